import { cleanIdentifier } from '../kernel/text.js';
import type { SpeakerRole } from '../speakers/speaker-states.js';
import {
  type CalendarComponent,
  type CalendarProperty,
  propertyOf,
  readCalendarComponents,
  textOf,
  unescapeText,
} from './calendar-lines.js';
import { daysLater, recurringDays } from './calendar-recurrence.js';
import { CalendarZones, inUtc, namedZone } from './calendar-zones.js';
import type {
  ForeignEntry,
  ForeignPerson,
  ForeignSchedule,
  ForeignTime,
  ImportIssue,
} from './foreign-schedule.js';
import {
  plainDate,
  plainTime,
  readDuration,
  readGuid,
  readUrl,
  saidFacts,
  sourceName,
} from './foreign-values.js';
import { GENERATOR } from './generator.js';

/** A calendar of more times than this is no programme, and refused as one: its rules are followed no further. */
const MOST_TIMES = 10_000;

/**
 * Reads an iCalendar file: each VEVENT with hours is a session.
 * @returns undefined where the text is no calendar
 */
export function readICalendar(text: string): ForeignSchedule | undefined {
  const calendars = readCalendarComponents(text);
  if (calendars === undefined) return undefined;
  const name = textOf(calendars[0], 'X-WR-CALNAME') || textOf(calendars[0], 'NAME');
  const zones = new CalendarZones(calendars);
  const zone = textOf(calendars[0], 'X-WR-TIMEZONE');
  const wholeDays: [string, string][] = [];
  let times = 0;
  const entries = calendars.flatMap((calendar) => {
    const off = textOf(calendar, 'METHOD').toUpperCase() === 'CANCEL';
    const events = calendar.components.filter((component) => component.name === 'VEVENT');
    const latest = latestOf(events);
    const changed = new Set(events.filter(isOccurrence).map(keyOf));
    return events.flatMap((component) => {
      if (!latest.has(component))
        return [superseded(readEvent(component, { off, zones, wholeDays: [] }))];
      const entry = readEvent(component, { off, zones, wholeDays });
      const all = times > MOST_TIMES ? [entry] : timesOf(component, entry, changed);
      times += all.length;
      return all;
    });
  });
  return {
    format: 'icalendar',
    generator: generatorOf(textOf(calendars[0], 'PRODID')),
    version: null,
    title: name || null,
    source: sourceName(name || textOf(calendars[0], 'PRODID')),
    zone: zone === '' ? null : (namedZone(zone) ?? zone),
    start: null,
    end: null,
    languages: [],
    rooms: [],
    tracks: [],
    entries: entries.map((entry, index) => ({ ...entry, row: index + 1 })),
    wholeDays,
    issues: [],
  };
}

/** The program by its PRODID; ours under the name that our other files give it. */
function generatorOf(id: string): string | null {
  return /\bsuhbat\b/i.test(id) ? GENERATOR.name : id || null;
}

function isOccurrence(event: CalendarComponent): boolean {
  return textOf(event, 'RECURRENCE-ID') !== '';
}

/**
 * The item each time that it takes place, but for the times that stand in the file on their own, changed. Where its
 * rule is not understood, the first time alone, and that is told.
 */
function timesOf(
  component: CalendarComponent,
  entry: ForeignEntry,
  changed: ReadonlySet<string | null>,
): ForeignEntry[] {
  const recurs = ['RRULE', 'RDATE'].some((name) => propertyOf(component, name) !== undefined);
  if (!recurs || entry.start === null || entry.skipped === true) return [entry];
  const days = recurringDays(component, entry.start);
  if (days === undefined) return [withIssue(entry, 'import_recurs', 'warning')];
  const begins = basicForm(propertyOf(component, 'DTSTART'));
  return [0, ...days].flatMap((after) => {
    const key = occurrenceKey(component, timeAfter(begins, after));
    if (changed.has(key)) return [];
    const each = after === 0 ? entry : { ...daysLater(entry, after), key };
    return [withIssue(each, 'import_recurs_times', 'note', { count: days.length + 1 })];
  });
}

