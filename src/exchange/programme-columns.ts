import type { Translated } from '../kernel/languages.js';

/** The columns of a programme as a table, in their order. An import knows them by these names. */
export const PROGRAMME_COLUMNS = {
  id: { en: 'ID', ru: 'ID', kk: 'ID', zh: 'ID' },
  title: { en: 'Title', ru: 'Название', kk: 'Атауы', zh: '标题' },
  kind: { en: 'Type', ru: 'Тип', kk: 'Түрі', zh: '类型' },
  starts: { en: 'Starts', ru: 'Начало', kk: 'Басталуы', zh: '开始' },
  ends: { en: 'Ends', ru: 'Окончание', kk: 'Аяқталуы', zh: '结束' },
  zone: { en: 'Time zone', ru: 'Часовой пояс', kk: 'Уақыт белдеуі', zh: '时区' },
  room: { en: 'Room', ru: 'Зал', kk: 'Зал', zh: '会议室' },
  track: { en: 'Track', ru: 'Секция', kk: 'Секция', zh: '分论坛' },
  people: { en: 'Speakers', ru: 'Выступающие', kk: 'Сөйлеушілер', zh: '发言人' },
  languages: { en: 'Languages', ru: 'Языки', kk: 'Тілдер', zh: '语言' },
  abstract: { en: 'Abstract', ru: 'Аннотация', kk: 'Аннотация', zh: '摘要' },
  state: { en: 'State', ru: 'Состояние', kk: 'Күйі', zh: '状态' },
} as const satisfies Readonly<Record<string, Translated>>;

export type ProgrammeColumn = keyof typeof PROGRAMME_COLUMNS;

export const SESSION_STATE_WORDS: Readonly<Record<'planned' | 'cancelled', Translated>> = {
  planned: { en: 'Planned', ru: 'Запланирована', kk: 'Жоспарланған', zh: '已安排' },
  cancelled: { en: 'Cancelled', ru: 'Отменена', kk: 'Тоқтатылған', zh: '已取消' },
};

/** The name of the sheet. */
export const PROGRAMME_TITLE: Translated = {
  en: 'Programme',
  ru: 'Программа',
  kk: 'Бағдарлама',
  zh: '日程',
};
