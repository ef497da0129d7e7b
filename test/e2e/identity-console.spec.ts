import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { forgetExpired } from '../../src/identity/expired-rows.js';
import { OwnersService } from '../../src/identity/owners.service.js';
import { api, createOrganization, startApp, type TestApp } from '../support/app.js';
import { browser, newestToken } from '../support/browser-session.js';
import { countQueries } from '../support/query-count.js';

const PASSWORD = 'glacier lantern oboe';
let app: TestApp;
let serial = 0;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const sql = (text: string, values: unknown[] = []): Promise<any[]> =>
  app.database.reader.query(text, values);

/** A new organization with an owner who has a password; an address that is known becomes owner of one more. */
async function owner(email?: string) {
  await sql('DELETE FROM rate_limit');
  serial += 1;
  const code = `CONS${String(serial)}`;
  const address = email ?? `cons${String(serial)}@example.org`;
  const made = await app.database.transaction((tx) =>
    app.nest.get(OwnersService).createOwner(tx, {
      email: address,
      password: PASSWORD,
      displayName: 'Aigul Testova',
      organization: {
        code,
        slug: code.toLowerCase(),
        name: { en: `Club ${code}` },
        languages: ['kk', 'en'],
        zone: 'Asia/Almaty',
      },
    }),
  );
  return { ...made, email: address, code };
}

const login = (client: ReturnType<typeof browser>, email: string, more: object = {}) =>
  client.call('POST', '/api/v1/session', { email, password: PASSWORD, ...more });

/** What the log of an organization says of accounts, the oldest first. */
const acts = (organizationId: string): Promise<any[]> =>
  sql(
    `SELECT action, changes, actor_kind AS kind, actor_account_id AS actor, object_id AS object, request_id AS request
     FROM audit_entry WHERE organization_id = $1 AND object_kind = 'account' ORDER BY at, id`,
    [organizationId],
  );

describe('the first request of the console', () => {
  it('tells all of account, organization and rights', async () => {
    const { email, organizationId, code } = await owner();
    const client = browser(app);
    await login(client, email);
    const { body } = await client.call('GET', '/api/v1/session');
    const place = {
      organizationId,
      code,
      slug: code.toLowerCase(),
      name: { en: `Club ${code}` },
      languages: ['kk', 'en'],
      zone: 'Asia/Almaty',
      role: 'owner',
    };
    expect(body).toMatchObject({
      account: { email, language: 'en', zone: null },
      organization: place,
      memberships: [place],
      csrfToken: client.csrfToken,
    });
    expect(body.permissions).toContain('experts:write');
  });

  it('tells what a role in an event allows there, in this organization only', async () => {
    const { email, accountId, organizationId } = await owner();
    const second = await owner(email);
    const client = browser(app);
    await login(client, email, { organizationId });
    const given = async (title: string, role: string) => {
      const event = await client.call('POST', '/api/v1/events', {
        kind: 'round_table',
        format: 'online',
        title: { en: title },
        startsLocal: '2027-09-14T10:00',
        endsLocal: '2027-09-14T12:00',
        zone: 'Asia/Almaty',
      });
      const body = { accountId, role };
      const made = await client.call('POST', `/api/v1/events/${String(event.body.id)}/roles`, body);
      expect(made.status).toBe(201);
      return event.body.id as string;
    };
    const rights = async () => (await client.call('GET', '/api/v1/session')).body.eventRights;
    expect(await rights()).toEqual([]);
    const here = await given('Round table', 'rapporteur');
    expect(await rights()).toEqual([
      { eventId: here, permissions: expect.arrayContaining(['outcomes:write']) },
    ]);
    const moved = await client.call('PUT', '/api/v1/session/organization', {
      organizationId: second.organizationId,
    });
    expect(moved.body.eventRights).toEqual([]);
    const there = await given('Door', 'check_in');
    expect(await rights()).toEqual([
      { eventId: there, permissions: ['events:read', 'programme:read'] },
    ]);
    // Whom the role was not given to has none of it.
    const other = browser(app);
    await login(other, (await owner()).email);
    expect((await other.call('GET', '/api/v1/session')).body.eventRights).toEqual([]);
  });

  it('follows a change of language and zone, which the log tells', async () => {
    const { email, accountId, organizationId } = await owner();
    const second = await owner(email);
    const bystander = await owner();
    const client = browser(app);
    const version = Number((await login(client, email)).body.account.version);
    const patch = (body: object, at: number) =>
      client.call('PATCH', '/api/v1/account', body, { 'if-match': `"${String(at)}"` });
    const changed = await patch({ language: 'kk', zone: 'Asia/Shanghai' }, version);
    expect(changed.body).toMatchObject({ language: 'kk', zone: 'Asia/Shanghai' });
    const wrong = await patch({ zone: 'Asia/Nowhere' }, version + 1);
    expect(wrong.body.issues).toMatchObject([{ field: 'zone', code: 'not_a_zone' }]);
    expect((await patch({ zone: null }, version)).body.code).toBe('stale_version');
    expect((await patch({ zone: null }, version + 1)).body.zone).toBeNull();
    const zones = [
      { language: { old: 'en', new: 'kk' }, zone: { old: null, new: 'Asia/Shanghai' } },
      { zone: { old: 'Asia/Shanghai', new: null } },
    ];
    for (const id of [organizationId, second.organizationId]) {
      const told = (await acts(id)).filter(({ action }) => action === 'changed');
      expect(told.map(({ changes }) => changes)).toEqual(zones);
      expect(told[0]).toMatchObject({ kind: 'account', actor: accountId, object: accountId });
    }
    expect(await acts(bystander.organizationId)).toEqual([]);
  });
});

