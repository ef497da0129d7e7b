import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import { Clock } from '../platform/clock.js';
import type { Actor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { refusalOf } from '../platform/http/problem-filter.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { ImportSetup } from './import-setup.js';
import type { ImportPlan, PlannedRow } from './import-plan.js';
import type { ScheduleRowReport } from './import-report.js';
import { countScheduleActions } from './import-report.js';
import { writeRows } from './import-writer.js';
import { ScheduleImport } from './schedule-import.entity.js';
import {
  reportOf,
  saveReportRows,
  SCHEDULE_IMPORT_JOB,
  ScheduleImportsService,
} from './schedule-imports.service.js';

/** Rows that are written in one transaction, with the count of what is done. */
const BATCH = 200;

/** A run that has said nothing for so long is dead. */
const SILENCE = '2 minutes';

/**
 * Writes the rows of an import. What the programme refuses is reported, and the rest goes on. Each portion is a
 * transaction that also notes how far it came; a run that broke off is planned anew, and what it had written is
 * then there already.
 */
@Injectable()
export class ScheduleImportRunner implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly imports: ScheduleImportsService,
    private readonly setup: ImportSetup,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.defineJob<{ organizationId: string; importId: string }>(
      SCHEDULE_IMPORT_JOB,
      async ({ organizationId, importId }, { lastAttempt }) => {
        try {
          const finished = await this.run(organizationId, importId);
          // Another run is at work, or died a moment ago: look again later.
          if (!finished) throw new Error('another run of this import is at work');
        } catch (error) {
          if (lastAttempt || error instanceof DomainError)
            await this.fail(organizationId, importId, error);
          if (!(error instanceof DomainError)) throw error;
        }
      },
      { retries: 5, timeLimit: 900 },
    );
  }

  /**
   * Writes what is not written yet; an import that is not running is left alone.
   * @returns false where another run of it is at work
   */
  async run(organizationId: string, importId: string): Promise<boolean> {
    const { reader } = this.database;
    const claim = newId();
    const [claimed] = await reader.query<[{ id: string }[], number]>(
      `UPDATE schedule_import SET claim = $3, claimed_at = now() WHERE organization_id = $1 AND id = $2
         AND state = 'running' AND (claim IS NULL OR claimed_at < now() - interval '${SILENCE}') RETURNING id`,
      [organizationId, importId, claim],
    );
    const row = await reader.findOneBy(ScheduleImport, { id: importId, organizationId });
    if (claimed.length === 0) return row?.state !== 'running';
    if (row === null) return true;
    await this.work({ ...row, claim });
    return true;
  }

  private async work(row: ScheduleImport): Promise<void> {
    const { organizationId, id: importId } = row;
    const { reader } = this.database;
    const { schedule, plan } = await this.imports.planOf(reader, row);
    const actor = actorOf(row);
    await this.database.transaction(async (tx) => {
      await this.stillMine(tx, row);
      await this.setup.prepare(tx, actor, plan);
    });
    const done: ScheduleRowReport[] = [];
    const written = new Set<string>();
    const total = plan.rows.length;
    for (const batch of batchesOf(plan.rows)) {
      const { reports, people } = await this.database.transaction(async (tx) => {
        await this.stillMine(tx, row);
        const result = await this.writeBatch(tx, actor, plan, batch, written);
        await saveReportRows(tx, organizationId, importId, result.reports);
        const rowsDone = Math.min(total, done.length + result.reports.length);
        await tx.update(ScheduleImport, { id: importId, organizationId }, { rowsDone });
        return result;
      });
      done.push(...reports);
      for (const id of people) written.add(id);
    }
    await this.database.transaction(async (tx) => {
      await this.stillMine(tx, row);
      await tx.update(
        ScheduleImport,
        { id: importId, organizationId },
        {
          state: 'done',
          rowsDone: total,
          rowsTotal: total,
          finishedAt: this.clock.now().toString(),
          report: {
            ...reportOf(schedule, plan, done),
            counts: countScheduleActions(done),
          },
        },
      );
    });
  }

  /** Says that this run is still at work, or ends it: another has taken over. */
  private async stillMine(
    tx: EntityManager,
    { id, organizationId, claim }: ScheduleImport,
  ): Promise<void> {
    const [mine] = await tx.query<[{ id: string }[], number]>(
      `UPDATE schedule_import SET claimed_at = now() WHERE organization_id = $1 AND id = $2
         AND state = 'running' AND claim = $3 RETURNING id`,
      [organizationId, id, claim],
    );
    if (mine.length === 0) throw new Error('another run has taken this import over');
  }

  private async writeBatch(
    tx: EntityManager,
    actor: Actor,
    plan: ImportPlan,
    batch: readonly PlannedRow[],
    written: ReadonlySet<string>,
  ): Promise<{ readonly reports: ScheduleRowReport[]; readonly people: readonly string[] }> {
    const writes = batch.flatMap(({ write }) => write ?? []);
    const together = await attempt(tx, (inner) => writeRows(inner, actor, plan, writes, written));
    if ('value' in together)
      return {
        reports: batch.map(withSession),
        people: together.value.map(({ expertId }) => expertId),
      };
    // Somebody was faster, or something was not foreseen: then each row stands or falls alone.
    const people = new Set<string>();
    const reports: ScheduleRowReport[] = [];
    for (const row of batch) {
      const { write } = row;
      if (write === undefined) {
        reports.push(row.report);
        continue;
      }
      const known = new Set([...written, ...people]);
      const alone = await attempt(tx, (inner) => writeRows(inner, actor, plan, [write], known));
      if ('value' in alone) for (const { expertId } of alone.value) people.add(expertId);
      reports.push('value' in alone ? withSession(row) : refused(row, alone.refusal));
    }
    return { reports, people: [...people] };
  }

  private async fail(organizationId: string, id: string, error: unknown): Promise<void> {
    const fault = error instanceof DomainError ? error.code : 'internal_error';
    await this.database.transaction((tx) =>
      tx.query(
        `UPDATE schedule_import SET state = 'failed', finished_at = $4,
           report = report || jsonb_build_object('fault', $3::text)
         WHERE organization_id = $1 AND id = $2 AND state = 'running'`,
        [organizationId, id, fault, this.clock.now().toString()],
      ),
    );
  }
}

