import { describe, expect, it } from '@jest/globals';
import { caseFile as caseBytes } from '../../../test/support/case-files.js';
import { makeXlsx } from '../../../test/support/spreadsheet-samples.js';
import { DomainError } from '../../kernel/domain-error.js';
import { readTable } from './read-table.js';
import { writeCsv } from './write-csv.js';

type CaseName = Parameters<typeof caseBytes>[0];

function caseFile(name: CaseName): { name: string; bytes: Uint8Array } {
  return { name, bytes: new Uint8Array(caseBytes(name)) };
}

async function faultOf(reading: Promise<unknown>): Promise<DomainError> {
  const error: unknown = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DomainError))
    throw new Error(`expected a DomainError, got ${String(error)}`);
  return error;
}

describe('readTable on the files of reported cases', () => {
  it('22: Excel’s byte order mark and quoted line breaks', async () => {
    const marked = await readTable(caseFile('c22a_utf8_bom.csv'));
    expect(marked.header[0]).toBe('email');
    expect(marked.rows.map(({ cells }) => cells[0])).toEqual([
      'aigul.testova@example.org',
      'wang.ceshi@example.org',
      'dilnoza.sinova@example.org',
    ]);
    const broken = await readTable(caseFile('c22b_quoted_newline.csv'));
    expect(broken.rows).toHaveLength(2);
    expect(broken.rows[0]?.cells.slice(4)).toEqual([
      'Центр "Пример", филиал',
      'Строка первая\nстрока вторая,\nстрока третья',
    ]);
  });

  it('23: windows-1251 with semicolons, GBK, commas inside the text', async () => {
    const russian = await readTable(caseFile('c23a_cp1251_semicolon.csv'));
    expect(russian).toMatchObject({
      encoding: 'windows-1251',
      encodingCertain: true,
      delimiter: ';',
    });
    expect(russian.rows[0]?.cells).toEqual([
      'olga.testovich@example.org',
      'Тестович',
      'Ольга',
      'Петровна',
      'Казахстан',
      'Институт "Пример"; отдел 2',
      'Вода, энергия, транспорт, торговля, климат, право',
    ]);
    const chinese = await readTable(caseFile('c23b_gbk.csv'));
    expect(chinese).toMatchObject({ encoding: 'gbk', encodingCertain: true, delimiter: ',' });
    expect(chinese.rows.map(({ cells }) => cells[4])).toEqual([
      '示例大学国际关系学院',
      '样本研究中心',
    ]);
    const commas = await readTable(caseFile('c23c_semicolon_and_commas.csv'));
    expect(commas.rows.map(({ cells }) => cells)).toEqual([
      ['olga.testovich@example.org', 'Вода, энергия, транспорт, торговля, климат'],
      ['ivan.obrazcov@example.org', 'Экономика, финансы, рынки, логистика, бюджет'],
    ]);
  });

  it('27: the rows of the file with duplicates keep their numbers', async () => {
    const table = await readTable(caseFile('c27_duplicates.csv'));
    expect(table.rows.map(({ number, cells }) => [number, cells[0]])).toEqual([
      [2, 'nurlan.dubl@example.org'],
      [3, 'Nurlan.Dubl@Example.ORG'],
      [4, 'not-an-address'],
      [5, 'second.good@example.org'],
    ]);
  });

  it('28: dates and phone numbers of Excel', async () => {
    const table = await readTable(caseFile('c28_dates_phones.xlsx'));
    expect(table.rows.map(({ cells }) => cells.slice(3))).toEqual([
      ['2027-09-14', '+7 701 000 00 00'],
      ['2021-08-23', '87010000000'],
      ['2027-09-14', '0312000000'],
    ]);
  });

  it('30: three workbooks that would unpack to 256 MiB each are refused', async () => {
    const bomb = caseFile('c30_xlsx_bomb.xlsx');
    const faults = await Promise.all([1, 2, 3].map(() => faultOf(readTable(bomb))));
    expect(faults.map(({ kind, code }) => [kind, code])).toEqual(
      Array.from({ length: 3 }, () => ['invalid', 'xlsx_unpacked_too_large']),
    );
  });
});

/** A sheet whose directory entry claims a small size: the limit must come from counting. */
function lyingBomb(megabytes: number): Uint8Array {
  const row = `<row><c t="inlineStr"><is><t>${'x'.repeat(1000)}</t></is></c></row>`;
  const bytes = makeXlsx({
    sheets: [{ name: 'S', data: row.repeat(megabytes * 1000) }],
  });
  const copy = Buffer.from(bytes);
  const name = Buffer.from('xl/worksheets/sheet0.xml');
  const central = copy.lastIndexOf(name);
  copy.writeUInt32LE(1000, central - 46 + 24);
  return new Uint8Array(copy);
}

