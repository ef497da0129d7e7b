/** Builds when the sources have changed since the last build. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './runtime.mjs';

const STAMP = join(ROOT, 'dist', '.built-from');
const SETTINGS = [
  '.swcrc',
  'nest-cli.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
];

/**
 * Makes sure that `dist` is built from the sources as they are. Ends the process when the build fails.
 * Without sources (an image) it only checks that there is a build.
 */
export async function ensureBuilt() {
  const built = existsSync(join(ROOT, 'dist', 'main.js'));
  if (!existsSync(join(ROOT, 'src'))) {
    if (!built) fail('There is neither a build in dist nor a source in src.');
    return;
  }
  const stamp = sourceStamp();
  if (built && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
  const nest = join(ROOT, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
  if (!existsSync(nest)) {
    fail(
      'The sources have changed since the last build, and the build tools are not installed. Run "npm ci".',
    );
  }
  process.stderr.write('Building …\n');
  const code = await run(process.execPath, [nest, 'build'], { cwd: ROOT });
  if (code !== 0) fail('The build failed.', code);
  writeFileSync(STAMP, stamp);
}

/** A digest of everything that a build depends on: by content, so that a checkout of old files counts. */
function sourceStamp() {
  const digest = createHash('sha256');
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.spec\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of [...SETTINGS.map((name) => join(ROOT, name)), ...files.sort()]) {
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
