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
const TODAY = '2027-05-15';

beforeAll(async () => {
  app = await startApp();
  // 01:30 on 15 May in Almaty; in UTC it is still the day before.
  app.nest.get(Clock).now = () => Temporal.Instant.from('2027-05-14T20:30:00Z');
});
afterAll(() => app.close());

beforeEach(async () => {
  organization = await createOrganization(app);
  client = api(app, organization.ownerToken);
});

async function insert(table: string, values: Record<string, unknown>): Promise<string> {
  const row: Record<string, unknown> = { id: newId(), organization_id: organization.id, ...values };
  const columns = Object.keys(row);
  await sql(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, n) => `$${n + 1}`).join(', ')})`,
    Object.values(row),
  );
  return String(row['id']);
}

interface Mandate {
  id: string;
  proposals: { id: string; commitments: { id: string }[] }[];
}

async function mandate(...proposals: object[][]): Promise<Mandate> {
  const { status, body } = await client.post('/api/v1/mandates', {
    kind: 'strategy',
    title: { en: 'Strategy' },
    authenticLanguage: 'en',
    adoptedOn: '2026-12-01',
    proposals: proposals.map((commitments, index) => ({
      title: { en: `Proposal ${index + 1}` },
      commitments: commitments.map((one) => ({
        title: { en: 'Commitment' },
        kind: 'events_held',
        period: 'quarter',
        target: 1,
        startsOn: '2027-01-01',
        ...one,
      })),
    })),
  });
  expect(status).toBe(201);
  return body as Mandate;
}

async function event(day: string, proposalIds: unknown[], over: Record<string, unknown> = {}) {
  const id = newId();
  await insert('event', {
    id,
    slug: `e-${id}`,
    title: { en: `Event of ${day}` },
    kind: 'round_table',
    format: 'online',
    zone: 'Asia/Almaty',
    starts_local: `${day}T10:00`,
    ends_local: `${day}T18:00`,
    starts_at: `${day}T05:00:00Z`,
    ends_at: `${day}T13:00:00Z`,
    state: 'held',
    ...over,
  });
  for (const proposal of proposalIds) {
    await sql(
      'INSERT INTO event_proposal (organization_id, event_id, proposal_id) VALUES ($1, $2, $3)',
      [organization.id, id, proposal],
    );
  }
  return id;
}

async function engage(eventId: string, country: string | null, state = 'confirmed') {
  const id = newId();
  await insert('expert', {
    id,
    slug: `x-${id}`,
    country,
    sort_key: '',
    look_alike_key: '',
    search_text: '',
  });
  await insert('speaker', { event_id: eventId, expert_id: id, role: 'speaker', state });
}

let number = 0;
async function outcome(eventId: string) {
  number += 1;
  const id = newId();
  await insert('outcome', {
    id,
    event_id: eventId,
    kind: 'communique',
    symbol: `${organization.code}/${number}`,
    year: 2027,
    number,
    slug: `o-${id}`,
    authentic_language: 'en',
  });
  const version = await insert('outcome_version', {
    outcome_id: id,
    major: 1,
    minor: 0,
    update_type: 'new',
  });
  await insert('edition', { outcome_version_id: version, lang: 'en', title: 'Communiqué' });
  return { id, version };
}

async function publish({ id, version }: { id: string; version: string }, at: string) {
  await sql(`UPDATE outcome_version SET state = 'published', published_at = $2 WHERE id = $1`, [
    version,
    at,
  ]);
  return insert('publication', {
    outcome_id: id,
    outcome_version_id: version,
    state: 'current',
    published_at: at,
    modified_at: at,
  });
}

async function read(path: string, as = client) {
  const { status, body } = await as.get(`/api/v1/${path}`);
  expect(status).toBe(200);
  return body;
}

describe('the matrix', () => {
  it('shows proposals by quarters, with the worst of what falls due and the events there are', async () => {
    const of = await mandate(
      [{}, { period: 'year', target: 5 }, { period: 'month', startsOn: '2027-04-01' }],
      [{ target: 2 }],
      [],
    );
    const [first, second, third] = of.proposals;
    const [quarterly, yearly, monthly] = first?.commitments ?? [];
    await event('2027-02-01', [first?.id]);
    // 23:30 on 31 March in Almaty, and 00:30 on 1 April: the day before in UTC.
    await event('2027-03-31', [second?.id], { starts_local: '2027-03-31T23:30' });
    await event('2027-04-01', [second?.id, third?.id], {
      starts_local: '2027-04-01T00:30',
      starts_at: '2027-03-31T19:30:00Z',
    });
    await event('2027-06-01', [second?.id], { state: 'announced' });
    await event('2027-07-01', [third?.id], { state: 'draft' });
    await event('2027-05-10', [third?.id], { state: 'announced' });
    await event('2027-05-11', [third?.id], { state: 'cancelled' });

    const body = await read(`mandates/${of.id}/coverage/matrix`);
    expect(body).toMatchObject({ mandateId: of.id, today: TODAY, unit: 'quarter' });
    expect(body.columns).toEqual([
      { key: '2027-Q1', startsOn: '2027-01-01', endsOn: '2027-03-31', current: false },
      { key: '2027-Q2', startsOn: '2027-04-01', endsOn: '2027-06-30', current: true },
      { key: '2027-Q3', startsOn: '2027-07-01', endsOn: '2027-09-30', current: false },
      { key: '2027-Q4', startsOn: '2027-10-01', endsOn: '2027-12-31', current: false },
    ]);
    const shown = body.rows.map((row: any) => [
      row.number,
      ...row.cells.map((cell: any) => [
        cell.state,
        cell.held,
        cell.planned,
        cell.drafts,
        cell.unconfirmed,
      ]),
    ]);
    expect(shown).toEqual([
      [
        1,
        ['kept', 1, 0, 0, 0],
        ['late', 0, 0, 0, 0],
        ['upcoming', 0, 0, 0, 0],
        ['at_risk', 0, 0, 0, 0],
      ],
      [
        2,
        ['late', 1, 0, 0, 0],
        ['on_track', 1, 1, 0, 0],
        ['upcoming', 0, 0, 0, 0],
        ['upcoming', 0, 0, 0, 0],
      ],
      [3, [null, 0, 0, 0, 0], [null, 1, 0, 0, 1], [null, 0, 1, 1, 0], [null, 0, 0, 0, 0]],
    ]);
    const due = (row: number, column: number) =>
      body.rows[row].cells[column].due.map((one: any) => [
        one.commitmentId,
        one.period,
        one.state,
        one.held,
        one.missing,
      ]);
    expect(due(0, 1)).toEqual([
      [quarterly?.id, '2027-Q2', 'at_risk', 0, 1],
      [monthly?.id, '2027-04', 'late', 0, 1],
      [monthly?.id, '2027-05', 'at_risk', 0, 1],
      [monthly?.id, '2027-06', 'upcoming', 0, 1],
    ]);
    expect(due(0, 3).slice(0, 2)).toEqual([
      [quarterly?.id, '2027-Q4', 'upcoming', 0, 1],
      [yearly?.id, '2027', 'at_risk', 1, 4],
    ]);
    expect(body.summary.late).toContainEqual({
      proposalId: second?.id,
      commitmentId: second?.commitments[0]?.id,
      period: '2027-Q1',
      missing: 1,
    });

    // A cell opens to its proof.
    const { proposals } = await read(
      `mandates/${of.id}/coverage?proposalId=${String(second?.id)}&from=2027-01-01&to=2027-03-31`,
    );
    expect(proposals).toHaveLength(1);
    expect(proposals[0].commitments[0].cells[0].proof).toEqual([
      expect.objectContaining({
        kind: 'event',
        title: { en: 'Event of 2027-03-31' },
        state: 'held',
      }),
    ]);
  });

  it('has whole columns of the days and the length asked for', async () => {
    const of = await mandate([{ period: 'month' }]);
    const keys = async (query: string) =>
      (await read(`mandates/${of.id}/coverage/matrix?${query}`)).columns.map(
        ({ key }: { key: string }) => key,
      );
    expect(await keys('unit=half_year')).toEqual(['2027-H1', '2027-H2']);
    expect(await keys('from=2027-05-31&to=2027-06-01&unit=month')).toEqual(['2027-05', '2027-06']);
    expect(await keys('from=2028-03-01')).toEqual(['2028-Q1']);
    expect(await keys('to=2026-03-01')).toEqual(['2026-Q1']);
    // January ends in the quarter although the days asked for begin in March.
    const { rows } = await read(`mandates/${of.id}/coverage/matrix?from=2027-03-01&to=2027-03-02`);
    expect(rows[0].cells[0].due).toHaveLength(3);
    const wrong = await client.get(
      `/api/v1/mandates/${of.id}/coverage/matrix?from=2027-03-02&to=2027-03-01`,
    );
    expect([wrong.status, wrong.body.issues[0].field]).toEqual([400, 'to']);
  });

  it('shows the events of a mandate without commitments', async () => {
    const of = await mandate([]);
    await event('2027-05-01', [of.proposals[0]?.id]);
    const { rows } = await read(`mandates/${of.id}/coverage/matrix`);
    expect(rows[0].cells.map(({ held }: { held: number }) => held)).toEqual([1, 0, 0]);
  });
});

describe('the breakdown', () => {
  const row = (over: object) => ({
    themeId: null,
    title: null,
    depth: 1,
    promised: false,
    held: 0,
    planned: 0,
    drafts: 0,
    unconfirmed: 0,
    published: 0,
    events: [],
    more: 0,
    ...over,
  });
  const bare = (body: any) => body.rows.map((one: any) => ({ ...one, events: [] }));

  it('by theme counts what is below it, and shows promised themes that nobody has taken up', async () => {
    const trade = await insert('theme', { key: 'trade', title: { en: 'Trade' } });
    const rail = await insert('theme', { key: 'rail', title: { en: 'Rail' }, parent_id: trade });
    const culture = await insert('theme', { key: 'culture', title: { en: 'C' }, position: 1 });
    await insert('theme', { key: 'sport', title: { en: 'Sport' }, position: 2 });
    const of = await mandate([{ kind: 'themes_covered', themes: ['culture'] }]);
    const proposal = [of.proposals[0]?.id];
    const held = await event('2027-02-01', proposal);
    const ahead = await event('2027-06-01', proposal, { state: 'announced' });
    const untagged = await event('2027-03-01', proposal);
    for (const [id, theme] of [
      [held, rail],
      [held, trade],
      [ahead, trade],
    ]) {
      await sql(
        'INSERT INTO event_theme (organization_id, event_id, theme_id) VALUES ($1, $2, $3)',
        [organization.id, id, theme],
      );
    }
    const out = await outcome(held);
    const publicationId = await publish(out, '2027-02-10T10:00:00Z');
    await outcome(untagged);
    const body = await read(`mandates/${of.id}/coverage/breakdown?by=theme`);
    expect(bare(body)).toEqual([
      row({
        value: 'trade',
        themeId: trade,
        title: { en: 'Trade' },
        held: 1,
        planned: 1,
        published: 1,
      }),
      row({ value: 'rail', themeId: rail, title: { en: 'Rail' }, depth: 2, held: 1, published: 1 }),
      row({ value: 'culture', themeId: culture, title: { en: 'C' }, promised: true }),
      row({ value: null, held: 1 }),
    ]);
    expect(body.rows[0].events).toEqual([
      {
        eventId: ahead,
        slug: `e-${ahead}`,
        title: { en: 'Event of 2027-06-01' },
        startsOn: '2027-06-01',
        state: 'announced',
        publications: [],
      },
      {
        eventId: held,
        slug: `e-${held}`,
        title: { en: 'Event of 2027-02-01' },
        startsOn: '2027-02-01',
        state: 'held',
        publications: [
          { publicationId, outcomeId: out.id, slug: `o-${out.id}`, title: { en: 'Communiqué' } },
        ],
      },
    ]);
    expect(body.events).toBe(3);
  });

  it('by country counts the events at which somebody of it accepted', async () => {
    const of = await mandate([{}]);
    const proposal = [of.proposals[0]?.id];
    const held = await event('2027-02-01', proposal);
    const second = await event('2027-03-01', proposal);
    const ahead = await event('2027-06-01', proposal, { state: 'draft' });
    await engage(held, 'KZ');
    await engage(held, 'KZ');
    await engage(held, 'CN', 'accepted');
    await engage(second, 'KZ');
    await engage(second, 'CN', 'invited');
    await engage(ahead, null);
    const body = await read(`mandates/${of.id}/coverage/breakdown?by=country`);
    expect(bare(body)).toEqual([
      row({ value: 'KZ', held: 2 }),
      row({ value: 'CN', held: 1 }),
      row({ value: null, planned: 1, drafts: 1 }),
    ]);
    const march = await read(
      `mandates/${of.id}/coverage/breakdown?by=country&from=2027-03-01&to=2027-03-01`,
    );
    expect([march.events, bare(march)]).toEqual([1, [row({ value: 'KZ', held: 1 })]]);
  });

  it('by kind lists every kind', async () => {
    const of = await mandate([{}]);
    const proposal = [of.proposals[0]?.id];
    await event('2027-02-01', proposal);
    await event('2027-03-01', proposal, { kind: 'seminar', state: 'announced' });
    await event('2027-03-01', [], { kind: 'forum' });
    const body = await read(`mandates/${of.id}/coverage/breakdown?by=kind`);
    expect(bare(body)).toEqual([
      row({ value: 'conference' }),
      row({ value: 'round_table', held: 1 }),
      row({ value: 'seminar', unconfirmed: 1 }),
      row({ value: 'forum' }),
      row({ value: 'workshop' }),
    ]);
  });

  it.each([
    ['by=colour', 'by', 'not_one_of'],
    ['by=kind&from=2027-02-02&to=2027-02-01', 'to', 'too_small'],
  ])('refuses "%s"', async (query, field, code) => {
    const of = await mandate([]);
    const { status, body } = await client.get(
      `/api/v1/mandates/${of.id}/coverage/breakdown?${query}`,
    );
    expect([status, body.issues[0].field, body.issues[0].code]).toEqual([400, field, code]);
  });
});

describe('the coverage, narrowed', () => {
  it('is the same without proof, and can be had of one commitment', async () => {
    const of = await mandate([{}, { kind: 'recommendations_issued', target: 1 }], [{}]);
    const commitment = of.proposals[0]?.commitments[1]?.id;
    // Issued in the second quarter, of an event of the year before.
    const source = await event('2026-11-01', [of.proposals[0]?.id]);
    await event('2027-04-10', [of.proposals[1]?.id]);
    const out = await outcome(source);
    const recommendation = await insert('recommendation', {
      outcome_id: out.id,
      number: 1,
      symbol: `${organization.code}/REC.1`,
      status: 'issued',
      issued_at: '2027-03-31T19:00:00Z',
    });
    const days = 'from=2027-04-01&to=2027-06-30';
    const whole = await read(`mandates/${of.id}/coverage?${days}`);
    const bare = await read(`mandates/${of.id}/coverage?${days}&proof=false`);
    const stripped = JSON.parse(JSON.stringify(whole), (key, value: unknown) =>
      key === 'proof' ? [] : value,
    );
    expect(bare).toEqual(stripped);
    expect(whole.proposals[0].commitments[1].cells[0]).toMatchObject({ held: 1, state: 'kept' });

    const { proposals } = await read(
      `mandates/${of.id}/coverage?${days}&commitmentId=${String(commitment)}`,
    );
    expect(proposals).toEqual([
      { ...whole.proposals[0], commitments: [whole.proposals[0].commitments[1]] },
    ]);
    expect(proposals[0].commitments[0].cells[0].proof[0].id).toBe(recommendation);
    expect((await read(`mandates/${of.id}/coverage?proposalId=${newId()}`)).proposals).toEqual([]);
  });
});

describe('both', () => {
  it('are for those who may read mandates of the organization, in as many queries for many events', async () => {
    const of = await mandate([{}, { kind: 'presence', dimension: 'country' }]);
    const add = async () => engage(await event('2027-02-01', [of.proposals[0]?.id]), 'KZ');
    await add();
    const paths = [
      `mandates/${of.id}/coverage/matrix`,
      ...['theme', 'country', 'kind'].map((by) => `mandates/${of.id}/coverage/breakdown?by=${by}`),
    ];
    const viewer = api(app, await organization.tokenFor('viewer'));
    const blind = api(app, await organization.tokenFor('owner', ['events:read']));
    const other = api(app, (await createOrganization(app)).ownerToken);
    const questions: number[] = [];
    for (const path of paths) {
      questions.push(await countQueries(app, () => read(path, viewer)));
      expect((await blind.get(`/api/v1/${path}`)).status).toBe(403);
      expect((await other.get(`/api/v1/${path}`)).status).toBe(404);
    }
    for (let n = 0; n < 20; n += 1) await add();
    for (const [index, path] of paths.entries()) {
      expect(await countQueries(app, () => read(path, viewer))).toBe(questions[index]);
    }
  });
});
