import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  api,
  createOrganization,
  startApp,
  type Answer,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { insertEvent, insertSpeaker } from '../support/outcome-samples.js';
import { pdfText } from '../support/pdf-text.js';

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

const STATEMENT = 'Иван Образцов отметил рост перевозок.';

async function makeOutcome(
  event: Parameters<typeof insertEvent>[2] = {},
  editions: readonly object[] = [
    { lang: 'ru', title: 'Итоги', summary: 'Кратко.', body: `## Ход\n\n${STATEMENT}` },
  ],
): Promise<Body> {
  const eventId = await insertEvent(app, own.id, event);
  const { status, body } = await client.post(`/api/v1/events/${eventId}/outcomes`, {
    kind: 'chair_summary',
    authenticLanguage: 'ru',
    editions,
  });
  expect(status).toBe(201);
  return body;
}

async function withSpeaker(rule: string): Promise<Body> {
  const outcome = await makeOutcome({ attributionRule: rule });
  await insertSpeaker(app, own.id, outcome.event.id, [
    { lang: 'ru', family: 'Образцов', given: 'Иван' },
  ]);
  return outcome;
}

const versionPath = (outcome: Body) => `/api/v1/outcome-versions/${String(outcome.current.id)}`;
const checkOf = async (path: string): Promise<Body> => (await client.get(`${path}/check`)).body;

async function approve(path: string): Promise<Body> {
  const submitted = await client.post(`${path}/submit`);
  return client.call('POST', `${path}/approve`, undefined, {
    'if-match': `"${String(submitted.body.version)}"`,
  });
}

describe('the checklist before the button', () => {
  it('says of each part how it stands, and whether the button may be pressed', async () => {
    const outcome = await makeOutcome({}, [
      {
        lang: 'ru',
        title: 'Итоги',
        summary: 'Кратко.',
        body: '![](https://example.org/a.png)\n\nЗнак: \u{13000}',
      },
      { lang: 'kk', title: 'Қорытынды', summary: 'Қысқаша.', body: 'Мәтін: \u{13001}.' },
    ]);
    const path = versionPath(outcome);
    const check = await checkOf(path);
    expect(Object.fromEntries(check.areas.map(({ area, state }: Body) => [area, state]))).toEqual({
      event: 'ok',
      languages: 'warns',
      texts: 'ok',
      recommendations: 'ok',
      evidence: 'ok',
      attribution: 'ok',
      images: 'blocks',
      glyphs: 'blocks',
      // Nothing was printed, and so nobody knows.
      print: 'unchecked',
      approval: 'blocks',
    });
    expect(check.missingLanguages).toEqual(['en', 'zh']);
    expect([check.publishable, check.ready, check.state]).toEqual([false, false, 'draft']);
    expect(
      check.findings.map(({ code, area, lang, place, line, overridable }: Body) => [
        code,
        area,
        lang,
        place,
        line,
        overridable,
      ]),
    ).toEqual([
      ['image_without_alt', 'images', 'ru', 'body', 1, false],
      ['glyph_missing', 'glyphs', 'kk', 'body', 1, false],
    ]);
    expect(check.findings[0].offset).toBe(0);
    const stateOf = async (area: string) =>
      (await checkOf(path)).areas.find((one: Body) => one.area === area).state;
    // Of the one that cannot be printed for another reason nobody knows whether it has all letters.
    await client.put(`${path}/editions/kk`, { body: 'Мәтін.' }, 1);
    expect([await stateOf('images'), await stateOf('glyphs'), await stateOf('print')]).toEqual([
      'blocks',
      'unchecked',
      'unchecked',
    ]);
    await client.put(`${path}/editions/ru`, { body: 'Текст.' }, 1);
    expect([await stateOf('images'), await stateOf('glyphs'), await stateOf('print')]).toEqual([
      'ok',
      'ok',
      'ok',
    ]);
    await client.put(`${path}/editions/kk`, { body: 'Мәтін!' }, 2);
    await approve(path);
    const ready = await checkOf(path);
    expect([ready.publishable, ready.ready, ready.state]).toEqual([true, true, 'approved']);
    expect(ready.approvedBy).toEqual({ accountId: own.ownerAccountId, name: 'Test owner' });
    expect(ready.areas.at(-1)).toEqual({ area: 'approval', state: 'ok', findings: 0 });
  });
});

