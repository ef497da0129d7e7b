import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'wouter';
import { useAddress } from '../../parts/address';
import { Link, LinkButton } from '../../parts/link';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { useCan } from '../../session/session';
import { useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { useDay, useToday } from '../../time/time';
import { NextDialog } from '../events/copying/next-dialog';
import { EndSeries, GoOnButton, RemoveSeries } from './end-series';
import { EventsPart } from './events-part';
import { SchedulePart } from './schedule-part';
import { scheduleTexts } from './schedule.texts';
import { SeriesDialog } from './series-dialog';
import { oneSeriesQuery, type Series } from './series.queries';
import { seriesTexts } from './series.texts';

/** One series: its cadence with the gaps, and its events. */
export default function SeriesOneScreen() {
  const { id } = useParams<{ id: string }>();
  const query = useQuery(oneSeriesQuery(id));
  return <Loaded query={query}>{(series) => <OneSeries series={series} />}</Loaded>;
}

function OneSeries({ series }: { readonly series: Series }) {
  const texts = useTexts(seriesTexts);
  const cadences = useTexts(scheduleTexts);
  const words = useWords();
  const day = useDay();
  const today = useToday();
  const mayWrite = useCan('events:write');
  const localized = useLocalized();
  const { get, set } = useAddress();
  const [ending, setEnding] = useState<'end' | 'remove'>();
  const open = (act: string | undefined) => set({ act }, { replace: act === undefined });
  const title = localized(series.title);
  const description = localized(series.description);
  const { endsOn } = series;
  return (
    <Page
      title={<span lang={title.lang}>{title.text}</span>}
      windowTitle={title.text}
      above={<Link to="/series">{texts.toList}</Link>}
      lead={
        <>
          <Group gap="xs">
            <Text span>{cadences[series.cadence]}</Text>
            <Text span>· {words.eventKinds[series.eventKind]}</Text>
            <Text span>
              · {texts.startsOn} {day(series.startsOn)}
            </Text>
            {endsOn !== null && (
              <Text span fw={600}>
                · {endsOn <= today ? texts.ended(day(endsOn)) : texts.endsLater(day(endsOn))}
              </Text>
            )}
          </Group>
          {description.text !== '' && (
            <Text className="kept-lines" lang={description.lang} mt={4}>
              {description.text}
            </Text>
          )}
        </>
      }
      actions={
        <>
          <LinkButton to={`/calendar?view=series&seriesId=${series.id}`} variant="default">
            {texts.inCalendar}
          </LinkButton>
          {mayWrite && <Acts series={series} open={open} end={setEnding} />}
        </>
      }
    >
      <Stack gap="xl">
        <SchedulePart series={series} />
        <EventsPart series={series} />
      </Stack>
      {mayWrite && (
        <>
          <SeriesDialog
            opened={get('act') === 'edit'}
            edited={series}
            onClose={() => open(undefined)}
          />
          <NextDialog
            series={series}
            opened={get('act') === 'next'}
            onClose={() => open(undefined)}
          />
          <EndSeries
            series={series}
            opened={ending === 'end'}
            onClose={() => setEnding(undefined)}
          />
          <RemoveSeries
            series={series}
            opened={ending === 'remove'}
            onClose={() => setEnding(undefined)}
          />
        </>
      )}
    </Page>
  );
}

interface ActsProps {
  readonly series: Series;
  readonly open: (act: string) => void;
  readonly end: (act: 'end' | 'remove') => void;
}

function Acts({ series, open, end }: ActsProps) {
  const texts = useTexts(seriesTexts);
  return (
    <>
      <Button variant="default" onClick={() => open('edit')}>
        {texts.editSeries}
      </Button>
      {series.events === 0 ? (
        <>
          <Button variant="default" color="red" onClick={() => end('remove')}>
            {texts.removeSeries}
          </Button>
          <LinkButton to={`/events/new?seriesId=${series.id}`}>{texts.first}</LinkButton>
        </>
      ) : (
        <>
          {series.endsOn === null ? (
            <Button variant="default" onClick={() => end('end')}>
              {texts.end}
            </Button>
          ) : (
            <GoOnButton series={series} />
          )}
          <Button onClick={() => open('next')}>{texts.next}</Button>
        </>
      )}
    </>
  );
}
