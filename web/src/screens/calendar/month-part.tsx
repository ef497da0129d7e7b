import { Alert, Button, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddress } from '../../parts/address';
import { EmptyState } from '../../parts/empty-state';
import { focusLater } from '../../parts/focus';
import { LinkButton } from '../../parts/link';
import { Loaded } from '../../parts/loaded';
import { useCan } from '../../session/session';
import { consoleTexts } from '../../texts/console.texts';
import { useTexts } from '../../texts/texts';
import { HolidayHint } from '../../time/holiday-hint';
import { CloneDialog } from '../events/copying/clone-dialog';
import { MoveDialog } from '../events/copying/move-dialog';
import { useHomeCountry } from '../events/use-venue-country';
import { Agenda } from './agenda';
import { calendarQuery, type CalendarEvent, type CalendarFilter } from './calendar.queries';
import { calendarTexts } from './calendar.texts';
import { DayDialog } from './day-dialog';
import type { Act } from './event-line';
import { FILTERS } from './filters';
import { MonthTable } from './month-table';
import { addDays, firstDay, runsOn, weeksOf } from './month-weeks';
import { useMonthWords } from './month-words';
import { useMoves, type Moves } from './use-moves';

interface Props {
  readonly month: string;
  readonly filter: CalendarFilter;
  /** On which day a new event is offered. */
  readonly newOn: string;
}

/** The events of a month: as a table where there is room, as a list of days where there is not. */
export function MonthPart({ month, filter, newOn }: Props) {
  const texts = useTexts(calendarTexts);
  const mayWrite = useCan('events:write');
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const { get, set } = useAddress();
  const { move, isMoving } = useMoves();
  const [acting, setActing] = useState<{ readonly act: Act; readonly event: CalendarEvent }>();
  const home = useHomeCountry();
  const days = weeksOf(month).flat();
  const query = useQuery(calendarQuery(days[0] ?? '', days.at(-1) ?? '', filter));
  const moves: Moves = {
    isMoving,
    move: (event, by) => {
      if (isMoving(event.id)) return;
      move(event, by);
      // By key an event can leave the weeks that are shown: one goes with it.
      const goes = addDays(firstDay(event), by);
      if (!days.includes(goes)) set({ month: goes.slice(0, 7) }, { replace: true });
    },
  };
  const day = days.find((candidate) => candidate === get('day'));
  const openDay = (opened: string) => set({ day: opened });
  const closeDay = () => {
    set({ day: undefined }, { replace: true });
    if (day !== undefined) focusLater(`day-${day}`);
  };
  const act = (chosen: Act, event: CalendarEvent) => {
    if (day !== undefined) set({ day: undefined }, { replace: true });
    setActing({ act: chosen, event });
  };
  const leave = () => {
    if (acting !== undefined) focusLater(`day-${firstDay(acting.event)}`);
    setActing(undefined);
  };
  return (
    <Loaded query={query}>
      {({ items, complete }) => {
        const none = !items.some((event) => days.some((one) => inMonth(one, month, event)));
        return (
          <Stack>
            {!complete && <Alert color="orange">{texts.incomplete}</Alert>}
            {none && !query.isPlaceholderData && (
              <EmptyMonth
                month={month}
                filtered={FILTERS.some((name) => filter[name])}
                newOn={newOn}
              />
            )}
            {narrow ? (
              <>
                <HolidayHint countries={[home]} first={`${month}-01`} last={lastOf(month)} />
                <Agenda month={month} events={items} act={act} />
              </>
            ) : (
              <>
                <MonthTable
                  month={month}
                  events={items}
                  moves={mayWrite ? moves : undefined}
                  openDay={openDay}
                  waiting={query.isPlaceholderData}
                />
                {mayWrite && (
                  <Text size="sm" c="dimmed" maw="80ch" className="no-print">
                    {texts.hint}
                  </Text>
                )}
              </>
            )}
            <DayDialog day={day} events={items} act={act} onClose={closeDay} />
            {acting !== undefined && (
              <>
                <MoveDialog event={acting.event} opened={acting.act === 'move'} onClose={leave} />
                <CloneDialog event={acting.event} opened={acting.act === 'clone'} onClose={leave} />
              </>
            )}
          </Stack>
        );
      }}
    </Loaded>
  );
}

function lastOf(month: string): string {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month);
  return `${month}-${String(daysInMonth)}`;
}

function inMonth(day: string, month: string, event: CalendarEvent): boolean {
  return day.startsWith(month) && runsOn(event, day);
}

interface EmptyProps {
  readonly month: string;
  readonly filtered: boolean;
  readonly newOn: string;
}

function EmptyMonth({ month, filtered, newOn }: EmptyProps) {
  const texts = useTexts(calendarTexts);
  const common = useTexts(consoleTexts);
  const words = useMonthWords();
  const mayWrite = useCan('events:write');
  const { set } = useAddress();
  if (filtered) {
    return (
      <EmptyState
        title={texts.emptyFiltered(words.month(month))}
        action={
          <Button
            variant="default"
            onClick={() => set(Object.fromEntries(FILTERS.map((name) => [name, undefined])))}
          >
            {common.clearFilters}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      title={texts.emptyIn(words.month(month))}
      action={
        mayWrite && <LinkButton to={`/events/new?startsOn=${newOn}`}>{texts.newEvent}</LinkButton>
      }
    >
      {mayWrite && texts.emptyMonthLead}
    </EmptyState>
  );
}
