import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readTable } from '../../src/platform/spreadsheet/read-table.js';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { calendarChecker } from '../support/case-files.js';
import {
  addSession,
  announceEvent,
  makeHalls,
  publicExpert,
  publishOutcome,
  seen,
  taken,
} from '../support/case-records.js';
import { readPdf } from '../support/pdf-facts.js';
import { readEvents } from '../support/read-calendar.js';
import { childrenOf, readXml } from '../support/read-xml.js';
import { visit } from '../support/site-samples.js';

/*
 * The replayable cases of files that leave the product, and of what an author or a caller slips in. `cases-time.spec.ts`
 * has the table of all cases.
 */

const CASES = join(import.meta.dirname, '../../../shared/data/cases');
const PAST = { startsLocal: '2026-06-01T09:00', endsLocal: '2026-06-01T18:00' };

let app: TestApp;
let organization: TestOrganization;
let client: ReturnType<typeof api>;
const calendars: string[] = [];
let folder: string;

beforeAll(async () => {
  app = await startApp();
  organization = await createOrganization(app);
  client = api(app, organization.ownerToken);
  folder = mkdtempSync(join(tmpdir(), 'suhbat-cases-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await app.close();
});

/** A file as it is served, to whoever asks: the organizer where a token is needed. */
async function download(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${app.url}${path}`, {
    headers: { authorization: `Bearer ${organization.ownerToken}`, ...headers },
    redirect: 'manual',
  });
  expect([path, answer.status]).toEqual([path, 200]);
  return { headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

async function calendar(path: string): Promise<string> {
  const { bytes } = await download(path);
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  calendars.push(text);
  for (const line of text.split('\r\n'))
    expect([line, Buffer.byteLength(line) <= 75]).toEqual([line, true]);
  return text;
}

describe('case 14: long lines in a calendar', () => {
  const sample = join(CASES, 'c14_titles_to_fold.json');
  const titles: Record<string, string> = existsSync(sample)
    ? (JSON.parse(readFileSync(sample, 'utf8')) as Record<string, string>)
    : {
        emoji: `${'0123456789ABCDEF'.repeat(4)}:📞`,
        cyrillic: `Круглый стол «${'Қазақстан, Өзбекстан '.repeat(4)}» — сессия вторая`,
        han: '中国与中亚国家水资源合作圆桌会议第二场分会：跨境河流治理的经验与展望以及未来合作机制',
        combining: 'e\u0301'.repeat(60),
        newline_then_han: `${'a'.repeat(62)}\n会议纪要 tail`,
        space_at_75: `${'x'.repeat(66)} ${'alle Experten sind eingeladen  '.repeat(3)}`,
      };

  it.each(Object.entries(titles))(
    '%s: comes back as it is kept, which is as it was written',
    async (_, text) => {
      const line = text.replace(/\n/g, ' ');
      const event = await announceEvent(client, {
        title: { ru: line },
        summary: { ru: text },
      });
      // Composed, as all text is, and a title without blanks that nobody sees; nothing else is touched.
      expect(event.title.ru).toBe(line.normalize('NFC').replace(/ +/g, ' ').trim());
      expect(event.summary.ru).toBe(text.normalize('NFC').trimEnd());
      const session = taken(
        await addSession(client, event.id, '2027-09-14T10:00', '2027-09-14T11:00', {
          title: { ru: line },
          abstract: { ru: text },
        }),
        201,
      );
      const slug = String(event.slug);
      for (const [path, title, description] of [
        [`/ru/events/${slug}.ics`, event.title.ru, event.summary.ru],
        [`/ru/events/${slug}/programme.ics`, session.title.ru, session.abstract.ru],
        [
          `/ru/events/${slug}/sessions/${String(session.id)}.ics`,
          session.title.ru,
          session.abstract.ru,
        ],
      ] as const) {
        const [item] = readEvents(await calendar(path));
        expect(item?.summary).toBe(title);
        expect(item?.description).toContain(description);
      }
    },
  );
});

describe('case 16: commas, semicolons, backslashes and line breaks in a calendar', () => {
  it('come back as the three texts that were pasted', async () => {
    const title = 'Вода; энергия, транспорт, торговля \\ итоги';
    const text = 'Первый абзац: а, б; в\r\n\r\nВторой абзац: г, д; е\\n';
    const kept = text.replaceAll('\r\n', '\n');
    const place = 'Зал C:\\new';
    const { venueId } = await makeHalls(client);
    const room = { name: { ru: place } };
    const { id: roomId } = taken(await client.post(`/api/v1/venues/${venueId}/rooms`, room), 201);
    const event = await announceEvent(client, {
      title: { ru: title },
      summary: { ru: text },
      format: 'in_person',
      venueId,
    });
    expect([event.title.ru, event.summary.ru]).toEqual([title, kept]);
    const { id } = taken(
      await addSession(client, event.id, '2027-09-14T10:00', '2027-09-14T11:00', {
        title: { ru: title },
        abstract: { ru: text },
        roomId,
      }),
      201,
    );
    const slug = String(event.slug);
    const [item] = readEvents(await calendar(`/ru/events/${slug}.ics`));
    expect([item?.summary, item?.description.startsWith(`${kept}\n`)]).toEqual([title, true]);
    for (const path of [
      `/ru/events/${slug}/programme.ics`,
      `/ru/events/${slug}/sessions/${String(id)}.ics`,
    ]) {
      const [session] = readEvents(await calendar(path));
      expect(session?.summary).toBe(title);
      expect(session?.location).toContain(place);
      expect(session?.description).toContain(kept);
    }
    await calendar('/feeds/events.ics?lang=ru');
  });
});

describe('the calendars of these cases', () => {
  it('have no fault that the checker of the cases knows', () => {
    const checker = calendarChecker();
    if (checker === undefined) {
      console.warn('The checker of the cases is not there; the calendars are not held to it.');
      return;
    }
    const paths = calendars.map((text, index) => {
      const path = join(folder, `${String(index)}.ics`);
      writeFileSync(path, text);
      return path;
    });
    expect(paths.length).toBeGreaterThan(15);
    const said = execFileSync('python3', [checker, ...paths], { encoding: 'utf8' });
    expect(said.trim().split('\n')).toEqual(paths.map((path) => `${path} ok`));
  });
});

describe('case 25: what a spreadsheet would run', () => {
  it('is text in both formats, quotes doubled, telephones readable, and comes back as it was', async () => {
    const own = await createOrganization(app);
    const mine = api(app, own.ownerToken);
    const formula = '=HYPERLINK("http://evil.example","click")';
    const written = {
      names: [{ given: '=Гүлнәр', family: '-2+3х' }],
      affiliations: [{ institutionName: formula }, { institutionName: '@SUM(1+1)' }],
      note: '-2+3',
      bio: { en: '\t=1+1' },
      phone: '+7 701 000 00 00',
      emails: ['a@example.org'],
    };
    const made = taken(await mine.post('/api/v1/experts', written), 201);
    // A link is no name: said at the field, nothing kept.
    const refused = await mine.post('/api/v1/experts', { names: [{ given: formula }] });
    expect([refused.status, refused.body.issues[0].code]).toEqual([400, 'name_has_markup']);
    const read = async (ending: 'csv' | 'xlsx') => {
      const headers = { authorization: `Bearer ${own.ownerToken}` };
      const { bytes } = await download(`/api/v1/experts/export.${ending}`, headers);
      return { bytes, table: await readTable({ name: `x.${ending}`, bytes }) };
    };
    const csv = await read('csv');
    const text = new TextDecoder().decode(csv.bytes);
    expect(text).toContain('HYPERLINK(""http://evil.example"",""click"")');
    // No cell begins with a sign that begins a formula, inside quotes or not.
    expect(text.replace(/"(?:[^"]|"")*"/g, (cell) => cell.replace(/[\r\n,;]/g, ' '))).not.toMatch(
      /(?:^|[,;\n])"?\s*[=+\-@\t]/,
    );
    const xlsx = await read('xlsx');
    const parts = unzipSync(xlsx.bytes);
    for (const [name, part] of Object.entries(parts))
      if (name.endsWith('.xml')) expect(strFromU8(part)).not.toMatch(/<(?:\w+:)?f[ >]/);
    for (const { table } of [csv, xlsx]) {
      const cells = table.rows[0]?.cells ?? [];
      expect(cells).toEqual(
        expect.arrayContaining(['=Гүлнәр', '-2+3х', '-2+3', '+7 701 000 00 00']),
      );
      expect(cells.join('|')).toContain(formula);
      expect(cells.join('|')).toContain('@SUM(1+1)');
    }
    for (const [ending, { bytes }] of [
      ['csv', csv],
      ['xlsx', xlsx],
    ] as const) {
      const data = new FormData();
      data.set('file', new Blob([new Uint8Array(bytes)]), `x.${ending}`);
      const report = taken(await mine.post('/api/v1/expert-imports', data), 201);
      expect(report.rows.map(({ action }: { action: string }) => action)).toEqual(['unchanged']);
      taken(await mine.post(`/api/v1/expert-imports/${String(report.id)}/run`), 202);
    }
    expect((await mine.get('/api/v1/experts')).body.items).toEqual([made].map(withoutHint));
  });
});

/** What only the answer to the making has. */
function withoutHint({ possibleDuplicates: _, ...expert }: Record<string, unknown>): object {
  return expert;
}

describe('case 43: every script in print', () => {
  const NAMES =
    'Әлия Ғани Қуат Ңұр Өмір Ұлы Үміт Һәм Іле — 中亚研讨会 — Oʻzbekiston — Тоҷикистон — Türkmenistan ň ž';

  it('comes out of the PDF as it went in, with its fonts, and no empty glyph', async () => {
    const event = await announceEvent(client, { ...PAST, title: { kk: NAMES } });
    const outcome = await publishOutcome(client, event.id, {
      authenticLanguage: 'kk',
      editions: [{ lang: 'kk', title: NAMES, summary: NAMES, body: `## ${NAMES}\n\n${NAMES}` }],
    });
    const { bytes } = await download(`/kk/publications/${String(outcome.slug)}.pdf`);
    const pdf = await readPdf(bytes);
    const flat = (text: string) => text.replace(/\s+/g, '');
    // Title, summary, line of the event, heading, text.
    expect(flat(pdf.text).split(flat(NAMES)).length - 1).toBe(5);
    expect([pdf.title, pdf.language, pdf.accessible]).toEqual([NAMES, 'kk', '1']);
    expect(pdf.bookmarks).toContain(NAMES);
    expect(pdf.fonts.described).toBeGreaterThanOrEqual(2);
    expect(pdf.fonts.embedded).toBe(pdf.fonts.described);
    expect(pdf.text).not.toMatch(/[\ufffd\u25a1]/);
    const path = join(folder, 'names.pdf');
    writeFileSync(path, bytes);
    const fonts = spawnSync('pdffonts', [path], { encoding: 'utf8' });
    if (fonts.error !== undefined) return;
    const rows = fonts.stdout.trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThanOrEqual(2);
    // The columns emb, sub and uni: embedded, in part, and with a map back to letters.
    for (const row of rows) expect(row).toMatch(/ yes yes yes +\d+ +\d+$/);
    const text = spawnSync('pdftotext', [path, '-'], { encoding: 'utf8' }).stdout;
    expect(flat(text).split(flat(NAMES)).length - 1).toBe(5);
  });
});

