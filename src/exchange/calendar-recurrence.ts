import { type CalendarComponent, textOf } from './calendar-lines.js';
import type { ForeignEntry, ForeignTime } from './foreign-schedule.js';

/** The longest recurrence that is taken in: a programme has days, not years. */
const MOST_TIMES = 62;

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * The days, after the first, on which an item takes place again by its RRULE (RFC 5545 §3.3.10): daily or weekly, with
 * an end. Days that EXDATE takes out are left out.
 * @returns undefined where the rule is another one, or has no end
 */
export function recurringDays(
  component: CalendarComponent,
  start: ForeignTime,
): readonly number[] | undefined {
  if (textOf(component, 'RDATE') !== '') return undefined;
  const rule = new Map(
    textOf(component, 'RRULE')
      .toUpperCase()
      .split(';')
      .map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? ''] as const),
  );
  const known = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'WKST'];
  const step = Number(rule.get('INTERVAL') ?? '1');
  const count = Number(rule.get('COUNT') ?? Number.POSITIVE_INFINITY);
  const until = rule.get('UNTIL');
  const weekly = rule.get('FREQ') === 'WEEKLY';
  const days = (rule.get('BYDAY') ?? '').split(',').filter((day) => day !== '');
  if (
    (!weekly && rule.get('FREQ') !== 'DAILY') ||
    [...rule.keys()].some((name) => !known.includes(name)) ||
    !(step >= 1) ||
    days.some((day) => !WEEKDAYS.includes(day)) ||
    (until === undefined && !Number.isFinite(count))
  )
    return undefined;
  const first = Temporal.PlainDate.from(start.local.slice(0, 10));
  const monday = first.subtract({ days: first.dayOfWeek - 1 });
  const fits = (date: Temporal.PlainDate, after: number): boolean => {
    const day = WEEKDAYS[date.dayOfWeek - 1] ?? '';
    if (!weekly) return after % step === 0 && (days.length === 0 || days.includes(day));
    const week = Math.floor(monday.until(date).days / 7);
    return week % step === 0 && (days.length === 0 ? after % 7 === 0 : days.includes(day));
  };
  const out = new Set(
    component.properties
      .filter(({ name }) => name === 'EXDATE')
      .flatMap(({ value }) => value.split(',').map((date) => date.trim().slice(0, 8))),
  );
  const found: number[] = [];
  // DTSTART counts as the first time, also one that the rule would not give.
  let times = 1;
  for (let after = 1; after <= 366 && times < count; after += 1) {
    const date = first.add({ days: after });
    if (until !== undefined && isAfter(start, date, until)) break;
    if (!fits(date, after)) continue;
    times += 1;
    if (found.length >= MOST_TIMES) return undefined;
    if (!out.has(date.toString().replaceAll('-', ''))) found.push(after);
  }
  return found;
}

/** Whether the item on that day begins after UNTIL, which is a day, a time like that of the start, or one of UTC. */
function isAfter(start: ForeignTime, date: Temporal.PlainDate, until: string): boolean {
  const day = date.toString().replaceAll('-', '');
  if (until.length === 8) return day > until;
  const local = `${day}T${start.local.slice(11).replace(':', '')}`;
  if (!until.endsWith('Z') || start.zone === null) return local > until.slice(0, 13);
  const moment = Temporal.PlainDateTime.from(`${date.toString()}T${start.local.slice(11)}`)
    .toZonedDateTime(start.zone)
    .withTimeZone('UTC')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
  return moment.replace(/[-:]/g, '') > until.slice(0, 13);
}

/** The entry of an item so many days later, on the same wall clock. */
export function daysLater(entry: ForeignEntry, days: number): ForeignEntry {
  return {
    ...entry,
    start: entry.start === null ? null : shifted(entry.start, days),
    end: entry.end === null ? null : shifted(entry.end, days),
  };
}

function shifted(time: ForeignTime, days: number): ForeignTime {
  const local = Temporal.PlainDateTime.from(time.local).add({ days });
  return { ...time, local: local.toString({ smallestUnit: 'minute' }) };
}
