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

function event(day: string, over: Record<string, unknown> = {}): Promise<string> {
  return insert('event', {
    slug: `e-${newId()}`,
    title: { en: 'Round table' },
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
}

interface Person {
  country?: string | null;
  category?: string;
  gender?: string | null;
  institutions?: string[];
}

async function expert(person: Person = {}): Promise<string> {
  const id = newId();
  await insert('expert', {
    id,
    slug: `x-${id}`,
    country: person.country === undefined ? 'KZ' : person.country,
    category: person.category ?? 'scholar',
    gender: person.gender ?? null,
    sort_key: '',
    look_alike_key: '',
    search_text: '',
  });
  await insert('expert_name', {
    expert_id: id,
    position: 0,
    lang: 'en',
    script: 'Latn',
    family: 'Testova',
    given: 'Aigul',
    name_order: 'given_first',
  });
  for (const [position, institution] of (person.institutions ?? []).entries()) {
    await insert('affiliation', { expert_id: id, institution_id: institution, position });
  }
  return id;
}

const engage = (eventId: string, expertId: string, state = 'confirmed', role = 'speaker') =>
  insert('speaker', { event_id: eventId, expert_id: expertId, role, state });

const institution = (name: string) => insert('institution', { name: { en: name } });

async function mandate(commitments: object[]) {
  const { status, body } = await client.post('/api/v1/mandates', {
    kind: 'strategy',
    title: { en: 'Strategy' },
    authenticLanguage: 'en',
    adoptedOn: '2026-12-01',
    proposals: [
      {
        title: { en: 'Proposal' },
        commitments: commitments.map((one) => ({
          title: { en: 'Commitment' },
          kind: 'presence',
          period: 'quarter',
          target: 3,
          dimension: 'country',
          startsOn: '2027-01-01',
          ...one,
        })),
      },
    ],
  });
  expect(status).toBe(201);
  return {
    mandateId: body.id as string,
    proposalId: body.proposals[0].id as string,
    commitmentIds: body.proposals[0].commitments.map((one: { id: string }) => one.id) as string[],
  };
}

const serve = (eventId: string, proposalId: string) =>
  sql('INSERT INTO event_proposal (organization_id, event_id, proposal_id) VALUES ($1, $2, $3)', [
    organization.id,
    eventId,
    proposalId,
  ]);

async function read(path: string, as = client) {
  const { status, body } = await as.get(`/api/v1/${path}`, { 'accept-language': 'en' });
  expect(status).toBe(200);
  return body;
}

const counts = (
  experts: number,
  accepted = experts,
  confirmed = accepted,
  engagements = experts,
) => ({
  experts,
  accepted,
  confirmed,
  engagements,
});
const NOBODY = counts(0);

describe('the balance of an event', () => {
  it('counts each person once, with the engagements behind each number', async () => {
    const academy = await institution('Academy');
    const university = await institution('University');
    const id = await event('2027-05-20', { state: 'announced' });
    const aigul = await expert({ gender: 'female', institutions: [academy, university] });
    const wei = await expert({ country: 'CN', gender: 'male', institutions: [university] });
    const bek = await expert({ country: 'CN', category: 'official', institutions: [university] });
    const stateless = await expert({ country: null, category: 'journalist' });
    const helper = await expert({ country: 'FR' });
    const absent = await expert({ country: 'DE' });

    const moderates = await engage(id, aigul, 'confirmed', 'moderator');
    const speaks = await engage(id, aigul, 'invited', 'speaker');
    const one = await engage(id, wei, 'accepted');
    const two = await engage(id, bek, 'proposed');
    const three = await engage(id, stateless, 'invited', 'guest');
    const interprets = await engage(id, helper, 'confirmed', 'interpreter');
    await engage(id, absent, 'declined');
    await engage(id, absent, 'withdrawn', 'guest');

    const body = await read(`events/${id}/balance`);
    const sorted = (...ids: string[]) => ids.sort();
    expect(body).toEqual({
      eventId: id,
      title: { en: 'Round table' },
      startsOn: '2027-05-20',
      people: counts(4, 2, 1, 5),
      interpreters: counts(1),
      countries: [
        { value: 'CN', ...counts(2, 1, 0), speakerIds: sorted(one, two) },
        { value: 'KZ', ...counts(1, 1, 1, 2), speakerIds: sorted(moderates, speaks) },
        { value: null, ...counts(1, 0), speakerIds: [three] },
      ],
      categories: [
        { value: 'scholar', ...counts(2, 2, 1, 3), speakerIds: sorted(moderates, speaks, one) },
        { value: 'journalist', ...counts(1, 0), speakerIds: [three] },
        { value: 'official', ...counts(1, 0), speakerIds: [two] },
        { value: 'expert', ...NOBODY, speakerIds: [] },
        { value: 'public_figure', ...NOBODY, speakerIds: [] },
      ],
      institutions: {
        top: [
          {
            institutionId: university,
            name: { en: 'University' },
            ...counts(2, 1, 0),
            speakerIds: sorted(one, two),
          },
          {
            institutionId: academy,
            name: { en: 'Academy' },
            ...counts(1, 1, 1, 2),
            speakerIds: sorted(moderates, speaks),
          },
        ],
        others: { institutions: 0, ...NOBODY },
        none: counts(1, 0),
      },
      genders: [
        { value: 'female', ...counts(1, 1, 1, 2), speakerIds: sorted(moderates, speaks) },
        { value: 'male', ...counts(1, 1, 0), speakerIds: [one] },
        { value: null, ...counts(2, 0), speakerIds: sorted(two, three) },
      ],
      roles: [
        { value: 'speaker', ...counts(3, 1, 0), speakerIds: sorted(speaks, one, two) },
        { value: 'interpreter', ...counts(1), speakerIds: [interprets] },
        { value: 'moderator', ...counts(1), speakerIds: [moderates] },
        { value: 'guest', ...counts(1, 0), speakerIds: [three] },
      ],
      missingCountries: [],
      floors: [],
    });
    const short = await read(`events/${id}/balance?top=1`);
    expect(short.institutions.top).toHaveLength(1);
    expect(short.institutions.others).toEqual({ institutions: 1, ...counts(1, 1, 1, 2) });
  });

  it('is empty where nobody is engaged', async () => {
    const id = await event('2027-05-20', { state: 'draft' });
    const body = await read(`events/${id}/balance`);
    expect([body.people, body.interpreters, body.countries, body.roles]).toEqual([
      NOBODY,
      NOBODY,
      [],
      [],
    ]);
  });

  it('stands against the floors of the commitments that the event serves', async () => {
    const { mandateId, proposalId, commitmentIds } = await mandate([
      { target: 3 },
      { target: 2, dimension: 'category' },
      { target: 9, eventKinds: ['seminar'] },
      { target: 9, startsOn: '2027-06-01' },
      { kind: 'events_held', dimension: undefined },
    ]);
    await insert('partner', { name: { en: 'P' }, name_key: 'p', kind: 'academic', country: 'TJ' });
    const id = await event('2027-05-20', { state: 'announced' });
    await serve(id, proposalId);
    const kz = await engage(id, await expert());
    const kg = await engage(id, await expert({ country: 'KG', category: 'official' }), 'accepted');
    const cn = await engage(id, await expert({ country: 'CN', category: 'official' }), 'invited');
    await engage(id, await expert({ country: 'FR' }), 'confirmed', 'interpreter');
    await engage(id, await expert({ country: null }));
    const common = {
      mandateId,
      mandateTitle: { en: 'Strategy' },
      proposalId,
      title: { en: 'Commitment' },
    };
    const { floors, missingCountries } = await read(`events/${id}/balance`);
    expect(missingCountries).toEqual([{ country: 'TJ', registered: 0 }]);
    expect(floors).toEqual([
      {
        ...common,
        commitmentId: commitmentIds[0],
        dimension: 'country',
        floor: 3,
        actual: 2,
        met: false,
        missing: 1,
        expected: 3,
        values: [
          { value: 'KZ', present: true, speakerIds: [kz] },
          { value: 'KG', present: true, speakerIds: [kg] },
          { value: 'CN', present: false, speakerIds: [cn] },
        ],
        absent: ['TJ'],
      },
      expect.objectContaining({
        commitmentId: commitmentIds[1],
        dimension: 'category',
        floor: 2,
        actual: 2,
        met: true,
        missing: 0,
        expected: 2,
        absent: ['expert', 'public_figure', 'journalist'],
      }),
    ]);
    // The coverage sees the same.
    const coverage = await read(`mandates/${mandateId}/coverage?from=2027-05-01&to=2027-05-31`);
    const [country, category] = coverage.proposals[0].commitments;
    expect([country.cells[0].proof[0].present, category.cells[0].proof[0].present]).toEqual([2, 2]);
  });
});

describe('the balance of a year', () => {
  it('counts by the day on which events begin, by their own clock', async () => {
    const people = await Promise.all([1, 2, 3, 4, 5, 6].map(() => expert()));
    const [a = '', b = '', c = '', d = '', e = '', f = ''] = people;
    // 00:30 on 1 January in Almaty is the day before in UTC, and the other way round at the end.
    const first = await event('2027-01-01', {
      starts_local: '2027-01-01T00:30',
      starts_at: '2026-12-31T19:30:00Z',
    });
    const last = await event('2027-12-31', { state: 'announced' });
    await engage(first, a);
    await engage(last, a, 'accepted');
    await engage(last, b, 'invited');
    await engage(await event('2026-12-31'), c);
    await engage(await event('2027-06-01', { state: 'cancelled' }), d);
    await engage(await event('2027-06-01', { state: 'postponed' }), e);
    await engage(await event('2027-05-14', { state: 'draft' }), f);

    const body = await read('balance');
    expect([body.from, body.to, body.events]).toEqual(['2027-01-01', '2027-12-31', 2]);
    expect(body.people).toEqual(counts(2, 1, 1, 3));
    expect(body.countries).toEqual([{ value: 'KZ', ...counts(2, 1, 1, 3), speakerIds: [] }]);
    expect(body.roles).toEqual([{ value: 'speaker', ...counts(2, 1, 1, 3), speakerIds: [] }]);
    expect((await read('balance?held=true')).people).toEqual(counts(1));
    expect((await read('balance?year=2026')).people).toEqual(counts(1));
    expect((await read('balance?from=2026-12-31&to=2027-01-01')).people).toEqual(counts(2));
    expect((await read('balance?from=2026-12-31')).to).toBe('2026-12-31');
    expect((await read('balance?year=2025')).people).toEqual(NOBODY);
  });

  it('names the countries that the organization works with and that were not there', async () => {
    await engage(await event('2027-02-01'), await expert({ country: 'KZ' }));
    await engage(await event('2026-02-01'), await expert({ country: 'UZ' }));
    await engage(await event('2026-02-01'), await expert({ country: 'DE' }), 'declined');
    await engage(
      await event('2026-02-01'),
      await expert({ country: 'FR' }),
      'confirmed',
      'interpreter',
    );
    await expert({ country: 'UZ' });
    await expert({ country: 'BR' });
    await insert('venue', { name: { en: 'House' }, zone: 'Asia/Bishkek', country: 'KG' });
    await insert('partner', { name: { en: 'P' }, name_key: 'p', kind: 'academic', country: 'KZ' });
    expect((await read('balance')).missingCountries).toEqual([
      { country: 'KG', registered: 0 },
      { country: 'UZ', registered: 2 },
    ]);
    expect((await read('balance?year=2026')).missingCountries).toEqual([
      { country: 'KG', registered: 0 },
      { country: 'KZ', registered: 1 },
    ]);
  });

  it('says which events have too few', async () => {
    const { proposalId, commitmentIds } = await mandate([{ target: 2 }]);
    const enough = await event('2027-02-01');
    const short = await event('2027-03-01');
    const ahead = await event('2027-06-01', { state: 'announced' });
    const other = await event('2027-03-01');
    for (const id of [enough, short, ahead]) await serve(id, proposalId);
    for (const id of [enough, short, other]) await engage(id, await expert());
    await engage(enough, await expert({ country: 'CN' }));
    await engage(short, await expert({ country: 'CN' }), 'invited');
    const { floors } = await read('balance');
    expect(floors).toHaveLength(1);
    expect(floors[0]).toMatchObject({
      commitmentId: commitmentIds[0],
      floor: 2,
      events: 3,
      met: 1,
      short: [
        { eventId: short, startsOn: '2027-03-01', held: true, actual: 1, missing: 1 },
        { eventId: ahead, startsOn: '2027-06-01', held: false, actual: 0, missing: 2 },
      ],
    });
  });

  it.each([
    ['year=1800', 'year', 'too_small'],
    ['from=2027-02-30', 'from', 'not_a_date'],
    ['from=2027-05-02&to=2027-05-01', 'to', 'too_small'],
    ['from=2017-01-01&to=2027-01-02', 'to', 'too_large'],
    ['top=0', 'top', 'too_small'],
  ])('refuses %s', async (query, field, code) => {
    const { status, body } = await client.get(`/api/v1/balance?${query}`);
    expect([status, body.issues]).toEqual([400, [expect.objectContaining({ field, code })]]);
  });
});

describe('the engagements behind a number', () => {
  it('are those that the number counts', async () => {
    const academy = await institution('Academy');
    const university = await institution('University');
    const first = await event('2027-02-01');
    const second = await event('2027-03-01', { state: 'announced' });
    const kz = await expert({ gender: 'female', institutions: [university, academy] });
    const cn = await expert({ country: 'CN', category: 'official' });
    const a = await engage(first, kz);
    await engage(second, kz, 'declined');
    const b = await engage(first, cn, 'invited', 'guest');
    const c = await engage(first, cn, 'confirmed', 'interpreter');
    const ids = async (query: string) =>
      (await read(`balance/engagements?${query}`)).items.map(
        (one: { speakerId: string }) => one.speakerId,
      );
    expect(await ids('')).toEqual([a, b].sort());
    expect(await ids('country=CN')).toEqual([b]);
    expect(await ids('role=interpreter')).toEqual([c]);
    expect(await ids('without=gender')).toEqual([b]);
    expect(await ids('without=institution')).toEqual([b]);
    expect(await ids('without=country')).toEqual([]);
    expect(await ids(`institutionId=${university}`)).toEqual([a]);
    expect(await ids(`institutionId=${academy}`)).toEqual([]);
    expect(await ids('category=official&state=invited')).toEqual([b]);
    expect(await ids('gender=female')).toEqual([a]);
    expect(await ids(`eventId=${second}`)).toEqual([]);
    expect(await ids('year=2026')).toEqual([]);
    const { items } = await read('balance/engagements?country=KZ');
    expect(items).toEqual([
      {
        speakerId: a,
        expertId: kz,
        expertName: 'Aigul Testova',
        role: 'speaker',
        state: 'confirmed',
        country: 'KZ',
        category: 'scholar',
        gender: 'female',
        institutionId: university,
        eventId: first,
        eventTitle: { en: 'Round table' },
        eventState: 'held',
        startsOn: '2027-02-01',
      },
    ]);
  });

  it('come page by page', async () => {
    const all: string[] = [];
    for (const day of ['2027-02-01', '2027-03-01', '2027-03-01', '2027-04-01', '2027-05-01']) {
      all.push(await engage(await event(day), await expert()));
    }
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: any = await read(
        `balance/engagements?limit=2${next === '' ? '' : `&cursor=${next}`}`,
      );
      seen.push(...page.items.map((one: { speakerId: string }) => one.speakerId));
      next = page.next as string | null;
    }
    expect(new Set(seen)).toEqual(new Set(all));
    expect([seen.length, seen[0], seen[4]]).toEqual([5, all[0], all[4]]);
  });
});

describe('who may read', () => {
  it('knows nothing of another organization', async () => {
    const id = await event('2027-02-01');
    await engage(id, await expert());
    await insert('venue', { name: { en: 'House' }, zone: 'Asia/Bishkek', country: 'KG' });
    const other = api(app, (await createOrganization(app)).ownerToken);
    const body = await read('balance', other);
    expect([body.people, body.events, body.missingCountries]).toEqual([NOBODY, 0, []]);
    expect((await read('balance/engagements', other)).items).toEqual([]);
    expect((await read(`balance/engagements?eventId=${id}`, other)).items).toEqual([]);
    const answer = await other.get(`/api/v1/events/${id}/balance`);
    expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
  });

  it('needs both the engagements and the registry; floors need the mandates', async () => {
    const { proposalId } = await mandate([{}]);
    const id = await event('2027-05-20', { state: 'announced' });
    await serve(id, proposalId);
    const viewer = api(app, await organization.tokenFor('viewer'));
    expect((await read(`events/${id}/balance`, viewer)).floors).toHaveLength(1);
    const scoped = (...scopes: string[]) =>
      organization.tokenFor('owner', scopes).then((token) => api(app, token));
    const partly = await scoped('speakers:read', 'experts:read');
    expect((await read(`events/${id}/balance`, partly)).floors).toEqual([]);
    expect((await read('balance', partly)).floors).toEqual([]);
    const blind = await scoped('speakers:read');
    for (const path of [`events/${id}/balance`, 'balance', 'balance/engagements']) {
      const { status, body } = await blind.get(`/api/v1/${path}`);
      expect([path, status, body.code]).toEqual([path, 403, 'permission_denied']);
    }
  });

  it('asks the same number of questions for one person and for many', async () => {
    const { proposalId } = await mandate([{}, { dimension: 'category' }]);
    const id = await event('2027-02-01');
    await serve(id, proposalId);
    await engage(id, await expert());
    const paths = [`events/${id}/balance`, 'balance', 'balance/engagements'];
    const questions = async () => {
      const list: number[] = [];
      for (const path of paths) list.push(await countQueries(app, () => read(path)));
      return list;
    };
    const once = await questions();
    for (const country of ['CN', 'KG', 'UZ', 'TJ', 'TM']) {
      const more = await event('2027-03-01');
      await serve(more, proposalId);
      for (let n = 0; n < 4; n += 1) {
        const person = await expert({
          country,
          institutions: [await institution(`I ${country} ${n}`)],
        });
        await engage(id, person);
        await engage(more, person);
      }
    }
    expect(await questions()).toEqual(once);
  });
});
