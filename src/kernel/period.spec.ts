import { describe, expect, it } from '@jest/globals';
import {
  addPeriod,
  nextOccurrences,
  occurrences,
  periodFromKey,
  periodOf,
  periodsBetween,
  localInZone,
  toInstant,
} from './local-time.js';

describe('series', () => {
  it('keeps the wall clock over a change of the clocks (case 8)', () => {
    const dates = occurrences('2027-10-18T10:00', 'weekly', 4);
    expect(dates).toEqual([
      '2027-10-18T10:00',
      '2027-10-25T10:00',
      '2027-11-01T10:00',
      '2027-11-08T10:00',
    ]);
    expect(dates.map((local) => toInstant(local, 'Europe/Berlin').slice(11, 13))).toEqual([
      '08',
      '08',
      '09',
      '09',
    ]);
    const viewed = (zone: string): string[] =>
      dates.map((local) => localInZone(local, 'Europe/Berlin', zone).slice(11, 13));
    expect(viewed('Asia/Almaty')).toEqual(['13', '13', '14', '14']);
    expect(viewed('Asia/Shanghai')).toEqual(['16', '16', '17', '17']);
  });

  it('keeps the ends of months', () => {
    expect(nextOccurrences('2027-10-31', 'monthly', 5)).toEqual([
      '2027-11-30',
      '2027-12-31',
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
    ]);
    expect(nextOccurrences('2028-02-29T10:00', 'yearly', 4).at(-1)).toBe('2032-02-29T10:00');
    expect(nextOccurrences('2027-08-31', 'quarterly', 2)).toEqual(['2027-11-30', '2028-02-29']);
    expect(nextOccurrences('2027-08-31', 'half_yearly', 1)).toEqual(['2028-02-29']);
    expect(nextOccurrences('2027-08-31', 'fortnightly', 1)).toEqual(['2027-09-14']);
    expect(nextOccurrences('2027-08-31', 'weekly', 0)).toEqual([]);
  });

  it('moves by periods', () => {
    expect(addPeriod('2027-10-31T10:00', 'month')).toBe('2027-11-30T10:00');
    expect(addPeriod('2027-01-31', 'quarter', -1)).toBe('2026-10-31');
  });
});

describe('periods', () => {
  it.each([
    ['2027-09-14T10:00', 'month', '2027-09', '2027-09-01', '2027-10-01'],
    ['2027-09-30', 'quarter', '2027-Q3', '2027-07-01', '2027-10-01'],
    ['2027-12-31', 'half_year', '2027-H2', '2027-07-01', '2028-01-01'],
    ['2027-01-01', 'year', '2027', '2027-01-01', '2028-01-01'],
  ] as const)('%s by %s is %s', (date, unit, key, start, end) => {
    const period = { key, unit, start, end };
    expect(periodOf(date, unit)).toEqual(period);
    expect(periodFromKey(key)).toEqual(period);
  });

  it('knows no other keys', () => {
    for (const key of ['2027-Q5', '2027-H0', '2027-13', '2027-1', '27', '2027-Q', '']) {
      expect(periodFromKey(key)).toBeUndefined();
    }
  });

  it('lists those between two days', () => {
    expect(periodsBetween('2027-11-15', '2028-04-01', 'quarter').map((p) => p.key)).toEqual([
      '2027-Q4',
      '2028-Q1',
      '2028-Q2',
    ]);
    expect(periodsBetween('2027-11-15', '2027-11-14', 'month')).toEqual([]);
    expect(periodsBetween('2027-11-15', '2027-11-15', 'month')).toHaveLength(1);
  });
});
