/**
 * Starts the product twice as a user does, on an empty data directory and a free port, looks at it, and
 * stops it with Ctrl-C. Fails when it does not get ready, answers wrongly, ends with another code than 0
 * or leaves a process behind.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './runtime.mjs';

const READY_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 30_000;

const data = await mkdtemp(join(tmpdir(), 'suhbat-smoke-'));
// Run by root, the database server works as another user, who must be able to enter.
await chmod(data, 0o755);
const faults = [];
try {
  await once('first start');
  await once('second start');
} finally {
  await rm(data, { recursive: true, force: true });
}
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;

async function once(/** @type {string} */ title) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const server = spawn('npm', ['start'], {
    cwd: ROOT,
    detached: true,
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIRECTORY: data,
      LOG_LEVEL: 'warn',
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = new Promise((resolve) => {
    server.on('exit', (code, signal) => resolve(code ?? signal));
    server.on('error', (error) => resolve(error.message));
  });
  try {
    if (!(await ready(origin, ended))) {
      faults.push(`${title}: not ready within ${READY_WITHIN_MS / 1000} s`);
      return;
    }
    process.stdout.write(
      `${title}: ready after ${((performance.now() - began) / 1000).toFixed(1)} s\n`,
    );
    for (const path of ['/health/live', '/health/ready', '/api/openapi.json', '/en/']) {
      const answer = await fetch(origin + path);
      if (answer.status !== 200) faults.push(`${title}: GET ${path} answered ${answer.status}`);
      await answer.arrayBuffer();
    }
    // A terminal sends Ctrl-C to every process of the group.
    if (server.pid !== undefined) process.kill(-server.pid, 'SIGINT');
    const code = await Promise.race([
      ended,
      sleep(STOP_WITHIN_MS, 'still running', { ref: false }),
    ]);
    if (code !== 0) faults.push(`${title}: Ctrl-C ended it with ${String(code)} instead of 0`);
    await sleep(200);
    if (existsSync(join(data, 'postgres.json')))
      faults.push(`${title}: the database server still runs`);
    const left = await orphans();
    if (left.length > 0) faults.push(`${title}: left behind ${left.join('; ')}`);
  } finally {
    if (server.exitCode === null && server.signalCode === null && server.pid !== undefined) {
      process.kill(-server.pid, 'SIGKILL');
    }
  }
}

async function ready(/** @type {string} */ origin, /** @type {Promise<unknown>} */ ended) {
  let gone = false;
  void ended.then(() => (gone = true));
  const deadline = performance.now() + READY_WITHIN_MS;
  while (!gone && performance.now() < deadline) {
    const answer = await fetch(`${origin}/health/ready`).catch(() => undefined);
    if (answer?.status === 200) return true;
    await sleep(50);
  }
  return false;
}

/** Command lines of the processes that work on the data directory (Linux only). */
async function orphans() {
  if (process.platform !== 'linux') return [];
  const found = [];
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    if (Number(pid) === process.pid) continue;
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (command.includes(data)) found.push(command.replaceAll('\0', ' ').slice(0, 100));
  }
  return found;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
