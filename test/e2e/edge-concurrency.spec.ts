import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Answer,
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { everyKindOfRow } from '../support/rows-of-every-kind.js';

let app: TestApp;
let home: TestOrganization;
let client: ReturnType<typeof api>;

beforeAll(async () => {
  app = await startApp({ DATABASE_POOL: '12' });
  home = await createOrganization(app);
  client = api(app, home.ownerToken);
});

afterAll(async () => {
  await app.close();
});

const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status).sort();
const times = (count: number) => Array.from({ length: count }, (_, index) => index);

let day = 0;

/** An event on a day of its own with sessions one after the other. */
async function eventWithSessions(count: number, roomId: string | null = null) {
  day += 1;
  const date = Temporal.PlainDate.from('2027-01-01').add({ days: day }).toString();
  const event = await client.post('/api/v1/events', {
    title: { en: `Day ${String(day)}` },
    kind: 'conference',
    format: 'online',
    zone: 'Asia/Almaty',
    startsLocal: `${date}T08:00`,
    endsLocal: `${date}T20:00`,
  });
  const sessions: { id: string; version: number }[] = [];
  for (const index of times(count)) {
    const { body } = await client.post(`/api/v1/events/${event.body.id}/sessions`, {
      title: { en: `Session ${String(index)}` },
      kind: 'panel',
      startsLocal: `${date}T${String(9 + index).padStart(2, '0')}:00`,
      endsLocal: `${date}T${String(9 + index).padStart(2, '0')}:30`,
      roomId,
    });
    sessions.push({ id: body.id, version: body.version });
  }
  return { id: String(event.body.id), version: Number(event.body.version), date, sessions };
}

describe('two moves of the same sessions, named in opposite orders', () => {
  it('at once: one is done, the other is stale, twenty times over', async () => {
    const event = await eventWithSessions(2);
    let versions = event.sessions.map(({ version }) => version);
    for (const round of times(20)) {
      const moves = event.sessions.map(({ id }, index) => ({
        sessionId: id,
        version: versions[index],
        startsLocal: `${event.date}T${String(10 + index * 2).padStart(2, '0')}:${round % 2 === 0 ? '00' : '15'}`,
      }));
      const path = `/api/v1/events/${event.id}/sessions/move`;
      const answers = await Promise.all([
        client.post(path, { moves }),
        client.post(path, { moves: [...moves].reverse() }),
      ]);
      expect(statuses(answers)).toEqual([200, 412]);
      versions = versions.map((version) => version + 1);
      const after = await client.get(`/api/v1/events/${event.id}/programme`);
      expect(after.body.sessions.map(({ version }: { version: number }) => version)).toEqual(
        versions,
      );
    }
  });
});

describe('an event that moves while its sessions are changed', () => {
  it('never ends in an error of ours, and loses no change', async () => {
    const event = await eventWithSessions(6);
    let version = event.version;
    const changed = new Map(event.sessions.map(({ id, version: seen }) => [id, seen]));
    for (const round of times(5)) {
      const [moved, ...patched] = await Promise.all([
        client.post(
          `/api/v1/events/${event.id}/move`,
          { startsLocal: `${event.date}T08:${String(10 + round).padStart(2, '0')}` },
          { 'if-match': `"${String(version)}"` },
        ),
        ...event.sessions.map(({ id }) =>
          client.patch(
            `/api/v1/sessions/${id}`,
            { title: { en: `Round ${String(round)}` } },
            changed.get(id),
          ),
        ),
      ]);
      expect(moved.status).toBe(200);
      version += 1;
      const programme = await client.get(`/api/v1/events/${event.id}/programme`);
      for (const [index, { id }] of event.sessions.entries()) {
        // The move counts as a change of each session: whoever comes after it has seen an older one.
        const before = changed.get(id) ?? 0;
        const now = programme.body.sessions.find((session: { id: string }) => session.id === id);
        const status = patched[index]?.status;
        expect([200, 412]).toContain(status);
        expect(now.version).toBe(before + (status === 200 ? 2 : 1));
        expect(now.title.en === `Round ${String(round)}`).toBe(status === 200);
        changed.set(id, now.version);
      }
    }
  });
});

