import { toInstant } from '../kernel/local-time.js';

/*
 * What becomes of hours when they move to another day: the wall clock is moved, and the instants are derived anew
 * by the rules of that day. Pure.
 */

/** Hours on the wall clock of a zone, with the instants that they mean. */
export interface Hours {
  readonly startsLocal: string;
  readonly endsLocal: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/**
 * What the clocks, or the event, make of the hours of a session on its new day: they are there twice
 * (`ambiguous`, the earlier is taken), do not exist (`skipped`), leave no time between start and end
 * (`no_length`), become longer than a session may be (`too_long`), or lie outside the event (`outside_event`).
 */
export const SHIFT_ISSUES = [
  'ambiguous',
  'skipped',
  'no_length',
  'too_long',
  'outside_event',
] as const;
export type ShiftIssue = (typeof SHIFT_ISSUES)[number];

/** The issues with which a session cannot be saved. */
export const REFUSED_ISSUES: ReadonlySet<ShiftIssue> = new Set<ShiftIssue>([
  'skipped',
  'no_length',
  'too_long',
  'outside_event',
]);

/** The longest session (`session_length_bounded`). */
const LONGEST_SESSION = Temporal.Duration.from({ hours: 36 });

/** A wall-clock time moved by a span; the clock stays, whatever the zone does. */
export function moveLocal(local: string, span: Temporal.Duration): string {
  return Temporal.PlainDateTime.from(local).add(span).toString({ smallestUnit: 'minute' });
}

/** Hours moved by a span of wall-clock time, with what the clocks of the zone make of them. */
export function shiftHours(
  before: Hours,
  zone: string,
  span: Temporal.Duration,
): { readonly after: Hours; readonly issue: ShiftIssue | null } {
  const startsLocal = moveLocal(before.startsLocal, span);
  const endsLocal = moveLocal(before.endsLocal, span);
  const after: Hours = {
    startsLocal,
    endsLocal,
    startsAt: toInstant(startsLocal, zone, chosenOffset(before.startsLocal, before.startsAt, zone)),
    endsAt: toInstant(endsLocal, zone, chosenOffset(before.endsLocal, before.endsAt, zone)),
  };
  return { after, issue: clockIssue(after, zone) };
}

/** Of an hour that is there twice on both days the same of the two is taken; otherwise the earlier. */
function chosenOffset(local: string, instant: string, zone: string): string | undefined {
  return clockShows(local, zone) === 'twice' ? offsetOf(instant, zone) : undefined;
}

function clockIssue(hours: Hours, zone: string): ShiftIssue | null {
  const [start, end] = [clockShows(hours.startsLocal, zone), clockShows(hours.endsLocal, zone)];
  // Until the moment at which the clock is put forward is an end like any other.
  if (start === 'never' || (end === 'never' && !isJump(hours.endsLocal, zone))) return 'skipped';
  const length = Temporal.Instant.from(hours.startsAt).until(hours.endsAt);
  if (length.sign <= 0) return 'no_length';
  if (Temporal.Duration.compare(length, LONGEST_SESSION) > 0) return 'too_long';
  return start === 'twice' || end === 'twice' ? 'ambiguous' : null;
}

/** How often the clock of a zone shows a local time on its day. */
export function clockShows(local: string, zone: string): 'once' | 'twice' | 'never' {
  const plain = Temporal.PlainDateTime.from(local);
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (!earlier.toPlainDateTime().equals(plain)) return 'never';
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' });
  return earlier.offsetNanoseconds === later.offsetNanoseconds ? 'once' : 'twice';
}

/** Whether a local time that the clock does not show is the first of those that it leaps over. */
function isJump(local: string, zone: string): boolean {
  const after = Temporal.PlainDateTime.from(local).toZonedDateTime(zone);
  return after.subtract({ nanoseconds: 1 }).offsetNanoseconds !== after.offsetNanoseconds;
}

/** The offset that a zone has at an instant, such as `+05:00`. */
export function offsetOf(instant: string, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).offset;
}

/** A wall-clock time as an input that means exactly this instant: with its offset where the clock shows it twice. */
export function unambiguous(local: string, instant: string, zone: string): string {
  return clockShows(local, zone) === 'twice' ? `${local}${offsetOf(instant, zone)}` : local;
}

/** Whether the first hours lie within the second, by their instants. */
export function liesWithin(inner: Hours, outer: Hours): boolean {
  return (
    Temporal.Instant.compare(inner.startsAt, outer.startsAt) >= 0 &&
    Temporal.Instant.compare(inner.endsAt, outer.endsAt) <= 0
  );
}

/** The whole days by which a start moves on the calendar. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from.slice(0, 10)).until(to.slice(0, 10)).days;
}

/** Hours with the offsets in force, so that a reader sees where a zone changes between two days. */
export function withOffsets(
  hours: Hours,
  zone: string,
): Hours & { startsOffset: string; endsOffset: string } {
  const { startsLocal, endsLocal, startsAt, endsAt } = hours;
  return {
    startsLocal,
    endsLocal,
    startsAt,
    endsAt,
    startsOffset: offsetOf(startsAt, zone),
    endsOffset: offsetOf(endsAt, zone),
  };
}
