import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../kernel/domain-error.js';
import { emailKey } from '../kernel/email-address.js';
import type { Config } from '../platform/config/config.js';
import { InjectConfig } from '../platform/config/config.token.js';
import { Database } from '../platform/database/database.js';
import { clientNetwork, RateLimits } from '../platform/rate-limit/rate-limit.js';
import { recordOwnAct } from './account-acts.js';
import { AccountsService } from './accounts.service.js';
import { Authentication } from './authentication.js';
import { LettersService, type RequestedLink } from './letters.service.js';
import { RATES } from './login-rates.js';
import { redeemLink } from './mail-links.js';
import { requireOwnOrigin } from './own-origin.js';
import { safeNext } from './safe-next.js';
import { writeSessionCookie } from './session-cookie.js';
import { type Browser, type OpenedSession, SessionsService } from './sessions.service.js';

/** Where a login goes when nothing (safe) was asked for. */
export const HOME = '/console';

/**
 * The ways to log in, each with its limits, its transaction and the cookie at the end: what the routes of the
 * API and the pages without JavaScript share.
 */
@Injectable()
export class LoginFlow {
  constructor(
    private readonly database: Database,
    private readonly rates: RateLimits,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly letters: LettersService,
    private readonly authentication: Authentication,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** @throws DomainError `login_failed`, `too_many_requests`, `csrf_token_wrong` */
  async byPassword(
    request: FastifyRequest,
    reply: FastifyReply,
    input: {
      readonly email: string;
      readonly password: string;
      readonly organizationId?: string | undefined;
    },
  ): Promise<OpenedSession> {
    requireOwnOrigin(request, this.config);
    await this.rates.take('login-client', clientNetwork(request.ip), RATES.loginByClient);
    await this.rates.take('login', emailKey(input.email) ?? '', RATES.loginByAddress);
    const browser = await this.browserOf(request);
    let session: OpenedSession | undefined;
    // Another password, or another hash of the same one, may have been set meanwhile: then it is checked again.
    while (session === undefined) {
      const proof = await this.accounts.proveByPassword(
        this.database.reader,
        input.email,
        input.password,
      );
      session = await this.database.transaction(async (tx) =>
        (await this.accounts.confirmProof(tx, proof))
          ? this.sessions.open(tx, proof.id, browser, 'password', input)
          : undefined,
      );
    }
    writeSessionCookie(reply, this.config, session.secret);
    return session;
  }

  /** @throws DomainError `link_unusable`, `too_many_requests`, `csrf_token_wrong` */
  async byLink(
    request: FastifyRequest,
    reply: FastifyReply,
    token: string,
  ): Promise<OpenedSession> {
    await this.beforeRedeeming(request);
    const browser = await this.browserOf(request);
    const session = await this.database.transaction(async (tx) => {
      const { accountId, organizationId } = await redeemLink(tx, token, ['login', 'membership']);
      return this.sessions.open(tx, accountId, browser, 'link', { organizationId });
    });
    writeSessionCookie(reply, this.config, session.secret);
    return session;
  }

  /**
   * Sets a password by a link and logs in. A password that is refused leaves the link as it was.
   * @throws DomainError `link_unusable`, `invalid_input` at `password`, `too_many_requests`, `csrf_token_wrong`
   */
  async byPasswordLink(
    request: FastifyRequest,
    reply: FastifyReply,
    input: { readonly token: string; readonly password: string },
  ): Promise<OpenedSession> {
    await this.beforeRedeeming(request);
    const browser = await this.browserOf(request);
    const session = await this.database.transaction(async (tx) => {
      const { accountId } = await redeemLink(tx, input.token, ['password']);
      await this.accounts.setPassword(tx, accountId, input.password, 'password');
      await this.letters.sendPasswordNotice(tx, accountId);
      await recordOwnAct(tx, accountId, request.id, { action: 'password_changed' });
      return this.sessions.open(tx, accountId, browser, 'password_link');
    });
    writeSessionCookie(reply, this.config, session.secret);
    return session;
  }

  /**
   * Has a link sent, if the address is known. Neither answer nor time tells whether it is; an address that has
   * had its share of letters gets no more, which does not show either.
   * @throws DomainError `too_many_requests` for a client that asks for very many, `csrf_token_wrong`
   */
  async requestLink(
    request: FastifyRequest,
    purpose: RequestedLink,
    input: { readonly email: string; readonly next?: string | undefined },
  ): Promise<void> {
    requireOwnOrigin(request, this.config);
    await this.rates.take('letter-client', clientNetwork(request.ip), RATES.letterByClient);
    const mayLeave = await this.hasLettersLeft(emailKey(input.email) ?? '');
    await this.database.transaction((tx) =>
      this.letters.requestLink(tx, purpose, input.email, {
        next: safeNext(input.next),
        mayLeave,
      }),
    );
  }

  private async hasLettersLeft(address: string): Promise<boolean> {
    try {
      await this.rates.take('letter', address, RATES.letterByAddress);
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'limited') return false;
      throw error;
    }
  }

  private async beforeRedeeming(request: FastifyRequest): Promise<void> {
    requireOwnOrigin(request, this.config);
    await this.rates.take('redeem', clientNetwork(request.ip), RATES.redeemByClient);
  }

  private async browserOf(request: FastifyRequest): Promise<Browser> {
    const credentials = await this.authentication.ofSession(request);
    return {
      userAgent: request.headers['user-agent'] ?? '',
      sessionId: credentials?.identity.sessionId ?? undefined,
      requestId: request.id,
    };
  }
}
