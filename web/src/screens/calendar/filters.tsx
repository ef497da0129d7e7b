import { Select, SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { optionsOf } from '../../forms/options';
import { useAddress } from '../../parts/address';
import { themesQuery } from '../../pickers/theme-select';
import { useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { seriesQuery } from '../events/events.queries';
import type { CalendarFilter } from './calendar.queries';
import { calendarTexts } from './calendar.texts';

/** The filters of the calendar; they stand in the address under the names of the API. */
export const FILTERS = ['kind', 'state', 'themeId', 'seriesId'] as const;

interface Props {
  readonly filter: CalendarFilter;
  /** Only by series: the others say nothing of intervals. */
  readonly onlySeries: boolean;
}

/** What of the events is shown. */
export function Filters({ filter, onlySeries }: Props) {
  const texts = useTexts(calendarTexts);
  const words = useWords();
  const localized = useLocalized();
  const { set } = useAddress();
  const themes = useQuery(themesQuery);
  const series = useQuery(seriesQuery);
  const choose = (name: (typeof FILTERS)[number]) => (value: string | null) =>
    set({ [name]: value ?? undefined }, { replace: true });
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm" maw="56rem" className="no-print">
      {!onlySeries && (
        <>
          <Select
            label={texts.kind}
            placeholder={texts.anyKind}
            clearable
            data={optionsOf(words.eventKinds)}
            value={filter.kind ?? null}
            onChange={choose('kind')}
          />
          <Select
            label={texts.state}
            placeholder={texts.anyState}
            clearable
            data={optionsOf(words.eventStates)}
            value={filter.state ?? null}
            onChange={choose('state')}
          />
          <Select
            label={texts.theme}
            placeholder={texts.anyTheme}
            clearable
            searchable
            data={(themes.data?.items ?? []).map(({ id, depth, title }) => ({
              value: id,
              label: `${'– '.repeat(depth - 1)}${localized(title).text}`,
            }))}
            value={filter.themeId ?? null}
            onChange={choose('themeId')}
          />
        </>
      )}
      <Select
        label={texts.ofSeries}
        placeholder={texts.anySeries}
        clearable
        searchable
        data={(series.data?.items ?? []).map(({ id, title }) => ({
          value: id,
          label: localized(title).text,
        }))}
        value={filter.seriesId ?? null}
        onChange={choose('seriesId')}
      />
    </SimpleGrid>
  );
}
