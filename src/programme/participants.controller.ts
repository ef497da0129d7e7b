import './programme.errors.js';
import '../events/events.errors.js';
import { Body, Controller, Delete, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { Id, IfMatch } from '../platform/http/params.js';
import { TIME_ERRORS } from '../platform/time.errors.js';
import {
  AssignmentPatch,
  ContributionInput,
  ContributionPatch,
  SessionOrder,
  SessionPersonInput,
  SessionView,
} from './dto/session.dto.js';
import { ParticipantsService } from './participants.service.js';
import { PLACING_ERRORS } from './programme.errors.js';
import { ProgrammeWrites } from './programme-writes.js';
import { readSession } from './programme.queries.js';
import { orderSession } from './session-order.js';

const PLACING = [...PLACING_ERRORS, ...TIME_ERRORS];

/** Who takes part in sessions, and the contributions in them. */
@ApiTags('Programme')
@Controller('api/v1')
export class ParticipantsController {
  constructor(
    private readonly database: Database,
    private readonly writes: ProgrammeWrites,
    private readonly participants: ParticipantsService,
  ) {}

  @Post('sessions/:id/people')
  @Endpoint({
    summary: 'Put an expert into a session, or into a contribution of it',
    access: { permission: 'programme:write', inEventOf: 'session' },
    answer: SessionView,
    status: 201,
    errors: PLACING,
  })
  addPerson(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: SessionPersonInput,
  ): Promise<SessionView> {
    return this.writes.run(actor, { sessionId: id }, async (tx, placements) => {
      await this.participants.addPerson(tx, actor, id, input, placements);
      return readSession(tx, actor.organizationId, id, actor.language);
    });
  }

  @Post('sessions/:id/order')
  @Endpoint({
    summary: 'Set the order of the people and contributions of a session',
    access: { permission: 'programme:write', inEventOf: 'session' },
    answer: SessionView,
    errors: ['session_event_closed'],
  })
  order(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: SessionOrder,
  ): Promise<SessionView> {
    return this.database.transaction(async (tx) => {
      await orderSession(tx, actor, id, input);
      return readSession(tx, actor.organizationId, id, actor.language);
    });
  }

  @Patch('assignments/:id')
  @Endpoint({
    summary: 'Change an expert’s part in a session',
    access: { permission: 'programme:write', inEventOf: 'assignment' },
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
    return this.writes.run(actor, { assignmentId: id }, async (tx, placements) => {
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
    access: { permission: 'programme:write', inEventOf: 'assignment' },
    answer: null,
    errors: ['session_event_closed', 'programme_rule_blocked'],
  })
  removePerson(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.writes.run(actor, { assignmentId: id }, (tx) =>
      this.participants.removePerson(tx, actor, id),
    );
  }

  @Post('sessions/:id/contributions')
  @Endpoint({
    summary: 'Add a contribution to a session',
    access: { permission: 'programme:write', inEventOf: 'session' },
    answer: SessionView,
    status: 201,
    errors: PLACING,
  })
  addContribution(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: ContributionInput,
  ): Promise<SessionView> {
    return this.writes.run(actor, { sessionId: id }, async (tx, placements) => {
      await this.participants.addContribution(tx, actor, id, input, placements);
      return readSession(tx, actor.organizationId, id, actor.language);
    });
  }

  @Patch('contributions/:id')
  @Endpoint({
    summary: 'Change a contribution',
    access: { permission: 'programme:write', inEventOf: 'contribution' },
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
    access: { permission: 'programme:write', inEventOf: 'contribution' },
    answer: null,
    errors: ['session_event_closed', 'programme_rule_blocked'],
  })
  removeContribution(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.writes.run(actor, { contributionId: id }, (tx) =>
      this.participants.removeContribution(tx, actor, id),
    );
  }
}
