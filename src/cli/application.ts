import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { type Config, readConfig } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { startLocalPostgres } from '../platform/database/local-postgres.js';
import { migrate } from '../platform/database/migrate.js';
import { MIGRATIONS } from '../platform/database/migrations.js';
import { waitForDatabase } from '../platform/database/wait-for-database.js';
import { CommandError, note } from './command.js';

/** What a command works with. */
export interface CommandContext {
  readonly app: INestApplicationContext;
  readonly config: Config;
  readonly database: Database;
}

/**
 * Runs `work` with the database that the application uses: that of DATABASE_URL, else the embedded server, which is
 * joined when it runs and started for this command when it does not.
 * @param options.patient waits for a database that does not answer yet, as when everything starts at once
 */
export async function withDatabase<T>(
  work: (url: string, config: Config) => Promise<T>,
  options: { readonly patient: boolean } = { patient: false },
): Promise<T> {
  const config = readConfig(process.env);
  if (config.databaseUrl !== undefined) {
    if (options.patient) await waitForDatabase(config.databaseUrl, note);
    return work(config.databaseUrl, config);
  }
  const local = await startLocalPostgres({
    dataDirectory: join(config.dataDirectory, 'postgres'),
    durable: true,
    // That a running server was joined is what one expects of a command.
    log: () => undefined,
  });
  try {
    return await work(local.url, config);
  } finally {
    await local.stop();
  }
}

/**
 * Runs `work` with the application, without its server and workers.
 * @param options.migrate brings the database to the newest schema first; otherwise an older one is refused
 */
export async function withApplication<T>(
  work: (context: CommandContext) => Promise<T>,
  options: { readonly migrate: boolean },
): Promise<T> {
  return withDatabase(async (url, config) => {
    if (options.migrate) await migrate(url);
    const app = await NestFactory.createApplicationContext(
      // A command says itself what went wrong; the log of the service is no part of its answer.
      AppModule.forRoot({
        config: { ...config, logLevel: 'silent' },
        databaseUrl: url,
        workers: false,
      }),
      { logger: false, abortOnError: false },
    );
    try {
      const database = app.get(Database);
      if (!options.migrate) await refuseOldSchema(database);
      return await work({ app, config, database });
    } finally {
      await app.close();
    }
  });
}

async function refuseOldSchema(database: Database): Promise<void> {
  const pending = await pendingMigrations(database);
  if (pending.length === 0) return;
  throw new CommandError(
    `The database lacks ${String(pending.length)} migrations of this version. Run "npm run suhbat -- migrate", or start the application.`,
  );
}

/** The names of the migrations that this code needs and the database lacks. */
export async function pendingMigrations(database: Database): Promise<string[]> {
  const [table] = await database.reader.query<{ there: boolean }[]>(
    `SELECT to_regclass('schema_migration') IS NOT NULL AS there`,
  );
  const rows =
    table?.there === true
      ? await database.reader.query<{ name: string }[]>('SELECT name FROM schema_migration')
      : [];
  const present = new Set(rows.map(({ name }) => name));
  return MIGRATIONS.map(({ name }) => name).filter((name) => !present.has(name));
}

/** An organization as commands name it. */
export interface OrganizationRow {
  readonly id: string;
  readonly code: string;
}

/**
 * The organization of a code or, where none is given, the only one.
 * @throws CommandError that lists the codes
 */
export async function findOrganization(
  database: Database,
  code: string | undefined,
): Promise<OrganizationRow> {
  const all = await database.reader.query<OrganizationRow[]>(
    'SELECT id, code FROM organization ORDER BY code LIMIT 200',
  );
  const codes = all.map((row) => row.code).join(', ');
  if (all.length === 0) {
    throw new CommandError(
      'There is no organization yet. Make one with "npm run suhbat -- create-owner", or start the application.',
    );
  }
  if (code === undefined) {
    const [only] = all;
    if (only !== undefined && all.length === 1) return only;
    throw new CommandError(`Which organization? Name it with --organization: ${codes}.`);
  }
  const found = all.find((row) => row.code === code.trim().toUpperCase());
  if (found === undefined) {
    throw new CommandError(`There is no organization ${code}. There is: ${codes}.`);
  }
  return found;
}
