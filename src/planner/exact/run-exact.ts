import { Worker } from 'node:worker_threads';
import { PlannerEnded, type PlannerEnd, workerOptions } from '../planner-thread.js';
import type { ExactPhase } from './exact-phase.js';
import type { ExactAnswers, ExactMessage, ExactTask, ExactWorkerData } from './exact-worker.js';

export interface ExactRun<K extends ExactTask['kind']> {
  /** Rejects with `PlannerEnded` when the run is cancelled, runs out of memory or fails. */
  readonly result: Promise<ExactAnswers[K]>;
  /** Ends the search soon; `result` is what is known by then. */
  stop(): void;
  /** Ends the thread at once. */
  cancel(): void;
}

/** Asks the exact solver in a thread of its own, so that the server goes on answering. */
export function runExact<K extends ExactTask['kind']>(
  task: Extract<ExactTask, { kind: K }>,
  onPhase: (phase: ExactPhase) => void = () => undefined,
  memory = 1024,
): ExactRun<K> {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const workerData: ExactWorkerData = { task, stop };
  const worker = new Worker(
    ...workerOptions(import.meta.url, './exact-worker', { workerData, memory }),
  );
  let end: PlannerEnd = 'failed';
  const result = new Promise<ExactAnswers[K]>((resolve, reject) => {
    worker.on('message', (message: ExactMessage<K>) => {
      if (message.kind === 'phase') onPhase(message.phase);
      else resolve(message.answer);
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
