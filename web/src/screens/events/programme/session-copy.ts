import type { View } from '../../../api/client';
import type { Board, Session } from './programme.queries';
import { peopleInput, valuesOf, type SessionValues } from './session-values';

interface Copy {
  readonly values: SessionValues;
  readonly contributions: readonly View<'ContributionInput'>[];
}

/** A new session after the model of one: without hours, since room and people are held at those. */
export function sessionCopy(session: Session): Copy {
  const of = (contributionId: string | null) =>
    session.people.filter((person) => person.contributionId === contributionId);
  return {
    values: { ...valuesOf(session), startsLocal: '', people: of(null) },
    contributions: session.contributions.map(({ id, title, abstract, durationMinutes }) => ({
      title,
      abstract,
      durationMinutes,
      people: peopleInput(of(id)),
    })),
  };
}

/** Where a new session is proposed: after the last working session of the day, else when the event begins, else at nine. */
export function firstFree(board: Board, day: string): string {
  const ends = board.sessions
    .filter(
      ({ state, kind, endsLocal }) =>
        state === 'planned' && kind !== 'social' && endsLocal?.slice(0, 10) === day,
    )
    .map(({ endsLocal }) => endsLocal?.slice(0, 16) ?? '')
    .sort();
  const last = ends.at(-1);
  if (last !== undefined && last < board.event.endsLocal) return last;
  const begins = board.event.startsLocal.slice(0, 16);
  return begins.startsWith(day) && !begins.endsWith('T00:00') ? begins : `${day}T09:00`;
}
