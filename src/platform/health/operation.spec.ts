import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { Wire } from '../../../test/support/wire.js';
import { createApp } from '../../http-server.js';
import { readConfig } from '../config/config.js';
import { Database } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import { Readiness } from './readiness.js';

const TOKEN = 'a-token-for-the-figures';

let place: TestDatabase;
let wire: Wire;
let directory: string;
let app: NestFastifyApplication;
let url: string;

async function open(
  databaseUrl: string,
  env: Record<string, string> = {},
): Promise<NestFastifyApplication> {
  const opened = await createApp({
    config: readConfig({
      PUBLIC_URL: 'https://suhbat.example.org',
      DATA_DIRECTORY: directory,
      SECRET_KEY: 'a secret key of the tests, long enough',
      LOG_LEVEL: 'silent',
      DATABASE_POOL: '3',
      ...env,
    }),
    databaseUrl,
    workers: true,
  });
  await opened.listen(0, '127.0.0.1');
  return opened;
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'suhbat-operation-'));
  place = await createTestDatabase();
  wire = new Wire(new URL(place.url));
  app = await open(await wire.url(), { METRICS_TOKEN: TOKEN });
  url = await app.getUrl();
});

afterAll(async () => {
  await app.close();
  await wire.close();
  await place.drop();
  await rm(directory, { recursive: true, force: true });
});

const ask = async (path: string, headers: Record<string, string> = {}, origin = url) => {
  const answer = await fetch(`${origin}${path}`, { headers });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

async function readiness(origin = url): Promise<[number, unknown]> {
  const { status, text } = await ask('/health/ready', {}, origin);
  const body = JSON.parse(text) as { code?: string; details?: { failing: string[] } };
  return [status, status === 200 ? body : body.details?.failing];
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 30_000; performance.now() < end;) {
    if (await condition()) return;
    await sleep(50);
  }
  throw new Error('it did not happen');
}

describe('the probes', () => {
  it('are ready only once the start is over', async () => {
    expect((await ask('/health/live')).status).toBe(200);
    expect(await readiness()).toEqual([503, ['start']]);
    await app.get(Jobs).start();
    app.get(Readiness).migrated();
    expect(await readiness()).toEqual([200, { status: 'ok' }]);
    const { headers } = await ask('/health/ready');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('are not ready while the database lacks a migration', async () => {
    const rename = (from: string, to: string) =>
      app
        .get(Database)
        .reader.query('UPDATE schema_migration SET name = $2 WHERE name = $1', [from, to]);
    await rename('Mandates1764000000002', 'later');
    expect(await readiness()).toEqual([503, ['migrations']]);
    await rename('later', 'Mandates1764000000002');
    expect(await readiness()).toEqual([200, { status: 'ok' }]);
  });

  it('tell of a lost database, and recover with it; the process lives on', async () => {
    wire.cut();
    expect(await readiness()).toEqual([503, ['database', 'migrations']]);
    const refused = await ask('/health/ready', { 'accept-language': 'ru' });
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(JSON.parse(refused.text)).toMatchObject({ code: 'not_ready', status: 503 });
    expect(refused.text).not.toContain(new URL(place.url).port);
    expect(refused.text).not.toContain('postgres');
    expect((await ask('/health/live')).status).toBe(200);
    const figures = await ask('/metrics', { authorization: `Bearer ${TOKEN}` });
    expect(figures.status).toBe(200);
    expect(figures.text).toContain('suhbat_database_up 0');
    expect(figures.text).not.toMatch(/^suhbat_messages\{/m);
    wire.mend();
    await until(async () => (await readiness())[0] === 200);
  });

  it('say first that a stop has begun', async () => {
    const other = await open(place.url);
    const origin = await other.getUrl();
    other.get(Readiness).migrated();
    expect(await readiness(origin)).toEqual([200, { status: 'ok' }]);
    other.get(Readiness).onModuleDestroy();
    expect(await readiness(origin)).toEqual([503, ['stop']]);
    await other.close();
  });
});

describe('the figures', () => {
  it('are for the token only, where one is set', async () => {
    expect((await ask('/metrics')).status).toBe(401);
    expect((await ask('/metrics', { authorization: 'Bearer wrong' })).status).toBe(401);
    expect((await ask('/metrics', { authorization: `Basic ${TOKEN}` })).status).toBe(401);
  });

  it('are for this machine only, and not through a proxy, where none is set', async () => {
    const other = await open(place.url);
    const origin = await other.getUrl();
    expect((await ask('/metrics', {}, origin)).status).toBe(200);
    for (const header of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip']) {
      expect((await ask('/metrics', { [header]: '203.0.113.9' }, origin)).status).toBe(404);
    }
    await other.close();
  });

  it('count requests by template, the pool, the queue and the outbox', async () => {
    await ask('/health/live?who=aigul%40example.org');
    await ask('/nowhere/aigul@example.org');
    const { text, headers } = await ask('/metrics', { authorization: `Bearer ${TOKEN}` });
    expect(headers.get('content-type')).toContain('text/plain');
    expect(text).toMatch(
      /suhbat_http_request_duration_seconds_count\{route="\/health\/live",method="GET",status="2xx"\} \d+/,
    );
    expect(text).not.toContain('aigul');
    expect(text).toMatch(/suhbat_database_connections\{use="idle"\} \d/);
    expect(text).toContain('suhbat_messages{state="queued"} 0');
    expect(text).toContain('suhbat_database_up 1');
    expect(text).toMatch(/process_cpu_seconds_total|nodejs_heap_size_used_bytes/);
  });
});
