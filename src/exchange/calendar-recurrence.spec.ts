import { describe, expect, it } from '@jest/globals';
import { readICalendar } from './read-icalendar.js';

const item = (...lines: string[]) =>
  ['BEGIN:VEVENT', 'UID:a', 'SUMMARY:Coffee', ...lines, 'END:VEVENT'].join('\r\n');

const read = (...items: string[]) =>
  readICalendar(['BEGIN:VCALENDAR', ...items, 'END:VCALENDAR'].join('\r\n'))?.entries ?? [];

const FIRST = [
  'DTSTART;TZID=Europe/Berlin:20271029T110000',
  'DTEND;TZID=Europe/Berlin:20271029T113000',
];

/** The days in October and November 2027 on which an item with a rule takes place. */
const days = (rule: string, ...more: string[]) =>
  read(item(...FIRST, `RRULE:${rule}`, ...more)).map(({ start }) => start?.local.slice(5, 10));

describe('a calendar item that recurs', () => {
  it.each<[string, string[]]>([
    ['FREQ=DAILY;COUNT=3', ['10-29', '10-30', '10-31']],
    ['FREQ=DAILY;INTERVAL=2;COUNT=3', ['10-29', '10-31', '11-02']],
    ['FREQ=DAILY;UNTIL=20271101', ['10-29', '10-30', '10-31', '11-01']],
    ['FREQ=DAILY;UNTIL=20271031T100000Z', ['10-29', '10-30', '10-31']],
    ['FREQ=DAILY;UNTIL=20271031T095900Z', ['10-29', '10-30']],
    ['FREQ=DAILY;BYDAY=MO,TU;COUNT=3', ['10-29', '11-01', '11-02']],
    ['FREQ=WEEKLY;COUNT=3', ['10-29', '11-05', '11-12']],
    ['FREQ=WEEKLY;BYDAY=FR,SU;COUNT=4', ['10-29', '10-31', '11-05', '11-07']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=FR,SU;COUNT=4', ['10-29', '10-31', '11-12', '11-14']],
    ['FREQ=DAILY;COUNT=1', ['10-29']],
  ])('%s', (rule, expected) => {
    expect(days(rule)).toEqual(expected);
  });

  it('keeps its wall clock over a change of the clocks, its length, and an identity for each time', () => {
    const times = read(item(...FIRST, 'RRULE:FREQ=DAILY;COUNT=3'));
    expect(
      times.map(({ key, start, end }) => [key, start?.local, end?.local, start?.zone]),
    ).toEqual([
      ['uid:a', '2027-10-29T11:00', '2027-10-29T11:30', 'Europe/Berlin'],
      ['uid:a 20271030T110000', '2027-10-30T11:00', '2027-10-30T11:30', 'Europe/Berlin'],
      ['uid:a 20271031T110000', '2027-10-31T11:00', '2027-10-31T11:30', 'Europe/Berlin'],
    ]);
    expect(times.map(({ issues }) => issues.map(({ code }) => code))).toEqual(
      Array.from({ length: 3 }, () => ['import_recurs_times']),
    );
  });

  it('leaves out days that are taken out, and times that stand on their own', () => {
    expect(days('FREQ=DAILY;COUNT=4', 'EXDATE;TZID=Europe/Berlin:20271030T110000')).toEqual([
      '10-29',
      '10-31',
      '11-01',
    ]);
    const moved = item(
      'RECURRENCE-ID;TZID=Europe/Berlin:20271030T110000',
      'DTSTART;TZID=Europe/Berlin:20271030T150000',
      'DURATION:PT30M',
    );
    const entries = read(item(...FIRST, 'RRULE:FREQ=DAILY;COUNT=3'), moved);
    expect(entries.map(({ start }) => start?.local)).toEqual([
      '2027-10-29T11:00',
      '2027-10-31T11:00',
      '2027-10-30T15:00',
    ]);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(3);
  });

  it.each([
    'FREQ=DAILY',
    'FREQ=MONTHLY;COUNT=3',
    'FREQ=WEEKLY;BYDAY=1MO;COUNT=3',
    'FREQ=DAILY;BYHOUR=9,15;COUNT=4',
    'FREQ=DAILY;INTERVAL=0;COUNT=3',
    'FREQ=DAILY;COUNT=1000',
    'nonsense',
  ])('%s is taken in once, and that is told', (rule) => {
    const entries = read(item(...FIRST, `RRULE:${rule}`));
    expect(entries.map(({ issues }) => issues.map(({ code }) => code))).toEqual([
      ['import_recurs'],
    ]);
  });
});
