import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { prepareFirstStart } from './first-start.js';
import { createApp } from './http-server.js';
import { type Config, ConfigError, readConfig } from './platform/config/config.js';
import { type LocalPostgres, startLocalPostgres } from './platform/database/local-postgres.js';
import { migrate } from './platform/database/migrate.js';
import { waitForDatabase } from './platform/database/wait-for-database.js';
import { Readiness } from './platform/health/readiness.js';
import { Jobs } from './platform/jobs/jobs.js';

/** A line for the person at the terminal, apart from the structured log. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Ends the process with one sentence when the environment is not usable. */
export function readConfigOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/** The database to work on: that of DATABASE_URL, else the embedded server in the data directory. */
export async function openDatabase(
  config: Config,
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  if (config.databaseUrl !== undefined) {
    await waitForDatabase(config.databaseUrl, say);
    return { url: config.databaseUrl, stop: () => Promise.resolve() };
  }
  const local: LocalPostgres = await startLocalPostgres({
    dataDirectory: join(config.dataDirectory, 'postgres'),
    durable: true,
    log: say,
  });
  return local;
}

/**
 * Starts the whole service: database, HTTP server (not ready while migrations run), migrations, on an empty
 * database the first owner and the demonstration, then the workers. Ends cleanly on SIGTERM and SIGINT.
 */
export async function startService(): Promise<void> {
  const config = readConfigOrExit();
  const database = await openDatabase(config);
  let app: NestFastifyApplication | undefined;
  try {
    app = await createApp({ config, databaseUrl: database.url, workers: true });
    stopWith(app, database);
    await app.listen(config.port, config.host);
    await migrate(database.url);
    await app.get(Jobs).start();
    const welcome = await prepareFirstStart(app, config);
    app.get(Readiness).migrated();
    for (const line of [
      ...welcome,
      `Suhbat is ready: ${config.publicUrl}   (API: ${config.publicUrl}/api/docs)`,
      'Ctrl-C stops it.',
    ])
      say(line);
  } catch (error) {
    await app?.close();
    await database.stop();
    throw error;
  }
}

/** The embedded server goes down after the application has drained its requests. */
function stopWith(app: NestFastifyApplication, database: { stop(): Promise<void> }): void {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      app
        .close()
        .catch(() => undefined)
        .then(() => database.stop())
        .then(
          () => process.exit(0),
          (error: unknown) => {
            process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
            process.exit(1);
          },
        );
    });
  }
}
