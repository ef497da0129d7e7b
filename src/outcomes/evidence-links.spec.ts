import { describe, expect, it } from '@jest/globals';
import { evidenceReferences, linkEvidence } from './evidence-links.js';

const ONE = '01a21108-4e02-7c9f-9f0e-6c2a4c1d5b11';
const TWO = '01a21108-4e02-7c9f-9f0e-6c2a4c1d5b22';
const cited = [{ evidenceId: TWO }, { evidenceId: ONE }];

describe('a fact cited in a text', () => {
  it('is found with its place and words', () => {
    const text = `Поезд идёт [еженедельно](evidence:${ONE}).\n\nДорога [](evidence:${TWO.toUpperCase()}).`;
    expect(evidenceReferences(text)).toEqual([
      { evidenceId: ONE, line: 1, offset: 11, words: 'еженедельно' },
      { evidenceId: TWO, line: 3, offset: text.indexOf('[]('), words: '' },
    ]);
    expect(evidenceReferences('[x](https://example.org) [y](evidence:not-an-id)')).toEqual([]);
  });

  it('leads to its place in the list, and shows that place where it has no words', () => {
    expect(linkEvidence(`a [b \\] c](evidence:${ONE}) [](evidence:${TWO})`, cited)).toBe(
      'a [b \\] c](#fact-2) [\\[1\\]](#fact-1)',
    );
  });

  it('stays as it is where the version does not cite the fact', () => {
    const text = `[b](evidence:${ONE})`;
    expect(linkEvidence(text, [])).toBe(text);
  });
});
