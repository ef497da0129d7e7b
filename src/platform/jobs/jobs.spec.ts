import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { newId } from '../../kernel/id.js';
import { createDataSource } from '../database/data-source.js';
import { Database } from '../database/database.js';
import { Jobs } from './jobs.js';

const log = pino({ level: 'silent' });
const ORGANIZATION = newId();

let place: TestDatabase;
let dataSource: DataSource;
let database: Database;
const open: Jobs[] = [];

beforeAll(async () => {
  place = await createTestDatabase();
  dataSource = await createDataSource(place.url, { pool: 4 }).initialize();
  database = new Database(dataSource);
});

afterEach(async () => {
  for (const jobs of open.splice(0)) await stop(jobs);
});

afterAll(async () => {
  await dataSource.destroy();
  await place.drop();
});

function makeJobs(workers = false): Jobs {
  const jobs = new Jobs({ databaseUrl: place.url, workers }, log);
  open.push(jobs);
  return jobs;
}

async function stop(jobs: Jobs): Promise<void> {
  await jobs.beforeApplicationShutdown();
  await jobs.onApplicationShutdown();
}

async function until(condition: () => boolean | Promise<boolean>, ms = 20_000): Promise<void> {
  for (const end = performance.now() + ms; performance.now() < end;) {
    if (await condition()) return;
    await sleep(25);
  }
  throw new Error('it did not happen');
}

const enqueue = (jobs: Jobs, name: string, extra: object = {}, options: object = {}) =>
  database.transaction((tx) =>
    jobs.enqueue(tx, name, { organizationId: ORGANIZATION, ...extra }, options),
  );

