import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/kernel/id.js';
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
let other: TestOrganization;
let client: ReturnType<typeof api>;
let stranger: ReturnType<typeof api>;

beforeAll(async () => {
  app = await startApp();
  organization = await createOrganization(app);
  other = await createOrganization(app);
  client = api(app, organization.ownerToken);
  stranger = api(app, other.ownerToken);
});
afterAll(() => app.close());

const issuesOf = (answer: { body: { issues: { field: string; code: string }[] } }) =>
  answer.body.issues.map(({ field, code }) => `${field}: ${code}`);

async function theme(title: string, parentId: string | null = null) {
  const answer = await client.post('/api/v1/themes', { title: { en: title }, parentId });
  expect(answer.status).toBe(201);
  return answer.body as { id: string; key: string; version: number; depth: number };
}

const EVENTS = {
  kind: 'events_held',
  title: { en: 'A round table in every quarter', kk: 'Әр тоқсанда бір дөңгелек үстел' },
  period: 'quarter',
  target: 1,
  startsOn: '2025-04-01',
  eventKinds: ['round_table'],
};

const PUBLISHED = {
  kind: 'outcomes_published',
  title: { en: 'On the site and in print within sixty days' },
  period: 'half_year',
  target: 1,
  startsOn: '2025-04-01',
  endsOn: '2028-12-31',
  withinDays: 60,
  channels: ['site', 'print'],
};

const mandate = (over: object = {}) => ({
  kind: 'speech',
  title: { en: 'Speech at the forum', ru: 'Выступление на форуме' },
  summary: { en: 'Nine lines of work.' },
  body: { en: 'First.\n\nSecond, **in bold**.' },
  authenticLanguage: 'ru',
  adoptedOn: '2025-04-17',
  sourceUrl: 'https://forum.example.org/speech',
  visibility: 'public',
  ...over,
});

/** An event that serves a proposal, put into the database directly: events are another feature's. */
async function serve(proposalId: string, owner: TestOrganization = organization) {
  const id = newId();
  await app.database.reader.query(
    `INSERT INTO event (id, organization_id, slug, title, kind, format, zone, starts_local, ends_local, starts_at, ends_at)
     VALUES ($1, $2, $3, '{"en":"Round table on transit"}', 'round_table', 'hybrid', 'Asia/Almaty',
       '2027-09-14 10:00', '2027-09-14 12:00', '2027-09-14 05:00Z', '2027-09-14 07:00Z')`,
    [id, owner.id, `event-${id}`],
  );
  await app.database.reader.query(
    'INSERT INTO event_proposal (organization_id, event_id, proposal_id) VALUES ($1, $2, $3)',
    [owner.id, id, proposalId],
  );
  return id;
}

