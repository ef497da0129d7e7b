import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startLocalPostgres } from '../src/platform/database/local-postgres.js';
import { migrate } from '../src/platform/database/migrate.js';
import { startApplication } from './application.js';
import { measure } from './measure.js';
import { readOptions, type BenchOptions } from './options.js';
import { report, type Row } from './report.js';
import type { Scenario, Seeded, Size } from './scenario.js';
import { createSession } from './scenarios/create-session.js';
import { expertSearch } from './scenarios/expert-search.js';
import { programmePage } from './scenarios/programme-page.js';
import { publicEventPage } from './scenarios/public-event-page.js';
import { seed } from './seed/seed.js';

const SCENARIOS: readonly Scenario[] = [
  publicEventPage,
  programmePage,
  expertSearch,
  createSession,
];

/** Before a measurement the same load runs unmeasured: code is compiled, plans and pages are cached. */
const WARM_UP_SECONDS = 3;

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  const unknown = options.scenarios.filter(
    (name) => !SCENARIOS.some((known) => known.name === name),
  );
  if (unknown.length > 0) {
    const known = SCENARIOS.map(({ name, about }) => `  ${name}: ${about}`).join('\n');
    process.stderr.write(`There is no scenario ${unknown.join(', ')}. There are:\n${known}\n`);
    return 1;
  }
  const chosen = SCENARIOS.filter(
    ({ name }) => options.scenarios.length === 0 || options.scenarios.includes(name),
  );
  const rows = new Map<string, Row[]>(chosen.map(({ name }) => [name, []]));
  const folder = await mkdtemp(join(tmpdir(), 'suhbat-bench-'));
  // Run by root, the database server works as another user, who must be able to enter.
  await chmod(folder, 0o755);
  // As durable as in production: what a write costs is part of the figure.
  const server = await startLocalPostgres({
    dataDirectory: join(folder, 'postgres'),
    durable: true,
    log: say,
    removeAfterwards: folder,
  });
  try {
    for (const size of options.sizes) {
      const seeded = await seededDatabase(server.url, size);
      for (const scenario of chosen) {
        rows.get(scenario.name)?.push(await measureScenario(scenario, seeded, folder, options));
      }
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
  for (const [name, found] of rows) process.stdout.write(report(name, found));
  return 0;
}

async function seededDatabase(serverUrl: string, size: Size): Promise<Seeded> {
  const began = performance.now();
  const name = `bench_${size.experts}_${size.events}`;
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${name} TEMPLATE template0`);
  await client.end();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await migrate(url.href);
  const token = await seed(url.href, size);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`Seeded ${size.experts} experts and ${size.events} events in ${seconds} s.`);
  return { size, token, databaseUrl: url.href };
}

async function measureScenario(
  scenario: Scenario,
  seeded: Seeded,
  folder: string,
  options: BenchOptions,
): Promise<Row> {
  const load = await scenario.prepare(seeded);
  const application = await startApplication(seeded.databaseUrl, join(folder, 'data'));
  try {
    const { origin } = application;
    const { connections, seconds } = options;
    const common = { origin, load, connections };
    const warm = await measure({ ...common, seconds: WARM_UP_SECONDS, firstIndex: 0 });
    const figures = await measure({ ...common, seconds, firstIndex: warm.nextIndex });
    say(`${scenario.name}: ${figures.requestsPerSecond.toFixed(0)} requests/s`);
    return { size: seeded.size, figures };
  } finally {
    await application.stop();
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  return 1;
});
