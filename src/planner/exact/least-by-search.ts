import type { Highs } from 'highs';
import type { CompiledModel } from '../compiled-model.js';
import { placesOf, planProgramme } from '../plan-programme.js';
import type { Watch } from './exact-phase.js';
import { hardCells } from './hard-cells.js';
import { countMoves, leastMoves, type LeastMoves } from './least-moves.js';
import { ruleProgram } from './proof-size.js';

const ROOMS_MILLISECONDS = 3000;

/** Part of the time that the search has before the solver is asked. */
const SEARCH_SHARE = 1 / 3;

/**
 * The least that must move: by the solver where its program is small; where it is large, by a search first and then by
 * the solver; where it is too large to build, by the search alone. Blocks the calling thread.
 */
export function leastThatMoves(
  highs: Highs,
  model: CompiledModel,
  { seconds, seed }: { readonly seconds: number; readonly seed: number },
  watch: Watch,
): LeastMoves {
  const size = ruleProgram(model);
  if (size === 'small') return leastMoves(highs, model, { seconds }, watch);
  const share = size === 'large' ? SEARCH_SHARE : 1;
  const searched = leastBySearch(model, { milliseconds: seconds * share * 1000, seed }, watch);
  if (size === 'too_large' || searched.status !== 'undecided' || watch.stopped()) return searched;
  const { atLeast, found } = searched;
  const solved = leastMoves(
    highs,
    model,
    { seconds: seconds * (1 - share), start: found?.places },
    {
      stopped: watch.stopped,
      tell: (phase) =>
        watch.tell(
          phase.name === 'least'
            ? {
                name: 'least',
                atLeast: Math.max(atLeast, phase.atLeast),
                found: fewer(phase.found, found?.moved),
              }
            : phase,
        ),
    },
  );
  if (solved.status !== 'undecided') return solved;
  const best =
    (solved.found?.moved ?? Infinity) < (found?.moved ?? Infinity) ? solved.found : found;
  return {
    status: 'undecided',
    atLeast: Math.max(atLeast, solved.atLeast),
    ...(best && { found: best }),
  };
}

function fewer(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
}

/**
 * The least that must move where the program of the hard rules is too large to build: sessions that can no longer be
 * where they were published move for certain, and where a search finds a programme that moves no others, that is the
 * least; of rooms nothing is claimed. Else it is undecided. Blocks the calling thread.
 */
function leastBySearch(
  model: CompiledModel,
  limits: { readonly milliseconds: number; readonly seed: number },
  { tell, stopped }: Watch,
): Exclude<LeastMoves, { status: 'impossible' }> {
  const { problem } = model;
  const atLeast = surelyMoved(model);
  tell({ name: 'least', atLeast, found: undefined });
  let told = Infinity;
  let reached = Infinity;
  const result = planProgramme(
    {
      ...problem,
      weights: {
        ...problem.weights,
        'published-time': { level: 'medium', weight: 2 },
        'published-room': { level: 'medium', weight: 1 },
      },
    },
    limits,
    ({ plan, unplaced, score }) => {
      if (plan && unplaced === 0 && score.hard <= 1e-9) {
        const { moved } = countMoves(model, placesOf(model, plan.placed));
        if (moved < told) tell({ name: 'least', atLeast, found: moved });
        told = Math.min(told, moved);
        if (told <= atLeast) reached = Math.min(reached, performance.now());
      }
      // Fewer hours cannot move; a little longer it looks for fewer rooms.
      return !stopped() && performance.now() - reached < ROOMS_MILLISECONDS;
    },
  );
  if (!result.ok || result.plan.leftOut.length > 0 || result.plan.score.hard > 1e-9)
    return { status: 'undecided', atLeast };
  const places = placesOf(model, result.plan.placed);
  const found = { ...countMoves(model, places), places };
  return found.moved <= atLeast
    ? { status: 'proved', ...found }
    : { status: 'undecided', atLeast, found };
}

/** Published sessions of which no place at their hours is left. */
function surelyMoved(model: CompiledModel): number {
  const open = hardCells(model);
  const { windows, published, sessionWindows, sessionRooms } = model;
  let moved = model.lostHours;
  published.window.forEach((at, session) => {
    if (at < 0) return;
    const rooms = sessionRooms[session]?.length ?? 0;
    const stays = [...(sessionWindows[session] ?? [])].some(
      (window, place) =>
        windows.start[window] === windows.start[at] &&
        windows.slot[window] === windows.slot[at] &&
        open[session]?.subarray(place * rooms, (place + 1) * rooms).includes(1) === true,
    );
    if (!stays) moved += 1;
  });
  return moved;
}
