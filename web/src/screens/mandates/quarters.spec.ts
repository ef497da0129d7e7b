import { describe, expect, it } from '@jest/globals';
import { periodName, shortQuarterName } from './period-names';
import { daysOfQuarters, quarterOf, quartersToChoose, usualDays } from './quarters';

describe('the quarters of the coverage', () => {
  it('become days, the last one included', () => {
    expect(daysOfQuarters('2027-Q1', '2028-Q4')).toEqual({ from: '2027-01-01', to: '2028-12-31' });
    expect(daysOfQuarters('2028-Q1', undefined)).toEqual({ from: '2028-01-01', to: undefined });
  });

  it('leave out what is no quarter, and do not run backwards', () => {
    expect(daysOfQuarters('2027-Q5', '2027')).toEqual({ from: undefined, to: undefined });
    expect(daysOfQuarters('<script>', '2027-02')).toEqual({ from: undefined, to: undefined });
    expect(daysOfQuarters('2028-Q1', '2027-Q1')).toEqual({ from: '2028-01-01', to: '2028-03-31' });
  });

  it('show a year back, not before the first commitment, and half a year ahead', () => {
    expect(usualDays('2020-05-01', '2027-05-15')).toEqual({ from: '2026-04-01', to: '2027-12-31' });
    expect(usualDays('2027-02-10', '2027-05-15')).toEqual({ from: '2027-01-01', to: '2027-12-31' });
    expect(usualDays('2029-02-10', '2027-12-31')).toEqual({ from: '2027-10-01', to: '2028-06-30' });
  });

  it('can be chosen from the first commitment to three years ahead, ten years at most', () => {
    const keys = quartersToChoose('2027-02-10', '2027-05-15');
    expect([keys[0], keys.at(-1), keys.length]).toEqual(['2027-Q1', '2030-Q2', 14]);
    const long = quartersToChoose('1999-01-01', '2027-05-15');
    expect([long.length, long.at(-1)]).toEqual([40, '2030-Q2']);
    expect(quarterOf('2028-02-29')).toBe('2028-Q1');
  });
});

describe('the names of periods', () => {
  it('are said as people say them in each language', () => {
    expect(['2027-Q3', '2027-H2', '2027'].map((key) => periodName(key, 'en'))).toEqual([
      'Q3 2027',
      'H2 2027',
      '2027',
    ]);
    expect(['2027-Q4', '2027-H1', '2027', '2027-09'].map((key) => periodName(key, 'ru'))).toEqual([
      'IV квартал 2027',
      'I полугодие 2027',
      '2027 год',
      'сентябрь 2027 г.',
    ]);
    expect(['2027-Q2', '2027-H2', '2027'].map((key) => periodName(key, 'kk'))).toEqual([
      '2027 жылғы II тоқсан',
      '2027 жылғы II жартыжылдық',
      '2027 жыл',
    ]);
    expect(['2027-Q1', '2027-H1', '2027-09'].map((key) => periodName(key, 'zh'))).toEqual([
      '2027年第1季度',
      '2027年上半年',
      '2027年9月',
    ]);
    expect(shortQuarterName('2027-Q3', 'kk')).toBe('III тоқсан');
    expect(periodName('whatever', 'en')).toBe('whatever');
  });
});
