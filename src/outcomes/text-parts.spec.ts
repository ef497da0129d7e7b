import { describe, expect, it } from '@jest/globals';
import { loses, sameText } from './text-parts.js';

const text = (body: string, title = 'Title', summary = '') => ({ title, summary, body });

describe('what a save takes away', () => {
  it('counts when a part is emptied, halved, or 200 characters shorter', () => {
    expect(loses(text('x'.repeat(40)), text(''))).toBe(true);
    expect(loses(text('x'.repeat(1000)), text('x'.repeat(799)))).toBe(true);
    expect(loses(text('x'.repeat(60)), text('x'.repeat(29)))).toBe(true);
    expect(loses(text('same', 'T', 'x'.repeat(30)), text('same', 'T', ''))).toBe(true);
  });

  it('does not count while somebody types, corrects a word or empties a line of a few letters', () => {
    expect(loses(text('Стороны'), text('Стороны обсудили'))).toBe(false);
    expect(loses(text('x'.repeat(1000)), text('x'.repeat(800)))).toBe(false);
    expect(loses(text('x'.repeat(60)), text('x'.repeat(30)))).toBe(false);
    expect(loses(text('draft'), text(''))).toBe(false);
  });

  it('is nothing when every part is the same', () => {
    expect(sameText(text('a'), text('a'))).toBe(true);
    expect(sameText(text('a'), text('a', 'Other'))).toBe(false);
  });
});
