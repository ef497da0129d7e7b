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

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

beforeEach(async () => {
  organization = await createOrganization(app);
  samples = eventSamples(app, organization);
});

const clone = (id: string, body: object): Promise<Answer> =>
  samples.client.post(`/api/v1/events/${id}/clone`, body);
const next = (id: string, body: object): Promise<Answer> =>
  samples.client.post(`/api/v1/series/${id}/next`, body);
const outcome = ({ status, body }: Answer) => [status, body.code];
const rows = (sql: string, ...values: unknown[]) =>
  app.database.reader.query<Record<string, unknown>[]>(sql, values);

/** An event with everything that a copy could take along, and much that it must not. */
async function richEvent(day: string) {
  const [venue = '', hall = ''] = await samples.venue(['Hall A']);
  const theme = await samples.insert('theme', { key: newId(), title: { en: 'Transport' } });
  const partner = await samples.insert('partner', {
    name: { en: 'Commonwealth' },
    name_key: newId(),
    kind: 'multilateral',
  });
  const event = await samples.event(day, {
    title: { en: 'Transit', kk: 'Транзит' },
    format: 'hybrid',
    venueId: venue,
    onlineUrl: 'https://meet.example.org/secret',
    attributionRule: 'chatham_house',
    languages: ['en', 'kk'],
    themeIds: [theme],
    partners: [{ partnerId: partner, role: 'co_host' }],
  });
  const people = {
    confirmed: await samples.expert('Confirmed', 'Anna'),
    declined: await samples.expert('Declined', 'Boris'),
    proposed: await samples.expert('Proposed', 'Chen'),
  };
  for (const [state, expert] of Object.entries(people)) {
    await samples.insert('speaker', {
      event_id: event.id,
      expert_id: expert,
      role: 'speaker',
      state,
      note: 'asked for a visa',
      availability: JSON.stringify([{ from: `${day}T09:00`, to: `${day}T12:00` }]),
    });
  }
  const track = await samples.insert('track', {
    event_id: event.id,
    name: { en: 'Rail' },
    name_key: 'rail',
  });
  const opening = await samples.session(event.id, 'Opening', `${day}T09:00`, `${day}T10:00`, {
    roomId: hall,
    experts: [people.confirmed, people.declined],
  });
  await rows('UPDATE session SET track_id = $1 WHERE id = $2', track, opening);
  await rows(
    'INSERT INTO session_theme (organization_id, session_id, theme_id) VALUES ($1, $2, $3)',
    organization.id,
    opening,
    theme,
  );
  const talk = await samples.insert('contribution', {
    session_id: opening,
    title: { en: 'Gauge' },
    duration_minutes: 20,
  });
  await samples.insert('assignment', {
    event_id: event.id,
    session_id: opening,
    contribution_id: talk,
    expert_id: people.proposed,
    role: 'speaker',
  });
  await samples.session(event.id, 'Given up', `${day}T11:00`, `${day}T12:00`, {
    state: 'cancelled',
  });
  await samples.insert('session', {
    event_id: event.id,
    kind: 'panel',
    title: { en: 'Waiting' },
    duration_minutes: 45,
  });
  await samples.insert('event_role', {
    event_id: event.id,
    account_id: organization.ownerAccountId,
    role: 'rapporteur',
  });
  await samples.insert('outcome', {
    event_id: event.id,
    kind: 'communique',
    symbol: `${organization.code}/COM/2024/1`,
    year: 2024,
    number: 1,
    slug: `outcome-${event.id}`,
    authentic_language: 'en',
  });
  await rows(
    `UPDATE event SET state = 'held', announced_at = now(), sequence = 4, state_reason = '{"en": "x"}' WHERE id = $1`,
    event.id,
  );
  return { event, people, hall, track, theme, partner, opening };
}

const partsOf = async (eventId: string) => ({
  speakers: await rows(
    `SELECT name.given, speaker.role, speaker.state, note, availability FROM speaker
     JOIN expert_name name ON name.expert_id = speaker.expert_id WHERE event_id = $1 ORDER BY name.given`,
    eventId,
  ),
  assignments: await rows(
    `SELECT name.given, contribution.title->>'en' AS talk FROM assignment
     JOIN expert_name name ON name.expert_id = assignment.expert_id
     LEFT JOIN contribution ON contribution.id = assignment.contribution_id
     WHERE event_id = $1 ORDER BY name.given`,
    eventId,
  ),
  tracks: await rows(
    `SELECT track.name->>'en' AS name, session.title->>'en' AS session FROM track
     LEFT JOIN session ON session.track_id = track.id WHERE track.event_id = $1`,
    eventId,
  ),
  roles: await rows('SELECT role FROM event_role WHERE event_id = $1', eventId),
  outcomes: await rows('SELECT id FROM outcome WHERE event_id = $1', eventId),
});

