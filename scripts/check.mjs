/** `npm run check`: everything that must hold before a change is handed in; says at the end what failed. */
import { join } from 'node:path';
import { ensureRuntime, ROOT, run } from './runtime.mjs';

const tool = (/** @type {string} */ path) => join(ROOT, 'node_modules', path);

/** What is checked, cheapest first. That entities and migrations agree is one of the tests. */
const STEPS = /** @type {const} */ ([
  ['format', [tool('prettier/bin/prettier.cjs'), '--check', '.']],
  ['lint', [tool('eslint/bin/eslint.js'), '.']],
  ['types', [tool('typescript/bin/tsc'), '--noEmit']],
  ['tests', [join(ROOT, 'scripts', 'test.mjs')]],
]);

await ensureRuntime();
const failed = [];
for (const [name, args] of STEPS) {
  process.stdout.write(`\n— ${name}\n`);
  if ((await run(process.execPath, [...args], { cwd: ROOT })) !== 0) failed.push(name);
}
process.stdout.write(
  failed.length === 0 ? '\nAll is well.\n' : `\nFailed: ${failed.join(', ')}.\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
