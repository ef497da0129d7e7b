import { Stack, Text, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { FormFrame } from '../../../forms/form-frame';
import { useForm } from '../../../forms/use-form';
import { useLanguageName } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import { versionQuery, type Version } from '../outcomes.queries';
import { addEdition } from './text.queries';
import { textTexts } from './text.texts';

/** Begins the text in a language that the version lacks. */
export function StartEdition({
  version,
  lang,
}: {
  readonly version: Version;
  readonly lang: string;
}) {
  const texts = useTexts(textTexts);
  const name = useLanguageName()(lang);
  const queries = useQueryClient();
  const form = useForm({
    id: `edition.${version.id}.${lang}.new`,
    initial: { title: '' },
    save: async ({ title }) => {
      const now = await addEdition(version.id, lang, title);
      queries.setQueryData(versionQuery(version.id).queryKey, now);
      await queries.invalidateQueries({ queryKey: ['outcomes'] });
    },
  });
  return (
    <Stack>
      <Title order={3} size="h4">
        {texts.noText(name)}
      </Title>
      <Text>{texts.startWhat}</Text>
      <FormFrame form={form} labels={{ title: texts.title }} actLabel={texts.start(name)}>
        <TextInput
          label={texts.title}
          name="title"
          lang={lang}
          required
          maxLength={500}
          value={form.values.title}
          error={form.error('title')}
          onChange={(event) => form.change({ title: event.currentTarget.value })}
        />
      </FormFrame>
    </Stack>
  );
}
