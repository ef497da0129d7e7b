/**
 * What the scripts share: the right Node, child processes that end well. Plain JavaScript for Node 20.19
 * and newer, because it runs before the pinned Node is known to be there.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Set in a process that was started again, so that it is not started a third time. */
const AGAIN = 'SUHBAT_RUNTIME_STARTED_AGAIN';

/** Packages that bring the pinned Node, by platform (optionalDependencies in package.json). */
const PACKAGES = [
  `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
  `node-bin-${process.platform}-${process.arch}`,
];

/**
 * Makes sure that the rest of the calling script runs under a Node that has `Temporal`: starts the script
 * again under the pinned one when this one has not. Ends the process with one sentence when there is none.
 */
export async function ensureRuntime() {
  if ('Temporal' in globalThis) {
    followParent();
    return;
  }
  const node = process.env[AGAIN] ? undefined : pinnedNode();
  if (node === undefined) {
    const installed = pinnedNodes()[0];
    if (installed !== undefined) {
      // It is there but does not run: the system's own words say which library it lacks.
      const words = String(spawnSync(installed, ['--version'], { encoding: 'utf8' }).stderr).trim();
      process.stderr.write(
        `The pinned Node.js does not start here: ${words} On Debian and Ubuntu "apt-get install libatomic1" mends a missing libatomic.so.1.\n`,
      );
      process.exit(1);
    }
    process.stderr.write(
      `Suhbat needs a Node.js with Temporal (26 or newer); this is ${process.version} and the pinned one is not installed. Run "npm ci" (without --omit=optional) in ${ROOT}, or install Node.js 26.\n`,
    );
    process.exit(1);
  }
  process.exit(
    await run(node, [...process.execArgv, ...process.argv.slice(1)], {
      env: { ...process.env, [AGAIN]: '1' },
      ownGroup: true,
    }),
  );
}

/** Path of the pinned Node, if npm installed it for this system. */
function pinnedNode() {
  return pinnedNodes().find((path) => spawnSync(path, ['--version']).status === 0);
}

/** Where npm put Nodes for this system, whether they run or not. */
function pinnedNodes() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return PACKAGES.flatMap((folder) => [
    join(ROOT, 'node_modules', folder, 'bin', name),
    join(ROOT, 'node_modules', folder, name),
  ]).filter((path) => existsSync(path));
}

/**
 * A process that was started again ends with the one that started it, even when that one is killed; so
 * does one that npm started: stopped by a signal, npm stops the shell between them, which tells nobody.
 */
function followParent() {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event !== undefined && parent !== 1) {
    const check = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(check);
      process.kill(process.pid, 'SIGTERM');
    }, 250);
    check.unref();
  }
  if (process.env[AGAIN] === undefined || process.channel === undefined) return;
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}

/**
 * Runs a program with this terminal and gives its exit code (128 + signal number when a signal ended it).
 *
 * With `ownGroup` the program gets Ctrl-C from here alone, once, and is told when this process dies.
 * Without, the terminal sends it Ctrl-C itself, and this process waits for it to end.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, ownGroup?: boolean, cwd?: string }} options
 * @returns {Promise<number>}
 */
export function run(
  program,
  args,
  { env = process.env, ownGroup = false, cwd = process.cwd() } = {},
) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env,
      cwd,
      detached: ownGroup,
      stdio: ownGroup ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
    });
    let passedOn = false;
    const onSignal = (/** @type {NodeJS.Signals} */ signal) => {
      // npm passes on the Ctrl-C that the terminal has sent to everyone: one of the two is enough.
      if (passedOn || (signal === 'SIGINT' && !ownGroup)) return;
      passedOn = true;
      setTimeout(() => (passedOn = false), 500).unref();
      child.kill(signal);
    };
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, onSignal);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const name of signals) process.off(name, onSignal);
      resolve(code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 137));
    });
  });
}
