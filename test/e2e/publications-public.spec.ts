import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { STORAGE } from '../../src/platform/storage/storage.token.js';
import type { Storage } from '../../src/platform/storage/storage.js';
import {
  listPublicPublications,
  publicPublication,
  publicRendition,
} from '../../src/publications/public-publications.queries.js';
import {
  publicRecommendation,
  recommendationsPublic,
} from '../../src/publications/public-recommendations.queries.js';
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

/* What the public site, the feeds and the harvesters read: of every outcome here, only what may be seen. */

let app: TestApp;
let own: TestOrganization;
let client: ReturnType<typeof api>;

beforeAll(async () => {
  app = await startApp();
  own = await createOrganization(app, { code: 'SEC' });
  client = api(app, own.ownerToken);
});

afterAll(() => app.close());

async function makeOutcome(event: Parameters<typeof insertEvent>[2] = {}): Promise<Answer['body']> {
  const eventId = await insertEvent(app, own.id, event);
  const { body } = await client.post(`/api/v1/events/${eventId}/outcomes`, {
    kind: 'recommendations',
    authenticLanguage: 'ru',
    editions: [
      { lang: 'ru', title: 'Тайна черновика', summary: 'Кратко.', body: 'Текст.' },
      { lang: 'en', title: 'Secret of a draft', summary: '', body: 'Text.' },
    ],
  });
  await client.post(`/api/v1/outcomes/${String(body.id)}/recommendations`, {
    texts: { ru: 'Сделать.', en: 'Do it.', zh: '去做。' },
  });
  return body;
}

async function publish(versionId: string): Promise<Answer['body']> {
  const path = `/api/v1/outcome-versions/${versionId}`;
  const { body } = await client.post(`${path}/submit`);
  await client.call('POST', `${path}/approve`, undefined, {
    'if-match': `"${String(body.version)}"`,
  });
  const answer = await client.post(`${path}/publish`);
  expect(answer.status).toBe(200);
  return answer.body.publication;
}

const read = (slug: string) => publicPublication(app.database.reader, slug);
const list = async (query: object = {}) =>
  (await listPublicPublications(app.database.reader, { limit: 200, ...query })).items.map(
    ({ slug }) => slug,
  );

