import type { Translated, UiLanguage } from '../kernel/languages.js';
import type { Table } from '../platform/spreadsheet/table.js';
import type { ImportRowView } from './dto/import.dto.js';
import { columnName } from './export-table.js';
import { headerKey, type ImportTarget } from './import-columns.js';

/** The column that is put behind those of the file; an import leaves it out. */
const REMARKS: Translated = {
  en: 'Remarks of the import',
  ru: 'Замечания импорта',
  kk: 'Импорт ескертпелері',
  zh: '导入时的说明',
};

/** Name of the file of rows, without its ending. */
export const ROWS_TITLE: Translated = {
  en: 'Rows to correct',
  ru: 'Строки для исправления',
  kk: 'Түзетілетін жолдар',
  zh: '待更正的行',
};

const remarkKeys = new Set(Object.values(REMARKS).map(headerKey));

/** The names of a file's columns without the remarks that we put behind them: such a file is read as its original was. */
export function withoutRemarks(header: readonly string[]): readonly string[] {
  const last = header.at(-1);
  return last !== undefined && remarkKeys.has(headerKey(last)) ? header.slice(0, -1) : header;
}

/**
 * Rows of a file as they stand in it, each with what is to say about it in the last column: to be corrected and uploaded
 * again. Columns without names get those of the fields that they fill.
 */
export function rowsOfFile(
  table: Table,
  named: boolean,
  targets: readonly ImportTarget[],
  rows: readonly ImportRowView[],
  language: UiLanguage,
): { readonly header: string[]; readonly rows: string[][] } {
  const own = named ? withoutRemarks(table.header) : table.header;
  const header = own.map((name, at) => {
    const target = targets[at] ?? 'ignore';
    return named || target === 'ignore' ? name : columnName(target, language);
  });
  const remarks = new Map(
    rows.map(({ row, issues }) => [row, issues.map(({ message }) => message).join('\n')]),
  );
  return {
    header: [...header, REMARKS[language]],
    rows: table.rows.flatMap(({ number, cells }) => {
      const remark = remarks.get(number);
      return remark === undefined ? [] : [[...cells.slice(0, own.length), remark]];
    }),
  };
}
