import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/columns.js';
import type { OutcomeKind } from './outcome-kinds.js';

/** A document that comes out of an event; its texts stand in versions. */
@Entity('outcome')
export class Outcome {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('text')
  kind: OutcomeKind;

  @Column('text')
  symbol: string;

  @Column('integer')
  year: number;

  @Column('integer')
  number: number;

  @Column('text')
  slug: string;

  @Column('text', { name: 'authentic_language' })
  authenticLanguage: string;

  @InstantColumn({ name: 'created_at', insert: false, update: false })
  createdAt: string;

  @InstantColumn({ name: 'updated_at', insert: false, update: false })
  updatedAt: string;

  @Column('integer', { default: 1 })
  version: number;
}
