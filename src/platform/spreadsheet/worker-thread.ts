import { Worker, type ResourceLimits, type Transferable } from 'node:worker_threads';

/** Under Jest this file is TypeScript, and so is a worker: Node erases its types, but imports need their ending. */
const FROM_SOURCES = import.meta.url.endsWith('.ts');
const RESOLVE_SOURCES = `data:text/javascript,${encodeURIComponent(
  "import { registerHooks } from 'node:module';" +
    'registerHooks({ resolve: (to, from, next) => next(' +
    "from.parentURL?.endsWith('.ts') && /^[.].*[.]js$/.test(to) ? to.slice(0, -3) + '.ts' : to, from) });",
)}`;

/**
 * Starts the worker of this folder whose file has the given name without ending, compiled or from the sources.
 * A file run so, and all that it imports, may hold only TypeScript that can be erased.
 */
export function startWorker(
  name: 'table-worker' | 'xlsx-build-worker',
  workerData: unknown,
  resourceLimits: ResourceLimits,
  transferList: Transferable[] = [],
): Worker {
  return new Worker(new URL(`./${name}${FROM_SOURCES ? '.ts' : '.js'}`, import.meta.url), {
    workerData,
    transferList,
    resourceLimits,
    execArgv: FROM_SOURCES ? ['--import', RESOLVE_SOURCES] : [],
  });
}
