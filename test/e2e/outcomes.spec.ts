import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/kernel/id.js';
import {
  api,
  createOrganization,
  startApp,
  type Answer,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { browser, newestToken } from '../support/browser-session.js';
import { countQueries } from '../support/query-count.js';
import { insertEvent } from '../support/outcome-samples.js';

let app: TestApp;
let own: TestOrganization;
let foreign: TestOrganization;
let client: ReturnType<typeof api>;
let stranger: ReturnType<typeof api>;

beforeAll(async () => {
  app = await startApp();
  own = await createOrganization(app, { code: 'SEC' });
  foreign = await createOrganization(app, { code: 'OTHER' });
  client = api(app, own.ownerToken);
  stranger = api(app, foreign.ownerToken);
});

afterAll(() => app.close());

const unknown = '019a0000-0000-7000-8000-000000000000';
const ifMatch = (version: number) => ({ 'if-match': `"${String(version)}"` });

function draft(over: object = {}) {
  return {
    kind: 'recommendations',
    authenticLanguage: 'ru',
    editions: [
      {
        lang: 'ru',
        title: 'Рекомендации',
        summary: 'Кратко.',
        body: '## Итоги\n\nСтороны обсудили.',
      },
      {
        lang: 'en',
        title: 'Recommendations',
        summary: 'In short.',
        body: '## Results\n\nThe sides met.',
      },
    ],
    ...over,
  };
}

async function makeOutcome(over: object = {}, year = 2026): Promise<Answer['body']> {
  const eventId = await insertEvent(app, own.id, { startsLocal: `${String(year)}-03-10T10:00` });
  const answer = await client.post(`/api/v1/events/${eventId}/outcomes`, draft(over));
  expect(answer.status).toBe(201);
  return answer.body;
}

/** A viewer of the organization who is the rapporteur of one event and has asked for a link to log in. */
async function viewerWithSession(eventId: string): Promise<{ email: string }> {
  const token = await own.tokenFor('viewer');
  const { body } = await api(app, token).get('/api/v1/session');
  const { email, id } = body.account;
  await app.database.reader.query(
    `INSERT INTO event_role (id, organization_id, event_id, account_id, role) VALUES ($1, $2, $3, $4, 'rapporteur')`,
    [newId(), own.id, eventId, id],
  );
  await api(app).post('/api/v1/login-links', { email });
  return { email };
}

/** Puts a version into a state as publication does, without its PDF and page. */
async function forcePublished(versionId: string): Promise<void> {
  await app.database.reader.query(
    `UPDATE outcome_version SET state = 'published', published_at = now() WHERE id = $1`,
    [versionId],
  );
  await app.database.reader.query(
    `UPDATE recommendation SET status = 'issued', issued_at = now() WHERE status = 'draft'
       AND outcome_id = (SELECT outcome_id FROM outcome_version WHERE id = $1)`,
    [versionId],
  );
}

describe('an outcome', () => {
  it('is made with its editions, a symbol and version 1.0 in draft', async () => {
    const eventId = await insertEvent(app, own.id, { startsLocal: '2025-12-31T20:00' });
    const { status, body } = await client.post(
      `/api/v1/events/${eventId}/outcomes`,
      draft({ kind: 'chair_summary' }),
    );
    expect(status).toBe(201);
    expect(body.symbol).toBe('SEC/SUM/2025/1');
    expect(body.slug).toBe('recommendations-2');
    expect(body.event.id).toBe(eventId);
    expect(body.title).toEqual({ ru: 'Рекомендации', en: 'Recommendations' });
    expect(body.current.label).toBe('1.0');
    expect(body.current.state).toBe('draft');
    expect(body.current.editions.map((edition: { lang: string }) => edition.lang)).toEqual([
      'ru',
      'en',
    ]);
    expect(body.current.editions[0].authentic).toBe(true);
    const read = await client.get(`/api/v1/outcomes/${body.id}`);
    expect(read.body).toEqual(body);
    expect(read.headers.get('etag')).toBe('"1"');
  });

  it('takes the numbers 1 to 10 when ten are made at once', async () => {
    const eventId = await insertEvent(app, own.id, { startsLocal: '2031-05-01T09:00' });
    const made = await Promise.all(
      Array.from({ length: 10 }, () =>
        client.post(`/api/v1/events/${eventId}/outcomes`, draft({ kind: 'communique' })),
      ),
    );
    expect(made.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
    const numbers = made.map(({ body }) => body.number).sort((a, b) => a - b);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(new Set(made.map(({ body }) => body.symbol)).size).toBe(10);
    expect(new Set(made.map(({ body }) => body.slug)).size).toBe(10);
  });

  it('refuses what does not fit, at its field', async () => {
    const eventId = await insertEvent(app, own.id);
    const path = `/api/v1/events/${eventId}/outcomes`;
    const edition = { lang: 'kk', title: 'Ұсынымдар' };
    const answer = await client.post(path, draft({ editions: [edition, edition], slug: 'admin' }));
    expect(answer.status).toBe(400);
    expect(
      answer.body.issues.map((issue: { field: string; code: string }) => [issue.field, issue.code]),
    ).toEqual([
      ['editions.1.lang', 'repeated'],
      ['authenticLanguage', 'authentic_edition_missing'],
      ['slug', 'slug_reserved'],
    ]);
    const nested = `${'> '.repeat(200)}deep`;
    const deep = await client.post(
      path,
      draft({ editions: [{ lang: 'ru', title: 'Глубоко', body: nested }] }),
    );
    expect([deep.status, deep.body.code]).toEqual([400, 'markdown_too_deep']);
    const none = await client.post(path, draft({ editions: [] }));
    expect(none.body.issues[0]).toMatchObject({ field: 'editions', code: 'too_few' });
    const taken = await makeOutcome();
    const again = await client.post(path, draft({ slug: taken.slug }));
    expect([again.status, again.body.code]).toEqual([409, 'outcome_slug_taken']);
  });

  it('belongs to one organization alone', async () => {
    const outcome = await makeOutcome();
    const version = outcome.current.id;
    const recommendation = await client.post(`/api/v1/outcomes/${outcome.id}/recommendations`, {
      texts: { ru: 'Согласовать.', en: 'Agree.' },
    });
    const calls: [string, string, unknown?][] = [
      ['GET', `/api/v1/outcomes/${outcome.id}`],
      ['DELETE', `/api/v1/outcomes/${outcome.id}`],
      ['GET', `/api/v1/outcome-versions/${version}`],
      ['POST', `/api/v1/outcome-versions/${version}/submit`],
      ['POST', `/api/v1/outcome-versions/${version}/editions`, { lang: 'zh', title: '建议' }],
      ['PUT', `/api/v1/outcome-versions/${version}/editions/ru`, { title: 'Чужое' }],
      ['PUT', `/api/v1/outcome-versions/${version}/citations`, { evidenceIds: [] }],
      ['POST', `/api/v1/outcomes/${outcome.id}/recommendations`, { texts: { ru: 'Чужое' } }],
      ['GET', `/api/v1/recommendations/${recommendation.body.id}`],
      ['PATCH', `/api/v1/recommendations/${recommendation.body.id}`, { dueOn: '2030-01-01' }],
      ['POST', `/api/v1/recommendations/${recommendation.body.id}/status`, { status: 'accepted' }],
      ['POST', `/api/v1/events/${outcome.event.id}/outcomes`, draft()],
    ];
    for (const [method, path, body] of calls) {
      const theirs = await stranger.call(method, path, body, ifMatch(1));
      const nobodys = await stranger.call(
        method,
        path.replace(/[0-9a-f-]{36}/, unknown),
        body,
        ifMatch(1),
      );
      expect([path, theirs.status, theirs.body.code]).toEqual([path, 404, 'not_found']);
      expect({ ...theirs.body, requestId: '' }).toEqual({ ...nobodys.body, requestId: '' });
    }
    const list = await stranger.get('/api/v1/outcomes');
    expect(list.body.items).toEqual([]);
    expect((await stranger.get('/api/v1/recommendations')).body.items).toEqual([]);
  });

  it('is written by those who may, not by a viewer or a reviewer', async () => {
    const outcome = await makeOutcome();
    const viewer = api(app, await own.tokenFor('viewer'));
    const denied = await viewer.post(`/api/v1/outcome-versions/${outcome.current.id}/submit`);
    expect([denied.status, denied.body.code]).toEqual([403, 'permission_denied']);
    const reviewer = api(app, await own.tokenFor('reviewer'));
    expect(
      (await reviewer.post(`/api/v1/outcome-versions/${outcome.current.id}/submit`)).status,
    ).toBe(403);
  });

  it('is written by the rapporteur of its event, who may not touch that of another', async () => {
    const outcome = await makeOutcome();
    const other = await makeOutcome();
    const rapporteur = await viewerWithSession(outcome.event.id);
    const session = browser(app);
    await session.call('POST', '/api/v1/login-links/redeem', {
      token: await newestToken(app, rapporteur.email),
    });
    const add = (id: string) =>
      session.call('POST', `/api/v1/outcomes/${id}/recommendations`, { texts: { ru: 'Сделать.' } });
    expect((await add(outcome.id)).status).toBe(201);
    const denied = await add(other.id);
    expect([denied.status, denied.body.code]).toEqual([403, 'permission_denied']);
    const made = await session.call(
      'POST',
      `/api/v1/events/${String(outcome.event.id)}/outcomes`,
      draft({ kind: 'chair_summary' }),
    );
    expect(made.status).toBe(201);
    const version = `/api/v1/outcome-versions/${String(outcome.current.id)}`;
    expect((await session.call('POST', `${version}/submit`)).status).toBe(200);
    expect((await session.call('POST', `${version}/approve`, undefined, ifMatch(3))).status).toBe(
      403,
    );
  });

  it('is removed while nothing of it was published', async () => {
    const outcome = await makeOutcome();
    await client.post(`/api/v1/outcomes/${outcome.id}/recommendations`, { texts: { ru: 'Одно' } });
    expect((await client.delete(`/api/v1/outcomes/${outcome.id}`)).status).toBe(204);
    expect((await client.get(`/api/v1/outcomes/${outcome.id}`)).status).toBe(404);
    const published = await makeOutcome();
    await forcePublished(published.current.id);
    const refused = await client.delete(`/api/v1/outcomes/${published.id}`);
    expect([refused.status, refused.body.code]).toEqual([409, 'outcome_published']);
  });

  it('is listed by event, kind and state, page by page, with as many queries for one as for twenty', async () => {
    const eventId = await insertEvent(app, own.id, { startsLocal: '2029-05-01T09:00' });
    for (let index = 0; index < 20; index += 1) {
      await client.post(
        `/api/v1/events/${eventId}/outcomes`,
        draft({ kind: index % 2 ? 'policy_brief' : 'media_note' }),
      );
    }
    const path = `/api/v1/outcomes?eventId=${eventId}`;
    const one = await countQueries(app, () => client.get(`${path}&limit=1`));
    const twenty = await countQueries(app, () => client.get(`${path}&limit=20`));
    expect(twenty).toBe(one);
    const first = await client.get(`${path}&limit=15`);
    const second = await client.get(`${path}&limit=15&cursor=${first.body.next}`);
    expect([first.body.items.length, second.body.items.length, second.body.next]).toEqual([
      15,
      5,
      null,
    ]);
    const briefs = await client.get(`${path}&kind=policy_brief&state=draft`);
    expect(briefs.body.items.length).toBe(10);
    expect((await client.get(`${path}&state=published`)).body.items).toEqual([]);
    const russian = await client.post(
      `/api/v1/events/${eventId}/outcomes`,
      draft({ kind: 'communique', editions: [{ lang: 'ru', title: 'Только по-русски' }] }),
    );
    const missing = await client.get(`${path}&languageMissing=en`);
    expect(missing.body.items.map(({ id }: { id: string }) => id)).toEqual([russian.body.id]);
    expect((await client.get(`${path}&languageMissing=ru`)).body.items).toEqual([]);
  });
});

describe('a version', () => {
  it('takes texts in further languages, changes and loses them, while in draft', async () => {
    const outcome = await makeOutcome();
    const path = `/api/v1/outcome-versions/${outcome.current.id}`;
    const added = await client.post(`${path}/editions`, {
      lang: 'uz-cyrl',
      title: 'Тавсиялар',
      body: 'Биринчи сатр.  \nИккинчи сатр.',
    });
    expect(added.status).toBe(201);
    const edition = added.body.editions.find(({ lang }: { lang: string }) => lang === 'uz-Cyrl');
    // Two blanks before a line break are a line break in Markdown: they stay.
    expect(edition.body).toBe('Биринчи сатр.  \nИккинчи сатр.');
    const twice = await client.post(`${path}/editions`, { lang: 'uz-Cyrl', title: 'Яна' });
    expect([twice.status, twice.body.code]).toEqual([409, 'edition_exists']);
    const changed = await client.put(`${path}/editions/uz-cyrl`, { title: 'Тавсиялар 2' }, 1);
    expect(changed.body.version).toBe(Number(added.body.version) + 1);
    const stale = await client.put(`${path}/editions/uz-Cyrl`, { title: 'Кеч' }, 1);
    expect([stale.status, stale.body.code]).toEqual([412, 'stale_version']);
    expect((await client.delete(`${path}/editions/uz-Cyrl`)).status).toBe(204);
    expect((await client.delete(`${path}/editions/uz-Cyrl`)).status).toBe(404);
    const authentic = await client.delete(`${path}/editions/ru`);
    expect([authentic.status, authentic.body.code]).toEqual([409, 'edition_authentic']);
  });

  it('of two edits of one text at once takes exactly one', async () => {
    const outcome = await makeOutcome();
    const path = `/api/v1/outcome-versions/${outcome.current.id}/editions/ru`;
    const answers = await Promise.all(
      ['А', 'Б', 'В', 'Г'].map((title) => client.put(path, { title }, 1)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  });

  it('goes to review and approval, and is written in draft alone', async () => {
    const outcome = await makeOutcome();
    const path = `/api/v1/outcome-versions/${outcome.current.id}`;
    const early = await client.call('POST', `${path}/approve`, undefined, ifMatch(1));
    expect([early.status, early.body.code]).toEqual([409, 'outcome_version_transition_refused']);
    expect(early.body.params).toMatchObject({ state: 'draft', needed: 'in_review' });
    const submitted = await client.post(`${path}/submit`);
    expect(submitted.body.state).toBe('in_review');
    expect(submitted.body.submittedAt).not.toBeNull();
    for (const refused of [
      await client.put(`${path}/editions/ru`, { title: 'Поздно' }, 1),
      await client.post(`${path}/editions`, { lang: 'kk', title: 'Кеш' }),
      await client.put(`${path}/citations`, { evidenceIds: [] }),
      await client.post(`/api/v1/outcomes/${outcome.id}/recommendations`, { texts: { ru: 'Ещё' } }),
    ]) {
      expect([refused.status, refused.body.code]).toEqual([409, 'outcome_version_not_draft']);
    }
    const stale = await client.call('POST', `${path}/approve`, undefined, ifMatch(1));
    expect([stale.status, stale.body.code]).toEqual([412, 'stale_version']);
    const reviewer = api(app, await own.tokenFor('reviewer'));
    const approved = await reviewer.call(
      'POST',
      `${path}/approve`,
      undefined,
      ifMatch(submitted.body.version),
    );
    expect([approved.status, approved.body.state]).toEqual([200, 'approved']);
    expect(approved.body.approvedBy).not.toBeNull();
    const returned = await reviewer.post(`${path}/return`, { note: 'Уточнить вывод.' });
    expect([returned.body.state, returned.body.approvedAt]).toEqual(['draft', null]);
    const editor = api(app, await own.tokenFor('editor'));
    expect((await editor.put(`${path}/editions/ru`, { title: 'Уточнено' }, 1)).status).toBe(200);
    expect((await editor.call('POST', `${path}/approve`, undefined, ifMatch(1))).status).toBe(403);
  });

  it('follows a published one as a copy with a notice, one at a time', async () => {
    const outcome = await makeOutcome();
    const added = await client.post(`/api/v1/outcomes/${outcome.id}/recommendations`, {
      texts: { ru: 'Согласовать накладную.', en: 'Agree on one note.' },
    });
    const early = await client.post(`/api/v1/outcomes/${outcome.id}/versions`, {
      updateType: 'correction',
      notice: { ru: 'Исправлено.' },
    });
    expect([early.status, early.body.code]).toEqual([409, 'outcome_not_published']);
    await forcePublished(outcome.current.id);
    const frozen = await client.put(
      `/api/v1/outcome-versions/${outcome.current.id}/editions/ru`,
      { title: 'Иначе' },
      1,
    );
    expect([frozen.status, frozen.body.code]).toEqual([409, 'outcome_version_unchanging']);
    const silent = await client.post(`/api/v1/outcomes/${outcome.id}/versions`, {
      updateType: 'correction',
      notice: {},
    });
    expect(silent.body.issues[0]).toMatchObject({ field: 'notice', code: 'empty' });
    const input = { updateType: 'correction', notice: { ru: 'Исправлена цифра.' } };
    const opened = await Promise.all(
      [1, 2, 3].map(() => client.post(`/api/v1/outcomes/${outcome.id}/versions`, input)),
    );
    expect(opened.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(opened.find(({ status }) => status === 409)?.body.code).toBe('outcome_version_open');
    const version = opened.find(({ status }) => status === 201)?.body;
    expect([version.label, version.state]).toEqual(['1.1', 'draft']);
    expect(version.recommendations.map(({ symbol }: { symbol: string }) => symbol)).toEqual([
      `${outcome.symbol}/REC.1`,
    ]);
    const changed = await client.patch(
      `/api/v1/recommendations/${added.body.id}`,
      { texts: { ru: 'Согласовать одну накладную.' } },
      added.body.version,
    );
    expect(changed.body.texts.ru).toBe('Согласовать накладную.');
    expect(changed.body.workingTexts).toEqual({ ru: 'Согласовать одну накладную.' });
    const addressed = await client.patch(
      `/api/v1/recommendations/${added.body.id}`,
      { addressees: [{ name: { ru: 'Министерства' } }] },
      changed.body.version,
    );
    expect([addressed.status, addressed.body.code]).toEqual([409, 'recommendation_issued']);
    const noticed = await client.patch(`/api/v1/outcome-versions/${version.id}`, {
      notice: { ru: 'Исправлена дата.' },
    });
    expect(noticed.body.notice).toEqual({ ru: 'Исправлена дата.' });
    expect((await client.delete(`/api/v1/outcome-versions/${version.id}`)).status).toBe(204);
    const major = await client.post(`/api/v1/outcomes/${outcome.id}/versions`, {
      ...input,
      bump: 'major',
    });
    expect(major.body.label).toBe('2.0');
  });
});

describe('a recommendation', () => {
  const add = (outcomeId: string, ru: string, extra: object = {}) =>
    client.post(`/api/v1/outcomes/${outcomeId}/recommendations`, { texts: { ru }, ...extra });

  it('is numbered in its order, removed and moved without gaps', async () => {
    const outcome = await makeOutcome();
    const made = await Promise.all(['А', 'Б', 'В', 'Г'].map((text) => add(outcome.id, text)));
    expect(made.map(({ body }) => body.number).sort()).toEqual([1, 2, 3, 4]);
    const byNumber = new Map(made.map(({ body }) => [body.number as number, body.id as string]));
    const id = (number: number) => byNumber.get(number) ?? '';
    expect((await client.delete(`/api/v1/recommendations/${id(2)}`)).status).toBe(204);
    const short = await client.put(`/api/v1/outcomes/${outcome.id}/recommendations/order`, {
      ids: [id(4), id(1)],
    });
    expect(short.body.issues[0]).toMatchObject({
      field: 'ids',
      code: 'recommendation_order_incomplete',
      params: { expected: 3 },
    });
    const ordered = await client.put(`/api/v1/outcomes/${outcome.id}/recommendations/order`, {
      ids: [id(4), id(1), id(3)],
    });
    expect(
      ordered.body.current.recommendations.map((row: { id: string; symbol: string }) => [
        row.id,
        row.symbol,
      ]),
    ).toEqual([
      [id(4), `${outcome.symbol}/REC.1`],
      [id(1), `${outcome.symbol}/REC.2`],
      [id(3), `${outcome.symbol}/REC.3`],
    ]);
  });

  it('is addressed to partners or others, and refuses unknown ones at their place', async () => {
    const outcome = await makeOutcome();
    const partner = await client.post('/api/v1/partners', {
      name: { en: 'Example Organization', ru: 'Примерная организация' },
      acronym: { en: 'EXO' },
      kind: 'multilateral',
    });
    const theirs = await stranger.post('/api/v1/partners', {
      name: { en: 'Foreign Organization' },
      kind: 'multilateral',
    });
    const bad = await add(outcome.id, 'Кому?', {
      addressees: [
        { partnerId: partner.body.id },
        { partnerId: theirs.body.id },
        { partnerId: partner.body.id, name: { ru: 'Двое' } },
        {},
      ],
    });
    expect(
      bad.body.issues.map((issue: { field: string; code: string }) => [issue.field, issue.code]),
    ).toEqual([
      ['addressees.0.partnerId', 'repeated'],
      ['addressees.1.partnerId', 'reference_unknown'],
      ['addressees.2', 'addressee_one_of'],
      ['addressees.3', 'addressee_one_of'],
    ]);
    const good = await add(outcome.id, 'Открыть данные.', {
      addressees: [{ partnerId: partner.body.id }, { name: { ru: 'Министерства транспорта' } }],
      dueOn: '2027-06-30',
    });
    const id = expect.any(String);
    expect(good.body.addressees).toEqual([
      {
        id,
        partnerId: partner.body.id,
        name: { en: 'Example Organization', ru: 'Примерная организация' },
        acronym: { en: 'EXO' },
        responses: [],
      },
      {
        id,
        partnerId: null,
        name: { ru: 'Министерства транспорта' },
        acronym: {},
        responses: [],
      },
    ]);
    const found = await client.get(`/api/v1/recommendations?partnerId=${partner.body.id}`);
    expect(found.body.items.map((row: { id: string }) => row.id)).toEqual([good.body.id]);
    const words = await client.get(
      `/api/v1/recommendations?outcomeId=${outcome.id}&q=${encodeURIComponent('открыть ДАННЫЕ')}`,
    );
    expect(words.body.items.map((row: { id: string }) => row.id)).toEqual([good.body.id]);
    const none = await client.get('/api/v1/recommendations?q=%25_');
    expect(none.body.items).toEqual([]);
  });

  it('is followed by the steps that are allowed, each kept with its note', async () => {
    const outcome = await makeOutcome();
    const { body } = await add(outcome.id, 'Сделать.');
    const path = `/api/v1/recommendations/${body.id}`;
    const early = await client.post(`${path}/status`, { status: 'accepted' });
    expect([early.status, early.body.code]).toEqual([409, 'recommendation_transition_refused']);
    expect(body.nextStatuses).toEqual([]);
    await forcePublished(outcome.current.id);
    const steps: [string, object?][] = [
      ['accepted'],
      ['in_progress'],
      ['implemented_declared', { ru: 'Сообщили о выполнении.' }],
      ['implemented_verified'],
      ['closed'],
    ];
    for (const [status, note] of steps) {
      const answer = await client.post(`${path}/status`, { status, ...(note ? { note } : {}) });
      expect([answer.status, answer.body.status]).toEqual([200, status]);
    }
    const typed = await client.post(`${path}/status`, { status: 'withdrawn' });
    expect(typed.status).toBe(409);
    const silent = await client.post(`${path}/status`, { status: 'in_progress' });
    expect([silent.status, silent.body.code]).toEqual([400, 'recommendation_note_missing']);
    const reopened = await client.post(`${path}/status`, {
      status: 'in_progress',
      note: { ru: 'Проверка ошиблась.' },
    });
    expect(
      reopened.body.history.map((row: { oldStatus: string; newStatus: string }) => [
        row.oldStatus,
        row.newStatus,
      ]),
    ).toEqual([
      ['issued', 'accepted'],
      ['accepted', 'in_progress'],
      ['in_progress', 'implemented_declared'],
      ['implemented_declared', 'implemented_verified'],
      ['implemented_verified', 'closed'],
      ['closed', 'in_progress'],
    ]);
    const removed = await client.delete(path);
    expect([removed.status, removed.body.code]).toEqual([409, 'outcome_version_missing']);
    const due = await client.patch(path, { dueOn: '2028-01-31' }, reopened.body.version);
    expect(due.body.dueOn).toBe('2028-01-31');
  });
});

describe('evidence', () => {
  const fact = {
    claim: { en: 'A weekly freight train runs.', ru: 'Еженедельный поезд ходит.' },
    occurredOn: '2025-04-08',
    source: { en: 'Railway bulletin' },
    sourceUrl: 'https://example.org/bulletin',
  };

  it('is checked by somebody, as they saw it, and must be checked anew after a change', async () => {
    const made = await client.post('/api/v1/evidence', fact);
    expect([made.status, made.body.state]).toEqual([201, 'unchecked']);
    const path = `/api/v1/evidence/${made.body.id}`;
    const bare = await client.post('/api/v1/evidence', { claim: { en: 'Hearsay.' } });
    const sourceless = await client.call(
      'POST',
      `/api/v1/evidence/${bare.body.id}/check`,
      undefined,
      ifMatch(1),
    );
    expect([sourceless.status, sourceless.body.code]).toEqual([409, 'evidence_source_missing']);
    const checked = await client.call('POST', `${path}/check`, undefined, ifMatch(1));
    expect([checked.body.state, checked.body.checkedBy]).toEqual(['checked', own.ownerAccountId]);
    const stale = await client.call('POST', `${path}/refute`, undefined, ifMatch(1));
    expect(stale.status).toBe(412);
    const same = await client.patch(path, { occurredOn: '2025-04-08' }, checked.body.version);
    expect(same.body.state).toBe('checked');
    const other = await client.patch(path, { occurredOn: '2025-04-09' }, same.body.version);
    expect([other.body.state, other.body.checkedAt]).toEqual(['unchecked', null]);
  });

  it('is found by words of any of its languages, and by state', async () => {
    const made = await client.post('/api/v1/evidence', {
      claim: { zh: '阿拉木图轻轨开通' },
      source: { zh: '日报' },
    });
    const found = await client.get(`/api/v1/evidence?q=${encodeURIComponent('轻轨')}`);
    expect(found.body.items.map((row: { id: string }) => row.id)).toEqual([made.body.id]);
    expect((await client.get('/api/v1/evidence?q=%25')).body.items).toEqual([]);
    expect((await stranger.get('/api/v1/evidence')).body.items).toEqual([]);
  });

  it('is cited in order; what a published version cites stays as it was printed', async () => {
    const outcome = await makeOutcome();
    const one = await client.post('/api/v1/evidence', fact);
    const two = await client.post('/api/v1/evidence', { claim: { en: 'Another.' } });
    const theirs = await stranger.post('/api/v1/evidence', { claim: { en: 'Foreign.' } });
    const path = `/api/v1/outcome-versions/${outcome.current.id}/citations`;
    const bad = await client.put(path, { evidenceIds: [one.body.id, theirs.body.id] });
    expect(bad.body.issues[0]).toMatchObject({
      field: 'evidenceIds.1',
      code: 'reference_unknown',
    });
    const cited = await client.put(path, { evidenceIds: [two.body.id, one.body.id] });
    expect(cited.body.citations.map((row: { evidenceId: string }) => row.evidenceId)).toEqual([
      two.body.id,
      one.body.id,
    ]);
    const used = await client.delete(`/api/v1/evidence/${one.body.id}`);
    expect([used.status, used.body.params]).toEqual([
      409,
      expect.objectContaining({ published: 0, drafts: 1 }),
    ]);
    await forcePublished(outcome.current.id);
    const frozen = await client.patch(
      `/api/v1/evidence/${one.body.id}`,
      { claim: { en: 'Something else.' } },
      1,
    );
    expect([frozen.status, frozen.body.code]).toEqual([409, 'evidence_cited']);
    const refuted = await client.call(
      'POST',
      `/api/v1/evidence/${one.body.id}/refute`,
      undefined,
      ifMatch(1),
    );
    expect([refuted.status, refuted.body.citedBy]).toEqual([200, 1]);
  });
});
