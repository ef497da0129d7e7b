import { addPeriod, type Cadence } from '../kernel/period.js';
import type { SeriesSlot, SeriesSlotEvent } from './dto/series.dto.js';

/** The most intervals that a schedule shows: four years of a weekly series. */
const MOST_SLOTS = 208;

/**
 * The intervals of a series, each of which should have an event: what was held, what is planned, what is due
 * (the interval runs and has none), what is late (the interval is over and had none). From the start of the
 * series to the interval after today's. An event belongs to the interval in which it starts.
 */
export function seriesSlots(
  series: { readonly startsOn: string; readonly endsOn: string | null; readonly cadence: Cadence },
  events: readonly SeriesSlotEvent[],
  today: string,
): SeriesSlot[] {
  const slots: SeriesSlot[] = [];
  for (let n = 0; ; n += 1) {
    const startsOn = addPeriod(series.startsOn, series.cadence, n);
    const next = addPeriod(series.startsOn, series.cadence, n + 1);
    if (series.endsOn !== null && startsOn >= series.endsOn) break;
    const within = events.filter(
      ({ startsLocal }) => startsLocal.slice(0, 10) >= startsOn && startsLocal.slice(0, 10) < next,
    );
    const standing = within.filter(({ state }) => state !== 'cancelled' && state !== 'postponed');
    const held = standing.some(({ state }) => state === 'held' || state === 'closed');
    slots.push({
      startsOn,
      endsOn: Temporal.PlainDate.from(next).subtract({ days: 1 }).toString(),
      state: held ? 'held' : standing.length > 0 ? 'planned' : next <= today ? 'late' : 'due',
      events: within,
    });
    // One interval beyond the present, so that what comes next is seen in time.
    if (startsOn > today) break;
  }
  return slots.slice(-MOST_SLOTS);
}
