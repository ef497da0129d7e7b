import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { runCommand } from '../support/process.js';

// Each command is a process that compiles the sources anew.
jest.setTimeout(120_000);

let directory: string;
let database: TestDatabase;
let env: Record<string, string>;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'suhbat-import-schedule-'));
  await chmod(directory, 0o755);
  database = await createTestDatabase();
  env = { DATABASE_URL: database.url, DATA_DIRECTORY: join(directory, 'var') };
  await rows(
    `INSERT INTO organization (id, code, slug, name, languages, zone)
     VALUES (gen_random_uuid(), 'CLUB', 'club', '{"en":"Club"}', '{ru,en}', 'Asia/Almaty')`,
  );
});

afterAll(async () => {
  await database.drop();
  await rm(directory, { recursive: true, force: true });
});

const suhbat = (...args: readonly string[]) => runCommand(['import-schedule', ...args], env);

async function rows<T>(sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

const XML = `<schedule><version>1</version>
<conference><title>Форум экспертов</title><acronym>forum</acronym><start>2027-09-14</start><end>2027-09-15</end><time_zone_name>Asia/Bishkek</time_zone_name></conference>
<day index="1" date="2027-09-14"><room name="Зал"><event id="1"><title>Открытие</title><date>2027-09-14T10:00:00+06:00</date><duration>01:00</duration><persons><person id="1">Айгүл Тестова</person></persons></event>
<event id="2"><title>Ночь</title><date>2027-09-15T23:30:00+06:00</date><duration>01:00</duration></event></room></day></schedule>`;

describe('import-schedule', () => {
  it('makes the event of a file and takes its programme in; a second time changes nothing', async () => {
    const file = join(directory, 'форум.xml');
    await writeFile(file, XML);
    const done = await suhbat(file, '--create-event');
    expect([done.code, done.out.split('\n').map((line) => line.trim())]).toEqual([
      0,
      ['1  create     Открытие  line 3', '2  create     Ночь  line 4', ''],
    ]);
    expect(done.err).toContain('done: create 2. New: 1 rooms, 0 tracks, 1 people.');
    const [event] = await rows<{ id: string; slug: string }>(
      `SELECT id, slug, title, zone, to_char(starts_local, 'YYYY-MM-DD HH24:MI') AS starts,
         to_char(ends_local, 'YYYY-MM-DD HH24:MI') AS ends, state FROM event`,
    );
    expect(event).toEqual({
      id: expect.any(String),
      slug: expect.any(String),
      title: { ru: 'Форум экспертов' },
      zone: 'Asia/Bishkek',
      starts: '2027-09-14 09:00',
      ends: '2027-09-16 00:30',
      state: 'draft',
    });
    const again = await suhbat(file, '--event', event?.slug ?? '', '--dry-run');
    expect([
      again.code,
      again.err.includes('Nothing was saved. It would be: unchanged 2.'),
    ]).toEqual([0, true]);
    expect(await rows('SELECT 1 FROM session')).toHaveLength(2);
  });

  it('says what is wrong with a call or a file', async () => {
    const file = join(directory, 'bad.xml');
    await writeFile(file, '<schedule><day>');
    expect((await suhbat(file)).code).toBe(2);
    expect((await suhbat(file, '--event', 'x', '--outside', 'maybe')).code).toBe(2);
    const unknown = await suhbat(file, '--event', 'no-such-event');
    expect([unknown.code, unknown.err]).toEqual([1, 'There is no event no-such-event.\n']);
    const broken = await suhbat(file, '--create-event');
    expect([broken.code, broken.err]).toEqual([
      1,
      expect.stringContaining('The XML is broken at line 1'),
    ]);
    const none = await suhbat(join(directory, 'none.xml'), '--create-event');
    expect(none.err).toContain('There is no such file');
  });
});
