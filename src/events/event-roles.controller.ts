import './events.errors.js';
import { Body, Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { Id } from '../platform/http/params.js';
import { EventRoleInput, EventRoleList } from './dto/event-role.dto.js';
import { EventRolesService } from './event-roles.service.js';

@ApiTags('Events')
@Controller('api/v1')
export class EventRolesController {
  constructor(
    private readonly database: Database,
    private readonly roles: EventRolesService,
  ) {}

  @Get('events/:id/roles')
  @Endpoint({
    summary: 'List who is chair, rapporteur or at check-in of an event',
    access: { permission: 'members:read' },
    answer: EventRoleList,
  })
  async list(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<EventRoleList> {
    return { items: await this.roles.list(this.database.reader, actor, id) };
  }

  @Post('events/:id/roles')
  @Endpoint({
    summary: 'Give a member a role in one event',
    description:
      'The rapporteur of an event writes its outcomes, whatever the role in the organization.',
    access: { permission: 'members:write' },
    answer: EventRoleList,
    status: 201,
    errors: ['event_role_taken'],
  })
  give(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @Body() input: EventRoleInput,
  ): Promise<EventRoleList> {
    return this.database.transaction(async (tx) => {
      await this.roles.give(tx, actor, id, input);
      return { items: await this.roles.list(tx, actor, id) };
    });
  }

  @Delete('event-roles/:id')
  @Endpoint({
    summary: 'Take a role in an event back',
    access: { permission: 'members:write' },
    answer: null,
  })
  take(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.roles.take(tx, actor, id));
  }
}
