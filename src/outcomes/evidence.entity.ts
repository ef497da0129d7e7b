import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import { DayColumn, InstantColumn } from '../platform/database/columns.js';

export const EVIDENCE_STATES = ['unchecked', 'checked', 'refuted'] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

/** A dated, sourced fact that outcomes cite. */
@Entity('evidence')
export class Evidence {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('jsonb')
  claim: LocalizedText;

  @DayColumn({ name: 'occurred_on', nullable: true })
  occurredOn: string | null;

  @Column('jsonb')
  source: LocalizedText;

  @Column('text', { name: 'source_url', nullable: true })
  sourceUrl: string | null;

  @Column('text')
  state: EvidenceState;

  @InstantColumn({ name: 'checked_at', nullable: true })
  checkedAt: string | null;

  @Column('uuid', { name: 'checked_by', nullable: true })
  checkedBy: string | null;

  @Column('text', { name: 'search_text' })
  searchText: string;

  @InstantColumn({ name: 'created_at', insert: false, update: false })
  createdAt: string;

  @Column('integer', { default: 1 })
  version: number;
}
