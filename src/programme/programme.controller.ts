import './programme.errors.js';
import '../events/events.errors.js';
import { Body, Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { explainClash } from '../events/session-clash.js';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { Id, IfMatch } from '../platform/http/params.js';
import { TIME_ERRORS } from '../platform/time.errors.js';
import {
  AssignmentInput,
  AssignmentPatch,
  ContributionInput,
  ContributionPatch,
  ProgrammeView,
  SessionInput,
  SessionMoves,
  SessionPatch,
  SessionStateInput,
  SessionView,
} from './dto/session.dto.js';
import { PLACING_ERRORS } from './programme.errors.js';
import { readProgramme, readSession } from './programme.queries.js';
import { ParticipantsService } from './participants.service.js';
import { ProgrammeService } from './programme.service.js';
import type { PlacementLog } from './session-rows.js';

const PLACING = [...PLACING_ERRORS, ...TIME_ERRORS];

@ApiTags('Programme')
@Controller('api/v1')
export class ProgrammeController {
  constructor(
    private readonly database: Database,
    private readonly programme: ProgrammeService,
    private readonly participants: ParticipantsService,
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
    access: { permission: 'programme:write' },
    answer: SessionView,
    status: 201,
    errors: PLACING,
  })
  create(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: SessionInput,
  ): Promise<SessionView> {
    return this.placing(actor, id, async (tx, placements) => {
      const sessionId = await this.programme.createSession(tx, actor, id, input, placements);
      return readSession(tx, actor.organizationId, sessionId, actor.language);
    });
  }

  @Post('events/:id/sessions/move')
  @Endpoint({
    summary: 'Move several sessions in one step, all or none',
    description:
      'They are checked against each other as they will stand: two may swap their rooms.',
    access: { permission: 'programme:write' },
    answer: ProgrammeView,
    errors: [...PLACING, 'stale_version'],
  })
  move(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: SessionMoves,
  ): Promise<ProgrammeView> {
    return this.placing(actor, id, async (tx, placements) => {
      await this.programme.moveSessions(tx, actor, id, input.moves, placements);
      return readProgramme(tx, actor.organizationId, id, actor.language);
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
    access: { permission: 'programme:write' },
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
    return this.changing(actor, id, (tx, placements) =>
      this.programme.changeSession(tx, actor, id, version, patch, placements),
    );
  }

  @Post('sessions/:id/state')
  @Endpoint({
    summary: 'Cancel or restore a session',
    access: { permission: 'programme:write' },
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
    return this.changing(actor, id, (tx, placements) =>
      this.programme.changeState(tx, actor, id, version, input, placements),
    );
  }

  @Delete('sessions/:id')
  @Endpoint({
    summary: 'Remove a session',
    access: { permission: 'programme:write' },
    answer: null,
    errors: ['session_event_closed'],
  })
  remove(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.programme.removeSession(tx, actor, id));
  }

  @Post('sessions/:id/people')
  @Endpoint({
    summary: 'Put an expert into a session',
    access: { permission: 'programme:write' },
    answer: SessionView,
    status: 201,
    errors: PLACING,
  })
  addPerson(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: AssignmentInput,
  ): Promise<SessionView> {
    return this.changing(actor, id, async (tx, placements) => {
      await this.participants.addPerson(tx, actor, id, null, input, placements);
    });
  }

  @Patch('assignments/:id')
  @Endpoint({
    summary: 'Change an expert’s part in a session',
    access: { permission: 'programme:write' },
    answer: SessionView,
    versioned: true,
    errors: PLACING,
  })
  changePerson(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
    @Body() patch: AssignmentPatch,
  ): Promise<SessionView> {
    return this.placing(actor, '', async (tx, placements) => {
      const sessionId = await this.participants.changePerson(
        tx,
        actor,
        id,
        version,
        patch,
        placements,
      );
      return readSession(tx, actor.organizationId, sessionId, actor.language);
    });
  }

  @Delete('assignments/:id')
  @Endpoint({
    summary: 'Take an expert out of a session',
    access: { permission: 'programme:write' },
    answer: null,
    errors: ['session_event_closed'],
  })
  removePerson(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.participants.removePerson(tx, actor, id));
  }

  @Post('sessions/:id/contributions')
  @Endpoint({
    summary: 'Add a contribution to a session',
    access: { permission: 'programme:write' },
    answer: SessionView,
    status: 201,
    errors: PLACING,
  })
  addContribution(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: ContributionInput,
  ): Promise<SessionView> {
    return this.changing(actor, id, async (tx, placements) => {
      await this.participants.addContribution(tx, actor, id, input, placements);
    });
  }

  @Patch('contributions/:id')
  @Endpoint({
    summary: 'Change a contribution',
    access: { permission: 'programme:write' },
    answer: SessionView,
    versioned: true,
    errors: ['session_event_closed'],
  })
  changeContribution(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
    @Body() patch: ContributionPatch,
  ): Promise<SessionView> {
    return this.database.transaction(async (tx) => {
      const sessionId = await this.participants.changeContribution(tx, actor, id, version, patch);
      return readSession(tx, actor.organizationId, sessionId, actor.language);
    });
  }

  @Delete('contributions/:id')
  @Endpoint({
    summary: 'Remove a contribution',
    access: { permission: 'programme:write' },
    answer: null,
    errors: ['session_event_closed'],
  })
  removeContribution(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.participants.removeContribution(tx, actor, id));
  }

  private changing(
    actor: Actor,
    sessionId: string,
    work: (tx: EntityManager, placements: PlacementLog) => Promise<void>,
  ): Promise<SessionView> {
    return this.placing(actor, '', async (tx, placements) => {
      await work(tx, placements);
      return readSession(tx, actor.organizationId, sessionId, actor.language);
    });
  }

  /** Runs a change of the programme; when the database refuses, names the other session. */
  private async placing<T>(
    actor: Actor,
    eventId: string,
    work: (tx: EntityManager, placements: PlacementLog) => Promise<T>,
  ): Promise<T> {
    let placements: PlacementLog = [];
    try {
      return await this.database.transaction((tx) => {
        // A retried transaction begins with a clean list.
        placements = [];
        return work(tx, placements);
      });
    } catch (error) {
      const reader = this.database.reader;
      const event = eventId === '' ? await eventOf(reader, actor, placements) : eventId;
      throw await explainClash(
        error,
        reader,
        { organizationId: actor.organizationId, language: actor.language, eventId: event },
        placements,
      );
    }
  }
}

async function eventOf(
  reader: EntityManager,
  actor: Actor,
  placements: PlacementLog,
): Promise<string> {
  const [session] = await reader.query<{ event_id: string }[]>(
    'SELECT event_id FROM session WHERE organization_id = $1 AND id = $2',
    [actor.organizationId, placements[0]?.sessionId ?? null],
  );
  return session?.event_id ?? '00000000-0000-0000-0000-000000000000';
}
