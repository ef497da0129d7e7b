import './common-time.errors.js';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { Id } from '../platform/http/params.js';
import { TIME_ERRORS } from '../platform/time.errors.js';
import { CommonTimeService } from './common-time.service.js';
import { CommonTimeInput, CommonTimeView } from './dto/common-time.dto.js';

/** A time for people who live by different clocks. */
@ApiTags('Planner')
@Controller('api/v1')
export class CommonTimeController {
  constructor(
    private readonly database: Database,
    private readonly service: CommonTimeService,
  ) {}

  @Post('events/:id/common-time')
  @Endpoint({
    summary: 'Look for a time at which the people of an event can meet',
    description:
      'Nothing is changed: to use a time, move the event there (`POST /events/{id}/move` with `startsLocal` and `endsLocal`, each followed by its offset).',
    access: { permission: 'speakers:read' },
    answer: CommonTimeView,
    errors: [...TIME_ERRORS, 'common_time_nobody', 'common_time_people_too_many'],
  })
  find(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: CommonTimeInput,
  ): Promise<CommonTimeView> {
    return this.service.find(this.database.reader, actor, id, input);
  }
}