describe('themes', () => {
  it('stand in a tree, each before those below it, with keys of their titles', async () => {
    const fields = await theme('Fields of cooperation');
    const trade = await theme('Экономика и торговля', fields.id);
    const again = await theme('Fields of cooperation', fields.id);
    expect(trade.key).toBe('ekonomika-i-torgovlya');
    expect(again.key).toBe('fields-of-cooperation-2');
    const first = await client.post('/api/v1/themes', {
      title: { en: 'Transport' },
      key: 'transport',
      parentId: fields.id,
      position: 0,
    });
    expect(first.body).toMatchObject({ key: 'transport', parentId: fields.id, depth: 2 });
    await client.patch(`/api/v1/themes/${trade.id}`, { position: 5 }, 1);
    const { body } = await client.get('/api/v1/themes');
    expect(
      body.items.map(({ key, depth }: { key: string; depth: number }) => [key, depth]),
    ).toEqual([
      ['fields-of-cooperation', 1],
      ['fields-of-cooperation-2', 2],
      ['transport', 2],
      ['ekonomika-i-torgovlya', 2],
    ]);
    expect((await stranger.get('/api/v1/themes')).body).toEqual({ items: [] });
    expect((await stranger.get(`/api/v1/themes/${trade.id}`)).status).toBe(404);
  });

  it('never stand below themselves, nor deeper than five levels', async () => {
    const levels: Awaited<ReturnType<typeof theme>>[] = [];
    for (const level of [1, 2, 3, 4, 5])
      levels.push(await theme(`Level ${level}`, levels.at(-1)?.id ?? null));
    const [top, second] = levels;
    const deeper = await client.post('/api/v1/themes', {
      title: { en: 'Level 6' },
      parentId: levels[4]?.id,
    });
    expect([deeper.status, deeper.body.code, deeper.body.params]).toEqual([
      409,
      'theme_too_deep',
      { depth: 6, max: 5 },
    ]);
    const cycle = await client.patch(`/api/v1/themes/${top?.id}`, { parentId: levels[3]?.id }, 1);
    expect([cycle.status, cycle.body.code, cycle.body.params.parent]).toEqual([
      409,
      'theme_cycle',
      'Level 4',
    ]);
    const self = await client.patch(`/api/v1/themes/${top?.id}`, { parentId: top?.id }, 1);
    expect(self.body.code).toBe('theme_cycle');
    // A branch of four levels does not fit below a second level.
    const aside = await theme('Aside');
    const below = await theme('Below aside', aside.id);
    const branch = await client.patch(`/api/v1/themes/${second?.id}`, { parentId: below.id }, 1);
    expect([branch.body.code, branch.body.params.depth]).toEqual(['theme_too_deep', 6]);
    const moved = await client.patch(`/api/v1/themes/${second?.id}`, { parentId: null }, 1);
    expect(moved.body).toMatchObject({ depth: 1, parentId: null, version: 2 });
  });

  it('cannot be turned into a ring by two moves at once', async () => {
    const [a, b] = [await theme('Ring A'), await theme('Ring B')];
    const answers = await Promise.all([
      client.patch(`/api/v1/themes/${a.id}`, { parentId: b.id }, 1),
      client.patch(`/api/v1/themes/${b.id}`, { parentId: a.id }, 1),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('theme_cycle');
  });

  it('get different keys when the same title comes twice at once', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => client.post('/api/v1/themes', { title: { en: 'Simultaneous' } })),
    );
    expect(answers.map(({ body }) => body.key as string).sort()).toEqual([
      'simultaneous',
      'simultaneous-2',
      'simultaneous-3',
    ]);
  });

  it('refuse what does not fit, at its field', async () => {
    const foreign = await stranger.post('/api/v1/themes', {
      title: { en: 'Elsewhere' },
      key: 'elsewhere',
    });
    const under = await client.post('/api/v1/themes', {
      title: { en: 'X' },
      parentId: foreign.body.id,
    });
    expect(issuesOf(under)).toEqual(['parentId: reference_unknown']);
    const key = await client.post('/api/v1/themes', { title: { en: 'X' }, key: newId() });
    expect(issuesOf(key)).toEqual(['key: bad_form']);
    const empty = await client.post('/api/v1/themes', { title: { en: '  ' } });
    expect(issuesOf(empty)).toEqual(['title: empty']);
    const taken = await client.post('/api/v1/themes', { title: { en: 'X' }, key: 'transport' });
    expect([taken.status, taken.body.code]).toEqual([409, 'theme_key_taken']);
    const nothing = await client.patch(
      `/api/v1/themes/${(await theme('Nulled')).id}`,
      { title: null },
      1,
    );
    expect(issuesOf(nothing)).toEqual(['title: wrong_type']);
  });

  it('that are in use stay, and the answer counts who uses them', async () => {
    const used = await theme('Used');
    await theme('Below used', used.id);
    await client.post('/api/v1/mandates', {
      ...mandate(),
      proposals: [{ title: { en: 'P' }, commitments: [{ ...EVENTS, themes: [used.id] }] }],
    });
    const answer = await client.delete(`/api/v1/themes/${used.id}`);
    expect([answer.status, answer.body.code, answer.body.params]).toEqual([
      409,
      'theme_in_use',
      { themes: 1, commitments: 1, events: 0, experts: 0 },
    ]);
    const free = await theme('Free');
    expect((await stranger.delete(`/api/v1/themes/${free.id}`)).status).toBe(404);
    expect((await client.delete(`/api/v1/themes/${free.id}`)).status).toBe(204);
    expect((await client.get(`/api/v1/themes/${free.id}`)).status).toBe(404);
  });
});

