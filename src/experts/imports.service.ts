import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { readTable } from '../platform/spreadsheet/read-table.js';
import type { Table } from '../platform/spreadsheet/table.js';
import { InjectStorage } from '../platform/storage/storage.token.js';
import type { Storage } from '../platform/storage/storage.js';
import { ExpertImport } from './expert-import.entity.js';
import { columnsKey, describeTable, targetsOf } from './import-preview.js';
import { planRows } from './import-plan.js';
import { countActions, type ImportOptions, type ImportReport } from './import-report.js';
import { readRow } from './import-rows.js';
import { rowsOfFile } from './import-rows-file.js';
import { reportRows } from './imports.queries.js';
import type { ImportRowFilter } from './dto/import.dto.js';

export const IMPORT_JOB = 'experts.import';

/** Takes in files of experts: first a look at what would come of them, then the saving, as a job. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    @InjectStorage() private readonly storage: Storage,
  ) {}

  /**
   * Keeps the file and reports what its rows would do; nothing else is saved. What was said about the last file
   * with the same columns is taken over, unless something else is said.
   * @throws DomainError of `readTable` when the file cannot be read; then it is not kept
   */
  async preview(
    reader: EntityManager,
    actor: Actor,
    file: { readonly name: string; readonly bytes: Uint8Array },
    given: ImportOptions,
  ): Promise<{ readonly id: string; readonly save: (tx: EntityManager) => Promise<void> }> {
    const { organizationId } = actor;
    const table = await readTable(file, given);
    const remembered =
      given.mapping === undefined
        ? await rememberedMapping(reader, organizationId, columnsKey(table, given))
        : undefined;
    const options = remembered === undefined ? given : { ...given, mapping: remembered.mapping };
    const report = {
      ...(await this.report(reader, organizationId, table, options)),
      mappingOf: remembered?.importId ?? null,
    };
    const id = newId();
    const storageKey = `expert-imports/${organizationId}/${id}`;
    await this.storage.put(storageKey, file.bytes, {
      mediaType: table.format === 'csv' ? 'text/csv' : 'application/octet-stream',
    });
    const save = async (tx: EntityManager): Promise<void> => {
      await tx.insert(ExpertImport, {
        id,
        organizationId,
        fileName: file.name,
        storageKey,
        options: options as never,
        state: 'previewed',
        report: report as never,
        rowsTotal: table.rows.length,
        rowsDone: 0,
        finishedAt: null,
        accountId: actor.accountId,
      });
    };
    return { id, save };
  }

  /**
   * Looks at the file anew with other options, each of which takes the place of what was said before. Where it then has
   * other columns, what was said about the old ones is forgotten, and what was said about such columns before holds.
   */
  async repreview(
    tx: EntityManager,
    actor: Actor,
    id: string,
    changes: ImportOptions,
  ): Promise<void> {
    const row = await this.lockWaiting(tx, actor.organizationId, id);
    const asked = { ...row.options, ...changes };
    const table = await this.tableOf(row, asked);
    const key = columnsKey(table, asked);
    const renewed =
      changes.mapping === undefined &&
      (key !== row.report.headerKey || table.header.length !== row.report.columns.length);
    const remembered = renewed ? await rememberedMapping(tx, actor.organizationId, key) : undefined;
    const { mapping, ...others } = asked;
    const kept = renewed ? remembered?.mapping : mapping;
    const options: ImportOptions = kept === undefined ? others : { ...others, mapping: kept };
    const misplaced = (changes.mapping ?? []).findIndex(
      ({ column }) => column > table.header.length,
    );
    if (misplaced >= 0)
      throw invalidField(`mapping.${misplaced}.column`, 'too_large', { max: table.header.length });
    const report = {
      ...(await this.report(tx, actor.organizationId, table, options)),
      mappingOf: renewed
        ? (remembered?.importId ?? null)
        : changes.mapping === undefined
          ? (row.report.mappingOf ?? null)
          : null,
    };
    await tx.update(
      ExpertImport,
      { id, organizationId: actor.organizationId },
      { options: options, report: report, rowsTotal: table.rows.length },
    );
  }

  /**
   * Lets the rows be saved, as a job; those of a run that was stopped or failed, from where it came to. Said twice,
   * or by two at once, it happens once.
   * @throws DomainError `expert_import_not_waiting`, or `expert_import_encoding_open` while nobody has said how
   *   doubtful letters are to be read
   */
  async start(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const { organizationId } = actor;
    const row = await this.lock(tx, organizationId, id);
    if (row.state === 'running' || row.state === 'done')
      throw new DomainError('conflict', 'expert_import_not_waiting');
    if (row.purgedAt !== null) throw new DomainError('gone', 'expert_import_file_gone');
    if (!row.report.encodingCertain) {
      const encodings = row.report.encodingCandidates.map(({ encoding }) => encoding);
      throw new DomainError(
        'conflict',
        'expert_import_encoding_open',
        { encodings: encodings.join(', ') },
        { details: { candidates: row.report.encodingCandidates } },
      );
    }
    const { fault: _, ...report } = row.report;
    await tx.update(
      ExpertImport,
      { id, organizationId },
      { state: 'running', finishedAt: null, report: report },
    );
    await this.jobs.enqueue(tx, IMPORT_JOB, { organizationId, importId: id });
  }

  /**
   * Stops a run after the rows that are being saved at this moment. It can be run again, and goes on from there.
   * @throws DomainError `expert_import_not_running`
   */
  async stop(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const { organizationId } = actor;
    const row = await this.lock(tx, organizationId, id);
    if (row.state === 'stopped') return;
    if (row.state !== 'running') throw new DomainError('conflict', 'expert_import_not_running');
    await tx.update(
      ExpertImport,
      { id, organizationId },
      {
        state: 'stopped',
        finishedAt: this.clock.now().toString(),
        report: {
          ...row.report,
          counts: countActions(row.report.rows.slice(0, row.rowsDone)),
        },
      },
    );
  }

  /**
   * Throws away a file that was looked at and not run, with all that was kept of it.
   * @throws DomainError `expert_import_not_waiting` for one that was run: what it did stays on record
   */
  async discard(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const { organizationId } = actor;
    const row = await this.lockWaiting(tx, organizationId, id);
    await tx.delete(ExpertImport, { id, organizationId });
    await this.storage.delete(row.storageKey);
  }

  /**
   * Rows of a file as they stand in it, with what is to say about each.
   * @throws DomainError `expert_import_file_gone`
   */
  async rowsToCorrect(
    reader: EntityManager,
    actor: Actor,
    id: string,
    filter: ImportRowFilter,
  ): Promise<ReturnType<typeof rowsOfFile>> {
    const { organizationId, language } = actor;
    const row = await reader.findOneBy(ExpertImport, { id, organizationId });
    if (row === null) throw new DomainError('missing', 'not_found');
    const rows = await reportRows(reader, organizationId, id, filter, language);
    const table = await this.tableOf(row, row.options);
    const targets = targetsOf(table, row.options);
    return rowsOfFile(table, row.options.header ?? true, targets, rows, language);
  }

  /** The table of an import, read as its options say. */
  async tableOf(
    row: Pick<ExpertImport, 'fileName' | 'storageKey'>,
    options: ImportOptions,
  ): Promise<Table> {
    const bytes = await this.storage.get(row.storageKey);
    if (bytes === undefined) throw new DomainError('gone', 'expert_import_file_gone');
    return readTable({ name: row.fileName, bytes }, options);
  }

  private async report(
    reader: EntityManager,
    organizationId: string,
    table: Table,
    options: ImportOptions,
  ): Promise<ImportReport> {
    const targets = targetsOf(table, options);
    const rows = table.rows.map((row) => readRow(row, targets, options));
    const plan = await planRows(reader, organizationId, rows, options);
    return describeTable(
      table,
      targets,
      options,
      plan.map(({ report }) => report),
    );
  }

  private async lockWaiting(
    tx: EntityManager,
    organizationId: string,
    id: string,
  ): Promise<ExpertImport> {
    const row = await this.lock(tx, organizationId, id);
    if (row.state !== 'previewed') throw new DomainError('conflict', 'expert_import_not_waiting');
    if (row.purgedAt !== null) throw new DomainError('gone', 'expert_import_file_gone');
    return row;
  }

  private async lock(tx: EntityManager, organizationId: string, id: string): Promise<ExpertImport> {
    const row = await tx.findOne(ExpertImport, {
      where: { id, organizationId },
      lock: { mode: 'pessimistic_write' },
    });
    if (row === null) throw new DomainError('missing', 'not_found');
    return row;
  }
}

/** What was said about the columns of the last file that had the same ones. */
async function rememberedMapping(
  reader: EntityManager,
  organizationId: string,
  key: string,
): Promise<RememberedMapping | undefined> {
  if (key === '') return undefined;
  const [last] = await reader.query<RememberedMapping[]>(
    `SELECT id AS "importId", options->'mapping' AS mapping FROM expert_import
     WHERE organization_id = $1 AND md5(report->>'headerKey') = md5($2) AND options ? 'mapping'
     ORDER BY created_at DESC, id DESC LIMIT 1`,
    [organizationId, key],
  );
  return last;
}

interface RememberedMapping {
  readonly importId: string;
  readonly mapping: NonNullable<ImportOptions['mapping']>;
}
