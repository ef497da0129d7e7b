import type { CompiledModel, Places } from '../compiled-model.js';
import { pairFeature } from '../features.js';
import { GroupCosts } from './group-costs.js';
import { KernelRows } from './kernel-rows.js';
import { layOut, type Layout } from './layout.js';
import { findNeighbours, type Neighbours } from './neighbours.js';
import { Occupancy } from './occupancy.js';
import {
  CHANGE_OVER,
  DAY_ROOM,
  GROUP_ROOM,
  HAS_BLOCK,
  HAS_DIRECT,
  HAS_ROOM,
  HAS_TIME,
  LARGER,
  PairClasses,
  SHARED_OVERLAP,
  SMALLER,
} from './pair-classes.js';
import { RoomTables } from './room-tables.js';

/**
 * A plan during the search, with tables that tell in a few look-ups what a session would cost in any cell while all
 * others stay. The tables are brought up to date when a session moves, not when a move is weighed.
 */
export class SearchState implements Places {
  readonly model: CompiledModel;
  readonly layout: Layout;
  readonly classes: PairClasses;
  readonly neighbours: Neighbours;
  readonly window: Int32Array;
  readonly room: Int32Array;
  readonly occupancy: Occupancy;
  readonly groups: GroupCosts;
  /** Weighted cost of the plan as it is. */
  hard = 0;
  medium = 0;
  soft = 0;
  /** Sessions that could have a place and have none. */
  unplaced = 0;
  /** What was weighed last: see `weigh`. */
  hardCost = 0;
  mediumCost = 0;
  softCost = 0;
  readonly kernels: KernelRows;
  private readonly rooms: RoomTables;
  private readonly hardTime: Float64Array;
  private readonly mediumTime: Float64Array;
  private readonly softTime: Float64Array;
  private readonly usesMedium: boolean;
  private readonly hasDirect: boolean;

  constructor(model: CompiledModel) {
    this.model = model;
    this.layout = layOut(model);
    this.classes = new PairClasses(model);
    this.neighbours = findNeighbours(model, this.classes);
    this.kernels = new KernelRows(this.classes, this.layout);
    const [hard, medium, soft] = this.layout.timeCost;
    this.hardTime = Float64Array.from(hard ?? []);
    this.mediumTime = Float64Array.from(medium ?? []);
    this.softTime = Float64Array.from(soft ?? []);
    this.rooms = new RoomTables(model, this.layout, this.neighbours);
    this.usesMedium = model.rules.some(({ level }) => level === 'medium');
    this.hasDirect = this.neighbours.direct.some((others) => others.length > 0);
    const n = model.sessionIds.length;
    this.window = new Int32Array(n).fill(-1);
    this.room = new Int32Array(n).fill(-1);
    this.occupancy = new Occupancy(model, this);
    this.groups = new GroupCosts(model, this);
    this.unplaced = n;
  }

  /** What a session costs in a cell, all others staying; into `hardCost`, `mediumCost`, `softCost`. */
  weigh(session: number, window: number, room: number): void {
    if (window < 0) {
      this.hardCost = 0;
      this.mediumCost = 0;
      this.softCost = 0;
      return;
    }
    const { layout, rooms } = this;
    const at = (layout.timeBase[session] ?? 0) + window;
    const row = (layout.roomBase[session] ?? 0) + (layout.lengthNumber[at] ?? 0) * layout.rooms;
    const cell = window * layout.rooms + room;
    this.hardCost = (this.hardTime[at] ?? 0) + rooms.cost(0, session, row, window, room, cell);
    this.softCost = (this.softTime[at] ?? 0) + rooms.cost(2, session, row, window, room, cell);
    this.mediumCost = this.usesMedium
      ? (this.mediumTime[at] ?? 0) + rooms.cost(1, session, row, window, room, cell)
      : 0;
    if (this.hasDirect) this.addDirect(session, window, room);
  }

  /** Adds to `sign ×` the weighed costs what two sessions cost each other in two cells. */
  addPair(a: number, v: number, r: number, b: number, w: number, u: number, sign: number): void {
    if (v < 0 || w < 0) return;
    const pairClass = this.classes.of[a * this.layout.sessions + b] ?? 0;
    if (pairClass === 0) return;
    this.hardCost += sign * this.pairCost(pairClass, 0, v, r, w, u);
    this.softCost += sign * this.pairCost(pairClass, 2, v, r, w, u);
    if (this.usesMedium) this.mediumCost += sign * this.pairCost(pairClass, 1, v, r, w, u);
  }

