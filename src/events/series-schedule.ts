import { addPeriod, type Cadence } from '../kernel/period.js';
import type { CalendarSlot } from './dto/event-calendar.dto.js';
import type { SeriesSlot, SeriesSlotEvent } from './dto/series.dto.js';

/** The most intervals that a schedule shows: four years of a weekly series. */
const MOST_SLOTS = 208;

interface Rhythm {
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly cadence: Cadence;
}

/**
 * The intervals of a series, each of which should have an event: what was held, what is planned, what is due
 * (the interval runs and has none), what is late (the interval is over and had none). From the start of the
 * series to the interval after today's. An event belongs to the interval in which it starts.
 */
export function seriesSlots(
  series: Rhythm,
  events: readonly SeriesSlotEvent[],
  today: string,
): SeriesSlot[] {
  const slots: SeriesSlot[] = [];
  for (const { startsOn, next } of intervals(series)) {
    const { within, state } = fill(startsOn, next, events, today);
    slots.push({ startsOn, endsOn: dayBefore(next), state, events: within });
    // One interval beyond the present, so that what comes next is seen in time.
    if (startsOn > today) break;
  }
  return slots.slice(-MOST_SLOTS);
}

/**
 * The intervals of a series that touch the days from `from` to `to`, for a calendar: also those beyond the next
 * one, of which nothing is due yet (`ahead`).
 */
export function slotsBetween(
  series: Rhythm,
  events: readonly SeriesSlotEvent[],
  today: string,
  from: string,
  to: string,
): CalendarSlot[] {
  const slots: CalendarSlot[] = [];
  let before = '';
  for (const { startsOn, next } of intervals(series)) {
    if (startsOn > to) break;
    if (next > from) {
      const { within, state } = fill(startsOn, next, events, today);
      // The first interval that starts after today is the next one; what starts behind it lies ahead.
      const ahead = state === 'due' && before > today;
      slots.push({
        startsOn,
        endsOn: dayBefore(next),
        state: ahead ? 'ahead' : state,
        events: within,
      });
    }
    before = startsOn;
  }
  return slots;
}

function* intervals(series: Rhythm): Generator<{ startsOn: string; next: string }> {
  for (let n = 0; ; n += 1) {
    const startsOn = addPeriod(series.startsOn, series.cadence, n);
    if (series.endsOn !== null && startsOn >= series.endsOn) return;
    yield { startsOn, next: addPeriod(series.startsOn, series.cadence, n + 1) };
  }
}

function fill(startsOn: string, next: string, events: readonly SeriesSlotEvent[], today: string) {
  const within = events.filter(
    ({ startsLocal }) => startsLocal.slice(0, 10) >= startsOn && startsLocal.slice(0, 10) < next,
  );
  const standing = within.filter(({ state }) => state !== 'cancelled' && state !== 'postponed');
  const held = standing.some(({ state }) => state === 'held' || state === 'closed');
  const state = held ? 'held' : standing.length > 0 ? 'planned' : next <= today ? 'late' : 'due';
  return { within, state } as const;
}

function dayBefore(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
}
