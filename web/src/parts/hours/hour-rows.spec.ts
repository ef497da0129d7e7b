import { describe, expect, it } from '@jest/globals';
import { intervalsOf, joinedIntervals, nextRow, rowsOf } from './hour-rows';

describe('hours by the day', () => {
  it('are the intervals, cut at midnight', () => {
    expect(
      rowsOf([
        { from: '2027-09-14T09:00', to: '2027-09-14T18:00' },
        { from: '2027-09-15T20:00', to: '2027-09-16T02:00' },
        { from: '2027-09-30T14:00', to: '2027-10-02T12:30' },
        { from: '2027-10-05T00:00', to: '2027-10-07T00:00' },
      ]),
    ).toEqual([
      { day: '2027-09-14', from: '09:00', to: '18:00' },
      { day: '2027-09-15', from: '20:00', to: '02:00' },
      { day: '2027-09-30', from: '14:00', to: '00:00' },
      { day: '2027-10-01', from: '00:00', to: '00:00' },
      { day: '2027-10-02', from: '00:00', to: '12:30' },
      { day: '2027-10-05', from: '00:00', to: '00:00' },
      { day: '2027-10-06', from: '00:00', to: '00:00' },
    ]);
  });

  it('come back as they were', () => {
    const intervals = [
      { from: '2024-02-28T14:00', to: '2024-03-01T12:30' },
      { from: '2024-03-02T20:00', to: '2024-03-03T20:00' },
      { from: '2024-12-31T22:00', to: '2025-01-01T01:00' },
    ];
    expect(joinedIntervals(rowsOf(intervals))).toEqual(intervals);
    expect(intervalsOf([{ day: '2024-12-31', from: '22:00', to: '22:00' }])).toEqual([
      { from: '2024-12-31T22:00', to: '2025-01-01T22:00' },
    ]);
  });

  it('begin with the usual hours, and go on day by day as far as they may', () => {
    const usual = { startsLocal: '2027-09-14T10:00', endsLocal: '2027-09-15T13:00' };
    const first = nextRow([], usual, '2027-09-15');
    expect(first).toEqual({ day: '2027-09-14', from: '10:00', to: '00:00' });
    const second = nextRow([first], usual, '2027-09-15');
    expect(second).toEqual({ ...first, day: '2027-09-15' });
    expect(nextRow([second], usual, '2027-09-15').day).toBe('2027-09-15');
    expect(nextRow([second], usual).day).toBe('2027-09-16');
  });
});
