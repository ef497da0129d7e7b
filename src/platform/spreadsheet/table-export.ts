import type { UiLanguage } from '../../kernel/languages.js';
import { csvDelimiterFor, writeCsv } from './write-csv.js';
import { writeXlsx } from './write-xlsx.js';

export const CSV_TYPE = 'text/csv; charset=utf-8';
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An export has no more rows. */
const MOST_ROWS = 100_000;

type Rows = readonly (readonly string[])[];

/** A list page by page, to the end or to the most rows of an export; `list` is given the cursor of the next page. */
export async function* exportPages<T>(
  list: (from: {
    readonly cursor?: string;
  }) => Promise<{ readonly items: readonly T[]; readonly next: string | null }>,
): AsyncGenerator<readonly T[]> {
  let cursor: string | null = null;
  let count = 0;
  do {
    const page = await list(cursor === null ? {} : { cursor });
    yield page.items;
    count += page.items.length;
    cursor = page.next;
  } while (cursor !== null && count < MOST_ROWS);
}

/** CSV as `writeCsv` writes it, a part for each page. */
export async function* csvParts(
  language: UiLanguage,
  header: readonly string[],
  pages: AsyncIterable<Rows>,
): AsyncGenerator<Uint8Array> {
  const options = { delimiter: csvDelimiterFor(language) };
  yield writeCsv(header, [], options);
  for await (const [first, ...rest] of pages) {
    // The byte order mark stands at the beginning of the file alone.
    if (first !== undefined) yield writeCsv(first, rest, options).subarray(3);
  }
}

/**
 * A workbook of one sheet with the rows of all pages.
 * @throws DomainError of `writeXlsx`
 */
export async function xlsxOf(
  name: string,
  header: readonly string[],
  pages: AsyncIterable<Rows>,
): Promise<Uint8Array> {
  const rows: (readonly string[])[] = [];
  for await (const page of pages) rows.push(...page);
  return writeXlsx([{ name, header, rows }]);
}
