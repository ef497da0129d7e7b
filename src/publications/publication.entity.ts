import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import { InstantColumn } from '../platform/database/columns.js';

export const PUBLICATION_STATES = ['current', 'superseded', 'withdrawn'] as const;
export type PublicationState = (typeof PUBLICATION_STATES)[number];

export const WITHDRAWAL_REASONS = ['error', 'legal', 'consent', 'duplicate', 'other'] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/** A version that was published: current, followed by a later one, or withdrawn. */
@Entity('publication')
export class Publication {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'outcome_id' })
  outcomeId: string;

  @Column('uuid', { name: 'outcome_version_id' })
  outcomeVersionId: string;

  @Column('text')
  state: PublicationState;

  @InstantColumn({ name: 'published_at' })
  publishedAt: string;

  @InstantColumn({ name: 'modified_at' })
  modifiedAt: string;

  @Column('text', { name: 'withdrawal_reason', nullable: true })
  withdrawalReason: WithdrawalReason | null;

  @Column('jsonb', { name: 'withdrawal_note' })
  withdrawalNote: LocalizedText;

  @InstantColumn({ name: 'withdrawn_at', nullable: true })
  withdrawnAt: string | null;

  /** How it is cited, by language. */
  @Column('jsonb')
  citation: LocalizedText;

  @Column('text', { name: 'search_text' })
  searchText: string;

  @Column('integer', { default: 1 })
  version: number;
}
