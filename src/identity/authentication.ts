import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { languageFromHeader, type UiLanguage } from '../kernel/languages.js';
import type { Actor, Identity } from '../platform/auth/actor.js';
import type { Config } from '../platform/config/config.js';
import { InjectConfig } from '../platform/config/config.token.js';
import { Database } from '../platform/database/database.js';
import { permissionsOf, permissionsOfToken, type Role } from './policies.js';
import { hashSecret, isApiToken } from './secrets.js';
import { readSessionCookie, SESSION_DAYS, SESSION_IDLE_DAYS } from './session-cookie.js';

/** Who is behind a request. `actor` is undefined for a person without a role in the session's organization. */
export interface Credentials {
  readonly identity: Identity;
  readonly actor: Actor | undefined;
}

/** One query: finds the token with the role of today, and notes its use at most once a minute. */
const BY_TOKEN = `
  WITH used AS (
    UPDATE api_token SET last_used_at = now()
    WHERE token_hash = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())
      AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute'))
  SELECT token.account_id AS "accountId", token.organization_id AS "organizationId", token.scopes,
    membership.role, account.language
  FROM api_token token
  JOIN membership ON membership.organization_id = token.organization_id
    AND membership.account_id = token.account_id
  JOIN account ON account.id = token.account_id
  WHERE token.token_hash = $1 AND token.revoked_at IS NULL
    AND (token.expires_at IS NULL OR token.expires_at > now()) AND account.disabled_at IS NULL`;

const BY_SESSION = `
  WITH seen AS (
    UPDATE auth_session SET last_seen_at = now(),
      expires_at = least(now() + interval '${SESSION_IDLE_DAYS} days', created_at + interval '${SESSION_DAYS} days')
    WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > now()
      AND last_seen_at < now() - interval '1 minute')
  SELECT session.id, session.account_id AS "accountId", session.csrf_token AS "csrfToken",
    membership.organization_id AS "organizationId", membership.role, account.language
  FROM auth_session session
  JOIN account ON account.id = session.account_id
  LEFT JOIN membership ON membership.organization_id = session.organization_id
    AND membership.account_id = session.account_id
  WHERE session.token_hash = $1 AND session.revoked_at IS NULL AND session.expires_at > now()
    AND account.disabled_at IS NULL`;

interface TokenRow {
  readonly accountId: string;
  readonly organizationId: string;
  readonly scopes: string[];
  readonly role: Role;
  readonly language: UiLanguage;
}

interface SessionRow {
  readonly id: string;
  readonly accountId: string;
  readonly csrfToken: string;
  readonly organizationId: string | null;
  readonly role: Role | null;
  readonly language: UiLanguage;
}

/** Finds out who is behind a request: an API token in the header, or else a session in the cookie. */
@Injectable()
export class Authentication {
  constructor(
    private readonly database: Database,
    @InjectConfig() private readonly config: Config,
  ) {}

  /**
   * Who sent the request; undefined for nobody. A request with an Authorization header is judged by that
   * alone: a browser never adds one by itself, and a wrong token must not turn into somebody's session.
   */
  async ofRequest(request: FastifyRequest): Promise<Credentials | undefined> {
    const header = request.headers.authorization;
    if (header === undefined) return this.ofSession(request);
    const token = /^Bearer +(\S+) *$/i.exec(header)?.[1];
    return token !== undefined && isApiToken(token) ? this.ofToken(token, request) : undefined;
  }

  /** The person whose session cookie the request carries. */
  async ofSession(request: FastifyRequest): Promise<Credentials | undefined> {
    const secret = readSessionCookie(request, this.config);
    if (secret === undefined) return undefined;
    const [row] = await this.database.reader.query<SessionRow[]>(BY_SESSION, [hashSecret(secret)]);
    if (row === undefined) return undefined;
    const { accountId, organizationId, role } = row;
    return {
      identity: { accountId, sessionId: row.id, csrfToken: row.csrfToken },
      actor:
        organizationId === null || role === null
          ? undefined
          : {
              kind: 'account',
              accountId,
              organizationId,
              permissions: permissionsOf(role),
              requestId: request.id,
              language: languageOf(request, row.language),
            },
    };
  }

  private async ofToken(token: string, request: FastifyRequest): Promise<Credentials | undefined> {
    const [row] = await this.database.reader.query<TokenRow[]>(BY_TOKEN, [hashSecret(token)]);
    if (row === undefined) return undefined;
    return {
      identity: { accountId: row.accountId, sessionId: null, csrfToken: null },
      actor: {
        kind: 'token',
        accountId: row.accountId,
        organizationId: row.organizationId,
        permissions: permissionsOfToken(row.scopes, row.role),
        requestId: request.id,
        language: languageOf(request, row.language),
      },
    };
  }
}

/** The language that the request asks for, else that of the account. */
function languageOf(request: FastifyRequest, language: UiLanguage): UiLanguage {
  const header = request.headers['accept-language'];
  // What `fetch` and curl send by themselves is no wish.
  return header === undefined || header === '*' ? language : languageFromHeader(header);
}
