import { joinIntervals, type LocalInterval } from '../../../../src/kernel/availability.js';
import { localInZone } from '../../../../src/kernel/local-time.js';
import { intervalsOf, isComplete, rowsOf, type DayHours } from './hour-rows';

/** The minutes of a day, from midnight to midnight. */
export const DAY_MINUTES = 1440;

/** A stretch of the wall clock, the same on each of some days, in minutes from midnight. */
export interface Block {
  readonly days: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** A cell of the grid: a day, and the minute at which it begins. */
export interface Cell {
  readonly day: string;
  readonly minute: number;
}

/** Whether the hours hold all of a stretch of a day, a part, or nothing. */
export type Marked = 'all' | 'part' | 'none';

/** `HH:mm` of minutes from midnight; the end of the day is `24:00`. */
export function clockOf(minutes: number): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** The wall-clock time so many minutes after midnight of a day; 1440 is midnight of the next. */
export function localOf(day: string, minutes: number): string {
  if (minutes < DAY_MINUTES) return `${day}T${clockOf(minutes)}`;
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
  return `${next}T${clockOf(minutes - DAY_MINUTES)}`;
}

/** The stretch that two corners of the grid enclose, on the days between them. */
export function blockBetween(one: Cell, other: Cell, days: readonly string[], step: number): Block {
  const [first = '', last = ''] = [one.day, other.day].sort();
  return {
    days: days.filter((day) => first <= day && day <= last),
    from: Math.min(one.minute, other.minute),
    to: Math.min(DAY_MINUTES, Math.max(one.minute, other.minute) + step),
  };
}

function intervalsOfBlock({ days, from, to }: Block): LocalInterval[] {
  return days.map((day) => ({ from: localOf(day, from), to: localOf(day, to) }));
}

/** The intervals of rows that have all they need, in order, as they will be kept. */
export function hoursOf(rows: readonly DayHours[]): LocalInterval[] {
  return joinIntervals(intervalsOf(rows.filter(isComplete)));
}

/** What is left of intervals when others are taken out of them. */
export function without(
  intervals: readonly LocalInterval[],
  taken: readonly LocalInterval[],
): LocalInterval[] {
  return taken.reduce<LocalInterval[]>(
    (left, { from, to }) =>
      left.flatMap((interval) => {
        if (interval.to <= from || to <= interval.from) return [interval];
        return [
          ...(interval.from < from ? [{ from: interval.from, to: from }] : []),
          ...(to < interval.to ? [{ from: to, to: interval.to }] : []),
        ];
      }),
    [...intervals],
  );
}

/** The rows after intervals were added or taken out; a row that is still being typed stays at the end. */
export function withIntervals(
  rows: readonly DayHours[],
  intervals: readonly LocalInterval[],
  add: boolean,
): DayHours[] {
  const before = hoursOf(rows);
  const after = add ? joinIntervals([...before, ...intervals]) : without(before, intervals);
  return [...rowsOf(after), ...rows.filter((row) => !isComplete(row))];
}

/** The rows after a stretch was painted, or painted away. */
export function paint(rows: readonly DayHours[], block: Block, add: boolean): DayHours[] {
  return withIntervals(rows, intervalsOfBlock(block), add);
}

/** How much of a stretch of a day the intervals hold; they are in order and touch nowhere. */
export function markedAt(
  intervals: readonly LocalInterval[],
  day: string,
  from: number,
  to: number,
): Marked {
  const [start, end] = [localOf(day, from), localOf(day, to)];
  const touching = intervals.filter((interval) => interval.from < end && start < interval.to);
  if (touching.length === 0) return 'none';
  return touching.some((interval) => interval.from <= start && end <= interval.to) ? 'all' : 'part';
}

/** Whether all of a block is marked: painting it again takes it away. */
export function isMarked(intervals: readonly LocalInterval[], { days, from, to }: Block): boolean {
  return days.every((day) => markedAt(intervals, day, from, to) === 'all');
}

/** The parts of intervals that lie on a day, in minutes of it. */
export function onDay(
  intervals: readonly LocalInterval[],
  day: string,
): { readonly from: number; readonly to: number }[] {
  const next = localOf(day, DAY_MINUTES);
  const minutes = (local: string) => Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
  return intervals
    .filter(({ from, to }) => from < next && `${day}T00:00` < to)
    .map(({ from, to }) => ({
      from: from.slice(0, 10) < day ? 0 : minutes(from),
      to: to >= next ? DAY_MINUTES : minutes(to),
    }));
}

/** Without anything else a day is shown in these hours. */
const USUAL = { from: 8 * 60, to: 20 * 60 };

/** The hours of the days that are shown, in whole hours: the usual ones, and all in which there is something. */
export function shownHours(
  days: readonly string[],
  intervals: readonly LocalInterval[],
): { readonly from: number; readonly to: number } {
  const told = days.flatMap((day) =>
    onDay(intervals, day).filter(({ from, to }) => from > 0 || to < DAY_MINUTES),
  );
  // What goes on into the night is cut where the usual hours end, unless it only begins there.
  const from = told.map((part) =>
    part.from === 0 && part.to > USUAL.from ? USUAL.from : part.from,
  );
  const to = told.map((part) =>
    part.to === DAY_MINUTES && part.from < USUAL.to ? USUAL.to : part.to,
  );
  const [first, last] = [Math.min(USUAL.from, ...from), Math.max(USUAL.to, ...to)];
  return { from: Math.floor(first / 60) * 60, to: Math.ceil(last / 60) * 60 };
}

/** The days from the first to the last, both included, at most so many. */
export function daysBetween(first: string, last: string, most = 1000): string[] {
  const days: string[] = [];
  let day = Temporal.PlainDate.from(first);
  while (day.toString() <= last && days.length < most) {
    days.push(day.toString());
    day = day.add({ days: 1 });
  }
  return days;
}

/** Days in question, with the hours from which to which they go on the clock of a zone. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
  readonly startsLocal: string;
  readonly endsLocal: string;
}

/** The days that an event touches on the clock of a zone; what ends at midnight does not touch the day that begins. */
export function daysOfEvent(
  event: { readonly zone: string; readonly startsLocal: string; readonly endsLocal: string },
  zone: string,
): DayRange {
  const startsLocal = localInZone(event.startsLocal, event.zone, zone);
  const endsLocal = localInZone(event.endsLocal, event.zone, zone);
  const first = startsLocal.slice(0, 10);
  const last = Temporal.PlainDateTime.from(endsLocal)
    .subtract({ minutes: 1 })
    .toPlainDate()
    .toString();
  return { first, last: last < first ? first : last, startsLocal, endsLocal };
}
