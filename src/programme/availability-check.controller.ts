import '../venues/availability.errors.js';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, requirePermission } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { Id } from '../platform/http/params.js';
import { TIME_ERRORS } from '../platform/time.errors.js';
import { SpeakerAvailabilityInput } from '../speakers/dto/availability.dto.js';
import { AVAILABILITY_ERRORS } from '../venues/availability.errors.js';
import { RoomAvailabilityInput } from '../venues/dto/availability.dto.js';
import { checkRoomHours, checkSpeakerHours } from './availability-check.js';
import { AvailabilityCheck } from './dto/availability-check.dto.js';

/** What hours would mean for the sessions that are placed, before they are saved. */
@ApiTags('Programme')
@Controller('api/v1')
export class AvailabilityCheckController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Post('rooms/:id/availability/check')
  @Endpoint({
    summary: 'Say which sessions would lie outside of the hours of a room',
    description:
      'The sessions still to come in the room, of all events. Needs `venues:read` as well. Nothing is saved.',
    access: { permission: 'programme:read' },
    answer: AvailabilityCheck,
    errors: [...AVAILABILITY_ERRORS, ...TIME_ERRORS],
  })
  async room(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: RoomAvailabilityInput,
  ): Promise<AvailabilityCheck> {
    requirePermission(actor, 'venues:read');
    return checkRoomHours(this.database.reader, actor, id, input, this.clock.now());
  }

  @Post('speakers/:id/availability/check')
  @Endpoint({
    summary: 'Say which sessions would lie outside of the hours of a speaker',
    description:
      'The sessions of the event in which the person is to be present. Needs `speakers:read` as well. Nothing is saved.',
    access: { permission: 'programme:read' },
    answer: AvailabilityCheck,
    errors: [...AVAILABILITY_ERRORS, ...TIME_ERRORS],
  })
  async speaker(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: SpeakerAvailabilityInput,
  ): Promise<AvailabilityCheck> {
    requirePermission(actor, 'speakers:read');
    return checkSpeakerHours(this.database.reader, actor, id, input);
  }
}
