import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DayColumn, InstantColumn } from '../platform/database/columns.js';
import type { RecommendationStatus } from './recommendation-statuses.js';

/** A numbered recommendation of an outcome; what it says stands in the outcome's versions. */
@Entity('recommendation')
export class Recommendation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'outcome_id' })
  outcomeId: string;

  @Column('integer')
  number: number;

  @Column('text')
  symbol: string;

  @Column('text')
  status: RecommendationStatus;

  @DayColumn({ name: 'due_on', nullable: true })
  dueOn: string | null;

  @InstantColumn({ name: 'issued_at', nullable: true })
  issuedAt: string | null;

  @InstantColumn({ name: 'created_at', insert: false, update: false })
  createdAt: string;

  @Column('integer', { default: 1 })
  version: number;
}
