import { guardFormula } from './formula-guard.js';

/** Languages in whose countries Excel separates lists by a comma; elsewhere here it is a semicolon. */
const COMMA_LANGUAGES = new Set(['en', 'zh']);

/** The delimiter that Excel expects on computers of a language: `;` for Russian, Kazakh and the like, `,` for Chinese and English. */
export function csvDelimiterFor(language: string): ',' | ';' {
  return COMMA_LANGUAGES.has(language.toLowerCase().split('-')[0] ?? '') ? ',' : ';';
}

/**
 * Writes CSV (RFC 4180) that Excel opens: UTF-8 with a byte order mark, CRLF, quotes where needed. A cell that
 * a spreadsheet would run as a formula gets an apostrophe before it, which `readTable` takes away again.
 */
export function writeCsv(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  options: { readonly delimiter?: ',' | ';' | '\t' | '|' } = {},
): Uint8Array {
  const delimiter = options.delimiter ?? ',';
  const records = [header, ...rows].map((cells) => writeRecord(cells, delimiter));
  return new TextEncoder().encode(`\ufeff${records.join('')}`);
}

function writeRecord(cells: readonly string[], delimiter: string): string {
  const only = cells.length === 1;
  return `${cells.map((cell) => writeCell(cell, only)).join(delimiter)}\r\n`;
}

function writeCell(cell: string, only: boolean): string {
  const text = guardFormula(cell.toWellFormed().replaceAll('\0', ''));
  // Whatever could be taken for a delimiter is quoted, so that the file reads the same with any setting.
  const needsQuotes =
    /["\r\n,;|\t]|^\s|\s$/.test(text) || /^sep=/i.test(text) || (only && text === '');
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
