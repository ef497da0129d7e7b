import type { Candidates } from './candidates.js';
import type { SeededRandom } from './random.js';
import type { SearchState } from './search-state.js';

/**
 * Moves for streams that own blocks: a session beside one of its stream, and two blocks with all that is in them
 * against each other.
 */
export class BlockMoves {
  /** The cell found by `besideKin`. */
  window = -1;
  room = -1;
  private readonly state: SearchState;
  private readonly random: SeededRandom;
  /** Sessions of each stream. */
  private readonly kin: readonly Int32Array[];
  /** Windows of each session by group of slots. */
  private readonly byGroup: readonly (readonly Int32Array[])[];
  /** Slots of each group in order, and the place of a slot in its group. */
  private readonly slots: readonly (readonly number[])[];
  private readonly place: ReadonlyMap<number, number>;
  private readonly all: readonly number[];

  constructor(state: SearchState, candidates: Candidates, random: SeededRandom) {
    this.state = state;
    this.random = random;
    const { windows, streams } = state.model;
    const groups = Array.from({ length: state.layout.groups }, (_, group) => group);
    this.byGroup = candidates.windows.map((open) =>
      groups.map((group) => open.filter((window) => windows.group[window] === group)),
    );
    this.kin = Array.from({ length: streams?.count ?? 0 }, (_, stream) =>
      candidates.movable.filter((session) => streams?.ofSession[session] === stream),
    );
    this.all = [...candidates.movable];
    // The first windows of a problem with slots are the slots themselves.
    const ofSlot = state.model.slotIds.map((_, slot) => slot);
    this.slots = groups.map((group) =>
      ofSlot
        .filter((slot) => windows.group[slot] === group)
        .sort((a, b) => (windows.start[a] ?? 0) - (windows.start[b] ?? 0)),
    );
    this.place = new Map(this.slots.flatMap((list) => list.map((slot, k) => [slot, k] as const)));
  }

  /** A cell for the session in the block of another of its stream. */
  besideKin(session: number): boolean {
    const { state, random } = this;
    const stream = state.model.streams?.ofSession[session] ?? -1;
    const kin = this.kin[stream];
    if (!kin || kin.length === 0) return false;
    const other = kin[random.below(kin.length)] ?? session;
    const at = state.window[other] ?? -1;
    if (at < 0) return false;
    const group = state.model.windows.group[at] ?? -1;
    const windows = this.byGroup[session]?.[group];
    if (!windows || windows.length === 0) return false;
    this.window = windows[random.below(windows.length)] ?? -1;
    this.room = state.room[other] ?? -1;
    return this.window !== state.window[session] || this.room !== state.room[session];
  }

  /** Fills in the exchange of the session's block with another; gives the number of sessions that move, 0 for none. */
  exchange(session: number, who: Int32Array, toWindow: Int32Array, toRoom: Int32Array): number {
    const { state, random } = this;
    const { group } = state.model.windows;
    const here = group[state.window[session] ?? 0] ?? -1;
    const hereRoom = state.room[session] ?? 0;
    const sameGroup = random.below(3) === 0;
    const there = sameGroup ? here : random.below(state.layout.groups);
    const thereRoom =
      sameGroup || random.below(2) === 0 ? random.below(state.layout.rooms) : hereRoom;
    if (here < 0 || (here === there && hereRoom === thereRoom)) return 0;
    // What stands side by side in a room for shared use has no place in another.
    const { sharedUse } = state.model;
    if (sharedUse[hereRoom] === 1 || sharedUse[thereRoom] === 1) return 0;
    let size = 0;
    for (const other of this.all) {
      const at = state.window[other] ?? -1;
      if (at < 0) continue;
      const itsGroup = group[at] ?? -1;
      const itsRoom = state.room[other] ?? -1;
      const isHere = itsGroup === here && itsRoom === hereRoom;
      if (!isHere && !(itsGroup === there && itsRoom === thereRoom)) continue;
      const window = this.counterpart(other, at, isHere ? there : here);
      const room = isHere ? thereRoom : hereRoom;
      if (window < 0 || size === who.length || !this.mayGo(other, window, room)) return 0;
      who[size] = other;
      toWindow[size] = window;
      toRoom[size] = room;
      size += 1;
    }
    return size;
  }

  /** The window of a session that begins with the slot of the same place in another group. */
  private counterpart(session: number, window: number, group: number): number {
    const { slot } = this.state.model.windows;
    const target = this.slots[group]?.[this.place.get(slot[window] ?? -1) ?? -1];
    if (target === undefined) return -1;
    return this.byGroup[session]?.[group]?.find((w) => slot[w] === target) ?? -1;
  }

  private mayGo(session: number, window: number, room: number): boolean {
    const { layout, model } = this.state;
    return (
      layout.roomOpen[session * layout.rooms + room] === 1 &&
      model.absent[window * layout.rooms + room] === 0
    );
  }
}
