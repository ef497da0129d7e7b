import { cleanLine, cleanLines, contentLine, quotedParameter, textValue } from './content-line.js';
import { localText, utcText, vtimezone } from './vtimezone.js';

/** The media type that a calendar file is served with. */
export const CALENDAR_MEDIA_TYPE = 'text/calendar; charset=utf-8';

/** A person invited to an item. Only for invitations: a public file never lists anyone. */
export interface CalendarAttendee {
  readonly email: string;
  readonly name?: string;
  readonly answer?: 'needs-action' | 'accepted' | 'declined' | 'tentative';
  /** Whether an answer is asked for. */
  readonly rsvp?: boolean;
}

interface CalendarItemFacts {
  /** Stays the same for the life of the item, over every export. */
  readonly uid: string;
  /** Grows with each change that concerns an attendee, never otherwise. */
  readonly sequence: number;
  /** Instant of the last change, ISO 8601. */
  readonly lastModified: string;
  /** Instant of creation, ISO 8601. */
  readonly created?: string;
  readonly summary: string;
  readonly description?: string;
  readonly location?: string;
  readonly url?: string;
  readonly organizerName?: string;
  /** Address of the organizer as a URI, `mailto:` where answers are wanted. */
  readonly organizerUri?: string;
  readonly attendees?: readonly CalendarAttendee[];
  readonly status: 'tentative' | 'confirmed' | 'cancelled';
  readonly categories?: readonly string[];
  /** Degrees, WGS 84. */
  readonly geo?: { readonly latitude: number; readonly longitude: number };
  /** BCP 47 tag of the texts, where it is not that of the calendar. */
  readonly language?: string;
}

/** An item by the wall clock of a zone. */
export interface TimedCalendarItem extends CalendarItemFacts {
  readonly allDay?: false;
  /** IANA zone. */
  readonly zone: string;
  /** `YYYY-MM-DDTHH:mm`, with seconds if need be. */
  readonly startLocal: string;
  readonly endLocal: string;
  /** The instants of these, ISO 8601: of an hour that the clocks show twice they say which one is meant. */
  readonly startAt?: string;
  readonly endAt?: string;
}

/** An item of whole days, the same days wherever it is read. */
export interface AllDayCalendarItem extends CalendarItemFacts {
  readonly allDay: true;
  /** `YYYY-MM-DD`, both days included. */
  readonly startDate: string;
  readonly endDate: string;
}

export type CalendarItem = TimedCalendarItem | AllDayCalendarItem;

export interface CalendarFileInput {
  readonly name: string;
  readonly items: readonly CalendarItem[];
  /** Only for messages (RFC 5546); a file to download or subscribe to has none. */
  readonly method?: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  /** How often a subscriber should look again. */
  readonly refreshMinutes?: number;
  /** BCP 47 tag of the texts. */
  readonly language?: string;
  /** Instant at which a message is made, ISO 8601; without it, an item is stamped with its last change. */
  readonly sentAt?: string;
}

/**
 * An iCalendar file (RFC 5545, 5546, 7986): times by the wall clock of their zone with the VTIMEZONE that makes them
 * exact, CR LF line ends. The same input always gives the same bytes, so that the file can carry an ETag.
 * Throws RangeError for a zone that the runtime does not know or a time that is none.
 */
export function calendarFile(input: CalendarFileInput): string {
  const timed = input.items.filter((item) => item.allDay !== true).map(placeInTime);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Suhbat//Suhbat//EN',
    'CALSCALE:GREGORIAN',
    ...(input.method === undefined ? [] : [`METHOD:${input.method}`]),
    ...calendarProperties(input),
    ...timeZones(timed, input.items.length === 0),
    ...input.items.flatMap((item) => eventLines(item, input)),
    'END:VCALENDAR',
  ];
  return lines.join('\r\n') + '\r\n';
}

/** NAME and REFRESH-INTERVAL are the standard's (RFC 7986), the X- twins are what most readers look for. */
function calendarProperties(input: CalendarFileInput): string[] {
  const lines: string[] = [];
  const name = cleanLine(input.name).trim();
  if (name !== '') {
    lines.push(contentLine(`NAME${languageParameter(input.language)}`, textValue(name)));
    lines.push(contentLine('X-WR-CALNAME', textValue(name)));
  }
  if (input.refreshMinutes !== undefined && input.refreshMinutes >= 1) {
    const duration = `PT${Math.floor(input.refreshMinutes)}M`;
    lines.push(`REFRESH-INTERVAL;VALUE=DURATION:${duration}`, `X-PUBLISHED-TTL:${duration}`);
  }
  return lines;
}

