/** Builds what is out of date: when the sources have changed since the last build. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './runtime.mjs';

/** What is built: the folders and settings it is built from, where its stamp lies, and the tool that builds it. */
const SERVER = {
  built: 'dist/main.js',
  stamp: 'dist/.built-from',
  folders: ['src'],
  settings: [
    '.swcrc',
    'nest-cli.json',
    'tsconfig.json',
    'tsconfig.build.json',
    'package-lock.json',
  ],
  tool: ['node_modules/@nestjs/cli/bin/nest.js', 'build'],
};
const CONSOLE = {
  built: 'web/dist/index.html',
  stamp: 'web/dist/.built-from',
  folders: ['web/src', 'src/kernel', 'src/programme'],
  settings: ['web/index.html', 'web/vite.config.ts', 'web/tsconfig.json', 'package-lock.json'],
  tool: [
    'node_modules/vite/bin/vite.js',
    'build',
    '--config',
    'web/vite.config.ts',
    '--logLevel',
    'warn',
  ],
};

/**
 * Makes sure that the application and its console are built from the sources as they are. Ends the process when a
 * build fails. Without sources (an image) it only checks that there is a build.
 */
export async function ensureBuilt() {
  await ensureServerBuilt();
  if (existsSync(join(ROOT, 'src'))) await ensureConsoleBuilt();
}

/** As `ensureBuilt`, for what needs no console: the command line and the benchmark. */
export async function ensureServerBuilt() {
  if (existsSync(join(ROOT, 'src'))) await ensure(SERVER);
  else if (!existsSync(join(ROOT, SERVER.built))) {
    fail('There is neither a build in dist nor a source in src.');
  }
}

/** Makes sure that the console is built from the sources as they are; the tests need no more than that. */
export async function ensureConsoleBuilt() {
  await ensure(CONSOLE);
}

async function ensure(/** @type {typeof SERVER} */ part) {
  const stamp = sourceStamp(part);
  const stampFile = join(ROOT, part.stamp);
  const built = existsSync(join(ROOT, part.built));
  if (built && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const [tool = '', ...rest] = part.tool;
  if (!existsSync(join(ROOT, tool))) {
    fail(
      'The sources have changed since the last build, and the build tools are not installed. Run "npm ci".',
    );
  }
  process.stderr.write(
    `Building ${part.built.split('/')[0] === 'web' ? 'the console' : 'the application'} …\n`,
  );
  const code = await run(process.execPath, [join(ROOT, tool), ...rest], { cwd: ROOT });
  if (code !== 0) fail('The build failed.', code);
  writeFileSync(stampFile, stamp);
}

/** A digest of everything that a build depends on: by content, so that a checkout of old files counts. */
function sourceStamp(/** @type {typeof SERVER} */ part) {
  const digest = createHash('sha256');
  const files = part.folders
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/\.spec\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of [...part.settings.map((name) => join(ROOT, name)), ...files.sort()]) {
    if (!existsSync(file)) continue;
    digest
      .update(`${file.slice(ROOT.length)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return digest.digest('hex');
}

/** @returns {never} */
function fail(/** @type {string} */ sentence, code = 1) {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}
