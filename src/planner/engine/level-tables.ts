import type { CompiledModel, Places } from '../compiled-model.js';
import { pairFeature } from '../features.js';
import { KernelRows } from './kernel-rows.js';
import type { Layout } from './layout.js';
import { findNeighbours, type Neighbours } from './neighbours.js';
import {
  CHANGE_OVER,
  DAY_ROOM,
  GROUP_ROOM,
  LARGER,
  SHARED_OVERLAP,
  SMALLER,
  type PairClasses,
} from './pair-classes.js';
import { RoomRanks } from './room-ranks.js';

const TIME = 1;
const ORDER = 2;
const BLOCK = 4;
const DIRECT = 8;

/**
 * The tables of one level: what any session would cost in any cell while all others stay, in a few look-ups. They are
 * brought up to date when a session has moved.
 */
export class LevelTables {
  readonly neighbours: readonly Neighbours[];
  private readonly layout: Layout;
  private readonly model: CompiledModel;
  private readonly places: Places;
  private readonly classes: PairClasses;
  private readonly level: number;
  private readonly kernels: KernelRows;
  private readonly ranks: RoomRanks;
  private readonly time: Float64Array;
  private readonly room: Float64Array;
  private readonly cells: Float64Array | undefined;
  /** `(length row of session) × days + day`, a value for each room. */
  private readonly dayRoom: Float64Array | undefined;
  /** `(session × groups + group)`, a value for each room. */
  private readonly groupRoom: Float64Array | undefined;
  private readonly hasDirect: boolean;
  /** Kinds of cost of each class on this level. */
  private readonly kinds: Uint8Array;

  constructor(
    model: CompiledModel,
    layout: Layout,
    classes: PairClasses,
    places: Places,
    level: number,
  ) {
    this.model = model;
    this.layout = layout;
    this.classes = classes;
    this.places = places;
    this.level = level;
    this.kernels = new KernelRows(classes, layout, level);
    this.ranks = new RoomRanks(model, layout);
    this.neighbours = model.sessionIds.map((_, session) =>
      findNeighbours(classes, layout, level, session),
    );
    this.time = Float64Array.from(layout.timeCost[level] ?? []);
    this.room = Float64Array.from(layout.roomCost[level] ?? []);
    this.cells = layout.cellCost[level];
    const shared = (kind: 'day' | 'group'): boolean =>
      this.neighbours.some((own) => own[kind].some((points) => points !== 0));
    if (shared('day')) this.dayRoom = new Float64Array(layout.roomSize * layout.days);
    if (shared('group')) {
      this.groupRoom = new Float64Array(layout.sessions * layout.groups * layout.rooms);
    }
    this.hasDirect = this.neighbours.some(({ direct }) => direct.length > 0);
    this.kinds = Uint8Array.from({ length: classes.count }, (_, pairClass) => {
      const has = (...features: number[]): boolean =>
        features.some((feature) => classes.coefficient(pairClass, level, feature) !== 0);
      return (
        (classes.hasTime(pairClass, level) ? TIME : 0) |
        (has(LARGER, SMALLER) ? ORDER : 0) |
        (has(DAY_ROOM, GROUP_ROOM) ? BLOCK : 0) |
        (has(CHANGE_OVER, SHARED_OVERLAP) ? DIRECT : 0)
      );
    });
  }

  /** Points of a session in a cell, all others staying; 0 without a place. */
  costAt(session: number, window: number, room: number): number {
    if (window < 0) return 0;
    const { layout } = this;
    const at = (layout.timeBase[session] ?? 0) + window;
    const row = (layout.roomBase[session] ?? 0) + (layout.lengthNumber[at] ?? 0) * layout.rooms;
    let cost = (this.time[at] ?? 0) + (this.room[row + room] ?? 0);
    if (this.cells) cost += this.cells[window * layout.rooms + room] ?? 0;
    if (this.dayRoom) {
      const day = this.model.windows.day[window] ?? 0;
      cost += this.dayRoom[row * layout.days + day * layout.rooms + room] ?? 0;
    }
    if (this.groupRoom) {
      const group = this.model.windows.group[window] ?? -1;
      if (group >= 0) {
        cost += this.groupRoom[(session * layout.groups + group) * layout.rooms + room] ?? 0;
      }
    }
    if (this.hasDirect) cost += this.directAt(session, window, room);
    return cost;
  }

