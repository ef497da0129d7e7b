import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import { InstantColumn } from '../platform/database/columns.js';

/** A place where events are held, in one time zone. */
@Entity('venue')
export class Venue {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('jsonb')
  name: LocalizedText;

  @Column('jsonb')
  address: LocalizedText;

  @Column('jsonb')
  city: LocalizedText;

  @Column('text', { nullable: true })
  country: string | null;

  @Column('text')
  zone: string;

  @Column('double precision', { nullable: true })
  latitude: number | null;

  @Column('double precision', { nullable: true })
  longitude: number | null;

  @InstantColumn({ name: 'created_at', insert: false, update: false })
  createdAt: string;

  @Column('integer', { default: 1 })
  version: number;
}
