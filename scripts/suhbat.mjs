/** `npm run suhbat -- <command>`: the command line, built when needed. */
import { ensureBuilt } from './build.mjs';
import { ensureRuntime } from './runtime.mjs';

await ensureRuntime();
await ensureBuilt();
await import('../dist/cli.js');