/** The value of DTSTART so many days later, as RECURRENCE-ID would have it. */
function timeAfter(begins: string, days: number): string {
  const [, y = '', m = '', d = '', rest = ''] = /^(\d{4})(\d\d)(\d\d)(.*)$/.exec(begins) ?? [];
  const date = plainDate(y, m, d);
  if (date === undefined) return begins;
  const later = Temporal.PlainDate.from(date).add({ days });
  return `${later.toString().replaceAll('-', '')}${rest}`;
}

function withIssue(
  entry: ForeignEntry,
  code: string,
  severity: ImportIssue['severity'],
  params: ImportIssue['params'] = {},
): ForeignEntry {
  return { ...entry, issues: [...entry.issues, { field: 'start', code, severity, params }] };
}

/** Of several states of one item that with the highest SEQUENCE (RFC 5545 §3.8.7.4), of equal ones all. */
function latestOf(events: readonly CalendarComponent[]): ReadonlySet<CalendarComponent> {
  const states = Map.groupBy(events, (event) => keyOf(event) ?? event);
  return new Set(
    [...states.values()].flatMap((same) => {
      const highest = Math.max(...same.map(sequenceOf));
      return same.filter((event) => sequenceOf(event) === highest);
    }),
  );
}

function sequenceOf(event: CalendarComponent): number {
  const text = textOf(event, 'SEQUENCE');
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

function superseded(entry: ForeignEntry): ForeignEntry {
  const issue = { field: 'id', code: 'import_superseded', severity: 'note' } as const;
  return { ...entry, skipped: true, issues: [issue] };
}

interface Surroundings {
  readonly off: boolean;
  readonly zones: CalendarZones;
  readonly wholeDays: [string, string][];
}

function readEvent(component: CalendarComponent, around: Surroundings): ForeignEntry {
  const issues: ImportIssue[] = [];
  const say = (field: string, code: string, params: ImportIssue['params'] = {}): void =>
    void issues.push({ field, code, severity: 'warning', params });
  if (!component.closed) say('', 'import_cut_off');
  const start = propertyOf(component, 'DTSTART');
  const end = propertyOf(component, 'DTEND');
  const days = wholeDaysOf(component, start, end);
  if (days !== undefined) {
    around.wholeDays.push(days);
    issues.push({
      field: 'start',
      code: 'import_all_day',
      severity: 'note',
      params: { first: days[0], last: days[1] },
    });
  }
  const summary = propertyOf(component, 'SUMMARY');
  const location = textOf(component, 'LOCATION');
  const url = readUrl(textOf(component, 'URL'));
  return {
    row: 0,
    place: `line ${String(component.line)}`,
    key: keyOf(component),
    title: summary === undefined ? '' : unescapeText(summary.value),
    subtitle: '',
    abstract: textOf(component, 'DESCRIPTION'),
    description: '',
    type: '',
    track: unescapeText(propertyOf(component, 'CATEGORIES')?.value.split(/(?<!\\),/)[0] ?? ''),
    languages: [],
    textLanguage: summary?.parameters['LANGUAGE'] ?? null,
    room: location === '' ? null : { name: location, guid: null },
    start: timeOf(start, around.zones, (zone) => say('start', 'import_zone_unknown', { zone })),
    startHour: null,
    end: timeOf(end, around.zones, () => undefined),
    duration: readDuration(textOf(component, 'DURATION')),
    cancelled: around.off || textOf(component, 'STATUS').toUpperCase() === 'CANCELLED',
    ...(days === undefined ? {} : { skipped: true }),
    persons: component.properties.flatMap(personOf),
    kept: saidFacts({ url }),
    issues,
  };
}

/** The UID; an occurrence of a series that was changed is a thing of its own. */
function keyOf(component: CalendarComponent): string | null {
  const occurrence = textOf(component, 'RECURRENCE-ID');
  if (occurrence !== '') return occurrenceKey(component, occurrence.toUpperCase());
  const uid = cleanIdentifier(textOf(component, 'UID'));
  const guid = readGuid(uid);
  return uid === '' ? null : guid === null ? `uid:${uid.slice(0, 300)}` : `guid:${guid}`;
}

function occurrenceKey(component: CalendarComponent, time: string): string | null {
  const uid = cleanIdentifier(textOf(component, 'UID'));
  return uid === '' ? null : `uid:${uid.slice(0, 300)} ${time.slice(0, 40)}`;
}

const TIME = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(?:\d{2})?(Z)?$/;
const DATE = /^(\d{4})(\d{2})(\d{2})$/;

function timeOf(
  given: CalendarProperty | undefined,
  zones: CalendarZones,
  unknownZone: (zone: string) => void,
): ForeignTime | null {
  const match = TIME.exec(basicForm(given));
  if (match === null) return null;
  const [, year = '', month = '', day = '', hour = '', minute = '', utc] = match;
  const date = plainDate(year, month, day);
  const time = plainTime(hour, minute);
  if (date === undefined || time === undefined) return null;
  const local = `${date}T${time}`;
  if (utc !== undefined) return inUtc(local);
  const id = given?.parameters['TZID'];
  if (id === undefined) return { local, offset: null, zone: null };
  const known = zones.timeAt(local, id);
  if (known === undefined) unknownZone(id.slice(0, 100));
  return known ?? { local, offset: null, zone: null };
}

/** The value in the basic form of ISO 8601, which RFC 5545 §3.3.5 asks for; some programs write the other one. */
function basicForm(given: CalendarProperty | undefined): string {
  return (given?.value.trim().toUpperCase() ?? '').replace(
    /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?/,
    (_, y: string, m: string, d: string, hour?: string, minute?: string, second?: string) =>
      `${y}${m}${d}${hour === undefined ? '' : `T${hour}${minute ?? ''}${second ?? ''}`}`,
  );
}

/** First and last day of an item without hours, both included: DTEND is the day after (RFC 5545 §3.6.1). */
function wholeDaysOf(
  component: CalendarComponent,
  start: CalendarProperty | undefined,
  end: CalendarProperty | undefined,
): [string, string] | undefined {
  const first = dateOf(start);
  if (first === undefined) return undefined;
  const after = dateOf(end);
  const length = readDuration(textOf(component, 'DURATION'));
  const days = length === null ? 1 : Math.max(1, Math.round(length / 1440));
  const start1 = Temporal.PlainDate.from(first);
  const last =
    after === undefined
      ? start1.add({ days: days - 1 })
      : Temporal.PlainDate.from(after).subtract({ days: 1 });
  // Some programs give the last day itself.
  const end1 = Temporal.PlainDate.compare(last, start1) < 0 ? start1 : last;
  return [first, end1.toString()];
}

function dateOf(given: CalendarProperty | undefined): string | undefined {
  const [, year = '', month = '', day = ''] = DATE.exec(basicForm(given)) ?? [];
  return plainDate(year, month, day);
}

const ROLES: Readonly<Record<string, SpeakerRole>> = { CHAIR: 'chair', 'NON-PARTICIPANT': 'guest' };

/** Who takes part, by name: programmes list their speakers so. Addresses are left alone. */
function personOf({ name, parameters }: CalendarProperty): ForeignPerson[] {
  const common = parameters['CN']?.trim() ?? '';
  const kind = parameters['CUTYPE']?.toUpperCase() ?? 'INDIVIDUAL';
  const isAddress = /^\S+@\S+$/.test(common);
  if (name !== 'ATTENDEE' || common === '' || isAddress || kind !== 'INDIVIDUAL') return [];
  const role = ROLES[parameters['ROLE']?.toUpperCase() ?? ''] ?? 'speaker';
  return [{ key: null, name: common.replace(/\^'/g, '"').replace(/\^\^/g, '^'), role }];
}
