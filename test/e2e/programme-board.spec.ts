import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { addExpert, addForum } from '../support/programme-samples.js';
import { countQueries } from '../support/query-count.js';

let app: TestApp;
let organization: TestOrganization;
let client: ReturnType<typeof api>;
let forum: Awaited<ReturnType<typeof addForum>>;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

beforeEach(async () => {
  organization = await createOrganization(app);
  client = api(app, organization.ownerToken);
  forum = await addForum(client);
});

const add = (title: string, more: Record<string, unknown>) =>
  client.post(`/api/v1/events/${forum.event}/sessions`, {
    title: { en: title },
    kind: 'keynote',
    ...more,
  });

const at = (starts: string, ends: string) => ({
  startsLocal: `2027-09-14T${starts}`,
  endsLocal: `2027-09-14T${ends}`,
});

const move = (moves: Record<string, unknown>[]) =>
  client.post(`/api/v1/events/${forum.event}/sessions/move`, { moves });

describe('a session without hours', () => {
  it('waits with its length, clashes with nobody, and is placed later', async () => {
    const expert = await addExpert(app, organization, { family: 'Осипова', given: 'Сара' });
    const people = [{ expertId: expert, role: 'speaker' }];
    const made = await add('Waiting', { durationMinutes: 45, roomId: forum.hallA, people });
    expect(made.body).toMatchObject({
      startsLocal: null,
      endsLocal: null,
      startsAt: null,
      endsAt: null,
      durationMinutes: 45,
      roomId: forum.hallA,
    });
    const busy = await add('Busy', { ...at('10:00', '11:00'), roomId: forum.hallA, people });
    expect(busy.status).toBe(201);
    const clash = await move([
      { sessionId: made.body.id, version: 1, startsLocal: '2027-09-14T10:30' },
    ]);
    expect(clash.body.code).toBe('session_room_taken');
    const placed = await move([
      { sessionId: made.body.id, version: 1, startsLocal: '2027-09-14T11:00' },
    ]);
    expect(placed.body.sessions[0]).toMatchObject({
      startsLocal: '2027-09-14T11:00',
      endsLocal: '2027-09-14T11:45',
      durationMinutes: 45,
      version: 2,
    });
    // Its people are now occupied: the hours reach their assignments.
    const third = await add('Third', { ...at('11:30', '12:00'), roomId: forum.hallB, people });
    expect(third.body.code).toBe('session_expert_taken');
  });

  it('is taken out of the timetable with its length and people, and frees both', async () => {
    const expert = await addExpert(app, organization, { family: 'Пробный', given: 'Ерлан' });
    const people = [{ expertId: expert, role: 'speaker' }];
    const made = await add('Long', { ...at('10:00', '12:30'), roomId: forum.hallA, people });
    const out = await client.patch(`/api/v1/sessions/${made.body.id}`, { startsLocal: null }, 1);
    expect(out.body).toMatchObject({ startsLocal: null, durationMinutes: 150, version: 2 });
    expect(out.body.people).toHaveLength(1);
    expect(
      (await add('Other', { ...at('11:00', '12:00'), roomId: forum.hallA, people })).status,
    ).toBe(201);
    const board = await client.get(`/api/v1/events/${forum.event}/board`);
    expect(
      board.body.sessions.map((session: Record<string, Record<string, string>>) => [
        session['title']?.['en'],
        session['startsLocal'],
      ]),
    ).toEqual([
      ['Other', '2027-09-14T11:00'],
      ['Long', null],
    ]);
    // The event's own hours and its zone change around it.
    const before = await client.get(`/api/v1/events/${forum.event}`);
    expect(
      (
        await client.patch(
          `/api/v1/events/${forum.event}`,
          { zone: 'Asia/Shanghai' },
          before.body.version,
        )
      ).status,
    ).toBe(200);
    expect((await client.get(`/api/v1/sessions/${made.body.id}`)).body.startsAt).toBeNull();
  });

  it('needs a length; hours need a start with an end or a length', async () => {
    const refused = async (hours: Record<string, unknown>) => {
      const answer = await add('Half', hours);
      return [answer.status, answer.body.code, answer.body.issues?.[0]?.field];
    };
    const code = 'session_hours_incomplete';
    expect(await refused({})).toEqual([400, code, 'durationMinutes']);
    expect(await refused({ startsLocal: '2027-09-14T10:00' })).toEqual([400, code, 'endsLocal']);
    expect(await refused({ endsLocal: '2027-09-14T10:00' })).toEqual([400, code, 'startsLocal']);
    const lasting = await add('By length', {
      startsLocal: '2027-09-14T23:30',
      durationMinutes: 60,
    });
    expect(lasting.body.endsLocal).toBe('2027-09-15T00:30');
  });
});

