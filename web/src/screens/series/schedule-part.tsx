import { Alert, Badge, Button, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from '../../parts/link';
import { Loaded } from '../../parts/loaded';
import { useCan } from '../../session/session';
import { Localized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { useDay, useDays, useToday } from '../../time/time';
import { scheduleTexts } from './schedule.texts';
import { scheduleQuery, type Series } from './series.queries';
import { offeredDay, type Slot, type SlotState } from './slots';

/** How many intervals are shown at first, the latest. */
const SHOWN = 8;

const COLOURS: Readonly<Record<SlotState, string>> = {
  held: 'green',
  planned: 'petrol',
  due: 'orange',
  late: 'red',
  ahead: 'gray',
};

/** The intervals of a series, the latest first, with what is missing said above. */
export function SchedulePart({ series }: { readonly series: Series }) {
  const texts = useTexts(scheduleTexts);
  const query = useQuery(scheduleQuery(series.id));
  const [all, setAll] = useState(false);
  return (
    <Stack gap="sm">
      <div>
        <Title order={2} size="h3">
          {texts.schedule}
        </Title>
        <Text c="dimmed">{texts.scheduleLead}</Text>
      </div>
      <Loaded query={query}>
        {({ slots }) => {
          const latest = slots.toReversed();
          return (
            <>
              <Gaps slots={slots} series={series} />
              {slots.length > 0 && (
                <ScheduleTable slots={all ? latest : latest.slice(0, SHOWN)} seriesId={series.id} />
              )}
              {!all && latest.length > SHOWN && (
                <Button
                  variant="default"
                  onClick={() => setAll(true)}
                  style={{ alignSelf: 'start' }}
                >
                  {texts.earlier}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </Stack>
  );
}

function Gaps({ slots, series }: { readonly slots: readonly Slot[]; readonly series: Series }) {
  const texts = useTexts(scheduleTexts);
  const today = useToday();
  const day = useDay();
  if (series.startsOn > today) return <Text>{texts.notBegun(day(series.startsOn))}</Text>;
  const late = slots.filter(({ state }) => state === 'late').length;
  if (late > 0) {
    return (
      <Alert color="red" variant="light">
        {texts.gaps(late)}
      </Alert>
    );
  }
  return slots.some(({ endsOn }) => endsOn < today) ? <Text>{texts.noGaps}</Text> : null;
}

interface TableProps {
  readonly slots: readonly Slot[];
  readonly seriesId: string;
}

function ScheduleTable({ slots, seriesId }: TableProps) {
  const texts = useTexts(scheduleTexts);
  return (
    <Table.ScrollContainer
      type="native"
      minWidth={520}
      tabIndex={0}
      role="region"
      aria-label={texts.schedule}
    >
      <Table verticalSpacing="xs">
        <Table.Caption className="unseen">{texts.scheduleLead}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{texts.interval}</Table.Th>
            <Table.Th scope="col">{texts.whatBecame}</Table.Th>
            <Table.Th scope="col">{texts.itsEvents}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {slots.map((slot) => (
            <SlotRow key={slot.startsOn} slot={slot} seriesId={seriesId} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function SlotRow({ slot, seriesId }: { readonly slot: Slot; readonly seriesId: string }) {
  const texts = useTexts(scheduleTexts);
  const words = useWords();
  const day = useDay();
  const days = useDays();
  const today = useToday();
  const mayWrite = useCan('events:write');
  const { startsOn, endsOn, state, events } = slot;
  const written = days(startsOn, endsOn);
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {written}
      </Table.Th>
      <Table.Td>
        <Badge variant="light" color={COLOURS[state]} tt="none">
          {texts[state]}
        </Badge>
      </Table.Td>
      <Table.Td>
        {events.map((event) => (
          <div key={event.id}>
            <Link to={`/events/${event.id}`}>
              {event.number}. <Localized text={event.title} />
            </Link>{' '}
            <Text span size="sm" c="dimmed">
              {day(event.startsLocal)} · {words.eventStates[event.state]}
            </Text>
          </div>
        ))}
        {state === 'due' && mayWrite && (
          <Link
            to={`/events/new?seriesId=${seriesId}&startsOn=${offeredDay(slot, today)}`}
            aria-label={texts.planOneIn(written)}
          >
            {texts.planOne}
          </Link>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
