import { Text } from '@mantine/core';
import type { View } from '../../../api/client';
import { Link } from '../../../parts/link';
import { useLanguage } from '../../../texts/language';
import { useTexts } from '../../../texts/texts';
import { differencesTexts } from './differences.texts';
import { Fold, LongList, Part } from './fold';
import type {
  Differences as BothDifferences,
  PersonDifference,
  SessionDifference,
} from './release.queries';

const GROUPS = ['withdrawn', 'cancelled', 'moved', 'changed', 'restored', 'added'] as const;
type Group = (typeof GROUPS)[number];

/** The group of a difference: what touches time and place stands apart from the rest. */
function groupOf({ change, fields }: SessionDifference): Group {
  if (change !== 'changed') return change;
  return fields.includes('hours') || fields.includes('room') ? 'moved' : 'changed';
}

interface Props {
  readonly differences: BothDifferences;
  /** Groups that are said elsewhere already. */
  readonly without?: readonly Group[];
}

/** What is different between two programmes, in words: by session, and by person. */
export function Differences({ differences, without = [] }: Props) {
  const texts = useTexts(differencesTexts);
  const { sessions, people } = differences;
  const groups = Map.groupBy(sessions, groupOf);
  const shown = GROUPS.filter((group) => groups.has(group) && !without.includes(group));
  return (
    <>
      {shown.length > 0 && (
        <Part title={texts.bySession}>
          {shown.map((group) => (
            <Fold key={group} title={texts[group]} count={groups.get(group)?.length ?? 0}>
              <SessionList label={texts[group]} sessions={groups.get(group) ?? []} />
            </Fold>
          ))}
        </Part>
      )}
      {sessions.length === 0 && <Text>{texts.nothing}</Text>}
      <PersonPart people={people} />
    </>
  );
}

interface SessionListProps {
  readonly label: string;
  readonly sessions: readonly SessionDifference[];
}

/** What became of sessions, a sentence or more for each. */
export function SessionList({ label, sessions }: SessionListProps) {
  const texts = useTexts(differencesTexts);
  const say = useNames();
  return (
    <LongList label={label} items={sessions} keyOf={({ sessionId }) => sessionId}>
      {({ sentences, joined, left, change }) => (
        <>
          {sentences.map((sentence) => (
            <div key={sentence}>{sentence}</div>
          ))}
          {change === 'changed' && joined.length > 0 && (
            <div className="release-quiet">{texts.joined(say(joined))}</div>
          )}
          {left.length > 0 && <div className="release-quiet">{texts.left(say(left))}</div>}
        </>
      )}
    </LongList>
  );
}

function PersonPart({ people }: { readonly people: readonly PersonDifference[] }) {
  const texts = useTexts(differencesTexts);
  return people.length === 0 ? (
    <Part title={texts.byPerson}>
      <Text c="dimmed">{texts.noPeople}</Text>
    </Part>
  ) : (
    <Part title={texts.byPerson} lead={texts.asTold}>
      <Fold title={texts.concerned} count={people.length}>
        <LongList label={texts.concerned} items={people} keyOf={({ expertId }) => expertId}>
          {(person) => (
            <>
              <PersonLink person={person} />
              {person.changes.map(({ sessionId, change, sentence }) => (
                <div key={`${sessionId} ${change}`}>{sentence}</div>
              ))}
            </>
          )}
        </LongList>
      </Fold>
    </Part>
  );
}

/** The name of a person, which leads to their record. */
export function PersonLink({ person }: { readonly person: View<'ConcernedPerson'> }) {
  const texts = useTexts(differencesTexts);
  return (
    <Link to={`/experts/${person.expertId}`} fw={600}>
      {person.name === '' ? texts.unknownName : person.name}
    </Link>
  );
}

function useNames(): (people: readonly View<'ConcernedPerson'>[]) => string {
  const language = useLanguage();
  const texts = useTexts(differencesTexts);
  return (people) =>
    new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(
      people.map(({ name }) => (name === '' ? texts.unknownName : name)),
    );
}
