import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ORIGIN } from '../support/own-address.js';
import { freePort } from '../support/process.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Who is logged in on the pictures. */
export const OWNER = { email: 'owner@example.org', password: 'marble thunder violin' } as const;

/** The application as `npm start` serves it, with the demonstration on a folder of its own. */
export interface ShownApplication {
  /** Where it listens; the address that it believes it has, the same in every picture, is ORIGIN. */
  readonly url: string;
  /** Stops it in good order and removes its data. */
  stop(): Promise<void>;
}

/**
 * Starts what was built, on an empty folder for temporary files and a free port; ready when the demonstration is loaded.
 *
 * @throws Error when it ends before it is ready
 */
export async function startApplication(): Promise<ShownApplication> {
  const data = await mkdtemp(join(tmpdir(), 'suhbat-pictures-'));
  // Run by root, the database server works as another user, who must be able to enter.
  await chmod(data, 0o755);
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  const server = spawn(process.execPath, [join(ROOT, 'dist', 'main.js')], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: String(port),
      PUBLIC_URL: ORIGIN,
      DATA_DIRECTORY: data,
      DATABASE_URL: '',
      STORAGE_URL: '',
      SMTP_URL: '',
      SEED_DEMO: 'yes',
      SUHBAT_OWNER_EMAIL: OWNER.email,
      SUHBAT_OWNER_PASSWORD: OWNER.password,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  try {
    const gone = ended.then(() => 'gone' as const);
    let said = '';
    server.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    while (!said.includes('Suhbat is ready')) {
      if ((await Promise.race([once(server.stdout, 'data'), gone])) === 'gone') {
        throw new Error(`The application ended before it was ready:\n${said}`);
      }
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}
