import { describe, expect, it } from '@jest/globals';
import { shownDays } from './shown-days';

const coverage = (...starts: string[]) => ({
  mandateId: 'm',
  slug: 'm',
  title: { en: 'Mandate' },
  zone: 'Asia/Almaty',
  today: '2027-05-15',
  from: null,
  to: null,
  summary: {
    states: { kept: 0, on_track: 0, at_risk: 0, late: 0, upcoming: 0, not_due: 0 },
    late: [],
  },
  proposals: [
    {
      id: 'p',
      number: 1,
      title: { en: 'Proposal' },
      commitments: starts.map((startsOn, index) => ({
        id: String(index),
        number: index + 1,
        kind: 'events_held' as const,
        title: { en: 'Commitment' },
        period: 'quarter' as const,
        target: 1,
        startsOn,
        endsOn: null,
        eventKinds: [],
        withinDays: null,
        channels: [],
        dimension: null,
        cells: [],
      })),
    },
  ],
});

describe('the days of the coverage that are shown', () => {
  it('are as usual where nothing is chosen', () => {
    expect(shownDays(coverage('2027-04-10', '2027-02-01'), undefined, undefined)).toEqual({
      from: '2027-01-01',
      to: '2027-12-31',
    });
  });

  it('keep the usual other end where one is chosen', () => {
    expect(shownDays(coverage('2027-01-01'), '2025-Q1', undefined)).toEqual({
      from: '2025-01-01',
      to: '2027-12-31',
    });
    expect(shownDays(coverage('2027-01-01'), undefined, '2027-Q1')).toEqual({
      from: '2027-01-01',
      to: '2027-03-31',
    });
  });

  it('are the one quarter where what is chosen lies beyond the usual other end', () => {
    expect(shownDays(coverage('2027-01-01'), '2029-Q1', undefined)).toEqual({
      from: '2029-01-01',
      to: '2029-03-31',
    });
    expect(shownDays(coverage('2027-01-01'), undefined, '2024-Q2')).toEqual({
      from: '2024-04-01',
      to: '2024-06-30',
    });
  });
});
