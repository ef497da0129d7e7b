import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from './database.js';

describe('createTestDatabase', () => {
  let databases: TestDatabase[];

  beforeAll(async () => {
    databases = await Promise.all([
      createTestDatabase(),
      createTestDatabase(),
      createTestDatabase(),
    ]);
  });

  afterAll(async () => {
    await Promise.all(databases.map((database) => database.drop()));
  });

  async function query(url: string, sql: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  it('gives databases that do not see each other', async () => {
    const [first, second] = databases;
    if (!first || !second) throw new Error('no databases');
    await query(first.url, 'CREATE TABLE only_here (id int)');
    expect(await query(first.url, "SELECT to_regclass('only_here')::text AS found")).toEqual([
      { found: 'only_here' },
    ]);
    expect(await query(second.url, "SELECT to_regclass('only_here')::text AS found")).toEqual([
      { found: null },
    ]);
  });

  it('has a server that knows the letters of every script', async () => {
    const [first] = databases;
    if (!first) throw new Error('no database');
    expect(
      await query(
        first.url,
        `SELECT lower('ЖӘЎҢ') AS lower, 'Ж' ILIKE 'ж' AS ilike, cardinality(show_trgm('Султанов')) AS trigrams`,
      ),
    ).toEqual([{ lower: 'жәўң', ilike: true, trigrams: 9 }]);
  });

  it('drops a database that is still in use', async () => {
    const database = await createTestDatabase();
    const client = new pg.Client({ connectionString: database.url });
    client.on('error', () => undefined);
    await client.connect();
    await database.drop();
    await expect(client.query('SELECT 1')).rejects.toThrow();
    const name = new URL(database.url).pathname.slice(1);
    const [first] = databases;
    expect(
      await query(
        first?.url ?? '',
        `SELECT count(*)::int AS n FROM pg_database WHERE datname = '${name}'`,
      ),
    ).toEqual([{ n: 0 }]);
  });
});
