import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock } from '../../src/platform/clock.js';
import {
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
  setNow('2027-09-01T00:00:00Z');
});

function setNow(instant: string): void {
  app.nest.get(Clock).now = () => Temporal.Instant.from(instant);
}

interface Effect {
  kind: string;
  count: number | null;
  day: string | null;
  url: string | null;
  values: string[];
  warning: boolean;
}

const transitions = async (id: string, language = 'en') => {
  const answer = await samples.client.get(`/api/v1/events/${id}/transitions`, {
    'accept-language': language,
  });
  expect(answer.status).toBe(200);
  return answer.body as {
    state: string;
    version: number;
    items: {
      to: string;
      possible: boolean;
      blocked: { code: string; params: object; message: string } | null;
      reasonRequired: boolean;
      effects: Effect[];
    }[];
  };
};

/** The effects of going to a state, each as short as it can be told. */
const effects = async (id: string, to: string) =>
  (await transitions(id)).items
    .find((item) => item.to === to)
    ?.effects.map(({ kind, count, day, url, values, warning }) =>
      [warning ? '!' : '', kind, count ?? day ?? url ?? '', ...values].join(' ').trim(),
    );

const change = (id: string, version: number, to: string, reason?: object) =>
  samples.client.post(
    `/api/v1/events/${id}/state`,
    { to, ...(reason ? { reason } : {}) },
    { 'if-match': `"${String(version)}"` },
  );

const engage = async (eventId: string, family: string, state: string, more: object = {}) => {
  const { role = 'speaker', consent = 'granted' } = more as { role?: string; consent?: string };
  const expert = await samples.expert(family, 'X');
  await app.database.reader.query(
    `UPDATE expert SET consent = $2, consent_source = 'letter' WHERE id = $1`,
    [expert, consent],
  );
  await samples.insert('speaker', { event_id: eventId, expert_id: expert, role, state });
  return expert;
};

/** An event that serves a proposal whose outcomes are due, with people of every state. */
async function fullEvent(input: Record<string, unknown> = {}) {
  const [, hall = ''] = await samples.venue(['Hall A']);
  const mandate = await samples.client.post('/api/v1/mandates', {
    kind: 'speech',
    title: { en: 'Speech' },
    authenticLanguage: 'en',
    adoptedOn: '2025-04-01',
    proposals: [
      {
        number: 1,
        title: { en: 'Publish' },
        commitments: [
          {
            number: 1,
            kind: 'outcomes_published',
            title: { en: 'In 30 days' },
            period: 'year',
            target: 1,
            startsOn: '2027-01-01',
            withinDays: 30,
            channels: ['site', 'print'],
          },
          {
            number: 2,
            kind: 'outcomes_published',
            title: { en: 'Over before' },
            period: 'year',
            target: 1,
            startsOn: '2026-01-01',
            endsOn: '2026-12-31',
            withinDays: 5,
            channels: ['site'],
          },
          {
            number: 3,
            kind: 'outcomes_published',
            title: { en: 'Of forums' },
            period: 'year',
            target: 1,
            startsOn: '2027-01-01',
            eventKinds: ['forum'],
            withinDays: 7,
            channels: ['site'],
          },
        ],
      },
    ],
  });
  expect(mandate.status).toBe(201);
  const event = await samples.event('2027-09-14', {
    title: { en: 'Transit', ru: 'Транзит' },
    proposalIds: [mandate.body.proposals[0].id],
    ...input,
  });
  const confirmed = await engage(event.id, 'A', 'confirmed', { role: 'moderator' });
  await engage(event.id, 'B', 'accepted', { consent: 'withheld' });
  await engage(event.id, 'C', 'invited');
  await engage(event.id, 'D', 'declined');
  await samples.session(event.id, 'One', '2027-09-14T10:00', '2027-09-14T11:00', {
    roomId: hall,
    experts: [confirmed],
  });
  await samples.session(event.id, 'Two', '2027-09-14T12:00', '2027-09-14T13:00', { roomId: hall });
  await samples.session(event.id, 'Gone', '2027-09-14T12:00', '2027-09-14T13:00', {
    state: 'cancelled',
  });
  return { event, hall, confirmed };
}

