import type { CompiledModel } from '../compiled-model.js';
import type { Layout } from './layout.js';
import type { BlockShare, Neighbours, RoomOrder } from './neighbours.js';

/**
 * What rooms cost: own costs of rooms and cells, the order of rooms by seats between sessions, and what is shared in
 * one room on one day or in one group of slots.
 */
export class RoomTables {
  private readonly layout: Layout;
  private readonly model: CompiledModel;
  private readonly neighbours: Neighbours;
  private readonly room: readonly Float64Array[];
  /** By level: `(length row of session) × days + day`, a value for each room; undefined where nobody shares. */
  private readonly dayRoom: readonly (Float64Array | undefined)[];
  private readonly groupRoom: readonly (Float64Array | undefined)[];
  private readonly ordered: readonly boolean[];
  /** Rooms by seats, and the place of each room's seats among the distinct numbers of seats. */
  private readonly bySeats: Int32Array;
  private readonly rank: Int32Array;
  /** Where the rooms of a rank begin in `bySeats`. */
  private readonly rankStart: Int32Array;

  constructor(model: CompiledModel, layout: Layout, neighbours: Neighbours) {
    this.model = model;
    this.layout = layout;
    this.neighbours = neighbours;
    this.room = layout.roomCost.map((table) => Float64Array.from(table));
    const shares = (feature: 'day' | 'group', size: number): (Float64Array | undefined)[] =>
      neighbours.block.map((level) =>
        level.some((share) => share[feature].some((points) => points !== 0))
          ? new Float64Array(size)
          : undefined,
      );
    this.dayRoom = shares('day', layout.roomSize * layout.days);
    this.groupRoom = shares('group', layout.sessions * layout.groups * layout.rooms);
    this.ordered = neighbours.room.map((level) => level.some(({ others }) => others.length > 0));
    const { capacity } = model;
    const seats = [...new Set(capacity)].sort((a, b) => a - b);
    this.rank = Int32Array.from(capacity, (own) => seats.indexOf(own));
    this.bySeats = Int32Array.from(capacity.keys()).sort(
      (a, b) => (this.rank[a] ?? 0) - (this.rank[b] ?? 0) || a - b,
    );
    this.rankStart = Int32Array.from({ length: seats.length + 1 }, (_, rank) =>
      this.bySeats.reduce((count, room) => count + ((this.rank[room] ?? 0) < rank ? 1 : 0), 0),
    );
  }

  /** Points of a level for a session in a cell; `row` is where the rooms of session and length begin. */
  cost(
    level: number,
    session: number,
    row: number,
    window: number,
    room: number,
    cell: number,
  ): number {
    const { layout } = this;
    let cost = this.room[level]?.[row + room] ?? 0;
    const cells = layout.cellCost[level];
    if (cells) cost += cells[cell] ?? 0;
    const dayRoom = this.dayRoom[level];
    if (dayRoom) {
      const day = this.model.windows.day[window] ?? 0;
      cost += dayRoom[row * layout.days + day * layout.rooms + room] ?? 0;
    }
    const groupRoom = this.groupRoom[level];
    if (groupRoom) {
      const group = this.model.windows.group[window] ?? -1;
      if (group >= 0) {
        cost += groupRoom[(session * layout.groups + group) * layout.rooms + room] ?? 0;
      }
    }
    return cost;
  }

  /** A session goes from one cell to another; windows of -1 stand for no place. */
  update(session: number, v: number, r: number, w: number, u: number): void {
    for (let level = 0; level < 3; level += 1) {
      if (this.ordered[level] === true) {
        const order = this.neighbours.room[level]?.[session];
        if (order) this.updateOrder(level, order, v, r, w, u);
      }
      const share = this.neighbours.block[level]?.[session];
      if (!share || share.others.length === 0) continue;
      if (v >= 0) this.addShares(level, share, v, r, -1);
      if (w >= 0) this.addShares(level, share, w, u, 1);
    }
  }

