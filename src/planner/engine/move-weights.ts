import { MOST_TOGETHER } from './group-costs.js';
import type { LevelTables } from './level-tables.js';
import type { SearchState } from './search-state.js';

/**
 * A move, as sessions and the cells they go to, and what it would cost: read from the tables, without doing it. Every
 * table takes the others where they are; what the sessions of a move cost each other is put right.
 */
export class MoveWeights {
  hard = 0;
  medium = 0;
  soft = 0;
  /** Sessions that would lose their place, less those that would get one. */
  left = 0;
  size = 0;
  readonly who = new Int32Array(MOST_TOGETHER);
  readonly toWindow = new Int32Array(MOST_TOGETHER);
  readonly toRoom = new Int32Array(MOST_TOGETHER);
  private limit = 0;
  private readonly state: SearchState;

  constructor(state: SearchState) {
    this.state = state;
  }

  /** Moves with more hard points than this are not weighed any further. */
  get bound(): number {
    return this.limit;
  }

  set bound(points: number) {
    this.limit = points;
    this.state.groups.bound = points;
  }

  set(k: number, session: number, window: number, room: number): void {
    this.who[k] = session;
    this.toWindow[k] = window;
    this.toRoom[k] = room;
  }

  commit(): void {
    const { state } = this;
    for (let k = 0; k < this.size; k += 1) {
      state.move(this.who[k] ?? 0, this.toWindow[k] ?? 0, this.toRoom[k] ?? 0);
    }
  }

  one(session: number, window: number, room: number): void {
    const { state } = this;
    const at = state.window[session] ?? -1;
    const from = state.room[session] ?? -1;
    this.size = 1;
    this.set(0, session, window, room);
    this.left = at < 0 ? -1 : 0;
    const single = (tables: LevelTables): number =>
      tables.costAt(session, window, room) - tables.costAt(session, at, from);
    this.hard = single(state.hardTables);
    if (state.groups.has(session)) state.groups.weigh(session, window, room, -1, -1, -1);
    else state.groups.clear();
    this.hard += state.groups.hardChange;
    if (this.hard > this.limit) return;
    this.medium = (state.mediumTables ? single(state.mediumTables) : 0) + state.groups.mediumChange;
    this.soft = single(state.softTables) + state.groups.softChange;
  }

  /** Two sessions in two other cells; a window of -1 takes b out. */
  two(a: number, v: number, r: number, b: number, w: number, u: number): void {
    const { state } = this;
    this.size = 2;
    this.set(0, a, v, r);
    this.set(1, b, w, u);
    this.left = ((state.window[a] ?? -1) < 0 ? -1 : 0) + (w < 0 ? 1 : 0);
    this.hard = this.twoOn(state.hardTables, a, v, r, b, w, u);
    if (state.groups.has(a) || state.groups.has(b)) state.groups.weigh(a, v, r, b, w, u);
    else state.groups.clear();
    this.hard += state.groups.hardChange;
    if (this.hard > this.limit) return;
    this.medium =
      (state.mediumTables ? this.twoOn(state.mediumTables, a, v, r, b, w, u) : 0) +
      state.groups.mediumChange;
    this.soft = this.twoOn(state.softTables, a, v, r, b, w, u) + state.groups.softChange;
  }

  /** The first `size` sessions that were set, all of them placed, in their other cells. */
  all(size: number): void {
    const { state, who, toWindow, toRoom } = this;
    this.size = size;
    if (!state.groups.canWeighAll) {
      this.byDoing();
      return;
    }
    this.left = 0;
    this.hard = this.allOn(state.hardTables);
    if (this.hard > this.limit) return;
    state.groups.weighAll(who, toWindow, toRoom, size);
    this.hard += state.groups.hardChange;
    if (this.hard > this.limit) return;
    this.medium =
      (state.mediumTables ? this.allOn(state.mediumTables) : 0) + state.groups.mediumChange;
    this.soft = this.allOn(state.softTables) + state.groups.softChange;
  }

  /** Does the move, reads the cost and takes it back: for what no table foresees. */
  private byDoing(): void {
    const { state, size } = this;
    const { hard, medium, soft, unplaced } = state;
    const before = Array.from({ length: size }, (_, k): [number, number] => [
      state.window[this.who[k] ?? 0] ?? -1,
      state.room[this.who[k] ?? 0] ?? -1,
    ]);
    this.commit();
    this.hard = state.hard - hard;
    this.medium = state.medium - medium;
    this.soft = state.soft - soft;
    this.left = state.unplaced - unplaced;
    before.forEach(([window, room], k) => state.move(this.who[k] ?? 0, window, room));
  }

  private twoOn(
    tables: LevelTables,
    a: number,
    v: number,
    r: number,
    b: number,
    w: number,
    u: number,
  ): number {
    const { state } = this;
    return (
      tables.costAt(a, v, r) -
      tables.costAt(a, state.window[a] ?? -1, state.room[a] ?? -1) +
      tables.costAt(b, w, u) -
      tables.costAt(b, state.window[b] ?? -1, state.room[b] ?? -1) +
      this.between(tables, a, v, r, b, w, u)
    );
  }

  /** What two sessions cost each other, put right: the tables take the one where it was for the cost of the other. */
  private between(
    tables: LevelTables,
    a: number,
    v: number,
    r: number,
    b: number,
    w: number,
    u: number,
  ): number {
    const { state } = this;
    const pairClass = state.classOf(a, b);
    if (pairClass === 0) return 0;
    const atA = state.window[a] ?? -1;
    const roomA = state.room[a] ?? -1;
    const atB = state.window[b] ?? -1;
    const roomB = state.room[b] ?? -1;
    return (
      tables.pairAt(pairClass, v, r, w, u) +
      tables.pairAt(pairClass, atA, roomA, atB, roomB) -
      tables.pairAt(pairClass, v, r, atB, roomB) -
      tables.pairAt(pairClass, atA, roomA, w, u)
    );
  }

  private allOn(tables: LevelTables): number {
    const { state, size, who, toWindow, toRoom } = this;
    let change = 0;
    for (let k = 0; k < size; k += 1) {
      const a = who[k] ?? 0;
      const v = toWindow[k] ?? 0;
      const r = toRoom[k] ?? 0;
      change +=
        tables.costAt(a, v, r) - tables.costAt(a, state.window[a] ?? -1, state.room[a] ?? -1);
      for (let j = 0; j < k; j += 1) {
        change += this.between(tables, a, v, r, who[j] ?? 0, toWindow[j] ?? 0, toRoom[j] ?? 0);
      }
    }
    return change;
  }
}
