import { describe, expect, it } from '@jest/globals';
import { zoneSteps } from './zone-steps.js';

const until = Temporal.Instant.from('2027-05-15T00:00:00Z');

describe('zoneSteps', () => {
  it('gives the one offset of a zone that never changes its clocks', () => {
    expect(zoneSteps('UTC', until)).toEqual({ since: ['-infinity'], seconds: [0] });
  });

  it('knows that Almaty went from +06:00 to +05:00 on 1 March 2024', () => {
    const { since, seconds } = zoneSteps('Asia/Almaty', until);
    expect([since[0], since.at(-1)]).toEqual(['-infinity', '2024-02-29T18:00:00Z']);
    expect(seconds.slice(-2)).toEqual([6 * 3600, 5 * 3600]);
  });

  it('ends with the present: no change that is still to come', () => {
    const { since } = zoneSteps('Europe/Berlin', Temporal.Instant.from('2026-12-01T00:00:00Z'));
    expect(since.at(-1)).toBe('2026-10-25T01:00:00Z');
  });
});
