import { describe, expect, it } from '@jest/globals';
import { eventOfFile } from './event-of-file.js';
import { readICalendar } from './read-icalendar.js';

/** The event of a calendar with these items. */
function eventOf(...items: string[][]) {
  const lines = items.flatMap((item, number) => [
    'BEGIN:VEVENT',
    `UID:${String(number)}`,
    'SUMMARY:Session',
    ...item,
    'END:VEVENT',
  ]);
  const file = readICalendar(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n'));
  if (file === undefined) throw new Error('no calendar');
  const { zone, startsLocal, endsLocal, allDay } = eventOfFile(file, {
    zone: undefined,
    fallbackZone: 'Asia/Almaty',
    language: 'en',
    name: 'File',
  });
  return { zone, startsLocal, endsLocal, allDay };
}

describe('the event of a calendar', () => {
  it('of whole days has the days that the calendar means: its DTEND is the day after', () => {
    expect(eventOf(['DTSTART;VALUE=DATE:20271025', 'DTEND;VALUE=DATE:20271031'])).toEqual({
      zone: 'Asia/Almaty',
      allDay: true,
      startsLocal: '2027-10-25T00:00',
      endsLocal: '2027-10-31T00:00',
    });
    // A day without an end is one day, as is one whose end is itself, and one over the end of a month.
    for (const end of [
      [],
      ['DTEND;VALUE=DATE:20270702'],
      ['DTEND;VALUE=DATE:20270703'],
      ['DURATION:P1D'],
    ])
      expect(eventOf(['DTSTART;VALUE=DATE:20270702', ...end])).toMatchObject({
        startsLocal: '2027-07-02T00:00',
        endsLocal: '2027-07-03T00:00',
      });
    expect(eventOf(['DTSTART;VALUE=DATE:20271231', 'DTEND;VALUE=DATE:20280101'])).toMatchObject({
      startsLocal: '2027-12-31T00:00',
      endsLocal: '2028-01-01T00:00',
    });
  });

  it('of several whole days reaches from the first to the last, in whatever order they stand', () => {
    expect(
      eventOf(
        ['DTSTART;VALUE=DATE:20271028', 'DTEND;VALUE=DATE:20271030'],
        ['DTSTART;VALUE=DATE:20271025'],
        ['DTSTART;VALUE=DATE:20271026', 'DTEND;VALUE=DATE:20271027'],
      ),
    ).toMatchObject({
      allDay: true,
      startsLocal: '2027-10-25T00:00',
      endsLocal: '2027-10-30T00:00',
    });
  });

  it('lies in the zone of its sessions where the calendar names none', () => {
    expect(
      eventOf(
        ['DTSTART:20270914T050000Z', 'DURATION:PT1H'],
        ['DTSTART;TZID=Europe/Berlin:20270914T090000', 'DURATION:PT1H'],
        ['DTSTART;TZID=W. Europe Standard Time:20270914T110000', 'DURATION:PT1H'],
        ['DTSTART;TZID=Asia/Shanghai:20270914T160000', 'DURATION:PT1H'],
      ),
    ).toMatchObject({ zone: 'Europe/Berlin', startsLocal: '2027-09-14T07:00' });
    expect(eventOf(['DTSTART:20270914T050000Z', 'DURATION:PT1H'])).toMatchObject({
      zone: 'Asia/Almaty',
      startsLocal: '2027-09-14T10:00',
      endsLocal: '2027-09-14T11:00',
    });
  });
});
