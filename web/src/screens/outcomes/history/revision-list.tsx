import { useTexts } from '../../../texts/texts';
import { useMoment } from '../../../time/time';
import type { RevisionItem } from './history.queries';
import { historyTexts } from './history.texts';

interface Props {
  readonly revisions: readonly RevisionItem[];
  readonly chosen: number;
  readonly onChoose: (number: number) => void;
}

/** The saved states of a text: when, by whom, how it came to be and how far it went. */
export function RevisionList({ revisions, chosen, onChoose }: Props) {
  const texts = useTexts(historyTexts);
  const moment = useMoment();
  const origin = (revision: RevisionItem) =>
    revision.restoredNumber === null
      ? texts[revision.origin]
      : texts.restoredFrom(revision.restoredNumber);
  return (
    <ul className="history-list" role="list" aria-label={texts.states}>
      {revisions.map((revision, index) => (
        <li key={revision.number}>
          <button
            type="button"
            aria-current={revision.number === chosen}
            onClick={() => onChoose(revision.number)}
          >
            <span className="history-number">
              {texts.state(revision.number)}
              {index === 0 ? ` · ${texts.newest}` : ''}
            </span>
            <span>{moment(revision.savedAt)}</span>
            <span>
              {revision.author?.name ?? texts.unknown} · {origin(revision)}
              {revision.stage === 'draft' ? '' : ` · ${texts[revision.stage]}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
