import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
const ids = new Map<string, string>();

/** What the registry holds; the names are in alphabetical order. */
const PEOPLE = [
  { family: 'Abenova', country: 'KZ', category: 'scholar', gender: 'female', languages: ['kk', 'ru'], themes: ['trade'], institutionName: 'Institute A', emails: ['a@example.org'] },
  { family: 'Bekov', country: 'KG', category: 'expert', gender: 'male', languages: ['ru'], themes: ['trade', 'water'], institutionName: 'Institute A', emails: [] },
  { family: 'Chen', country: 'CN', category: 'scholar', gender: null, languages: ['zh'], themes: ['water'], institutionName: 'Institute B', emails: ['c@example.org'] },
  { family: 'Dosova', country: 'KZ', category: 'official', gender: 'female', languages: [], themes: [], emails: ['d@example.org'] },
  { family: 'Erlanov', country: null, category: 'scholar', gender: 'male', languages: ['en', 'ru'], themes: [], emails: [] },
] as const; // prettier-ignore

beforeAll(async () => {
  app = await startApp();
  organization = await createOrganization(app);
  client = api(app, organization.ownerToken);
  for (const key of ['trade', 'water']) {
    const theme = await client.post('/api/v1/themes', { key, title: { en: `On ${key}` } });
    ids.set(key, theme.body.id);
  }
  for (const person of PEOPLE) {
    const { family, themes, emails, ...more } = person;
    const { institutionName, ...rest } = { institutionName: undefined, ...more };
    const answer = await client.post('/api/v1/experts', {
      names: [{ family, given: 'Test', lang: 'en' }],
      themeIds: [...themes],
      emails: [...emails],
      ...rest,
      ...(institutionName === undefined ? {} : { affiliations: [{ institutionName }] }),
    });
    expect(answer.status).toBe(201);
    ids.set(family, answer.body.id);
  }
  for (const { id, name } of (await client.get('/api/v1/institutions')).body.items)
    ids.set(name.en, id);
  // Another organization has people of every kind, too, and must never be counted.
  const other = api(app, (await createOrganization(app)).ownerToken);
  for (const country of ['KZ', 'CN'])
    await other.post('/api/v1/experts', {
      names: [{ family: 'Abenova', given: 'Foreign' }],
      country,
      category: 'scholar',
      languages: ['ru'],
      emails: ['a@example.org'].filter(() => country === 'KZ'),
      affiliations: [{ institutionName: 'Institute A' }],
    });
});
afterAll(() => app.close());

const id = (name: string): string => ids.get(name) ?? '';

async function families(query: string): Promise<string[]> {
  const answer = await client.get(`/api/v1/experts?${query}`);
  expect([query, answer.status]).toEqual([query, 200]);
  return answer.body.items.map((item: any) => item.names[0].family);
}

async function event(day: string): Promise<string> {
  const answer = await client.post('/api/v1/events', {
    title: { en: `Forum of ${day}` },
    kind: 'forum',
    format: 'in_person',
    zone: 'Asia/Almaty',
    startsLocal: `${day}T00:30`,
    endsLocal: `${day}T18:00`,
  });
  expect(answer.status).toBe(201);
  return answer.body.id;
}

const engage = async (eventId: string, family: string, state: string, role = 'speaker') => {
  const [row] = await app.database.reader.query<{ id: string }[]>(
    `INSERT INTO speaker (id, organization_id, event_id, expert_id, role, state)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, $5) RETURNING id`,
    [organization.id, eventId, id(family), role, state],
  );
  return row?.id ?? '';
};

const lastEngaged = async (family: string): Promise<string | null> =>
  (await client.get(`/api/v1/experts/${id(family)}`)).body.lastEngagedOn;

