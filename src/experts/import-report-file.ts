import type { Translated, UiLanguage } from '../kernel/languages.js';
import type { ImportRowView } from './dto/import.dto.js';
import { columnName } from './export-table.js';
import type { RowAction } from './import-report.js';

const HEADER: readonly Translated[] = [
  { en: 'Row', ru: 'Строка', kk: 'Жол', zh: '行' },
  { en: 'Outcome', ru: 'Итог', kk: 'Нәтиже', zh: '结果' },
  { en: 'Saved', ru: 'Сохранено', kk: 'Сақталды', zh: '已保存' },
  { en: 'Name', ru: 'Имя', kk: 'Аты-жөні', zh: '姓名' },
  {
    en: 'Same person as in row',
    ru: 'То же лицо, что в строке',
    kk: 'Сол адам мына жолда',
    zh: '与此行为同一人',
  },
  { en: 'Changed', ru: 'Изменено', kk: 'Өзгергені', zh: '更改项' },
  { en: 'Remarks', ru: 'Замечания', kk: 'Ескертулер', zh: '说明' },
  { en: 'Expert ID', ru: 'ID эксперта', kk: 'Сарапшы ID', zh: '专家 ID' },
];

const OUTCOMES: Readonly<Record<RowAction, Translated>> = {
  create: { en: 'New', ru: 'Новая запись', kk: 'Жаңа жазба', zh: '新增' },
  update: { en: 'Change', ru: 'Изменение', kk: 'Өзгеріс', zh: '更改' },
  unchanged: { en: 'No change', ru: 'Без изменений', kk: 'Өзгеріссіз', zh: '无变化' },
  same_as_row: {
    en: 'Repeats a row',
    ru: 'Повтор строки',
    kk: 'Жолдың қайталануы',
    zh: '与其他行重复',
  },
  skip: { en: 'Left out', ru: 'Пропущена', kk: 'Өткізіп жіберілді', zh: '略过' },
  error: { en: 'Error', ru: 'Ошибка', kk: 'Қате', zh: '错误' },
};

const YES: Translated = { en: 'yes', ru: 'да', kk: 'иә', zh: '是' };
const NO: Translated = { en: 'no', ru: 'нет', kk: 'жоқ', zh: '否' };

/** Name of the file that a report is saved as, without its ending. */
export const REPORT_TITLE: Translated = {
  en: 'Import report',
  ru: 'Отчёт об импорте',
  kk: 'Импорт туралы есеп',
  zh: '导入报告',
};

/** The names of the columns of a report. */
export function reportHeader(language: UiLanguage): string[] {
  return HEADER.map((names) => names[language]);
}

/** A row of a report as cells of text. */
export function reportRow(row: ImportRowView, language: UiLanguage): string[] {
  const saved = row.done && (row.action === 'create' || row.action === 'update');
  return [
    String(row.row),
    OUTCOMES[row.action][language],
    (saved ? YES : NO)[language],
    row.name ?? '',
    row.sameAsRow === null ? '' : String(row.sameAsRow),
    row.changes.map((field) => columnName(field, language)).join(', '),
    row.issues.map(({ message }) => message).join('\n'),
    row.expertId ?? '',
  ];
}
