import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../../test/support/app.js';
import { newId } from '../kernel/id.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { type NewMessage, Outbox } from '../platform/mail/outbox.js';

const LINK = 'https://suhbat.example.org/login?token=very-secret';

/** An application with two organizations that both have messages. */
interface Place {
  readonly app: TestApp;
  readonly own: TestOrganization;
  readonly other: TestOrganization;
}

async function openPlace(env: Record<string, string> = {}): Promise<Place> {
  const app = await startApp(env);
  return { app, own: await createOrganization(app), other: await createOrganization(app) };
}

function write({ app }: Place, message: Partial<NewMessage>): Promise<string> {
  return app.database.transaction((tx) =>
    app.nest.get(Outbox).enqueueMessage(tx, {
      organizationId: null,
      accountId: null,
      kind: 'notice',
      language: 'kk',
      toAddress: 'guest@example.org',
      toName: 'Айгүл Тестова',
      subject: 'Хабар',
      bodyText: 'Сәлеметсіз бе',
      bodyHtml: '<p>Сәлеметсіз бе</p>',
      ...message,
    }),
  );
}

const clear = ({ app }: Place) => app.database.reader.query('DELETE FROM message');

/** An account that belongs to the given organizations. */
async function makeAccount({ app }: Place, ...organizations: TestOrganization[]): Promise<string> {
  const id = newId();
  await app.database.reader.query(
    `INSERT INTO account (id, email, email_key, display_name) VALUES ($1, $2, $2, 'Test')`,
    [id, `${id}@example.org`],
  );
  for (const organization of organizations) {
    await app.database.reader.query(
      `INSERT INTO membership (id, organization_id, account_id, role) VALUES ($1, $2, $3, 'viewer')`,
      [newId(), organization.id, id],
    );
  }
  return id;
}

const NOBODY_MAY = 'not_found';

