/** `npm start`: builds when needed and serves. Ctrl-C or SIGTERM stops it in good order. */
import { ensureBuilt } from './build.mjs';
import { ensureRuntime } from './runtime.mjs';
import { takeSignals } from './signals.mjs';

await ensureRuntime();
takeSignals();
await ensureBuilt();
await import('../dist/main.js');
