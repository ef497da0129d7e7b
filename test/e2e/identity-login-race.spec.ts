import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { AccountsService } from '../../src/identity/accounts.service.js';
import { OwnersService } from '../../src/identity/owners.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { browser } from '../support/browser-session.js';

const OLD = 'glacier lantern oboe';
const FRESH = 'walnut harbour thimble';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

async function makeOwner(code: string): Promise<{ accountId: string; email: string }> {
  const email = `${code.toLowerCase()}@example.org`;
  const { accountId } = await app.database.transaction((tx) =>
    app.nest.get(OwnersService).createOwner(tx, {
      email,
      password: OLD,
      organization: {
        code,
        slug: code.toLowerCase(),
        name: { en: code },
        languages: ['en'],
        zone: 'Asia/Almaty',
      },
    }),
  );
  return { accountId, email };
}

const logIn = (email: string, password: string) =>
  browser(app).call('POST', '/api/v1/session', { email, password });

async function openSessions(accountId: string): Promise<number> {
  const rows = await app.database.reader.query<unknown[]>(
    'SELECT FROM auth_session WHERE account_id = $1 AND revoked_at IS NULL',
    [accountId],
  );
  return rows.length;
}

/** Waits until a statement of another connection waits for a lock. */
async function untilSomebodyWaits(): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const waiting = await app.database.reader.query<unknown[]>(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (waiting.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('nobody waited');
}

describe('a login while the password is changed', () => {
  it('with the old password, checked before the change, opens nothing after it', async () => {
    const { accountId, email } = await makeOwner('RACEA');
    const { login } = await app.database.transaction(async (tx) => {
      await app.nest.get(AccountsService).setPassword(tx, accountId, FRESH, 'password');
      const answer = logIn(email, OLD);
      await untilSomebodyWaits();
      return { login: answer };
    });
    const refused = await login;
    expect([refused.status, refused.body.code]).toEqual([401, 'login_failed']);
    expect(await openSessions(accountId)).toBe(0);
    expect((await logIn(email, FRESH)).status).toBe(201);
  });

  it('never brings an old hash back', async () => {
    const { accountId, email } = await makeOwner('RACEB');
    const set = (password: string) =>
      app.database.reader.query('UPDATE account SET password_hash = $2 WHERE id = $1', [
        accountId,
        password,
      ]);
    // A hash of an earlier cost, which a login makes anew.
    await set(await hash(OLD, { memoryCost: 8192, timeCost: 1, parallelism: 1 }));
    const both = await Promise.all([logIn(email, OLD), logIn(email, OLD)]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    await set(await hash(OLD, { memoryCost: 8192, timeCost: 1, parallelism: 1 }));
    const { login } = await app.database.transaction(async (tx) => {
      await app.nest.get(AccountsService).setPassword(tx, accountId, FRESH, 'password');
      const answer = logIn(email, OLD);
      await untilSomebodyWaits();
      return { login: answer };
    });
    expect((await login).status).toBe(401);
    expect((await logIn(email, OLD)).status).toBe(401);
    expect((await logIn(email, FRESH)).status).toBe(201);
  });
});