describe('logging in again over the screen', () => {
  it('works with a cookie that has ended, in the organization where one was', async () => {
    const { email } = await owner();
    const second = await owner(email);
    const client = browser(app);
    await login(client, email, { organizationId: second.organizationId });
    const [cookie, csrf] = [client.cookie, client.csrfToken];
    await sql(
      `UPDATE auth_session SET expires_at = now() - interval '1 minute' WHERE account_id = $1`,
      [second.accountId],
    );
    expect((await client.call('GET', '/api/v1/session')).status).toBe(401);
    const again = await login(client, email, { organizationId: second.organizationId });
    expect(again.status).toBe(201);
    expect(again.body.organization.organizationId).toBe(second.organizationId);
    expect(client.cookie).not.toBe(cookie);
    expect(client.csrfToken).not.toBe(csrf);
    const write = await client.call('POST', '/api/v1/themes', {
      key: 'trade',
      title: { en: 'Trade' },
    });
    expect(write.status).toBe(201);
  });

  it('goes where one belongs when the organization asked for is a foreign one', async () => {
    const own = await owner();
    const foreign = await owner();
    const client = browser(app);
    const answer = await login(client, own.email, { organizationId: foreign.organizationId });
    expect(answer.body.organization.organizationId).toBe(own.organizationId);
    expect(await acts(foreign.organizationId)).toEqual([]);
  });
});

describe('what people do with their accounts', () => {
  it('is in the log of the organizations that it concerns, without a secret', async () => {
    const { email, accountId, organizationId } = await owner();
    const second = await owner(email);
    const client = browser(app);
    await login(client, email);
    await client.call('PUT', '/api/v1/session/organization', {
      organizationId: second.organizationId,
    });
    const changed = await client.call('PUT', '/api/v1/account/password', {
      currentPassword: PASSWORD,
      newPassword: 'copper thistle ferry',
    });
    // The session stays where it was.
    expect(changed.body.organization.organizationId).toBe(second.organizationId);
    const told = async (id: string) =>
      (await acts(id)).map(({ action, changes }) => [action, changes]);
    expect(await told(organizationId)).toEqual([
      ['logged_in', { by: { old: null, new: 'password' } }],
      ['password_changed', {}],
    ]);
    expect(await told(second.organizationId)).toEqual([
      ['logged_in', { by: { old: null, new: 'organization_switch' } }],
      ['password_changed', {}],
    ]);
    const [entry] = await acts(organizationId);
    expect(entry).toMatchObject({ kind: 'account', actor: accountId, object: accountId });
    expect(entry.request).toEqual(expect.any(String));
    const refused = await client.call('POST', '/api/v1/session', { email, password: 'no' });
    expect(refused.body.code).toBe('login_failed');
    expect(await acts(organizationId)).toHaveLength(2);
    const token = await client.call('POST', '/api/v1/tokens', { name: 'x', scopes: ['*:read'] });
    const log = await sql(
      `SELECT action, changes FROM audit_entry WHERE organization_id = $1 AND object_kind = 'api_token'`,
      [second.organizationId],
    );
    expect(log.map(({ action }) => action)).toEqual(['created']);
    expect(JSON.stringify(log)).not.toContain(token.body.token);
  });
});

