import '../events/events.errors.js';
import './programme.errors.js';
import './session-check.errors.js';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { Id } from '../platform/http/params.js';
import { SessionCheck, SessionCheckInput } from './dto/session-check.dto.js';
import { checkPlacements } from './session-check.js';

@ApiTags('Programme')
@Controller('api/v1')
export class SessionCheckController {
  constructor(private readonly database: Database) {}

  @Post('events/:id/sessions/check')
  @Endpoint({
    summary: 'Say what would stand in the way of sessions, before they are saved',
    description:
      'Up to 2,000 at once, checked with each other as they will stand. What saving would refuse comes with the same code; warnings are to be thought of. Nothing is saved.',
    access: { permission: 'programme:write', inEventOf: 'event' },
    answer: SessionCheck,
  })
  check(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: SessionCheckInput,
  ): Promise<SessionCheck> {
    return checkPlacements(this.database.reader, actor, id, input.placements);
  }
}
