import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/kernel/id.js';
import { publicCoverage } from '../../src/mandates/coverage-report.js';
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

const TODAY = '2027-05-15';

beforeAll(async () => {
  app = await startApp();
  // 01:30 on 15 May in Almaty; in UTC it is still the day before.
  app.nest.get(Clock).now = () => Temporal.Instant.from('2027-05-14T20:30:00Z');
  organization = await createOrganization(app);
  client = api(app, organization.ownerToken);
});
afterAll(() => app.close());

const sql = (text: string, values: unknown[]) => app.database.reader.query(text, values);

interface Mandate {
  id: string;
  proposals: { id: string; commitments: { id: string }[] }[];
}

/** A public mandate whose only proposal has these commitments, all from 1 January 2027. */
async function load(commitments: object[], themes: string[] = []): Promise<Mandate> {
  const answer = await client.post('/api/v1/mandates', {
    kind: 'strategy',
    title: { en: 'Strategy' },
    authenticLanguage: 'en',
    adoptedOn: '2026-12-01',
    visibility: 'public',
    proposals: [
      {
        title: { en: 'Proposal' },
        commitments: commitments.map((commitment) => ({
          title: { en: 'Commitment' },
          period: 'quarter',
          target: 1,
          startsOn: '2027-01-01',
          themes,
          ...commitment,
        })),
      },
    ],
  });
  expect(answer.status).toBe(201);
  return answer.body as Mandate;
}

/** An event of 10:00 to 18:00 in Almaty, which is 05:00 to 13:00 UTC. */
async function hold(
  mandate: Mandate,
  day: string,
  over: { state?: string; visibility?: string; kind?: string; end?: string } = {},
): Promise<string> {
  const id = newId();
  const { state = 'held', visibility = 'public', kind = 'round_table' } = over;
  await sql(
    `INSERT INTO event (id, organization_id, slug, title, kind, format, zone, starts_local, ends_local, starts_at,
       ends_at, state, visibility, announced_at)
     VALUES ($1, $2, $3, '{"en":"Event","ru":"Мероприятие"}', $4, 'hybrid', 'Asia/Almaty', $5::date + time '10:00',
       $5::date + time '18:00', $5::date + time '05:00', $5::date + time '13:00', $6, $7,
       CASE WHEN $6 = 'draft' THEN NULL ELSE now() END)`,
    [id, organization.id, `e-${id}`, kind, day, state, visibility],
  );
  await sql(
    'INSERT INTO event_proposal (organization_id, event_id, proposal_id) VALUES ($1, $2, $3)',
    [organization.id, id, mandate.proposals[0]?.id],
  );
  return id;
}

async function engage(event: string, country: string | null, state: string, role = 'speaker') {
  const id = newId();
  await sql(
    `INSERT INTO expert (id, organization_id, slug, category, country, sort_key, look_alike_key, search_text)
     VALUES ($1, $2, $3, 'scholar', $4, '', '', '')`,
    [id, organization.id, `x-${id}`, country],
  );
  await sql(
    'INSERT INTO speaker (id, organization_id, event_id, expert_id, role, state) VALUES ($1, $2, $3, $4, $5, $6)',
    [newId(), organization.id, event, id, role, state],
  );
}

let number = 0;
interface Outcome {
  id: string;
  slug: string;
  version: string;
}

/** An outcome with one working version; the parts are put into it before it is published. */
async function write(event: string): Promise<Outcome> {
  number += 1;
  const outcome = { id: newId(), slug: `o-${newId()}`, version: newId() };
  await sql(
    `INSERT INTO outcome (id, organization_id, event_id, kind, symbol, year, number, slug, authentic_language)
     VALUES ($1, $2, $3, 'communique', $4, 2027, $5, $6, 'en')`,
    [outcome.id, organization.id, event, `X/${number}`, number, outcome.slug],
  );
  await version(outcome, 0);
  return outcome;
}

