import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OwnersService } from '../../src/identity/owners.service.js';
import { Passwords } from '../../src/identity/passwords.js';
import { api, createOrganization, startApp, type TestApp } from '../support/app.js';
import { awayFromWindowEnd, browser, lettersTo } from '../support/browser-session.js';

const PASSWORD = 'glacier lantern oboe';
const ORIGIN = 'http://suhbat.example.org';
let app: TestApp;
let serial = 0;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** A new organization with an owner who has a password. */
async function owner(): Promise<{ email: string; accountId: string; organizationId: string }> {
  serial += 1;
  const code = `LOGIN${String(serial)}`;
  const email = `owner${String(serial)}@example.org`;
  const made = await app.database.transaction((tx) =>
    app.nest.get(OwnersService).createOwner(tx, {
      email,
      password: PASSWORD,
      displayName: 'Aigul Testova',
      organization: {
        code,
        slug: code.toLowerCase(),
        name: { en: `Club ${code}` },
        languages: ['en'],
        zone: 'Asia/Almaty',
      },
    }),
  );
  return { ...made, email };
}

const login = (client: ReturnType<typeof browser>, email: string, password = PASSWORD) =>
  client.call('POST', '/api/v1/session', { email, password });

describe('logging in with a password', () => {
  it('opens a session and says who one is', async () => {
    const { email, accountId, organizationId } = await owner();
    const client = browser(app);
    const answer = await login(client, email);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      account: { id: accountId, email, displayName: 'Aigul Testova', hasPassword: true },
      organization: { organizationId, role: 'owner' },
      csrfToken: client.csrfToken,
    });
    expect(answer.body.permissions).toContain('members:write');
    const again = await client.call('GET', '/api/v1/session');
    expect(again.status).toBe(200);
    expect(again.body).toEqual(answer.body);
  });

  it('sets a cookie that no script reads and no other site sends along', async () => {
    const { email } = await owner();
    const answer = await login(browser(app), email);
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(
      /^suhbat_session=[\w-]{43}; Max-Age=5184000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('takes the address in any letter case', async () => {
    const { email, accountId } = await owner();
    const answer = await login(browser(app), ` ${email.toUpperCase()} `);
    expect(answer.body.account.id).toBe(accountId);
  });

  it('keeps only hashes of the secrets', async () => {
    const { email } = await owner();
    const client = browser(app);
    await login(client, email);
    const secret = client.cookie?.split('=')[1] ?? '';
    const rows = await app.database.reader.query<unknown[]>(
      `SELECT FROM auth_session WHERE position($1 IN auth_session::text) > 0`,
      [secret],
    );
    expect(rows).toHaveLength(0);
    const [account] = await app.database.reader.query<{ password_hash: string }[]>(
      `SELECT password_hash FROM account WHERE email = $1`,
      [email],
    );
    expect(account?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('answers a wrong password, an unknown address and one without a password alike, after the same work', async () => {
    const { email } = await owner();
    const { ownerAccountId } = await createOrganization(app);
    const [passwordless] = await app.database.reader.query<{ email: string }[]>(
      `SELECT email FROM account WHERE id = $1`,
      [ownerAccountId],
    );
    const passwords = app.nest.get(Passwords);
    const answers = [];
    for (const [address, password] of [
      [email, 'wrong lantern oboe'],
      ['nobody@example.org', PASSWORD],
      [passwordless?.email ?? '', PASSWORD],
      [email, 'wrong \u0000 lantern oboe'],
    ] as const) {
      const before = passwords.checks;
      const { status, body } = await login(browser(app), address, password);
      answers.push({ status, ...body, requestId: '', checks: passwords.checks - before });
    }
    expect(answers[0]).toMatchObject({ status: 401, code: 'login_failed', checks: 1 });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('refuses the eleventh try for one address, known or not, and no other address', async () => {
    const { email } = await owner();
    const other = await owner();
    await awayFromWindowEnd(app);
    for (const address of [email, 'nobody2@example.org']) {
      const statuses = [];
      for (let tries = 0; tries < 11; tries += 1) {
        const { status } = await login(browser(app), address, 'wrong lantern oboe');
        statuses.push(status);
      }
      expect(statuses).toEqual([...Array<number>(10).fill(401), 429]);
    }
    const limited = await login(browser(app), email.toUpperCase());
    expect(limited.status).toBe(429);
    expect(Number(limited.headers.get('retry-after'))).toBe(limited.body.params.seconds);
    expect((await login(browser(app), other.email)).status).toBe(201);
    const rows = await app.database.reader.query<{ key: string }[]>(`SELECT key FROM rate_limit`);
    expect(rows.length).toBeGreaterThan(3);
    for (const { key } of rows) expect(key).toMatch(/^[a-z-]+:[\w-]{43}$/);
    // So that the other tests start afresh.
    await app.database.reader.query(`DELETE FROM rate_limit`);
  });

  it('makes the hash anew when it was made at another cost', async () => {
    const { email, accountId } = await owner();
    const { hash } = await import('@node-rs/argon2');
    const old = await hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    await app.database.reader.query(`UPDATE account SET password_hash = $2 WHERE id = $1`, [
      accountId,
      old,
    ]);
    expect((await login(browser(app), email)).status).toBe(201);
    const [row] = await app.database.reader.query<{ password_hash: string }[]>(
      `SELECT password_hash FROM account WHERE id = $1`,
      [accountId],
    );
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await login(browser(app), email)).status).toBe(201);
  });

  it('is closed to a disabled account, whose open session ends', async () => {
    const { email, accountId } = await owner();
    const client = browser(app);
    await login(client, email);
    await app.database.reader.query(`UPDATE account SET disabled_at = now() WHERE id = $1`, [
      accountId,
    ]);
    expect((await login(browser(app), email)).status).toBe(401);
    expect((await client.call('GET', '/api/v1/session')).status).toBe(401);
  });
});

describe('a session', () => {
  it('gets a new secret at every login, and the one of the browser before is worth nothing', async () => {
    const { email } = await owner();
    const client = browser(app);
    await login(client, email);
    const planted = client.cookie ?? '';
    await login(client, email);
    expect(client.cookie).not.toBe(planted);
    expect((await client.call('GET', '/api/v1/session')).status).toBe(200);
    expect((await api(app, undefined, { cookie: planted }).get('/api/v1/session')).status).toBe(
      401,
    );
  });

  it('needs its CSRF token for every change', async () => {
    const { email } = await owner();
    const client = browser(app);
    await login(client, email);
    const other = browser(app);
    await login(other, (await owner()).email);
    const cookie = client.cookie ?? '';
    const patch = (headers: Record<string, string>) =>
      api(app, undefined, { cookie, 'if-match': '"1"', ...headers }).call(
        'PATCH',
        '/api/v1/account',
        { displayName: 'Changed' },
      );
    for (const headers of [
      {},
      { 'x-csrf-token': '' },
      { 'x-csrf-token': 'x'.repeat(43) },
      { 'x-csrf-token': other.csrfToken ?? '' },
    ]) {
      const answer = await patch(headers);
      expect([answer.status, answer.body.code]).toEqual([403, 'csrf_token_wrong']);
    }
    const still = await client.call('GET', '/api/v1/account');
    expect(still.body.displayName).toBe('Aigul Testova');
    expect((await patch({ 'x-csrf-token': client.csrfToken ?? '' })).status).toBe(200);
  });

  it('takes no change from a page of another site, even with the token', async () => {
    const { email } = await owner();
    const client = browser(app);
    await login(client, email);
    const patch = (headers: Record<string, string>) =>
      client.call(
        'PATCH',
        '/api/v1/account',
        { language: 'kk' },
        { 'if-match': '"1"', ...headers },
      );
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `${ORIGIN}.evil.example` },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      expect((await patch(headers)).status).toBe(403);
    }
    expect((await patch({ origin: ORIGIN })).status).toBe(200);
  });

  it('cannot be opened by a form of another site', async () => {
    const { email } = await owner();
    const client = browser(app);
    const fields = { email, password: PASSWORD };
    const answer = await client.submit('/api/v1/session', fields, {
      origin: 'https://evil.example',
    });
    expect(answer.status).toBe(403);
    expect(client.cookie).toBeUndefined();
  });

  it('ends after 14 idle days and after 60 days in any case', async () => {
    const { email } = await owner();
    const client = browser(app);
    await login(client, email);
    const age = (change: string) =>
      app.database.reader.query(
        `UPDATE auth_session SET ${change} WHERE account_id = (SELECT id FROM account WHERE email = $1)`,
        [email],
      );
    const left = async () => {
      const [row] = await app.database.reader.query<{ days: number }[]>(
        `SELECT round(extract(epoch FROM expires_at - now()) / 86400)::int AS days FROM auth_session
         WHERE account_id = (SELECT id FROM account WHERE email = $1)`,
        [email],
      );
      return row?.days;
    };
    await age(`last_seen_at = now() - interval '3 days', expires_at = now() + interval '11 days'`);
    expect((await client.call('GET', '/api/v1/session')).status).toBe(200);
    expect(await left()).toBe(14);
    await age(`created_at = now() - interval '50 days', last_seen_at = now() - interval '3 days'`);
    expect((await client.call('GET', '/api/v1/session')).status).toBe(200);
    expect(await left()).toBe(10);
    await age(`expires_at = now() - interval '1 second', last_seen_at = now() - interval '3 days'`);
    expect((await client.call('GET', '/api/v1/session')).status).toBe(401);
  });

  it('is noted as used at most once a minute', async () => {
    const { email, accountId } = await owner();
    const client = browser(app);
    await login(client, email);
    const seen = async () => {
      const [row] = await app.database.reader.query<{ xmin: string }[]>(
        `SELECT xmin::text FROM auth_session WHERE account_id = $1`,
        [accountId],
      );
      return row?.xmin;
    };
    const first = await seen();
    await client.call('GET', '/api/v1/session');
    await client.call('GET', '/api/v1/session');
    expect(await seen()).toBe(first);
  });

  it('ends at the logout, cookie included', async () => {
    const { email } = await owner();
    const client = browser(app);
    await login(client, email);
    const cookie = client.cookie ?? '';
    expect((await client.call('DELETE', '/api/v1/session')).status).toBe(204);
    expect(client.cookie).toBeUndefined();
    expect((await api(app, undefined, { cookie }).get('/api/v1/session')).status).toBe(401);
  });

  it('is listed among one’s own and can be ended from another, but not by somebody else', async () => {
    const { email } = await owner();
    const stranger = browser(app);
    await login(stranger, (await owner()).email);
    const [here, there] = [browser(app), browser(app)];
    await login(here, email);
    await there.call(
      'POST',
      '/api/v1/session',
      { email, password: PASSWORD },
      { 'user-agent': 'Phone' },
    );
    const { body } = await here.call('GET', '/api/v1/account/sessions');
    expect(body.items).toHaveLength(2);
    const other = body.items.find((item: { userAgent: string }) => item.userAgent === 'Phone');
    expect(other.current).toBe(false);
    const path = `/api/v1/account/sessions/${String(other.id)}`;
    expect((await stranger.call('DELETE', path)).status).toBe(404);
    expect((await there.call('GET', '/api/v1/session')).status).toBe(200);
    expect((await here.call('DELETE', path)).status).toBe(204);
    expect((await there.call('GET', '/api/v1/session')).status).toBe(401);
    expect((await here.call('DELETE', path)).status).toBe(404);
    expect((await here.call('GET', '/api/v1/session')).status).toBe(200);
  });

  it('works in one organization at a time, and only in one’s own', async () => {
    const { email, accountId, organizationId } = await owner();
    const second = await createOrganization(app);
    const foreign = await createOrganization(app);
    await app.database.reader.query(
      `INSERT INTO membership (id, organization_id, account_id, role) VALUES (gen_random_uuid(), $1, $2, 'viewer')`,
      [second.id, accountId],
    );
    const client = browser(app);
    expect((await login(client, email)).body.organization.organizationId).toBe(organizationId);
    const choose = (id: string) =>
      client.call('PUT', '/api/v1/session/organization', { organizationId: id });
    const chosen = await choose(second.id);
    expect(chosen.body.organization).toMatchObject({ organizationId: second.id, role: 'viewer' });
    expect(chosen.body.permissions).not.toContain('members:write');
    expect((await client.call('GET', '/api/v1/organization')).body.id).toBe(second.id);
    expect((await choose(foreign.id)).status).toBe(404);
    expect((await choose('00000000-0000-4000-8000-000000000000')).status).toBe(404);
    expect((await client.call('GET', '/api/v1/organization')).body.id).toBe(second.id);
    await app.database.reader.query(
      `DELETE FROM membership WHERE organization_id = $1 AND account_id = $2`,
      [second.id, accountId],
    );
    expect((await client.call('GET', '/api/v1/organization')).status).toBe(403);
    const { body } = await client.call('GET', '/api/v1/session');
    expect([body.organization, body.permissions]).toEqual([null, []]);
  });
});

describe('one’s own account', () => {
  it('changes by name and language only; role and other rows stay out of reach (case 48b)', async () => {
    const { email, accountId } = await owner();
    const client = browser(app);
    await login(client, email);
    for (const field of [
      'role',
      'emailVerified',
      'id',
      'email',
      'passwordHash',
      'disabledAt',
      '__proto__',
    ]) {
      const body = `{"displayName": "New", ${JSON.stringify(field)}: "owner"}`;
      const answer = await api(app, undefined, {
        cookie: client.cookie ?? '',
        'x-csrf-token': client.csrfToken ?? '',
        'if-match': '"1"',
        'content-type': 'application/json',
      }).call('PATCH', '/api/v1/account', body);
      expect(answer.status).toBe(400);
    }
    const [row] = await app.database.reader.query<{ display_name: string; version: number }[]>(
      `SELECT display_name, version FROM account WHERE id = $1`,
      [accountId],
    );
    expect(row).toEqual({ display_name: 'Aigul Testova', version: 1 });
    const answer = await client.call(
      'PATCH',
      '/api/v1/account',
      { displayName: ' Айгүл\u00a0 Тестова ', language: 'kk' },
      { 'if-match': '"1"' },
    );
    expect(answer.body).toMatchObject({ displayName: 'Айгүл Тестова', language: 'kk', version: 2 });
    expect(answer.headers.get('etag')).toBe('"2"');
    const stale = await client.call(
      'PATCH',
      '/api/v1/account',
      { language: 'ru' },
      { 'if-match': '"1"' },
    );
    expect([stale.status, stale.body.code]).toEqual([412, 'stale_version']);
  });

  it('changes its password for the old one, ends every session and tells by mail', async () => {
    const { email } = await owner();
    const [client, elsewhere] = [browser(app), browser(app)];
    await login(client, email);
    await login(elsewhere, email);
    const change = (body: object) => client.call('PUT', '/api/v1/account/password', body);
    const newPassword = 'marble thunder violin';
    expect((await change({ newPassword })).body.issues[0]).toMatchObject({
      field: 'currentPassword',
      code: 'required',
    });
    const wrong = await change({ currentPassword: 'no idea at all', newPassword });
    expect(wrong.body.issues[0]).toMatchObject({
      field: 'currentPassword',
      code: 'password_wrong',
    });
    const weak = await change({ currentPassword: PASSWORD, newPassword: 'password1234' });
    expect(weak.body.issues[0]).toMatchObject({
      field: 'newPassword',
      code: 'password_too_common',
    });
    expect((await elsewhere.call('GET', '/api/v1/session')).status).toBe(200);

    const before = [client.cookie, client.csrfToken];
    expect((await change({ currentPassword: PASSWORD, newPassword })).status).toBe(200);
    expect(client.cookie).not.toBe(before[0]);
    expect(client.csrfToken).not.toBe(before[1]);
    expect((await client.call('GET', '/api/v1/session')).status).toBe(200);
    expect((await elsewhere.call('GET', '/api/v1/session')).status).toBe(401);
    expect((await login(browser(app), email)).status).toBe(401);
    expect((await login(browser(app), email, newPassword)).status).toBe(201);
    const letters = await lettersTo(app, email);
    expect(letters.map((letter) => letter.kind)).toEqual(['password_changed']);
  });

  it('is no business of an API token, whatever its scopes', async () => {
    const { ownerToken } = await createOrganization(app);
    const client = api(app, ownerToken);
    for (const [method, path, body] of [
      ['GET', '/api/v1/account', undefined],
      ['PATCH', '/api/v1/account', { language: 'ru' }],
      ['GET', '/api/v1/account/sessions', undefined],
      ['PUT', '/api/v1/account/password', { newPassword: 'marble thunder violin' }],
      [
        'PUT',
        '/api/v1/session/organization',
        { organizationId: '00000000-0000-4000-8000-000000000000' },
      ],
      ['DELETE', '/api/v1/session', undefined],
    ] as const) {
      const answer = await client.call(method, path, body, { 'if-match': '"1"' });
      expect([path, answer.status, answer.body.code]).toEqual([path, 403, 'session_required']);
    }
  });
});

describe('over https', () => {
  it('names the cookie so that no subdomain can plant one', async () => {
    const secure = await startApp({ PUBLIC_URL: 'https://suhbat.example.org' });
    try {
      await secure.database.transaction((tx) =>
        secure.nest.get(OwnersService).createOwner(tx, {
          email: 'owner@example.org',
          password: PASSWORD,
          organization: {
            code: 'SEC',
            slug: 'sec',
            name: { en: 'Club' },
            languages: ['en'],
            zone: 'Asia/Almaty',
          },
        }),
      );
      const client = browser(secure);
      const answer = await login(client, 'owner@example.org');
      expect(answer.headers.getSetCookie()[0]).toMatch(
        /^__Host-suhbat_session=[\w-]{43}; Max-Age=5184000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
      expect((await client.call('GET', '/api/v1/session')).status).toBe(200);
    } finally {
      await secure.close();
    }
  });
});
