import { describe, expect, it } from '@jest/globals';
import { contentLines, readCalendar, readInstants } from '../../../test/support/read-calendar.js';
import {
  calendarFile,
  type AllDayCalendarItem,
  type CalendarFileInput,
  type CalendarItem,
  type TimedCalendarItem,
} from './calendar-file.js';

const FACTS = {
  uid: 'session-1@suhbat.example.org',
  sequence: 0,
  lastModified: '2027-03-01T08:15:30.123456Z',
  summary: 'Вода и энергия',
  status: 'confirmed',
} as const;

function timed(
  zone: string,
  startLocal: string,
  endLocal: string,
  more: Partial<TimedCalendarItem> = {},
): TimedCalendarItem {
  return { ...FACTS, zone, startLocal, endLocal, ...more };
}

function days(
  startDate: string,
  endDate: string,
  more: Partial<AllDayCalendarItem> = {},
): AllDayCalendarItem {
  return { ...FACTS, allDay: true, startDate, endDate, ...more };
}

function file(items: readonly CalendarItem[], more: Partial<CalendarFileInput> = {}): string {
  return calendarFile({ name: 'Форум экспертов 2027', items, ...more });
}

describe('times', () => {
  it('keeps the wall clock of Almaty on both sides of its change (cases 1, 2)', () => {
    const text = file([
      timed('Asia/Almaty', '2027-09-14T10:00', '2027-09-14T11:00'),
      timed('Asia/Almaty', '2024-02-29T10:00', '2024-02-29T11:00'),
      timed('Asia/Almaty', '2023-09-14T10:00', '2023-09-14T11:00'),
      timed('Asia/Qostanay', '2027-09-14T09:00', '2027-09-14T10:30'),
    ]);
    expect(contentLines(text)).toContain('DTSTART;TZID=Asia/Almaty:20270914T100000');
    expect(readInstants(text)).toEqual([
      '2027-09-14T05:00:00Z/2027-09-14T06:00:00Z',
      '2024-02-29T04:00:00Z/2024-02-29T05:00:00Z',
      '2023-09-14T04:00:00Z/2023-09-14T05:00:00Z',
      '2027-09-14T04:00:00Z/2027-09-14T05:30:00Z',
    ]);
  });

  it('gives each of those alone the same instant', () => {
    const item = timed('Asia/Almaty', '2023-09-14T10:00', '2023-09-14T11:00');
    expect(readInstants(file([item]))).toEqual(['2023-09-14T04:00:00Z/2023-09-14T05:00:00Z']);
    const later = timed('Asia/Almaty', '2027-09-14T10:00', '2027-09-14T11:00');
    expect(readInstants(file([later]))).toEqual(['2027-09-14T05:00:00Z/2027-09-14T06:00:00Z']);
    expect(file([later])).not.toContain('TZOFFSETTO:+0600');
  });

  it('names zones by their IANA name, each with one VTIMEZONE (case 4)', () => {
    const text = file([
      timed('Europe/London', '2027-07-23T10:20', '2027-07-23T10:50'),
      timed('Asia/Shanghai', '2027-09-14T10:00', '2027-09-14T11:00'),
      timed('asia/shanghai', '2027-09-14T12:00', '2027-09-14T13:00'),
    ]);
    expect(readInstants(text)).toEqual([
      '2027-07-23T09:20:00Z/2027-07-23T09:50:00Z',
      '2027-09-14T02:00:00Z/2027-09-14T03:00:00Z',
      '2027-09-14T04:00:00Z/2027-09-14T05:00:00Z',
    ]);
    expect(contentLines(text).filter((line) => line.startsWith('TZID:'))).toEqual([
      'TZID:Europe/London',
      'TZID:Asia/Shanghai',
    ]);
  });

  it('holds a weekly hour in Berlin over the end of summer time (case 8)', () => {
    const text = file(
      ['18', '25']
        .map((day) => timed('Europe/Berlin', `2027-10-${day}T10:00`, `2027-10-${day}T11:00`))
        .concat(
          ['01', '08'].map((day) =>
            timed('Europe/Berlin', `2027-11-${day}T10:00`, `2027-11-${day}T11:00`),
          ),
        ),
    );
    expect(readInstants(text)).toEqual([
      '2027-10-18T08:00:00Z/2027-10-18T09:00:00Z',
      '2027-10-25T08:00:00Z/2027-10-25T09:00:00Z',
      '2027-11-01T09:00:00Z/2027-11-01T10:00:00Z',
      '2027-11-08T09:00:00Z/2027-11-08T10:00:00Z',
    ]);
  });

  it('writes UTC times as UTC, and a bare offset too', () => {
    const text = file([
      timed('UTC', '2027-09-14T05:00', '2027-09-14T06:00'),
      timed('Etc/GMT', '2027-09-14T05:00', '2027-09-14T06:00'),
      timed('+05:00', '2027-09-14T05:00', '2027-09-14T06:00'),
    ]);
    expect(contentLines(text).filter((line) => line.startsWith('DTSTART'))).toEqual([
      'DTSTART:20270914T050000Z',
      'DTSTART:20270914T050000Z',
      'DTSTART:20270914T000000Z',
    ]);
    expect(text).not.toContain('VTIMEZONE');
  });

  it('keeps a session over midnight and one over a clock change', () => {
    const text = file([
      timed('Asia/Almaty', '2027-09-14T23:00', '2027-09-15T00:30'),
      timed('Europe/Berlin', '2027-10-31T01:30', '2027-10-31T03:30'),
      timed('Europe/Berlin', '2027-03-28T02:30', '2027-03-28T04:00'),
    ]);
    expect(readInstants(text)).toEqual([
      '2027-09-14T18:00:00Z/2027-09-14T19:30:00Z',
      '2027-10-30T23:30:00Z/2027-10-31T02:30:00Z',
      '2027-03-28T01:30:00Z/2027-03-28T02:00:00Z',
    ]);
  });

  it('leaves out an end that does not follow its start', () => {
    const text = file([timed('Asia/Almaty', '2027-09-14T10:00', '2027-09-14T10:00')]);
    expect(text).toContain('DTSTART;TZID=Asia/Almaty:20270914T100000\r\n');
    expect(text).not.toContain('DTEND');
  });

  it('refuses a zone or a time that there is not', () => {
    const at = (zone: string, day: string) => () =>
      file([timed(zone, `${day}T10:00`, `${day}T11:00`)]);
    expect(at('Asia/Nowhere', '2027-09-14')).toThrow(/time zone/);
    expect(at('CST', '2027-09-14')).toThrow(/time zone/);
    expect(at('Asia/Almaty', '2027-02-30')).toThrow();
    expect(at('Asia/Almaty', '2027-02-28')).not.toThrow();
  });

  it('writes whole days without a zone, the end exclusive (case 6)', () => {
    const lines = contentLines(
      file([
        days('2027-07-02', '2027-07-02'),
        days('2027-10-25', '2027-10-30'),
        days('2027-12-31', '2027-12-31'),
      ]),
    );
    expect(lines.filter((line) => /^DT(START|END)/.test(line))).toEqual([
      'DTSTART;VALUE=DATE:20270702',
      'DTEND;VALUE=DATE:20270703',
      'DTSTART;VALUE=DATE:20271025',
      'DTEND;VALUE=DATE:20271031',
      'DTSTART;VALUE=DATE:20271231',
      'DTEND;VALUE=DATE:20280101',
    ]);
    expect(lines.join()).not.toContain('TZID');
  });
});

