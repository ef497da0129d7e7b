import './identity.errors.js';
import { Body, Controller, Delete, Get, Patch, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentIdentity, type Identity } from '../platform/auth/actor.js';
import type { Config } from '../platform/config/config.js';
import { InjectConfig } from '../platform/config/config.token.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { Id, IfMatch } from '../platform/http/params.js';
import { RateLimits } from '../platform/rate-limit/rate-limit.js';
import { recordOwnAct } from './account-acts.js';
import { AccountsService } from './accounts.service.js';
import { AccountPatch, AccountView, PasswordInput } from './dto/account.dto.js';
import { OwnSessionList, AuthSessionView } from './dto/session.dto.js';
import { RATES } from './login-rates.js';
import { requireSession } from './require-session.js';
import { clearSessionCookie, writeSessionCookie } from './session-cookie.js';
import { listOwnSessions, readAccount, readOpenedSession } from './session.queries.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('Account')
@Controller('api/v1/account')
export class AccountController {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly rates: RateLimits,
    @InjectConfig() private readonly config: Config,
  ) {}

  @Get()
  @Endpoint({
    summary: 'Read one’s own account',
    access: { account: true },
    answer: AccountView,
    errors: ['session_required'],
  })
  read(@CurrentIdentity() identity: Identity): Promise<AccountView> {
    requireSession(identity);
    return readAccount(this.database.reader, identity.accountId);
  }

  @Patch()
  @Endpoint({
    summary: 'Change one’s own name, language and zone',
    access: { account: true },
    answer: AccountView,
    versioned: true,
    errors: ['session_required'],
  })
  change(
    @Req() request: FastifyRequest,
    @CurrentIdentity() identity: Identity,
    @IfMatch() version: number,
    @Body() patch: AccountPatch,
  ): Promise<AccountView> {
    requireSession(identity);
    return this.database.transaction(async (tx) => {
      await this.accounts.change(tx, identity.accountId, version, patch, request.id);
      return readAccount(tx, identity.accountId);
    });
  }

  @Put('password')
  @Endpoint({
    summary: 'Change one’s own password',
    description:
      'Every session of the account ends, and this one goes on with a new cookie and CSRF token. API tokens stay.',
    access: { account: true },
    answer: AuthSessionView,
    limited: true,
    errors: ['session_required'],
  })
  async changePassword(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
    @Body() input: PasswordInput,
  ): Promise<AuthSessionView> {
    const { accountId } = identity;
    const sessionId = requireSession(identity);
    await this.rates.take('password', accountId, RATES.passwordByAccount);
    const userAgent = request.headers['user-agent'] ?? '';
    const { session, view } = await this.database.transaction(async (tx) => {
      await this.accounts.changePassword(tx, accountId, input);
      await recordOwnAct(tx, accountId, request.id, { action: 'password_changed' });
      const browser = { userAgent, sessionId, requestId: request.id };
      const opened = await this.sessions.reopen(tx, accountId, browser);
      return { session: opened, view: await readOpenedSession(tx, opened.id) };
    });
    writeSessionCookie(reply, this.config, session.secret);
    return view;
  }

  @Get('sessions')
  @Endpoint({
    summary: 'List the places where one is logged in',
    access: { account: true },
    answer: OwnSessionList,
    errors: ['session_required'],
  })
  async listSessions(@CurrentIdentity() identity: Identity): Promise<OwnSessionList> {
    requireSession(identity);
    return { items: await listOwnSessions(this.database.reader, identity) };
  }

  @Delete('sessions/:id')
  @Endpoint({
    summary: 'End one of one’s own sessions',
    access: { account: true },
    answer: null,
    errors: ['session_required', 'not_found'],
  })
  async endSession(
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentIdentity() identity: Identity,
    @Id('id') id: string,
  ): Promise<void> {
    const own = requireSession(identity);
    await this.database.transaction((tx) => this.sessions.end(tx, identity.accountId, id));
    if (id === own) clearSessionCookie(reply, this.config);
  }
}
