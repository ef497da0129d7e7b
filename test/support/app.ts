import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/http-server.js';
import { newId } from '../../src/kernel/id.js';
import { readConfig } from '../../src/platform/config/config.js';
import { Database } from '../../src/platform/database/database.js';
import { Readiness } from '../../src/platform/health/readiness.js';
import { ApiContract } from './api-contract.js';
import { createTestDatabase } from './database.js';

export interface TestApp {
  /** Origin, such as http://127.0.0.1:41234. */
  readonly url: string;
  readonly nest: NestFastifyApplication;
  readonly database: Database;
  readonly contract: ApiContract;
  close(): Promise<void>;
}

export type TestRole = 'owner' | 'organizer' | 'editor' | 'reviewer' | 'viewer';

export interface TestOrganization {
  readonly id: string;
  readonly code: string;
  readonly ownerAccountId: string;
  /** An API token with all scopes of an owner. */
  readonly ownerToken: string;
  /** A token of a fresh account that has this role. */
  tokenFor(role: TestRole, scopes?: readonly string[]): Promise<string>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON, or the text of anything else; null where there is no body. */

  readonly body: any;
}

/** The application on a database of its own, listening on a free port of loopback. */
export async function startApp(
  env: Readonly<Record<string, string>> = {},
  options: { readonly workers?: boolean } = {},
): Promise<TestApp> {
  const database = await createTestDatabase();
  const directory = await mkdtemp(join(tmpdir(), 'suhbat-test-'));
  const config = readConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    PUBLIC_URL: 'http://suhbat.example.org',
    DATA_DIRECTORY: directory,
    SECRET_KEY: 'a secret key of the tests, long enough',
    LOG_LEVEL: 'silent',
    DATABASE_POOL: '5',
    ...env,
  });
  const nest = await createApp({
    config,
    databaseUrl: database.url,
    workers: options.workers ?? false,
  });
  nest.get(Readiness).migrated();
  await nest.listen(0, '127.0.0.1');
  const url = (await nest.getUrl()).replace('[::1]', '127.0.0.1');
  return {
    url,
    nest,
    database: nest.get(Database),
    contract: new ApiContract(nest, config),
    close: async () => {
      await nest.close();
      await database.drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

let counter = 0;

/** A new organization with an owner, made directly in the database. */
export async function createOrganization(
  app: TestApp,
  options: {
    readonly code?: string;
    readonly zone?: string;
    readonly languages?: readonly string[];
  } = {},
): Promise<TestOrganization> {
  counter += 1;
  const id = newId();
  const code = options.code ?? `ORG${String(counter)}`;
  const sql = (text: string, values: unknown[]) => app.database.reader.query(text, values);
  await sql(
    `INSERT INTO organization (id, code, slug, name, languages, zone) VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      id,
      code,
      code.toLowerCase(),
      { en: `Secretariat ${code}` },
      options.languages ?? ['en', 'ru', 'kk', 'zh'],
      options.zone ?? 'Asia/Almaty',
    ],
  );
  const member = async (role: TestRole, scopes: readonly string[]) => {
    counter += 1;
    const accountId = newId();
    const email = `${role}.${String(counter)}@example.org`;
    const token = `suh_${randomBytes(32).toString('base64url')}`;
    await sql(`INSERT INTO account (id, email, email_key, display_name) VALUES ($1, $2, $2, $3)`, [
      accountId,
      email,
      `Test ${role}`,
    ]);
    await sql(
      `INSERT INTO membership (id, organization_id, account_id, role) VALUES ($1, $2, $3, $4)`,
      [newId(), id, accountId, role],
    );
    await sql(
      `INSERT INTO api_token (id, organization_id, account_id, name, prefix, token_hash, scopes)
       VALUES ($1, $2, $3, 'test', $4, $5, $6)`,
      [
        newId(),
        id,
        accountId,
        token.slice(0, 8),
        createHash('sha256').update(token).digest(),
        scopes,
      ],
    );
    return { accountId, token };
  };
  const owner = await member('owner', ['*']);
  return {
    id,
    code,
    ownerAccountId: owner.accountId,
    ownerToken: owner.token,
    tokenFor: async (role, scopes = ['*']) => (await member(role, scopes)).token,
  };
}

/** A client of the API; every answer is held against the API document. */
export function api(app: TestApp, token?: string, headers: Readonly<Record<string, string>> = {}) {
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    extra: Readonly<Record<string, string>> = {},
  ): Promise<Answer> => {
    const raw = body instanceof FormData || typeof body === 'string' || body instanceof Uint8Array;
    const response = await fetch(`${app.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined || raw ? {} : { 'content-type': 'application/json' }),
        ...headers,
        ...extra,
      },
      ...(body === undefined ? {} : { body: raw ? (body as string) : JSON.stringify(body) }),
    });
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    const parsed: unknown = text === '' ? null : /[/+]json/.test(type) ? JSON.parse(text) : text;
    app.contract.check(method, path, response.status, type, parsed);
    return { status: response.status, headers: response.headers, body: parsed };
  };
  /** The version header of a versioned edit. */
  const match = (version: number | undefined) =>
    version === undefined ? {} : { 'if-match': `"${String(version)}"` };
  return {
    get: (path: string, extra?: Record<string, string>) => call('GET', path, undefined, extra),
    post: (path: string, body?: unknown, extra?: Record<string, string>) =>
      call('POST', path, body, extra),
    put: (path: string, body: unknown, version?: number) => call('PUT', path, body, match(version)),
    patch: (path: string, body: unknown, version?: number) =>
      call('PATCH', path, body, match(version)),
    delete: (path: string, version?: number) => call('DELETE', path, undefined, match(version)),
    call,
  };
}