describe('a finding that blocks', () => {
  it('is let stand by an organiser who says why, and the log and the check keep it', async () => {
    const outcome = await withSpeaker('chatham_house');
    const path = versionPath(outcome);
    const [found] = (await checkOf(path)).findings;
    expect([found.code, found.severity, found.overridable, found.override, found.line]).toEqual([
      'statement_attributed',
      'blocks',
      true,
      null,
      3,
    ]);
    const organizer = api(app, await own.tokenFor('organizer'));
    const reason = 'Согласен письмом от 3 марта.';
    const made = await organizer.post(`${path}/overrides`, { key: found.key, reason });
    expect(made.status).toBe(201);
    expect([made.body.key, made.body.reason, made.body.by.name]).toEqual([
      found.key,
      reason,
      'Test organizer',
    ]);
    const check = await checkOf(path);
    expect(check.publishable).toBe(true);
    expect([check.findings[0].severity, check.findings[0].override]).toEqual(['warns', made.body]);
    const again = await organizer.post(`${path}/overrides`, { key: found.key, reason });
    expect([again.status, again.body.code]).toEqual([409, 'finding_overridden']);
    const log = await client.get(
      `/api/v1/audit?objectKind=outcome_version&objectId=${String(outcome.current.id)}`,
    );
    const entry = log.body.items.find(({ action }: Body) => action === 'finding_overridden');
    expect([entry.changes.reason.new, entry.changes.finding.new.code]).toEqual([
      reason,
      'statement_attributed',
    ]);
    // It holds for these words alone: other words are another finding.
    await client.put(`${path}/editions/ru`, { body: 'Вводная строка.\n\n' + STATEMENT }, 1);
    expect((await checkOf(path)).publishable).toBe(true);
    await client.put(`${path}/editions/ru`, { body: 'Иван Образцов отметил спад перевозок.' }, 2);
    expect((await checkOf(path)).publishable).toBe(false);
    await client.put(`${path}/editions/ru`, { body: STATEMENT }, 3);
    expect((await checkOf(path)).publishable).toBe(true);
    expect((await organizer.delete(`${path}/overrides/${String(found.key)}`)).status).toBe(204);
    expect((await organizer.delete(`${path}/overrides/${String(found.key)}`)).status).toBe(404);
    expect((await checkOf(path)).publishable).toBe(false);
  });

  it('goes out with its reason kept, and need not be judged again in a correction', async () => {
    const outcome = await withSpeaker('chatham_house');
    const path = versionPath(outcome);
    const [found] = (await checkOf(path)).findings;
    await client.post(`${path}/overrides`, { key: found.key, reason: 'Согласие есть.' });
    await approve(path);
    expect((await client.post(`${path}/publish`)).status).toBe(200);
    const late = await client.delete(`${path}/overrides/${String(found.key)}`);
    expect([late.status, late.body.code]).toEqual([409, 'outcome_version_transition_refused']);
    await expect(
      app.database.reader.query('DELETE FROM finding_override WHERE outcome_version_id = $1', [
        outcome.current.id,
      ]),
    ).rejects.toThrow('never');
    const next = await client.post(`/api/v1/outcomes/${String(outcome.id)}/versions`, {
      updateType: 'correction',
      notice: { ru: 'Опечатка.' },
    });
    const check = await checkOf(`/api/v1/outcome-versions/${String(next.body.id)}`);
    expect(check.findings.map(({ code, override }: Body) => [code, override?.reason])).toEqual([
      ['statement_attributed', 'Согласие есть.'],
    ]);
  });

  it('is never let stand in a closed event, even where it once was, nor by who may not publish', async () => {
    const closed = await withSpeaker('closed');
    const path = versionPath(closed);
    const [found] = (await checkOf(path)).findings;
    expect([found.code, found.overridable]).toEqual(['statement_attributed', false]);
    const refused = await client.post(`${path}/overrides`, { key: found.key, reason: 'Согласен.' });
    expect([refused.status, refused.body.code]).toEqual([409, 'finding_of_closed_event']);

    const outcome = await withSpeaker('chatham_house');
    const open = versionPath(outcome);
    const [statement] = (await checkOf(open)).findings;
    const body = { key: statement.key, reason: 'Согласен.' };
    for (const role of ['editor', 'reviewer', 'viewer'] as const) {
      const denied = await api(app, await own.tokenFor(role)).post(`${open}/overrides`, body);
      expect([denied.status, denied.body.code]).toEqual([403, 'permission_denied']);
    }
    expect((await stranger.post(`${open}/overrides`, body)).status).toBe(404);
    expect((await client.post(`${open}/overrides`, body)).status).toBe(201);
    await app.database.reader.query(`UPDATE event SET attribution_rule = 'closed' WHERE id = $1`, [
      outcome.event.id,
    ]);
    const check = await checkOf(open);
    expect([check.publishable, check.findings[0].override]).toEqual([false, null]);
  });

  it('is nothing else than what it is: other findings are mended, and unknown ones are none', async () => {
    const outcome = await makeOutcome({}, [{ lang: 'ru', title: 'Итоги', summary: 'Кратко.' }]);
    const path = versionPath(outcome);
    const [found] = (await checkOf(path)).findings;
    expect(found.code).toBe('edition_empty');
    const other = await client.post(`${path}/overrides`, { key: found.key, reason: 'Пусть так.' });
    expect([other.status, other.body.code]).toEqual([409, 'finding_not_overridable']);
    const none = await client.post(`${path}/overrides`, { key: 'f'.repeat(32), reason: 'Так.' });
    expect(none.body.issues).toEqual([
      expect.objectContaining({ field: 'key', code: 'finding_unknown' }),
    ]);
    const silent = await client.post(`${path}/overrides`, { key: found.key, reason: ' ' });
    expect(silent.body.issues[0].field).toBe('reason');
  });
});

