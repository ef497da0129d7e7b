import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EventRole as RoleInEvent } from '../identity/policies.js';

/** A role that an account holds in one event, besides its role in the organization. */
@Entity('event_role')
export class EventRole {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  role: RoleInEvent;
}
