import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { Actor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { refusalOf } from '../platform/http/problem-filter.js';
import { Clock } from '../platform/clock.js';
import { ExpertImport } from './expert-import.entity.js';
import { ExpertsService } from './experts.service.js';
import { planRows, type PlannedRow } from './import-plan.js';
import { targetsOf } from './import-preview.js';
import { countActions, type RowReport } from './import-report.js';
import { readRow } from './import-rows.js';
import { IMPORT_JOB, ImportsService } from './imports.service.js';

/** Rows that are saved in one transaction, with the count of what is done. */
const BATCH = 100;

/**
 * Saves the rows of an import. Good rows are saved and bad ones reported, batch by batch; each batch is a transaction that
 * also notes how far it came, so that a run that broke off goes on from there and two runs at once do each batch once.
 */
@Injectable()
export class ImportRunner implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly imports: ImportsService,
    private readonly experts: ExpertsService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.defineJob<{ organizationId: string; importId: string }>(
      IMPORT_JOB,
      async ({ organizationId, importId }, { lastAttempt }) => {
        try {
          await this.run(organizationId, importId);
        } catch (error) {
          if (lastAttempt || error instanceof DomainError)
            await this.fail(organizationId, importId, error);
          if (!(error instanceof DomainError)) throw error;
        }
      },
      { retries: 5, timeLimit: 900 },
    );
  }

  /** Saves what is not saved yet; an import that is not running is left alone. */
  async run(organizationId: string, importId: string): Promise<void> {
    const { reader } = this.database;
    const row = await reader.findOneBy(ExpertImport, { id: importId, organizationId });
    if (row?.state !== 'running') return;
    const table = await this.imports.tableOf(row, row.options);
    const targets = targetsOf(table, row.options);
    const rows = table.rows.map((cells) => readRow(cells, targets, row.options));
    const plan = await planRows(reader, organizationId, rows, row.options);
    const actor = actorOf(row);
    while (await this.database.transaction((tx) => this.saveBatch(tx, actor, row.id, plan)));
  }

  private async saveBatch(
    tx: EntityManager,
    actor: Actor,
    id: string,
    plan: readonly PlannedRow[],
  ): Promise<boolean> {
    const { organizationId } = actor;
    const row = await tx.findOne(ExpertImport, {
      where: { id, organizationId },
      lock: { mode: 'pessimistic_write' },
    });
    if (row?.state !== 'running') return false;
    const done: RowReport[] = [];
    for (const planned of plan.slice(row.rowsDone, row.rowsDone + BATCH)) {
      done.push(await this.saveRow(tx, actor, planned));
    }
    const rowsDone = row.rowsDone + done.length;
    const finished = rowsDone >= plan.length;
    const rows = [
      ...row.report.rows.slice(0, row.rowsDone),
      ...done,
      ...row.report.rows.slice(rowsDone),
    ];
    await tx.update(
      ExpertImport,
      { id, organizationId },
      {
        rowsDone,
        report: { ...row.report, rows, counts: countActions(rows) },
        ...(finished ? { state: 'done' as const, finishedAt: this.clock.now().toString() } : {}),
      },
    );
    return !finished;
  }

  /** One row in a savepoint of its own: what the registry refuses is reported, and the rest goes on. */
  private async saveRow(
    tx: EntityManager,
    actor: Actor,
    { report, create, patch, row }: PlannedRow,
  ): Promise<RowReport> {
    if (create === undefined && patch === undefined) return report;
    try {
      return await tx.transaction(async (inner) => {
        if (create !== undefined) {
          const { nameUnsplit } = row;
          return {
            ...report,
            expertId: await this.experts.createExpert(inner, actor, create, { nameUnsplit }),
          };
        }
        const id = report.expertId ?? '';
        const [current] = await inner.query<{ version: number }[]>(
          'SELECT version FROM expert WHERE organization_id = $1 AND id = $2 FOR UPDATE',
          [actor.organizationId, id],
        );
        await this.experts.changeExpert(inner, actor, id, current?.version ?? 0, patch ?? {});
        return report;
      });
    } catch (error) {
      const refusal = refusalOf(error, '');
      if (refusal.kind === 'internal' || refusal.kind === 'unavailable') throw error;
      const [issue] = refusal.extra.issues ?? [];
      return {
        ...report,
        action: 'error',
        issues: [
          ...report.issues,
          {
            field: issue?.field ?? '',
            code: issue?.code ?? refusal.code,
            severity: 'error',
            params: { ...(issue?.params ?? refusal.params) },
          },
        ],
      };
    }
  }

  private async fail(organizationId: string, id: string, error: unknown): Promise<void> {
    const fault = error instanceof DomainError ? error.code : 'internal_error';
    await this.database.transaction((tx) =>
      tx.query(
        `UPDATE expert_import SET state = 'failed', finished_at = $4, report = report || jsonb_build_object('fault', $3::text)
         WHERE organization_id = $1 AND id = $2 AND state = 'running'`,
        [organizationId, id, fault, this.clock.now().toString()],
      ),
    );
  }
}

/** The job acts for the person who uploaded the file. */
function actorOf(row: ExpertImport): Actor {
  return {
    kind: 'job',
    accountId: row.accountId,
    organizationId: row.organizationId,
    permissions: new Set(),
    requestId: null,
    language: 'en',
  };
}
