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

let app: TestApp;
let own: TestOrganization;
let client: ReturnType<typeof api>;
let second: ReturnType<typeof api>;
let stranger: ReturnType<typeof api>;

type Body = Answer['body'];

beforeAll(async () => {
  app = await startApp();
  own = await createOrganization(app, { code: 'SEC' });
  client = api(app, own.ownerToken);
  second = api(app, await own.tokenFor('editor'));
  stranger = api(app, (await createOrganization(app, { code: 'OTHER' })).ownerToken);
});

afterAll(() => app.close());

async function makeOutcome(over: object = {}): Promise<Body> {
  const eventId = await insertEvent(app, own.id);
  const { status, body } = await client.post(`/api/v1/events/${eventId}/outcomes`, {
    kind: 'recommendations',
    authenticLanguage: 'ru',
    editions: [
      { lang: 'ru', title: 'Итоги', summary: 'Кратко.', body: 'Стороны обсудили перевозки.' },
      { lang: 'en', title: 'Results', summary: 'In short.', body: 'The sides met.' },
    ],
    ...over,
  });
  expect(status).toBe(201);
  return body;
}

const editionPath = (outcome: Body, lang: string) =>
  `/api/v1/outcome-versions/${String(outcome.current.id)}/editions/${lang}`;

const editionOf = (version: Body, lang: string): Body =>
  version.editions.find((edition: { lang: string }) => edition.lang === lang);

/** Makes the newest revision of a text older than the time for which it takes in further saves. */
async function letTimePass(outcome: Body): Promise<void> {
  await app.database.reader.query(
    `UPDATE text_revision SET started_at = started_at - interval '11 minutes',
       saved_at = saved_at - interval '11 minutes' WHERE outcome_version_id = $1`,
    [outcome.current.id],
  );
}

