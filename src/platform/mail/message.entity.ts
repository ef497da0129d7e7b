import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/columns.js';

/** Where a message stands: it waits for a person, for the sender, or it is through. */
export const MESSAGE_STATES = ['awaiting_approval', 'queued', 'sent', 'failed', 'unsent'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** A calendar object that goes with a message. */
export interface CalendarPart {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly fileName: string;
  readonly content: string;
}

/** An e-mail to one recipient, in that recipient's language: a row of the outbox. */
@Entity('message')
export class Message {
  @PrimaryColumn('uuid')
  id: string;

  /** Null for what the installation itself sends, such as a login link. */
  @Column('uuid', { name: 'organization_id', nullable: true })
  organizationId: string | null;

  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;

  /** What it is about, as a short code: `login_link`, `invitation` … */
  @Column('text')
  kind: string;

  @Column('text')
  language: string;

  @Column('text', { name: 'to_address' })
  toAddress: string;

  @Column('text', { name: 'to_name' })
  toName: string;

  @Column('text')
  subject: string;

  @Column('text', { name: 'body_text' })
  bodyText: string;

  @Column('text', { name: 'body_html' })
  bodyHtml: string;

  /** The body holds a link that lets its reader in; it is emptied once the message has left. */
  @Column('boolean')
  secret: boolean;

  /** Invitations and cancellations for the reader's calendar. */
  @Column('jsonb')
  calendars: CalendarPart[];

  @Column('text')
  state: MessageState;

  @Column('integer')
  attempts: number;

  /** The mail server's words, or ours, on why the last attempt failed. */
  @Column('text', { name: 'last_error', nullable: true })
  lastError: string | null;

  /** While queued: not before this instant; during an attempt: when that counts as lost. */
  @InstantColumn({ name: 'next_attempt_at', nullable: true })
  nextAttemptAt: string | null;

  @InstantColumn({ name: 'created_at', insert: false })
  createdAt: string;

  @InstantColumn({ name: 'sent_at', nullable: true })
  sentAt: string | null;
}
