import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import { InstantColumn, WallClockColumn } from '../platform/database/columns.js';
import type { AttributionRule, EventFormat, EventKind, EventState } from './event-lifecycle.js';

/** A conference, round table, seminar, forum or workshop, in the wall-clock time of its zone. */
@Entity('event')
export class Event {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'series_id', nullable: true })
  seriesId: string | null;

  @Column('integer', { name: 'series_number', nullable: true })
  seriesNumber: number | null;

  @Column('text')
  slug: string;

  @Column('jsonb')
  title: LocalizedText;

  @Column('jsonb')
  summary: LocalizedText;

  @Column('jsonb')
  description: LocalizedText;

  @Column('text')
  kind: EventKind;

  @Column('text')
  format: EventFormat;

  @Column('text')
  zone: string;

  @Column('boolean', { name: 'all_day' })
  allDay: boolean;

  @WallClockColumn({ name: 'starts_local' })
  startsLocal: string;

  @WallClockColumn({ name: 'ends_local' })
  endsLocal: string;

  @InstantColumn({ name: 'starts_at' })
  startsAt: string;

  @InstantColumn({ name: 'ends_at' })
  endsAt: string;

  @Column('text', { array: true })
  languages: string[];

  @Column('uuid', { name: 'venue_id', nullable: true })
  venueId: string | null;

  @Column('text', { name: 'online_url', nullable: true })
  onlineUrl: string | null;

  @Column('text', { name: 'attribution_rule' })
  attributionRule: AttributionRule;

  @Column('text')
  visibility: 'public' | 'internal';

  @Column('text')
  state: EventState;

  @Column('jsonb', { name: 'state_reason' })
  stateReason: LocalizedText;

  @InstantColumn({ name: 'state_changed_at', insert: false })
  stateChangedAt: string;

  @InstantColumn({ name: 'announced_at', nullable: true })
  announcedAt: string | null;

  @Column('integer')
  sequence: number;

  @Column('text', { name: 'search_text' })
  searchText: string;

  @InstantColumn({ name: 'created_at', insert: false, update: false })
  createdAt: string;

  @InstantColumn({ name: 'updated_at', insert: false, update: false })
  updatedAt: string;

  @Column('integer', { default: 1 })
  version: number;
}
