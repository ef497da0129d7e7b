import './identity.errors.js';
import { Body, Controller, Delete, Get, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Authenticated, CurrentIdentity, type Identity } from '../platform/auth/actor.js';
import type { Config } from '../platform/config/config.js';
import { InjectConfig } from '../platform/config/config.token.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { LoginInput, OrganizationChoice, AuthSessionView } from './dto/session.dto.js';
import { LoginFlow } from './login-flow.js';
import { requireSession } from './require-session.js';
import { clearSessionCookie } from './session-cookie.js';
import { readOpenedSession, readSession } from './session.queries.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('Session')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
    private readonly logins: LoginFlow,
    @InjectConfig() private readonly config: Config,
  ) {}

  @Post()
  @Endpoint({
    summary: 'Log in with an address and a password',
    description:
      'Sets the session cookie; one that has ended is no hindrance, so that a screen can ask for the password and go on. Every further change needs the answer’s `csrfToken` in the header X-CSRF-Token.',
    access: { public: true },
    answer: AuthSessionView,
    status: 201,
    limited: true,
    errors: ['login_failed', 'csrf_token_wrong'],
  })
  async open(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() input: LoginInput,
  ): Promise<AuthSessionView> {
    const session = await this.logins.byPassword(request, reply, input);
    return readOpenedSession(this.database.reader, session.id);
  }

  @Get()
  @Endpoint({
    summary: 'Say who is asking, in which organization, and with what rights',
    access: { account: true },
    answer: AuthSessionView,
  })
  read(
    @Req() request: FastifyRequest & Authenticated,
    @CurrentIdentity() identity: Identity,
  ): Promise<AuthSessionView> {
    return readSession(this.database.reader, identity, request.actor);
  }

  @Put('organization')
  @Endpoint({
    summary: 'Work in another organization that one belongs to',
    access: { account: true },
    answer: AuthSessionView,
    errors: ['session_required', 'not_found'],
  })
  async switchOrganization(
    @Req() request: FastifyRequest,
    @CurrentIdentity() identity: Identity,
    @Body() input: OrganizationChoice,
  ): Promise<AuthSessionView> {
    const sessionId = requireSession(identity);
    return this.database.transaction(async (tx) => {
      await this.sessions.switchOrganization(tx, sessionId, input.organizationId, request.id);
      return readOpenedSession(tx, sessionId);
    });
  }

  @Delete()
  @Endpoint({
    summary: 'Log out',
    access: { account: true },
    answer: null,
    errors: ['session_required', 'not_found'],
  })
  async close(
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
  ): Promise<void> {
    const sessionId = requireSession(identity);
    await this.database.transaction((tx) => this.sessions.end(tx, identity.accountId, sessionId));
    clearSessionCookie(reply, this.config);
  }
}
