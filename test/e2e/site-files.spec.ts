import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Storage } from '../../src/platform/storage/storage.js';
import { STORAGE } from '../../src/platform/storage/storage.token.js';
import {
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { childrenOf, type ReadElement, readXml, textOf } from '../support/read-xml.js';
import {
  insertRow,
  siteEvent,
  siteOutcome,
  sitePublish,
  siteRecommendation,
  siteVersion,
  visit,
} from '../support/site-samples.js';

const ORIGIN = 'http://suhbat.example.org';
const PDF = Buffer.from('%PDF-1.7 as it was typeset');

let app: TestApp;
let home: TestOrganization;
let outcome: { id: string; slug: string; symbol: string };
let recommendation: { id: string; symbol: string };
let publicationId: string;

beforeAll(async () => {
  app = await startApp();
  home = await createOrganization(app, { code: 'CA-CLUB' });
  await app.database.reader.query(`UPDATE organization SET name = $2 WHERE id = $1`, [
    home.id,
    { en: 'Secretariat of Faleńska & Ondřej', ru: 'Секретариат Әбенова', uz: 'Oʻz kotibiyat' },
  ]);
  const own = { organization_id: home.id };
  const event = await siteEvent(app, home.id, {
    slug: 'transport',
    title: { en: 'Transport', ru: 'Транспорт' },
  });
  const themeId = await insertRow(app, 'theme', {
    ...own,
    key: 'transport',
    title: { en: 'Roads', ru: 'Дороги' },
  });
  await insertRow(app, 'event_theme', { ...own, event_id: event.id, theme_id: themeId });
  outcome = await siteOutcome(app, home, event.id, { slug: 'corridors' });
  recommendation = await siteRecommendation(app, home.id, outcome, 1, {
    addressees: [{ name: { en: 'Ministries of transport', ru: 'Министерства транспорта' } }],
    due_on: '2027-01-31',
  });
  const dropped = await siteRecommendation(app, home.id, outcome, 2);
  const checked = (state: string, claim: string) =>
    insertRow(app, 'evidence', {
      ...own,
      claim: { ru: claim },
      occurred_on: '2025-04-08',
      source: { ru: 'Открытый источник' },
      source_url: 'https://example.org/source',
      state,
      checked_at: state === 'checked' ? '2026-01-01T00:00:00Z' : null,
    });
  const evidence = [
    await checked('checked', 'Поезд вышел.'),
    await checked('refuted', 'Поезд опоздал.'),
  ];
  const ru = {
    lang: 'ru',
    title: 'Коридоры: 50% пути & {дальше}',
    summary: 'Кратко о пути.',
    body: '## Где ждут\n\nНа **границе**.\n\n## Зачем\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
  };
  const first = await siteVersion(app, home.id, outcome.id, {
    editions: [ru, { lang: 'uz', title: 'Yoʻlaklar', body: 'Oʻzbekcha matn.' }],
    recommendations: [
      { id: recommendation.id, texts: { ru: 'Старая редакция' } },
      { id: dropped.id, texts: { ru: 'Потом снятая' } },
    ],
  });
  await sitePublish(app, home.id, outcome.id, first, '2026-05-20T20:30:00Z');
  const second = await siteVersion(app, home.id, outcome.id, {
    minor: 1,
    updateType: 'correction',
    notice: { ru: 'Исправлена таблица.', en: 'The table was mended.' },
    editions: [
      ru,
      { lang: 'uz', title: 'Yoʻlaklar', body: 'Oʻzbekcha matn.' },
      { lang: 'zh', title: '走廊', body: '中文文本' },
    ],
    recommendations: [
      { id: recommendation.id, texts: { ru: 'Согласовать **накладную**.', zh: '商定运单。' } },
    ],
    evidence,
  });
  publicationId = await sitePublish(app, home.id, outcome.id, second, '2026-06-01T06:00:00Z', {
    ru: 'Секретариат. «Коридоры»',
    zh: '秘书处，《走廊》',
  });
  await insertRow(app, 'placement', {
    ...own,
    outcome_id: outcome.id,
    channel: 'print',
    outlet: { ru: 'Журнал' },
    placed_on: '2026-06-10',
    url: 'javascript:alert(1)',
  });
  const sha256 = createHash('sha256').update(PDF).digest('hex');
  await app.nest
    .get<Storage>(STORAGE)
    .put('test/corridors-ru.pdf', PDF, { mediaType: 'application/pdf' });
  await insertRow(app, 'rendition', {
    ...own,
    publication_id: publicationId,
    lang: 'ru',
    kind: 'pdf',
    storage_key: 'test/corridors-ru.pdf',
    media_type: 'application/pdf',
    bytes: PDF.length,
    sha256,
    pages: 21,
  });
});
afterAll(() => app.close());

async function read(path: string): Promise<{ headers: Headers; text: string }> {
  const answer = await visit(app, path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer;
}

describe('the page of a publication', () => {
  it('has the text in the language of the page, else the authentic one and says so', async () => {
    const zh = (await read('/zh/publications/corridors')).text;
    expect(zh).toContain('<h1>走廊</h1>');
    expect(zh).toContain('作准文本');
    const kk = (await read('/kk/publications/corridors')).text;
    expect(kk).toContain('<h1 lang="ru">Коридоры: 50% пути &amp; {дальше}</h1>');
    expect(kk).toContain('Қазақ тіліндегі мәтін жоқ. Мына тілдегі мәтін көрсетілген: орыс тілі.');
    expect(kk).toContain('<div class="prose" lang="ru"><h2 id="text-где-ждут">Где ждут</h2>');
    const uz = (await read('/en/publications/corridors?text=uz')).text;
    expect(uz).toContain('<h1 lang="uz">Yoʻlaklar</h1>');
    expect(uz).not.toContain('There is no text in English');
    expect(uz).toContain(
      `<link rel="canonical" href="${ORIGIN}/en/publications/corridors?text=uz"/>`,
    );
  });

  it('has recommendations with their pages, evidence with sources, what was corrected, and the files', async () => {
    const { text } = await read('/ru/publications/corridors');
    expect(text).toContain(
      `href="/ru/recommendations/${recommendation.symbol.replaceAll('/', '-')}"`,
    );
    expect(text).toContain('id="REC.1"');
    expect(text).toContain('Согласовать <strong>накладную</strong>.');
    expect(text).toContain('Министерства транспорта');
    expect(text).toContain(
      '<a href="https://example.org/source" rel="noopener">Открытый источник</a>',
    );
    expect(text).toContain('После публикации факт признан неверным');
    expect(text).toContain('<strong>Исправление.</strong>');
    expect(text).toContain('Исправлена таблица.');
    expect(text).toContain('href="/ru/publications/corridors?version=1.0"');
    expect(text).toContain('href="/ru/publications/corridors.pdf"');
    expect(text).toContain('21 страница');
    expect(text).toContain('Секретариат. «Коридоры»');
    // A placement whose address is none is a name without a link.
    expect(text).toContain('Журнал');
    expect(text).not.toContain('javascript:');
    // The day is that of the organization: 20:30 UTC is the next day in Almaty.
    expect(text).toContain('<time dateTime="2026-05-21">21 мая 2026');
  });

  it('keeps former versions readable, marked, and out of search engines', async () => {
    const { text } = await read('/ru/publications/corridors?version=1.0');
    expect(text).toContain('Это версия 1.0; она заменена более новой.');
    expect(text).toContain('Старая редакция');
    expect(text).not.toContain('Исправлена таблица.</span>');
    expect(text).toContain('<meta name="robots" content="noindex"/>');
    const current = await visit(app, '/ru/publications/corridors?version=1.1');
    expect([current.status, current.headers.get('location')]).toEqual([
      301,
      '/ru/publications/corridors',
    ]);
    for (const version of ['1.2', '2.0', '0.9', 'x', '1', '999999999999.0']) {
      expect((await visit(app, `/ru/publications/corridors?version=${version}`)).status).toBe(404);
    }
  });

  it('tells reference managers what it is, in the language of the text', async () => {
    const meta = Object.fromEntries(
      [
        ...(await read('/kk/publications/corridors')).text.matchAll(
          /<meta name="(citation_\w+)" content="([^"]*)"/g,
        ),
      ].map(([, name, content]) => [name, content]),
    );
    expect(meta).toMatchObject({
      citation_title: 'Коридоры: 50% пути &amp; {дальше}',
      citation_language: 'ru',
      citation_author: 'Секретариат Әбенова',
      citation_publication_date: '2026/06/01',
      citation_online_date: '2026/05/21',
      citation_technical_report_number: outcome.symbol,
      citation_pdf_url: `${ORIGIN}/kk/publications/corridors.pdf?text=ru`,
    });
  });
});

