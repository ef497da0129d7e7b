import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PostgresPlace } from './postgres-place.js';
import { isAlive } from './postgres-process.js';

/**
 * Locales of the operating system that say which characters are letters; the first that it knows is taken.
 * pg_trgm asks the system, not the collation, and finds no Cyrillic or Han letter under plain `C`.
 */
const LETTER_LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'UTF-8', 'C'];

/**
 * Makes the data directory unless it exists, and gives the password of its one role.
 *
 * The directory appears under its name only when it is whole: an interrupted first start leaves nothing
 * that the next one could trip over. Text is UTF-8; the default collation is the built-in C.UTF-8, which
 * knows the letters of every script and is the same on every system; those of ICU are there by name.
 */
export async function createCluster(
  place: PostgresPlace,
  asked: string,
  durable: boolean,
): Promise<string> {
  const passwordFile = `${asked}-password`;
  if (existsSync(join(place.dataDirectory, 'PG_VERSION'))) return await readPassword(passwordFile);
  const release = await lock(`${asked}-lock`);
  try {
    if (existsSync(join(place.dataDirectory, 'PG_VERSION')))
      return await readPassword(passwordFile);
    const password = randomBytes(24).toString('hex');
    await rm(passwordFile, { force: true });
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' });
    await initialise(place, password, durable);
    return password;
  } finally {
    await release();
  }
}

async function readPassword(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Error(`The password of the embedded Postgres cannot be read from ${file}.`, {
      cause: error,
    });
  });
  return text.trim();
}

async function initialise(place: PostgresPlace, password: string, durable: boolean): Promise<void> {
  const passwordFile = `${place.dataDirectory}.new-password`;
  const { uid, gid } = place.owner;
  await rm(passwordFile, { force: true });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' });
  try {
    if (uid !== undefined && gid !== undefined) await chown(passwordFile, uid, gid);
    for (const letters of LETTER_LOCALES) {
      if (await initdb(place, passwordFile, letters, durable)) break;
    }
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(`${place.dataDirectory}.new`, place.dataDirectory);
}

/** Runs initdb. False: this system does not know the locale `letters`. */
async function initdb(
  place: PostgresPlace,
  passwordFile: string,
  letters: string,
  durable: boolean,
): Promise<boolean> {
  const unfinished = `${place.dataDirectory}.new`;
  const { uid, gid } = place.owner;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  if (uid !== undefined && gid !== undefined) await chown(unfinished, uid, gid);
  const { ok, said } = await run(place, [
    `--pgdata=${unfinished}`,
    `--pwfile=${passwordFile}`,
    '--username=suhbat',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    `--lc-ctype=${letters}`,
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(durable ? [] : ['--no-sync']),
  ]);
  if (ok) return true;
  if (said.includes('invalid locale name') && letters !== LETTER_LOCALES.at(-1)) return false;
  throw new Error(`The database could not be created:\n${said}`);
}

function run(place: PostgresPlace, args: string[]): Promise<{ ok: boolean; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(place.binaries.initdb, args, {
      ...place.owner,
      cwd: '/',
      env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ ok: code === 0, said: said.trim() }));
  });
}

/** Takes a lock file that a dead process does not keep. Gives the function that releases it. */
async function lock(file: string): Promise<() => Promise<void>> {
  for (;;) {
    try {
      const handle = await open(file, 'wx', 0o600);
      await handle.writeFile(process.pid.toString());
      await handle.close();
      return () => rm(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const holder = Number(await readFile(file, 'utf8').catch(() => ''));
      // A file that is still empty was made a moment ago.
      if (holder > 0 && (holder === process.pid || !isAlive(holder)))
        await rm(file, { force: true });
      else await sleep(20);
    }
  }
}
