import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/columns.js';
import type { ImportIssue } from './foreign-schedule.js';
import type {
  ScheduleImportOptions,
  ScheduleImportReport,
  ScheduleRowAction,
} from './import-report.js';

export const SCHEDULE_IMPORT_STATES = ['previewed', 'running', 'done', 'failed'] as const;
export type ScheduleImportState = (typeof SCHEDULE_IMPORT_STATES)[number];

/** A programme in a file that was uploaded for an event, what would come of it, and what came of it. */
@Entity('schedule_import')
export class ScheduleImport {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('text', { name: 'file_name' })
  fileName: string;

  @Column('text', { name: 'storage_key' })
  storageKey: string;

  @Column('jsonb', { default: {} })
  options: ScheduleImportOptions;

  @Column('text')
  state: ScheduleImportState;

  @Column('jsonb', { default: {} })
  report: ScheduleImportReport;

  @Column('integer', { name: 'rows_total', default: 0 })
  rowsTotal: number;

  @Column('integer', { name: 'rows_done', default: 0 })
  rowsDone: number;

  @InstantColumn({ name: 'created_at', insert: false, update: false })
  createdAt: string;

  @InstantColumn({ name: 'finished_at', nullable: true })
  finishedAt: string | null;

  /** The run that is at work, and when it last said so. */
  @Column('uuid', { nullable: true })
  claim: string | null;

  @InstantColumn({ name: 'claimed_at', nullable: true, insert: false, update: false })
  claimedAt: string | null;

  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;
}

/** What becomes, or became, of one row of the file. */
@Entity('schedule_import_row')
export class ScheduleImportRow {
  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @PrimaryColumn('uuid', { name: 'import_id' })
  importId: string;

  @PrimaryColumn('integer')
  number: number;

  @Column('text')
  place: string;

  @Column('text')
  action: ScheduleRowAction;

  @Column('text', { nullable: true })
  title: string | null;

  @Column('uuid', { name: 'session_id', nullable: true })
  sessionId: string | null;

  @Column('text', { array: true, default: [] })
  changes: string[];

  @Column('jsonb', { default: [] })
  issues: ImportIssue[];
}
