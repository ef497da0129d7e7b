import { createHash, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EVENT_ROLES, type EventRole, ROLES } from '../../src/identity/policies.js';
import { newId } from '../../src/kernel/id.js';
import {
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { everyKindOfRow } from '../support/rows-of-every-kind.js';

/*
 * Who may call what, tried with every role on every route and compared with a file that people review:
 * UPDATE_PERMISSION_MATRIX=yes writes it. A route is open to a role when its answer is anything but 401 and 403.
 */

const SNAPSHOT = new URL('permission-matrix.snapshot.txt', import.meta.url);

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

/** Bodies for the routes that decide by more than a permission, after validation: these must pass it. */
const bodies = (ids: Readonly<Record<string, string>>): Readonly<Record<string, object>> => ({
  'POST /api/v1/events/{id}/outcomes': {
    kind: 'communique',
    authenticLanguage: 'en',
    editions: [{ lang: 'en', title: 'T' }],
  },
  'PATCH /api/v1/outcome-versions/{id}': {},
  'POST /api/v1/outcome-versions/{id}/editions': { lang: 'fr', title: 'T' },
  'PUT /api/v1/outcome-versions/{id}/editions/{lang}': { title: 'T' },
  'PUT /api/v1/outcome-versions/{id}/citations': { evidenceIds: [] },
  'POST /api/v1/outcome-versions/{id}/submit': {},
  'POST /api/v1/outcome-versions/{id}/return': {},
  'POST /api/v1/outcomes/{id}/versions': { updateType: 'correction', notice: { en: 'N' } },
  'POST /api/v1/outcomes/{id}/recommendations': { texts: { en: 'R' } },
  'PUT /api/v1/outcomes/{id}/recommendations/order': { ids: [ids['recommendations']] },
  'PATCH /api/v1/recommendations/{id}': { dueOn: '2028-01-01' },
  'POST /api/v1/recommendations/{id}/status': { status: 'accepted' },
  // Refused by the rules of passwords, so that nobody's session ends here.
  'PUT /api/v1/account/password': { newPassword: 'x' },
  'PUT /api/v1/session/organization': { organizationId: newId() },
});

interface Route {
  readonly method: string;
  readonly template: string;
}

/** All routes of the API: what removes comes last, the inner before the outer, so that every row is still there. */
function routes(): Route[] {
  const all = Object.entries(app.contract.document.paths).flatMap(([template, item]) =>
    Object.keys(item).map((method) => ({ method: method.toUpperCase(), template })),
  );
  const depth = ({ template }: Route) => template.split('/').length;
  const removes = ({ method, template }: Route) =>
    method !== 'DELETE'
      ? 0
      : template.startsWith('/api/v1/account') || template === '/api/v1/session'
        ? 2
        : 1;
  return all
    .filter(({ template }) => template.startsWith('/api/v1/'))
    .sort((a, b) => removes(a) - removes(b) || depth(b) - depth(a));
}

type Call = (method: string, path: string, body: object | undefined) => Promise<Response>;

function send(headers: Readonly<Record<string, string>>): Call {
  return (method, path, body) =>
    fetch(`${app.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        'if-match': '"1"',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
}

const byToken = (token: string) => send({ authorization: `Bearer ${token}` });

/** Somebody who has logged in, is a viewer, and holds a role in one event. */
async function inEvent(
  organization: TestOrganization,
  eventId: string,
  role: EventRole,
): Promise<Call> {
  const sql = (text: string, values: unknown[]) => app.database.reader.query(text, values);
  const accountId = newId();
  const secret = randomBytes(32).toString('base64url');
  await sql(
    `INSERT INTO account (id, email, email_key, display_name) VALUES ($1, $2, $2, 'Test')`,
    [accountId, `${accountId}@example.org`],
  );
  await sql(
    `INSERT INTO membership (id, organization_id, account_id, role) VALUES ($1, $2, $3, 'viewer')`,
    [newId(), organization.id, accountId],
  );
  await sql(
    `INSERT INTO event_role (id, organization_id, event_id, account_id, role) VALUES ($1, $2, $3, $4, $5)`,
    [newId(), organization.id, eventId, accountId, role],
  );
  await sql(
    `INSERT INTO auth_session (id, account_id, organization_id, token_hash, csrf_token, expires_at)
     VALUES ($1, $2, $3, $4, 'csrf', now() + interval '1 day')`,
    [newId(), accountId, organization.id, createHash('sha256').update(secret).digest()],
  );
  return send({ cookie: `suhbat_session=${secret}`, 'x-csrf-token': 'csrf' });
}

type Caller = (organization: TestOrganization, eventId: string) => Promise<Call>;

const CALLERS: Readonly<Record<string, Caller>> = {
  nobody: () => Promise.resolve(send({})),
  ...Object.fromEntries(
    [...ROLES]
      .reverse()
      .map((role): [string, Caller] => [
        role,
        async (organization) => byToken(await organization.tokenFor(role)),
      ]),
  ),
  'owner *:read': async (organization) => byToken(await organization.tokenFor('owner', ['*:read'])),
  'owner no scope': async (organization) =>
    byToken(await organization.tokenFor('owner', ['nothing:at-all'])),
  ...Object.fromEntries(
    EVENT_ROLES.map((role): [string, Caller] => [
      role,
      (organization, eventId) => inEvent(organization, eventId, role),
    ]),
  ),
};

/** Which routes are open to a caller, with rows of its own organization. */
async function openTo(caller: Caller): Promise<Map<string, boolean>> {
  const organization = await createOrganization(app);
  const ids = await everyKindOfRow(app, organization);
  const call = await caller(organization, ids['events'] ?? '');
  const given = bodies(ids);
  const open = new Map<string, boolean>();
  for (const { method, template } of routes()) {
    const key = `${method} ${template}`;
    const path = template
      .replace(/\{(id|\w+Id)\}/, ids[template.split('/')[3] ?? ''] ?? newId())
      .replace('{lang}', 'en')
      .replace(/\{[^}]+\}/g, newId());
    const body = method === 'GET' || method === 'DELETE' ? undefined : (given[key] ?? {});
    const answer = await call(method, path, body);
    await answer.arrayBuffer();
    expect([key, answer.status]).not.toEqual([key, 500]);
    open.set(key, answer.status !== 401 && answer.status !== 403);
  }
  return open;
}

describe('permissions', () => {
  it('are those that were reviewed, on every route for every role', async () => {
    const columns = new Map<string, Map<string, boolean>>();
    for (const [name, caller] of Object.entries(CALLERS)) columns.set(name, await openTo(caller));
    // A body that is refused before the row is looked at would pass for an open route.
    const viewer = columns.get('viewer');
    const open = Object.keys(bodies({ recommendations: newId() })).filter((key) =>
      viewer?.get(key),
    );
    expect(open).toEqual([]);
    const keys = routes()
      .map(({ method, template }) => `${method} ${template}`)
      .sort(
        (a, b) =>
          (a.split(' ')[1] ?? '').localeCompare(b.split(' ')[1] ?? '', 'en') || (a < b ? -1 : 1),
      );
    const width = Math.max(...keys.map(({ length }) => length));
    const names = [...columns.keys()];
    const lines = [
      ['route'.padEnd(width), ...names].join(' | '),
      ...keys.map((key) =>
        [
          key.padEnd(width),
          ...names.map((name) => (columns.get(name)?.get(key) ? 'yes' : '-').padEnd(name.length)),
        ]
          .join(' | ')
          .trimEnd(),
      ),
    ];
    const matrix = `${lines.join('\n')}\n`;
    if (process.env['UPDATE_PERMISSION_MATRIX'] === 'yes') await writeFile(SNAPSHOT, matrix);
    expect(matrix).toBe(await readFile(SNAPSHOT, 'utf8'));
  }, 180_000);
});
