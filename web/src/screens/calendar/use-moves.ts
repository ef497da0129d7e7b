import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { View } from '../../api/client';
import { asProblem } from '../../api/problem';
import { notifyRefused } from '../../parts/notify';
import { problemSentence } from '../../parts/problem-sentence';
import { useLanguage } from '../../texts/language';
import { sendMove, useReadAnew } from '../events/copying/copying.queries';
import { useTellMoved } from '../events/copying/moving';
import { CALENDARS, type CalendarEvent } from './calendar.queries';
import { addDays } from './month-weeks';

type Calendar = View<'EventCalendar'>;

/** The attribute by which an event is found on the screen again after it has moved. */
export const EVENT_MARK = 'data-event';

export interface Moves {
  /** Moves an event by days: on the screen at once, then on the server. */
  readonly move: (event: CalendarEvent, days: number) => void;
  /** Whether it is on its way: it cannot be moved again before it has arrived. */
  readonly isMoving: (id: string) => boolean;
}

/**
 * Moves events to other days. The wall clock stays. What the server refuses goes back to its day, with the reason;
 * what it accepts can be undone. The focus stays on the event.
 */
export function useMoves(): Moves {
  const queries = useQueryClient();
  const language = useLanguage();
  const readAnew = useReadAnew();
  const tellMoved = useTellMoved();
  const [moving, setMoving] = useState<ReadonlySet<string>>(new Set());
  const wanted = useRef<string>(undefined);

  useEffect(() => {
    // Only where it was lost: whoever has gone elsewhere meanwhile stays there.
    if (wanted.current === undefined || document.activeElement !== document.body) return;
    const found = document.querySelector<HTMLElement>(`[${EVENT_MARK}="${wanted.current}"]`);
    found?.focus();
  });

  useEffect(() => {
    // However long the new month takes: the focus is wanted back until the reader puts it somewhere else.
    const leave = (event: Event) => {
      const { target } = event;
      const there = target instanceof Element ? target.getAttribute(EVENT_MARK) : null;
      if (there !== wanted.current) wanted.current = undefined;
    };
    document.addEventListener('focusin', leave);
    document.addEventListener('pointerdown', leave);
    return () => {
      document.removeEventListener('focusin', leave);
      document.removeEventListener('pointerdown', leave);
    };
  }, []);

  const change = useCallback(
    (id: string, changed: (event: CalendarEvent) => CalendarEvent) => {
      queries.setQueriesData<Calendar>({ queryKey: CALENDARS }, (calendar) =>
        calendar === undefined
          ? undefined
          : {
              ...calendar,
              items: calendar.items.map((event) => (event.id === id ? changed(event) : event)),
            },
      );
    },
    [queries],
  );

  const run = async (event: CalendarEvent, days: number) => {
    const { id } = event;
    wanted.current = document.activeElement?.getAttribute(EVENT_MARK) === id ? id : undefined;
    setMoving((others) => new Set([...others, id]));
    await queries.cancelQueries({ queryKey: CALENDARS });
    change(id, (before) => movedBy(before, days));
    try {
      const moved = await sendMove(id, event.version, { days });
      // A calendar that was read meanwhile may still have the old day.
      change(id, () => ({ ...movedBy(event, days), version: moved.version }));
      tellMoved(moved);
    } catch (error) {
      change(id, () => event);
      notifyRefused(problemSentence(asProblem(error), language));
    } finally {
      setMoving((others) => new Set([...others].filter((other) => other !== id)));
    }
    await readAnew();
  };

  return {
    move: (event, days) => {
      if (days !== 0 && event.movable && !moving.has(event.id)) void run(event, days);
    },
    isMoving: (id) => moving.has(id),
  };
}

function movedBy(event: CalendarEvent, days: number): CalendarEvent {
  const later = (local: string) => `${addDays(local.slice(0, 10), days)}${local.slice(10)}`;
  return {
    ...event,
    startsLocal: later(event.startsLocal),
    endsLocal: later(event.endsLocal),
    lastDay: addDays(event.lastDay, days),
  };
}
