import { BlockMoves } from './block-moves.js';
import type { Candidates } from './candidates.js';
import { MoveWeights } from './move-weights.js';
import type { SeededRandom } from './random.js';
import type { SearchState } from './search-state.js';

/** More sessions than this are not pushed out of a place at once. */
const MOST_MET = 6;

/**
 * Proposes moves and weighs them: a session into a free cell, two sessions against each other, a session in the place
 * of several shorter ones. What it weighed stands in `move`.
 */
export class Moves {
  /** What `propose` made up. */
  readonly move: MoveWeights;
  private readonly blocks: BlockMoves | undefined;
  private readonly state: SearchState;
  private readonly candidates: Candidates;
  private readonly random: SeededRandom;
  private readonly met = new Int32Array(MOST_MET);
  private readonly again = new Int32Array(MOST_MET);
  /** Windows by start and length, where sessions of several lengths change places. */
  private readonly byStart = new Map<number, Map<number, number[]>>();

  constructor(state: SearchState, candidates: Candidates, random: SeededRandom) {
    this.state = state;
    this.candidates = candidates;
    this.random = random;
    this.move = new MoveWeights(state);
    this.blocks = state.model.streams && new BlockMoves(state, candidates, random);
    const { windows } = state.model;
    for (let window = 0; window < windows.count; window += 1) {
      const start = windows.start[window] ?? 0;
      const minutes = state.layout.minutes[window] ?? 0;
      let byLength = this.byStart.get(start);
      if (!byLength) this.byStart.set(start, (byLength = new Map<number, number[]>()));
      const known = byLength.get(minutes);
      if (known) known.push(window);
      else byLength.set(minutes, [window]);
    }
  }

  /** Makes up a move of a session and weighs it; false when none came of it. */
  propose(session: number): boolean {
    const { state, random } = this;
    const windows = this.candidates.windows[session];
    const rooms = this.candidates.rooms[session];
    if (!windows || !rooms) return false;
    const atWindow = state.window[session] ?? -1;
    const atRoom = state.room[session] ?? -1;
    if (this.blocks && atWindow >= 0) {
      const kind = random.below(16);
      if (kind === 0) {
        const { who, toWindow, toRoom } = this.move;
        const size = this.blocks.exchange(session, who, toWindow, toRoom);
        if (size > 0) this.move.all(size);
        return size > 0;
      }
      if (kind < 11) {
        const found = this.blocks.besideKin(session);
        return found && this.weighMove(session, this.blocks.window, this.blocks.room);
      }
    }
    let window = windows[random.below(windows.length)] ?? 0;
    let room = rooms[random.below(rooms.length)] ?? 0;
    const kind = atWindow < 0 ? 0 : random.below(8);
    if (kind === 1) window = atWindow;
    else if (kind === 2) room = atRoom;
    if (window === atWindow && room === atRoom) return false;
    return this.weighMove(session, window, room);
  }

  /** Weighs a session in a cell, with whoever is there going where it was. */
  weighMove(session: number, window: number, room: number): boolean {
    const { state } = this;
    if (state.model.absent[window * state.layout.rooms + room] === 1) return false;
    const met = state.occupancy.meets(window, room, session, this.met);
    if (met === 0) {
      this.move.one(session, window, room);
      return true;
    }
    if (met > MOST_MET) return false;
    for (let k = 0; k < met; k += 1) {
      if (state.model.pinned[this.met[k] ?? 0] === 1) return false;
    }
    if ((state.window[session] ?? -1) < 0) {
      // A session without a place may take that of one other, which then has none.
      if (met > 1) return false;
      this.move.two(session, window, room, this.met[0] ?? 0, -1, -1);
      return true;
    }
    if (met === 1) return this.weighSwap(session, window, room, this.met[0] ?? 0);
    return this.weighSeveral(session, window, room, met);
  }

  private weighSwap(session: number, window: number, room: number, other: number): boolean {
    const { state } = this;
    const atWindow = state.window[session] ?? -1;
    const atRoom = state.room[session] ?? -1;
    const back = this.windowFor(other, atWindow);
    if (back < 0 || !this.mayGo(other, back, atRoom)) return false;
    if (back !== atWindow || state.layout.minutes[window] !== state.layout.minutes[atWindow]) {
      // Of different length: the other must not meet anybody else, nor the one that it changes with.
      const met = state.occupancy.meets(back, atRoom, session, this.again);
      if (met > 1 || (met === 1 && this.again[0] !== other)) return false;
    }
    if (atRoom === room && this.overlap(back, window)) return false;
    this.move.two(session, window, room, other, back, atRoom);
    return true;
  }

  /** The shorter ones that are met go, each as far from the start as it was, where the longer one was. */
  private weighSeveral(session: number, window: number, room: number, met: number): boolean {
    const { state } = this;
    const { start } = state.model.windows;
    const atWindow = state.window[session] ?? -1;
    const atRoom = state.room[session] ?? -1;
    if (atRoom === room) return false;
    const { move } = this;
    move.set(0, session, window, room);
    for (let k = 0; k < met; k += 1) {
      const other = this.met[k] ?? 0;
      const its = state.window[other] ?? -1;
      const begins = (start[its] ?? 0) - (start[window] ?? 0) + (start[atWindow] ?? 0);
      const back = this.windowAt(other, begins, state.layout.minutes[its] ?? 0);
      if (back < 0 || !this.mayGo(other, back, atRoom)) return false;
      const meets = state.occupancy.meets(back, atRoom, session, this.again);
      if (meets > 0) return false;
      move.set(k + 1, other, back, atRoom);
    }
    move.all(met + 1);
    return true;
  }

  /** The window of a session that begins where the given one does. */
  private windowFor(session: number, window: number): number {
    if (this.isOpen(session, window)) return window;
    const its = this.state.window[session] ?? -1;
    const begins = this.state.model.windows.start[window] ?? 0;
    return this.windowAt(session, begins, this.state.layout.minutes[its] ?? 0);
  }

  private windowAt(session: number, start: number, minutes: number): number {
    for (const window of this.byStart.get(start)?.get(minutes) ?? []) {
      if (this.isOpen(session, window)) return window;
    }
    return -1;
  }

  private isOpen(session: number, window: number): boolean {
    const { layout } = this.state;
    return (
      window >= (layout.firstWindow[session] ?? 0) &&
      window <= (layout.lastWindow[session] ?? -1) &&
      layout.open[(layout.timeBase[session] ?? 0) + window] === 1
    );
  }

  private mayGo(session: number, window: number, room: number): boolean {
    const { layout, model } = this.state;
    return (
      layout.roomOpen[session * layout.rooms + room] === 1 &&
      model.absent[window * layout.rooms + room] === 0
    );
  }

  private overlap(v: number, w: number): boolean {
    const { start, end } = this.state.model.windows;
    return (start[v] ?? 0) < (end[w] ?? 0) && (start[w] ?? 0) < (end[v] ?? 0);
  }
}
