import './events.errors.js';
import './event-plan.errors.js';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { Id } from '../platform/http/params.js';
import { TIME_ERRORS } from '../platform/time.errors.js';
import { EventClone, EventCopied, SeriesNext } from './dto/event-copy.dto.js';
import { type Copied, EventCopyService } from './event-copy.service.js';
import { explainEventRefusal } from './event-refusal.js';
import { readEvent } from './events.queries.js';

const COPY_ERRORS = [
  ...TIME_ERRORS,
  'event_ends_before_start',
  'event_too_long',
  'event_slug_taken',
  'event_series_number_taken',
  'event_contains_sessions',
  'event_sessions_misfit',
  'session_room_taken',
  'session_expert_taken',
];

@ApiTags('Events')
@Controller('api/v1')
export class EventCopiesController {
  constructor(
    private readonly database: Database,
    private readonly copies: EventCopyService,
  ) {}

  @Post('events/:id/clone')
  @Endpoint({
    summary: 'Make a draft after the model of an event',
    description:
      'Every wall-clock time moves by the same span, over changes of the zone’s rules too. People come along only if asked, as `proposed`; states, outcomes, answers and roles of accounts never do. With `dryRun` the answer says what would be made and what stands in the way.',
    access: { permission: 'events:write' },
    answer: EventCopied,
    errors: COPY_ERRORS,
  })
  async clone(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: EventClone,
  ): Promise<EventCopied> {
    if (input.dryRun === true) {
      const { reader } = this.database;
      return { event: null, copy: await this.copies.previewClone(reader, actor, id, input) };
    }
    return this.making(actor, id, (tx) => this.copies.clone(tx, actor, id, input));
  }

  @Post('series/:id/next')
  @Endpoint({
    summary: 'Make the next event of a series after the model of its last',
    description:
      'On the day that the cadence asks for, not before today. With `dryRun` the answer says what would be made; send its `next.number` back to be refused when somebody was faster.',
    access: { permission: 'events:write' },
    answer: EventCopied,
    errors: [...COPY_ERRORS, 'series_without_events', 'series_ended', 'series_moved_on'],
  })
  async next(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: SeriesNext,
  ): Promise<EventCopied> {
    if (input.dryRun === true) {
      const { reader } = this.database;
      return { event: null, copy: await this.copies.previewNext(reader, actor, id, input) };
    }
    return this.making(actor, id, (tx) => this.copies.makeNext(tx, actor, id, input));
  }

  /** Makes a copy; a room or an expert that is taken is named. */
  private async making(
    actor: Actor,
    id: string,
    work: (tx: EntityManager) => Promise<Copied>,
  ): Promise<EventCopied> {
    try {
      return await this.database.transaction(async (tx) => {
        const { eventId, report } = await work(tx);
        return { event: await readEvent(tx, actor.organizationId, eventId), copy: report };
      });
    } catch (error) {
      throw await explainEventRefusal(error, this.database.reader, actor, id);
    }
  }
}
