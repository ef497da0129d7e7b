import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { commandActor } from '../../src/identity/owners.service.js';
import { newId } from '../../src/kernel/id.js';
import { rederiveEvent, staleEvents } from '../../src/programme/zone-rules.js';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { countQueries } from '../support/query-count.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.close();
});

let organization: TestOrganization;
let client: ReturnType<typeof api>;
let hallA: string;
let hallB: string;
let event: string;

async function addExpert(family: string, given: string): Promise<string> {
  const id = newId();
  await app.database.reader.query(
    `INSERT INTO expert (id, organization_id, slug, sort_key, look_alike_key, search_text)
     VALUES ($1::uuid, $2, 'expert-' || $1::text, $3, $3, $3)`,
    [id, organization.id, family],
  );
  await app.database.reader.query(
    `INSERT INTO expert_name (id, organization_id, expert_id, position, lang, script, family, given, name_order)
     VALUES ($1, $2, $3, 0, 'ru', 'Cyrl', $4, $5, 'given_first')`,
    [newId(), organization.id, id, family, given],
  );
  return id;
}

async function addEvent(input: Record<string, unknown> = {}): Promise<string> {
  const answer = await client.post('/api/v1/events', {
    title: { en: 'Forum of experts 2027', ru: 'Форум экспертов 2027' },
    kind: 'forum',
    format: 'in_person',
    zone: 'Asia/Almaty',
    startsLocal: '2027-09-14T00:00',
    endsLocal: '2027-09-18T00:00',
    ...input,
  });
  expect(answer.status).toBe(201);
  return answer.body.id as string;
}

const session = (title: string, starts: string, ends: string, more: Record<string, unknown> = {}) =>
  client.post(`/api/v1/events/${event}/sessions`, {
    title: { en: title },
    kind: 'panel',
    startsLocal: starts,
    endsLocal: ends,
    ...more,
  });

beforeEach(async () => {
  organization = await createOrganization(app);
  client = api(app, organization.ownerToken);
  const venue = await client.post('/api/v1/venues', {
    name: { en: 'Palace' },
    zone: 'Asia/Almaty',
  });
  hallA = (await client.post(`/api/v1/venues/${venue.body.id}/rooms`, { name: { en: 'Hall A' } }))
    .body.id;
  hallB = (await client.post(`/api/v1/venues/${venue.body.id}/rooms`, { name: { en: 'Hall B' } }))
    .body.id;
  event = await addEvent({ venueId: venue.body.id });
});

