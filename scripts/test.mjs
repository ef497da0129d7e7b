/** `npm test`: every spec, or those that the arguments (passed on to Jest) choose. */
import { join } from 'node:path';
import { ensureConsoleBuilt } from './build.mjs';
import { ensureRuntime, ROOT, run } from './runtime.mjs';

await ensureRuntime();
// The browser specs open the console as it is built.
await ensureConsoleBuilt();
process.exitCode = await run(
  process.execPath,
  [
    // Jest loads ES modules through this part of Node, which calls itself experimental.
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'),
    ...process.argv.slice(2),
  ],
  { cwd: ROOT },
);
