import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import {
  startLocalPostgres,
  type LocalPostgres,
} from '../../src/platform/database/local-postgres.js';
import { migrate } from '../../src/platform/database/migrate.js';

/**
 * The database server of one test run: TEST_DATABASE_URL or DATABASE_URL when set (Postgres 15 or newer,
 * with a role that may create databases), else a throw-away one. Prints one line of JSON when ready, and
 * ends when its input ends.
 */
const given = process.env['TEST_DATABASE_URL'] ?? process.env['DATABASE_URL'];
const server = given ? { url: given, stop: () => Promise.resolve() } : await startThrowAway();
// Another run on the same given server must not find or change this one's template.
const template = given ? `suhbat_template_${process.pid.toString()}` : 'suhbat_template';

process.on('SIGINT', () => undefined);
process.stdin.resume();
const ended = new Promise<void>((resolve) => {
  process.stdin.once('close', resolve);
  process.once('SIGTERM', resolve);
});

try {
  await administer(`CREATE DATABASE "${template}" TEMPLATE template0`);
  await migrate(databaseUrl(template));
  process.stdout.write(`${JSON.stringify({ url: server.url, template })}\n`);
  await ended;
} finally {
  if (given) await dropAll();
  await server.stop();
}
process.exit();

async function startThrowAway(): Promise<LocalPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'suhbat-test-'));
  // Run by root, the server works as another user, who must be able to enter.
  await chmod(folder, 0o755);
  return await startLocalPostgres({
    dataDirectory: join(folder, 'postgres'),
    durable: false,
    log: (line) => process.stderr.write(`${line}\n`),
    removeAfterwards: folder,
  });
}

/** Removes what this run made on a server that stays: the template and what killed workers left. */
async function dropAll(): Promise<void> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    const found = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [template],
    );
    for (const { datname } of found.rows) {
      await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
    }
  } finally {
    await client.end();
  }
}

function databaseUrl(name: string): string {
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return url.href;
}

async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
