import { describe, expect, it } from '@jest/globals';
import { dueInstant } from './due-instant.js';

describe('the instant of a scheduled publication', () => {
  it('follows the rules of the zone, whatever was derived before', () => {
    expect(
      dueInstant({
        publishLocal: '2031-06-01T10:00',
        publishZone: 'Asia/Almaty',
        publishAt: '2031-06-01T04:00:00Z',
      }),
    ).toBe('2031-06-01T05:00:00Z');
  });

  it('keeps the choice between two readings of one time', () => {
    const twice = { publishLocal: '2026-10-25T02:30', publishZone: 'Europe/Berlin' };
    const first = '2026-10-25T00:30:00Z';
    const second = '2026-10-25T01:30:00Z';
    expect(dueInstant({ ...twice, publishAt: second })).toBe(second);
    expect(dueInstant({ ...twice, publishAt: first })).toBe(first);
    expect(dueInstant({ ...twice, publishAt: null })).toBe(first);
  });

  it('comes after a gap that new rules have put where the time was', () => {
    expect(
      dueInstant({
        publishLocal: '2027-03-28T02:30',
        publishZone: 'Europe/Berlin',
        publishAt: null,
      }),
    ).toBe('2027-03-28T01:30:00Z');
  });

  it('never comes without a time', () => {
    expect(dueInstant({ publishLocal: null, publishZone: null, publishAt: null })).toBe(
      '9999-12-31T00:00:00Z',
    );
  });
});
