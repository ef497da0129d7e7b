import { Fieldset, MultiSelect, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LocalizedInput } from '../../forms/localized-input';
import { optionsOf } from '../../forms/options';
import type { Form } from '../../forms/use-form';
import { ThemeSelect } from '../../pickers/theme-select';
import { useSession } from '../../session/session';
import { useLanguageName, useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { eventFormTexts } from './event-form.texts';
import { EventPartners } from './event-partners';
import type { EventValues } from './event-values';
import { proposalsQuery, seriesQuery } from './events.queries';

interface Part {
  readonly form: Form<EventValues>;
}

/** What it serves: proposals, themes, series, partners. */
export function ChainFields({ form }: Part) {
  const texts = useTexts(eventFormTexts);
  const localized = useLocalized();
  const mandates = useQuery(proposalsQuery);
  const series = useQuery(seriesQuery);
  const { values, change, error } = form;
  return (
    <Fieldset legend={texts.chain}>
      <Stack>
        <MultiSelect
          label={texts.proposals}
          name="proposalIds"
          searchable
          data={(mandates.data ?? []).map((mandate) => ({
            group: localized(mandate.title).text,
            items: mandate.proposals.map((proposal) => ({
              value: proposal.id,
              label: `${String(proposal.number)}. ${localized(proposal.title).text}`,
            })),
          }))}
          value={[...values.proposalIds]}
          error={error('proposalIds')}
          onChange={(proposalIds) => change({ proposalIds })}
        />
        <ThemeSelect
          label={texts.themes}
          name="themeIds"
          value={values.themeIds}
          error={error('themeIds')}
          onChange={(themeIds) => change({ themeIds })}
        />
        <Select
          label={texts.series}
          name="seriesId"
          searchable
          clearable
          placeholder={texts.noSeries}
          data={(series.data?.items ?? []).map(({ id, title }) => ({
            value: id,
            label: localized(title).text,
          }))}
          value={values.seriesId}
          error={error('seriesId')}
          onChange={(seriesId) => change({ seriesId })}
        />
        <EventPartners form={form} />
      </Stack>
    </Fieldset>
  );
}

/** Languages, attribution and visibility. */
export function RuleFields({ form }: Part) {
  const texts = useTexts(eventFormTexts);
  const words = useWords();
  const languageName = useLanguageName();
  const { organization } = useSession();
  const { values, change, error } = form;
  const tags = [
    ...new Set([
      ...organization.languages,
      ...values.languages,
      'en',
      'ru',
      'kk',
      'zh',
      'ky',
      'tg',
      'tk',
      'uz',
    ]),
  ];
  return (
    <Fieldset legend={texts.rules}>
      <Stack>
        <MultiSelect
          label={texts.languages}
          name="languages"
          searchable
          data={tags.map((tag) => ({ value: tag, label: languageName(tag) }))}
          value={[...values.languages]}
          error={error('languages')}
          onChange={(languages) => change({ languages })}
        />
        <Select
          label={texts.attribution}
          name="attributionRule"
          allowDeselect={false}
          description={words.attributionRules[values.attributionRule].meaning}
          data={Object.entries(words.attributionRules).map(([value, { name }]) => ({
            value: value as EventValues['attributionRule'],
            label: name,
          }))}
          value={values.attributionRule}
          error={error('attributionRule')}
          onChange={(attributionRule) => {
            if (attributionRule !== null) change({ attributionRule });
          }}
        />
        <Select
          label={texts.visibility}
          name="visibility"
          allowDeselect={false}
          data={optionsOf(words.visibilities)}
          value={values.visibility}
          error={error('visibility')}
          onChange={(visibility) => {
            if (visibility !== null) change({ visibility });
          }}
        />
      </Stack>
    </Fieldset>
  );
}

/** What stands on the public page. */
export function TextFields({ form }: Part) {
  const texts = useTexts(eventFormTexts);
  const { values, change, error } = form;
  return (
    <>
      <LocalizedInput
        label={texts.summary}
        name="summary"
        rows={2}
        value={values.summary}
        onChange={(summary) => change({ summary })}
        error={error}
      />
      <LocalizedInput
        label={texts.description}
        name="description"
        rows={4}
        value={values.description}
        onChange={(description) => change({ description })}
        error={error}
      />
    </>
  );
}
