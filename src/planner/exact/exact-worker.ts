import { parentPort, workerData } from 'node:worker_threads';
import { compileProblem } from '../compile.js';
import { explain, type Explanation } from '../explain/explain.js';
import type { Plan, PlanningProblem, ProblemFault } from '../model.js';
import { placesOf, planOf } from '../plan-programme.js';
import { loadSolver } from './linear-program.js';
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
  | (Omit<Extract<Proof, { status: 'optimal' }>, 'places'> & { readonly plan: Plan })
  | Exclude<Proof, { status: 'optimal' }>
  | { readonly status: 'faulty'; readonly faults: readonly ProblemFault[] };

export interface ExactAnswers {
  readonly prove: ProofAnswer;
  readonly explain: Explanation;
  readonly replan: ReplanResult;
}

async function work(task: ExactTask): Promise<ExactAnswers[keyof ExactAnswers]> {
  const highs = await loadSolver();
  switch (task.kind) {
    case 'explain':
      return explain(highs, task.problem, task);
    case 'replan':
      return replan(highs, task.problem, task);
    case 'prove': {
      const compilation = compileProblem(task.problem);
      if (!compilation.ok) return { status: 'faulty', faults: compilation.faults };
      const { model } = compilation;
      const best = task.best && placesOf(model, task.best.placed);
      const proof = prove(highs, model, { seconds: task.seconds, best });
      if (proof.status !== 'optimal') return proof;
      const { status, score, places } = proof;
      return { status, score, plan: planOf(model, places, score) };
    }
  }
}

// The task comes from `run-exact.ts` alone, which gives it this shape.
if (parentPort) parentPort.postMessage(await work(workerData as ExactTask));
