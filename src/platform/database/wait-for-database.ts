import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { isConnectionFault } from './database-fault.js';

const PATIENCE_MS = 120_000;

/**
 * Waits until the database answers; says so once when it does not at first. A refusal that waiting cannot mend
 * (wrong password, unknown database) ends the wait.
 * @throws Error after two minutes, with what the server last said
 */
export async function waitForDatabase(url: string, say: (line: string) => void): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  for (let attempt = 0; ; attempt += 1) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('SELECT 1');
      return;
    } catch (error) {
      if (!isConnectionFault(error) || performance.now() > deadline) throw error;
      if (attempt === 0) say('Waiting for the database (DATABASE_URL) to answer …');
      await sleep(500);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
