import { type CalendarComponent, propertyOf, textOf } from './calendar-lines.js';

/** No zone has had more changes of its hours since there are zones. */
const MOST_OBSERVANCES = 300;
const MOST_BEGINNINGS = 1000;

/** The hours that a zone of an iCalendar file has from one moment on, or from one moment of each year on. */
export interface Observance {
  /** Minutes from UTC before and in it. */
  readonly before: number;
  readonly offset: number;
  /** When it begins for the first time, on the wall clock before it: `YYYY-MM-DDTHH:mm`, as all times here. */
  readonly first: string;
  /** All moments that are listed, the first one among them, in order. */
  readonly listed: readonly string[];
  readonly yearly: YearlyRule | undefined;
  /** What was found for a year. */
  readonly years: Map<number, string | undefined>;
}

interface YearlyRule {
  readonly month: number;
  /** From 1 (Monday) to 7. */
  readonly weekday: number | undefined;
  /** Which of its weekdays in the month, from the end where negative. */
  readonly nth: number;
  /** Days of the month; with a weekday, those on which it may fall. */
  readonly days: readonly number[];
  readonly until: string | undefined;
}

/** The observances of a VTIMEZONE that can be read (RFC 5545 §3.6.5). */
export function readObservances(zone: CalendarComponent): Observance[] {
  return zone.components
    .filter(({ name }) => name === 'STANDARD' || name === 'DAYLIGHT')
    .slice(0, MOST_OBSERVANCES)
    .flatMap((component) => {
      const first = dateTime(textOf(component, 'DTSTART'));
      const offset = offsetMinutes(textOf(component, 'TZOFFSETTO'));
      if (first === undefined || offset === undefined) return [];
      const before = offsetMinutes(textOf(component, 'TZOFFSETFROM')) ?? offset;
      const others = component.properties
        .filter(({ name }) => name === 'RDATE')
        .flatMap(({ value }) => value.split(','))
        .slice(0, MOST_BEGINNINGS)
        .flatMap((text) => dateTime(text) ?? []);
      const rule = propertyOf(component, 'RRULE')?.value;
      const yearly = rule === undefined ? undefined : yearlyRule(rule, first, before);
      const listed = [first, ...others].sort();
      return [{ before, offset, first, listed, yearly, years: new Map() }];
    });
}

/**
 * Minutes from UTC at a time of the wall clock: those of the observance that began last. Of an hour that comes twice
 * the first is meant, and one that is skipped has the offset before it (RFC 5545 §3.3.5).
 * @param local `YYYY-MM-DDTHH:mm`
 */
export function offsetOfObservances(
  local: string,
  observances: readonly Observance[],
): number | undefined {
  let last: { begins: string; of: Observance } | undefined;
  for (const of of observances) {
    const begins = lastBeginning(of, local);
    if (begins !== undefined && (last === undefined || begins > last.begins)) last = { begins, of };
  }
  if (last === undefined)
    return observances.toSorted((one, other) => (one.first < other.first ? -1 : 1))[0]?.before;
  const { begins, of } = last;
  return local < later(begins, of.offset - of.before) ? of.before : of.offset;
}

function later(local: string, minutes: number): string {
  const time = Temporal.PlainDateTime.from(local).add({ minutes });
  return time.toString({ smallestUnit: 'minute' });
}

/** When an observance began for the last time before or at a time. */
function lastBeginning(observance: Observance, local: string): string | undefined {
  const year = Number(local.slice(0, 4));
  const begins = [
    observance.listed.findLast((each) => each <= local),
    ...[year, year - 1].map((each) => beginningIn(each, observance)),
  ];
  return begins
    .filter((each) => each !== undefined && each <= local)
    .toSorted()
    .at(-1);
}

function beginningIn(year: number, observance: Observance): string | undefined {
  const { first, yearly, years } = observance;
  if (yearly === undefined) return undefined;
  if (!years.has(year)) years.set(year, yearlyBeginning(year, first, yearly));
  return years.get(year);
}

function yearlyBeginning(year: number, first: string, rule: YearlyRule): string | undefined {
  const month = Temporal.PlainDate.from({ year, month: rule.month, day: 1 });
  const days = Array.from({ length: month.daysInMonth }, (_, at) => month.add({ days: at })).filter(
    (day) =>
      (rule.weekday === undefined || day.dayOfWeek === rule.weekday) &&
      (rule.days.length === 0 || rule.days.includes(day.day)),
  );
  const day = days.at(rule.nth > 0 ? rule.nth - 1 : rule.nth);
  if (day === undefined) return undefined;
  const begins = `${day.toString()}T${first.slice(11)}`;
  const over = rule.until !== undefined && begins > rule.until;
  return begins < first || over ? undefined : begins;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A rule by the year; undefined for others, which no zone has. */
function yearlyRule(text: string, first: string, before: number): YearlyRule | undefined {
  const parts = new Map(
    text
      .toUpperCase()
      .split(';')
      .map((part) => part.split('=', 2))
      .map(([name = '', value = '']) => [name.trim(), value.trim()]),
  );
  if (parts.get('FREQ') !== 'YEARLY' || (parts.get('INTERVAL') ?? '1') !== '1') return undefined;
  const month = Number(parts.get('BYMONTH') ?? first.slice(5, 7));
  const [, nth = '', weekday = ''] =
    /^([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(parts.get('BYDAY') ?? '') ?? [];
  const given = (parts.get('BYMONTHDAY') ?? '').split(',').filter((day) => /^\d{1,2}$/.test(day));
  const days =
    weekday === '' && given.length === 0 ? [Number(first.slice(8, 10))] : given.map(Number);
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined;
  const until = parts.get('UNTIL');
  const ends = until === undefined ? undefined : dateTime(until);
  return {
    month,
    weekday: weekday === '' ? undefined : WEEKDAYS.indexOf(weekday) + 1,
    nth: nth === '' || Number(nth) === 0 ? 1 : Number(nth),
    days,
    until: ends === undefined ? undefined : later(ends, before),
  };
}

/** A time in the basic form of ISO 8601 as `YYYY-MM-DDTHH:mm`; a `Z` and seconds are left out. */
function dateTime(text: string): string | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(?:\d{2})?Z?)?$/i.exec(text.trim());
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  try {
    const fields = { year, month, day, hour: hour || 0, minute: minute || 0 };
    const time = Temporal.PlainDateTime.from(fields, { overflow: 'reject' });
    return time.toString({ smallestUnit: 'minute' });
  } catch {
    return undefined;
  }
}

/** Minutes of `+0530`; seconds, of the time before zones, are left out. */
function offsetMinutes(text: string): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d{2})(\d{2})(?:\d{2})?$/.exec(text.trim()) ?? [];
  if (sign === undefined || Number(hours) > 15 || Number(minutes) > 59) return undefined;
  const total = Number(hours) * 60 + Number(minutes);
  return sign === '-' ? -total : total;
}
