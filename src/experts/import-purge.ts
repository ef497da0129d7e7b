import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { InjectStorage } from '../platform/storage/storage.token.js';
import type { Storage } from '../platform/storage/storage.js';

const PURGE_JOB = 'experts.purge-imports';

/** An uploaded file is kept for so many days after the last thing that was done with it. */
export const KEPT_DAYS = 30;
/** Files that one run forgets at most; the next night goes on. */
const MOST = 1000;

/**
 * Forgets uploaded files of people, and what their rows said, a month after the import ended or was left lying. What
 * stays is that there was an import, by whom, and how many rows met which fate; and how columns were read, which is
 * offered for the next file.
 */
@Injectable()
export class ImportPurge implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    @InjectStorage() private readonly storage: Storage,
  ) {}

  onModuleInit(): void {
    this.jobs.defineJob(PURGE_JOB, () => this.purge(), { cron: '37 22 * * *', timeLimit: 900 });
  }

  /** Purges what is due; an import that runs is left alone. Broken off, it is finished by the next run. */
  async purge(): Promise<void> {
    const before = this.clock.now().subtract({ hours: 24 * KEPT_DAYS });
    const due = await this.database.reader.query<{ id: string; storage_key: string }[]>(
      `SELECT id, storage_key FROM expert_import WHERE purged_at IS NULL AND state <> 'running'
         AND created_at < $1::timestamptz AND coalesce(finished_at, created_at) < $1::timestamptz
       ORDER BY created_at LIMIT ${String(MOST)}`,
      [before.toString()],
    );
    for (const row of due) {
      await this.database.transaction(async (tx) => {
        const [kept] = await tx.query<{ id: string }[]>(
          `SELECT id FROM expert_import
           WHERE id = $1 AND purged_at IS NULL AND state <> 'running' FOR UPDATE`,
          [row.id],
        );
        if (kept === undefined) return;
        await this.forget(tx, row);
      });
    }
  }

  /**
   * Forgets the file of one import now. What is forgotten already stays so.
   * @throws DomainError `expert_import_running`
   */
  async forgetFile(tx: EntityManager, organizationId: string, id: string): Promise<void> {
    const [row] = await tx.query<
      { id: string; storage_key: string; state: string; gone: boolean }[]
    >(
      `SELECT id, storage_key, state, purged_at IS NOT NULL AS gone FROM expert_import
       WHERE organization_id = $1 AND id = $2 FOR UPDATE`,
      [organizationId, id],
    );
    if (row === undefined) throw new DomainError('missing', 'not_found');
    if (row.state === 'running') throw new DomainError('conflict', 'expert_import_running');
    if (!row.gone) await this.forget(tx, row);
  }

  /** The row first forgets in the transaction; the file goes before that commits, and only then is it done. */
  private async forget(
    tx: EntityManager,
    row: { readonly id: string; readonly storage_key: string },
  ): Promise<void> {
    await tx.query(
      `UPDATE expert_import SET purged_at = $2::timestamptz,
         report = report || jsonb_build_object('rows', '[]'::jsonb, 'warnings', '[]'::jsonb,
           'encodingCandidates', '[]'::jsonb, 'firstRows', '[]'::jsonb, 'columns',
           (SELECT coalesce(jsonb_agg("column" || jsonb_build_object('samples', '[]'::jsonb) ORDER BY place), '[]')
             FROM jsonb_array_elements(coalesce(report->'columns', '[]')) WITH ORDINALITY AS c ("column", place)))
       WHERE id = $1`,
      [row.id, this.clock.now().toString()],
    );
    await this.storage.delete(row.storage_key);
  }
}
