import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { addExpert, addForum } from '../support/programme-samples.js';

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

const nine = { from: '2027-09-14T09:00', to: '2027-09-14T18:00' };

describe('when a room can be had', () => {
  it('is read back as it was written, on the venue’s clock, in every screen', async () => {
    const path = `/api/v1/rooms/${forum.hallA}/availability`;
    const empty = await client.get(path);
    expect(empty.body).toEqual({
      roomId: forum.hallA,
      zone: 'Asia/Almaty',
      intervals: [],
      version: 1,
    });
    const written = await client.put(path, { intervals: [nine] }, 1);
    expect([written.status, written.headers.get('etag')]).toEqual([200, '"2"']);
    expect((await client.get(path)).body.intervals).toEqual([nine]);
    const board = await client.get(`/api/v1/events/${forum.event}/board`);
    expect(
      board.body.rooms.map((room: Record<string, unknown>) => [room['id'], room['availability']]),
    ).toEqual([
      [forum.hallA, [nine]],
      [forum.hallB, []],
    ]);
  });

  it('is entered by the week too; what touches becomes one', async () => {
    const written = await client.put(
      `/api/v1/rooms/${forum.hallA}/availability`,
      {
        intervals: [{ from: '2027-09-16T18:00', to: '2027-09-16T20:00' }],
        weekly: [
          {
            weekdays: ['tuesday', 'thursday'],
            from: '09:00',
            to: '18:00',
            firstDay: '2027-09-13',
            lastDay: '2027-09-17',
          },
          {
            weekdays: ['friday', 'saturday'],
            from: '00:00',
            to: '24:00',
            firstDay: '2027-09-17',
            lastDay: '2027-09-18',
          },
        ],
      },
      1,
    );
    expect(written.body.intervals).toEqual([
      { from: '2027-09-14T09:00', to: '2027-09-14T18:00' },
      { from: '2027-09-16T09:00', to: '2027-09-16T20:00' },
      { from: '2027-09-17T00:00', to: '2027-09-19T00:00' },
    ]);
  });

  it('refuses what ends before it starts, contradicts the zone, or is too much, at the field', async () => {
    const path = `/api/v1/rooms/${forum.hallA}/availability`;
    const refused = async (body: unknown) => {
      const answer = await client.put(path, body, 1);
      return [answer.status, answer.body.code, answer.body.issues?.[0]?.field];
    };
    expect(await refused({ intervals: [nine, { from: nine.to, to: nine.from }] })).toEqual([
      400,
      'availability_ends_before_start',
      'intervals.1.to',
    ]);
    expect(await refused({ intervals: [{ ...nine, from: '2027-09-14T09:00+06:00' }] })).toEqual([
      400,
      'offset_contradicts_zone',
      'intervals.0.from',
    ]);
    const week = { weekdays: ['monday'], from: '09:00', to: '18:00', firstDay: '2027-01-01' };
    expect(await refused({ weekly: [{ ...week, lastDay: '2028-06-01' }] })).toEqual([
      400,
      'availability_too_much',
      'weekly.0.lastDay',
    ]);
    expect(await refused({ weekly: [{ ...week, lastDay: '2026-06-01' }] })).toEqual([
      400,
      'availability_ends_before_start',
      'weekly.0.lastDay',
    ]);
    expect(await refused({ weekly: [{ ...week, lastDay: '2027-02-01', from: '9 am' }] })).toEqual([
      400,
      'invalid_input',
      'weekly.0.from',
    ]);
    expect((await client.get(path)).body.intervals).toEqual([]);
  });

  it('refuses a stale write and hides another organization’s room', async () => {
    const path = `/api/v1/rooms/${forum.hallA}/availability`;
    const answers = await Promise.all(
      ['09:00', '10:00', '11:00'].map((time) =>
        client.put(path, { intervals: [{ ...nine, from: `2027-09-14T${time}` }] }, 1),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const stranger = api(app, (await createOrganization(app)).ownerToken);
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.put(path, { intervals: [] }, 2)).status).toBe(404);
    const viewer = api(app, await organization.tokenFor('viewer'));
    expect((await viewer.get(path)).status).toBe(200);
    expect((await viewer.put(path, { intervals: [] }, 2)).status).toBe(403);
  });
});

