import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { addExpert } from '../support/programme-samples.js';

let app: TestApp;
let organization: TestOrganization;
let client: ReturnType<typeof api>;
let event: string;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

beforeEach(async () => {
  organization = await createOrganization(app);
  client = api(app, organization.ownerToken);
  event = await addEvent();
});

const DAY = { firstDay: '2027-09-14', lastDay: '2027-09-14', durationMinutes: 60 };
const find = (input: Record<string, unknown> = DAY, id = event) =>
  client.post(`/api/v1/events/${id}/common-time`, input);

async function addEvent(more: Record<string, unknown> = {}): Promise<string> {
  const made = await client.post('/api/v1/events', {
    title: { en: 'Round table' },
    kind: 'round_table',
    format: 'online',
    zone: 'Asia/Almaty',
    startsLocal: '2027-09-14T10:00',
    endsLocal: '2027-09-14T11:00',
    ...more,
  });
  expect([made.status, made.body.code]).toEqual([201, undefined]);
  return made.body.id as string;
}

/** Engages a new expert, in a zone and with hours. */
async function engage(
  family: string,
  given: {
    readonly zone?: string;
    readonly country?: string;
    readonly role?: string;
    readonly intervals?: readonly { from: string; to: string }[];
  } = {},
  id = event,
  known?: string,
): Promise<string> {
  const { country } = given;
  const expertId =
    known ??
    (await addExpert(
      app,
      organization,
      { family, given: 'Анна' },
      country === undefined ? {} : { country },
    ));
  const speaker = await client.post(`/api/v1/events/${id}/speakers`, {
    expertId,
    role: given.role ?? 'speaker',
  });
  expect(speaker.status).toBe(201);
  const told = await client.call(
    'PUT',
    `/api/v1/speakers/${String(speaker.body.id)}/availability`,
    {
      intervals: given.intervals ?? [],
      ...(given.zone === undefined ? {} : { homeZone: given.zone, zone: given.zone }),
    },
    { 'if-match': `"${String(speaker.body.version)}"` },
  );
  expect([told.status, told.body.code]).toEqual([200, undefined]);
  return expertId;
}

interface Person {
  expertId: string;
  startsLocal: string;
  comfort: string;
  reasons: string[];
  request: string | null;
}
interface Slot {
  startsAt: string;
  startsLocal: string;
  startsOffset: string;
  endsLocal: string;
  endsOffset: string;
  worstMinutes: number;
  missing: number;
  people: Person[];
}
const slotsOf = (body: unknown): Slot[] => (body as { slots: Slot[] }).slots;

