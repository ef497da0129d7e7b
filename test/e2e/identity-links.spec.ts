import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OwnersService } from '../../src/identity/owners.service.js';
import { Database } from '../../src/platform/database/database.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import {
  awayFromWindowEnd,
  browser,
  lettersTo,
  linkIn,
  newestToken,
} from '../support/browser-session.js';
import { countQueries } from '../support/query-count.js';

let app: TestApp;
let organization: TestOrganization;
let serial = 0;

beforeAll(async () => {
  app = await startApp();
  organization = await createOrganization(app);
});
afterAll(() => app.close());

const people = async () => {
  const [row] = await app.database.reader.query<{ count: number }[]>(
    'SELECT count(*)::int AS count FROM account',
  );
  return row?.count;
};

/** Invites an address as a viewer and gives the answer. */
const invite = (email: string, more: object = {}) =>
  api(app, organization.ownerToken).post('/api/v1/members', { email, role: 'viewer', ...more });

/** A member with an address of its own. */
async function member(more: object = {}): Promise<string> {
  serial += 1;
  const email = `member${String(serial)}@example.org`;
  expect((await invite(email, more)).status).toBe(201);
  return email;
}

describe('an invitation', () => {
  it('makes one account whatever the letter case, and is used (case 36a)', async () => {
    const before = (await people()) ?? 0;
    const { status, body } = await invite('Aigul.Testova@Example.ORG', { language: 'kk' });
    expect([status, body.email, body.confirmed]).toEqual([201, 'Aigul.Testova@Example.ORG', false]);
    const [letter] = await lettersTo(app, 'Aigul.Testova@Example.ORG');
    expect(letter).toMatchObject({
      kind: 'invitation',
      language: 'kk',
      organization_id: organization.id,
    });
    const token = linkIn(letter).searchParams.get('token') ?? '';
    const client = browser(app);
    const login = await client.call('POST', '/api/v1/login-links/redeem', { token });
    expect(login.status).toBe(201);
    expect(login.body.organization).toMatchObject({
      organizationId: organization.id,
      role: 'viewer',
    });
    expect((await people()) ?? 0).toBe(before + 1);
    const again = await invite('aigul.testova@example.org');
    expect([again.status, again.body.code]).toEqual([409, 'member_exists']);
    expect((await people()) ?? 0).toBe(before + 1);
    const read = await api(app, organization.ownerToken).get(`/api/v1/members/${String(body.id)}`);
    expect(read.body.confirmed).toBe(true);
  });

  it('does not tell one organization of another’s members, and keeps the account (case 36b)', async () => {
    const email = await member({ displayName: 'Aigul Testova' });
    const second = await createOrganization(app);
    const { status, body } = await api(app, second.ownerToken).post('/api/v1/members', {
      email: email.toUpperCase(),
      role: 'owner',
      displayName: 'Somebody Else',
    });
    expect(status).toBe(201);
    const [row] = await app.database.reader.query<{ display_name: string; id: string }[]>(
      'SELECT display_name, id FROM account WHERE email = $1',
      [email],
    );
    expect(row).toEqual({ display_name: 'Aigul Testova', id: body.accountId });
    const [first] = await app.database.reader.query<{ role: string }[]>(
      'SELECT role FROM membership WHERE organization_id = $1 AND account_id = $2',
      [organization.id, body.accountId],
    );
    expect(first?.role).toBe('viewer');
  });

  it('resets the password for the address in capitals (case 36b)', async () => {
    const email = await member();
    await api(app).post('/api/v1/password-links', { email: email.toUpperCase() });
    const [letter] = await lettersTo(app, email);
    expect(letter?.kind).toBe('password_link');
  });

  it('keeps the plus sign of an address, in the link and on its page (case 36c)', async () => {
    await invite('test+kz@example.org');
    const [letter] = await lettersTo(app, 'test+kz@example.org');
    const link = linkIn(letter);
    const page = await api(app).get(link.pathname + link.search);
    expect(page.status).toBe(200);
    expect(page.body).toContain('test+kz@example.org');
    const client = browser(app);
    const done = await client.submit('/login/link', {
      token: link.searchParams.get('token') ?? '',
    });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/console']);
    const { body } = await client.call('GET', '/api/v1/session');
    expect(body.account.email).toBe('test+kz@example.org');
  });

  it('takes one domain in both its forms for one person (case 38)', async () => {
    const first = await invite('aigul@пример.example');
    expect(first.status).toBe(201);
    const second = await invite('AIGUL@xn--e1afmkfd.example');
    expect([second.status, second.body.code]).toEqual([409, 'member_exists']);
    const third = await invite('айгүл@пример.example');
    expect(third.status).toBe(400);
    expect(third.body.issues).toMatchObject([{ field: 'email', code: 'email_local_not_ascii' }]);
    expect(third.body.issues[0].message).not.toBe('email_local_not_ascii');
  });

  it('can be sent again; the link before goes on working until it is used', async () => {
    const email = await member();
    const { body } = await api(app, organization.ownerToken).get('/api/v1/members?limit=200');
    const { id } = body.items.find((item: { email: string }) => item.email === email);
    const first = await newestToken(app, email);
    const sent = await api(app, organization.ownerToken).post(
      `/api/v1/members/${String(id)}/invitation`,
    );
    expect(sent.status).toBe(202);
    const second = await newestToken(app, email);
    expect(second).not.toBe(first);
    for (const token of [first, second]) {
      const answer = await api(app).post('/api/v1/login-links/redeem', { token });
      expect(answer.status).toBe(201);
    }
  });
});

