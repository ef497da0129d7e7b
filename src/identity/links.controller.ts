import './identity.errors.js';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import {
  LinkInput,
  LinkRequest,
  PasswordLinkInput,
  RedeemedView,
  AuthSessionView,
} from './dto/session.dto.js';
import { HOME, LoginFlow } from './login-flow.js';
import { safeNext } from './safe-next.js';
import { readOpenedSession } from './session.queries.js';

const SAME_ANSWER =
  'The answer is the same whether there is an account with the address or not, and comes as fast.';

@ApiTags('Session')
@Controller('api/v1')
export class LinksController {
  constructor(
    private readonly database: Database,
    private readonly logins: LoginFlow,
  ) {}

  @Post('login-links')
  @Endpoint({
    summary: 'Have a link to log in sent by e-mail',
    description: SAME_ANSWER,
    access: { public: true },
    answer: null,
    status: 202,
    limited: true,
    errors: ['csrf_token_wrong'],
  })
  async requestLoginLink(
    @Req() request: FastifyRequest,
    @Body() input: LinkRequest,
  ): Promise<void> {
    await this.logins.requestLink(request, 'login', input);
  }

  @Post('login-links/redeem')
  @Endpoint({
    summary: 'Log in with the token of a link; it works once',
    access: { public: true },
    answer: RedeemedView,
    status: 201,
    limited: true,
    errors: ['link_unusable', 'csrf_token_wrong'],
  })
  async redeemLoginLink(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() input: LinkInput,
  ): Promise<RedeemedView> {
    const session = await this.logins.byLink(request, reply, input.token);
    const view = await readOpenedSession(this.database.reader, session.id);
    return { ...view, next: safeNext(input.next) ?? HOME };
  }

  @Post('password-links')
  @Endpoint({
    summary: 'Have a link to set a new password sent by e-mail',
    description: SAME_ANSWER,
    access: { public: true },
    answer: null,
    status: 202,
    limited: true,
    errors: ['csrf_token_wrong'],
  })
  async requestPasswordLink(
    @Req() request: FastifyRequest,
    @Body() input: LinkRequest,
  ): Promise<void> {
    await this.logins.requestLink(request, 'password', input);
  }

  @Post('password-links/redeem')
  @Endpoint({
    summary: 'Set a new password with the token of a link, and log in',
    description:
      'Every other session of the account ends. A password that is refused leaves the link usable.',
    access: { public: true },
    answer: AuthSessionView,
    status: 201,
    limited: true,
    errors: ['link_unusable', 'csrf_token_wrong'],
  })
  async redeemPasswordLink(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() input: PasswordLinkInput,
  ): Promise<AuthSessionView> {
    const session = await this.logins.byPasswordLink(request, reply, input);
    return readOpenedSession(this.database.reader, session.id);
  }
}
