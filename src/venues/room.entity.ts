import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import { InstantColumn } from '../platform/database/columns.js';

/** A room of a venue; one session at a time may be in it. */
@Entity('room')
export class Room {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'venue_id' })
  venueId: string;

  @Column('jsonb')
  name: LocalizedText;

  /** The name as it is compared: two spellings of one name are one room. */
  @Column('text', { name: 'name_key' })
  nameKey: string;

  @Column('integer', { nullable: true })
  capacity: number | null;

  @Column('text', { array: true })
  equipment: string[];

  @Column('integer', { name: 'interpretation_booths' })
  interpretationBooths: number;

  @Column('boolean', { name: 'step_free', nullable: true })
  stepFree: boolean | null;

  @Column('integer')
  position: number;

  @InstantColumn({ name: 'created_at', insert: false, update: false })
  createdAt: string;

  @Column('integer', { default: 1 })
  version: number;
}