interface Placed {
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
  /** Zone to name in the file; undefined where UTC says it all. */
  readonly tzid: string | undefined;
}

function placeInTime(item: TimedCalendarItem): Placed {
  const start = zonedTime(item.startLocal, item.zone, item.startAt);
  const end = zonedTime(item.endLocal, item.zone, item.endAt);
  const isUtc = start.equals(start.withTimeZone('UTC')) || /^[+-]/.test(start.timeZoneId);
  return { start, end, tzid: isUtc ? undefined : start.timeZoneId };
}

/**
 * A wall-clock time that a clock change skips is read with the offset before the gap, one that comes twice as the
 * first, unless its instant says otherwise: so says RFC 5545 §3.3.5, and Temporal does it by default.
 */
function zonedTime(local: string, zone: string, instant?: string): Temporal.ZonedDateTime {
  const wall = Temporal.PlainDateTime.from(local);
  const stored = instant === undefined ? undefined : Temporal.Instant.from(instant);
  const there = stored?.toZonedDateTimeISO(zone);
  return there?.toPlainDateTime().equals(wall) === true ? there : wall.toZonedDateTime(zone);
}

/** Whether the clocks show the time twice. The second cannot be said by them, and readers differ about the first. */
function comesTwice(time: Temporal.ZonedDateTime): boolean {
  const wall = time.toPlainDateTime();
  const [first, second] = (['earlier', 'later'] as const).map((disambiguation) =>
    wall.toZonedDateTime(time.timeZoneId, { disambiguation }),
  );
  return (
    first !== undefined &&
    second !== undefined &&
    !first.equals(second) &&
    first.toPlainDateTime().equals(wall)
  );
}

function timeZones(placed: readonly Placed[], calendarIsEmpty: boolean): string[] {
  // A calendar must hold at least one component (RFC 5545 §3.6): an empty one holds the definition of UTC.
  if (calendarIsEmpty) {
    const epoch = Temporal.Instant.fromEpochMilliseconds(0);
    return vtimezone('UTC', epoch, epoch);
  }
  const spans = new Map<string, { from: Temporal.Instant; until: Temporal.Instant }>();
  for (const { start, end, tzid } of placed) {
    if (tzid === undefined) continue;
    const from = start.toInstant();
    const until = end.toInstant();
    const span = spans.get(tzid);
    spans.set(tzid, {
      from: span === undefined ? from : earlier(span.from, from),
      until: span === undefined ? later(from, until) : later(span.until, later(from, until)),
    });
  }
  return [...spans].flatMap(([tzid, span]) => vtimezone(tzid, span.from, span.until));
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) <= 0 ? a : b;
}

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) >= 0 ? a : b;
}

function eventLines(item: CalendarItem, input: CalendarFileInput): string[] {
  const cancelled = item.status === 'cancelled' || input.method === 'CANCEL';
  const language = languageParameter(item.language ?? input.language);
  const lines = [
    'BEGIN:VEVENT',
    contentLine('UID', textValue(cleanLine(item.uid).trim())),
    // Without METHOD the stamp is the time of the last revision (RFC 5545 §3.8.7.2).
    `DTSTAMP:${instantText(input.sentAt ?? item.lastModified)}`,
    ...timeLines(item),
    `SEQUENCE:${item.sequence}`,
    contentLine(`SUMMARY${language}`, textValue(cleanLine(item.summary))),
    `STATUS:${cancelled ? 'CANCELLED' : item.status.toUpperCase()}`,
    // What was cancelled, and the days of a whole forum, must not show a subscriber as busy.
    `TRANSP:${cancelled || item.allDay === true ? 'TRANSPARENT' : 'OPAQUE'}`,
    `LAST-MODIFIED:${instantText(item.lastModified)}`,
  ];
  if (item.created !== undefined) lines.push(`CREATED:${instantText(item.created)}`);
  const description = cleanLines(item.description ?? '');
  if (description.trim() !== '')
    lines.push(contentLine(`DESCRIPTION${language}`, textValue(description)));
  const location = cleanLines(item.location ?? '');
  if (location.trim() !== '') lines.push(contentLine(`LOCATION${language}`, textValue(location)));
  const url = webAddress(item.url);
  if (url !== undefined) lines.push(contentLine('URL', url));
  const categories = (item.categories ?? [])
    .map(cleanLine)
    .filter((category) => category.trim() !== '');
  if (categories.length > 0) {
    lines.push(contentLine(`CATEGORIES${language}`, categories.map(textValue).join(',')));
  }
  if (item.geo !== undefined && Number.isFinite(item.geo.latitude + item.geo.longitude)) {
    lines.push(`GEO:${item.geo.latitude.toFixed(6)};${item.geo.longitude.toFixed(6)}`);
  }
  return [...lines, ...peopleLines(item, input, url), 'END:VEVENT'];
}