describe('scheduling a session', () => {
  it('keeps the wall-clock time and derives the instant by the rules of that day', async () => {
    const made = await session('Opening', '2027-09-14T10:00', '2027-09-14T11:00');
    expect(made.body).toMatchObject({
      startsLocal: '2027-09-14T10:00',
      startsAt: '2027-09-14T05:00:00Z',
      endsAt: '2027-09-14T06:00:00Z',
      zone: 'Asia/Almaty',
    });
    const archive = await addEvent({
      startsLocal: '2024-02-29T09:00',
      endsLocal: '2024-02-29T18:00',
    });
    event = archive;
    const old = await session('Archive', '2024-02-29T10:00', '2024-02-29T11:00');
    expect(old.body.startsAt).toBe('2024-02-29T04:00:00Z');
    const qostanay = await client.post('/api/v1/events', {
      title: { en: 'Seminar' },
      kind: 'seminar',
      format: 'online',
      zone: 'Asia/Qostanay',
      startsLocal: '2027-09-14T09:00',
      endsLocal: '2027-09-14T10:30',
    });
    expect(qostanay.body).toMatchObject({
      startsAt: '2027-09-14T04:00:00Z',
      endsAt: '2027-09-14T05:30:00Z',
    });
  });

  it('refuses an offset that contradicts the zone, naming both', async () => {
    const refused = await session('Opening', '2027-09-14T10:00+06:00', '2027-09-14T11:00');
    expect(refused.status).toBe(400);
    expect(refused.body.code).toBe('offset_contradicts_zone');
    expect(refused.body.params).toEqual({
      given: '+06:00',
      expected: '+05:00',
      zone: 'Asia/Almaty',
      local: '2027-09-14T10:00',
    });
    expect(refused.body.issues[0].field).toBe('startsLocal');
  });

  it('takes touching sessions and refuses overlapping and enclosing ones in a room', async () => {
    expect(
      (await session('First', '2027-09-14T10:00', '2027-09-14T11:00', { roomId: hallA })).status,
    ).toBe(201);
    expect(
      (await session('Touching', '2027-09-14T11:00', '2027-09-14T12:00', { roomId: hallA })).status,
    ).toBe(201);
    const enclosing = await session('Enclosing', '2027-09-14T09:00', '2027-09-14T13:00', {
      roomId: hallA,
    });
    expect(enclosing.status).toBe(409);
    expect(enclosing.body.code).toBe('session_room_taken');
    expect(enclosing.body.params).toEqual({
      asked: 'Enclosing',
      room: 'Hall A',
      expert: '',
      session: 'First',
      event: 'Forum of experts 2027',
      starts: '2027-09-14 10:00',
      ends: '11:00',
      zone: 'Asia/Almaty',
    });
    expect(enclosing.body.title).toBe(
      'Hall A is taken by “First” of “Forum of experts 2027”, 2027-09-14 10:00–11:00 (Asia/Almaty). Choose another room or other hours for “Enclosing”.',
    );
    expect((await client.get(`/api/v1/events/${event}/programme`)).body.sessions).toHaveLength(2);
  });

  it('takes a session over midnight and clashes only with what it touches in time', async () => {
    const late = await session('Late', '2027-09-14T23:00', '2027-09-15T00:30', { roomId: hallA });
    expect(late.status).toBe(201);
    expect(
      (await session('Clash', '2027-09-15T00:00', '2027-09-15T01:00', { roomId: hallA })).body.code,
    ).toBe('session_room_taken');
    expect(
      (await session('After', '2027-09-15T00:30', '2027-09-15T01:00', { roomId: hallA })).status,
    ).toBe(201);
  });

  it('refuses an end that is not after the start, at the field', async () => {
    for (const ends of ['2027-09-14T09:00', '2027-09-14T10:00']) {
      const refused = await session('Backwards', '2027-09-14T10:00', ends);
      expect([refused.status, refused.body.code, refused.body.issues[0].field]).toEqual([
        400,
        'session_ends_before_start',
        'endsLocal',
      ]);
    }
  });

  it('refuses a session outside its event and leaves the event as it is', async () => {
    const bounded = await addEvent({
      startsLocal: '2027-09-14T09:00',
      endsLocal: '2027-09-17T16:00',
    });
    event = bounded;
    const outside = await session('Early', '2027-09-14T08:00', '2027-09-14T09:30');
    expect([outside.status, outside.body.code]).toEqual([409, 'session_outside_event']);
    expect(outside.body.params).toMatchObject({
      eventStarts: '2027-09-14 09:00',
      zone: 'Asia/Almaty',
    });
    const second = await session('Day two', '2027-09-15T09:00', '2027-09-15T10:00');
    expect(second.body.startsAt).toBe('2027-09-15T04:00:00Z');
    expect((await client.get(`/api/v1/events/${event}`)).body.startsLocal).toBe('2027-09-14T09:00');
  });

  it('refuses a room that another event holds, across events', async () => {
    await session('Ours', '2027-09-14T10:00', '2027-09-14T11:00', { roomId: hallA });
    const first = event;
    event = await addEvent({ title: { en: 'Another' } });
    const refused = await session('Theirs', '2027-09-14T10:30', '2027-09-14T11:30', {
      roomId: hallA,
    });
    expect(refused.body.code).toBe('session_room_taken');
    expect(refused.body.details.clash).toMatchObject({
      eventId: first,
      startsLocal: '2027-09-14T10:00',
    });
  });

  it('lets exactly one of many parallel bookings of a room through', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        session(`Race ${String(n)}`, '2027-09-16T10:00', '2027-09-16T11:00', { roomId: hallB }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      201, 409, 409, 409, 409, 409, 409, 409,
    ]);
    expect(
      new Set(answers.filter(({ status }) => status === 409).map(({ body }) => body.code)),
    ).toEqual(new Set(['session_room_taken']));
  });
});

