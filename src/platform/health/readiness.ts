import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '../database/database.js';
import { MIGRATIONS } from '../database/migrations.js';
import { within } from '../patience.js';

export const CHECKS = ['database', 'migrations', 'start', 'stop'] as const;
export type Check = (typeof CHECKS)[number];

/** A probe that waits longer than this has its answer. */
const PATIENCE_MS = 2_000;

/** Whether this copy can take requests. Asked afresh each time, so that it recovers by itself. */
@Injectable()
export class Readiness implements OnModuleDestroy {
  private started = false;
  private stopping = false;

  constructor(private readonly database: Database) {}

  /** The schema is there, and so is what the first start makes: from now on it depends on the database alone. */
  migrated(): void {
    this.started = true;
  }

  /** Whether there is anything to serve: before that only probes are answered. */
  get serving(): boolean {
    return this.started;
  }

  /** The first step of a stop: the balancer learns of it while requests are still answered. */
  onModuleDestroy(): void {
    this.stopping = true;
  }

  /** The checks that fail now; none when ready. */
  async failing(): Promise<Check[]> {
    const pending = await this.pendingMigrations();
    return [
      ...(pending === undefined ? (['database'] as const) : []),
      ...(pending === undefined || pending > 0 ? (['migrations'] as const) : []),
      ...(this.started ? [] : (['start'] as const)),
      ...(this.stopping ? (['stop'] as const) : []),
    ];
  }

  /** The number of migrations that this code needs and the database lacks; undefined when it does not answer. */
  private pendingMigrations(): Promise<number | undefined> {
    const wanted = MIGRATIONS.map((migration) => migration.name);
    return within(PATIENCE_MS, this.countPending(wanted));
  }

  private async countPending(wanted: readonly string[]): Promise<number | undefined> {
    try {
      const [row] = await this.database.reader.query<{ present: number }[]>(
        'SELECT count(*)::int AS present FROM schema_migration WHERE name = ANY($1)',
        [wanted],
      );
      return wanted.length - (row?.present ?? 0);
    } catch {
      return undefined;
    }
  }
}
