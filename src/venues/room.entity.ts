import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import type { LocalInterval } from '../kernel/availability.js';
import { InstantColumn } from '../platform/database/columns.js';

export const ROOM_LAYOUTS = [
  'theatre',
  'classroom',
  'boardroom',
  'u_shape',
  'round_tables',
  'banquet',
  'exhibition',
] as const;
export type RoomLayout = (typeof ROOM_LAYOUTS)[number];

/** A room of a venue; one session at a time may be in it, unless it takes several. */
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

  @Column('text', { nullable: true })
  layout: RoomLayout | null;

  /** Several sessions may be in it at once: posters, parallel items. */
  @Column('boolean', { name: 'parallel_items', default: false })
  parallelItems: boolean;

  /** Wall-clock intervals in the venue's zone; none given means always. */
  @Column('jsonb', { default: [] })
  availability: LocalInterval[];

  @Column('integer')
  position: number;

  @InstantColumn({ name: 'created_at', insert: false, update: false })
  createdAt: string;

  @Column('integer', { default: 1 })
  version: number;
}
