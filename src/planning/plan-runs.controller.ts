import './planning.errors.js';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { type Page, PageQuery } from '../platform/http/paging.js';
import { Id } from '../platform/http/params.js';
import { SessionsMoved } from '../programme/dto/session-move.dto.js';
import { PLACING_ERRORS } from '../programme/programme.errors.js';
import { readSessions } from '../programme/programme.queries.js';
import { ProgrammeService } from '../programme/programme.service.js';
import { ProgrammeWrites } from '../programme/programme-writes.js';
import { PlanAccept, PlanRunInput, WhyQuery } from './dto/plan-run-input.dto.js';
import { PlanRunPage, type PlanRunSummary, PlanRunView, WhyHereView } from './dto/plan-run.dto.js';
import { PlanRunsService } from './plan-runs.service.js';
import { listRuns, readRun, readWhy } from './plan-runs.queries.js';

/** The planner, asked about the draft of a programme. */
@ApiTags('Planner')
@Controller('api/v1')
export class PlanRunsController {
  constructor(
    private readonly database: Database,
    private readonly runs: PlanRunsService,
    private readonly writes: ProgrammeWrites,
    private readonly programme: ProgrammeService,
  ) {}

  @Get('events/:id/plan-runs')
  @Endpoint({
    summary: 'List the runs of the planner on an event, the latest first',
    access: { permission: 'programme:read' },
    answer: PlanRunPage,
  })
  list(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Query() query: PageQuery,
  ): Promise<Page<PlanRunSummary>> {
    return listRuns(this.database.reader, actor.organizationId, id, query);
  }

  @Post('events/:id/plan-runs')
  @Endpoint({
    summary: 'Ask the planner about the draft',
    description:
      'It works on its own; read the run to see how far it is. The draft changes only by accepting.',
    access: { permission: 'programme:write' },
    answer: PlanRunView,
    status: 201,
    errors: [
      'session_event_closed',
      'plan_nothing_to_place',
      'plan_nothing_released',
      'plan_run_busy',
    ],
  })
  start(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: PlanRunInput,
  ): Promise<PlanRunView> {
    return this.database.transaction(async (tx) =>
      readRun(tx, actor, await this.runs.start(tx, actor, id, input)),
    );
  }

  @Get('plan-runs/:id')
  @Endpoint({
    summary: 'Read a run of the planner',
    access: { permission: 'programme:read' },
    answer: PlanRunView,
  })
  read(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<PlanRunView> {
    return readRun(this.database.reader, actor, id);
  }

  @Post('plan-runs/:id/stop')
  @Endpoint({
    summary: 'Stop a run and keep the best plan so far',
    access: { permission: 'programme:write' },
    answer: PlanRunView,
    errors: ['plan_run_over'],
  })
  stop(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<PlanRunView> {
    return this.end(actor, id, 'stop');
  }

  @Post('plan-runs/:id/cancel')
  @Endpoint({
    summary: 'End a run and keep nothing',
    access: { permission: 'programme:write' },
    answer: PlanRunView,
    errors: ['plan_run_over'],
  })
  cancel(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<PlanRunView> {
    return this.end(actor, id, 'cancel');
  }

  @Post('plan-runs/:id/accept')
  @Endpoint({
    summary: 'Bring a plan, or some of its sessions, into the draft in one step',
    description:
      'Refused as a whole where a session has been changed since the run began. The answer holds the batch that undoes it.',
    access: { permission: 'programme:write' },
    answer: SessionsMoved,
    errors: [...PLACING_ERRORS, 'stale_version', 'plan_run_without_plan', 'plan_changes_nothing'],
  })
  async accept(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: PlanAccept,
  ): Promise<SessionsMoved> {
    const { eventId } = await readRun(this.database.reader, actor, id);
    return this.writes.run(actor, { eventId }, async (tx, placements) => {
      const { moves } = await this.runs.movesOf(tx, actor, id, input);
      const inverse = await this.programme.moveSessions(tx, actor, eventId, moves, placements);
      const ids = moves.map(({ sessionId }) => sessionId);
      const sessions = await readSessions(tx, actor.organizationId, ids, actor.language);
      return { eventId, sessions, inverse };
    });
  }

  @Get('plan-runs/:id/sessions/:sessionId')
  @Endpoint({
    summary: 'Read why a plan puts a session where it does, and what would give elsewhere',
    access: { permission: 'programme:read' },
    answer: WhyHereView,
  })
  why(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Id('sessionId') sessionId: string,
    @Query() { choice = 0 }: WhyQuery,
  ): Promise<WhyHereView> {
    return readWhy(this.database.reader, actor, id, sessionId, choice);
  }

  private end(actor: Actor, id: string, how: 'stop' | 'cancel'): Promise<PlanRunView> {
    return this.database.transaction(async (tx) => {
      await this.runs.end(tx, actor, id, how);
      return readRun(tx, actor, id);
    });
  }
}
