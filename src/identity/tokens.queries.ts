import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { Actor } from '../platform/auth/actor.js';
import { cutPage, decodeCursor, type Page, pageSize } from '../platform/http/paging.js';
import type { TokenQuery, TokenView } from './dto/token.dto.js';
import { seesAllTokens } from './tokens.service.js';

const TOKEN = `
  SELECT token.id, token.name, token.prefix, token.scopes, token.account_id AS "accountId",
    account.display_name AS "accountName", token.created_at AS "createdAt", token.expires_at AS "expiresAt",
    token.last_used_at AS "lastUsedAt"
  FROM api_token token JOIN account ON account.id = token.account_id`;

/** The tokens that the actor may know of and that were not ended, the newest first. */
export async function listTokens(
  reader: EntityManager,
  actor: Actor,
  query: TokenQuery,
): Promise<Page<TokenView>> {
  const limit = pageSize(query);
  const after = decodeCursor(query.cursor, 2);
  const rows = await reader.query<TokenView[]>(
    `${TOKEN} WHERE token.organization_id = $1 AND token.revoked_at IS NULL AND ($2 OR token.account_id = $3)
       AND ($4::timestamptz IS NULL OR (token.created_at, token.id) < ($4::timestamptz, $5::uuid))
     ORDER BY token.created_at DESC, token.id DESC LIMIT $6`,
    [
      actor.organizationId,
      seesAllTokens(actor),
      actor.accountId,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit + 1,
    ],
  );
  return cutPage(
    rows,
    limit,
    (row) => [row.createdAt, row.id],
    (row) => row,
  );
}

/** One token. */
export async function readToken(
  reader: EntityManager,
  actor: Actor,
  id: string,
): Promise<TokenView> {
  const [row] = await reader.query<TokenView[]>(
    `${TOKEN} WHERE token.organization_id = $1 AND token.id = $2`,
    [actor.organizationId, id],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return row;
}
