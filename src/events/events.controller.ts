import './events.errors.js';
import './event-plan.errors.js';
import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import type { Config } from '../platform/config/config.js';
import { InjectConfig } from '../platform/config/config.token.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import type { Page } from '../platform/http/paging.js';
import { Id, IfMatch } from '../platform/http/params.js';
import { TIME_ERRORS } from '../platform/time.errors.js';
import { EventMove, EventTransition } from './dto/event-acts.dto.js';
import { EventInput, EventPage, EventPatch, EventQuery, EventView } from './dto/event.dto.js';
import { TRANSITION_ERRORS } from './events.errors.js';
import { listEvents, readEvent } from './events.queries.js';
import { EventMoved } from './dto/event-plan.dto.js';
import { EventTransitions } from './dto/event-transitions.dto.js';
import { readTransitions } from './event-transitions.queries.js';
import { EventMoveService } from './event-move.service.js';
import { EventsService } from './events.service.js';
import { explainEventRefusal } from './event-refusal.js';

const SAVE_ERRORS = [
  ...TIME_ERRORS,
  'event_ends_before_start',
  'event_too_long',
  'event_slug_taken',
  'event_series_number_taken',
];
const RETIME_ERRORS = [...SAVE_ERRORS, 'event_not_editable', 'event_contains_sessions'];

@ApiTags('Events')
@Controller('api/v1/events')
export class EventsController {
  constructor(
    private readonly database: Database,
    private readonly events: EventsService,
    private readonly moves: EventMoveService,
    private readonly clock: Clock,
    @InjectConfig() private readonly config: Config,
  ) {}

  @Get()
  @Endpoint({
    summary: 'List events, the latest first',
    access: { permission: 'events:read' },
    answer: EventPage,
  })
  list(@CurrentActor() actor: Actor, @Query() query: EventQuery): Promise<Page<EventView>> {
    return listEvents(this.database.reader, actor.organizationId, query);
  }

  @Post()
  @Endpoint({
    summary: 'Make a draft event',
    access: { permission: 'events:write' },
    answer: EventView,
    status: 201,
    errors: SAVE_ERRORS,
  })
  create(@CurrentActor() actor: Actor, @Body() input: EventInput): Promise<EventView> {
    return this.database.transaction(async (tx) =>
      readEvent(tx, actor.organizationId, await this.events.createEvent(tx, actor, input)),
    );
  }

  @Get(':id')
  @Endpoint({ summary: 'Read an event', access: { permission: 'events:read' }, answer: EventView })
  read(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<EventView> {
    return readEvent(this.database.reader, actor.organizationId, id);
  }

  @Patch(':id')
  @Endpoint({
    summary: 'Change an event',
    description:
      'Wall-clock times stay when the zone changes; the instants, also those of its sessions, follow.',
    access: { permission: 'events:write' },
    answer: EventView,
    versioned: true,
    errors: [
      ...RETIME_ERRORS,
      'event_sessions_misfit',
      'session_room_taken',
      'session_expert_taken',
    ],
  })
  change(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
    @Body() patch: EventPatch,
  ): Promise<EventView> {
    return this.saving(actor, id, async (tx) => {
      await this.events.changeEvent(tx, actor, id, version, patch);
      return readEvent(tx, actor.organizationId, id);
    });
  }

  @Post(':id/move')
  @Endpoint({
    summary: 'Move an event and its sessions to other hours',
    description:
      'Everything moves by the same span on the wall clock, over changes of the zone’s rules too, all or nothing. With `dryRun` the answer says what would change and what stands in the way.',
    access: { permission: 'events:write' },
    answer: EventMoved,
    versioned: true,
    errors: [
      ...RETIME_ERRORS,
      'event_sessions_misfit',
      'session_room_taken',
      'session_expert_taken',
    ],
  })
  async move(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
    @Body() input: EventMove,
  ): Promise<EventMoved> {
    if (input.dryRun === true) {
      const { reader } = this.database;
      const move = await this.moves.previewMove(reader, actor, id, version, input);
      return { ...(await readEvent(reader, actor.organizationId, id)), move };
    }
    return this.saving(actor, id, async (tx) => {
      const move = await this.moves.moveEvent(tx, actor, id, version, input);
      return { ...(await readEvent(tx, actor.organizationId, id)), move };
    });
  }

  @Get(':id/transitions')
  @Endpoint({
    summary: 'The states that may follow, and what each would do',
    description:
      'For each: whether it may be reached now, why not, and its effects as data, so that they can be said before anybody decides.',
    access: { permission: 'events:read' },
    answer: EventTransitions,
  })
  transitions(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<EventTransitions> {
    return readTransitions(
      this.database.reader,
      actor,
      id,
      this.clock.now().toString(),
      this.config.publicUrl,
    );
  }

  @Post(':id/state')
  @Endpoint({
    summary: 'Move an event to another state',
    access: { permission: 'events:write' },
    answer: EventView,
    versioned: true,
    errors: [...TRANSITION_ERRORS],
  })
  changeState(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
    @Body() transition: EventTransition,
  ): Promise<EventView> {
    return this.saving(actor, id, async (tx) => {
      await this.events.changeState(tx, actor, id, version, transition);
      return readEvent(tx, actor.organizationId, id);
    });
  }

  @Delete(':id')
  @Endpoint({
    summary: 'Delete a draft',
    access: { permission: 'events:write' },
    answer: null,
    errors: ['event_in_use'],
  })
  remove(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.events.removeEvent(tx, actor, id));
  }

  /** Runs a change; sessions that no longer fit, or clash elsewhere, are named. */
  private async saving<T>(
    actor: Actor,
    id: string,
    work: (tx: EntityManager) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.database.transaction(work);
    } catch (error) {
      throw await explainEventRefusal(error, this.database.reader, actor, id);
    }
  }
}