describe('case 47: names of downloads', () => {
  const TITLE = 'Круглый стол: 中亚 “2027”/итоги';

  it('are whole in UTF-8 and safe in ASCII, on every file that is named', async () => {
    const event = await announceEvent(client, { ...PAST, title: { ru: TITLE } });
    const session = taken(
      await addSession(client, event.id, '2026-06-01T10:00', '2026-06-01T11:00', {
        title: { ru: TITLE },
      }),
      201,
    );
    const outcome = await publishOutcome(client, event.id, {
      editions: [{ lang: 'ru', title: TITLE, summary: '', body: 'Текст.' }],
    });
    const draft = taken(
      await client.post(`/api/v1/events/${String(event.id)}/outcomes`, {
        kind: 'communique',
        authenticLanguage: 'ru',
        editions: [{ lang: 'ru', title: TITLE, summary: '', body: 'Текст.' }],
      }),
      201,
    );
    const mandate = taken(
      await client.post('/api/v1/mandates', {
        slug: 'mandate-of-files',
        kind: 'speech',
        title: { ru: TITLE },
        authenticLanguage: 'ru',
        adoptedOn: '2025-04-01',
        visibility: 'public',
      }),
      201,
    );
    const slug = String(event.slug);
    const publications = (await client.get('/api/v1/publications')).body.items;
    const publication = publications.find(
      ({ outcomeId, slug: of }: Record<string, string>) =>
        outcomeId === outcome.id || of === outcome.slug,
    );
    const version = String(draft.versions[0].id);
    const named: Record<string, { lang: string; ending: string; titled: boolean }> = {
      [`/ru/events/${slug}.ics`]: { lang: 'ru', ending: 'ics', titled: true },
      [`/ru/events/${slug}/programme.ics`]: { lang: 'ru', ending: 'ics', titled: true },
      [`/ru/events/${slug}/sessions/${String(session.id)}.ics`]: {
        lang: 'ru',
        ending: 'ics',
        titled: true,
      },
      [`/ru/publications/${String(outcome.slug)}.pdf`]: { lang: 'ru', ending: 'pdf', titled: true },
      [`/ru/publications/${String(outcome.slug)}.bib`]: {
        lang: 'ru',
        ending: 'bib',
        titled: false,
      },
      [`/ru/publications/${String(outcome.slug)}.ris`]: {
        lang: 'ru',
        ending: 'ris',
        titled: false,
      },
      [`/api/v1/publications/${String(publication.id)}/pdf?lang=ru`]: {
        lang: 'ru',
        ending: 'pdf',
        titled: false,
      },
      [`/api/v1/outcome-versions/${version}/preview.pdf?lang=ru`]: {
        lang: 'ru',
        ending: 'pdf',
        titled: false,
      },
      '/api/v1/experts/export.csv': { lang: 'ru', ending: 'csv', titled: false },
      '/api/v1/experts/export.xlsx': { lang: 'zh', ending: 'xlsx', titled: false },
    };
    for (const [path, { lang, ending, titled }] of Object.entries(named)) {
      const { headers } = await download(path, { 'accept-language': lang });
      const header = headers.get('content-disposition') ?? '';
      const parts =
        /^(?:attachment|inline); filename="([\x20-\x21\x23-\x5b\x5d-\x7e]+)"(?:; filename\*=UTF-8''([!#$&+\-.^_`|~\w%]+))?$/.exec(
          header,
        );
      expect([path, header, parts !== null]).toEqual([path, header, true]);
      const [, fallback = '', encoded] = parts ?? [];
      expect(fallback).toMatch(new RegExp(`^[\\w-][\\w .,()-]*\\.${ending}$`));
      expect(fallback).not.toContain('?');
      const name = decodeURIComponent(encoded ?? fallback);
      expect(name).not.toMatch(/[/\\:"<>|*?\p{Cc}]/u);
      expect(name.endsWith(`.${ending}`)).toBe(true);
      if (titled) expect(name).toContain('Круглый стол');
      if (titled) expect(name).toContain('中亚');
    }
    for (const path of [
      `/ru/events/${slug}.json`,
      `/ru/publications/${String(outcome.slug)}.json`,
      `/api/v1/mandates/${String(mandate.id)}/export`,
      '/feeds/events.ics',
    ])
      await download(path);
  });
});

describe('case 48: fields that are not the caller’s to set', () => {
  it('b) are refused by name on every input, and change nothing', async () => {
    const event = await announceEvent(client, {});
    const expert = await publicExpert(client, { family: 'Тестова', given: 'Айгүл' });
    const other = await createOrganization(app);
    const foreign = { organizationId: other.id, organization_id: other.id };
    for (const [method, path, good] of [
      ['POST', '/api/v1/experts', { names: [{ given: 'Новый' }] }],
      ['PATCH', `/api/v1/experts/${String(expert.id)}`, { country: 'CN' }],
      [
        'POST',
        '/api/v1/events',
        {
          title: { en: 'X' },
          kind: 'seminar',
          format: 'online',
          zone: 'Asia/Almaty',
          startsLocal: '2027-01-01T10:00',
          endsLocal: '2027-01-01T11:00',
        },
      ],
      ['PATCH', `/api/v1/events/${String(event.id)}`, { title: { en: 'Y' } }],
      [
        'POST',
        `/api/v1/events/${String(event.id)}/speakers`,
        { expertId: expert.id, role: 'speaker' },
      ],
      [
        'POST',
        `/api/v1/events/${String(event.id)}/sessions`,
        {
          title: { en: 'S' },
          kind: 'panel',
          startsLocal: '2027-09-14T10:00',
          endsLocal: '2027-09-14T11:00',
        },
      ],
      ['POST', '/api/v1/members', { email: 'm@example.org', role: 'viewer' }],
      ['PATCH', '/api/v1/organization', { name: { en: 'N' } }],
    ] as const) {
      for (const [field, value] of Object.entries({
        id: '018f0000-0000-7000-8000-000000000000',
        version: 99,
        createdAt: '2020-01-01T00:00:00Z',
        consentGrantedAt: '2020-01-01T00:00:00Z',
        emailVerified: true,
        confirmed: true,
        isAdmin: true,
        ...foreign,
      })) {
        const body = { ...good, [field]: value };
        const answer = await client.call(method, path, body, method === 'PATCH' ? seen(1) : {});
        expect([method, path, field, answer.status, answer.body.issues?.[0]?.field]).toEqual([
          method,
          path,
          field,
          400,
          field,
        ]);
      }
    }
    const read = await client.get(`/api/v1/experts/${String(expert.id)}`);
    expect([read.body.country, read.body.version]).toEqual([expert.country, expert.version]);
    expect(taken(await client.get(`/api/v1/events/${String(event.id)}`), 200)).toEqual(event);
    expect((await api(app, other.ownerToken).get('/api/v1/experts')).body.items).toEqual([]);
  });
});

describe('case 49: what runs when it is read', () => {
  it('a) is in no page, feed, calendar, JSON page or PDF, whoever wrote it', async () => {
    const evil =
      'До [XSS](javascript:alert(1)) [д](data:text/html,<script>alert(1)</script>) <img src=x onerror=alert(1)> <svg onload=alert(1)> после [good](https://example.org/a)';
    const expert = await publicExpert(
      client,
      { family: 'Тестова', given: 'Айгүл' },
      { bio: { ru: evil }, affiliations: [{ institutionName: '<img src=x onerror=alert(1)>' }] },
    );
    const people = [{ expertId: expert.id, role: 'speaker' }];
    const event = await announceEvent(client, {
      ...PAST,
      title: { ru: '<img src=x onerror=alert(1)>' },
      summary: { ru: evil },
      description: { ru: evil },
    });
    taken(
      await addSession(client, event.id, '2026-06-01T10:00', '2026-06-01T11:00', {
        title: { ru: '<script>alert(1)</script>' },
        abstract: { ru: evil },
        people,
        contributions: [{ title: { ru: '"><script>x</script>' }, abstract: { ru: evil }, people }],
      }),
      201,
    );
    const outcome = await publishOutcome(client, event.id, {
      editions: [{ lang: 'ru', title: '<b onclick=x>Итоги</b>', summary: evil, body: evil }],
    });
    const [publication, slug] = [String(outcome.slug), String(event.slug)];
    const paths = [
      '/ru/',
      '/ru/events',
      `/ru/events/${slug}`,
      `/ru/events/${slug}/programme`,
      '/ru/experts',
      `/ru/experts/${String(expert.slug)}`,
      '/ru/publications',
      `/ru/publications/${publication}`,
    ];
    for (const path of paths) {
      const { text, headers, status } = await visit(app, path);
      expect([path, status]).toEqual([path, 200]);
      expect([path, activeParts(text)]).toEqual([path, []]);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    // The honest part of the text is there, and its link works.
    for (const path of [`/ru/events/${slug}`, `/ru/publications/${publication}`])
      expect((await visit(app, path)).text).toContain('href="https://example.org/a"');
    const feed = async (kind: string) => {
      const { text } = await visit(app, `/feeds/publications.${kind}?lang=ru`);
      expect([kind, text.includes(`/ru/publications/${publication}"`) || text.includes(`/ru/publications/${publication}<`)])
        .toEqual([kind, true]); // prettier-ignore
      return text;
    };
    // What an Atom reader takes for markup says so; an RSS reader takes every description for markup.
    const entries = childrenOf(readXml(await feed('atom')), 'entry');
    expect(entries.length).toBeGreaterThan(0);
    for (const { children } of entries)
      for (const { attributes, text } of children)
        if (/html/.test(attributes['type'] ?? '')) expect(activeParts(text)).toEqual([]);
    const [channel] = childrenOf(readXml(await feed('rss')), 'channel');
    const items = channel === undefined ? [] : childrenOf(channel, 'item');
    expect(items.length).toBeGreaterThan(0);
    for (const { children } of items)
      for (const { name, text } of children)
        if (/description|encoded/.test(name)) expect(activeParts(text)).toEqual([]);
    for (const item of (JSON.parse(await feed('json')) as { items: { content_html?: string }[] })
      .items)
      expect(activeParts(item.content_html ?? '')).toEqual([]);
    const { bytes } = await download(`/ru/publications/${publication}.pdf`);
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).not.toMatch(/\/(?:JavaScript|JS|Launch|EmbeddedFile)\b|javascript:/);
    const { links } = await pdfLinks(bytes);
    expect(links).toContain('https://example.org/a');
    for (const link of links) expect(link).toMatch(/^https?:\/\//);
  });
});

/** What of a page could run: elements and attributes that do, and links to what is no page. */
function activeParts(html: string): string[] {
  const found: string[] = [];
  const data = /<script type="application\/ld\+json">[^<]*<\/script>/g;
  for (const [tag, name = '', attributes = ''] of html
    .replace(data, '')
    .matchAll(/<([a-z][^\s/>]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)/gi)) {
    if (/^(?:script|img|iframe|object|embed|base|frame|math|style)$/i.test(name)) found.push(tag);
    for (const [, attribute = '', value = ''] of attributes.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)) {
      const leads = /^(?:href|src|action|formaction|xlink:href|poster|data)$/i.test(attribute);
      if (/^(?:on|style$|srcdoc$)/i.test(attribute)) found.push(tag);
      if (leads && !/^(?:https?:\/\/|mailto:|[/#?])/.test(value)) found.push(tag);
    }
  }
  return found;
}

/** Where the links of a PDF lead. */
async function pdfLinks(bytes: Uint8Array): Promise<{ links: string[] }> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  try {
    const links: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      for (const { unsafeUrl } of (await page.getAnnotations()) as { unsafeUrl?: string }[])
        if (unsafeUrl !== undefined) links.push(unsafeUrl);
    }
    return { links };
  } finally {
    await pdf.destroy();
  }
}
