import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/columns.js';
import type { Role } from './policies.js';

/** The role of an account in an organization. */
@Entity('membership')
export class Membership {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  role: Role;

  /** When the person first worked in the organization; null while the invitation is open. */
  @InstantColumn({ name: 'accepted_at', nullable: true })
  acceptedAt: string | null;

  @InstantColumn({ name: 'created_at', insert: false, update: false })
  createdAt: string;

  @Column('integer')
  version: number;
}
