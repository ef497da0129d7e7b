import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A process of the product, started as a user starts it but from the sources. */
export interface RunningProcess {
  readonly child: ChildProcess;
  /** What it has written to standard output and to standard error so far. */
  readonly out: () => string;
  readonly err: () => string;
  /** Waits until it has written a line with this text. */
  saying(text: string): Promise<void>;
  /** Sends a signal, if it still runs, and gives the exit code (the signal's name where that ended it). */
  end(signal?: NodeJS.Signals): Promise<number | string>;
}

/** Starts `src/main.ts` or `src/cli.ts` with an environment of its own. */
export function startProcess(
  file: 'main' | 'cli',
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  input = '',
): RunningProcess {
  // Not the variables of whoever runs the tests: their database is not to be touched.
  const { PATH = '', HOME = '', TMPDIR = '/tmp' } = process.env;
  const child = spawn(
    process.execPath,
    ['--import', './scripts/typescript.mjs', `src/${file}.ts`, ...args],
    { cwd: ROOT, env: { PATH, HOME, TMPDIR, LOG_LEVEL: 'warn', ...env } },
  );
  child.stdin.end(input);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  return {
    child,
    out: () => out,
    err: () => err,
    saying: async (text) => {
      const gone = ended.then(() => 'gone' as const);
      while (!out.includes(text) && !err.includes(text)) {
        const more = Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data')]);
        if ((await Promise.race([more, gone])) === 'gone' && !out.includes(text)) {
          throw new Error(`The process ended without saying "${text}":\n${out}\n${err}`);
        }
      }
    },
    end: async (signal) => {
      if (signal !== undefined) child.kill(signal);
      const [code, by] = await ended;
      return code ?? by ?? 'unknown';
    },
  };
}

/** Runs a command of the command line to its end. */
export async function runCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  input = '',
): Promise<{ readonly code: number | string; readonly out: string; readonly err: string }> {
  const command = startProcess('cli', args, env, input);
  const code = await command.end();
  return { code, out: command.out(), err: command.err() };
}

/** A port of loopback that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
