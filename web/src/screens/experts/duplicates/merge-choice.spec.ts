import { describe, expect, it } from '@jest/globals';
import type { Comparison } from './duplicates.queries';
import { proposedKept, takenFrom, takeOf } from './merge-choice';

const record = (more: object) => ({
  events: 0,
  sessions: 0,
  createdAt: '2026-01-01T00:00:00Z',
  consent: 'not_asked',
  ...more,
});

const comparison = (one: object, other: object, choices: string[] = []) =>
  ({ one: record(one), other: record(other), choices }) as unknown as Comparison;

describe('the record that is proposed to be kept', () => {
  it('is the one on which more hangs, else the older one', () => {
    expect(proposedKept(comparison({ events: 1 }, { events: 1, sessions: 1 }))).toBe('other');
    expect(proposedKept(comparison({ createdAt: '2026-02-01T00:00:00Z' }, {}))).toBe('other');
    expect(proposedKept(comparison({}, { createdAt: '2026-02-01T00:00:00Z' }))).toBe('one');
    expect(
      proposedKept(comparison({ sessions: 2, createdAt: '2026-02-01T00:00:00Z' }, { events: 1 })),
    ).toBe('one');
  });
});

describe('what a merge takes', () => {
  it('follows the kept record, except where something was picked, and the more reserved consent', () => {
    const pair = comparison({ consent: 'granted' }, { consent: 'withdrawn' }, [
      'name',
      'phone',
      'consent',
    ]);
    expect(takeOf(pair, { kept: 'one', picked: {} })).toEqual({
      name: 'kept',
      phone: 'kept',
      consent: 'other',
    });
    expect(takeOf(pair, { kept: 'other', picked: { phone: 'one' } })).toEqual({
      name: 'kept',
      phone: 'other',
      consent: 'kept',
    });
    expect(takenFrom(pair, { kept: 'one', picked: { consent: 'one' } }, 'consent')).toBe('one');
  });
});
