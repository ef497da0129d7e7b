import { describe, expect, it } from '@jest/globals';
import { DomainError } from './domain-error.js';
import {
  addMinutes,
  durationMinutes,
  isTimeZone,
  canonicalTimeZone,
  localAt,
  localDatesOf,
  localInZone,
  localParts,
  offsetAt,
  parseLocalDate,
  parseLocalDateTime,
  spansMidnight,
  toInstant,
} from './local-time.js';

function fault(run: () => unknown): unknown {
  try {
    return { taken: run() };
  } catch (error) {
    return error instanceof DomainError ? { code: error.code, ...error.params } : error;
  }
}

describe('time zones', () => {
  it.each([
    'Asia/Qostanay',
    'Asia/Almaty',
    'UTC',
    'America/Argentina/Buenos_Aires',
    'Europe/Kyiv',
    'asia/almaty',
  ])('%s is one', (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });

  it.each([
    '+05:00',
    'CST',
    'EST',
    'GMT+5',
    'UTC+5',
    'Etc/GMT+5',
    'Z',
    '',
    'Asia',
    'Asia/Nowhere',
    'PRC',
    'EST5EDT',
    '../etc/passwd',
    'Asia/Almaty ',
  ])('%j is none', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });

  it('gives canonical letter case and keeps the name chosen', () => {
    expect(canonicalTimeZone('asia/ALMATY')).toBe('Asia/Almaty');
    expect(canonicalTimeZone('utc')).toBe('UTC');
    expect(canonicalTimeZone('asia/kolkata')).toBe('Asia/Kolkata');
  });
});

describe('instants derive from wall clock and zone (case 1)', () => {
  it.each([
    ['2027-09-14T10:00', 'Asia/Almaty', '2027-09-14T05:00:00Z', '+05:00'],
    ['2024-02-29T10:00', 'Asia/Almaty', '2024-02-29T04:00:00Z', '+06:00'],
    ['2027-09-14T09:00', 'Asia/Qostanay', '2027-09-14T04:00:00Z', '+05:00'],
    ['2027-09-14T10:30', 'Asia/Qostanay', '2027-09-14T05:30:00Z', '+05:00'],
    ['2027-09-14T10:00', 'Asia/Shanghai', '2027-09-14T02:00:00Z', '+08:00'],
    ['2027-07-23T10:20', 'Europe/London', '2027-07-23T09:20:00Z', '+01:00'],
  ])('%s %s is %s', (local, zone, instant, offset) => {
    expect(toInstant(local, zone)).toBe(instant);
    expect(offsetAt(local, zone)).toBe(offset);
    expect(localAt(instant, zone)).toBe(local);
  });

  it('keeps the wall clock when the zone is corrected (case 5)', () => {
    expect(toInstant('2027-09-14T10:00', 'Asia/Shanghai')).toBe('2027-09-14T02:00:00Z');
    expect(localInZone('2027-09-14T10:00', 'Asia/Almaty', 'Asia/Shanghai')).toBe(
      '2027-09-14T13:00',
    );
  });
});

