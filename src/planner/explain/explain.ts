import type { Highs } from 'highs';
import { compileProblem } from '../compile.js';
import type { CompiledModel } from '../compiled-model.js';
import { evaluate } from '../evaluate.js';
import { assignmentProgram, placesIn } from '../exact/assignment-program.js';
import { type Watch, UNWATCHED } from '../exact/exact-phase.js';
import { contradictoryRows, solveProgram } from '../exact/linear-program.js';
import { ruleProgram } from '../exact/proof-size.js';
import type { Plan, PlanningProblem } from '../model.js';
import { placesOf, planOf, planProgramme } from '../plan-programme.js';
import { preChecks, type Suspicion } from './pre-checks.js';
import { smallestContradiction, type Verdict } from './quick-xplain.js';
import {
  type Requirement,
  requirementKey,
  requirementsOf,
  touching,
  withOnly,
} from './requirements.js';

/** Requirements that cannot all be kept. */
export interface Contradiction {
  readonly requirements: readonly Requirement[];
  /** None of them can be left out; false when time ran out before that was known. */
  readonly smallest: boolean;
  /** What gave it away: a quick check, or the search. */
  readonly reason: Suspicion['reason'] | 'search';
  /** Sessions that it is about. */
  readonly sessionIds: readonly string[];
}

/** Requirements whose giving up makes a programme possible, the cheapest first. */
export interface Repair {
  readonly givenUp: readonly Requirement[];
  readonly cost: number;
}

export type Explanation =
  | { readonly verdict: 'possible'; readonly plan: Plan }
  | {
      readonly verdict: 'impossible';
      readonly contradiction: Contradiction;
      readonly repairs: readonly Repair[];
    }
  | { readonly verdict: 'undecided' };

const MOST_REPAIRS = 3;
/** Contradictions that one repair may have to undo one after another. */
const MOST_ROUNDS = 6;
/** Tries of the optimiser before the solver is asked: programmes that exist are mostly found at once. */
const TRIES = 40_000;

/**
 * Whether a programme that keeps all hard rules exists; where none does, a smallest set of requirements that contradict
 * each other, and what could be given up instead. In this order: quick checks, the contradiction of the linear
 * relaxation, then the search among the suspects. Blocks the calling thread between its questions.
 */
export async function explain(
  highs: Highs,
  problem: PlanningProblem,
  limits: { readonly seconds: number; readonly seed?: number },
  watch: Watch = UNWATCHED,
): Promise<Explanation> {
  const oracle = new Oracle(
    highs,
    problem,
    performance.now() + limits.seconds * 1000,
    limits.seed ?? 1,
    watch,
  );
  const all = requirementsOf(problem);
  const first = await findContradiction(oracle, problem, all, watch);
  if (first === 'possible' && oracle.plan) return { verdict: 'possible', plan: oracle.plan };
  if (typeof first === 'string') return { verdict: 'undecided' };
  return {
    verdict: 'impossible',
    contradiction: first,
    repairs: await findRepairs(oracle, problem, all, first, watch),
  };
}

async function findContradiction(
  oracle: Oracle,
  problem: PlanningProblem,
  requirements: readonly Requirement[],
  { tell }: Watch = UNWATCHED,
): Promise<Contradiction | 'possible' | 'undecided'> {
  tell({ name: 'checks' });
  const model = oracle.compile(requirements);
  if (model === undefined) return 'undecided';
  for (const { reason, sessionIds } of preChecks(model)) {
    const suspects = touching(problem, requirements, new Set(sessionIds)).filter(
      (one) => reason !== 'cycle' || one.kind === 'order',
    );
    if ((await oracle.ask(suspects)) !== 'impossible') continue;
    return contradictionOf(oracle, suspects, { tell, reason, sessionIds });
  }
  tell({ name: 'programme' });
  const verdict = await oracle.ask(requirements);
  if (verdict !== 'impossible') return verdict;
  tell({ name: 'relaxation' });
  const suspects = relaxedSuspects(oracle, problem, requirements, model);
  if (suspects && (await oracle.ask(suspects)) === 'impossible')
    return contradictionOf(oracle, suspects, { tell });
  return contradictionOf(oracle, requirements, { tell });
}

async function contradictionOf(
  oracle: Oracle,
  suspects: readonly Requirement[],
  {
    tell,
    reason = 'search',
    sessionIds = [],
  }: Pick<Watch, 'tell'> & Partial<Pick<Contradiction, 'reason' | 'sessionIds'>>,
): Promise<Contradiction> {
  const total = suspects.length;
  tell({ name: 'narrowing', done: 0, total });
  const { parts, smallest } = await smallestContradiction(
    suspects,
    (some) => oracle.ask(some),
    (done) => tell({ name: 'narrowing', done, total }),
  );
  return { requirements: parts, smallest, reason, sessionIds };
}

/** The requirements behind an irreducible contradiction of the linear relaxation, where that has one. */
function relaxedSuspects(
  { highs, secondsLeft }: Oracle,
  problem: PlanningProblem,
  requirements: readonly Requirement[],
  model: CompiledModel,
): Requirement[] | undefined {
  if (ruleProgram(model) === 'too_large') return undefined;
  const { program, origins } = assignmentProgram(model);
  const rows = contradictoryRows(highs, program, Math.min(20, secondsLeft));
  if (rows === undefined) return undefined;
  const sessions = new Set(
    rows.flatMap((row) => origins[row]?.sessions ?? []).map((n) => model.sessionIds[n] ?? ''),
  );
  return touching(problem, requirements, sessions);
}

