import { Link as RouterLink } from 'wouter';
import { notifyRefused } from '../../parts/notify';
import { useLocalized } from '../../texts/localized';
import { useTexts, useWords } from '../../texts/texts';
import { useSpan } from '../../time/time';
import { spanOf } from '../events/copying/event-day';
import { calendarTexts } from './calendar.texts';
import type { CalendarEvent } from './calendar.queries';
import { daysFrom, type Placed } from './month-weeks';
import { useStart } from './month-words';
import { EVENT_MARK, type Moves } from './use-moves';

interface Props {
  readonly placed: Placed<CalendarEvent>;
  /** Missing for who may only look. */
  readonly moves: Moves | undefined;
  /** It is being dragged, grabbed at this day of its own. */
  readonly onGrab: (event: CalendarEvent, grabbedDay: number) => void;
}

/** By which days a key with Shift moves an event. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

/** An event in the calendar of a month, as long as its days in the week: a link that can be dragged. */
export function EventChip({ placed, moves, onGrab }: Props) {
  const texts = useTexts(calendarTexts);
  const words = useWords();
  const start = useStart();
  const span = useSpan();
  const { event, days, day, fromBefore, goesOn } = placed;
  const title = useLocalized()(event.title);
  const { startsAt, endsAt } = spanOf(event);
  const written = span(startsAt, endsAt, event.zone);
  const movable = moves !== undefined && event.movable && !moves.isMoving(event.id);
  const facts = [
    fromBefore ? '' : event.allDay ? texts.allDay : start(event),
    words.eventStates[event.state],
  ].filter((part) => part !== '');
  return (
    <RouterLink
      href={`/events/${event.id}`}
      className="event-chip"
      data-state={event.state}
      data-from-before={fromBefore}
      data-goes-on={goesOn}
      style={{ '--days': days } as React.CSSProperties}
      title={[title.text, written.local, written.zone ?? '', words.eventStates[event.state]]
        .filter((part) => part !== '')
        .join('\n')}
      draggable={movable}
      {...{ [EVENT_MARK]: event.id }}
      {...(moves?.isMoving(event.id) === true ? { 'aria-busy': true } : {})}
      {...(movable
        ? { 'aria-keyshortcuts': 'Shift+ArrowLeft Shift+ArrowRight Shift+ArrowUp Shift+ArrowDown' }
        : {})}
      onDragStart={(drag: React.DragEvent<HTMLAnchorElement>) => {
        const box = drag.currentTarget.getBoundingClientRect();
        const within = Math.floor(((drag.clientX - box.left) / box.width) * days);
        drag.dataTransfer.effectAllowed = 'move';
        drag.dataTransfer.setData('text/plain', title.text);
        const begun = daysFrom(event.startsLocal.slice(0, 10), day);
        onGrab(event, begun + Math.max(0, Math.min(days - 1, within)));
      }}
      onKeyDown={(pressed: React.KeyboardEvent) => {
        const step = STEPS[pressed.key];
        if (!pressed.shiftKey || step === undefined || moves === undefined) return;
        pressed.preventDefault();
        if (!event.movable) {
          notifyRefused(texts.fixed(title.text, words.eventStates[event.state]));
        } else moves.move(event, step);
      }}
    >
      <span className="event-chip-facts">{facts.join(' · ')}</span>
      <span className="event-chip-title" lang={title.lang}>
        {title.text}
      </span>
      {days > 1 && <span className="unseen">{texts.dayOf(1, days)}</span>}
    </RouterLink>
  );
}
