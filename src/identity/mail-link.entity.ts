import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../platform/database/columns.js';

/** What a link in a mail lets its holder do, once. */
export type LinkPurpose = 'login' | 'password' | 'membership';

/** A link that was sent by mail and proves that its holder reads the account's mailbox. */
@Entity('mail_link')
export class MailLink {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  purpose: LinkPurpose;

  /** For an invitation: to what. */
  @Column('uuid', { name: 'membership_id', nullable: true })
  membershipId: string | null;

  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @InstantColumn({ name: 'created_at', insert: false, update: false })
  createdAt: string;

  @InstantColumn({ name: 'expires_at' })
  expiresAt: string;

  @InstantColumn({ name: 'used_at', nullable: true })
  usedAt: string | null;
}