describe('a common time', () => {
  it('ranks times with the clock of each person, and changes nothing', async () => {
    const host = await engage('Ашимова');
    const far = await engage('Тапа', { zone: 'Asia/Kathmandu' });
    const { version } = (await client.get(`/api/v1/events/${event}`)).body as { version: number };
    const { status, body } = await find();
    expect(status).toBe(200);
    expect(body).toMatchObject({ zone: 'Asia/Almaty', looked: 96, blocking: null, nearest: [] });
    expect(body.people).toEqual([
      {
        expertId: host,
        name: 'Анна Ашимова',
        roles: ['speaker'],
        zone: 'Asia/Almaty',
        zoneGiven: false,
        required: true,
        weight: 1,
        borneMinutes: 0,
      },
      expect.objectContaining({ expertId: far, zone: 'Asia/Kathmandu', zoneGiven: true }),
    ]);
    expect(slotsOf(body)).toHaveLength(2);
    expect(slotsOf(body)[0]).toEqual({
      startsAt: '2027-09-14T04:00:00Z',
      endsAt: '2027-09-14T05:00:00Z',
      startsLocal: '2027-09-14T09:00',
      endsLocal: '2027-09-14T10:00',
      startsOffset: '+05:00',
      endsOffset: '+05:00',
      worstMinutes: 0,
      totalMinutes: 0,
      missing: 0,
      missingRequired: 0,
      people: [
        expect.objectContaining({ expertId: host, startsLocal: '2027-09-14T09:00' }),
        {
          expertId: far,
          startsLocal: '2027-09-14T09:45',
          endsLocal: '2027-09-14T10:45',
          offset: '+05:45',
          comfort: 'comfortable',
          discomfortMinutes: 0,
          dayOff: false,
          reasons: [],
          request: null,
        },
      ],
    });
    expect((await client.get(`/api/v1/events/${event}`)).body.version).toBe(version);
  });

  it('says in words who stands in each other’s way, and whom to ask for what', async () => {
    const short = { from: '08:00', to: '20:00' };
    const hours = { comfortable: { from: '09:00', to: '18:00' }, possible: short };
    const people = [
      await engage('Кения', { zone: 'Africa/Nairobi' }),
      await engage('Канада', { zone: 'America/St_Johns' }),
      await engage('Гавайи', { zone: 'Pacific/Honolulu' }),
    ];
    const input = { ...DAY, hours };
    const { body } = await find(input);
    expect([body.forEveryone, slotsOf(body), body.blocking.expertIds.toSorted()]).toEqual([
      0,
      [],
      people.toSorted(),
    ]);
    expect(body.blocking.sentence).toBe(
      'Анна Гавайи, Анна Канада, and Анна Кения have no time in common. If one person is missing, there is a time for all the others: Анна Гавайи, Анна Канада, or Анна Кения.',
    );
    const [cheapest] = body.concessions as Slot[];
    expect(cheapest?.people.flatMap(({ request }) => request ?? [])).toEqual([
      'Ask Анна Кения for Tuesday, 14 September 2027, 21:00–22:00 on their clock: 120 min outside of the possible hours.',
    ]);
    const said = async (language: string) => {
      const answer = await client.call('POST', `/api/v1/events/${event}/common-time`, input, {
        'accept-language': language,
      });
      return answer.body.blocking.sentence as string;
    };
    expect(await said('ru')).toContain(
      'Нет времени, которое подошло бы всем этим людям: Анна Гавайи',
    );
    expect(await said('kk')).toContain('Бұл адамдардың бәріне қолайлы уақыт жоқ: ');
    expect(await said('zh')).toContain('没有共同的时间。');
  });

  it('lets guests be missing, keeps off other events, and knows the weekend of a country', async () => {
    const chair = await engage('Председатель', { role: 'chair', country: 'IR' });
    const guest = await engage('Гость', { role: 'guest', zone: 'Pacific/Honolulu' });
    const other = await addEvent({
      startsLocal: '2027-09-17T08:00',
      endsLocal: '2027-09-17T20:00',
    });
    await client.post(`/api/v1/events/${other}/sessions`, {
      title: { en: 'Holds the chair' },
      kind: 'keynote',
      startsLocal: '2027-09-17T09:00',
      endsLocal: '2027-09-17T10:00',
      people: [{ expertId: chair, role: 'chair' }],
    });
    const within = { from: '09:00', to: '11:00' };
    const friday = await find({ ...DAY, firstDay: '2027-09-17', lastDay: '2027-09-17', within });
    // Friday is the weekend of Iran: nobody who must be there can.
    expect([friday.body.forRequired, friday.body.blocking.expertIds]).toEqual([0, [chair]]);
    const weighed = await find({
      ...DAY,
      firstDay: '2027-09-17',
      lastDay: '2027-09-17',
      within,
      gridMinutes: 60,
      daysOff: 'unwelcome',
    });
    expect(slotsOf(weighed.body).map(({ startsLocal }) => startsLocal)).toEqual([
      '2027-09-17T10:00',
    ]);
    const held = await find({
      ...DAY,
      firstDay: '2027-09-17',
      lastDay: '2027-09-17',
      within: { from: '09:00', to: '10:00' },
      daysOff: 'unwelcome',
    });
    const [busy] = held.body.concessions as Slot[];
    expect(busy?.people.find(({ expertId }) => expertId === chair)).toMatchObject({
      reasons: ['busy'],
      dayOff: true,
      request: expect.stringContaining('in a session of another event'),
    });
    const [slot] = slotsOf((await find({ ...DAY, within: { from: '15:00', to: '16:00' } })).body);
    expect(slot).toMatchObject({ missing: 1, missingRequired: 0 });
    expect(slot?.people.find(({ comfort }) => comfort === 'missing')?.expertId).toBe(guest);
  });

  it('spares who bore the bad hours at earlier events of the series', async () => {
    const series = await client.post('/api/v1/series', {
      title: { en: 'Weekly' },
      eventKind: 'round_table',
      cadence: 'weekly',
      startsOn: '2027-09-01',
    });
    expect([series.status, series.body.code]).toEqual([201, undefined]);
    const seriesId = series.body.id as string;
    const now = await addEvent({ seriesId, zone: 'UTC' });
    const west = await engage('Запад', { zone: 'America/New_York' }, now);
    const east = await engage('Восток', { zone: 'Asia/Shanghai' }, now);
    const hours = {
      comfortable: { from: '09:00', to: '17:00' },
      possible: { from: '06:00', to: '23:00' },
    };
    const input = { ...DAY, hours, gridMinutes: 60, limit: 1 };
    const first = await find(input, now);
    const before = first.body.slots[0] as Slot;
    expect(first.body.earlierEvents).toBe(0);
    const late = (slot: Slot, id: string) =>
      slot.people.find(({ expertId }) => expertId === id)?.startsLocal.slice(11);
    // Noon apart: 18:00 and 06:00, or 19:00 and 07:00, and turned round.
    const earlier = await addEvent({
      seriesId,
      zone: 'UTC',
      startsLocal: before.startsAt.slice(0, 16).replace('-14T', '-07T'),
      endsLocal: Temporal.PlainDateTime.from(before.startsAt.slice(0, 16).replace('-14T', '-07T'))
        .add({ hours: 1 })
        .toString({ smallestUnit: 'minute' }),
    });
    for (const [id, zone] of [
      [west, 'America/New_York'],
      [east, 'Asia/Shanghai'],
    ] as const) {
      await engage('', { zone }, earlier, id);
    }
    await app.database.reader.query(`UPDATE speaker SET state = 'confirmed' WHERE event_id = $1`, [
      earlier,
    ]);
    await app.database.reader.query(`UPDATE event SET state = 'held' WHERE id = $1`, [earlier]);
    const next = await find(input, now);
    const after = next.body.slots[0] as Slot;
    expect(next.body.earlierEvents).toBe(1);
    expect([late(after, west), late(after, east)]).not.toEqual([
      late(before, west),
      late(before, east),
    ]);
    expect(late(after, west)?.slice(0, 2)).not.toBe(late(before, west)?.slice(0, 2));
    const unrotated = await find({ ...input, rotation: false }, now);
    expect(slotsOf(unrotated.body)[0]?.startsAt).toBe(before.startsAt);
  });

  it('gives times that the event can be moved to, also in an hour that the clock shows twice', async () => {
    const id = await addEvent({
      zone: 'Europe/Berlin',
      startsLocal: '2027-10-31T10:00',
      endsLocal: '2027-10-31T10:30',
    });
    await engage('Ночной', {}, id);
    const night = { from: '02:00', to: '03:00' };
    const { body } = await find(
      {
        firstDay: '2027-10-31',
        lastDay: '2027-10-31',
        durationMinutes: 30,
        gridMinutes: 30,
        daysOff: 'unwelcome',
        hours: { comfortable: night, possible: night },
        perDay: 10,
      },
      id,
    );
    expect(slotsOf(body).map(({ startsAt }) => startsAt)).toEqual([
      '2027-10-31T00:00:00Z',
      '2027-10-31T00:30:00Z',
      '2027-10-31T01:00:00Z',
      '2027-10-31T01:30:00Z',
    ]);
    const slot = slotsOf(body)[2];
    const { version } = (await client.get(`/api/v1/events/${id}`)).body as { version: number };
    const moved = await client.call(
      'POST',
      `/api/v1/events/${id}/move`,
      {
        startsLocal: `${slot?.startsLocal ?? ''}${slot?.startsOffset ?? ''}`,
        endsLocal: `${slot?.endsLocal ?? ''}${slot?.endsOffset ?? ''}`,
      },
      { 'if-match': `"${String(version)}"` },
    );
    expect([moved.status, moved.body.startsAt, moved.body.endsAt]).toEqual([
      200,
      '2027-10-31T01:00:00Z',
      '2027-10-31T01:30:00Z',
    ]);
  });
});

