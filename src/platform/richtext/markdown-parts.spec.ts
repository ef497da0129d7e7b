import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../kernel/domain-error.js';
import { assertFewParts, MAX_PARTS } from './markdown-parts.js';
import { markdownToHtml } from './render-html.js';

function refusalOf(text: string): unknown {
  try {
    markdownToHtml(text);
    return undefined;
  } catch (error) {
    return error instanceof DomainError ? [error.code, error.params['part']] : error;
  }
}

const MANY: readonly (readonly [keyof typeof MAX_PARTS, string])[] = [
  ['items', '- x\n  1) y\n\n'.repeat(2001)],
  ['headings', '# x\n\n'.repeat(4001)],
  ['headings', 'x\n===\n\n'.repeat(4001)],
  ['notes', 'x[^1]\n\n'.repeat(2001)],
  ['lines', 'x\n'.repeat(8001)],
  ['cells', `${'|a'.repeat(300)}|\n${'|-'.repeat(300)}|\n${'|x|\n'.repeat(300)}`],
];

describe('a text whose parts would take minutes to read', () => {
  it.each(MANY)('is refused for its %s', (part, text) => {
    expect(refusalOf(text)).toEqual(['markdown_too_many_parts', part]);
  });

  it('is read up to the bound, each paragraph and table counted for itself', () => {
    for (const text of [
      '- x\n'.repeat(MAX_PARTS.items),
      `${'x\n'.repeat(MAX_PARTS.lines - 1)}\n`.repeat(3),
      '|a|b|\n|-|-|\n|c|d|\n\n'.repeat(5000),
    ]) {
      expect(() => {
        assertFewParts(text);
      }).not.toThrow();
    }
  });

  it('may hold any run of blanks, of which no more than two hundred are kept', () => {
    const html = markdownToHtml(
      `x${' '.repeat(200_000)}y\n\n\`\`\`\n${'\t'.repeat(200_000)}z\n\`\`\``,
    );
    expect(html).toContain(`${' '.repeat(200)}z`);
    expect(html.length).toBeLessThan(600);
  });

  it('may have four thousand headings of the same words, each with an id of its own', () => {
    const ids = markdownToHtml('# x\n\n# x-2\n\n'.repeat(2000)).match(/id="[^"]+"/g) ?? [];
    expect(ids).toHaveLength(4000);
    expect(new Set(ids).size).toBe(4000);
    expect(ids.slice(0, 4)).toEqual(['id="x"', 'id="x-2"', 'id="x-3"', 'id="x-2-2"']);
  });
});
