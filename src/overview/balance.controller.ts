import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, requirePermission } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import type { Page } from '../platform/http/paging.js';
import { Id } from '../platform/http/params.js';
import { eventBalance, yearBalance, yearScope } from './balance.js';
import {
  BalanceTopQuery,
  EventBalanceView,
  YearBalanceQuery,
  YearBalanceView,
} from './dto/balance.dto.js';
import {
  BalanceEngagementPage,
  BalanceEngagementQuery,
  BalanceEngagementView,
} from './dto/engagement.dto.js';
import { listEngagements } from './engagements.queries.js';

const ALSO = 'Needs `experts:read` as well; without `mandates:read` there are no `floors`.';

@ApiTags('Overview')
@Controller('api/v1')
export class BalanceController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get('balance')
  @Endpoint({
    summary: 'Read who is engaged in the events of a year: countries, categories, institutions',
    description:
      `By the days on which events begin; postponed and cancelled events and drafts of the past are left out. ${ALSO} ` +
      'At most ten years at once.',
    access: { permission: 'speakers:read' },
    answer: YearBalanceView,
  })
  year(@CurrentActor() actor: Actor, @Query() query: YearBalanceQuery): Promise<YearBalanceView> {
    requirePermission(actor, 'experts:read');
    return yearBalance(this.database.reader, actor, query, this.today);
  }

  @Get('balance/engagements')
  @Endpoint({
    summary: 'List the engagements behind a number of a balance',
    description:
      'In the order of the events; of `eventId` or of the days of a year. Needs `experts:read` as well.',
    access: { permission: 'speakers:read' },
    answer: BalanceEngagementPage,
  })
  async engagements(
    @CurrentActor() actor: Actor,
    @Query() query: BalanceEngagementQuery,
  ): Promise<Page<BalanceEngagementView>> {
    requirePermission(actor, 'experts:read');
    const { reader } = this.database;
    const { organizationId, language } = actor;
    const { eventId } = query;
    const scope =
      eventId === undefined
        ? await yearScope(reader, organizationId, query, this.today)
        : { eventId };
    return listEngagements(reader, organizationId, scope, query, language);
  }

  @Get('events/:id/balance')
  @Endpoint({
    summary: 'Read who is engaged in an event, against the commitments that it serves',
    description: ALSO,
    access: { permission: 'speakers:read' },
    answer: EventBalanceView,
  })
  event(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Query() query: BalanceTopQuery,
  ): Promise<EventBalanceView> {
    requirePermission(actor, 'experts:read');
    return eventBalance(this.database.reader, actor, id, query);
  }

  private readonly today = (zone: string): string => this.clock.today(zone);
}
