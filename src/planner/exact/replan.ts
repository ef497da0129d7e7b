import type { Highs } from 'highs';
import { compileProblem } from '../compile.js';
import type { CompiledModel, Places } from '../compiled-model.js';
import { evaluate, type RuleCost } from '../evaluate.js';
import type { Placing, Plan, PlanningProblem, PlanSession, ProblemFault } from '../model.js';
import { placesOf, planOf, planProgramme } from '../plan-programme.js';
import { type Watch, UNWATCHED } from './exact-phase.js';
import { leastThatMoves } from './least-by-search.js';
import { countMoves } from './least-moves.js';

/** A programme that moves so many published sessions, and what it costs. */
export interface Replanned {
  readonly plan: Plan;
  /** What it costs, by rule. */
  readonly rules: readonly RuleCost[];
  readonly moved: number;
  /** At their time, in another room. */
  readonly rooms: number;
}

/** A published session that is elsewhere now, and who takes part in it. */
export interface MovedSession {
  readonly sessionId: string;
  readonly from: Placing;
  /** Undefined: it has no place any more. */
  readonly to: Placing | undefined;
  readonly personIds: readonly string[];
}

/** `LeastMoves` without the programme. */
export type KnownLeast =
  | { readonly status: 'proved'; readonly moved: number; readonly rooms: number }
  | { readonly status: 'impossible' }
  | { readonly status: 'undecided'; readonly atLeast: number };

export type ReplanResult =
  | {
      readonly ok: true;
      /** What is proved about the least number of moved sessions. */
      readonly least: KnownLeast;
      /** The best programme found with the least moves, with one more, with two more; those that gain nothing left out. */
      readonly curve: readonly Replanned[];
    }
  | { readonly ok: false; readonly faults: readonly ProblemFault[] };

/** Moves beyond the least that are offered against what they gain. */
const MORE_MOVES = 2;
/** What a moved session costs in the runs for the curve, as parts of what the programme costs. */
const PRICES = [0.05, 0.02, 0.008, 0.003] as const;

/**
 * A programme near the published one (`published` of the sessions) when something has changed: first the proven least
 * number of moved sessions, then the same number with less cost, then what one and two more moves would gain. Blocks
 * the calling thread.
 * @param limits seconds for the proof, and milliseconds for each of the five runs of the optimiser
 */
export function replan(
  highs: Highs,
  problem: PlanningProblem,
  limits: {
    readonly proofSeconds: number;
    readonly polishMilliseconds: number;
    readonly seed?: number;
  },
  watch: Watch = UNWATCHED,
): ReplanResult {
  const compilation = compileProblem(problem);
  if (!compilation.ok) return compilation;
  const { model } = compilation;
  const seed = limits.seed ?? 1;
  const least = leastThatMoves(highs, model, { seconds: limits.proofSeconds, seed }, watch);
  if (least.status === 'impossible') return { ok: true, least, curve: [] };
  const start = least.status === 'proved' ? least.places : least.found?.places;
  const found: Replanned[] = [];
  const keep = (places: Places): void => {
    const { score, unplaced, rules } = evaluate(model, places);
    if (score.hard > 1e-9 || unplaced > 0) return;
    found.push({ plan: planOf(model, places, score), rules, ...countMoves(model, places) });
  };
  if (start) keep(start);
  const from = start ? beginAt(problem, model, start) : problem;
  let runs = 0;
  const run = (weights: PlanningProblem['weights']): void => {
    if (watch.stopped()) return;
    const nearest = curveOf(found)[0];
    watch.tell({
      name: 'polish',
      done: runs,
      total: PRICES.length + 1,
      found: nearest?.moved,
      plan: nearest?.plan,
    });
    runs += 1;
    const result = planProgramme(
      { ...from, ...(weights && { weights }) },
      { seed, milliseconds: limits.polishMilliseconds },
      () => !watch.stopped(),
    );
    if (result.ok) keep(placesOf(model, result.plan.placed));
  };
  run(problem.weights);
  const scale = Math.max(1, ...found.map(({ plan }) => Math.abs(plan.score.soft)));
  for (const price of PRICES) {
    run({
      ...problem.weights,
      'published-time': { level: 'soft', weight: scale * price },
      'published-room': { level: 'soft', weight: (scale * price) / 50 },
    });
  }
  const known: KnownLeast =
    least.status === 'undecided'
      ? { status: 'undecided', atLeast: least.atLeast }
      : { status: 'proved', moved: least.moved, rooms: least.rooms };
  return { ok: true, least: known, curve: curveOf(found) };
}

/** The best of each number of moves, as long as more moves cost less. */
function curveOf(found: readonly Replanned[]): Replanned[] {
  const least = Math.min(...found.map(({ moved }) => moved));
  const curve: Replanned[] = [];
  for (let most = least; most <= least + MORE_MOVES; most += 1) {
    const best = found
      .filter(({ moved }) => moved === most)
      .sort((a, b) => a.plan.score.soft - b.plan.score.soft || a.rooms - b.rooms)[0];
    const before = curve.at(-1);
    if (best && (!before || best.plan.score.soft < before.plan.score.soft)) curve.push(best);
  }
  return curve;
}

/** The same problem with its sessions in these places: where the search begins. */
function beginAt(problem: PlanningProblem, model: CompiledModel, places: Places): PlanningProblem {
  const placed = new Map(
    planOf(model, places, { hard: 0, medium: 0, soft: 0 }).placed.map((one) => [
      one.sessionId,
      one,
    ]),
  );
  return {
    ...problem,
    sessions: problem.sessions.map((session): PlanSession => {
      const at = placed.get(session.id);
      return at && session.pinned !== true ? { ...session, placed: at } : session;
    }),
  };
}

/** The published sessions that a plan puts elsewhere, and whom to tell. */
export function movedSessions(problem: PlanningProblem, plan: Plan): MovedSession[] {
  const now = new Map(plan.placed.map((one) => [one.sessionId, one]));
  return problem.sessions.flatMap(({ id, published, people = [] }): MovedSession[] => {
    const to = now.get(id);
    if (
      published === undefined ||
      (to?.start === published.start &&
        to.roomId === published.roomId &&
        (published.slotId === undefined || published.slotId === to.slotId))
    )
      return [];
    return [
      {
        sessionId: id,
        from: published,
        to,
        personIds: [...new Set(people.map(({ personId }) => personId))],
      },
    ];
  });
}
