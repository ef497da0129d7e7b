import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

export interface TestDatabase {
  readonly url: string;
  /** Ends every connection to the database and removes it. */
  drop(): Promise<void>;
}

const ATTEMPTS = 200;

/**
 * A migrated, otherwise empty database for one spec file, cloned from the template of `global-setup.ts`.
 *
 * @throws Error when the tests run without the global setup
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { SUHBAT_TEST_SERVER_URL: server, SUHBAT_TEST_TEMPLATE: template } = process.env;
  if (server === undefined || template === undefined) {
    throw new Error('No test database server: run the tests with "npm test".');
  }
  const worker = process.env['JEST_WORKER_ID'] ?? '0';
  const name = `${template}_${worker}_${randomBytes(6).toString('hex')}`;
  await administer(server, `CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => administer(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  };
}

/** Runs one statement; waits while another worker is using the template (SQLSTATE 55006). */
async function administer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await client.query(sql);
        return;
      } catch (error) {
        const busy = error instanceof pg.DatabaseError && error.code === '55006';
        if (!busy || attempt === ATTEMPTS) throw error;
        await sleep(20);
      }
    }
  } finally {
    await client.end();
  }
}
