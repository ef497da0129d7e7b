import { type CalendarComponent, propertyOf, textOf } from './calendar-lines.js';

/** The hours that a zone of an iCalendar file has from one moment on, or from one moment of each year on. */
export interface Observance {
  /** Minutes from UTC before and in it. */
  readonly before: number;
  readonly offset: number;
  /** When it begins for the first time, on the wall clock before it. */
  readonly first: Temporal.PlainDateTime;
  /** Further moments at which it begins. */
  readonly others: readonly Temporal.PlainDateTime[];
  readonly yearly: YearlyRule | undefined;
}

interface YearlyRule {
  readonly month: number;
  /** From 1 (Monday) to 7. */
  readonly weekday: number | undefined;
  /** Which of its weekdays in the month, from the end where negative. */
  readonly nth: number;
  /** Days of the month; with a weekday, those on which it may fall. */
  readonly days: readonly number[];
  readonly until: Temporal.PlainDateTime | undefined;
}

/** The observances of a VTIMEZONE that can be read (RFC 5545 §3.6.5). */
export function readObservances(zone: CalendarComponent): Observance[] {
  return zone.components
    .filter(({ name }) => name === 'STANDARD' || name === 'DAYLIGHT')
    .flatMap((component) => {
      const first = dateTime(textOf(component, 'DTSTART'));
      const offset = offsetMinutes(textOf(component, 'TZOFFSETTO'));
      if (first === undefined || offset === undefined) return [];
      const before = offsetMinutes(textOf(component, 'TZOFFSETFROM')) ?? offset;
      const others = component.properties
        .filter(({ name }) => name === 'RDATE')
        .flatMap(({ value }) => value.split(','))
        .flatMap((text) => dateTime(text) ?? []);
      const rule = propertyOf(component, 'RRULE')?.value;
      const yearly = rule === undefined ? undefined : yearlyRule(rule, first, before);
      return [{ before, offset, first, others, yearly }];
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
  const time = Temporal.PlainDateTime.from(local);
  let last: { begins: Temporal.PlainDateTime; of: Observance } | undefined;
  for (const of of observances) {
    const begins = lastBeginning(of, time);
    if (begins === undefined) continue;
    if (last === undefined || compare(begins, last.begins) > 0) last = { begins, of };
  }
  if (last === undefined)
    return observances.toSorted((one, other) => compare(one.first, other.first))[0]?.before;
  const { begins, of } = last;
  const skipped = begins.add({ minutes: of.offset - of.before });
  return compare(time, skipped) < 0 ? of.before : of.offset;
}

function compare(one: Temporal.PlainDateTime, other: Temporal.PlainDateTime): number {
  return Temporal.PlainDateTime.compare(one, other);
}

/** When an observance began for the last time before or at a time. */
function lastBeginning(
  { first, others, yearly }: Observance,
  time: Temporal.PlainDateTime,
): Temporal.PlainDateTime | undefined {
  const years = yearly === undefined ? [] : [time.year, time.year - 1];
  const begins = [
    first,
    ...others,
    ...years.flatMap((year) => (yearly === undefined ? [] : beginningIn(year, first, yearly))),
  ];
  return begins
    .filter((each) => compare(each, time) <= 0)
    .reduce<Temporal.PlainDateTime | undefined>(
      (latest, each) => (latest === undefined || compare(each, latest) > 0 ? each : latest),
      undefined,
    );
}

function beginningIn(
  year: number,
  first: Temporal.PlainDateTime,
  rule: YearlyRule,
): Temporal.PlainDateTime[] {
  const month = Temporal.PlainDate.from({ year, month: rule.month, day: 1 });
  const days = Array.from({ length: month.daysInMonth }, (_, at) => month.add({ days: at })).filter(
    (day) =>
      (rule.weekday === undefined || day.dayOfWeek === rule.weekday) &&
      (rule.days.length === 0 || rule.days.includes(day.day)),
  );
  const day = days.at(rule.nth > 0 ? rule.nth - 1 : rule.nth);
  if (day === undefined) return [];
  const begins = day.toPlainDateTime(first.toPlainTime());
  const after = rule.until !== undefined && compare(begins, rule.until) > 0;
  return compare(begins, first) < 0 || after ? [] : [begins];
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A rule by the year; undefined for others, which no zone has. */
function yearlyRule(
  text: string,
  first: Temporal.PlainDateTime,
  before: number,
): YearlyRule | undefined {
  const parts = new Map(
    text
      .toUpperCase()
      .split(';')
      .map((part) => part.split('=', 2))
      .map(([name = '', value = '']) => [name.trim(), value.trim()]),
  );
  if (parts.get('FREQ') !== 'YEARLY' || (parts.get('INTERVAL') ?? '1') !== '1') return undefined;
  const month = Number(parts.get('BYMONTH') ?? first.month);
  const [, nth = '', weekday = ''] =
    /^([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(parts.get('BYDAY') ?? '') ?? [];
  const given = (parts.get('BYMONTHDAY') ?? '').split(',').filter((day) => /^\d{1,2}$/.test(day));
  const days = weekday === '' && given.length === 0 ? [first.day] : given.map(Number);
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined;
  const until = parts.get('UNTIL');
  const end = until === undefined ? undefined : dateTime(until)?.add({ minutes: before });
  return {
    month,
    weekday: weekday === '' ? undefined : WEEKDAYS.indexOf(weekday) + 1,
    nth: nth === '' || Number(nth) === 0 ? 1 : Number(nth),
    days,
    until: end,
  };
}

/** A time in the basic form of ISO 8601; a `Z` and seconds are left out. */
function dateTime(text: string): Temporal.PlainDateTime | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(?:\d{2})?Z?)?$/i.exec(text.trim());
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  try {
    const fields = { year, month, day, hour: hour || 0, minute: minute || 0 };
    return Temporal.PlainDateTime.from(fields, { overflow: 'reject' });
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