describe('people in sessions', () => {
  it('refuses an expert who is in another session, also of another event and zone, and names it', async () => {
    const expert = await addExpert('Образцова', 'Сауле');
    const people = [{ expertId: expert, role: 'speaker' }];
    await session('Water', '2027-09-14T10:00', '2027-09-14T11:00', { roomId: hallA, people });
    const refused = await session('Energy', '2027-09-14T10:30', '2027-09-14T11:30', {
      roomId: hallB,
      people,
    });
    expect([refused.status, refused.body.code]).toEqual([409, 'session_expert_taken']);
    expect(refused.body.params).toMatchObject({
      expert: 'Сауле Образцова',
      session: 'Water',
      starts: '2027-09-14 10:00',
      ends: '11:00',
    });
    event = await addEvent({
      title: { en: 'Beijing online' },
      format: 'online',
      zone: 'Asia/Shanghai',
      startsLocal: '2027-09-14T08:00',
      endsLocal: '2027-09-14T20:00',
    });
    const online = await session('Online', '2027-09-14T13:30', '2027-09-14T14:30', { people });
    // 13:30 in Shanghai is 10:30 in Almaty.
    expect(online.body.code).toBe('session_expert_taken');
    expect(
      (await session('Later', '2027-09-14T14:00', '2027-09-14T15:00', { people })).status,
    ).toBe(201);
  });

  it('takes a second role in one session, and a non-blocking assignment with its reason', async () => {
    const expert = await addExpert('Осипова', 'Сара');
    const both = await session('Panel', '2027-09-14T10:00', '2027-09-14T11:00', {
      people: [
        { expertId: expert, role: 'moderator' },
        { expertId: expert, role: 'speaker' },
      ],
    });
    expect(both.status).toBe(201);
    const unexplained = await session('Parallel', '2027-09-14T10:00', '2027-09-14T11:00', {
      people: [{ expertId: expert, role: 'guest', blocking: false }],
    });
    expect(unexplained.body.issues).toEqual([
      expect.objectContaining({ field: 'nonBlockingReason', code: 'assignment_reason_missing' }),
    ]);
    const explained = await session('Parallel', '2027-09-14T10:00', '2027-09-14T11:00', {
      people: [
        {
          expertId: expert,
          role: 'guest',
          blocking: false,
          nonBlockingReason: 'Opens the session by video',
        },
      ],
    });
    expect(explained.status).toBe(201);
    const assignment = explained.body.people[0];
    const blocking = await client.patch(
      `/api/v1/assignments/${assignment.id}`,
      { blocking: true },
      assignment.version,
    );
    expect(blocking.body.code).toBe('session_expert_taken');
  });

  it('frees people and room when a session is cancelled, and refuses its return when they are taken', async () => {
    const expert = await addExpert('Пробный', 'Ерлан');
    const people = [{ expertId: expert, role: 'speaker' }];
    const first = await session('First', '2027-09-14T10:00', '2027-09-14T11:00', {
      roomId: hallA,
      people,
    });
    const cancelled = await client.call(
      'POST',
      `/api/v1/sessions/${first.body.id}/state`,
      { to: 'cancelled' },
      { 'if-match': '"1"' },
    );
    expect(cancelled.body.state).toBe('cancelled');
    expect(
      (await session('Second', '2027-09-14T10:00', '2027-09-14T11:00', { roomId: hallA, people }))
        .status,
    ).toBe(201);
    const back = await client.call(
      'POST',
      `/api/v1/sessions/${first.body.id}/state`,
      { to: 'planned' },
      { 'if-match': '"2"' },
    );
    expect([back.status, back.body.code]).toEqual([409, 'session_room_taken']);
  });
});

