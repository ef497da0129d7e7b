import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/columns.js';

/** A login in one browser. */
@Entity('auth_session')
export class AuthSession {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  /** The organization that the browser works in. */
  @Column('uuid', { name: 'organization_id', nullable: true })
  organizationId: string | null;

  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('text', { name: 'csrf_token' })
  csrfToken: string;

  @InstantColumn({ name: 'created_at', insert: false, update: false })
  createdAt: string;

  @InstantColumn({ name: 'last_seen_at', insert: false })
  lastSeenAt: string;

  @InstantColumn({ name: 'expires_at' })
  expiresAt: string;

  @InstantColumn({ name: 'revoked_at', nullable: true })
  revokedAt: string | null;

  @Column('text', { name: 'user_agent' })
  userAgent: string;
}
