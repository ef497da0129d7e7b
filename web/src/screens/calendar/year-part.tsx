import { Alert, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { EmptyState } from '../../parts/empty-state';
import { Loaded } from '../../parts/loaded';
import { useTexts } from '../../texts/texts';
import { calendarQuery, type CalendarFilter } from './calendar.queries';
import { calendarTexts } from './calendar.texts';
import { FILTERS } from './filters';
import { useMonthWords } from './month-words';
import { YearView } from './year-view';

interface Props {
  readonly year: string;
  readonly filter: CalendarFilter;
}

/** The events of a year in its months. */
export function YearPart({ year, filter }: Props) {
  const texts = useTexts(calendarTexts);
  const words = useMonthWords();
  const [search] = useSearchParams();
  const query = useQuery(calendarQuery(`${year}-01-01`, `${year}-12-31`, filter));
  const toMonth = (month: string) => {
    const kept = new URLSearchParams(
      [...search].filter(([name]) => FILTERS.some((filtered) => filtered === name)),
    );
    kept.set('month', month);
    return `/calendar?${kept.toString()}`;
  };
  return (
    <Loaded query={query}>
      {({ items, complete }) => (
        <Stack aria-busy={query.isPlaceholderData}>
          {!complete && <Alert color="orange">{texts.incomplete}</Alert>}
          {items.length === 0 && !query.isPlaceholderData && (
            <EmptyState
              title={
                FILTERS.some((name) => filter[name])
                  ? texts.emptyFiltered(words.year(year))
                  : texts.emptyIn(words.year(year))
              }
            />
          )}
          <YearView year={year} events={query.isPlaceholderData ? [] : items} toMonth={toMonth} />
        </Stack>
      )}
    </Loaded>
  );
}
