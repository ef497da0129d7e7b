import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
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
  publishOutcome,
  taken,
} from '../support/case-records.js';
import { readPdf } from '../support/pdf-facts.js';
import { readEvents } from '../support/read-calendar.js';

/* The replayable cases of files that leave the product. `cases-time.spec.ts` has the table of all cases. */

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
