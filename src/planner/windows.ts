import type { ZoneClock } from './clock.js';
import type { Windows } from './compiled-model.js';
import type { Interval, PlanningProblem, PlanSession, Placing, Slot } from './model.js';

/** Collects the windows of a problem, each once, and which of them each session can take. */
export class WindowTable {
  readonly slots: readonly Slot[];
  private readonly clock: ZoneClock;
  private readonly problem: PlanningProblem;
  private readonly start: number[] = [];
  private readonly end: number[] = [];
  private readonly group: number[] = [];
  /** Slots of each window; none on the grid. */
  readonly slotsOf: (readonly number[])[] = [];
  private readonly known = new Map<string, number>();
  private readonly slotStart: readonly number[];
  private readonly slotEnd: readonly number[];
  private readonly groups: string[] = [];
  private readonly byDuration = new Map<number, readonly number[]>();
  private readonly closed: readonly (readonly [number, number])[];

  constructor(problem: PlanningProblem, clock: ZoneClock) {
    this.problem = problem;
    this.clock = clock;
    this.slots = problem.slots ?? [];
    this.slotStart = this.slots.map((slot) => clock.minute(slot.start));
    this.slotEnd = this.slots.map((slot) => clock.minute(slot.end));
    this.closed = (problem.closed ?? []).map((span) => this.span(span));
    this.slots.forEach((slot, number) => {
      if (slot.group !== undefined && !this.groups.includes(slot.group))
        this.groups.push(slot.group);
      // A window for each slot, in their order, so that both have one number.
      this.add(this.slotStart[number] ?? 0, this.slotEnd[number] ?? 0, [number]);
    });
  }

  get count(): number {
    return this.start.length;
  }

  /** Windows that a session can take, ascending. */
  open(session: PlanSession): number[] {
    if (session.pinned === true && session.placed) {
      const pin = this.at(session, session.placed);
      return pin === undefined ? [] : [pin];
    }
    const within = joined((session.within ?? []).map((span) => this.span(span)));
    const candidates =
      this.slots.length === 0
        ? this.onGrid(session.durationMinutes ?? 0)
        : this.inSlots(session).filter((window) => !this.isClosed(window));
    return candidates
      .filter(
        (window) =>
          within.length === 0 ||
          within.some(
            ([from, to]) => (this.start[window] ?? 0) >= from && (this.end[window] ?? 0) <= to,
          ),
      )
      .sort((a, b) => a - b);
  }

  /** The window at which a session is said to be; made when a pinned session lies off slots and grid. */
  at(session: PlanSession, placing: Placing): number | undefined {
    const start = this.clock.minute(placing.start);
    if (placing.slotId !== undefined) {
      const first = this.slots.findIndex(({ id }) => id === placing.slotId);
      if (first >= 0 && this.slotStart[first] === start) {
        const found = this.fromSlot(session, first);
        if (found !== undefined) return found;
      }
    }
    const fits = this.slots.flatMap((slot, first) =>
      this.slotStart[first] === start && takesKind(slot.kinds, session.kind)
        ? [this.fromSlot(session, first)]
        : [],
    );
    const found = fits.find((window) => window !== undefined);
    if (found !== undefined) return found;
    const minutes = session.durationMinutes;
    return minutes === undefined ? undefined : this.add(start, start + minutes, []);
  }

  private onGrid(minutes: number): readonly number[] {
    const known = this.byDuration.get(minutes);
    if (known) return known;
    const step = this.problem.gridMinutes ?? 5;
    const found: number[] = [];
    const spans = (this.problem.hours ?? []).map((hours) => this.span(hours));
    const open = joined(spans);
    for (const [from, to] of spans) {
      // Where the next hours begin at once, as at midnight, a session may run on into them.
      const [, last] = open.find(([first, until]) => first <= from && to <= until) ?? [from, to];
      for (let start = from; start < to && start + minutes <= last; start += step) {
        const end = start + minutes;
        if (this.closed.some(([shut, open]) => start < open && shut < end)) continue;
        found.push(this.add(start, end, []));
      }
    }
    const distinct = [...new Set(found)];
    this.byDuration.set(minutes, distinct);
    return distinct;
  }

