import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { freePort, runCommand, type RunningProcess, startProcess } from '../support/process.js';

// Each test starts several processes, and compiles the sources in each.
jest.setTimeout(240_000);

const READY = 'Suhbat is ready';

let directory: string;
const running: RunningProcess[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'suhbat-first-start-'));
  // Run by root, the embedded server works as another user, who must be able to enter.
  await chmod(directory, 0o755);
});

afterEach(async () => {
  for (const one of running.splice(0)) await one.end('SIGKILL');
});

afterAll(() => rm(directory, { recursive: true, force: true }));

/** The settings of one machine, and where it answers. */
async function machine(
  name: string,
  more: Readonly<Record<string, string>> = {},
): Promise<{ readonly env: Record<string, string>; readonly url: string }> {
  const port = String(await freePort());
  return {
    env: { PORT: port, HOST: '127.0.0.1', DATA_DIRECTORY: join(directory, name), ...more },
    url: `http://127.0.0.1:${port}`,
  };
}

function start(env: Readonly<Record<string, string>>): RunningProcess {
  const server = startProcess('main', [], env);
  running.push(server);
  return server;
}

async function query<T>(database: TestDatabase | string, sql: string): Promise<T[]> {
  const client = new pg.Client({
    connectionString: typeof database === 'string' ? database : database.url,
  });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

const COUNTS = `SELECT (SELECT count(*)::int FROM organization) AS organizations,
  (SELECT count(*)::int FROM event) AS events, (SELECT count(*)::int FROM membership) AS members`;

/** The one-time link in what the first start printed. */
function tokenIn(text: string): string | undefined {
  return /\/password\/link\?token=([\w-]{43})/.exec(text)?.[1];
}

async function post(url: string, body: object): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

describe('the first start', () => {
  it('of two copies at once loads the demonstration once and says how to get in', async () => {
    const database = await createTestDatabase();
    const copies = await Promise.all(
      ['copy-1', 'copy-2'].map((name) => machine(name, { DATABASE_URL: database.url })),
    );
    const servers = copies.map(({ env }) => start(env));
    await Promise.all(servers.map((server) => server.saying(READY)));

    expect(await query(database, COUNTS)).toEqual([{ organizations: 1, events: 14, members: 1 }]);
    const told = servers.map((server) => server.out());
    expect(told.filter((text) => text.includes('First start:'))).toHaveLength(1);
    for (const [index, { url }] of copies.entries()) {
      expect(told[index]).toContain(`/api/docs`);
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    }

    const url = copies[0]?.url ?? '';
    const secret = tokenIn(told.join('\n'));
    const password = 'a horse of the steppe 37';
    const first = await post(`${url}/api/v1/password-links/redeem`, { token: secret, password });
    expect(first.status).toBe(201);
    const again = await post(`${url}/api/v1/password-links/redeem`, { token: secret, password });
    expect(again.status).toBe(410);
    const login = await post(`${url}/api/v1/session`, { email: 'owner@example.org', password });
    expect(login.status).toBe(201);

    const made = await runCommand(
      ['create-token', '--email', 'owner@example.org'],
      copies[0]?.env ?? {},
    );
    expect(made.code).toBe(0);
    expect(made.out).toMatch(/^suh_[\w-]{43}\n$/);
    const events = await fetch(`${url}/api/v1/events?limit=200`, {
      headers: { authorization: `Bearer ${made.out.trim()}` },
    });
    expect(((await events.json()) as { items: unknown[] }).items).toHaveLength(14);
    for (const server of servers) expect(await server.end('SIGTERM')).toBe(0);
    await database.drop();
  });

  it('that is killed midway leaves nothing, and the next one does it all', async () => {
    const database = await createTestDatabase();
    const { env } = await machine('killed', { DATABASE_URL: database.url });
    const killed = start(env);
    await killed.saying('experts of six countries');
    expect(await killed.end('SIGKILL')).toBe('SIGKILL');
    expect(await query(database, COUNTS)).toEqual([{ organizations: 0, events: 0, members: 0 }]);

    const server = start(env);
    await server.saying(READY);
    expect(server.out()).toContain('First start:');
    expect(await query(database, COUNTS)).toEqual([{ organizations: 1, events: 14, members: 1 }]);
    expect(await server.end('SIGINT')).toBe(0);
    await database.drop();
  });

  it('makes the owner and the organization of the settings, without the demonstration', async () => {
    const database = await createTestDatabase();
    const { env, url } = await machine('plain', {
      DATABASE_URL: database.url,
      PUBLIC_URL: 'https://forum.example.org',
      SEED_DEMO: 'no',
      SUHBAT_OWNER_EMAIL: 'aigul@example.org',
      SUHBAT_OWNER_PASSWORD: 'a horse of the steppe 37',
    });
    const server = start(env);
    await server.saying(READY);
    expect(tokenIn(server.out())).toBeUndefined();
    expect(server.out()).not.toContain('a horse');
    expect(await query(database, COUNTS)).toEqual([{ organizations: 1, events: 0, members: 1 }]);
    const login = await post(`${url}/api/v1/session`, {
      email: 'aigul@example.org',
      password: 'a horse of the steppe 37',
    });
    expect(login.status).toBe(201);
    const { organization } = (await login.json()) as { organization: unknown };
    expect(organization).toMatchObject({ code: 'FORUM', slug: 'forum', role: 'owner' });
    expect(await server.end('SIGTERM')).toBe(0);
    await database.drop();
  });
});

describe('a first start with a password that is too easy', () => {
  it('ends with the name of the variable, without its value, and makes nothing', async () => {
    const database = await createTestDatabase();
    const { env } = await machine('easy', {
      DATABASE_URL: database.url,
      SUHBAT_OWNER_PASSWORD: 'qwertyuiop12',
    });
    const server = start(env);
    expect(await server.end()).toBe(1);
    expect(server.err()).toContain('SUHBAT_OWNER_PASSWORD is one of the passwords');
    expect(server.err()).not.toMatch(/qwertyuiop|^\s+at /m);
    expect(await query(database, COUNTS)).toEqual([{ organizations: 0, events: 0, members: 0 }]);
    await database.drop();
  });
});

describe('a later start, with the embedded server', () => {
  it('makes nothing anew and keeps what there is; the server goes with the application', async () => {
    const { env, url } = await machine('embedded', { SEED_DEMO: 'no' });
    const first = start(env);
    await first.saying(READY);
    expect(first.out()).toContain('First start: made the organization SECRETARIAT');
    const place = join(env['DATA_DIRECTORY'] ?? '', 'postgres.json');
    const { url: databaseUrl, pid } = JSON.parse(await readFile(place, 'utf8')) as {
      url: string;
      pid: number;
    };

    // A command joins the running server and does not take it along.
    const made = await runCommand(['create-token', '--email', 'owner@example.org'], env);
    expect(made.code).toBe(0);
    await query(databaseUrl, `UPDATE organization SET name = '{"en": "Renamed"}'`);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(await first.end('SIGINT')).toBe(0);
    expect(await isGone(pid)).toBe(true);

    const second = start(env);
    await second.saying(READY);
    expect(second.out()).not.toContain('First start');
    expect(second.out()).not.toContain('token=');
    const organization = await fetch(`${url}/api/v1/organization`, {
      headers: { authorization: `Bearer ${made.out.trim()}` },
    });
    expect(await organization.json()).toMatchObject({
      code: 'SECRETARIAT',
      name: { en: 'Renamed' },
    });
    expect(await second.end('SIGINT')).toBe(0);
  });
});

async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    await sleep(20);
  }
  return false;
}
