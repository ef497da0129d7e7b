import { useCallback } from 'react';
import { useLanguage } from './language';

/** Making one costs more than all the names that a long table asks it for. */
const regions = new Map<string, Intl.DisplayNames>();

/** A country (ISO 3166) by its name in a language, or its code where there is no name. */
export function countryName(code: string, language: string): string {
  const names = regions.get(language) ?? new Intl.DisplayNames(language, { type: 'region' });
  regions.set(language, names);
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** The name of a country in the language of the screens, or its code where it has none. */
export function useCountryName(): (code: string) => string {
  const language = useLanguage();
  return useCallback((code) => countryName(code, language), [language]);
}
