import writeXlsxFile from 'write-excel-file/node';
import { looksGuarded } from './formula-guard.js';

/** One sheet of text cells. */
export interface SheetToWrite {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The most that a cell of Excel holds, in UTF-16 units; a workbook with more opens only after a repair. */
const MAX_CELL = 32_767;
const MAX_SHEET_NAME = 31;

/** Builds what `writeXlsx` promises, in the thread that calls it: a second or two for 100,000 cells. */
export async function buildXlsx(sheets: readonly SheetToWrite[]): Promise<Uint8Array<ArrayBuffer>> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const file = writeXlsxFile(
    sheets.map(({ header, rows }, index) => ({
      sheet: names[index] ?? `Sheet${index + 1}`,
      data: [
        header.map((cell) => ({ ...textCell(cell), fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map(textCell)),
      ],
      columns: columnWidths([header, ...rows]).map((width) => ({ width })),
      stickyRowsCount: 1,
    })),
  );
  return new Uint8Array(await file.toBuffer());
}

function textCell(text: string): { value?: string; type: StringConstructor; format: string } {
  const cell = { type: String, format: '@' };
  return text === '' ? cell : { ...cell, value: escapeXlsx(shorten(guarded(text.toWellFormed()))) };
}

/** `readTable` takes one apostrophe from a text that looks guarded; such a text gets one more to lose. */
function guarded(text: string): string {
  return looksGuarded(text) ? `'${text}` : text;
}

function shorten(text: string): string {
  return text.length <= MAX_CELL
    ? text
    : `${text.slice(0, MAX_CELL - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/**
 * Writes what XML cannot hold, or would change, as `_xHHHH_` (ST_Xstring, ECMA-376 part 1, 22.9.2.19), and a text
 * that only looks like it with its underscore so written.
 */
function escapeXlsx(text: string): string {
  const escaped = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    // eslint-disable-next-line no-control-regex -- exactly those that XML 1.0 forbids, or the library drops, and CR, which XML turns into LF
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffd-\uffff]/g, codeOf);
  // The library looks strings up in a plain object, where `constructor` and its like are found without being put there.
  return escaped in {} ? escaped.replace(/^./, codeOf) : escaped;
}

function codeOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** Names that Excel accepts: 1 to 31 units, none of `[]/\:*?`, no outer apostrophe, no two alike, not `History`. */
function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set(['history']);
  return wanted.map((name, index) => {
    const clean = name
      .toWellFormed()
      .replace(/[[\]/\\:*?\p{Cc}\ufffd-\uffff]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^['\s]+|['\s]+$/g, '');
    const base = clean === '' ? `Sheet${index + 1}` : clean;
    let unique = cutName(base, MAX_SHEET_NAME);
    for (let count = 2; taken.has(unique.toLowerCase()); count += 1) {
      const suffix = ` (${count})`;
      unique = cutName(base, MAX_SHEET_NAME - suffix.length) + suffix;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function cutName(name: string, length: number): string {
  let cut = '';
  for (const character of name) {
    if (cut.length + character.length > length) break;
    cut += character;
  }
  return cut.replace(/['\s]+$/, '');
}

/** Widths in characters, a Han character counted as two, between 8 and 60. */
function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows.slice(0, 500)) {
    for (const [index, cell] of row.entries()) {
      const line = cell.slice(0, 200).split('\n')[0] ?? '';
      const width = line.length + (line.match(/[\u2e80-\uffef]/g) ?? []).length + 2;
      widths[index] = Math.min(60, Math.max(8, widths[index] ?? 0, width));
    }
  }
  return widths;
}