describe('refusals', () => {
  it('names the field', async () => {
    const expert = await engage('Ашимова');
    const fault = async (input: Record<string, unknown>) => {
      const { status, body } = await find({ ...DAY, ...input });
      const [issue] = body.issues as { field: string; code: string }[];
      return [status, issue?.field, issue?.code];
    };
    expect(await fault({ lastDay: '2027-09-13' })).toEqual([
      400,
      'lastDay',
      'common_time_days_reversed',
    ]);
    expect(await fault({ lastDay: '2027-12-31' })).toEqual([
      400,
      'lastDay',
      'common_time_days_too_many',
    ]);
    expect(await fault({ lastDay: '2027-10-15', gridMinutes: 5 })).toEqual([
      400,
      'lastDay',
      'common_time_days_too_many',
    ]);
    expect(await fault({ gridMinutes: 7 })).toEqual([400, 'gridMinutes', 'not_one_of']);
    expect(await fault({ durationMinutes: 721 })).toEqual([400, 'durationMinutes', 'too_large']);
    expect(await fault({ within: { from: '9:00', to: '18:00' } })).toEqual([
      400,
      'within.from',
      'bad_form',
    ]);
    expect(await fault({ holidays: ['2027-02-30'] })).toEqual([400, 'holidays.0', 'date_invalid']);
    expect(await fault({ people: [{ expertId: event }] })).toEqual([
      400,
      'people.0.expertId',
      'reference_unknown',
    ]);
    expect(await fault({ people: [{ expertId: expert }, { expertId: expert }] })).toEqual([
      400,
      'people.1.expertId',
      'repeated',
    ]);
  });

  it('says when there is nobody to meet', async () => {
    const { status, body } = await find();
    expect([status, body.code]).toEqual([409, 'common_time_nobody']);
  });

  it('knows nothing of other organizations', async () => {
    const expert = await engage('Ашимова');
    const other = await createOrganization(app);
    const stranger = api(app, other.ownerToken);
    const seen = await stranger.post(`/api/v1/events/${event}/common-time`, DAY);
    expect([seen.status, seen.body.code]).toEqual([404, 'not_found']);
    const made = await stranger.post('/api/v1/events', {
      title: { en: 'Elsewhere' },
      kind: 'round_table',
      format: 'online',
      zone: 'UTC',
      startsLocal: '2027-09-14T10:00',
      endsLocal: '2027-09-14T11:00',
    });
    const asked = await stranger.post(`/api/v1/events/${String(made.body.id)}/common-time`, {
      ...DAY,
      people: [{ expertId: expert }],
    });
    expect([asked.status, asked.body.issues[0].code]).toEqual([400, 'reference_unknown']);
  });
});
