import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { forgetExpired } from '../../src/identity/expired-rows.js';
import { eventPermissions } from '../../src/identity/event-permissions.js';
import { commandActor } from '../../src/identity/owners.service.js';
import { permissionsOf } from '../../src/identity/policies.js';
import type { Actor } from '../../src/platform/auth/actor.js';
import { RateLimits } from '../../src/platform/rate-limit/rate-limit.js';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { awayFromWindowEnd, browser, newestToken } from '../support/browser-session.js';
import { countQueries } from '../support/query-count.js';

const NOWHERE = '00000000-0000-4000-8000-000000000000';
let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

interface Member {
  readonly id: string;
  readonly accountId: string;
  readonly role: string;
  readonly version: number;
}

const membersOf = async (token: string): Promise<Member[]> =>
  (await api(app, token).get('/api/v1/members?limit=200')).body.items;

/** The owner of an organization and a second one, each with a token. */
async function twoOwners(): Promise<{
  organization: TestOrganization;
  second: string;
  members: Member[];
}> {
  const organization = await createOrganization(app);
  const second = await organization.tokenFor('owner');
  return { organization, second, members: await membersOf(organization.ownerToken) };
}

describe('members', () => {
  it('are listed in order, page by page, in one query whatever their number', async () => {
    const organization = await createOrganization(app);
    const client = api(app, organization.ownerToken);
    const queries = () => countQueries(app, () => client.get('/api/v1/members?limit=200'));
    const atOne = await queries();
    for (let index = 0; index < 20; index += 1) await organization.tokenFor('viewer');
    expect(await queries()).toBe(atOne);
    const all = await membersOf(organization.ownerToken);
    expect(all).toHaveLength(21);
    const first = await client.get('/api/v1/members?limit=20');
    const second = await client.get(`/api/v1/members?limit=20&cursor=${String(first.body.next)}`);
    expect([...first.body.items, ...second.body.items]).toEqual(all);
    expect(second.body.next).toBeNull();
  });

  it('change role by version, and the change is in the log', async () => {
    const { organization, members } = await twoOwners();
    const client = api(app, organization.ownerToken);
    const [, other] = members;
    const path = `/api/v1/members/${other?.id ?? ''}`;
    const changed = await client.patch(path, { role: 'editor' }, 1);
    expect(changed.body).toMatchObject({ id: other?.id, role: 'editor', version: 2 });
    const stale = await client.patch(path, { role: 'viewer' }, 1);
    expect([stale.status, stale.body.code]).toEqual([412, 'stale_version']);
    const none = await client.patch(path, { role: 'viewer' });
    expect([none.status, none.body.code]).toEqual([412, 'version_required']);
    const unknown = await client.patch(path, { role: 'admin' }, 2);
    expect(unknown.body.issues).toMatchObject([{ field: 'role', code: 'not_one_of' }]);
    const log = await client.get(`/api/v1/audit?objectId=${other?.id ?? ''}`);
    expect(log.body.items).toMatchObject([
      {
        action: 'changed',
        objectKind: 'membership',
        actorKind: 'token',
        actorAccountId: organization.ownerAccountId,
        actorName: 'Test owner',
        changes: { role: { old: 'owner', new: 'editor' } },
      },
    ]);
  });

  it('of another organization are as unknown as an id that nobody has', async () => {
    const { members } = await twoOwners();
    const stranger = await createOrganization(app);
    const client = api(app, stranger.ownerToken);
    const answers = [];
    for (const id of [members[1]?.id ?? '', NOWHERE]) {
      const path = `/api/v1/members/${id}`;
      for (const { status, body } of [
        await client.get(path),
        await client.patch(path, { role: 'viewer' }, 1),
        await client.delete(path),
        await client.post(`${path}/invitation`),
      ]) {
        answers.push({ status, ...body, requestId: '' });
      }
    }
    expect(answers[0]).toMatchObject({ status: 404, code: 'not_found' });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const malformed = await client.get('/api/v1/members/1');
    expect([malformed.status, malformed.body.issues[0].code]).toEqual([400, 'not_a_uuid']);
  });

  it('that leave lose their session’s organization at once', async () => {
    const organization = await createOrganization(app);
    const owner = api(app, organization.ownerToken);
    const email = 'leaver@example.org';
    const { body } = await owner.post('/api/v1/members', { email, role: 'editor' });
    const client = browser(app);
    await client.call('POST', '/api/v1/login-links/redeem', {
      token: await newestToken(app, email),
    });
    expect((await client.call('GET', '/api/v1/venues')).status).toBe(200);
    expect((await owner.delete(`/api/v1/members/${String(body.id)}`)).status).toBe(204);
    expect((await client.call('GET', '/api/v1/venues')).status).toBe(403);
    expect((await client.call('GET', '/api/v1/session')).body).toMatchObject({
      organization: null,
      memberships: [],
      permissions: [],
    });
  });

  it('who are invited at once by one address are one account', async () => {
    const organizations = await Promise.all(
      Array.from({ length: 4 }, () => createOrganization(app)),
    );
    const answers = await Promise.all(
      organizations.flatMap(({ ownerToken }) => [
        api(app, ownerToken).post('/api/v1/members', {
          email: 'Everybody@example.org',
          role: 'viewer',
        }),
        api(app, ownerToken).post('/api/v1/members', {
          email: 'everybody@EXAMPLE.org',
          role: 'editor',
        }),
      ]),
    );
    const statuses = answers.map((answer) => answer.status).sort();
    expect(statuses).toEqual([201, 201, 201, 201, 409, 409, 409, 409]);
    const accounts = new Set(
      answers.filter((a) => a.status === 201).map((a) => String(a.body.accountId)),
    );
    expect(accounts.size).toBe(1);
  });
});

