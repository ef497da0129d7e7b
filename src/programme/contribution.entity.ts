import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';

/** A talk or paper inside a session. */
@Entity('contribution')
export class Contribution {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'session_id' })
  sessionId: string;

  @Column('integer')
  position: number;

  @Column('jsonb')
  title: LocalizedText;

  @Column('jsonb')
  abstract: LocalizedText;

  @Column('integer', { name: 'duration_minutes', nullable: true })
  durationMinutes: number | null;

  @Column('integer', { default: 1 })
  version: number;
}