/** An end that does not follow its start is left out, for DTEND must (§3.8.2.2); one bad item must not take the feed. */
function timeLines(item: CalendarItem): string[] {
  if (item.allDay === true) {
    const start = Temporal.PlainDate.from(item.startDate);
    const last = Temporal.PlainDate.from(item.endDate);
    const isLonger = Temporal.PlainDate.compare(last, start) > 0;
    const end = (isLonger ? last : start).add({ days: 1 });
    return [`DTSTART;VALUE=DATE:${dateText(start)}`, `DTEND;VALUE=DATE:${dateText(end)}`];
  }
  const { start, end, tzid } = placeInTime(item);
  const line = (name: string, time: Temporal.ZonedDateTime) =>
    tzid === undefined || comesTwice(time)
      ? `${name}:${utcText(time.toInstant())}`
      : contentLine(`${name};TZID=${tzid}`, localText(time.toPlainDateTime()));
  const lines = [line('DTSTART', start)];
  if (Temporal.ZonedDateTime.compare(end, start) > 0) lines.push(line('DTEND', end));
  return lines;
}

/**
 * ORGANIZER and ATTENDEE belong to scheduling messages (§3.8.4.3); in a plain file an organizer without an address is
 * a CONTACT. RFC 5546 wants an ORGANIZER wherever a METHOD stands.
 */
function peopleLines(
  item: CalendarItem,
  input: CalendarFileInput,
  url: string | undefined,
): string[] {
  const lines: string[] = [];
  const name = cleanLine(item.organizerName ?? '').trim();
  const address = calendarAddress(item.organizerUri);
  const commonName = name === '' ? '' : `;CN=${quotedParameter(name)}`;
  if (address !== undefined) {
    lines.push(contentLine(`ORGANIZER${commonName}`, address));
  } else if (input.method !== undefined) {
    lines.push(contentLine(`ORGANIZER${commonName}`, url ?? 'invalid:nomail'));
  } else if (name !== '') {
    lines.push(contentLine('CONTACT', textValue(name)));
  }
  for (const attendee of item.attendees ?? []) {
    const attendeeName = cleanLine(attendee.name ?? '').trim();
    const parameters = [
      attendeeName === '' ? '' : `;CN=${quotedParameter(attendeeName)}`,
      `;PARTSTAT=${(attendee.answer ?? 'needs-action').toUpperCase()}`,
      attendee.rsvp === true ? ';RSVP=TRUE' : '',
    ].join('');
    lines.push(contentLine(`ATTENDEE${parameters}`, `mailto:${addressPart(attendee.email)}`));
  }
  return lines;
}

/** The address of an e-mail as part of a URI (RFC 6068): what could end the line or the address is encoded. */
function addressPart(email: string): string {
  return encodeURI(cleanLine(email).trim()).replace(/[?#]/g, encodeURIComponent);
}

function calendarAddress(uri: string | undefined): string | undefined {
  return addressIn(uri, ['mailto:', 'https:', 'http:']);
}

function webAddress(address: string | undefined): string | undefined {
  return addressIn(address, ['https:', 'http:']);
}

/** The address as a URI in ASCII; undefined for what no reader should follow. */
function addressIn(address: string | undefined, schemes: readonly string[]): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { href, protocol } = new URL(address);
  return schemes.includes(protocol) ? href : undefined;
}

function languageParameter(language: string | undefined): string {
  return language !== undefined && /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(language)
    ? `;LANGUAGE=${language}`
    : '';
}

function instantText(instant: string): string {
  return utcText(Temporal.Instant.from(instant));
}

function dateText(date: Temporal.PlainDate): string {
  return date.toString().replaceAll('-', '');
}
