import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { Outbox } from '../platform/mail/outbox.js';
import type { MessageView } from './dto/message.dto.js';
import { type MessageReader, readMessage } from './messages.queries.js';

/** What people do with the outbox of their organization. */
@Injectable()
export class MessagesService {
  constructor(private readonly outbox: Outbox) {}

  /** What this actor may see of messages. */
  readerFor(actor: Actor): MessageReader {
    return {
      organizationId: actor.organizationId,
      readsLinks: !this.outbox.leaves && actor.permissions.has('members:write'),
    };
  }

  /** One message; who reads a link that lets its reader in is recorded. */
  async openMessage(tx: EntityManager, actor: Actor, id: string): Promise<MessageView> {
    const message = await readMessage(tx, this.readerFor(actor), id);
    if (message.secret && message.bodyText !== null) await this.record(tx, actor, id, 'link_read');
    return message;
  }

  /** Lets a message that waited for approval go. */
  async approveMessage(tx: EntityManager, actor: Actor, id: string): Promise<MessageView> {
    await this.outbox.approve(tx, actor.organizationId, id);
    await this.record(tx, actor, id, 'approved');
    return readMessage(tx, this.readerFor(actor), id);
  }

  /** Sends a failed or unsent message as if it were new. */
  async retryMessage(tx: EntityManager, actor: Actor, id: string): Promise<MessageView> {
    await this.outbox.retry(tx, actor.organizationId, id);
    await this.record(tx, actor, id, 'retried');
    return readMessage(tx, this.readerFor(actor), id);
  }

  /** Takes a message that has not left out of the outbox. */
  async discardMessage(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const { kind, state } = await this.outbox.discard(tx, actor.organizationId, id);
    // Neither address nor text: the log of changes outlives the person's data.
    await recordChange(tx, actor, {
      objectKind: 'message',
      objectId: id,
      action: 'discarded',
      before: { kind, state },
    });
  }

  private async record(tx: EntityManager, actor: Actor, id: string, action: string): Promise<void> {
    await recordChange(tx, actor, { objectKind: 'message', objectId: id, action });
  }
}