async function version(outcome: Outcome, minor: number) {
  await sql(
    `INSERT INTO outcome_version (id, organization_id, outcome_id, major, minor, update_type, notice)
     VALUES ($1, $2, $3, 1, $4, CASE WHEN $4 = 0 THEN 'new' ELSE 'correction' END, '{"en":"Why"}')`,
    [outcome.version, organization.id, outcome.id, minor],
  );
  await sql(
    `INSERT INTO edition (id, organization_id, outcome_version_id, lang, title) VALUES ($1, $2, $3, 'en', $4)`,
    [newId(), organization.id, outcome.version, `Communiqué 1.${minor}`],
  );
}

async function publish(outcome: Outcome, at: string) {
  await sql(
    `UPDATE publication SET state = 'superseded' WHERE outcome_id = $1 AND state = 'current'`,
    [outcome.id],
  );
  await sql(`UPDATE outcome_version SET state = 'published', published_at = $2 WHERE id = $1`, [
    outcome.version,
    at,
  ]);
  await sql(
    `INSERT INTO publication (id, organization_id, outcome_id, outcome_version_id, state, published_at, modified_at)
     VALUES ($1, $2, $3, $4, 'current', $5, $5)`,
    [newId(), organization.id, outcome.id, outcome.version, at],
  );
}

async function withdraw(outcome: Outcome) {
  await sql(
    `UPDATE publication SET state = 'withdrawn', withdrawn_at = now(), withdrawal_reason = 'error'
       WHERE outcome_id = $1 AND state = 'current'`,
    [outcome.id],
  );
}