describe('the table of experts', () => {
  it.each([
    ['country=KZ', ['Abenova', 'Dosova']],
    ['country=KZ&country=china', ['Abenova', 'Chen', 'Dosova']],
    ['category=scholar&category=official&country=KZ', ['Abenova', 'Dosova']],
    ['gender=female&gender=male', ['Abenova', 'Bekov', 'Dosova', 'Erlanov']],
    ['language=zh&language=en', ['Chen', 'Erlanov']],
    ['hasEmail=true', ['Abenova', 'Chen', 'Dosova']],
    ['hasEmail=false', ['Bekov', 'Erlanov']],
    ['missing=country', ['Erlanov']],
    ['missing=theme&missing=institution', ['Dosova', 'Erlanov']],
    ['missing=language', ['Dosova']],
    ['missing=gender', ['Chen']],
    ['nameUnsplit=true', []],
    ['q=test&country=KG', ['Bekov']],
    ['q=enova&country=KZ', ['Abenova']],
    ['sort=-name', ['Erlanov', 'Dosova', 'Chen', 'Bekov', 'Abenova']],
    ['sort=-created', ['Erlanov', 'Dosova', 'Chen', 'Bekov', 'Abenova']],
    ['sort=created&limit=2', ['Abenova', 'Bekov']],
    ['offset=3', ['Dosova', 'Erlanov']],
    ['offset=5', []],
    ['q=test&offset=4', ['Erlanov']],
    ['q=enova&offset=1', []],
  ])('%s', async (query, wanted) => {
    expect(await families(query)).toEqual(wanted);
  });

  it('filters by theme and institution, several at once', async () => {
    expect(await families(`themeId=${id('trade')}`)).toEqual(['Abenova', 'Bekov']);
    expect(await families(`themeId=${id('trade')}&themeId=${id('water')}`)).toEqual([
      'Abenova',
      'Bekov',
      'Chen',
    ]);
    expect(await families(`institutionId=${id('Institute A')}&themeId=${id('water')}`)).toEqual([
      'Bekov',
    ]);
  });

  it('finds those that were chosen, of the own organization alone', async () => {
    const [foreign] = await app.database.reader.query<{ id: string }[]>(
      `SELECT id FROM expert WHERE organization_id <> $1 LIMIT 1`,
      [organization.id],
    );
    const chosen = [id('Erlanov'), id('Bekov'), foreign?.id ?? ''];
    const query = chosen.map((one) => `id=${one}`).join('&');
    expect(chosen[2]).not.toBe('');
    expect(await families(query)).toEqual(['Bekov', 'Erlanov']);
    expect(await families(`${query}&country=KG`)).toEqual(['Bekov']);
    expect((await client.get(`/api/v1/experts?limit=1&count=true&${query}`)).body.total).toBe(2);
    const counts = await client.get(`/api/v1/experts/facets?facet=country&${query}`);
    expect(counts.body).toMatchObject({
      total: 2,
      country: [
        { value: 'KG', count: 1 },
        { value: null, count: 1 },
      ],
    });
    const file = await fetch(`${app.url}/api/v1/experts/export.csv?${query}`, {
      headers: { authorization: `Bearer ${organization.ownerToken}` },
    });
    const [, ...rows] = (await file.text()).trim().split('\r\n');
    expect(rows.map((row) => /Bekov|Erlanov|Abenova/.exec(row)?.[0])).toEqual(['Bekov', 'Erlanov']);
  });

  it('means a theme with all below it', async () => {
    const parent = await client.post('/api/v1/themes', { key: 'all', title: { en: 'All' } });
    const under = await client.get(`/api/v1/themes/${id('water')}`);
    const moved = await client.patch(
      `/api/v1/themes/${id('water')}`,
      { parentId: parent.body.id },
      under.body.version,
    );
    expect(moved.status).toBe(200);
    expect(await families(`themeId=${String(parent.body.id)}`)).toEqual(['Bekov', 'Chen']);
  });

  it('counts when asked to, in every way of searching', async () => {
    const total = async (query: string) =>
      (await client.get(`/api/v1/experts?limit=1&${query}`)).body.total;
    expect(await total('count=false')).toBeNull();
    expect(await total('count=true')).toBe(5);
    expect(await total('count=true&q=test&country=KZ')).toBe(2);
    expect(await total('count=true&q=a@example')).toBe(1);
    expect(await total('count=true&q=d')).toBe(1);
    expect(await total('count=true&q=enova')).toBe(1);
    expect(await total('count=true&q=!!')).toBe(0);
  });

  it.each(['name', '-name', 'lastEngaged', '-lastEngaged', 'created', '-created'])(
    'pages by %s without a gap or a repetition, with and without words',
    async (sort) => {
      for (const words of ['', '&q=test', '&q=enova']) {
        const whole = await families(`sort=${sort}${words}`);
        expect(whole).toHaveLength(words === '&q=enova' ? 1 : 5);
        const met: string[] = [];
        let cursor = '';
        do {
          const page = await client.get(
            `/api/v1/experts?limit=2&sort=${sort}${words}${cursor === '' ? '' : `&cursor=${cursor}`}`,
          );
          met.push(...page.body.items.map((item: any) => item.names[0].family));
          cursor = page.body.next ?? '';
        } while (cursor !== '');
        expect(met).toEqual(whole);
      }
    },
  );

  it('goes on from a jump, and takes no cursor of another order or with a jump', async () => {
    const jump = await client.get('/api/v1/experts?limit=2&offset=1');
    expect(jump.body.items.map((item: any) => item.names[0].family)).toEqual(['Bekov', 'Chen']);
    const cursor = `cursor=${String(jump.body.next)}`;
    expect(await families(cursor)).toEqual(['Dosova', 'Erlanov']);
    for (const query of [`${cursor}&sort=-name`, `${cursor}&offset=1`]) {
      const refused = await client.get(`/api/v1/experts?${query}`);
      expect([refused.status, refused.body.issues[0].field]).toEqual([400, 'cursor']);
    }
    for (const [query, field] of [
      ['country=Nowhere', 'country.0'],
      ['category=friend', 'category.0'],
      ['lastEngagedFrom=soon', 'lastEngagedFrom'],
      ['sort=age', 'sort'],
      ['limit=201', 'limit'],
      ['offset=-1', 'offset'],
    ]) {
      const refused = await client.get(`/api/v1/experts?${String(query)}`);
      expect([refused.status, refused.body.issues[0].field]).toEqual([400, field]);
    }
  });

  it('asks the database as often for 1 row as for many', async () => {
    const count = (limit: number) =>
      countQueries(app, () => client.get(`/api/v1/experts?limit=${String(limit)}&sort=-created`));
    const few = await count(1);
    expect(few).toBe(3);
    expect(await count(200)).toBe(few);
  });
});