describe('an invitation', () => {
  it('shows how it stands until the person comes in', async () => {
    const { email, organizationId } = await owner();
    const elder = await createOrganization(app);
    const client = browser(app);
    await login(client, email);
    const invited = `guest${String(serial)}@example.org`;
    const made = await client.call('POST', '/api/v1/members', { email: invited, role: 'viewer' });
    expect(made.body).toMatchObject({
      invitationState: 'sent',
      invitedAt: expect.any(String),
      invitationExpiresAt: expect.any(String),
      acceptedAt: null,
      lastSeenAt: null,
    });
    const path = `/api/v1/members/${String(made.body.id)}`;
    const read = async () => (await client.call('GET', path)).body;
    // Long expired and left to the night's cleaning, it still shows that it was sent.
    await sql(
      `UPDATE mail_link SET expires_at = now() - interval '40 days', created_at = now() - interval '47 days'
       WHERE membership_id = $1`,
      [made.body.id],
    );
    await app.database.transaction(forgetExpired);
    expect(await read()).toMatchObject({ invitationState: 'expired' });
    await client.call('POST', `${path}/invitation`);
    expect(await read()).toMatchObject({ invitationState: 'sent' });
    // Meanwhile another organization made the person a member: the link leads to the one that sent it.
    await sql(
      `INSERT INTO membership (id, organization_id, account_id, role) VALUES (gen_random_uuid(), $1, $2, 'viewer')`,
      [elder.id, made.body.accountId],
    );
    const guest = browser(app);
    const came = await guest.call('POST', '/api/v1/login-links/redeem', {
      token: await newestToken(app, invited),
    });
    expect(came.body.organization.organizationId).toBe(organizationId);
    expect(await read()).toMatchObject({
      invitationState: 'accepted',
      acceptedAt: expect.any(String),
      lastSeenAt: expect.any(String),
      confirmed: true,
    });
    const members = await api(app, elder.ownerToken).get('/api/v1/members');
    expect(
      members.body.items.find(({ accountId }: any) => accountId === made.body.accountId),
    ).toMatchObject({ invitationState: 'not_sent', acceptedAt: null, lastSeenAt: null });
  });

  it('is read by as many statements for one member as for many', async () => {
    const organization = await createOrganization(app);
    const client = api(app, organization.ownerToken);
    const read = () => countQueries(app, () => client.get('/api/v1/members'));
    const few = await read();
    for (let at = 0; at < 10; at += 1)
      await client.post('/api/v1/members', {
        email: `m${String(at)}.${organization.code}@example.org`,
        role: 'viewer',
      });
    expect(await read()).toBe(few);
  });
});

describe('the deadlines of an organization', () => {
  it('are read and changed, within bounds', async () => {
    const organization = await createOrganization(app);
    const client = api(app, organization.ownerToken);
    expect((await client.get('/api/v1/organization')).body).toMatchObject({
      invitationAnswerDays: 14,
      invitationLeadDays: 7,
    });
    const changed = await client.patch(
      '/api/v1/organization',
      { invitationAnswerDays: 10, invitationLeadDays: 0 },
      1,
    );
    expect(changed.body).toMatchObject({ invitationAnswerDays: 10, invitationLeadDays: 0 });
    const wrong = await client.patch('/api/v1/organization', { invitationAnswerDays: 0 }, 2);
    expect(wrong.body.issues).toMatchObject([{ field: 'invitationAnswerDays', code: 'too_small' }]);
  });
});
