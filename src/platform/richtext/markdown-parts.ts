import { DomainError } from '../../kernel/domain-error.js';

/**
 * How many of each part one text may have. The parser's and the renderers' time grows with the square of these:
 * without a bound, half a million characters of nested lists took ten minutes, of table rows or notes several.
 */
export const MAX_PARTS = {
  /** Items of lists. */
  items: 4000,
  headings: 4000,
  /** Notes and references to them, together. */
  notes: 2000,
  /** Lines without an empty one between them: of a paragraph, a table, a code block. */
  lines: 8000,
  /** Cells of tables; a short row counts as long as its table's longest. */
  cells: 60_000,
} as const;

const ITEM = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]/;
const HEADING = /^[ \t>]*#{1,6}(?:[ \t]|$)/;
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*$/;

/**
 * Refuses, before any parser sees it, a text with so many parts that reading it would take minutes.
 * @throws DomainError `markdown_too_many_parts` with the line and the bound
 */
export function assertFewParts(text: string): void {
  const count = { items: 0, headings: 0, notes: 0, lines: 0, cells: 0 };
  let columns = 0;
  let earlierCells = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') {
      earlierCells = count.cells;
      count.lines = 0;
      columns = 0;
      continue;
    }
    count.lines += 1;
    if (ITEM.test(line)) count.items += 1;
    if (HEADING.test(line) || UNDERLINE.test(line)) count.headings += 1;
    count.notes += occurrences(line, '[^');
    columns = Math.max(columns, occurrences(line, '|'));
    count.cells = earlierCells + (columns > 0 ? (columns + 1) * count.lines : 0);
    for (const part of PARTS) {
      if (count[part] > MAX_PARTS[part]) {
        throw new DomainError('invalid', 'markdown_too_many_parts', {
          part,
          max: MAX_PARTS[part],
          line: index + 1,
        });
      }
    }
  }
}

const PARTS = ['items', 'headings', 'notes', 'lines', 'cells'] as const;

function occurrences(line: string, mark: string): number {
  let count = 0;
  for (let at = line.indexOf(mark); at >= 0; at = line.indexOf(mark, at + mark.length)) count += 1;
  return count;
}
