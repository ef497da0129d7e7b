import { useCallback } from 'react';
import { useLanguage } from '../../texts/language';

/** Making one costs more than all the names that a long table asks it for. */
const regions = new Map<string, Intl.DisplayNames>();

/** The name of a country (ISO 3166) in the language of the screens, or its code where it has none. */
export function useCountryName(): (code: string) => string {
  const language = useLanguage();
  return useCallback(
    (code) => {
      const names = regions.get(language) ?? new Intl.DisplayNames(language, { type: 'region' });
      regions.set(language, names);
      return names.of(code) ?? code;
    },
    [language],
  );
}
