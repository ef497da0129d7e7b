import './outcomes.errors.js';
import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import type { Page } from '../platform/http/paging.js';
import { Id, IfMatch } from '../platform/http/params.js';
import {
  EvidenceInput,
  EvidencePage,
  EvidencePatch,
  EvidenceQuery,
  EvidenceView,
} from './dto/evidence.dto.js';
import { listEvidence, readEvidence } from './evidence.queries.js';
import { EvidenceService } from './evidence.service.js';

@ApiTags('Evidence')
@Controller('api/v1/evidence')
export class EvidenceController {
  constructor(
    private readonly database: Database,
    private readonly evidence: EvidenceService,
  ) {}

  @Get()
  @Endpoint({
    summary: 'List facts, the newest first',
    access: { permission: 'evidence:read' },
    answer: EvidencePage,
  })
  list(@CurrentActor() actor: Actor, @Query() query: EvidenceQuery): Promise<Page<EvidenceView>> {
    return listEvidence(this.database.reader, actor.organizationId, query);
  }

  @Post()
  @Endpoint({
    summary: 'Enter a fact, unchecked',
    access: { permission: 'evidence:write' },
    answer: EvidenceView,
    status: 201,
  })
  create(@CurrentActor() actor: Actor, @Body() input: EvidenceInput): Promise<EvidenceView> {
    return this.database.transaction(async (tx) =>
      readEvidence(tx, actor.organizationId, await this.evidence.createEvidence(tx, actor, input)),
    );
  }

  @Get(':id')
  @Endpoint({
    summary: 'Read a fact',
    access: { permission: 'evidence:read' },
    answer: EvidenceView,
  })
  read(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<EvidenceView> {
    return readEvidence(this.database.reader, actor.organizationId, id);
  }

  @Patch(':id')
  @Endpoint({
    summary: 'Change a fact; it must then be checked anew',
    access: { permission: 'evidence:write' },
    answer: EvidenceView,
    versioned: true,
    errors: ['evidence_cited'],
  })
  change(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
    @Body() patch: EvidencePatch,
  ): Promise<EvidenceView> {
    return this.writing(actor, id, (tx) =>
      this.evidence.changeEvidence(tx, actor, id, version, patch),
    );
  }

  @Delete(':id')
  @Endpoint({
    summary: 'Remove a fact that nothing cites',
    access: { permission: 'evidence:write' },
    answer: null,
    errors: ['evidence_cited'],
  })
  remove(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.evidence.removeEvidence(tx, actor, id));
  }

  @Post(':id/check')
  @Endpoint({
    summary: 'Record that you checked the fact against its source, as you saw it',
    access: { permission: 'evidence:write' },
    answer: EvidenceView,
    versioned: true,
    errors: ['evidence_source_missing'],
  })
  check(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
  ): Promise<EvidenceView> {
    return this.writing(actor, id, (tx) => this.evidence.markChecked(tx, actor, id, version));
  }

  @Post(':id/refute')
  @Endpoint({
    summary: 'Record that the fact proved wrong',
    access: { permission: 'evidence:write' },
    answer: EvidenceView,
    versioned: true,
  })
  refute(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
  ): Promise<EvidenceView> {
    return this.writing(actor, id, (tx) => this.evidence.markRefuted(tx, actor, id, version));
  }

  private writing(
    actor: Actor,
    id: string,
    work: (tx: EntityManager) => Promise<void>,
  ): Promise<EvidenceView> {
    return this.database.transaction(async (tx) => {
      await work(tx);
      return readEvidence(tx, actor.organizationId, id);
    });
  }
}
