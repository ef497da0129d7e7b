import { ApiProperty } from '@nestjs/swagger';
import { Field } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import { MESSAGE_STATES, type MessageState } from '../../platform/mail/message.entity.js';

export class MessageQuery extends PageQuery {
  @Field.oneOf(MESSAGE_STATES, { optional: true })
  state?: MessageState;

  @Field.line({ max: 100, optional: true, description: 'What it is about, e.g. `invitation`' })
  kind?: string;
}

export class MessageEntry {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'string', description: 'What it is about', example: 'invitation' })
  kind: string;

  @ApiProperty({ type: 'string', description: 'Language of its texts (BCP 47)' })
  language: string;

  @ApiProperty({ type: 'string' })
  toAddress: string;

  @ApiProperty({ type: 'string' })
  toName: string;

  @ApiProperty({ type: 'string' })
  subject: string;

  @ApiProperty({
    type: 'string',
    enum: MESSAGE_STATES,
    description: '`unsent`: this installation has no mail server; `failed`: out of attempts',
  })
  state: MessageState;

  @ApiProperty({ type: 'boolean', description: 'The body holds a link that lets its reader in' })
  secret: boolean;

  @ApiProperty({ type: 'integer' })
  attempts: number;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'Why the last attempt failed, in the words of the mail server',
  })
  lastError: string | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  nextAttemptAt: string | null;

  @ApiProperty({ type: 'string', format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  sentAt: string | null;
}

export class MessageView extends MessageEntry {
  @ApiProperty({
    type: 'string',
    nullable: true,
    description:
      'Null where the body is secret. Only without a mail server, an owner reads the links sent to accounts that belong to this organization alone.',
  })
  bodyText: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'As `bodyText`, in HTML' })
  bodyHtml: string | null;

  @Field.list('line', { description: 'Names of the calendar files that go with it' })
  calendars: string[];
}

export const MessagePage = PageOf(MessageEntry);
