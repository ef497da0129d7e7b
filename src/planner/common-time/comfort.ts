import { readDayMinute } from '../clock.js';
import type { DayHours, WorkingHours } from './model.js';

const DAY = 1440;

/** Minutes that a day off counts as, besides the hour. */
export const DAY_OFF_MINUTES = 240;

/** How far from hours of the day a meeting of one length reaches, for each minute of the day at which it begins. */
export interface Reach {
  /** The farthest minute until midnight. */
  readonly until: Int16Array;
  /** The farthest minute after midnight; 0 where it ends before. */
  readonly after: Int16Array;
  /** Each minute of the day by itself. */
  readonly minute: Int16Array;
}

/** What a meeting of a length means on a clock. */
export interface ClockComfort {
  readonly comfortable: Reach;
  readonly possible: Reach;
}

/** Makes and remembers the tables, one for each kind of hours. */
export class ComfortTables {
  private readonly duration: number;
  private readonly known = new Map<string, ClockComfort>();

  constructor(durationMinutes: number) {
    this.duration = durationMinutes;
  }

  of({ comfortable, possible }: WorkingHours): ClockComfort {
    const key = [comfortable.from, comfortable.to, possible.from, possible.to].join(' ');
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const near = distances(comfortable);
    const far = distances(possible).map((minutes, at) => (near[at] === 0 ? 0 : minutes));
    const made = {
      comfortable: reachOf(near, this.duration),
      possible: reachOf(far, this.duration),
    };
    this.known.set(key, made);
    return made;
  }
}

/**
 * For each minute of the day how far it lies from the hours, the shorter way round the clock: 18:00–18:01 is one minute
 * past hours that end at 18:00, 08:59–09:00 one before those that begin at 09:00. Equal ends are the whole day.
 */
function distances({ from, to }: DayHours): Int16Array {
  const begin = readDayMinute(from) % DAY;
  const length = (readDayMinute(to) - begin + DAY) % DAY || DAY;
  return Int16Array.from({ length: DAY }, (_, minute) => {
    const since = (minute - begin + DAY) % DAY;
    return since < length ? 0 : Math.min(since - length + 1, DAY - since);
  });
}

function reachOf(minute: Int16Array, duration: number): Reach {
  const after = new Int16Array(DAY);
  let farthest = 0;
  for (let end = 1; end < duration; end += 1) {
    farthest = Math.max(farthest, minute[end - 1] ?? 0);
    after[DAY + end - duration] = farthest;
  }
  return { until: farthestAhead(minute, duration), after, minute };
}

/** The largest value of each minute and those after it, `length` in all, not past the end of the day. */
function farthestAhead(values: Int16Array, length: number): Int16Array {
  const largest = new Int16Array(DAY);
  // A sliding maximum from the end of the day: positions ahead, nearer ones in front, their values growing to the back.
  const ahead = new Int16Array(DAY);
  let [front, back] = [DAY, DAY];
  for (let at = DAY - 1; at >= 0; at -= 1) {
    while (front < back && (values[ahead[front] ?? 0] ?? 0) <= (values[at] ?? 0)) front += 1;
    front -= 1;
    ahead[front] = at;
    while ((ahead[back - 1] ?? 0) >= at + length) back -= 1;
    largest[at] = values[ahead[back - 1] ?? at] ?? 0;
  }
  return largest;
}
