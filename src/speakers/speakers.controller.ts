import './speakers.errors.js';
import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import type { Page } from '../platform/http/paging.js';
import { Id, IfMatch } from '../platform/http/params.js';
import { TIME_ERRORS } from '../platform/time.errors.js';
import {
  SpeakerInput,
  SpeakerPage,
  SpeakerPatch,
  SpeakerQuery,
  SpeakerTransition,
  SpeakerView,
} from './dto/speaker.dto.js';
import { listSpeakers, readSpeaker } from './speakers.queries.js';
import { SpeakersService } from './speakers.service.js';

@ApiTags('Speakers')
@Controller('api/v1')
export class SpeakersController {
  constructor(
    private readonly database: Database,
    private readonly speakers: SpeakersService,
  ) {}

  @Get('events/:id/speakers')
  @Endpoint({
    summary: 'List who is engaged in an event',
    access: { permission: 'speakers:read' },
    answer: SpeakerPage,
  })
  list(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Query() query: SpeakerQuery,
  ): Promise<Page<SpeakerView>> {
    return listSpeakers(this.database.reader, actor.organizationId, id, query, actor.language);
  }

  @Post('events/:id/speakers')
  @Endpoint({
    summary: 'Engage an expert in an event',
    access: { permission: 'speakers:write' },
    answer: SpeakerView,
    status: 201,
    errors: ['speaker_engaged_already', ...TIME_ERRORS],
  })
  engage(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: SpeakerInput,
  ): Promise<SpeakerView> {
    return this.database.transaction(async (tx) => {
      const speakerId = await this.speakers.engage(tx, actor, id, input);
      return readSpeaker(tx, actor.organizationId, speakerId, actor.language);
    });
  }

  @Get('speakers/:id')
  @Endpoint({
    summary: 'Read an engagement',
    access: { permission: 'speakers:read' },
    answer: SpeakerView,
  })
  read(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<SpeakerView> {
    return readSpeaker(this.database.reader, actor.organizationId, id, actor.language);
  }

  @Patch('speakers/:id')
  @Endpoint({
    summary: 'Change an engagement',
    access: { permission: 'speakers:write' },
    answer: SpeakerView,
    versioned: true,
    errors: ['speaker_engaged_already', ...TIME_ERRORS],
  })
  change(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
    @Body() patch: SpeakerPatch,
  ): Promise<SpeakerView> {
    return this.database.transaction(async (tx) => {
      await this.speakers.change(tx, actor, id, version, patch);
      return readSpeaker(tx, actor.organizationId, id, actor.language);
    });
  }

  @Post('speakers/:id/state')
  @Endpoint({
    summary: 'Move an engagement to another state',
    access: { permission: 'speakers:write' },
    answer: SpeakerView,
    versioned: true,
    errors: ['speaker_transition_refused'],
  })
  changeState(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
    @Body() transition: SpeakerTransition,
  ): Promise<SpeakerView> {
    return this.database.transaction(async (tx) => {
      await this.speakers.changeState(tx, actor, id, version, transition);
      return readSpeaker(tx, actor.organizationId, id, actor.language);
    });
  }

  @Delete('speakers/:id')
  @Endpoint({
    summary: 'End an engagement',
    access: { permission: 'speakers:write' },
    answer: null,
    errors: ['speaker_in_programme'],
  })
  remove(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.speakers.remove(tx, actor, id));
  }
}
