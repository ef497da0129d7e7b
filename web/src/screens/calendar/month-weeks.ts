/*
 * The days of a month in weeks from Monday, and the places of events in a week. Days are `YYYY-MM-DD`, months
 * `YYYY-MM`. Pure.
 */

/** Reads a month as it stands in an address; undefined where it is none. */
export function readMonth(text: string | undefined): string | undefined {
  if (text === undefined || !/^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/.test(text)) return undefined;
  return text;
}

/** Reads a year as it stands in an address; undefined where it is none. */
export function readYear(text: string | undefined): string | undefined {
  return text !== undefined && /^(?:19|20|21)\d{2}$/.test(text) ? text : undefined;
}

/** The month that lies so many months later. */
export function addMonths(month: string, count: number): string {
  return Temporal.PlainYearMonth.from(month).add({ months: count }).toString();
}

/** The day that lies so many days later. */
export function addDays(day: string, count: number): string {
  return Temporal.PlainDate.from(day).add({ days: count }).toString();
}

/** How many days there are from one day to another, below zero backwards. */
export function daysFrom(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to).days;
}

/** The weeks that a month touches, each of seven days from Monday on. */
export function weeksOf(month: string): string[][] {
  const first = Temporal.PlainDate.from(`${month}-01`);
  const last = first.add({ months: 1 }).subtract({ days: 1 });
  const weeks: string[][] = [];
  let monday = first.subtract({ days: first.dayOfWeek - 1 });
  while (Temporal.PlainDate.compare(monday, last) <= 0) {
    const start = monday;
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((days) => start.add({ days }).toString()));
    monday = monday.add({ days: 7 });
  }
  return weeks;
}

/** The number of a week as ISO 8601 counts, by its Monday. */
export function weekNumber(monday: string): number {
  return Temporal.PlainDate.from(monday).weekOfYear ?? 0;
}

/** What is placed on the days: an event from its first to its last day. */
export interface Lasting {
  readonly id: string;
  readonly startsLocal: string;
  readonly lastDay: string;
}

/** The part of an event that lies in a week. */
export interface Placed<T extends Lasting> {
  readonly event: T;
  /** Its first day in this week. */
  readonly day: string;
  /** On how many days of this week it runs. */
  readonly days: number;
  /** Its line in the week, from 0; events of one day have different ones. */
  readonly lane: number;
  /** It began before this week, or goes on after it. */
  readonly fromBefore: boolean;
  readonly goesOn: boolean;
}

/** The first day of an event, on the calendar of its own zone. */
export function firstDay(event: Lasting): string {
  return event.startsLocal.slice(0, 10);
}

/** Whether an event runs on a day. */
export function runsOn(event: Lasting, day: string): boolean {
  return firstDay(event) <= day && day <= lastDay(event);
}

/** An event that ends at the midnight at which it begins still has its day. */
function lastDay(event: Lasting): string {
  const first = firstDay(event);
  return event.lastDay < first ? first : event.lastDay;
}

/** How many days an event runs, and which of them a day is, from 1. */
export function dayOf(
  event: Lasting,
  day: string,
): { readonly number: number; readonly of: number } {
  const first = firstDay(event);
  return { number: daysFrom(first, day) + 1, of: daysFrom(first, lastDay(event)) + 1 };
}

/** In the order of the days; on one day what lasts longest first, so that long events keep one line. */
function byPlace(a: Lasting, b: Lasting): number {
  const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
  return (
    compare(firstDay(a), firstDay(b)) ||
    compare(lastDay(b), lastDay(a)) ||
    compare(a.startsLocal, b.startsLocal) ||
    compare(a.id, b.id)
  );
}

/** Where the events stand in a week: each in the first line that is free on all of its days there. */
export function placeWeek<T extends Lasting>(
  week: readonly string[],
  events: readonly T[],
): Placed<T>[] {
  const [monday = '', sunday = ''] = [week[0], week.at(-1)];
  const freeFrom: string[] = [];
  return events
    .filter((event) => firstDay(event) <= sunday && lastDay(event) >= monday)
    .toSorted(byPlace)
    .map((event) => {
      const day = firstDay(event) < monday ? monday : firstDay(event);
      const until = lastDay(event) > sunday ? sunday : lastDay(event);
      const free = freeFrom.findIndex((from) => from <= day);
      const lane = free === -1 ? freeFrom.length : free;
      freeFrom[lane] = addDays(until, 1);
      return {
        event,
        day,
        days: daysFrom(day, until) + 1,
        lane,
        fromBefore: firstDay(event) < monday,
        goesOn: lastDay(event) > sunday,
      };
    });
}
