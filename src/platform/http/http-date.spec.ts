import { describe, expect, it } from '@jest/globals';
import { httpDate, parseHttpDate } from './http-date.js';

describe('httpDate', () => {
  it.each([
    ['2027-09-14T10:00:00+05:00', 'Tue, 14 Sep 2027 05:00:00 GMT'],
    ['2024-02-29T23:59:59.999Z', 'Thu, 29 Feb 2024 23:59:59 GMT'],
    ['2026-12-31T20:30:01-05:00', 'Fri, 01 Jan 2027 01:30:01 GMT'],
    ['2027-05-02T00:00:00Z', 'Sun, 02 May 2027 00:00:00 GMT'],
  ])('writes %s as %s, in English', (instant, text) => {
    expect(httpDate(instant)).toBe(text);
    expect(parseHttpDate(text)?.epochMilliseconds).toBe(
      Math.floor(Temporal.Instant.from(instant).epochMilliseconds / 1000) * 1000,
    );
  });
});

describe('parseHttpDate', () => {
  it.each([
    'Sun, 06 Nov 1994 08:49:37 GMT',
    'Sunday, 06-Nov-94 08:49:37 GMT',
    'Sun Nov  6 08:49:37 1994',
  ])('reads each form of RFC 9110: %s', (text) => {
    expect(parseHttpDate(text)?.toString()).toBe('1994-11-06T08:49:37Z');
  });

  it.each([
    '',
    '0',
    '1994-11-06T08:49:37Z',
    'Вс, 06 ноя 1994 08:49:37 GMT',
    'Sun, 31 Feb 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 25:49:37 GMT',
    'Sun, 06 Nov 1994 08:49:37 +0500',
  ])('knows no other: %j', (text) => {
    expect(parseHttpDate(text)).toBeUndefined();
  });
});
