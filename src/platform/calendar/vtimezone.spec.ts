import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { instantOf, readCalendar } from '../../../test/support/read-calendar.js';
import { vtimezone } from './vtimezone.js';

function at(local: string, zone: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
}

function linesFor(zone: string, from: string, until: string): string[] {
  return vtimezone(zone, at(from, zone), at(until, zone));
}

/** What ical.js, knowing nothing but our VTIMEZONE, makes of a wall-clock time. */
function readBy(lines: readonly string[], local: string): string {
  const zone = new ICAL.Timezone(readCalendar(lines.join('\r\n')));
  const time = ICAL.Time.fromDateTimeString(local);
  time.zone = zone;
  return instantOf(time);
}

describe('vtimezone', () => {
  it('knows both sides of the change of Almaty on 1 March 2024', () => {
    expect(linesFor('Asia/Almaty', '2023-09-14T10:00', '2027-09-14T11:00')).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Almaty',
      'BEGIN:STANDARD',
      'DTSTART:20041031T030000',
      'TZOFFSETFROM:+0700',
      'TZOFFSETTO:+0600',
      'TZNAME:+06',
      'END:STANDARD',
      'BEGIN:STANDARD',
      'DTSTART:20240301T000000',
      'TZOFFSETFROM:+0600',
      'TZOFFSETTO:+0500',
      'TZNAME:+05',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]);
  });

  it('tells summer from winter in Berlin, from before the first time to after the last', () => {
    expect(linesFor('Europe/Berlin', '2027-10-18T10:00', '2027-11-08T10:00').slice(2, -1)).toEqual([
      'BEGIN:DAYLIGHT',
      'DTSTART:20270328T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'TZNAME:CEST',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20271031T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'TZNAME:CET',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:20280326T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'TZNAME:CEST',
      'END:DAYLIGHT',
    ]);
  });

  it('gives a zone whose rules are at rest one observance', () => {
    for (const zone of [
      'Asia/Shanghai',
      'Asia/Samarkand',
      'Asia/Dushanbe',
      'Asia/Dubai',
      'Etc/GMT-5',
    ]) {
      const lines = linesFor(zone, '2027-09-14T10:00', '2027-09-14T11:00');
      expect(lines.filter((line) => line.startsWith('BEGIN:'))).toEqual([
        'BEGIN:VTIMEZONE',
        'BEGIN:STANDARD',
      ]);
    }
    const shanghai = linesFor('Asia/Shanghai', '2027-09-14T10:00', '2027-09-14T11:00');
    expect(shanghai).toContain('TZOFFSETTO:+0800');
    expect(shanghai).toContain('TZNAME:+08');
  });

  it('has no odd seconds of local mean time and no rule that reaches beyond the span', () => {
    for (const zone of ['Asia/Dubai', 'Asia/Kolkata', 'America/Panama', 'Africa/Lagos']) {
      const text = linesFor(zone, '2027-01-01T00:00', '2027-12-31T00:00').join('\n');
      expect(text).toMatch(/TZOFFSETFROM:[+-]\d{4}\n/);
      expect(text).not.toMatch(/RRULE|TZOFFSETFROM:[+-]\d{6}/);
    }
  });

  it('starts with the new observance where the first time is the moment of the change', () => {
    const lines = linesFor('Asia/Almaty', '2024-02-29T23:00', '2024-03-01T10:00');
    // 23:00 comes twice on that day; the first one is still the old time.
    expect(lines.filter((line) => line.startsWith('TZOFFSETTO'))).toEqual([
      'TZOFFSETTO:+0600',
      'TZOFFSETTO:+0500',
    ]);
    const change = Temporal.Instant.from('2024-02-29T18:00:00Z');
    expect(
      vtimezone('Asia/Almaty', change, change).filter((line) => line.startsWith('TZOFFSETTO')),
    ).toEqual(['TZOFFSETTO:+0500']);
  });

  it.each([
    ['Asia/Almaty', '2023-11-01T00:30', '2027-06-01T00:00'],
    ['Asia/Qostanay', '2023-11-01T00:30', '2027-06-01T00:00'],
    ['Asia/Qyzylorda', '2017-01-01T00:30', '2025-01-01T00:00'],
    ['Asia/Samarkand', '2020-01-01T00:30', '2028-01-01T00:00'],
    ['Asia/Shanghai', '1985-01-01T00:30', '1993-01-01T00:00'],
    ['Asia/Bishkek', '2000-01-01T00:30', '2010-01-01T00:00'],
    ['Asia/Tehran', '2019-01-01T00:30', '2025-01-01T00:00'],
    ['Asia/Kabul', '2020-01-01T00:30', '2022-01-01T00:00'],
    ['Europe/Berlin', '2026-01-01T00:30', '2031-01-01T00:00'],
    ['Europe/Lisbon', '1990-01-01T00:30', '1999-01-01T00:00'],
    ['Europe/London', '1967-01-01T00:30', '1974-01-01T00:00'],
    ['Europe/Dublin', '2024-01-01T00:30', '2028-01-01T00:00'],
    ['Europe/Moscow', '2009-01-01T00:30', '2016-01-01T00:00'],
    ['Africa/Casablanca', '2024-01-01T00:30', '2029-01-01T00:00'],
    ['America/New_York', '2005-01-01T00:30', '2009-01-01T00:00'],
    ['America/St_Johns', '2005-01-01T00:30', '2012-01-01T00:00'],
    ['Australia/Lord_Howe', '2024-01-01T00:30', '2027-01-01T00:00'],
    ['Pacific/Apia', '2010-01-01T00:30', '2013-01-01T00:00'],
    ['Pacific/Chatham', '2024-01-01T00:30', '2026-01-01T00:00'],
  ])('lets another program read %s times right, every 17 hours', (zone, from, until) => {
    const lines = linesFor(zone, from, until);
    const end = Temporal.PlainDateTime.from(until);
    const ours: string[] = [];
    const theirs: string[] = [];
    for (
      let time = Temporal.PlainDateTime.from(from);
      Temporal.PlainDateTime.compare(time, end) < 0;
      time = time.add({ hours: 17 })
    ) {
      const local = time.toString({ smallestUnit: 'second' });
      const earlier = time.toZonedDateTime(zone, { disambiguation: 'earlier' });
      // Hours that come twice or never are read in their own ways by programs; the caller sends no such time.
      if (!earlier.equals(time.toZonedDateTime(zone, { disambiguation: 'later' }))) continue;
      ours.push(earlier.toInstant().toString());
      theirs.push(readBy(lines, local));
    }
    expect(ours.length).toBeGreaterThan(350);
    expect(theirs).toEqual(ours);
  });
});
