import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/columns.js';
import type { SpeakerRole } from '../speakers/speaker-states.js';
import type { SessionState } from './session.entity.js';

/**
 * An expert in a session, with a role. Event, state and hours are the session's: triggers carry them
 * along, so that the database can refuse a double booking.
 */
@Entity('assignment')
export class Assignment {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('uuid', { name: 'session_id' })
  sessionId: string;

  @Column('uuid', { name: 'contribution_id', nullable: true })
  contributionId: string | null;

  @Column('uuid', { name: 'expert_id' })
  expertId: string;

  @Column('text')
  role: SpeakerRole;

  @Column('integer')
  position: number;

  @Column('boolean')
  blocking: boolean;

  @Column('text', { name: 'non_blocking_reason', nullable: true })
  nonBlockingReason: string | null;

  @Column({ type: 'text', name: 'session_state', insert: false, update: false })
  sessionState: SessionState;

  @InstantColumn({ name: 'starts_at', nullable: true, insert: false, update: false })
  startsAt: string | null;

  @InstantColumn({ name: 'ends_at', nullable: true, insert: false, update: false })
  endsAt: string | null;

  @Column('integer', { default: 1 })
  version: number;
}
