import { spawn } from 'node:child_process';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { isAlive } from './postgres-process.js';

/**
 * Waits until the process that holds its input ends. A line means that all was done in good order; an end
 * of the input without one means that the process was killed: then this takes its place and, when nobody
 * else uses the server, shuts it down. Arguments: server process, its data directory, the folder of users,
 * the user, and what to remove.
 */
const WATCH = `
read -r _ && exit 0
server=$1 data=$2 users=$3 user=$4; shift 4
rm -f "$users/$user"
for other in "$users"/*; do
  [ -e "$other" ] && kill -0 "\${other##*/}" 2>/dev/null && exit 0
done
runs() { [ "$(head -n 1 "$data/postmaster.pid" 2>/dev/null)" = "$server" ] && kill -0 "$server" 2>/dev/null; }
runs && kill -INT "$server" 2>/dev/null
rounds=0
while runs && [ $rounds -lt 600 ]; do sleep 0.1; rounds=$((rounds + 1)); done
rm -rf "$@"
`;

/** The processes that use one server: a folder with one file for each, named by its number. */
export class PostgresUsers {
  private constructor(private readonly folder: string) {}

  /** Adds this process to the users. */
  static async register(folder: string): Promise<PostgresUsers> {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, process.pid.toString()), '');
    return new PostgresUsers(folder);
  }

  /** Removes this process from the users. True: it was the last one. */
  async leave(): Promise<boolean> {
    await rm(join(this.folder, process.pid.toString()), { force: true });
    const names = await readdir(this.folder).catch(() => []);
    return !names.some((name) => isAlive(Number(name)));
  }

  /**
   * Has the server shut down when this process ends without doing so itself.
   *
   * @param leftovers files and folders that go when the server has stopped
   * @returns `end()`, to be called when all was done in good order
   */
  watch(server: number, dataDirectory: string, leftovers: readonly string[]): { end(): void } {
    if (process.platform === 'win32') return { end: () => undefined };
    const watcher = spawn(
      '/bin/sh',
      [
        '-c',
        WATCH,
        'suhbat-postgres-watch',
        server.toString(),
        dataDirectory,
        this.folder,
        process.pid.toString(),
        ...leftovers,
      ],
      { cwd: '/', detached: true, stdio: ['pipe', 'ignore', 'ignore'] },
    );
    watcher.on('error', () => undefined);
    watcher.stdin.on('error', () => undefined);
    watcher.unref();
    // An idle pipe must not keep this process from ending.
    if (watcher.stdin instanceof Socket) watcher.stdin.unref();
    return { end: () => watcher.stdin.end('\n') };
  }
}
