import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useAddress } from '../../parts/address';
import { EmptyState } from '../../parts/empty-state';
import { Link } from '../../parts/link';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { Row, Rows } from '../../parts/rows';
import { useCan } from '../../session/session';
import { Localized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { useDay, useToday } from '../../time/time';
import { seriesCalendarQuery } from '../calendar/calendar.queries';
import { addDays } from '../calendar/month-weeks';
import { scheduleTexts } from './schedule.texts';
import { SeriesDialog } from './series-dialog';
import { allSeriesQuery, type Series } from './series.queries';
import { seriesTexts } from './series.texts';
import type { Slot } from './slots';
import { StandingWords } from './standing';

/** How far the list looks back for gaps and ahead for what comes; the API gives at most 400 days. */
const DAYS = 200;

/** All series with their cadence, what is missing and what is due next. */
export default function SeriesScreen() {
  const texts = useTexts(seriesTexts);
  const today = useToday();
  const mayWrite = useCan('events:write');
  const { get, set } = useAddress();
  const [, navigate] = useLocation();
  const query = useQuery(allSeriesQuery);
  const calendar = useQuery(
    seriesCalendarQuery(addDays(today, -DAYS), addDays(today, DAYS - 1), undefined),
  );
  const slots = new Map(calendar.data?.items.map((series) => [series.id, series.slots]));
  const add = <Button onClick={() => set({ add: 'series' })}>{texts.newSeries}</Button>;
  return (
    <Page title={texts.title} lead={texts.lead} actions={mayWrite && add}>
      <Loaded query={query}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState title={texts.emptyTitle} action={mayWrite && add}>
              {texts.empty}
            </EmptyState>
          ) : (
            <Rows label={texts.title}>
              {items.map((series) => (
                <SeriesRow
                  key={series.id}
                  series={series}
                  slots={slots.get(series.id) ?? []}
                  today={today}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <SeriesDialog
        opened={mayWrite && get('add') === 'series'}
        edited={undefined}
        onClose={() => set({ add: undefined }, { replace: true })}
        onMade={(id) => navigate(`/series/${id}`, { replace: true })}
      />
    </Page>
  );
}

interface RowProps {
  readonly series: Series;
  readonly slots: readonly Slot[];
  readonly today: string;
}

function SeriesRow({ series, slots, today }: RowProps) {
  const texts = useTexts(seriesTexts);
  const cadences = useTexts(scheduleTexts);
  const words = useWords();
  const day = useDay();
  const { startsOn, endsOn } = series;
  return (
    <Row
      acts={
        <Text size="sm" c="dimmed">
          {texts.eventCount(series.events)}
        </Text>
      }
    >
      <Group gap="xs">
        <Link to={`/series/${series.id}`} fw={600}>
          <Localized text={series.title} />
        </Link>
        <Text span size="sm" c="dimmed">
          {cadences[series.cadence]} · {words.eventKinds[series.eventKind]}
        </Text>
      </Group>
      {endsOn !== null && (
        <Text size="sm">
          {endsOn <= today ? texts.ended(day(endsOn)) : texts.endsLater(day(endsOn))}
        </Text>
      )}
      {startsOn > today && <Text size="sm">{cadences.notBegun(day(startsOn))}</Text>}
      <StandingWords seriesId={series.id} slots={slots} today={today} />
    </Row>
  );
}
