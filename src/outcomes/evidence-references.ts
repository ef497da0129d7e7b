import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { Actor } from '../platform/auth/actor.js';

/** Those of the ids that are no facts of the actor's organization. */
export async function unknownEvidence(
  tx: EntityManager,
  actor: Actor,
  ids: readonly string[],
): Promise<string[]> {
  const found = await tx.query<{ id: string }[]>(
    'SELECT id FROM evidence WHERE organization_id = $1 AND id = ANY ($2::uuid[])',
    [actor.organizationId, ids],
  );
  const known = new Set(found.map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
}

/**
 * Refuses ids that are no facts of the actor's organization.
 * @throws DomainError `invalid_input` with `reference_unknown` at each of them
 */
export async function requireAllEvidence(
  tx: EntityManager,
  actor: Actor,
  ids: readonly string[],
): Promise<void> {
  const unknown = await unknownEvidence(tx, actor, ids);
  const issues = unknown.map((id) => ({
    field: `evidenceIds.${ids.indexOf(id)}`,
    code: 'reference_unknown',
    params: { rule: 'evidence' },
  }));
  if (issues.length > 0) throw new DomainError('invalid', 'invalid_input', {}, { issues });
}
