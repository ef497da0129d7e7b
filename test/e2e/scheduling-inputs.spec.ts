import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PlanRunRunner } from '../../src/planning/plan-run-runner.js';
import {
  type Answer,
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { announceEvent, makeEvent, seen, taken } from '../support/case-records.js';
import { contentLines, readInstants } from '../support/read-calendar.js';

/* Hours on which other programmes stumble: clocks that change, nights, first and last minutes of days. */

let app: TestApp;
let organization: TestOrganization;
let client: ReturnType<typeof api>;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

beforeEach(async () => {
  organization = await createOrganization(app);
  client = api(app, organization.ownerToken);
});

const add = (event: { id: string }, input: object): Promise<Answer> =>
  client.post(`/api/v1/events/${event.id}/sessions`, {
    title: { en: 'Session' },
    kind: 'panel',
    ...input,
  });
const hours = ({ startsLocal, startsAt, endsLocal, endsAt }: Record<string, unknown>) => [
  startsLocal,
  startsAt,
  endsLocal,
  endsAt,
];
const warnings = async (event: { id: string }, placements: object[]) => {
  const input = { placements: placements.map((each) => ({ title: { en: 'Asked' }, ...each })) };
  const { body } = await client.post(`/api/v1/events/${event.id}/sessions/check`, input);
  return body.items.map(
    ({ index, code }: { index: number; code: string }) => `${String(index)} ${code}`,
  );
};

async function room(zone: string) {
  const venue = taken(await client.post('/api/v1/venues', { name: { en: 'Palace' }, zone }), 201);
  const path = `/api/v1/venues/${String(venue.id)}/rooms`;
  const made = taken(await client.post(path, { name: { en: 'Hall' } }), 201);
  return { venueId: venue.id as string, roomId: made.id as string };
}

describe('an hour that the clocks show twice', () => {
  const autumn = {
    zone: 'Europe/Berlin',
    startsLocal: '2027-10-30T00:00',
    endsLocal: '2027-11-02T00:00',
  };

  it('stays the one that was meant when a session is edited, resized, shifted and put back', async () => {
    const event = await makeEvent(client, autumn);
    const second = { startsLocal: '2027-10-31T02:30+01:00', durationMinutes: 45 };
    const made = taken(await add(event, second), 201);
    const meant = ['2027-10-31T02:30', '2027-10-31T01:30:00Z', '2027-10-31T03:15'];
    expect(hours(made)).toEqual([...meant, '2027-10-31T02:15:00Z']);
    const path = `/api/v1/sessions/${String(made.id)}`;
    const longer = taken(await client.patch(path, { durationMinutes: 60 }, made.version), 200);
    expect(hours(longer)).toEqual([
      ...meant.slice(0, 2),
      '2027-10-31T03:30',
      '2027-10-31T02:30:00Z',
    ]);
    const moves = `/api/v1/events/${String(event.id)}/sessions/move`;
    const move = (input: object) => client.post(moves, { moves: [input] });
    const one = { sessionId: made.id, version: longer.version };
    // An hour earlier is the first hour of that name.
    const shifted = taken(await move({ ...one, shiftMinutes: -60 }), 200);
    expect(hours(shifted.sessions[0])).toEqual([
      '2027-10-31T02:30',
      '2027-10-31T00:30:00Z',
      '2027-10-31T02:30',
      '2027-10-31T01:30:00Z',
    ]);
    const undone = taken(await client.post(moves, { moves: shifted.inverse }), 200);
    expect(hours(undone.sessions[0])).toEqual(hours(longer));
    const again = taken(await client.post(moves, { moves: undone.inverse }), 200);
    expect(hours(again.sessions[0])).toEqual(hours(shifted.sessions[0]));
  });

  it('may end before it begins on the clock, and is doubtful only where nobody said which', async () => {
    const event = await makeEvent(client, autumn);
    const input = { startsLocal: '2027-10-31T02:50', endsLocal: '2027-10-31T02:10+01:00' };
    const made = taken(await add(event, input), 201);
    expect([made.startsAt, made.endsAt]).toEqual(['2027-10-31T00:50:00Z', '2027-10-31T01:10:00Z']);
    expect(
      await warnings(event, [{ startsLocal: '2027-10-31T02:30', durationMinutes: 15 }]),
    ).toEqual(['0 hours_ambiguous', '0 hours_ambiguous']);
    const later = { startsLocal: '2027-10-31T02:30+01:00', endsLocal: '2027-10-31T02:45+01:00' };
    expect(await warnings(event, [later])).toEqual([]);
    // By the clocks of a zone that shows it once it would have no length: the session is named.
    const zone = await client.patch(
      `/api/v1/events/${String(event.id)}`,
      { zone: 'Asia/Almaty' },
      1,
    );
    expect([zone.status, zone.body.code]).toEqual([409, 'event_sessions_misfit']);
    expect(zone.body.params.sessions).toBe('Session (2027-10-31 02:50–02:10)');
  });
});

describe('hours that the clocks leap over', () => {
  it('are no reason to shift a session when its zone is corrected: it is named', async () => {
    const event = await makeEvent(client, {
      startsLocal: '2027-03-27T00:00',
      endsLocal: '2027-03-30T00:00',
    });
    const at = { startsLocal: '2027-03-28T02:15', endsLocal: '2027-03-28T03:15' };
    const session = taken(await add(event, { ...at, title: { en: 'Night' } }), 201);
    const path = `/api/v1/events/${String(event.id)}`;
    const refused = await client.patch(path, { zone: 'Europe/Berlin' }, event.version);
    expect([refused.status, refused.body.code, refused.body.params]).toEqual([
      409,
      'event_sessions_misfit',
      { sessions: 'Night (2027-03-28 02:15–03:15)', zone: 'Europe/Berlin' },
    ]);
    expect((await client.get(`/api/v1/sessions/${String(session.id)}`)).body).toEqual(session);
    expect((await client.patch(path, { zone: 'Asia/Tokyo' }, event.version)).status).toBe(200);
  });

  it.each([
    ['Africa/Cairo', '2027-04-29', '2027-04-30', '2027-04-29T22:00:00Z'],
    ['America/Santiago', '2027-09-04', '2027-09-05', '2027-09-05T04:00:00Z'],
    ['Asia/Beirut', '2027-03-27', '2027-03-28', '2027-03-27T22:00:00Z'],
  ])(
    'end a day and begin one in %s, where that night has no midnight',
    async (zone, eve, day, at) => {
      const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
      const whole = await announceEvent(client, {
        zone,
        allDay: true,
        startsLocal: `${day}T00:00`,
        endsLocal: `${next}T00:00`,
      });
      expect([whole.startsLocal, whole.startsAt]).toEqual([`${day}T00:00`, at]);
      const file = await (await fetch(`${app.url}/en/events/${String(whole.slug)}.ics`)).text();
      const [first, after] = [day, next].map((each) => each.replaceAll('-', ''));
      expect(contentLines(file).filter((line) => /^DT(START|END)/.test(line))).toEqual([
        `DTSTART;VALUE=DATE:${String(first)}`,
        `DTEND;VALUE=DATE:${String(after)}`,
      ]);
      const evening = await announceEvent(client, {
        zone,
        startsLocal: `${eve}T09:00`,
        endsLocal: `${day}T00:00`,
      });
      const last = { startsLocal: `${eve}T23:00`, endsLocal: `${day}T00:00` };
      const session = taken(await add(evening, last), 201);
      expect([session.endsLocal, session.endsAt]).toEqual([`${day}T00:00`, at]);
      const address = `/en/events/${String(evening.slug)}/sessions/${String(session.id)}.ics`;
      const shown = readInstants(await (await fetch(app.url + address)).text());
      expect(shown).toEqual([`${String(session.startsAt)}/${at}`]);
      // A day later it is an hour like any other, and back again.
      const move = (days: number, version: number) =>
        client.post(`/api/v1/events/${String(evening.id)}/move`, { days }, seen(version));
      const there = taken(await move(1, evening.version), 200);
      expect(there.endsLocal).toBe(`${next}T00:00`);
      expect(taken(await move(-1, there.version), 200).endsAt).toBe(at);
      const early = await add(whole, { startsLocal: `${day}T00:30`, endsLocal: `${day}T02:00` });
      expect([early.status, early.body.code]).toEqual([400, 'time_does_not_exist']);
    },
  );
});

describe('an event with a change of the clocks in it', () => {
  it('keeps its hours on the wall when it moves to where nothing changes', async () => {
    const event = await makeEvent(client, {
      zone: 'Europe/Zurich',
      startsLocal: '2027-03-26T09:00',
      endsLocal: '2027-03-29T17:00',
    });
    for (const day of ['27', '29'])
      taken(await add(event, { startsLocal: `2027-03-${day}T09:00`, durationMinutes: 60 }), 201);
    const to = { startsLocal: '2027-04-09T09:00' };
    const path = `/api/v1/events/${String(event.id)}`;
    const moved = taken(await client.post(`${path}/move`, to, seen(event.version)), 200);
    expect([moved.endsLocal, moved.endsAt]).toEqual(['2027-04-12T17:00', '2027-04-12T15:00:00Z']);
    const { sessions } = (await client.get(`${path}/programme`)).body;
    expect(sessions.map(hours)).toEqual([
      ['2027-04-10T09:00', '2027-04-10T07:00:00Z', '2027-04-10T10:00', '2027-04-10T08:00:00Z'],
      ['2027-04-12T09:00', '2027-04-12T07:00:00Z', '2027-04-12T10:00', '2027-04-12T08:00:00Z'],
    ]);
  });
});

describe('availability', () => {
  it('by the week has its hours on both sides of a change of the clocks, and each day once', async () => {
    const { venueId, roomId } = await room('Europe/Berlin');
    const week = { firstDay: '2027-03-20', lastDay: '2027-04-04' };
    const weekly = [
      { ...week, weekdays: ['sunday', 'monday'], from: '09:00', to: '18:00' },
      { ...week, weekdays: ['saturday'], from: '10:00', to: '24:00' },
      { ...week, weekdays: ['saturday'], from: '08:00', to: '12:00' },
    ];
    const path = `/api/v1/rooms/${roomId}/availability`;
    const { intervals } = taken(await client.put(path, { weekly }, 1), 200);
    expect(intervals).toEqual(
      ['03-20', '03-21', '03-22', '03-27', '03-28', '03-29', '04-03', '04-04'].map((day, at) =>
        at % 3 === 0
          ? {
              from: `2027-${day}T08:00`,
              to: `2027-${['03-21', '03-28', '04-04'][at / 3] ?? ''}T00:00`,
            }
          : { from: `2027-${day}T09:00`, to: `2027-${day}T18:00` },
      ),
    );
    const event = await makeEvent(client, {
      format: 'in_person',
      venueId,
      zone: 'Europe/Berlin',
      startsLocal: '2027-03-20T00:00',
      endsLocal: '2027-04-05T00:00',
    });
    const at = (day: string, from: string, to: string) => ({
      roomId,
      startsLocal: `2027-${day}T${from}`,
      endsLocal: `2027-${day}T${to}`,
    });
    const days = ['03-21', '03-22', '03-28', '03-29', '04-04'];
    expect(
      await warnings(
        event,
        days.map((day) => at(day, '09:00', '18:00')),
      ),
    ).toEqual([]);
    expect(
      await warnings(
        event,
        days.map((day) => at(day, '08:45', '09:15')),
      ),
    ).toEqual(days.map((_, index) => `${String(index)} room_not_available`));
  });

  it('of whole days reaches through midnight to the last minute of the last day, and no further', async () => {
    const { venueId, roomId } = await room('Asia/Almaty');
    const event = await makeEvent(client, { format: 'in_person', venueId });
    const weekly = [
      {
        weekdays: ['tuesday', 'wednesday'],
        from: '00:00',
        to: '24:00',
        firstDay: '2027-09-14',
        lastDay: '2027-09-15',
      },
    ];
    taken(await client.put(`/api/v1/rooms/${roomId}/availability`, { weekly }, 1), 200);
    const at = (startsLocal: string, endsLocal: string) => ({ roomId, startsLocal, endsLocal });
    const inside = [
      at('2027-09-14T00:00', '2027-09-14T01:00'),
      at('2027-09-14T23:00', '2027-09-15T00:30'),
      at('2027-09-15T23:30', '2027-09-16T00:00'),
    ];
    expect(await warnings(event, inside)).toEqual([]);
    const over = [
      at('2027-09-15T23:30', '2027-09-16T00:05'),
      at('2027-09-16T00:05', '2027-09-16T01:00'),
    ];
    expect(await warnings(event, over)).toEqual(['0 room_not_available', '1 room_not_available']);
  });
});

describe('a plan by night', () => {
  it.each([
    ['20:00', '02:00'],
    ['22:00', '24:00'],
  ])('keeps to the hours from %s to %s', async (dayStart, dayEnd) => {
    const event = await makeEvent(client, { endsLocal: '2027-09-16T00:00' });
    for (let n = 0; n < 4; n += 1) taken(await add(event, { durationMinutes: 120 }), 201);
    const path = `/api/v1/events/${String(event.id)}/plan-runs`;
    const run = taken(
      await client.post(path, { kind: 'plan', iterations: 5000, dayStart, dayEnd }),
      201,
    );
    expect([run.dayStart, run.dayEnd]).toEqual([dayStart, dayEnd]);
    await app.nest.get(PlanRunRunner).run(organization.id, run.id as string);
    const { body } = await client.get(`/api/v1/plan-runs/${String(run.id)}`);
    const [{ placed, leftOut }] = body.choices;
    const night = dayEnd === '24:00';
    expect([placed.length, leftOut.length]).toEqual(night ? [2, 2] : [4, 0]);
    for (const { startsLocal, endsLocal } of placed) {
      const [from, to] = [startsLocal.slice(11), endsLocal.slice(11)];
      expect(night ? from === '22:00' && to === '00:00' : from >= '20:00' || to <= '02:00').toBe(
        true,
      );
    }
  });
});