async function recommend(outcome: Outcome, issuedAt: string | null, text = 'Open the border.') {
  number += 1;
  const id = newId();
  await sql(
    `INSERT INTO recommendation (id, organization_id, outcome_id, number, symbol, status, issued_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      id,
      organization.id,
      outcome.id,
      number,
      `X/REC.${number}`,
      issuedAt ? 'issued' : 'draft',
      issuedAt,
    ],
  );
  await sql(
    `INSERT INTO recommendation_text (organization_id, outcome_id, outcome_version_id, recommendation_id, lang, body)
     VALUES ($1, $2, $3, $4, 'en', $5)`,
    [organization.id, outcome.id, outcome.version, id, text],
  );
  return id;
}

async function cite(outcome: Outcome, state: 'checked' | 'unchecked', evidence = newId()) {
  await sql(
    `INSERT INTO evidence (id, organization_id, claim, state, checked_at)
     VALUES ($1, $2, '{"en":"A train took ten days."}', $3, CASE WHEN $3 = 'checked' THEN now() END)
     ON CONFLICT DO NOTHING`,
    [evidence, organization.id, state],
  );
  await sql(
    'INSERT INTO citation (organization_id, outcome_version_id, evidence_id) VALUES ($1, $2, $3)',
    [organization.id, outcome.version, evidence],
  );
  return evidence;
}

interface Cell {
  period: { key: string };
  state: string;
  held: number;
  planned: number;
  missing: number;
  outcomes: object | null;
  proof: { id: string; kind: string; state: string; slug: string | null; title: object }[];
}

async function coverage(mandate: Mandate, query = '') {
  const answer = await client.get(`/api/v1/mandates/${mandate.id}/coverage${query}`);
  expect(answer.status).toBe(200);
  return answer.body as {
    today: string;
    summary: { states: Record<string, number>; late: { period: string }[] };
    proposals: { commitments: { cells: Cell[] }[] }[];
  };
}

/** The cells of the first commitment: period, state, held, planned. */
async function states(mandate: Mandate, query = '') {
  const { proposals } = await coverage(mandate, query);
  return (proposals[0]?.commitments[0]?.cells ?? []).map(({ period, state, held, planned }) => [
    period.key,
    state,
    held,
    planned,
  ]);
}

describe('the coverage of a mandate', () => {
  it('turns with the events, and proves it by them', async () => {
    const mandate = await load([{ kind: 'events_held', eventKinds: ['round_table'], target: 2 }]);
    expect(await states(mandate)).toEqual([
      ['2027-Q1', 'late', 0, 0],
      ['2027-Q2', 'at_risk', 0, 0],
    ]);
    const first = await hold(mandate, '2027-01-20');
    await hold(mandate, '2027-03-31', { state: 'closed', visibility: 'internal' });
    await hold(mandate, '2027-02-02', { state: 'cancelled' });
    await hold(mandate, '2027-02-03', { kind: 'seminar' });
    const ahead = await hold(mandate, '2027-06-30', { state: 'announced' });
    const draft = await hold(mandate, '2027-06-01', { state: 'draft', visibility: 'internal' });
    const unsaid = await hold(mandate, '2027-05-14', { state: 'announced' });
    expect(await states(mandate)).toEqual([
      ['2027-Q1', 'kept', 2, 0],
      ['2027-Q2', 'on_track', 0, 2],
    ]);
    const { today, summary, proposals } = await coverage(mandate);
    expect(today).toBe(TODAY);
    expect(summary.states).toEqual({
      kept: 1,
      on_track: 1,
      at_risk: 0,
      late: 0,
      upcoming: 0,
      not_due: 0,
    });
    const [quarter, present] = proposals[0]?.commitments[0]?.cells ?? [];
    expect(quarter?.proof[0]).toEqual({
      kind: 'event',
      id: first,
      title: { en: 'Event', ru: 'Мероприятие' },
      slug: `e-${first}`,
      date: '2027-01-20',
      state: 'held',
      counts: true,
      present: null,
      deadline: null,
      lacking: [],
    });
    expect(present?.proof.map(({ id, state }) => [id, state])).toEqual([
      [unsaid, 'unconfirmed'],
      [draft, 'draft'],
      [ahead, 'announced'],
    ]);
    expect(await states(mandate, '?from=2027-07-01&to=2027-12-31')).toEqual([
      ['2027-Q3', 'upcoming', 0, 0],
      ['2027-Q4', 'upcoming', 0, 0],
    ]);
  });

  it('counts the countries of those who come, without interpreters', async () => {
    const mandate = await load([
      { kind: 'presence', dimension: 'country', target: 2, period: 'year' },
    ]);
    const event = await hold(mandate, '2027-02-01');
    await engage(event, 'KZ', 'confirmed');
    await engage(event, 'KZ', 'accepted');
    await engage(event, 'UZ', 'invited');
    await engage(event, 'CN', 'accepted', 'interpreter');
    await engage(event, null, 'accepted');
    expect(await states(mandate)).toEqual([['2027', 'late', 0, 0]]);
    await engage(event, 'CN', 'accepted');
    expect(await states(mandate)).toEqual([['2027', 'kept', 1, 0]]);
  });

  it('counts events under the themes below a named one, and those with partners', async () => {
    const top = await client.post('/api/v1/themes', { title: { en: 'Fields' } });
    const below = await client.post('/api/v1/themes', {
      title: { en: 'Transport' },
      parentId: top.body.id as string,
    });
    const themed = await load(
      [
        { kind: 'themes_covered', period: 'year' },
        { kind: 'partners_involved', period: 'year' },
      ],
      ['fields'],
    );
    const event = await hold(themed, '2027-02-01');
    expect(await states(themed)).toEqual([['2027', 'at_risk', 0, 0]]);
    await sql('INSERT INTO event_theme (organization_id, event_id, theme_id) VALUES ($1, $2, $3)', [
      organization.id,
      event,
      below.body.id,
    ]);
    expect(await states(themed)).toEqual([['2027', 'kept', 1, 0]]);
    const partners = async () =>
      (await coverage(themed)).proposals[0]?.commitments[1]?.cells.map(({ state }) => state);
    expect(await partners()).toEqual(['at_risk']);
    const partner = newId();
    await sql(
      `INSERT INTO partner (id, organization_id, name, name_key, kind) VALUES ($1, $2, '{"en":"P"}', $3, 'academic')`,
      [partner, organization.id, partner],
    );
    await sql(
      `INSERT INTO event_partner (organization_id, event_id, partner_id, role) VALUES ($1, $2, $3, 'partner')`,
      [organization.id, event, partner],
    );
    expect(await partners()).toEqual(['kept']);
  });

  it('asks for the outcome of every event by its deadline, in every channel', async () => {
    const mandate = await load([
      {
        kind: 'outcomes_published',
        withinDays: 30,
        channels: ['site', 'print'],
        period: 'half_year',
      },
    ]);
    const event = await hold(mandate, '2027-04-20');
    const outcome = await write(event);
    expect(await states(mandate)).toEqual([['2027-H1', 'on_track', 0, 1]]);
    await publish(outcome, '2027-05-01T10:00:00Z');
    const waiting = (await coverage(mandate)).proposals[0]?.commitments[0]?.cells[0];
    expect(waiting?.proof[0]).toMatchObject({
      kind: 'event',
      id: event,
      state: 'waiting',
      deadline: '2027-05-20',
      lacking: ['print'],
    });
    await sql(
      `INSERT INTO placement (id, organization_id, outcome_id, channel, outlet, placed_on)
       VALUES ($1, $2, $3, 'print', '{"en":"Gazette"}', '2027-05-10')`,
      [newId(), organization.id, outcome.id],
    );
    expect(await states(mandate)).toEqual([['2027-H1', 'kept', 1, 0]]);
    // Held sixty days earlier, it would have come out too late.
    await sql(
      `UPDATE event SET starts_local = starts_local - interval '60 days',
      ends_local = ends_local - interval '60 days' WHERE id = $1`,
      [event],
    );
    await sql(`UPDATE placement SET placed_on = '2027-03-01' WHERE outcome_id = $1`, [outcome.id]);
    expect(await states(mandate)).toEqual([['2027-H1', 'late', 0, 0]]);
  });

  it('is not undone by a correction after the deadline, but by a removal', async () => {
    const mandate = await load([
      {
        kind: 'outcomes_published',
        withinDays: 30,
        channels: ['site', 'print'],
        period: 'half_year',
      },
    ]);
    const event = await hold(mandate, '2027-04-19');
    const outcome = await write(event);
    await publish(outcome, '2027-04-25T10:00:00Z');
    await sql(
      `INSERT INTO placement (id, organization_id, outcome_id, channel, outlet, placed_on)
       VALUES ($1, $2, $3, 'print', '{"en":"Gazette"}', '2027-05-10')`,
      [newId(), organization.id, outcome.id],
    );
    outcome.version = newId();
    await version(outcome, 1);
    await publish(outcome, '2027-12-31T10:00:00Z');
    const cell = async () => (await coverage(mandate)).proposals[0]?.commitments[0]?.cells[0];
    expect((await cell())?.outcomes).toEqual({
      events: 1,
      inTime: 1,
      outLate: 0,
      waiting: 0,
      overdue: 0,
    });
    expect((await cell())?.proof[0]).toMatchObject({
      kind: 'publication',
      slug: outcome.slug,
      state: 'in_time',
      title: { en: 'Communiqué 1.1' },
    });
    await withdraw(outcome);
    expect((await cell())?.outcomes).toEqual({
      events: 1,
      inTime: 0,
      outLate: 0,
      waiting: 1,
      overdue: 0,
    });
  });

  it('counts recommendations and checked evidence, once', async () => {
    const mandate = await load([
      { kind: 'recommendations_issued', target: 2 },
      { kind: 'evidence_cited', target: 2 },
    ]);
    const outcome = await write(await hold(mandate, '2027-02-01'));
    const train = await cite(outcome, 'checked');
    await cite(outcome, 'unchecked');
    const first = await recommend(outcome, '2027-03-31T19:30:00Z', 'x'.repeat(1000));
    await recommend(outcome, null);
    await publish(outcome, '2027-03-31T18:30:00Z');
    const both = async () =>
      (await coverage(mandate)).proposals[0]?.commitments.map(({ cells }) =>
        cells.map(({ state, held, planned }) => [state, held, planned]),
      );
    // Issued on 1 April in Almaty; published on 31 March.
    expect(await both()).toEqual([
      [
        ['late', 0, 0],
        ['on_track', 1, 1],
      ],
      [
        ['late', 1, 0],
        ['at_risk', 0, 0],
      ],
    ]);
    outcome.version = newId();
    await version(outcome, 1);
    await cite(outcome, 'checked', train);
    await publish(outcome, '2027-04-20T18:30:00Z');
    const other = await write(await hold(mandate, '2027-02-02'));
    await cite(other, 'checked', train);
    expect((await both())?.[1]).toEqual([
      ['late', 1, 0],
      ['at_risk', 0, 1],
    ]);
    const proof = (await coverage(mandate)).proposals[0]?.commitments[0]?.cells[1]?.proof[0];
    expect(proof?.id).toBe(first);
    expect(Object.values(proof?.title ?? {})).toEqual([`${'x'.repeat(239)}…`]);
  });
});

describe('the coverage that the public reads', () => {
  it('has the same states but proves them by what is public', async () => {
    const mandate = await load([
      { kind: 'events_held', target: 2, period: 'year' },
      { kind: 'recommendations_issued', period: 'year' },
    ]);
    const seen = await hold(mandate, '2027-02-01');
    const hidden = await hold(mandate, '2027-02-02', { visibility: 'internal' });
    await hold(mandate, '2027-09-02', { state: 'draft' });
    const unpublished = await write(hidden);
    await recommend(unpublished, '2027-03-01T10:00:00Z');
    const read = () => publicCoverage(app.database.reader, mandate.id, TODAY);
    const report = await read();
    const [events, recommendations] = report.proposals[0]?.commitments ?? [];
    expect(events?.cells.map(({ state, held, planned }) => [state, held, planned])).toEqual([
      ['kept', 2, 0],
    ]);
    expect(events?.cells[0]?.proof.map(({ id }) => id)).toEqual([seen]);
    expect(recommendations?.cells.map(({ state, proof }) => [state, proof])).toEqual([
      ['kept', []],
    ]);
    const inside = await coverage(mandate);
    expect(inside.proposals[0]?.commitments.map(({ cells }) => cells[0]?.proof.length)).toEqual([
      3, 1,
    ]);
    await client.patch(`/api/v1/mandates/${mandate.id}`, { visibility: 'internal' }, 1);
    await expect(read()).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('the address of the coverage', () => {
  it('refuses spans that are no spans, and strangers', async () => {
    const mandate = await load([{ kind: 'events_held' }]);
    const path = `/api/v1/mandates/${mandate.id}/coverage`;
    for (const [query, fault] of [
      ['?from=2027-02-30', 'from: not_a_date'],
      ['?from=2027-02-02&to=2027-02-01', 'to: too_small'],
      ['?from=2010-01-01&to=2027-01-01', 'to: too_large'],
      ['?from=0001-01-01', 'from: too_small'],
      ['?until=2027-01-01', 'until: unknown_field'],
    ] as const) {
      const { status, body } = await client.get(`${path}${query}`);
      const issues = (body as { issues: { field: string; code: string }[] }).issues;
      expect([status, ...issues.map(({ field, code }) => `${field}: ${code}`)]).toEqual([
        400,
        fault,
      ]);
    }
    const stranger = api(app, (await createOrganization(app)).ownerToken);
    expect((await stranger.get(path)).status).toBe(404);
    expect((await client.get(`/api/v1/mandates/${newId()}/coverage`)).status).toBe(404);
    expect((await api(app).get(path)).status).toBe(401);
  });

  it('asks the database as often for twenty events as for one', async () => {
    const mandate = await load([
      { kind: 'events_held' },
      { kind: 'outcomes_published', withinDays: 30, channels: ['site'] },
      { kind: 'presence', dimension: 'category' },
      { kind: 'partners_involved' },
      { kind: 'recommendations_issued' },
      { kind: 'evidence_cited' },
    ]);
    const add = async (day: number) => {
      const event = await hold(mandate, `2027-02-${String(day).padStart(2, '0')}`);
      await engage(event, 'KZ', 'accepted');
      const outcome = await write(event);
      await recommend(outcome, '2027-02-25T10:00:00Z');
      await cite(outcome, 'checked');
      await publish(outcome, '2027-02-25T10:00:00Z');
    };
    await add(1);
    const read = () => coverage(mandate);
    const atOne = await countQueries(app, read);
    const publicly = () => publicCoverage(app.database.reader, mandate.id, TODAY);
    const publiclyAtOne = await countQueries(app, publicly);
    expect(publiclyAtOne).toBe(8);
    for (let day = 2; day <= 20; day += 1) await add(day);
    expect(await countQueries(app, read)).toBe(atOne);
    expect(await countQueries(app, publicly)).toBe(publiclyAtOne);
    const cells = (await read()).proposals[0]?.commitments.map(({ cells: [cell] }) => cell?.held);
    expect(cells).toEqual([20, 20, 20, 0, 20, 20]);
  });
});
