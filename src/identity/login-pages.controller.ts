import './identity.errors.js';
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { parseEmailAddress } from '../kernel/email-address.js';
import type { Config } from '../platform/config/config.js';
import { InjectConfig } from '../platform/config/config.token.js';
import { Database } from '../platform/database/database.js';
import { Endpoint } from '../platform/http/endpoint.js';
import { Authentication } from './authentication.js';
import type { RequestedLink } from './letters.service.js';
import { HOME, LoginFlow } from './login-flow.js';
import { form, loginPage, type PageFrame, paragraph, say, STYLE } from './login-page.js';
import {
  frameOf,
  loginForms,
  newPasswordForm,
  passwordForm,
  unusable,
} from './login-page.forms.js';
import { goOn, refuse, send } from './login-page.reply.js';
import { faultSentence, type PageInput, readPageInput } from './login-page.request.js';
import type { LinkPurpose } from './mail-link.entity.js';
import { findLink } from './mail-links.js';
import { requireOwnOrigin } from './own-origin.js';
import { sameSecret } from './secrets.js';
import { clearSessionCookie } from './session-cookie.js';
import { readAccount } from './session.queries.js';
import { SessionsService } from './sessions.service.js';

const HTML = { mediaTypes: ['text/html'] };
const PUBLIC = { public: true } as const;

/**
 * The pages of the login, for people: plain HTML that works without JavaScript, in four languages. Opening one
 * changes nothing, whoever opens it; only a button does.
 */
@ApiExcludeController()
@Controller()
export class LoginPagesController {
  constructor(
    private readonly database: Database,
    private readonly logins: LoginFlow,
    private readonly sessions: SessionsService,
    private readonly authentication: Authentication,
    @InjectConfig() private readonly config: Config,
  ) {}

  @Get('login')
  @Endpoint({ summary: 'Page to log in', access: PUBLIC, answer: HTML })
  async showLogin(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const input = readPageInput(request);
    const credentials = await this.authentication.ofSession(request);
    if (credentials === undefined) {
      send(reply, 200, loginForms(input));
      return;
    }
    const { identity } = credentials;
    const { email } = await readAccount(this.database.reader, identity.accountId);
    const body = [
      paragraph('loggedInAs', input.language, { email }),
      `<p><a href="${HOME}">${say('toSite', input.language)}</a></p>`,
      form({
        action: '/logout',
        button: 'logOut',
        language: input.language,
        hidden: { csrf: identity.csrfToken ?? '' },
      }),
    ].join('\n');
    send(reply, 200, loginPage(frameOf(input, 'logIn', '/login'), body));
  }

  @Post('login')
  @Endpoint({ summary: 'Log in by the form', access: PUBLIC, answer: HTML })
  async logIn(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const input = readPageInput(request);
    try {
      await this.logins.byPassword(request, reply, input);
      goOn(reply, input.next);
    } catch (error) {
      refuse(reply, error, loginForms(input, faultSentence(error, input.language)));
    }
  }

  @Post('login/send')
  @Endpoint({ summary: 'Have a login link sent, by the form', access: PUBLIC, answer: HTML })
  async sendLoginLink(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const input = readPageInput(request);
    await this.sendLink(request, reply, 'login', (fault) => loginForms(input, fault));
  }

  @Get('login/link')
  @Endpoint({ summary: 'Page that a login link leads to', access: PUBLIC, answer: HTML })
  async showLoginLink(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const input = readPageInput(request);
    await this.showLink(reply, input, ['login', 'membership'], (email, frame) =>
      loginPage(
        frame,
        [
          paragraph('loggingInAs', input.language, { email }),
          form({
            action: '/login/link',
            button: 'logInVerb',
            language: input.language,
            hidden: { token: input.token, next: input.next },
          }),
        ].join('\n'),
      ),
    );
  }

  @Post('login/link')
  @Endpoint({ summary: 'Log in by the button of a link', access: PUBLIC, answer: HTML })
  async useLoginLink(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const input = readPageInput(request);
    try {
      await this.logins.byLink(request, reply, input.token);
      goOn(reply, input.next);
    } catch (error) {
      refuse(reply, error, unusable(input, '/login', faultSentence(error, input.language)));
    }
  }

