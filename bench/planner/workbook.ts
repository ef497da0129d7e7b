import { DEFAULT_LIMITS } from '../../src/platform/spreadsheet/table.js';
import { XlsxPackage } from '../../src/platform/spreadsheet/xlsx-package.js';
import { readSharedStrings, readWorkbook } from '../../src/platform/spreadsheet/xlsx-parts.js';

/** A cell as it is stored: numbers unformatted, and the colour behind it. */
export interface Cell {
  readonly text: string;
  /** RGB of a solid fill, e.g. `555753`. */
  readonly fill: string | undefined;
}

/** Rows of a sheet by number from 0, cells by column from 0; what is empty is absent. */
export type Sheet = readonly (readonly (Cell | undefined)[])[];

/** Reads all sheets of a workbook of the public instances, with values as stored and fills. */
export async function readSheets(bytes: Uint8Array): Promise<ReadonlyMap<string, Sheet>> {
  const file = await XlsxPackage.open(bytes, DEFAULT_LIMITS);
  const workbook = await readWorkbook(file);
  const strings =
    workbook.sharedStringsPath === undefined
      ? []
      : await readSharedStrings(file, workbook.sharedStringsPath, DEFAULT_LIMITS);
  const fills = workbook.stylesPath === undefined ? [] : await readFills(file, workbook.stylesPath);
  const sheets = new Map<string, Sheet>();
  for (const { name, path } of workbook.sheets) {
    sheets.set(name, await readCells(file, path, strings, fills));
  }
  return sheets;
}

/** Colour of the fill of each cell style. */
async function readFills(file: XlsxPackage, path: string): Promise<(string | undefined)[]> {
  const colours: (string | undefined)[] = [];
  const styles: (string | undefined)[] = [];
  let within = '';
  await file.readXml(path, {
    open(name, attributes) {
      if (name === 'fills' || name === 'cellXfs') within = name;
      else if (name === 'fill' && within === 'fills') colours.push(undefined);
      else if (name === 'fgColor' && within === 'fills') {
        colours[colours.length - 1] = attributes['rgb']?.slice(-6).toUpperCase();
      } else if (name === 'xf' && within === 'cellXfs') {
        styles.push(colours[Number(attributes['fillId'] ?? 0)]);
      }
    },
    close(name) {
      if (name === within) within = '';
    },
  });
  return styles;
}

async function readCells(
  file: XlsxPackage,
  path: string,
  strings: readonly string[],
  fills: readonly (string | undefined)[],
): Promise<Sheet> {
  const rows: (Cell | undefined)[][] = [];
  let cell: { row: number; column: number; type: string; style: number; text: string } | undefined;
  let collects = false;
  await file.readXml(path, {
    open(name, attributes) {
      if (name === 'c') {
        const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(attributes['r'] ?? '') ?? [];
        cell = {
          row: Number(row) - 1,
          column: [...letters].reduce((sum, l) => sum * 26 + l.charCodeAt(0) - 64, 0) - 1,
          type: attributes['t'] ?? 'n',
          style: Number(attributes['s'] ?? 0),
          text: '',
        };
      } else if (name === 'v' || name === 't') collects = true;
    },
    text(text) {
      if (cell && collects) cell.text += text;
    },
    close(name) {
      if (name === 'v' || name === 't') collects = false;
      if (name !== 'c' || !cell) return;
      const { row, column, type, style } = cell;
      const text = type === 's' ? (strings[Number(cell.text)] ?? '') : cell.text;
      const line = (rows[row] ??= []);
      line[column] = { text: text.trim(), fill: fills[style] };
      cell = undefined;
    },
  });
  // Rows that the file leaves out are holes of the array.
  return Array.from(rows.keys(), (row) => Array.from(rows.at(row) ?? []));
}

/** Text of a cell, '' where there is none. */
export function textAt(sheet: Sheet | undefined, row: number, column: number): string {
  return sheet?.[row]?.[column]?.text ?? '';
}

/** The entries of a list in one cell. */
export function listAt(sheet: Sheet | undefined, row: number, column: number): string[] {
  return textAt(sheet, row, column)
    .split(', ')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
