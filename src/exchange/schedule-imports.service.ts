import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import type { Actor } from '../platform/auth/actor.js';
import type { Permission } from '../platform/auth/permissions.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { InjectStorage } from '../platform/storage/storage.token.js';
import type { Storage } from '../platform/storage/storage.js';
import type { ForeignSchedule } from './foreign-schedule.js';
import { type ImportPlan, planImport } from './import-plan.js';
import {
  countScheduleActions,
  type ScheduleImportOptions,
  type ScheduleImportReport,
  type ScheduleRowReport,
} from './import-report.js';
import { readForeignSchedule } from './read-foreign-schedule.js';
import { ScheduleImport, ScheduleImportRow } from './schedule-import.entity.js';
import { storable } from './storable.js';

export const SCHEDULE_IMPORT_JOB = 'exchange.import-schedule';

/** A file of so many rows is written before the answer. */
const AT_ONCE = 200;

/** What an import makes besides sessions: whoever starts one must be allowed all of it. */
const NEEDED: readonly Permission[] = [
  'programme:write',
  'venues:write',
  'experts:write',
  'speakers:write',
  'events:write',
];

/** Takes in programmes from files: first a look at what would come of them, then the writing, as a job. */
@Injectable()
export class ScheduleImportsService {
  constructor(
    private readonly jobs: Jobs,
    @InjectStorage() private readonly storage: Storage,
  ) {}

  /**
   * Keeps the file and reports what its rows would do to the event; nothing else is written.
   * @throws DomainError when the file cannot be read, or the event takes no sessions any more; nothing is kept then
   */
  async preview(
    reader: EntityManager,
    actor: Actor,
    eventId: string,
    file: { readonly name: string; readonly bytes: Uint8Array },
    options: ScheduleImportOptions,
  ): Promise<{ readonly id: string; readonly save: (tx: EntityManager) => Promise<void> }> {
    requireAll(actor);
    await requireOpenEvent(reader, actor.organizationId, eventId);
    const schedule = await readForeignSchedule(file, options);
    const plan = await planImport(reader, actor.organizationId, eventId, schedule, options);
    const id = newId();
    const storageKey = `schedule-imports/${actor.organizationId}/${id}`;
    await this.storage.put(storageKey, file.bytes, { mediaType: 'application/octet-stream' });
    const save = async (tx: EntityManager): Promise<void> => {
      const rows = plan.rows.map(({ report }) => report);
      await tx.insert(ScheduleImport, {
        id,
        organizationId: actor.organizationId,
        eventId,
        fileName: file.name,
        storageKey,
        options: options as never,
        state: 'previewed',
        report: reportOf(schedule, plan, rows) as never,
        rowsTotal: rows.length,
        rowsDone: 0,
        finishedAt: null,
        claim: null,
        accountId: actor.accountId,
      });
      await saveReportRows(tx, actor.organizationId, id, rows);
    };
    return { id, save };
  }

  /**
   * Lets the rows be written, as a job. Said twice, or by two at once, it happens once; one import of an event runs
   * at a time. `atOnce` says that there are so few that the caller shall run it.
   * @throws DomainError `schedule_import_not_waiting`, `schedule_import_running`
   */
  async start(tx: EntityManager, actor: Actor, id: string): Promise<{ readonly atOnce: boolean }> {
    requireAll(actor);
    const { organizationId } = actor;
    const row = await tx.findOne(ScheduleImport, {
      where: { id, organizationId },
      lock: { mode: 'pessimistic_write' },
    });
    if (row === null) throw new DomainError('missing', 'not_found');
    if (row.state !== 'previewed') throw new DomainError('conflict', 'schedule_import_not_waiting');
    await requireOpenEvent(tx, organizationId, row.eventId);
    // A file that cannot be read (any more) is refused before anything is written.
    await this.scheduleOf(row);
    await tx.update(ScheduleImport, { id, organizationId }, { state: 'running', rowsDone: 0 });
    const atOnce = row.rowsTotal <= AT_ONCE;
    await this.jobs.enqueue(
      tx,
      SCHEDULE_IMPORT_JOB,
      { organizationId, importId: id },
      // The job of one that its caller runs is only there should that break off.
      atOnce ? { startAfter: 120 } : {},
    );
    return { atOnce };
  }

  /** The file of an import, read. @throws DomainError `schedule_import_file_gone` and those of reading */
  private async scheduleOf(row: ScheduleImport): Promise<ForeignSchedule> {
    const bytes = await this.storage.get(row.storageKey);
    if (bytes === undefined) throw new DomainError('gone', 'schedule_import_file_gone');
    return readForeignSchedule({ name: row.fileName, bytes }, row.options);
  }

  /** The file of an import, read, and what it would do now. */
  async planOf(
    reader: EntityManager,
    row: ScheduleImport,
  ): Promise<{ readonly schedule: ForeignSchedule; readonly plan: ImportPlan }> {
    const schedule = await this.scheduleOf(row);
    const { organizationId, eventId, options } = row;
    return {
      schedule,
      plan: await planImport(reader, organizationId, eventId, schedule, options),
    };
  }
}

/** An import makes experts, rooms and sessions: a right to one of them is not enough. */
function requireAll(actor: Actor): void {
  // Commands and jobs act for somebody who was asked already.
  if (actor.kind === 'job' || actor.kind === 'command') return;
  const lacking = NEEDED.find((permission) => !actor.permissions.has(permission));
  if (lacking !== undefined)
    throw new DomainError('denied', 'permission_denied', { permission: lacking });
}

async function requireOpenEvent(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
): Promise<void> {
  const [event] = await reader.query<{ state: string }[]>(
    'SELECT state FROM event WHERE organization_id = $1 AND id = $2',
    [organizationId, eventId],
  );
  if (event === undefined) throw new DomainError('missing', 'not_found');
  if (event.state === 'closed' || event.state === 'cancelled')
    throw new DomainError('conflict', 'session_event_closed', { state: event.state });
}

/** The report on a file as a whole. */
export function reportOf(
  schedule: ForeignSchedule,
  plan: ImportPlan,
  rows: readonly ScheduleRowReport[],
): ScheduleImportReport {
  const shown = (text: string | null) => text?.slice(0, 300).toWellFormed() ?? null;
  return {
    format: schedule.format,
    generator: shown(schedule.generator),
    version: shown(schedule.version),
    title: shown(schedule.title),
    zone: plan.zone,
    counts: countScheduleActions(rows),
    adds: {
      rooms: plan.rooms.filter(({ isNew }) => isNew).length,
      tracks: plan.tracks.filter(({ isNew }) => isNew).length,
      people: plan.people.length,
    },
    issues: storable(plan.issues.slice(0, 200)),
  };
}

/** Writes down what becomes of each row, in place of what was thought before. */
export async function saveReportRows(
  tx: EntityManager,
  organizationId: string,
  importId: string,
  rows: readonly ScheduleRowReport[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) {
    await tx.upsert(
      ScheduleImportRow,
      rows.slice(at, at + 500).map((row) => ({
        organizationId,
        importId,
        number: row.number,
        place: row.place.slice(0, 300).toWellFormed(),
        action: row.action,
        title: row.title?.slice(0, 500).toWellFormed() ?? null,
        sessionId: row.sessionId,
        changes: [...row.changes],
        issues: storable(row.issues.slice(0, 50)) as never,
      })),
      ['importId', 'number'],
    );
  }
}
