import type { CompiledModel, Places } from '../compiled-model.js';

/**
 * Who is where, to find whom a session would meet in a room. Rooms for shared use take any number at a time and are
 * not kept here.
 */
export class Occupancy {
  private readonly model: CompiledModel;
  private readonly places: Places;
  private readonly rooms: number;
  /** Sessions in each room, `room × sessions + k`, with their number; a session's k. */
  private readonly members: Int32Array[];
  private readonly count: Int32Array;
  private readonly at: Int32Array;
  /** One session by cell where windows do not overlap in a room; else the rooms are gone through. */
  private readonly byCell: Int32Array | undefined;

  constructor(model: CompiledModel, places: Places) {
    this.model = model;
    this.places = places;
    this.rooms = model.roomIds.length;
    this.members = model.roomIds.map(() => new Int32Array(8));
    this.count = new Int32Array(this.rooms);
    this.at = new Int32Array(model.sessionIds.length);
    this.byCell = cellsAreApart(model)
      ? new Int32Array(model.windows.count * this.rooms).fill(-1)
      : undefined;
  }

  /** The sessions other than the given ones that overlap a window in a room: into `found`; gives their number. */
  meets(window: number, room: number, except: number, found: Int32Array): number {
    if (this.model.sharedUse[room] === 1) return 0;
    if (this.byCell) {
      const session = this.byCell[window * this.rooms + room] ?? -1;
      if (session < 0 || session === except) return 0;
      found[0] = session;
      return 1;
    }
    const { start, end } = this.model.windows;
    const from = start[window] ?? 0;
    const to = end[window] ?? 0;
    const members = this.members[room];
    let number = 0;
    for (let k = 0; k < (this.count[room] ?? 0); k += 1) {
      const session = members?.[k] ?? 0;
      if (session === except) continue;
      const its = this.places.window[session] ?? -1;
      if ((start[its] ?? 0) < to && (end[its] ?? 0) > from) {
        if (number < found.length) found[number] = session;
        number += 1;
      }
    }
    return number;
  }

  add(session: number): void {
    const window = this.places.window[session] ?? -1;
    const room = this.places.room[session] ?? -1;
    if (window < 0 || this.model.sharedUse[room] === 1) return;
    if (this.byCell) this.byCell[window * this.rooms + room] = session;
    const count = this.count[room] ?? 0;
    let members = this.members[room] ?? new Int32Array(8);
    if (count === members.length) {
      const larger = new Int32Array(count * 2);
      larger.set(members);
      this.members[room] = members = larger;
    }
    members[count] = session;
    this.at[session] = count;
    this.count[room] = count + 1;
  }

  remove(session: number): void {
    const window = this.places.window[session] ?? -1;
    const room = this.places.room[session] ?? -1;
    if (window < 0 || this.model.sharedUse[room] === 1) return;
    const cell = window * this.rooms + room;
    if (this.byCell?.[cell] === session) this.byCell[cell] = -1;
    const last = (this.count[room] ?? 0) - 1;
    const members = this.members[room];
    if (!members) return;
    const moved = members[last] ?? 0;
    const at = this.at[session] ?? 0;
    members[at] = moved;
    this.at[moved] = at;
    this.count[room] = last;
  }
}

/** Whether no two windows that sessions can take in one room overlap. */
function cellsAreApart(model: CompiledModel): boolean {
  const rooms = model.roomIds.length;
  const { count, start, end } = model.windows;
  if (count > 2000) return false;
  for (let room = 0; room < rooms; room += 1) {
    if (model.sharedUse[room] === 1) continue;
    const used = new Set<number>();
    model.sessionRooms.forEach((open, session) => {
      if (!open.includes(room)) return;
      for (const window of model.sessionWindows[session] ?? []) {
        if (model.absent[window * rooms + room] === 0) used.add(window);
      }
    });
    const sorted = [...used].sort((a, b) => (start[a] ?? 0) - (start[b] ?? 0));
    for (let k = 1; k < sorted.length; k += 1) {
      if ((end[sorted[k - 1] ?? 0] ?? 0) > (start[sorted[k] ?? 0] ?? 0)) return false;
    }
  }
  return true;
}
