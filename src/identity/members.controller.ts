import './identity.errors.js';
import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import type { Page } from '../platform/http/paging.js';
import { Id, IfMatch } from '../platform/http/params.js';
import { RateLimits } from '../platform/rate-limit/rate-limit.js';
import { MemberInput, MemberPage, MemberPatch, MemberQuery, MemberView } from './dto/member.dto.js';
import { RATES } from './login-rates.js';
import { listMembers, readMember } from './members.queries.js';
import { MembersService } from './members.service.js';

@ApiTags('Members')
@Controller('api/v1/members')
export class MembersController {
  constructor(
    private readonly database: Database,
    private readonly members: MembersService,
    private readonly rates: RateLimits,
  ) {}

  @Get()
  @Endpoint({
    summary: 'List the members of the organization',
    access: { permission: 'members:read' },
    answer: MemberPage,
  })
  list(@CurrentActor() actor: Actor, @Query() query: MemberQuery): Promise<Page<MemberView>> {
    return listMembers(this.database.reader, actor.organizationId, query);
  }

  @Post()
  @Endpoint({
    summary: 'Make a person a member and send an invitation',
    access: { permission: 'members:write' },
    answer: MemberView,
    status: 201,
    limited: true,
    errors: ['member_exists'],
  })
  async invite(@CurrentActor() actor: Actor, @Body() input: MemberInput): Promise<MemberView> {
    await this.countInvitation(actor);
    return this.database.transaction(async (tx) => {
      const id = await this.members.invite(tx, actor, input);
      return readMember(tx, actor.organizationId, id);
    });
  }

  @Get(':id')
  @Endpoint({
    summary: 'Read a member',
    access: { permission: 'members:read' },
    answer: MemberView,
  })
  read(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<MemberView> {
    return readMember(this.database.reader, actor.organizationId, id);
  }

  @Post(':id/invitation')
  @Endpoint({
    summary: 'Send the invitation again, with a new link',
    access: { permission: 'members:write' },
    answer: null,
    status: 202,
    limited: true,
  })
  async inviteAgain(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    await this.countInvitation(actor);
    await this.database.transaction((tx) => this.members.inviteAgain(tx, actor, id));
  }

  @Patch(':id')
  @Endpoint({
    summary: 'Give a member another role',
    access: { permission: 'members:write' },
    answer: MemberView,
    versioned: true,
    errors: ['last_owner'],
  })
  changeRole(
    @CurrentActor() actor: Actor,
    @Id('id') id: string,
    @IfMatch() version: number,
    @Body() patch: MemberPatch,
  ): Promise<MemberView> {
    return this.database.transaction(async (tx) => {
      await this.members.changeRole(tx, actor, id, version, patch.role);
      return readMember(tx, actor.organizationId, id);
    });
  }

  @Delete(':id')
  @Endpoint({
    summary: 'End a membership, with the member’s tokens in this organization',
    access: { permission: 'members:write' },
    answer: null,
    errors: ['last_owner'],
  })
  remove(@CurrentActor() actor: Actor, @Id('id') id: string): Promise<void> {
    return this.database.transaction((tx) => this.members.remove(tx, actor, id));
  }

  private countInvitation(actor: Actor): Promise<void> {
    return this.rates.take('invitation', actor.organizationId, RATES.invitationByOrganization);
  }
}
