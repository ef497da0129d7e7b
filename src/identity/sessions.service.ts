import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import { cleanLine } from '../kernel/text.js';
import { type Entry, recordEntry } from './account-acts.js';
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
  /** The request, as the log of changes names it. */
  readonly requestId: string;
}

/** Where a session works from its beginning: there, if the account belongs to it, else where it belonged first. */
interface Place {
  readonly organizationId?: string | null | undefined;
}

/** Opens, moves and ends logins. */
@Injectable()
export class SessionsService {
  /**
   * Opens a session with a new secret, and ends the one that the browser had: a secret planted before the
   * login is worth nothing after it.
   */
  async open(
    tx: EntityManager,
    accountId: string,
    browser: Browser,
    by: Entry,
    place: Place = {},
  ): Promise<OpenedSession> {
    const { session, organizationId } = await this.insert(tx, accountId, browser, place);
    if (organizationId !== null) {
      await accept(tx, accountId, organizationId);
      await recordEntry(tx, organizationId, accountId, by, browser.requestId);
    }
    return session;
  }

  /** Opens a session in place of one that has ended, in the same organization. */
  async reopen(
    tx: EntityManager,
    accountId: string,
    browser: Browser & { readonly sessionId: string },
  ): Promise<OpenedSession> {
    const [ended] = await tx.query<{ organization_id: string | null }[]>(
      'SELECT organization_id FROM auth_session WHERE id = $1',
      [browser.sessionId],
    );
    const place = { organizationId: ended?.organization_id };
    return (await this.insert(tx, accountId, browser, place)).session;
  }

  private async insert(
    tx: EntityManager,
    accountId: string,
    browser: Browser,
    place: Place,
  ): Promise<{ readonly session: OpenedSession; readonly organizationId: string | null }> {
    const session = { id: newId(), accountId, secret: newSecret() };
    if (browser.sessionId !== undefined) await this.endById(tx, browser.sessionId);
    const [row] = await tx.query<{ organization_id: string | null }[]>(
      `INSERT INTO auth_session (id, account_id, organization_id, token_hash, csrf_token, expires_at, user_agent)
       SELECT $1, $2, (SELECT organization_id FROM membership WHERE account_id = $2
           ORDER BY organization_id IS NOT DISTINCT FROM $6::uuid DESC, created_at, id LIMIT 1),
         $3, $4, now() + interval '${SESSION_IDLE_DAYS} days', $5
       RETURNING organization_id`,
      [
        session.id,
        accountId,
        hashSecret(session.secret),
        newSecret(),
        cleanLine(browser.userAgent.slice(0, 1000)).slice(0, 300),
        place.organizationId ?? null,
      ],
    );
    return { session, organizationId: row?.organization_id ?? null };
  }

  /**
   * Makes the session work in another organization.
   * @throws DomainError `not_found` when the account has no role there
   */
  async switchOrganization(
    tx: EntityManager,
    sessionId: string,
    organizationId: string,
    requestId: string | null,
  ): Promise<void> {
    const [moved] = await tx.query<{ account_id: string }[]>(
      `WITH moved AS (
         UPDATE auth_session SET organization_id = $2 FROM membership
         WHERE auth_session.id = $1 AND membership.account_id = auth_session.account_id
           AND membership.organization_id = $2 RETURNING membership.account_id)
       SELECT * FROM moved`,
      [sessionId, organizationId],
    );
    if (moved === undefined) throw new DomainError('missing', 'not_found');
    await accept(tx, moved.account_id, organizationId);
    await recordEntry(tx, organizationId, moved.account_id, 'organization_switch', requestId);
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

/** Who works in an organization has accepted the invitation to it, by whatever way they came. */
async function accept(tx: EntityManager, accountId: string, organizationId: string): Promise<void> {
  await tx.query(
    `UPDATE membership SET accepted_at = now()
     WHERE account_id = $1 AND organization_id = $2 AND accepted_at IS NULL`,
    [accountId, organizationId],
  );
}
