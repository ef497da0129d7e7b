import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import type { Page } from '../platform/http/paging.js';
import { Id } from '../platform/http/params.js';
import { type MessageEntry, MessagePage, MessageQuery, MessageView } from './dto/message.dto.js';
import { listMessages } from './messages.queries.js';
import { MessagesService } from './messages.service.js';

@ApiTags('Messages')
@Controller('api/v1/messages')
export class MessagesController {
  constructor(
    private readonly database: Database,
    private readonly messages: MessagesService,
  ) {}

  @Get()
  @Endpoint({
    summary: 'List the messages of the outbox, newest first',
    access: { permission: 'messages:read' },
    answer: MessagePage,
  })
  list(@CurrentActor() actor: Actor, @Query() query: MessageQuery): Promise<Page<MessageEntry>> {
    return listMessages(this.database.reader, this.messages.readerFor(actor), query);
  }

  @Get(':id')
  @Endpoint({
    summary: 'Read a message with its body',
    access: { permission: 'messages:read' },
    answer: MessageView,
  })
  read(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<MessageView> {
    return this.database.transaction((tx) => this.messages.openMessage(tx, actor, id));
  }

  @Post(':id/approve')
  @Endpoint({
    summary: 'Approve a message, so that it leaves',
    access: { permission: 'messages:write' },
    answer: MessageView,
    errors: ['message_not_awaiting_approval'],
  })
  approve(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<MessageView> {
    return this.database.transaction((tx) => this.messages.approveMessage(tx, actor, id));
  }

  @Post(':id/retry')
  @Endpoint({
    summary: 'Send a failed or unsent message again',
    access: { permission: 'messages:write' },
    answer: MessageView,
    errors: ['message_not_failed', 'mail_not_configured'],
  })
  retry(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<MessageView> {
    return this.database.transaction((tx) => this.messages.retryMessage(tx, actor, id));
  }

  @Post(':id/discard')
  @Endpoint({
    summary: 'Discard a message that has not left',
    description: 'It is removed for good; the log of changes keeps who did it.',
    access: { permission: 'messages:write' },
    answer: null,
    errors: ['message_already_sent', 'message_being_sent'],
  })
  discard(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.messages.discardMessage(tx, actor, id));
  }
}