  @Get('password')
  @Endpoint({ summary: 'Page to ask for a new password', access: PUBLIC, answer: HTML })
  showPassword(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    send(reply, 200, passwordForm(readPageInput(request)));
  }

  @Post('password')
  @Endpoint({ summary: 'Have a password link sent, by the form', access: PUBLIC, answer: HTML })
  async sendPasswordLink(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const input = readPageInput(request);
    await this.sendLink(request, reply, 'password', (fault) => passwordForm(input, fault));
  }

  @Get('password/link')
  @Endpoint({ summary: 'Page that a password link leads to', access: PUBLIC, answer: HTML })
  async showPasswordLink(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const input = readPageInput(request);
    await this.showLink(reply, input, ['password'], (email) => newPasswordForm(input, email));
  }

  @Post('password/link')
  @Endpoint({ summary: 'Set a password by the form', access: PUBLIC, answer: HTML })
  async usePasswordLink(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const input = readPageInput(request);
    try {
      await this.logins.byPasswordLink(request, reply, input);
      goOn(reply, input.next);
    } catch (error) {
      const fault = faultSentence(error, input.language);
      // A refused password leaves the link as it was: the form comes again.
      const link = await findLink(this.database.reader, input.token, ['password']);
      const page =
        link === undefined
          ? unusable(input, '/password', fault)
          : newPasswordForm(input, link.email, fault);
      refuse(reply, error, page);
    }
  }

  @Post('logout')
  @Endpoint({ summary: 'Log out by the form', access: PUBLIC, answer: HTML })
  async logOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const input = readPageInput(request);
    const identity = (await this.authentication.ofSession(request))?.identity;
    try {
      requireOwnOrigin(request, this.config);
      if (identity?.sessionId != null) {
        const { accountId, sessionId, csrfToken } = identity;
        if (!sameSecret(input.csrf, csrfToken ?? '')) {
          throw new DomainError('denied', 'csrf_token_wrong');
        }
        await this.database.transaction((tx) => this.sessions.end(tx, accountId, sessionId));
      }
      clearSessionCookie(reply, this.config);
      goOn(reply, '/login');
    } catch (error) {
      refuse(reply, error, loginForms(input, faultSentence(error, input.language)));
    }
  }

  @Get('login/style.css')
  @Endpoint({ summary: 'Style of the pages', access: PUBLIC, answer: { mediaTypes: ['text/css'] } })
  style(@Res() reply: FastifyReply): void {
    void reply
      .header('content-type', 'text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .send(STYLE);
  }

  private async sendLink(
    request: FastifyRequest,
    reply: FastifyReply,
    purpose: RequestedLink,
    again: (fault: string) => string,
  ): Promise<void> {
    const input = readPageInput(request);
    const { language } = input;
    try {
      const address = parseEmailAddress(input.email);
      if (address.fault) throw invalidField('email', address.fault);
      await this.logins.requestLink(request, purpose, input);
      const title = purpose === 'login' ? 'withLink' : 'forgotten';
      const here = purpose === 'login' ? '/login' : '/password';
      send(reply, 200, loginPage(frameOf(input, title, here), paragraph('linkOnItsWay', language)));
    } catch (error) {
      refuse(reply, error, again(faultSentence(error, language)));
    }
  }

  private async showLink(
    reply: FastifyReply,
    input: PageInput,
    purposes: readonly LinkPurpose[],
    page: (email: string, frame: PageFrame) => string,
  ): Promise<void> {
    const here = purposes.includes('password') ? '/password/link' : '/login/link';
    const link = await findLink(this.database.reader, input.token, purposes);
    if (link !== undefined) {
      const frame = frameOf(input, 'logIn', here);
      send(reply, 200, page(link.email, frame));
      return;
    }
    const error = new DomainError('gone', 'link_unusable');
    const again = purposes.includes('password') ? '/password' : '/login';
    refuse(reply, error, unusable(input, again, faultSentence(error, input.language)));
  }
}
