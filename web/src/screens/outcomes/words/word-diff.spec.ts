import { describe, expect, it } from '@jest/globals';
import { blockDiff, wordDiff } from './word-diff';

const shown = (before: string, after: string, lang = 'en') =>
  wordDiff(before, after, lang)
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `{-${text}-}`,
    )
    .join('');

describe('the difference of two texts', () => {
  it.each([
    [
      'The sides met in Almaty.',
      'The sides met in Tashkent.',
      'en',
      'The sides met in {-Almaty-}{+Tashkent+}.',
    ],
    ['Стороны встретились.', 'Стороны вновь встретились.', 'ru', 'Стороны {+вновь +}встретились.'],
    ['Ұсынымдар қабылданды', 'Ұсынымдар бекітілді', 'kk', 'Ұсынымдар {-қабылданды-}{+бекітілді+}'],
    ['双方讨论了合作', '双方讨论了贸易', 'zh', '双方讨论了{-合作-}{+贸易+}'],
    ['one two three', 'uno dos three', 'en', '{-one two-}{+uno dos+} three'],
    ['', 'new', 'en', '{+new+}'],
    ['old', '', 'en', '{-old-}'],
    ['same', 'same', 'en', 'same'],
  ])('goes word by word: %s → %s', (before, after, lang, expected) => {
    expect(shown(before, after, lang)).toBe(expected);
  });

  it('gives each text back', () => {
    const [before, after] = ['Ä b c, d — e f.\n\nG', 'A b, d – e  f!\n\nG h'];
    const pieces = wordDiff(before, after, 'de');
    const side = (without: string) =>
      pieces
        .filter(({ kind }) => kind !== without)
        .map(({ text }) => text)
        .join('');
    expect([side('added'), side('removed')]).toEqual([before, after]);
  });

  it('compares long texts by lines, so that nobody waits', () => {
    const before = Array.from(
      { length: 6000 },
      (_, index) => `word${String(index)} and more\n`,
    ).join('');
    expect(
      wordDiff(before, before.replace('word77 ', 'other '), 'en').filter(
        ({ kind }) => kind !== 'same',
      ),
    ).toEqual([
      { kind: 'removed', text: 'word77 and more\n' },
      { kind: 'added', text: 'other and more\n' },
    ]);
  });

  it('keeps the blocks that did not change apart', () => {
    expect(blockDiff(['# A', 'one two', 'gone'], ['# A', 'one three', 'x'], 'en')).toEqual([
      { kind: 'same', text: '# A' },
      {
        kind: 'changed',
        pieces: [
          { kind: 'same', text: 'one ' },
          { kind: 'removed', text: 'two' },
          { kind: 'added', text: 'three' },
        ],
      },
      {
        kind: 'changed',
        pieces: [
          { kind: 'removed', text: 'gone' },
          { kind: 'added', text: 'x' },
        ],
      },
    ]);
  });
});
