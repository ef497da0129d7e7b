import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { runCommand } from '../support/process.js';
import { encodeLegacy } from '../support/spreadsheet-samples.js';

// Each command is a process that compiles the sources anew.
jest.setTimeout(120_000);

let directory: string;
let database: TestDatabase;
let env: Record<string, string>;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'suhbat-command-line-'));
  await chmod(directory, 0o755);
  database = await createTestDatabase();
  env = { DATABASE_URL: database.url, DATA_DIRECTORY: join(directory, 'var') };
});

afterAll(async () => {
  await database.drop();
  await rm(directory, { recursive: true, force: true });
});

const suhbat = (...args: readonly string[]) => runCommand(args, env);

async function rows<T>(sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

describe('the command line', () => {
  it('lists its commands, and again after a wrong word', async () => {
    const help = await suhbat('--help');
    expect([help.code, help.err]).toEqual([0, '']);
    const names = [...help.out.matchAll(/^ {2}([a-z-]+) {2}/gm)].map((match) => match[1]);
    expect(names).toEqual([
      'seed-demo',
      'create-owner',
      'create-token',
      'import-experts',
      'import-schedule',
      'export',
      'migrate',
      'rederive',
      'doctor',
    ]);
    const wrong = await suhbat('import-people', 'x.csv');
    expect([wrong.code, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toContain('There is no command "import-people".');
    expect(wrong.err).toContain('create-owner');
  });

  it('says how a command is called, and what was wrong with the call', async () => {
    const help = await suhbat('create-owner', '--help');
    expect(help.code).toBe(0);
    expect(help.out).toContain('--password-stdin');
    const missing = await suhbat('create-token');
    expect(missing.code).toBe(2);
    expect(missing.err).toMatch(/^--email is missing\.\n/);
    const unknown = await suhbat('export', '--format', 'xml');
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain("Unknown option '--format'");
    expect(unknown.err).not.toContain('    at ');
  });

  it('refuses what it needs and does not have in one sentence', async () => {
    const nobody = await suhbat('export');
    expect(nobody.code).toBe(1);
    expect(nobody.err).toMatch(/^There is no organization yet\. [^\n]+\n$/);
    const away = await runCommand(['migrate', 'twice'], env);
    expect(away.code).toBe(2);
  });

  it('makes an owner with an organization, by password or by link', async () => {
    const weak = await runCommand(
      ['create-owner', '--email', 'a@example.org', '--organization-code', 'ca-club'].concat([
        '--organization-name',
        'Club',
        '--zone',
        'Asia/Almaty',
        '--password-stdin',
      ]),
      env,
      'password1234\n',
    );
    expect(weak.code).toBe(1);
    expect(weak.err).toContain('password: ');
    expect(await rows('SELECT 1 FROM organization')).toEqual([]);

    const made = await runCommand(
      ['create-owner', '--email', 'a@example.org', '--organization-code', 'ca-club'].concat([
        '--organization-name',
        'Club',
        '--zone',
        'Asia/Almaty',
        '--password-stdin',
      ]),
      env,
      'a horse of the steppe 37\n',
    );
    expect([made.code, made.err]).toEqual([0, '']);
    expect(made.out).toContain('a@example.org is an owner of CA-CLUB.');
    expect(made.out).not.toContain('token=');
    expect(await rows('SELECT code, slug, name, zone FROM organization')).toEqual([
      { code: 'CA-CLUB', slug: 'ca-club', name: { en: 'Club' }, zone: 'Asia/Almaty' },
    ]);

    const second = await suhbat('create-owner', '--email', 'b@example.org');
    expect(second.code).toBe(0);
    expect(second.out).toMatch(/http:\/\/localhost:3000\/password\/link\?token=[\w-]{43}/);
    expect(await rows('SELECT role FROM membership')).toEqual([
      { role: 'owner' },
      { role: 'owner' },
    ]);
  });

  it('makes a token: that alone stands on standard output', async () => {
    const made = await suhbat(
      'create-token',
      '--email',
      'A@example.ORG',
      '--scopes',
      'events:read',
    );
    expect(made.code).toBe(0);
    expect(made.out).toMatch(/^suh_[\w-]{43}\n$/);
    expect(await rows('SELECT name, scopes FROM api_token')).toEqual([
      { name: 'Command line', scopes: ['events:read'] },
    ]);
    const stranger = await suhbat('create-token', '--email', 'c@example.org');
    expect([stranger.code, stranger.out]).toEqual([1, '']);
    const wrong = await suhbat('create-token', '--email', 'a@example.org', '--scopes', 'all');
    expect([wrong.code, wrong.err.split('\n')[0]]).toEqual([2, 'No scope: all.']);
  });

  it('imports experts with a report by row, or only says what would come of it', async () => {
    const file = join(directory, 'эксперты.csv');
    const text = [
      'Эл. почта;Фамилия;Имя;Отчество;Страна',
      'olga.testovich@example.org;Тестович;Ольга;Петровна;Казахстан',
      'не адрес;Ошибкин;Тест;;Кыргызстан',
    ].join('\r\n');
    await writeFile(file, encodeLegacy(text, 'windows-1251'));
    const dry = await suhbat('import-experts', file, '--dry-run');
    expect(dry.code).toBe(0);
    expect(dry.err).toContain('windows-1251');
    expect(dry.err).toContain('Nothing was saved. It would be: create 1, error 1.');
    expect(await rows('SELECT 1 FROM expert')).toEqual([]);

    const done = await suhbat('import-experts', file);
    expect(done.code).toBe(0);
    expect(done.out.split('\n').map((line) => line.trim())).toEqual([
      '2  create       Тестович Ольга Петровна',
      '3  error        Ошибкин Тест',
      expect.stringContaining('error: email must be an e-mail address'),
      '',
    ]);
    expect(await rows('SELECT family, given, patronymic FROM expert_name')).toEqual([
      { family: 'Тестович', given: 'Ольга', patronymic: 'Петровна' },
    ]);
    const none = await suhbat('import-experts', join(directory, 'нет.csv'));
    expect([none.code, none.err]).toEqual([
      1,
      `There is no such file: ${join(directory, 'нет.csv')}\n`,
    ]);
  });

  it('exports an organization whole, into a file that only its owner may read', async () => {
    const out = join(directory, 'export.json');
    expect(await suhbat('export', '--organization', 'ca-club', '--out', out)).toMatchObject({
      code: 0,
      out: '',
    });
    const document = JSON.parse(await readFile(out, 'utf8')) as Record<string, unknown[]>;
    expect(document).toMatchObject({
      format: 'suhbat-export',
      organization: { code: 'CA-CLUB' },
      events: [],
    });
    expect(document['experts']).toMatchObject([{ emails: ['olga.testovich@example.org'] }]);
    expect((await stat(out)).mode & 0o777).toBe(0o600);
    const printed = await suhbat('export');
    expect(Object.keys(JSON.parse(printed.out) as object)).toEqual(Object.keys(document));
  });

  it('loads no demonstration beside an organization', async () => {
    const refused = await suhbat('seed-demo');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('this one has CA-CLUB');
    expect(await rows('SELECT 1 FROM event')).toEqual([]);
  });

  it('derives instants anew after a change of zone rules, once it was shown which', async () => {
    expect((await suhbat('rederive')).out).toBe(
      'All instants are those of the zone rules in use.\n',
    );
    await rows(`INSERT INTO event (id, organization_id, slug, title, kind, format, zone, starts_local, ends_local, starts_at, ends_at)
      SELECT gen_random_uuid(), id, 'rederive-' || id, '{"en": "Moved by a law"}', 'seminar', 'online', 'Asia/Almaty',
        '2027-09-14T10:00', '2027-09-14T12:00', '2027-09-14T04:00Z', '2027-09-14T06:00Z' FROM organization LIMIT 1`);
    const line =
      'Moved by a law: 2027-09-14T10:00 Asia/Almaty is 2027-09-14T05:00:00Z, was 2027-09-14T04:00:00Z';
    expect((await suhbat('rederive', '--dry-run')).out).toBe(
      `${line}\n1 of 1 events to derive anew.\n`,
    );
    expect((await suhbat('rederive')).out).toBe(`${line}\n1 of 1 events derived anew.\n`);
    expect(
      await rows(
        `SELECT to_char(starts_at AT TIME ZONE 'UTC', 'HH24:MI') AS starts, sequence FROM event WHERE slug LIKE 'rederive-%'`,
      ),
    ).toEqual([{ starts: '05:00', sequence: 1 }]);
  });

  it('looks at everything the application needs', async () => {
    const well = await suhbat('doctor');
    expect(well.code).toBe(0);
    const verdicts = Object.fromEntries(
      well.out
        .trim()
        .split('\n')
        .map((line) => [line.slice(6, 18).trim(), line.slice(0, 4).trim()]),
    );
    expect(verdicts).toEqual({
      runtime: 'ok',
      zones: 'ok',
      fonts: 'ok',
      environment: 'ok',
      storage: 'ok',
      mail: 'warn',
      database: 'ok',
      extensions: 'ok',
      schema: 'ok',
      'zones (db)': 'ok',
      clock: 'ok',
    });
    const ill = await runCommand(['doctor'], {
      ...env,
      DATABASE_URL: 'postgres://nobody:secret-words@127.0.0.1:1/nothing',
      SMTP_URL: 'smtp://user:secret-words@127.0.0.1:1',
    });
    expect(ill.code).toBe(1);
    expect(ill.out).toMatch(/^fail {2}mail .*127\.0\.0\.1:1/m);
    expect(ill.out).toMatch(/^fail {2}database .*does not answer/m);
    expect(`${ill.out}${ill.err}`).not.toContain('secret-words');
  });
});