describe('two people at one text', () => {
  it('one is refused with what the other wrote, and both texts can be had', async () => {
    const outcome = await makeOutcome();
    const path = editionPath(outcome, 'ru');
    const mine = { body: 'Стороны обсудили перевозки и тарифы.' };
    const theirs = { body: 'Стороны обсудили перевозки и границы.' };
    const answers = await Promise.all([client.put(path, mine, 1), second.put(path, theirs, 1)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const winner = answers[0].status === 200 ? mine : theirs;
    const loser = answers.find(({ status }) => status === 412);
    expect(loser?.body.code).toBe('stale_version');
    expect(loser?.body.params).toEqual({ current: 2, given: 1 });
    const edition = loser?.body.details.edition;
    expect([edition.body, edition.version, edition.lang]).toEqual([winner.body, 2, 'ru']);
    expect(edition.changedBy.name).toBe(winner === mine ? 'Test owner' : 'Test editor');
    expect(Temporal.Instant.from(edition.changedAt).epochMilliseconds).toBeGreaterThan(0);
    const read = await client.get(path);
    expect(read.body).toEqual(edition);
    expect(read.headers.get('etag')).toBe('"2"');
    // The one who was refused decides and saves on top: both words are in the history.
    const other = winner === mine ? second : client;
    const kept = winner === mine ? theirs : mine;
    expect((await other.put(path, kept, 2)).status).toBe(200);
    const list = await client.get(`${path}/revisions`);
    const texts = await Promise.all(
      list.body.items.map(async ({ number }: { number: number }) => {
        const one = await client.get(`${path}/revisions/${String(number)}`);
        return one.body.body;
      }),
    );
    expect(texts).toEqual(
      winner === mine
        ? [theirs.body, mine.body]
        : [mine.body, theirs.body, 'Стороны обсудили перевозки.'],
    );
  });

  it('in two languages do not stand in each other’s way', async () => {
    const outcome = await makeOutcome();
    const saves = await Promise.all(
      [1, 2, 3].flatMap(() => [
        client.put(editionPath(outcome, 'ru'), { title: 'Итоги встречи' }, 1),
        second.put(editionPath(outcome, 'en'), { title: 'Results of the meeting' }, 1),
      ]),
    );
    // Of the same person the same words: saved once, and answered as done.
    expect(saves.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    const { body } = await client.get(`/api/v1/outcome-versions/${outcome.current.id}`);
    expect(
      body.editions.map((edition: Body) => [edition.lang, edition.title, edition.version]),
    ).toEqual([
      ['ru', 'Итоги встречи', 2],
      ['en', 'Results of the meeting', 2],
    ]);
  });

  it('of a recommendation in two languages neither, and in one language one is refused', async () => {
    const outcome = await makeOutcome();
    const added = await client.post(`/api/v1/outcomes/${outcome.id}/recommendations`, {
      texts: { ru: 'Согласовать.', en: 'Agree.' },
    });
    const path = `/api/v1/recommendations/${String(added.body.id)}`;
    expect(added.body.textStates.map(({ lang, version }: Body) => [lang, version])).toEqual([
      ['en', 1],
      ['ru', 1],
    ]);
    const both = await Promise.all([
      client.put(`${path}/texts/ru`, { text: 'Согласовать накладную.' }, 1),
      second.put(`${path}/texts/en`, { text: 'Agree on a note.' }, 1),
      second.put(`${path}/texts/kk`, { text: 'Келісу.' }, 0),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200, 200]);
    const race = await Promise.all([
      client.put(`${path}/texts/kk`, { text: 'Жүкқұжатты келісу.' }, 1),
      second.put(`${path}/texts/kk`, { text: 'Тарифті келісу.' }, 1),
    ]);
    expect(race.map(({ status }) => status).sort()).toEqual([200, 412]);
    const won = race[0].status === 200 ? 'Жүкқұжатты келісу.' : 'Тарифті келісу.';
    const lost = race.find(({ status }) => status === 412);
    const present = lost?.body.details.text;
    expect([present.text, present.version]).toEqual([won, 2]);
    const { body } = await client.get(path);
    expect(body.workingTexts).toEqual({
      ru: 'Согласовать накладную.',
      en: 'Agree on a note.',
      kk: won,
    });
    // Who holds the recommendation as it was as a whole does not write over them.
    const whole = await client.patch(path, { texts: { ru: 'Старое.' } }, added.body.version);
    expect([whole.status, whole.body.code]).toEqual([412, 'stale_version']);
    const wrong = await client.put(`${path}/texts/not_a_tag`, { text: 'x' }, 0);
    expect(wrong.body.issues[0]).toMatchObject({ field: 'lang', code: 'not_a_language' });
  });

  it('keeps a text from being written over by who still holds one that was removed', async () => {
    const outcome = await makeOutcome();
    const path = editionPath(outcome, 'en');
    await client.put(path, { body: 'Long work.' }, 1);
    await client.delete(path);
    const again = await client.post(`/api/v1/outcome-versions/${outcome.current.id}/editions`, {
      lang: 'en',
      title: 'New',
    });
    expect(editionOf(again.body, 'en').version).toBe(3);
    const held = await second.put(path, { body: 'Mine.' }, 2);
    expect([held.status, held.body.details.edition.title]).toEqual([412, 'New']);
  });
});

describe('the history of a text', () => {
  it('is one revision for what one account saves within ten minutes', async () => {
    const outcome = await makeOutcome();
    const path = editionPath(outcome, 'ru');
    for (let version = 1; version <= 3; version += 1)
      await client.put(
        path,
        { body: `Стороны обсудили перевозки. ${'Ещё. '.repeat(version)}` },
        version,
      );
    const before = await client.get(`${path}/revisions`);
    expect(
      before.body.items.map(({ number, origin, saves, stage, author, actorKind }: Body) => [
        number,
        origin,
        saves,
        stage,
        author.name,
        actorKind,
      ]),
    ).toEqual([[1, 'added', 4, 'draft', 'Test owner', 'token']]);
    await letTimePass(outcome);
    await client.put(path, { summary: 'Короче.' }, 4);
    const { body } = await client.get(`${path}/revisions`);
    expect(body.items.map(({ number, saves }: Body) => [number, saves])).toEqual([
      [2, 1],
      [1, 4],
    ]);
    const [latest] = body.items;
    expect(latest.characters).toBe(
      'Итоги'.length + 'Короче.'.length + 'Стороны обсудили перевозки. Ещё. Ещё. Ещё.'.length,
    );
  });

  it('never loses the words of another, nor a long passage taken away by mistake', async () => {
    const outcome = await makeOutcome();
    const path = editionPath(outcome, 'ru');
    const long = 'Стороны договорились продолжить работу. '.repeat(10).trim();
    await client.put(path, { body: long }, 1);
    await second.put(path, { body: `${long} Добавлено.` }, 2);
    await client.put(path, { body: `${long} Добавлено. Исправлено.` }, 3);
    await client.put(path, { body: '' }, 4);
    const { body } = await client.get(`${path}/revisions`);
    expect(body.items.map(({ number, author }: Body) => [number, author.name])).toEqual([
      [4, 'Test owner'],
      [3, 'Test owner'],
      [2, 'Test editor'],
      [1, 'Test owner'],
    ]);
    const third = await client.get(`${path}/revisions/3`);
    expect(third.body.body).toBe(`${long} Добавлено. Исправлено.`);
    // Page by page.
    const first = await client.get(`${path}/revisions?limit=3`);
    const rest = await client.get(`${path}/revisions?limit=3&cursor=${String(first.body.next)}`);
    expect(rest.body.items.map(({ number }: Body) => number)).toEqual([1]);
    expect(rest.body.next).toBeNull();
  });

  it('is restored as a new save, under the version that was seen', async () => {
    const outcome = await makeOutcome();
    const path = editionPath(outcome, 'ru');
    await second.put(path, { title: 'Другое', body: 'Совсем другое.' }, 1);
    const stale = await client.call('POST', `${path}/revisions/1/restore`, undefined, {
      'if-match': '"1"',
    });
    expect([stale.status, stale.body.details.edition.title]).toEqual([412, 'Другое']);
    const restored = await client.call('POST', `${path}/revisions/1/restore`, undefined, {
      'if-match': '"2"',
    });
    expect(restored.status).toBe(200);
    const edition = editionOf(restored.body, 'ru');
    expect([edition.title, edition.body, edition.version]).toEqual([
      'Итоги',
      'Стороны обсудили перевозки.',
      3,
    ]);
    const { body } = await client.get(`${path}/revisions`);
    expect(
      body.items.map(({ number, origin, restoredNumber }: Body) => [
        number,
        origin,
        restoredNumber,
      ]),
    ).toEqual([
      [3, 'restored', 1],
      [2, 'saved', null],
      [1, 'added', null],
    ]);
    // A translation that was removed comes back.
    const english = editionPath(outcome, 'en');
    await client.delete(english);
    expect((await client.get(`${english}/revisions`)).body.items).toHaveLength(1);
    const back = await client.call('POST', `${english}/revisions/1/restore`, undefined, {
      'if-match': '"0"',
    });
    expect(editionOf(back.body, 'en').body).toBe('The sides met.');
    for (const wrong of ['0', '9', '-1', 'x', '99999999999'])
      expect((await client.get(`${path}/revisions/${wrong}`)).status).toBe(404);
  });

  it('says how far each text came, and goes on in the version after', async () => {
    const outcome = await makeOutcome({ kind: 'chair_summary' });
    const version = `/api/v1/outcome-versions/${String(outcome.current.id)}`;
    const submitted = await client.post(`${version}/submit`);
    await client.post(`${version}/return`, { note: 'Уточнить' });
    await client.put(editionPath(outcome, 'ru'), { summary: 'Точнее.' }, 1);
    const again = await client.post(`${version}/submit`);
    expect(again.body.version).toBeGreaterThan(submitted.body.version);
    await client.call('POST', `${version}/approve`, undefined, {
      'if-match': `"${String(again.body.version)}"`,
    });
    const published = await client.post(`${version}/publish`);
    expect(published.status).toBe(200);
    const path = editionPath(outcome, 'ru');
    const { body } = await client.get(`${path}/revisions`);
    expect(body.items.map(({ number, stage }: Body) => [number, stage])).toEqual([
      [2, 'published'],
      [1, 'in_review'],
    ]);
    const late = await client.call('POST', `${path}/revisions/1/restore`, undefined, {
      'if-match': '"2"',
    });
    expect([late.status, late.body.code]).toEqual([409, 'outcome_version_unchanging']);
    await expect(
      app.database.reader.query(`DELETE FROM text_revision WHERE outcome_version_id = $1`, [
        outcome.current.id,
      ]),
    ).rejects.toThrow('never');
    const next = await client.post(`/api/v1/outcomes/${outcome.id}/versions`, {
      updateType: 'correction',
      notice: { ru: 'Исправлено.', en: 'Corrected.' },
    });
    const copies = await client.get(
      `/api/v1/outcome-versions/${String(next.body.id)}/editions/ru/revisions`,
    );
    expect(copies.body.items.map(({ number, origin }: Body) => [number, origin])).toEqual([
      [1, 'copied'],
    ]);
    await client.put(
      `/api/v1/outcome-versions/${String(next.body.id)}/editions/ru`,
      { summary: 'Ещё точнее.' },
      1,
    );
    const after = await client.get(
      `/api/v1/outcome-versions/${String(next.body.id)}/editions/ru/revisions`,
    );
    expect(after.body.items.map(({ origin }: Body) => origin)).toEqual(['saved', 'copied']);
    // A version in draft goes with its history.
    expect((await client.delete(`/api/v1/outcome-versions/${String(next.body.id)}`)).status).toBe(
      204,
    );
  });

  it('is kept of recommendations too', async () => {
    const outcome = await makeOutcome();
    const { body: added } = await client.post(`/api/v1/outcomes/${outcome.id}/recommendations`, {
      texts: { ru: 'Согласовать.' },
    });
    const path = `/api/v1/recommendations/${String(added.id)}/texts/ru`;
    await second.put(path, { text: 'Согласовать накладную.' }, 1);
    const { body } = await client.get(`${path}/revisions`);
    expect(body.items.map(({ number, author }: Body) => [number, author.name])).toEqual([
      [2, 'Test editor'],
      [1, 'Test owner'],
    ]);
    expect((await client.get(`${path}/revisions/1`)).body.body).toBe('Согласовать.');
    const restored = await client.call('POST', `${path}/revisions/1/restore`, undefined, {
      'if-match': '"2"',
    });
    expect(restored.body.workingTexts).toEqual({ ru: 'Согласовать.' });
    const elsewhere = await client.get(
      `${path}/revisions?versionId=${String((await makeOutcome()).current.id)}`,
    );
    expect(elsewhere.body.items).toEqual([]);
  });

  it('is nobody else’s to read or write', async () => {
    const outcome = await makeOutcome();
    const { body: added } = await client.post(`/api/v1/outcomes/${outcome.id}/recommendations`, {
      texts: { ru: 'Согласовать.' },
    });
    const path = editionPath(outcome, 'ru');
    const wording = `/api/v1/recommendations/${String(added.id)}/texts/ru`;
    const match = { 'if-match': '"1"' };
    const calls: [string, string, unknown?][] = [
      ['GET', path],
      ['GET', `${path}/revisions`],
      ['GET', `${path}/revisions/1`],
      ['POST', `${path}/revisions/1/restore`],
      ['POST', `${path}/confirm`],
      ['PUT', wording, { text: 'Чужое' }],
      ['GET', `${wording}/revisions`],
      ['GET', `${wording}/revisions/1`],
      ['POST', `${wording}/revisions/1/restore`],
      ['GET', `/api/v1/outcome-versions/${String(outcome.current.id)}/completeness`],
    ];
    for (const [method, address, body] of calls) {
      const answer = await stranger.call(method, address, body, match);
      expect([address, answer.status, answer.body.code]).toEqual([address, 404, 'not_found']);
    }
    const viewer = api(app, await own.tokenFor('viewer'));
    expect((await viewer.get(`${path}/revisions`)).body.items).toHaveLength(1);
    for (const [method, address, body] of calls.filter(([verb]) => verb !== 'GET')) {
      const answer = await viewer.call(method, address, body, match);
      expect([address, answer.status, answer.body.code]).toEqual([
        address,
        403,
        'permission_denied',
      ]);
    }
  });
});

describe('what two people add at once', () => {
  it('is all there: facts that each picks, languages of a notice that each writes', async () => {
    const outcome = await makeOutcome({ kind: 'chair_summary' });
    const fact = async (claim: string): Promise<string> => {
      const { body } = await client.post('/api/v1/evidence', {
        claim: { ru: claim },
        source: { ru: 'Вестник' },
      });
      await client.call('POST', `/api/v1/evidence/${String(body.id)}/check`, undefined, {
        'if-match': '"1"',
      });
      return body.id;
    };
    const ids = await Promise.all(['Один', 'Два', 'Три', 'Четыре'].map(fact));
    const path = `/api/v1/outcome-versions/${String(outcome.current.id)}`;
    const picked = await Promise.all(
      ids.map((evidenceId, index) =>
        (index % 2 === 0 ? client : second).post(`${path}/citations`, { evidenceId }),
      ),
    );
    expect(picked.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const cited = async (): Promise<string[]> =>
      (await client.get(path)).body.citations.map(({ evidenceId }: Body) => evidenceId);
    expect((await cited()).sort()).toEqual([...ids].sort());
    const order = await cited();
    await client.post(`${path}/citations`, { evidenceId: order[0] });
    expect(await cited()).toEqual(order);
    expect((await client.delete(`${path}/citations/${String(order[1])}`)).status).toBe(204);
    expect((await client.delete(`${path}/citations/${String(order[1])}`)).status).toBe(404);
    expect(await cited()).toEqual([order[0], order[2], order[3]]);
    const unknown = await client.post(`${path}/citations`, { evidenceId: outcome.id });
    expect(unknown.body.issues[0]).toMatchObject({
      field: 'evidenceId',
      code: 'reference_unknown',
    });
    expect((await stranger.post(`${path}/citations`, { evidenceId: ids[0] })).status).toBe(404);

    const submitted = await client.post(`${path}/submit`);
    await client.call('POST', `${path}/approve`, undefined, {
      'if-match': `"${String(submitted.body.version)}"`,
    });
    expect((await client.post(`${path}/publish`)).status).toBe(200);
    const seen = { ru: 'Исправлено.' };
    const { body: next } = await client.post(`/api/v1/outcomes/${String(outcome.id)}/versions`, {
      updateType: 'correction',
      notice: seen,
    });
    const later = `/api/v1/outcome-versions/${String(next.id)}`;
    const notices = await Promise.all([
      client.patch(later, { notice: { ...seen, en: 'Corrected.' }, seen }),
      second.patch(later, { notice: { ...seen, kk: 'Түзетілді.' }, seen }),
    ]);
    expect(notices.map(({ status }) => status)).toEqual([200, 200]);
    const whole = { ...seen, en: 'Corrected.', kk: 'Түзетілді.' };
    expect((await client.get(later)).body.notice).toEqual(whole);
    const clash = await second.patch(later, { notice: { ...seen, en: 'Mended.' }, seen });
    expect([clash.status, clash.body.code, clash.body.details.notice]).toEqual([
      412,
      'notice_changed',
      whole,
    ]);
  });

  it('leaves one line in the log for what is one revision, not one for each save', async () => {
    const outcome = await makeOutcome();
    const path = editionPath(outcome, 'ru');
    for (const version of [1, 2, 3])
      await second.put(path, { body: `Текст, правка ${String(version)}.` }, version);
    const edition = await client.get(path);
    const { body } = await client.get(
      `/api/v1/audit?objectKind=edition&objectId=${String(edition.body.id)}`,
    );
    expect(body.items.map(({ action, changes }: Body) => [action, changes])).toEqual([
      ['changed', { revision: { old: 1, new: 2 } }],
    ]);
  });
});

describe('completeness by language', () => {
  const completeness = async (outcome: Body): Promise<Body[]> => {
    const { body } = await client.get(
      `/api/v1/outcome-versions/${String(outcome.current.id)}/completeness`,
    );
    return body.languages;
  };

  it('counts what is there in each language of the organization and beyond', async () => {
    const outcome = await makeOutcome({
      editions: [
        {
          lang: 'ru',
          title: 'Итоги',
          summary: 'Кратко.',
          body: '## Один\n\n![](https://example.org/a.png)',
        },
        { lang: 'uz', title: 'Natijalar' },
        { lang: 'zh', title: '总结', summary: '关于运输。', body: '各方讨论了运输问题。' },
      ],
    });
    await client.post(`/api/v1/outcomes/${outcome.id}/recommendations`, {
      texts: { ru: 'Согласовать единую накладную.', zh: '商定统一运单。' },
    });
    await client.post(`/api/v1/outcomes/${outcome.id}/recommendations`, {
      texts: { ru: 'Открыть данные.' },
    });
    const found = await completeness(outcome);
    expect(
      found.map((row) => [
        row.lang,
        row.expected,
        row.present,
        row.title,
        row.summary,
        row.body,
        row.notice,
        `${String(row.recommendationsTranslated)}/${String(row.recommendationsTotal)}`,
        row.words,
        row.complete,
      ]),
    ).toEqual([
      ['ru', true, true, true, true, true, null, '2/2', 8, false],
      ['en', true, false, false, false, false, null, '0/2', 0, false],
      ['kk', true, false, false, false, false, null, '0/2', 0, false],
      ['zh', true, true, true, true, true, null, '1/2', 12, false],
      ['uz', false, true, true, false, false, null, '0/2', 1, false],
    ]);
    expect(found[0].imagesWithoutAlt).toEqual([{ place: 'body', number: null, line: 3 }]);
  });

  it('says which translations the authentic text has left behind, until they are saved or confirmed', async () => {
    const outcome = await makeOutcome({ kind: 'chair_summary' });
    const { body: added } = await client.post(`/api/v1/outcomes/${outcome.id}/recommendations`, {
      texts: { en: 'Agree.', ru: 'Согласовать.' },
    });
    const stale = async () =>
      (await completeness(outcome))
        .filter(({ present }) => present)
        .map((row) => [row.lang, row.stale, row.staleRecommendations, row.complete]);
    expect(await stale()).toEqual([
      ['ru', false, [], true],
      ['en', false, [], true],
    ]);
    await client.put(editionPath(outcome, 'ru'), { body: 'Стороны решили иначе.' }, 1);
    await client.put(
      `/api/v1/recommendations/${String(added.id)}/texts/ru`,
      { text: 'Не согласовывать.' },
      1,
    );
    expect(await stale()).toEqual([
      ['ru', false, [], true],
      ['en', true, [1], false],
    ]);
    const check = await client.get(`/api/v1/outcome-versions/${outcome.current.id}/check`);
    expect(
      check.body.findings
        .filter(({ code }: Body) => code === 'translation_stale')
        .map(({ severity, area, lang, place, number }: Body) => [
          severity,
          area,
          lang,
          place,
          number,
        ]),
    ).toEqual([
      ['warns', 'languages', 'en', 'body', null],
      ['warns', 'languages', 'en', 'recommendation', 1],
    ]);
    const itself = await client.call('POST', `${editionPath(outcome, 'ru')}/confirm`, undefined, {
      'if-match': '"2"',
    });
    expect([itself.status, itself.body.code]).toEqual([409, 'edition_authentic_itself']);
    const unseen = await second.call('POST', `${editionPath(outcome, 'en')}/confirm`, undefined, {
      'if-match': '"7"',
    });
    expect([unseen.status, unseen.body.details.edition.version]).toEqual([412, 1]);
    const confirmed = await second.call(
      'POST',
      `${editionPath(outcome, 'en')}/confirm`,
      undefined,
      {
        'if-match': '"1"',
      },
    );
    // Whoever is writing the translation meanwhile is not disturbed.
    expect(editionOf(confirmed.body, 'en').version).toBe(1);
    expect(await stale()).toEqual([
      ['ru', false, [], true],
      ['en', false, [], true],
    ]);
  });
});
