import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { addForumIn, FORUM_DAY as DAY, FORUM_LAST as LAST } from '../support/forum-in-zone.js';
import { addExpert } from '../support/programme-samples.js';
import { contentLines, readInstants } from '../support/read-calendar.js';
import { readAppJson, readAppXml } from '../support/schedule-readers.js';

/* Faults of other tools, replayed with the right outcome: the numbers are those of pretalx.md, part 3. */

let app: TestApp;
let organization: TestOrganization;
let client: ReturnType<typeof api>;

beforeAll(async () => {
  app = await startApp();
  organization = await createOrganization(app);
  client = api(app, organization.ownerToken);
});

afterAll(() => app.close());

const forumIn = (zone: string) => addForumIn(app, client, zone);

const expertNamed = (given: string, email?: string) =>
  addExpert(app, organization, { family: 'Пробная', given }, email === undefined ? {} : { email });

describe.each(['Asia/Taipei', 'America/Phoenix', 'Asia/Kathmandu', 'Pacific/Auckland'])(
  '3.1, 3.3, 3.16: in %s',
  (zone) => {
    it('15:00–15:40 stays 15:00–15:40 of its day, and 09:00–17:00 of a room 09:00–17:00', async () => {
      const forum = await forumIn(zone);
      const intervals = [{ from: `${DAY}T09:00`, to: `${DAY}T17:00` }];
      await client.put(`/api/v1/rooms/${forum.a}/availability`, { intervals }, 1);
      const made = await forum.add('Talk', '15:00', '15:40', { roomId: forum.a });
      await forum.add('Late', '23:30', `2027-09-15T00:10`, { roomId: forum.b });
      await forum.announce();
      const read = await client.get(`/api/v1/rooms/${forum.a}/availability`);
      expect([read.body.zone, read.body.intervals]).toEqual([zone, intervals]);
      const board = await client.get(`/api/v1/events/${forum.id}/board`);
      expect(board.body.rooms[0].availability).toEqual(intervals);
      expect(board.body.sessions[0]).toMatchObject({
        id: made.body.id,
        startsLocal: `${DAY}T15:00`,
        endsLocal: `${DAY}T15:40`,
      });
      // Whatever zone the server and the reader are in.
      const page = await (await forum.file('programme')).text();
      expect(page).toContain('15:00–15:40');
      const embed = await fetch(`${app.url}/embed/programme/en/${forum.slug}.json`);
      expect(await embed.text()).toContain('15:00–15:40');
      const xml = readAppXml(await (await forum.file('schedule.xml')).text());
      expect(xml.sessions.map(({ day, date }) => [day, date.slice(0, 16)])).toEqual([
        [DAY, `${DAY}T15:00`],
        [DAY, `${DAY}T23:30`],
      ]);
      expect(readAppJson(await (await forum.file('schedule.json')).text()).sessions).toEqual(
        xml.sessions,
      );
    });
  },
);

describe('who and what is in two places', () => {
  it('3.4: one speaker in two rooms at the very same hours is refused, one after the other is not', async () => {
    const forum = await forumIn('Asia/Almaty');
    const people = [{ expertId: await expertNamed('Анна'), role: 'speaker' }];
    const place = (title: string, from: string, to: string, roomId: string) =>
      forum.add(title, from, to, { roomId, people });
    expect((await place('One', '10:00', '11:00', forum.a)).status).toBe(201);
    const same = await place('Same', '10:00', '11:00', forum.b);
    expect([same.status, same.body.code]).toEqual([409, 'session_expert_taken']);
    const within = await place('Within', '10:59', '11:00', forum.b);
    expect([within.status, within.body.code]).toEqual([409, 'session_expert_taken']);
    expect((await place('Next', '11:00', '12:00', forum.b)).status).toBe(201);
    expect((await place('Before', '09:00', '10:00', forum.b)).status).toBe(201);
  });

  it('3.25: a room is taken over midnight, from the evening’s side and from the night’s', async () => {
    const forum = await forumIn('Asia/Almaty');
    const next = '2027-09-15';
    const roomId = forum.a;
    const late = await forum.add('Late', '23:30', `${next}T01:00`, { roomId });
    expect(late.status).toBe(201);
    for (const [from, to] of [
      [`${next}T00:30`, `${next}T01:30`],
      [`${next}T00:00`, `${next}T00:15`],
      ['22:00', '23:31'],
    ] as const) {
      const refused = await forum.add('Clash', from, to, { roomId });
      expect([from, refused.status, refused.body.code]).toEqual([from, 409, 'session_room_taken']);
      expect(refused.body.params).toMatchObject({ session: 'Late', starts: `${DAY} 23:30` });
    }
    expect((await forum.add('After', `${next}T01:00`, `${next}T02:00`, { roomId })).status).toBe(
      201,
    );
    expect((await forum.add('First', `${next}T09:00`, `${next}T10:00`, { roomId })).status).toBe(
      201,
    );
    const board = await client.get(`/api/v1/events/${forum.id}/board`);
    const ids = board.body.sessions.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(3);
  });
});

