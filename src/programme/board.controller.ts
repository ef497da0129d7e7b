import './programme.errors.js';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { eventPermissions } from '../identity/event-permissions.js';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { Id, IfMatch } from '../platform/http/params.js';
import { readBoard } from './board.queries.js';
import { BoardView } from './dto/board.dto.js';
import { ProgrammeRulesInput, ProgrammeRulesView, ProgrammeWarnings } from './dto/rules.dto.js';
import { ProgrammeRulesService, readRules } from './programme-rules.service.js';

/** The board on which a programme is built, the rules by which it is judged, and what they find. */
@ApiTags('Programme')
@Controller('api/v1')
export class BoardController {
  constructor(
    private readonly database: Database,
    private readonly rules: ProgrammeRulesService,
  ) {}

  @Get('events/:id/board')
  @Endpoint({
    summary: 'Read all that the board of an event needs',
    description:
      'Rooms and days, sessions placed and unscheduled, people with their availability, tracks, themes, rules.',
    access: { permission: 'programme:read' },
    answer: BoardView,
  })
  board(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<BoardView> {
    return this.database.dataSource.transaction('REPEATABLE READ', async (tx) => ({
      ...(await readBoard(tx, actor.organizationId, id, actor.language)),
      mayWrite: (await eventPermissions(tx, actor, id)).has('programme:write'),
    }));
  }

  @Get('events/:id/programme-rules')
  @Endpoint({
    summary: 'Read how an event’s programme is judged',
    access: { permission: 'programme:read' },
    answer: ProgrammeRulesView,
  })
  readRules(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<ProgrammeRulesView> {
    return readRules(this.database.reader, actor.organizationId, id);
  }

  @Put('events/:id/programme-rules')
  @Endpoint({
    summary: 'Set how an event’s programme is judged',
    description: '`off`: silent; `warn`: told; `block`: a change that breaks it anew is refused.',
    access: { permission: 'programme:write', inEventOf: 'event' },
    answer: ProgrammeRulesView,
    versioned: true,
    errors: ['working_day_backwards'],
  })
  replaceRules(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
    @Body() input: ProgrammeRulesInput,
  ): Promise<ProgrammeRulesView> {
    return this.database.transaction(async (tx) => {
      await this.rules.replaceRules(tx, actor, id, version, input);
      return readRules(tx, actor.organizationId, id);
    });
  }

  @Get('events/:id/programme/warnings')
  @Endpoint({
    summary: 'List what the rules find in the draft of a programme',
    access: { permission: 'programme:read' },
    answer: ProgrammeWarnings,
  })
  warnings(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<ProgrammeWarnings> {
    return this.rules.findings(this.database.reader, actor.organizationId, id, actor.language);
  }
}
