import './outcomes.errors.js';
import { Body, Controller, Delete, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { Id, IfMatch } from '../platform/http/params.js';
import { RecommendationDetailView } from './dto/recommendation.dto.js';
import { ResponseInput, ResponsePatch } from './dto/response.dto.js';
import { readRecommendation } from './recommendations.queries.js';
import { Responses } from './responses.service.js';

const WRITES = 'Needs `recommendations:write`, in the organization or by a role in the event.';

@ApiTags('Recommendations')
@Controller('api/v1')
export class ResponsesController {
  constructor(
    private readonly database: Database,
    private readonly responses: Responses,
  ) {}

  @Post('recommendations/:id/responses')
  @Endpoint({
    summary: 'Write down what an addressee answers to an issued recommendation',
    description: `${WRITES} An addressee may answer again; the latest answer counts. The status is not moved by it.`,
    access: { permission: 'recommendations:read' },
    answer: RecommendationDetailView,
    status: 201,
    errors: ['recommendation_not_issued'],
  })
  add(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: ResponseInput,
  ): Promise<RecommendationDetailView> {
    return this.database.transaction(async (tx) => {
      await this.responses.addResponse(tx, actor, id, input);
      return readRecommendation(tx, actor.organizationId, id);
    });
  }

  @Patch('recommendation-responses/:id')
  @Endpoint({
    summary: 'Change a response as it was written down',
    description: WRITES,
    access: { permission: 'recommendations:read' },
    answer: RecommendationDetailView,
    versioned: true,
    errors: ['recommendation_not_issued'],
  })
  change(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
    @Body() patch: ResponsePatch,
  ): Promise<RecommendationDetailView> {
    return this.database.transaction(async (tx) =>
      readRecommendation(
        tx,
        actor.organizationId,
        await this.responses.changeResponse(tx, actor, id, version, patch),
      ),
    );
  }

  @Delete('recommendation-responses/:id')
  @Endpoint({
    summary: 'Remove a response that was written down by mistake',
    description: WRITES,
    access: { permission: 'recommendations:read' },
    answer: null,
    errors: ['recommendation_not_issued'],
  })
  remove(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.responses.removeResponse(tx, actor, id));
  }
}
