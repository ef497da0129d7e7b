import type { Candidates } from './candidates.js';
import type { SeededRandom } from './random.js';
import type { SearchState } from './search-state.js';

/** Cells weighed per session; on a fine grid a sample serves. */
const MOST_CELLS = 3000;

/**
 * A first plan: pinned sessions and those that have a place already, then the others, the ones with the fewest places
 * and the most that they must not meet first, each into the cheapest free cell.
 */
export function construct(state: SearchState, candidates: Candidates, random: SeededRandom): void {
  const { model } = state;
  const { placed } = model;
  const found = new Int32Array(1);
  for (const pinned of [1, 0]) {
    for (let session = 0; session < state.window.length; session += 1) {
      if (model.pinned[session] !== pinned) continue;
      const window = placed.window[session] ?? -1;
      const room = placed.room[session] ?? -1;
      if (window < 0) continue;
      const free = state.occupancy.meets(window, room, session, found) === 0;
      if (pinned === 1 || free) state.move(session, window, room);
    }
  }
  const order = [...candidates.movable]
    .filter((session) => (state.window[session] ?? -1) < 0)
    .map((session) => ({
      session,
      rank: rankOf(state, candidates, session) + random.unit() * 1e-3,
    }))
    .sort((a, b) => a.rank - b.rank);
  for (const { session } of order) placeCheapest(state, candidates, session, random);
}

/** Fewer cells and more neighbours come first. */
function rankOf(state: SearchState, candidates: Candidates, session: number): number {
  const cells =
    (candidates.windows[session]?.length ?? 0) * (candidates.rooms[session]?.length ?? 0);
  const strict = state.hardTables.neighbours[session]?.time.length ?? 0;
  return Math.log2(cells + 1) - 0.35 * strict;
}

/** Puts a session into the cheapest free cell; leaves it out when there is none. */
export function placeCheapest(
  state: SearchState,
  candidates: Candidates,
  session: number,
  random: SeededRandom,
): boolean {
  const windows = candidates.windows[session] ?? new Int32Array();
  const rooms = candidates.rooms[session] ?? new Int32Array();
  const cells = windows.length * rooms.length;
  const found = new Int32Array(1);
  let best: { window: number; room: number; cost: readonly number[] } | undefined;
  const tries = Math.min(cells, MOST_CELLS);
  for (let k = 0; k < tries; k += 1) {
    const cell = cells <= MOST_CELLS ? k : random.below(cells);
    const window = windows[Math.floor(cell / rooms.length)] ?? 0;
    const room = rooms[cell % rooms.length] ?? 0;
    if (state.model.absent[window * state.layout.rooms + room] === 1) continue;
    if (state.occupancy.meets(window, room, session, found) > 0) continue;
    state.groups.weigh(session, window, room, -1, -1, -1);
    const cost = [
      state.hardTables.costAt(session, window, room) + state.groups.hardChange,
      (state.mediumTables?.costAt(session, window, room) ?? 0) + state.groups.mediumChange,
      state.softTables.costAt(session, window, room) + state.groups.softChange,
    ];
    if (!best || isLess(cost, best.cost)) best = { window, room, cost };
  }
  if (!best) return false;
  state.move(session, best.window, best.room);
  return true;
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  for (let level = 0; level < a.length; level += 1) {
    const difference = (a[level] ?? 0) - (b[level] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