describe('a link', () => {
  const redeem = (token: string, more: object = {}) =>
    api(app).post('/api/v1/login-links/redeem', { token, ...more });

  it('works once', async () => {
    const email = await member();
    await api(app).post('/api/v1/login-links', { email });
    const token = await newestToken(app, email);
    expect((await redeem(token)).status).toBe(201);
    const again = await redeem(token);
    expect([again.status, again.body.code]).toEqual([410, 'link_unusable']);
  });

  it('logs in exactly one of eight that use it at once', async () => {
    const email = await member();
    const token = await newestToken(app, email);
    const answers = await Promise.all(Array.from({ length: 8 }, () => redeem(token)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([
      201,
      ...Array<number>(7).fill(410),
    ]);
    const [row] = await app.database.reader.query<{ sessions: number }[]>(
      `SELECT count(*)::int AS sessions FROM auth_session
       WHERE account_id = (SELECT id FROM account WHERE email = $1)`,
      [email],
    );
    expect(row?.sessions).toBe(1);
  });

  it('does not work when it is too old, of another purpose, or made up', async () => {
    const email = await member();
    await api(app).post('/api/v1/password-links', { email });
    const password = await newestToken(app, email);
    expect((await redeem(password)).status).toBe(410);
    await api(app).post('/api/v1/login-links', { email });
    const login = await newestToken(app, email);
    const wrongUse = await api(app).post('/api/v1/password-links/redeem', {
      token: login,
      password: 'marble thunder violin',
    });
    expect(wrongUse.status).toBe(410);
    expect((await redeem(`${login.slice(0, -1)}${login.endsWith('A') ? 'B' : 'A'}`)).status).toBe(
      410,
    );
    expect((await redeem('x')).status).toBe(410);
    await app.database.reader.query(
      `UPDATE mail_link SET expires_at = now() - interval '1 second'`,
    );
    expect((await redeem(login)).status).toBe(410);
  });

  it('is not used up by a program that opens the page', async () => {
    const email = await member();
    const link = linkIn((await lettersTo(app, email))[0]);
    for (let visit = 0; visit < 3; visit += 1) {
      const page = await api(app).get(link.pathname + link.search);
      expect(page.status).toBe(200);
      expect(page.headers.getSetCookie()).toEqual([]);
      expect(page.headers.get('referrer-policy')).toBe('same-origin');
      expect(page.headers.get('cache-control')).toBe('no-store');
    }
    expect((await redeem(link.searchParams.get('token') ?? '')).status).toBe(201);
    const used = await api(app).get(link.pathname + link.search);
    expect(used.status).toBe(410);
    expect(used.body).not.toContain(email);
  });

  it('sets a password, ends every session and dies with all others', async () => {
    const email = await member();
    const invitation = await newestToken(app, email);
    const before = browser(app);
    await before.call('POST', '/api/v1/login-links/redeem', { token: invitation });
    await api(app).post('/api/v1/login-links', { email });
    const login = await newestToken(app, email);
    await api(app).post('/api/v1/password-links', { email });
    const token = await newestToken(app, email);
    const weak = await api(app).post('/api/v1/password-links/redeem', {
      token,
      password: '123456789012',
    });
    expect(weak.body.issues).toMatchObject([{ field: 'password', code: 'password_too_common' }]);
    expect((await before.call('GET', '/api/v1/session')).status).toBe(200);
    const client = browser(app);
    const set = await client.call('POST', '/api/v1/password-links/redeem', {
      token,
      password: 'marble thunder violin',
    });
    expect([set.status, set.body.account.hasPassword]).toEqual([201, true]);
    expect((await client.call('GET', '/api/v1/session')).status).toBe(200);
    expect((await before.call('GET', '/api/v1/session')).status).toBe(401);
    expect((await redeem(login)).status).toBe(410);
    const entered = await api(app).post('/api/v1/session', {
      email,
      password: 'marble thunder violin',
    });
    expect(entered.status).toBe(201);
  });

  it('that the command line gives sets the first owner’s password', async () => {
    const owners = app.nest.get(OwnersService);
    const input = {
      email: 'first.owner@example.org',
      organization: {
        code: 'FIRST',
        slug: 'first',
        name: { en: 'First' },
        languages: ['en'],
        zone: 'Asia/Almaty',
      },
    };
    const made = await app.database.transaction((tx) => owners.createOwner(tx, input));
    const again = await app.database.transaction((tx) => owners.createOwner(tx, input));
    expect([again.accountId, again.organizationId]).toEqual([made.accountId, made.organizationId]);
    const link = new URL(made.link ?? '');
    expect(link.origin + link.pathname).toBe('http://suhbat.example.org/password/link');
    const client = browser(app);
    const done = await client.submit('/password/link', {
      token: link.searchParams.get('token') ?? '',
      password: 'marble thunder violin',
    });
    expect(done.status).toBe(303);
    const { body } = await client.call('GET', '/api/v1/session');
    expect(body.organization).toMatchObject({ code: 'FIRST', role: 'owner' });
  });
});

describe('asking for a link (case 50)', () => {
  /** A request with whatever Host header, which fetch would not send. */
  const withHost = (headers: Record<string, string>, email: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const { hostname, port } = new URL(app.url);
      const sent = httpRequest(
        {
          hostname,
          port,
          method: 'POST',
          path: '/api/v1/password-links',
          headers: { 'content-type': 'application/json', ...headers },
        },
        (response) => {
          response.resume();
          response.on('end', () => resolve(response.statusCode));
        },
      );
      sent.on('error', reject);
      sent.end(JSON.stringify({ email }));
    });

  it.each([
    [{ host: 'evil.example' }],
    [{ 'x-forwarded-host': 'evil.example' }],
    [{ host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }],
    [{ forwarded: 'host=evil.example;proto=https' }],
  ])('builds it from PUBLIC_URL with the headers %j', async (headers) => {
    const email = await member();
    expect(await withHost(headers, email)).toBe(202);
    const [letter] = await lettersTo(app, email);
    expect(letter?.kind).toBe('password_link');
    expect(linkIn(letter).origin).toBe('http://suhbat.example.org');
    expect(JSON.stringify(letter)).not.toContain('evil');
  });

  it.each(['login-links', 'password-links'])(
    'answers %s for a known and an unknown address alike, 20 times, and sends five letters',
    async (route) => {
      await awayFromWindowEnd(app);
      const known = await member();
      const answers = new Set<string>();
      for (const email of [known, `unknown.${route}@example.org`]) {
        for (let times = 0; times < 20; times += 1) {
          const { status, body } = await api(app).post(`/api/v1/${route}`, { email });
          answers.add(JSON.stringify({ status, body }));
        }
      }
      expect([...answers]).toEqual(['{"status":202,"body":null}']);
      const kinds = (await lettersTo(app, known)).map((letter) => letter.kind);
      expect(kinds.filter((kind) => kind !== 'invitation')).toHaveLength(5);
      expect(await lettersTo(app, `unknown.${route}@example.org`)).toEqual([]);
      await app.database.reader.query('DELETE FROM rate_limit');
    },
  );

  it('does the same work for a known and an unknown address', async () => {
    const known = await member();
    const work = async (email: string) => {
      await app.nest.get(Jobs).runDue();
      const queries = await countQueries(app, () =>
        api(app).post('/api/v1/login-links', { email }),
      );
      const [row] = await app.nest
        .get(Database)
        .reader.query<{ waiting: number }[]>(
          `SELECT count(*)::int AS waiting FROM pgboss.job WHERE name = 'identity.send-link' AND state = 'created'`,
        );
      const letters = await app.database.reader.query<unknown[]>(
        `SELECT FROM message WHERE to_address = $1 AND kind = 'login_link'`,
        [email],
      );
      return { queries, jobs: row?.waiting, letters: letters.length };
    };
    await work(known);
    const forKnown = await work(known);
    expect(forKnown).toEqual({ queries: forKnown.queries, jobs: 1, letters: 1 });
    expect(await work('nobody.at.all@example.org')).toEqual({ ...forKnown, letters: 0 });
    expect(forKnown.queries).toBeGreaterThan(2);
  });

  it('refuses a page of another site and what is no address', async () => {
    const email = await member();
    const foreign = await api(app, undefined, { origin: 'https://evil.example' }).post(
      '/api/v1/login-links',
      { email },
    );
    expect(foreign.status).toBe(403);
    const none = await api(app).post('/api/v1/login-links', { email: 'not an address' });
    expect([none.status, none.body.issues[0].field]).toEqual([400, 'email']);
  });
});

describe('where a login leads (case 51)', () => {
  it.each([
    ['https://evil.example', '/console'],
    ['//evil.example', '/console'],
    ['/\\evil.example', '/console'],
    ['/%09/evil.example', '/console'],
    ['/events/1?tab=2', '/events/1?tab=2'],
    ['/kk/events?q=сұхбат', '/kk/events?q=%D1%81%D2%B1%D1%85%D0%B1%D0%B0%D1%82'],
  ])('%s: %s', async (next, target) => {
    await app.database.reader.query('DELETE FROM rate_limit');
    const email = await member();
    const byApi = await api(app).post('/api/v1/login-links/redeem', {
      token: await newestToken(app, email),
      next,
    });
    expect(byApi.body.next).toBe(target);

    // The link in the mail, its page and its form carry it on.
    await api(app).post('/api/v1/login-links', { email, next });
    const link = linkIn((await lettersTo(app, email))[0]);
    expect(link.searchParams.get('next')).toBe(target === '/console' ? null : target);
    const byForm = await browser(app).submit('/login/link', {
      token: link.searchParams.get('token') ?? '',
      next,
    });
    expect([byForm.status, byForm.headers.get('location')]).toEqual([303, target]);

    await api(app).post('/api/v1/password-links', { email });
    const password = 'marble thunder violin';
    await api(app).post('/api/v1/password-links/redeem', {
      token: await newestToken(app, email),
      password,
    });
    const byPassword = await browser(app).submit('/login', { email, password, next });
    expect([byPassword.status, byPassword.headers.get('location')]).toEqual([303, target]);
    const form = await api(app).get(`/login?next=${encodeURIComponent(next)}`);
    expect(form.body).not.toContain('evil');
  });
});

describe('the pages', () => {
  it.each([
    ['en', 'Log in'],
    ['ru', 'Вход'],
    ['kk', 'Кіру'],
    ['zh', '登录'],
  ])('speak %s, by wish and by header', async (language, title) => {
    const byWish = await api(app).get(`/login?lang=${language}`);
    const byHeader = await api(app, undefined, { 'accept-language': language }).get('/login');
    for (const { status, body } of [byWish, byHeader]) {
      expect(status).toBe(200);
      expect(body).toContain(`<html lang="${language}">`);
      expect(body).toContain(`<h1>${title}</h1>`);
      expect(body).not.toMatch(/<script|style=|undefined|\{\w+\}/);
    }
  });

  it('show what a visitor typed without letting it run', async () => {
    const email = '"><script>alert(1)</script>';
    const { status, body } = await browser(app).submit('/login', { email, password: 'x' });
    expect(status).toBe(400);
    expect(body).not.toContain('<script>');
    expect(body).toContain('&#60;script&#62;');
  });

  it('say what was wrong in the reader’s language, and keep the address', async () => {
    const { status, body } = await browser(app).submit('/login', {
      email: 'nobody@example.org',
      password: 'wrong lantern oboe',
      lang: 'ru',
    });
    expect(status).toBe(400);
    expect(body).toContain('Адрес и пароль не подходят друг к другу.');
    expect(body).toContain('value="nobody@example.org"');
    expect(body).not.toContain('wrong lantern oboe');
  });

  it('answer alike whether the address is known', async () => {
    const known = await member();
    const texts = [];
    for (const email of [known, 'nobody@example.org']) {
      for (const path of ['/login/send', '/password']) {
        const { status, body } = await browser(app).submit(path, { email, lang: 'en' });
        expect(status).toBe(200);
        texts.push([path, body]);
      }
    }
    expect(texts[2]).toEqual(texts[0]);
    expect(texts[3]).toEqual(texts[1]);
    const kinds = (await lettersTo(app, known)).map((letter) => letter.kind);
    expect(kinds.sort()).toEqual(['invitation', 'login_link', 'password_link']);
  });

  it('refuse a form of another site and name the right address', async () => {
    const { status, body } = await browser(app).submit(
      '/login',
      { email: 'nobody@example.org', password: 'wrong lantern oboe' },
      { origin: 'https://evil.example' },
    );
    expect(status).toBe(403);
    expect(body).toContain('http://suhbat.example.org');
  });

  it('log out by a button that only the own page has', async () => {
    const email = await member();
    const client = browser(app);
    await client.call('POST', '/api/v1/login-links/redeem', {
      token: await newestToken(app, email),
    });
    const page = await client.call('GET', '/login');
    expect(page.body).toContain(email);
    expect(page.body).toContain(`value="${client.csrfToken ?? ''}"`);
    expect((await client.submit('/logout', { csrf: 'x' })).status).toBe(403);
    expect((await client.call('GET', '/api/v1/session')).status).toBe(200);
    const out = await client.submit('/logout', { csrf: client.csrfToken ?? '' });
    expect([out.status, out.headers.get('location')]).toEqual([303, '/login']);
    expect(client.cookie).toBeUndefined();
  });

  it('survive repeated and missing fields', async () => {
    for (const path of [
      '/login?token=a&token=b',
      '/login/link',
      '/password/link?token[]=x',
      '/password?next=a&next=b',
    ]) {
      const { status } = await api(app).get(path);
      expect([200, 410]).toContain(status);
    }
    for (const path of ['/login', '/login/send', '/login/link', '/password', '/password/link']) {
      const { status } = await browser(app).submit(path, {});
      expect([400, 410]).toContain(status);
      const json = await browser(app).call('POST', path, {
        email: ['a'],
        token: { a: 1 },
        password: 5,
      });
      expect([400, 410]).toContain(json.status);
    }
  });
});
