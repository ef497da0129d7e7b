import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { Actor } from '../../src/platform/auth/actor.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { Publishing } from '../../src/publications/publishing.service.js';
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
import { countQueries } from '../support/query-count.js';

let app: TestApp;
let own: TestOrganization;
let client: ReturnType<typeof api>;
let stranger: ReturnType<typeof api>;

beforeAll(async () => {
  app = await startApp();
  own = await createOrganization(app, { code: 'SEC' });
  client = api(app, own.ownerToken);
  stranger = api(app, (await createOrganization(app, { code: 'OTHER' })).ownerToken);
});

afterAll(() => app.close());

type Body = Answer['body'];

const ifMatch = (version: number) => ({ 'if-match': `"${String(version)}"` });

/** An outcome in draft with texts in four languages and one recommendation. */
async function makeOutcome(
  event: Parameters<typeof insertEvent>[2] = {},
  over: object = {},
): Promise<Body> {
  const eventId = await insertEvent(app, own.id, event);
  const made = await client.post(`/api/v1/events/${eventId}/outcomes`, {
    kind: 'recommendations',
    authenticLanguage: 'ru',
    editions: [
      {
        lang: 'ru',
        title: 'Рекомендации круглого стола',
        summary: 'О перевозках.',
        body: '## Итоги\n\nСтороны обсудили перевозки.',
      },
      {
        lang: 'en',
        title: 'Recommendations of the round table',
        summary: 'On transport.',
        body: '## Results\n\nThe sides discussed transport.',
      },
      {
        lang: 'kk',
        title: 'Дөңгелек үстелдің ұсынымдары',
        summary: 'Тасымал туралы.',
        body: '## Қорытынды\n\nТараптар тасымалды талқылады.',
      },
      {
        lang: 'zh',
        title: '圆桌会议建议',
        summary: '关于运输。',
        body: '## 结论\n\n各方讨论了运输问题。',
      },
    ],
    ...over,
  });
  expect(made.status).toBe(201);
  return made.body;
}

async function addRecommendation(outcomeId: string): Promise<Body> {
  const added = await client.post(`/api/v1/outcomes/${outcomeId}/recommendations`, {
    texts: {
      ru: 'Согласовать единую накладную.',
      en: 'Agree on one consignment note.',
      kk: 'Бірыңғай жүкқұжатты келісу.',
      zh: '商定统一运单。',
    },
    addressees: [{ name: { ru: 'Министерства транспорта', en: 'Ministries of transport' } }],
  });
  expect(added.status).toBe(201);
  return added.body;
}

async function approve(versionId: string): Promise<void> {
  const path = `/api/v1/outcome-versions/${versionId}`;
  const submitted = await client.post(`${path}/submit`);
  const approved = await client.call(
    'POST',
    `${path}/approve`,
    undefined,
    ifMatch(submitted.body.version),
  );
  expect(approved.body.state).toBe('approved');
}

async function publish(versionId: string): Promise<Body> {
  await approve(versionId);
  const answer = await client.post(`/api/v1/outcome-versions/${versionId}/publish`, {});
  expect([answer.status, answer.body.code]).toEqual([200, undefined]);
  return answer.body;
}

