import { parentPort, workerData } from 'node:worker_threads';
import { compileProblem } from '../compile.js';
import { evaluate, type RuleCost } from '../evaluate.js';
import { explain, type Explanation } from '../explain/explain.js';
import { preChecks } from '../explain/pre-checks.js';
import type { Plan, PlanningProblem, ProblemFault } from '../model.js';
import { placesOf, planOf } from '../plan-programme.js';
import type { ExactPhase, Watch } from './exact-phase.js';
import { loadSolver } from './linear-program.js';
import { proofSize } from './proof-size.js';
import { type Proof, prove } from './prove.js';
import { replan, type ReplanResult } from './replan.js';

/*
 * The exact solver in a thread of its own, for it cannot be stopped but by ending the thread. Started by
 * `run-exact.ts`; like the planner's, all of it is TypeScript that can be erased.
 */

/** What the exact solver is asked. */
export type ExactTask =
  | {
      readonly kind: 'prove';
      readonly problem: PlanningProblem;
      readonly seconds: number;
      /** A larger program (see `proofSize`) is not begun. */
      readonly most?: number;
      readonly best?: Plan;
    }
  | { readonly kind: 'explain'; readonly problem: PlanningProblem; readonly seconds: number }
  | {
      readonly kind: 'replan';
      readonly problem: PlanningProblem;
      readonly proofSeconds: number;
      readonly polishMilliseconds: number;
    };

/** A proof with its plan instead of places. */
export type ProofAnswer =
  | (Omit<Extract<Proof, { status: 'optimal' }>, 'places'> & {
      readonly plan: Plan;
      readonly rules: readonly RuleCost[];
    })
  | Exclude<Proof, { status: 'optimal' }>
  | { readonly status: 'too_large' }
  | { readonly status: 'faulty'; readonly faults: readonly ProblemFault[] };

export interface ExactAnswers {
  readonly prove: ProofAnswer;
  readonly explain: Explanation;
  readonly replan: ReplanResult;
}

export interface ExactWorkerData {
  readonly task: ExactTask;
  /** One number: anything but 0 asks to stop with what is known. */
  readonly stop: SharedArrayBuffer;
}

export type ExactMessage<K extends ExactTask['kind']> =
  | { readonly kind: 'phase'; readonly phase: ExactPhase }
  | { readonly kind: 'result'; readonly answer: ExactAnswers[K] };

async function work(task: ExactTask, watch: Watch): Promise<ExactAnswers[keyof ExactAnswers]> {
  const highs = await loadSolver();
  switch (task.kind) {
    case 'explain':
      return explain(highs, task.problem, task, watch);
    case 'replan':
      return replan(highs, task.problem, task, watch);
    case 'prove': {
      const compilation = compileProblem(task.problem);
      if (!compilation.ok) return { status: 'faulty', faults: compilation.faults };
      const { model } = compilation;
      if (preChecks(model).length > 0) return { status: 'impossible' };
      if (task.most !== undefined && proofSize(model) > task.most) return { status: 'too_large' };
      watch.tell({ name: 'proof' });
      const best = task.best && placesOf(model, task.best.placed);
      const { stopped } = watch;
      const proof = prove(highs, model, { seconds: task.seconds, best, stopped });
      if (proof.status !== 'optimal') return proof;
      const { status, score, places } = proof;
      const { rules } = evaluate(model, places);
      return { status, score, plan: planOf(model, places, score), rules };
    }
  }
}

async function answer(port: NonNullable<typeof parentPort>, data: ExactWorkerData): Promise<void> {
  const stop = new Int32Array(data.stop);
  const watch: Watch = {
    tell: (phase) => port.postMessage({ kind: 'phase', phase }),
    stopped: () => Atomics.load(stop, 0) !== 0,
  };
  port.postMessage({ kind: 'result', answer: await work(data.task, watch) });
}

// The data comes from `run-exact.ts` alone, which gives it this shape.
if (parentPort) await answer(parentPort, workerData as ExactWorkerData);
