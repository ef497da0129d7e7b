import { describe, expect, it } from '@jest/globals';
import { nextStatuses, RECOMMENDATION_STATUSES, statusRefusal } from './recommendation-statuses.js';

describe('the statuses of a recommendation', () => {
  it('lead from issued to every status that people may set, and to no other', () => {
    const reached = new Set(nextStatuses('issued'));
    for (const status of reached) for (const next of nextStatuses(status)) reached.add(next);
    const never = RECOMMENDATION_STATUSES.filter((status) => !reached.has(status));
    expect(never).toEqual(['draft', 'issued', 'withdrawn']);
  });

  it('never lead back to themselves in one step', () => {
    for (const status of RECOMMENDATION_STATUSES)
      expect(nextStatuses(status)).not.toContain(status);
  });

  it('let every ending be taken back', () => {
    for (const end of [
      'closed',
      'superseded',
      'no_longer_applicable',
      'will_not_implement',
    ] as const)
      expect(nextStatuses(end)).toContain('in_progress');
  });

  it('name what was refused and what is allowed', () => {
    expect(statusRefusal('implemented_verified', 'accepted', true)).toEqual({
      code: 'recommendation_transition_refused',
      params: {
        from: 'implemented_verified',
        to: 'accepted',
        allowed: 'closed, in_progress',
      },
    });
    expect(statusRefusal('draft', 'accepted', true)).toMatchObject({ params: { allowed: '—' } });
  });

  it('ask for a word on an end without the thing done, and on a reopening', () => {
    const needs = { code: 'recommendation_note_missing' };
    expect(statusRefusal('accepted', 'will_not_implement', false)).toMatchObject(needs);
    expect(statusRefusal('accepted', 'will_not_implement', true)).toBeUndefined();
    expect(statusRefusal('closed', 'in_progress', false)).toMatchObject(needs);
    expect(statusRefusal('superseded', 'in_progress', false)).toMatchObject(needs);
    expect(statusRefusal('implemented_declared', 'in_progress', false)).toBeUndefined();
  });
});
