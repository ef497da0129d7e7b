import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import type { NameOrder } from '../kernel/person-name.js';
import { InstantColumn } from '../platform/database/columns.js';

/** One way in which an expert's name is written; the first one is the person's own. */
@Entity('expert_name')
export class ExpertName {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'expert_id' })
  expertId: string;

  @Column('integer')
  position: number;

  @Column('text')
  lang: string;

  @Column('text')
  script: string;

  @Column('text', { nullable: true })
  family: string | null;

  @Column('text', { nullable: true })
  given: string | null;

  @Column('text', { nullable: true })
  patronymic: string | null;

  @Column('text', { name: 'full_name', nullable: true })
  full: string | null;

  @Column('text', { name: 'name_order' })
  order: NameOrder;
}

/** How a name of an expert sounds; two experts with one sound may be one person. */
@Entity('expert_name_sound')
export class ExpertNameSound {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId: string;

  @PrimaryColumn('text')
  sound: string;

  @PrimaryColumn('uuid', { name: 'expert_id' })
  expertId: string;
}

/** An address of an expert; the first one is written to. */
@Entity('expert_email')
export class ExpertEmail {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'expert_id' })
  expertId: string;

  @Column('integer')
  position: number;

  @Column('text')
  address: string;

  @Column('text', { name: 'address_key' })
  addressKey: string;
}

/** That an expert belongs to an institution, and as what. */
@Entity('affiliation')
export class Affiliation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'expert_id' })
  expertId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('integer')
  position: number;

  @Column('jsonb')
  title: LocalizedText;
}

/** A field of an expert. */
@Entity('expert_theme')
export class ExpertTheme {
  @PrimaryColumn('uuid', { name: 'expert_id' })
  expertId: string;

  @PrimaryColumn('uuid', { name: 'theme_id' })
  themeId: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;
}

/** Two records that the desk has looked at and found to be two people; the smaller id first. */
@Entity('expert_distinction')
export class ExpertDistinction {
  @PrimaryColumn('uuid', { name: 'expert_id' })
  expertId: string;

  @PrimaryColumn('uuid', { name: 'other_id' })
  otherId: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @InstantColumn({ insert: false, update: false })
  at: string;

  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;
}
