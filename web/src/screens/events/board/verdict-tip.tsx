import { IconAlertTriangle, IconBan, IconCheck } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTexts } from '../../../texts/texts';
import type { Verdict } from './judge-places';
import { verdictTexts } from './verdict.texts';

interface Props {
  readonly verdict: Verdict;
  readonly words: string;
  /** Said besides: how many follow. */
  readonly more: string | undefined;
  readonly checking: boolean;
  readonly style?: CSSProperties;
}

const ICONS = { allowed: IconCheck, warning: IconAlertTriangle, refused: IconBan } as const;

/** Whether sessions may stand where they are held, and why not: in words, beside them. */
export function VerdictTip({ verdict, words, more, checking, style }: Props) {
  const texts = useTexts(verdictTexts);
  const Icon = ICONS[verdict.level];
  return (
    <div className={`board-tip is-${verdict.level}`} style={style} data-verdict={verdict.level}>
      <div className="board-tip-place">{words}</div>
      {more !== undefined && <div>{more}</div>}
      <div className="board-tip-level">
        <Icon size={16} aria-hidden /> {texts[verdict.level]}
        {checking && verdict.level !== 'refused' && (
          <span className="board-tip-quiet"> · {texts.checking}</span>
        )}
      </div>
      {verdict.said.length > 0 && (
        <ul>
          {verdict.said.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
