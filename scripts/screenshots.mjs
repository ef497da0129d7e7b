/** `npm run screenshots [-- name …]`: takes the pictures of the console into docs/screenshots; see docs/screenshots/README.md. */
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureRuntime, ROOT, run } from './runtime.mjs';

await ensureRuntime();
await ensureBuilt();
process.exitCode = await run(
  process.execPath,
  [
    '--import',
    './scripts/typescript.mjs',
    join(ROOT, 'test', 'screenshots', 'take.ts'),
    ...process.argv.slice(2),
  ],
  { cwd: ROOT },
);
