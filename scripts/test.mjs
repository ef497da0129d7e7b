/** `npm test`: every spec, or those that the arguments (passed on to Jest) choose. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { ensureConsoleBuilt } from './build.mjs';
import { ensureRuntime, ROOT, run } from './runtime.mjs';

/** Journeys in a browser. */
const JOURNEYS = join('test', 'browser') + sep;

await ensureRuntime();
// The browser specs open the console as it is built.
await ensureConsoleBuilt();
const folder = await mkdtemp(join(tmpdir(), 'suhbat-test-'));
try {
  process.exitCode = await testAll();
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Runs the specs; journeys that fail, and nothing else, once more with applications of their own. */
async function testAll() {
  const first = await jest('first', process.argv.slice(2));
  const failed = first.files.filter(({ status }) => status === 'failed').map(({ name }) => name);
  if (first.code === 0 || failed.length === 0) return first.code;
  if (!failed.every((name) => relative(ROOT, name).startsWith(JOURNEYS))) return first.code;
  process.stdout.write(`\nOnce more, since only journeys failed:\n${failed.join('\n')}\n\n`);
  const second = await jest('second', ['--runInBand', '--runTestsByPath', ...failed]);
  const wrong = second.failed;
  process.stdout.write(
    `\nBoth runs together:\nTests:       ${wrong > 0 ? `${wrong} failed, ` : ''}${first.total - wrong} passed, ${first.total} total\n`,
  );
  return second.code;
}

/** One run of Jest: its exit code, the result of each file, the tests in all and those that failed. */
async function jest(name, args) {
  const output = join(folder, `${name}.json`);
  const code = await run(
    process.execPath,
    [
      // Jest loads ES modules through this part of Node, which calls itself experimental.
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'),
      '--json',
      `--outputFile=${output}`,
      ...args,
    ],
    { cwd: ROOT },
  );
  const text = await readFile(output, 'utf8').catch(() => undefined);
  if (text === undefined) return { code, files: [], total: 0, failed: 0 };
  const { testResults, numTotalTests, numFailedTests } = JSON.parse(text);
  return { code, files: testResults, total: numTotalTests, failed: numFailedTests };
}
