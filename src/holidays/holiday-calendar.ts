import Holidays, { type HolidaysTypes } from 'date-holidays';
import { canonicalLanguageTag, type LocalizedText } from '../kernel/localized-text.js';
import { UI_LANGUAGES } from '../kernel/languages.js';
import type { HolidayCoverage } from './dto/holidays.dto.js';
import { HOLIDAY_NAMES, NAMES_OF_COUNTRY } from './holiday-names.js';
import { NOT_FOR_ALL, OWN_COUNTRIES } from './own-rules.js';

/** A day off of a country. */
export interface Holiday {
  readonly day: string;
  readonly name: LocalizedText;
  /** Given for a holiday on another day. */
  readonly substitute: boolean;
  /** Reckoned; settled when the new moon has been seen. */
  readonly expected: boolean;
}

/** Months of the Islamic calendar, as the library's rules name them. */
const BY_THE_MOON = /Muharram|Safar|Rabi|Jumada|Rajab|Shaban|Ramadan|Shawwal|Dhu al/;
/** Half a day off, from noon. */
const FROM_AN_HOUR = /^\d\d-\d\d \d\d:\d\d/;
/** Codes of the library that are no language tags. */
const TAGS: Readonly<Record<string, string>> = { jp: 'ja', ge: 'ka', cz: 'cs' };
const HOUR_MS = 3_600_000;

const KNOWN = new Set(Object.keys(new Holidays().getCountries()));

/** What is known of a country (ISO 3166-1 alpha-2). */
export function holidayCoverage(country: string): HolidayCoverage {
  const own = OWN_COUNTRIES[country];
  if (own !== undefined) return own.partial ? 'partial' : 'full';
  return KNOWN.has(country) ? 'full' : 'none';
}

/**
 * The public days off of the whole country from one day to another (`YYYY-MM-DD`, both included), by day. A hint:
 * what a government transfers by decree is known only where the library has it.
 */
export function holidaysOf(country: string, from: string, to: string): Holiday[] {
  if (holidayCoverage(country) === 'none') return [];
  // Holidays of several days may begin in the year before.
  const first = Temporal.PlainDate.from(from).subtract({ days: 10 }).year;
  const last = Number(to.slice(0, 4));
  const byDay = new Map<string, Holiday>();
  for (let year = first; year <= last; year += 1) {
    for (const holiday of ofYear(country, year)) {
      // A year may begin with the last days of a holiday of the year before.
      if (from <= holiday.day && holiday.day <= to) byDay.set(holiday.day, holiday);
    }
  }
  return [...byDay.values()].sort(inOrder);
}

function inOrder(a: Holiday, b: Holiday): number {
  return a.day < b.day ? -1 : 1;
}

const reckoned = new Map<string, readonly Holiday[]>();
const MOST_YEARS = 300;

/** The holidays that begin in a year: a pure function of its arguments, reckoned once. */
function ofYear(country: string, year: number): readonly Holiday[] {
  const key = `${country}${year}`;
  const known = reckoned.get(key);
  if (known !== undefined) return known;
  const days = reckon(country, year);
  if (reckoned.size >= MOST_YEARS) reckoned.clear();
  reckoned.set(key, days);
  return days;
}

function reckon(country: string, year: number): readonly Holiday[] {
  const calendar = calendarOf(country);
  const names = namesByRule(calendar, country);
  const byDay = new Map<string, Holiday>();
  for (const found of calendar.getHolidays(year)) {
    if (found.type !== 'public' || FROM_AN_HOUR.test(found.rule)) continue;
    if (NOT_FOR_ALL[country]?.includes(found.rule) === true) continue;
    const holiday = {
      name: names.get(found.rule) ?? { en: found.name },
      substitute: found.substitute === true,
      expected: BY_THE_MOON.test(found.rule),
    };
    for (const day of daysOf(found)) {
      const other = byDay.get(day);
      // Of a holiday and a day off that stands for another one, the holiday is named.
      if (other === undefined || (other.substitute && !holiday.substitute)) {
        byDay.set(day, { day, ...holiday });
      } else if (!holiday.substitute && other.name['en'] !== holiday.name['en']) {
        byDay.set(day, { ...other, name: both(other.name, holiday.name) });
      }
    }
  }
  return [...byDay.values()].sort(inOrder);
}

function calendarOf(country: string): Holidays {
  const own = OWN_COUNTRIES[country];
  if (own === undefined) return new Holidays(country, { types: ['public'] });
  const calendar = new Holidays();
  calendar.setTimezone(own.zone);
  for (const [rule, name] of Object.entries(own.days)) {
    calendar.setHoliday(rule, { name: { en: name }, type: 'public' });
  }
  return calendar;
}

/** The days of a holiday; one by the moon begins on the evening before, which is not a day off. */
function daysOf({ date, start, end }: HolidaysTypes.Holiday): string[] {
  const first = Temporal.PlainDate.from(date.slice(0, 10));
  // A day on which the clocks go forward has 23 hours.
  const hours = (end.getTime() - start.getTime()) / HOUR_MS + 1;
  const count = Math.max(1, Math.floor(hours / 24));
  return Array.from({ length: count }, (_, at) => first.add({ days: at }).toString());
}

function namesByRule(calendar: Holidays, country: string): Map<string, LocalizedText> {
  return new Map(
    calendar.getRules().flatMap((rule): [string, LocalizedText][] => {
      // The library's own types do not say what a rule holds.
      const held: { rule?: unknown; name?: unknown } = { ...rule };
      return typeof held.rule === 'string' ? [[held.rule, nameOf(held.name, country)]] : [];
    }),
  );
}

/** A name in our languages as far as it is known, else in those in which the library has it. */
function nameOf(given: unknown, country: string): LocalizedText {
  if (typeof given === 'string') return { [firstLanguage(country)]: given };
  const named: Record<string, string> = {};
  for (const [tag, text] of Object.entries(given ?? {})) {
    const language = canonicalLanguageTag(TAGS[tag] ?? tag);
    if (language !== undefined && typeof text === 'string') named[language] = text;
  }
  // Where no Kazakh name is known, the library repeats the Russian one.
  if (named['kk'] === named['ru']) delete named['kk'];
  // For China it gives both scripts, for all others the traditional one.
  if (country === 'CN') named['zh'] = named['zh']?.split(' ')[0] ?? '';
  else delete named['zh'];
  const english = named['en'] ?? '';
  const [ru, kk, zh] = NAMES_OF_COUNTRY[country]?.[english] ?? HOLIDAY_NAMES[english] ?? [];
  const all: Record<string, string | undefined> = { ru, kk, zh, ...named };
  const ours = UI_LANGUAGES.flatMap((language) => {
    const text = all[language];
    return text === undefined || text === '' ? [] : [[language, text] as const];
  });
  return Object.fromEntries(ours.length > 0 ? ours : Object.entries(named));
}

/** Some names have no language in the data: that of the country. */
function firstLanguage(country: string): string {
  const [tag = 'en'] = new Holidays(country).getLanguages();
  return canonicalLanguageTag(TAGS[tag] ?? tag) ?? 'en';
}

/** Two holidays on one day, in the languages in which both have a name. */
function both(one: LocalizedText, other: LocalizedText): LocalizedText {
  const shared = Object.entries(one).flatMap(([language, text]) => {
    const second = other[language];
    return second === undefined ? [] : [[language, `${text}; ${second}`] as const];
  });
  return shared.length > 0 ? Object.fromEntries(shared) : one;
}
