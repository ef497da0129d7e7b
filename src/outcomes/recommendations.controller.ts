import './outcomes.errors.js';
import { Body, Controller, Delete, Get, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import type { Page } from '../platform/http/paging.js';
import { Id, IfMatch } from '../platform/http/params.js';
import { MARKDOWN_ERRORS } from '../platform/richtext/markdown.errors.js';
import { OutcomeDetailView } from './dto/outcome.dto.js';
import {
  RecommendationDetailView,
  RecommendationInput,
  RecommendationOrder,
  RecommendationPage,
  RecommendationPatch,
  RecommendationQuery,
  RecommendationStep,
  RecommendationView,
} from './dto/recommendation.dto.js';
import { FollowUp } from './follow-up.service.js';
import { CONTENT_ERRORS } from './outcomes.errors.js';
import { readOutcome } from './outcomes.queries.js';
import { listRecommendations, readRecommendation } from './recommendations.queries.js';
import { RecommendationsService } from './recommendations.service.js';

const WRITES = 'Needs `outcomes:write`, in the organization or by a role in the event.';
const DRAFT_ERRORS = [...CONTENT_ERRORS, 'outcome_version_missing', 'recommendation_number_taken'];

@ApiTags('Recommendations')
@Controller('api/v1')
export class RecommendationsController {
  constructor(
    private readonly database: Database,
    private readonly recommendations: RecommendationsService,
    private readonly followUp: FollowUp,
  ) {}

  @Get('recommendations')
  @Endpoint({
    summary: 'List recommendations, the newest or the most urgent first',
    access: { permission: 'recommendations:read' },
    answer: RecommendationPage,
  })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: RecommendationQuery,
  ): Promise<Page<RecommendationView>> {
    return listRecommendations(this.database.reader, actor.organizationId, query);
  }

  @Post('outcomes/:id/recommendations')
  @Endpoint({
    summary: 'Add a recommendation to the draft of an outcome',
    description: WRITES,
    access: { permission: 'outcomes:read' },
    answer: RecommendationDetailView,
    status: 201,
    errors: [...DRAFT_ERRORS, ...MARKDOWN_ERRORS],
  })
  add(
    @CurrentActor() actor: Actor,
    @Id('id') outcomeId: string,
    @Body() input: RecommendationInput,
  ): Promise<RecommendationDetailView> {
    return this.database.transaction(async (tx) =>
      readRecommendation(
        tx,
        actor.organizationId,
        await this.recommendations.addRecommendation(tx, actor, outcomeId, input),
      ),
    );
  }

  @Put('outcomes/:id/recommendations/order')
  @Endpoint({
    summary: 'Put the recommendations that are not issued in another order',
    description: `${WRITES} Numbers and symbols follow the order.`,
    access: { permission: 'outcomes:read' },
    answer: OutcomeDetailView,
    errors: DRAFT_ERRORS,
  })
  reorder(
    @CurrentActor() actor: Actor,
    @Id('id') outcomeId: string,
    @Body() order: RecommendationOrder,
  ): Promise<OutcomeDetailView> {
    return this.database.transaction(async (tx) => {
      await this.recommendations.reorder(tx, actor, outcomeId, order.ids);
      return readOutcome(tx, actor.organizationId, outcomeId);
    });
  }

  @Get('recommendations/:id')
  @Endpoint({
    summary: 'Read a recommendation with the history of its status',
    access: { permission: 'recommendations:read' },
    answer: RecommendationDetailView,
  })
  read(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<RecommendationDetailView> {
    return readRecommendation(this.database.reader, actor.organizationId, id);
  }

  @Patch('recommendations/:id')
  @Endpoint({
    summary: 'Change a recommendation',
    description:
      `${WRITES} Wording changes in the draft only; the due day alone needs ` +
      '`recommendations:write` and may change at any time.',
    access: { permission: 'outcomes:read' },
    answer: RecommendationDetailView,
    versioned: true,
    errors: [...DRAFT_ERRORS, ...MARKDOWN_ERRORS, 'recommendation_issued'],
  })
  change(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
    @Body() patch: RecommendationPatch,
  ): Promise<RecommendationDetailView> {
    return this.database.transaction(async (tx) => {
      await this.recommendations.changeRecommendation(tx, actor, id, version, patch);
      return readRecommendation(tx, actor.organizationId, id);
    });
  }

  @Delete('recommendations/:id')
  @Endpoint({
    summary: 'Remove a recommendation that is not issued',
    description: `${WRITES} Those after it move up.`,
    access: { permission: 'outcomes:read' },
    answer: null,
    errors: [...DRAFT_ERRORS, 'recommendation_issued'],
  })
  remove(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.database.transaction((tx) =>
      this.recommendations.removeRecommendation(tx, actor, id),
    );
  }

  @Post('recommendations/:id/status')
  @Endpoint({
    summary: 'Record what became of a recommendation',
    description: 'Needs `recommendations:write`, in the organization or by a role in the event.',
    access: { permission: 'recommendations:read' },
    answer: RecommendationDetailView,
    errors: ['recommendation_transition_refused', 'recommendation_note_missing'],
  })
  setStatus(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() step: RecommendationStep,
  ): Promise<RecommendationDetailView> {
    return this.database.transaction(async (tx) => {
      await this.followUp.setStatus(tx, actor, id, step);
      return readRecommendation(tx, actor.organizationId, id);
    });
  }
}
