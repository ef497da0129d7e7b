import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { buildSymbol } from '../kernel/symbol.js';
import type { Actor } from '../platform/auth/actor.js';
import { type OutcomeKind, SYMBOL_CODES } from './outcome-kinds.js';

/**
 * The next number of a kind of outcome in a year, with its symbol, and the languages of the organization. The
 * organization's row is locked: numbers follow one another without doubles, whoever else creates meanwhile.
 */
export async function nextSymbol(
  tx: EntityManager,
  actor: Actor,
  kind: OutcomeKind,
  year: number,
): Promise<{ symbol: string; number: number; languages: string[] }> {
  const [organization] = await tx.query<{ code: string; languages: string[] }[]>(
    'SELECT code, languages FROM organization WHERE id = $1 FOR NO KEY UPDATE',
    [actor.organizationId],
  );
  const [last] = await tx.query<{ number: number }[]>(
    `SELECT coalesce(max(number), 0)::int AS number FROM outcome
     WHERE organization_id = $1 AND kind = $2 AND year = $3`,
    [actor.organizationId, kind, year],
  );
  if (organization === undefined || last === undefined)
    throw new DomainError('missing', 'not_found');
  const number = last.number + 1;
  const symbol = buildSymbol({
    organization: organization.code,
    kind: SYMBOL_CODES[kind],
    year,
    number,
  });
  return { symbol, number, languages: organization.languages };
}
