import { unambiguous } from '../events/event-shift.js';
import { DomainError } from '../kernel/domain-error.js';
import { instantKept, localAt, parseLocalDateTime } from '../kernel/local-time.js';

/** The hours of a session, as wall clock in the event's zone and as instants. */
export interface SessionTimes {
  readonly startsLocal: string;
  readonly endsLocal: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** The hours of a session, or none and its length. */
export type SessionHours =
  | (SessionTimes & { readonly durationMinutes: null })
  | {
      readonly startsLocal: null;
      readonly endsLocal: null;
      readonly startsAt: null;
      readonly endsAt: null;
      readonly durationMinutes: number;
    };

/** What an input says of the hours; undefined: nothing. */
export interface HoursInput {
  readonly startsLocal?: string | null;
  readonly endsLocal?: string | null;
  readonly durationMinutes?: number | null;
}

/** The hours that a session has: those of its row. The instants tell which of an hour that comes twice is meant. */
export interface HoursBefore {
  readonly startsLocal: string | null;
  readonly endsLocal: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly durationMinutes: number | null;
}

/** Whether the input says anything of the hours. */
export function saysHours(input: HoursInput): boolean {
  return (
    input.startsLocal !== undefined ||
    input.endsLocal !== undefined ||
    input.durationMinutes !== undefined
  );
}

/**
 * Reads the hours of a session in its event's zone; over midnight is fine.
 * @throws DomainError at the field: a time that does not exist or contradicts the zone, an end not after its start
 */
export function readSessionTimes(
  zone: string,
  starts: string,
  ends: string,
  prefix = '',
): SessionTimes {
  const start = parseLocalDateTime(starts, zone, `${prefix}startsLocal`);
  const end = parseLocalDateTime(ends, zone, `${prefix}endsLocal`, { atJump: true });
  if (Temporal.Instant.compare(start.instant, end.instant) >= 0) {
    const params = { starts: start.local, ends: end.local };
    throw new DomainError('invalid', 'session_ends_before_start', params, {
      issues: [{ field: `${prefix}endsLocal`, code: 'session_ends_before_start', params }],
    });
  }
  return {
    startsLocal: start.local,
    endsLocal: end.local,
    startsAt: start.instant,
    endsAt: end.instant,
  };
}

/**
 * The hours of a new session: start with end or length; or a length alone, and the session waits for its hours.
 * @throws DomainError the errors of times, `session_hours_incomplete`
 */
export function readNewHours(zone: string, input: HoursInput, prefix = ''): SessionHours {
  const { startsLocal, endsLocal, durationMinutes: length } = input;
  if (startsLocal !== null && startsLocal !== undefined) {
    if (endsLocal !== null && endsLocal !== undefined)
      return { ...readSessionTimes(zone, startsLocal, endsLocal, prefix), durationMinutes: null };
    if (length !== null && length !== undefined)
      return { ...lasting(zone, startsLocal, length, prefix), durationMinutes: null };
    throw incomplete(`${prefix}endsLocal`);
  }
  if (endsLocal !== null && endsLocal !== undefined) throw incomplete(`${prefix}startsLocal`);
  if (length === null || length === undefined) throw incomplete(`${prefix}durationMinutes`);
  return { ...NO_HOURS, durationMinutes: length };
}

/**
 * The hours after a move: what is not given stays; a session of which only the start moves keeps its length, and
 * one whose start is taken away keeps its length too.
 */
export function readMovedHours(
  zone: string,
  before: HoursBefore,
  move: HoursInput,
  prefix = '',
): SessionHours {
  const length = lengthOf(zone, before);
  if (
    move.startsLocal === null ||
    (move.startsLocal === undefined && before.startsLocal === null)
  ) {
    if (typeof move.endsLocal === 'string') throw incomplete(`${prefix}startsLocal`);
    return { ...NO_HOURS, durationMinutes: move.durationMinutes ?? length };
  }
  const starts = move.startsLocal ?? written(zone, before.startsLocal, before.startsAt) ?? '';
  if (typeof move.endsLocal === 'string')
    return { ...readSessionTimes(zone, starts, move.endsLocal, prefix), durationMinutes: null };
  if (typeof move.durationMinutes === 'number')
    return { ...lasting(zone, starts, move.durationMinutes, prefix), durationMinutes: null };
  return { ...lasting(zone, starts, length, prefix), durationMinutes: null };
}

/**
 * The hours after an edit. Unlike a move, an edit of the start leaves the end where it stands.
 */
export function readEditedHours(
  zone: string,
  before: HoursBefore,
  patch: HoursInput,
): SessionHours {
  if (
    typeof patch.startsLocal === 'string' &&
    patch.endsLocal === undefined &&
    typeof patch.durationMinutes !== 'number' &&
    before.endsLocal !== null
  ) {
    const ends = written(zone, before.endsLocal, before.endsAt) ?? before.endsLocal;
    return { ...readSessionTimes(zone, patch.startsLocal, ends), durationMinutes: null };
  }
  return readMovedHours(zone, before, patch);
}

/** How long a session lasts in minutes, placed or not. */
export function lengthOf(zone: string, session: HoursBefore): number {
  const { startsLocal, startsAt, endsLocal, endsAt } = session;
  if (startsLocal === null || endsLocal === null) return session.durationMinutes ?? 0;
  const start = Temporal.Instant.from(instantKept(startsLocal, zone, startsAt));
  return start.until(instantKept(endsLocal, zone, endsAt)).total('minutes');
}

/** A stored time as an input that means it, also where the clock shows it twice; null where there is none. */
export function written(zone: string, local: string | null, instant: string | null): string | null {
  if (local === null) return null;
  return unambiguous(local, instantKept(local, zone, instant), zone);
}

const NO_HOURS = { startsLocal: null, endsLocal: null, startsAt: null, endsAt: null } as const;

function lasting(zone: string, starts: string, minutes: number, prefix: string): SessionTimes {
  const start = parseLocalDateTime(starts, zone, `${prefix}startsLocal`);
  const end = Temporal.Instant.from(start.instant).add({ minutes });
  return {
    startsLocal: start.local,
    endsLocal: localAt(end, zone),
    startsAt: start.instant,
    endsAt: end.toString({ smallestUnit: 'second' }),
  };
}

function incomplete(field: string): DomainError {
  return new DomainError(
    'invalid',
    'session_hours_incomplete',
    {},
    { issues: [{ field, code: 'session_hours_incomplete' }] },
  );
}
