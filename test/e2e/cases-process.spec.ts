import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { caseFile } from '../support/case-files.js';
import { addSession, announceEvent, publishOutcome, taken } from '../support/case-records.js';
import { freePort, type RunningProcess, startProcess } from '../support/process.js';
import { readInstants } from '../support/read-calendar.js';
import { childrenOf, readXml, textOf } from '../support/read-xml.js';

/*
 * The replayable cases that depend on where the server stands: its LANG, its TZ, its memory. The product runs as a
 * process of its own, on the data of an application beside it. `cases-time.spec.ts` has the table of all cases.
 */

// Each process compiles the sources.
jest.setTimeout(240_000);

let app: TestApp;
let organization: TestOrganization;
let directory: string;

beforeAll(async () => {
  app = await startApp();
  organization = await createOrganization(app);
  directory = await mkdtemp(join(tmpdir(), 'suhbat-cases-'));
});
afterAll(async () => {
  await app.close();
  await rm(directory, { recursive: true, force: true });
});

/** Runs the product with these settings of its machine, on the same database, while `use` asks it. */
async function elsewhere(
  env: Readonly<Record<string, string>>,
  use: (url: string, server: RunningProcess) => Promise<void>,
): Promise<void> {
  const [row] = await app.database.reader.query<{ name: string }[]>(
    'SELECT current_database() AS name',
  );
  const database = new URL(process.env['SUHBAT_TEST_SERVER_URL'] ?? '');
  database.pathname = `/${row?.name ?? ''}`;
  const port = String(await freePort());
  const server = startProcess('main', [], {
    PORT: port,
    HOST: '127.0.0.1',
    DATA_DIRECTORY: directory,
    DATABASE_URL: database.href,
    DATABASE_POOL: '3',
    PUBLIC_URL: 'http://suhbat.example.org',
    ...env,
  });
  try {
    await server.saying('Suhbat is ready');
    await use(`http://127.0.0.1:${port}`, server);
    expect(await server.end('SIGTERM')).toBe(0);
  } finally {
    await server.end('SIGKILL');
  }
}

async function ask(url: string, path: string, more: RequestInit = {}): Promise<string> {
  const answer = await fetch(`${url}${path}`, more);
  const text = await answer.text();
  expect(answer.status === 200 ? [200] : [answer.status, path, text]).toEqual([200]);
  return text;
}

/** Sends a file to be imported; the answer, whatever it is. */
async function upload(url: string, name: string, bytes: Uint8Array) {
  const data = new FormData();
  data.set('file', new Blob([new Uint8Array(bytes)]), name);
  const answer = await fetch(`${url}/api/v1/expert-imports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${organization.ownerToken}` },
    body: data,
  });
  const body = (await answer.json()) as Record<string, any>;
  return { status: answer.status, body };
}

const ENGLISH_DATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

