import type { CompiledModel, Places } from './compiled-model.js';
import { Occupancy } from './engine/occupancy.js';
import { evaluate, scoreOf } from './evaluate.js';
import type { LeftOut } from './model.js';

/** Cells looked at for one session, and sessions named. */
const MOST_CELLS = 400;
const MOST_NAMED = 10;

/** Why each session without a place has none: nowhere to fit, no free place, or hard rules in the best free one. */
export function explainLeftOut(model: CompiledModel, places: Places): LeftOut[] {
  const occupancy = new Occupancy(model, places);
  model.sessionIds.forEach((_, session) => occupancy.add(session));
  return model.sessionIds.flatMap((sessionId, session) =>
    (places.window[session] ?? -1) >= 0
      ? []
      : [{ sessionId, ...reasonOf(model, places, occupancy, session) }],
  );
}

function reasonOf(
  model: CompiledModel,
  places: Places,
  occupancy: Occupancy,
  session: number,
): Omit<LeftOut, 'sessionId'> {
  const rooms = model.roomIds.length;
  const cells: { readonly window: number; readonly room: number }[] = [];
  for (const window of model.sessionWindows[session] ?? []) {
    for (const room of model.sessionRooms[session] ?? []) {
      if (model.absent[window * rooms + room] === 0) cells.push({ window, room });
    }
  }
  if (cells.length === 0) return { reason: 'no_place_fits', ruleIds: [], sessionIds: [] };
  const found = new Int32Array(MOST_NAMED);
  const holders = new Set<number>();
  const free = cells.filter(({ window, room }) => {
    const met = occupancy.meets(window, room, session, found);
    for (const other of found.subarray(0, Math.min(met, found.length))) holders.add(other);
    return met === 0;
  });
  if (free.length === 0) {
    const sessionIds = [...holders].slice(0, MOST_NAMED).map((n) => model.sessionIds[n] ?? '');
    return { reason: 'all_places_taken', ruleIds: [], sessionIds };
  }
  const step = Math.max(1, Math.floor(free.length / MOST_CELLS));
  const tried = { window: places.window.slice(), room: places.room.slice() };
  let best = Infinity;
  let bestCell = free[0];
  for (let k = 0; k < free.length; k += step) {
    const cell = free[k];
    if (!cell) continue;
    tried.window[session] = cell.window;
    tried.room[session] = cell.room;
    const { hard } = scoreOf(model, tried);
    if (hard < best) {
      best = hard;
      bestCell = cell;
    }
  }
  tried.window[session] = bestCell?.window ?? -1;
  tried.room[session] = bestCell?.room ?? -1;
  const ruleIds = (evaluate(model, tried).shares[session] ?? [])
    .filter(({ score }) => score.hard > 0)
    .map(({ ruleId }) => ruleId);
  return { reason: 'breaks_rules', ruleIds, sessionIds: [] };
}
