import { describe, expect, it } from '@jest/globals';
import { readCalendarComponents } from './calendar-lines.js';
import { CalendarZones } from './calendar-zones.js';

/** A zone as programs define it; each observance by its kind and lines. */
function defined(id: string, ...observances: [string, ...string[]][]): string[] {
  const parts = observances.flatMap(([kind, ...lines]) => [
    `BEGIN:${kind}`,
    ...lines,
    `END:${kind}`,
  ]);
  return ['BEGIN:VTIMEZONE', `TZID:${id}`, ...parts, 'END:VTIMEZONE'];
}

function zones(...lines: string[]): CalendarZones {
  const text = ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n');
  return new CalendarZones(readCalendarComponents(text) ?? []);
}

/** The moment that a time of such a zone is, as the rest of the import reads it. */
function instant(of: CalendarZones, local: string, id: string): string | undefined {
  const time = of.timeAt(local, id);
  if (time === undefined) return undefined;
  const zoned = Temporal.PlainDateTime.from(time.local).toZonedDateTime(time.zone ?? 'unknown');
  return zoned.toInstant().toString({ smallestUnit: 'minute' });
}

const EUROPE = (id: string, standard: string, summer: string) =>
  defined(
    id,
    [
      'STANDARD',
      'DTSTART:16011028T030000',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      `TZOFFSETFROM:${summer}`,
      `TZOFFSETTO:${standard}`,
    ],
    [
      'DAYLIGHT',
      'DTSTART:16010325T020000',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
      `TZOFFSETFROM:${standard}`,
      `TZOFFSETTO:${summer}`,
    ],
  );

describe('a zone that a calendar defines under a name of its own', () => {
  const outlook = zones(...EUROPE('Customized Time Zone', '+0100', '+0200'));

  it.each([
    ['2027-01-14T10:00', '2027-01-14T09:00Z'],
    ['2027-07-14T10:00', '2027-07-14T08:00Z'],
    ['2027-03-28T01:59', '2027-03-28T00:59Z'],
    // The clocks skip it: read with the hour before, it is half past three.
    ['2027-03-28T02:30', '2027-03-28T01:30Z'],
    ['2027-03-28T03:00', '2027-03-28T01:00Z'],
    // The clocks show it twice: the first is meant.
    ['2027-10-31T02:30', '2027-10-31T00:30Z'],
    ['2027-10-31T03:00', '2027-10-31T02:00Z'],
    ['2027-12-31T23:59', '2027-12-31T22:59Z'],
  ])('has at %s the hours that it is defined with', (local, expected) => {
    expect(instant(outlook, local, 'Customized Time Zone')).toBe(expected);
    // As a zone of that name has them.
    expect(instant(outlook, local, 'Europe/Berlin')).toBe(expected);
  });

  it('may bear the name of another, with summer time or ambiguous', () => {
    const gmt = zones(
      ...defined(
        'GMT',
        ['DAYLIGHT', 'DTSTART:20270328T010000', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0100'],
        ['STANDARD', 'DTSTART:20271031T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0000'],
      ),
    );
    expect(instant(gmt, '2027-07-23T10:20', 'GMT')).toBe('2027-07-23T09:20Z');
    expect(instant(gmt, '2027-11-23T10:20', 'GMT')).toBe('2027-11-23T10:20Z');
    expect(instant(gmt, '2027-02-23T10:20', 'GMT')).toBe('2027-02-23T10:20Z');
    const cst = zones(
      ...defined('CST', [
        'STANDARD',
        'DTSTART:19910915T010000',
        'TZOFFSETFROM:+0900',
        'TZOFFSETTO:+0800',
      ]),
    );
    expect(instant(cst, '2027-09-14T10:00', 'CST')).toBe('2027-09-14T02:00Z');
  });

  it('may change once, at moments that are listed, or until a year', () => {
    const once = zones(
      ...defined(
        'Here',
        ['STANDARD', 'DTSTART:20041031T030000', 'TZOFFSETFROM:+0700', 'TZOFFSETTO:+0600'],
        ['STANDARD', 'DTSTART:20240301T000000', 'TZOFFSETFROM:+0600', 'TZOFFSETTO:+0500'],
      ),
    );
    expect(instant(once, '2024-02-29T10:00', 'Here')).toBe('2024-02-29T04:00Z');
    expect(instant(once, '2027-09-14T10:00', 'Here')).toBe('2027-09-14T05:00Z');
    const until = zones(
      ...defined(
        'There',
        [
          'DAYLIGHT',
          'DTSTART:20000326T020000',
          'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=SU;BYMONTHDAY=25,26,27,28,29,30,31;UNTIL=20100328T000000Z',
          'TZOFFSETFROM:+0500',
          'TZOFFSETTO:+0600',
        ],
        [
          'STANDARD',
          'DTSTART:20001029T030000',
          'RDATE:20011028T030000,20021027T030000',
          'RDATE:20101031T030000',
          'TZOFFSETFROM:+0600',
          'TZOFFSETTO:+0500',
        ],
      ),
    );
    expect(instant(until, '2002-07-01T10:00', 'There')).toBe('2002-07-01T04:00Z');
    expect(instant(until, '2002-11-01T10:00', 'There')).toBe('2002-11-01T05:00Z');
    expect(instant(until, '2027-07-01T10:00', 'There')).toBe('2027-07-01T05:00Z');
  });
});

describe('a zone that is not defined', () => {
  const none = zones();

  it.each([
    ['Asia/Almaty', '2027-09-14T05:00Z'],
    ['/mozilla.org/20050126_1/America/Argentina/Buenos_Aires', '2027-09-14T13:00Z'],
    ['Central Asia Standard Time', '2027-09-14T04:00Z'],
    ['PRC', '2027-09-14T02:00Z'],
    ['Etc/GMT-6', '2027-09-14T04:00Z'],
    ['GMT', '2027-09-14T10:00Z'],
    ['UTC+5', '2027-09-14T05:00Z'],
    ['GMT+05:45', '2027-09-14T04:15Z'],
    ['UTC-0330', '2027-09-14T13:30Z'],
  ])('is known as %s', (id, expected) => {
    expect(instant(none, '2027-09-14T10:00', id)).toBe(expected);
  });

  it.each([
    'CST',
    'Mars/Base',
    'Customized Time Zone',
    'UTC+99',
    '+05:00',
    '(UTC+06:00) Astana',
    '',
  ])('is not guessed from %j', (id) => {
    expect(none.timeAt('2027-09-14T10:00', id)).toBeUndefined();
  });

  it.each([
    defined('Odd'),
    defined('Odd', ['STANDARD', 'DTSTART:soon', 'TZOFFSETTO:+0500']),
    defined('Odd', ['STANDARD', 'DTSTART:20270230T000000', 'TZOFFSETTO:+0500']),
    defined('Odd', ['STANDARD', 'DTSTART:20270101T000000', 'TZOFFSETTO:+9900']),
    defined('Odd', ['STANDARD', 'DTSTART:20270101T000000']),
  ])('nor from a definition that says nothing', (...lines) => {
    expect(zones(...lines).timeAt('2027-09-14T10:00', 'Odd')).toBeUndefined();
  });
});
