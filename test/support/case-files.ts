import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeLegacy } from './spreadsheet-samples.js';

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
  'c23a_cp1251_semicolon.csv': {
    encoding: 'windows-1251',
    lines: [
      'Эл. почта;Фамилия;Имя;Отчество;Страна;Организация;О себе',
      'olga.testovich@example.org;Тестович;Ольга;Петровна;Казахстан;"Институт ""Пример""; отдел 2";Вода, энергия, транспорт',
      'ivan.obrazcov@example.org;Образцов;Иван;;Кыргызстан;Пример;Экономика, финансы, рынки',
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

/** A sample list of experts: the collected file where there is one, else one like it made here. */
export function caseFile(name: keyof typeof FILES): Uint8Array {
  const collected = join(FOLDER, name);
  if (existsSync(collected)) return readFileSync(collected);
  const { encoding, lines } = FILES[name];
  const text = lines.join('\r\n');
  return encoding === 'utf-8' ? new TextEncoder().encode(text) : encodeLegacy(text, encoding);
}

/** The program that checks exported calendars; undefined where it is not. */
export function calendarChecker(): string | undefined {
  const path = join(FOLDER, 'check_ics.py');
  return existsSync(path) ? path : undefined;
}
