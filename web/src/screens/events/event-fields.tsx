import {
  Checkbox,
  Fieldset,
  Group,
  MultiSelect,
  Select,
  SimpleGrid,
  Stack,
  TextInput,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LocalizedInput } from '../../forms/localized-input';
import { optionsOf } from '../../forms/options';
import type { Form } from '../../forms/use-form';
import { ThemeSelect } from '../../pickers/theme-select';
import { ZoneSelect } from '../../pickers/zone-select';
import { useSession } from '../../session/session';
import { useLanguageName, useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { MomentInput } from '../../time/date-inputs';
import { eventFormTexts } from './event-form.texts';
import { EventPartners } from './event-partners';
import { endAfter, type EventValues } from './event-values';
import { proposalsQuery, seriesQuery, venuesQuery } from './events.queries';

interface Part {
  readonly form: Form<EventValues>;
}

/** What it is called and what kind of event it is. */
export function WhatFields({ form }: Part) {
  const texts = useTexts(eventFormTexts);
  const words = useWords();
  const { values, change, error } = form;
  return (
    <Stack>
      <LocalizedInput
        label={texts.title}
        name="title"
        required
        value={values.title}
        onChange={(title) => change({ title })}
        error={error}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={texts.kind}
          name="kind"
          allowDeselect={false}
          data={optionsOf(words.eventKinds)}
          value={values.kind}
          error={error('kind')}
          onChange={(kind) => {
            if (kind !== null) change({ kind });
          }}
        />
        <Select
          label={texts.format}
          name="format"
          allowDeselect={false}
          data={optionsOf(words.eventFormats)}
          value={values.format}
          error={error('format')}
          onChange={(format) => {
            if (format !== null) change({ format });
          }}
        />
      </SimpleGrid>
    </Stack>
  );
}

/** When and where. A new beginning takes the end along. */
export function WhenFields({ form }: Part) {
  const texts = useTexts(eventFormTexts);
  const localized = useLocalized();
  const venues = useQuery(venuesQuery);
  const { values, change, error } = form;
  const setStart = (startsLocal: string) => {
    const endsLocal = endAfter(values, startsLocal);
    change({ startsLocal, ...(endsLocal === undefined ? {} : { endsLocal }) });
  };
  const setAllDay = (allDay: boolean) => {
    const withHour = (moment: string, hour: string) =>
      moment === '' ? '' : `${moment.slice(0, 10)}T${hour}`;
    change(
      allDay
        ? {
            allDay,
            startsLocal: values.startsLocal.slice(0, 10),
            endsLocal: values.endsLocal.slice(0, 10),
          }
        : {
            allDay,
            startsLocal: withHour(values.startsLocal, '10:00'),
            endsLocal: withHour(values.endsLocal, '18:00'),
          },
    );
  };
  return (
    <>
      <Fieldset legend={texts.when}>
        <Stack>
          <Checkbox
            label={texts.allDay}
            name="allDay"
            checked={values.allDay}
            onChange={(event) => setAllDay(event.currentTarget.checked)}
          />
          <Group align="flex-start">
            <MomentInput
              label={texts.starts}
              name="startsLocal"
              required
              withoutTime={values.allDay}
              value={values.startsLocal}
              error={error('startsLocal')}
              onChange={setStart}
            />
            <MomentInput
              label={texts.ends}
              name="endsLocal"
              required
              withoutTime={values.allDay}
              min={values.startsLocal.slice(0, 10)}
              value={values.endsLocal}
              error={error('endsLocal')}
              onChange={(endsLocal) => change({ endsLocal })}
            />
          </Group>
          <ZoneSelect
            label={texts.zone}
            name="zone"
            description={texts.zoneHelp}
            value={values.zone}
            error={error('zone')}
            onChange={(zone) => change({ zone })}
          />
        </Stack>
      </Fieldset>
      <Fieldset legend={texts.where}>
        <Stack>
          {values.format !== 'online' && (
            <Select
              label={texts.venue}
              name="venueId"
              searchable
              clearable
              placeholder={texts.noVenue}
              data={(venues.data?.items ?? []).map((venue) => ({
                value: venue.id,
                label: [localized(venue.name).text, localized(venue.city).text]
                  .filter(Boolean)
                  .join(', '),
              }))}
              value={values.venueId}
              error={error('venueId')}
              onChange={(venueId) => {
                const zone = venues.data?.items.find((venue) => venue.id === venueId)?.zone;
                change({ venueId, ...(zone === undefined ? {} : { zone }) });
              }}
            />
          )}
          {values.format !== 'in_person' && (
            <TextInput
              label={texts.onlineUrl}
              name="onlineUrl"
              type="url"
              value={values.onlineUrl ?? ''}
              error={error('onlineUrl')}
              onChange={(event) => change({ onlineUrl: event.currentTarget.value })}
            />
          )}
        </Stack>
      </Fieldset>
    </>
  );
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