describe('moving several sessions in one step', () => {
  it('swaps rooms, keeps lengths, and moves all or none', async () => {
    const one = await session('One', '2027-09-14T10:00', '2027-09-14T11:00', { roomId: hallA });
    const two = await session('Two', '2027-09-14T10:00', '2027-09-14T11:30', { roomId: hallB });
    const third = await session('Third', '2027-09-14T15:00', '2027-09-14T16:00', { roomId: hallA });
    const swapped = await client.post(`/api/v1/events/${event}/sessions/move`, {
      moves: [
        { sessionId: one.body.id, version: 1, roomId: hallB },
        { sessionId: two.body.id, version: 1, roomId: hallA, startsLocal: '2027-09-14T12:00' },
      ],
    });
    expect(swapped.status).toBe(200);
    expect(
      swapped.body.sessions.map((s: Record<string, string>) => [
        s['title'],
        s['roomId'],
        s['startsLocal'],
        s['endsLocal'],
      ]),
    ).toEqual([
      [{ en: 'One' }, hallB, '2027-09-14T10:00', '2027-09-14T11:00'],
      [{ en: 'Two' }, hallA, '2027-09-14T12:00', '2027-09-14T13:30'],
    ]);
    const refused = await client.post(`/api/v1/events/${event}/sessions/move`, {
      moves: [
        { sessionId: one.body.id, version: 2, startsLocal: '2027-09-14T09:00' },
        { sessionId: two.body.id, version: 2, startsLocal: '2027-09-14T15:30' },
      ],
    });
    expect([refused.status, refused.body.code, refused.body.params.session]).toEqual([
      409,
      'session_room_taken',
      'Third',
    ]);
    // Which of the two could not go there.
    expect(refused.body.params.asked).toBe('Two');
    expect(refused.body.details.asked).toMatchObject({
      sessionId: two.body.id,
      startsLocal: '2027-09-14T15:30',
    });
    const among = await client.post(`/api/v1/events/${event}/sessions/move`, {
      moves: [
        { sessionId: one.body.id, version: 2, roomId: hallA, startsLocal: '2027-09-14T18:00' },
        { sessionId: third.body.id, version: 1, startsLocal: '2027-09-14T18:30' },
      ],
    });
    expect(among.body.code).toBe('session_room_taken');
    const stale = await client.post(`/api/v1/events/${event}/sessions/move`, {
      moves: [
        { sessionId: third.body.id, version: 1, startsLocal: '2027-09-14T17:00' },
        { sessionId: one.body.id, version: 1, startsLocal: '2027-09-14T09:00' },
      ],
    });
    expect([stale.status, stale.body.code]).toEqual([412, 'stale_version']);
    const now = await client.get(`/api/v1/events/${event}/programme`);
    expect(now.body.sessions.map((s: Record<string, string>) => s['startsLocal'])).toEqual([
      '2027-09-14T10:00',
      '2027-09-14T12:00',
      '2027-09-14T15:00',
    ]);
  });
});

