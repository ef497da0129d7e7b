import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/columns.js';

/** A key for programs, of one account in one organization. */
@Entity('api_token')
export class ApiToken {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  name: string;

  /** The first characters of the token, by which its owner knows it again. */
  @Column('text')
  prefix: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('text', { array: true })
  scopes: string[];

  @InstantColumn({ name: 'created_at', insert: false, update: false })
  createdAt: string;

  @InstantColumn({ name: 'expires_at', nullable: true })
  expiresAt: string | null;

  @InstantColumn({ name: 'last_used_at', nullable: true })
  lastUsedAt: string | null;

  @InstantColumn({ name: 'revoked_at', nullable: true })
  revokedAt: string | null;
}
