import './experts.errors.js';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import type { Page } from '../platform/http/paging.js';
import { Id } from '../platform/http/params.js';
import { MergeDone, MergeInput, MergePage, MergeQuery, MergeView } from './dto/merge.dto.js';
import { readExpert } from './experts.queries.js';
import { MergeUndoService } from './merge-undo.service.js';
import { listMerges, readMerge } from './merges.queries.js';
import { MergesService } from './merges.service.js';

@ApiTags('Duplicates and merges')
@Controller('api/v1')
export class MergesController {
  constructor(
    private readonly database: Database,
    private readonly merges: MergesService,
    private readonly undos: MergeUndoService,
  ) {}

  @Post('experts/:id/merge')
  @Endpoint({
    summary: 'Merge another record of the same person into this one',
    description:
      'Every reference moves to this record; the other answers 410 with the id of this one. It can be undone.',
    access: { permission: 'experts:write' },
    answer: MergeDone,
    status: 201,
    errors: ['expert_merged', 'expert_already_merged', 'merge_would_double_book'],
  })
  merge(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: MergeInput,
  ): Promise<MergeDone> {
    const { organizationId, language } = actor;
    return this.database.transaction(async (tx) => {
      const mergeId = await this.merges.merge(tx, actor, id, input.otherId, input.take);
      return {
        merge: await readMerge(tx, organizationId, mergeId, language),
        expert: await readExpert(tx, organizationId, id, language),
      };
    });
  }

  @Get('merges')
  @Endpoint({
    summary: 'List merges of experts, the latest first',
    access: { permission: 'experts:read' },
    answer: MergePage,
  })
  list(@CurrentActor() actor: Actor, @Query() query: MergeQuery): Promise<Page<MergeView>> {
    return listMerges(this.database.reader, actor.organizationId, query, actor.language);
  }

  @Get('merges/:id')
  @Endpoint({
    summary: 'Read a merge of experts',
    access: { permission: 'experts:read' },
    answer: MergeView,
  })
  read(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<MergeView> {
    return readMerge(this.database.reader, actor.organizationId, id, actor.language);
  }

  @Post('merges/:id/undo')
  @Endpoint({
    summary: 'Make two records again of one that was merged by mistake',
    access: { permission: 'experts:write' },
    answer: MergeView,
    errors: ['merge_undone_already', 'merge_cannot_be_undone'],
  })
  undo(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<MergeView> {
    return this.database.transaction(async (tx) => {
      await this.undos.undo(tx, actor, id);
      return readMerge(tx, actor.organizationId, id, actor.language);
    });
  }
}
