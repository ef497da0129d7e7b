import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import type { Cadence } from '../kernel/period.js';
import { DayColumn, InstantColumn } from '../platform/database/columns.js';
import type { EventKind } from './event-lifecycle.js';

/** Events held again and again, in a cadence. */
@Entity('series')
export class Series {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('text')
  slug: string;

  @Column('jsonb')
  title: LocalizedText;

  @Column('jsonb')
  description: LocalizedText;

  @Column('text', { name: 'event_kind' })
  eventKind: EventKind;

  @Column('text')
  cadence: Cadence;

  @DayColumn({ name: 'starts_on' })
  startsOn: string;

  @DayColumn({ name: 'ends_on', nullable: true })
  endsOn: string | null;

  @InstantColumn({ name: 'created_at', insert: false, update: false })
  createdAt: string;

  @Column('integer', { default: 1 })
  version: number;
}