  /** All that two sessions of a class cost each other, the one in v and r, the other in w and u. */
  pairAt(pairClass: number, v: number, r: number, w: number, u: number): number {
    const kinds = this.kinds[pairClass] ?? 0;
    if (kinds === 0 || v < 0 || w < 0) return 0;
    const { classes, layout, level, model } = this;
    let cost = kinds & TIME ? this.kernels.between(pairClass, v, w) : 0;
    if (kinds & ORDER) {
      const seats = this.ranks.rank[r] ?? 0;
      const others = this.ranks.rank[u] ?? 0;
      if (seats !== others) {
        const comb = (layout.minutes[v] ?? 0) + (layout.minutes[w] ?? 0);
        cost += comb * classes.coefficient(pairClass, level, seats > others ? LARGER : SMALLER);
      }
    }
    if (kinds & BLOCK && r === u) {
      const { day, group } = model.windows;
      if (day[v] === day[w]) {
        const comb = (layout.minutes[v] ?? 0) + (layout.minutes[w] ?? 0);
        cost += comb * classes.coefficient(pairClass, level, DAY_ROOM);
      }
      if ((group[v] ?? -1) >= 0 && group[v] === group[w]) {
        cost += classes.coefficient(pairClass, level, GROUP_ROOM);
      }
    }
    if (kinds & DIRECT) cost += this.directCost(pairClass, v, r, w, u);
    return cost;
  }

  /** A session goes from one cell to another; a window of -1 stands for no place. */
  update(session: number, v: number, r: number, w: number, u: number): void {
    const own = this.neighbours[session];
    if (!own) return;
    if (v !== w) {
      if (v >= 0) this.addTime(own, v, -1);
      if (w >= 0) this.addTime(own, w, 1);
    }
    if (own.order.length > 0) this.ranks.update(this.room, own, v, r, w, u);
    if (own.block.length > 0) {
      if (v >= 0) this.addShares(own, v, r, -1);
      if (w >= 0) this.addShares(own, w, u, 1);
    }
  }

  private addTime({ time, timeRow }: Neighbours, window: number, sign: number): void {
    const { kernels, layout, time: table } = this;
    const { timeBase } = layout;
    for (let k = 0; k < time.length; k += 1) {
      const start = kernels.start(timeRow[k] ?? 0, window);
      const { windows, points } = kernels;
      const base = timeBase[time[k] ?? 0] ?? 0;
      const end = start + (windows[start] ?? 0);
      for (let entry = start + 1; entry <= end; entry += 1) {
        const at = base + (windows[entry] ?? 0);
        table[at] = (table[at] ?? 0) + sign * (points[entry] ?? 0);
      }
    }
  }

  private addShares(
    { block, day, group }: Neighbours,
    window: number,
    room: number,
    sign: number,
  ): void {
    const { layout, model, dayRoom, groupRoom } = this;
    const { rooms, days, groups } = layout;
    const minutes = layout.minutes[window] ?? 0;
    const onDay = model.windows.day[window] ?? 0;
    const inGroup = model.windows.group[window] ?? -1;
    for (let k = 0; k < block.length; k += 1) {
      const other = block[k] ?? 0;
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

  private directAt(session: number, window: number, room: number): number {
    const others = this.neighbours[session]?.direct;
    if (!others) return 0;
    let cost = 0;
    for (let k = 0; k < others.length; k += 1) {
      const other = others[k] ?? 0;
      const w = this.places.window[other] ?? -1;
      if (w < 0) continue;
      const pairClass = this.classes.of[session * this.layout.sessions + other] ?? 0;
      cost += this.directCost(pairClass, window, room, w, this.places.room[other] ?? 0);
    }
    return cost;
  }

  private directCost(pairClass: number, v: number, r: number, w: number, u: number): number {
    const { classes, level, model } = this;
    const change = classes.coefficient(pairClass, level, CHANGE_OVER);
    const shared = classes.coefficient(pairClass, level, SHARED_OVERLAP);
    return (
      (change === 0 ? 0 : change * pairFeature(model, 'changeOver', v, r, w, u)) +
      (shared === 0 ? 0 : shared * pairFeature(model, 'sharedOverlap', v, r, w, u))
    );
  }
}