describe('parseLocalDateTime', () => {
  it.each([
    '2027-09-14T10:00',
    ' 2027-09-14 10:00 ',
    '2027-09-14T10:00:00',
    '2027-09-14T10:00:00.000',
    '2027-09-14T10:00+05:00',
    '2027-09-14T10:00+0500',
    '2027-09-14T10:00+05',
    '2027-09-14T10:00[Asia/Almaty]',
    '2027-09-14T10:00+05:00[asia/almaty]',
  ])('takes %j', (input) => {
    expect(parseLocalDateTime(input, 'asia/almaty')).toEqual({
      local: '2027-09-14T10:00',
      zone: 'Asia/Almaty',
      offset: '+05:00',
      instant: '2027-09-14T05:00:00Z',
      ambiguous: false,
    });
  });

  it('refuses an offset that contradicts the zone and names both', () => {
    expect(fault(() => parseLocalDateTime('2027-09-14T10:00+06:00', 'Asia/Almaty'))).toEqual({
      code: 'offset_contradicts_zone',
      given: '+06:00',
      expected: '+05:00',
      zone: 'Asia/Almaty',
      local: '2027-09-14T10:00',
    });
    expect(fault(() => parseLocalDateTime('2027-09-14T05:00Z', 'Asia/Almaty'))).toMatchObject({
      code: 'offset_contradicts_zone',
      given: 'Z',
      expected: '+05:00',
    });
    expect(parseLocalDateTime('2024-02-29T10:00+06:00', 'Asia/Almaty').instant).toBe(
      '2024-02-29T04:00:00Z',
    );
    expect(parseLocalDateTime('2027-09-14T10:00Z', 'UTC').instant).toBe('2027-09-14T10:00:00Z');
  });

  it('refuses another zone, but not another name of the zone', () => {
    expect(
      fault(() => parseLocalDateTime('2027-09-14T10:00[Asia/Shanghai]', 'Asia/Almaty')),
    ).toEqual({
      code: 'zone_contradicts',
      given: 'Asia/Shanghai',
      zone: 'Asia/Almaty',
    });
    expect(parseLocalDateTime('2027-09-14T10:00[Asia/Calcutta]', 'Asia/Kolkata').offset).toBe(
      '+05:30',
    );
  });

  it('refuses a time that the clock skips and names the gap', () => {
    expect(fault(() => parseLocalDateTime('2027-03-28T02:30', 'Europe/Berlin'))).toEqual({
      code: 'time_does_not_exist',
      local: '2027-03-28T02:30',
      zone: 'Europe/Berlin',
      date: '2027-03-28',
      from: '02:00',
      to: '03:00',
    });
    expect(parseLocalDateTime('2027-03-28T03:00', 'Europe/Berlin').offset).toBe('+02:00');
    expect(fault(() => parseLocalDateTime('2011-12-30T10:00', 'Pacific/Apia'))).toMatchObject({
      code: 'time_does_not_exist',
    });
  });

  it('takes an ambiguous time as the earlier one unless the offset says otherwise', () => {
    const bare = parseLocalDateTime('2027-10-31T02:30', 'Europe/Berlin');
    expect(bare).toMatchObject({
      offset: '+02:00',
      instant: '2027-10-31T00:30:00Z',
      ambiguous: true,
    });
    const later = parseLocalDateTime('2027-10-31T02:30+01:00', 'Europe/Berlin');
    expect(later).toMatchObject({
      offset: '+01:00',
      instant: '2027-10-31T01:30:00Z',
      ambiguous: true,
    });
    expect(toInstant('2027-10-31T02:30', 'Europe/Berlin', '+01:00')).toBe('2027-10-31T01:30:00Z');
    expect(toInstant('2027-10-31T02:30', 'Europe/Berlin')).toBe('2027-10-31T00:30:00Z');
    expect(
      fault(() => parseLocalDateTime('2027-10-31T02:30+03:00', 'Europe/Berlin')),
    ).toMatchObject({
      code: 'offset_contradicts_zone',
      expected: '+02:00, +01:00',
    });
  });

  it.each([
    ['', 'date_time_invalid'],
    ['2027-09-14', 'date_time_invalid'],
    ['2027-02-29T10:00', 'date_time_invalid'],
    ['2027-09-14T24:00', 'date_time_invalid'],
    ['2027-09-14T10:60', 'date_time_invalid'],
    ['14.09.2027 10:00', 'date_time_invalid'],
    ['2027-09-14T10:00 CST', 'date_time_invalid'],
    ['2027-09-14T10:00:30', 'not_whole_minute'],
    ['2027-09-14T10:00:00.001', 'not_whole_minute'],
    ['0027-09-14T10:00', 'date_out_of_range'],
    ['9999-09-14T10:00', 'date_out_of_range'],
  ])('refuses %j as %s', (input, code) => {
    expect(fault(() => parseLocalDateTime(input, 'Asia/Almaty'))).toMatchObject({ code });
  });

  it('refuses an unknown zone and puts the fault at the field', () => {
    expect(fault(() => parseLocalDateTime('2027-09-14T10:00', 'CST'))).toEqual({
      code: 'time_zone_unknown',
      zone: 'CST',
    });
    try {
      parseLocalDateTime('tomorrow', 'Asia/Almaty', 'start');
      throw new Error('taken');
    } catch (error) {
      expect(error).toMatchObject({
        extra: { issues: [{ field: 'start', code: 'date_time_invalid' }] },
      });
    }
  });

  it('reads dates', () => {
    expect(parseLocalDate('2027-09-14')).toBe('2027-09-14');
    expect(fault(() => parseLocalDate('2027-02-30'))).toMatchObject({ code: 'date_invalid' });
    expect(fault(() => parseLocalDate('2027-09-14T10:00'))).toMatchObject({ code: 'date_invalid' });
  });
});

describe('spans (cases 10 and 11)', () => {
  it('counts over midnight and over changes of the clock', () => {
    expect(durationMinutes('2027-09-14T23:00', '2027-09-15T00:30', 'Asia/Almaty')).toBe(90);
    expect(durationMinutes('2027-10-31T01:00', '2027-10-31T04:00', 'Europe/Berlin')).toBe(240);
    expect(durationMinutes('2027-03-28T01:00', '2027-03-28T04:00', 'Europe/Berlin')).toBe(120);
    expect(durationMinutes('2027-09-14T10:00', '2027-09-14T09:00', 'Asia/Almaty')).toBe(-60);
    expect(addMinutes('2027-09-14T23:30', 'Asia/Almaty', 60)).toBe('2027-09-15T00:30');
  });

  it('touches the days that it has a minute of', () => {
    expect(spansMidnight('2027-09-14T23:00', '2027-09-15T00:30')).toBe(true);
    expect(spansMidnight('2027-09-14T22:00', '2027-09-15T00:00')).toBe(false);
    expect(localDatesOf('2027-09-14T22:00', '2027-09-16T01:00')).toEqual([
      '2027-09-14',
      '2027-09-15',
      '2027-09-16',
    ]);
    expect(localDatesOf('2027-09-14T22:00', '2027-09-14T22:00')).toEqual(['2027-09-14']);
  });

  it('takes a time apart', () => {
    expect(localParts('2027-09-14T10:05')).toEqual({
      year: 2027,
      month: 9,
      day: 14,
      hour: 10,
      minute: 5,
      weekday: 2,
      date: '2027-09-14',
      time: '10:05',
    });
  });
});
