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

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.close();
});

beforeEach(async () => {
  organization = await createOrganization(app);
  client = api(app, organization.ownerToken);
});

const seminar = {
  title: { en: 'Seminar', kk: 'Семинар' },
  kind: 'seminar',
  format: 'online',
  zone: 'Asia/Almaty',
  startsLocal: '2027-09-14T10:00',
  endsLocal: '2027-09-14T12:00',
};

const state = (id: string, version: number, to: string, reason?: Record<string, string>) =>
  client.call(
    'POST',
    `/api/v1/events/${id}/state`,
    { to, ...(reason ? { reason } : {}) },
    { 'if-match': `"${String(version)}"` },
  );

function setNow(instant: string): void {
  app.nest.get(Clock).now = () => Temporal.Instant.from(instant);
}

describe('making an event', () => {
  it('serves proposals and themes, with partners and a venue, in several languages', async () => {
    const theme = await client.post('/api/v1/themes', { title: { en: 'Transport' } });
    const mandate = await client.post('/api/v1/mandates', {
      kind: 'speech',
      title: { en: 'Speech' },
      authenticLanguage: 'en',
      adoptedOn: '2025-04-01',
      proposals: [{ number: 1, title: { en: 'Hold round tables' } }],
    });
    expect(mandate.status).toBe(201);
    const proposalId = mandate.body.proposals[0].id;
    const partner = await client.post('/api/v1/partners', {
      name: { en: 'Commonwealth' },
      kind: 'multilateral',
    });
    const venue = await client.post('/api/v1/venues', {
      name: { en: 'Palace' },
      zone: 'Asia/Almaty',
    });
    const series = await client.post('/api/v1/series', {
      title: { en: 'Quarterly round table' },
      eventKind: 'round_table',
      cadence: 'quarterly',
      startsOn: '2027-01-01',
    });
    const made = await client.post('/api/v1/events', {
      ...seminar,
      title: { en: 'Round table', ru: 'Круглый стол', kk: 'Дөңгелек үстел', zh: '圆桌会议' },
      kind: 'round_table',
      format: 'hybrid',
      venueId: venue.body.id,
      seriesId: series.body.id,
      proposalIds: [proposalId],
      themeIds: [theme.body.id],
      partners: [{ partnerId: partner.body.id, role: 'co_host' }],
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      slug: 'round-table',
      state: 'draft',
      nextStates: ['announced', 'cancelled'],
      seriesNumber: 1,
      venueName: { en: 'Palace' },
      proposals: [{ id: proposalId, number: 1 }],
      themes: [{ id: theme.body.id }],
      partners: [{ partnerId: partner.body.id, role: 'co_host' }],
      version: 1,
    });
    expect(made.headers.get('etag')).toBe('"1"');
    const audit = await client.get(`/api/v1/audit?objectKind=event&objectId=${made.body.id}`);
    expect(audit.body.items.map((entry: Record<string, unknown>) => entry['action'])).toEqual([
      'created',
    ]);
  });

  it('gives every title a slug of its own, in any script, beside reserved words', async () => {
    const slugs: string[] = [];
    for (const title of [
      { kk: 'Қазақстан мен Қытай: жаңа көзқарас' },
      { zh: '中亚研讨会' },
      { zh: '中亚研讨会' },
      { ru: 'Саммит' },
      { en: 'Sammit' },
      { en: 'admin' },
      { en: 'api' },
    ]) {
      slugs.push((await client.post('/api/v1/events', { ...seminar, title })).body.slug);
    }
    expect(slugs.every((slug) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toBe(true);
    expect(new Set(slugs).size).toBe(7);
    expect(slugs).not.toContain('admin');
    expect(slugs).not.toContain('api');
    const taken = await client.post('/api/v1/events', { ...seminar, slug: slugs[0] });
    expect([taken.status, taken.body.code]).toEqual([409, 'event_slug_taken']);
  });

  it('gives parallel events of one title different slugs and numbers', async () => {
    const series = await client.post('/api/v1/series', {
      title: { en: 'S' },
      eventKind: 'seminar',
      cadence: 'monthly',
      startsOn: '2027-01-01',
    });
    const made = await Promise.all(
      Array.from({ length: 6 }, () =>
        client.post('/api/v1/events', {
          ...seminar,
          title: { en: 'Parallel' },
          seriesId: series.body.id,
        }),
      ),
    );
    expect(made.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201]);
    expect(new Set(made.map(({ body }) => body.slug)).size).toBe(6);
    expect(made.map(({ body }) => body.seriesNumber).sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('names every fault of an input at its field', async () => {
    const refused = await client.post('/api/v1/events', {
      title: { en: '', kk_KZ: 'x' },
      kind: 'party',
      format: 7,
      zone: 'CST',
      startsLocal: 'tomorrow',
      role: 'owner',
      proposalIds: ['x'],
    });
    expect(refused.status).toBe(400);
    expect(
      Object.fromEntries(
        refused.body.issues.map((issue: Record<string, string>) => [issue['field'], issue['code']]),
      ),
    ).toEqual({
      'title.kk_KZ': 'not_a_language',
      kind: 'not_one_of',
      format: 'not_one_of',
      zone: 'not_a_zone',
      startsLocal: 'not_a_local_time',
      endsLocal: 'required',
      role: 'unknown_field',
      'proposalIds.0': 'not_a_uuid',
    });
    const russian = await client.call('POST', '/api/v1/events', {}, { 'accept-language': 'ru' });
    expect(
      russian.body.issues.find((issue: Record<string, string>) => issue['field'] === 'title')
        .message,
    ).toBe('обязательно');
    const chinese = await client.call(
      'POST',
      '/api/v1/venues',
      { name: 1 },
      { 'accept-language': 'zh' },
    );
    expect(chinese.body.issues[0]).toMatchObject({
      field: 'name',
      message: '必须是按语言给出的文本',
      params: { expected: 'text by language' },
    });
    const foreign = await client.post('/api/v1/events', {
      ...seminar,
      themeIds: [newId()],
      venueId: newId(),
    });
    expect(foreign.body.issues[0]).toMatchObject({ code: 'reference_unknown' });
    const backwards = await client.post('/api/v1/events', {
      ...seminar,
      endsLocal: '2027-09-14T10:00',
    });
    expect([backwards.status, backwards.body.code, backwards.body.issues[0].field]).toEqual([
      400,
      'event_ends_before_start',
      'endsLocal',
    ]);
    expect((await client.get('/api/v1/events')).body.items).toEqual([]);
  });

  it('refuses what is no sensible request with 4xx, never 500', async () => {
    const deep = `${'{"a":'.repeat(60_000)}1${'}'.repeat(60_000)}`;
    const answers = [
      await client.call('POST', '/api/v1/events', '{"title":', {
        'content-type': 'application/json',
      }),
      await client.call('POST', '/api/v1/events', deep, { 'content-type': 'application/json' }),
      await client.call('POST', '/api/v1/events', '[]', { 'content-type': 'application/json' }),
      await client.call('POST', '/api/v1/events', '"text"', { 'content-type': 'application/json' }),
      await client.call('POST', '/api/v1/events', 'a=b', { 'content-type': 'text/plain' }),
      await client.post('/api/v1/events', { ...seminar, title: { en: 'x'.repeat(1_000_000) } }),
      await client.post('/api/v1/events', { ...seminar, title: { en: 'x'.repeat(5_000_000) } }),
      await client.post('/api/v1/events', {
        ...seminar,
        themeIds: Array.from({ length: 10_000 }, () => newId()),
      }),
      await client.get('/api/v1/events/not-a-uuid'),
      await client.get('/api/v1/events?limit=0'),
      await client.get('/api/v1/events?cursor=%00%ff'),
      await client.get('/api/v1/events?cursor=WyJ4IiwieSJd'),
      await client.get('/api/v1/events?unknown=1'),
      await client.get('/api/v1/events?limit=1&limit=2'),
      await client.patch(`/api/v1/events/${newId()}`, { title: null }, 1),
    ];
    expect(answers.map(({ status }) => status)).toEqual([
      400, 400, 400, 400, 400, 400, 413, 400, 400, 400, 400, 400, 400, 400, 400,
    ]);
    for (const { body } of answers) expect(body.title.length).toBeGreaterThan(10);
    const made = await client.post('/api/v1/events', seminar);
    const nulled = await client.patch(`/api/v1/events/${made.body.id}`, { title: null }, 1);
    expect([nulled.status, nulled.body.issues[0].field]).toEqual([400, 'title']);
  });

  it('stores text cleaned and composed', async () => {
    const decomposed = '\uFEFFПодъем \u0418\u0306ога\u0007\r\n';
    const made = await client.post('/api/v1/events', {
      ...seminar,
      title: { ru: decomposed, en: '' },
    });
    expect(made.body.title).toEqual({ ru: 'Подъем Йога' });
    expect(
      (await client.get(`/api/v1/events?q=${encodeURIComponent('йога')}`)).body.items,
    ).toHaveLength(1);
  });
});

describe('the states of an event', () => {
  it('go only where the rules allow, with reasons that say what to do', async () => {
    setNow('2027-09-01T00:00:00Z');
    const made = await client.post('/api/v1/events', { ...seminar, format: 'in_person' });
    const { id } = made.body;
    expect((await state(id, 1, 'announced')).body.code).toBe('event_venue_missing');
    const venue = await client.post('/api/v1/venues', {
      name: { en: 'Palace' },
      zone: 'Asia/Almaty',
    });
    await client.patch(`/api/v1/events/${id}`, { venueId: venue.body.id }, 1);
    const announced = await state(id, 2, 'announced');
    expect(announced.body).toMatchObject({
      state: 'announced',
      announcedAt: '2027-09-01T00:00:00Z',
      version: 3,
    });
    expect((await state(id, 3, 'held')).body.code).toBe('event_not_begun');
    expect((await state(id, 3, 'draft')).body.params).toEqual({
      from: 'announced',
      to: 'draft',
      allowed: 'held, postponed, cancelled',
    });
    expect((await state(id, 3, 'postponed')).body.code).toBe('event_reason_missing');
    expect((await client.delete(`/api/v1/events/${id}`)).body.code).toBe('event_in_use');
    setNow('2027-09-14T06:00:00Z');
    expect((await state(id, 3, 'held')).status).toBe(200);
    expect((await state(id, 4, 'closed')).body.code).toBe('event_not_over');
    setNow('2027-09-15T00:00:00Z');
    expect((await state(id, 4, 'closed')).status).toBe(200);
    const moved = await client.patch(
      `/api/v1/events/${id}`,
      { startsLocal: '2027-09-14T09:00' },
      5,
    );
    expect(moved.body.code).toBe('event_not_editable');
    const stale = await state(id, 1, 'held');
    expect([stale.status, stale.body.code, stale.body.params]).toEqual([
      412,
      'stale_version',
      { current: 5, given: 1 },
    ]);
    expect(
      (await client.call('POST', `/api/v1/events/${id}/state`, { to: 'held' })).body.code,
    ).toBe('version_required');
  });

  it('lets exactly one of two parallel edits through', async () => {
    const made = await client.post('/api/v1/events', seminar);
    const answers = await Promise.all([
      client.patch(`/api/v1/events/${made.body.id}`, { title: { en: 'One' } }, 1),
      client.patch(`/api/v1/events/${made.body.id}`, { title: { en: 'Two' } }, 1),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});

describe('a role in one event', () => {
  it('is given to a member, once, and taken back', async () => {
    const made = await client.post('/api/v1/events', seminar);
    const path = `/api/v1/events/${made.body.id}/roles`;
    const rapporteur = { accountId: organization.ownerAccountId, role: 'rapporteur' };
    const given = await client.post(path, rapporteur);
    expect([given.status, given.body.items]).toEqual([
      201,
      [expect.objectContaining({ ...rapporteur, eventId: made.body.id, name: 'Test owner' })],
    ]);
    const again = await client.post(path, rapporteur);
    expect([again.status, again.body.code]).toEqual([409, 'event_role_taken']);
    const stranger = await createOrganization(app);
    const foreign = await client.post(path, { ...rapporteur, accountId: stranger.ownerAccountId });
    expect(foreign.body.issues[0]).toMatchObject({ field: 'accountId', code: 'reference_unknown' });
    expect((await api(app, stranger.ownerToken).get(path)).status).toBe(404);
    expect((await client.delete(`/api/v1/event-roles/${given.body.items[0].id}`)).status).toBe(204);
    expect((await client.get(path)).body.items).toEqual([]);
  });
});

describe('a series', () => {
  it('shows which intervals were held, are planned, due or late', async () => {
    setNow('2027-08-15T00:00:00Z');
    const series = await client.post('/api/v1/series', {
      title: { en: 'Quarterly' },
      eventKind: 'seminar',
      cadence: 'quarterly',
      startsOn: '2027-01-01',
    });
    const at = (day: string) =>
      client.post('/api/v1/events', {
        ...seminar,
        seriesId: series.body.id,
        startsLocal: `${day}T10:00`,
        endsLocal: `${day}T12:00`,
      });
    const first = await at('2027-02-10');
    await state(first.body.id, 1, 'announced');
    await state(first.body.id, 2, 'held');
    await at('2027-10-05');
    const schedule = await client.get(`/api/v1/series/${series.body.id}/schedule`);
    expect(
      schedule.body.slots.map((slot: Record<string, unknown>) => [
        slot['startsOn'],
        slot['endsOn'],
        slot['state'],
      ]),
    ).toEqual([
      ['2027-01-01', '2027-03-31', 'held'],
      ['2027-04-01', '2027-06-30', 'late'],
      ['2027-07-01', '2027-09-30', 'due'],
      ['2027-10-01', '2027-12-31', 'planned'],
    ]);
    expect((await client.delete(`/api/v1/series/${series.body.id}`)).body.code).toBe(
      'series_in_use',
    );
  });
});

describe('the list of events', () => {
  it('pages without loss, filters, and asks a constant number of queries', async () => {
    const add = (n: number) =>
      client.post('/api/v1/events', {
        ...seminar,
        title: { en: `Event ${String(n)}` },
        startsLocal: `2027-10-${String(n).padStart(2, '0')}T10:00`,
        endsLocal: `2027-10-${String(n).padStart(2, '0')}T12:00`,
      });
    await add(1);
    const one = await countQueries(app, () => client.get('/api/v1/events'));
    for (let n = 2; n <= 20; n += 1) await add(n);
    expect(await countQueries(app, () => client.get('/api/v1/events'))).toBe(one);
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await client.get(
        `/api/v1/events?limit=7${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      seen.push(...page.body.items.map((item: { title: { en: string } }) => item.title.en));
      cursor = page.body.next ?? '';
    } while (cursor !== '');
    expect(seen).toEqual(Array.from({ length: 20 }, (_, n) => `Event ${String(20 - n)}`));
    const october = await client.get('/api/v1/events?from=2027-10-03&to=2027-10-05');
    expect(october.body.items).toHaveLength(3);
  });
});
