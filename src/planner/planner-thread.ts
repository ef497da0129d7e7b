import type { WorkerOptions } from 'node:worker_threads';

/** How a run ended that gave no result. */
export type PlannerEnd = 'cancelled' | 'out_of_memory' | 'failed';

export class PlannerEnded extends Error {
  readonly reason: PlannerEnd;

  constructor(reason: PlannerEnd, options?: ErrorOptions) {
    super(`The planner ended without a result: ${reason}`, options);
    this.name = 'PlannerEnded';
    this.reason = reason;
  }
}

/** Under tests a module is TypeScript, and so is its worker: Node erases the types, but imports need their ending. */
const RESOLVE_SOURCES = `data:text/javascript,${encodeURIComponent(
  "import { registerHooks } from 'node:module';" +
    'registerHooks({ resolve: (to, from, next) => next(' +
    "from.parentURL?.endsWith('.ts') && /^[.].*[.]js$/.test(to) ? to.slice(0, -3) + '.ts' : to, from) });",
)}`;

/**
 * What starts a worker beside the module that asks for it.
 * @param from `import.meta.url` of that module
 * @param path of the worker without its ending
 * @param options `memory` in MB
 */
export function workerOptions(
  from: string,
  path: string,
  { workerData, memory }: { readonly workerData: unknown; readonly memory: number },
): [URL, WorkerOptions] {
  const sources = from.endsWith('.ts');
  return [
    new URL(`${path}${sources ? '.ts' : '.js'}`, from),
    {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: memory },
      execArgv: sources ? ['--import', RESOLVE_SOURCES] : [],
    },
  ];
}