describe('a job', () => {
  it('runs when the transaction that added it commits, and never when that rolls back', async () => {
    const jobs = makeJobs();
    const seen: unknown[] = [];
    jobs.defineJob<{ organizationId: string; itemId: string }>('t.commit', (payload) => {
      seen.push(payload);
      return Promise.resolve();
    });
    const [kept, lost] = [newId(), newId()];
    await enqueue(jobs, 't.commit', { itemId: kept });
    await expect(
      database.transaction(async (tx) => {
        await jobs.enqueue(tx, 't.commit', { organizationId: ORGANIZATION, itemId: lost });
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await jobs.runDue()).toBe(1);
    expect(seen).toEqual([{ organizationId: ORGANIZATION, itemId: kept }]);
    expect(await jobs.runDue()).toBe(0);
  });

  it('is not added outside a transaction, under an unknown name, or with personal data', async () => {
    const jobs = makeJobs();
    jobs.defineJob('t.plain', () => Promise.resolve());
    const payload = { organizationId: ORGANIZATION };
    await expect(jobs.enqueue(database.reader, 't.plain', payload)).rejects.toThrow('transaction');
    await expect(enqueue(jobs, 't.unknown')).rejects.toThrow('not defined');
    await expect(enqueue(jobs, 't.plain', { email: 'aigul@example.org' })).rejects.toThrow(
      '"email" must be an id',
    );
    await expect(enqueue(jobs, 't.plain', { name: 'Aigul Testova' })).rejects.toThrow('"name"');
    await expect(enqueue(jobs, 't.plain', { of: { deep: 1 } })).rejects.toThrow('"of"');
    expect(await jobs.runDue()).toBe(0);
  });

  it('waits for its time; with the same key it is there once', async () => {
    const jobs = makeJobs();
    let runs = 0;
    jobs.defineJob('t.later', () => {
      runs += 1;
      return Promise.resolve();
    });
    expect(await enqueue(jobs, 't.later', {}, { startAfter: 3600, singletonKey: 'k' })).not.toBe(
      null,
    );
    expect(await enqueue(jobs, 't.later', {}, { startAfter: 3600, singletonKey: 'k' })).toBe(null);
    expect(
      await enqueue(jobs, 't.later', {}, { startAfter: '2099-01-01T00:00:00+05:00' }),
    ).not.toBe(null);
    expect(await jobs.runDue()).toBe(0);
    expect(await jobs.runDue({ early: true })).toBe(2);
    expect(runs).toBe(2);
  });

  it('is tried again after a failure, and stays visible once its attempts are used up', async () => {
    const jobs = makeJobs();
    const attempts: [number, boolean][] = [];
    jobs.defineJob(
      't.fails',
      (_payload, run) => {
        attempts.push([run.attempt, run.lastAttempt]);
        return Promise.reject(new Error('cannot reach aigul@example.org'));
      },
      { retries: 1 },
    );
    const id = await enqueue(jobs, 't.fails');
    expect(await jobs.runDue()).toBe(1);
    expect(await jobs.runDue()).toBe(0);
    expect(await jobs.runDue({ early: true })).toBe(1);
    expect(await jobs.runDue({ early: true })).toBe(0);
    expect(attempts).toEqual([
      [1, false],
      [2, true],
    ]);
    const rows: unknown = await dataSource.query(
      `SELECT id, state, output->>'message' AS message FROM pgboss.job WHERE name = 't.fails'`,
    );
    expect(rows).toEqual([{ id, state: 'failed', message: 'Error: cannot reach <address>' }]);
    await database.transaction((tx) => jobs.retry(tx, 't.fails', String(id)));
    expect(await jobs.runDue({ early: true })).toBe(1);
    expect(attempts.at(-1)).toEqual([3, true]);
  });

  it('added by a job is run, too', async () => {
    const jobs = makeJobs();
    const seen: string[] = [];
    jobs.defineJob('t.first', async () => {
      seen.push('first');
      await enqueue(jobs, 't.second');
    });
    jobs.defineJob('t.second', () => {
      seen.push('second');
      return Promise.resolve();
    });
    await enqueue(jobs, 't.first');
    expect(await jobs.runDue()).toBe(2);
    expect(seen).toEqual(['first', 'second']);
  });
});

describe('workers', () => {
  it('of two processes run a job once, soon after the commit', async () => {
    const runs = new Map<unknown, number>();
    const [one, two, writer] = [makeJobs(true), makeJobs(true), makeJobs()];
    for (const jobs of [one, two, writer]) {
      jobs.defineJob<{ organizationId: string; n: number }>('t.shared', ({ n }) => {
        runs.set(n, (runs.get(n) ?? 0) + 1);
        return Promise.resolve();
      });
    }
    await Promise.all([one.start(), two.start()]);
    await enqueue(writer, 't.shared', { n: 0 });
    await until(() => runs.has(0));
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => enqueue(writer, 't.shared', { n: index + 1 })),
    );
    await until(() => runs.size === 21);
    await writer.runDue();
    expect([...runs.values()]).toEqual(Array.from({ length: 21 }, () => 1));
  });

  it('go on after every connection to the database was lost', async () => {
    const jobs = makeJobs(true);
    const seen: number[] = [];
    jobs.defineJob<{ organizationId: string; n: number }>('t.lost', ({ n }) => {
      seen.push(n);
      return Promise.resolve();
    });
    await jobs.start();
    await enqueue(jobs, 't.lost', { n: 1 });
    await until(() => seen.length === 1);
    await dataSource.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name LIKE 'suhbat-jobs%' AND pid <> pg_backend_pid()`,
    );
    await until(async () => {
      try {
        await enqueue(jobs, 't.lost', { n: 2 });
        return true;
      } catch {
        return false;
      }
    });
    await until(() => seen.length === 2);
    expect(seen).toEqual([1, 2]);
  });

  it('keep the schedules of what is defined with one, and no others', async () => {
    const names = async () =>
      (await dataSource.query<{ name: string; cron: string }[]>(
        'SELECT name, cron FROM pgboss.schedule ORDER BY name',
      )) as unknown;
    const before = makeJobs(true);
    before.defineJob('t.hourly', () => Promise.resolve(), { cron: '0 * * * *' });
    before.defineJob('t.old', () => Promise.resolve(), { cron: '0 3 * * *' });
    await before.start();
    expect(await names()).toEqual([
      { name: 't.hourly', cron: '0 * * * *' },
      { name: 't.old', cron: '0 3 * * *' },
    ]);
    const after = makeJobs(true);
    after.defineJob('t.hourly', () => Promise.resolve(), { cron: '30 * * * *' });
    after.defineJob('t.old', () => Promise.resolve());
    await after.start();
    expect(await names()).toEqual([{ name: 't.hourly', cron: '30 * * * *' }]);
  });

  it('that are told to stop finish what they have begun, and take no more', async () => {
    const jobs = makeJobs(true);
    let finished = 0;
    let begun = 0;
    jobs.defineJob('t.slow', async () => {
      begun += 1;
      await sleep(600);
      finished += 1;
    });
    await jobs.start();
    await enqueue(jobs, 't.slow');
    await until(() => begun === 1);
    const stopping = jobs.beforeApplicationShutdown();
    // A request that is still being answered adds its job all the same.
    await enqueue(jobs, 't.slow');
    await stopping;
    await jobs.onApplicationShutdown();
    expect([begun, finished]).toEqual([1, 1]);
    const rows: unknown = await dataSource.query(
      `SELECT state, count(*)::int AS n FROM pgboss.job WHERE name = 't.slow' GROUP BY 1 ORDER BY 1`,
    );
    expect(rows).toEqual([
      { state: 'created', n: 1 },
      { state: 'completed', n: 1 },
    ]);
  });
});
