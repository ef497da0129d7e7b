import { readDayMinute } from '../clock.js';
import type { CommonTimeProblem } from './model.js';
import { dayMinute, dayNumber, ZoneOffsets } from './zone-offsets.js';

const DAY = 1440;

/** Every start that is looked at, in order. */
export interface Candidates {
  readonly count: number;
  /** Minutes since 1970. */
  readonly start: Int32Array;
  /** Minutes of the meeting's wall clock since 1970. */
  readonly local: Int32Array;
}

/** The span in minutes since 1970 that covers the days of a problem in any zone. */
export function spanOf(problem: CommonTimeProblem): { readonly from: number; readonly to: number } {
  return {
    from: (dayNumber(problem.firstDay) - 2) * DAY,
    to: (dayNumber(problem.lastDay) + 3) * DAY + problem.durationMinutes,
  };
}

/**
 * The starts on the grid of the wall clock: an hour that the clocks skip has none, one that they show twice has two
 * of each, and a change by half an hour leaves the starts on the grid.
 */
export function enumerateStarts(problem: CommonTimeProblem): Candidates {
  const { gridMinutes: grid, durationMinutes: duration } = problem;
  const span = spanOf(problem);
  const clock = new ZoneOffsets(problem.zone, span.from, span.to);
  const first = dayNumber(problem.firstDay) * DAY;
  const end = (dayNumber(problem.lastDay) + 1) * DAY;
  const notBefore = (problem.notBefore ?? Number.NEGATIVE_INFINITY) / 60_000;
  const fits = withinHours(problem);
  const start: number[] = [];
  const local: number[] = [];
  for (const { from, to, offset } of clock.stretches) {
    const begin = Math.max(from + offset, first);
    const until = Math.min(to + offset, end);
    for (let minute = Math.ceil(begin / grid) * grid; minute < until; minute += grid) {
      const moment = minute - offset;
      if (moment < notBefore || !fits(minute, clock.local(moment + duration - 1) + 1)) continue;
      start.push(moment);
      local.push(minute);
    }
  }
  return { count: start.length, start: Int32Array.from(start), local: Int32Array.from(local) };
}

/** Whether a meeting begins and ends within the hours of one day, or of one night where they pass midnight. */
function withinHours({ within }: CommonTimeProblem): (start: number, end: number) => boolean {
  if (within === undefined) return () => true;
  const opens = readDayMinute(within.from);
  const closes = readDayMinute(within.to) + (within.to <= within.from ? DAY : 0);
  return (start, end) => {
    const minute = dayMinute(start);
    const day = start - minute - (minute < closes - DAY ? DAY : 0);
    return start >= day + opens && Math.max(end, start) <= day + closes;
  };
}
