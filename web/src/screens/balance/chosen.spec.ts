import { describe, expect, it } from '@jest/globals';
import { addressOf, chosenOf, filterOf } from './chosen';

describe('the people behind a number', () => {
  it('are chosen by what stands in the address', () => {
    for (const chosen of [
      { by: 'country', value: 'KZ' },
      { by: 'gender', value: null },
      { by: 'institution', value: '01a211fc-e2cd-76f7-926d-f4bf31df8c0a' },
    ] as const) {
      expect(chosenOf(addressOf(chosen))).toEqual(chosen);
    }
    expect(addressOf({ by: 'gender', value: null })).toBe('gender.none');
  });

  it('are nobody where the address means nothing', () => {
    expect([undefined, '', 'country', 'country.', 'state.held'].map(chosenOf)).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });

  it('are asked for as the API has it', () => {
    expect(filterOf({ by: 'country', value: 'KZ' })).toEqual({ country: 'KZ' });
    expect(filterOf({ by: 'institution', value: 'x' })).toEqual({ institutionId: 'x' });
    expect(filterOf({ by: 'institution', value: null })).toEqual({ without: 'institution' });
    expect(filterOf({ by: 'country', value: null })).toEqual({ without: 'country' });
  });
});