describe('mandates', () => {
  it('are loaded whole in one call and read whole', async () => {
    const transport = (await client.get('/api/v1/themes')).body.items.find(
      ({ key }: { key: string }) => key === 'transport',
    );
    const created = await client.post(
      '/api/v1/mandates',
      mandate({
        proposals: [
          {
            title: { en: 'Regular meetings' },
            commitments: [
              { ...EVENTS, themes: ['transport'] },
              { ...EVENTS, number: 7, themes: [String(transport.id).toUpperCase()] },
              EVENTS,
            ],
          },
          { number: 6, title: { en: 'Outcomes' }, body: { en: 'Text' }, commitments: [PUBLISHED] },
          { title: { en: 'No commitment yet' } },
        ],
      }),
    );
    expect(created.status).toBe(201);
    const { body } = await client.get(`/api/v1/mandates/${created.body.id}`);
    expect(body).toEqual(created.body);
    expect(body).toMatchObject({
      slug: 'speech-at-the-forum-2',
      proposalCount: 3,
      commitmentCount: 4,
      adoptedOn: '2025-04-17',
      body: { en: 'First.\n\nSecond, **in bold**.' },
      version: 1,
    });
    expect(body.proposals.map(({ number }: { number: number }) => number)).toEqual([1, 2, 6]);
    expect(
      body.proposals[0].commitments.map((c: { number: number; themes: { key: string }[] }) => [
        c.number,
        c.themes.map(({ key }) => key),
      ]),
    ).toEqual([
      [1, ['transport']],
      [2, []],
      [7, ['transport']],
    ]);
    expect(body.proposals[2].commitments[0]).toMatchObject({
      kind: 'outcomes_published',
      withinDays: 60,
      channels: ['site', 'print'],
      startsOn: '2025-04-01',
      endsOn: '2028-12-31',
      dimension: null,
    });
  });

  it('are refused whole, with every fault at its path, and nothing is kept', async () => {
    const before = (await client.get('/api/v1/mandates?limit=200')).body.items.length;
    const answer = await client.post(
      '/api/v1/mandates',
      mandate({
        slug: 'api',
        adoptedOn: '2525-04-17',
        proposals: [
          { number: 1, title: { en: 'A' } },
          {
            number: 1,
            title: { en: 'B' },
            commitments: [
              { ...EVENTS, withinDays: 30 },
              { ...EVENTS, channels: ['site'] },
              { ...EVENTS, dimension: 'country' },
              { ...PUBLISHED, withinDays: null },
              { ...PUBLISHED, channels: [] },
              { ...EVENTS, kind: 'presence' },
              { ...EVENTS, kind: 'themes_covered' },
              { ...EVENTS, endsOn: '2025-04-01' },
              { ...EVENTS, startsOn: '0205-04-01' },
              { ...EVENTS, themes: ['transport', 'no-such-theme'] },
            ],
          },
        ],
      }),
    );
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid_input']);
    const at = 'proposals.1.commitments';
    expect(issuesOf(answer).sort()).toEqual(
      [
        'adoptedOn: too_large',
        'slug: slug_reserved',
        'proposals.1.number: repeated',
        `${at}.0.withinDays: not_for_this_kind`,
        `${at}.1.channels: not_for_this_kind`,
        `${at}.2.dimension: not_for_this_kind`,
        `${at}.3.withinDays: required`,
        `${at}.4.channels: too_few`,
        `${at}.5.dimension: required`,
        `${at}.6.themes: too_few`,
        `${at}.7.endsOn: too_small`,
        `${at}.8.startsOn: too_small`,
        `${at}.9.themes.1: reference_unknown`,
      ].sort(),
    );
    const form = await client.post(
      '/api/v1/mandates',
      mandate({
        proposals: [
          { title: { en: 'A' } },
          { title: { en: 'B' } },
          { title: { en: 'C' }, commitments: [{ ...EVENTS, target: 0, eventKinds: ['banquet'] }] },
        ],
      }),
    );
    expect(issuesOf(form).sort()).toEqual([
      'proposals.2.commitments.0.eventKinds.0: not_one_of',
      'proposals.2.commitments.0.target: too_small',
    ]);
    expect((await client.get('/api/v1/mandates?limit=200')).body.items.length).toBe(before);
  });

  it('do not take the themes of another organization', async () => {
    const foreign = (await stranger.get('/api/v1/themes')).body.items[0];
    expect(foreign.key).toBe('elsewhere');
    for (const name of [foreign.id, foreign.key]) {
      const answer = await client.post(
        '/api/v1/mandates',
        mandate({
          proposals: [{ title: { en: 'P' }, commitments: [{ ...EVENTS, themes: [name] }] }],
        }),
      );
      expect(issuesOf(answer)).toEqual(['proposals.0.commitments.0.themes.0: reference_unknown']);
    }
  });

  it('are exported in the form in which they are loaded again, under a new slug', async () => {
    const created = await client.post(
      '/api/v1/mandates',
      mandate({
        title: { en: 'Round trip' },
        proposals: [
          {
            number: 4,
            title: { en: 'P', zh: '提议' },
            commitments: [{ ...EVENTS, number: 3, themes: ['transport'] }, PUBLISHED],
          },
        ],
      }),
    );
    const exported = await client.get(`/api/v1/mandates/${created.body.id}/export`);
    expect(exported.status).toBe(200);
    const again = await client.post('/api/v1/mandates', exported.body);
    expect(again.status).toBe(201);
    expect([created.body.slug, again.body.slug]).toEqual(['round-trip', 'round-trip-2']);
    const second = await client.get(`/api/v1/mandates/${again.body.id}/export`);
    expect(second.body).toEqual(exported.body);
    expect(second.body.proposals[0].commitments.map((c: { number: number }) => c.number)).toEqual([
      1, 3,
    ]);
  });

  it('get different slugs when the same title comes many times at once', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() =>
        client.post('/api/v1/mandates', mandate({ title: { en: 'At once' } })),
      ),
    );
    expect(answers.map(({ body }) => body.slug as string).sort()).toEqual([
      'at-once',
      'at-once-2',
      'at-once-3',
      'at-once-4',
      'at-once-5',
    ]);
    const asked = await client.post('/api/v1/mandates', mandate({ slug: 'at-once' }));
    expect([asked.status, asked.body.code]).toEqual([409, 'mandate_slug_taken']);
    const reserved = await client.post('/api/v1/mandates', mandate({ title: { en: 'Events' } }));
    expect(reserved.body.slug).toBe('events-2');
  });

  it('are changed by the version that was seen', async () => {
    const { body: created } = await client.post('/api/v1/mandates', mandate());
    const path = `/api/v1/mandates/${created.id}`;
    const missing = await client.patch(path, { kind: 'strategy' });
    expect([missing.status, missing.body.code]).toEqual([412, 'version_required']);
    const changed = await client.patch(path, { kind: 'strategy', sourceUrl: null }, 1);
    expect(changed.body).toMatchObject({ kind: 'strategy', sourceUrl: null, version: 2 });
    expect(changed.headers.get('etag')).toBe('"2"');
    const stale = await client.patch(path, { kind: 'resolution' }, 1);
    expect([stale.status, stale.body.params]).toEqual([412, { current: 2, given: 1 }]);
    const foreign = await stranger.patch(path, { kind: 'resolution' }, 2);
    expect([foreign.status, foreign.body.code]).toEqual([404, 'not_found']);
    const races = await Promise.all(
      ['declaration', 'resolution', 'speech'].map((kind) => client.patch(path, { kind }, 2)),
    );
    expect(races.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });

  it('are listed by page, the latest first, in one query however many there are', async () => {
    const crowd = await createOrganization(app);
    const crowded = api(app, crowd.ownerToken);
    const add = (day: number) =>
      crowded.post(
        '/api/v1/mandates',
        mandate({
          title: { en: `Crowd ${day}` },
          adoptedOn: `2024-01-${String(day).padStart(2, '0')}`,
          proposals: [{ title: { en: 'P' }, commitments: [EVENTS] }],
        }),
      );
    await add(1);
    const list = () => crowded.get('/api/v1/mandates');
    const atOne = await countQueries(app, list);
    expect(atOne).toBeGreaterThan(0);
    for (let day = 2; day <= 20; day += 1) await add(day);
    expect(await countQueries(app, list)).toBe(atOne);
    const first = await crowded.get('/api/v1/mandates?limit=15');
    const second = await crowded.get(`/api/v1/mandates?limit=15&cursor=${String(first.body.next)}`);
    const days = [...first.body.items, ...second.body.items].map(
      ({ adoptedOn }: { adoptedOn: string }) => Number(adoptedOn.slice(-2)),
    );
    expect(days).toEqual(Array.from({ length: 20 }, (_, index) => 20 - index));
    expect(second.body.next).toBeNull();
    expect(first.body.items[0]).toMatchObject({ proposalCount: 1, commitmentCount: 1 });
  });

  it('are read by those who may read and written by those who may write', async () => {
    const viewer = api(app, await organization.tokenFor('viewer'));
    expect((await viewer.get('/api/v1/mandates')).status).toBe(200);
    const denied = await viewer.post('/api/v1/mandates', mandate());
    expect([denied.status, denied.body.params.permission]).toEqual([403, 'mandates:write']);
    expect((await viewer.post('/api/v1/themes', { title: { en: 'T' } })).status).toBe(403);
    expect((await api(app).get('/api/v1/mandates')).status).toBe(401);
  });
});

