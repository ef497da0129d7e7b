import { access } from 'node:fs/promises';
import { connect } from 'node:net';
import { pathToFileURL } from 'node:url';
import type { DataSource } from 'typeorm';
import { type Config, ConfigError, readConfig } from '../platform/config/config.js';
import { createDataSource } from '../platform/database/data-source.js';
import { MIGRATIONS } from '../platform/database/migrations.js';
import { openStorage } from '../platform/storage/open-storage.js';
import { fontFiles } from '../publications/typesetting/fonts.js';
import { withDatabase } from './application.js';
import { errorWords } from './error-words.js';

/** What was found of one thing, and where it is not right, what to do. */
export interface Finding {
  readonly verdict: 'ok' | 'warn' | 'fail';
  readonly subject: string;
  readonly words: string;
}

/** Looks at one thing after the other; a thing that cannot be looked at fails, and the rest goes on. */
export async function* examine(): AsyncGenerator<Finding> {
  yield runtime();
  yield zoneRules();
  yield await fonts();
  let config: Config;
  try {
    config = readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    // Without it nothing else can be reached.
    yield fail('environment', error.problems.join('; '));
    return;
  }
  yield ok('environment', `is usable; links begin with ${config.publicUrl}`);
  yield await storage(config);
  yield await mail(config);
  const findings: Finding[] = [];
  try {
    await withDatabase(async (url) => {
      const dataSource = await createDataSource(url, { pool: 2 }).initialize();
      try {
        findings.push(...(await database(dataSource)));
      } finally {
        await dataSource.destroy();
      }
    });
  } catch (error) {
    findings.push(fail('database', errorWords(error)));
  }
  yield* findings;
}

const ok = (subject: string, words: string): Finding => ({ verdict: 'ok', subject, words });
const warn = (subject: string, words: string): Finding => ({ verdict: 'warn', subject, words });
const fail = (subject: string, words: string): Finding => ({ verdict: 'fail', subject, words });

function runtime(): Finding {
  if (!('Temporal' in globalThis)) {
    return fail(
      'runtime',
      `Node.js ${process.version} has no Temporal. Run "npm ci", which brings Node.js 26.`,
    );
  }
  return ok('runtime', `Node.js ${process.version} with Temporal`);
}

/** Kazakhstan has been at +05 since 1 March 2024: who does not know that is an hour off today. */
const KNOWN_CHANGE = { zone: 'Asia/Almaty', local: '2024-03-01T12:00', offset: '+05:00' } as const;

function zoneRules(): Finding {
  const { zone, local, offset } = KNOWN_CHANGE;
  const found = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).offset;
  const version = process.versions.tz ?? 'unknown';
  return found === offset
    ? ok('zones', `rules of ${version}`)
    : fail(
        'zones',
        `rules of ${version} put ${zone} at ${found} on 1 March 2024 instead of ${offset}. Update Node.js.`,
      );
}

async function fonts(): Promise<Finding> {
  try {
    const files = fontFiles();
    await Promise.all(files.map((file) => access(file)));
    return ok('fonts', `${String(files.length)} files for documents`);
  } catch {
    return fail('fonts', 'The fonts for documents are not installed. Run "npm ci".');
  }
}

async function storage(config: Config): Promise<Finding> {
  const place = config.storageUrl ?? pathToFileURL(`${config.dataDirectory}/files`).href;
  const shown = place.startsWith('s3:') ? new URL(place).host : place;
  try {
    await openStorage(config).check();
    return ok('storage', `${shown} can be written`);
  } catch (error) {
    return fail(
      'storage',
      `${shown}: ${Error.isError(error) ? error.message : String(error)}. Check STORAGE_URL, DATA_DIRECTORY and the rights there.`,
    );
  }
}

async function mail({ smtpUrl, mailFrom }: Config): Promise<Finding> {
  if (smtpUrl === undefined) {
    return warn(
      'mail',
      'SMTP_URL is not set: messages stay in the outbox, where the API shows them.',
    );
  }
  const { hostname, port, protocol } = new URL(smtpUrl);
  const number = port === '' ? (protocol === 'smtps:' ? 465 : 587) : Number(port);
  const server = `${hostname}:${String(number)}`;
  const answered = await new Promise<string | undefined>((resolve) => {
    const socket = connect({ host: hostname, port: number, timeout: 5000 });
    socket.once('connect', () => resolve(undefined));
    socket.once('timeout', () => resolve('no answer within five seconds'));
    socket.once('error', (error) => resolve(error.message));
    const end = () => socket.destroy();
    socket.once('connect', end).once('timeout', end);
  });
  return answered === undefined
    ? ok('mail', `${server} answers; mail comes from ${mailFrom}`)
    : fail('mail', `${server}: ${answered}. Check SMTP_URL and the way to that server.`);
}

