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

/** A session of an event's programme, in wall-clock time of the event's zone, or without hours yet. */
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

  /** Null, as the three that follow, while the session has no hours yet. */
  @WallClockColumn({ name: 'starts_local', nullable: true })
  startsLocal: string | null;

  @WallClockColumn({ name: 'ends_local', nullable: true })
  endsLocal: string | null;

  @InstantColumn({ name: 'starts_at', nullable: true })
  startsAt: string | null;

  @InstantColumn({ name: 'ends_at', nullable: true })
  endsAt: string | null;

  /** How long it shall last, while it has no hours; null once it has. */
  @Column('integer', { name: 'duration_minutes', nullable: true })
  durationMinutes: number | null;

  /** One item for all rooms of the event, such as a break. */
  @Column('boolean', { name: 'all_rooms', default: false })
  allRooms: boolean;

  /** Carried from the room: several sessions may be in it at once. */
  @Column({ type: 'boolean', name: 'room_parallel', insert: false, update: false })
  roomParallel: boolean;

  @Column('uuid', { name: 'track_id', nullable: true })
  trackId: string | null;

  @Column('integer', { name: 'expected_audience', nullable: true })
  expectedAudience: number | null;

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