describe('an event with a programme', () => {
  it('keeps wall-clock times when its zone is corrected; the instants follow', async () => {
    const made = await session('Opening', '2027-09-14T10:00', '2027-09-14T11:00');
    const before = await client.get(`/api/v1/events/${event}`);
    const changed = await client.patch(
      `/api/v1/events/${event}`,
      { zone: 'Asia/Shanghai' },
      before.body.version,
    );
    expect(changed.body).toMatchObject({
      startsLocal: '2027-09-14T00:00',
      startsAt: '2027-09-13T16:00:00Z',
    });
    expect((await client.get(`/api/v1/sessions/${made.body.id}`)).body).toMatchObject({
      startsLocal: '2027-09-14T10:00',
      startsAt: '2027-09-14T02:00:00Z',
    });
  });

  it('refuses hours that would leave sessions outside, naming them', async () => {
    await session('Closing', '2027-09-17T15:00', '2027-09-17T16:00');
    const refused = await client.patch(
      `/api/v1/events/${event}`,
      { endsLocal: '2027-09-17T12:00' },
      1,
    );
    expect([refused.status, refused.body.code]).toEqual([409, 'event_contains_sessions']);
    expect(refused.body.params.sessions).toBe('Closing (2027-09-17 15:00–16:00)');
  });

  it('moves with its sessions, and not onto another event’s room', async () => {
    await session('Opening', '2027-09-14T10:00', '2027-09-14T11:00', { roomId: hallA });
    const first = event;
    event = await addEvent({
      title: { en: 'Other' },
      startsLocal: '2027-09-21T00:00',
      endsLocal: '2027-09-25T00:00',
    });
    const made = await session('Taken', '2027-09-21T10:30', '2027-09-21T11:30', { roomId: hallA });
    const refused = await client.call(
      'POST',
      `/api/v1/events/${first}/move`,
      { startsLocal: '2027-09-21T00:00' },
      { 'if-match': '"1"' },
    );
    expect([refused.status, refused.body.code, refused.body.params.session]).toEqual([
      409,
      'session_room_taken',
      'Taken',
    ]);
    await client.delete(`/api/v1/sessions/${made.body.id}`);
    const moved = await client.call(
      'POST',
      `/api/v1/events/${first}/move`,
      { startsLocal: '2027-09-21T00:00' },
      { 'if-match': '"1"' },
    );
    expect(moved.body).toMatchObject({
      startsLocal: '2027-09-21T00:00',
      endsLocal: '2027-09-25T00:00',
    });
    const programme = await client.get(`/api/v1/events/${first}/programme`);
    expect(programme.body.sessions[0].startsLocal).toBe('2027-09-21T10:00');
  });

  it('takes a removed session back as the one that it was', async () => {
    const theme = (await client.post('/api/v1/themes', { key: 'water', title: { en: 'Water' } }))
      .body;
    const [expert, gone, gone2] = [
      await addExpert('Ахметов', 'Ерлан'),
      await addExpert('Тестов', 'Иван'),
      await addExpert('Тестов', 'Пётр'),
    ];
    const { body: made } = await session('Opening', '2027-09-14T10:00', '2027-09-14T11:00', {
      roomId: hallA,
      themeIds: [theme.id],
      people: [
        { expertId: expert, role: 'moderator' },
        { expertId: gone, role: 'speaker' },
      ],
      contributions: [{ title: { en: 'Springs' }, people: [{ expertId: gone2, role: 'speaker' }] }],
    });
    await app.database.reader.query(
      `INSERT INTO imported_identity (id, organization_id, event_id, kind, source_key, session_id)
       VALUES ($1, $2, $3, 'session', 'guid-of-a-file', $4)`,
      [newId(), organization.id, event, made.id],
    );
    const path = `/api/v1/events/${event}/sessions/${String(made.id)}/restore`;
    const stranger = api(app, (await createOrganization(app)).ownerToken);
    const elsewhere = await addEvent();
    // Never removed: it stands as it is.
    expect((await client.post(path)).body).toEqual(made);
    await client.delete(`/api/v1/sessions/${made.id}`);
    for (const [who, at] of [
      [stranger, path],
      [client, `/api/v1/events/${elsewhere}/sessions/${String(made.id)}/restore`],
      [client, `/api/v1/events/${event}/sessions/${newId()}/restore`],
    ] as const)
      expect((await who.post(at)).status).toBe(404);
    // Its room is taken meanwhile: the refusal names by what; nothing has come back.
    const other = (
      await session('Taken', '2027-09-14T10:30', '2027-09-14T11:30', { roomId: hallA })
    ).body;
    const refused = await client.post(path);
    expect([refused.status, refused.body.code, refused.body.params.session]).toEqual([
      409,
      'session_room_taken',
      'Taken',
    ]);
    expect((await client.get(`/api/v1/sessions/${made.id}`)).status).toBe(404);
    await client.delete(`/api/v1/sessions/${other.id}`);
    await app.database.reader.query('DELETE FROM expert WHERE id = $1', [gone]);
    const [back, twice] = await Promise.all([client.post(path), client.post(path)]);
    expect([back.status, twice.status]).toEqual([200, 200]);
    const without = (body: any) => {
      const { version: _v, createdAt: _c, updatedAt: _u, ...rest } = body;
      return rest;
    };
    expect(without(back.body)).toEqual({
      ...without(made),
      people: made.people.filter((one: any) => one.expertId !== gone),
    });
    expect(without(twice.body)).toEqual(without(back.body));
    expect(back.body.contributions[0].id).toBe(made.contributions[0].id);
    expect(
      await app.database.reader.query(
        'SELECT source_key FROM imported_identity WHERE session_id = $1',
        [made.id],
      ),
    ).toEqual([{ source_key: 'guid-of-a-file' }]);
    // Merged meanwhile: the record that was kept comes back.
    await client.delete(`/api/v1/sessions/${made.id}`);
    await client.post(`/api/v1/experts/${gone2}/merge`, { otherId: expert });
    const merged = (await client.post(path)).body;
    expect(merged.people.map((one: any) => one.expertId)).toEqual([gone2, gone2]);
    // Newer than each removal, for calendars.
    expect(
      await app.database.reader.query('SELECT sequence FROM session WHERE id = $1', [made.id]),
    ).toEqual([{ sequence: 2 }]);
  });

  it('is changed by whoever chairs it, and by nobody who chairs another', async () => {
    const at = ['2027-09-14T10:00', '2027-09-14T11:00'] as const;
    const { body: made } = await session('Opening', ...at, {
      contributions: [{ title: { en: 'Springs' } }],
      people: [{ expertId: await addExpert('Ахметов', 'Ерлан'), role: 'moderator' }],
    });
    const other = await addEvent();
    const chairOf = async (eventId: string, role = 'chair') => {
      const accountId = newId();
      const secret = randomBytes(32).toString('base64url');
      const sql = (text: string, values: unknown[]) => app.database.reader.query(text, values);
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
      return api(app, undefined, { cookie: `suhbat_session=${secret}`, 'x-csrf-token': 'csrf' });
    };
    const board = async (who: typeof client) =>
      (await who.get(`/api/v1/events/${event}/board`)).body.mayWrite;
    const acts = (who: typeof client) => [
      () => who.patch(`/api/v1/sessions/${made.id}`, { expectedAudience: 5 }, 1),
      () => who.post(`/api/v1/sessions/${made.id}/contributions`, { title: { en: 'Rivers' } }),
      () =>
        who.patch(
          `/api/v1/contributions/${made.contributions[0].id}`,
          { abstract: { en: 'A' } },
          1,
        ),
      () => who.delete(`/api/v1/assignments/${made.people[0].id}`),
      () => who.post(`/api/v1/events/${event}/tracks`, { name: { en: 'Water' } }),
      () => who.delete(`/api/v1/sessions/${made.id}`),
      () => who.post(`/api/v1/events/${event}/sessions/${made.id}/restore`),
    ];
    for (const who of [await chairOf(other), await chairOf(event, 'rapporteur')]) {
      for (const act of acts(who)) expect((await act()).status).toBe(403);
      expect(await board(who)).toBe(false);
    }
    const chair = await chairOf(event);
    expect(await board(chair)).toBe(true);
    const done: number[] = [];
    for (const act of acts(chair)) done.push((await act()).status);
    expect(done).toEqual([200, 201, 200, 204, 201, 204, 200]);
    // Rights in the event, not in the organization.
    expect(
      (await chair.post(`/api/v1/events/${other}/sessions`, { title: { en: 'X' }, kind: 'panel' }))
        .status,
    ).toBe(403);
    expect((await chair.post('/api/v1/venues', {})).status).toBe(403);
    expect(await board(client)).toBe(true);
  });

  it('derives its instants anew when the zone rules have changed, and keeps the typed times', async () => {
    const made = await session('Opening', '2027-09-14T10:00', '2027-09-14T11:00');
    // As an older runtime, which still had Almaty at +06, would have stored them.
    await app.database.transaction(async (tx) => {
      await tx.query('SET CONSTRAINTS ALL DEFERRED');
      for (const table of ['event', 'session']) {
        await tx.query(
          `UPDATE ${table} SET starts_at = starts_at - interval '1 hour', ends_at = ends_at - interval '1 hour'
           WHERE organization_id = $1`,
          [organization.id],
        );
      }
    });
    const stale = (await staleEvents(app.database.reader)).filter(({ id }) => id === event);
    expect(stale).toEqual([
      expect.objectContaining({
        startsLocal: '2027-09-14T00:00',
        stored: '2027-09-13T18:00:00Z',
        derived: '2027-09-13T19:00:00Z',
      }),
    ]);
    for (const one of stale) {
      expect(await rederiveEvent(app.database, (id) => commandActor(id), one)).toBeUndefined();
    }
    expect((await client.get(`/api/v1/sessions/${made.body.id}`)).body).toMatchObject({
      startsLocal: '2027-09-14T10:00',
      startsAt: '2027-09-14T05:00:00Z',
    });
    expect((await staleEvents(app.database.reader)).filter(({ id }) => id === event)).toEqual([]);
  });

  it('reads a programme with a number of queries that does not grow', async () => {
    const at = (hour: number) => `2027-09-14T${String(hour).padStart(2, '0')}:00`;
    await session('One', at(0), at(1));
    const path = `/api/v1/events/${event}/programme`;
    const one = await countQueries(app, () => client.get(path));
    for (let hour = 1; hour < 20; hour += 1)
      await session(`S${String(hour)}`, at(hour), at(hour + 1), { roomId: hallA });
    expect(await countQueries(app, () => client.get(path))).toBe(one);
  });

  it('hides the programme of another organization behind the answer for an unknown id', async () => {
    const made = await session('Ours', '2027-09-14T10:00', '2027-09-14T11:00');
    const other = await createOrganization(app);
    const stranger = api(app, other.ownerToken);
    for (const path of [
      `/api/v1/events/${event}/programme`,
      `/api/v1/sessions/${made.body.id}`,
      `/api/v1/events/${event}`,
    ]) {
      const foreign = await stranger.get(path);
      const unknown = await stranger.get(path.replace(/[0-9a-f-]{36}/, newId()));
      expect([foreign.status, { ...foreign.body, requestId: '' }]).toEqual([
        404,
        { ...unknown.body, requestId: '' },
      ]);
    }
  });
});
