import { addPeriod, type Cadence } from '../kernel/period.js';

/*
 * When the next event of a series is due, by the wall clock of the last one. Pure.
 */

/**
 * What stays from one event of a series to the next: the day of the month, as the cadence counts it, or the place
 * of the weekday in the month (“the second Tuesday”). In weeks both are the same.
 */
export const NEXT_KEEPS = ['day', 'weekday'] as const;
export type NextKeep = (typeof NEXT_KEEPS)[number];

/** The most days passed over that are told. */
const MOST_MISSED = 60;

export interface NextDate {
  readonly startsLocal: string;
  /** The days on which the cadence had asked for one since the last, and which are over. */
  readonly missed: readonly string[];
}

/**
 * The start after `last` that the cadence asks for and that is not before `today`. `starts` are those of the series,
 * the earliest first: after 31 October and 30 November comes 31 December, not the 30th.
 */
export function nextDate(
  last: string,
  starts: readonly string[],
  cadence: Cadence,
  today: string,
  keep: NextKeep,
): NextDate {
  const { anchor, steps } = anchorOf(last, starts, cadence);
  const missed: string[] = [];
  for (let step = steps + 1; ; step += 1) {
    const byDay = addPeriod(anchor, cadence, step);
    const startsLocal = keep === 'day' || inWeeks(cadence) ? byDay : sameWeekday(last, byDay);
    if (startsLocal.slice(0, 10) >= today)
      return { startsLocal, missed: missed.slice(-MOST_MISSED) };
    missed.push(startsLocal.slice(0, 10));
  }
}

const inWeeks = (cadence: Cadence) => cadence === 'weekly' || cadence === 'fortnightly';

/** The start from which the cadence reaches the last one, where a short month had shortened its day. */
function anchorOf(
  last: string,
  starts: readonly string[],
  cadence: Cadence,
): { readonly anchor: string; readonly steps: number } {
  const self = { anchor: last, steps: 0 };
  if (inWeeks(cadence)) return self;
  const day = Number(last.slice(8, 10));
  for (const start of starts) {
    if (start >= last) break;
    if (Number(start.slice(8, 10)) <= day || start.slice(10) !== last.slice(10)) continue;
    for (let steps = 1; ; steps += 1) {
      const reached = addPeriod(start, cadence, steps);
      if (reached === last) return { anchor: start, steps };
      if (reached > last) break;
    }
  }
  return self;
}

/** In the month of `target` the weekday of `like`, at the same place of the month; a fifth that is not there is the last. */
function sameWeekday(like: string, target: string): string {
  const model = Temporal.PlainDate.from(like.slice(0, 10));
  const place = Math.ceil(model.day / 7);
  const first = Temporal.PlainDate.from(target.slice(0, 10)).with({ day: 1 });
  const offset = (model.dayOfWeek - first.dayOfWeek + 7) % 7;
  const wanted = first.add({ days: offset + (place - 1) * 7 });
  const day = wanted.month === first.month ? wanted : wanted.subtract({ days: 7 });
  return `${day.toString()}${target.slice(10)}`;
}

/** Whether a local time falls on a Saturday or a Sunday. */
export function onWeekend(local: string): boolean {
  return Temporal.PlainDate.from(local.slice(0, 10)).dayOfWeek > 5;
}
