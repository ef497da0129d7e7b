import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { TodayQuery, TodayView } from './dto/today.dto.js';
import { readToday } from './today.queries.js';

@ApiTags('Overview')
@Controller('api/v1')
export class TodayController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get('today')
  @Endpoint({
    summary: 'Read what is due and late, in order of urgency',
    description:
      'Some lines of each kind, with how many there are; `kind` and the `next` of that kind give the rest. ' +
      'Kinds that the reader has no permission to see are left out. Days are those of the organization’s calendar.',
    access: { permission: 'events:read' },
    answer: TodayView,
  })
  today(@CurrentActor() actor: Actor, @Query() query: TodayQuery): Promise<TodayView> {
    return readToday(this.database.reader, actor, query, this.clock.now());
  }
}
