import './experts.errors.js';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { invalidField } from '../kernel/domain-error.js';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import type { Page } from '../platform/http/paging.js';
import { Id } from '../platform/http/params.js';
import {
  EngagementPage,
  EngagementQuery,
  type EngagementView,
  ExpertChangePage,
  ExpertChangeQuery,
  type ExpertChangeView,
  ExpertComparison,
} from './dto/profile.dto.js';
import { compareExperts, listChanges, listEngagements } from './profile.queries.js';

@ApiTags('Experts')
@Controller('api/v1/experts/:id')
export class ProfileController {
  constructor(private readonly database: Database) {}

  @Get('engagements')
  @Endpoint({
    summary: 'List the events in which an expert has or had a role, the latest first',
    access: { permission: 'speakers:read' },
    answer: EngagementPage,
    errors: ['expert_merged'],
  })
  engagements(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Query() query: EngagementQuery,
  ): Promise<Page<EngagementView>> {
    const { organizationId, language } = actor;
    return listEngagements(this.database.reader, organizationId, id, query, language);
  }

  @Get('changes')
  @Endpoint({
    summary: 'List what was changed in an expert’s record, the newest first',
    description:
      'With `field=consent`: when consent was given or withdrawn, and where that is on record.',
    access: { permission: 'experts:write' },
    answer: ExpertChangePage,
    errors: ['expert_merged'],
  })
  changes(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Query() query: ExpertChangeQuery,
  ): Promise<Page<ExpertChangeView>> {
    const { organizationId, language } = actor;
    return listChanges(this.database.reader, organizationId, id, query, language);
  }

  @Get('comparison/:otherId')
  @Endpoint({
    summary: 'Put two experts side by side, before they are merged',
    access: { permission: 'experts:read' },
    answer: ExpertComparison,
    errors: ['expert_merged'],
  })
  comparison(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Id('otherId') otherId: string,
  ): Promise<ExpertComparison> {
    if (id === otherId) throw invalidField('otherId', 'same_expert');
    const { organizationId, language } = actor;
    return compareExperts(this.database.reader, organizationId, [id, otherId], language);
  }
}
