import './mail.errors.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../kernel/domain-error.js';
import { parseEmailAddress } from '../../kernel/email-address.js';
import { newId } from '../../kernel/id.js';
import { cleanLine, cleanText } from '../../kernel/text.js';
import { type CalendarPart, Message, type MessageState } from './message.entity.js';
import { MailSender } from './mail-sender.js';

/** A new e-mail. Texts are already in the recipient's language. */
export interface NewMessage {
  readonly organizationId: string | null;
  readonly accountId: string | null;
  /** What it is about, as a short code: `login_link`, `invitation` … */
  readonly kind: string;
  /** BCP 47 tag of the texts. */
  readonly language: string;
  readonly toAddress: string;
  readonly toName?: string;
  readonly subject: string;
  readonly bodyText: string;
  readonly bodyHtml: string;
  /** The body holds a link that lets its reader in. */
  readonly secret?: boolean;
  /** Calendar objects that go with it, one message of RFC 5546 each. */
  readonly calendars?: readonly CalendarPart[];
  /** Somebody must approve it first: true for all but the answer to the recipient's own act. */
  readonly needsApproval?: boolean;
}

/** The outbox: every e-mail is a row, written in the transaction that causes it, and leaves by a job after it. */
@Injectable()
export class Outbox {
  constructor(private readonly sender: MailSender) {}

  /** Whether messages leave at all; without SMTP_URL they stay, to be read here. */
  get leaves(): boolean {
    return this.sender.leaves;
  }

  /**
   * Writes a message and, unless it must be approved first, has it sent after the transaction commits. An address
   * that no mail can reach makes a failed message, not an error: others in the same batch still go out.
   * @returns the message's id
   */
  async enqueueMessage(tx: EntityManager, message: NewMessage): Promise<string> {
    const id = newId();
    const address = parseEmailAddress(message.toAddress);
    const state: MessageState = address.fault
      ? 'failed'
      : message.needsApproval
        ? 'awaiting_approval'
        : this.readyState;
    await tx.insert(Message, {
      id,
      organizationId: message.organizationId,
      accountId: message.accountId,
      kind: message.kind,
      language: message.language,
      toAddress: address.fault ? cleanLine(message.toAddress).slice(0, 320) : address.address,
      toName: cleanLine(message.toName ?? ''),
      subject: cleanLine(message.subject),
      bodyText: cleanText(message.bodyText),
      bodyHtml: cleanText(message.bodyHtml),
      secret: message.secret ?? false,
      calendars: [...(message.calendars ?? [])],
      state,
      attempts: 0,
      lastError: address.fault ?? null,
      nextAttemptAt: null,
      sentAt: null,
    });
    if (state === 'queued')
      await this.sender.schedule(tx, { id, organizationId: message.organizationId });
    return id;
  }

  /**
   * Lets a message that waited for approval go.
   * @throws DomainError `not_found`, `message_not_awaiting_approval`
   */
  async approve(tx: EntityManager, organizationId: string, id: string): Promise<Message> {
    const message = await lockMessage(tx, organizationId, id);
    if (message.state !== 'awaiting_approval') {
      throw new DomainError('conflict', 'message_not_awaiting_approval', { state: message.state });
    }
    return this.release(tx, message);
  }

  /**
   * Sends a message that failed, or that was written while there was no mail server, as if it were new.
   * @throws DomainError `not_found`, `message_not_failed`, `mail_not_configured`
   */
  async retry(tx: EntityManager, organizationId: string, id: string): Promise<Message> {
    const message = await lockMessage(tx, organizationId, id);
    if (message.state !== 'failed' && message.state !== 'unsent') {
      throw new DomainError('conflict', 'message_not_failed', { state: message.state });
    }
    if (!this.leaves) throw new DomainError('conflict', 'mail_not_configured');
    return this.release(tx, message);
  }

  /**
   * Takes a message that has not left out of the outbox, for good.
   * @throws DomainError `not_found`, `message_already_sent`, `message_being_sent`
   */
  async discard(tx: EntityManager, organizationId: string, id: string): Promise<Message> {
    const message = await lockMessage(tx, organizationId, id);
    if (message.state === 'sent') throw new DomainError('conflict', 'message_already_sent');
    const inHand: { busy: boolean }[] = await tx.query(
      `SELECT state = 'queued' AND last_error IS NULL AND next_attempt_at > now() AS busy FROM message WHERE id = $1`,
      [id],
    );
    if (inHand[0]?.busy) throw new DomainError('conflict', 'message_being_sent');
    await tx.delete(Message, { id });
    return message;
  }

  private get readyState(): MessageState {
    return this.leaves ? 'queued' : 'unsent';
  }

  private async release(tx: EntityManager, message: Message): Promise<Message> {
    const change = {
      state: this.readyState,
      attempts: 0,
      lastError: null,
      nextAttemptAt: null,
    };
    await tx.update(Message, { id: message.id }, change);
    if (change.state === 'queued') await this.sender.schedule(tx, message);
    return Object.assign(message, change);
  }
}

async function lockMessage(
  tx: EntityManager,
  organizationId: string,
  id: string,
): Promise<Message> {
  const message = await tx.findOne(Message, {
    where: { id, organizationId },
    lock: { mode: 'pessimistic_write' },
  });
  if (message === null) throw new DomainError('missing', 'not_found');
  return message;
}