describe('when a speaker can be had', () => {
  it('is told on their own clock and shown on the event’s', async () => {
    const expert = await addExpert(app, organization, { family: 'Ли', given: 'Вэй' });
    const speaker = await client.post(`/api/v1/events/${forum.event}/speakers`, {
      expertId: expert,
      role: 'speaker',
      attendanceMode: 'online',
    });
    const path = `/api/v1/speakers/${speaker.body.id}/availability`;
    const written = await client.put(
      path,
      { zone: 'asia/shanghai', homeZone: 'Asia/Shanghai', intervals: [nine] },
      1,
    );
    expect(written.body).toMatchObject({
      zone: 'Asia/Shanghai',
      toldIn: 'Asia/Shanghai',
      eventZone: 'Asia/Almaty',
      homeZone: 'Asia/Shanghai',
      intervals: [nine],
      version: 2,
    });
    expect((await client.get(`/api/v1/speakers/${speaker.body.id}`)).body.availability).toEqual([
      { from: '2027-09-14T06:00', to: '2027-09-14T15:00' },
    ]);
    // Without a zone it is told on the event's clock again; where the person is stays.
    expect((await client.put(path, { intervals: [nine] }, 2)).body).toMatchObject({
      zone: 'Asia/Almaty',
      toldIn: null,
      homeZone: 'Asia/Shanghai',
    });
  });

  it('narrows the programme: of two engagements both count, of a refusal neither', async () => {
    const expert = await addExpert(app, organization, { family: 'Образцова', given: 'Сауле' });
    const engage = async (role: string, intervals: unknown) => {
      const made = await client.post(`/api/v1/events/${forum.event}/speakers`, {
        expertId: expert,
        role,
      });
      await client.put(`/api/v1/speakers/${made.body.id}/availability`, { intervals }, 1);
      return made.body.id as string;
    };
    await engage('speaker', [{ from: '2027-09-14T09:00', to: '2027-09-14T12:00' }]);
    const chair = await engage('chair', [{ from: '2027-09-14T10:00', to: '2027-09-14T18:00' }]);
    const place = async (starts: string, ends: string) => {
      const made = await client.post(`/api/v1/events/${forum.event}/sessions`, {
        title: { en: `At ${starts}` },
        kind: 'keynote',
        startsLocal: `2027-09-14T${starts}`,
        endsLocal: `2027-09-14T${ends}`,
        people: [{ expertId: expert, role: 'speaker' }],
      });
      expect(made.status).toBe(201);
    };
    await place('09:00', '10:00');
    await place('10:00', '12:00');
    const told = async () => {
      const { body } = await client.get(`/api/v1/events/${forum.event}/programme/warnings`);
      return body.findings
        .filter((finding: Record<string, string>) => finding['rule'] === 'person_availability')
        .map((finding: Record<string, string>) => finding['sentence']);
    };
    expect(await told()).toEqual([
      'Сауле Образцова cannot be had 09:00–10:00, in the time of “At 09:00” (2027-09-14 09:00–10:00).',
    ]);
    const declined = await client.call(
      'POST',
      `/api/v1/speakers/${chair}/state`,
      { to: 'declined' },
      { 'if-match': '"2"' },
    );
    expect(declined.status).toBe(200);
    expect(await told()).toEqual([]);
  });
});

