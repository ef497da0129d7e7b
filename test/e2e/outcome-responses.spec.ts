import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  api,
  createOrganization,
  startApp,
  type Answer,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { insertEvent } from '../support/outcome-samples.js';
import { countQueries } from '../support/query-count.js';

let app: TestApp;
let own: TestOrganization;
let client: ReturnType<typeof api>;
let stranger: ReturnType<typeof api>;

type Body = Answer['body'];

beforeAll(async () => {
  app = await startApp();
  own = await createOrganization(app, { code: 'SEC' });
  client = api(app, own.ownerToken);
  stranger = api(app, (await createOrganization(app, { code: 'OTHER' })).ownerToken);
});

afterAll(() => app.close());

const unknown = '019a0000-0000-7000-8000-000000000000';
const today = () => Temporal.Now.zonedDateTimeISO('Asia/Almaty').toPlainDate();

async function makeOutcome(): Promise<Body> {
  const eventId = await insertEvent(app, own.id);
  const { body } = await client.post(`/api/v1/events/${eventId}/outcomes`, {
    kind: 'recommendations',
    authenticLanguage: 'ru',
    editions: [{ lang: 'ru', title: 'Рекомендации', summary: 'Кратко.', body: 'Текст.' }],
  });
  return body;
}

async function addRecommendation(outcome: Body, names: readonly string[], over: object = {}) {
  const { body, status } = await client.post(
    `/api/v1/outcomes/${String(outcome.id)}/recommendations`,
    {
      texts: { ru: 'Согласовать накладную.' },
      addressees: names.map((name) => ({ name: { ru: name } })),
      ...over,
    },
  );
  expect(status).toBe(201);
  return body;
}

async function publish(outcome: Body): Promise<void> {
  const path = `/api/v1/outcome-versions/${String(outcome.current.id)}`;
  const submitted = await client.post(`${path}/submit`);
  await client.call('POST', `${path}/approve`, undefined, {
    'if-match': `"${String(submitted.body.version)}"`,
  });
  expect((await client.post(`${path}/publish`)).status).toBe(200);
}

const pathOf = (recommendation: Body) => `/api/v1/recommendations/${String(recommendation.id)}`;