  /** Puts a session into a cell (-1: takes it out), brings all tables and the cost up to date. */
  move(session: number, window: number, room: number): void {
    const fromWindow = this.window[session] ?? -1;
    const fromRoom = this.room[session] ?? -1;
    if (fromWindow === window && fromRoom === room) return;
    this.weigh(session, fromWindow, fromRoom);
    const [hard, medium, soft] = [this.hardCost, this.mediumCost, this.softCost];
    this.weigh(session, window, room);
    this.hard += this.hardCost - hard;
    this.medium += this.mediumCost - medium;
    this.soft += this.softCost - soft;
    if (fromWindow !== window) this.updateTime(session, fromWindow, window);
    this.rooms.update(session, fromWindow, fromRoom, window, room);
    this.occupancy.remove(session);
    this.window[session] = window;
    this.room[session] = room;
    this.occupancy.add(session);
    if (fromWindow < 0) this.unplaced -= 1;
    if (window < 0) this.unplaced += 1;
    this.groups.moved(session, fromWindow, fromRoom);
  }

  private updateTime(session: number, from: number, to: number): void {
    const { layout, classes, kernels, hardTime, mediumTime, softTime } = this;
    const n = layout.sessions;
    const others = this.neighbours.time[session] ?? [];
    for (let k = 0; k < others.length; k += 1) {
      const other = others[k] ?? 0;
      const pairClass = classes.of[other * n + session] ?? 0;
      const range = layout.range[other] ?? 0;
      const base = layout.timeBase[other] ?? 0;
      for (let side = 0; side < 2; side += 1) {
        const window = side === 0 ? from : to;
        if (window < 0) continue;
        const sign = side === 0 ? -1 : 1;
        addRow(hardTime, base, kernels, pairClass, 0, range, window, sign);
        addRow(softTime, base, kernels, pairClass, 2, range, window, sign);
        if (this.usesMedium) addRow(mediumTime, base, kernels, pairClass, 1, range, window, sign);
      }
    }
  }

  private addDirect(session: number, window: number, room: number): void {
    const others = this.neighbours.direct[session] ?? [];
    for (let k = 0; k < others.length; k += 1) {
      const other = others[k] ?? 0;
      const w = this.window[other] ?? -1;
      if (w < 0) continue;
      const pairClass = this.classes.of[session * this.layout.sessions + other] ?? 0;
      const u = this.room[other] ?? 0;
      this.hardCost += this.directCost(pairClass, 0, window, room, w, u);
      this.mediumCost += this.directCost(pairClass, 1, window, room, w, u);
      this.softCost += this.directCost(pairClass, 2, window, room, w, u);
    }
  }

  private directCost(
    pairClass: number,
    level: number,
    v: number,
    r: number,
    w: number,
    u: number,
  ): number {
    const change = this.classes.coefficient(pairClass, level, CHANGE_OVER);
    const shared = this.classes.coefficient(pairClass, level, SHARED_OVERLAP);
    return (
      (change === 0 ? 0 : change * pairFeature(this.model, 'changeOver', v, r, w, u)) +
      (shared === 0 ? 0 : shared * pairFeature(this.model, 'sharedOverlap', v, r, w, u))
    );
  }

  /** All that two sessions of a class cost each other on a level. */
  private pairCost(
    pairClass: number,
    level: number,
    v: number,
    r: number,
    w: number,
    u: number,
  ): number {
    const { classes, model, layout } = this;
    const flags = classes.flags[pairClass] ?? 0;
    let cost = flags & HAS_TIME ? this.kernels.points(pairClass, level, v, w) : 0;
    const comb = (layout.minutes[v] ?? 0) + (layout.minutes[w] ?? 0);
    if (flags & HAS_ROOM) {
      const seats = model.capacity[r] ?? 0;
      const others = model.capacity[u] ?? 0;
      if (seats > others) cost += comb * classes.coefficient(pairClass, level, LARGER);
      else if (seats < others) cost += comb * classes.coefficient(pairClass, level, SMALLER);
    }
    if (flags & HAS_BLOCK && r === u) {
      const { day, group } = model.windows;
      if (day[v] === day[w]) cost += comb * classes.coefficient(pairClass, level, DAY_ROOM);
      if ((group[v] ?? -1) >= 0 && group[v] === group[w]) {
        cost += classes.coefficient(pairClass, level, GROUP_ROOM);
      }
    }
    if (flags & HAS_DIRECT) cost += this.directCost(pairClass, level, v, r, w, u);
    return cost;
  }
}

function addRow(
  table: Float64Array,
  base: number,
  kernels: KernelRows,
  pairClass: number,
  level: number,
  range: number,
  window: number,
  sign: number,
): void {
  const { windows, points } = kernels.row(pairClass, level, range, window);
  for (let k = 0; k < windows.length; k += 1) {
    const at = base + (windows[k] ?? 0);
    table[at] = (table[at] ?? 0) + sign * (points[k] ?? 0);
  }
}
