import type { CompiledModel } from '../compiled-model.js';
import { coverByCliques } from '../exact/cliques.js';
import { hardCells } from '../exact/hard-cells.js';
import { prerequisiteCycle } from '../problem-faults.js';
import { hallViolator } from './matching.js';

/** Sessions that cannot all be placed, found without a search. */
export interface Suspicion {
  readonly reason: 'cycle' | 'no_place' | 'too_few_places' | 'too_few_hours';
  readonly sessionIds: readonly string[];
}

/**
 * The quick proofs that there is no programme: a cycle of prerequisites, sessions without a place, more sessions than
 * places that take them, more sessions that must not overlap than hours that take them. None found means nothing.
 */
export function preChecks(model: CompiledModel): Suspicion[] {
  const orders = model.rules.some(({ id, level }) => id === 'prerequisite' && level === 'hard');
  const cycle = orders ? prerequisiteCycle(model.problem.sessions) : undefined;
  const open = hardCells(model);
  const found: Suspicion[] = cycle ? [{ reason: 'cycle', sessionIds: cycle }] : [];
  const name = (sessions: readonly number[]): string[] =>
    sessions.map((session) => model.sessionIds[session] ?? '');
  const nowhere = model.sessionIds.flatMap((id, session) =>
    open[session]?.some((cell) => cell === 1) ? [] : [id],
  );
  for (const id of nowhere) found.push({ reason: 'no_place', sessionIds: [id] });
  if (nowhere.length > 0) return found;
  const places = tooFewPlaces(model, open);
  if (places) found.push({ reason: 'too_few_places', sessionIds: name(places) });
  for (const sessions of neverParallel(model)) {
    const short = tooFewHours(model, open, sessions);
    if (short) found.push({ reason: 'too_few_hours', sessionIds: name(short) });
  }
  return found;
}

/** Windows of a room that all overlap are one place in it; where they overlap in chains, this says nothing. */
function tooFewPlaces(model: CompiledModel, open: readonly Uint8Array[]): number[] | undefined {
  if (model.sharedUse.includes(1)) return undefined;
  const inRoom = new Map<number, Set<number>>();
  eachOpenCell(model, open, (_, window, room) => {
    const known = inRoom.get(room);
    if (known) known.add(window);
    else inRoom.set(room, new Set([window]));
  });
  const bundles = new Map<number, ReadonlyMap<number, number>>();
  for (const [room, windows] of inRoom) {
    const own = bundlesOf(model, windows);
    if (own === undefined) return undefined;
    bundles.set(room, own);
  }
  const choices = model.sessionIds.map(() => new Set<number>());
  const rooms = model.roomIds.length;
  eachOpenCell(model, open, (session, window, room) => {
    choices[session]?.add((bundles.get(room)?.get(window) ?? 0) * rooms + room);
  });
  return hallViolator(choices.map((own) => [...own]));
}

function eachOpenCell(
  { sessionWindows, sessionRooms }: CompiledModel,
  open: readonly Uint8Array[],
  found: (session: number, window: number, room: number) => void,
): void {
  open.forEach((cells, session) => {
    const rooms = sessionRooms[session] ?? new Int32Array();
    cells.forEach((cell, at) => {
      if (cell !== 1) return;
      const window = sessionWindows[session]?.[Math.floor(at / rooms.length)] ?? -1;
      found(session, window, rooms[at % rooms.length] ?? -1);
    });
  });
}

function tooFewHours(
  model: CompiledModel,
  open: readonly Uint8Array[],
  sessions: readonly number[],
): number[] | undefined {
  const windowsOf = (session: number): number[] => {
    const rooms = model.sessionRooms[session]?.length ?? 0;
    return [...(model.sessionWindows[session] ?? [])].filter((_, at) =>
      open[session]?.subarray(at * rooms, (at + 1) * rooms).includes(1),
    );
  };
  const bundles = bundlesOf(model, new Set(sessions.flatMap(windowsOf)));
  if (bundles !== undefined) {
    const short = hallViolator(
      sessions.map((session) => [...new Set(windowsOf(session).map((w) => bundles.get(w) ?? 0))]),
    );
    return short?.map((place) => sessions[place] ?? 0);
  }
  // Windows that overlap in chains: at most so many of them follow one another, whoever takes them.
  const { start, end } = model.windows;
  const union = [...new Set(sessions.flatMap(windowsOf))].sort(
    (a, b) => (end[a] ?? 0) - (end[b] ?? 0),
  );
  let free = -Infinity;
  let most = 0;
  for (const window of union) {
    if ((start[window] ?? 0) < free) continue;
    most += 1;
    free = end[window] ?? 0;
  }
  return most < sessions.length ? [...sessions] : undefined;
}

/**
 * Numbers for windows such that those with one number all overlap each other and no others: then "one at a time" is
 * the same as "one of each number". Undefined where overlaps form chains.
 */
function bundlesOf(
  { windows: { start, end } }: CompiledModel,
  used: ReadonlySet<number>,
): ReadonlyMap<number, number> | undefined {
  const sorted = [...used].sort((a, b) => (start[a] ?? 0) - (start[b] ?? 0));
  const bundles = new Map<number, number>();
  let shortest = -Infinity;
  let longest = -Infinity;
  let bundle = -1;
  for (const window of sorted) {
    const [from, to] = [start[window] ?? 0, end[window] ?? 0];
    if (from >= longest) {
      bundle += 1;
      shortest = to;
      longest = to;
    } else if (from < shortest) {
      shortest = Math.min(shortest, to);
      longest = Math.max(longest, to);
    } else return undefined;
    bundles.set(window, bundle);
  }
  return bundles;
}

/** Groups of sessions that a hard rule keeps apart two by two. */
function neverParallel(model: CompiledModel): number[][] {
  if (model.sharedUse.includes(1)) return [];
  const edges: [number, number][] = [];
  for (const { rule, feature, a, b, coefficient } of model.pairs) {
    const known = model.rules[rule];
    if (known?.level !== 'hard' || feature !== 'overlap') continue;
    a.forEach((first, k) => {
      if ((coefficient[k] ?? 0) * known.weight > 0) edges.push([first, b[k] ?? 0]);
    });
  }
  return coverByCliques(edges);
}
