import './programme.errors.js';
import '../events/events.errors.js';
import { Body, Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { Id, IfMatch } from '../platform/http/params.js';
import { TIME_ERRORS } from '../platform/time.errors.js';
import {
  ProgrammeView,
  SessionInput,
  SessionPatch,
  SessionStateInput,
  SessionView,
} from './dto/session.dto.js';
import { SessionMoves, SessionsMoved } from './dto/session-move.dto.js';
import { PLACING_ERRORS } from './programme.errors.js';
import { readProgramme, readSession, readSessions } from './programme.queries.js';
import { ProgrammeWrites } from './programme-writes.js';
import { ProgrammeService } from './programme.service.js';

const PLACING = [...PLACING_ERRORS, ...TIME_ERRORS];

@ApiTags('Programme')
@Controller('api/v1')
export class ProgrammeController {
  constructor(
    private readonly database: Database,
    private readonly writes: ProgrammeWrites,
    private readonly programme: ProgrammeService,
  ) {}

  @Get('events/:id/programme')
  @Endpoint({
    summary: 'Read the programme of an event',
    access: { permission: 'programme:read' },
    answer: ProgrammeView,
  })
  read(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<ProgrammeView> {
    return readProgramme(this.database.reader, actor.organizationId, id, actor.language);
  }

  @Post('events/:id/sessions')
  @Endpoint({
    summary: 'Schedule a session',
    access: { permission: 'programme:write', inEventOf: 'event' },
    answer: SessionView,
    status: 201,
    errors: PLACING,
  })
  create(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: SessionInput,
  ): Promise<SessionView> {
    return this.writes.run(actor, { eventId: id }, async (tx, placements) => {
      const sessionId = await this.programme.createSession(tx, actor, id, input, placements);
      return readSession(tx, actor.organizationId, sessionId, actor.language);
    });
  }

  @Post('events/:id/sessions/move')
  @Endpoint({
    summary: 'Move several sessions in one step, all or none',
    description:
      'Placed, unscheduled, made longer or shorter, shifted, put into another room. They are checked against each ' +
      'other as they will stand: two may swap their rooms. The answer holds the batch that undoes it.',
    access: { permission: 'programme:write', inEventOf: 'event' },
    answer: SessionsMoved,
    errors: [...PLACING, 'stale_version'],
  })
  move(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: SessionMoves,
  ): Promise<SessionsMoved> {
    return this.writes.run(actor, { eventId: id }, async (tx, placements) => {
      const inverse = await this.programme.moveSessions(tx, actor, id, input.moves, placements);
      const ids = input.moves.map(({ sessionId }) => sessionId);
      const sessions = await readSessions(tx, actor.organizationId, ids, actor.language);
      return { eventId: id, sessions, inverse };
    });
  }

  @Get('sessions/:id')
  @Endpoint({
    summary: 'Read a session',
    access: { permission: 'programme:read' },
    answer: SessionView,
  })
  readOne(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<SessionView> {
    return readSession(this.database.reader, actor.organizationId, id, actor.language);
  }

  @Patch('sessions/:id')
  @Endpoint({
    summary: 'Change a session',
    access: { permission: 'programme:write', inEventOf: 'session' },
    answer: SessionView,
    versioned: true,
    errors: PLACING,
  })
  change(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
    @Body() patch: SessionPatch,
  ): Promise<SessionView> {
    return this.writes.run(actor, { sessionId: id }, async (tx, placements) => {
      await this.programme.changeSession(tx, actor, id, version, patch, placements);
      return readSession(tx, actor.organizationId, id, actor.language);
    });
  }

  @Post('sessions/:id/state')
  @Endpoint({
    summary: 'Cancel or restore a session',
    access: { permission: 'programme:write', inEventOf: 'session' },
    answer: SessionView,
    versioned: true,
    errors: PLACING,
  })
  changeState(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
    @Body() input: SessionStateInput,
  ): Promise<SessionView> {
    return this.writes.run(actor, { sessionId: id }, async (tx, placements) => {
      await this.programme.changeState(tx, actor, id, version, input, placements);
      return readSession(tx, actor.organizationId, id, actor.language);
    });
  }

  @Post('events/:id/sessions/:sessionId/restore')
  @Endpoint({
    summary: 'Bring a removed session back',
    description:
      'Under its own id, with its hours, contributions and people, as far as these are still there. One that is there already stays as it is.',
    access: { permission: 'programme:write', inEventOf: 'event' },
    answer: SessionView,
    errors: PLACING,
  })
  restore(
    @CurrentActor() actor: Actor,
    @Id('id') eventId: string,
    @Id('sessionId') sessionId: string,
  ): Promise<SessionView> {
    return this.writes.run(actor, { eventId }, async (tx, placements) => {
      await this.programme.restoreSession(tx, actor, eventId, sessionId, placements);
      return readSession(tx, actor.organizationId, sessionId, actor.language);
    });
  }

  @Delete('sessions/:id')
  @Endpoint({
    summary: 'Remove a session',
    description: 'It can be brought back under its id; announced ones are better cancelled.',
    access: { permission: 'programme:write', inEventOf: 'session' },
    answer: null,
    errors: ['session_event_closed', 'programme_rule_blocked'],
  })
  remove(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.writes.run(actor, { sessionId: id }, (tx) =>
      this.programme.removeSession(tx, actor, id),
    );
  }
}