describe('cloning an event', () => {
  it('makes a draft with the programme by the wall clock, over a change of the zone’s rules', async () => {
    const { event, hall, theme, partner } = await richEvent('2024-02-20');
    const preview = await clone(event.id, { startsLocal: '2024-03-20T09:00', dryRun: true });
    expect(preview.status).toBe(200);
    expect(preview.body.event).toBe(null);
    expect(preview.body.copy).toMatchObject({
      dryRun: true,
      possible: true,
      sourceId: event.id,
      title: { en: 'Transit', kk: 'Транзит' },
      days: 29,
      offsetChanges: true,
      weekend: false,
      before: { startsAt: '2024-02-20T03:00:00Z', startsOffset: '+06:00' },
      after: { startsAt: '2024-03-20T04:00:00Z', startsOffset: '+05:00' },
      clashes: [],
      next: null,
      counts: {
        sessions: 2,
        unscheduled: 1,
        contributions: 0,
        people: 0,
        assignments: 0,
        partners: 1,
        proposals: 0,
        themes: 1,
      },
    });
    expect(preview.body.copy.sessions).toHaveLength(1);
    expect((await samples.client.get('/api/v1/events')).body.items).toHaveLength(1);

    const made = await clone(event.id, { startsLocal: '2024-03-20T09:00' });
    expect(made.status).toBe(200);
    expect(made.body.event).toMatchObject({
      slug: 'transit-2',
      state: 'draft',
      stateReason: {},
      announcedAt: null,
      onlineUrl: null,
      attributionRule: 'chatham_house',
      languages: ['en', 'kk'],
      seriesId: null,
      themes: [{ id: theme }],
      partners: [{ partnerId: partner, role: 'co_host' }],
      version: 1,
    });
    const copy = made.body.event.id;
    expect(await samples.programme(copy)).toEqual([
      {
        title: 'Opening',
        startsLocal: '2024-03-20T09:00',
        endsLocal: '2024-03-20T10:00',
        startsAt: '2024-03-20T04:00:00Z',
        endsAt: '2024-03-20T05:00:00Z',
        roomId: hall,
        state: 'planned',
        version: 1,
      },
      expect.objectContaining({ title: 'Waiting', startsLocal: null }),
    ]);
    expect(await partsOf(copy)).toEqual({
      speakers: [],
      assignments: [],
      tracks: [{ name: 'Rail', session: 'Opening' }],
      roles: [],
      outcomes: [],
    });
    // The original keeps all that it had.
    expect(await partsOf(event.id)).toMatchObject({
      roles: [{ role: 'rapporteur' }],
      outcomes: [{}],
      tracks: [{ name: 'Rail', session: 'Opening' }],
    });
    const log = await samples.client.get(`/api/v1/audit?objectKind=event&objectId=${copy}`);
    expect(log.body.items.map((entry: Record<string, unknown>) => entry['action']).sort()).toEqual([
      'copied',
      'created',
    ]);
  });

  it('takes people as proposed, those who are not out, and seats them only if asked', async () => {
    const { event } = await richEvent('2024-02-20');
    const people = await clone(event.id, { days: 7, with: { people: true } });
    const only = await partsOf(people.body.event.id);
    expect(only.speakers).toEqual([
      { given: 'Anna', role: 'speaker', state: 'proposed', note: '', availability: [] },
      { given: 'Chen', role: 'speaker', state: 'proposed', note: '', availability: [] },
    ]);
    expect(only.assignments).toEqual([]);
    expect(
      people.body.copy.people
        .map((person: Record<string, unknown>) => [
          person['name'],
          person['state'],
          person['copied'],
        ])
        .sort(),
    ).toEqual([
      ['Anna Confirmed', 'confirmed', true],
      ['Boris Declined', 'declined', false],
      ['Chen Proposed', 'proposed', true],
    ]);

    const seated = await clone(event.id, { days: 14, with: { people: true, assignments: true } });
    expect((await partsOf(seated.body.event.id)).assignments).toEqual([
      { given: 'Anna', talk: null },
    ]);
    const whole = await clone(event.id, {
      days: 21,
      with: { people: true, assignments: true, contributions: true, onlineUrl: true },
    });
    expect((await partsOf(whole.body.event.id)).assignments).toEqual([
      { given: 'Anna', talk: null },
      { given: 'Chen', talk: 'Gauge' },
    ]);
    expect(whole.body.copy.counts).toMatchObject({ contributions: 1, people: 2, assignments: 2 });
    expect(whole.body.event.onlineUrl).toBe('https://meet.example.org/secret');

    const bare = await clone(event.id, {
      days: 28,
      title: { en: 'Bare' },
      with: { programme: false, partners: false, themes: false },
    });
    expect(bare.body.event).toMatchObject({ title: { en: 'Bare' }, themes: [], partners: [] });
    expect(await samples.programme(bare.body.event.id)).toEqual([]);
  });

  it('refuses people in sessions without the sessions or the people, at the field', async () => {
    const event = await samples.event('2027-09-14');
    for (const [parts, field] of [
      [{ assignments: true }, 'with.assignments'],
      [{ assignments: true, people: true, programme: false }, 'with.assignments'],
      [{ contributions: true, programme: false }, 'with.contributions'],
    ] as const) {
      const refused = await clone(event.id, { days: 1, with: parts });
      expect([refused.status, refused.body.issues[0].field, refused.body.issues[0].code]).toEqual([
        400,
        field,
        'event_copy_needs',
      ]);
    }
  });

  it('names what holds its rooms and people, and makes nothing', async () => {
    const { event, hall } = await richEvent('2027-09-14');
    const other = await samples.event('2027-09-15', { title: { en: 'Forum' } });
    await samples.session(other.id, 'Holding', '2027-09-15T09:30', '2027-09-15T11:00', {
      roomId: hall,
    });
    const preview = await clone(event.id, { days: 1, dryRun: true });
    expect(preview.body.copy).toMatchObject({
      possible: false,
      clashes: [
        {
          kind: 'room',
          sessionId: null,
          sessionTitle: { en: 'Opening' },
          roomName: { en: 'Hall A' },
          other: { sessionTitle: { en: 'Holding' }, eventId: other.id },
        },
      ],
    });
    const refused = await clone(event.id, { days: 1 });
    expect(outcome(refused)).toEqual([409, 'session_room_taken']);
    expect(refused.body.params).toMatchObject({
      room: 'Hall A',
      session: 'Holding',
      event: 'Forum',
      asked: 'Opening',
    });
    // On the same day the very sessions that are copied stand in the way; without rooms and people nothing does.
    const same = await clone(event.id, { days: 0 });
    expect([...outcome(same), same.body.params.session]).toEqual([
      409,
      'session_room_taken',
      'Opening',
    ]);
    expect((await samples.client.get('/api/v1/events')).body.items).toHaveLength(2);
    const roomless = await clone(event.id, { days: 1, with: { rooms: false } });
    expect(roomless.status).toBe(200);
    expect((await samples.programme(roomless.body.event.id))[0]).toMatchObject({
      title: 'Opening',
      roomId: null,
    });
    const seated = await clone(event.id, {
      days: 0,
      with: { rooms: false, people: true, assignments: true },
    });
    expect([...outcome(seated), seated.body.params.expert]).toEqual([
      409,
      'session_expert_taken',
      'Anna Confirmed',
    ]);
  });

  it('refuses hours that the clocks skip, and sessions outside a shorter event', async () => {
    const zone = 'Europe/Berlin';
    const event = await samples.event('2027-03-21', {
      zone,
      startsLocal: '2027-03-21T00:00',
      endsLocal: '2027-03-21T08:00',
    });
    await samples.session(event.id, 'Watch', '2027-03-21T02:15', '2027-03-21T02:45', { zone });
    const preview = await clone(event.id, { days: 7, dryRun: true });
    expect(preview.body.copy).toMatchObject({ possible: false, sessions: [{ issue: 'skipped' }] });
    expect(outcome(await clone(event.id, { days: 7 }))).toEqual([409, 'event_sessions_misfit']);
    const short = await clone(event.id, { days: 1, endsLocal: '2027-03-22T02:00' });
    expect([...outcome(short), short.body.params]).toEqual([
      409,
      'event_contains_sessions',
      { sessions: 'Watch (2027-03-22 02:15–02:45)' },
    ]);
    expect((await samples.client.get('/api/v1/events')).body.items).toHaveLength(1);
  });

  it('takes nothing of another organization', async () => {
    const event = await samples.event('2027-09-14');
    const stranger = await createOrganization(app);
    const strange = eventSamples(app, stranger);
    const series = await strange.insert('series', {
      slug: newId(),
      title: { en: 'S' },
      event_kind: 'seminar',
      cadence: 'monthly',
      starts_on: '2027-01-01',
    });
    for (const dryRun of [true, false]) {
      const foreign = await clone(event.id, { days: 1, seriesId: series, dryRun });
      expect([foreign.status, foreign.body.issues[0]]).toEqual([
        400,
        expect.objectContaining({ field: 'seriesId', code: 'reference_unknown' }),
      ]);
      expect(
        outcome(await strange.client.post(`/api/v1/events/${event.id}/clone`, { days: 1, dryRun })),
      ).toEqual([404, 'not_found']);
      expect(outcome(await next(series, { dryRun }))).toEqual([404, 'not_found']);
    }
    const viewer = api(app, await organization.tokenFor('viewer'));
    const denied = await viewer.post(`/api/v1/events/${event.id}/clone`, { days: 1 });
    expect(outcome(denied)).toEqual([403, 'permission_denied']);
  });

  it('asks as many questions for one session as for twenty', async () => {
    const event = await samples.event('2027-09-14', { endsLocal: '2027-09-20T18:00' });
    const add = (n: number) => {
      const at = Temporal.PlainDateTime.from('2027-09-14T10:00').add({ hours: n * 2 });
      const text = (time: Temporal.PlainDateTime) => time.toString({ smallestUnit: 'minute' });
      return samples.session(event.id, `S${String(n)}`, text(at), text(at.add({ hours: 1 })));
    };
    await add(0);
    const one = await countQueries(app, () => clone(event.id, { days: 30 }));
    for (let n = 1; n < 20; n += 1) await add(n);
    expect(await countQueries(app, () => clone(event.id, { days: 60 }))).toBe(one);
  });
});
