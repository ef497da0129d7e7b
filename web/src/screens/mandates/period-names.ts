import { periodFromKey } from '../../../../src/kernel/period.js';
import type { UiLanguage } from '../../texts/language';

const ROMAN = ['', 'I', 'II', 'III', 'IV'] as const;

type Words = Readonly<Record<UiLanguage, (number: number, year: string) => string>>;

const QUARTER: Words = {
  en: (number, year) => `Q${String(number)} ${year}`,
  ru: (number, year) => `${ROMAN[number] ?? ''} квартал ${year}`,
  kk: (number, year) => `${year} жылғы ${ROMAN[number] ?? ''} тоқсан`,
  zh: (number, year) => `${year}年第${String(number)}季度`,
};

const HALF: Words = {
  en: (number, year) => `H${String(number)} ${year}`,
  ru: (number, year) => `${ROMAN[number] ?? ''} полугодие ${year}`,
  kk: (number, year) => `${year} жылғы ${ROMAN[number] ?? ''} жартыжылдық`,
  zh: (number, year) => `${year}年${number === 1 ? '上' : '下'}半年`,
};

const YEAR: Readonly<Record<UiLanguage, (year: string) => string>> = {
  en: (year) => year,
  ru: (year) => `${year} год`,
  kk: (year) => `${year} жыл`,
  zh: (year) => `${year}年`,
};

const SHORT_QUARTER: Readonly<Record<UiLanguage, (number: number) => string>> = {
  en: (number) => `Q${String(number)}`,
  ru: (number) => `${ROMAN[number] ?? ''} кв.`,
  kk: (number) => `${ROMAN[number] ?? ''} тоқсан`,
  zh: (number) => `第${String(number)}季度`,
};

/** A calendar period as people call it, by its key: `2027-Q3`, `2027-H1`, `2027-09`, `2027`. */
export function periodName(key: string, language: UiLanguage): string {
  const period = periodFromKey(key);
  if (period === undefined) return key;
  const year = key.slice(0, 4);
  const number = Number(key.slice(6));
  switch (period.unit) {
    case 'quarter':
      return QUARTER[language](number, year);
    case 'half_year':
      return HALF[language](number, year);
    case 'year':
      return YEAR[language](year);
    case 'month':
      return monthName(period.start, language);
  }
}

/** A quarter below its year: `Q3`. */
export function shortQuarterName(key: string, language: UiLanguage): string {
  return SHORT_QUARTER[language](Number(key.slice(6)));
}

/** A year over its quarters: `2027`. */
export function yearName(year: string, language: UiLanguage): string {
  return YEAR[language](year);
}

function monthName(day: string, language: UiLanguage): string {
  return new Intl.DateTimeFormat(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds);
}
