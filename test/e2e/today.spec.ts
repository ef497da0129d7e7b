import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/kernel/id.js';
import { Clock } from '../../src/platform/clock.js';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { countQueries } from '../support/query-count.js';

let app: TestApp;
let organization: TestOrganization;
let client: ReturnType<typeof api>;

const sql = (text: string, values: unknown[]) => app.database.reader.query(text, values);

/** 01:30 on 15 May 2027 in Almaty; in UTC it is still the 14th. */
const NOW = '2027-05-14T20:30:00Z';
const TODAY = '2027-05-15';
const now = (instant: string) => {
  app.nest.get(Clock).now = () => Temporal.Instant.from(instant);
};

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

beforeEach(async () => {
  now(NOW);
  organization = await createOrganization(app);
  client = api(app, organization.ownerToken);
});

const inDays = (days: number) => Temporal.PlainDate.from(TODAY).add({ days }).toString();

async function insert(table: string, values: Record<string, unknown>): Promise<string> {
  const row: Record<string, unknown> = { id: newId(), organization_id: organization.id, ...values };
  const columns = Object.keys(row);
  await sql(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, n) => `$${n + 1}`).join(', ')})`,
    Object.values(row),
  );
  return String(row['id']);
}

const ALL = { en: 'Event', ru: 'Мероприятие', kk: 'Іс-шара', zh: '活动' };

interface EventOptions {
  days?: number;
  state?: string;
  kind?: string;
  title?: object;
  summary?: object;
  visibility?: string;
}

/** An event from 10:00 on `day` in Almaty to 18:00 `days` days on. Complete: moderator and session are there. */
async function event(day: string, over: EventOptions = {}) {
  const id = await bareEvent(day, over);
  await engage(id, 'confirmed', { role: 'moderator' });
  await insert('session', {
    event_id: id,
    kind: 'plenary',
    title: ALL,
    starts_local: `${day}T10:00`,
    ends_local: `${day}T11:00`,
    starts_at: `${day}T05:00:00Z`,
    ends_at: `${day}T06:00:00Z`,
  });
  return id;
}

function bareEvent(day: string, over: EventOptions = {}): Promise<string> {
  const last = Temporal.PlainDate.from(day)
    .add({ days: over.days ?? 0 })
    .toString();
  const { state = 'announced' } = over;
  return insert('event', {
    slug: `e-${newId()}`,
    title: over.title ?? ALL,
    summary: over.summary ?? {},
    kind: over.kind ?? 'round_table',
    format: 'online',
    zone: 'Asia/Almaty',
    starts_local: `${day}T10:00`,
    ends_local: `${last}T18:00`,
    starts_at: `${day}T05:00:00Z`,
    ends_at: `${last}T13:00:00Z`,
    state,
    visibility: over.visibility ?? 'public',
    announced_at: state === 'draft' ? null : '2027-01-01T00:00:00Z',
  });
}

async function expert(name: { en?: string; ru?: string } = { en: 'Testova' }): Promise<string> {
  const id = newId();
  await insert('expert', {
    id,
    slug: `x-${id}`,
    country: 'KZ',
    sort_key: '',
    look_alike_key: '',
    search_text: '',
  });
  for (const [position, [lang, family]] of Object.entries(name).entries()) {
    await insert('expert_name', {
      expert_id: id,
      position,
      lang,
      script: lang === 'en' ? 'Latn' : 'Cyrl',
      family,
      given: lang === 'en' ? 'Aigul' : 'Айгуль',
      name_order: 'given_first',
    });
  }
  return id;
}

async function engage(
  eventId: string,
  state: string,
  over: { role?: string; at?: string; expertId?: string } = {},
): Promise<{ speakerId: string; expertId: string }> {
  const expertId = over.expertId ?? (await expert());
  const speakerId = await insert('speaker', {
    event_id: eventId,
    expert_id: expertId,
    role: over.role ?? 'speaker',
    state,
    state_changed_at: over.at ?? '2027-01-01T00:00:00Z',
  });
  return { speakerId, expertId };
}

let number = 0;
interface Outcome {
  outcomeId: string;
  versionId: string;
}

async function outcome(
  eventId: string,
  over: { langs?: string[]; state?: string; publishLocal?: string } = {},
): Promise<Outcome> {
  number += 1;
  const outcomeId = newId();
  await insert('outcome', {
    id: outcomeId,
    event_id: eventId,
    kind: 'communique',
    symbol: `${organization.code}/COM/2027/${number}`,
    year: 2027,
    number,
    slug: `o-${outcomeId}`,
    authentic_language: 'en',
  });
  const scheduled = over.state === 'scheduled';
  const versionId = await insert('outcome_version', {
    outcome_id: outcomeId,
    major: 1,
    minor: 0,
    update_type: 'new',
    state: over.state ?? 'draft',
    ...(scheduled
      ? {
          publish_local: over.publishLocal,
          publish_zone: 'Asia/Almaty',
          publish_at: `${over.publishLocal ?? ''}Z`,
        }
      : {}),
  });
  for (const lang of over.langs ?? ['en', 'ru', 'kk', 'zh']) {
    await insert('edition', { outcome_version_id: versionId, lang, title: `Communiqué ${lang}` });
  }
  return { outcomeId, versionId };
}

async function publish({ outcomeId, versionId }: Outcome, at: string): Promise<string> {
  await sql(`UPDATE outcome_version SET state = 'published', published_at = $2 WHERE id = $1`, [
    versionId,
    at,
  ]);
  return insert('publication', {
    outcome_id: outcomeId,
    outcome_version_id: versionId,
    state: 'current',
    published_at: at,
    modified_at: at,
  });
}

const place = (outcomeId: string, channel: string, day: string) =>
  insert('placement', { outcome_id: outcomeId, channel, outlet: { en: 'Paper' }, placed_on: day });

async function mandate(commitments: object[]) {
  const { status, body } = await client.post('/api/v1/mandates', {
    kind: 'strategy',
    title: { en: 'Strategy' },
    authenticLanguage: 'en',
    adoptedOn: '2026-12-01',
    visibility: 'public',
    proposals: [
      {
        title: { en: 'Proposal' },
        commitments: commitments.map((one) => ({
          title: { en: 'Commitment' },
          period: 'quarter',
          target: 1,
          startsOn: '2027-01-01',
          ...one,
        })),
      },
    ],
  });
  expect(status).toBe(201);
  const proposal = body.proposals[0];
  return {
    mandateId: body.id as string,
    proposalId: proposal.id as string,
    commitmentIds: proposal.commitments.map((one: { id: string }) => one.id) as string[],
  };
}

const serve = (eventId: string, proposalId: string) =>
  sql('INSERT INTO event_proposal (organization_id, event_id, proposal_id) VALUES ($1, $2, $3)', [
    organization.id,
    eventId,
    proposalId,
  ]);

async function today(query = '', as = client) {
  const { status, body } = await as.get(`/api/v1/today${query}`, { 'accept-language': 'en' });
  expect(status).toBe(200);
  return body;
}

const lines = async (kind: string) =>
  (await today()).lines.filter((line: { kind: string }) => line.kind === kind);

/** dueOn, daysLate, urgency. */
const whenOf = (line: { dueOn: string; daysLate: number; urgency: string }) => [
  line.dueOn,
  line.daysLate,
  line.urgency,
];

const NOTHING = {
  reason: null,
  mandateId: null,
  mandateTitle: null,
  proposalId: null,
  commitmentId: null,
  period: null,
  missing: null,
  eventKinds: [],
  eventId: null,
  eventTitle: null,
  eventState: null,
  eventStartsOn: null,
  speakerId: null,
  speakerRole: null,
  expertId: null,
  expertName: null,
  outcomeId: null,
  versionId: null,
  recommendationId: null,
  recommendationStatus: null,
  symbol: null,
  messageId: null,
  languages: [],
  lacking: [],
};

describe('an organization in which nothing is due', () => {
  it('has all the kinds with nothing in them', async () => {
    await event(inDays(3));
    await bareEvent(inDays(3), { state: 'cancelled', title: { en: 'Off' } });
    await bareEvent(inDays(-20), { state: 'postponed', title: { en: 'Put off' } });
    const body = await today();
    expect({ ...body, kinds: null }).toEqual({
      today: TODAY,
      zone: 'Asia/Almaty',
      total: 0,
      late: 0,
      due: 0,
      soon: 0,
      kinds: null,
      lines: [],
    });
    expect(body.kinds.map(({ kind }: { kind: string }) => kind)).toEqual([
      'event_without_moderator',
      'programme_empty',
      'invitation_unanswered',
      'event_unconfirmed',
      'outcome_not_published',
      'commitment_without_event',
      'recommendation_without_response',
      'translation_missing',
      'message_waiting',
    ]);
    expect(body.kinds[0]).toEqual({
      kind: 'event_without_moderator',
      total: 0,
      late: 0,
      due: 0,
      soon: 0,
      more: 0,
      next: null,
    });
  });
});

describe('events without a moderator', () => {
  it('are due two weeks before they begin, by the calendar of the organization', async () => {
    const days = [0, 13, 14, 21, 22, 44, 45].map(inDays);
    for (const day of days) {
      const id = await event(day);
      await sql(`UPDATE speaker SET state = 'accepted' WHERE event_id = $1`, [id]);
    }
    const found = await lines('event_without_moderator');
    expect(found.map(whenOf)).toEqual([
      ['2027-05-01', 14, 'late'],
      ['2027-05-14', 1, 'late'],
      ['2027-05-15', 0, 'due'],
      ['2027-05-22', -7, 'due'],
      ['2027-05-23', -8, 'soon'],
      ['2027-06-14', -30, 'soon'],
    ]);
    // An hour and a half earlier it was the 14th in Almaty.
    now('2027-05-14T18:59:00Z');
    expect((await lines('event_without_moderator'))[1].daysLate).toBe(0);
  });

  it('name whoever is nearest to confirming', async () => {
    const id = await bareEvent(inDays(14));
    await engage(id, 'declined', { role: 'chair' });
    await engage(id, 'invited', { role: 'chair', at: NOW });
    const { speakerId, expertId } = await engage(id, 'accepted', {
      role: 'moderator',
      expertId: await expert({ en: 'Serikova', ru: 'Серикова' }),
    });
    await engage(id, 'confirmed', { role: 'speaker' });
    expect(await lines('event_without_moderator')).toEqual([
      {
        ...NOTHING,
        id,
        kind: 'event_without_moderator',
        urgency: 'due',
        dueOn: TODAY,
        daysLate: 0,
        title: ALL,
        reason: 'not_confirmed',
        eventId: id,
        eventTitle: ALL,
        eventState: 'announced',
        eventStartsOn: inDays(14),
        speakerId,
        expertId,
        expertName: 'Aigul Serikova',
      },
    ]);
    const russian = await client.get('/api/v1/today', { 'accept-language': 'ru' });
    expect(russian.body.lines[0].expertName).toBe('Айгуль Серикова');
  });

  it('are fine with a confirmed speaker who moderates a session', async () => {
    const id = await bareEvent(inDays(14), { state: 'draft' });
    const { expertId } = await engage(id, 'confirmed');
    expect((await lines('event_without_moderator'))[0].reason).toBe('nobody_asked');
    const session = await insert('session', {
      event_id: id,
      kind: 'plenary',
      title: ALL,
      starts_local: `${inDays(14)}T10:00`,
      ends_local: `${inDays(14)}T11:00`,
      starts_at: `${inDays(14)}T05:00:00Z`,
      ends_at: `${inDays(14)}T06:00:00Z`,
    });
    await insert('assignment', {
      event_id: id,
      session_id: session,
      expert_id: expertId,
      role: 'moderator',
      session_state: 'planned',
      starts_at: `${inDays(14)}T05:00:00Z`,
      ends_at: `${inDays(14)}T06:00:00Z`,
    });
    expect(await lines('event_without_moderator')).toEqual([]);
    await sql(`UPDATE session SET state = 'cancelled' WHERE id = $1`, [session]);
    expect(await lines('event_without_moderator')).toHaveLength(1);
  });

  it('stay until their last day is past', async () => {
    await bareEvent(inDays(-1), { days: 1 });
    await bareEvent(inDays(-2), { days: 1 });
    expect((await lines('event_without_moderator')).map(whenOf)).toEqual([
      ['2027-04-30', 15, 'late'],
    ]);
  });
});

describe('empty programmes', () => {
  it('are those without a planned session', async () => {
    const id = await event(inDays(20));
    expect(await lines('programme_empty')).toEqual([]);
    await sql(`UPDATE session SET state = 'cancelled' WHERE event_id = $1`, [id]);
    expect((await lines('programme_empty')).map((line: any) => [line.eventId, line.dueOn])).toEqual(
      [[id, inDays(6)]],
    );
  });
});

describe('invitations', () => {
  it('wait two weeks for an answer, counted in the zone of the organization', async () => {
    const id = await event(inDays(200));
    // 1 May 23:59 and 2 May 00:00 in Almaty; both are 1 May in UTC.
    const first = await engage(id, 'invited', { at: '2027-05-01T18:59:00Z' });
    const second = await engage(id, 'invited', { at: '2027-05-01T19:00:00Z' });
    // Due in eight days: not yet shown.
    await engage(id, 'invited', { at: '2027-05-09T07:00:00Z' });
    await engage(id, 'accepted', { at: '2027-05-01T19:00:00Z' });
    const found = await lines('invitation_unanswered');
    expect(found.map((line: any) => [line.speakerId, ...whenOf(line)])).toEqual([
      [first.speakerId, '2027-05-15', 0, 'due'],
      [second.speakerId, '2027-05-16', -1, 'due'],
    ]);
    expect(found[0]).toMatchObject({
      expertId: first.expertId,
      expertName: 'Aigul Testova',
      speakerRole: 'speaker',
      title: ALL,
      eventId: id,
    });
  });

  it('must be answered a week before the event, and a late one has a day', async () => {
    const near = await event(inDays(5));
    const early = await engage(near, 'invited', { at: '2027-05-06T07:00:00Z' });
    const late = await engage(near, 'invited', { at: '2027-05-14T21:00:00Z' });
    const past = await event(inDays(-1), { state: 'held' });
    await engage(past, 'invited', { at: '2027-05-01T07:00:00Z' });
    const off = await event(inDays(6), { state: 'postponed' });
    await engage(off, 'invited', { at: '2027-05-01T07:00:00Z' });
    const found = await lines('invitation_unanswered');
    expect(found.map((line: any) => [line.speakerId, ...whenOf(line)])).toEqual([
      [early.speakerId, '2027-05-13', 2, 'late'],
      [late.speakerId, '2027-05-16', -1, 'due'],
    ]);
  });
});

describe('events that nobody has said were held', () => {
  it('are late from the second day after', async () => {
    const day = await event(inDays(-1));
    const older = await event(inDays(-3), { days: 1 });
    await event(inDays(-1), { days: 1 });
    await event(inDays(-400));
    await event(inDays(-4), { state: 'draft' });
    const found = await lines('event_unconfirmed');
    expect(found.map((line: any) => [line.eventId, ...whenOf(line)])).toEqual([
      [older, inDays(-1), 1, 'late'],
      [day, TODAY, 0, 'due'],
    ]);
  });
});

describe('outcomes', () => {
  it('are due thirty days after the event where nothing else was promised', async () => {
    const late = await event('2027-04-14', { state: 'held' });
    const due = await event('2027-04-14', { state: 'held', days: 1 });
    const soon = await event('2027-04-29', { state: 'held' });
    await event('2027-04-30', { state: 'held' });
    // Closed: nothing more is to come of it.
    await event('2027-04-10', { state: 'closed' });
    const out = await event('2027-04-10', { state: 'held' });
    await publish(await outcome(out), '2027-05-13T05:00:00Z');
    const written = await outcome(due);
    const found = await lines('outcome_not_published');
    expect(found.map((line: any) => [line.eventId, line.reason, ...whenOf(line)])).toEqual([
      [late, 'no_outcome', '2027-05-14', 1, 'late'],
      [due, 'in_the_works', '2027-05-15', 0, 'due'],
      [soon, 'no_outcome', '2027-05-29', -14, 'soon'],
    ]);
    expect(found[1]).toMatchObject({
      ...written,
      commitmentId: null,
      symbol: `${organization.code}/COM/2027/${number}`,
      lacking: ['site'],
    });
  });

  it('are due when the strictest commitment that counts the event says', async () => {
    const { mandateId, proposalId, commitmentIds } = await mandate([
      { kind: 'outcomes_published', withinDays: 20, channels: ['site', 'print'] },
      { kind: 'outcomes_published', withinDays: 10, channels: ['site'], eventKinds: ['seminar'] },
      { kind: 'outcomes_published', withinDays: 5, channels: ['site'], startsOn: '2027-05-01' },
    ]);
    const id = await event('2027-04-20', { state: 'closed' });
    await serve(id, proposalId);
    const [line] = await lines('outcome_not_published');
    expect(line).toEqual({
      ...NOTHING,
      id,
      kind: 'outcome_not_published',
      urgency: 'late',
      dueOn: '2027-05-10',
      daysLate: 5,
      title: ALL,
      reason: 'no_outcome',
      eventId: id,
      eventTitle: ALL,
      eventState: 'closed',
      eventStartsOn: '2027-04-20',
      mandateId,
      proposalId,
      commitmentId: commitmentIds[0],
      lacking: ['site', 'print'],
    });

    const published = await outcome(id);
    await publish(published, '2027-05-01T05:00:00Z');
    // Printed tomorrow is not printed.
    await place(published.outcomeId, 'print', inDays(1));
    expect((await lines('outcome_not_published'))[0]).toMatchObject({
      reason: 'not_everywhere',
      outcomeId: published.outcomeId,
      lacking: ['print'],
    });
    await place(published.outcomeId, 'print', TODAY);
    expect(await lines('outcome_not_published')).toEqual([]);
  });

  it('are owed again when they were taken down', async () => {
    const id = await event('2027-04-10', { state: 'held' });
    const publication = await publish(await outcome(id), '2027-04-20T05:00:00Z');
    await sql(
      `UPDATE publication SET state = 'withdrawn', withdrawn_at = now(), withdrawal_reason = 'error' WHERE id = $1`,
      [publication],
    );
    expect((await lines('outcome_not_published'))[0]).toMatchObject({
      eventId: id,
      reason: 'withdrawn',
      lacking: ['site'],
    });
  });

  it('of themes below the one that a commitment names are counted', async () => {
    const theme = await insert('theme', { key: 'trade', title: { en: 'Trade' } });
    const below = await insert('theme', { key: 'rail', title: { en: 'Rail' }, parent_id: theme });
    const { proposalId } = await mandate([
      { kind: 'outcomes_published', withinDays: 7, channels: ['site'], themes: ['trade'] },
    ]);
    const tagged = await event('2027-05-01', { state: 'held' });
    const other = await event('2027-05-01', { state: 'held' });
    for (const id of [tagged, other]) await serve(id, proposalId);
    await sql('INSERT INTO event_theme (organization_id, event_id, theme_id) VALUES ($1, $2, $3)', [
      organization.id,
      tagged,
      below,
    ]);
    expect(
      (await lines('outcome_not_published')).map((line: any) => [line.eventId, line.dueOn]),
    ).toEqual([[tagged, '2027-05-08']]);
  });
});

describe('commitments', () => {
  it('lack events in the period that runs, and in one that has just ended', async () => {
    const { mandateId, proposalId, commitmentIds } = await mandate([
      { kind: 'events_held', target: 2, eventKinds: ['round_table'] },
      { kind: 'events_held', target: 1, period: 'month' },
      { kind: 'recommendations_issued', target: 3 },
      { kind: 'presence', target: 3, dimension: 'country' },
    ]);
    // One planned, of the wrong kind; one cancelled; one whose days are past and which nobody confirmed.
    await serve(await event('2027-06-10'), proposalId);
    await serve(await event('2027-06-11', { kind: 'seminar' }), proposalId);
    await serve(await event('2027-06-12', { state: 'cancelled' }), proposalId);
    await serve(await event('2027-05-10'), proposalId);
    const found = await lines('commitment_without_event');
    expect(
      found.map((line: any) => [line.commitmentId, line.period, line.missing, ...whenOf(line)]),
    ).toEqual([
      [commitmentIds[1], '2027-04', 1, '2027-04-30', 15, 'late'],
      [commitmentIds[1], '2027-05', 1, '2027-05-31', -16, 'soon'],
      [commitmentIds[0], '2027-Q2', 1, '2027-06-30', -46, 'soon'],
    ]);
    expect(found[2]).toEqual({
      ...NOTHING,
      id: commitmentIds[0],
      kind: 'commitment_without_event',
      urgency: 'soon',
      dueOn: '2027-06-30',
      daysLate: -46,
      title: { en: 'Commitment' },
      mandateId,
      mandateTitle: { en: 'Strategy' },
      proposalId,
      commitmentId: commitmentIds[0],
      period: '2027-Q2',
      missing: 1,
      eventKinds: ['round_table'],
    });
  });

  it('agree with the coverage on what is missing', async () => {
    const trade = await insert('theme', { key: 'trade', title: { en: 'Trade' } });
    const rail = await insert('theme', { key: 'rail', title: { en: 'Rail' }, parent_id: trade });
    await insert('theme', { key: 'culture', title: { en: 'Culture' } });
    const { mandateId, proposalId } = await mandate([
      { kind: 'themes_covered', target: 1, themes: ['trade', 'culture'] },
      { kind: 'partners_involved', target: 2 },
      { kind: 'outcomes_published', target: 3, withinDays: 30, channels: ['site'] },
      { kind: 'events_held', target: 4, themes: ['trade'] },
    ]);
    const partner = await insert('partner', {
      name: { en: 'SCO' },
      name_key: 'sco',
      kind: 'multilateral',
    });
    const ahead = await event('2027-06-10');
    const held = await event('2027-05-13', { state: 'held' });
    for (const id of [ahead, held]) {
      await serve(id, proposalId);
      await sql(
        'INSERT INTO event_theme (organization_id, event_id, theme_id) VALUES ($1, $2, $3)',
        [organization.id, id, rail],
      );
    }
    await sql(
      `INSERT INTO event_partner (organization_id, event_id, partner_id, role) VALUES ($1, $2, $3, 'host')`,
      [organization.id, ahead, partner],
    );
    const coverage = await client.get(
      `/api/v1/mandates/${mandateId}/coverage?from=2027-04-01&to=2027-06-30`,
    );
    const owed = coverage.body.proposals[0].commitments.map((one: any) => [
      one.id,
      one.cells[0].missing,
    ]);
    expect(owed.map(([, missing]: [string, number]) => missing)).toEqual([1, 1, 1, 2]);
    const found = await lines('commitment_without_event');
    expect(Object.fromEntries(found.map((line: any) => [line.commitmentId, line.missing]))).toEqual(
      Object.fromEntries(owed),
    );
  });

  it('owe nothing in a short piece of a period, nor before they begin', async () => {
    await mandate([
      { kind: 'events_held', startsOn: '2027-05-14', endsOn: '2027-06-10' },
      { kind: 'events_held', startsOn: inDays(1) },
      { kind: 'events_held', endsOn: inDays(-32) },
    ]);
    expect(await lines('commitment_without_event')).toEqual([]);
  });
});

describe('recommendations', () => {
  async function recommendation(of: Outcome, status: string, over: Record<string, unknown> = {}) {
    number += 1;
    const id = await insert('recommendation', {
      outcome_id: of.outcomeId,
      number,
      symbol: `${organization.code}/COM/2027/1/REC.${number}`,
      status,
      issued_at: status === 'draft' ? null : '2027-03-16T18:59:00Z',
      ...over,
    });
    await sql(
      `INSERT INTO recommendation_text (organization_id, outcome_id, outcome_version_id, recommendation_id, lang, body)
       SELECT $1, $2, $3, $4, lang, 'Open the crossing ' || lang FROM unnest(ARRAY['en', 'ru', 'kk', 'zh']) AS lang`,
      [organization.id, of.outcomeId, of.versionId, id],
    );
    return id;
  }

  it('wait for a response, and for the thing to be done', async () => {
    const of = await outcome(await event('2027-03-01', { state: 'closed' }));
    // Issued on 16 March in Almaty, a minute before the 17th.
    const silent = await recommendation(of, 'issued');
    const asked = await recommendation(of, 'issued', { due_on: '2027-05-01' });
    const later = await recommendation(of, 'issued', {
      issued_at: '2027-03-16T19:00:00Z',
      due_on: '2028-01-01',
    });
    const undone = await recommendation(of, 'in_progress', { due_on: '2027-05-14' });
    await recommendation(of, 'accepted');
    await recommendation(of, 'in_progress', { due_on: '2027-05-30' });
    for (const status of ['draft', 'rejected', 'implemented_declared', 'closed', 'superseded']) {
      await recommendation(of, status, { due_on: '2027-05-01' });
    }
    await publish(of, '2027-03-16T18:59:00Z');
    const found = await lines('recommendation_without_response');
    expect(found.map((line: any) => [line.recommendationId, line.reason, ...whenOf(line)])).toEqual(
      [
        [asked, 'no_response', '2027-05-01', 14, 'late'],
        [undone, 'not_done', '2027-05-14', 1, 'late'],
        [silent, 'no_response', '2027-05-15', 0, 'due'],
        [later, 'no_response', '2027-05-16', -1, 'due'],
      ],
    );
    expect(found[1]).toMatchObject({
      title: { en: 'Open the crossing en', ru: 'Open the crossing ru' },
      outcomeId: of.outcomeId,
      recommendationStatus: 'in_progress',
      eventTitle: ALL,
    });
  });
});

describe('translations', () => {
  it('of coming public events: every text that is there in another language', async () => {
    const whole = { en: 'Event', ru: 'Мероприятие', kk: 'Іс-шара', 'zh-Hans': '活动' };
    const partly = await event(inDays(20), { title: whole, summary: { ru: 'О чём' } });
    const untitled = await event(inDays(14), { title: { ru: 'Встреча' }, state: 'draft' });
    await event(inDays(20), { title: whole });
    await event(inDays(20), { title: { en: 'Inside' }, visibility: 'internal' });
    await event(inDays(-20), { title: { en: 'Past' }, state: 'held' });
    const found = await lines('translation_missing');
    expect(
      found.map((line: any) => [line.eventId, line.reason, line.languages, ...whenOf(line)]),
    ).toEqual([
      [untitled, 'event', ['en', 'kk', 'zh'], TODAY, 0, 'due'],
      [partly, 'event', ['en', 'kk', 'zh'], inDays(6), -6, 'due'],
    ]);
  });

  it('of texts in the works and of those that are out', async () => {
    const host = await event('2027-04-20', { state: 'closed' });
    const draft = await outcome(host, { langs: ['en', 'zh-Hans'] });
    const scheduled = await outcome(host, {
      langs: ['en', 'ru', 'kk'],
      state: 'scheduled',
      publishLocal: '2027-05-16T09:00',
    });
    const out = await outcome(host, { langs: ['en', 'ru', 'zh'] });
    // 10 April in Almaty.
    await publish(out, '2027-04-09T19:00:00Z');
    const complete = await outcome(host);
    await publish(complete, '2027-04-09T19:00:00Z');
    const found = await lines('translation_missing');
    expect(
      found.map((line: any) => [line.versionId, line.reason, line.languages, ...whenOf(line)]),
    ).toEqual([
      [out.versionId, 'published', ['kk'], '2027-05-10', 5, 'late'],
      [scheduled.versionId, 'in_the_works', ['zh'], '2027-05-16', -1, 'due'],
      [draft.versionId, 'in_the_works', ['ru', 'kk'], '2027-05-20', -5, 'due'],
    ]);
    expect(found[0]).toMatchObject({
      outcomeId: out.outcomeId,
      eventId: host,
      title: { en: 'Communiqué en', ru: 'Communiqué ru', zh: 'Communiqué zh' },
    });
  });

  it('of one recommendation count too', async () => {
    const host = await event('2027-04-20', { state: 'closed' });
    const of = await outcome(host);
    const id = await insert('recommendation', {
      outcome_id: of.outcomeId,
      number: 1,
      symbol: `${organization.code}/R/1`,
    });
    await sql(
      `INSERT INTO recommendation_text (organization_id, outcome_id, outcome_version_id, recommendation_id, lang, body)
       SELECT $1, $2, $3, $4, lang, 'Text' FROM unnest(ARRAY['en', 'ru', 'zh']) AS lang`,
      [organization.id, of.outcomeId, of.versionId, id],
    );
    expect((await lines('translation_missing'))[0].languages).toEqual(['kk']);
  });
});

describe('letters', () => {
  const letter = (state: string, at: string) =>
    insert('message', {
      kind: 'speaker_invitation',
      language: 'kk',
      to_address: 'aigul.testova@example.org',
      subject: 'Шақыру',
      body_text: 'Secret body',
      body_html: '',
      state,
      created_at: at,
    });

  it('wait a day for their approval, and only for those who may read letters', async () => {
    const id = await letter('awaiting_approval', '2027-05-12T19:00:00Z');
    await letter('queued', '2027-05-12T19:00:00Z');
    expect(await lines('message_waiting')).toEqual([
      {
        ...NOTHING,
        id,
        kind: 'message_waiting',
        urgency: 'late',
        dueOn: '2027-05-14',
        daysLate: 1,
        title: { kk: 'Шақыру' },
        reason: 'speaker_invitation',
        messageId: id,
      },
    ]);
    const viewer = api(app, await organization.tokenFor('viewer'));
    const body = await today('', viewer);
    expect([body.total, body.lines]).toEqual([0, []]);
    expect(body.kinds.map(({ kind }: { kind: string }) => kind)).not.toContain('message_waiting');
    expect((await today('?kind=message_waiting', viewer)).kinds).toEqual([]);
  });
});

describe('the whole', () => {
  it('puts what is late before what is due, and the longest late first', async () => {
    await bareEvent(inDays(14));
    await event(inDays(-10));
    await event('2027-04-14', { state: 'held' });
    const body = await today();
    expect(body.lines.map((line: any) => [line.kind, line.daysLate])).toEqual([
      ['event_unconfirmed', 9],
      ['outcome_not_published', 1],
      ['event_without_moderator', 0],
      ['programme_empty', 0],
    ]);
    expect([body.total, body.late, body.due, body.soon]).toEqual([4, 2, 2, 0]);
  });

  it('gives some of each kind, how many more there are, and the rest page by page', async () => {
    const ids: string[] = [];
    for (let day = 0; day < 5; day += 1) ids.push(await event(inDays(day - 9)));
    const same = await event(inDays(-9));
    const order = [...[ids[0], same].sort(), ...ids.slice(1)];
    const first = await today('?limit=2');
    const kind = first.kinds.find((one: any) => one.kind === 'event_unconfirmed');
    expect([first.lines.length, kind.total, kind.late, kind.due, kind.more]).toEqual([
      2, 6, 6, 0, 4,
    ]);
    const seen: string[] = first.lines.map((line: any) => line.eventId);
    for (let next = kind.next as string | null; next !== null;) {
      const page = await today(`?kind=event_unconfirmed&limit=2&cursor=${next}`);
      expect(page.kinds).toHaveLength(1);
      expect(page.kinds[0].total).toBe(6);
      seen.push(...page.lines.map((line: any) => line.eventId as string));
      next = page.kinds[0].next as string | null;
    }
    expect(seen).toEqual(order);
  });

  it('pages commitments too', async () => {
    await mandate(Array.from({ length: 3 }, () => ({ kind: 'events_held' })));
    const all = await lines('commitment_without_event');
    const first = await today('?kind=commitment_without_event&limit=2');
    const [{ next, more }] = first.kinds;
    const second = await today(`?kind=commitment_without_event&limit=2&cursor=${String(next)}`);
    expect([more, second.kinds[0].more, second.kinds[0].next]).toEqual([1, 0, null]);
    expect([...first.lines, ...second.lines]).toEqual(all);
  });

  it.each([
    ['?kind=everything', 'kind', 'not_one_of'],
    ['?limit=0', 'limit', 'too_small'],
    ['?limit=201', 'limit', 'too_large'],
    ['?cursor=W10', 'kind', 'required'],
    ['?kind=event_unconfirmed&cursor=W10', 'cursor', 'bad_form'],
    [
      `?kind=event_unconfirmed&cursor=${Buffer.from('["2027-99-01","x"]').toString('base64url')}`,
      'cursor',
      'bad_form',
    ],
  ])('refuses %s at %s', async (query, field, code) => {
    const { status, body } = await client.get(`/api/v1/today${query}`);
    expect([status, body.code, body.issues[0].field, body.issues[0].code]).toEqual([
      400,
      'invalid_input',
      field,
      code,
    ]);
  });

  it('tells nothing of another organization', async () => {
    await everything();
    expect((await today()).total).toBeGreaterThan(8);
    const other = await createOrganization(app);
    const body = await today('', api(app, other.ownerToken));
    expect([body.total, body.lines]).toEqual([0, []]);
  });

  it('leaves out what a token has no scope for', async () => {
    await everything();
    const token = await organization.tokenFor('owner', ['events:read']);
    const body = await today('', api(app, token));
    expect(body.kinds.map(({ kind }: { kind: string }) => kind)).toEqual(['event_unconfirmed']);
    expect(body.lines.map(({ kind }: { kind: string }) => kind)).toEqual(['event_unconfirmed']);
    const blind = api(app, await organization.tokenFor('owner', ['experts:read']));
    expect((await blind.get('/api/v1/today')).status).toBe(403);
  });

  it('asks the same number of questions for one line of each kind and for many', async () => {
    await everything();
    const once = await countQueries(app, () => today());
    for (let times = 0; times < 5; times += 1) await everything();
    const body = await today();
    expect(body.kinds.map(({ total }: { total: number }) => total >= 6)).toEqual(
      Array.from({ length: 9 }, () => true),
    );
    expect(await countQueries(app, () => today())).toBe(once);
  });
});

/** At least one line of each kind. */
async function everything() {
  const { proposalId } = await mandate([{ kind: 'events_held', target: 9 }]);
  const coming = await bareEvent(inDays(10), { title: { en: 'Coming' } });
  await serve(coming, proposalId);
  await engage(coming, 'invited', { at: '2027-04-01T00:00:00Z' });
  await event(inDays(-3));
  const held = await event('2027-03-01', { state: 'held' });
  const of = await outcome(held);
  await insert('recommendation', {
    outcome_id: of.outcomeId,
    number: 1,
    symbol: `${organization.code}/X/${number}`,
    status: 'issued',
    issued_at: '2027-02-01T00:00:00Z',
  });
  await insert('message', {
    kind: 'speaker_invitation',
    language: 'en',
    to_address: 'aigul.testova@example.org',
    subject: 'Invitation',
    body_text: '',
    body_html: '',
    state: 'awaiting_approval',
    created_at: '2027-05-01T00:00:00Z',
  });
}
