import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import { InstantColumn } from '../platform/database/columns.js';

/** Where experts work: a university, an institute, a ministry, a newspaper. */
@Entity('institution')
export class Institution {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('jsonb')
  name: LocalizedText;

  @Column('text', { nullable: true })
  country: string | null;

  /** Names that are neither shown nor translated, but by which it is found: former ones, abbreviations. */
  @Column('text', { name: 'also_known_as', array: true })
  alsoKnownAs: string[];

  @Column('text', { name: 'search_text' })
  searchText: string;

  @InstantColumn({ name: 'created_at', insert: false, update: false })
  createdAt: string;

  @Column('integer', { default: 1 })
  version: number;
}

/** One name of an institution as it is compared; no other institution of the organization may have it. */
@Entity('institution_name')
export class InstitutionName {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId: string;

  @PrimaryColumn('text', { name: 'name_key' })
  nameKey: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;
}
