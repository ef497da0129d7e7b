import './venues.errors.js';
import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import type { Page } from '../platform/http/paging.js';
import { Id, IfMatch } from '../platform/http/params.js';
import {
  RoomInput,
  RoomPatch,
  RoomView,
  VenueInput,
  VenuePage,
  VenuePatch,
  VenueQuery,
  VenueView,
} from './dto/venue.dto.js';
import { listVenues, readRoom, readVenue } from './venues.queries.js';
import { VenuesService } from './venues.service.js';

@ApiTags('Venues')
@Controller('api/v1')
export class VenuesController {
  constructor(
    private readonly database: Database,
    private readonly venues: VenuesService,
  ) {}

  @Get('venues')
  @Endpoint({
    summary: 'List venues with their rooms',
    access: { permission: 'venues:read' },
    answer: VenuePage,
  })
  list(@CurrentActor() actor: Actor, @Query() query: VenueQuery): Promise<Page<VenueView>> {
    return listVenues(this.database.reader, actor.organizationId, query);
  }

  @Post('venues')
  @Endpoint({
    summary: 'Add a venue',
    access: { permission: 'venues:write' },
    answer: VenueView,
    status: 201,
  })
  create(@CurrentActor() actor: Actor, @Body() input: VenueInput): Promise<VenueView> {
    return this.database.transaction(async (tx) => {
      const id = await this.venues.createVenue(tx, actor, input);
      return readVenue(tx, actor.organizationId, id);
    });
  }

  @Get('venues/:id')
  @Endpoint({ summary: 'Read a venue', access: { permission: 'venues:read' }, answer: VenueView })
  read(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<VenueView> {
    return readVenue(this.database.reader, actor.organizationId, id);
  }

  @Patch('venues/:id')
  @Endpoint({
    summary: 'Change a venue',
    access: { permission: 'venues:write' },
    answer: VenueView,
    versioned: true,
  })
  change(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
    @Body() patch: VenuePatch,
  ): Promise<VenueView> {
    return this.database.transaction(async (tx) => {
      await this.venues.changeVenue(tx, actor, id, version, patch);
      return readVenue(tx, actor.organizationId, id);
    });
  }

  @Delete('venues/:id')
  @Endpoint({
    summary: 'Remove a venue that nothing uses',
    access: { permission: 'venues:write' },
    answer: null,
    errors: ['venue_in_use'],
  })
  remove(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.venues.removeVenue(tx, actor, id));
  }

  @Post('venues/:id/rooms')
  @Endpoint({
    summary: 'Add a room to a venue',
    access: { permission: 'venues:write' },
    answer: RoomView,
    status: 201,
    errors: ['room_name_taken'],
  })
  createRoom(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: RoomInput,
  ): Promise<RoomView> {
    return this.database.transaction(async (tx) => {
      const roomId = await this.venues.createRoom(tx, actor, id, input);
      return readRoom(tx, actor.organizationId, roomId);
    });
  }

  @Patch('rooms/:id')
  @Endpoint({
    summary: 'Change a room',
    access: { permission: 'venues:write' },
    answer: RoomView,
    versioned: true,
    errors: ['room_name_taken', 'room_holds_parallel_sessions'],
  })
  changeRoom(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
    @Body() patch: RoomPatch,
  ): Promise<RoomView> {
    return this.database.transaction(async (tx) => {
      await this.venues.changeRoom(tx, actor, id, version, patch);
      return readRoom(tx, actor.organizationId, id);
    });
  }

  @Delete('rooms/:id')
  @Endpoint({
    summary: 'Remove a room in which nothing is scheduled',
    access: { permission: 'venues:write' },
    answer: null,
    errors: ['room_in_use'],
  })
  removeRoom(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.venues.removeRoom(tx, actor, id));
  }
}
