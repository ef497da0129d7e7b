import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeLegacy, makeXlsx } from './spreadsheet-samples.js';

const FOLDER = join(import.meta.dirname, '../../../shared/data/cases');

/** Lists of experts as Excel saves them in Russia, in China and as “CSV UTF-8”, and one with doubles. */
const FILES = {
  'c22a_utf8_bom.csv': {
    encoding: 'utf-8',
    lines: [
      '\ufeffemail,family_name,given_name,country,organisation,bio',
      'aigul.testova@example.org,Тестова,Айгүл,KZ,"Институт «Пример»","Эксперт по воде"',
      'wang.ceshi@example.org,王,测试,CN,"示例大学","中亚研究"',
      'dilnoza.sinova@example.org,Sinova,Dilnoza,UZ,"Oʻzbekiston namuna instituti","Transport"',
    ],
  },
  'c22b_quoted_newline.csv': {
    encoding: 'utf-8',
    lines: [
      '\ufeffemail,family_name,given_name,country,organisation,bio',
      'yerlan.probny@example.org,Пробный,Ерлан,KZ,"Центр ""Пример"", филиал","Строка первая\nстрока вторая,\nстрока третья"',
      'li.shili@example.org,李,示例,CN,示例研究所,"一行"',
    ],
  },
  'c23a_cp1251_semicolon.csv': {
    encoding: 'windows-1251',
    lines: [
      'Эл. почта;Фамилия;Имя;Отчество;Страна;Организация;О себе',
      'olga.testovich@example.org;Тестович;Ольга;Петровна;Казахстан;"Институт ""Пример""; отдел 2";Вода, энергия, транспорт, торговля, климат, право',
      'ivan.obrazcov@example.org;Образцов;Иван;;Кыргызстан;Пример;Экономика, финансы, рынки, логистика, аграрная политика, бюджет',
    ],
  },
  'c23b_gbk.csv': {
    encoding: 'gbk',
    lines: [
      '邮箱,姓,名,国家,单位',
      'zhang.shili@example.org,张,示例,中国,示例大学国际关系学院',
      'zhao.ceshi@example.org,赵,测试,中国,样本研究中心',
    ],
  },
  'c23c_semicolon_and_commas.csv': {
    encoding: 'utf-8',
    lines: [
      '\ufeffemail;Темы',
      'olga.testovich@example.org;Вода, энергия, транспорт, торговля, климат',
      'ivan.obrazcov@example.org;Экономика, финансы, рынки, логистика, бюджет',
    ],
  },
  'c27_duplicates.csv': {
    encoding: 'utf-8',
    lines: [
      'email,family_name,given_name,country,organisation,bio',
      'nurlan.dubl@example.org,Дубль,Нурлан,KZ,Пример,первая строка',
      'Nurlan.Dubl@Example.ORG,Дубль,Нурлан,KZ,Пример,другой регистр',
      'not-an-address,Ошибкин,Тест,KG,Пример,негодный адрес',
      'second.good@example.org,Годный,Тест,TJ,Пример,исправная строка',
    ],
  },
} as const;

const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;

/** Dates as day numbers, and telephone numbers as texts, numbers and numbers with a format. */
function datesAndPhones(): Uint8Array {
  const row = (email: string, family: string, date: string, phone: string) =>
    `<row>${text(email)}${text(family)}${text('Тест')}<c s="1"><v>${date}</v></c>${phone}</row>`;
  const header = ['email', 'family_name', 'given_name', 'arrival_date', 'phone'];
  return makeXlsx({
    formats: ['yyyy\\-mm\\-dd', '0000000000'],
    sheets: [
      {
        name: 'S',
        data: [
          `<row>${header.map(text).join('')}</row>`,
          row('a@example.org', 'Первая', '46644', text('+7 701 000 00 00')),
          row('b@example.org', 'Вторая', '44431', '<c><v>87010000000</v></c>'),
          row('c@example.org', 'Третья', '46644', '<c s="2"><v>312000000</v></c>'),
        ].join(''),
      },
    ],
  });
}

/** One sheet of a quarter of a gigabyte. */
function unpackingBomb(): Uint8Array {
  const row = `<row>${text('x'.repeat(1000))}</row>`;
  return makeXlsx({ sheets: [{ name: 'S', data: row.repeat(250_000) }] });
}

const WORKBOOKS = {
  'c28_dates_phones.xlsx': datesAndPhones,
  'c30_xlsx_bomb.xlsx': unpackingBomb,
} as const;

/** A sample list of experts: the collected file where there is one, else one like it made here. */
export function caseFile(name: keyof typeof FILES | keyof typeof WORKBOOKS): Uint8Array {
  const collected = join(FOLDER, name);
  if (existsSync(collected)) return readFileSync(collected);
  if (name === 'c28_dates_phones.xlsx' || name === 'c30_xlsx_bomb.xlsx') return WORKBOOKS[name]();
  const { encoding, lines } = FILES[name];
  const table = lines.join('\r\n');
  return encoding === 'utf-8' ? new TextEncoder().encode(table) : encodeLegacy(table, encoding);
}

/** One name with its letters decomposed, as a Mac writes them, and composed. */
export function decomposedName(): { readonly nfd: string; readonly nfc: string } {
  const collected = join(FOLDER, 'c35_nfc_nfd.json');
  if (existsSync(collected)) {
    const sample = JSON.parse(readFileSync(collected, 'utf8')) as Record<string, string>;
    return { nfd: sample['stored_nfd'] ?? '', nfc: sample['query_nfc'] ?? '' };
  }
  const nfc = 'Андрей Байжанович Ёлкин';
  return { nfd: nfc.normalize('NFD'), nfc };
}

/** The program that checks exported calendars; undefined where it is not. */
export function calendarChecker(): string | undefined {
  const path = join(FOLDER, 'check_ics.py');
  return existsSync(path) ? path : undefined;
}
