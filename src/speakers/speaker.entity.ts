import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalInterval } from '../kernel/availability.js';
import { InstantColumn } from '../platform/database/columns.js';
import type { AttendanceMode, SpeakerRole, SpeakerState } from './speaker-states.js';

/** An expert's engagement in one event, in one role. */
@Entity('speaker')
export class Speaker {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('uuid', { name: 'expert_id' })
  expertId: string;

  @Column('text')
  role: SpeakerRole;

  @Column('text')
  state: SpeakerState;

  @Column('text', { name: 'attendance_mode' })
  attendanceMode: AttendanceMode;

  /** Wall-clock intervals in `availabilityZone`; none given means always. */
  @Column('jsonb')
  availability: LocalInterval[];

  /** In which zone the availability is told; null: the event's. */
  @Column('text', { name: 'availability_zone', nullable: true })
  availabilityZone: string | null;

  /** Where the person is during the event; null: in the event's zone. */
  @Column('text', { nullable: true })
  zone: string | null;

  @Column('text')
  note: string;

  @Column('integer')
  position: number;

  @InstantColumn({ name: 'state_changed_at', insert: false })
  stateChangedAt: string;

  @InstantColumn({ name: 'created_at', insert: false, update: false })
  createdAt: string;

  @Column('integer', { default: 1 })
  version: number;
}
