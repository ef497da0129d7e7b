import { isNextDay } from './foreign-days.js';
import type { ForeignTime, ImportIssue } from './foreign-schedule.js';
import { readDate, readDateTime, readHour } from './foreign-values.js';
import { readWhen } from './table-times.js';

/** What an event of frab’s formats says of when it begins. */
interface SaidStart {
  /** The moment, or only the day, or nothing. */
  readonly date: string;
  /** The hour; in some files the moment. */
  readonly start: string;
  /** The day around it: its date, and when it begins. */
  readonly day: string;
  readonly dayBegins: string;
}

/**
 * When an event begins: `date` is the moment; files without it give the hour alone, of the day around it. What is
 * not understood is told.
 */
export function startOf(said: SaidStart): {
  readonly start: ForeignTime | null;
  readonly startHour: string | null;
  readonly issues: readonly ImportIssue[];
} {
  const startHour = readHour(said.start);
  const whole = readMoment(said.date) ?? readMoment(said.start);
  if (whole !== null) return { start: whole, startHour, issues: [] };
  const day = readDate(said.date) ?? readWhen(said.date)?.day ?? dayAround(said);
  if (day === null || startHour === null) {
    const value = [said.date, said.start].filter((text) => text !== '').join(' ');
    return { start: null, startHour, issues: value === '' ? [] : [notUnderstood(value)] };
  }
  const begins = readDateTime(said.dayBegins);
  const actual = isNextDay(startHour, begins?.local.slice(11))
    ? Temporal.PlainDate.from(day).add({ days: 1 }).toString()
    : day;
  return {
    start: { local: `${actual}T${startHour}`, offset: null, zone: null },
    startHour,
    issues: [],
  };
}

/** The day around an event that names none itself; a date that nobody understands is not that day. */
function dayAround({ date, day, dayBegins }: SaidStart): string | null {
  if (/\d/.test(date)) return null;
  return readDate(day) ?? readWhen(day)?.day ?? readDate(dayBegins);
}

/**
 * A date and time in any usual form: ISO 8601, also without signs in between; `14.09.2027 10:00 +0500`;
 * `Tue, 14 Sep 2027 10:00:00 GMT` (RFC 5322); seconds or milliseconds since 1970.
 */
export function readMoment(text: string): ForeignTime | null {
  const plain = text.trim();
  if (plain.length > 100) return null;
  const iso =
    readDateTime(plain) ??
    readDateTime(plain.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)?/i, '$1-$2-$3T$4:$5'));
  if (iso !== null) return iso;
  if (/^\d{10}(?:\d{3})?$/.test(plain)) return sinceEpoch(plain);
  const [, moment = plain, offset] =
    /^(.*\d{1,2}[:.]\d{2})(?::\d{2})?\s*(Z|GMT|UTC?|[+-]\d{2}:?\d{2})$/i.exec(plain) ?? [];
  const { day, hour, offset: own } = readWhen(moment) ?? {};
  if (day === undefined || hour === undefined || hour === '24:00') return null;
  const said = offset === undefined || /^[+-]/.test(offset) ? offset : 'Z';
  return readDateTime(`${day}T${hour}${said ?? own ?? ''}`);
}

function sinceEpoch(figures: string): ForeignTime {
  const milliseconds = Number(figures) * (figures.length === 10 ? 1000 : 1);
  const instant = Temporal.Instant.fromEpochMilliseconds(milliseconds);
  return { local: instant.toString().slice(0, 16), offset: 'Z', zone: null };
}

function notUnderstood(value: string): ImportIssue {
  return {
    field: 'start',
    code: 'import_time_not_understood',
    severity: 'warning',
    params: { value: value.slice(0, 60) },
  };
}
