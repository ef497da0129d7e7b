import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/columns.js';

/** One change of one object: who, when, what, with old and new values. */
@Entity('audit_entry')
export class AuditEntry {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @InstantColumn({ insert: false })
  at: string;

  @Column('uuid', { name: 'actor_account_id', nullable: true })
  actorAccountId: string | null;

  @Column('text', { name: 'actor_kind' })
  actorKind: string;

  @Column('text', { name: 'object_kind' })
  objectKind: string;

  @Column('uuid', { name: 'object_id' })
  objectId: string;

  @Column('text')
  action: string;

  @Column('jsonb')
  changes: Record<string, { old: unknown; new: unknown }>;

  @Column('text', { name: 'request_id', nullable: true })
  requestId: string | null;
}
