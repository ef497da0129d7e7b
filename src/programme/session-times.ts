import { DomainError } from '../kernel/domain-error.js';
import { addMinutes, durationMinutes, parseLocalDateTime } from '../kernel/local-time.js';

/** The hours of a session, as wall clock in the event's zone and as instants. */
export interface SessionTimes {
  readonly startsLocal: string;
  readonly endsLocal: string;
  readonly startsAt: string;
  readonly endsAt: string;
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
  const end = parseLocalDateTime(ends, zone, `${prefix}endsLocal`);
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

/** The hours after a move: what is not given stays, and a session of which only the start moves keeps its length. */
export function keepLength(
  zone: string,
  before: { readonly startsLocal: string; readonly endsLocal: string },
  move: { readonly startsLocal?: string; readonly endsLocal?: string },
  prefix: string,
): SessionTimes {
  if (move.startsLocal === undefined)
    return readSessionTimes(zone, before.startsLocal, move.endsLocal ?? before.endsLocal, prefix);
  if (move.endsLocal !== undefined)
    return readSessionTimes(zone, move.startsLocal, move.endsLocal, prefix);
  const start = parseLocalDateTime(move.startsLocal, zone, `${prefix}startsLocal`);
  const ends = addMinutes(
    start.local,
    zone,
    durationMinutes(before.startsLocal, before.endsLocal, zone),
  );
  return readSessionTimes(zone, start.local, ends, prefix);
}
