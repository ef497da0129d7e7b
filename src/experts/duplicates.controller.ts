import './experts.errors.js';
import { Body, Controller, Delete, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import type { Page } from '../platform/http/paging.js';
import { Id } from '../platform/http/params.js';
import {
  DistinctInput,
  DuplicateList,
  type DuplicatePair,
  DuplicatePairPage,
  DuplicatePairQuery,
} from './dto/duplicate.dto.js';
import { duplicatesOf, listDuplicates } from './duplicates.queries.js';
import { DuplicatesService } from './duplicates.service.js';
import { requireExpert } from './expert-facts.js';

@ApiTags('Duplicates and merges')
@Controller('api/v1')
export class DuplicatesController {
  constructor(
    private readonly database: Database,
    private readonly duplicates: DuplicatesService,
  ) {}

  @Get('duplicates')
  @Endpoint({
    summary: 'List pairs of experts that may be one person',
    description: 'A page may be short or empty and still have a next one.',
    access: { permission: 'experts:read' },
    answer: DuplicatePairPage,
  })
  listAll(
    @CurrentActor() actor: Actor,
    @Query() query: DuplicatePairQuery,
  ): Promise<Page<DuplicatePair>> {
    return listDuplicates(this.database.reader, actor.organizationId, query, actor.language);
  }

  @Get('experts/:id/duplicates')
  @Endpoint({
    summary: 'List the experts that may be the same person as this one',
    access: { permission: 'experts:read' },
    answer: DuplicateList,
    errors: ['expert_merged'],
  })
  async list(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<DuplicateList> {
    const { reader } = this.database;
    await requireExpert(reader, actor.organizationId, id, actor.language);
    return { items: await duplicatesOf(reader, actor.organizationId, id, actor.language) };
  }

  @Post('experts/:id/distinct')
  @Endpoint({
    summary: 'Say that two experts are two people',
    access: { permission: 'experts:write' },
    answer: null,
    errors: ['expert_merged', 'expert_already_merged'],
  })
  distinct(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: DistinctInput,
  ): Promise<void> {
    return this.database.transaction((tx) =>
      this.duplicates.markDistinct(tx, actor, id, input.otherId),
    );
  }

  @Delete('experts/:id/distinct/:otherId')
  @Endpoint({
    summary: 'Take back that two experts are two people',
    description: 'Where nobody has said so, nothing changes.',
    access: { permission: 'experts:write' },
    answer: null,
    errors: ['expert_merged'],
  })
  doubtful(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Id('otherId') otherId: string,
  ): Promise<void> {
    return this.database.transaction((tx) =>
      this.duplicates.unmarkDistinct(tx, actor, id, otherId),
    );
  }
}
