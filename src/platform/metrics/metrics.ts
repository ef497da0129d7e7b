import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Database } from '../database/database.js';
import { within } from '../patience.js';

const registry = new Registry();
collectDefaultMetrics({ register: registry });

const requests = new Histogram({
  name: 'suhbat_http_request_duration_seconds',
  help: 'Time to answer a request, by route template, method and class of status',
  labelNames: ['route', 'method', 'status'] as const,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [registry],
});
const pool = new Gauge({
  name: 'suhbat_database_connections',
  help: 'Database connections of this process, by use; waiting: requests without one',
  labelNames: ['use'] as const,
  registers: [registry],
});
const queue = new Gauge({
  name: 'suhbat_jobs',
  help: 'Jobs that wait, run or have failed for good, by kind',
  labelNames: ['job', 'state'] as const,
  registers: [registry],
});
const outbox = new Gauge({
  name: 'suhbat_messages',
  help: 'Messages of the outbox that have not left, by state',
  labelNames: ['state'] as const,
  registers: [registry],
});
const up = new Gauge({
  name: 'suhbat_database_up',
  help: 'Whether the database answered when these figures were asked for',
  registers: [registry],
});

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/**
 * Counts one answered request. `route` is the template, never the address, so that the number of series stays
 * bounded; `seconds` is the time to the end of the answer.
 */
export function observeRequest(
  route: string,
  method: string,
  status: number,
  seconds: number,
): void {
  requests.observe(
    {
      route,
      method: METHODS.has(method) ? method : 'OTHER',
      status: `${String(Math.floor(status / 100))}xx`,
    },
    seconds,
  );
}

/** Figures from the database are at most this old: a scraper, or several, must not load it. */
const FRESH_MS = 5_000;
/** A scrape that waits longer has its answer: the database is away. */
const PATIENCE_MS = 3_000;

/** What the process and its queues look like now, for Prometheus. */
@Injectable()
export class Metrics {
  private counted = Number.NEGATIVE_INFINITY;

  constructor(private readonly database: Database) {}

  /** The media type of the text. */
  get mediaType(): string {
    return registry.contentType;
  }

  /** The figures in the Prometheus text format; those that need the database are left out while it is away. */
  async text(): Promise<string> {
    this.countConnections();
    if (performance.now() - this.counted > FRESH_MS) {
      this.counted = performance.now();
      try {
        if ((await within(PATIENCE_MS, this.countRows())) === undefined)
          throw new Error('the database does not answer');
        up.set(1);
      } catch {
        // What was true earlier would pass for the state of now.
        queue.reset();
        outbox.reset();
        up.set(0);
        this.counted = Number.NEGATIVE_INFINITY;
      }
    }
    return registry.metrics();
  }

  private countConnections(): void {
    const { driver } = this.database.dataSource;
    const connections: unknown = 'master' in driver ? driver.master : undefined;
    if (!(connections instanceof pg.Pool)) return;
    pool.set({ use: 'in_use' }, connections.totalCount - connections.idleCount);
    pool.set({ use: 'idle' }, connections.idleCount);
    pool.set({ use: 'waiting' }, connections.waitingCount);
  }

  private async countRows(): Promise<true> {
    const jobs = await this.database.reader.query<{ job: string; state: string; count: number }[]>(
      `SELECT name AS job, state, count(*)::int AS count FROM pgboss.job
       WHERE state IN ('created', 'retry', 'active', 'failed') AND name NOT LIKE '\\_\\_pgboss%' GROUP BY name, state`,
    );
    const messages = await this.database.reader.query<{ state: string; count: number }[]>(
      `SELECT state, count(*)::int AS count FROM message WHERE state <> 'sent' GROUP BY state`,
    );
    queue.reset();
    for (const { job, state, count } of jobs) queue.set({ job, state }, count);
    outbox.reset();
    for (const state of ['awaiting_approval', 'queued', 'failed', 'unsent'])
      outbox.set({ state }, 0);
    for (const { state, count } of messages) outbox.set({ state }, count);
    return true;
  }
}