describe('the check of a version', () => {
  const findings = async (versionId: string) => {
    const { body } = await client.get(`/api/v1/outcome-versions/${versionId}/check`);
    return body.findings as {
      code: string;
      severity: string;
      lang: string | null;
      place: string;
      number: number | null;
      line: number | null;
      excerpt: string | null;
      message: string;
    }[];
  };

  it('finds nothing in a complete version of an event that was held', async () => {
    const outcome = await makeOutcome();
    await addRecommendation(outcome.id);
    const { body } = await client.get(`/api/v1/outcome-versions/${outcome.current.id}/check`);
    expect(body.findings).toEqual([]);
    expect(body.publishable).toBe(true);
  });

  it('says where a statement is given to a person under the Chatham House rule, in each script', async () => {
    const event = { attributionRule: 'chatham_house' };
    const body = (text: string) => `## А\n\nПервый абзац.\n\n${text}`;
    const outcome = await makeOutcome(event, {
      editions: [
        {
          lang: 'ru',
          title: 'Итоги',
          summary: 'Итоги.',
          body: body('По мнению Образцова, нужна накладная.'),
        },
        {
          lang: 'en',
          title: 'Results',
          summary: 'Results.',
          body: body('Ivan Obraztsov said that a note is needed.'),
        },
        { lang: 'zh', title: '总结', summary: '总结。', body: body('李伟表示，需要统一运单。') },
        {
          lang: 'kk',
          title: 'Қорытынды',
          summary: 'Қорытынды.',
          body: body('Қатысушылар жүкқұжат керек деді.'),
        },
      ],
      kind: 'chair_summary',
    });
    await insertSpeaker(app, own.id, outcome.event.id, [
      { lang: 'ru', family: 'Образцов', given: 'Иван' },
      { lang: 'en', family: 'Obraztsov', given: 'Ivan' },
    ]);
    await insertSpeaker(app, own.id, outcome.event.id, [
      { lang: 'zh', family: '李', given: '伟', familyFirst: true },
    ]);
    const found = await findings(outcome.current.id);
    expect(
      found.map(({ code, severity, lang, place, line }) => [code, severity, lang, place, line]),
    ).toEqual(
      [
        ['statement_attributed', 'blocks', 'en', 'body', 5],
        ['statement_attributed', 'blocks', 'ru', 'body', 5],
        ['statement_attributed', 'blocks', 'zh', 'body', 5],
      ].sort((a, b) => order(found, a) - order(found, b)),
    );
    expect(found.find(({ lang }) => lang === 'ru')?.excerpt).toContain('Образцова');
    expect(found.every(({ message }) => message.includes('Chatham House'))).toBe(true);
    await approve(outcome.current.id);
    const refused = await client.post(`/api/v1/outcome-versions/${outcome.current.id}/publish`);
    expect([refused.status, refused.body.code, refused.body.params.count]).toEqual([
      409,
      'publication_blocked',
      3,
    ]);
    expect(refused.body.details.findings.map(({ code }: { code: string }) => code)).toEqual([
      'statement_attributed',
      'statement_attributed',
      'statement_attributed',
    ]);
  });

  it('lets the same statements stand when the event was on record, and of who was not there', async () => {
    const text = '## А\n\nИван Образцов отметил рост.';
    const editions = [{ lang: 'ru', title: 'Итоги', summary: 'Итоги.', body: text }];
    const open = await makeOutcome({}, { editions, kind: 'chair_summary' });
    const name = [{ lang: 'ru', family: 'Образцов', given: 'Иван' }];
    await insertSpeaker(app, own.id, open.event.id, name);
    expect(await findings(open.current.id)).toEqual([]);
    const closed = await makeOutcome(
      { attributionRule: 'closed' },
      { editions, kind: 'chair_summary' },
    );
    await insertSpeaker(app, own.id, closed.event.id, name, 'declined');
    expect(await findings(closed.current.id)).toEqual([]);
    await insertSpeaker(app, own.id, closed.event.id, name);
    expect((await findings(closed.current.id)).map(({ code }) => code)).toEqual([
      'statement_attributed',
    ]);
  });

  it('warns of a name alone, in a recommendation too', async () => {
    const outcome = await makeOutcome(
      { attributionRule: 'chatham_house' },
      { editions: [{ lang: 'ru', title: 'Итоги', summary: 'Итоги.', body: 'Текст.' }] },
    );
    await insertSpeaker(app, own.id, outcome.event.id, [
      { lang: 'ru', family: 'Образцов', given: 'Иван' },
    ]);
    await client.post(`/api/v1/outcomes/${outcome.id}/recommendations`, {
      texts: { ru: 'Учредить премию имени Ивана Образцова.' },
    });
    expect(
      (await findings(outcome.current.id)).map(({ code, severity, place, number }) => [
        code,
        severity,
        place,
        number,
      ]),
    ).toEqual([
      ['addressee_missing', 'warns', 'recommendation', 1],
      ['participant_named', 'warns', 'recommendation', 1],
    ]);
  });

  it('finds what is missing, unchecked, unreadable or not to be printed', async () => {
    const outcome = await makeOutcome(
      { state: 'announced', startsLocal: '2030-01-10T10:00' },
      {
        editions: [
          {
            lang: 'ru',
            title: 'Итоги',
            summary: 'Итоги.',
            body: '## А\n\n#### Б\n\n![](https://example.org/a.png)',
          },
          { lang: 'en', title: 'Results', body: 'A rare sign: \u{13000}' },
          { lang: 'kk', title: 'Қорытынды', summary: 'Қорытынды.' },
        ],
      },
    );
    await client.post(`/api/v1/outcomes/${outcome.id}/recommendations`, {
      texts: { ru: 'Сделать.', en: 'Do it.', zh: '去做。' },
      addressees: [{ name: { ru: 'Всем' } }],
    });
    const fact = await client.post('/api/v1/evidence', { claim: { ru: 'Поезд ходит.' } });
    await client.put(`/api/v1/outcome-versions/${outcome.current.id}/citations`, {
      evidenceIds: [fact.body.id],
    });
    const found = await findings(outcome.current.id);
    expect(
      found
        .map(({ code, severity, lang, place, number }) =>
          [severity, code, lang ?? '-', place, String(number ?? '-')].join(' '),
        )
        .sort(),
    ).toEqual([
      'blocks edition_empty kk body -',
      'blocks evidence_unchecked - evidence 1',
      'blocks glyph_missing en body -',
      'blocks image_without_alt ru body -',
      'blocks recommendation_text_missing kk recommendation 1',
      'warns event_not_held - event -',
      'warns heading_level_skipped ru body -',
      'warns recommendation_without_edition zh recommendation 1',
      'warns summary_missing en summary -',
    ]);
    expect(found.filter(({ severity }) => severity === 'blocks').length).toBe(5);
    expect(found.slice(0, 5).every(({ severity }) => severity === 'blocks')).toBe(true);
    const { body } = await client.get(`/api/v1/outcome-versions/${outcome.current.id}/check`);
    expect(body.publishable).toBe(false);
  });
});

