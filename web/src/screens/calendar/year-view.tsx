import './calendar.css';
import { Group, Text, Title } from '@mantine/core';
import { Link } from '../../parts/link';
import { Localized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { useToday } from '../../time/time';
import { EVENT_STATE_COLOURS } from '../../parts/event-state';
import { seriesTexts } from '../series/series.texts';
import type { CalendarEvent } from './calendar.queries';
import { calendarTexts } from './calendar.texts';
import { addMonths, firstDay } from './month-weeks';
import { useMonthWords } from './month-words';

interface Props {
  readonly year: string;
  readonly events: readonly CalendarEvent[];
  /** The address of a month with the filters as they are. */
  readonly toMonth: (month: string) => string;
}

/** How many events of a month are named; the others are behind the month. */
const NAMED = 8;

/** The twelve months of a year with their events, also those that have none. */
export function YearView({ year, events, toMonth }: Props) {
  const today = useToday();
  const byMonth = Map.groupBy(events, (event) => monthWithin(firstDay(event), year));
  const months = Array.from({ length: 12 }, (_, n) => addMonths(`${year}-01`, n));
  return (
    <div className="year">
      {months.map((month) => (
        <Month
          key={month}
          month={month}
          isNow={today.startsWith(month)}
          events={byMonth.get(month) ?? []}
          to={toMonth(month)}
        />
      ))}
    </div>
  );
}

/** An event that began the year before stands in January. */
function monthWithin(day: string, year: string): string {
  return day < `${year}-01` ? `${year}-01` : day.slice(0, 7);
}

interface MonthProps {
  readonly month: string;
  readonly isNow: boolean;
  readonly events: readonly CalendarEvent[];
  readonly to: string;
}

function Month({ month, isNow, events, to }: MonthProps) {
  const texts = useTexts(calendarTexts);
  const words = useMonthWords();
  const counted = useTexts(seriesTexts);
  const name = words.monthAlone(month);
  return (
    <section className="year-month" data-now={isNow} aria-labelledby={`month-${month}`}>
      <Group justify="space-between" gap="xs">
        <Title order={3} size="h5" id={`month-${month}`}>
          <Link to={to} inherit {...(isNow ? { 'aria-current': 'date' as const } : {})}>
            {name}
          </Link>
        </Title>
        <Text size="sm" c="dimmed">
          {counted.eventCount(events.length)}
        </Text>
      </Group>
      {events.length > 0 && (
        <ul className="list-bare year-events" role="list">
          {events.slice(0, NAMED).map((event) => (
            <YearEvent key={event.id} event={event} />
          ))}
        </ul>
      )}
      {events.length > NAMED && (
        <Link to={to} size="sm">
          {texts.more(events.length - NAMED)}
        </Link>
      )}
    </section>
  );
}

function YearEvent({ event }: { readonly event: CalendarEvent }) {
  const words = useWords();
  const first = Number(event.startsLocal.slice(8, 10));
  const last = Number(event.lastDay.slice(8, 10));
  return (
    <li>
      <Text size="sm" ta="right" pe={6} span className="year-days">
        {event.lastDay > firstDay(event) ? `${String(first)}–${String(last)}` : first}
      </Text>
      <span>
        <Link to={`/events/${event.id}`} size="sm">
          <Localized text={event.title} />
        </Link>{' '}
        <Text
          size="xs"
          span
          c={`var(--mantine-color-${EVENT_STATE_COLOURS[event.state]}-light-color)`}
        >
          {words.eventStates[event.state]}
        </Text>
      </span>
    </li>
  );
}
