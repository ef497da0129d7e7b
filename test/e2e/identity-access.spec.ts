import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
  type TestRole,
} from '../support/app.js';
import { browser, newestToken } from '../support/browser-session.js';
import { countQueries } from '../support/query-count.js';

const NOWHERE = '00000000-0000-4000-8000-000000000000';
let app: TestApp;
let organization: TestOrganization;

beforeAll(async () => {
  app = await startApp();
  organization = await createOrganization(app);
});
afterAll(() => app.close());

describe('who has no role', () => {
  it.each([
    ['nothing', {}],
    ['an unknown token', { authorization: `Bearer suh_${'a'.repeat(43)}` }],
    ['half a token', { authorization: 'Bearer suh_abc' }],
    ['another scheme', { authorization: 'Basic b3duZXI6cGFzc3dvcmQ=' }],
    ['an empty header', { authorization: '' }],
    ['an unknown cookie', { cookie: `suhbat_session=${'a'.repeat(43)}` }],
    ['a broken cookie', { cookie: 'suhbat_session=%00; suhbat_session=' }],
  ])('is kept out with %s', async (_, headers) => {
    for (const path of [
      '/api/v1/organization',
      '/api/v1/session',
      '/api/v1/members',
      `/api/v1/members/${NOWHERE}`,
    ]) {
      const answer = await api(app, undefined, headers).get(path);
      expect([answer.status, answer.body.code]).toEqual([401, 'unauthenticated']);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
  });

  it('is not let in by a good cookie beside a bad token', async () => {
    const email = 'both@example.org';
    await api(app, organization.ownerToken).post('/api/v1/members', { email, role: 'viewer' });
    const client = browser(app);
    await client.call('POST', '/api/v1/login-links/redeem', {
      token: await newestToken(app, email),
    });
    expect((await client.call('GET', '/api/v1/organization')).status).toBe(200);
    const both = await client.call('GET', '/api/v1/organization', undefined, {
      authorization: `Bearer suh_${'a'.repeat(43)}`,
    });
    expect(both.status).toBe(401);
  });

  it('learns nothing of what a body would have to be', async () => {
    const answer = await api(app).post('/api/v1/members', { email: 'x' });
    expect([answer.status, answer.body.issues]).toEqual([401, []]);
  });
});

describe('each role', () => {
  /** [method, path, body, the roles that may]; 404, 409 and 412 come after the permission. */
  const TABLE: readonly (readonly [string, string, unknown, readonly TestRole[]])[] = [
    [
      'GET',
      '/api/v1/organization',
      undefined,
      ['owner', 'organizer', 'editor', 'reviewer', 'viewer'],
    ],
    ['PATCH', '/api/v1/organization', { zone: 'Asia/Almaty' }, ['owner']],
    ['GET', '/api/v1/members', undefined, ['owner', 'organizer']],
    ['POST', '/api/v1/members', { email: 'x', role: 'owner' }, ['owner']],
    ['PATCH', `/api/v1/members/${NOWHERE}`, { role: 'owner' }, ['owner']],
    ['DELETE', `/api/v1/members/${NOWHERE}`, undefined, ['owner']],
    ['POST', `/api/v1/members/${NOWHERE}/invitation`, undefined, ['owner']],
    ['GET', '/api/v1/tokens', undefined, ['owner', 'organizer']],
    ['POST', '/api/v1/tokens', { name: 'x', scopes: ['nonsense'] }, ['owner', 'organizer']],
    ['DELETE', `/api/v1/tokens/${NOWHERE}`, undefined, ['owner', 'organizer']],
    ['GET', '/api/v1/audit', undefined, ['owner', 'organizer']],
    ['GET', '/api/v1/venues', undefined, ['owner', 'organizer', 'editor', 'reviewer', 'viewer']],
    ['POST', '/api/v1/venues', {}, ['owner', 'organizer']],
    ['DELETE', `/api/v1/venues/${NOWHERE}`, undefined, ['owner', 'organizer']],
  ];

  it.each(['owner', 'organizer', 'editor', 'reviewer', 'viewer'] as const)(
    '%s may exactly what the table says',
    async (role) => {
      const client = api(app, await organization.tokenFor(role));
      for (const [method, path, body, roles] of TABLE) {
        const { status, body: answer } = await client.call(method, path, body, {
          'if-match': '"999"',
        });
        const allowed = status !== 403 && status !== 401;
        expect([method, path, allowed]).toEqual([method, path, roles.includes(role)]);
        if (!allowed) expect(answer.code).toBe('permission_denied');
      }
    },
  );
});

describe('an API token', () => {
  it('is shown once, kept as a hash and known again by its beginning', async () => {
    const client = api(app, organization.ownerToken);
    const made = await client.post('/api/v1/tokens', {
      name: 'Import',
      scopes: ['events:*', 'experts:read'],
    });
    expect(made.status).toBe(201);
    const { token, id, prefix } = made.body;
    expect(token).toMatch(/^suh_[\w-]{43}$/);
    expect(token.startsWith(prefix)).toBe(true);
    expect(prefix).toHaveLength(10);
    const list = await client.get('/api/v1/tokens?limit=200');
    const listed = list.body.items.find((item: { id: string }) => item.id === id);
    expect(listed).toMatchObject({
      name: 'Import',
      scopes: ['events:*', 'experts:read'],
      lastUsedAt: null,
    });
    expect(JSON.stringify(list.body)).not.toContain(token);
    const rows = await app.database.reader.query<unknown[]>(
      `SELECT FROM api_token WHERE token_hash = sha256(convert_to($1, 'UTF8'))`,
      [token],
    );
    expect(rows).toHaveLength(1);
    const { body: log } = await client.get(
      `/api/v1/audit?objectKind=api_token&objectId=${String(id)}`,
    );
    expect(log.items).toHaveLength(1);
    expect(JSON.stringify(log)).not.toContain(token);
  });

  it('reaches no further than its scopes', async () => {
    const reader = api(app, await organization.tokenFor('owner', ['venues:read']));
    expect((await reader.get('/api/v1/venues')).status).toBe(200);
    const refused = await reader.post('/api/v1/venues', {
      name: { en: 'Hall' },
      zone: 'Asia/Almaty',
    });
    expect([refused.status, refused.body.params.permission]).toEqual([403, 'venues:write']);
    expect((await reader.get('/api/v1/members')).status).toBe(403);
    const session = await reader.get('/api/v1/session');
    expect(session.body).toMatchObject({ permissions: ['venues:read'], csrfToken: null });
    const area = api(app, await organization.tokenFor('owner', ['venues:*']));
    expect(
      (await area.post('/api/v1/venues', { name: { en: 'Hall' }, zone: 'Asia/Almaty' })).status,
    ).toBe(201);
    const all = api(app, await organization.tokenFor('owner', ['*:read']));
    expect((await all.get('/api/v1/members')).status).toBe(200);
    expect(
      (await all.post('/api/v1/venues', { name: { en: 'Hall' }, zone: 'Asia/Almaty' })).status,
    ).toBe(403);
  });

  it('reaches no further than the role of the day', async () => {
    const token = await organization.tokenFor('organizer');
    const client = api(app, token);
    expect((await client.get('/api/v1/audit')).status).toBe(200);
    const setRole = (role: string) =>
      app.database.reader.query(
        `UPDATE membership SET role = $2 WHERE account_id =
          (SELECT account_id FROM api_token WHERE token_hash = sha256(convert_to($1, 'UTF8')))`,
        [token, role],
      );
    await setRole('viewer');
    expect((await client.get('/api/v1/audit')).status).toBe(403);
    expect((await client.get('/api/v1/venues')).status).toBe(200);
    await setRole('organizer');
    expect((await client.get('/api/v1/audit')).status).toBe(200);
  });

  it('cannot be made to reach further than its maker', async () => {
    const make = async (token: string, scopes: string[]) => {
      const { status, body } = await api(app, token).post('/api/v1/tokens', { name: 'x', scopes });
      return [status, body.code];
    };
    const narrow = await organization.tokenFor('owner', ['tokens:write', 'events:read']);
    expect(await make(narrow, ['events:read'])).toEqual([201, undefined]);
    for (const scope of ['events:write', 'events:*', '*:read', '*', 'members:write']) {
      expect(await make(narrow, [scope])).toEqual([403, 'scope_not_held']);
      expect(await make(narrow, ['events:read', scope])).toEqual([403, 'scope_not_held']);
    }
    const organizer = await organization.tokenFor('organizer');
    expect(await make(organizer, ['members:write'])).toEqual([403, 'scope_not_held']);
    expect(await make(organizer, ['members:*'])).toEqual([403, 'scope_not_held']);
    expect(await make(organizer, ['members:read'])).toEqual([201, undefined]);
  });

  it('needs scopes that exist and an end that lies ahead', async () => {
    const post = (body: object) => api(app, organization.ownerToken).post('/api/v1/tokens', body);
    const issues = async (body: object) =>
      (await post(body)).body.issues.map((issue: { field: string; code: string }) => [
        issue.field,
        issue.code,
      ]);
    expect(await issues({ name: 'x', scopes: ['events:read', 'nonsense', '*:write'] })).toEqual([
      ['scopes.1', 'not_a_scope'],
      ['scopes.2', 'not_a_scope'],
    ]);
    expect(await issues({ name: 'x', scopes: [] })).toEqual([['scopes', 'too_few']]);
    const scopes = ['events:read'];
    for (const [expiresAt, code] of [
      ['2020-01-01T00:00:00Z', 'not_in_future'],
      ['tomorrow', 'not_an_instant'],
      ['2099-01-01', 'not_an_instant'],
      ['2099-01-01T00:00:00', 'not_an_instant'],
      ['2099-02-30T00:00:00Z', 'not_an_instant'],
      ['+012345-01-01T00:00:00Z', 'not_an_instant'],
    ]) {
      expect([expiresAt, await issues({ name: 'x', scopes, expiresAt })]).toEqual([
        expiresAt,
        [['expiresAt', code]],
      ]);
    }
    const made = await post({ name: 'x', scopes, expiresAt: '2099-01-01T05:00:00+05:00' });
    expect(made.body.expiresAt).toBe('2099-01-01T00:00:00Z');
  });

  it('ends when it is revoked, expires, or its membership ends', async () => {
    const make = async () => {
      const { body } = await api(app, organization.ownerToken).post('/api/v1/tokens', {
        name: 'x',
        scopes: ['organization:read'],
        expiresAt: '2099-01-01T00:00:00Z',
      });
      return { id: String(body.id), client: api(app, String(body.token)) };
    };
    const revoked = await make();
    expect((await revoked.client.get('/api/v1/organization')).status).toBe(200);
    const owner = api(app, organization.ownerToken);
    expect((await owner.delete(`/api/v1/tokens/${revoked.id}`)).status).toBe(204);
    expect((await revoked.client.get('/api/v1/organization')).status).toBe(401);
    expect((await owner.delete(`/api/v1/tokens/${revoked.id}`)).status).toBe(404);
    const expired = await make();
    await app.database.reader.query(`UPDATE api_token SET expires_at = now() WHERE id = $1`, [
      expired.id,
    ]);
    expect((await expired.client.get('/api/v1/organization')).status).toBe(401);

    const token = await organization.tokenFor('viewer');
    const viewer = api(app, token);
    const { body } = await viewer.get('/api/v1/session');
    const members = await owner.get('/api/v1/members?limit=200');
    const member = members.body.items.find(
      (item: { accountId: string }) => item.accountId === body.account.id,
    );
    expect((await owner.delete(`/api/v1/members/${String(member.id)}`)).status).toBe(204);
    expect((await viewer.get('/api/v1/organization')).status).toBe(401);
  });

  it('is listed and ended by its owner and by who manages members, and by nobody else', async () => {
    const [first, second] = [
      await organization.tokenFor('organizer'),
      await organization.tokenFor('organizer'),
    ];
    const { body: own } = await api(app, first).post('/api/v1/tokens', {
      name: 'first',
      scopes: ['events:read'],
    });
    const ids = async (token: string) =>
      (await api(app, token).get('/api/v1/tokens?limit=200')).body.items.map(
        (item: { id: string }) => item.id,
      );
    expect(await ids(first)).toContain(own.id);
    expect(await ids(second)).not.toContain(own.id);
    expect(await ids(organization.ownerToken)).toContain(own.id);
    expect((await api(app, second).delete(`/api/v1/tokens/${String(own.id)}`)).status).toBe(404);
    const foreign = await createOrganization(app);
    expect(
      (await api(app, foreign.ownerToken).delete(`/api/v1/tokens/${String(own.id)}`)).status,
    ).toBe(404);
    expect(await ids(foreign.ownerToken)).not.toContain(own.id);
    expect(
      (await api(app, organization.ownerToken).delete(`/api/v1/tokens/${String(own.id)}`)).status,
    ).toBe(204);
  });

  it('costs one query, and one write a minute', async () => {
    const token = await organization.tokenFor('viewer');
    const client = api(app, token);
    await client.get('/api/v1/organization');
    const used = async () => {
      const [row] = await app.database.reader.query<{ xmin: string; last_used_at: string }[]>(
        `SELECT xmin::text, last_used_at FROM api_token WHERE token_hash = sha256(convert_to($1, 'UTF8'))`,
        [token],
      );
      return row;
    };
    const first = await used();
    expect(first?.last_used_at).not.toBeNull();
    expect(await countQueries(app, () => client.get('/api/v1/organization'))).toBe(2);
    expect(await used()).toEqual(first);
  });

  it('pages through a long list without losing or repeating one', async () => {
    const token = await organization.tokenFor('organizer');
    for (let index = 0; index < 7; index += 1) {
      await api(app, token).post('/api/v1/tokens', {
        name: `t${String(index)}`,
        scopes: ['events:read'],
      });
    }
    const names: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const cursor: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`;
      const { body } = await api(app, token).get(`/api/v1/tokens?limit=3${cursor}`);
      names.push(...body.items.map((item: { name: string }) => item.name));
      next = body.next as string | null;
    }
    expect(names).toEqual(['t6', 't5', 't4', 't3', 't2', 't1', 't0', 'test']);
  });
});
