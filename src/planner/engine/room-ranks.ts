import type { CompiledModel } from '../compiled-model.js';
import type { Layout } from './layout.js';
import type { Neighbours } from './neighbours.js';

/**
 * Rooms in the order of their seats. When a session changes rooms, only rooms with seats between the two change what
 * they cost the sessions that are compared with it.
 */
export class RoomRanks {
  /** Place of each room's seats among the distinct numbers of seats. */
  readonly rank: Int32Array;
  private readonly layout: Layout;
  private readonly bySeats: Int32Array;
  /** Where the rooms of a rank begin in `bySeats`. */
  private readonly start: Int32Array;

  constructor({ capacity }: CompiledModel, layout: Layout) {
    this.layout = layout;
    const seats = [...new Set(capacity)].sort((a, b) => a - b);
    this.rank = Int32Array.from(capacity, (own) => seats.indexOf(own));
    this.bySeats = Int32Array.from(capacity.keys()).sort(
      (a, b) => (this.rank[a] ?? 0) - (this.rank[b] ?? 0) || a - b,
    );
    this.start = Int32Array.from({ length: seats.length + 1 }, (_, rank) =>
      this.bySeats.reduce((count, room) => count + ((this.rank[room] ?? 0) < rank ? 1 : 0), 0),
    );
  }

  /** Takes into the table of rooms that a session went from window v and room r to w and u. */
  update(table: Float64Array, own: Neighbours, v: number, r: number, w: number, u: number): void {
    const { minutes } = this.layout;
    const from = this.rank[r] ?? 0;
    const to = this.rank[u] ?? 0;
    if (v >= 0 && w >= 0 && minutes[v] === minutes[w]) {
      if (from !== to) this.shift(table, own, minutes[w] ?? 0, from, to);
      return;
    }
    if (v >= 0) this.whole(table, own, minutes[v] ?? 0, from, -1);
    if (w >= 0) this.whole(table, own, minutes[w] ?? 0, to, 1);
  }

  private shift(
    table: Float64Array,
    { order, larger, smaller }: Neighbours,
    minutes: number,
    from: number,
    to: number,
  ): void {
    const up = to > from;
    const low = up ? from : to;
    const high = up ? to : from;
    const sign = up ? 1 : -1;
    // Rooms above the session's are "larger": those in (low, high] change. For "smaller" it is [low, high).
    const largerFrom = this.start[low + 1] ?? 0;
    const largerTo = this.start[high + 1] ?? 0;
    const smallerFrom = this.start[low] ?? 0;
    const smallerTo = this.start[high] ?? 0;
    for (let k = 0; k < order.length; k += 1) {
      const other = order[k] ?? 0;
      const more = larger[k] ?? 0;
      const less = smaller[k] ?? 0;
      if (more !== 0) this.add(table, other, -sign * more, minutes, largerFrom, largerTo);
      if (less !== 0) this.add(table, other, sign * less, minutes, smallerFrom, smallerTo);
    }
  }

  private whole(
    table: Float64Array,
    { order, larger, smaller }: Neighbours,
    minutes: number,
    rank: number,
    sign: number,
  ): void {
    const above = this.start[rank + 1] ?? 0;
    const below = this.start[rank] ?? 0;
    for (let k = 0; k < order.length; k += 1) {
      const other = order[k] ?? 0;
      const more = larger[k] ?? 0;
      const less = smaller[k] ?? 0;
      if (more !== 0) this.add(table, other, sign * more, minutes, above, this.bySeats.length);
      if (less !== 0) this.add(table, other, sign * less, minutes, 0, below);
    }
  }

  private add(
    table: Float64Array,
    other: number,
    points: number,
    minutes: number,
    from: number,
    to: number,
  ): void {
    const { layout, bySeats } = this;
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
}
