/** `npm run bench -- [scenario …]`: measures the built application; see docs/performance.md. */
import { join } from 'node:path';
import { ensureServerBuilt } from './build.mjs';
import { ensureRuntime, ROOT, run } from './runtime.mjs';

await ensureRuntime();
await ensureServerBuilt();
process.exitCode = await run(
  process.execPath,
  ['--import', './scripts/typescript.mjs', join(ROOT, 'bench', 'run.ts'), ...process.argv.slice(2)],
  { cwd: ROOT },
);
