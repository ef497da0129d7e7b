import { Column, Entity, PrimaryColumn } from 'typeorm';

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
}
