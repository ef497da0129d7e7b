import { demoMandate } from '../../src/demo/mandate.js';
import { demoThemes } from '../../src/demo/themes.js';

/** The mandate of the demonstration as the API takes it. */
export const MANDATE = {
  slug: demoMandate.slug,
  kind: demoMandate.kind,
  title: demoMandate.title,
  summary: demoMandate.summary,
  body: demoMandate.text,
  authenticLanguage: demoMandate.authenticLanguage,
  adoptedOn: demoMandate.adoptedOn,
  visibility: demoMandate.visibility,
  proposals: demoMandate.proposals.map(({ number, title, text, commitments }) => ({
    number,
    title,
    body: text,
    commitments: commitments.map(({ themeKeys, ...commitment }) => ({
      ...commitment,
      ...(themeKeys && { themes: themeKeys }),
    })),
  })),
};

export const THEMES = demoThemes;

/** The event of the story: a round table on two days. */
export const EVENT = {
  title: {
    en: 'Round table on water and transit',
    ru: 'Круглый стол о воде и транзите',
    kk: 'Су және транзит туралы дөңгелек үстел',
    zh: '水与过境运输圆桌会议',
  },
  summary: {
    en: 'What crosses the border, and what flows over it.',
    ru: 'Что пересекает границу и что через неё течёт.',
    kk: 'Шекарадан не өтеді және ол арқылы не ағады.',
    zh: '什么跨越边界，什么流经边界。',
  },
  kind: 'round_table',
  format: 'in_person',
  zone: 'Asia/Almaty',
  startsLocal: '2026-09-14T09:00',
  endsLocal: '2026-09-15T18:00',
  languages: ['ru', 'zh', 'kk', 'en'],
  attributionRule: 'chatham_house',
  visibility: 'public',
} as const;

/** A statement given to a person: what the Chatham House rule forbids. */
export const GIVEN_AWAY = '\n\nАйгүл Тестова заявила, что пошлина слишком высока.';

/** The texts of the outcome; the Russian one is authentic. */
export const EDITIONS = [
  {
    lang: 'ru',
    title: 'Вода и транзит: рекомендации круглого стола',
    summary: 'Две рекомендации о воде и о транзите.',
    body: '## Итоги\n\nУчастники сопоставили данные о **паводках** и о времени в пути.\n\n| Маршрут | Дней |\n| --- | --- |\n| Поезд | 10 |\n\n## Разногласия\n\n- срок\n- формат',
  },
  {
    lang: 'en',
    title: 'Water and transit: recommendations of the round table',
    summary: 'Two recommendations on water and on transit.',
    body: '## Results\n\nThe participants compared data on **floods** and on days on the way.\n\n| Route | Days |\n| --- | --- |\n| Train | 10 |\n\n## Disputed\n\n- the term\n- the form',
  },
  {
    lang: 'kk',
    title: 'Су және транзит: дөңгелек үстелдің ұсынымдары',
    summary: 'Су мен транзит туралы екі ұсыным.',
    body: '## Қорытынды\n\nҚатысушылар **су тасқыны** мен жол уақыты туралы деректерді салыстырды.\n\n| Бағыт | Күн |\n| --- | --- |\n| Пойыз | 10 |\n\n## Келіспеушілік\n\n- мерзім\n- пішін',
  },
  {
    lang: 'zh',
    title: '水与过境运输：圆桌会议建议',
    summary: '关于水与过境运输的两条建议。',
    body: '## 结论\n\n与会者比较了**洪水**与在途天数的数据。\n\n| 路线 | 天数 |\n| --- | --- |\n| 列车 | 10 |\n\n## 分歧\n\n- 期限\n- 形式',
  },
] as const;

export const RECOMMENDATIONS = [
  {
    ru: 'Обмениваться предупреждениями о паводках в течение часа.',
    en: 'Exchange flood warnings within the hour.',
    kk: 'Су тасқыны туралы ескертулермен бір сағат ішінде алмасу.',
    zh: '一小时内互通洪水预警。',
  },
  {
    ru: 'Публиковать время ожидания на каждом переходе.',
    en: 'Publish the waiting time at each crossing.',
    kk: 'Әр өткелдегі күту уақытын жариялау.',
    zh: '公布各口岸的等待时间。',
  },
] as const;

/** What the languages call the thing in the page's head. */
export const LANGUAGES = ['en', 'ru', 'kk', 'zh'] as const;