describe('what hours mean for the sessions that are placed', () => {
  const place = async (event: string, title: string, starts: string, more: object = {}) => {
    const made = await client.post(`/api/v1/events/${event}/sessions`, {
      title: { en: title },
      kind: 'panel',
      roomId: forum.hallA,
      startsLocal: `2027-09-14T${starts}`,
      durationMinutes: 60,
      ...more,
    });
    expect(made.status).toBe(201);
    return made.body.id as string;
  };
  const said = (body: { sessions: Record<string, unknown>[] }) =>
    body.sessions.map(({ title, from, to, outside }) => [title, from, to, outside]);

  it('is said of a room before they are saved, over all events, and nothing is saved', async () => {
    await place(forum.event, 'Opening', '09:00');
    await place(forum.event, 'Lunch talk', '12:30');
    await place(forum.event, 'Elsewhere', '12:30', { roomId: forum.hallB });
    const other = await client.post('/api/v1/events', {
      title: { en: 'Reception' },
      kind: 'seminar',
      format: 'in_person',
      zone: 'Asia/Tashkent',
      startsLocal: '2027-09-14T18:00',
      endsLocal: '2027-09-14T21:00',
    });
    await place(other.body.id as string, 'Toasts', '19:00');
    const path = `/api/v1/rooms/${forum.hallA}/availability`;
    const hours = {
      intervals: [
        { from: '2027-09-14T13:00', to: '2027-09-14T18:00' },
        { from: '2027-09-14T09:00', to: '2027-09-14T12:00' },
      ],
    };
    const check = await client.post(`${path}/check`, hours);
    expect([check.status, check.body.zone, check.body.complete]).toEqual([
      200,
      'Asia/Almaty',
      true,
    ]);
    expect(said(check.body)).toEqual([
      [{ en: 'Opening' }, '2027-09-14T09:00', '2027-09-14T10:00', false],
      [{ en: 'Lunch talk' }, '2027-09-14T12:30', '2027-09-14T13:30', true],
      [{ en: 'Toasts' }, '2027-09-14T19:00', '2027-09-14T20:00', true],
    ]);
    expect(check.body.sessions[2]).toMatchObject({
      eventId: other.body.id,
      eventTitle: { en: 'Reception' },
    });
    expect((await client.get(path)).body).toMatchObject({ intervals: [], version: 1 });
    // None given is always.
    const none = await client.post(`${path}/check`, {});
    expect(said(none.body).map((row) => row[3])).toEqual([false, false, false]);
    const refused = await client.post(`${path}/check`, {
      intervals: [{ from: '2027-09-14T13:00', to: '2027-09-14T12:00' }],
    });
    expect([refused.status, refused.body.code]).toEqual([400, 'availability_ends_before_start']);
  });

  it('is said of a person on the clock on which the hours are told', async () => {
    const expert = await addExpert(app, organization, { family: 'Ли', given: 'Вэй' });
    const speaker = await client.post(`/api/v1/events/${forum.event}/speakers`, {
      expertId: expert,
      role: 'speaker',
    });
    const people = (blocking: boolean) => ({
      people: [
        {
          expertId: expert,
          role: 'speaker',
          blocking,
          ...(blocking ? {} : { nonBlockingReason: 'sends a video' }),
        },
      ],
    });
    await place(forum.event, 'Panel', '10:00', people(true));
    await place(forum.event, 'By video', '14:00', people(false));
    await place(forum.event, 'Without', '16:00');
    const path = `/api/v1/speakers/${String(speaker.body.id)}/availability/check`;
    const there = await client.post(path, {
      zone: 'Asia/Shanghai',
      intervals: [{ from: '2027-09-14T13:00', to: '2027-09-14T14:00' }],
    });
    expect(there.body.zone).toBe('Asia/Shanghai');
    expect(said(there.body)).toEqual([
      [{ en: 'Panel' }, '2027-09-14T13:00', '2027-09-14T14:00', false],
    ]);
    const here = await client.post(path, {
      intervals: [{ from: '2027-09-14T13:00', to: '2027-09-14T14:00' }],
    });
    expect(said(here.body)).toEqual([
      [{ en: 'Panel' }, '2027-09-14T10:00', '2027-09-14T11:00', true],
    ]);
  });

  it('is hidden from another organization', async () => {
    await place(forum.event, 'Opening', '09:00');
    const stranger = api(app, (await createOrganization(app)).ownerToken);
    expect(
      (await stranger.post(`/api/v1/rooms/${forum.hallA}/availability/check`, {})).status,
    ).toBe(404);
    const viewer = api(app, await organization.tokenFor('viewer'));
    const looked = await viewer.post(`/api/v1/rooms/${forum.hallA}/availability/check`, {});
    expect(looked.status).toBe(200);
  });
});

describe('a room that takes several sessions at once', () => {
  it('holds posters side by side, and takes one at a time again once they are apart', async () => {
    const poster = (title: string) =>
      client.post(`/api/v1/events/${forum.event}/sessions`, {
        title: { en: title },
        kind: 'paper_session',
        roomId: forum.hallB,
        startsLocal: '2027-09-14T10:00',
        endsLocal: '2027-09-14T11:00',
      });
    expect((await poster('One')).status).toBe(201);
    expect((await poster('Two')).body.code).toBe('session_room_taken');
    const path = `/api/v1/rooms/${forum.hallB}`;
    const room = await client.patch(path, { parallelItems: true, layout: 'exhibition' }, 1);
    expect(room.body).toMatchObject({ parallelItems: true, layout: 'exhibition', version: 2 });
    const second = await poster('Two');
    expect(second.status).toBe(201);
    const refused = await client.patch(path, { parallelItems: false }, 2);
    expect([refused.status, refused.body.code]).toEqual([409, 'room_holds_parallel_sessions']);
    // Taken into another room, it is alone there.
    const moved = await client.patch(
      `/api/v1/sessions/${second.body.id}`,
      { roomId: forum.hallA },
      1,
    );
    expect(moved.status).toBe(200);
    expect((await client.patch(path, { parallelItems: false }, 2)).status).toBe(200);
    expect((await poster('Three')).body.code).toBe('session_room_taken');
  });
});
