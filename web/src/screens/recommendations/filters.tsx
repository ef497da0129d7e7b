import { Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../api/client';
import { optionsOf } from '../../forms/options';
import { useAddress } from '../../parts/address';
import { SearchSelect } from '../../pickers/search-select';
import { consoleTexts } from '../../texts/console.texts';
import { useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { useToday } from '../../time/time';
import { eventQuery, partnersQuery } from '../events/events.queries';
import { mandatesQuery, SHOWN, type RecommendationFilter } from './recommendations.queries';
import { recommendationsTexts } from './recommendations.texts';

const NAMES = ['q', 'status', 'partner', 'mandate', 'event', 'outcome'] as const;

/** What is asked for stands in the address. */
export function useFilter(): {
  readonly filter: RecommendationFilter;
  readonly narrowed: boolean;
  readonly clear: () => void;
} {
  const words = useWords();
  const { get, set } = useAddress();
  const today = useToday();
  const status = optionsOf(words.recommendationStatuses).find(
    ({ value }) => value === get('status'),
  )?.value;
  return {
    filter: {
      show: SHOWN.find((value) => value === get('show')) ?? 'open',
      q: get('q') ?? '',
      status,
      partnerId: get('partner'),
      mandateId: get('mandate'),
      eventId: get('event'),
      outcomeId: get('outcome'),
      today,
    },
    narrowed: NAMES.some((name) => get(name) !== undefined),
    clear: () => set(Object.fromEntries(NAMES.map((name) => [name, undefined]))),
  };
}

/** The filters over the list: which kind, words, status, addressee, mandate, event. */
export function Filters() {
  const texts = useTexts(recommendationsTexts);
  const common = useTexts(consoleTexts);
  const words = useWords();
  const localized = useLocalized();
  const { get, set } = useAddress();
  const { filter, narrowed, clear } = useFilter();
  const partners = useQuery(partnersQuery).data?.items ?? [];
  const mandates = useQuery(mandatesQuery).data?.items ?? [];
  return (
    <>
      <ShowChoice />
      <div className="recommendations-filters">
        <SearchField />
        <Select
          label={texts.status}
          placeholder={texts.anyStatus}
          clearable
          data={optionsOf(words.recommendationStatuses)}
          value={filter.status ?? null}
          onChange={(status) => set({ status: status ?? undefined })}
        />
        <Select
          label={texts.addressee}
          placeholder={texts.anyAddressee}
          clearable
          searchable
          nothingFoundMessage={common.nothingFound}
          data={partners.map(({ id, name }) => ({ value: id, label: localized(name).text }))}
          value={get('partner') ?? null}
          onChange={(partner) => set({ partner: partner ?? undefined })}
        />
        <Select
          label={texts.mandate}
          placeholder={texts.anyMandate}
          clearable
          data={mandates.map(({ id, title }) => ({ value: id, label: localized(title).text }))}
          value={get('mandate') ?? null}
          onChange={(mandate) => set({ mandate: mandate ?? undefined })}
        />
        <EventFilter />
        {narrowed && (
          <Button variant="default" onClick={clear}>
            {common.clearFilters}
          </Button>
        )}
      </div>
    </>
  );
}

function ShowChoice() {
  const texts = useTexts(recommendationsTexts);
  const { set } = useAddress();
  const { filter } = useFilter();
  return (
    <Group>
      <SegmentedControl
        aria-label={texts.show}
        className="recommendations-show"
        data={SHOWN.map((value) => ({ value, label: texts[value] }))}
        value={filter.show}
        onChange={(show) => set({ show: show === 'open' ? undefined : show })}
      />
    </Group>
  );
}

function SearchField() {
  const texts = useTexts(recommendationsTexts);
  const common = useTexts(consoleTexts);
  const { get, set } = useAddress();
  const asked = get('q') ?? '';
  const [typed, setTyped] = useState(asked);
  const [seen, setSeen] = useState(asked);
  // The address changed by the step back or by “Show all”: the field follows.
  if (seen !== asked) {
    setSeen(asked);
    if (typed.trim() !== asked) setTyped(asked);
  }
  const ask = useDebouncedCallback((q: string) => set({ q }, { replace: true }), 200);
  return (
    <TextInput
      label={common.search}
      type="search"
      placeholder={texts.searchHint}
      maxLength={200}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        ask(event.currentTarget.value.trim());
      }}
    />
  );
}

function EventFilter() {
  const texts = useTexts(recommendationsTexts);
  const localized = useLocalized();
  const { get, set } = useAddress();
  const id = get('event');
  const chosen = useQuery({ ...eventQuery(id ?? ''), enabled: id !== undefined }).data;
  return (
    <SearchSelect
      label={texts.event}
      kind="events"
      placeholder={texts.anyEvent}
      value={
        id === undefined
          ? null
          : { id, label: chosen === undefined ? '…' : localized(chosen.title).text }
      }
      onChange={(choice) => set({ event: choice?.id })}
      find={async (text, signal) => {
        const query = { limit: 20, ...(text.trim() === '' ? {} : { q: text.trim() }) };
        const page = await answer(api.GET('/api/v1/events', { params: { query }, signal }));
        return page.items.map((event) => ({ id: event.id, label: localized(event.title).text }));
      }}
    />
  );
}
