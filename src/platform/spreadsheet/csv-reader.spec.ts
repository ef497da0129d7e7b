import { describe, expect, it } from '@jest/globals';
import { encodeLegacy, encodeUtf16 } from '../../../test/support/spreadsheet-samples.js';
import { readCsv } from './csv-reader.js';
import { DEFAULT_LIMITS, type ReadRequest, type Table } from './table.js';
import { TableFault } from './table-fault.js';

function read(text: string | Uint8Array, request: Partial<ReadRequest> = {}): Table {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return readCsv(bytes, { limits: DEFAULT_LIMITS, ...request });
}

function cellsOf(text: string): (readonly string[])[] {
  const { header, rows } = read(text);
  return [header, ...rows.map(({ cells }) => cells)];
}

function faultOf(text: string, request: Partial<ReadRequest> = {}): TableFault {
  try {
    read(text, request);
  } catch (error) {
    if (error instanceof TableFault) return error;
    throw error;
  }
  throw new Error('expected a fault');
}

describe('readCsv', () => {
  it.each([
    ['a;b\r\n1;2\r\n', ';'],
    ['a,b\n1,2\n', ','],
    ['a\tb\r1\t2\r', '\t'],
    ['a|b\n1|2', '|'],
    ['ФИО;Страна, город;Темы\nА;Казахстан, Алматы;Вода, лес, право\nБ;Китай;Лес', ';'],
    ['Фамилия, имя;почта\nТестов, Иван;a@example.org\n', ';'],
    ['姓名,备注\n李伟,一；二;三;四\n王芳,五;六;七', ','],
    ['"a;b;c","d"\n"1;2;3","4"', ','],
    ['a, "b, c" ,d\n1,2,3', ','],
    ['name;bio\nA;"один, два\nтри, четыре"\nB;"пять, шесть"', ';'],
    ['sep=|\r\na;b|c\r\n1;2|3\r\n', '|'],
  ])('finds the delimiter of %j', (text, delimiter) => {
    expect(read(text).delimiter).toBe(delimiter);
  });

  it('keeps empty cells between tabs, as in the Unicode text of Excel', () => {
    const text = 'a\tb\tc\td\r\n\t\t3\t\r\n1\t\t\t"x\ty"\r\n';
    expect(read(encodeUtf16(text, 'le')).rows.map(({ cells }) => cells)).toEqual([
      ['', '', '3', ''],
      ['1', '', '', 'x\ty'],
    ]);
  });

  it('leaves a single column whole', () => {
    expect(cellsOf('ФИО\nТестова, Айгүл\nОбразцов, Иван\n')).toEqual([
      ['ФИО'],
      ['Тестова, Айгүл'],
      ['Образцов, Иван'],
    ]);
  });

  it('reads quotes as Excel writes them, and as people do', () => {
    expect(
      cellsOf('a;b;c\r\n"x ""y"";z";"1\r\n2";\r\nООО "Ромашка";"в кавычках" ;"Ромашка" ООО\r\n'),
    ).toEqual([
      ['a', 'b', 'c'],
      ['x "y";z', '1\r\n2', ''],
      ['ООО "Ромашка"', 'в кавычках', '"Ромашка" ООО'],
    ]);
  });

  it('numbers records as a person counts rows, blank ones included, and not the sep= line', () => {
    const table = read(
      'sep=;\r\nemail;bio\r\n\r\na@example.org;"x\r\ny"\r\n;\r\nb@example.org;z\r\n',
    );
    expect(table.header).toEqual(['email', 'bio']);
    expect(table.rows.map(({ number, cells }) => [number, cells[0]])).toEqual([
      [3, 'a@example.org'],
      [5, 'b@example.org'],
    ]);
  });

  it('pads short rows and reports surplus cells', () => {
    const table = read('a,b,c\n1\n1,2,3,,\n1,2,3,4,5\n');
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['1', '', ''],
      ['1', '2', '3'],
      ['1', '2', '3'],
    ]);
    expect(table.warnings).toEqual([
      { code: 'row_has_extra_cells', row: 4, column: 4, value: '4 | 5' },
    ]);
  });

  it('names blank columns, reports names that come twice, drops empty columns at the end', () => {
    const table = read(' E-mail ;Фамилия\u00a0 имя;;e-mail;;\n1;2;3;4;;\n');
    expect(table.header).toEqual(['E-mail', 'Фамилия имя', 'column_3', 'e-mail']);
    expect(table.warnings).toEqual([
      { code: 'blank_header', row: 1, column: 3, value: 'column_3' },
      { code: 'duplicate_header', row: 1, column: 4, value: 'e-mail' },
    ]);
  });

  it('skips a title above the header, and says so', () => {
    const table = read('Список участников;;\n\nemail;ФИО;Страна\na@example.org;Тест;KZ\n');
    expect(table.header).toEqual(['email', 'ФИО', 'Страна']);
    expect(table.rows).toEqual([{ number: 4, cells: ['a@example.org', 'Тест', 'KZ'] }]);
    expect(table.warnings).toEqual([
      { code: 'title_row_skipped', row: 1, value: 'Список участников' },
    ]);
  });

  it('reports letters that were lost before the file reached us', () => {
    const lost = encodeLegacy('ФИО;Вопрос\nГүлнәр Серікқызы;Когда?\nТест;Как?Нет', 'windows-1251');
    const table = read(lost);
    expect(table.rows[0]?.cells[0]).toBe('Г?лн?р Серікқызы'.replace(/[қ]/g, '?'));
    expect(table.warnings).toEqual([
      { code: 'letters_lost', row: 2, column: 1, value: 'Г?лн?р Серік?ызы' },
    ]);
    expect(read('a,b\nhttps://example.org/?q=1&b?c=d,x?').warnings).toEqual([]);
  });

  it('says where a quote is not closed', () => {
    expect(faultOf('a;b\n1;"x\n\ny"\n2;"open\n3;4\n')).toMatchObject({
      code: 'csv_quote_unclosed',
      params: { line: 5 },
    });
  });

  it('refuses a file without a header or without anything', () => {
    expect(faultOf('a@example.org;Тестова\nb@example.org;Иванов')).toMatchObject({
      code: 'header_missing',
      params: { row: 1 },
    });
    expect(faultOf('sep=;\r\n').code).toBe('header_missing');
    expect(faultOf(';;;\n;;;\n').code).toBe('file_empty');
    expect(faultOf('BEGIN:VCARD\nFN:X\n')).toMatchObject({ params: { found: 'vcard' } });
    expect(faultOf('[{"email":"a@example.org"}]')).toMatchObject({ params: { found: 'json' } });
  });

  it('keeps to its limits', () => {
    const limits = { ...DEFAULT_LIMITS, maxRows: 2, maxColumns: 3, maxCellLength: 5 };
    expect(read('a,b\n1,2\n\n\n3,4\n', { limits }).rows).toHaveLength(2);
    expect(faultOf('a,b\n1,2\n3,4\n5,6\n', { limits })).toMatchObject({
      code: 'file_too_many_rows',
      params: { max: 2 },
    });
    expect(faultOf('a,b,c,d\n', { limits }).code).toBe('file_too_many_columns');
    expect(faultOf('a,b\n1,123456\n', { limits })).toMatchObject({
      code: 'cell_too_long',
      params: { row: 2, column: 2, max: 5 },
    });
  });

  it('takes the delimiter that a person chose, if it is one', () => {
    expect(read('a;b,c\n1;2,3', { delimiter: ',' }).header).toEqual(['a;b', 'c']);
    expect(faultOf('a;b', { delimiter: 'xx' })).toMatchObject({ code: 'delimiter_not_supported' });
  });
});
