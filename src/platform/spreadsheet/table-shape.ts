import { unguardFormula } from './formula-guard.js';
import {
  MAX_WARNINGS,
  type ReadRequest,
  type TableLimits,
  type TableRow,
  type TableWarning,
} from './table.js';
import { TableFault } from './table-fault.js';

/** One record as it stands in the file. */
export interface RawRecord {
  readonly number: number;
  readonly cells: readonly string[];
}

interface Shape {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  readonly warnings: readonly TableWarning[];
}

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * Turns raw records into header and rows of one width: blank records are left out (the others keep their
 * numbers), a title above the header is skipped, the apostrophes of `guardFormula` are taken away, short rows
 * are padded. `warnings` are those of the reader. Where the caller says that there is no header, every filled record
 * is data. Raises `file_empty`, `header_missing`, `file_too_many_rows`,
 * `file_too_many_columns`, `cell_too_long`.
 */
export function shapeTable(
  records: readonly RawRecord[],
  warnings: readonly TableWarning[],
  { limits, header: hasHeader = true }: Pick<ReadRequest, 'limits' | 'header'>,
): Shape {
  const filled = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  for (const record of filled) checkRecord(record, limits);
  const noted = [...warnings];
  if (filled.length === 0) throw new TableFault('file_empty');
  const headerIndex = hasHeader ? findHeader(filled, noted) : -1;
  const data = filled.slice(headerIndex + 1);
  if (data.length > limits.maxRows)
    throw new TableFault('file_too_many_rows', { max: limits.maxRows });
  const headerRecord = filled[headerIndex];
  const width = headerRecord ? tableWidth(headerRecord, data) : widthOf(data);
  const header = headerRecord
    ? nameColumns(headerRecord, width, noted)
    : Array.from({ length: width }, (_, index) => nameOfColumn(index + 1));
  const rows = data.map((record) => shapeRow(record, width, noted));
  return { header, rows, warnings: noted.slice(0, MAX_WARNINGS) };
}

function checkRecord({ number, cells }: RawRecord, limits: TableLimits): void {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  if (last >= limits.maxColumns) {
    throw new TableFault('file_too_many_columns', { max: limits.maxColumns, row: number });
  }
  const long = cells.findIndex((cell) => cell.length > limits.maxCellLength);
  if (long >= 0) {
    throw new TableFault('cell_too_long', {
      row: number,
      column: long + 1,
      max: limits.maxCellLength,
    });
  }
}

/** The first filled record is the header, or the second if the first is a title: one text above a wide table. */
function findHeader(filled: readonly RawRecord[], warnings: TableWarning[]): number {
  const [first, second] = filled;
  if (!first) return 0;
  let index = 0;
  if (
    second &&
    filledCells(first).length === 1 &&
    filledCells(second).length >= 3 &&
    !isData(second)
  ) {
    warnings.push({
      code: 'title_row_skipped',
      row: first.number,
      value: (filledCells(first)[0] ?? '').slice(0, 200),
    });
    index = 1;
  }
  const header = filled[index];
  if (header && isData(header)) throw new TableFault('header_missing', { row: header.number });
  return index;
}

function filledCells({ cells }: RawRecord): string[] {
  return cells.filter((cell) => cell.trim() !== '');
}

/** No column is named by an address: such a record is a person, and the header was left away. */
function isData(record: RawRecord): boolean {
  return record.cells.some((cell) => ADDRESS.test(cell.trim()));
}

/** The columns that have a name, and the blank ones within the header line that have a cell somewhere. */
function tableWidth(header: RawRecord, data: readonly RawRecord[]): number {
  return Math.min(header.cells.length, widthOf([header, ...data]));
}

/** The last column in which a record has a cell. */
function widthOf(records: readonly RawRecord[]): number {
  return records.reduce(
    (width, { cells }) => Math.max(width, cells.findLastIndex((cell) => cell.trim() !== '') + 1),
    0,
  );
}

function nameOfColumn(column: number): string {
  return `column_${String(column)}`;
}

function nameColumns(header: RawRecord, width: number, warnings: TableWarning[]): string[] {
  const seen = new Set<string>();
  return Array.from({ length: width }, (_, index) => {
    const column = index + 1;
    const name = unguardFormula(header.cells[index] ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    if (name === '') {
      const made = nameOfColumn(column);
      warnings.push({ code: 'blank_header', row: header.number, column, value: made });
      return made;
    }
    const folded = name.normalize('NFC').toLowerCase();
    if (seen.has(folded)) {
      warnings.push({ code: 'duplicate_header', row: header.number, column, value: name });
    }
    seen.add(folded);
    return name;
  });
}

function shapeRow({ number, cells }: RawRecord, width: number, warnings: TableWarning[]): TableRow {
  const surplus = cells.slice(width).filter((cell) => cell.trim() !== '');
  if (surplus.length > 0) {
    warnings.push({
      code: 'row_has_extra_cells',
      row: number,
      column: width + 1,
      value: surplus.join(' | ').slice(0, 200),
    });
  }
  const shaped = Array.from({ length: width }, (_, index) => unguardFormula(cells[index] ?? ''));
  for (const [index, cell] of shaped.entries()) {
    if (hasLostLetters(cell)) {
      warnings.push({
        code: 'letters_lost',
        row: number,
        column: index + 1,
        value: cell.slice(0, 100),
      });
    }
  }
  return { number, cells: shaped };
}

/**
 * Excel writes `?` for a letter that its code page lacks, so that Kazakh `Гүлнәр` becomes `Г?лн?р` in
 * windows-1251. A question mark between letters of a word that is not Latin, or several at its beginning,
 * is such a loss.
 */
function hasLostLetters(cell: string): boolean {
  if (cell.includes('\ufffd')) return true;
  if (!cell.includes('?')) return false;
  return /[\p{L}]\?+\p{Ll}|(?:^|\s)\?+(?=\p{Script=Cyrillic}{2})|(?:^|\s)\?{2,}(?=\s|$)/u.test(
    cell.replace(/\bhttps?:\S+/giu, ''),
  );
}