describe('a batch of moves', () => {
  it('places, unschedules, resizes, swaps and shifts at once, and is undone by what it answers', async () => {
    const ids: Record<string, string> = {};
    const make = async (title: string, more: Record<string, unknown>) => {
      ids[title] = (await add(title, more)).body.id as string;
    };
    await make('A', { ...at('09:00', '10:00'), roomId: forum.hallA });
    await make('B', { ...at('09:00', '10:00'), roomId: forum.hallB });
    await make('C', { ...at('10:00', '11:00'), roomId: forum.hallA });
    await make('D', { ...at('11:00', '12:00'), roomId: forum.hallA });
    await make('E', { durationMinutes: 30 });
    const places = async () => {
      const { body } = await client.get(`/api/v1/events/${forum.event}/programme`);
      return Object.fromEntries(
        body.sessions.map((session: Record<string, any>) => [
          session['title'].en,
          [
            session['roomId'],
            session['startsLocal']?.slice(11),
            session['endsLocal']?.slice(11),
            session['durationMinutes'],
          ],
        ]),
      );
    };
    const before = await places();
    const moved = await move([
      { sessionId: ids['A'], version: 1, roomId: forum.hallB },
      { sessionId: ids['B'], version: 1, roomId: forum.hallA },
      { sessionId: ids['C'], version: 1, startsLocal: null, roomId: null },
      { sessionId: ids['D'], version: 1, shiftMinutes: 30, durationMinutes: undefined },
      { sessionId: ids['E'], version: 1, startsLocal: '2027-09-14T10:00', roomId: forum.hallA },
    ]);
    expect(moved.status).toBe(200);
    expect(await places()).toEqual({
      A: [forum.hallB, '09:00', '10:00', 60],
      B: [forum.hallA, '09:00', '10:00', 60],
      C: [null, undefined, undefined, 60],
      D: [forum.hallA, '11:30', '12:30', 60],
      E: [forum.hallA, '10:00', '10:30', 30],
    });
    const undone = await move(moved.body.inverse);
    expect(undone.status).toBe(200);
    expect(await places()).toEqual(before);
    // And what undoes the undoing is the batch again, on the versions of now.
    expect((await move(undone.body.inverse)).status).toBe(200);
    expect((await places())['D']).toEqual([forum.hallA, '11:30', '12:30', 60]);
    // The first undo is stale by now, and says so instead of writing over what others did.
    expect((await move(moved.body.inverse)).body.code).toBe('stale_version');
  });

  it('makes an item of a room one of all rooms, and takes it back', async () => {
    const tea = await add('Tea', { ...at('10:00', '10:30'), roomId: forum.hallA, kind: 'break' });
    const all = await move([{ sessionId: tea.body.id, version: 1, allRooms: true }]);
    expect(all.body.sessions[0]).toMatchObject({ allRooms: true, roomId: null });
    const both = await move([{ sessionId: tea.body.id, version: 2, roomId: forum.hallB }]);
    expect([both.body.code, both.body.issues[0].field, both.body.issues[0].code]).toEqual([
      'invalid_input',
      'moves.0.roomId',
      'session_in_all_rooms',
    ]);
    expect((await move(all.body.inverse)).body.sessions[0]).toMatchObject({
      allRooms: false,
      roomId: forum.hallA,
    });
  });

  it('refuses a session named twice and one of another event', async () => {
    const made = await add('A', at('09:00', '10:00'));
    const twice = { sessionId: made.body.id, version: 1, shiftMinutes: 5 };
    expect((await move([twice, twice])).body.issues[0]).toMatchObject({
      field: 'moves.1.sessionId',
      code: 'repeated',
    });
    const other = await addForum(client);
    const strayed = await client.post(`/api/v1/events/${other.event}/sessions/move`, {
      moves: [twice],
    });
    expect(strayed.body.issues[0]).toMatchObject({
      field: 'moves.0.sessionId',
      code: 'reference_unknown',
    });
  });

  it('of two organisers at once lets one through and refuses the other', async () => {
    const made = await add('A', at('09:00', '10:00'));
    const answers = await Promise.all(
      [10, 20, 30, 40].map((shiftMinutes) =>
        move([{ sessionId: made.body.id, version: 1, shiftMinutes }]),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    expect((await client.get(`/api/v1/sessions/${made.body.id}`)).body.version).toBe(2);
  });
});

describe('the rules of an event', () => {
  const path = () => `/api/v1/events/${forum.event}/programme-rules`;

  it('are the defaults until they are set, and set as a whole', async () => {
    const first = await client.get(path());
    expect(first.body).toMatchObject({
      levels: { capacity: 'warn', long_day: 'warn' },
      settings: { longestStretchMinutes: 180 },
      version: 0,
    });
    const set = await client.put(
      path(),
      { levels: { capacity: 'off' }, settings: { longestStretchMinutes: 90 } },
      0,
    );
    expect(set.body).toMatchObject({
      levels: { capacity: 'off', long_day: 'warn' },
      settings: { longestStretchMinutes: 90, roomChangeMinutes: 5 },
      version: 1,
    });
    const again = await client.put(path(), { levels: { long_day: 'block' } }, 1);
    expect(again.body).toMatchObject({
      levels: { capacity: 'warn', long_day: 'block' },
      settings: { longestStretchMinutes: 180 },
      version: 2,
    });
    for (const version of [0, 1])
      expect((await client.put(path(), {}, version)).body.code).toBe('stale_version');
    const backwards = await client.put(
      path(),
      { settings: { workingDayStart: '20:00', workingDayEnd: '08:00' } },
      2,
    );
    expect(backwards.body.code).toBe('working_day_backwards');
    const both = await Promise.all([client.put(path(), {}, 2), client.put(path(), {}, 2)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('that block refuse what breaks them anew, and let be mended what was broken before', async () => {
    const crowd = { expectedAudience: 150, roomId: forum.hallA };
    const old = await add('Old', { ...at('09:00', '10:00'), ...crowd });
    await client.put(path(), { levels: { capacity: 'block' } }, 0);
    const fresh = await add('New', { ...at('10:00', '11:00'), ...crowd });
    expect([fresh.status, fresh.body.code]).toEqual([409, 'programme_rule_blocked']);
    expect(fresh.body.title).toBe(
      '150 people are expected for “New”, and Hall A holds 100. A rule of this event refuses that. Choose another place, or set the rule to warn.',
    );
    expect(fresh.body.details.findings[0]).toMatchObject({
      rule: 'capacity',
      level: 'block',
      rooms: [{ id: forum.hallA }],
    });
    // The old one may be renamed and moved in time; another hall that is as small is a new fault.
    const renamed = await client.patch(
      `/api/v1/sessions/${old.body.id}`,
      { title: { en: 'X' } },
      1,
    );
    expect(renamed.status).toBe(200);
    const moved = await move([{ sessionId: old.body.id, version: 2, roomId: forum.hallB }]);
    expect(moved.body.code).toBe('programme_rule_blocked');
    const mended = await client.patch(
      `/api/v1/sessions/${old.body.id}`,
      { expectedAudience: 90 },
      2,
    );
    expect(mended.status).toBe(200);
    const warnings = await client.get(`/api/v1/events/${forum.event}/programme/warnings`);
    expect(warnings.body.findings).toEqual([]);
  });

  it('that block hold against two changes that are fine alone', async () => {
    const themes = await client.post('/api/v1/themes', { key: 'water', title: { en: 'Water' } });
    await client.put(path(), { levels: { theme_overlap: 'block' } }, 0);
    const answers = await Promise.all(
      [forum.hallA, forum.hallB].map((roomId) =>
        add('Water', { ...at('09:00', '10:00'), roomId, themeIds: [themes.body.id] }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('programme_rule_blocked');
  });

  it('are not those of another organization', async () => {
    const stranger = api(app, (await createOrganization(app)).ownerToken);
    expect((await stranger.get(path())).status).toBe(404);
    expect((await stranger.put(path(), {}, 0)).status).toBe(404);
    expect((await stranger.get(`/api/v1/events/${forum.event}/board`)).status).toBe(404);
    expect((await stranger.get(`/api/v1/events/${forum.event}/programme/warnings`)).status).toBe(
      404,
    );
  });
});

describe('tracks', () => {
  it('belong to one event, have one name each, and leave their sessions behind', async () => {
    const path = `/api/v1/events/${forum.event}/tracks`;
    const track = await client.post(path, { name: { ru: 'Вода' }, color: '#1c7ed6' });
    expect(track.status).toBe(201);
    expect((await client.post(path, { name: { ru: 'вода' } })).body.code).toBe('track_name_taken');
    const other = await addForum(client);
    const stray = await client.post(`/api/v1/events/${other.event}/sessions`, {
      title: { en: 'Stray' },
      kind: 'keynote',
      durationMinutes: 30,
      trackId: track.body.id,
    });
    expect(stray.body.issues[0]).toMatchObject({ field: 'trackId', code: 'reference_unknown' });
    const made = await add('Ours', { durationMinutes: 30, trackId: track.body.id });
    expect(made.body.trackId).toBe(track.body.id);
    const renamed = await client.patch(`/api/v1/tracks/${track.body.id}`, { color: null }, 1);
    expect(renamed.body).toMatchObject({ color: null, version: 2 });
    expect((await client.delete(`/api/v1/tracks/${track.body.id}`)).status).toBe(204);
    const left = await client.get(`/api/v1/sessions/${made.body.id}`);
    expect(left.body).toMatchObject({ trackId: null, version: 2 });
    expect((await client.get(path)).body).toEqual({ items: [] });
  });
});

describe('the board', () => {
  it('is read with a number of queries that does not grow, and stamps what it shows', async () => {
    const path = `/api/v1/events/${forum.event}/board`;
    await add('First', at('09:00', '09:10'));
    const first = await client.get(path);
    const queries = await countQueries(app, () => client.get(path));
    for (let n = 1; n < 20; n += 1) {
      const expertId = await addExpert(app, organization, { family: 'Пробный', given: String(n) });
      await add(`Session ${String(n)}`, {
        ...at(`${String(n % 12).padStart(2, '0')}:20`, `${String(n % 12).padStart(2, '0')}:30`),
        people: [{ expertId, role: 'speaker' }],
      });
    }
    expect(await countQueries(app, () => client.get(path))).toBe(queries);
    const [twenty, again] = [await client.get(path), await client.get(path)];
    expect(twenty.body.sessions).toHaveLength(20);
    expect(twenty.body.people).toHaveLength(19);
    expect(again.body.stamp).toBe(twenty.body.stamp);
    expect(again.body.stamp).not.toBe(first.body.stamp);
    expect(again.body.days).toEqual(['2027-09-14', '2027-09-15', '2027-09-16', '2027-09-17']);
  });
});
