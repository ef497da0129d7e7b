import './expert-form.css';
import { MultiSelect, Select, SimpleGrid, Stack, Textarea, TextInput, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { LocalizedInput } from '../../forms/localized-input';
import { optionsOf } from '../../forms/options';
import type { Form } from '../../forms/use-form';
import { Link } from '../../parts/link';
import { CountrySelect } from '../../pickers/country-select';
import { ThemeSelect } from '../../pickers/theme-select';
import { consoleTexts } from '../../texts/console.texts';
import { useTexts, useWords } from '../../texts/texts';
import { AffiliationFields } from './affiliation-fields';
import { EmailFields } from './email-fields';
import { expertFormTexts } from './expert-form.texts';
import { formsOf, type ExpertValues } from './expert-values';
import { idInDetails } from './experts.queries';
import { expertsTexts } from './experts.texts';
import { NameFields } from './name-fields';
import { NamePreview } from './name-preview';
import { profileTexts } from './profile.texts';
import { useLanguageOptions } from './use-languages';

interface Props {
  readonly form: Form<ExpertValues>;
  /** Beside the names: who is like them. */
  readonly hints?: ReactNode;
}

/** All that is entered of an expert; beside the names stands how they print. */
export function ExpertFields({ form, hints }: Props) {
  const texts = useTexts(expertsTexts);
  const parts = useTexts(profileTexts);
  const { values, change, error } = form;
  return (
    <Stack gap="xl">
      <Part title={parts.names}>
        <div className="expert-names">
          <NameFields value={values.names} error={error} onChange={(names) => change({ names })} />
          <Stack className="expert-beside">
            <NamePreview forms={formsOf(values.names)} />
            {hints}
          </Stack>
        </div>
      </Part>
      <Part title={parts.person}>
        <PersonFields form={form} />
      </Part>
      <Part title={texts.affiliations}>
        <AffiliationFields
          value={values.affiliations}
          error={error}
          onChange={(affiliations) => change({ affiliations })}
        />
      </Part>
      <Part title={parts.contacts}>
        <ContactFields form={form} />
      </Part>
      <Part title={texts.bio}>
        <AboutFields form={form} />
      </Part>
    </Stack>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Title order={2} size="h4" mb="sm">
        {title}
      </Title>
      {children}
    </section>
  );
}

interface FormProps {
  readonly form: Form<ExpertValues>;
}

function PersonFields({ form }: FormProps) {
  const texts = useTexts(expertsTexts);
  const hints = useTexts(expertFormTexts);
  const common = useTexts(consoleTexts);
  const words = useWords();
  const languages = useLanguageOptions(false);
  const { values, change, error } = form;
  const unusual = values.languages.filter((tag) => !languages.some(({ value }) => value === tag));
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="sm">
      <Select
        label={texts.category}
        name="category"
        allowDeselect={false}
        data={optionsOf(words.expertCategories)}
        value={values.category}
        error={error('category')}
        onChange={(category) => {
          if (category !== null) change({ category });
        }}
      />
      <CountrySelect
        label={texts.country}
        name="country"
        value={values.country}
        error={error('country')}
        onChange={(country) => change({ country })}
      />
      <MultiSelect
        label={texts.languages}
        description={hints.languagesHint}
        name="languages"
        searchable
        data={[...unusual.map((value) => ({ value, label: value })), ...languages]}
        value={[...values.languages]}
        error={error('languages')}
        onChange={(tags) => change({ languages: tags })}
      />
      <ThemeSelect
        label={texts.fields}
        name="themeIds"
        value={values.themeIds}
        error={error('themeIds')}
        onChange={(themeIds) => change({ themeIds })}
      />
      <Select
        label={`${texts.gender} (${common.optional})`}
        description={hints.genderHint}
        name="gender"
        clearable
        clearButtonProps={{ 'aria-label': `${common.remove}: ${texts.gender}` }}
        placeholder={texts.notGiven}
        data={optionsOf(words.genders)}
        value={values.gender}
        error={error('gender')}
        onChange={(gender) => change({ gender })}
      />
    </SimpleGrid>
  );
}

function ContactFields({ form }: FormProps) {
  const texts = useTexts(expertsTexts);
  const hints = useTexts(expertFormTexts);
  const { values, change, error, problem } = form;
  const taken = idInDetails(problem, 'expertId');
  const owner: unknown = problem?.params['name'];
  return (
    <Stack gap="sm" maw="36rem">
      <EmailFields value={values.emails} error={error} onChange={(emails) => change({ emails })} />
      {taken !== undefined && (
        <Link to={`/experts/${taken}`}>
          {hints.openTaken(typeof owner === 'string' ? owner : '')}
        </Link>
      )}
      <TextInput
        label={texts.phone}
        description={hints.phoneHint}
        name="phone"
        type="tel"
        autoComplete="off"
        value={values.phone}
        error={error('phone')}
        onChange={(event) => change({ phone: event.currentTarget.value })}
      />
    </Stack>
  );
}

function AboutFields({ form }: FormProps) {
  const texts = useTexts(expertsTexts);
  const hints = useTexts(expertFormTexts);
  const { values, change, error } = form;
  return (
    <Stack gap="sm">
      <LocalizedInput
        label={texts.bio}
        name="bio"
        description={hints.bioHint}
        rows={3}
        value={values.bio}
        error={error}
        onChange={(bio) => change({ bio })}
      />
      <Textarea
        label={texts.note}
        description={hints.noteHint}
        name="note"
        autosize
        minRows={2}
        maxRows={16}
        value={values.note}
        error={error('note')}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </Stack>
  );
}

/** What each field is called, for the choice between two edits. */
export function useExpertLabels(): Readonly<Record<keyof ExpertValues, string>> {
  const texts = useTexts(expertsTexts);
  const parts = useTexts(profileTexts);
  return {
    names: parts.names,
    category: texts.category,
    country: texts.country,
    gender: texts.gender,
    languages: texts.languages,
    emails: texts.emails,
    phone: texts.phone,
    affiliations: texts.affiliations,
    themeIds: texts.fields,
    bio: texts.bio,
    note: texts.note,
  };
}
