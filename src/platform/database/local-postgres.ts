import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { createCluster } from './postgres-cluster.js';
import { preparePostgresPlace, type PostgresPlace } from './postgres-place.js';
import {
  choosePort,
  isAlive,
  readPostmaster,
  removeStalePostmaster,
  type Postmaster,
} from './postgres-process.js';
import { PostgresUsers } from './postgres-users.js';

export interface LocalPostgresOptions {
  /** Where the data lie; files beside it (`<dataDirectory>.json`, `.log`, …) say how to reach the server. */
  readonly dataDirectory: string;
  /** False only for data that may be lost (tests): nothing is forced to the disk. */
  readonly durable: boolean;
  /** Takes one line on what happens. */
  readonly log: (line: string) => void;
  /** A folder that goes away together with the server, for tests. */
  readonly removeAfterwards?: string;
}

export interface LocalPostgres {
  readonly url: string;
  /** Ends this process's use; the last user of the server shuts it down and waits until it is gone. */
  stop(): Promise<void>;
}

const ROLE = 'suhbat';
const DATABASE = 'suhbat';
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 60_000;
const POLL_MS = 10;

/**
 * Starts the embedded Postgres, or joins the one that runs on this data directory already.
 *
 * The server listens on 127.0.0.1 only, on the port it had last time when that is still free, in a session
 * of its own, so that Ctrl-C in a terminal reaches the application alone. It stops with its last user, also
 * when that one is killed.
 *
 * @throws Error with one sentence that says what to do
 */
export async function startLocalPostgres(options: LocalPostgresOptions): Promise<LocalPostgres> {
  const asked = resolve(options.dataDirectory);
  const place = await preparePostgresPlace(asked, options.log);
  const password = await createCluster(place, asked, options.durable);
  const users = await PostgresUsers.register(`${asked}-users`);
  try {
    const server = await startOrJoin(place, asked, password, options);
    const url = `postgres://${ROLE}:${password}@127.0.0.1:${server.port.toString()}/${DATABASE}`;
    await writeFile(`${asked}.json`, `${JSON.stringify({ url, pid: server.pid })}\n`, {
      mode: 0o600,
    });
    const leftovers = [
      `${asked}.json`,
      ...(options.removeAfterwards ? [options.removeAfterwards] : []),
    ];
    if (options.removeAfterwards && place.dataDirectory !== asked)
      leftovers.push(dirname(place.dataDirectory));
    const watch = users.watch(server.pid, place.dataDirectory, leftovers);
    let stopped: Promise<void> | undefined;
    const stop = async (): Promise<void> => {
      if (await users.leave()) {
        await shutDown(server.pid, options.log);
        for (const path of leftovers) await rm(path, { recursive: true, force: true });
      }
      watch.end();
    };
    return { url, stop: () => (stopped ??= stop()) };
  } catch (error) {
    await users.leave();
    throw error;
  }
}

async function startOrJoin(
  place: PostgresPlace,
  asked: string,
  password: string,
  options: LocalPostgresOptions,
): Promise<Postmaster> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  let ours: ChildProcess | undefined;
  let ownAttempts = 0;
  while (performance.now() < deadline) {
    const running = await readPostmaster(place.dataDirectory);
    if (running && running.status === 'ready' && (await answers(running.port, password))) {
      if (ours?.pid !== running.pid) {
        options.log(
          `Joined the database server that runs already (process ${running.pid.toString()}).`,
        );
      }
      return running;
    }
    if (!running && (ours === undefined || ours.exitCode !== null || ours.signalCode !== null)) {
      if (ownAttempts === 3) throw new Error(await failure(asked));
      ownAttempts += 1;
      await removeStalePostmaster(place.dataDirectory);
      ours = await spawnServer(place, asked, options.durable);
    }
    await sleep(POLL_MS);
  }
  throw new Error(await failure(asked));
}

/** Starts the server process; whether it came up is seen from its `postmaster.pid`. */
async function spawnServer(
  place: PostgresPlace,
  asked: string,
  durable: boolean,
): Promise<ChildProcess> {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: (await choosePort(place.dataDirectory)).toString(),
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const log = await open(`${asked}.log`, 'w', 0o600);
  try {
    const child = spawn(
      place.binaries.postgres,
      [
        '-D',
        place.dataDirectory,
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      {
        ...place.owner,
        cwd: '/',
        env: cleanEnvironment(),
        detached: true,
        stdio: ['ignore', log.fd, log.fd],
      },
    );
    child.on('error', () => undefined);
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

/** The environment without the variables that would redirect Postgres or translate its messages. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

async function answers(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: ROLE,
    password,
    database: 'postgres',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
    return true;
  } catch (error) {
    // 28P01: the password file does not belong to this cluster; waiting does not help.
    if (error instanceof pg.DatabaseError && error.code === '28P01') {
      throw new Error(
        'The database server does not accept the password kept beside its data directory (-password).',
        { cause: error },
      );
    }
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function failure(asked: string): Promise<string> {
  const log = await readFile(`${asked}.log`, 'utf8').catch(() => '');
  const tail = log.trim().split('\n').slice(-5).join('\n');
  return `The embedded Postgres did not start. The end of ${asked}.log:\n${tail}`;
}

async function shutDown(pid: number, log: (line: string) => void): Promise<void> {
  try {
    // SIGINT is Postgres's fast shutdown: open transactions are rolled back, data are written out.
    process.kill(pid, 'SIGINT');
  } catch {
    return;
  }
  const deadline = performance.now() + STOP_TIMEOUT_MS;
  while (isAlive(pid)) {
    if (performance.now() > deadline) {
      log(`The database server (process ${pid.toString()}) is still writing; it ends by itself.`);
      return;
    }
    await sleep(POLL_MS);
  }
}