/** Where a row stands among what was found: languages come in no promised order. */
function order(found: readonly { lang: string | null }[], row: readonly unknown[]): number {
  return found.findIndex(({ lang }) => lang === row[2]);
}

describe('publishing', () => {
  it('makes a version public at once, with PDFs, citations and issued recommendations', async () => {
    const outcome = await makeOutcome();
    const recommendation = await addRecommendation(outcome.id);
    const { outcomeVersion, publication } = await publish(outcome.current.id);
    expect(outcomeVersion.state).toBe('published');
    expect(outcomeVersion.publishedAt).toBe(publication.publishedAt);
    expect(publication.state).toBe('current');
    expect(publication.renditions.map(({ lang }: { lang: string }) => lang)).toEqual([
      'en',
      'kk',
      'ru',
      'zh',
    ]);
    expect(Object.keys(publication.citation).sort()).toEqual(['en', 'kk', 'ru', 'zh']);
    expect(publication.citation.en).toContain('“Recommendations of the round table”');
    expect(publication.citation.en).toContain(outcome.symbol);
    expect(publication.citation.en).toContain(
      `http://suhbat.example.org/en/publications/${String(outcome.slug)}`,
    );
    const issued = await client.get(`/api/v1/recommendations/${recommendation.id}`);
    expect([issued.body.status, issued.body.issuedAt]).toEqual(['issued', publication.publishedAt]);
    expect(issued.body.history).toHaveLength(1);
    for (const { lang, sha256, bytes } of publication.renditions) {
      const response = await fetch(
        `${app.url}/api/v1/publications/${String(publication.id)}/pdf?lang=${String(lang)}`,
        { headers: { authorization: `Bearer ${own.ownerToken}` } },
      );
      expect(response.headers.get('content-type')).toBe('application/pdf');
      const file = new Uint8Array(await response.arrayBuffer());
      expect(file.byteLength).toBe(bytes);
      expect(createHash('sha256').update(file).digest('hex')).toBe(sha256);
      const text = (await pdfText(file)).replace(/\s+/g, ' ');
      expect(text).toContain(`${String(outcome.symbol)}/REC.1`);
      if (lang === 'ru') {
        expect(text).toContain('Согласовать единую накладную.');
        expect(text).toContain('Министерства транспорта');
        expect(text).toContain('Подлинный текст.');
      }
      if (lang === 'kk') expect(text).toContain('Түпнұсқаның тілі: орыс тілі.');
      if (lang === 'zh') expect(text.replace(/ /g, '')).toContain('商定统一运单');
    }
    const none = await client.get(`/api/v1/publications/${publication.id}/pdf?lang=uz`);
    expect(none.body.issues[0]).toMatchObject({ field: 'lang', code: 'lang_without_edition' });
  });

  it('takes only an approved version, and no text of it changes after', async () => {
    const outcome = await makeOutcome();
    await addRecommendation(outcome.id);
    const path = `/api/v1/outcome-versions/${outcome.current.id}`;
    const early = await client.post(`${path}/publish`);
    expect([early.status, early.body.code]).toEqual([409, 'outcome_version_transition_refused']);
    const editor = api(app, await own.tokenFor('editor'));
    expect((await editor.post(`${path}/publish`)).status).toBe(403);
    await publish(outcome.current.id);
    const late = await client.put(`${path}/editions/ru`, { title: 'Иначе' }, 1);
    expect([late.status, late.body.code]).toEqual([409, 'outcome_version_unchanging']);
    // Not even by a statement that goes round the service.
    for (const sql of [
      `UPDATE edition SET title = 'x' WHERE outcome_version_id = $1`,
      `DELETE FROM recommendation_text WHERE outcome_version_id = $1`,
      `UPDATE outcome_version SET notice = '{"ru": "x"}' WHERE id = $1`,
      `DELETE FROM outcome_version WHERE id = $1`,
    ]) {
      await expect(app.database.reader.query(sql, [outcome.current.id])).rejects.toThrow('never');
    }
  });

  it('happens once when asked for several times at once', async () => {
    const outcome = await makeOutcome();
    await addRecommendation(outcome.id);
    await approve(outcome.current.id);
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() =>
        client.post(`/api/v1/outcome-versions/${String(outcome.current.id)}/publish`),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const { body } = await client.get(`/api/v1/publications?outcomeId=${outcome.id}`);
    expect(body.items).toHaveLength(1);
  });

  it('refuses a fact that is refuted between the check and the publication', async () => {
    const outcome = await makeOutcome();
    await addRecommendation(outcome.id);
    const fact = await client.post('/api/v1/evidence', {
      claim: { ru: 'Поезд ходит.', en: 'A train runs.' },
      source: { en: 'Bulletin' },
      sourceUrl: 'https://example.org/train',
    });
    const path = `/api/v1/evidence/${String(fact.body.id)}`;
    await client.call('POST', `${path}/check`, undefined, ifMatch(1));
    await client.put(`/api/v1/outcome-versions/${outcome.current.id}/citations`, {
      evidenceIds: [fact.body.id],
    });
    await approve(outcome.current.id);
    const publishing = app.nest.get(Publishing);
    const actor: Actor = {
      kind: 'command',
      accountId: null,
      organizationId: own.id,
      permissions: new Set(['publications:publish']),
      requestId: null,
      language: 'en',
    };
    const prepared = await publishing.prepare(actor, outcome.current.id);
    await client.call('POST', `${path}/refute`, undefined, ifMatch(2));
    await expect(
      app.database.transaction((tx) => publishing.publishVersion(tx, actor, prepared)),
    ).rejects.toMatchObject({ code: 'publication_changed' });
    expect((await client.get(`/api/v1/publications?outcomeId=${outcome.id}`)).body.items).toEqual(
      [],
    );
    const refused = await client.post(`/api/v1/outcome-versions/${outcome.current.id}/publish`);
    expect(refused.body.details.findings[0]).toMatchObject({ code: 'evidence_refuted', number: 1 });
    const checked = await client.call('POST', `${path}/check`, undefined, ifMatch(3));
    expect(checked.status).toBe(200);
    // What loads a past gives the instant of publication itself.
    const at = Temporal.Instant.from('2026-03-20T05:00:00Z');
    const id = await publishing.publish(actor, outcome.current.id, at);
    const { body } = await client.get(`/api/v1/publications/${id}`);
    expect(body.publishedAt).toBe('2026-03-20T05:00:00Z');
    expect(body.citation.en).toContain('20 March 2026');
    expect(await publishedText(id, 'ru')).toContain('20 марта 2026 г.');
  });

  it('of a correction puts it in the place of the former, whose page and PDF stay as they were', async () => {
    const outcome = await makeOutcome();
    const recommendation = await addRecommendation(outcome.id);
    const first = await publish(outcome.current.id);
    const version = await client.post(`/api/v1/outcomes/${outcome.id}/versions`, {
      updateType: 'correction',
      notice: {
        ru: 'Исправлено слово.',
        en: 'A word was corrected.',
        kk: 'Сөз түзетілді.',
        zh: '更正一词。',
      },
    });
    const changed = await client.put(
      `/api/v1/outcome-versions/${version.body.id}/editions/en`,
      { body: '## Results\n\nThe sides agreed on transport.' },
      1,
    );
    expect(changed.status).toBe(200);
    const second = await publish(version.body.id);
    expect(second.outcomeVersion.label).toBe('1.1');
    const former = await client.get(`/api/v1/publications/${first.publication.id}`);
    expect(former.body.state).toBe('superseded');
    const list = await client.get(`/api/v1/publications?outcomeId=${outcome.id}&state=current`);
    expect(list.body.items.map(({ id }: { id: string }) => id)).toEqual([second.publication.id]);
    const pdf = await client.get(`/api/v1/publications/${second.publication.id}/pdf?lang=en`);
    expect(pdf.headers.get('content-disposition')).toContain(`${String(outcome.slug)}-en.pdf`);
    const text = await publishedText(second.publication.id, 'en');
    expect(text).toContain('Correction: A word was corrected.');
    expect(text).toContain('Version 1.1');
    expect(await publishedText(first.publication.id, 'en')).toContain('discussed transport');
    const kept = await client.get(`/api/v1/recommendations/${recommendation.id}`);
    expect([kept.body.status, kept.body.history.length]).toEqual(['issued', 1]);
  });

  it('prints a language that the product does not speak, and a draft as a draft', async () => {
    const outcome = await makeOutcome({}, { kind: 'chair_summary' });
    await client.post(`/api/v1/outcome-versions/${outcome.current.id}/editions`, {
      lang: 'uz',
      title: 'Davra suhbati xulosasi',
      summary: 'Transport haqida.',
      body: 'Tomonlar tashishlarni muhokama qildi, oʻzaro kelishdi.',
    });
    const draft = await fetch(
      `${app.url}/api/v1/outcome-versions/${String(outcome.current.id)}/preview.pdf?lang=uz`,
      { headers: { authorization: `Bearer ${own.ownerToken}` } },
    );
    expect(draft.status).toBe(200);
    const text = (await pdfText(new Uint8Array(await draft.arrayBuffer()))).replace(/\s+/g, ' ');
    expect(text).toContain('Draft, not for publication: Version 1.0');
    expect(text).toContain('Translation. Language of the authentic text: Russian.');
    const { publication } = await publish(outcome.current.id);
    expect(publication.renditions.map(({ lang }: { lang: string }) => lang)).toContain('uz');
    const missing = await client.get(
      `/api/v1/outcome-versions/${String(outcome.current.id)}/preview.pdf?lang=tg`,
    );
    expect(missing.body.issues[0]).toMatchObject({ field: 'lang', code: 'lang_without_edition' });
  });

  it('tells nothing of an event that the public may not know', async () => {
    const title = { en: 'Secret round table', ru: 'Тайный круглый стол' };
    const outcome = await makeOutcome({ visibility: 'internal', title });
    await addRecommendation(outcome.id);
    const { publication } = await publish(outcome.current.id);
    expect(await publishedText(publication.id, 'ru')).not.toContain('Тайный');
    const open = await makeOutcome({ title });
    await addRecommendation(open.id);
    const other = await publish(open.current.id);
    expect(await publishedText(other.publication.id, 'ru')).toContain(
      'Тайный круглый стол, 10 марта 2026 г.',
    );
  });
});

