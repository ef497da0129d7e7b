import './outcomes.errors.js';
import { Body, Controller, Delete, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import type { Page } from '../platform/http/paging.js';
import { Id } from '../platform/http/params.js';
import { MARKDOWN_ERRORS } from '../platform/richtext/markdown.errors.js';
import {
  OutcomeDetailView,
  OutcomeInput,
  OutcomePage,
  OutcomeQuery,
  OutcomeView,
} from './dto/outcome.dto.js';
import { NewVersionInput, OutcomeVersionView } from './dto/outcome-version.dto.js';
import { listOutcomes, readOutcome } from './outcomes.queries.js';
import { OutcomesService } from './outcomes.service.js';
import { readVersion } from './versions.queries.js';

/*
 * Writing asks for `outcomes:read` at the door and for `outcomes:write` inside, where the event is known: the
 * rapporteur of an event may write its outcomes without the right to write those of others.
 */
const WRITES = 'Needs `outcomes:write`, in the organization or by a role in the event.';

@ApiTags('Outcomes')
@Controller('api/v1')
export class OutcomesController {
  constructor(
    private readonly database: Database,
    private readonly outcomes: OutcomesService,
  ) {}

  @Get('outcomes')
  @Endpoint({
    summary: 'List outcomes, the newest first',
    access: { permission: 'outcomes:read' },
    answer: OutcomePage,
  })
  list(@CurrentActor() actor: Actor, @Query() query: OutcomeQuery): Promise<Page<OutcomeView>> {
    return listOutcomes(this.database.reader, actor.organizationId, query);
  }

  @Post('events/:id/outcomes')
  @Endpoint({
    summary: 'Make an outcome of an event, with its version 1.0 in draft',
    description: WRITES,
    access: { permission: 'outcomes:read' },
    answer: OutcomeDetailView,
    status: 201,
    errors: [...MARKDOWN_ERRORS, 'outcome_slug_taken', 'outcome_symbol_taken', 'edition_exists'],
  })
  create(
    @CurrentActor() actor: Actor,
    @Id('id') eventId: string,
    @Body() input: OutcomeInput,
  ): Promise<OutcomeDetailView> {
    return this.database.transaction(async (tx) =>
      readOutcome(
        tx,
        actor.organizationId,
        await this.outcomes.createOutcome(tx, actor, eventId, input),
      ),
    );
  }

  @Get('outcomes/:id')
  @Endpoint({
    summary: 'Read an outcome with its versions and the content of the current one',
    access: { permission: 'outcomes:read' },
    answer: OutcomeDetailView,
  })
  read(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<OutcomeDetailView> {
    return readOutcome(this.database.reader, actor.organizationId, id);
  }

  @Delete('outcomes/:id')
  @Endpoint({
    summary: 'Remove an outcome that was never published',
    description: WRITES,
    access: { permission: 'outcomes:read' },
    answer: null,
    errors: ['outcome_published'],
  })
  remove(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.outcomes.removeOutcome(tx, actor, id));
  }

  @Post('outcomes/:id/versions')
  @Endpoint({
    summary: 'Open a new version as a copy of the published one',
    description: WRITES,
    access: { permission: 'outcomes:read' },
    answer: OutcomeVersionView,
    status: 201,
    errors: ['outcome_not_published', 'outcome_version_open', 'outcome_withdrawn'],
  })
  openVersion(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: NewVersionInput,
  ): Promise<OutcomeVersionView> {
    return this.database.transaction(async (tx) =>
      readVersion(tx, actor.organizationId, await this.outcomes.openVersion(tx, actor, id, input)),
    );
  }
}