describe('when rooms and people can be had', () => {
  it('3.5: over a midnight at which two stretches touch, and what is there is published', async () => {
    const forum = await forumIn('Asia/Almaty');
    const intervals = [
      { from: `${DAY}T18:00`, to: '2027-09-15T00:00' },
      { from: '2027-09-15T00:00', to: '2027-09-15T03:00' },
    ];
    expect(
      (await client.put(`/api/v1/rooms/${forum.a}/availability`, { intervals }, 1)).status,
    ).toBe(200);
    const hours = {
      startsLocal: `${DAY}T23:30`,
      endsLocal: '2027-09-15T00:30',
      roomId: forum.a,
    };
    const check = async (more: object) => {
      const placements = [{ ...hours, title: { en: 'Night' }, ...more }];
      const path = `/api/v1/events/${forum.id}/sessions/check`;
      const { body } = await client.post(path, { placements });
      return body.items.map(({ code }: { code: string }) => code);
    };
    expect(await check({})).toEqual([]);
    expect(await check({ endsLocal: '2027-09-15T03:00' })).toEqual([]);
    expect(await check({ endsLocal: '2027-09-15T03:01' })).toEqual(['room_not_available']);
    expect(await check({ startsLocal: `${DAY}T17:59` })).toEqual(['room_not_available']);
    await forum.add('Night', hours.startsLocal, hours.endsLocal, { roomId: forum.a });
    const warnings = await client.get(`/api/v1/events/${forum.id}/programme/warnings`);
    expect(
      warnings.body.findings.filter(({ rule }: { rule: string }) => /availab/.test(rule)),
    ).toEqual([]);
    await forum.announce();
    expect((await client.post(`/api/v1/events/${forum.id}/releases`, {})).status).toBe(201);
    expect(await (await forum.file('schedule.xml')).text()).toContain('Night');
  });

  it('3.6: all of the last day, for a room and a person, is taken', async () => {
    const forum = await forumIn('Asia/Almaty');
    const intervals = [{ from: `${LAST}T00:00`, to: '2027-09-18T00:00' }];
    const room = await client.put(`/api/v1/rooms/${forum.a}/availability`, { intervals }, 1);
    expect([room.status, room.body.intervals]).toEqual([200, intervals]);
    const speaker = await client.post(`/api/v1/events/${forum.id}/speakers`, {
      expertId: await expertNamed('Ольга'),
      role: 'speaker',
    });
    const path = `/api/v1/speakers/${String(speaker.body.id)}/availability`;
    const person = await client.put(path, { intervals }, 1);
    expect([person.status, person.body.intervals]).toEqual([200, intervals]);
    expect((await client.get(path)).body.intervals).toEqual(intervals);
  });

  it('3.7: a session at midnight of the first day is on the board and in every file', async () => {
    const forum = await forumIn('Asia/Almaty');
    const first = await forum.add('Midnight', '00:00', '00:45', { roomId: forum.a });
    expect(first.status).toBe(201);
    const backwards = await forum.add('Backwards', '11:00', '10:00', { roomId: forum.a });
    expect(backwards.status).toBe(400);
    await forum.announce();
    const board = await client.get(`/api/v1/events/${forum.id}/board`);
    expect(board.body.days[0]).toBe(DAY);
    expect(board.body.sessions.map(({ id }: { id: string }) => id)).toEqual([first.body.id]);
    for (const name of ['programme', 'schedule.xml', 'schedule2.json', 'programme.ics'])
      expect(await (await forum.file(name)).text()).toContain('Midnight');
    const [session] = readAppXml(await (await forum.file('schedule.xml')).text()).sessions;
    expect(session?.date).toBe(`${DAY}T00:00:00+05:00`);
  });
});

