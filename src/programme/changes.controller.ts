import './programme.errors.js';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../kernel/domain-error.js';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { Id } from '../platform/http/params.js';
import { ProgrammeChanges } from './programme-changes.js';

const EVENT_STREAM = 'text/event-stream';

/** Several organisers at one programme see each other's changes as they are made. */
@ApiTags('Programme')
@Controller('api/v1')
export class ChangesController {
  constructor(
    private readonly database: Database,
    private readonly changes: ProgrammeChanges,
  ) {}

  @Get('events/:id/changes')
  @Endpoint({
    summary: 'Watch the programme of an event',
    description:
      'Server-sent events. `ready` comes first: read the board after it and you miss nothing. Then, for each change, ' +
      '`change` with JSON: `kind` (session, assignment, contribution, track, speaker, room, event, programme_rules, ' +
      'programme_release, programme), `id`, `action`, `version` (null when it is gone), `who` ({accountId, name} or null). ' +
      '`programme` with the action `many` stands for many changes: read the board anew. The stream ends after ten ' +
      'minutes; come back. Ask with `Accept: text/event-stream`.',
    access: { permission: 'programme:read' },
    answer: { mediaTypes: [EVENT_STREAM] },
    errors: ['event_stream_expected', 'too_many_streams'],
  })
  async watch(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { organizationId, accountId } = actor;
    const events = await this.database.reader.query<unknown[]>(
      'SELECT 1 FROM event WHERE organization_id = $1 AND id = $2',
      [organizationId, id],
    );
    if (events.length === 0) throw new DomainError('missing', 'not_found');
    // Whoever does not know what they asked for would wait for an end that does not come.
    if (request.method !== 'GET' || !(request.headers.accept ?? '').includes(EVENT_STREAM))
      throw new DomainError('invalid', 'event_stream_expected');
    const stream = await this.changes.watch({ organizationId, eventId: id, accountId });
    void reply
      .header('content-type', EVENT_STREAM)
      .header('cache-control', 'no-store')
      // A proxy that gathers answers would hold the changes back.
      .header('x-accel-buffering', 'no')
      .send(stream);
  }
}