describe('what the public reads', () => {
  it('has nothing of a draft, one in review or approved, or a scheduled one', async () => {
    const outcome = await makeOutcome();
    const path = `/api/v1/outcome-versions/${String(outcome.current.id)}`;
    const nowhere = async () => {
      expect(await read(outcome.slug)).toBeUndefined();
      expect(await list()).not.toContain(outcome.slug);
      expect(await publicRendition(app.database.reader, outcome.slug, 'ru')).toBeUndefined();
      expect(
        await publicRecommendation(app.database.reader, `${String(outcome.symbol)}/REC.1`),
      ).toBeUndefined();
      const { items } = await recommendationsPublic(app.database.reader, { limit: 200 });
      expect(items.map(({ outcome: { slug } }) => slug)).not.toContain(outcome.slug);
    };
    await nowhere();
    const { body } = await client.post(`${path}/submit`);
    await nowhere();
    await client.call('POST', `${path}/approve`, undefined, {
      'if-match': `"${String(body.version)}"`,
    });
    await client.post(`${path}/publish`, { at: '2031-01-01T10:00' });
    await nowhere();
  });

  it('has the current version whole, in its languages, with its event, files, places and history', async () => {
    const outcome = await makeOutcome();
    const publication = await publish(outcome.current.id);
    await client.post(`/api/v1/outcomes/${String(outcome.id)}/placements`, {
      channel: 'print',
      outlet: { ru: 'Вестник' },
      placedOn: '2026-04-01',
    });
    const found = await read(outcome.slug);
    expect(found).toMatchObject({
      state: 'current',
      symbol: outcome.symbol,
      label: '1.0',
      title: { ru: 'Тайна черновика', en: 'Secret of a draft' },
      summary: { ru: 'Кратко.' },
      publishedAt: publication.publishedAt,
      firstPublishedAt: publication.publishedAt,
      event: { id: outcome.event.id, startsLocal: '2026-03-10T10:00' },
      organization: { code: 'SEC', languages: ['en', 'ru', 'kk', 'zh'] },
      versions: [{ label: '1.0', updateType: 'new', publishedAt: publication.publishedAt }],
      placements: [{ channel: 'print', placedOn: '2026-04-01', url: null }],
    });
    if (found?.state !== 'current') throw new Error('not current');
    expect(found.editions.map(({ lang, body }) => [lang, body])).toEqual([
      ['ru', 'Текст.'],
      ['en', 'Text.'],
    ]);
    const rendition = await publicRendition(app.database.reader, outcome.slug, 'en');
    const file = await app.nest.get<Storage>(STORAGE).get(rendition?.storageKey ?? 'none');
    expect(file?.byteLength).toBe(rendition?.bytes);
    const recommendation = await publicRecommendation(
      app.database.reader,
      `${String(outcome.symbol)}/REC.1`,
    );
    // The Chinese wording has no text of the outcome to stand in.
    expect(recommendation?.texts).toEqual({ ru: 'Сделать.', en: 'Do it.' });
    expect(recommendation?.history.map(({ newStatus }) => newStatus)).toEqual(['issued']);
    expect(await list({ lang: 'zh' })).not.toContain(outcome.slug);
    expect(await list({ lang: 'en', q: 'secret' })).toContain(outcome.slug);
    expect(await list({ q: 'nonsense' })).toEqual([]);
  });

  it('has the correction in place of the former version, and no word of the one to come', async () => {
    const outcome = await makeOutcome();
    const first = await publish(outcome.current.id);
    const open = (notice: string) =>
      client.post(`/api/v1/outcomes/${String(outcome.id)}/versions`, {
        updateType: 'correction',
        notice: { ru: notice },
      });
    const version = (await open('Исправлено.')).body;
    const edit = (id: string, title: string) =>
      client.put(`/api/v1/outcome-versions/${id}/editions/ru`, { title }, 1);
    await edit(version.id, 'Исправленное');
    expect(await read(outcome.slug)).toMatchObject({ label: '1.0' });
    const second = await publish(version.id);
    const found = await read(outcome.slug);
    expect(found).toMatchObject({
      label: '1.1',
      title: { ru: 'Исправленное' },
      firstPublishedAt: first.publishedAt,
      publishedAt: second.publishedAt,
      versions: [{ label: '1.1', notice: { ru: 'Исправлено.' } }, { label: '1.0' }],
    });
    expect((await list()).filter((slug) => slug === outcome.slug)).toHaveLength(1);
    const next = (await open('Тайное исправление.')).body;
    await edit(next.id, 'Ещё не вышло');
    await client.post(`/api/v1/outcomes/${String(outcome.id)}/recommendations`, {
      texts: { ru: 'Ещё не издано.' },
    });
    expect(JSON.stringify(await read(outcome.slug))).not.toMatch(/Ещё не|Тайное/);
    expect(
      await publicRecommendation(app.database.reader, `${String(outcome.symbol)}/REC.2`),
    ).toBeUndefined();
  });

  it('has of a withdrawn one the citation and the reason, and no word of its text', async () => {
    const outcome = await makeOutcome();
    const publication = await publish(outcome.current.id);
    await client.post(`/api/v1/publications/${String(publication.id)}/withdraw`, {
      reason: 'consent',
      note: { en: 'At the wish of a participant.' },
    });
    const found = await read(outcome.slug);
    expect(found).toMatchObject({
      state: 'withdrawn',
      reason: 'consent',
      note: { en: 'At the wish of a participant.' },
      citation: publication.citation,
    });
    expect(JSON.stringify(found)).not.toContain('Кратко.');
    expect(await list()).not.toContain(outcome.slug);
    expect(await publicRendition(app.database.reader, outcome.slug, 'ru')).toBeUndefined();
    const recommendation = await publicRecommendation(
      app.database.reader,
      `${String(outcome.symbol)}/REC.1`,
    );
    expect(recommendation).toMatchObject({
      status: 'withdrawn',
      texts: {},
      outcome: { withdrawn: true, title: {} },
    });
    const { items } = await recommendationsPublic(app.database.reader, { limit: 200 });
    expect(items.map(({ symbol }) => symbol)).not.toContain(`${String(outcome.symbol)}/REC.1`);
  });

  it('tells nothing of an event that is internal or still a draft', async () => {
    for (const event of [{ visibility: 'internal' }, { state: 'draft' }]) {
      const outcome = await makeOutcome({ ...event, title: { en: 'Closed meeting' } });
      await publish(outcome.current.id);
      const found = await read(outcome.slug);
      expect(found).toMatchObject({ state: 'current', event: null });
      expect(JSON.stringify(found)).not.toContain('Closed meeting');
      const recommendation = await publicRecommendation(
        app.database.reader,
        `${String(outcome.symbol)}/REC.1`,
      );
      expect(JSON.stringify(recommendation)).not.toContain('Closed meeting');
    }
  });

  it('comes page by page, with one query for one as for twenty', async () => {
    const { reader } = app.database;
    const first = await listPublicPublications(reader, { limit: 2 });
    const second = await listPublicPublications(reader, { limit: 2, cursor: first.next ?? '' });
    const slugs = [...first.items, ...second.items].map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(4);
    for (const read of [
      (limit: number) => listPublicPublications(reader, { limit }),
      (limit: number) => recommendationsPublic(reader, { limit }),
    ]) {
      expect(await countQueries(app, () => read(1))).toBe(1);
      expect(await countQueries(app, () => read(20))).toBe(1);
    }
  });
});
