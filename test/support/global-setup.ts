import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/**
 * Before the first test: a database server and a migrated template database for `createTestDatabase`.
 *
 * The work is done by `database-server.ts` in a process of its own, because Jest loads this file without
 * the decorators and module names of the sources. That process ends, server and folder included, when its
 * input ends: at the teardown, and also when Jest is killed.
 */
export default async function globalSetup(): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const server = spawn(
    process.execPath,
    ['--import', './scripts/typescript.mjs', 'test/support/database-server.ts'],
    { cwd: root, detached: true, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const failed = once(server, 'exit').then(([code]) => {
    throw new Error(`The database for the tests could not be started (exit code ${String(code)}).`);
  });
  failed.catch(() => undefined);
  const [line] = (await Promise.race([once(createInterface(server.stdout), 'line'), failed])) as [
    string,
  ];
  const { url, template } = JSON.parse(line) as { url: string; template: string };
  // Workers inherit the environment; see database.ts.
  process.env['SUHBAT_TEST_SERVER_URL'] = url;
  process.env['SUHBAT_TEST_TEMPLATE'] = template;
  const state = globalThis as { stopTestDatabaseServer?: () => Promise<void> };
  state.stopTestDatabaseServer = async () => {
    const gone = once(server, 'exit');
    server.stdin.end();
    await gone;
  };
}
