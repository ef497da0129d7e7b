import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';

/** A strand of an event's programme; a session belongs to one or none. */
@Entity('track')
export class Track {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('jsonb')
  name: LocalizedText;

  /** The name as it is compared: two spellings of one name are one track. */
  @Column('text', { name: 'name_key' })
  nameKey: string;

  /** `#rrggbb`. */
  @Column('text', { nullable: true })
  color: string | null;

  @Column('integer')
  position: number;

  @Column('integer', { default: 1 })
  version: number;
}
