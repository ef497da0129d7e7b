import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { type Db, type JobWithMetadata, PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import { newId } from '../../kernel/id.js';
import { faultForLog, faultLine } from '../logging/fault.js';
import { InjectLogger } from '../logging/logger.token.js';
import {
  assertPlainPayload,
  type EnqueueOptions,
  type JobDefinition,
  type JobHandler,
  type JobOptions,
  type JobPayload,
} from './job-definition.js';
import { InjectJobSettings, type JobSettings } from './job-settings.token.js';

/** How long a stopping process lets running jobs finish. */
const GRACE_MS = 20_000;

/**
 * Work that happens after the transaction that causes it: rows of the queue, written in that transaction, worked
 * off by any copy of the application. Features define their jobs in `onModuleInit`.
 */
@Injectable()
export class Jobs implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly definitions = new Map<string, JobDefinition>();
  private readonly queues = new Map<string, Promise<void>>();
  private readonly boss: PgBoss;
  private opened = false;
  private opening: Promise<void> | undefined;
  private starting: Promise<void> | undefined;

  constructor(
    @InjectJobSettings() private readonly settings: JobSettings,
    @InjectLogger() private readonly log: Logger,
  ) {
    this.boss = new PgBoss({
      connectionString: settings.databaseUrl,
      max: 4,
      application_name: 'suhbat-jobs',
      options: '-c timezone=UTC -c statement_timeout=60000',
      useListenNotify: settings.workers,
      supervise: settings.workers,
      schedule: settings.workers,
      registerInstance: false,
      openTelemetry: { enabled: false },
    });
    // Without a listener a lost connection would end the process; the workers themselves try again.
    this.boss.on('error', (error) => {
      this.log.error(faultForLog(error), 'job queue');
    });
    this.boss.on('warning', ({ message }) => {
      this.log.warn({ warning: message }, 'job queue');
    });
  }

  /**
   * Declares a kind of job and who does it.
   * @throws Error when the name is taken
   */
  defineJob<T extends JobPayload>(
    name: string,
    handler: JobHandler<T>,
    options: JobOptions = {},
  ): void {
    if (this.definitions.has(name)) throw new Error(`job ${name} is defined twice`);
    this.definitions.set(name, {
      name,
      // The payload comes back as `enqueue` wrote it under this name.
      handler: (payload, run) => handler(payload as T, run),
      options: {
        retries: options.retries ?? 5,
        retryDelay: options.retryDelay ?? 30,
        retryDelayMax: options.retryDelayMax ?? 3600,
        timeLimit: options.timeLimit ?? 300,
        concurrency: options.concurrency ?? 1,
        cron: options.cron,
      },
    });
  }

  /**
   * Adds a job to the queue in the given transaction: it exists exactly when that commits.
   * @returns the job's id; null when one with the same `singletonKey` waits already
   * @throws Error when the job is not defined, the payload is not plain, or `tx` is no open transaction
   */
  async enqueue(
    tx: EntityManager,
    name: string,
    payload: JobPayload,
    options: EnqueueOptions = {},
  ): Promise<string | null> {
    assertPlainPayload(name, payload);
    const db = joining(tx);
    await this.open();
    await this.queue(name);
    return await this.boss.send(name, payload, {
      db,
      singletonKey: options.singletonKey ?? newId(),
      ...(options.startAfter === undefined ? {} : { startAfter: options.startAfter }),
    });
  }

  /** Whether this version of the application can do such jobs. */
  knows(name: string): boolean {
    return this.definitions.has(name);
  }

  /** Lets a job that has used up its attempts try once more, in the given transaction. */
  async retry(tx: EntityManager, name: string, jobId: string): Promise<void> {
    await this.open();
    await this.queue(name);
    await this.boss.retry(name, jobId, { db: joining(tx) });
  }

  /**
   * Makes the queues and, in a process with workers, begins to work. Called once the schema is there; adding jobs
   * needs no start.
   */
  start(): Promise<void> {
    this.starting ??= this.startWork().catch((error: unknown) => {
      this.starting = undefined;
      throw error;
    });
    return this.starting;
  }

  private async startWork(): Promise<void> {
    await this.open();
    for (const definition of this.definitions.values()) {
      await this.queue(definition.name);
      if (this.settings.workers) await this.work(definition);
    }
    if (this.settings.workers) await this.dropOldSchedules();
  }

  /** A schedule outlives the version of the application that made it. */
  private async dropOldSchedules(): Promise<void> {
    for (const { name } of await this.boss.getSchedules()) {
      if (this.definitions.get(name)?.options.cron === undefined) await this.boss.unschedule(name);
    }
  }

  /** Takes no new jobs; requests that are still being answered can add some. */
  async beforeApplicationShutdown(): Promise<void> {
    if (!this.opened || !this.settings.workers) return;
    const running = [...this.definitions.keys()].map((name) => this.boss.offWork(name));
    await Promise.race([
      Promise.allSettled(running),
      new Promise((resolve) => setTimeout(resolve, GRACE_MS).unref()),
    ]);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.opening === undefined) return;
    await this.boss.stop({ graceful: true, timeout: GRACE_MS });
    this.opened = false;
  }

  /**
   * Works off everything that is due, here and now, jobs that these jobs add included, and waits for what other
   * workers have in hand; for tests and the command line. With `early`, each job that waits for its time or its
   * next attempt is run once, too.
   * @returns the number of runs
   * @throws Error when another worker keeps a job for more than a minute
   */
  async runDue(options: { readonly early?: boolean } = {}): Promise<number> {
    await this.open();
    let runs = 0;
    if (options.early) {
      for (const name of this.definitions.keys()) runs += await this.runWaiting(name, true);
    }
    for (const end = performance.now() + 60_000; ;) {
      let done = 0;
      for (const name of this.definitions.keys()) done += await this.runWaiting(name, false);
      runs += done;
      if (done > 0) continue;
      if (!(await this.anyDueOrActive())) return runs;
      if (performance.now() > end) throw new Error('another worker holds a job and does not end');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  private async work({ name, options }: JobDefinition): Promise<void> {
    await this.boss.work(
      name,
      {
        includeMetadata: true,
        localConcurrency: options.concurrency,
        // A notification wakes a worker at once; polling finds what was put off until a time.
        pollingIntervalSeconds: 1,
        notifyPollingIntervalSeconds: 2,
      },
      async (jobs: JobWithMetadata<JobPayload>[]) => {
        for (const job of jobs) await this.run(job);
      },
    );
    if (options.cron !== undefined) {
      await this.boss.schedule(name, options.cron, { organizationId: null });
    }
  }

  private async runWaiting(name: string, ignoreStartAfter: boolean): Promise<number> {
    await this.queue(name);
    const jobs = await this.boss.fetch<JobPayload>(name, {
      includeMetadata: true,
      batchSize: 1000,
      ignoreStartAfter,
    });
    for (const job of jobs) {
      try {
        await this.run(job);
        await this.boss.complete(name, job);
      } catch (error) {
        await this.boss.fail(name, job, asOutput(error));
      }
    }
    return jobs.length;
  }

  private async anyDueOrActive(): Promise<boolean> {
    const { rows } = await this.boss.getDb().executeSql(
      `SELECT FROM pgboss.job WHERE name = ANY($1) AND (state = 'active'
         OR (state < 'active' AND start_after <= now() AND NOT blocked)) LIMIT 1`,
      [[...this.definitions.keys()]],
    );
    return rows.length > 0;
  }

  private async run(job: JobWithMetadata<JobPayload>): Promise<void> {
    const definition = this.definitions.get(job.name);
    if (definition === undefined) throw new Error(`job ${job.name} is not defined`);
    const attempt = job.retryCount + 1;
    const lastAttempt = job.retryCount >= job.retryLimit;
    try {
      // A job fetched by hand has no signal of its own.
      const signal = (job.signal as AbortSignal | undefined) ?? new AbortController().signal;
      await definition.handler(job.data, { jobId: job.id, attempt, lastAttempt, signal });
    } catch (error) {
      const context = { job: job.name, jobId: job.id, attempt, ...faultForLog(error) };
      if (lastAttempt) this.log.error(context, 'job failed for good');
      else this.log.warn(context, 'job failed, will be tried again');
      // The queue keeps what is thrown, and people can read it: only a line without values of rows.
      throw new JobFailed(faultLine(error));
    }
  }

  private open(): Promise<void> {
    this.opening ??= this.boss.start({ attempts: 3 }).then(
      () => {
        this.opened = true;
      },
      (error: unknown) => {
        this.opening = undefined;
        throw error;
      },
    );
    return this.opening;
  }

  /** Makes the queue of a job, once per process; one that exists takes over changed options. */
  private queue(name: string): Promise<void> {
    const definition = this.definitions.get(name);
    if (definition === undefined) return Promise.reject(new Error(`job ${name} is not defined`));
    let made = this.queues.get(name);
    if (made === undefined) {
      made = this.makeQueue(definition).catch((error: unknown) => {
        this.queues.delete(name);
        throw error;
      });
      this.queues.set(name, made);
    }
    return made;
  }

  private async makeQueue({ name, options }: JobDefinition): Promise<void> {
    const settings = {
      retryLimit: options.retries,
      retryDelay: options.retryDelay,
      retryBackoff: true,
      retryDelayMax: options.retryDelayMax,
      expireInSeconds: options.timeLimit,
      notify: true,
    };
    // "short": one waiting job per singleton key; every job gets a key.
    if ((await this.boss.getQueue(name)) === null)
      await this.boss.createQueue(name, { ...settings, policy: 'short' });
    else await this.boss.updateQueue(name, settings);
  }
}

/** What the queue keeps of a failure. */
class JobFailed extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'JobFailed';
    this.stack = '';
  }
}

function asOutput(error: unknown): object {
  return { name: 'JobFailed', message: Error.isError(error) ? error.message : 'unknown error' };
}

/** The transaction as pg-boss wants it. */
function joining(tx: EntityManager): Db {
  const runner = tx.queryRunner;
  if (!runner?.isTransactionActive)
    throw new Error('a job is added in the transaction that causes it');
  return {
    executeSql: async (text, values) => {
      const result = await runner.query(text, values, true);
      return { rows: result.records as unknown[] };
    },
  };
}
