import type { CompiledModel, GroupTerm, Places } from '../compiled-model.js';
import type { Level } from '../model.js';
import type { AssignmentProgram } from './assignment-program.js';

/** More rows than this for one group are not worth the better bound. */
const MOST_ROWS = 5000;
/** Choices among windows that are tried out for one wide row, and the minutes that they may be apart. */
const MOST_CHOICES = 500;
const NEAR = 60;

/** A group term in a program, and the column that stands for its points. */
interface GroupColumn {
  readonly term: GroupTerm;
  readonly column: number;
}

/**
 * Costs of several sessions together in a program: a column for each group that grows with its members, at least what
 * each member and each two of them cost. For two members that is the cost; for more it is a bound, which `tighten`
 * brings up to the cost of one programme after another. Groups of other kinds are not said: they cost nothing here.
 */
export class GroupCosts {
  private readonly columns: GroupColumn[] = [];
  private readonly model: CompiledModel;
  private readonly built: AssignmentProgram;
  /** Nobody takes two windows that overlap: then no window is counted twice for one group. */
  private readonly oneAtATime: boolean;

  constructor(model: CompiledModel, built: AssignmentProgram, level: Level) {
    this.model = model;
    this.built = built;
    this.oneAtATime =
      model.rules.some(({ id, level: its }) => id === 'person-clash' && its === 'hard') &&
      !model.sharedUse.includes(1);
    for (const term of model.groups) {
      const { level: its, weight = 0 } = model.rules[term.rule] ?? {};
      if (its === level && weight > 0 && term.growing === true) this.add(term, weight);
    }
  }

  /** Completes the values of a known plan, which is in these places. */
  complete(values: number[], places: Places): void {
    for (const { term, column } of this.columns) values[column] = term.cost(places);
  }

  /**
   * Adds rows so that the columns cost no less than the groups do in these places.
   * @returns whether there was anything to add
   */
  tighten(values: Float64Array, places: Places): boolean {
    let added = false;
    for (const { term, column } of this.columns) {
      const cost = term.cost(places);
      if (cost <= (values[column] ?? 0) + 1e-6) continue;
      const members = this.needed(term, places);
      const windows = members.map((session) => places.window[session] ?? -1);
      const own = members.map((session, place) => [this.columnOf(session, windows[place] ?? -1)]);
      this.addRow(column, own, cost);
      if (this.oneAtATime) this.addWide(term, column, members, windows);
      added = true;
    }
    return added;
  }

  /** Wherever one of each list is taken, the group costs so much. */
  private addRow(column: number, lists: readonly (readonly number[])[], cost: number): void {
    const all = lists.flat();
    this.built.program.row(
      cost * (1 - lists.length),
      Infinity,
      [column, ...all],
      [1, ...all.map(() => -cost)],
    );
  }

  /**
   * The same for everybody of the group and for windows a little earlier or later, as long as every choice among them
   * costs: one row instead of one for each order and each shift.
   */
  private addWide(
    term: GroupTerm,
    column: number,
    members: readonly number[],
    windows: readonly number[],
  ): void {
    const cost = this.costWith(term);
    const at = (chosen: readonly number[]): number =>
      cost(chosen.map((window, place) => [members[place] ?? 0, window]));
    const lists = windows.map((window) => [window]);
    let least = at(windows);
    const enough = least / 2;
    for (const [place, window] of windows.entries()) {
      for (const other of this.near(window)) {
        if (lists.reduce((product, list) => product * list.length, 1) > MOST_CHOICES) break;
        // Of one list a person can take one window at most: they all overlap.
        if (lists.some((list) => list.includes(other)) || !this.allOverlap(lists[place], other))
          continue;
        const tried = choices(lists.map((list, k) => (k === place ? [other] : list))).map(at);
        const lowest = tried.reduce((one, two) => Math.min(one, two), least);
        if (lowest < enough) continue;
        least = lowest;
        lists[place]?.push(other);
      }
    }
    const columns = lists.map((list) =>
      [...term.members].flatMap((session) =>
        list.map((window) => this.columnOf(session, window)).filter((known) => known >= 0),
      ),
    );
    this.addRow(column, columns, least);
  }

