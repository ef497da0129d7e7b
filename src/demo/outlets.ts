import type { Translated } from '../kernel/languages.js';

/** Invented periodicals in which outcomes appear. */
export const outlets = {
  bulletin: {
    en: 'Bulletin of the Experts’ Club “Suhbat”, printed issue',
    ru: 'Вестник экспертного клуба «Сухбат», печатный выпуск',
    kk: '«Сұхбат» сарапшылар клубының хабаршысы, баспа саны',
    zh: '《苏赫巴特专家俱乐部通讯》印刷版',
  },
  magazine: {
    en: 'Steppe Meridian magazine',
    ru: 'Журнал «Степной меридиан»',
    kk: '«Дала меридианы» журналы',
    zh: '《草原子午线》杂志',
  },
} as const satisfies Record<string, Translated>;
