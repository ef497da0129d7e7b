import { useQueries, queryOptions } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { answer, api, type View } from '../api/client';
import { useCountryName } from '../texts/country-name';
import { useLocalized } from '../texts/localized';
import { defineTexts, useTexts } from '../texts/texts';

const texts = defineTexts({
  dayOff: {
    en: (name: string, country: string) => `${name} (${country})`,
    ru: (name: string, country: string) => `${name} (${country})`,
    kk: (name: string, country: string) => `${name} (${country})`,
    zh: (name: string, country: string) => `${name}（${country}）`,
  },
  substitute: {
    en: (name: string) => `day off for ${name}`,
    ru: (name: string) => `выходной за праздник: ${name}`,
    kk: (name: string) => `мереке үшін демалыс: ${name}`,
    zh: (name: string) => `${name}补休`,
  },
  expected: {
    en: (name: string) => `${name}, expected`,
    ru: (name: string) => `${name}, ожидается`,
    kk: (name: string) => `${name}, күтіледі`,
    zh: (name: string) => `${name}（预计）`,
  },
});

/** A public holiday of a country on a day, to be shown as a hint. */
export interface DayOff {
  readonly country: string;
  /** The name of the day, with the language that it is in. */
  readonly name: string;
  readonly lang: string;
  /** Name and country in words. */
  readonly said: string;
  readonly expected: boolean;
}

export interface Holidays {
  readonly on: (day: string) => readonly DayOff[];
  /** Of these countries some feasts, or all, are not known. */
  readonly lacking: readonly string[];
  /** Feasts by the moon are among those of the days asked for. */
  readonly expected: boolean;
}

type OfCountry = View<'HolidayView'> & { readonly country: string };

const LONGEST_YEARS = 1;

/** The holidays of a country in whole years: few questions, whatever days are chosen. */
function holidaysQuery(country: string, from: string, to: string) {
  return queryOptions({
    queryKey: ['holidays', country, from, to],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/holidays', { params: { query: { country, from, to } }, signal })),
    staleTime: Infinity,
    // A hint: without it one works on.
    retry: false,
  });
}

/** The public holidays of some countries in the days from the first to the last, of two years at most. */
export function useHolidays(
  countries: readonly (string | null | undefined)[],
  first: string,
  last: string,
): Holidays {
  const words = useTexts(texts);
  const localized = useLocalized();
  const countryName = useCountryName();
  const asked = [...new Set(countries.filter((country) => country != null))];
  const from = Number(first.slice(0, 4));
  const to = Math.min(Number(last.slice(0, 4)), from + LONGEST_YEARS);
  const sane = from >= 1990 && to <= 2075 && from <= to;
  const found = useQueries({
    queries: (sane ? asked : []).map((country) =>
      holidaysQuery(country, `${String(from)}-01-01`, `${String(to)}-12-31`),
    ),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  });
  const byDay = useMemo(() => {
    const days = new Map<string, OfCountry[]>();
    for (const { country, items } of found) {
      for (const item of items) {
        days.set(item.day, [...(days.get(item.day) ?? []), { ...item, country }]);
      }
    }
    return days;
  }, [found]);
  const on = useCallback(
    (day: string): DayOff[] =>
      (byDay.get(day) ?? []).map(({ country, name, substitute, expected }) => {
        const { text, lang } = localized(name);
        const dayOff = substitute ? words.substitute(text) : text;
        const told = expected ? words.expected(dayOff) : dayOff;
        return {
          country,
          name: told,
          lang,
          said: words.dayOff(told, countryName(country)),
          expected,
        };
      }),
    [byDay, localized, words, countryName],
  );
  return {
    on,
    lacking: found.filter(({ coverage }) => coverage !== 'full').map(({ country }) => country),
    expected: [...byDay].some(
      ([day, items]) => first <= day && day <= last && items.some(({ expected }) => expected),
    ),
  };
}
