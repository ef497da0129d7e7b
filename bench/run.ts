import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startLocalPostgres } from '../src/platform/database/local-postgres.js';
import { migrate } from '../src/platform/database/migrate.js';
import { type RunningApplication, startApplication } from './application.js';
import { figuresOf, measure, type Slice } from './measure.js';
import { readOptions, type BenchOptions } from './options.js';
import { report, type Row } from './report.js';
import type { Load, Scenario, Seeded, Size } from './scenario.js';
import { createSession } from './scenarios/create-session.js';
import { eventList } from './scenarios/event-list.js';
import { expertSearch } from './scenarios/expert-search.js';
import { benchPlanner, PLANNER_BENCH } from './scenarios/planner.js';
import { benchPlannerExact, PLANNER_EXACT_BENCH } from './scenarios/planner-exact.js';
import { programmePage } from './scenarios/programme-page.js';
import { publicationPage } from './scenarios/publication-page.js';
import { publicEventPage } from './scenarios/public-event-page.js';
import { seed } from './seed/seed.js';

const SCENARIOS: readonly Scenario[] = [
  publicEventPage,
  programmePage,
  eventList,
  publicationPage,
  expertSearch,
  createSession,
];

/** Before a measurement the same load runs unmeasured: code is compiled, plans and pages are cached. */
const WARM_UP_SECONDS = 3;
/**
 * The sizes are measured in turns, each in so many slices: what else the machine does in between falls on all of
 * them, and does not pass for a difference in size.
 */
const SLICES = 5;

async function main(args: readonly string[]): Promise<number> {
  // The planner needs no application and no database, and has options of its own.
  if (args[0] === PLANNER_BENCH.name) return await benchPlanner(args.slice(1));
  if (args[0] === PLANNER_EXACT_BENCH.name) return await benchPlannerExact(args.slice(1));
  const options = readOptions(args);
  const unknown = options.scenarios.filter(
    (name) => !SCENARIOS.some((known) => known.name === name),
  );
  if (unknown.length > 0) {
    const known = [...SCENARIOS, PLANNER_BENCH, PLANNER_EXACT_BENCH]
      .map(({ name, about }) => `  ${name}: ${about}`)
      .join('\n');
    process.stderr.write(`There is no scenario ${unknown.join(', ')}. There are:\n${known}\n`);
    return 1;
  }
  const chosen = SCENARIOS.filter(
    ({ name }) => options.scenarios.length === 0 || options.scenarios.includes(name),
  );
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
    const databases: Seeded[] = [];
    for (const size of options.sizes) databases.push(await seededDatabase(server.url, size));
    for (const scenario of chosen) {
      const rows = await measureScenario(scenario, databases, folder, options);
      process.stdout.write(report(scenario.name, rows));
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
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

/** One application on each database, measured in turns. */
async function measureScenario(
  scenario: Scenario,
  databases: readonly Seeded[],
  folder: string,
  { connections, seconds }: BenchOptions,
): Promise<Row[]> {
  const applications: RunningApplication[] = [];
  try {
    const runs: { seeded: Seeded; load: Load; origin: string; next: number; slices: Slice[] }[] =
      [];
    for (const seeded of databases) {
      const load = await scenario.prepare(seeded);
      const application = await startApplication(seeded.databaseUrl, join(folder, 'data'));
      applications.push(application);
      const { origin } = application;
      const warm = { origin, load, connections, seconds: WARM_UP_SECONDS, firstIndex: 0 };
      runs.push({ seeded, load, origin, next: (await measure(warm)).nextIndex, slices: [] });
    }
    for (let turn = 0; turn < SLICES; turn += 1) {
      for (const run of runs) {
        const { origin, load, next: firstIndex } = run;
        const part = { origin, load, connections, seconds: seconds / SLICES, firstIndex };
        const slice = await measure(part);
        run.next = slice.nextIndex;
        run.slices.push(slice);
      }
    }
    say(`${scenario.name}: measured`);
    return runs.map(({ seeded, slices }) => ({ size: seeded.size, figures: figuresOf(slices) }));
  } finally {
    await Promise.all(applications.map((application) => application.stop()));
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  return 1;
});
