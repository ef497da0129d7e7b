import type { Highs } from 'highs';
import type { CompiledModel, Places } from '../compiled-model.js';
import { scoreOf } from '../evaluate.js';
import { assignmentProgram, placesIn, valuesOf } from './assignment-program.js';
import { type Watch, UNWATCHED } from './exact-phase.js';
import { solveProgram } from './linear-program.js';

/**
 * The answer to "what is the least that must move": `proved` with the number of sessions at another time and of those
 * that change the room alone; `impossible` when no programme keeps the hard rules; else `undecided`, with the fewest
 * that are known to be possible and the number below which nothing can be.
 */
export type LeastMoves =
  | {
      readonly status: 'proved';
      readonly moved: number;
      readonly rooms: number;
      readonly places: Places;
    }
  | { readonly status: 'impossible' }
  | {
      readonly status: 'undecided';
      readonly atLeast: number;
      readonly found?: { readonly moved: number; readonly rooms: number; readonly places: Places };
    };

/**
 * A programme that keeps the hard rules with the fewest published sessions at another time, and among those the fewest
 * in another room. Blocks the calling thread.
 */
export function leastMoves(
  highs: Highs,
  model: CompiledModel,
  { seconds, start }: { readonly seconds: number; readonly start?: Places | undefined },
  { tell, stopped }: Watch = UNWATCHED,
): LeastMoves {
  const built = assignmentProgram(model);
  const { program } = built;
  // No number of changed rooms outweighs one changed hour.
  const hour = model.sessionIds.length + 1;
  model.sessionIds.forEach((_, session) => {
    const at = model.published.window[session] ?? -1;
    if (at < 0) return;
    const hours = model.windows.start[at];
    const rooms = model.sessionRooms[session] ?? new Int32Array();
    model.sessionWindows[session]?.forEach((window, position) => {
      const column = built.windowColumns[session]?.[position] ?? -1;
      if (!sameWindow(model, window, at, hours)) {
        if (column >= 0) program.cost[column] = hour;
        return;
      }
      rooms.forEach((room, place) => {
        const cell = built.cellColumns[session]?.[position * rooms.length + place] ?? -1;
        if (cell >= 0 && room !== model.published.room[session]) program.cost[cell] = 1;
      });
    });
  });
  const known = start && valuesOf(model, built, program, start);
  const atLeast = (bound: number): number =>
    model.lostHours + Math.max(0, Math.ceil(Math.floor(bound + 1e-6) / hour - 1e-9));
  tell({ name: 'least', atLeast: model.lostHours, found: undefined });
  const answer = solveProgram(highs, program, {
    seconds,
    stopped,
    onBounds: (bound, best) => {
      const found = Number.isFinite(best)
        ? model.lostHours + Math.floor((best + 1e-6) / hour)
        : undefined;
      tell({ name: 'least', atLeast: atLeast(bound), found });
    },
    ...(known && { start: known }),
  });
  if (answer.status === 'infeasible') return { status: 'impossible' };
  const places = answer.values && placesIn(model, built, answer.values);
  // What the program cannot say is judged by the exact evaluation.
  const keeps = places !== undefined && scoreOf(model, places).hard <= 1e-9;
  const found = keeps ? { ...countMoves(model, places), places } : undefined;
  if (answer.status === 'optimal' && found) return { status: 'proved', ...found };
  const bound = answer.status === 'optimal' ? answer.objective : answer.bound;
  return {
    status: 'undecided',
    atLeast: atLeast(bound),
    ...(found && { found }),
  };
}

/** Published sessions at another time, and those at their time in another room. */
export function countMoves(
  model: CompiledModel,
  { window, room }: Places,
): { readonly moved: number; readonly rooms: number } {
  let moved = model.lostHours;
  let rooms = 0;
  model.published.window.forEach((at, session) => {
    if (at < 0) return;
    const now = window[session] ?? -1;
    if (now < 0 || !sameWindow(model, now, at, model.windows.start[at])) moved += 1;
    else if (room[session] !== model.published.room[session]) rooms += 1;
  });
  return { moved, rooms };
}

/** The same slot; on a grid the same start, whatever the length. */
function sameWindow(
  { windows }: CompiledModel,
  window: number,
  published: number,
  start: number | undefined,
): boolean {
  return windows.start[window] === start && windows.slot[window] === windows.slot[published];
}
