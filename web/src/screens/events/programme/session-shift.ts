import { addMinutes } from '../../../../../src/kernel/local-time.js';
import type { View } from '../../../api/client';
import type { Session } from './programme.queries';

/** How several sessions are moved. */
export type Shift =
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'unschedule' };

/** A session with the start that it would have; null: without hours. */
export interface Shifted {
  readonly session: Session;
  readonly startsLocal: string | null;
}

/** The sessions that a shift moves: those that take place and have hours, the earliest first. */
export function movable(sessions: readonly Session[]): readonly Session[] {
  return sessions
    .filter(({ startsLocal, state }) => startsLocal !== null && state === 'planned')
    .toSorted((a, b) => ((a.startsLocal ?? '') < (b.startsLocal ?? '') ? -1 : 1));
}

/**
 * Where sessions would stand after a shift. By minutes time passes, also over a change of the clocks; to another day
 * the hours on the clock stay, and sessions of later days keep their distance from the first.
 */
export function shifted(sessions: readonly Session[], shift: Shift, zone: string): Shifted[] {
  const all = movable(sessions);
  const firstDay = all[0]?.startsLocal?.slice(0, 10);
  const days =
    shift.kind === 'day' && firstDay !== undefined
      ? Temporal.PlainDate.from(firstDay).until(shift.day, { largestUnit: 'day' }).days
      : 0;
  return all.map((session) => {
    const startsLocal = session.startsLocal ?? '';
    if (shift.kind === 'unschedule') return { session, startsLocal: null };
    return {
      session,
      startsLocal:
        shift.kind === 'minutes'
          ? addMinutes(startsLocal, zone, shift.minutes).slice(0, 16)
          : Temporal.PlainDateTime.from(startsLocal)
              .add({ days })
              .toString({ smallestUnit: 'minute' }),
    };
  });
}

/** The moves as the API takes them. */
export function movesOf(list: readonly Shifted[]): View<'SessionMove'>[] {
  return list.map(({ session, startsLocal }) => ({
    sessionId: session.id,
    version: session.version,
    startsLocal,
    ...(startsLocal === null ? {} : { durationMinutes: session.durationMinutes }),
  }));
}
