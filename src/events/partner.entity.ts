import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import { InstantColumn } from '../platform/database/columns.js';

export const PARTNER_KINDS = [
  'multilateral',
  'government',
  'academic',
  'civil_society',
  'media',
  'business',
] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

export const PARTNER_ROLES = ['host', 'co_host', 'partner', 'sponsor', 'observer'] as const;
export type PartnerRole = (typeof PARTNER_ROLES)[number];

/** An organization that works with the secretariat, such as a multilateral one. */
@Entity('partner')
export class Partner {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('jsonb')
  name: LocalizedText;

  @Column('text', { name: 'name_key' })
  nameKey: string;

  @Column('jsonb')
  acronym: LocalizedText;

  @Column('text')
  kind: PartnerKind;

  @Column('text', { nullable: true })
  country: string | null;

  @Column('text', { nullable: true })
  url: string | null;

  @InstantColumn({ name: 'created_at', insert: false, update: false })
  createdAt: string;

  @Column('integer', { default: 1 })
  version: number;
}