async function publishedText(publicationId: string, lang: string): Promise<string> {
  const response = await fetch(`${app.url}/api/v1/publications/${publicationId}/pdf?lang=${lang}`, {
    headers: { authorization: `Bearer ${own.ownerToken}` },
  });
  return (await pdfText(new Uint8Array(await response.arrayBuffer()))).replace(/\s+/g, ' ');
}

describe('a scheduled publication', () => {
  const makeDue = (versionId: string, minutesAgo = 1) =>
    app.database.reader.query(
      `UPDATE outcome_version SET publish_local = (now() AT TIME ZONE publish_zone) - $2 * interval '1 minute',
         publish_at = now() - $2 * interval '1 minute' WHERE id = $1`,
      [versionId, minutesAgo],
    );
  const ready = async () => {
    const outcome = await makeOutcome();
    await addRecommendation(outcome.id);
    await approve(outcome.current.id);
    return outcome;
  };
  const state = async (versionId: string): Promise<Body> =>
    (await client.get(`/api/v1/outcome-versions/${versionId}`)).body;

  it('waits for its wall-clock time, in the zone of the organization unless another is named', async () => {
    const outcome = await ready();
    const path = `/api/v1/outcome-versions/${String(outcome.current.id)}`;
    const answer = await client.post(`${path}/publish`, { at: '2031-06-01T10:00' });
    expect(answer.body.publication).toBeNull();
    expect(answer.body.outcomeVersion).toMatchObject({
      state: 'scheduled',
      publishLocal: '2031-06-01T10:00',
      publishZone: 'Asia/Almaty',
      publishAt: '2031-06-01T05:00:00Z',
    });
    const moved = await client.post(`${path}/publish`, {
      at: '2031-06-01T10:00',
      zone: 'Asia/Tokyo',
    });
    expect(moved.body.outcomeVersion.publishAt).toBe('2031-06-01T01:00:00Z');
    const back = await client.post(`${path}/unschedule`);
    expect([back.body.state, back.body.publishAt]).toEqual(['approved', null]);
    await app.nest.get(Jobs).runDue({ early: true });
    expect((await state(outcome.current.id)).state).toBe('approved');
  });

  it('is refused for a time that has passed, contradicts its zone, or has no sense', async () => {
    const outcome = await ready();
    const path = `/api/v1/outcome-versions/${String(outcome.current.id)}/publish`;
    const past = await client.post(path, { at: '2020-01-01T10:00' });
    expect(past.body.issues[0]).toMatchObject({ field: 'at', code: 'publish_time_past' });
    const offset = await client.post(path, { at: '2031-06-01T10:00+06:00' });
    expect([offset.status, offset.body.code]).toEqual([400, 'offset_contradicts_zone']);
    const alone = await client.post(path, { zone: 'Asia/Tokyo' });
    expect(alone.body.issues[0]).toMatchObject({ field: 'zone' });
    expect((await state(outcome.current.id)).state).toBe('approved');
  });

  it('comes out when its time has come, by its job or by the sweep', async () => {
    const byJob = await ready();
    await client.post(`/api/v1/outcome-versions/${String(byJob.current.id)}/publish`, {
      at: '2031-06-01T10:00',
    });
    await app.nest.get(Jobs).runDue({ early: true });
    expect((await state(byJob.current.id)).state).toBe('scheduled');
    const lost = await ready();
    await client.post(`/api/v1/outcome-versions/${String(lost.current.id)}/publish`, {
      at: '2031-06-02T10:00',
    });
    await makeDue(byJob.current.id);
    await makeDue(lost.current.id);
    const jobs = app.nest.get(Jobs);
    await app.database.transaction((tx) =>
      jobs.enqueue(tx, 'publications.sweep', { organizationId: null }),
    );
    await jobs.runDue();
    for (const outcome of [byJob, lost]) {
      const version = await state(outcome.current.id);
      expect([version.state, version.refusal]).toEqual(['published', null]);
    }
  });

  it('goes back to approved with the reason when something stands against it by then', async () => {
    const outcome = await ready();
    await client.post(`/api/v1/outcome-versions/${String(outcome.current.id)}/publish`, {
      at: '2031-06-01T10:00',
    });
    await app.database.reader.query(
      `UPDATE event SET attribution_rule = 'chatham_house' WHERE id = $1`,
      [outcome.event.id],
    );
    await app.database.reader.query(
      `UPDATE edition SET body = 'По словам Образцова, нужна накладная.' WHERE lang = 'ru' AND outcome_version_id = $1`,
      [outcome.current.id],
    );
    await insertSpeaker(app, own.id, outcome.event.id, [
      { lang: 'ru', family: 'Образцов', given: 'Иван' },
    ]);
    await makeDue(outcome.current.id);
    await app.nest.get(Jobs).runDue({ early: true });
    const version = await state(outcome.current.id);
    expect([version.state, version.publishAt, version.refusal.code]).toEqual([
      'approved',
      null,
      'publication_blocked',
    ]);
    expect(version.refusal.findings[0]).toMatchObject({ code: 'statement_attributed', lang: 'ru' });
  });

  it('keeps its wall-clock time when the rules of its zone move', async () => {
    const outcome = await ready();
    await client.post(`/api/v1/outcome-versions/${String(outcome.current.id)}/publish`, {
      at: '2031-06-01T10:00',
    });
    // As if it had been set under the rules of before 2024, when Almaty was at +06:00, and were due by them.
    await app.database.reader.query(
      `UPDATE outcome_version SET publish_at = '2031-06-01T04:00:00Z' WHERE id = $1`,
      [outcome.current.id],
    );
    await app.nest.get(Jobs).runDue({ early: true });
    expect(await state(outcome.current.id)).toMatchObject({
      state: 'scheduled',
      publishLocal: '2031-06-01T10:00',
      publishAt: '2031-06-01T05:00:00Z',
    });
  });
});