  private updateOrder(
    level: number,
    order: RoomOrder,
    v: number,
    r: number,
    w: number,
    u: number,
  ): void {
    const { minutes } = this.layout;
    if (v >= 0 && w >= 0 && minutes[v] === minutes[w]) {
      this.shiftOrder(level, order, minutes[w] ?? 0, this.rank[r] ?? 0, this.rank[u] ?? 0);
      return;
    }
    // Rank -1 lies below all rooms, so that a shift from or to it adds the whole side.
    if (v >= 0) this.wholeOrder(level, order, minutes[v] ?? 0, this.rank[r] ?? 0, -1);
    if (w >= 0) this.wholeOrder(level, order, minutes[w] ?? 0, this.rank[u] ?? 0, 1);
  }

  /** Only rooms with seats between the two numbers change. */
  private shiftOrder(
    level: number,
    { others, larger, smaller }: RoomOrder,
    minutes: number,
    from: number,
    to: number,
  ): void {
    if (from === to) return;
    const up = to > from;
    const low = up ? from : to;
    const high = up ? to : from;
    // "Larger" holds for rooms above the session's: those in (low, high] change; "smaller": those in [low, high).
    const largerFrom = this.rankStart[low + 1] ?? 0;
    const largerTo = this.rankStart[high + 1] ?? 0;
    const smallerFrom = this.rankStart[low] ?? 0;
    const smallerTo = this.rankStart[high] ?? 0;
    for (let k = 0; k < others.length; k += 1) {
      const more = (up ? -1 : 1) * (larger[k] ?? 0);
      const less = (up ? 1 : -1) * (smaller[k] ?? 0);
      if (more !== 0) this.addRange(level, others[k] ?? 0, more, minutes, largerFrom, largerTo);
      if (less !== 0) this.addRange(level, others[k] ?? 0, less, minutes, smallerFrom, smallerTo);
    }
  }

  private wholeOrder(
    level: number,
    { others, larger, smaller }: RoomOrder,
    minutes: number,
    rank: number,
    sign: number,
  ): void {
    const above = this.rankStart[rank + 1] ?? 0;
    const below = this.rankStart[rank] ?? 0;
    const all = this.bySeats.length;
    for (let k = 0; k < others.length; k += 1) {
      const more = sign * (larger[k] ?? 0);
      const less = sign * (smaller[k] ?? 0);
      if (more !== 0) this.addRange(level, others[k] ?? 0, more, minutes, above, all);
      if (less !== 0) this.addRange(level, others[k] ?? 0, less, minutes, 0, below);
    }
  }

  private addRange(
    level: number,
    other: number,
    points: number,
    minutes: number,
    from: number,
    to: number,
  ): void {
    const { layout, bySeats } = this;
    const table = this.room[level];
    if (!table) return;
    const lengths = layout.lengths[other] ?? [];
    const base = layout.roomBase[other] ?? 0;
    for (let row = 0; row < lengths.length; row += 1) {
      const change = points * (minutes + (lengths[row] ?? 0));
      const start = base + row * layout.rooms;
      for (let k = from; k < to; k += 1) {
        const at = start + (bySeats[k] ?? 0);
        table[at] = (table[at] ?? 0) + change;
      }
    }
  }

  private addShares(
    level: number,
    { others, day, group }: BlockShare,
    window: number,
    room: number,
    sign: number,
  ): void {
    const { layout, model } = this;
    const { rooms, days, groups } = layout;
    const minutes = layout.minutes[window] ?? 0;
    const onDay = model.windows.day[window] ?? 0;
    const inGroup = model.windows.group[window] ?? -1;
    const dayRoom = this.dayRoom[level];
    const groupRoom = this.groupRoom[level];
    for (let k = 0; k < others.length; k += 1) {
      const other = others[k] ?? 0;
      if (dayRoom) {
        const lengths = layout.lengths[other] ?? [];
        for (let row = 0; row < lengths.length; row += 1) {
          const start = (layout.roomBase[other] ?? 0) + row * rooms;
          const at = start * days + onDay * rooms + room;
          const change = sign * (day[k] ?? 0) * (minutes + (lengths[row] ?? 0));
          dayRoom[at] = (dayRoom[at] ?? 0) + change;
        }
      }
      if (groupRoom && inGroup >= 0) {
        const at = (other * groups + inGroup) * rooms + room;
        groupRoom[at] = (groupRoom[at] ?? 0) + sign * (group[k] ?? 0);
      }
    }
  }
}
