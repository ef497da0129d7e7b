import { PgBoss } from 'pg-boss';
import type { DataSource } from 'typeorm';
import { JOB_INDEX } from '../jobs/job-index.js';
import { createDataSource } from './data-source.js';

/** Holds off a second copy of the application that starts at the same moment. */
const MIGRATION_LOCK = 7265309;

/**
 * Brings the database at `url` to the newest schema, the job queue's tables included. Safe to call from
 * several processes at once: one migrates, the others wait.
 * @returns the names of the migrations that were run
 */
export async function migrate(url: string): Promise<string[]> {
  return withLock(url, async (dataSource) => {
    const run = await dataSource.runMigrations({ transaction: 'each' });
    const boss = new PgBoss({ connectionString: url, supervise: false, schedule: false });
    boss.on('error', () => undefined);
    await boss.start();
    await boss.stop({ graceful: false });
    await dataSource.query(JOB_INDEX);
    return run.map((migration) => migration.name);
  });
}

/** Undoes every migration, newest first. For tests of reversibility and for a developer's own database. */
export async function rollbackAll(url: string): Promise<void> {
  await withLock(url, async (dataSource) => {
    for (let left = dataSource.migrations.length; left > 0; left -= 1) {
      await dataSource.undoLastMigration({ transaction: 'each' });
    }
  });
}

async function withLock<T>(url: string, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = await createDataSource(url, { pool: 3 }).initialize();
  try {
    const runner = dataSource.createQueryRunner();
    await runner.query('SELECT set_config($1, $2, false)', ['statement_timeout', '0']);
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      return await work(dataSource);
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      await runner.release();
    }
  } finally {
    await dataSource.destroy();
  }
}