describe('readTable on hostile workbooks', () => {
  it('does not believe the sizes in the directory', async () => {
    const fault = await faultOf(
      readTable({ name: 'b.xlsx', bytes: lyingBomb(3) }, { maxUnpackedBytes: 1_000_000 }),
    );
    expect(['xlsx_unpacked_too_large', 'xlsx_damaged']).toContain(fault.code);
  });

  it('stops counting cells, strings, rows and columns at the limits', async () => {
    const cell = '<c t="inlineStr"><is><t>x</t></is></c>';
    const sheet = (data: string): { name: string; bytes: Uint8Array } => ({
      name: 'b.xlsx',
      bytes: makeXlsx({ sheets: [{ name: 'S', data }] }),
    });
    const rows = sheet(`<row>${cell}${cell}</row>`.repeat(50));
    expect((await faultOf(readTable(rows, { maxRows: 10 }))).code).toBe('file_too_many_rows');
    expect((await faultOf(readTable(rows, { maxCells: 10 }))).code).toBe('xlsx_unpacked_too_large');
    expect((await faultOf(readTable(rows, { maxColumns: 1 }))).code).toBe('file_too_many_columns');
    expect((await faultOf(readTable(rows, { maxCharacters: 20 }))).code).toBe(
      'xlsx_unpacked_too_large',
    );
    expect((await readTable(rows, { maxRows: 49, maxColumns: 2 })).rows).toHaveLength(49);
    const long = sheet(`<row><c t="inlineStr"><is><t>${'я'.repeat(40_000)}</t></is></c></row>`);
    expect(await faultOf(readTable(long))).toMatchObject({
      code: 'cell_too_long',
      params: { row: 1, column: 1, max: 32_767, file: 'b.xlsx' },
    });
    const endless = sheet(
      `<row><c t="inlineStr"><is><t>${'x'.repeat(3_000_000)}</t></is></c></row>`,
    );
    expect((await faultOf(readTable(endless))).code).toBe('cell_too_long');
    const deep = sheet('<a>'.repeat(100_000));
    expect((await faultOf(readTable(deep))).code).toBe('xlsx_damaged');
  });

  it('ends a reading that takes too long', async () => {
    const bytes = makeXlsx({ sheets: [{ name: 'S', data: '<row/>'.repeat(1_000_000) }] });
    const fault = await faultOf(readTable({ name: 'slow.xlsx', bytes }, { maxMilliseconds: 5 }));
    expect(fault).toMatchObject({ kind: 'invalid', code: 'reading_took_too_long' });
  });

  it('refuses document types and their entities', async () => {
    const evil =
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "boom">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>';
    const bytes = makeXlsx({
      sheets: [{ name: 'S', data: '' }],
      files: { 'xl/worksheets/sheet0.xml': new TextEncoder().encode(evil) },
    });
    expect(await faultOf(readTable({ name: 'e.xlsx', bytes }))).toMatchObject({
      code: 'xlsx_damaged',
      params: { reason: 'doctype' },
    });
  });

  it('keeps the event loop free while it reads', async () => {
    const data = `<row>${'<c><v>1</v></c>'.repeat(20)}</row>`.repeat(5_000);
    const bytes = makeXlsx({ sheets: [{ name: 'S', data }] });
    let turns = 0;
    const clock = setInterval(() => (turns += 1), 2);
    const tables = await Promise.all([1, 2, 3].map(() => readTable({ name: 'a.xlsx', bytes })));
    clearInterval(clock);
    expect(tables.map(({ rows }) => rows.length)).toEqual([4_999, 4_999, 4_999]);
    expect(turns).toBeGreaterThan(10);
  });

  it('refuses damaged and foreign files by what they are', async () => {
    const good = makeXlsx({ sheets: [{ name: 'S', data: '<row><c><v>1</v></c></row>' }] });
    const code = async (bytes: Uint8Array | string): Promise<string> =>
      (
        await faultOf(
          readTable({ name: 'x', bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes }),
        )
      ).code;
    expect(await code(good.slice(0, good.length / 2))).toBe('xlsx_damaged');
    const flipped = good.slice();
    const sheet = Buffer.from(good).indexOf('xl/worksheets/sheet0.xml') + 24;
    flipped.fill(0xaa, sheet, sheet + 60);
    expect(await code(flipped)).toBe('xlsx_damaged');
    expect(await code('')).toBe('file_empty');
    expect(await code('\ufeff\r\n \r\n')).toBe('file_empty');
    expect(await code('%PDF-1.7 …')).toBe('file_not_a_table');
    expect(await code('<html><table><tr><td>1</td></tr></table>')).toBe('file_not_a_table');
    const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    expect(await code(Buffer.concat([ole, Buffer.alloc(600)]))).toBe('xls_not_supported');
    expect(
      await code(
        Buffer.concat([ole, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
      ),
    ).toBe('xlsx_encrypted');
    expect(
      await code(makeXlsx({ sheets: [], files: { 'word/document.xml': Buffer.from('<a/>') } })),
    ).toBe('file_not_a_table');
    expect(await code(Buffer.alloc(11 * 1024 * 1024, 'a,b\n'))).toBe('file_too_large');
  });
});

describe('readTable on large CSV', () => {
  it('reads it in the worker with the same outcome and the same faults', async () => {
    const rows = Array.from({ length: 4_000 }, (_, index) => [
      `p${index}@example.org`,
      'Тестова, Айгүл',
      '李伟',
    ]);
    const table = await readTable({
      name: 'l.csv',
      bytes: writeCsv(['email', 'ФИО', '姓名'], rows),
    });
    expect(table.rows).toHaveLength(4_000);
    expect(table.rows[3_999]).toEqual({
      number: 4_001,
      cells: ['p3999@example.org', 'Тестова, Айгүл', '李伟'],
    });
    const many = writeCsv(
      ['email', 'ФИО'],
      Array.from({ length: 10_000 }, () => ['a@example.org', 'Тест']),
    );
    expect(await faultOf(readTable({ name: 'l.csv', bytes: many }))).toMatchObject({
      code: 'file_too_many_rows',
      params: { max: 5_000, file: 'l.csv' },
    });
    const megabyte = writeCsv(['email', 'bio'], [['a@example.org', 'я'.repeat(1_000_000)]]);
    expect((await faultOf(readTable({ name: 'm.csv', bytes: megabyte }))).code).toBe(
      'cell_too_long',
    );
  });
});
