import { execFileSync, spawnSync } from 'node:child_process';
import { constants, existsSync } from 'node:fs';
import { access, chmod, chown, mkdir, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  copyPostgresBinaries,
  findPostgresBinaries,
  type PostgresBinaries,
} from './postgres-binaries.js';

/** Where a server that runs as another user keeps what it cannot reach in the folder of the project. */
const SHARED_FOLDER = '/var/lib/suhbat';

/** The user and group that the server runs as; nothing means those of this process. */
export interface ProcessOwner {
  readonly uid?: number;
  readonly gid?: number;
}

/** What is needed to run a server: its programs, its data directory and its user. */
export interface PostgresPlace {
  readonly binaries: PostgresBinaries;
  readonly dataDirectory: string;
  readonly owner: ProcessOwner;
}

/**
 * Finds a data directory, programs and a user that fit together.
 *
 * Postgres refuses to run as root. Started by root it runs as the owner of an existing data directory, or
 * as `postgres`, or, where such a user cannot be made, as `nobody`. When this user cannot enter the
 * asked-for directory (a clone in `/root`), the data lie in `/var/lib/suhbat` and `<directory>-location`
 * says where.
 *
 * @param asked the data directory asked for
 * @param log takes one line when something lies elsewhere than asked
 * @throws Error with one sentence that says what to do
 */
export async function preparePostgresPlace(
  asked: string,
  log: (line: string) => void,
): Promise<PostgresPlace> {
  const binaries = await findPostgresBinaries();
  await mkdir(dirname(asked), { recursive: true });
  await access(dirname(asked), constants.W_OK).catch((error: unknown) => {
    throw new Error(
      `This user may not write in ${dirname(asked)}. Start as the user it belongs to, or set DATA_DIRECTORY or DATABASE_URL.`,
      { cause: error },
    );
  });
  const remembered = await readLocation(asked);
  if (process.getuid?.() !== 0) {
    await refuseForeignData(remembered ?? asked);
    return { binaries, dataDirectory: remembered ?? asked, owner: {} };
  }
  const owner = await ordinaryUser(remembered ?? asked);
  const dataDirectory = remembered ?? (await reachableDirectory(asked, owner, log));
  return { binaries: await reachableBinaries(binaries, owner), dataDirectory, owner };
}

/** The file that says where the data lie when not in the directory asked for. */
export function locationFile(asked: string): string {
  return `${asked}-location`;
}

async function readLocation(asked: string): Promise<string | undefined> {
  const file = locationFile(asked);
  if (!existsSync(file)) return undefined;
  const location = (await readFile(file, 'utf8')).trim();
  if (!existsSync(location)) {
    throw new Error(
      `The database lies in ${location}, says ${file}, but that folder is gone. Bring it back, or delete ${file} to begin with an empty database.`,
    );
  }
  return location;
}

async function refuseForeignData(dataDirectory: string): Promise<void> {
  const existing = await stat(dataDirectory).catch(() => undefined);
  if (existing === undefined || existing.uid === process.getuid?.()) return;
  throw new Error(
    `The database in ${dataDirectory} belongs to another user (${existing.uid.toString()}). Start as that user or as root, or set DATA_DIRECTORY or DATABASE_URL.`,
  );
}

async function ordinaryUser(dataDirectory: string): Promise<ProcessOwner> {
  const existing = await stat(dataDirectory).catch(() => undefined);
  if (existing !== undefined && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  const found = lookUpUser('postgres');
  if (found) return found;
  try {
    execFileSync('groupadd', ['--system', 'postgres'], { stdio: 'ignore' });
    execFileSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres'], {
      stdio: 'ignore',
    });
  } catch {
    // A read-only or a very small system: the user that exists everywhere must do.
  }
  const other = lookUpUser('postgres') ?? lookUpUser('nobody');
  if (other) return other;
  throw new Error(
    'Postgres does not run as root, and no ordinary user could be found or made for it. Start as an ordinary user, or set DATABASE_URL.',
  );
}

function lookUpUser(name: string): ProcessOwner | undefined {
  try {
    const [uid, gid] = ['-u', '-g'].map((option) =>
      Number(
        execFileSync('id', [option, name], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        }),
      ),
    );
    return uid !== undefined && gid !== undefined && uid > 0 ? { uid, gid } : undefined;
  } catch {
    return undefined;
  }
}

async function reachableDirectory(
  asked: string,
  owner: ProcessOwner,
  log: (line: string) => void,
): Promise<string> {
  if (canEnter(dirname(asked), owner)) return asked;
  await mkdir(SHARED_FOLDER, { recursive: true });
  // A name of its own each time: a new clone at the place of an old one must not find the old data.
  const folder = await mkdtemp(join(SHARED_FOLDER, 'data-'));
  await chmod(folder, 0o755);
  const elsewhere = join(folder, 'postgres');
  if (!canEnter(folder, owner)) {
    throw new Error(
      `The user that Postgres runs as (${String(owner.uid)}) can enter neither ${asked} nor ${SHARED_FOLDER}. Move the project, start as an ordinary user, or set DATABASE_URL.`,
    );
  }
  log(
    `The user that Postgres runs as cannot enter ${dirname(asked)}; the database lies in ${elsewhere} (remembered in ${locationFile(asked)}).`,
  );
  await mkdir(elsewhere, { recursive: true });
  if (owner.uid !== undefined && owner.gid !== undefined)
    await chown(elsewhere, owner.uid, owner.gid);
  await writeFile(locationFile(asked), `${elsewhere}\n`);
  return elsewhere;
}

function canEnter(folder: string, owner: ProcessOwner): boolean {
  // Asked of the kernel, as that user: modes, access lists and network file systems all count.
  const result = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
    ...owner,
    cwd: '/',
    stdio: 'ignore',
  });
  if (result.error && 'code' in result.error && result.error.code === 'EPERM') {
    throw new Error(
      'Postgres does not run as root, and this system does not let root start it as another user. Start as an ordinary user, or set DATABASE_URL.',
    );
  }
  return result.status === 0;
}

async function reachableBinaries(
  binaries: PostgresBinaries,
  owner: ProcessOwner,
): Promise<PostgresBinaries> {
  const answer = spawnSync(binaries.postgres, ['--version'], {
    ...owner,
    cwd: '/',
    stdio: 'ignore',
  });
  return answer.status === 0 ? binaries : await copyPostgresBinaries(binaries, SHARED_FOLDER);
}
