import { defineTexts, plural } from '../../texts/texts';

/** Hours that return each week. */
export const weekTexts = defineTexts({
  lead: {
    en: 'The same hours on chosen weekdays, from one day to another.',
    ru: 'Одни и те же часы в выбранные дни недели за период.',
    kk: 'Таңдалған апта күндерінде, мерзім ішінде бірдей сағаттар.',
    zh: '在一段期间内，于所选星期几采用相同时段。',
  },
  weekdays: { en: 'Weekdays', ru: 'Дни недели', kk: 'Апта күндері', zh: '星期' },
  from: { en: 'From', ru: 'С', kk: 'Бастап', zh: '自' },
  to: { en: 'Until', ru: 'До', kk: 'Дейін', zh: '至' },
  firstDay: { en: 'First day', ru: 'Первый день', kk: 'Бірінші күн', zh: '首日' },
  lastDay: { en: 'Last day', ru: 'Последний день', kk: 'Соңғы күн', zh: '末日' },
  mark: {
    en: 'Mark as available',
    ru: 'Отметить как доступные',
    kk: 'Қолжетімді деп белгілеу',
    zh: '标记为可用',
  },
  take: { en: 'Take away', ru: 'Снять отметку', kk: 'Белгіні алу', zh: '取消标记' },
  days: {
    en: (count: number) => plural('en', count, { one: '# day', other: '# days' }),
    ru: (count: number) =>
      plural('ru', count, { one: '# день', few: '# дня', many: '# дней', other: '# дня' }),
    kk: (count: number) => plural('kk', count, { other: '# күн' }),
    zh: (count: number) => plural('zh', count, { other: '# 天' }),
  },
  chosen: {
    en: (days: string, hours: string) => `That is ${days}, ${hours} each.`,
    ru: (days: string, hours: string) => `Это ${days}, каждый раз ${hours}.`,
    kk: (days: string, hours: string) => `Бұл – ${days}, әр күні ${hours}.`,
    zh: (days: string, hours: string) => `共 ${days}，每天 ${hours}。`,
  },
  noDay: {
    en: 'No such weekday lies in the period.',
    ru: 'В периоде нет таких дней недели.',
    kk: 'Мерзімде мұндай апта күні жоқ.',
    zh: '该期间内没有所选的星期。',
  },
  tooLong: {
    en: 'A period of a year at most.',
    ru: 'Период – не больше года.',
    kk: 'Мерзім бір жылдан аспауы керек.',
    zh: '期间最长一年。',
  },
  wrongOrder: {
    en: 'The last day lies before the first.',
    ru: 'Последний день раньше первого.',
    kk: 'Соңғы күн біріншіден ерте.',
    zh: '末日早于首日。',
  },
  done: {
    en: (days: string) => `Marked: ${days}.`,
    ru: (days: string) => `Отмечено: ${days}.`,
    kk: (days: string) => `Белгіленді: ${days}.`,
    zh: (days: string) => `已标记 ${days}。`,
  },
  taken: {
    en: (days: string) => `Taken away: ${days}.`,
    ru: (days: string) => `Снято: ${days}.`,
    kk: (days: string) => `Алынды: ${days}.`,
    zh: (days: string) => `已取消 ${days}。`,
  },
});