describe('what a change of state would do', () => {
  it('is said before a draft is announced or dropped', async () => {
    const { event } = await fullEvent();
    const all = await transitions(event.id);
    expect(all).toMatchObject({ state: 'draft', version: 1 });
    expect(
      all.items.map(({ to, possible, reasonRequired }) => [to, possible, reasonRequired]),
    ).toEqual([
      ['announced', true, false],
      ['cancelled', true, false],
    ]);
    expect(await effects(event.id, 'announced')).toEqual([
      `becomes_public http://suhbat.example.org/en/events/${event.slug}`,
      'calendar_adds',
      'sessions_planned 2',
      'speakers_confirmed 1',
      '! speakers_unconfirmed 2',
      'speakers_named 1',
      'speakers_unnamed 1',
      '! title_missing  kk zh',
    ]);
    expect(await effects(event.id, 'cancelled')).toEqual([
      'never_public',
      'sessions_cancelled 2',
      'rooms_freed 1',
      'people_freed 1',
      '! speakers_to_tell 3',
      '! final',
    ]);
  });

  it('names nobody at a closed event, and nothing is public of an internal one', async () => {
    const { event } = await fullEvent({ attributionRule: 'closed' });
    expect(await effects(event.id, 'announced')).toEqual(
      expect.arrayContaining(['speakers_unnamed 2']),
    );
    await app.database.reader.query(`UPDATE event SET visibility = 'internal' WHERE id = $1`, [
      event.id,
    ]);
    const internal = await effects(event.id, 'announced');
    expect(internal?.[0]).toBe('stays_internal');
    expect(internal?.filter((one) => /public|calendar|named/.test(one))).toEqual([]);
  });

  it('says why a state cannot be reached now, in the reader’s language', async () => {
    const event = await samples.event('2027-09-14', { format: 'in_person' });
    const russian = await transitions(event.id, 'ru');
    expect(russian.items[0]).toMatchObject({
      to: 'announced',
      possible: false,
      blocked: {
        code: 'event_venue_missing',
        params: { format: 'in_person' },
        message: 'Перед объявлением мероприятия укажите площадку: формат — in_person.',
      },
    });
    expect(await effects(event.id, 'announced')).toEqual(
      expect.arrayContaining(['! programme_missing', '! moderator_missing']),
    );
    // The change itself is refused with the same code.
    expect((await change(event.id, 1, 'announced')).body.code).toBe('event_venue_missing');
    setNow('2027-09-14T13:00:00Z');
    const over = await samples.event('2027-09-14');
    expect(await effects(over.id, 'announced')).toEqual(expect.arrayContaining(['! already_over']));
  });

  it('is said of an announced event: postponed, cancelled, held; and what is due then', async () => {
    const { event } = await fullEvent();
    await change(event.id, 1, 'announced');
    const all = await transitions(event.id);
    expect(
      all.items.map(({ to, possible, reasonRequired, blocked }) => [
        to,
        possible,
        reasonRequired,
        blocked?.code ?? null,
      ]),
    ).toEqual([
      ['held', false, false, 'event_not_begun'],
      ['postponed', true, true, null],
      ['cancelled', true, true, null],
    ]);
    const page = `http://suhbat.example.org/en/events/${event.slug}`;
    expect(await effects(event.id, 'postponed')).toEqual([
      `page_says_postponed ${page}`,
      'calendar_tentative',
      '! speakers_to_tell 3',
      'rooms_held 1',
      'people_held 1',
    ]);
    expect((await effects(event.id, 'cancelled'))?.slice(0, 2)).toEqual([
      `page_says_cancelled ${page}`,
      'calendar_cancels',
    ]);
    expect(await effects(event.id, 'held')).toEqual([
      '! speakers_unconfirmed 2',
      // The last day is the 14th: thirty days on.
      'outcome_due 1 print site',
      '! outcomes_missing',
    ]);
    const held = all.items.find(({ to }) => to === 'held');
    expect(held?.effects.find(({ kind }) => kind === 'outcome_due')?.day).toBe('2027-10-14');
  });

  it('is said of what is held and closed', async () => {
    const { event } = await fullEvent();
    await change(event.id, 1, 'announced');
    setNow('2027-09-15T00:00:00Z');
    await change(event.id, 2, 'held');
    await samples.insert('outcome', {
      event_id: event.id,
      kind: 'communique',
      symbol: `${organization.code}/COM/2027/1`,
      year: 2027,
      number: 1,
      slug: `outcome-${event.id}`,
      authentic_language: 'en',
    });
    expect(await effects(event.id, 'closed')).toEqual([
      'dates_locked',
      'programme_closed',
      '! outcomes_unpublished 1',
      'outcome_due 1 print site',
    ]);
    await change(event.id, 3, 'closed');
    expect(await effects(event.id, 'held')).toEqual(['programme_opens']);
  });

  it('asks a constant number of questions, and is told to nobody else', async () => {
    const bare = await samples.event('2027-10-14');
    const one = await countQueries(app, () => transitions(bare.id));
    const { event } = await fullEvent();
    expect(await countQueries(app, () => transitions(event.id))).toBe(one);
    const stranger = await createOrganization(app);
    const foreign = await api(app, stranger.ownerToken).get(
      `/api/v1/events/${event.id}/transitions`,
    );
    expect([foreign.status, foreign.body.code]).toEqual([404, 'not_found']);
  });
});

describe('cancelling an event', () => {
  it('does what was said: its sessions are cancelled, and rooms and people are free at once', async () => {
    const { event, hall, confirmed } = await fullEvent();
    await change(event.id, 1, 'announced');
    const cancelled = await change(event.id, 2, 'cancelled', { en: 'The hall is closed.' });
    expect(cancelled.body.state).toBe('cancelled');
    expect(
      (await samples.programme(event.id)).map((row) => [
        row['title'],
        row['state'],
        row['version'],
      ]),
    ).toEqual([
      ['One', 'cancelled', 2],
      ['Gone', 'cancelled', 1],
      ['Two', 'cancelled', 2],
    ]);
    const other = await samples.event('2027-09-14', { title: { en: 'Instead' } });
    await samples.session(other.id, 'Now', '2027-09-14T10:00', '2027-09-14T11:00', {
      roomId: hall,
      experts: [confirmed],
    });
    const log = await samples.client.get('/api/v1/audit?objectKind=session&action=cancelled');
    expect(log.body.items).toHaveLength(2);
    expect(log.body.items[0].changes).toEqual({ state: { old: 'planned', new: 'cancelled' } });
    expect((await transitions(event.id)).items).toEqual([]);
  });
});
