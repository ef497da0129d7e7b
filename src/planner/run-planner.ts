import { Worker } from 'node:worker_threads';
import type { PlanningProblem } from './model.js';
import type { PlanOptions, PlanProgress, PlanResult } from './plan-programme.js';
import { PlannerEnded, type PlannerEnd, workerOptions } from './planner-thread.js';
import type { PlannerMessage, PlannerWorkerData } from './planner-worker.js';

export interface PlannerJob extends PlanOptions {
  readonly problem: PlanningProblem;
  /** Limit of the thread's memory in MB; default 512. */
  readonly memory?: number;
}

export interface PlannerRun {
  /** Rejects with `PlannerEnded` when the run is cancelled, runs out of memory or fails. */
  readonly result: Promise<PlanResult>;
  /** Ends the search soon; `result` is the best plan so far. */
  stop(): void;
  /** Ends the thread at once. */
  cancel(): void;
}

/**
 * Plans a programme in a thread of its own, so that the server goes on answering. `onProgress` is called about four
 * times a second with the score, and with the plan whenever a better one was found.
 */
export function runPlanner(
  { problem, memory = 512, ...options }: PlannerJob,
  onProgress: (progress: PlanProgress) => void = () => undefined,
): PlannerRun {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const workerData: PlannerWorkerData = { problem, options, stop };
  const worker = new Worker(
    ...workerOptions(import.meta.url, './planner-worker', { workerData, memory }),
  );
  let end: PlannerEnd = 'failed';
  const result = new Promise<PlanResult>((resolve, reject) => {
    worker.on('message', (message: PlannerMessage) => {
      if (message.kind === 'progress') onProgress(message.progress);
      else resolve(message.result);
    });
    worker.on('error', (error: Error & { readonly code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') end = 'out_of_memory';
      reject(new PlannerEnded(end, { cause: error }));
    });
    // After a result this changes nothing.
    worker.on('exit', () => reject(new PlannerEnded(end)));
  });
  return {
    result,
    stop: () => {
      Atomics.store(new Int32Array(stop), 0, 1);
    },
    cancel: () => {
      end = 'cancelled';
      void worker.terminate();
    },
  };
}
