import { offsetAt } from '../kernel/local-time.js';
import type { ScheduleSession } from './schedule-document.js';

/** A time of the zone with its offset on that day, as `2027-09-14T10:00:00+05:00`. */
export function withOffset(local: string, zone: string, instant?: string): string {
  return `${local}:00${offsetOf(local, zone, instant)}`;
}

/**
 * The offset of a wall-clock time. Of the two of a doubled hour the stored instant chooses; otherwise the wall clock
 * alone is believed, since the rules of the zone may have changed after the instant was stored.
 */
function offsetOf(local: string, zone: string, instant?: string): string {
  if (instant === undefined) return offsetAt(local, zone);
  const stored = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return stored.toPlainDateTime().toString({ smallestUnit: 'minute' }) === local
    ? stored.offset
    : offsetAt(local, zone);
}

/** Minutes from the start of a session to its end, a change of the clocks in between counted. */
export function lengthOf(session: SessionSpan, zone: string): number {
  const { startsLocal, startsAt, endsLocal, endsAt } = session;
  const from = Temporal.Instant.from(withOffset(startsLocal, zone, startsAt));
  return from.until(Temporal.Instant.from(withOffset(endsLocal, zone, endsAt))).total('minutes');
}

export type SessionSpan = Pick<
  ScheduleSession,
  'startsLocal' | 'startsAt' | 'endsLocal' | 'endsAt'
>;

/** A day as programmes count it: from one hour of the night to the same hour of the next. */
export interface ScheduleDay<S> {
  /** From 1, without gaps. */
  readonly index: number;
  readonly date: string;
  /** Wall clock; half-open. The end lies behind whatever runs into the next day. */
  readonly startsLocal: string;
  readonly endsLocal: string;
  readonly sessions: readonly S[];
}

/** The hours at which a day may begin, the usual one first. */
const DAY_BEGINS = ['04:00', '05:00', '06:00', '03:00', '02:00', '01:00', '00:00'] as const;

/**
 * The days on which sessions begin. A session in the small hours belongs to the evening before; the hour at which
 * the day changes is one through which nothing runs, where there is one. Every session lies in exactly one day.
 */
export function scheduleDays<S extends SessionSpan>(
  sessions: readonly S[],
  firstDay: string,
): ScheduleDay<S>[] {
  const begins = dayChange(sessions);
  const byDate = Map.groupBy(sessions, ({ startsLocal }) => dateOf(startsLocal, begins));
  if (byDate.size === 0) byDate.set(firstDay, []);
  return [...byDate]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, ofDay], index) => {
      const next = Temporal.PlainDate.from(date).add({ days: 1 }).toString();
      const change = `${next}T${begins}`;
      const last = ofDay.reduce(
        (end, { endsLocal }) => (endsLocal > end ? endsLocal : end),
        change,
      );
      return {
        index: index + 1,
        date,
        startsLocal: `${date}T${begins}`,
        endsLocal: last,
        sessions: ofDay,
      };
    });
}

function dateOf(startsLocal: string, begins: string): string {
  const date = startsLocal.slice(0, 10);
  return startsLocal.slice(11) >= begins
    ? date
    : Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
}

/** The hour through which the fewest sessions run. */
function dayChange(sessions: readonly SessionSpan[]): string {
  const runsThrough = (hour: string): number =>
    sessions.filter(({ startsLocal, endsLocal }) => {
      const next = Temporal.PlainDate.from(dateOf(startsLocal, hour)).add({ days: 1 });
      return `${next.toString()}T${hour}` < endsLocal;
    }).length;
  const counted = DAY_BEGINS.map((hour) => ({ hour, count: runsThrough(hour) }));
  const fewest = Math.min(...counted.map(({ count }) => count));
  return counted.find(({ count }) => count === fewest)?.hour ?? '00:00';
}

/** The coarsest usual grid, in minutes, on which all sessions begin and last. */
export function gridOf(sessions: readonly SessionSpan[], zone: string): number {
  const minutes = sessions.flatMap((session) => [
    Number(session.startsLocal.slice(14, 16)),
    lengthOf(session, zone),
  ]);
  return [15, 10, 5].find((grid) => minutes.every((minute) => minute % grid === 0)) ?? 1;
}

/** Minutes as `HH:MM`. */
export function hoursAndMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return `${String(hours).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
