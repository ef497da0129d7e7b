/** `npm run suhbat -- <command>`: the command line, built when needed. */
import { join } from 'node:path';
import { ensureServerBuilt } from './build.mjs';
import { ensureRuntime, ROOT } from './runtime.mjs';

await ensureRuntime();
// The same data wherever it is called from.
process.env.DATA_DIRECTORY ||= join(ROOT, 'var');
await ensureServerBuilt();
await import('../dist/cli.js');