describe('identity and change (case 18)', () => {
  const item = timed('Asia/Almaty', '2027-09-14T10:00', '2027-09-14T11:00', {
    organizerName: 'Секретариат',
    organizerUri: 'mailto:forum@example.org',
    attendees: [{ email: 'aigul@example.org', name: 'Айгүл Тестова', rsvp: true }],
  });

  it('gives the same bytes for the same input, stamped with the last change', () => {
    expect(file([item])).toBe(file([item]));
    expect(contentLines(file([item]))).toEqual(
      expect.arrayContaining([
        'DTSTAMP:20270301T081530Z',
        'LAST-MODIFIED:20270301T081530Z',
        'SEQUENCE:0',
      ]),
    );
  });

  it('takes UID and SEQUENCE as given and cancels in a message with the same people', () => {
    const moved = {
      ...item,
      sequence: 1,
      startLocal: '2027-09-14T11:00',
      endLocal: '2027-09-14T12:00',
    };
    const request = file([moved], { method: 'REQUEST', sentAt: '2027-04-01T00:00:00Z' });
    const cancel = file([{ ...moved, sequence: 2 }], {
      method: 'CANCEL',
      sentAt: '2027-04-02T00:00:00Z',
    });
    for (const [text, method, status, sequence, stamp] of [
      [request, 'REQUEST', 'CONFIRMED', 1, '20270401T000000Z'],
      [cancel, 'CANCEL', 'CANCELLED', 2, '20270402T000000Z'],
    ] as const) {
      expect(contentLines(text)).toEqual(
        expect.arrayContaining([
          `METHOD:${method}`,
          'UID:session-1@suhbat.example.org',
          `SEQUENCE:${sequence}`,
          `STATUS:${status}`,
          `DTSTAMP:${stamp}`,
          'ORGANIZER;CN="Секретариат":mailto:forum@example.org',
          'ATTENDEE;CN="Айгүл Тестова";PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:aigul@example.org',
        ]),
      );
    }
  });

  it('has no METHOD in a file to subscribe to and keeps what was cancelled', () => {
    const text = file([{ ...item, status: 'cancelled' }]);
    expect(text).not.toContain('METHOD');
    expect(contentLines(text)).toEqual(
      expect.arrayContaining(['STATUS:CANCELLED', 'TRANSP:TRANSPARENT']),
    );
  });

  it('names an organizer without an address as a contact, but in a message as ORGANIZER', () => {
    const { organizerUri: _uri, ...without } = item;
    expect(contentLines(file([without]))).toContain('CONTACT:Секретариат');
    expect(contentLines(file([without], { method: 'PUBLISH' }))).toContain(
      'ORGANIZER;CN="Секретариат":invalid:nomail',
    );
  });
});

describe('the calendar', () => {
  it('says what it is and how often to look', () => {
    const lines = contentLines(file([days('2027-07-02', '2027-07-02')], { refreshMinutes: 60 }));
    expect(lines.slice(0, 8)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Suhbat//Suhbat//EN',
      'CALSCALE:GREGORIAN',
      'NAME:Форум экспертов 2027',
      'X-WR-CALNAME:Форум экспертов 2027',
      'REFRESH-INTERVAL;VALUE=DURATION:PT60M',
      'X-PUBLISHED-TTL:PT60M',
    ]);
  });

  it('holds a component even when it has no item', () => {
    const calendar = readCalendar(file([]));
    expect(calendar.getAllSubcomponents('vevent')).toEqual([]);
    expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
  });
});