  private allOverlap(list: readonly number[] = [], other: number): boolean {
    const { start, end } = this.model.windows;
    return list.every(
      (window) =>
        (start[window] ?? 0) < (end[other] ?? 0) && (start[other] ?? 0) < (end[window] ?? 0),
    );
  }

  /** Windows of the same length, the nearest first. */
  private near(window: number): number[] {
    const { start, end, count } = this.model.windows;
    const from = start[window] ?? 0;
    const length = (end[window] ?? 0) - from;
    const apart = (other: number): number => Math.abs((start[other] ?? 0) - from);
    return Array.from({ length: count }, (_, other) => other)
      .filter((other) => (end[other] ?? 0) - (start[other] ?? 0) === length && other !== window)
      .filter((other) => apart(other) <= NEAR)
      .sort((one, other) => apart(one) - apart(other));
  }

  private add(term: GroupTerm, weight: number): void {
    const members = [...term.members];
    const windows = members.map((session) => this.openWindows(session));
    const one = windows.reduce((sum, own) => sum + own.length, 0);
    if (one * members.length > MOST_ROWS) return;
    const cost = this.costWith(term);
    const { program } = this.built;
    const column = program.column(weight);
    program.upper[column] = Infinity;
    this.columns.push({ term, column });
    members.forEach((a, first) => {
      const own = windows[first] ?? [];
      const alone = own.filter((v) => cost([[a, v]]) > 0);
      if (alone.length > 0)
        program.row(
          0,
          Infinity,
          [column, ...alone.map((v) => this.columnOf(a, v))],
          [1, ...alone.map((v) => -cost([[a, v]]))],
        );
      members.slice(first + 1).forEach((b, place) => {
        for (const v of own) {
          const beside = (windows[first + 1 + place] ?? []).flatMap((w) => {
            const points = cost([
              [a, v],
              [b, w],
            ]);
            return points > 0 ? [[this.columnOf(b, w), points] as const] : [];
          });
          if (beside.length === 0) continue;
          const most = beside.reduce((known, [, points]) => Math.max(known, points), 0);
          program.row(
            -most,
            Infinity,
            [column, ...beside.map(([other]) => other), this.columnOf(a, v)],
            [1, ...beside.map(([, points]) => -points), -most],
          );
        }
      });
    });
  }

  /** A smallest part of the members that costs as much as all of them where they are. */
  private needed(term: GroupTerm, places: Places): number[] {
    const cost = this.costWith(term);
    const all = [...term.members].map((one): [number, number] => [one, places.window[one] ?? -1]);
    const whole = cost(all);
    return all
      .reduce((kept, member) => {
        const without = kept.filter((other) => other !== member);
        return cost(without) >= whole - 1e-9 ? without : kept;
      }, all)
      .map(([session]) => session);
  }

  /** What a group costs with only these members placed. */
  private costWith(term: GroupTerm): (placed: readonly (readonly [number, number])[]) => number {
    const n = this.model.sessionIds.length;
    const window = new Int32Array(n).fill(-1);
    const room = new Int32Array(n).fill(-1);
    return (placed) => {
      for (const [session, at] of placed) {
        window[session] = at;
        room[session] = this.model.sessionRooms[session]?.[0] ?? 0;
      }
      const cost = term.cost({ window, room });
      for (const [session] of placed) window[session] = -1;
      return cost;
    };
  }

  private openWindows(session: number): number[] {
    return [...(this.model.sessionWindows[session] ?? [])].filter(
      (_, at) => (this.built.windowColumns[session]?.[at] ?? -1) >= 0,
    );
  }

  private columnOf(session: number, window: number): number {
    const at = this.model.sessionWindows[session]?.indexOf(window) ?? -1;
    return this.built.windowColumns[session]?.[at] ?? -1;
  }
}

/** Every choice of one of each list. */
function choices(lists: readonly (readonly number[])[]): number[][] {
  return lists.reduce<number[][]>(
    (chosen, list) => chosen.flatMap((before) => list.map((one) => [...before, one])),
    [[]],
  );
}
