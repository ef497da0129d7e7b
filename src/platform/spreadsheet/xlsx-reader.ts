import type { ReadRequest, Table } from './table.js';
import { TableFault } from './table-fault.js';
import { type RawRecord, shapeTable } from './table-shape.js';
import { XlsxPackage } from './xlsx-package.js';
import { readFormats, readSharedStrings, readWorkbook, type SheetEntry } from './xlsx-parts.js';
import { type MergedRows, readSheet } from './xlsx-sheet.js';

/**
 * Reads one sheet of a workbook: the one asked for, or the first that a person sees on opening it. To be run in
 * a worker thread: a hostile file makes it work up to its limits. Raises `TableFault`.
 */
export async function readXlsx(bytes: Uint8Array, request: ReadRequest): Promise<Table> {
  const file = await XlsxPackage.open(bytes, request.limits);
  const workbook = await readWorkbook(file);
  const visible = workbook.sheets.filter((sheet) => sheet.visible);
  const sheets = (visible.length > 0 ? visible : workbook.sheets).map(({ name }) => name);
  const sheet = chooseSheet(workbook.sheets, sheets, request.sheet);
  const { records, merged, warnings } = await readSheet(file, sheet.path, {
    sharedStrings:
      workbook.sharedStringsPath === undefined
        ? []
        : await readSharedStrings(file, workbook.sharedStringsPath, request.limits),
    formats: workbook.stylesPath === undefined ? [] : await readFormats(file, workbook.stylesPath),
    date1904: workbook.date1904,
    limits: request.limits,
  });
  const filled = request.fillMerged === true ? fillMerged(records, merged) : records;
  const inOrder = [...filled].sort((left, right) => left.number - right.number);
  return {
    format: 'xlsx',
    sheets,
    sheet: sheet.name,
    ...shapeTable(inOrder, warnings, request),
  };
}

/** The records with what stands in a cell merged over rows in each of these, where they have anything at all. */
function fillMerged(records: readonly RawRecord[], merged: readonly MergedRows[]): RawRecord[] {
  const byRow = new Map(records.map((record) => [record.number, [...record.cells]]));
  for (const { column, first, last } of merged) {
    const text = byRow.get(first)?.[column - 1] ?? '';
    if (text === '') continue;
    for (const [row, cells] of byRow) {
      if (row <= first || row > last) continue;
      while (cells.length < column) cells.push('');
      if (cells[column - 1] === '') cells[column - 1] = text;
    }
  }
  return [...byRow].map(([number, cells]) => ({ number, cells }));
}

function chooseSheet(
  all: readonly SheetEntry[],
  names: readonly string[],
  asked: string | undefined,
): SheetEntry {
  const wanted = (asked ?? names[0] ?? '').normalize('NFC').toLowerCase();
  const found = all.find(({ name }) => name.normalize('NFC').toLowerCase() === wanted);
  if (!found) {
    throw new TableFault('sheet_missing', {
      sheet: (asked ?? '').slice(0, 100),
      sheets: names.join(', ').slice(0, 500),
    });
  }
  return found;
}
