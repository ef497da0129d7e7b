import './programme.errors.js';
import { Body, Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { Id, IfMatch } from '../platform/http/params.js';
import { TrackInput, TrackList, TrackPatch, TrackView } from './dto/track.dto.js';
import { listTracks, readTrack, TracksService } from './tracks.service.js';

/** The strands of an event's programme. */
@ApiTags('Programme')
@Controller('api/v1')
export class TracksController {
  constructor(
    private readonly database: Database,
    private readonly tracks: TracksService,
  ) {}

  @Get('events/:id/tracks')
  @Endpoint({
    summary: 'List the tracks of an event',
    access: { permission: 'programme:read' },
    answer: TrackList,
  })
  async list(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<TrackList> {
    return { items: await listTracks(this.database.reader, actor.organizationId, id) };
  }

  @Post('events/:id/tracks')
  @Endpoint({
    summary: 'Add a track to an event',
    access: { permission: 'programme:write', inEventOf: 'event' },
    answer: TrackView,
    status: 201,
    errors: ['track_name_taken', 'session_event_closed'],
  })
  create(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: TrackInput,
  ): Promise<TrackView> {
    return this.database.transaction(async (tx) => {
      const trackId = await this.tracks.createTrack(tx, actor, id, input);
      return readTrack(tx, actor.organizationId, trackId);
    });
  }

  @Patch('tracks/:id')
  @Endpoint({
    summary: 'Change a track',
    access: { permission: 'programme:write', inEventOf: 'track' },
    answer: TrackView,
    versioned: true,
    errors: ['track_name_taken', 'session_event_closed'],
  })
  change(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
    @Body() patch: TrackPatch,
  ): Promise<TrackView> {
    return this.database.transaction(async (tx) => {
      await this.tracks.changeTrack(tx, actor, id, version, patch);
      return readTrack(tx, actor.organizationId, id);
    });
  }

  @Delete('tracks/:id')
  @Endpoint({
    summary: 'Remove a track; its sessions are then of none',
    access: { permission: 'programme:write', inEventOf: 'track' },
    answer: null,
    errors: ['session_event_closed'],
  })
  remove(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.tracks.removeTrack(tx, actor, id));
  }
}
