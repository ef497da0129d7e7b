import { describe, expect, it } from '@jest/globals';
import { nextDate, type NextKeep, onWeekend } from './series-next.js';

const of = (
  last: string,
  cadence: Parameters<typeof nextDate>[2],
  options: { starts?: string[]; today?: string; keep?: NextKeep } = {},
) => {
  const { starts = [last], today = '2000-01-01', keep = 'day' } = options;
  return nextDate(last, starts, cadence, today, keep);
};

describe('when the next event of a series is due', () => {
  it('keeps the wall clock and the day', () => {
    expect(of('2027-09-14T10:00', 'weekly').startsLocal).toBe('2027-09-21T10:00');
    expect(of('2027-09-14T10:00', 'fortnightly').startsLocal).toBe('2027-09-28T10:00');
    expect(of('2027-09-14T10:00', 'monthly').startsLocal).toBe('2027-10-14T10:00');
    expect(of('2027-09-14T10:00', 'quarterly').startsLocal).toBe('2027-12-14T10:00');
    expect(of('2027-09-14T10:00', 'half_yearly').startsLocal).toBe('2028-03-14T10:00');
    expect(of('2027-09-14T10:00', 'yearly').startsLocal).toBe('2028-09-14T10:00');
  });

  it('comes back to the day that a short month had shortened', () => {
    const starts = ['2027-10-31T10:00', '2027-11-30T10:00'];
    expect(of('2027-11-30T10:00', 'monthly', { starts }).startsLocal).toBe('2027-12-31T10:00');
    expect(of('2027-11-30T10:00', 'monthly').startsLocal).toBe('2027-12-30T10:00');
    // Another hour is another rhythm.
    expect(
      of('2027-11-30T10:00', 'monthly', { starts: ['2027-10-31T11:00', '2027-11-30T10:00'] })
        .startsLocal,
    ).toBe('2027-12-30T10:00');
    const leap = ['2024-02-29T10:00', '2025-02-28T10:00', '2026-02-28T10:00', '2027-02-28T10:00'];
    expect(of('2027-02-28T10:00', 'yearly', { starts: leap }).startsLocal).toBe('2028-02-29T10:00');
  });

  it('keeps the place of the weekday in the month; a fifth that is not there is the last', () => {
    const weekday = { keep: 'weekday' } as const;
    // The second Tuesday.
    expect(of('2027-09-14T10:00', 'monthly', weekday).startsLocal).toBe('2027-10-12T10:00');
    // The fifth Thursday of September; October 2027 has four.
    expect(of('2027-09-30T10:00', 'monthly', weekday).startsLocal).toBe('2027-10-28T10:00');
    expect(of('2027-09-14T10:00', 'weekly', weekday).startsLocal).toBe('2027-09-21T10:00');
  });

  it('is not before today, and tells what was passed over', () => {
    expect(of('2027-09-14T10:00', 'monthly', { today: '2027-12-14' })).toEqual({
      startsLocal: '2027-12-14T10:00',
      missed: ['2027-10-14', '2027-11-14'],
    });
    expect(of('2027-09-14T10:00', 'monthly', { today: '2027-12-15' }).startsLocal).toBe(
      '2028-01-14T10:00',
    );
  });

  it('knows a weekend', () => {
    expect(['2027-09-17T10:00', '2027-09-18T10:00', '2027-09-19T23:59'].map(onWeekend)).toEqual([
      false,
      true,
      true,
    ]);
  });
});