describe('the preview', () => {
  it('is the page that readers will have, in each language, marked as a draft', async () => {
    const outcome = await makeOutcome({}, [
      {
        lang: 'ru',
        title: 'Итоги <встречи>',
        summary: 'Кратко.',
        body: '## Ход\n\nСм. <script>alert(1)</script>.\n\n[x](javascript:alert(1)) и **важно**',
      },
      { lang: 'kk', title: 'Қорытынды', summary: 'Қысқаша.', body: 'Мәтін.' },
    ]);
    await client.post(`/api/v1/outcomes/${String(outcome.id)}/recommendations`, {
      texts: { ru: 'Согласовать.', kk: 'Келісу.' },
    });
    const path = versionPath(outcome);
    const russian = await client.get(`${path}/preview.html`);
    expect(russian.status).toBe(200);
    expect(russian.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(russian.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(russian.headers.get('content-security-policy')).not.toContain('script-src');
    expect(russian.headers.get('cache-control')).toBe('no-store');
    expect(russian.body).toContain('Итоги &lt;встречи&gt;');
    expect(russian.body).toContain('Черновик, не для публикации');
    expect(russian.body).toContain('<strong>важно</strong>');
    expect(russian.body).toContain('name="robots" content="noindex"');
    expect(russian.body).toContain(`${String(outcome.symbol)}/REC.1`);
    expect(russian.body).not.toContain('<script>alert');
    expect(russian.body).not.toContain('javascript:');
    const kazakh = await client.get(`${path}/preview.html?lang=kk`);
    expect(kazakh.body).toContain('<html lang="kk"');
    expect(kazakh.body).toContain('Жоба, жариялауға болмайды');
    expect(kazakh.body).toContain('Келісу.');
    const none = await client.get(`${path}/preview.html?lang=zh`);
    expect(none.body.issues[0]).toMatchObject({ field: 'lang', code: 'lang_without_edition' });
    expect((await stranger.get(`${path}/preview.html`)).status).toBe(404);
  });

  it('tells no more of an internal event than the page will', async () => {
    const title = { ru: 'Тайное совещание' };
    const outcome = await makeOutcome({ visibility: 'internal', title });
    const hidden = await client.get(`${versionPath(outcome)}/preview.html`);
    expect(hidden.body).toContain('отметил рост');
    expect(hidden.body).not.toContain('Тайное совещание');
    const open = await makeOutcome({ title: { ru: 'Открытое совещание' } });
    const shown = await client.get(`${versionPath(open)}/preview.html`);
    expect(shown.body).toContain('Открытое совещание');
  });

  it('of a text that is not saved gives sanitized HTML and what stands against it', async () => {
    const text =
      '# Ход\n\n**Да** <img src=x onerror=alert(1)>\n\n![](https://example.org/a.png)\n\nЗнак \u{13000}';
    const { status, body } = await client.post('/api/v1/markdown/preview', { text, lang: 'ru' });
    expect(status).toBe(200);
    expect(body.html).toContain('<h2 id="ход">Ход</h2>');
    expect(body.html).toContain('<strong>Да</strong>');
    expect(body.html).not.toContain('<img');
    expect(body.findings.map(({ code, line, severity }: Body) => [code, line, severity])).toEqual([
      ['image_without_alt', 5, 'blocks'],
      ['glyph_missing', 7, 'blocks'],
    ]);
    expect(body.findings[1].message).toContain('U+13000');
    const deep = await client.post('/api/v1/markdown/preview', {
      text: `${'> '.repeat(200)}x`,
      lang: 'ru',
    });
    expect([deep.body.html, deep.body.findings[0].code]).toEqual(['', 'markdown_too_deep']);
    const long = await client.post('/api/v1/markdown/preview', {
      text: 'x'.repeat(300_001),
      lang: 'ru',
    });
    expect(long.body.issues[0]).toMatchObject({ field: 'text', code: 'too_long' });
    const nobody = await api(app).post('/api/v1/markdown/preview', { text, lang: 'ru' });
    expect(nobody.status).toBe(401);
  });

  it('is not for rendering in bulk', async () => {
    const viewer = api(app, await own.tokenFor('viewer'));
    await viewer.post('/api/v1/markdown/preview', { text: 'x', lang: 'ru' });
    await app.database.reader.query(
      `UPDATE rate_limit SET hits = 600 WHERE key LIKE 'markdown-preview:%'`,
    );
    const refused = await viewer.post('/api/v1/markdown/preview', { text: 'x', lang: 'ru' });
    expect([refused.status, refused.body.code]).toEqual([429, 'too_many_requests']);
    await app.database.reader.query('DELETE FROM rate_limit');
  });
});

describe('what may be done next', () => {
  it('follows the state of the version and the rights of who asks', async () => {
    const outcome = await makeOutcome({}, [
      { lang: 'ru', title: 'Итоги', summary: 'Кратко.', body: 'Текст.' },
    ]);
    const path = versionPath(outcome);
    const editor = api(app, await own.tokenFor('editor'));
    const reviewer = api(app, await own.tokenFor('reviewer'));
    const ask = async (who: ReturnType<typeof api>, where = path) => {
      const { body } = await who.get(`${where}/next-actions`);
      return [body.state, body.actions, body.forOthers];
    };
    expect(await ask(editor)).toEqual(['draft', ['edit', 'submit'], []]);
    expect(await ask(reviewer)).toEqual(['draft', [], ['edit', 'submit']]);
    const submitted = await editor.post(`${path}/submit`);
    expect(await ask(editor)).toEqual(['in_review', ['return'], ['approve']]);
    expect(await ask(reviewer)).toEqual(['in_review', ['return', 'approve'], []]);
    await reviewer.call('POST', `${path}/approve`, undefined, {
      'if-match': `"${String(submitted.body.version)}"`,
    });
    expect(await ask(client)).toEqual(['approved', ['return', 'publish', 'schedule'], []]);
    expect(await ask(editor)).toEqual(['approved', ['return'], ['publish', 'schedule']]);
    await client.post(`${path}/publish`, { at: '2031-06-01T10:00' });
    expect(await ask(client)).toEqual(['scheduled', ['publish', 'schedule', 'unschedule'], []]);
    const { body: published } = await client.post(`${path}/publish`);
    expect(await ask(client)).toEqual(['published', ['correct', 'withdraw'], []]);
    const facts = await client.get(`${path}/next-actions`);
    expect(facts.body.publicationId).toBe(published.publication.id);
    const next = await client.post(`/api/v1/outcomes/${String(outcome.id)}/versions`, {
      updateType: 'correction',
      notice: { ru: 'Опечатка.' },
    });
    const later = `/api/v1/outcome-versions/${String(next.body.id)}`;
    expect(await ask(client)).toEqual(['published', ['withdraw'], []]);
    expect((await client.get(`${path}/next-actions`)).body.workingVersionId).toBe(next.body.id);
    expect(await ask(editor, later)).toEqual(['draft', ['edit', 'submit', 'remove'], []]);
    await approve(later);
    const corrected = await client.post(`${later}/publish`);
    expect([
      corrected.body.publication.updateType,
      corrected.body.publication.notice,
      corrected.body.publication.kind,
    ]).toEqual(['correction', { ru: 'Опечатка.' }, 'chair_summary']);
    expect(await ask(client)).toEqual(['published', [], []]);
    await client.post(`/api/v1/publications/${String(corrected.body.publication.id)}/withdraw`, {
      reason: 'error',
      note: { ru: 'Отозвано.' },
    });
    expect(await ask(client, later)).toEqual(['withdrawn', [], []]);
    expect((await stranger.get(`${path}/next-actions`)).status).toBe(404);
  });
});

describe('a set time', () => {
  it('is a wall-clock time of the organization, or of the zone that is named', async () => {
    const outcome = await makeOutcome({}, [
      { lang: 'ru', title: 'Итоги', summary: 'Кратко.', body: 'Текст.' },
    ]);
    const path = versionPath(outcome);
    await approve(path);
    const set = async (body: object) => client.post(`${path}/publish`, body);
    const own1 = await set({ at: '2031-06-01T10:00' });
    expect([
      own1.body.outcomeVersion.publishLocal,
      own1.body.outcomeVersion.publishZone,
      own1.body.outcomeVersion.publishAt,
    ]).toEqual(['2031-06-01T10:00', 'Asia/Almaty', '2031-06-01T05:00:00Z']);
    // The clocks of Berlin show half past two twice on that night, and not at all on the other.
    const twice = await set({ at: '2031-10-26T02:30', zone: 'Europe/Berlin' });
    expect([twice.status, twice.body.issues[0]]).toEqual([
      400,
      {
        field: 'at',
        code: 'publish_time_ambiguous',
        message:
          'the clocks in Europe/Berlin show 2031-10-26T02:30 twice; add the offset that is meant: ' +
          '2031-10-26T02:30+02:00 or 2031-10-26T02:30+01:00',
        params: {
          local: '2031-10-26T02:30',
          zone: 'Europe/Berlin',
          first: '+02:00',
          second: '+01:00',
        },
      },
    ]);
    const never = await set({ at: '2031-03-30T02:30', zone: 'Europe/Berlin' });
    expect([never.status, never.body.code, never.body.issues[0].field]).toEqual([
      400,
      'time_does_not_exist',
      'at',
    ]);
    const second = await set({ at: '2031-10-26T02:30+01:00', zone: 'Europe/Berlin' });
    expect(second.body.outcomeVersion.publishAt).toBe('2031-10-26T01:30:00Z');
    const past = await set({ at: '2020-01-01T10:00' });
    expect(past.body.issues[0]).toMatchObject({ field: 'at', code: 'publish_time_past' });
    const { body } = await client.get(path);
    expect(body.publishAt).toBe('2031-10-26T01:30:00Z');
  });
});

describe('a fact cited in the text', () => {
  it('leads to its place in the list, on the page and in print, and blocks where it is not cited', async () => {
    const fact = async (claim: string): Promise<string> => {
      const { body } = await client.post('/api/v1/evidence', {
        claim: { ru: claim },
        source: { ru: 'Вестник' },
      });
      const path = `/api/v1/evidence/${String(body.id)}/check`;
      await client.call('POST', path, undefined, { 'if-match': '"1"' });
      return body.id;
    };
    const train = await fact('Поезд ходит еженедельно.');
    const road = await fact('Дорога открыта.');
    const outcome = await makeOutcome({}, [
      {
        lang: 'ru',
        title: 'Итоги',
        summary: 'Кратко.',
        body: `Поезд идёт [каждую неделю](evidence:${train}), а дорога [](evidence:${road}).`,
      },
    ]);
    const path = versionPath(outcome);
    await client.put(`${path}/citations`, { evidenceIds: [road] });
    const check = await checkOf(path);
    expect(
      check.findings.map(({ code, area, line, offset, excerpt, params }: Body) => [
        code,
        area,
        line,
        offset,
        excerpt,
        params.evidenceId,
      ]),
    ).toEqual([['evidence_not_cited', 'evidence', 1, 11, 'каждую неделю', train]]);
    await client.put(`${path}/citations`, { evidenceIds: [road, train] });
    expect((await checkOf(path)).findings).toEqual([]);
    const preview = await client.get(`${path}/preview.html`);
    expect(preview.body).toContain('<a href="#fact-2">каждую неделю</a>');
    expect(preview.body).toContain('<a href="#fact-1">[1]</a>');
    expect(preview.body).toContain('<li id="fact-2" value="2">');
    await approve(path);
    const published = await client.post(`${path}/publish`);
    expect([published.status, published.body.code]).toEqual([200, undefined]);
    const page = await fetch(`${app.url}/ru/publications/${String(outcome.slug)}`);
    expect(await page.text()).toContain('<a href="#fact-2">каждую неделю</a>');
    const pdf = await fetch(
      `${app.url}/api/v1/publications/${String(published.body.publication.id)}/pdf`,
      { headers: { authorization: `Bearer ${own.ownerToken}` } },
    );
    const text = (await pdfText(new Uint8Array(await pdf.arrayBuffer()))).replace(/\s+/g, ' ');
    expect(text).toContain('каждую неделю, а дорога [1].');
    expect(text).not.toContain('evidence:');
  });
});