/** Sessions that change places are written in one go, however many; the rest in portions. */
function* batchesOf(rows: readonly PlannedRow[]): Generator<readonly PlannedRow[]> {
  const moving = rows.filter(({ write }) => write?.moves === true).length;
  if (moving > 0) yield rows.slice(0, moving);
  for (let at = moving; at < rows.length; at += BATCH) yield rows.slice(at, at + BATCH);
}

/** In a savepoint of its own, so that a refusal leaves the transaction alive. */
async function attempt<T>(
  tx: EntityManager,
  work: (inner: EntityManager) => Promise<T>,
): Promise<{ readonly value: T } | { readonly refusal: ReturnType<typeof refusalOf> }> {
  try {
    return { value: await tx.transaction(work) };
  } catch (error) {
    const refusal = refusalOf(error, '');
    if (refusal.kind === 'internal' || refusal.kind === 'unavailable') throw error;
    return { refusal };
  }
}

function withSession({ report, write }: PlannedRow): ScheduleRowReport {
  return write === undefined ? report : { ...report, sessionId: write.sessionId };
}

function refused({ report }: PlannedRow, refusal: ReturnType<typeof refusalOf>): ScheduleRowReport {
  const [issue] = refusal.extra.issues ?? [];
  return {
    ...report,
    action: 'error',
    changes: [],
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

/** The job acts for the person who uploaded the file. */
function actorOf(row: ScheduleImport): Actor {
  return {
    kind: 'job',
    accountId: row.accountId,
    organizationId: row.organizationId,
    permissions: new Set(),
    requestId: null,
    language: 'en',
  };
}