describe('what leaves the house', () => {
  it('3.10: guid, number, slug and UID stay through releases in which an earlier repeat comes', async () => {
    const forum = await forumIn('Asia/Almaty');
    const same = { title: { en: 'Same talk', ru: 'Тот же доклад' } };
    const late = await forum.add('Same talk', '15:00', '16:00', { ...same, roomId: forum.a });
    await forum.announce();
    const release = async () => {
      const made = await client.post(`/api/v1/events/${forum.id}/releases`, {});
      expect(made.status).toBe(201);
      const { sessions } = readAppXml(await (await forum.file('schedule.xml')).text());
      return sessions.map(({ guid, id, slug, at }) => ({ guid, id, slug, at }));
    };
    const [before] = await release();
    expect(before?.guid).toBe(late.body.id);
    await forum.add('Same talk', '09:00', '10:00', { ...same, roomId: forum.a });
    const after = await release();
    expect(after).toHaveLength(2);
    expect(after).toContainEqual(before);
    const ics = contentLines(await (await forum.file('programme.ics')).text());
    const uids = ics.filter((line) => line.startsWith('UID:'));
    expect(new Set(uids).size).toBe(2);
    expect(uids).toContain(`UID:urn:uuid:${String(late.body.id)}`);
  });

  it('3.15, 3.18: a break, a session without a room and one without hours break no file', async () => {
    const forum = await forumIn('Asia/Almaty');
    await forum.add('Lunch', '12:00', '13:00', { kind: 'break', allRooms: true });
    await forum.add('Somewhere', '14:00', '15:00');
    const waiting = await client.post(`/api/v1/events/${forum.id}/sessions`, {
      title: { en: 'Waiting' },
      kind: 'panel',
      durationMinutes: 45,
    });
    expect(waiting.status).toBe(201);
    await forum.announce();
    const ics = await (await forum.file('programme.ics')).text();
    expect(readInstants(ics)).toEqual([
      '2027-09-14T07:00:00Z/2027-09-14T08:00:00Z',
      '2027-09-14T09:00:00Z/2027-09-14T10:00:00Z',
    ]);
    const places = contentLines(ics).filter((line) => line.startsWith('LOCATION'));
    expect(places).toHaveLength(2);
    for (const name of ['schedule.xml', 'schedule.json', 'schedule2.json']) {
      const answer = await forum.file(name);
      expect([name, answer.status]).toEqual([name, 200]);
      expect(await answer.text()).not.toContain('Waiting');
    }
  });

  it('3.26: a person is known by a guid that tells nothing of their address', async () => {
    const email = 'anna.probnaya@example.org';
    const guids: string[] = [];
    for (const title of ['One', 'Two']) {
      const home = await createOrganization(app);
      const own = api(app, home.ownerToken);
      const expertId = await addExpert(app, home, { family: 'Пробная', given: 'Анна' }, { email });
      const event = await own.post('/api/v1/events', {
        title: { en: title },
        kind: 'seminar',
        format: 'online',
        zone: 'Asia/Almaty',
        startsLocal: `${DAY}T09:00`,
        endsLocal: `${DAY}T18:00`,
      });
      const path = `/api/v1/events/${String(event.body.id)}`;
      await own.post(`${path}/sessions`, {
        title: { en: title },
        kind: 'panel',
        startsLocal: `${DAY}T10:00`,
        endsLocal: `${DAY}T11:00`,
        people: [{ expertId, role: 'speaker' }],
      });
      const file = await own.get(`${path}/export/schedule.xml`);
      expect(file.body).not.toContain(email);
      guids.push(/<person guid="([^"]+)"/.exec(String(file.body))?.[1] ?? '');
    }
    expect(guids.every((guid) => /^[0-9a-f-]{36}$/.test(guid))).toBe(true);
    expect(new Set(guids).size).toBe(2);
  });

  it('§4d: whoever has a file is told so, by its tag and by its time', async () => {
    const forum = await forumIn('Asia/Almaty');
    await forum.add('Talk', '10:00', '11:00');
    await forum.announce();
    await app.database.reader.query(
      `UPDATE audit_entry SET at = at - interval '1 hour' WHERE organization_id = $1`,
      [organization.id],
    );
    for (const name of ['schedule.xml', 'schedule.json', 'programme.ics']) {
      const first = await forum.file(name);
      const [etag, time] = [first.headers.get('etag'), first.headers.get('last-modified')];
      expect(first.status).toBe(200);
      expect((await forum.file(name, { 'if-none-match': etag ?? '' })).status).toBe(304);
      expect((await forum.file(name, { 'if-modified-since': time ?? '' })).status).toBe(304);
    }
    const time = (await forum.file('schedule.xml')).headers.get('last-modified') ?? '';
    await forum.add('Another', '12:00', '13:00');
    const changed = await forum.file('schedule.xml', { 'if-modified-since': time });
    expect([changed.status, await changed.text()]).toEqual([
      200,
      expect.stringContaining('Another'),
    ]);
  });
});
