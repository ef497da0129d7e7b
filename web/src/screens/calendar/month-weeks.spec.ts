import { describe, expect, it } from '@jest/globals';
import {
  addMonths,
  dayOf,
  placeWeek,
  readMonth,
  readYear,
  runsOn,
  weekNumber,
  weeksOf,
} from './month-weeks';

const event = (id: string, startsLocal: string, lastDay: string) => ({ id, startsLocal, lastDay });

describe('the weeks of a month', () => {
  it('start on Monday and hold every day of the month', () => {
    const weeks = weeksOf('2027-08');
    expect(weeks.map(([monday]) => monday)).toEqual([
      '2027-07-26',
      '2027-08-02',
      '2027-08-09',
      '2027-08-16',
      '2027-08-23',
      '2027-08-30',
    ]);
    expect(weeks.at(-1)?.at(-1)).toBe('2027-09-05');
    // A February that fills four weeks exactly has no days of its neighbours.
    expect(weeksOf('2027-02').flat().length).toBe(28);
    expect(weeksOf('2028-02').flat()).toContain('2028-02-29');
  });

  it('are numbered as ISO 8601 has it, over the turn of the year', () => {
    expect(weeksOf('2027-01').map(([monday = '']) => weekNumber(monday))).toEqual([53, 1, 2, 3, 4]);
  });

  it('follow each other over the year', () => {
    expect(addMonths('2026-12', 1)).toBe('2027-01');
    expect(addMonths('2027-01', -1)).toBe('2026-12');
  });

  it('come from an address only where they are months and years', () => {
    expect(readMonth('2027-02')).toBe('2027-02');
    expect(['2027-13', '2027-2', '27-02', '2027-02-01', '', '<b>'].map(readMonth)).toEqual(
      Array.from({ length: 6 }).fill(undefined),
    );
    expect(readYear('2027')).toBe('2027');
    expect(['0000', '20270', 'x'].map(readYear)).toEqual([undefined, undefined, undefined]);
  });
});

describe('the places of events in a week', () => {
  const week = weeksOf('2027-03')[1] ?? [];

  it('put what runs over days into one line, and others beside it', () => {
    const placed = placeWeek(week, [
      event('short', '2027-03-09T09:00', '2027-03-09'),
      event('long', '2027-03-08T10:00', '2027-03-10'),
      event('late', '2027-03-11T10:00', '2027-03-11'),
    ]);
    expect(placed.map(({ event: { id }, day, days, lane }) => [id, day, days, lane])).toEqual([
      ['long', '2027-03-08', 3, 0],
      ['short', '2027-03-09', 1, 1],
      // The first line is free again.
      ['late', '2027-03-11', 1, 0],
    ]);
  });

  it('cut at the ends of the week what began before or goes on, and leave out the rest', () => {
    const placed = placeWeek(week, [
      event('all', '2027-03-01T10:00', '2027-03-20'),
      event('before', '2027-03-07T10:00', '2027-03-07'),
      event('after', '2027-03-15T00:00', '2027-03-15'),
      event('over sunday', '2027-03-14T23:30', '2027-03-15'),
    ]);
    expect(placed).toEqual([
      expect.objectContaining({ day: '2027-03-08', days: 7, fromBefore: true, goesOn: true }),
      expect.objectContaining({ day: '2027-03-14', days: 1, fromBefore: false, goesOn: true }),
    ]);
    expect(placed.map(({ lane }) => lane)).toEqual([0, 1]);
  });

  it('give an event that ends at the midnight of its start its day', () => {
    const odd = event('odd', '2027-03-09T00:00', '2027-03-08');
    expect(placeWeek(week, [odd]).map(({ day, days }) => [day, days])).toEqual([['2027-03-09', 1]]);
    expect(runsOn(odd, '2027-03-09')).toBe(true);
    expect(runsOn(odd, '2027-03-08')).toBe(false);
  });

  it('know which day of how many it is', () => {
    const long = event('long', '2027-03-30T10:00', '2027-04-02');
    expect(dayOf(long, '2027-04-01')).toEqual({ number: 3, of: 4 });
  });
});
