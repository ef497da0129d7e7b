import './mandates.errors.js';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { Id } from '../platform/http/params.js';
import { coverageBreakdown, coverageMatrix } from './coverage-overview.js';
import { mandateCoverage } from './coverage-report.js';
import { CoverageQuery, CoverageView } from './dto/coverage.dto.js';
import { CoverageBreakdownQuery, CoverageBreakdownView } from './dto/coverage-breakdown.dto.js';
import { CoverageMatrixQuery, CoverageMatrixView } from './dto/coverage-matrix.dto.js';

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
    return mandateCoverage(this.database.reader, actor.organizationId, id, query, this.today);
  }

  @Get('mandates/:id/coverage/matrix')
  @Endpoint({
    summary:
      'Read the proposals of a mandate by quarter: what was held, what is planned, what is late',
    description:
      'A period of a commitment stands in the column in which it ends, an event in that in which it begins. ' +
      '`/coverage` with `proposalId` or `commitmentId` and the days of a column gives the proof of a cell.',
    access: { permission: 'mandates:read' },
    answer: CoverageMatrixView,
  })
  matrix(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Query() query: CoverageMatrixQuery,
  ): Promise<CoverageMatrixView> {
    return coverageMatrix(this.database.reader, actor.organizationId, id, query, this.today);
  }

  @Get('mandates/:id/coverage/breakdown')
  @Endpoint({
    summary: 'Read the events that serve a mandate by theme, country or kind',
    description:
      'A theme counts all below it and is listed without events where a commitment names it; a country counts the ' +
      'events at which somebody of it accepted.',
    access: { permission: 'mandates:read' },
    answer: CoverageBreakdownView,
  })
  breakdown(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Query() query: CoverageBreakdownQuery,
  ): Promise<CoverageBreakdownView> {
    return coverageBreakdown(this.database.reader, actor.organizationId, id, query, this.today);
  }

  private readonly today = (zone: string): string => this.clock.today(zone);
}
