import type { Table } from '../platform/spreadsheet/table.js';
import { type ImportTarget, proposeTargets, tableKey } from './import-columns.js';
import { withoutRemarks } from './import-rows-file.js';
import {
  countActions,
  type ImportOptions,
  type ImportReport,
  type RowReport,
} from './import-report.js';

const SAMPLES = 3;
const FIRST_ROWS = 8;
const SAMPLE_LENGTH = 200;
const MOST_WARNINGS = 100;

/** What each column of a table is: as said, else as guessed by its name. A field is filled by one column only. */
export function targetsOf(table: Table, options: ImportOptions): ImportTarget[] {
  const targets = proposeTargets(table.header);
  for (const { column, target } of options.mapping ?? []) {
    if (column > targets.length) continue;
    for (const [at, other] of targets.entries()) {
      if (other === target && target !== 'email') targets[at] = 'ignore';
    }
    targets[column - 1] = target;
  }
  return targets;
}

/** Under what the reading of the columns is remembered; empty where they have no names. */
export function columnsKey(table: Table, options: ImportOptions): string {
  return options.header === false ? '' : tableKey(withoutRemarks(table.header));
}

/** The report on a file: how it was read, what its columns are, and what becomes of its rows. */
export function describeTable(
  table: Table,
  targets: readonly ImportTarget[],
  options: ImportOptions,
  rows: readonly RowReport[],
): ImportReport {
  return {
    format: table.format,
    encoding: table.encoding ?? null,
    encodingCertain: options.encoding !== undefined || (table.encodingCertain ?? true),
    encodingCandidates: table.encodingCandidates ?? [],
    delimiter: table.delimiter ?? null,
    sheets: table.sheets ?? [],
    sheet: table.sheet ?? null,
    columns: table.header.map((header, at) => ({
      column: at + 1,
      header: header.slice(0, SAMPLE_LENGTH),
      target: targets[at] ?? 'ignore',
      samples: table.rows
        .map(({ cells }) => cells[at] ?? '')
        .filter((cell) => cell !== '')
        .slice(0, SAMPLES)
        .map((cell) => cell.slice(0, SAMPLE_LENGTH).toWellFormed()),
    })),
    firstRows: table.rows.slice(0, FIRST_ROWS).map(({ number, cells }) => ({
      row: number,
      cells: cells.map((cell) => cell.slice(0, SAMPLE_LENGTH).toWellFormed()),
    })),
    headerKey: columnsKey(table, options),
    warnings: table.warnings.slice(0, MOST_WARNINGS).map((warning) => ({
      code: warning.code,
      row: warning.row,
      column: warning.column ?? null,
      value: warning.value?.slice(0, SAMPLE_LENGTH).toWellFormed() ?? null,
    })),
    counts: countActions(rows),
    rows,
  };
}
