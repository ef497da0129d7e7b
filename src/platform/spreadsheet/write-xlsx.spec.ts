import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { DEFAULT_LIMITS } from './table.js';
import { writeXlsx } from './write-xlsx.js';
import { readXlsx } from './xlsx-reader.js';

describe('writeXlsx', () => {
  it('25: writes every cell as text in the text format, never as number or formula', async () => {
    const bytes = await writeXlsx([
      {
        name: 'Участники',
        header: ['Имя'],
        rows: [['=1+1'], ['0312000000'], ['+7 701 000 00 00']],
      },
    ]);
    const files = unzipSync(bytes);
    const part = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).not.toMatch(/<f\b/);
    const cells = [...sheet.matchAll(/<c [^>]*>/g)].map(([cell]) => cell);
    expect(cells).toHaveLength(4);
    for (const cell of cells) expect(cell).toMatch(/ t="s"/);
    expect(part('xl/sharedStrings.xml')).toContain('<t>=1+1</t>');
    const formatId =
      /<numFmt numFmtId="(\d+)" formatCode="@"\/>/.exec(part('xl/styles.xml'))?.[1] ?? '49';
    const styles = [
      ...(/<cellXfs.*<\/cellXfs>/s.exec(part('xl/styles.xml'))?.[0] ?? '').matchAll(/<xf [^>]*>/g),
    ];
    for (const cell of cells) {
      const style = Number(/ s="(\d+)"/.exec(cell)?.[1]);
      expect(styles[style]?.[0]).toContain(`numFmtId="${formatId}"`);
    }
  });

  it('cleans sheet names', async () => {
    const header = ['x'];
    const bytes = await writeXlsx(
      [
        '',
        'History',
        'Круглый стол: 中亚 “2027”/итоги форума экспертов',
        '𠮷'.repeat(20),
        'a',
        'A',
        "'q'",
        '\u0000',
      ].map((name) => ({ name, header, rows: [] })),
    );
    const { sheets } = await readXlsx(bytes, { limits: DEFAULT_LIMITS });
    expect(sheets).toEqual([
      'Sheet1',
      'History (2)',
      'Круглый стол 中亚 “2027” итоги фо',
      '𠮷'.repeat(15),
      'a',
      'A (2)',
      'q',
      'Sheet8',
    ]);
  });

  it('shortens a text that no cell holds, without cutting a character', async () => {
    const bytes = await writeXlsx([
      { name: 'S', header: ['x'], rows: [[`a${'𠮷'.repeat(20_000)}`], ['я'.repeat(32_767)]] },
    ]);
    const { rows } = await readXlsx(bytes, { limits: DEFAULT_LIMITS });
    expect(rows[0]?.cells[0] === `a${'𠮷'.repeat(16_382)}…`).toBe(true);
    expect(rows[1]?.cells[0] === 'я'.repeat(32_767)).toBe(true);
  });

  it('gives back control characters, names of object members and texts that look like escapes', async () => {
    const texts = [
      'a\u0001b',
      '\u001f',
      'x\ufffdy',
      'toString',
      'valueOf',
      '_x0041_',
      '_x005F_x0041_',
      '\r\n',
      'a\u0085b',
      '\u2028',
    ];
    const bytes = await writeXlsx([
      { name: 'S', header: ['k', 'v'], rows: texts.map((text) => ['k', text]) },
    ]);
    const { rows } = await readXlsx(bytes, { limits: DEFAULT_LIMITS });
    expect(rows.map(({ cells }) => cells[1])).toEqual(texts);
  });
});
