import type { CompiledModel } from '../compiled-model.js';
import type { Layout } from './layout.js';

/**
 * Where the search tries a session: the windows and rooms whose own hard cost is least (0 wherever that can be), so
 * that no try is lost on what is forbidden whatever the others do.
 */
export interface Candidates {
  readonly windows: readonly Int32Array[];
  readonly rooms: readonly Int32Array[];
  /** Sessions that are not pinned and fit somewhere. */
  readonly movable: Int32Array;
  /** Sessions that fit nowhere at all. */
  readonly homeless: Int32Array;
}

export function findCandidates(model: CompiledModel, layout: Layout): Candidates {
  const windows: Int32Array[] = [];
  const rooms: Int32Array[] = [];
  const movable: number[] = [];
  const homeless: number[] = [];
  for (let session = 0; session < layout.sessions; session += 1) {
    const open = model.sessionWindows[session] ?? new Int32Array();
    const openRooms = model.sessionRooms[session] ?? new Int32Array();
    const exists = open.filter((window) =>
      openRooms.some((room) => model.absent[window * layout.rooms + room] === 0),
    );
    const base = layout.timeBase[session] ?? 0;
    const row = layout.roomBase[session] ?? 0;
    windows.push(cheapest(exists, (window) => layout.timeCost[0]?.[base + window] ?? 0));
    rooms.push(cheapest(openRooms, (room) => layout.roomCost[0]?.[row + room] ?? 0));
    if (exists.length === 0) homeless.push(session);
    else if (model.pinned[session] === 0) movable.push(session);
  }
  return {
    windows,
    rooms,
    movable: Int32Array.from(movable),
    homeless: Int32Array.from(homeless),
  };
}

function cheapest(list: Int32Array, cost: (entry: number) => number): Int32Array {
  let least = Infinity;
  for (const entry of list) least = Math.min(least, cost(entry));
  return list.filter((entry) => cost(entry) <= least);
}
