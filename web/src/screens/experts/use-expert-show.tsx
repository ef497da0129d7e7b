import { useQuery } from '@tanstack/react-query';
import { useCallback, type ReactNode } from 'react';
import { printName } from '../../../../src/kernel/person-name.js';
import { themesQuery } from '../../pickers/theme-select';
import { useLanguageName, useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { useCountryName } from '../../texts/country-name';
import { formOf, type ExpertValues } from './expert-values';
import { expertsTexts } from './experts.texts';

/** Shows a field's value as people read it, for the choice between two edits. */
export function useExpertShow(): (field: keyof ExpertValues, values: ExpertValues) => ReactNode {
  const texts = useTexts(expertsTexts);
  const words = useWords();
  const countryName = useCountryName();
  const languageName = useLanguageName();
  const localized = useLocalized();
  const themes = useQuery(themesQuery).data?.items;
  return useCallback(
    (field, values) => {
      const listed = (items: readonly string[]) => items.filter(Boolean).join('; ');
      switch (field) {
        case 'names':
          return listed(values.names.map((name) => printName(formOf(name))));
        case 'category':
          return words.expertCategories[values.category];
        case 'country':
          return values.country === null ? texts.notGiven : countryName(values.country);
        case 'gender':
          return values.gender === null ? texts.notGiven : words.genders[values.gender];
        case 'languages':
          return listed(values.languages.map(languageName));
        case 'affiliations':
          return listed(
            values.affiliations.map(({ institution, title }) =>
              [institution, localized(title).text].filter(Boolean).join(', '),
            ),
          );
        case 'themeIds':
          return listed(
            values.themeIds.map(
              (id) => localized(themes?.find((one) => one.id === id)?.title).text,
            ),
          );
        case 'emails':
          return listed(values.emails);
        case 'bio':
          return (
            <>
              {Object.entries(values.bio).map(([tag, text]) => (
                <div key={tag} lang={tag}>
                  {text}
                </div>
              ))}
            </>
          );
        default:
          return values[field];
      }
    },
    [texts, words, countryName, languageName, localized, themes],
  );
}