const OLDEST_POSTGRES = 15;
const EXTENSIONS = ['btree_gist', 'btree_gin', 'pg_trgm', 'unaccent'];
/** Seconds by which two clocks may differ without harm. */
const CLOCK_TOLERANCE = 5;

async function database(dataSource: DataSource): Promise<Finding[]> {
  return [
    await postgresVersion(dataSource),
    await extensions(dataSource),
    await migrations(dataSource),
    await postgresZones(dataSource),
    await clocks(dataSource),
  ];
}

async function postgresVersion(dataSource: DataSource): Promise<Finding> {
  const [row] = await dataSource.query<{ server_version: string }[]>('SHOW server_version');
  const version = row?.server_version ?? '';
  return Number.parseInt(version, 10) >= OLDEST_POSTGRES
    ? ok('database', `PostgreSQL ${version}`)
    : fail(
        'database',
        `PostgreSQL ${version} is too old: ${String(OLDEST_POSTGRES)} or newer is needed.`,
      );
}

async function extensions(dataSource: DataSource): Promise<Finding> {
  const rows = await dataSource.query<{ name: string; installed: boolean }[]>(
    `SELECT name, installed_version IS NOT NULL AS installed FROM pg_available_extensions WHERE name = ANY ($1)`,
    [EXTENSIONS],
  );
  const missing = EXTENSIONS.filter((name) => !rows.some((row) => row.name === name));
  return missing.length === 0
    ? ok('extensions', `${EXTENSIONS.join(', ')} can be used`)
    : fail('extensions', `The server lacks ${missing.join(', ')}: install its contrib package.`);
}

async function migrations(dataSource: DataSource): Promise<Finding> {
  const [table] = await dataSource.query<{ there: boolean }[]>(
    `SELECT to_regclass('schema_migration') IS NOT NULL AS there`,
  );
  const rows =
    table?.there === true
      ? await dataSource.query<{ name: string }[]>('SELECT name FROM schema_migration')
      : [];
  const present = new Set(rows.map(({ name }) => name));
  const known = MIGRATIONS.map(({ name }) => name);
  const pending = known.filter((name) => !present.has(name));
  const newer = [...present].filter((name) => !known.includes(name));
  if (newer.length > 0) {
    return warn('schema', `is of a newer version (${newer.join(', ')}): update this copy.`);
  }
  return pending.length === 0
    ? ok('schema', 'is the newest')
    : warn(
        'schema',
        `lacks ${String(pending.length)} migrations. Run "npm run suhbat -- migrate", or start the application.`,
      );
}

async function postgresZones(dataSource: DataSource): Promise<Finding> {
  const { zone, local, offset } = KNOWN_CHANGE;
  const [row] = await dataSource.query<{ hours: number }[]>(
    `SELECT (extract(epoch FROM ($1::timestamp AT TIME ZONE 'UTC') - ($1::timestamp AT TIME ZONE $2)) / 3600)::float8 AS hours`,
    [local, zone],
  );
  const hours = row?.hours ?? Number.NaN;
  return hours === Number.parseInt(offset, 10)
    ? ok('zones (db)', 'PostgreSQL knows the rules since 2024')
    : warn(
        'zones (db)',
        `PostgreSQL puts ${zone} at +${String(hours)} h on 1 March 2024. Suhbat reckons with its own rules, but your SQL would be an hour off: update tzdata or PostgreSQL.`,
      );
}

async function clocks(dataSource: DataSource): Promise<Finding> {
  const asked = Temporal.Now.instant();
  const [row] = await dataSource.query<{ now: string }[]>('SELECT clock_timestamp() AS now');
  const behind = asked.until(Temporal.Instant.from(row?.now ?? asked.toString())).total('seconds');
  const apart = Math.round(Math.abs(behind));
  return apart <= CLOCK_TOLERANCE
    ? ok('clock', 'this machine and the database agree')
    : warn(
        'clock',
        `this machine and the database are ${String(apart)} s apart. Let both follow a time server.`,
      );
}
