import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { countryName } from '../../../../../src/kernel/countries.js';
import { useLanguage } from '../../../texts/language';
import { Localized, useLanguageName } from '../../../texts/localized';
import { useTexts, useWords } from '../../../texts/texts';
import { useDay, useMoment } from '../../../time/time';
import type { ComparedExpert, MergeField } from './duplicates.queries';
import { duplicatesTexts } from './duplicates.texts';

/** A field of two records: what each says, and what a merge makes of it. */
export interface ComparedField {
  readonly key: string;
  readonly label: string;
  /** Empty where the record says nothing. */
  readonly show: (expert: ComparedExpert) => ReactNode;
  /** Equal for two records that say the same. */
  readonly value: (expert: ComparedExpert) => string;
  /** The choice of the API that belongs to it. */
  readonly choice?: MergeField;
  /** What becomes of it where there is nothing to choose. */
  readonly rule?: string;
  /** Said instead of “choose one”. */
  readonly choiceRule?: string;
}

function Lines({ lines }: { readonly lines: readonly ReactNode[] }) {
  return (
    <Stack gap={2}>
      {lines.map((line, at) => (
        // The lines of a record stand as they are: their places name them.
        <div key={at}>{line}</div>
      ))}
    </Stack>
  );
}

const lines = (all: readonly ReactNode[]): ReactNode =>
  all.length === 0 ? undefined : <Lines lines={all} />;

/** The fields of a comparison in the order in which a person tells one from another. */
export function useComparedFields(): readonly ComparedField[] {
  const texts = useTexts(duplicatesTexts);
  const words = useWords();
  const language = useLanguage();
  const languageName = useLanguageName();
  const day = useDay();
  const moment = useMoment();
  const { joined, filled } = texts;
  return [
    {
      key: 'names',
      label: texts.names,
      choice: 'name',
      choiceRule: texts.nameFirst,
      rule: joined,
      show: ({ names }) =>
        lines(
          names.map(({ printed, lang }) => (
            <>
              <span lang={lang}>{printed}</span>{' '}
              <Text span size="sm" c="dimmed">
                {languageName(lang)}
              </Text>
            </>
          )),
        ),
      value: ({ names }) => names.map(({ printed }) => printed).join('|'),
    },
    {
      key: 'emails',
      label: texts.emails,
      rule: joined,
      show: ({ emails }) => lines(emails),
      value: ({ emails }) => emails.join('|'),
    },
    {
      key: 'country',
      label: texts.country,
      choice: 'country',
      rule: filled,
      show: ({ country }) => (country === null ? undefined : countryName(country, language)),
      value: ({ country }) => country ?? '',
    },
    {
      key: 'affiliations',
      label: texts.affiliations,
      rule: joined,
      show: ({ affiliations }) =>
        lines(
          affiliations.map(({ institutionName, title }) => (
            <>
              <Localized text={institutionName} />
              {Object.keys(title).length > 0 && (
                <Text span size="sm" c="dimmed">
                  {' '}
                  <Localized text={title} />
                </Text>
              )}
            </>
          )),
        ),
      value: ({ affiliations }) =>
        JSON.stringify(affiliations.map(({ institutionId, title }) => [institutionId, title])),
    },
    {
      key: 'category',
      label: texts.category,
      choice: 'category',
      rule: filled,
      show: ({ category }) => words.expertCategories[category],
      value: ({ category }) => category,
    },
    {
      key: 'themes',
      label: texts.themes,
      rule: joined,
      show: ({ themes }) =>
        lines(themes.map(({ id, title }) => <Localized key={id} text={title} />)),
      value: ({ themes }) =>
        themes
          .map(({ id }) => id)
          .sort()
          .join(),
    },
    {
      key: 'languages',
      label: texts.languages,
      rule: joined,
      show: ({ languages }) =>
        languages.length === 0 ? undefined : languages.map(languageName).join(texts.comma),
      value: ({ languages }) => [...languages].sort().join(),
    },
    {
      key: 'gender',
      label: texts.gender,
      choice: 'gender',
      rule: filled,
      show: ({ gender }) => (gender === null ? undefined : words.genders[gender]),
      value: ({ gender }) => gender ?? '',
    },
    {
      key: 'phone',
      label: texts.phone,
      choice: 'phone',
      rule: filled,
      show: ({ phone }) => phone ?? undefined,
      value: ({ phone }) => phone ?? '',
    },
    {
      key: 'bio',
      label: texts.bio,
      choice: 'bio',
      rule: joined,
      show: ({ bio }) =>
        lines(
          Object.entries(bio).map(([lang, text]) => (
            <Text key={lang} size="sm" lang={lang} lineClamp={6}>
              {text}
            </Text>
          )),
        ),
      value: ({ bio }) => JSON.stringify(Object.entries(bio).sort()),
    },
    {
      key: 'note',
      label: texts.note,
      choice: 'note',
      rule: filled,
      show: ({ note }) =>
        note === '' ? undefined : (
          <Text size="sm" lineClamp={6}>
            {note}
          </Text>
        ),
      value: ({ note }) => note,
    },
    {
      key: 'consent',
      label: texts.consent,
      choice: 'consent',
      choiceRule: texts.reserved,
      show: ({ consent, consentSource }) =>
        lines([
          words.consents[consent],
          ...(consentSource === null
            ? []
            : [
                <Text key="source" size="sm" c="dimmed">
                  {consentSource}
                </Text>,
              ]),
        ]),
      value: ({ consent }) => consent,
    },
    {
      key: 'engagements',
      label: texts.engagements,
      rule: texts.allMove,
      show: ({ events, sessions }) => texts.inEvents(events, sessions),
      value: ({ events, sessions }) => `${String(events)} ${String(sessions)}`,
    },
    {
      key: 'lastEngaged',
      label: texts.lastEngaged,
      show: ({ lastEngagedOn }) => (lastEngagedOn === null ? undefined : day(lastEngagedOn)),
      value: ({ lastEngagedOn }) => lastEngagedOn ?? '',
    },
    {
      key: 'added',
      label: texts.added,
      show: ({ createdAt }) => moment(createdAt),
      value: () => '',
    },
  ];
}