describe('proposals and commitments', () => {
  async function loaded() {
    const { body } = await client.post(
      '/api/v1/mandates',
      mandate({ proposals: [{ title: { en: 'First' }, commitments: [EVENTS] }] }),
    );
    return body as {
      id: string;
      proposals: { id: string; commitments: { id: string; version: number }[] }[];
    };
  }

  it('are added with the next number, also when many come at once', async () => {
    const { id } = await loaded();
    const answers = await Promise.all(
      [1, 2, 3, 4].map((n) =>
        client.post(`/api/v1/mandates/${id}/proposals`, { title: { en: `P${n}` } }),
      ),
    );
    expect(answers.map(({ body }) => body.number as number).sort()).toEqual([2, 3, 4, 5]);
    const taken = await client.post(`/api/v1/mandates/${id}/proposals`, {
      number: 3,
      title: { en: 'Again' },
    });
    expect([taken.status, taken.body.code]).toEqual([409, 'proposal_number_taken']);
    const nested = await client.post(`/api/v1/mandates/${id}/proposals`, {
      title: { en: 'With commitments' },
      commitments: [EVENTS, { ...PUBLISHED, withinDays: undefined }],
    });
    expect(issuesOf(nested)).toEqual(['commitments.1.withinDays: required']);
  });

  it('are changed and checked as a whole', async () => {
    const { proposals } = await loaded();
    const proposal = proposals[0];
    const path = `/api/v1/commitments/${proposal?.commitments[0]?.id}`;
    const partly = await client.patch(path, { kind: 'outcomes_published' }, 1);
    expect(issuesOf(partly).sort()).toEqual(['channels: too_few', 'withinDays: required']);
    const whole = await client.patch(
      path,
      { kind: 'outcomes_published', withinDays: 30, channels: ['site'], themes: ['transport'] },
      1,
    );
    expect(whole.body).toMatchObject({ kind: 'outcomes_published', withinDays: 30, version: 2 });
    expect(whole.body.themes.map(({ key }: { key: string }) => key)).toEqual(['transport']);
    const kept = await client.patch(path, { target: 2 }, 2);
    expect(kept.body).toMatchObject({ target: 2, version: 3 });
    expect(kept.body.themes).toHaveLength(1);
    const none = await client.patch(path, { themes: [] }, 3);
    expect(none.body.themes).toEqual([]);
    const stale = await client.patch(path, { themes: ['transport'] }, 3);
    expect(stale.status).toBe(412);
    expect((await client.get(path)).body.themes).toEqual([]);
    const renamed = await client.patch(
      `/api/v1/proposals/${proposal?.id}`,
      { title: { en: 'Renamed' }, number: 9 },
      1,
    );
    expect(renamed.body).toMatchObject({ title: { en: 'Renamed' }, number: 9, version: 2 });
    for (const foreign of [
      await stranger.get(path),
      await stranger.patch(path, { target: 1 }, 4),
      await stranger.delete(path),
      await stranger.delete(`/api/v1/proposals/${proposal?.id}`),
      await stranger.post(`/api/v1/proposals/${proposal?.id}/commitments`, EVENTS),
      await client.get(`/api/v1/commitments/${newId()}`),
    ]) {
      expect([foreign.status, foreign.body.code]).toEqual([404, 'not_found']);
    }
  });

  it('that events serve stay, and the answer says how many and which', async () => {
    const { id, proposals } = await loaded();
    const proposal = proposals[0]?.id ?? '';
    const event = await serve(proposal);
    await serve(proposal);
    const refused = await client.delete(`/api/v1/proposals/${proposal}`);
    expect([refused.status, refused.body.code, refused.body.params]).toEqual([
      409,
      'proposal_in_use',
      { events: 2 },
    ]);
    expect(refused.body.details.events[0]).toEqual({
      id: event,
      slug: `event-${event}`,
      title: { en: 'Round table on transit' },
    });
    const whole = await client.delete(`/api/v1/mandates/${id}`);
    expect([whole.body.code, whole.body.params]).toEqual(['mandate_in_use', { events: 2 }]);
    await app.database.reader.query('DELETE FROM event_proposal WHERE proposal_id = $1', [
      proposal,
    ]);
    expect((await client.delete(`/api/v1/mandates/${id}`)).status).toBe(204);
    expect((await client.get(`/api/v1/proposals/${proposal}`)).status).toBe(404);
  });

  it('are removed once, whoever asks at the same time', async () => {
    const { id, proposals } = await loaded();
    const proposal = proposals[0];
    for (const path of [
      `/api/v1/commitments/${proposal?.commitments[0]?.id}`,
      `/api/v1/proposals/${proposal?.id}`,
      `/api/v1/mandates/${id}`,
      `/api/v1/themes/${(await theme('Removed once')).id}`,
    ]) {
      const answers = await Promise.all([1, 2, 3].map(() => client.delete(path)));
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 404, 404]);
    }
  });

  it('and themes that are named and removed at once stay or are refused, one of the two', async () => {
    const { proposals } = await loaded();
    for (let turn = 0; turn < 5; turn += 1) {
      const { id } = await theme(`Contested ${turn}`);
      const [added, removed] = await Promise.all([
        client.post(`/api/v1/proposals/${proposals[0]?.id}/commitments`, {
          ...EVENTS,
          themes: [id],
        }),
        client.delete(`/api/v1/themes/${id}`),
      ]);
      expect([
        [201, 409],
        [400, 204],
      ]).toContainEqual([added.status, removed.status]);
    }
  });

  it('hold as many commitments as can be counted, and no more', async () => {
    const many = (count: number) =>
      mandate({
        proposals: Array.from({ length: count / 50 }, (_, index) => ({
          title: { en: `P${index}` },
          commitments: Array.from({ length: 50 }, () => EVENTS),
        })),
      });
    const full = await client.post('/api/v1/mandates', many(500));
    expect([full.status, full.body.commitmentCount]).toEqual([201, 500]);
    const tooMany = await client.post('/api/v1/mandates', many(550));
    expect([tooMany.status, tooMany.body.code]).toEqual([409, 'mandate_too_large']);
    const more = await client.post(
      `/api/v1/proposals/${full.body.proposals[0].id}/commitments`,
      EVENTS,
    );
    expect([more.status, more.body.code]).toEqual([409, 'mandate_too_large']);
    const coverage = await client.get(`/api/v1/mandates/${full.body.id}/coverage`);
    expect(coverage.body.proposals).toHaveLength(10);
  });

  it('leave a trace in the log of changes', async () => {
    const { proposals } = await loaded();
    const commitment = proposals[0]?.commitments[0]?.id ?? '';
    await client.patch(`/api/v1/commitments/${commitment}`, { target: 4 }, 1);
    const rows = await app.database.reader.query<{ action: string; changes: object }[]>(
      'SELECT action, changes FROM audit_entry WHERE object_id = $1 ORDER BY at, id',
      [commitment],
    );
    expect(rows.map(({ action }) => action)).toEqual(['created', 'changed']);
    expect(rows[1]?.changes).toEqual({ target: { old: 1, new: 4 } });
  });
});