describe('one room that many want at the same hour', () => {
  it('is given to one; the others learn who has it', async () => {
    const venue = await client.post('/api/v1/venues', {
      name: { en: 'House' },
      zone: 'Asia/Almaty',
    });
    const room = await client.post(`/api/v1/venues/${venue.body.id}/rooms`, {
      name: { en: 'Hall' },
    });
    const { id, date } = await eventWithSessions(0);
    const answers = await Promise.all(
      times(10).map((index) =>
        client.post(`/api/v1/events/${id}/sessions`, {
          title: { en: `Claim ${String(index)}` },
          kind: 'panel',
          startsLocal: `${date}T10:00`,
          endsLocal: `${date}T11:00`,
          roomId: room.body.id,
        }),
      ),
    );
    expect(statuses(answers)).toEqual([201, ...times(9).map(() => 409)]);
    const winner = answers.find(({ status }) => status === 201);
    for (const { status, body } of answers) {
      if (status === 201) continue;
      expect(body).toMatchObject({
        code: 'session_room_taken',
        params: { room: 'Hall', session: winner?.body.title.en },
      });
    }
  });

  it('can be swapped between two sessions from both sides at once', async () => {
    const venue = await client.post('/api/v1/venues', { name: { en: 'Two' }, zone: 'Asia/Almaty' });
    const rooms: string[] = [];
    for (const name of ['North', 'South']) {
      const room = await client.post(`/api/v1/venues/${venue.body.id}/rooms`, {
        name: { en: name },
      });
      rooms.push(room.body.id);
    }
    const { id, date } = await eventWithSessions(0);
    const sessions: { id: string; version: number }[] = [];
    for (const roomId of rooms) {
      const { body } = await client.post(`/api/v1/events/${id}/sessions`, {
        title: { en: 'Parallel' },
        kind: 'panel',
        startsLocal: `${date}T10:00`,
        endsLocal: `${date}T11:00`,
        roomId,
      });
      sessions.push(body);
    }
    const move = (index: number) => ({
      sessionId: sessions[index]?.id,
      version: sessions[index]?.version,
      roomId: rooms[1 - index],
    });
    const path = `/api/v1/events/${id}/sessions/move`;
    const answers = await Promise.all([
      client.post(path, { moves: [move(0), move(1)] }),
      client.post(path, { moves: [move(1), move(0)] }),
      client.post(path, { moves: [move(0)] }),
      client.post(path, { moves: [move(1)] }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.every(({ status }) => [200, 409, 412].includes(status))).toBe(true);
  });
});

describe('ten edits of the same version at once', () => {
  it.each([
    ['venues', { city: { en: 'Almaty' } }],
    ['rooms', { capacity: 5 }],
    ['events', { onlineUrl: 'https://example.org/x' }],
    ['sessions', { languages: ['kk'] }],
    ['speakers', { note: 'x' }],
    ['partners', { url: 'https://example.org/x' }],
    ['series', { endsOn: '2030-01-01' }],
    ['mandates', { adoptedOn: '2025-04-02' }],
    ['themes', { position: 5 }],
    ['proposals', { number: 7 }],
  ])('of %s: one is done, nine are stale', async (kind, patch) => {
    const own = await createOrganization(app);
    const ids = await everyKindOfRow(app, own);
    const editor = api(app, own.ownerToken);
    const answers = await Promise.all(
      times(10).map(() => editor.patch(`/api/v1/${kind}/${ids[kind] ?? ''}`, patch, 1)),
    );
    expect(statuses(answers)).toEqual([200, ...times(9).map(() => 412)]);
    const done = answers.find(({ status }) => status === 200);
    expect(done?.body.version).toBe(2);
    expect(done?.headers.get('etag')).toBe('"2"');
    for (const { status, body } of answers) {
      if (status === 412)
        expect(body).toMatchObject({ code: 'stale_version', params: { current: 2, given: 1 } });
    }
  });
});
