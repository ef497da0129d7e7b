import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import { InstantColumn, WallClockColumn } from '../platform/database/columns.js';
import type { UpdateType, VersionState } from './outcome-kinds.js';

/** One version of an outcome. Its `version` rises with every change of any of its parts. */
@Entity('outcome_version')
export class OutcomeVersion {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'outcome_id' })
  outcomeId: string;

  @Column('integer')
  major: number;

  @Column('integer')
  minor: number;

  @Column('text', { name: 'update_type' })
  updateType: UpdateType;

  @Column('jsonb')
  notice: LocalizedText;

  @Column('text')
  state: VersionState;

  @WallClockColumn({ name: 'publish_local', nullable: true })
  publishLocal: string | null;

  @Column('text', { name: 'publish_zone', nullable: true })
  publishZone: string | null;

  @InstantColumn({ name: 'publish_at', nullable: true })
  publishAt: string | null;

  @InstantColumn({ name: 'submitted_at', nullable: true })
  submittedAt: string | null;

  @InstantColumn({ name: 'approved_at', nullable: true })
  approvedAt: string | null;

  @Column('uuid', { name: 'approved_by', nullable: true })
  approvedBy: string | null;

  @InstantColumn({ name: 'published_at', nullable: true })
  publishedAt: string | null;

  @InstantColumn({ name: 'created_at', insert: false, update: false })
  createdAt: string;

  @Column('integer', { default: 1 })
  version: number;
}
