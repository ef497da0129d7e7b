import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import { cleanLine } from '../kernel/text.js';
import { hashSecret, newSecret } from './secrets.js';
import { SESSION_IDLE_DAYS } from './session-cookie.js';

/** A session that was opened just now. `secret` goes to the browser and is kept nowhere. */
export interface OpenedSession {
  readonly id: string;
  readonly accountId: string;
  readonly secret: string;
}

/** What is known of the browser at a login. */
export interface Browser {
  readonly userAgent: string;
  /** The session that its cookie named before; it ends with the login. */
  readonly sessionId: string | undefined;
}

/** Opens, moves and ends logins. */
@Injectable()
export class SessionsService {
  /**
   * Opens a session with a new secret, and ends the one that the browser had: a secret planted before the
   * login is worth nothing after it. Its organization is that of the oldest membership, or of the newest one
   * when the login came from an invitation.
   */
  async open(
    tx: EntityManager,
    accountId: string,
    browser: Browser,
    organization: 'oldest' | 'newest' = 'oldest',
  ): Promise<OpenedSession> {
    const session = { id: newId(), accountId, secret: newSecret() };
    if (browser.sessionId !== undefined) await this.endById(tx, browser.sessionId);
    await tx.query(
      `INSERT INTO auth_session (id, account_id, organization_id, token_hash, csrf_token, expires_at, user_agent)
       SELECT $1, $2, (SELECT organization_id FROM membership WHERE account_id = $2
           ORDER BY created_at ${organization === 'oldest' ? 'ASC' : 'DESC'}, id LIMIT 1),
         $3, $4, now() + interval '${SESSION_IDLE_DAYS} days', $5`,
      [
        session.id,
        accountId,
        hashSecret(session.secret),
        newSecret(),
        cleanLine(browser.userAgent.slice(0, 1000)).slice(0, 300),
      ],
    );
    return session;
  }

  /** Opens a session in place of one that has ended, in the same organization. */
  async reopen(
    tx: EntityManager,
    accountId: string,
    browser: { readonly userAgent: string; readonly sessionId: string },
  ): Promise<OpenedSession> {
    const session = await this.open(tx, accountId, browser);
    await tx.query(
      `UPDATE auth_session SET organization_id = ended.organization_id
       FROM auth_session ended WHERE auth_session.id = $1 AND ended.id = $2`,
      [session.id, browser.sessionId],
    );
    return session;
  }

  /**
   * Makes the session work in another organization.
   * @throws DomainError `not_found` when the account has no role there
   */
  async switchOrganization(
    tx: EntityManager,
    sessionId: string,
    organizationId: string,
  ): Promise<void> {
    const rows = await tx.query<unknown[]>(
      `WITH moved AS (
         UPDATE auth_session SET organization_id = $2 FROM membership
         WHERE auth_session.id = $1 AND membership.account_id = auth_session.account_id
           AND membership.organization_id = $2 RETURNING 1)
       SELECT * FROM moved`,
      [sessionId, organizationId],
    );
    if (rows.length === 0) throw new DomainError('missing', 'not_found');
  }

  /**
   * Ends one of the account's own sessions.
   * @throws DomainError `not_found`, the same for an unknown session and one of somebody else
   */
  async end(tx: EntityManager, accountId: string, sessionId: string): Promise<void> {
    const rows = await tx.query<unknown[]>(
      `WITH ended AS (
         UPDATE auth_session SET revoked_at = now()
         WHERE id = $1 AND account_id = $2 AND revoked_at IS NULL AND expires_at > now() RETURNING 1)
       SELECT * FROM ended`,
      [sessionId, accountId],
    );
    if (rows.length === 0) throw new DomainError('missing', 'not_found');
  }

  /** Ends every session of an account. */
  async endAll(tx: EntityManager, accountId: string): Promise<void> {
    await tx.query(
      `UPDATE auth_session SET revoked_at = now() WHERE account_id = $1 AND revoked_at IS NULL`,
      [accountId],
    );
  }

  private async endById(tx: EntityManager, sessionId: string): Promise<void> {
    await tx.query(
      `UPDATE auth_session SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL`,
      [sessionId],
    );
  }
}
