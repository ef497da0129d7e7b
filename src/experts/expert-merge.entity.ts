import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/columns.js';
import type { MergeRecord } from './merge-record.js';

/** That two records were found to be one person, and what was moved, so that it can be undone. */
@Entity('expert_merge')
export class ExpertMerge {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'kept_id' })
  keptId: string;

  @Column('uuid', { name: 'merged_id' })
  mergedId: string;

  @Column('jsonb')
  moved: MergeRecord;

  @InstantColumn({ insert: false, update: false })
  at: string;

  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;

  @InstantColumn({ name: 'undone_at', nullable: true })
  undoneAt: string | null;
}
