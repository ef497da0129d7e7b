import { describe, expect, it } from '@jest/globals';
import { blocksOf } from './markdown-blocks';
import { mergeTexts, settledText } from './text-merge';

const text = (...blocks: string[]) => blocks.join('\n\n');
const merged = (base: string, mine: string, theirs: string) =>
  settledText(mergeTexts(base, mine, theirs));

describe('two edits of one text', () => {
  const base = text('# A', 'one', 'two', 'three', 'four');

  it.each([
    [
      'different paragraphs',
      text('# A', 'ONE', 'two', 'three', 'four'),
      text('# A', 'one', 'two', 'three', 'FOUR'),
      text('# A', 'ONE', 'two', 'three', 'FOUR'),
    ],
    [
      'neighbouring paragraphs',
      text('# A', 'ONE', 'two', 'three', 'four'),
      text('# A', 'one', 'TWO', 'three', 'four'),
      text('# A', 'ONE', 'TWO', 'three', 'four'),
    ],
    [
      'a paragraph put in and another taken out',
      text('# A', 'new', 'one', 'two', 'three', 'four'),
      text('# A', 'one', 'two', 'four'),
      text('# A', 'new', 'one', 'two', 'four'),
    ],
    [
      'paragraphs put in at both ends',
      text('start', '# A', 'one', 'two', 'three', 'four'),
      text('# A', 'one', 'two', 'three', 'four', 'end'),
      text('start', '# A', 'one', 'two', 'three', 'four', 'end'),
    ],
    [
      'the same change',
      text('# A', 'one', 'zwei', 'three', 'four'),
      text('# A', 'one', 'zwei', 'three', 'four'),
      text('# A', 'one', 'zwei', 'three', 'four'),
    ],
    [
      'the same change and one more each',
      text('# B', 'one', 'zwei', 'three', 'four'),
      text('# A', 'one', 'zwei', 'three', 'vier'),
      text('# B', 'one', 'zwei', 'three', 'vier'),
    ],
    [
      'one put in before what the other changed',
      text('# A', 'new', 'one', 'two', 'three', 'four'),
      text('# A', 'ONE', 'two', 'three', 'four'),
      text('# A', 'new', 'ONE', 'two', 'three', 'four'),
    ],
    ['nothing by one', base, text('# A'), text('# A')],
  ])('stand both: %s', (_name, mine, theirs, both) => {
    expect(merged(base, mine, theirs)).toBe(both);
    expect(merged(base, theirs, mine)).toBe(both);
  });

  it('are left to a person where they are about the same paragraph', () => {
    const stretches = mergeTexts(
      base,
      text('# A', 'one', 'mine', 'three', 'FOUR'),
      text('# Z', 'one', 'theirs', 'three', 'four'),
    );
    expect(stretches).toEqual([
      { kind: 'settled', blocks: ['# Z'] },
      { kind: 'settled', blocks: ['one'] },
      { kind: 'conflict', base: ['two'], mine: ['mine'], theirs: ['theirs'] },
      { kind: 'settled', blocks: ['three'] },
      { kind: 'settled', blocks: ['FOUR'] },
    ]);
    expect(settledText(stretches)).toBeUndefined();
  });

  it.each([
    [
      'both put something else in at one place',
      text('# A', 'one', 'mine', 'two', 'three', 'four'),
      text('# A', 'one', 'theirs', 'two', 'three', 'four'),
    ],
    [
      'one takes out what the other changed',
      text('# A', 'one', 'three', 'four'),
      text('# A', 'one', 'TWO', 'three', 'four'),
    ],
    [
      'one rewrites what holds the paragraph of the other',
      text('# A', 'x', 'four'),
      text('# A', 'one', 'TWO', 'three', 'four'),
    ],
  ])('are left to a person: %s', (_name, mine, theirs) => {
    expect(merged(base, mine, theirs)).toBeUndefined();
    expect(merged(base, theirs, mine)).toBeUndefined();
  });

  it('begin from nothing', () => {
    expect(merged('', 'mine', '')).toBe('mine');
    expect(merged('', 'mine', 'theirs')).toBeUndefined();
  });
});

describe('the blocks of a text', () => {
  it('are what stands at its top level, with the blanks that belong to them', () => {
    const source =
      'Title\n=====\n\n    code\n\n- a\n\n  b\n- c\n\n| x |\n| - |\n| 1 |\n\n[^1]: note\n\n[l]: /there\n';
    expect(blocksOf(source).map(({ type, source: own }) => [type, own])).toEqual([
      ['heading', 'Title\n====='],
      ['code', '    code'],
      ['list', '- a\n\n  b\n- c'],
      ['table', '| x |\n| - |\n| 1 |'],
      ['footnoteDefinition', '[^1]: note'],
      ['definition', '[l]: /there'],
    ]);
  });
});