describe('a server that speaks Russian, in Los Angeles', () => {
  it('case 44a: dates its feeds in English; cases 1 and 6a: tells the event’s own hours and days', async () => {
    const client = api(app, organization.ownerToken);
    const event = await announceEvent(client, {
      startsLocal: '2026-06-01T09:00',
      endsLocal: '2026-06-01T18:00',
    });
    const { slug } = await publishOutcome(client, event.id);
    const coming = await announceEvent(client, {});
    taken(await addSession(client, coming.id, '2027-09-14T10:00', '2027-09-14T11:30'), 201);
    const day = await announceEvent(client, {
      title: { en: 'A day of experts' },
      zone: 'Asia/Shanghai',
      allDay: true,
      startsLocal: '2027-07-02T00:00',
      endsLocal: '2027-07-03T00:00',
    });
    const russian = { LANG: 'ru_RU.UTF-8', LC_ALL: 'ru_RU.UTF-8', TZ: 'America/Los_Angeles' };
    await elsewhere(russian, async (url) => {
      const reader = { headers: { 'accept-language': 'ru' } };
      const rss = readXml(await ask(url, '/feeds/publications.rss', reader));
      const [channel = rss] = childrenOf(rss, 'channel');
      const [item = channel] = childrenOf(channel, 'item');
      expect(item.children.length).toBeGreaterThan(3);
      const { body } = await client.get('/api/v1/publications');
      const published = Temporal.Instant.from(body.items[0].publishedAt as string);
      expect(textOf(item, 'pubDate')).toMatch(ENGLISH_DATE);
      expect(textOf(item, 'pubDate')).toBe(new Date(published.epochMilliseconds).toUTCString());
      expect(textOf(channel, 'lastBuildDate')).toMatch(ENGLISH_DATE);
      const atom = readXml(await ask(url, '/feeds/publications.atom', reader));
      expect(textOf(atom, 'updated')).toMatch(RFC_3339);
      const [entry = atom] = childrenOf(atom, 'entry');
      for (const name of ['published', 'updated']) expect(textOf(entry, name)).toMatch(RFC_3339);
      const json = JSON.parse(await ask(url, '/feeds/publications.json', reader)) as {
        items: { date_published: string }[];
      };
      expect(json.items[0]?.date_published).toMatch(RFC_3339);
      const head = await fetch(`${url}/feeds/publications.rss`, reader);
      expect(head.headers.get('last-modified') ?? head.headers.get('date')).toMatch(ENGLISH_DATE);
      expect(await ask(url, '/sitemap.xml', reader)).not.toMatch(/янв|июн|Пн|Вт/);
      expect(await ask(url, `/ru/publications/${String(slug)}`)).toContain('2026');

      const programme = await ask(url, `/en/events/${String(coming.slug)}/programme`);
      expect(programme).toContain('10:00–11:30');
      expect(programme).toContain('2027-09-14T10:00+05:00');
      expect(
        readInstants(await ask(url, `/en/events/${String(coming.slug)}/programme.ics`)),
      ).toEqual(['2027-09-14T05:00:00Z/2027-09-14T06:30:00Z']);
      const page = await ask(url, `/en/events/${String(day.slug)}`);
      expect(page).toContain('2 July 2027');
      expect(page).not.toContain('1 July 2027');
      expect(await ask(url, `/en/events/${String(day.slug)}.ics`)).toContain(
        'DTSTART;VALUE=DATE:20270702\r\nDTEND;VALUE=DATE:20270703',
      );
      expect(JSON.parse(await ask(url, `/en/events/${String(day.slug)}.json`))).toMatchObject({
        startsLocal: '2027-07-02T00:00',
      });
    });
  });
});

describe('a server in Shanghai, and one in Almaty', () => {
  it.each(['Asia/Shanghai', 'Asia/Almaty'])(
    'case 28: %s reads the dates and telephone numbers of a workbook; case 6a: and shows whole days',
    async (TZ) => {
      const client = api(app, organization.ownerToken);
      const day = await announceEvent(client, {
        title: { en: `A day of experts, ${TZ}` },
        zone: 'Asia/Shanghai',
        allDay: true,
        startsLocal: '2027-07-02T00:00',
        endsLocal: '2027-07-03T00:00',
      });
      await elsewhere({ TZ }, async (url) => {
        const { status, body } = await upload(url, 'dates.xlsx', caseFile('c28_dates_phones.xlsx'));
        expect(status).toBe(201);
        expect(body['columns'][3].samples).toEqual(['2027-09-14', '2021-08-23', '2027-09-14']);
        expect(body['columns'][4].samples).toEqual([
          '+7 701 000 00 00',
          '87010000000',
          '0312000000',
        ]);
        expect(await ask(url, `/en/events/${String(day.slug)}`)).toContain('2 July 2027');
      });
    },
  );
});

describe('a small server', () => {
  it('case 30: refuses three workbooks that would unpack to much, in little memory, and serves others', async () => {
    await elsewhere({}, async (url, server) => {
      const resident = (name: 'VmRSS' | 'VmHWM') => {
        const status = readFileSync(`/proc/${String(server.child.pid)}/status`, 'utf8');
        return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024;
      };
      await ask(url, '/en/');
      const linux = process.platform === 'linux';
      const before = linux ? resident('VmRSS') : 0;
      const bytes = caseFile('c30_xlsx_bomb.xlsx');
      const uploads = Promise.all([1, 2, 3].map(() => upload(url, 'bomb.xlsx', bytes)));
      expect(await ask(url, '/en/')).toContain('<html');
      const answers = await uploads;
      expect(answers.map(({ status, body }) => [status, body['code']])).toEqual(
        Array.from({ length: 3 }, () => [413, 'xlsx_unpacked_too_large']),
      );
      if (linux) expect(resident('VmHWM') - before).toBeLessThan(300);
      expect(await ask(url, '/health/ready')).toContain('ok');
    });
  });
});
