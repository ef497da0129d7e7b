import './calendar.css';
import { useRef, useState } from 'react';
import { formatDateWithWeekday } from '../../../../src/kernel/local-time.js';
import { useLanguage } from '../../texts/language';
import { useLocalized } from '../../texts/localized';
import { useTexts } from '../../texts/texts';
import { useHolidays, type Holidays } from '../../time/holidays';
import { useToday } from '../../time/time';
import { useHomeCountry } from '../events/use-venue-country';
import type { CalendarEvent } from './calendar.queries';
import { calendarTexts } from './calendar.texts';
import { EventChip } from './event-chip';
import {
  dayOf,
  daysFrom,
  placeWeek,
  runsOn,
  weekNumber,
  weeksOf,
  type Placed,
} from './month-weeks';
import { useMonthWords } from './month-words';
import type { Moves } from './use-moves';

interface Props {
  readonly month: string;
  readonly events: readonly CalendarEvent[];
  readonly moves: Moves | undefined;
  readonly openDay: (day: string) => void;
  /** Older events are shown while the month is being read. */
  readonly waiting: boolean;
}

/** How many events stand beneath each other on a day; the others wait behind “+3 more”. */
const LANES = 3;

interface Grabbed {
  readonly event: CalendarEvent;
  /** The day of its own at which it was taken, from 0. */
  readonly at: number;
}

/** The day whose cell lies at a point; what is dragged may lie over the cells of others. */
function dayAt(x: number, y: number): string | undefined {
  return document
    .elementsFromPoint(x, y)
    .find(
      (element): element is HTMLElement =>
        element instanceof HTMLElement && element.tagName === 'TD',
    )?.dataset['day'];
}

/** A month as a table of weeks from Monday. Events can be dragged to other days. */
export function MonthTable({ month, events, moves, openDay, waiting }: Props) {
  const texts = useTexts(calendarTexts);
  const words = useMonthWords();
  const grabbed = useRef<Grabbed>(undefined);
  const [over, setOver] = useState<string>();
  const weeks = weeksOf(month);
  const days = weeks.flat();
  const holidays = useHolidays([useHomeCountry()], days[0] ?? month, days.at(-1) ?? month);
  return (
    <table
      className="month"
      aria-busy={waiting}
      onDragOver={(drag) => {
        if (grabbed.current === undefined) return;
        const day = dayAt(drag.clientX, drag.clientY);
        if (day === undefined) return;
        drag.preventDefault();
        if (day !== over) setOver(day);
      }}
      onDrop={(drag) => {
        const { current } = grabbed;
        const day = dayAt(drag.clientX, drag.clientY);
        if (current === undefined || day === undefined || moves === undefined) return;
        drag.preventDefault();
        moves.move(
          current.event,
          daysFrom(current.event.startsLocal.slice(0, 10), day) - current.at,
        );
      }}
      onDragEnd={() => {
        grabbed.current = undefined;
        setOver(undefined);
      }}
    >
      <caption className="unseen">{words.month(month)}</caption>
      <thead>
        <tr>
          <th scope="col" className="month-week">
            {texts.weekShort}
          </th>
          {weeks[0]?.map((day) => {
            const { short, long } = words.weekday(day);
            return (
              <th key={day} scope="col" abbr={long}>
                <span aria-hidden="true">{short}</span>
                <span className="unseen">{long}</span>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <WeekRow
            key={week[0]}
            month={month}
            week={week}
            placed={placeWeek(week, events)}
            moves={moves}
            openDay={openDay}
            holidays={holidays}
            over={over}
            onGrab={(event, at) => {
              grabbed.current = { event, at };
            }}
          />
        ))}
      </tbody>
    </table>
  );
}

interface WeekProps {
  readonly month: string;
  readonly week: readonly string[];
  readonly placed: readonly Placed<CalendarEvent>[];
  readonly moves: Moves | undefined;
  readonly openDay: (day: string) => void;
  readonly holidays: Holidays;
  readonly over: string | undefined;
  readonly onGrab: (event: CalendarEvent, at: number) => void;
}

function WeekRow({ month, week, placed, moves, openDay, holidays, over, onGrab }: WeekProps) {
  const texts = useTexts(calendarTexts);
  const today = useToday();
  const number = weekNumber(week[0] ?? '');
  return (
    <tr>
      <th scope="row" className="month-week">
        <span aria-hidden="true">{number}</span>
        <span className="unseen">{texts.week(number)}</span>
      </th>
      {week.map((day, place) => (
        <td
          key={day}
          data-day={day}
          data-outside={!day.startsWith(month)}
          data-weekend={place > 4}
          data-today={day === today}
          data-over={day === over}
          onClick={(click) => {
            // A click beside what is in the cell is one on the day.
            if (click.target instanceof HTMLElement && click.target.closest('a, button') === null) {
              openDay(day);
            }
          }}
        >
          <DayCell
            day={day}
            placed={placed.filter(({ event }) => runsOn(event, day))}
            moves={moves}
            openDay={openDay}
            holidays={holidays}
            onGrab={onGrab}
          />
        </td>
      ))}
    </tr>
  );
}

interface CellProps extends Pick<
  WeekProps,
  'placed' | 'moves' | 'openDay' | 'holidays' | 'onGrab'
> {
  readonly day: string;
}

function DayCell({ day, placed, moves, openDay, holidays, onGrab }: CellProps) {
  const texts = useTexts(calendarTexts);
  const language = useLanguage();
  const today = useToday();
  const off = holidays.on(day);
  const written = [formatDateWithWeekday(day, language), ...off.map(({ said }) => said)].join(', ');
  const hidden = placed.filter(({ lane }) => lane >= LANES).length;
  const lanes = placed.filter(({ lane }) => lane < LANES);
  return (
    <>
      <button
        type="button"
        id={`day-${day}`}
        className="month-day"
        {...(day === today ? { 'aria-current': 'date' } : {})}
        aria-label={
          placed.length === 0 ? texts.dayWithout(written) : texts.dayWith(written, placed.length)
        }
        onClick={() => openDay(day)}
      >
        {Number(day.slice(8))}
      </button>
      {off.map(({ name, lang, said }) => (
        <span key={said} lang={lang} title={said} className="month-off" aria-hidden>
          {name}
        </span>
      ))}
      {lanes.length > 0 && (
        <ul className="list-bare month-lanes" role="list">
          {lanes.map((found) => (
            <li key={found.event.id} style={{ gridRow: found.lane + 1 }}>
              {found.day === day ? (
                <EventChip placed={found} moves={moves} onGrab={onGrab} />
              ) : (
                <Continued event={found.event} day={day} />
              )}
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <button type="button" className="month-more" onClick={() => openDay(day)}>
          {texts.more(hidden)}
        </button>
      )}
    </>
  );
}

/** A later day of an event that is drawn over it from its first: for who cannot see that. */
function Continued({ event, day }: { readonly event: CalendarEvent; readonly day: string }) {
  const texts = useTexts(calendarTexts);
  const title = useLocalized()(event.title);
  const { number, of } = dayOf(event, day);
  return (
    <span className="unseen">
      <span lang={title.lang}>{title.text}</span>, {texts.dayOf(number, of)}
    </span>
  );
}
