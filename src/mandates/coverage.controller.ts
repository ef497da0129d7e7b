import './mandates.errors.js';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { Id } from '../platform/http/params.js';
import { mandateCoverage } from './coverage-report.js';
import { CoverageQuery, CoverageView } from './dto/coverage.dto.js';

@ApiTags('Mandates')
@Controller('api/v1')
export class CoverageController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get('mandates/:id/coverage')
  @Endpoint({
    summary: 'Read what of a mandate is kept, planned, missing and late, with the proof',
    description:
      'For each commitment and calendar period. Computed from events and publications, never typed. ' +
      'A span of at most ten years; without `from` and `to`, from the start of each commitment to the present period.',
    access: { permission: 'mandates:read' },
    answer: CoverageView,
  })
  coverage(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Query() query: CoverageQuery,
  ): Promise<CoverageView> {
    return mandateCoverage(this.database.reader, actor.organizationId, id, query, (zone) =>
      this.clock.today(zone),
    );
  }
}
