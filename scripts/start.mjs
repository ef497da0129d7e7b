/** `npm start`: builds when needed and serves. Ctrl-C or SIGTERM stops it in good order. */
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureRuntime, ROOT } from './runtime.mjs';
import { takeSignals } from './signals.mjs';

await ensureRuntime();
takeSignals();
// The same data wherever it is called from.
process.env.DATA_DIRECTORY ||= join(ROOT, 'var');
await ensureBuilt();
await import('../dist/main.js');
