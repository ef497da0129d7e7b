/** `npm run suhbat -- <command>`: the command line, built when needed. */
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureRuntime, ROOT } from './runtime.mjs';

await ensureRuntime();
// The same data wherever it is called from.
process.env.DATA_DIRECTORY ||= join(ROOT, 'var');
await ensureBuilt();
await import('../dist/cli.js');
