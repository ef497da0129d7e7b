import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/kernel/id.js';
import {
  type Answer,
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { type EventSamples, eventSamples } from '../support/event-samples.js';
import { countQueries } from '../support/query-count.js';

let app: TestApp;
let organization: TestOrganization;
let samples: EventSamples;
let hall: string;
let small: string;
let event: { id: string };

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

beforeEach(async () => {
  organization = await createOrganization(app);
  samples = eventSamples(app, organization);
  const [venue = '', ...rooms] = await samples.venue(['Hall A', 300], ['Room 2', 20]);
  [hall = '', small = ''] = rooms;
  event = await samples.event('2027-09-14', { venueId: venue, title: { en: 'Transit' } });
});

const check = (
  placements: readonly object[],
  language = 'en',
  eventId = event.id,
): Promise<Answer> =>
  samples.client.post(
    `/api/v1/events/${eventId}/sessions/check`,
    { placements },
    { 'accept-language': language },
  );

/** The findings, each as short as it can be told. */
const told = async (...placements: object[]): Promise<string[]> => {
  const answer = await check(placements);
  expect(answer.status).toBe(200);
  return answer.body.items.map(
    (item: Record<string, unknown>) =>
      `${String(item['index'])} ${String(item['severity'])} ${String(item['code'])} ${String(item['field'])}`,
  );
};

const at = (from: string, to: string, more: object = {}) => ({
  title: { en: 'Asked' },
  startsLocal: `2027-09-14T${from}`,
  endsLocal: `2027-09-14T${to}`,
  ...more,
});

/** An expert engaged in the event, by default for good. */
async function engaged(family: string, state = 'confirmed', more: object = {}) {
  const expert = await samples.expert(family, 'Anna');
  const speaker = await samples.insert('speaker', {
    event_id: event.id,
    expert_id: expert,
    role: 'speaker',
    state,
    ...more,
  });
  return { expert, speaker };
}

describe('checking where sessions are meant to be put', () => {
  it('names who holds the room and the person, where and until when, and saves nothing', async () => {
    const { expert, speaker } = await engaged('Testova');
    const other = await samples.event('2027-09-14', {
      title: { en: 'Forum', ru: 'Форум' },
      zone: 'Asia/Tashkent',
      startsLocal: '2027-09-14T00:00',
      endsLocal: '2027-09-15T18:00',
    });
    const holding = await samples.session(
      other.id,
      'Holding',
      '2027-09-14T10:30',
      '2027-09-14T11:30',
      {
        zone: 'Asia/Tashkent',
        roomId: hall,
      },
    );
    await samples.session(event.id, 'Speaking', '2027-09-14T11:00', '2027-09-14T12:00', {
      experts: [expert],
    });
    await samples.session(event.id, 'Gone', '2027-09-14T09:00', '2027-09-14T18:00', {
      roomId: hall,
      experts: [expert],
      state: 'cancelled',
    });
    const before = await samples.programme(event.id);
    const answer = await check([
      at('10:00', '11:30', { roomId: hall, people: [{ speakerId: speaker }] }),
    ]);
    expect(answer.body).toMatchObject({
      eventId: event.id,
      possible: false,
      refused: 2,
      warnings: 0,
      complete: true,
    });
    expect(answer.body.items[0]).toEqual({
      index: 0,
      sessionId: null,
      severity: 'refused',
      code: 'session_room_taken',
      field: 'roomId',
      params: {
        asked: 'Asked',
        room: 'Hall A',
        expert: '',
        session: 'Holding',
        event: 'Forum',
        starts: '2027-09-14 10:30',
        ends: '11:30',
        zone: 'Asia/Tashkent',
      },
      message:
        'Hall A is taken by “Holding” of “Forum”, 2027-09-14 10:30–11:30 (Asia/Tashkent). Choose another room or other hours for “Asked”.',
      roomId: hall,
      expertId: null,
      other: {
        index: null,
        sessionId: holding,
        sessionTitle: { en: 'Holding' },
        eventId: other.id,
        eventTitle: { en: 'Forum', ru: 'Форум' },
        eventState: 'draft',
        zone: 'Asia/Tashkent',
        startsLocal: '2027-09-14T10:30',
        endsLocal: '2027-09-14T11:30',
        startsAt: '2027-09-14T05:30:00Z',
        endsAt: '2027-09-14T06:30:00Z',
      },
    });
    expect(answer.body.items[1]).toMatchObject({
      code: 'session_expert_taken',
      field: 'people',
      expertId: expert,
      params: { expert: 'Anna Testova', session: 'Speaking', starts: '2027-09-14 11:00' },
    });
    const russian = await check([at('10:00', '11:30', { roomId: hall })], 'ru');
    expect(russian.body.items[0].message).toContain('Зал «Hall A» занят заседанием «Holding»');
    expect(await samples.programme(event.id)).toEqual(before);
    // Saving is refused with the same code.
    const saved = await samples.client.post(`/api/v1/events/${event.id}/sessions`, {
      ...at('10:00', '11:30', { roomId: hall }),
      kind: 'panel',
    });
    expect([saved.status, saved.body.code]).toEqual([409, 'session_room_taken']);
  });

  it('lets through what touches, what does not block, and a room that takes several', async () => {
    const { expert } = await engaged('Testova');
    await samples.session(event.id, 'Before', '2027-09-14T09:00', '2027-09-14T10:00', {
      roomId: hall,
      experts: [expert],
    });
    const people = [{ expertId: expert }];
    expect(await told(at('10:00', '11:00', { roomId: hall, people }))).toEqual([]);
    expect(
      await told(at('09:30', '10:30', { people: [{ expertId: expert, blocking: false }] })),
    ).toEqual([]);
    expect(await told(at('09:30', '10:30', { roomId: hall }))).toEqual([
      '0 refused session_room_taken roomId',
    ]);
    await app.database.reader.query('UPDATE room SET parallel_items = true WHERE id = $1', [hall]);
    expect(await told(at('09:30', '10:30', { roomId: hall }))).toEqual([]);
  });

  it('takes a session that exists as it is, but for what is asked', async () => {
    const { expert } = await engaged('Testova');
    const one = await samples.session(event.id, 'One', '2027-09-14T10:00', '2027-09-14T11:30', {
      roomId: hall,
      experts: [expert],
    });
    await samples.session(event.id, 'Two', '2027-09-14T13:00', '2027-09-14T14:00', {
      roomId: hall,
    });
    const gone = await samples.session(event.id, 'Gone', '2027-09-14T13:00', '2027-09-14T14:00', {
      state: 'cancelled',
    });
    // It is not in its own way; an hour and a half from 11:45 runs into the next one.
    expect(await told({ sessionId: one, startsLocal: '2027-09-14T10:30' })).toEqual([]);
    expect(await told({ sessionId: one, startsLocal: '2027-09-14T11:45' })).toEqual([
      '0 refused session_room_taken roomId',
    ]);
    expect(await told({ sessionId: one, startsLocal: '2027-09-14T11:45', roomId: null })).toEqual(
      [],
    );
    expect(await told({ sessionId: gone, roomId: hall })).toEqual([
      '0 refused session_cancelled null',
    ]);
    await samples.session(event.id, 'Elsewhere', '2027-09-14T16:00', '2027-09-14T17:00', {
      experts: [expert],
    });
    expect(await told({ sessionId: one, startsLocal: '2027-09-14T15:00' })).toEqual([
      '0 refused session_expert_taken people',
    ]);
    expect(await told({ sessionId: one, startsLocal: '2027-09-14T15:00', people: [] })).toEqual([]);
  });

  it('judges several as they will stand: a swap is fine, two in one place are not', async () => {
    const one = await samples.session(event.id, 'One', '2027-09-14T10:00', '2027-09-14T11:00', {
      roomId: hall,
    });
    const two = await samples.session(event.id, 'Two', '2027-09-14T10:00', '2027-09-14T11:00', {
      roomId: small,
    });
    expect(await told({ sessionId: one, roomId: small }, { sessionId: two, roomId: hall })).toEqual(
      [],
    );
    expect(await told({ sessionId: one, roomId: small })).toEqual([
      '0 refused session_room_taken roomId',
    ]);
    const among = await check([
      at('12:00', '13:00', { roomId: small }),
      at('14:00', '15:00', { roomId: hall }),
      at('12:30', '13:30', { roomId: small, title: { en: 'Third' } }),
    ]);
    expect(among.body.items).toHaveLength(1);
    expect(among.body.items[0]).toMatchObject({
      index: 2,
      params: { asked: 'Third', session: 'Asked', room: 'Room 2', event: 'Transit' },
      other: { index: 0, sessionId: null, eventId: event.id },
    });
    // One without hours leaves its place to another.
    expect(
      await told({ sessionId: one, startsLocal: null }, at('10:00', '11:00', { roomId: hall })),
    ).toEqual([]);
  });

  it('tells of hours that cannot be, at the property', async () => {
    const night = await samples.event('2027-10-30', {
      zone: 'Europe/Berlin',
      startsLocal: '2027-10-30T09:00',
      endsLocal: '2027-11-02T09:00',
    });
    const spring = await samples.event('2027-03-28', {
      zone: 'Europe/Berlin',
      startsLocal: '2027-03-28T00:00',
      endsLocal: '2027-03-28T09:00',
    });
    const codes = async (eventId: string, startsLocal: string, endsLocal: string) =>
      (await check([{ startsLocal, endsLocal }], 'en', eventId)).body.items.map(
        (item: Record<string, unknown>) => [item['severity'], item['code'], item['field']],
      );
    expect(await codes(night.id, '2027-10-31T02:30', '2027-10-31T04:00')).toEqual([
      ['warning', 'hours_ambiguous', 'startsLocal'],
    ]);
    expect(await codes(spring.id, '2027-03-28T02:30', '2027-03-28T04:00')).toEqual([
      ['refused', 'time_does_not_exist', 'startsLocal'],
    ]);
    expect(await codes(spring.id, '2027-03-28T05:00', '2027-03-28T05:00')).toEqual([
      ['refused', 'session_ends_before_start', 'endsLocal'],
    ]);
    expect(await codes(spring.id, '2027-03-28T05:00+01:00', '2027-03-28T06:00')).toEqual([
      ['refused', 'offset_contradicts_zone', 'startsLocal'],
    ]);
    expect(await codes(spring.id, '2027-03-28T08:00', '2027-03-28T10:00')).toEqual([
      ['refused', 'session_outside_event', null],
    ]);
    expect(await codes(night.id, '2027-10-30T10:00', '2027-10-31T22:00')).toEqual([
      ['refused', 'session_too_long', 'endsLocal'],
    ]);
    expect(await codes(night.id, '2027-10-30T10:00', '2027-10-31T21:00')).toEqual([]);
  });

  it('warns of a room too small, elsewhere or not to be had, and of people', async () => {
    const [, elsewhere = ''] = await samples.venue(['Annex']);
    await app.database.reader.query(
      `UPDATE room SET availability = '[{"from": "2027-09-14T09:00", "to": "2027-09-14T12:00"},
         {"from": "2027-09-14T12:00", "to": "2027-09-14T15:00"}]' WHERE id = $1`,
      [small],
    );
    expect(await told(at('11:00', '13:00', { roomId: small, expectedAudience: 20 }))).toEqual([]);
    expect(await told(at('14:00', '15:30', { roomId: small, expectedAudience: 21 }))).toEqual([
      '0 warning room_too_small roomId',
      '0 warning room_not_available roomId',
    ]);
    expect(await told(at('14:00', '15:30', { roomId: elsewhere }))).toEqual([
      '0 warning room_elsewhere roomId',
    ]);
    const away = await engaged('Away', 'declined');
    const morning = await engaged('Morning', 'accepted', {
      availability: JSON.stringify([{ from: '2027-09-14T09:00', to: '2027-09-14T12:00' }]),
    });
    const stranger = await samples.expert('Stranger', 'Anna');
    const people = [away, morning].map(({ speaker }) => ({ speakerId: speaker }));
    expect(
      await told(at('11:30', '12:30', { people: [...people, { expertId: stranger }] })),
    ).toEqual([
      '0 refused expert_not_available people',
      '0 warning person_not_engaged people',
      '0 warning person_not_available null',
    ]);
    expect(await told(at('11:00', '12:00', { people: people.slice(1) }))).toEqual([]);
    await app.database.reader.query(`UPDATE event SET state = 'cancelled' WHERE id = $1`, [
      event.id,
    ]);
    expect(await told(at('11:00', '12:00'))).toEqual(['null refused session_event_closed null']);
  });

  it('refuses ids that are not there, twice, or another organization’s', async () => {
    const stranger = eventSamples(app, await createOrganization(app));
    const [, theirHall = ''] = await stranger.venue(['Their hall']);
    const theirs = await stranger.event('2027-09-14');
    const theirSession = await stranger.session(
      theirs.id,
      'T',
      '2027-09-14T10:00',
      '2027-09-14T11:00',
    );
    const theirExpert = await stranger.expert('Theirs', 'Anna');
    const one = await samples.session(event.id, 'One', '2027-09-14T10:00', '2027-09-14T11:00');
    const elsewhere = await samples.event('2027-10-14');
    const refused = await check([
      { sessionId: one },
      { sessionId: one },
      { sessionId: theirSession },
      at('12:00', '13:00', { roomId: theirHall }),
      at('12:00', '13:00', { people: [{ expertId: theirExpert }, { speakerId: newId() }, {}] }),
    ]);
    expect(refused.status).toBe(400);
    expect(
      refused.body.issues.map((issue: Record<string, string>) => [issue['field'], issue['code']]),
    ).toEqual([
      ['placements.1.sessionId', 'repeated'],
      ['placements.2.sessionId', 'reference_unknown'],
      ['placements.4.people.1.speakerId', 'reference_unknown'],
      ['placements.4.people.2.expertId', 'required'],
      ['placements.3.roomId', 'reference_unknown'],
      ['placements.4.people.0.expertId', 'reference_unknown'],
    ]);
    const other = await check([{ sessionId: one }], 'en', elsewhere.id);
    expect(other.body.issues[0]).toMatchObject({ code: 'reference_unknown' });
    const foreign = await check([at('10:00', '11:00')], 'en', theirs.id);
    expect([foreign.status, foreign.body.code]).toEqual([404, 'not_found']);
    const viewer = api(app, await organization.tokenFor('viewer'));
    expect(
      (await viewer.post(`/api/v1/events/${event.id}/sessions/check`, { placements: [{}] })).status,
    ).toBe(403);
  });

  it('checks two thousand at once, in as many questions as one', async () => {
    const { expert } = await engaged('Testova');
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) =>
        at('10:00', '11:00', {
          roomId: n % 2 === 0 ? hall : null,
          people: n === 7 ? [{ expertId: expert }] : [],
        }),
      );
    await samples.session(event.id, 'One', '2027-09-14T10:30', '2027-09-14T11:00', {
      roomId: hall,
      experts: [expert],
    });
    // Eight, so that every kind of question is asked.
    const few = await countQueries(app, () => check(many(8)));
    const answer: Answer[] = [];
    expect(await countQueries(app, async () => answer.push(await check(many(2000))))).toBe(few);
    expect(answer[0]?.body).toMatchObject({ possible: false, complete: false });
    expect(answer[0]?.body.items).toHaveLength(2000);
    expect((await check(many(2001))).body.issues[0]).toMatchObject({
      field: 'placements',
      code: 'too_many',
    });
  });
});
