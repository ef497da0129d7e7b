import '../venues/availability.errors.js';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { canonicalTimeZone } from '../kernel/local-time.js';
import { recordChange } from '../platform/audit/audit.js';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database, updateVersioned } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { Id, IfMatch } from '../platform/http/params.js';
import { TIME_ERRORS } from '../platform/time.errors.js';
import { readAvailability } from '../venues/availability-input.js';
import { AVAILABILITY_ERRORS } from '../venues/availability.errors.js';
import { SpeakerAvailabilityInput, SpeakerAvailabilityView } from './dto/availability.dto.js';
import { Speaker } from './speaker.entity.js';

/**
 * When a person can be had for an event, told on the wall clock of the event or of the person's own zone, and
 * replaced as a whole. Of several engagements of one person in an event, each narrows.
 */
@ApiTags('Speakers')
@Controller('api/v1')
export class SpeakerAvailabilityController {
  constructor(private readonly database: Database) {}

  @Get('speakers/:id/availability')
  @Endpoint({
    summary: 'Read when a speaker can be had',
    access: { permission: 'speakers:read' },
    answer: SpeakerAvailabilityView,
  })
  read(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<SpeakerAvailabilityView> {
    return readSpeakerAvailability(this.database.reader, actor.organizationId, id);
  }

  @Put('speakers/:id/availability')
  @Endpoint({
    summary: 'Say anew when a speaker can be had, and where they are',
    description: 'Replaces all of it. Without intervals the speaker can always be had.',
    access: { permission: 'speakers:write' },
    answer: SpeakerAvailabilityView,
    versioned: true,
    errors: [...AVAILABILITY_ERRORS, ...TIME_ERRORS],
  })
  replace(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
    @Body() input: SpeakerAvailabilityInput,
  ): Promise<SpeakerAvailabilityView> {
    return this.database.transaction(async (tx) => {
      const { organizationId } = actor;
      const before = await readSpeakerAvailability(tx, organizationId, id);
      const told = ownZone(input.zone) ?? null;
      const change = {
        availability: readAvailability(input, told ?? before.eventZone),
        availabilityZone: told,
        zone: input.homeZone === undefined ? before.homeZone : (ownZone(input.homeZone) ?? null),
      };
      await updateVersioned(tx, Speaker, { id, organizationId, version }, change);
      await recordChange(tx, actor, {
        objectKind: 'speaker',
        objectId: id,
        action: 'changed',
        before: {
          availability: before.intervals,
          availabilityZone: before.toldIn,
          zone: before.homeZone,
        },
        after: change,
      });
      return readSpeakerAvailability(tx, organizationId, id);
    });
  }
}

function ownZone(zone: string | null | undefined): string | undefined {
  return zone === null || zone === undefined ? undefined : canonicalTimeZone(zone);
}

async function readSpeakerAvailability(
  reader: EntityManager,
  organizationId: string,
  id: string,
): Promise<SpeakerAvailabilityView> {
  const [row] = await reader.query<SpeakerAvailabilityView[]>(
    `SELECT speaker.id AS "speakerId", speaker.event_id AS "eventId", speaker.expert_id AS "expertId",
       coalesce(speaker.availability_zone, event.zone) AS zone, speaker.availability_zone AS "toldIn",
       event.zone AS "eventZone", speaker.zone AS "homeZone", speaker.availability AS intervals, speaker.version
     FROM speaker JOIN event ON event.organization_id = speaker.organization_id AND event.id = speaker.event_id
     WHERE speaker.organization_id = $1 AND speaker.id = $2`,
    [organizationId, id],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return row;
}
