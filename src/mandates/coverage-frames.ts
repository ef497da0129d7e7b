import { type PeriodUnit, periodsBetween } from '../kernel/period.js';

/** A calendar period as far as a commitment binds in it. */
export interface Frame {
  readonly key: string;
  /** First and last day, both included. */
  readonly startsOn: string;
  readonly endsOn: string;
  /** Less than half of the days of the calendar period. */
  readonly partial: boolean;
  readonly phase: 'over' | 'running' | 'upcoming';
}

interface Binding {
  readonly period: PeriodUnit;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/**
 * The periods of a commitment that touch the days from `from` to `to`; without `to`, up to the one in which
 * today is, or its first one if it has not begun. A period is cut to the days on which the commitment binds,
 * never to `from` and `to`: half a count would look like a failure.
 */
export function framesOf(
  commitment: Binding,
  range: { readonly from?: string | undefined; readonly to?: string | undefined },
  today: string,
): Frame[] {
  const { startsOn, endsOn, period: unit } = commitment;
  const first = later(startsOn, range.from ?? startsOn);
  const until = range.to ?? later(today, startsOn);
  const last = endsOn === null ? until : earlier(until, endsOn);
  return periodsBetween(first, last, unit).map((period) => {
    const lastDay = dayBefore(period.end);
    const start = later(period.start, startsOn);
    const end = endsOn === null ? lastDay : earlier(lastDay, endsOn);
    return {
      key: period.key,
      startsOn: start,
      endsOn: end,
      partial: daysOf(start, end) * 2 < daysOf(period.start, lastDay),
      phase: today > end ? 'over' : today < start ? 'upcoming' : 'running',
    };
  });
}

/** The one of these periods, which are in order, in which a day lies. */
export function frameOf(frames: readonly Frame[], day: string): Frame | undefined {
  let [low, high] = [0, frames.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const frame = frames[middle];
    if (frame === undefined) return undefined;
    if (day < frame.startsOn) high = middle - 1;
    else if (day > frame.endsOn) low = middle + 1;
    else return frame;
  }
  return undefined;
}

/** The last day that the half-open span touches: an end at midnight belongs to the day before. */
export function lastDayOf(endsLocal: string): string {
  return endsLocal.endsWith('T00:00') ? dayBefore(endsLocal.slice(0, 10)) : endsLocal.slice(0, 10);
}

export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

function dayBefore(day: string): string {
  return addDays(day, -1);
}

/** How many days there are from one to the other, both included. */
function daysOf(first: string, last: string): number {
  return Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(last)).days + 1;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

/** Order of texts by code units: days, instants and ids sort so. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
