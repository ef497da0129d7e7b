import { compileProblem } from './compile.js';
import type { CompiledModel, Places } from './compiled-model.js';
import { Search, type SearchLimits } from './engine/search.js';
import { evaluate, type Evaluation } from './evaluate.js';
import { explainLeftOut } from './left-out.js';
import type { Plan, PlanningProblem, ProblemFault, Score } from './model.js';

export interface PlanOptions extends SearchLimits {
  /** Default 1. */
  readonly seed?: number;
}

/** A plan on the way: a snapshot of the best so far. */
export interface PlanProgress {
  readonly score: Score;
  readonly unplaced: number;
  readonly iterations: number;
  readonly milliseconds: number;
  /** The best plan, when it is another than at the last report. */
  readonly plan?: Plan;
}

export type PlanResult =
  | {
      readonly ok: true;
      readonly plan: Plan;
      readonly rules: Evaluation['rules'];
      readonly notes: readonly ProblemFault[];
      readonly seed: number;
      readonly iterations: number;
      readonly milliseconds: number;
      /** When the first plan with all sessions and without hard cost was there. */
      readonly firstFeasibleMilliseconds?: number;
    }
  | { readonly ok: false; readonly faults: readonly ProblemFault[] };

/**
 * Plans a programme in the calling thread, to the limits (10 s when none are given) or until `report` says false.
 * Faults of the problem come back as data. The score is that of the exact evaluation.
 */
export function planProgramme(
  problem: PlanningProblem,
  options: PlanOptions = {},
  report?: (progress: PlanProgress) => boolean,
): PlanResult {
  const compilation = compileProblem(problem);
  if (!compilation.ok) return compilation;
  const { model, notes } = compilation;
  const { seed = 1, ...limits } = options;
  const search = new Search(model, seed);
  const began = performance.now();
  let last: Places | undefined;
  const best = search.run(
    limits,
    report &&
      (({ best: incumbent, iterations, milliseconds }) => {
        const changed = incumbent !== last;
        last = incumbent;
        return report({
          score: incumbent.score,
          unplaced: incumbent.unplaced,
          iterations,
          milliseconds,
          ...(changed && { plan: planOf(model, incumbent, incumbent.score) }),
        });
      }),
  );
  const evaluation = evaluate(model, best);
  return {
    ok: true,
    plan: {
      ...planOf(model, best, evaluation.score),
      leftOut: explainLeftOut(model, best),
    },
    rules: evaluation.rules,
    notes,
    seed,
    iterations: search.iterations,
    milliseconds: performance.now() - began,
    ...(search.firstFeasible !== undefined && {
      firstFeasibleMilliseconds: search.firstFeasible,
    }),
  };
}

/** Places as a plan; sessions without one are listed without the reason, which takes time to find. */
export function planOf(model: CompiledModel, { window, room }: Places, score: Score): Plan {
  const { windows, slotIds } = model;
  const placed: Plan['placed'][number][] = [];
  const leftOut: Plan['leftOut'][number][] = [];
  model.sessionIds.forEach((sessionId, session) => {
    const at = window[session] ?? -1;
    if (at < 0) {
      leftOut.push({ sessionId, reason: 'all_places_taken', ruleIds: [], sessionIds: [] });
      return;
    }
    const slotId = slotIds[windows.slot[at] ?? -1];
    placed.push({
      sessionId,
      start: windows.startLocal[at] ?? '',
      end: windows.endLocal[at] ?? '',
      roomId: model.roomIds[room[session] ?? 0] ?? '',
      ...(slotId !== undefined && { slotId }),
    });
  });
  return { placed, leftOut, score };
}

/** A plan as places of the model; what it does not know is left out. For validating and explaining any plan. */
export function placesOf(model: CompiledModel, placed: Plan['placed']): Places {
  const sessions = new Map(model.sessionIds.map((id, number) => [id, number]));
  const window = new Int32Array(model.sessionIds.length).fill(-1);
  const room = new Int32Array(model.sessionIds.length).fill(-1);
  const { startLocal, endLocal, slot } = model.windows;
  for (const { sessionId, start, end, roomId, slotId } of placed) {
    const session = sessions.get(sessionId);
    const inRoom = model.roomIds.indexOf(roomId);
    if (session === undefined || inRoom < 0) continue;
    const at = model.sessionWindows[session]?.find(
      (candidate) =>
        startLocal[candidate] === start &&
        endLocal[candidate] === end &&
        (slotId === undefined || model.slotIds[slot[candidate] ?? -1] === slotId),
    );
    if (at === undefined) continue;
    window[session] = at;
    room[session] = inRoom;
  }
  return { window, room };
}
