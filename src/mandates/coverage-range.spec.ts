import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../kernel/domain-error.js';
import { coverageRange } from './coverage-range.js';

const TODAY = '2027-05-15';

function faults(asked: { from?: string; to?: string }): unknown {
  try {
    return coverageRange(asked, '2025-04-01', TODAY);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.extra.issues?.map(({ field, code }) => `${field} ${code}`);
  }
}

describe('coverageRange', () => {
  it('stays open where nothing is asked', () => {
    expect(coverageRange({}, '2025-04-01', TODAY)).toEqual({ from: undefined, to: undefined });
  });

  it('is closed at ten years', () => {
    expect(coverageRange({}, '1991-04-01', TODAY)).toEqual({ from: '2017-05-15', to: undefined });
    expect(coverageRange({ from: '1991-04-01' }, '1990-01-01', TODAY)).toEqual({
      from: '1991-04-01',
      to: '2001-04-01',
    });
    expect(coverageRange({ to: '2001-04-01' }, '1985-01-01', TODAY)).toEqual({
      from: '1991-04-01',
      to: '2001-04-01',
    });
    expect(coverageRange({ from: '2020-02-29' }, '1990-01-01', TODAY).to).toBeUndefined();
    expect(coverageRange({ from: '2030-01-01' }, '1990-01-01', TODAY).to).toBe('2030-01-01');
  });

  it('refuses days that are the wrong way round, too far apart, or out of our time', () => {
    expect(faults({ from: '2027-01-01', to: '2026-12-31' })).toEqual(['to too_small']);
    expect(faults({ from: '2017-01-01', to: '2027-01-02' })).toEqual(['to too_large']);
    expect(faults({ from: '2017-01-01', to: '2027-01-01' })).toEqual({
      from: '2017-01-01',
      to: '2027-01-01',
    });
    expect(faults({ from: '0001-01-01', to: '9999-01-01' })).toEqual([
      'from too_small',
      'to too_large',
    ]);
  });
});
