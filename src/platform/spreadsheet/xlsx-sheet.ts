import type { TableLimits, TableWarning } from './table.js';
import { MAX_WARNINGS } from './table.js';
import { TableFault } from './table-fault.js';
import type { RawRecord } from './table-shape.js';
import { formatNumber, type CellFormat } from './xlsx-format.js';
import type { XlsxPackage } from './xlsx-package.js';
import { unescapeXlsx } from './xlsx-parts.js';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly sharedStrings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly date1904: boolean;
  readonly limits: TableLimits;
}

export interface SheetContent {
  readonly records: readonly RawRecord[];
  readonly merged: readonly MergedRows[];
  readonly warnings: readonly TableWarning[];
}

/** A cell that reaches over several rows. Of several columns it is in the first. */
export interface MergedRows {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** More merged cells than this are not filled: each of them goes through all rows. */
const MOST_MERGED = 2_000;

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  text: string;
  formula: boolean;
}

const PLAIN: CellFormat = { kind: 'plain' };
/** Column XFD, the last one of Excel. */
const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/** Reads the cells of one sheet as texts, row by row (ECMA-376 part 1, 18.3.1). Raises `TableFault`. */
export async function readSheet(
  file: XlsxPackage,
  path: string,
  context: SheetContext,
): Promise<SheetContent> {
  const sheet = new SheetReader(path, context);
  await file.readXml(path, {
    open: (name, attributes) => sheet.open(name, attributes),
    text: (text) => sheet.text(text),
    close: (name) => sheet.close(name),
  });
  return sheet;
}

class SheetReader implements SheetContent {
  readonly records: RawRecord[] = [];
  readonly merged: MergedRows[] = [];
  readonly warnings: TableWarning[] = [];
  readonly #path: string;
  readonly #context: SheetContext;
  #row = 0;
  #cells: string[] = [];
  #lastColumn = 0;
  #cell: OpenCell | undefined;
  #collects: 'value' | 'text' | undefined;
  #inPhonetic = false;
  #cellCount = 0;
  #characters = 0;

  constructor(path: string, context: SheetContext) {
    this.#path = path;
    this.#context = context;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.#openRow(attributes['r']);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'mergeCell') this.#merge(attributes['ref'] ?? '');
    else if (name === 'rPh') this.#inPhonetic = true;
    else if (!this.#cell) return;
    else if (name === 'f') this.#cell.formula = true;
    else if (name === 'v') this.#collects = 'value';
    else if (name === 't' && !this.#inPhonetic) this.#collects = 'text';
  }

  #merge(reference: string): void {
    const [, from = '', first = '', last = ''] =
      /^\$?([A-Za-z]{1,3})\$?(\d{1,7}):\$?[A-Za-z]{1,3}\$?(\d{1,7})$/.exec(reference) ?? [];
    if (from === '' || first === last || this.merged.length >= MOST_MERGED) return;
    this.merged.push({ column: this.#columnOf(from), first: Number(first), last: Number(last) });
  }

  text(text: string): void {
    if (this.#cell && this.#collects) this.#cell[this.#collects] += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#collects = undefined;
    else if (name === 'rPh') this.#inPhonetic = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
  }

  #openRow(reference: string | undefined): void {
    this.#count();
    this.#row = reference === undefined ? this.#row + 1 : this.#index(reference, LAST_ROW);
    this.#cells = [];
    this.#lastColumn = 0;
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    this.#count();
    const reference = attributes['r'];
    const column = reference === undefined ? this.#lastColumn + 1 : this.#columnOf(reference);
    this.#lastColumn = column;
    this.#cell = {
      column,
      type: attributes['t'] ?? 'n',
      style: Number(attributes['s'] ?? 0),
      value: '',
      text: '',
      formula: false,
    };
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (!cell) return;
    const text = this.#textOf(cell);
    if (text === '') return;
    const { maxColumns, maxCellLength, maxCharacters } = this.#context.limits;
    if (cell.column > maxColumns) {
      if (text.trim() === '') return;
      throw new TableFault('file_too_many_columns', { max: maxColumns, row: this.#row });
    }
    if (text.length > maxCellLength) {
      throw new TableFault('cell_too_long', {
        row: this.#row,
        column: cell.column,
        max: maxCellLength,
      });
    }
    this.#characters += text.length;
    if (this.#characters > maxCharacters)
      throw new TableFault('xlsx_unpacked_too_large', { maxCharacters });
    while (this.#cells.length < cell.column) this.#cells.push('');
    this.#cells[cell.column - 1] = text;
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    this.records.push({ number: this.#row, cells: this.#cells });
    const { maxRows } = this.#context.limits;
    // One more for the header, one for a title above it.
    if (this.records.length > maxRows + 2)
      throw new TableFault('file_too_many_rows', { max: maxRows });
  }

  #textOf({ column, type, style, value, text, formula }: OpenCell): string {
    if (formula && value === '' && type !== 'str') this.#warn('formula_without_value', column);
    switch (type) {
      case 's':
        return value === '' ? '' : this.#sharedString(value);
      case 'inlineStr':
        return unescapeXlsx(text);
      case 'str':
        return unescapeXlsx(value);
      case 'b':
        return value === ''
          ? ''
          : value.trim() === '1' || value.trim() === 'true'
            ? 'TRUE'
            : 'FALSE';
      case 'e':
        this.#warn('cell_is_error', column, value);
        return '';
      case 'd':
        return isoOf(value.trim());
      default:
        return value.trim() === ''
          ? ''
          : formatNumber(value, this.#context.formats[style] ?? PLAIN, this.#context.date1904);
    }
  }

  #sharedString(index: string): string {
    const text = this.#context.sharedStrings[Number(index)];
    if (text === undefined) throw this.#damaged();
    return text;
  }

  #columnOf(reference: string): number {
    const letters = /^\$?([A-Za-z]{1,3})\$?\d*$/.exec(reference)?.[1];
    if (letters === undefined) throw this.#damaged();
    let column = 0;
    for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
    return this.#index(String(column), LAST_COLUMN);
  }

  #index(text: string, last: number): number {
    const index = Number(text);
    if (!Number.isInteger(index) || index < 1 || index > last) throw this.#damaged();
    return index;
  }

  #count(): void {
    this.#cellCount += 1;
    const { maxCells } = this.#context.limits;
    if (this.#cellCount > maxCells) throw new TableFault('xlsx_unpacked_too_large', { maxCells });
  }

  #warn(code: TableWarning['code'], column: number, value?: string): void {
    if (this.warnings.length >= MAX_WARNINGS) return;
    this.warnings.push({
      code,
      row: this.#row,
      column,
      ...(value === undefined ? {} : { value: value.slice(0, 40) }),
    });
  }

  #damaged(): TableFault {
    return new TableFault('xlsx_damaged', { part: this.#path, row: this.#row });
  }
}

/** A cell of type `d` holds ISO 8601; midnight stands for a day without a time. */
function isoOf(value: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/.exec(value);
  const [, day = '', time, seconds = '00'] = match ?? [];
  if (!match) return value;
  if (time === undefined || (time === '00:00' && seconds === '00')) return day;
  return seconds === '00' ? `${day}T${time}` : `${day}T${time}:${seconds}`;
}