describe('facets', () => {
  const counts = (facet: any[]) => facet.map(({ value, count }) => [value, count]);

  it('count by every value, of the own organization alone', async () => {
    const { body, status } = await client.get('/api/v1/experts/facets');
    expect(status).toBe(200);
    expect(body.total).toBe(5);
    expect(counts(body.country)).toEqual([['KZ', 2], ['CN', 1], ['KG', 1], [null, 1]]); // prettier-ignore
    expect(counts(body.category)).toEqual([['scholar', 3], ['expert', 1], ['official', 1]]); // prettier-ignore
    expect(counts(body.gender)).toEqual([['female', 2], ['male', 2], [null, 1]]); // prettier-ignore
    expect(counts(body.consent)).toEqual([['not_asked', 5]]);
    expect(counts(body.language)).toEqual([['ru', 3], ['en', 1], ['kk', 1], ['zh', 1], [null, 1]]); // prettier-ignore
    expect(new Map(counts(body.theme) as [string, number][])).toEqual(
      new Map([
        [id('trade'), 2],
        [id('water'), 2],
      ]),
    );
    expect(body.institution.map(({ count, title }: any) => [title, count])).toEqual([
      [{ en: 'Institute A' }, 2],
      [{ en: 'Institute B' }, 1],
    ]);
  });

  it('show what another choice would give', async () => {
    const { body } = await client.get(
      `/api/v1/experts/facets?country=KZ&themeId=${id('trade')}&facet=country&facet=theme&facet=gender`,
    );
    expect(body.total).toBe(1);
    expect(counts(body.country)).toEqual([['KG', 1], ['KZ', 1]]); // prettier-ignore
    expect(counts(body.theme)).toEqual([[id('trade'), 1]]);
    expect(counts(body.gender)).toEqual([['female', 1]]);
    expect(body.category).toBeNull();
  });

  it('follow words, also those inside of names and those that mean nobody', async () => {
    const inside = await client.get('/api/v1/experts/facets?q=enova');
    expect([inside.body.total, counts(inside.body.country)]).toEqual([1, [['KZ', 1]]]);
    const nobody = await client.get('/api/v1/experts/facets?q=!!');
    expect([nobody.body.total, nobody.body.country]).toEqual([0, []]);
    const without = await client.get('/api/v1/experts/facets?missing=country');
    expect([without.body.total, counts(without.body.country)]).toEqual([
      1,
      [['KZ', 2], ['CN', 1], ['KG', 1], [null, 1]], // prettier-ignore
    ]);
  });
});

