import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/columns.js';
import type { ImportOptions, ImportReport } from './import-report.js';

export const IMPORT_STATES = ['previewed', 'running', 'stopped', 'done', 'failed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** A file of experts that was uploaded, what would come of it, and what came of it. */
@Entity('expert_import')
export class ExpertImport {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('text', { name: 'file_name' })
  fileName: string;

  @Column('text', { name: 'storage_key' })
  storageKey: string;

  @Column('jsonb')
  options: ImportOptions;

  @Column('text')
  state: ImportState;

  @Column('jsonb')
  report: ImportReport;

  @Column('integer', { name: 'rows_total' })
  rowsTotal: number;

  @Column('integer', { name: 'rows_done' })
  rowsDone: number;

  @InstantColumn({ name: 'created_at', insert: false, update: false })
  createdAt: string;

  @InstantColumn({ name: 'finished_at', nullable: true })
  finishedAt: string | null;

  /** When the file and what its rows said were forgotten. */
  @InstantColumn({ name: 'purged_at', nullable: true, insert: false })
  purgedAt: string | null;

  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;
}
