import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import { DayColumn, InstantColumn } from '../platform/database/columns.js';

export const EXPERT_CATEGORIES = [
  'scholar',
  'expert',
  'public_figure',
  'official',
  'journalist',
] as const;
export type ExpertCategory = (typeof EXPERT_CATEGORIES)[number];

export const GENDERS = ['female', 'male', 'other'] as const;
export type Gender = (typeof GENDERS)[number];

/** Whether a person agreed to be shown on public pages; only `granted` shows them. */
export const CONSENTS = ['not_asked', 'granted', 'withheld', 'withdrawn'] as const;
export type Consent = (typeof CONSENTS)[number];

/** A person in the registry. */
@Entity('expert')
export class Expert {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('text')
  slug: string;

  @Column('text')
  category: ExpertCategory;

  @Column('text', { nullable: true })
  country: string | null;

  @Column('text', { nullable: true })
  gender: Gender | null;

  @Column('text', { array: true })
  languages: string[];

  @Column('jsonb')
  bio: LocalizedText;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text')
  note: string;

  /** The first name form stands whole, because its parts could not be told apart. */
  @Column('boolean', { name: 'name_unsplit' })
  nameUnsplit: boolean;

  @Column('text')
  consent: Consent;

  @InstantColumn({ name: 'consent_changed_at', nullable: true })
  consentChangedAt: string | null;

  /** Where the consent (or its refusal) is on record: a letter, a form, a call. */
  @Column('text', { name: 'consent_source', nullable: true })
  consentSource: string | null;

  /** The name in Latin letters, family name first: one order for names of all scripts. */
  @Column('text', { name: 'sort_key' })
  sortKey: string;

  @Column('text', { name: 'look_alike_key' })
  lookAlikeKey: string;

  @Column('text', { name: 'search_text' })
  searchText: string;

  /** Lexemes in the text form of a tsvector, see expert-search.ts. */
  @Column('tsvector', { name: 'search_tokens' })
  searchTokens: string;

  @Column('uuid', { name: 'merged_into_id', nullable: true })
  mergedIntoId: string | null;

  /** The first day of the latest event that the person agreed to take part in; '-infinity' for none. By triggers. */
  @DayColumn({ name: 'last_engaged_on', insert: false, update: false })
  lastEngagedOn: string;

  @InstantColumn({ name: 'created_at', insert: false, update: false })
  createdAt: string;

  @InstantColumn({ name: 'updated_at', insert: false, update: false })
  updatedAt: string;

  @Column('integer', { default: 1 })
  version: number;
}