describe('the last owner', () => {
  it('can neither be demoted nor removed', async () => {
    const organization = await createOrganization(app);
    await organization.tokenFor('organizer');
    const client = api(app, organization.ownerToken);
    const owner = (await membersOf(organization.ownerToken)).find((m) => m.role === 'owner');
    const path = `/api/v1/members/${owner?.id ?? ''}`;
    for (const answer of [
      await client.patch(path, { role: 'organizer' }, 1),
      await client.delete(path),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([409, 'last_owner']);
    }
    expect((await client.patch(path, { role: 'owner' }, 1)).status).toBe(200);
  });

  /** Has both requests pass their guards and wait for the organization's row, then lets them go. */
  async function atOnce<T>(organizationId: string, work: () => Promise<T>[]): Promise<T[]> {
    let running: Promise<T>[] = [];
    await app.database.transaction(async (tx) => {
      await tx.query('SELECT FROM organization WHERE id = $1 FOR UPDATE', [organizationId]);
      running = work();
      for (let waiting = 0; waiting < running.length;) {
        const [row] = await tx.query<{ waiting: number }[]>(
          `SELECT count(*)::int AS waiting FROM pg_stat_activity
           WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        waiting = row?.waiting ?? 0;
      }
    });
    return Promise.all(running);
  }

  const owners = async (organization: TestOrganization) => {
    const rows = await app.database.reader.query<unknown[]>(
      `SELECT FROM membership WHERE organization_id = $1 AND role = 'owner'`,
      [organization.id],
    );
    return rows.length;
  };

  it('remains when two owners demote each other at once', async () => {
    const { organization, second, members } = await twoOwners();
    const [a, b] = members;
    const answers = await atOnce(organization.id, () => [
      api(app, organization.ownerToken).patch(
        `/api/v1/members/${b?.id ?? ''}`,
        { role: 'viewer' },
        1,
      ),
      api(app, second).patch(`/api/v1/members/${a?.id ?? ''}`, { role: 'viewer' }, 1),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect(answers.find((answer) => answer.status === 409)?.body.code).toBe('last_owner');
    expect(await owners(organization)).toBe(1);
  });

  it('remains when one leaves and one is demoted at once', async () => {
    const { organization, second, members } = await twoOwners();
    const [a, b] = members;
    const answers = await atOnce(organization.id, () => [
      api(app, organization.ownerToken).delete(`/api/v1/members/${b?.id ?? ''}`),
      api(app, second).patch(`/api/v1/members/${a?.id ?? ''}`, { role: 'viewer' }, 1),
    ]);
    expect(answers.filter((answer) => answer.status < 300)).toHaveLength(1);
    expect(answers.find((answer) => answer.status === 409)?.body.code).toBe('last_owner');
    expect(await owners(organization)).toBe(1);
  });

  it('remains when two owners leave at once', async () => {
    const { organization, second, members } = await twoOwners();
    const [a, b] = members;
    const answers = await atOnce(organization.id, () => [
      api(app, organization.ownerToken).delete(`/api/v1/members/${a?.id ?? ''}`),
      api(app, second).delete(`/api/v1/members/${b?.id ?? ''}`),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([204, 409]);
    expect(await owners(organization)).toBe(1);
  });
});

describe('the organization', () => {
  it('changes by version; its code never does', async () => {
    const organization = await createOrganization(app);
    const client = api(app, organization.ownerToken);
    const read = await client.get('/api/v1/organization');
    expect(read.headers.get('etag')).toBe('"1"');
    const patch = {
      name: { kk: ' Хатшылық ', en: 'Secretariat' },
      languages: ['kk-kz', 'en'],
      zone: 'Asia/Tashkent',
    };
    const changed = await client.patch('/api/v1/organization', patch, 1);
    expect(changed.body).toMatchObject({
      name: { kk: 'Хатшылық', en: 'Secretariat' },
      languages: ['kk-KZ', 'en'],
      zone: 'Asia/Tashkent',
      version: 2,
    });
    expect((await client.patch('/api/v1/organization', { zone: 'Asia/Almaty' }, 1)).status).toBe(
      412,
    );
    for (const body of [
      { code: 'NEW' },
      { slug: 'new' },
      { id: NOWHERE },
      { name: {} },
      { languages: [] },
      { zone: 'Almaty' },
    ]) {
      expect((await client.patch('/api/v1/organization', body, 2)).status).toBe(400);
    }
    expect((await client.get('/api/v1/organization')).body).toEqual(changed.body);
    const log = await client.get('/api/v1/audit?objectKind=organization');
    expect(log.body.items[0].changes.zone).toEqual({ old: 'Asia/Almaty', new: 'Asia/Tashkent' });
  });

  it('is saved once by two editors who saw the same version', async () => {
    const organization = await createOrganization(app);
    const answers = await Promise.all(
      ['Asia/Tashkent', 'Asia/Bishkek', 'Asia/Dushanbe'].map((zone) =>
        api(app, organization.ownerToken).patch('/api/v1/organization', { zone }, 1),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412, 412]);
  });
});

describe('the log of changes', () => {
  it('is found by object, actor, action and time, page by page, and ends at the organization', async () => {
    const organization = await createOrganization(app);
    const other = await createOrganization(app);
    const client = api(app, organization.ownerToken);
    await api(app, other.ownerToken).patch('/api/v1/organization', { zone: 'Asia/Tashkent' }, 1);
    for (const [version, zone] of [
      'Asia/Tashkent',
      'Asia/Bishkek',
      'Asia/Dushanbe',
      'Asia/Almaty',
    ].entries()) {
      expect((await client.patch('/api/v1/organization', { zone }, version + 1)).status).toBe(200);
    }
    const { body: made } = await client.post('/api/v1/tokens', {
      name: 'x',
      scopes: ['events:read'],
    });
    // The changes, as if made an hour apart around a midnight of Almaty (UTC+5).
    await app.database.reader.query(
      `UPDATE audit_entry SET at = timestamptz '2026-03-09T17:30:00Z' + n * interval '1 hour'
       FROM (SELECT id, row_number() OVER (ORDER BY at, id) AS n FROM audit_entry WHERE organization_id = $1) AS numbered
       WHERE audit_entry.id = numbered.id`,
      [organization.id],
    );
    const actions = async (query: string) =>
      (await client.get(`/api/v1/audit?${query}`)).body.items.map((item: { at: string }) =>
        item.at.slice(5, 16),
      );
    const all = ['03-09T22:30', '03-09T21:30', '03-09T20:30', '03-09T19:30', '03-09T18:30'];
    expect(await actions('')).toEqual(all);
    expect(await actions('from=2026-03-10')).toEqual(all.slice(0, 4));
    expect(await actions('to=2026-03-09')).toEqual(all.slice(4));
    expect(await actions('from=2026-03-10&to=2026-03-10')).toEqual(all.slice(0, 4));
    expect(await actions('from=2026-03-09T20:30:00Z&to=2026-03-09T22:30:00Z')).toEqual(
      all.slice(1, 3),
    );
    expect(await actions('from=2026-03-10T01:30:00+05:00')).toEqual(all.slice(0, 3));
    expect(await actions('objectKind=api_token')).toEqual(all.slice(0, 1));
    expect(await actions(`objectId=${String(made.id)}`)).toEqual(all.slice(0, 1));
    expect(await actions('action=changed')).toEqual(all.slice(1));
    expect(await actions(`actor=${organization.ownerAccountId}`)).toEqual(all);
    expect(await actions(`actor=${other.ownerAccountId}`)).toEqual([]);
    const first = await client.get('/api/v1/audit?limit=2');
    const second = await client.get(`/api/v1/audit?limit=3&cursor=${String(first.body.next)}`);
    expect([...first.body.items, ...second.body.items].map((item) => item.at.slice(5, 16))).toEqual(
      all,
    );
    expect(second.body.next).toBeNull();
  });

  it.each([
    'from=yesterday',
    'to=2026-02-30',
    'from=2026-03-10T10:00',
    'from=',
    'actor=me',
    'objectId=1',
    'cursor=x',
    'limit=0',
    'limit=201',
    'sort=x',
    'to=99999-01-01',
    'from=-000001-01-01T00:00:00Z',
  ])('refuses the query %s at its field', async (query) => {
    const { ownerToken } = await createOrganization(app);
    const { status, body } = await api(app, ownerToken).get(`/api/v1/audit?${query}`);
    expect([status, body.issues[0]?.field]).toEqual([400, query.split('=')[0]]);
  });
});

describe('a role in one event', () => {
  it('gives a person rights there, and only there', async () => {
    const organization = await createOrganization(app);
    await organization.tokenFor('viewer');
    const viewer = (await membersOf(organization.ownerToken)).find((m) => m.role === 'viewer');
    const actor: Actor = {
      ...commandActor(organization.id),
      kind: 'account',
      accountId: viewer?.accountId ?? '',
      permissions: permissionsOf('viewer'),
    };
    const [own, other] = [
      '10000000-0000-4000-8000-000000000001',
      '10000000-0000-4000-8000-000000000002',
    ];
    await app.database.transaction(async (tx) => {
      // Only the role is of interest here, not the whole of an event.
      await tx.query(`SET LOCAL session_replication_role = replica`);
      await tx.query(
        `INSERT INTO event_role (id, organization_id, event_id, account_id, role)
         VALUES (gen_random_uuid(), $1, $2, $3, 'rapporteur')`,
        [organization.id, own, viewer?.accountId],
      );
    });
    const permissions = async (who: Actor, event: string) =>
      eventPermissions(app.database.reader, who, event);
    expect((await permissions(actor, own)).has('outcomes:write')).toBe(true);
    expect((await permissions(actor, own)).has('outcomes:approve')).toBe(false);
    expect((await permissions(actor, other)).has('outcomes:write')).toBe(false);
    expect((await permissions({ ...actor, kind: 'token' }, own)).has('outcomes:write')).toBe(false);
    const foreign = await createOrganization(app);
    expect(
      (await permissions({ ...actor, organizationId: foreign.id }, own)).has('outcomes:write'),
    ).toBe(false);
  });
});

describe('the rate limit', () => {
  it('lets exactly as many through as it says when all come at once', async () => {
    const rates = app.nest.get(RateLimits);
    await awayFromWindowEnd(app);
    const tries = await Promise.allSettled(
      Array.from({ length: 40 }, () =>
        rates.take('test', 'one', { limit: 7, windowSeconds: 86_400 }),
      ),
    );
    expect(tries.filter((result) => result.status === 'fulfilled')).toHaveLength(7);
    await rates.take('test', 'two', { limit: 7, windowSeconds: 86_400 });
    await rates.take('test2', 'one', { limit: 7, windowSeconds: 86_400 });
  });
});

describe('what has ended', () => {
  it('is forgotten after a month, and nothing else', async () => {
    const { ownerAccountId: account } = await createOrganization(app);
    const rows = async (table: string) => {
      const [row] = await app.database.reader.query<{ names: string[] }[]>(
        `SELECT coalesce(array_agg(encode(token_hash, 'escape') ORDER BY token_hash), '{}') AS names
         FROM ${table} WHERE account_id = $1`,
        [account],
      );
      return row?.names;
    };
    await app.database.reader.query(
      `INSERT INTO auth_session (id, account_id, token_hash, csrf_token, expires_at, revoked_at)
       SELECT gen_random_uuid(), $1, name::bytea, '', now() + expires, now() + revoked FROM (VALUES
         ('open', interval '1 day', NULL::interval), ('expired-long', interval '-31 days', NULL),
         ('expired', interval '-29 days', NULL), ('revoked-long', interval '1 day', interval '-31 days'),
         ('revoked', interval '1 day', interval '-29 days')) AS given (name, expires, revoked)`,
      [account],
    );
    await app.database.reader.query(
      `INSERT INTO mail_link (id, account_id, purpose, token_hash, expires_at, used_at)
       SELECT gen_random_uuid(), $1, 'login', name::bytea, now() + expires, now() + used FROM (VALUES
         ('open', interval '1 day', NULL::interval), ('expired-long', interval '-31 days', NULL),
         ('used-long', interval '1 day', interval '-31 days'), ('used', interval '1 day', interval '-1 day')
       ) AS given (name, expires, used)`,
      [account],
    );
    await app.database.transaction(forgetExpired);
    expect(await rows('auth_session')).toEqual(['expired', 'open', 'revoked']);
    expect(await rows('mail_link')).toEqual(['open', 'used']);
  });
});
