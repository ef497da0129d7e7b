import { describe, expect, it } from '@jest/globals';
import { readTable } from './read-table.js';
import { writeCsv } from './write-csv.js';
import { writeXlsx } from './write-xlsx.js';

const TRICKY = [
  '=HYPERLINK("http://evil.example","click")',
  '@SUM(1+1)',
  '-2+3',
  '\tTAB',
  '+7 701 000 00 00',
  "'=already",
  "''+twice",
  "'quoted' and plain",
  '＝1+1',
  ' =1',
  '-5',
  '0312000000',
  'a "quoted" b',
  'line\nbreak',
  'carriage\rreturn',
  '_x000D_',
  'constructor',
  '__proto__',
  '  padded  ',
  '𠮷野家 & <b>',
  'sep=;',
  'Тестова; Айгүл, 李伟 | x',
];

describe('export and re-import', () => {
  it('25: CSV gives back the same strings, with no formula and no stray apostrophe', async () => {
    for (const delimiter of [',', ';', '\t', '|'] as const) {
      const bytes = writeCsv(
        ['email', 'value', 'more'],
        TRICKY.map((text) => ['a@example.org', text, text]),
        { delimiter },
      );
      const table = await readTable({ name: 'export.csv', bytes });
      expect(table.delimiter).toBe(delimiter);
      expect(table.rows.map(({ cells }) => cells)).toEqual(
        TRICKY.map((text) => ['a@example.org', text, text]),
      );
      expect(table.warnings).toEqual([]);
    }
  });

  it('25: XLSX gives back the same strings, every cell being text', async () => {
    const bytes = await writeXlsx([
      {
        name: 'a/b:c*?[1]',
        header: ['email', 'value'],
        rows: TRICKY.map((text) => ['a@example.org', text]),
      },
      { name: "'", header: ['x'], rows: [] },
      { name: 'A/B:C*?[1]', header: ['other'], rows: [['1']] },
    ]);
    const table = await readTable({ name: 'export.xlsx', bytes });
    expect(table.sheets).toEqual(['a b c 1', 'Sheet2', 'A B C 1 (2)']);
    expect(table.rows.map(({ cells }) => cells)).toEqual(
      TRICKY.map((text) => ['a@example.org', text]),
    );
    const other = await readTable({ name: 'export.xlsx', bytes }, { sheet: 'A B C 1 (2)' });
    expect(other.rows).toEqual([{ number: 2, cells: ['1'] }]);
    await expect(readTable({ name: 'e.xlsx', bytes }, { sheet: 'none' })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'sheet_missing',
      params: { sheet: 'none', sheets: 'a b c 1, Sheet2, A B C 1 (2)' },
    });
  });

  it('writes a large workbook in the worker, leaving the event loop free', async () => {
    const rows = Array.from({ length: 4_000 }, (_, index) => [
      `p${index}@example.org`,
      '=1+1',
      '李伟',
    ]);
    let turns = 0;
    const clock = setInterval(() => (turns += 1), 2);
    const bytes = await writeXlsx([{ name: 'S', header: ['email', 'x', 'y'], rows }]);
    clearInterval(clock);
    expect(turns).toBeGreaterThan(10);
    const table = await readTable({ name: 'l.xlsx', bytes });
    expect(table.rows.map(({ cells }) => cells)).toEqual(rows);
  });
});