describe('the files beside a publication', () => {
  it('are the PDF as it was typeset, under its digest and a good name', async () => {
    const response = await fetch(`${app.url}/ru/publications/corridors.pdf`);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(PDF)).toBe(true);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const etag = `"${createHash('sha256').update(PDF).digest('hex')}"`;
    expect(response.headers.get('etag')).toBe(etag);
    expect(response.headers.get('content-disposition')).toMatch(
      /^inline; filename="[ -~]+\.pdf"; filename\*=/,
    );
    expect(response.headers.get('content-disposition')).toContain(
      `filename*=UTF-8''${encodeURIComponent('Коридоры- 50% пути & {дальше}.pdf')}`,
    );
    const again = await fetch(`${app.url}/kk/publications/corridors.pdf?text=ru`, {
      headers: { 'if-none-match': etag },
    });
    expect(again.status).toBe(304);
    for (const path of ['/zh/publications/corridors.pdf', '/en/publications/corridors.pdf']) {
      expect((await visit(app, path, { accept: '*/*' })).status).toBe(404);
    }
  });

  it('are citations in UTF-8 with right names (case B29)', async () => {
    const { headers, text } = await read('/ru/publications/corridors.bib');
    expect(headers.get('content-type')).toBe('application/x-bibtex; charset=utf-8');
    expect(text).toContain(
      'title = {{Коридоры: 50\\% пути \\& \\textbraceleft{}дальше\\textbraceright{}}},',
    );
    expect(text).toContain('author = {{Секретариат Әбенова}},');
    expect(text).toContain(`number = {${outcome.symbol}},`);
    expect(text).toContain('year = {2026},\n  month = {6},\n  day = {1},');
    expect(text.match(/[{]/g)?.length).toBe(text.match(/[}]/g)?.length);
    const uz = (await read('/en/publications/corridors.bib?text=uz')).text;
    expect(uz).toContain('author = {{Oʻz kotibiyat}},');
    expect(uz).toContain(`url = {${ORIGIN}/en/publications/corridors?text=uz},`);
    const ris = await read('/ru/publications/corridors.ris');
    expect(ris.headers.get('content-type')).toBe(
      'application/x-research-info-systems; charset=utf-8',
    );
    const lines = ris.text.split('\r\n');
    expect(lines[0]).toBe('TY  - RPRT');
    expect(lines.slice(-2)).toEqual(['ER  - ', '']);
    expect(lines).toContain('TI  - Коридоры: 50% пути & {дальше}');
    expect(lines).toContain('AU  - Секретариат Әбенова');
    expect(lines).toContain('DA  - 2026/06/01');
    expect(lines).toContain(`UR  - ${ORIGIN}/ru/publications/corridors`);
  });

  it('are the facts as JSON', async () => {
    const { headers, text } = await read('/en/publications/corridors.json');
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    const json = JSON.parse(text) as Record<string, unknown>;
    expect(json).toMatchObject({
      symbol: outcome.symbol,
      version: '1.1',
      url: `${ORIGIN}/en/publications/corridors`,
      publishedOn: '2026-06-01',
      event: { url: `${ORIGIN}/en/events/transport` },
      files: [{ lang: 'ru', pages: 21 }],
      placements: [{ url: null }],
    });
    expect(JSON.stringify(json)).not.toContain('organization_id');
  });
});

