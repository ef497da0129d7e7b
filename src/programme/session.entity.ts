import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import { InstantColumn, WallClockColumn } from '../platform/database/columns.js';

export const SESSION_KINDS = [
  'plenary',
  'panel',
  'round_table',
  'paper_session',
  'keynote',
  'side_event',
  'break',
  'social',
] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

export const SESSION_STATES = ['planned', 'cancelled'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** A session of an event's programme, in wall-clock time of the event's zone. */
@Entity('session')
export class Session {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('uuid', { name: 'room_id', nullable: true })
  roomId: string | null;

  @Column('text')
  kind: SessionKind;

  @Column('jsonb')
  title: LocalizedText;

  @Column('jsonb')
  abstract: LocalizedText;

  @Column('text', { array: true })
  languages: string[];

  @WallClockColumn({ name: 'starts_local' })
  startsLocal: string;

  @WallClockColumn({ name: 'ends_local' })
  endsLocal: string;

  @InstantColumn({ name: 'starts_at' })
  startsAt: string;

  @InstantColumn({ name: 'ends_at' })
  endsAt: string;

  @Column('text')
  state: SessionState;

  @Column('integer')
  sequence: number;

  @InstantColumn({ name: 'created_at', insert: false, update: false })
  createdAt: string;

  @InstantColumn({ name: 'updated_at', insert: false, update: false })
  updatedAt: string;

  @Column('integer', { default: 1 })
  version: number;
}
