import { Checkbox, Fieldset, Group, NativeSelect } from '@mantine/core';
import { optionsOf } from '../../../forms/options';
import { CountrySelect } from '../../../pickers/country-select';
import { useSession } from '../../../session/session';
import { useLanguageName } from '../../../texts/localized';
import { useTexts, useWords } from '../../../texts/texts';
import type { ExpertImport } from './import.queries';
import { readingTexts } from './reading.texts';
import type { Reading } from './use-reading';

/** Languages of names that need a word: elsewhere the letters tell. */
const LANGUAGES = ['kk', 'ru', 'ky', 'tg', 'uz', 'tk', 'zh', 'en'];

interface Props {
  readonly item: ExpertImport;
  readonly reading: Reading;
}

/** What holds for new experts whose rows do not say it. */
export function DefaultsPart({ item, reading }: Props) {
  const texts = useTexts(readingTexts);
  const words = useWords();
  const languageName = useLanguageName();
  const { organization } = useSession();
  const defaults = reading.pending.defaults ?? item.defaults;
  const { category, country, language } = defaults;
  const say = (change: {
    readonly [K in keyof typeof defaults]?: (typeof defaults)[K] | undefined;
  }) => {
    const said = { category, country, language, ...change };
    reading.say({
      defaults: {
        ...(said.category === undefined ? {} : { category: said.category }),
        ...(said.country === undefined ? {} : { country: said.country }),
        ...(said.language === undefined ? {} : { language: said.language }),
      },
    });
  };
  const categories = optionsOf(words.expertCategories);
  const languages = [
    ...new Set([...LANGUAGES, ...organization.languages, ...(language ? [language] : [])]),
  ];
  return (
    <Fieldset legend={texts.defaults}>
      <Group align="end">
        <NativeSelect
          label={texts.category}
          name="defaults.category"
          data={categories}
          value={category ?? 'expert'}
          onChange={({ currentTarget }) =>
            say({ category: categories.find(({ value }) => value === currentTarget.value)?.value })
          }
        />
        <CountrySelect
          label={texts.country}
          name="defaults.country"
          value={country ?? null}
          onChange={(code) => say({ country: code ?? undefined })}
        />
        <NativeSelect
          label={texts.language}
          name="defaults.language"
          data={[
            { value: '', label: texts.byScript },
            ...languages.map((tag) => ({ value: tag, label: languageName(tag) })),
          ]}
          value={language ?? ''}
          onChange={({ currentTarget }) =>
            say({ language: currentTarget.value === '' ? undefined : currentTarget.value })
          }
        />
      </Group>
      <Checkbox
        mt="md"
        label={texts.createDuplicates}
        name="createDuplicates"
        checked={reading.pending.createDuplicates ?? item.createDuplicates}
        onChange={(event) => reading.say({ createDuplicates: event.currentTarget.checked })}
      />
    </Fieldset>
  );
}