describe('the page of a recommendation', () => {
  it('stands at its symbol, in any letter case, with its words in all languages', async () => {
    const path = `/recommendations/${recommendation.symbol.replaceAll('/', '-')}`;
    const lower = await visit(app, `/ru${path.toLowerCase()}`);
    expect([lower.status, lower.headers.get('location')]).toEqual([301, `/ru${path}`]);
    const { text } = await read(`/zh${path}`);
    expect(text).toContain(recommendation.symbol);
    expect(text).toContain('商定运单。');
    expect(text).toContain(
      '<div class="prose" lang="ru"><p>Согласовать <strong>накладную</strong>.</p></div>',
    );
    expect(text).toContain('2027年1月31日');
    expect(text).toContain('href="/zh/events/transport"');
    const json = JSON.parse((await read(`/en${path}.json`)).text) as Record<string, unknown>;
    expect(json).toMatchObject({ symbol: recommendation.symbol, inCurrentVersion: true });
  });

  it('stays where the current version has dropped it, with its former words', async () => {
    const path = `/ru/recommendations/${outcome.symbol.replaceAll('/', '-')}-REC.2`;
    const { text } = await read(path);
    expect(text).toContain('Потом снятая');
    expect(text).toContain('В действующей версии документа этой рекомендации больше нет.');
  });
});

