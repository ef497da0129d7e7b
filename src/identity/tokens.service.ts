import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, type ErrorIssue, invalidField } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { ApiToken } from './api-token.entity.js';
import type { TokenInput } from './dto/token.dto.js';
import { isScope, permissionsOfScopes } from './policies.js';
import { hashSecret, newApiToken } from './secrets.js';

/** Makes and ends API tokens. */
@Injectable()
export class TokensService {
  /**
   * Makes a token of the acting account. It may be told more by a wildcard than its maker may do today, since
   * every use is cut down to the role of that day; but a token never makes one that reaches further than itself.
   * @returns the token, which nobody sees again, and its id
   * @throws DomainError `invalid_input` at `scopes.N` or `expiresAt`; `scope_not_held`
   */
  async create(
    tx: EntityManager,
    actor: Actor,
    input: TokenInput,
  ): Promise<{ readonly id: string; readonly token: string }> {
    if (actor.accountId === null) throw new DomainError('denied', 'session_required');
    requireScopes(input.scopes);
    for (const scope of input.scopes) requireHeld(actor, scope);
    return issueToken(tx, actor, {
      accountId: actor.accountId,
      name: input.name,
      scopes: input.scopes,
      expiresAt: futureInstant(input.expiresAt ?? null, 'expiresAt'),
    });
  }

  /**
   * Ends a token: one's own, or anybody's for who manages the members.
   * @throws DomainError `not_found`
   */
  async revoke(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const [revoked] = await tx.query<{ name: string; account_id: string }[]>(
      `WITH revoked AS (
         UPDATE api_token SET revoked_at = now()
         WHERE organization_id = $1 AND id = $2 AND revoked_at IS NULL AND ($3 OR account_id = $4)
         RETURNING name, account_id)
       SELECT * FROM revoked`,
      [actor.organizationId, id, seesAllTokens(actor), actor.accountId],
    );
    if (revoked === undefined) throw new DomainError('missing', 'not_found');
    await recordChange(tx, actor, {
      objectKind: 'api_token',
      objectId: id,
      action: 'revoked',
      before: { name: revoked.name, accountId: revoked.account_id },
    });
  }
}

/** Whoever decides on members may see and end their tokens, too. */
export function seesAllTokens(actor: Actor): boolean {
  return actor.permissions.has('members:write');
}

/** Makes a token for an account without asking what the actor may do; for commands and the first start. */
export async function issueToken(
  tx: EntityManager,
  actor: Actor,
  input: {
    readonly accountId: string;
    readonly name: string;
    readonly scopes: readonly string[];
    readonly expiresAt?: string | null;
  },
): Promise<{ readonly id: string; readonly token: string }> {
  const { token, prefix } = newApiToken();
  const row = {
    id: newId(),
    organizationId: actor.organizationId,
    accountId: input.accountId,
    name: input.name,
    prefix,
    tokenHash: hashSecret(token),
    scopes: [...input.scopes],
    expiresAt: input.expiresAt ?? null,
  };
  await tx.insert(ApiToken, row);
  await recordChange(tx, actor, {
    objectKind: 'api_token',
    objectId: row.id,
    action: 'created',
    after: {
      name: row.name,
      accountId: row.accountId,
      scopes: row.scopes,
      expiresAt: row.expiresAt,
    },
  });
  return { id: row.id, token };
}

function requireScopes(scopes: readonly string[]): void {
  const issues = scopes.flatMap((scope, index): ErrorIssue[] =>
    isScope(scope) ? [] : [{ field: `scopes.${String(index)}`, code: 'not_a_scope' }],
  );
  if (issues.length > 0) throw new DomainError('invalid', 'invalid_input', {}, { issues });
}

function requireHeld(actor: Actor, scope: string): void {
  const named = permissionsOfScopes([scope]);
  const held = named.intersection(actor.permissions);
  const wildcard = scope.includes('*');
  const enough = actor.kind === 'token' || !wildcard ? held.size === named.size : held.size > 0;
  if (!enough) throw new DomainError('denied', 'scope_not_held', { scope });
}

function futureInstant(text: string | null, field: string): string | null {
  if (text === null) return null;
  let instant: Temporal.Instant;
  try {
    instant = Temporal.Instant.from(text);
  } catch {
    throw invalidField(field, 'not_an_instant');
  }
  if (Temporal.Instant.compare(instant, Temporal.Now.instant()) <= 0) {
    throw invalidField(field, 'not_in_future');
  }
  // What Postgres can hold; a token for thousands of years is meant to have no end.
  if (Temporal.Instant.compare(instant, '9999-12-31T00:00:00Z') > 0) {
    throw invalidField(field, 'not_an_instant');
  }
  return instant.toString();
}