describe('a withdrawal', () => {
  it('is final: a tombstone with its reason, recommendations withdrawn, no further version', async () => {
    const outcome = await makeOutcome();
    const recommendation = await addRecommendation(outcome.id);
    const { publication } = await publish(outcome.current.id);
    const path = `/api/v1/publications/${String(publication.id)}/withdraw`;
    const unknown = await client.post(path, { reason: 'mood' });
    expect(unknown.body.issues[0]).toMatchObject({ field: 'reason', code: 'not_one_of' });
    const answers = await Promise.all(
      [1, 2, 3].map(() => client.post(path, { reason: 'error', note: { ru: 'Цифры неверны.' } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const withdrawn = answers.find(({ status }) => status === 200)?.body;
    expect(withdrawn).toMatchObject({
      state: 'withdrawn',
      withdrawalReason: 'error',
      withdrawalNote: { ru: 'Цифры неверны.' },
      citation: publication.citation,
    });
    const version = await client.get(`/api/v1/outcome-versions/${outcome.current.id}`);
    expect([version.body.state, version.body.editions.length]).toEqual(['withdrawn', 4]);
    const ended = await client.get(`/api/v1/recommendations/${recommendation.id}`);
    expect(ended.body.history.map(({ newStatus }: { newStatus: string }) => newStatus)).toEqual([
      'issued',
      'withdrawn',
    ]);
    const next = await client.post(`/api/v1/outcomes/${outcome.id}/versions`, {
      updateType: 'correction',
      notice: { ru: 'Ещё раз.' },
    });
    expect([next.status, next.body.code]).toEqual([409, 'outcome_withdrawn']);
  });

  it('stops a correction that was to come out', async () => {
    const outcome = await makeOutcome();
    await addRecommendation(outcome.id);
    const { publication } = await publish(outcome.current.id);
    const notice = { ru: 'Исправлено.', en: 'Corrected.', kk: 'Түзетілді.', zh: '更正。' };
    const version = await client.post(`/api/v1/outcomes/${outcome.id}/versions`, {
      updateType: 'erratum',
      notice,
    });
    await approve(version.body.id);
    await client.post(`/api/v1/outcome-versions/${String(version.body.id)}/publish`, {
      at: '2031-06-01T10:00',
    });
    await client.post(`/api/v1/publications/${String(publication.id)}/withdraw`, {
      reason: 'legal',
    });
    const stopped = await client.get(`/api/v1/outcome-versions/${version.body.id}`);
    expect(stopped.body.state).toBe('approved');
    const late = await client.post(`/api/v1/outcome-versions/${String(version.body.id)}/publish`);
    expect([late.status, late.body.code]).toEqual([409, 'outcome_withdrawn']);
  });
});

describe('publications and placements', () => {
  it('are found by words, page by page, by their organization alone', async () => {
    const outcome = await makeOutcome(
      {},
      {
        editions: [
          { lang: 'ru', title: 'Каспийский транзит', summary: 'Порты.', body: 'Паромы и порты.' },
          { lang: 'zh', title: '里海过境运输', summary: '港口。', body: '轮渡与港口。' },
        ],
        kind: 'policy_brief',
      },
    );
    const { publication } = await publish(outcome.current.id);
    for (const q of ['каспийский', '过境', 'паромы', String(outcome.symbol)]) {
      const { body } = await client.get(`/api/v1/publications?q=${encodeURIComponent(q)}`);
      expect([q, body.items.map(({ id }: { id: string }) => id)]).toEqual([q, [publication.id]]);
    }
    expect((await stranger.get('/api/v1/publications')).body.items).toEqual([]);
    for (const path of ['', '/pdf']) {
      const answer = await stranger.get(`/api/v1/publications/${publication.id}${path}`);
      expect([path, answer.status]).toEqual([path, 404]);
    }
    const theirs = await stranger.post(`/api/v1/publications/${publication.id}/withdraw`, {
      reason: 'other',
    });
    expect(theirs.status).toBe(404);
    expect(
      (await stranger.post(`/api/v1/outcome-versions/${outcome.current.id}/publish`)).status,
    ).toBe(404);
    expect(
      (await stranger.get(`/api/v1/outcome-versions/${outcome.current.id}/check`)).status,
    ).toBe(404);
    const one = await countQueries(app, () => client.get('/api/v1/publications?limit=1'));
    const many = await countQueries(app, () => client.get('/api/v1/publications?limit=20'));
    expect(many).toBe(one);
    const first = await client.get('/api/v1/publications?limit=2');
    const second = await client.get(`/api/v1/publications?limit=2&cursor=${first.body.next}`);
    expect(second.body.items[0].id).not.toBe(first.body.items[1].id);
  });

  it('are written down with outlet and day, changed and removed', async () => {
    const outcome = await makeOutcome();
    const path = `/api/v1/outcomes/${String(outcome.id)}/placements`;
    const made = await client.post(path, {
      channel: 'print',
      outlet: { ru: 'Вестник', zh: '通报' },
      placedOn: '2026-04-01',
      lang: 'ru',
    });
    expect([made.status, made.body.url]).toEqual([201, null]);
    const earlier = await client.post(path, {
      channel: 'online_media',
      outlet: { en: 'Example News' },
      placedOn: '2026-03-20',
      url: 'https://example.org/news',
    });
    const list = await client.get(path);
    expect(list.body.items.map(({ id }: { id: string }) => id)).toEqual([
      earlier.body.id,
      made.body.id,
    ]);
    const changed = await client.patch(`/api/v1/placements/${made.body.id}`, { lang: null }, 1);
    expect([changed.body.lang, changed.body.version]).toEqual([null, 2]);
    const stale = await client.patch(`/api/v1/placements/${made.body.id}`, { lang: 'kk' }, 1);
    expect(stale.status).toBe(412);
    expect((await stranger.delete(`/api/v1/placements/${made.body.id}`)).status).toBe(404);
    expect((await stranger.get(path)).status).toBe(404);
    expect((await client.delete(`/api/v1/placements/${made.body.id}`)).status).toBe(204);
    const bad = await client.post(path, { channel: 'site', outlet: {}, placedOn: '2026-02-30' });
    expect(
      bad.body.issues.map((issue: { field: string; code: string }) => [issue.field, issue.code]),
    ).toEqual([
      ['channel', 'not_one_of'],
      ['outlet', 'empty'],
      ['placedOn', 'not_a_date'],
    ]);
  });
});