describe('the feeds', () => {
  const dates = (text: string) =>
    [...text.matchAll(/<(?:pubDate|lastBuildDate)>([^<]+)</g)].map(([, date]) => date);

  it('have English dates whatever the reader’s language (case 44a)', async () => {
    const rss = await visit(app, '/feeds/publications.rss', { 'accept-language': 'ru' });
    expect(rss.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
    expect(rss.headers.get('vary')).toBe('Accept-Language');
    expect(dates(rss.text)).toEqual([
      'Mon, 01 Jun 2026 06:00:00 GMT',
      'Wed, 20 May 2026 20:30:00 GMT',
    ]);
    const atom = readXml(
      (await visit(app, '/feeds/publications.atom', { 'accept-language': 'ru' })).text,
    );
    expect(textOf(atom, 'updated')).toBe('2026-06-01T06:00:00Z');
    expect(atom.attributes['xml:lang']).toBe('ru');
  });

  it('tell of each publication in the language asked for, else the authentic one', async () => {
    const entryIn = async (lang: string): Promise<ReadElement> => {
      const feed = readXml((await read(`/feeds/publications.atom?lang=${lang}`)).text);
      const [entry, ...others] = childrenOf(feed, 'entry');
      expect(others).toEqual([]);
      if (entry === undefined) throw new Error('no entry');
      return entry;
    };
    const zh = await entryIn('zh');
    const kk = await entryIn('kk');
    expect([textOf(zh, 'title'), zh.attributes['xml:lang']]).toEqual(['走廊', 'zh']);
    expect([textOf(kk, 'title'), kk.attributes['xml:lang']]).toEqual([
      'Коридоры: 50% пути & {дальше}',
      'ru',
    ]);
    // One identity in all languages and versions: that of the outcome, in no way of the host.
    expect([textOf(zh, 'id'), textOf(kk, 'id')]).toEqual([
      `urn:uuid:${outcome.id}`,
      `urn:uuid:${outcome.id}`,
    ]);
    expect([textOf(kk, 'published'), textOf(kk, 'updated')]).toEqual([
      '2026-05-20T20:30:00Z',
      '2026-06-01T06:00:00Z',
    ]);
    const links = childrenOf(kk, 'link').map(({ attributes }) => [
      attributes['rel'],
      attributes['hreflang'],
      attributes['href'],
    ]);
    expect(links).toContainEqual(['enclosure', 'ru', `${ORIGIN}/ru/publications/corridors.pdf`]);
    expect(childrenOf(zh, 'category').map(({ attributes }) => attributes['term'])).toEqual([
      '建议',
      'Roads',
    ]);
    const json = JSON.parse((await read('/feeds/publications.json?lang=ru')).text) as {
      items: { url: string; language: string }[];
    };
    expect(json.items).toEqual([
      expect.objectContaining({ url: `${ORIGIN}/ru/publications/corridors`, language: 'ru' }),
    ]);
  });

  it('are answered with 304 to whoever has them', async () => {
    const { headers } = await read('/feeds/publications.atom?lang=en');
    const again = await visit(app, '/feeds/publications.atom?lang=en', {
      'if-none-match': headers.get('etag') ?? '',
    });
    expect(again.status).toBe(304);
  });
});

describe('what search engines read', () => {
  it('is a map of all public pages, in the languages that they have', async () => {
    const map = readXml((await read('/sitemap.xml')).text);
    const urls = childrenOf(map, 'url').map((url) => textOf(url, 'loc'));
    for (const lang of ['ru', 'zh']) {
      expect(urls).toContain(`${ORIGIN}/${lang}/publications/corridors`);
    }
    expect(urls).not.toContain(`${ORIGIN}/en/publications/corridors`);
    for (const lang of ['en', 'ru', 'kk', 'zh']) {
      expect(urls).toContain(`${ORIGIN}/${lang}/events/transport`);
      expect(urls).toContain(`${ORIGIN}/${lang}/`);
    }
    expect(urls).toContain(
      `${ORIGIN}/zh/recommendations/${recommendation.symbol.replaceAll('/', '-')}`,
    );
    for (const url of urls) {
      const { status } = await visit(app, url.replace(ORIGIN, ''));
      expect([url, status]).toEqual([url, 200]);
    }
    const robots = (await read('/robots.txt')).text;
    expect(robots).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
    expect(robots).toContain('Disallow: /api/');
    expect((await visit(app, '/sitemap-2.xml')).status).toBe(404);
    expect((await visit(app, '/sitemap-1.xml')).status).toBe(200);
  });
});
