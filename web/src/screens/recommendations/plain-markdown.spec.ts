import { describe, expect, it } from '@jest/globals';
import { plainMarkdown } from './plain-markdown';

describe('Markdown in a line', () => {
  it.each([
    ['Agree on **one** note.', 'Agree on one note.'],
    [
      'See [the train](evidence:019a) and ![a map](https://example.org/1.png).',
      'See the train and a map.',
    ],
    ['# Heading\n\n- one\n- two\n\n1. three', 'Heading\n\none\ntwo\n\nthree'],
    ['_Согласовать_ накладную', 'Согласовать накладную'],
    ['**落实**方案', '落实方案'],
    ['2 * 3 * 4 and snake_case_name', '2 * 3 * 4 and snake_case_name'],
    ['A \\*star\\*', 'A *star*'],
    ['**never ended', '**never ended'],
  ])('reads %j as %j', (markdown, plain) => {
    expect(plainMarkdown(markdown)).toBe(plain);
  });
});
