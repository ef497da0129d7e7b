import type { CompiledModel, Places } from '../compiled-model.js';
import { GroupCosts } from './group-costs.js';
import { layOut, type Layout } from './layout.js';
import { LevelTables } from './level-tables.js';
import { Occupancy } from './occupancy.js';
import { PairClasses } from './pair-classes.js';

/** A plan during the search: where everybody is, what it costs, and tables to weigh a move without doing it. */
export class SearchState implements Places {
  readonly model: CompiledModel;
  readonly layout: Layout;
  readonly classes: PairClasses;
  readonly window: Int32Array;
  readonly room: Int32Array;
  readonly occupancy: Occupancy;
  readonly groups: GroupCosts;
  readonly hardTables: LevelTables;
  /** Undefined where no rule is medium. */
  readonly mediumTables: LevelTables | undefined;
  readonly softTables: LevelTables;
  /** Weighted cost of the plan as it is. */
  hard = 0;
  medium = 0;
  soft = 0;
  /** Sessions without a place. */
  unplaced: number;

  constructor(model: CompiledModel) {
    const n = model.sessionIds.length;
    this.model = model;
    this.layout = layOut(model);
    this.classes = new PairClasses(model);
    this.window = new Int32Array(n).fill(-1);
    this.room = new Int32Array(n).fill(-1);
    const tables = (level: number): LevelTables =>
      new LevelTables(model, this.layout, this.classes, this, level);
    this.hardTables = tables(0);
    this.mediumTables = model.rules.some(({ level }) => level === 'medium') ? tables(1) : undefined;
    this.softTables = tables(2);
    this.occupancy = new Occupancy(model, this);
    this.groups = new GroupCosts(model, this);
    this.unplaced = n;
  }

  /** Class of what two sessions have to do with each other, seen from the first. */
  classOf(a: number, b: number): number {
    return this.classes.of[a * this.layout.sessions + b] ?? 0;
  }

  /** Puts a session into a cell (window -1: takes it out), brings all tables and the cost up to date. */
  move(session: number, window: number, room: number): void {
    const v = this.window[session] ?? -1;
    const r = this.room[session] ?? -1;
    if (v === window && (r === room || window < 0)) return;
    const { hardTables, mediumTables, softTables } = this;
    this.hard += hardTables.costAt(session, window, room) - hardTables.costAt(session, v, r);
    this.soft += softTables.costAt(session, window, room) - softTables.costAt(session, v, r);
    if (mediumTables) {
      this.medium +=
        mediumTables.costAt(session, window, room) - mediumTables.costAt(session, v, r);
      mediumTables.update(session, v, r, window, room);
    }
    hardTables.update(session, v, r, window, room);
    softTables.update(session, v, r, window, room);
    this.occupancy.remove(session);
    this.window[session] = window;
    this.room[session] = window < 0 ? -1 : room;
    this.occupancy.add(session);
    if (v < 0) this.unplaced -= 1;
    if (window < 0) this.unplaced += 1;
    this.groups.moved(session, v, r);
  }
}
