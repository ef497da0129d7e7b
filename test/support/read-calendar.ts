import ICAL from 'ical.js';

/** The unfolded content lines of an iCalendar file, as a reader sees them; throws where it does not end in CR LF. */
export function contentLines(text: string): string[] {
  if (!text.endsWith('\r\n')) throw new Error('the file does not end with CR LF');
  return text.slice(0, -2).replace(/\r\n /g, '').split('\r\n');
}

/** The calendar as ical.js reads it. */
export function readCalendar(text: string): ICAL.Component {
  const parsed: unknown = ICAL.parse(text);
  if (!Array.isArray(parsed)) throw new Error('the file is no calendar');
  return new ICAL.Component(parsed);
}

/** Its events, with the zones that this file defines and no others. */
export function readEvents(text: string): ICAL.Event[] {
  ICAL.TimezoneService.reset();
  const calendar = readCalendar(text);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

/** Start and end of each event as UTC instants, `start/end`, by the VTIMEZONE of the file. */
export function readInstants(text: string): string[] {
  return readEvents(text).map(
    (event) => `${instantOf(event.startDate)}/${instantOf(event.endDate)}`,
  );
}

/** The instant of a time that ical.js has read. */
export function instantOf(time: ICAL.Time): string {
  return Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000).toString();
}