  private inSlots(session: PlanSession): number[] {
    const ids = session.slotIds && new Set(session.slotIds);
    return this.slots.flatMap((slot, first) => {
      if (ids && !ids.has(slot.id)) return [];
      if (!takesKind(slot.kinds, session.kind)) return [];
      const window = this.fromSlot(session, first);
      return window === undefined ? [] : [window];
    });
  }

  /** The window of a session that begins with a slot; undefined where it does not fit. */
  private fromSlot(session: PlanSession, first: number): number | undefined {
    const start = this.slotStart[first] ?? 0;
    const minutes = session.durationMinutes;
    const count = session.slotCount ?? 1;
    if (minutes === undefined && count === 1)
      return this.add(start, this.slotEnd[first] ?? 0, [first]);
    const taken = [first];
    const done = (): boolean =>
      minutes === undefined
        ? taken.length === count
        : start + minutes <= (this.slotEnd[taken.at(-1) ?? first] ?? 0);
    while (!done()) {
      const next = this.following(taken.at(-1) ?? first, session);
      if (next === undefined) return undefined;
      taken.push(next);
    }
    const end =
      minutes === undefined ? (this.slotEnd[taken.at(-1) ?? first] ?? 0) : start + minutes;
    return this.add(start, end, taken);
  }

  /** The next slot of the group, by start. */
  private following(slot: number, session: PlanSession): number | undefined {
    const group = this.slots[slot]?.group;
    if (group === undefined) return undefined;
    const after = this.slotEnd[slot] ?? 0;
    let best: number | undefined;
    this.slots.forEach((candidate, number) => {
      const start = this.slotStart[number] ?? 0;
      if (candidate.group !== group || start < after) return;
      if (!takesKind(candidate.kinds, session.kind)) return;
      if (best === undefined || start < (this.slotStart[best] ?? 0)) best = number;
    });
    return best;
  }

  private add(start: number, end: number, slots: readonly number[]): number {
    const key = `${start} ${end} ${slots.join(',')}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const number = this.start.length;
    this.known.set(key, number);
    this.start.push(start);
    this.end.push(end);
    const group = this.slots[slots[0] ?? -1]?.group;
    this.group.push(group === undefined ? -1 : this.groups.indexOf(group));
    this.slotsOf.push(slots);
    return number;
  }

  private span({ start, end }: Interval): readonly [number, number] {
    return [this.clock.minute(start), this.clock.minute(end)];
  }

  private isClosed(window: number): boolean {
    const [start, end] = [this.start[window] ?? 0, this.end[window] ?? 0];
    return this.closed.some(([shut, open]) => start < open && shut < end);
  }

  /** The finished table; days are numbered in the order of the calendar. */
  finish(): { readonly windows: Windows; readonly days: readonly string[] } {
    const startLocal = this.start.map((minute) => this.clock.local(minute));
    const dates = startLocal.map((local) => local.slice(0, 10));
    const days = [...new Set(dates)].sort();
    return {
      days,
      windows: {
        count: this.start.length,
        start: Int32Array.from(this.start),
        end: Int32Array.from(this.end),
        day: Int32Array.from(dates, (date) => days.indexOf(date)),
        group: Int32Array.from(this.group),
        slot: Int32Array.from(this.slotsOf, (slots) => slots[0] ?? -1),
        startLocal,
        endLocal: this.end.map((minute) => this.clock.local(minute)),
      },
    };
  }
}

/** Spans in order, those that touch or overlap joined. */
function joined(spans: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const open: (readonly [number, number])[] = [];
  for (const [from, to] of spans.toSorted(([one], [other]) => one - other)) {
    const last = open.at(-1);
    if (last !== undefined && from <= last[1])
      open[open.length - 1] = [last[0], Math.max(last[1], to)];
    else open.push([from, to]);
  }
  return open;
}

/** Whether a slot or room takes a session of the kind: lists that are not given take all. */
export function takesKind(kinds: readonly string[] | undefined, kind: string | undefined): boolean {
  return kinds === undefined || (kind !== undefined && kinds.includes(kind));
}