describe('messages where there is a mail server', () => {
  let place: Place;
  let server: SMTPServer;
  const sent: string[] = [];

  beforeAll(async () => {
    server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData: (stream, session, done) => {
        stream.resume().on('end', () => {
          sent.push(...session.envelope.rcptTo.map(({ address }) => address));
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    place = await openPlace({ SMTP_URL: `smtp://127.0.0.1:${String(port)}` });
  });

  beforeEach(async () => {
    await clear(place);
    sent.length = 0;
  });

  afterAll(async () => {
    await place.app.close();
    await new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
  });

  it('are listed page by page, newest first, by state and kind; another organization’s never', async () => {
    const { app, own, other } = place;
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      ids.unshift(
        await write(place, {
          organizationId: own.id,
          kind: n % 2 === 0 ? 'even' : 'odd',
          needsApproval: n < 3,
          toAddress: `guest.${String(n)}@example.org`,
        }),
      );
    }
    await write(place, { organizationId: other.id, kind: 'even' });
    await write(place, { accountId: own.ownerAccountId, kind: 'even', secret: true });
    const client = api(app, own.ownerToken);
    const first = await client.get('/api/v1/messages?limit=3');
    const second = await client.get(`/api/v1/messages?limit=3&cursor=${String(first.body.next)}`);
    const idsOf = (answer: { body: { items: { id: string }[] } }) =>
      answer.body.items.map(({ id }) => id);
    expect([...idsOf(first), ...idsOf(second)]).toEqual(ids);
    expect(second.body.next).toBe(null);
    expect(idsOf(await client.get('/api/v1/messages?kind=odd'))).toEqual([ids[1], ids[3]]);
    expect(idsOf(await client.get('/api/v1/messages?state=queued'))).toEqual([ids[0], ids[1]]);
    expect(idsOf(await client.get('/api/v1/messages?state=queued&kind=even'))).toEqual([ids[0]]);
    expect(first.body.items[0]).toMatchObject({
      kind: 'even',
      language: 'kk',
      toAddress: 'guest.4@example.org',
      state: 'queued',
      secret: false,
      attempts: 0,
      lastError: null,
    });
    expect(JSON.stringify(first.body)).not.toContain('Сәлеметсіз');
    expect((await client.get('/api/v1/messages?state=lost')).status).toBe(400);
    expect((await client.get('/api/v1/messages?cursor=WyJub3ciLCJ4Il0')).status).toBe(400);
  });

  it('are read with their body, save for one that holds a link', async () => {
    const { app, own } = place;
    const client = api(app, own.ownerToken);
    const plain = await write(place, { organizationId: own.id });
    const secret = await write(place, {
      organizationId: own.id,
      accountId: own.ownerAccountId,
      secret: true,
      bodyText: LINK,
      bodyHtml: LINK,
    });
    expect((await client.get(`/api/v1/messages/${plain}`)).body).toMatchObject({
      bodyText: 'Сәлеметсіз бе',
      bodyHtml: '<p>Сәлеметсіз бе</p>',
    });
    const answer = await client.get(`/api/v1/messages/${secret}`);
    expect(answer.body).toMatchObject({ secret: true, bodyText: null, bodyHtml: null });
    expect(JSON.stringify(answer.body)).not.toContain('very-secret');
  });

  it('of the installation and of others are not there at all', async () => {
    const { app, own, other } = place;
    const client = api(app, own.ownerToken);
    const theirs = await write(place, { organizationId: other.id, needsApproval: true });
    const login = await write(place, { accountId: own.ownerAccountId, secret: true });
    const unknown = newId();
    for (const id of [theirs, login, unknown]) {
      for (const call of ['', '/approve', '/retry', '/discard']) {
        const answer = await (call === ''
          ? client.get(`/api/v1/messages/${id}`)
          : client.post(`/api/v1/messages/${id}${call}`));
        expect([answer.status, answer.body.code]).toEqual([404, NOBODY_MAY]);
      }
    }
    expect((await client.get('/api/v1/messages')).body).toEqual({ items: [], next: null });
  });

  it('leave when approved, and what was done is in the log of changes without address or text', async () => {
    const { app, own } = place;
    const client = api(app, own.ownerToken);
    const id = await write(place, { organizationId: own.id, needsApproval: true });
    const approved = await client.post(`/api/v1/messages/${id}/approve`);
    expect([approved.status, approved.body.state]).toEqual([200, 'queued']);
    expect((await client.post(`/api/v1/messages/${id}/approve`)).body).toMatchObject({
      status: 409,
      code: 'message_not_awaiting_approval',
      params: { state: 'queued' },
    });
    await app.nest.get(Jobs).runDue();
    expect(sent).toEqual(['guest@example.org']);
    expect((await client.get(`/api/v1/messages/${id}`)).body.state).toBe('sent');
    expect((await client.post(`/api/v1/messages/${id}/discard`)).body.code).toBe(
      'message_already_sent',
    );
    expect((await client.post(`/api/v1/messages/${id}/retry`)).body.code).toBe(
      'message_not_failed',
    );
    const gone = await write(place, { organizationId: own.id, needsApproval: true });
    expect((await client.post(`/api/v1/messages/${gone}/discard`)).status).toBe(204);
    expect((await client.get(`/api/v1/messages/${gone}`)).status).toBe(404);
    const changes = await app.database.reader.query<{ id: string; action: string }[]>(
      `SELECT object_id AS id, action, changes FROM audit_entry WHERE organization_id = $1 AND object_kind = 'message' ORDER BY at`,
      [own.id],
    );
    expect(changes.map((change) => [change.id, change.action])).toEqual([
      [id, 'approved'],
      [gone, 'discarded'],
    ]);
    expect(JSON.stringify(changes)).not.toMatch(/guest@|Сәлеметсіз|Айгүл/);
  });

  it('are for those who may see them', async () => {
    const { app, own } = place;
    const id = await write(place, { organizationId: own.id, needsApproval: true });
    const viewer = api(app, await own.tokenFor('viewer'));
    const reader = api(app, await own.tokenFor('organizer', ['messages:read']));
    expect((await viewer.get('/api/v1/messages')).status).toBe(403);
    expect((await viewer.get(`/api/v1/messages/${id}`)).status).toBe(403);
    expect((await api(app).get('/api/v1/messages')).status).toBe(401);
    expect((await reader.get('/api/v1/messages')).body.items).toHaveLength(1);
    expect((await reader.post(`/api/v1/messages/${id}/approve`)).status).toBe(403);
    expect((await reader.get(`/api/v1/messages/${id}`)).body.state).toBe('awaiting_approval');
  });
});

describe('messages where there is no mail server', () => {
  let place: Place;

  beforeAll(async () => {
    place = await openPlace();
  });

  beforeEach(() => clear(place));

  afterAll(() => place.app.close());

  it('show an owner the links of accounts that belong here alone, and record who looked', async () => {
    const { app, own, other } = place;
    const mine = await makeAccount(place, own);
    const shared = await makeAccount(place, own, other);
    const theirs = await makeAccount(place, other);
    const nobodys = await makeAccount(place);
    const link = (accountId: string | null, organizationId: string | null) =>
      write(place, { accountId, organizationId, secret: true, bodyText: LINK, bodyHtml: LINK });
    const login = {
      mine: await link(mine, null),
      shared: await link(shared, null),
      theirs: await link(theirs, null),
      nobodys: await link(nobodys, null),
      none: await link(null, null),
    };
    const invitation = { mine: await link(mine, own.id), shared: await link(shared, own.id) };
    const owner = api(app, own.ownerToken);

    const seen = await owner.get(`/api/v1/messages/${login.mine}`);
    expect(seen.body).toMatchObject({ state: 'unsent', bodyText: LINK, bodyHtml: LINK });
    expect((await owner.get(`/api/v1/messages/${invitation.mine}`)).body.bodyText).toBe(LINK);
    expect((await owner.get(`/api/v1/messages/${invitation.shared}`)).body.bodyText).toBe(null);
    for (const id of [login.shared, login.theirs, login.nobodys, login.none]) {
      expect((await owner.get(`/api/v1/messages/${id}`)).status).toBe(404);
    }
    const listed = await owner.get('/api/v1/messages');
    expect(listed.body.items.map(({ id }: { id: string }) => id).sort()).toEqual(
      [login.mine, invitation.mine, invitation.shared].sort(),
    );
    expect(JSON.stringify(listed.body)).not.toContain('very-secret');
    const looked = await app.database.reader.query<unknown[]>(
      `SELECT object_id AS id, actor_account_id AS who FROM audit_entry WHERE action = 'link_read' ORDER BY at`,
    );
    expect(looked).toEqual([
      { id: login.mine, who: own.ownerAccountId },
      { id: invitation.mine, who: own.ownerAccountId },
    ]);

    // An organizer reads messages, but does not manage members.
    const organizer = api(app, await own.tokenFor('organizer'));
    expect((await organizer.get(`/api/v1/messages/${login.mine}`)).status).toBe(404);
    expect((await organizer.get(`/api/v1/messages/${invitation.mine}`)).body.bodyText).toBe(null);
    // An owner's token that was not given that right does not, either.
    const narrow = api(app, await own.tokenFor('owner', ['messages:read']));
    expect((await narrow.get(`/api/v1/messages/${login.mine}`)).status).toBe(404);
  });

  it('cannot be sent, which the answer explains in the reader’s language', async () => {
    const { app, own } = place;
    const client = api(app, own.ownerToken, { 'accept-language': 'ru' });
    const id = await write(place, { organizationId: own.id });
    const answer = await client.post(`/api/v1/messages/${id}/retry`);
    expect([answer.status, answer.body.code]).toEqual([409, 'mail_not_configured']);
    expect(answer.body.title).toContain('SMTP_URL');
    expect(answer.body.title).toMatch(/^В этой установке/);
    const waiting = await write(place, { organizationId: own.id, needsApproval: true });
    expect((await client.post(`/api/v1/messages/${waiting}/approve`)).body.state).toBe('unsent');
  });
});
