import { parentPort, workerData } from 'node:worker_threads';
import type { PlanningProblem } from './model.js';
import {
  planProgramme,
  type PlanOptions,
  type PlanProgress,
  type PlanResult,
} from './plan-programme.js';

/*
 * The planner in a thread of its own. Started by `run-planner.ts`; under tests it is loaded as TypeScript that Node
 * erases, so this file and all that it imports hold nothing that needs more than erasing.
 */

export interface PlannerWorkerData {
  readonly problem: PlanningProblem;
  readonly options: PlanOptions;
  /** One number: anything but 0 asks to stop with the best plan so far. */
  readonly stop: SharedArrayBuffer;
}

export type PlannerMessage =
  | { readonly kind: 'progress'; readonly progress: PlanProgress }
  | { readonly kind: 'result'; readonly result: PlanResult };

/** Reports that a person watches: about four a second. */
const BETWEEN_REPORTS = 240;

function work(port: NonNullable<typeof parentPort>, data: PlannerWorkerData): void {
  const stop = new Int32Array(data.stop);
  let reported = -Infinity;
  let plan: PlanProgress['plan'];
  const result = planProgramme(data.problem, data.options, (progress) => {
    plan = progress.plan ?? plan;
    if (performance.now() - reported >= BETWEEN_REPORTS) {
      reported = performance.now();
      const message: PlannerMessage = {
        kind: 'progress',
        progress: plan ? { ...progress, plan } : progress,
      };
      plan = undefined;
      port.postMessage(message);
    }
    return Atomics.load(stop, 0) === 0;
  });
  const message: PlannerMessage = { kind: 'result', result };
  port.postMessage(message);
}

// The data comes from `run-planner.ts` alone, which gives it this shape.
if (parentPort) work(parentPort, workerData as PlannerWorkerData);
