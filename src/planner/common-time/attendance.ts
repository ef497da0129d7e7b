import type { Span } from '../../kernel/availability.js';
import type { Candidates } from './candidates.js';
import { type ClockComfort, DAY_OFF_MINUTES, type Reach } from './comfort.js';
import type { CommonTimePerson, DaysOff, MissingReason } from './model.js';
import { dayMinute, dayNumber, weekdayOf, type ZoneOffsets } from './zone-offsets.js';

const DAY = 1440;
const MINUTE = 60_000;

/** What a time costs those who would have to be asked, besides the minutes: a word broken, another meeting left. */
const ASKED = { availability: 240, busy: 960 } as const;

/** A person at one time. */
export interface Presence {
  readonly discomfort: number;
  readonly dayOff: boolean;
  readonly missing: readonly MissingReason[];
  readonly beyondPossible: number;
  readonly unavailableMinutes: number;
}

/** What is known of a person for one length of meeting: answers for any start without asking for the zone's rules again. */
export class PersonClock {
  readonly clock: ZoneOffsets;
  private readonly comfort: ClockComfort;
  private readonly duration: number;
  private readonly offRules: 'never' | 'unwelcome';
  private readonly weekdays: ReadonlySet<number>;
  private readonly dates: ReadonlySet<number>;
  private readonly available: readonly Span[] | undefined;
  private readonly busy: readonly Span[];

  constructor(
    person: Pick<CommonTimePerson, 'available' | 'busy'> & { readonly daysOff: DaysOff },
    clock: ZoneOffsets,
    comfort: ClockComfort,
    meeting: { readonly durationMinutes: number; readonly daysOff: 'never' | 'unwelcome' },
  ) {
    this.clock = clock;
    this.comfort = comfort;
    this.duration = meeting.durationMinutes;
    this.offRules = meeting.daysOff;
    this.weekdays = new Set(person.daysOff.weekdays);
    this.dates = new Set(person.daysOff.dates.map(dayNumber));
    this.available = person.available;
    this.busy = person.busy ?? [];
  }

  /** The person at a meeting that begins at a minute since 1970. */
  at(start: number): Presence {
    const end = start + this.duration;
    const from = start * MINUTE;
    const to = end * MINUTE;
    const stretch = this.clock.at(start);
    const [discomfort, beyondPossible] =
      end <= stretch.to
        ? this.onOneOffset(start + stretch.offset)
        : this.minuteByMinute(start, end);
    const dayOff = this.touchesDayOff(start, end);
    const unavailable =
      this.available === undefined ? 0 : this.duration - shared(this.available, from, to) / MINUTE;
    const taken = shared(this.busy, from, to) / MINUTE;
    const missing: MissingReason[] = [];
    if (beyondPossible > 0) missing.push('hours');
    if (dayOff && this.offRules === 'never') missing.push('day_off');
    if (unavailable > 0) missing.push('availability');
    if (taken > 0) missing.push('busy');
    return {
      discomfort: discomfort + (dayOff ? DAY_OFF_MINUTES : 0),
      dayOff,
      missing,
      beyondPossible,
      unavailableMinutes: Math.min(unavailable + taken, this.duration),
    };
  }

  /**
   * The person at every start: the discomfort, or where they cannot −1 − what asking them anyway would cost. The
   * same as `at`, without making an object for each.
   */
  row({ count, start }: Candidates): Int16Array {
    const row = new Int16Array(count);
    const available = this.available && new SpanWalk(this.available);
    const busy = new SpanWalk(this.busy);
    for (let index = 0; index < count; index += 1) {
      const begin = start[index] ?? 0;
      const end = begin + this.duration;
      const stretch = this.clock.at(begin);
      const dayOff = this.touchesDayOff(begin, end);
      let near: number;
      let far: number;
      if (end <= stretch.to) {
        const minute = dayMinute(begin + stretch.offset);
        near = reach(this.comfort.comfortable, minute);
        far = reach(this.comfort.possible, minute);
      } else [near, far] = this.minuteByMinute(begin, end);
      const from = begin * MINUTE;
      const to = end * MINUTE;
      const unavailable = available ? this.duration - available.shared(from, to) / MINUTE : 0;
      const taken = busy.shared(from, to) / MINUTE;
      let cost = far;
      if (dayOff && this.offRules === 'never') cost += DAY_OFF_MINUTES;
      if (unavailable > 0) cost += ASKED.availability + unavailable;
      if (taken > 0) cost += ASKED.busy + taken;
      row[index] = cost > 0 ? -1 - cost : near + (dayOff ? DAY_OFF_MINUTES : 0);
    }
    return row;
  }

  private onOneOffset(local: number): [number, number] {
    const minute = dayMinute(local);
    return [reach(this.comfort.comfortable, minute), reach(this.comfort.possible, minute)];
  }

  /** Where the clocks change inside the meeting. */
  private minuteByMinute(start: number, end: number): [number, number] {
    let near = 0;
    let far = 0;
    for (let minute = start; minute < end; minute += 1) {
      const local = dayMinute(this.clock.local(minute));
      near = Math.max(near, this.comfort.comfortable.minute[local] ?? 0);
      far = Math.max(far, this.comfort.possible.minute[local] ?? 0);
    }
    return [near, far];
  }

  private touchesDayOff(start: number, end: number): boolean {
    if (this.weekdays.size === 0 && this.dates.size === 0) return false;
    const first = Math.floor(this.clock.local(start) / DAY);
    const last = Math.floor(this.clock.local(end - 1) / DAY);
    return this.isOff(first) || (last !== first && this.isOff(last));
  }

  private isOff(day: number): boolean {
    return this.weekdays.has(weekdayOf(day)) || this.dates.has(day);
  }
}

function reach({ until, after }: Reach, minute: number): number {
  return Math.max(until[minute] ?? 0, after[minute] ?? 0);
}

/** How much of a span lies in spans that do not overlap, in their unit. */
function shared(spans: readonly Span[], from: number, to: number): number {
  return spans.reduce(
    (sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)),
    0,
  );
}

/** The same for spans that come in order: those that are over are not looked at again. */
class SpanWalk {
  private readonly spans: readonly Span[];
  private first = 0;

  constructor(spans: readonly Span[]) {
    this.spans = spans;
  }

  shared(from: number, to: number): number {
    while ((this.spans[this.first]?.to ?? Number.POSITIVE_INFINITY) <= from) this.first += 1;
    let sum = 0;
    for (let at = this.first; at < this.spans.length; at += 1) {
      const span = this.spans[at];
      if (span === undefined || span.from >= to) break;
      sum += Math.min(span.to, to) - Math.max(span.from, from);
    }
    return sum;
  }
}
