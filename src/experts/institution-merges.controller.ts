import './experts.errors.js';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import type { Page } from '../platform/http/paging.js';
import { Id } from '../platform/http/params.js';
import {
  InstitutionDistinctInput,
  InstitutionMergeDone,
  InstitutionMergeInput,
  InstitutionMergePage,
  InstitutionMergeQuery,
  InstitutionMergeView,
  type InstitutionPair,
  InstitutionPairPage,
  InstitutionPairQuery,
} from './dto/institution-merge.dto.js';
import {
  listInstitutionMerges,
  listInstitutionPairs,
  readInstitutionMerge,
} from './institution-merges.queries.js';
import { InstitutionMergesService } from './institution-merges.service.js';
import { readInstitution } from './institutions.queries.js';

@ApiTags('Institutions')
@Controller('api/v1')
export class InstitutionMergesController {
  constructor(
    private readonly database: Database,
    private readonly merges: InstitutionMergesService,
  ) {}

  @Get('institutions/duplicates')
  @Endpoint({
    summary: 'List pairs of institutions that may be one, the likeliest first',
    access: { permission: 'experts:read' },
    answer: InstitutionPairPage,
  })
  pairs(
    @CurrentActor() actor: Actor,
    @Query() query: InstitutionPairQuery,
  ): Promise<Page<InstitutionPair>> {
    return this.database.transaction((tx) => listInstitutionPairs(tx, actor.organizationId, query));
  }

  @Post('institutions/:id/merge')
  @Endpoint({
    summary: 'Merge another institution into this one',
    description:
      'Its people belong to this one then, and its names stay with this one, so that it is found by each. It can be undone.',
    access: { permission: 'experts:write' },
    answer: InstitutionMergeDone,
    status: 201,
  })
  merge(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: InstitutionMergeInput,
  ): Promise<InstitutionMergeDone> {
    const { organizationId } = actor;
    return this.database.transaction(async (tx) => {
      const mergeId = await this.merges.merge(tx, actor, id, input.otherId);
      return {
        merge: await readInstitutionMerge(tx, organizationId, mergeId),
        institution: await readInstitution(tx, organizationId, id),
      };
    });
  }

  @Post('institutions/:id/distinct')
  @Endpoint({
    summary: 'Say that two institutions with like names are two',
    access: { permission: 'experts:write' },
    answer: null,
  })
  distinct(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: InstitutionDistinctInput,
  ): Promise<void> {
    return this.database.transaction((tx) =>
      this.merges.markDistinct(tx, actor, id, input.otherId),
    );
  }

  @Get('institution-merges')
  @Endpoint({
    summary: 'List merges of institutions, the latest first',
    access: { permission: 'experts:read' },
    answer: InstitutionMergePage,
  })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: InstitutionMergeQuery,
  ): Promise<Page<InstitutionMergeView>> {
    return listInstitutionMerges(this.database.reader, actor.organizationId, query);
  }

  @Get('institution-merges/:id')
  @Endpoint({
    summary: 'Read a merge of institutions',
    access: { permission: 'experts:read' },
    answer: InstitutionMergeView,
  })
  read(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<InstitutionMergeView> {
    return readInstitutionMerge(this.database.reader, actor.organizationId, id);
  }

  @Post('institution-merges/:id/undo')
  @Endpoint({
    summary: 'Make two institutions again of one that was merged by mistake',
    access: { permission: 'experts:write' },
    answer: InstitutionMergeView,
    errors: ['merge_undone_already', 'institution_merge_kept_gone', 'institution_name_taken'],
  })
  undo(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<InstitutionMergeView> {
    return this.database.transaction(async (tx) => {
      await this.merges.undo(tx, actor, id);
      return readInstitutionMerge(tx, actor.organizationId, id);
    });
  }
}
