import { Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { LocalizedInput } from '../../forms/localized-input';
import { optionsOf } from '../../forms/options';
import type { Form } from '../../forms/use-form';
import { useSession } from '../../session/session';
import { useLanguageName } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { DayInput } from '../../time/date-inputs';
import { mandatesTexts } from './mandates.texts';
import type { MandateValues } from './mandate-values';

/** The fields of the document itself. */
export function MandateFields({ form }: { readonly form: Form<MandateValues> }) {
  const texts = useTexts(mandatesTexts);
  const words = useWords();
  const { organization } = useSession();
  const languageName = useLanguageName();
  const { values, change, error } = form;
  const languages = [...new Set([...organization.languages, values.authenticLanguage])];
  return (
    <Stack>
      <LocalizedInput
        label={texts.name}
        name="title"
        required
        value={values.title}
        error={error}
        onChange={(title) => change({ title })}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={texts.kind}
          name="kind"
          allowDeselect={false}
          data={optionsOf(words.mandateKinds)}
          value={values.kind}
          error={error('kind')}
          onChange={(kind) => {
            if (kind !== null) change({ kind });
          }}
        />
        <DayInput
          label={texts.adoptedOn}
          name="adoptedOn"
          required
          value={values.adoptedOn}
          error={error('adoptedOn')}
          onChange={(adoptedOn) => change({ adoptedOn })}
        />
        <Select
          label={texts.authenticLanguage}
          name="authenticLanguage"
          allowDeselect={false}
          data={languages.map((tag) => ({ value: tag, label: languageName(tag) }))}
          value={values.authenticLanguage}
          error={error('authenticLanguage')}
          onChange={(authenticLanguage) => {
            if (authenticLanguage !== null) change({ authenticLanguage });
          }}
        />
        <Select
          label={texts.visibility}
          name="visibility"
          description={texts.visibilityHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          allowDeselect={false}
          data={[
            { value: 'internal' as const, label: texts.visibility_internal },
            { value: 'public' as const, label: texts.visibility_public },
          ]}
          value={values.visibility}
          error={error('visibility')}
          onChange={(visibility) => {
            if (visibility !== null) change({ visibility });
          }}
        />
      </SimpleGrid>
      <TextInput
        label={texts.sourceUrl}
        name="sourceUrl"
        type="url"
        inputMode="url"
        value={values.sourceUrl}
        error={error('sourceUrl')}
        onChange={(event) => change({ sourceUrl: event.currentTarget.value })}
      />
      <LocalizedInput
        label={texts.summary}
        name="summary"
        rows={2}
        value={values.summary}
        error={error}
        onChange={(summary) => change({ summary })}
      />
      <LocalizedInput
        label={texts.body}
        name="body"
        description={texts.bodyHint}
        rows={4}
        value={values.body}
        error={error}
        onChange={(body) => change({ body })}
      />
      <TextInput
        label={texts.slug}
        name="slug"
        description={texts.slugHint}
        value={values.slug}
        error={error('slug')}
        onChange={(event) => change({ slug: event.currentTarget.value })}
      />
    </Stack>
  );
}

/** What the fields are called, for the choice between two edits. */
export function useMandateLabels(): { readonly [K in keyof MandateValues]: string } {
  const texts = useTexts(mandatesTexts);
  return {
    kind: texts.kind,
    title: texts.name,
    summary: texts.summary,
    body: texts.body,
    authenticLanguage: texts.authenticLanguage,
    adoptedOn: texts.adoptedOn,
    sourceUrl: texts.sourceUrl,
    visibility: texts.visibility,
    slug: texts.slug,
  };
}