describe('a response', () => {
  it('is written down for one addressee of an issued recommendation, changed and removed', async () => {
    const outcome = await makeOutcome();
    const recommendation = await addRecommendation(outcome, ['Министерство', 'Агентство']);
    const [ministry, agency] = recommendation.addressees;
    const input = {
      addresseeId: ministry.id,
      answer: 'accepted_in_part',
      text: { ru: 'Согласны в части накладной.', en: 'Agreed as to the note.' },
      respondedOn: today().toString(),
    };
    const early = await client.post(`${pathOf(recommendation)}/responses`, input);
    expect([early.status, early.body.code]).toEqual([409, 'recommendation_not_issued']);
    await publish(outcome);
    const added = await client.post(`${pathOf(recommendation)}/responses`, input);
    expect(added.status).toBe(201);
    expect(added.body.responded).toBe(1);
    expect(added.body.status).toBe('issued');
    const [response] = added.body.addressees[0].responses;
    expect({ ...response, id: '', createdAt: '' }).toEqual({
      id: '',
      answer: 'accepted_in_part',
      text: input.text,
      respondedOn: input.respondedOn,
      createdAt: '',
      createdBy: { accountId: own.ownerAccountId, name: 'Test owner' },
      version: 1,
    });
    expect(added.body.addressees[1]).toEqual({
      id: agency.id,
      partnerId: null,
      name: { ru: 'Агентство' },
      acronym: {},
      responses: [],
    });
    const path = `/api/v1/recommendation-responses/${String(response.id)}`;
    const races = await Promise.all([
      client.patch(path, { answer: 'accepted' }, 1),
      client.patch(path, { answer: 'rejected' }, 1),
    ]);
    expect(races.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await client.delete(path)).status).toBe(204);
    const { body } = await client.get(pathOf(recommendation));
    expect([body.responded, body.addressees[0].responses]).toEqual([0, []]);
    const log = await client.get(
      `/api/v1/audit?objectKind=recommendation&objectId=${String(recommendation.id)}`,
    );
    expect(log.body.items.map(({ action }: Body) => action).slice(0, 3)).toEqual([
      'response_removed',
      'response_changed',
      'response_added',
    ]);
  });

  it('is of an addressee of this recommendation, and of a day between its issue and today', async () => {
    const outcome = await makeOutcome();
    const recommendation = await addRecommendation(outcome, ['Министерство']);
    const other = await addRecommendation(outcome, ['Агентство']);
    await publish(outcome);
    const add = (over: object) =>
      client.post(`${pathOf(recommendation)}/responses`, {
        addresseeId: recommendation.addressees[0].id,
        answer: 'noted',
        respondedOn: today().toString(),
        ...over,
      });
    const faults = await Promise.all([
      add({ addresseeId: other.addressees[0].id }),
      add({ addresseeId: unknown }),
      add({ respondedOn: today().add({ days: 1 }).toString() }),
      add({ respondedOn: today().subtract({ days: 1 }).toString() }),
      add({ answer: 'perhaps' }),
    ]);
    expect(
      faults.map(({ status, body }) => [status, body.issues[0].field, body.issues[0].code]),
    ).toEqual([
      [400, 'addresseeId', 'reference_unknown'],
      [400, 'addresseeId', 'reference_unknown'],
      [400, 'respondedOn', 'response_day_to_come'],
      [400, 'respondedOn', 'response_day_too_early'],
      [400, 'answer', 'not_one_of'],
    ]);
    expect((await client.get(pathOf(recommendation))).body.responded).toBe(0);
  });

  it('is nobody else’s to write', async () => {
    const outcome = await makeOutcome();
    const recommendation = await addRecommendation(outcome, ['Министерство']);
    await publish(outcome);
    const input = {
      addresseeId: recommendation.addressees[0].id,
      answer: 'noted',
      respondedOn: today().toString(),
    };
    const { body } = await client.post(`${pathOf(recommendation)}/responses`, input);
    const path = `/api/v1/recommendation-responses/${String(body.addressees[0].responses[0].id)}`;
    const viewer = api(app, await own.tokenFor('viewer'));
    for (const [who, status] of [
      [stranger, 404],
      [viewer, 403],
    ] as const) {
      expect((await who.post(`${pathOf(recommendation)}/responses`, input)).status).toBe(status);
      expect((await who.patch(path, { answer: 'accepted' }, 1)).status).toBe(status);
      expect((await who.delete(path)).status).toBe(status);
    }
    expect((await client.get(pathOf(recommendation))).body.addressees[0].responses).toHaveLength(1);
  });
});

describe('recommendations without a response', () => {
  it('are those issued and open of which an addressee owes one', async () => {
    const outcome = await makeOutcome();
    const names = ['Министерство', 'Агентство'];
    const [none, half, all, done, worked, nobody] = await [
      names,
      names,
      names,
      names,
      names,
      [],
    ].reduce<Promise<Body[]>>(
      async (made, addressees) => [...(await made), await addRecommendation(outcome, addressees)],
      Promise.resolve([]),
    );
    const draft = await makeOutcome();
    await addRecommendation(draft, names);
    await publish(outcome);
    const respond = (recommendation: Body, which: number) =>
      client.post(`${pathOf(recommendation)}/responses`, {
        addresseeId: recommendation.addressees[which].id,
        answer: 'accepted',
        respondedOn: today().toString(),
      });
    await respond(half, 0);
    await respond(half, 0);
    await respond(all, 0);
    await respond(all, 1);
    await client.post(`${pathOf(done)}/status`, {
      status: 'superseded',
      note: { ru: 'Заменена.' },
    });
    // The work went on without a letter: nobody is reminded of one.
    await client.post(`${pathOf(worked)}/status`, { status: 'in_progress' });
    const list = async (query: string) => {
      const { body } = await client.get(
        `/api/v1/recommendations?outcomeId=${String(outcome.id)}&${query}`,
      );
      return body.items.map(({ id, responded }: Body) => [id, responded]).sort();
    };
    expect(await list('answered=false')).toEqual(
      [
        [none.id, 0],
        [half.id, 1],
      ].sort(),
    );
    expect(await list('answered=true')).toEqual([[all.id, 2]]);
    expect((await list('')).length).toBe(6);
    expect(nobody.addressees).toEqual([]);
    const wrong = await client.get('/api/v1/recommendations?answered=maybe');
    expect(wrong.body.issues[0].field).toBe('answered');
    expect((await stranger.get('/api/v1/recommendations?answered=false')).body.items).toEqual([]);
    const one = await countQueries(app, () => client.get('/api/v1/recommendations?limit=1'));
    const six = await countQueries(app, () => client.get('/api/v1/recommendations?limit=6'));
    expect(six).toBe(one);
  });

  it('are found by the day by which they were due, while they are open', async () => {
    const outcome = await makeOutcome();
    const late = await addRecommendation(outcome, ['Министерство'], { dueOn: '2026-04-01' });
    const closed = await addRecommendation(outcome, ['Министерство'], { dueOn: '2026-04-01' });
    await addRecommendation(outcome, ['Министерство'], { dueOn: '2026-04-02' });
    await addRecommendation(outcome, ['Министерство']);
    await publish(outcome);
    await client.post(`${pathOf(closed)}/status`, {
      status: 'no_longer_applicable',
      note: { ru: 'Отпала.' },
    });
    const { body } = await client.get(
      `/api/v1/recommendations?outcomeId=${String(outcome.id)}&dueBefore=2026-04-02`,
    );
    expect(body.items.map(({ id }: Body) => id)).toEqual([late.id]);
  });
});

