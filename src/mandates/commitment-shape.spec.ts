import { describe, expect, it } from '@jest/globals';
import { assignNumbers, commitmentFaults, type CommitmentShape } from './commitment-shape.js';

const shape = (over: Partial<CommitmentShape>): CommitmentShape => ({
  kind: 'events_held',
  startsOn: '2025-04-01',
  endsOn: null,
  withinDays: null,
  channels: [],
  dimension: null,
  themes: [],
  ...over,
});
const faults = (over: Partial<CommitmentShape>) =>
  commitmentFaults(shape(over), 'c.').map(({ field, code }) => `${field} ${code}`);

describe('commitmentFaults', () => {
  it('finds nothing in what fits together', () => {
    expect(faults({})).toEqual([]);
    expect(
      faults({ kind: 'outcomes_published', withinDays: 30, channels: ['site'], themes: ['t'] }),
    ).toEqual([]);
    expect(faults({ kind: 'presence', dimension: 'category' })).toEqual([]);
    expect(faults({ kind: 'themes_covered', themes: ['t'], endsOn: '2025-04-02' })).toEqual([]);
  });

  it('names what is missing and what does not belong', () => {
    expect(faults({ kind: 'outcomes_published' })).toEqual([
      'c.withinDays required',
      'c.channels too_few',
    ]);
    expect(faults({ withinDays: 3, channels: ['site'], dimension: 'country' })).toEqual([
      'c.withinDays not_for_this_kind',
      'c.channels not_for_this_kind',
      'c.dimension not_for_this_kind',
    ]);
    expect(faults({ kind: 'presence' })).toEqual(['c.dimension required']);
    expect(faults({ kind: 'themes_covered' })).toEqual(['c.themes too_few']);
  });

  it('takes days of our time, in their order', () => {
    expect(faults({ endsOn: '2025-04-01' })).toEqual(['c.endsOn too_small']);
    expect(faults({ startsOn: '0000-01-01' })).toEqual(['c.startsOn too_small']);
    expect(faults({ endsOn: '9999-12-31' })).toEqual(['c.endsOn too_large']);
  });
});

describe('assignNumbers', () => {
  it('keeps given numbers and fills in between', () => {
    expect(assignNumbers([undefined, 3, undefined, undefined])).toEqual({
      numbers: [1, 3, 2, 4],
      repeated: [],
    });
    expect(assignNumbers([undefined, 8], 7)).toEqual({ numbers: [9, 8], repeated: [] });
    expect(assignNumbers([2, 2, 2]).repeated).toEqual([1, 2]);
  });
});
