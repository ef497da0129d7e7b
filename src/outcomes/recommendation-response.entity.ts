import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import { DayColumn, InstantColumn } from '../platform/database/columns.js';

export const RESPONSE_ANSWERS = ['accepted', 'accepted_in_part', 'noted', 'rejected'] as const;
export type ResponseAnswer = (typeof RESPONSE_ANSWERS)[number];

/** What one addressee says to an issued recommendation. */
@Entity('recommendation_response')
export class RecommendationResponse {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'recommendation_id' })
  recommendationId: string;

  @Column('uuid', { name: 'addressee_id' })
  addresseeId: string;

  @Column('text')
  answer: ResponseAnswer;

  @Column('jsonb')
  text: LocalizedText;

  @DayColumn({ name: 'responded_on' })
  respondedOn: string;

  @InstantColumn({ name: 'created_at', insert: false, update: false })
  createdAt: string;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column('integer', { default: 1 })
  version: number;
}
