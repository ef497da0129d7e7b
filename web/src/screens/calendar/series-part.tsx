import { Alert, Box, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '../../parts/empty-state';
import { Link, LinkButton } from '../../parts/link';
import { Loaded } from '../../parts/loaded';
import { useCan } from '../../session/session';
import { Localized, useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { NextDialog } from '../events/copying/next-dialog';
import { scheduleTexts } from '../series/schedule.texts';
import { SeriesStrip, StripLegend } from '../series/series-strip';
import { seriesTexts } from '../series/series.texts';
import { SLOT_STATES } from '../series/slots';
import { StandingWords } from '../series/standing';
import { seriesCalendarQuery } from './calendar.queries';
import { calendarTexts } from './calendar.texts';
import type { View } from '../../api/client';

type Series = View<'CalendarSeries'>;

interface Props {
  readonly year: string;
  readonly seriesId: string | undefined;
}

/** The series over a year: which interval had its event, and where the gaps are. */
export function SeriesPart({ year, seriesId }: Props) {
  const texts = useTexts(calendarTexts);
  const mayWrite = useCan('events:write');
  const query = useQuery(seriesCalendarQuery(`${year}-01-01`, `${year}-12-31`, seriesId));
  const [continued, setContinued] = useState<Series>();
  return (
    <Loaded query={query}>
      {({ items, from, to, today, complete }) =>
        items.length === 0 ? (
          <EmptyState
            title={texts.noSeries}
            action={<LinkButton to="/series">{texts.toSeries}</LinkButton>}
          >
            {texts.noSeriesLead}
          </EmptyState>
        ) : (
          <Stack aria-busy={query.isPlaceholderData}>
            {!complete && <Alert color="orange">{texts.incomplete}</Alert>}
            <StripLegend />
            {items.map((series) => (
              <SeriesCard
                key={series.id}
                series={series}
                year={{ from, to, today }}
                {...(mayWrite ? { goOn: () => setContinued(series) } : {})}
              />
            ))}
            {continued !== undefined && (
              <NextDialog series={continued} opened onClose={() => setContinued(undefined)} />
            )}
          </Stack>
        )
      }
    </Loaded>
  );
}

interface CardProps {
  readonly series: Series;
  readonly year: { readonly from: string; readonly to: string; readonly today: string };
  readonly goOn?: () => void;
}

function SeriesCard({ series, year, goOn }: CardProps) {
  const words = useWords();
  const texts = useTexts(scheduleTexts);
  const own = useTexts(seriesTexts);
  const localized = useLocalized();
  const counts = SLOT_STATES.map((state) => ({
    state,
    count: series.slots.filter((slot) => slot.state === state).length,
  })).filter(({ count }) => count > 0);
  return (
    <Box component="section" className="series-card" aria-labelledby={`series-${series.id}`}>
      <Stack gap="xs">
        <Group justify="space-between" align="flex-start" gap="xs">
          <Box flex="1 1 16rem" miw={0}>
            <Title order={3} size="h4" id={`series-${series.id}`}>
              <Link to={`/series/${series.id}`} inherit>
                <Localized text={series.title} />
              </Link>
            </Title>
            <Text size="sm" c="dimmed">
              {texts[series.cadence]} · {words.eventKinds[series.eventKind]} ·{' '}
              {counts.map(({ state, count }) => texts.count(texts[state], count)).join(', ')}
            </Text>
          </Box>
          {goOn !== undefined && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={own.nextOf(localized(series.title).text)}
              onClick={goOn}
            >
              {own.next}
            </Button>
          )}
        </Group>
        <SeriesStrip {...year} slots={series.slots} />
        <StandingWords seriesId={series.id} slots={series.slots} today={year.today} />
      </Stack>
    </Box>
  );
}
