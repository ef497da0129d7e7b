import type { CompiledModel } from '../compiled-model.js';
import type { Candidates } from './candidates.js';
import type { SeededRandom } from './random.js';
import type { SearchState } from './search-state.js';

/** More sessions than this are not looked through in one place. */
const MOST_MET = 8;

/**
 * What is in a room on one day, or in some hours of it, against what is at the same hours of another day or in another
 * room: sessions that have come together stay together, which no move of one or two of them can do.
 */
export class DayBlocks {
  private readonly state: SearchState;
  private readonly random: SeededRandom;
  private readonly movable: Int32Array;
  /** By `window × days + day`: the window of that day at the same hours; -1 where there is none. */
  private readonly counterparts: Int32Array;
  /** When the windows of each day begin. */
  private readonly starts: readonly Int32Array[];
  private readonly met = new Int32Array(MOST_MET);
  /** The turn in which a session was last one of those that move. */
  private readonly turns: Int32Array;
  private turn = 0;

  constructor(state: SearchState, candidates: Candidates, random: SeededRandom) {
    this.state = state;
    this.random = random;
    this.movable = candidates.movable;
    this.turns = new Int32Array(state.layout.sessions);
    this.counterparts = findCounterparts(state.model);
    const { windows, days } = state.model;
    this.starts = days.map((_, day) =>
      Int32Array.from(
        new Set(windows.start.filter((_, window) => windows.day[window] === day)),
      ).sort(),
    );
  }

  /** Fills in an exchange of what is around a session; gives the number of sessions that move, 0 for none. */
  exchange(session: number, who: Int32Array, toWindow: Int32Array, toRoom: Int32Array): number {
    const { state, random, movable, counterparts } = this;
    const { model, layout, window, room } = state;
    const { day, start } = model.windows;
    const at = window[session] ?? 0;
    const here = day[at] ?? 0;
    const hereRoom = room[session] ?? 0;
    const kind = random.below(4);
    const there = kind === 0 ? here : random.below(layout.days);
    const thereRoom = kind === 1 ? hereRoom : random.below(layout.rooms);
    if (here === there && hereRoom === thereRoom) return 0;
    // What stands side by side in a room for shared use has no place in another.
    if (model.sharedUse[hereRoom] === 1 || model.sharedUse[thereRoom] === 1) return 0;
    const starts = this.starts[here];
    if (!starts) return 0;
    let first = 0;
    let last = starts.length - 1;
    if (random.below(2) === 0) {
      const one = random.below(starts.length);
      const other = random.below(starts.length);
      first = Math.min(one, other);
      last = Math.max(one, other);
    }
    const from = starts[first] ?? 0;
    const to = starts[last] ?? 0;
    let size = 0;
    for (let k = 0; k < movable.length; k += 1) {
      const other = movable[k] ?? 0;
      const its = room[other] ?? -1;
      if (its !== hereRoom && its !== thereRoom) continue;
      const v = window[other] ?? -1;
      if (v < 0) continue;
      const isHere = its === hereRoom && day[v] === here;
      if (!isHere && !(its === thereRoom && day[v] === there)) continue;
      const back = counterparts[v * layout.days + here] ?? -1;
      const begins = start[isHere ? v : back] ?? -1;
      if (begins < from || begins > to) continue;
      const w = isHere ? (counterparts[v * layout.days + there] ?? -1) : back;
      const u = isHere ? thereRoom : hereRoom;
      if (size === who.length || !this.mayGo(other, w, u)) return 0;
      who[size] = other;
      toWindow[size] = w;
      toRoom[size] = u;
      size += 1;
    }
    return this.areFree(size, who, toWindow, toRoom) ? size : 0;
  }

  /** Whether the cells are free of sessions that stay, as pinned ones do, and all for one room are put off alike. */
  private areFree(
    size: number,
    who: Int32Array,
    toWindow: Int32Array,
    toRoom: Int32Array,
  ): boolean {
    const { state, met, turns } = this;
    const { start } = state.model.windows;
    this.turn += 1;
    const shifts = new Map<number, number>();
    for (let k = 0; k < size; k += 1) {
      const session = who[k] ?? 0;
      turns[session] = this.turn;
      const room = toRoom[k] ?? 0;
      const shift = (start[toWindow[k] ?? 0] ?? 0) - (start[state.window[session] ?? 0] ?? 0);
      if ((shifts.get(room) ?? shift) !== shift) return false;
      shifts.set(room, shift);
    }
    for (let k = 0; k < size; k += 1) {
      const found = state.occupancy.meets(toWindow[k] ?? 0, toRoom[k] ?? 0, who[k] ?? 0, met);
      if (found > met.length) return false;
      for (let m = 0; m < found; m += 1) if (turns[met[m] ?? 0] !== this.turn) return false;
    }
    return true;
  }

  private mayGo(session: number, window: number, room: number): boolean {
    const { layout, model } = this.state;
    return (
      window >= (layout.firstWindow[session] ?? 0) &&
      window <= (layout.lastWindow[session] ?? -1) &&
      layout.open[(layout.timeBase[session] ?? 0) + window] === 1 &&
      layout.roomOpen[session * layout.rooms + room] === 1 &&
      model.absent[window * layout.rooms + room] === 0
    );
  }
}

/** Windows of the same hours on the clock and the same length, by day. */
function findCounterparts({ windows, days }: CompiledModel): Int32Array {
  const hours = (window: number): string => {
    const length = (windows.end[window] ?? 0) - (windows.start[window] ?? 0);
    return `${(windows.startLocal[window] ?? '').slice(11)}+${length.toString()}`;
  };
  const byDay = days.map(() => new Map<string, number>());
  for (let window = 0; window < windows.count; window += 1) {
    byDay[windows.day[window] ?? 0]?.set(hours(window), window);
  }
  return Int32Array.from(
    { length: windows.count * days.length },
    (_, at) => byDay[at % days.length]?.get(hours(Math.floor(at / days.length))) ?? -1,
  );
}
