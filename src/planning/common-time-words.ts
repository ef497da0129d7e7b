import type { Translated, UiLanguage } from '../kernel/languages.js';
import { formatDateWithWeekday, formatTimeRange } from '../kernel/local-time.js';
import type { Attendance, Blocking, MissingReason } from '../planner/common-time/model.js';

const NO_TIME_TOGETHER: Translated = {
  en: '{people} have no time in common.',
  ru: 'Нет времени, которое подошло бы всем этим людям: {people}.',
  kk: 'Бұл адамдардың бәріне қолайлы уақыт жоқ: {people}.',
  zh: '{people}没有共同的时间。',
};

const NO_TIME_AT_ALL: Translated = {
  en: '{people} can come at none of these times.',
  ru: 'Ни одно из этих времён не подходит: {people}.',
  kk: 'Бұл уақыттардың ешқайсысы келмейді: {people}.',
  zh: '所有时间{people}都无法参加。',
};

const WITHOUT_ONE: Translated = {
  en: 'If one person is missing, there is a time for all the others: {people}.',
  ru: 'Если не будет одного человека, время для остальных есть: {people}.',
  kk: 'Бір адам болмаса, қалғандарына уақыт табылады: {people}.',
  zh: '若缺席一人，其余人就有共同时间，可缺席者：{people}。',
};

const ONE_IS_NOT_ENOUGH: Translated = {
  en: 'Leaving out one person does not help; the fewest who would be missing: {count}.',
  ru: 'Отсутствия одного человека недостаточно; наименьшее число отсутствующих: {count}.',
  kk: 'Бір адамның болмауы жеткіліксіз; болмайтындардың ең аз саны: {count}.',
  zh: '仅缺席一人仍不够；至少缺席{count}人。',
};

const AT_LEAST_BLOCKING: Translated = {
  en: 'A smaller group may be in each other’s way already.',
  ru: 'Возможно, мешает друг другу и меньшая группа.',
  kk: 'Одан кіші топ та бір-біріне кедергі болуы мүмкін.',
  zh: '可能存在更小的冲突人群。',
};

const REQUEST: Translated = {
  en: 'Ask {person} for {day}, {hours} on their clock: {why}.',
  ru: 'Спросить, может ли {person}: {day}, {hours} по местному времени; {why}.',
  kk: '{person} келе ала ма, сұраңыз: {day}, жергілікті уақытпен {hours}; {why}.',
  zh: '询问{person}能否在当地时间{day} {hours}参加：{why}。',
};

const WHY: Readonly<Record<MissingReason, Translated>> = {
  hours: {
    en: '{minutes} min outside of the possible hours',
    ru: 'на {minutes} мин за пределами возможных часов',
    kk: 'мүмкін сағаттардан {minutes} мин тыс',
    zh: '超出可接受时段{minutes}分钟',
  },
  day_off: {
    en: 'a day off',
    ru: 'выходной день',
    kk: 'демалыс күні',
    zh: '休息日',
  },
  availability: {
    en: 'not available as told',
    ru: 'вне указанной доступности',
    kk: 'көрсетілген қолжетімділіктен тыс',
    zh: '不在其所报的可参加时间内',
  },
  busy: {
    en: 'in a session of another event',
    ru: 'на заседании другого мероприятия',
    kk: 'басқа іс-шараның отырысында',
    zh: '正参加其他活动的场次',
  },
};

function fill(words: Translated, language: UiLanguage, values: Readonly<Record<string, string>>) {
  return words[language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** Why there is no time for all, in words with names. */
export function sayBlocking(
  { people, smallest, oneWithout, fewestMissing }: Blocking,
  nameOf: (id: string) => string,
  language: UiLanguage,
): string {
  const list = (ids: readonly string[], type: 'conjunction' | 'disjunction') =>
    new Intl.ListFormat(language, { type }).format(ids.map(nameOf));
  return [
    fill(people.length === 1 ? NO_TIME_AT_ALL : NO_TIME_TOGETHER, language, {
      people: list(people, 'conjunction'),
    }),
    ...(smallest ? [] : [AT_LEAST_BLOCKING[language]]),
    oneWithout.length > 0
      ? fill(WITHOUT_ONE, language, { people: list(oneWithout, 'disjunction') })
      : fill(ONE_IS_NOT_ENOUGH, language, {
          count: new Intl.NumberFormat(language).format(fewestMissing),
        }),
  ].join(language === 'zh' ? '' : ' ');
}

/** What to ask a person for who cannot; null for one who can. */
export function sayRequest(
  { startsLocal, endsLocal, missing, beyondPossible }: Attendance,
  person: string,
  language: UiLanguage,
): string | null {
  if (missing.length === 0) return null;
  const why = missing.map((reason) =>
    fill(WHY[reason], language, {
      minutes: new Intl.NumberFormat(language).format(beyondPossible),
    }),
  );
  return fill(REQUEST, language, {
    person,
    day: formatDateWithWeekday(startsLocal, language),
    hours: formatTimeRange(startsLocal, endsLocal, language),
    why: new Intl.ListFormat(language, { type: 'conjunction' }).format(why),
  });
}
