import './outcomes.errors.js';
import { Body, Controller, Delete, Get, Patch, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { Id, IfMatch } from '../platform/http/params.js';
import {
  CitationInput,
  CitationsInput,
  NoticePatch,
  OutcomeVersionView,
  ReturnInput,
} from './dto/outcome-version.dto.js';
import { Citations } from './citations.service.js';
import { CONTENT_ERRORS } from './outcomes.errors.js';
import { OutcomesService } from './outcomes.service.js';
import { VersionStates } from './version-states.service.js';
import { readVersion } from './versions.queries.js';

const WRITES = 'Needs `outcomes:write`, in the organization or by a role in the event.';

@ApiTags('Outcomes')
@Controller('api/v1/outcome-versions')
export class OutcomeVersionsController {
  constructor(
    private readonly database: Database,
    private readonly outcomes: OutcomesService,
    private readonly citations: Citations,
    private readonly states: VersionStates,
  ) {}

  @Get(':id')
  @Endpoint({
    summary: 'Read a version with its texts, recommendations and citations',
    access: { permission: 'outcomes:read' },
    answer: OutcomeVersionView,
  })
  read(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<OutcomeVersionView> {
    return readVersion(this.database.reader, actor.organizationId, id);
  }

  @Patch(':id')
  @Endpoint({
    summary: 'Change what readers are told of a later version',
    description: WRITES,
    access: { permission: 'outcomes:read' },
    answer: OutcomeVersionView,
    errors: [...CONTENT_ERRORS, 'outcome_version_notice_missing', 'notice_changed'],
  })
  change(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() patch: NoticePatch,
  ): Promise<OutcomeVersionView> {
    return this.writing(actor, id, (tx) => this.outcomes.changeNotice(tx, actor, id, patch));
  }

  @Delete(':id')
  @Endpoint({
    summary: 'Drop a later version that is in draft',
    description: WRITES,
    access: { permission: 'outcomes:read' },
    answer: null,
    errors: [...CONTENT_ERRORS, 'outcome_not_published'],
  })
  remove(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.outcomes.removeVersion(tx, actor, id));
  }

  @Put(':id/citations')
  @Endpoint({
    summary: 'Set what a version cites',
    description: WRITES,
    access: { permission: 'outcomes:read' },
    answer: OutcomeVersionView,
    errors: [...CONTENT_ERRORS],
  })
  setCitations(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: CitationsInput,
  ): Promise<OutcomeVersionView> {
    return this.writing(actor, id, (tx) =>
      this.citations.setCitations(tx, actor, id, input.evidenceIds),
    );
  }

  @Post(':id/citations')
  @Endpoint({
    summary: 'Cite one fact more, after the others; one that is cited already stays where it is',
    description: WRITES,
    access: { permission: 'outcomes:read' },
    answer: OutcomeVersionView,
    errors: [...CONTENT_ERRORS],
  })
  addCitation(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: CitationInput,
  ): Promise<OutcomeVersionView> {
    return this.writing(actor, id, (tx) =>
      this.citations.addCitation(tx, actor, id, input.evidenceId),
    );
  }

  @Delete(':id/citations/:evidenceId')
  @Endpoint({
    summary: 'Cite a fact no longer',
    description: WRITES,
    access: { permission: 'outcomes:read' },
    answer: null,
    errors: [...CONTENT_ERRORS],
  })
  removeCitation(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Id('evidenceId') evidenceId: string,
  ): Promise<void> {
    return this.database.transaction((tx) =>
      this.citations.removeCitation(tx, actor, id, evidenceId),
    );
  }

  @Post(':id/submit')
  @Endpoint({
    summary: 'Hand a draft in for review',
    description: WRITES,
    access: { permission: 'outcomes:read' },
    answer: OutcomeVersionView,
    errors: ['outcome_version_transition_refused'],
  })
  submit(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<OutcomeVersionView> {
    return this.writing(actor, id, (tx) => this.states.submit(tx, actor, id));
  }

  @Post(':id/return')
  @Endpoint({
    summary: 'Give a version back to its writers',
    description: 'Needs `outcomes:approve` or `outcomes:write`.',
    access: { permission: 'outcomes:read' },
    answer: OutcomeVersionView,
    errors: ['outcome_version_transition_refused'],
  })
  returnToDraft(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: ReturnInput,
  ): Promise<OutcomeVersionView> {
    return this.writing(actor, id, (tx) => this.states.returnToDraft(tx, actor, id, input.note));
  }

  @Post(':id/approve')
  @Endpoint({
    summary: 'Approve a version in review, as you saw it',
    access: { permission: 'outcomes:approve' },
    answer: OutcomeVersionView,
    versioned: true,
    errors: ['outcome_version_transition_refused'],
  })
  approve(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
  ): Promise<OutcomeVersionView> {
    return this.writing(actor, id, (tx) => this.states.approve(tx, actor, id, version));
  }

  private writing(
    actor: Actor,
    id: string,
    work: (tx: EntityManager) => Promise<void>,
  ): Promise<OutcomeVersionView> {
    return this.database.transaction(async (tx) => {
      await work(tx);
      return readVersion(tx, actor.organizationId, id);
    });
  }
}
