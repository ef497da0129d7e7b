import { describe, expect, it } from '@jest/globals';
import { makeXlsx, type XlsxSample } from '../../../test/support/spreadsheet-samples.js';
import { DEFAULT_LIMITS, type ReadRequest, type Table } from './table.js';
import { readXlsx } from './xlsx-reader.js';

function read(sample: XlsxSample, request: Partial<ReadRequest> = {}): Promise<Table> {
  return readXlsx(makeXlsx(sample), { limits: DEFAULT_LIMITS, ...request });
}

function inline(reference: string, text: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

const HEADER = `<row r="1">${inline('A1', 'email')}${inline('B1', 'value')}</row>`;

async function valueOf(cell: string, more: Partial<XlsxSample> = {}): Promise<Table> {
  return read({
    sheets: [{ name: 'S', data: `${HEADER}<row r="2">${inline('A2', 'a')}${cell}</row>` }],
    ...more,
  });
}

async function textOf(cell: string, more: Partial<XlsxSample> = {}): Promise<string | undefined> {
  return (await valueOf(cell, more)).rows[0]?.cells[1];
}

describe('readXlsx', () => {
  it('reads every kind of cell', async () => {
    const sharedStrings =
      '<si><t>плоский</t></si>' +
      '<si><r><t>бога</t></r><r><rPr><b/></rPr><t xml:space="preserve">тый </t></r><rPh sb="0" eb="1"><t>ФОН</t></rPh><phoneticPr fontId="1"/></si>' +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>' +
      '<si><t>a_x000D_\nb_x005F_x000D_</t></si><si/>';
    const of = (cell: string): Promise<string | undefined> => textOf(cell, { sharedStrings });
    expect(await of('<c r="B2" t="s"><v>0</v></c>')).toBe('плоский');
    expect(await of('<c r="B2" t="s"><v>1</v></c>')).toBe('богатый ');
    expect(await of('<c r="B2" t="s"><v>2</v></c>')).toBe('東京');
    expect(await of('<c r="B2" t="s"><v>3</v></c>')).toBe('a\r\nb_x000D_');
    expect(await of('<c r="B2" t="s"><v>4</v></c>')).toBe('');
    expect(await of('<c r="B2" t="str"><f>A1&amp;"x"</f><v>итог</v></c>')).toBe('итог');
    expect(
      await of('<c r="B2" t="inlineStr"><is><r><t>a</t></r><r><t>&lt;b&gt;</t></r></is></c>'),
    ).toBe('a<b>');
    expect(await of('<c r="B2" t="b"><v>1</v></c>')).toBe('TRUE');
    expect(await of('<c r="B2" t="b"><v>0</v></c>')).toBe('FALSE');
    expect(await of('<c r="B2" t="d"><v>2027-09-14T00:00:00Z</v></c>')).toBe('2027-09-14');
    expect(await of('<c r="B2" t="d"><v>2027-09-14T10:30:00</v></c>')).toBe('2027-09-14T10:30');
    expect(await of('<c r="B2"><f>1+1</f><v>2</v></c>')).toBe('2');
    expect(await of('<c r="B2" t="inlineStr"><is><t><![CDATA[<x>]]></t></is></c>')).toBe('<x>');
  });

  it('warns of errors and of formulas without a result', async () => {
    const error = await valueOf('<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>');
    expect(error.rows[0]?.cells).toEqual(['a', '']);
    expect(error.warnings).toEqual([
      { code: 'cell_is_error', row: 2, column: 2, value: '#DIV/0!' },
    ]);
    const formula = await valueOf('<c r="B2"><f>1+1</f></c>');
    expect(formula.warnings).toEqual([{ code: 'formula_without_value', row: 2, column: 2 }]);
  });

  it('shows dates and phone numbers by the styles of the file, in either date system', async () => {
    const formats = ['[$-419]dd\\.mm\\.yyyy;@', '0000000000', 22, 'yyyy"年"m"月"d"日"', 'General'];
    const styled = (style: number, value: string, date1904 = false): Promise<string | undefined> =>
      textOf(`<c r="B2" s="${style}"><v>${value}</v></c>`, { formats, date1904 });
    expect(await styled(0, '46644')).toBe('46644');
    expect(await styled(1, '46644')).toBe('2027-09-14');
    expect(await styled(1, '45182', true)).toBe('2027-09-14');
    expect(await styled(2, '312000000')).toBe('0312000000');
    expect(await styled(3, '46644.4375')).toBe('2027-09-14T10:30');
    expect(await styled(4, '44431')).toBe('2021-08-23');
    expect(await styled(5, '8.701E10')).toBe('87010000000');
    expect(await styled(99, '1.5')).toBe('1.5');
  });

  it('places cells and rows by their references, and counts where there are none', async () => {
    const placed = await read({
      sheets: [
        {
          name: 'S',
          data:
            `<row r="3">${inline('B3', 'email')}${inline('D3', 'x')}</row>` +
            `<row r="4"><c r="B4" s="0"/></row><row r="1048576"/>` +
            `<row r="7">${inline('B7', 'a@example.org')}${inline('D7', '1')}${inline('XFD7', '.')}</row>`,
        },
      ],
    }).catch((error: unknown) => error);
    expect(placed).toMatchObject({ code: 'file_too_many_columns' });
    const table = await read({
      sheets: [
        {
          name: 'S',
          data:
            `<row r="3">${inline('B3', 'email')}${inline('D3', 'x')}</row>` +
            `<row r="4"><c r="B4" s="0"/></row>` +
            `<row r="7">${inline('B7', 'a@example.org')}${inline('D7', '1')}${inline('XFD7', ' ')}</row>`,
        },
      ],
    });
    expect(table.header).toEqual(['column_1', 'email', 'column_3', 'x']);
    expect(table.rows).toEqual([{ number: 7, cells: ['', 'a@example.org', '', '1'] }]);
    const bare = '<c t="inlineStr"><is><t>h</t></is></c><c/><c t="inlineStr"><is><t>i</t></is></c>';
    const counted = await read({
      sheets: [{ name: 'S', data: `<row>${bare}</row><row/><row><c><v>1</v></c></row>` }],
    });
    expect(counted.header).toEqual(['h', 'column_2', 'i']);
    expect(counted.rows).toEqual([{ number: 3, cells: ['1', '', ''] }]);
  });

  it('reads the first visible sheet, or the one asked for', async () => {
    const sheets = [
      { name: 'Скрытый', data: `<row>${inline('A1', 'hidden')}</row>`, state: 'hidden' },
      { name: 'Эксперты &amp; гости', data: `<row>${inline('A1', 'experts')}</row>` },
      { name: '其他', data: `<row>${inline('A1', 'other')}</row>` },
    ];
    const first = await read({ sheets });
    expect([first.sheets, first.sheet, first.header]).toEqual([
      ['Эксперты & гости', '其他'],
      'Эксперты & гости',
      ['experts'],
    ]);
    expect((await read({ sheets }, { sheet: '其他' })).header).toEqual(['other']);
    expect((await read({ sheets }, { sheet: 'скрытый' })).header).toEqual(['hidden']);
    await expect(read({ sheets }, { sheet: 'x' })).rejects.toMatchObject({
      code: 'sheet_missing',
      params: { sheet: 'x', sheets: 'Эксперты & гости, 其他' },
    });
    await expect(read({ sheets: [{ name: 'S', data: '' }] })).rejects.toMatchObject({
      code: 'file_empty',
    });
  });

  it('reads files of other programs: prefixed names, UTF-16 parts, no styles, other letter case', async () => {
    const sheet =
      '<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData>' +
      '<x:row><x:c t="inlineStr"><x:is><x:t>Имя</x:t></x:is></x:c></x:row>' +
      '<x:row><x:c t="inlineStr"><x:is><x:t>Гүлнәр</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    const table = await read({
      sheets: [{ name: 'S', data: '' }],
      files: { 'xl/worksheets/sheet0.xml': Buffer.from(`\ufeff${sheet}`, 'utf16le') },
    });
    expect(table.rows).toEqual([{ number: 2, cells: ['Гүлнәр'] }]);
  });

  it('takes away the apostrophe that an export put before a formula sign', async () => {
    expect(await textOf(inline('B2', "'+7 701 000 00 00"))).toBe('+7 701 000 00 00');
    expect(await textOf(inline('B2', "'тест'"))).toBe("'тест'");
  });

  it('refuses cells that point nowhere', async () => {
    await expect(textOf('<c r="B2" t="s"><v>5</v></c>')).rejects.toMatchObject({
      code: 'xlsx_damaged',
    });
    await expect(textOf('<c r="ZZZ2"><v>5</v></c>')).rejects.toMatchObject({
      code: 'xlsx_damaged',
    });
    await expect(textOf('<c r="B2"><v>5</c>')).rejects.toMatchObject({ code: 'xlsx_damaged' });
    await expect(
      textOf('<c r="B2" t="inlineStr"><is><t>&nbsp;</t></is></c>'),
    ).rejects.toMatchObject({
      code: 'xlsx_damaged',
    });
  });
});
