import './availability.errors.js';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { recordChange } from '../platform/audit/audit.js';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database, updateVersioned } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { Id, IfMatch } from '../platform/http/params.js';
import { TIME_ERRORS } from '../platform/time.errors.js';
import { readAvailability } from './availability-input.js';
import { AVAILABILITY_ERRORS } from './availability.errors.js';
import { RoomAvailabilityInput, RoomAvailabilityView } from './dto/availability.dto.js';
import { Room } from './room.entity.js';

/** When a room can be had: intervals on the venue's wall clock, replaced as a whole. */
@ApiTags('Venues')
@Controller('api/v1')
export class RoomAvailabilityController {
  constructor(private readonly database: Database) {}

  @Get('rooms/:id/availability')
  @Endpoint({
    summary: 'Read when a room can be had',
    access: { permission: 'venues:read' },
    answer: RoomAvailabilityView,
  })
  read(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<RoomAvailabilityView> {
    return readRoomAvailability(this.database.reader, actor.organizationId, id);
  }

  @Put('rooms/:id/availability')
  @Endpoint({
    summary: 'Say anew when a room can be had',
    description: 'Replaces all of it. Without intervals the room can always be had.',
    access: { permission: 'venues:write' },
    answer: RoomAvailabilityView,
    versioned: true,
    errors: [...AVAILABILITY_ERRORS, ...TIME_ERRORS],
  })
  replace(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
    @Body() input: RoomAvailabilityInput,
  ): Promise<RoomAvailabilityView> {
    return this.database.transaction(async (tx) => {
      const { organizationId } = actor;
      const before = await readRoomAvailability(tx, organizationId, id);
      const availability = readAvailability(input, before.zone);
      await updateVersioned(tx, Room, { id, organizationId, version }, { availability });
      await recordChange(tx, actor, {
        objectKind: 'room',
        objectId: id,
        action: 'changed',
        before: { availability: before.intervals },
        after: { availability },
      });
      return readRoomAvailability(tx, organizationId, id);
    });
  }
}

async function readRoomAvailability(
  reader: EntityManager,
  organizationId: string,
  id: string,
): Promise<RoomAvailabilityView> {
  const [row] = await reader.query<RoomAvailabilityView[]>(
    `SELECT room.id AS "roomId", venue.zone, room.availability AS intervals, room.version
     FROM room JOIN venue ON venue.organization_id = room.organization_id AND venue.id = room.venue_id
     WHERE room.organization_id = $1 AND room.id = $2`,
    [organizationId, id],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return row;
}