describe('the latest engagement', () => {
  it('follows what people answer and what becomes of events', async () => {
    const [early, late] = [await event('2026-03-05'), await event('2027-09-14')];
    const speaker = await engage(late, 'Bekov', 'invited');
    expect(await lastEngaged('Bekov')).toBeNull();
    await engage(early, 'Bekov', 'confirmed');
    expect(await lastEngaged('Bekov')).toBe('2026-03-05');
    const before = (await client.get(`/api/v1/experts/${id('Bekov')}`)).body;
    await app.database.reader.query(`UPDATE speaker SET state = 'accepted' WHERE id = $1`, [
      speaker,
    ]);
    // The day is the event's own, though it begins the evening before in UTC.
    const after = (await client.get(`/api/v1/experts/${id('Bekov')}`)).body;
    expect(after).toEqual({ ...before, lastEngagedOn: '2027-09-14' });
    await app.database.reader.query(`UPDATE event SET state = 'cancelled' WHERE id = $1`, [late]);
    expect(await lastEngaged('Bekov')).toBe('2026-03-05');
    await app.database.reader.query(`UPDATE event SET state = 'announced' WHERE id = $1`, [late]);
    expect(await lastEngaged('Bekov')).toBe('2027-09-14');
    await app.database.reader.query(
      `UPDATE event SET starts_local = '2027-09-13T09:00', starts_at = '2027-09-13T04:00Z' WHERE id = $1`,
      [late],
    );
    expect(await lastEngaged('Bekov')).toBe('2027-09-13');
    await app.database.reader.query('DELETE FROM speaker WHERE id = $1', [speaker]);
    expect(await lastEngaged('Bekov')).toBe('2026-03-05');
    await app.database.reader.query('UPDATE speaker SET expert_id = $2 WHERE expert_id = $1', [
      id('Bekov'),
      id('Chen'),
    ]);
    expect([await lastEngaged('Bekov'), await lastEngaged('Chen')]).toEqual([null, '2026-03-05']);

    await engage(late, 'Dosova', 'accepted');
    expect(await families('lastEngagedFrom=2027-01-01')).toEqual(['Dosova']);
    expect(await families('lastEngagedTo=2026-12-31')).toEqual(['Chen']);
    expect(await families('lastEngagedTo=2026-12-31&neverEngaged=true')).toEqual([
      'Abenova',
      'Bekov',
      'Chen',
      'Erlanov',
    ]);
    expect(await families('neverEngaged=false')).toEqual(['Chen', 'Dosova']);
    expect(await families('sort=-lastEngaged')).toEqual([
      'Dosova',
      'Chen',
      'Abenova',
      'Bekov',
      'Erlanov',
    ]);
    expect(await families('sort=lastEngaged&limit=2')).toEqual(['Abenova', 'Bekov']);
    const { body } = await client.get(
      '/api/v1/experts/facets?facet=lastEngaged&neverEngaged=false',
    );
    expect([body.total, body.lastEngaged]).toEqual([
      2,
      [
        { value: '2027', count: 1, title: null },
        { value: '2026', count: 1, title: null },
        { value: null, count: 3, title: null },
      ],
    ]);
  });

  it('is right when two answer at once, and when the event is called off meanwhile', async () => {
    const days = ['2028-01-10', '2028-02-10', '2028-03-10', '2028-04-10'];
    const events = await Promise.all(days.map((day) => event(day)));
    await Promise.all(events.map((eventId) => engage(eventId, 'Erlanov', 'confirmed')));
    expect(await lastEngaged('Erlanov')).toBe('2028-04-10');
    const [, , , last] = events;
    await Promise.all([
      engage(last ?? '', 'Erlanov', 'accepted', 'moderator'),
      app.database.reader.query(`UPDATE event SET state = 'cancelled' WHERE id = $1`, [last]),
    ]);
    expect(await lastEngaged('Erlanov')).toBe('2028-03-10');
  });
});