describe('facts', () => {
  it('are found by theme and those below it, by state, words and version, page by page', async () => {
    const theme = async (key: string, parentId?: string): Promise<string> => {
      const { body } = await client.post('/api/v1/themes', {
        key,
        title: { en: key },
        ...(parentId === undefined ? {} : { parentId }),
      });
      return body.id;
    };
    const transport = await theme('transport');
    const rail = await theme('rail', transport);
    const culture = await theme('culture');
    const fact = async (claim: string, themeIds: string[]) => {
      const { body, status } = await client.post('/api/v1/evidence', {
        claim: { ru: claim },
        source: { ru: 'Вестник' },
        themeIds,
      });
      expect(status).toBe(201);
      return body;
    };
    const train = await fact('Поезд ходит еженедельно.', [rail]);
    const road = await fact('Дорога открыта.', [transport, culture]);
    const play = await fact('Пьеса показана.', [culture]);
    expect(road.themes.map(({ key }: Body) => key).sort()).toEqual(['culture', 'transport']);
    const find = async (query: string) =>
      (await client.get(`/api/v1/evidence?${query}`)).body.items.map(({ id }: Body) => id);
    expect(await find(`themeId=${transport}`)).toEqual([road.id, train.id]);
    expect(await find(`themeId=${culture}`)).toEqual([play.id, road.id]);
    expect(await find(`themeId=${transport}&q=${encodeURIComponent('поезд')}`)).toEqual([train.id]);
    expect(await find(`themeId=${unknown}`)).toEqual([]);
    const first = await client.get(`/api/v1/evidence?themeId=${transport}&limit=1`);
    const rest = await client.get(
      `/api/v1/evidence?themeId=${transport}&limit=1&cursor=${String(first.body.next)}`,
    );
    expect([first.body.items[0].id, rest.body.items[0].id, rest.body.next]).toEqual([
      road.id,
      train.id,
      null,
    ]);
    // A theme is not what the fact says: it stays checked, and may change even when it is printed.
    const path = `/api/v1/evidence/${String(train.id)}`;
    await client.call('POST', `${path}/check`, undefined, { 'if-match': '"1"' });
    const moved = await client.patch(path, { themeIds: [culture] }, 2);
    expect([moved.body.state, moved.body.themes[0].key]).toEqual(['checked', 'culture']);
    expect(await find(`themeId=${culture}&state=checked`)).toEqual([train.id]);
    const outcome = await makeOutcome();
    await client.put(`/api/v1/outcome-versions/${String(outcome.current.id)}/citations`, {
      evidenceIds: [train.id],
    });
    expect(await find(`citedIn=${String(outcome.current.id)}`)).toEqual([train.id]);
    const wrong = await client.post('/api/v1/evidence', {
      claim: { ru: 'Факт' },
      themeIds: [rail, unknown],
    });
    expect(wrong.body.issues).toEqual([
      expect.objectContaining({ field: 'themeIds.1', code: 'reference_unknown' }),
    ]);
    const used = await client.delete(`/api/v1/themes/${culture}`, 1);
    expect(used.status).toBe(409);
    expect((await stranger.get(`/api/v1/evidence?themeId=${transport}`)).body.items).toEqual([]);
  });
});
