import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/columns.js';

/** The text of a version in one language. */
@Entity('edition')
export class Edition {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'outcome_version_id' })
  outcomeVersionId: string;

  @Column('text')
  lang: string;

  @Column('text')
  title: string;

  @Column('text')
  summary: string;

  /** Markdown. */
  @Column('text')
  body: string;

  @Column('integer', { default: 1 })
  version: number;

  @InstantColumn({ name: 'changed_at', insert: false })
  changedAt: string;

  @Column('uuid', { name: 'changed_by', nullable: true })
  changedBy: string | null;

  /** When somebody last said that the translation still says what the authentic text says. */
  @InstantColumn({ name: 'confirmed_at', nullable: true })
  confirmedAt: string | null;

  @Column('uuid', { name: 'confirmed_by', nullable: true })
  confirmedBy: string | null;
}
