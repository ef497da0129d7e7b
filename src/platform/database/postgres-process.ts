import { readFileSync } from 'node:fs';
import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** A server process as its own `postmaster.pid` describes it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: 'starting' | 'ready' | 'stopping';
}

/** The server that runs on this data directory, if one does; a file left by a crash does not count. */
export async function readPostmaster(dataDirectory: string): Promise<Postmaster | undefined> {
  // Lines of postmaster.pid: process, data directory, start time, port, socket directory, address,
  // shared memory, status (https://www.postgresql.org/docs/current/storage-file-layout.html).
  const text = await readFile(join(dataDirectory, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  if (!isAlive(pid) || !(await worksIn(pid, dataDirectory))) return undefined;
  const status = lines[7];
  return {
    pid,
    port: Number(lines[3] ?? 0),
    status: status === 'ready' || status === 'stopping' ? status : 'starting',
  };
}

/**
 * Removes a `postmaster.pid` whose process is gone or whose number now belongs to another program, which
 * Postgres itself would take for a running server (usual in containers, where numbers repeat).
 */
export async function removeStalePostmaster(dataDirectory: string): Promise<void> {
  if ((await readPostmaster(dataDirectory)) === undefined) {
    await rm(join(dataDirectory, 'postmaster.pid'), { force: true });
  }
}

/** Whether a process runs; one that has ended and waits to be collected does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  if (process.platform !== 'linux') return true;
  try {
    // The state follows the name in parentheses, which may itself contain spaces and parentheses.
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid.toString()}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function worksIn(pid: number, dataDirectory: string): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  try {
    // The server changes into its data directory when it starts.
    return (await readlink(`/proc/${pid.toString()}/cwd`)) === (await realpath(dataDirectory));
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EACCES';
  }
}

/** The port of the last start when it is free, else any free one. */
export async function choosePort(dataDirectory: string): Promise<number> {
  // The server notes its own command line in this file.
  const line = await readFile(join(dataDirectory, 'postmaster.opts'), 'utf8').catch(() => '');
  const last = Number(/"port=(\d+)"/.exec(line)?.[1] ?? 0);
  return (await freePort(last)) ?? (await freePort(0)) ?? 5432;
}

function freePort(wanted: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ host: '127.0.0.1', port: wanted, exclusive: true }, () => {
      const address = server.address();
      server.close(() =>
        resolve(typeof address === 'object' && address !== null ? address.port : undefined),
      );
    });
  });
}
