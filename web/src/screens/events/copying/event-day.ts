import type { CopiedEvent } from './copying.queries';

/** The last day on which an event runs: an end at midnight is of the day before. */
export function lastDayOf(endsLocal: string): string {
  const day = Temporal.PlainDate.from(endsLocal.slice(0, 10));
  return (endsLocal.slice(10) === 'T00:00' ? day.subtract({ days: 1 }) : day).toString();
}

/** The span as `Span` takes it: days alone for an event of whole days. */
export function spanOf(event: Pick<CopiedEvent, 'allDay' | 'startsLocal' | 'endsLocal'>): {
  readonly startsAt: string;
  readonly endsAt: string;
} {
  if (!event.allDay) return { startsAt: event.startsLocal, endsAt: event.endsLocal };
  const startsAt = event.startsLocal.slice(0, 10);
  const last = lastDayOf(event.endsLocal);
  return { startsAt, endsAt: last < startsAt ? startsAt : last };
}