/**
 * For each requirement of the contradiction: whether giving it up is enough, or what else must go with it, the
 * cheapest of the next contradiction each time.
 */
async function findRepairs(
  oracle: Oracle,
  problem: PlanningProblem,
  all: readonly Requirement[],
  first: Contradiction,
  { tell }: Watch,
): Promise<Repair[]> {
  const repairs: Repair[] = [];
  const cost = (one: Requirement): number => costOf(problem, one);
  const ranked = [...first.requirements].sort((one, other) => cost(one) - cost(other));
  for (const [done, candidate] of ranked.entries()) {
    tell({ name: 'repairs', done, total: ranked.length });
    if (repairs.length >= MOST_REPAIRS || oracle.secondsLeft <= 0) break;
    const givenUp = [candidate];
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const gone = new Set(givenUp.map(requirementKey));
      const kept = all.filter((one) => !gone.has(requirementKey(one)));
      const next = await findContradiction(oracle, problem, kept);
      if (next === 'possible') {
        repairs.push({ givenUp, cost: givenUp.reduce((sum, one) => sum + cost(one), 0) });
        break;
      }
      if (next === 'undecided') break;
      const cheapest = [...next.requirements].sort((one, other) => cost(one) - cost(other))[0];
      if (cheapest === undefined) break;
      givenUp.push(cheapest);
    }
  }
  return repairs.sort((one, other) => one.cost - other.cost);
}

/** How much is lost: hours of a room can be bought, a need be talked about; a person who is missing is missed. */
function costOf(problem: PlanningProblem, requirement: Requirement): number {
  switch (requirement.kind) {
    case 'room':
      return 1;
    case 'session':
    case 'pinned':
      return 2;
    case 'exclusive':
    case 'order':
      return 3;
    case 'person': {
      const { personId } = requirement;
      const parts = problem.sessions.filter(({ people = [] }) =>
        people.some((part) => part.personId === personId),
      );
      return 3 + parts.length;
    }
  }
}

/** Answers whether requirements go together, by the cheapest means first, and remembers. */
class Oracle {
  /** The last programme found that keeps what was asked. */
  plan: Plan | undefined;
  readonly highs: Highs;
  private readonly problem: PlanningProblem;
  private readonly end: number;
  private readonly seed: number;
  private readonly stopped: Watch['stopped'];
  private readonly answers = new Map<string, Verdict>();
  private readonly pool: Plan[] = [];

  constructor(
    highs: Highs,
    problem: PlanningProblem,
    end: number,
    seed: number,
    { stopped }: Watch,
  ) {
    this.stopped = stopped;
    this.highs = highs;
    this.problem = problem;
    this.end = end;
    this.seed = seed;
  }

  get secondsLeft(): number {
    return this.stopped() ? 0 : Math.max(0, (this.end - performance.now()) / 1000);
  }

  compile(kept: readonly Requirement[]): CompiledModel | undefined {
    const compilation = compileProblem(withOnly(this.problem, kept));
    return compilation.ok ? compilation.model : undefined;
  }

  async ask(kept: readonly Requirement[]): Promise<Verdict> {
    const key = kept.map(requirementKey).sort().join();
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    if (this.stopped()) return 'undecided';
    // Lets the thread answer in between.
    await Promise.resolve();
    const verdict = this.decide(kept);
    if (verdict !== 'undecided') this.answers.set(key, verdict);
    return verdict;
  }

  private decide(kept: readonly Requirement[]): Verdict {
    const model = this.compile(kept);
    if (model === undefined) return 'undecided';
    const holds = (plan: Plan): boolean => {
      const { score, unplaced } = evaluate(model, placesOf(model, plan.placed));
      return unplaced === 0 && score.hard <= 1e-9;
    };
    const pooled = this.pool.find(holds);
    if (pooled !== undefined) return this.found(pooled);
    if (preChecks(model).length > 0) return 'impossible';
    if (this.secondsLeft <= 0) return 'undecided';
    const tried = planProgramme(
      model.problem,
      { seed: this.seed, iterations: TRIES },
      () => !this.stopped(),
    );
    if (tried.ok && holds(tried.plan)) return this.found(tried.plan);
    if (ruleProgram(model) === 'too_large') return 'undecided';
    const built = assignmentProgram(model);
    const answer = solveProgram(this.highs, built.program, {
      seconds: Math.max(0.1, this.secondsLeft),
      stopped: this.stopped,
    });
    if (answer.status === 'infeasible') return 'impossible';
    if (!answer.values) return 'undecided';
    const places = placesIn(model, built, answer.values);
    const plan = planOf(model, places, evaluate(model, places).score);
    // What the program cannot say may still be broken: then nothing is known.
    return holds(plan) ? this.found(plan) : 'undecided';
  }

  private found(plan: Plan): Verdict {
    this.plan = plan;
    if (!this.pool.includes(plan)) this.pool.unshift(plan);
    if (this.pool.length > 20) this.pool.pop();
    return 'possible';
  }
}
