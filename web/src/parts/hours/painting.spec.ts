import { describe, expect, it } from '@jest/globals';
import {
  blockBetween,
  daysOfEvent,
  hoursOf,
  isMarked,
  markedAt,
  onDay,
  paint,
  shownHours,
  without,
} from './painting';

const row = (day: string, from: string, to: string) => ({ day, from, to });
const TUE = '2027-09-14';
const WED = '2027-09-15';
const THU = '2027-09-16';
const DAYS = [TUE, WED, THU];

describe('painting on days', () => {
  it('marks what two corners enclose, from whichever one begins', () => {
    const block = blockBetween({ day: WED, minute: 720 }, { day: TUE, minute: 540 }, DAYS, 30);
    expect(block).toEqual({ days: [TUE, WED], from: 540, to: 750 });
    expect(paint([], block, true)).toEqual([
      row(TUE, '09:00', '12:30'),
      row(WED, '09:00', '12:30'),
    ]);
  });

  it('joins what touches, and paints a hole into what is marked', () => {
    const morning = paint([], { days: [TUE], from: 540, to: 720 }, true);
    const day = paint(morning, { days: [TUE], from: 720, to: 1080 }, true);
    expect(day).toEqual([row(TUE, '09:00', '18:00')]);
    expect(paint(day, { days: [TUE], from: 720, to: 780 }, false)).toEqual([
      row(TUE, '09:00', '12:00'),
      row(TUE, '13:00', '18:00'),
    ]);
    expect(paint(day, { days: DAYS, from: 0, to: 1440 }, false)).toEqual([]);
  });

  it('goes to midnight, and cuts what lasts over it', () => {
    const night = [row(TUE, '20:00', '02:00')];
    expect(paint(night, { days: [WED], from: 0, to: 60 }, false)).toEqual([
      row(TUE, '20:00', '00:00'),
      row(WED, '01:00', '02:00'),
    ]);
    expect(paint([], { days: [TUE, WED], from: 0, to: 1440 }, true)).toEqual([
      row(TUE, '00:00', '00:00'),
      row(WED, '00:00', '00:00'),
    ]);
    // On the day on which February ends in a leap year.
    expect(paint([], { days: ['2028-02-29'], from: 1410, to: 1440 }, true)).toEqual([
      row('2028-02-29', '23:30', '00:00'),
    ]);
  });

  it('leaves a row that is still being typed', () => {
    const typed = row(THU, '', '');
    expect(
      paint([typed, row(WED, '10:00', '11:00')], { days: [TUE], from: 540, to: 600 }, true),
    ).toEqual([row(TUE, '09:00', '10:00'), row(WED, '10:00', '11:00'), typed]);
  });

  it('knows what is marked wholly, in part and not at all', () => {
    const hours = hoursOf([row(TUE, '09:10', '10:00'), row(TUE, '20:00', '02:00')]);
    expect(
      [540, 570, 600, 1410].map((minute) => markedAt(hours, TUE, minute, minute + 30)),
    ).toEqual(['part', 'all', 'none', 'all']);
    expect([0, 90, 120].map((minute) => markedAt(hours, WED, minute, minute + 30))).toEqual([
      'all',
      'all',
      'none',
    ]);
    expect(isMarked(hours, { days: [TUE], from: 1200, to: 1440 })).toBe(true);
    expect(isMarked(hours, { days: [TUE, WED], from: 1200, to: 1440 })).toBe(false);
    expect(onDay(hours, WED)).toEqual([{ from: 0, to: 120 }]);
  });

  it('takes out of intervals what others hold, also several at once', () => {
    const day = { from: `${TUE}T09:00`, to: `${TUE}T18:00` };
    expect(
      without(
        [day],
        [
          { from: `${TUE}T08:00`, to: `${TUE}T10:00` },
          { from: `${TUE}T12:00`, to: `${TUE}T13:00` },
          { from: `${TUE}T18:00`, to: `${TUE}T19:00` },
        ],
      ),
    ).toEqual([
      { from: `${TUE}T10:00`, to: `${TUE}T12:00` },
      { from: `${TUE}T13:00`, to: `${TUE}T18:00` },
    ]);
  });

  it('shows the usual hours and all in which there is something, but not the night of a whole day', () => {
    expect(shownHours(DAYS, [])).toEqual({ from: 480, to: 1200 });
    expect(shownHours(DAYS, hoursOf([row(TUE, '06:45', '20:10')]))).toEqual({
      from: 360,
      to: 1260,
    });
    expect(shownHours(DAYS, hoursOf([row(TUE, '00:00', '00:00')]))).toEqual({
      from: 480,
      to: 1200,
    });
    // Of another day nothing is shown.
    expect(shownHours([WED], hoursOf([row(TUE, '06:45', '20:10')]))).toEqual({
      from: 480,
      to: 1200,
    });
    expect(shownHours(DAYS, hoursOf([row(TUE, '20:00', '02:00')]))).toEqual({ from: 0, to: 1440 });
    // Whoever comes in the afternoon and leaves on the day after need not see the night between.
    expect(shownHours(DAYS, [{ from: `${TUE}T14:00`, to: `${WED}T12:30` }])).toEqual({
      from: 480,
      to: 1200,
    });
  });

  it('are those of the event on the clock of whoever tells the hours', () => {
    const event = {
      zone: 'Asia/Almaty',
      startsLocal: '2027-09-14T02:00',
      endsLocal: '2027-09-16T00:00',
    };
    expect(daysOfEvent(event, 'Asia/Almaty')).toMatchObject({ first: TUE, last: WED });
    // In London it is still the evening before.
    expect(daysOfEvent(event, 'Europe/London')).toEqual({
      first: '2027-09-13',
      last: WED,
      startsLocal: '2027-09-13T22:00',
      endsLocal: '2027-09-15T20:00',
    });
  });
});
