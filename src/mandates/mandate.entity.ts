import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import { DayColumn, InstantColumn } from '../platform/database/columns.js';

/** The document that an organization works by: a speech, declaration, resolution or strategy. */
@Entity('mandate')
export class Mandate {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('text')
  slug: string;

  @Column('text')
  kind: string;

  @Column('jsonb')
  title: LocalizedText;

  @Column('jsonb')
  summary: LocalizedText;

  @Column('jsonb')
  body: LocalizedText;

  @Column('text', { name: 'authentic_language' })
  authenticLanguage: string;

  @DayColumn({ name: 'adopted_on' })
  adoptedOn: string;

  @Column('text', { name: 'source_url', nullable: true })
  sourceUrl: string | null;

  @Column('text')
  visibility: string;

  @InstantColumn({ name: 'created_at', insert: false, update: false })
  createdAt: string;

  @InstantColumn({ name: 'updated_at', insert: false, update: false })
  updatedAt: string;

  @Column('integer', { default: 1 })
  version: number;
}
