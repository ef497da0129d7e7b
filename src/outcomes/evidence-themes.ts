import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { Actor } from '../platform/auth/actor.js';

/**
 * Puts a fact under exactly these themes, and gives those that it was under.
 * @throws DomainError `invalid_input` with `reference_unknown` at each id that is no theme of the organization
 */
export async function setEvidenceThemes(
  tx: EntityManager,
  actor: Actor,
  evidenceId: string,
  themeIds: readonly string[],
): Promise<string[]> {
  const found = await tx.query<{ id: string }[]>(
    'SELECT id FROM theme WHERE organization_id = $1 AND id = ANY ($2::uuid[])',
    [actor.organizationId, themeIds],
  );
  const known = new Set(found.map(({ id }) => id));
  const issues = themeIds.flatMap((id, index) =>
    known.has(id)
      ? []
      : [{ field: `themeIds.${index}`, code: 'reference_unknown', params: { rule: 'theme' } }],
  );
  if (issues.length > 0) throw new DomainError('invalid', 'invalid_input', {}, { issues });
  const former = await tx.query<{ id: string }[]>(
    `SELECT theme_id AS id FROM evidence_theme WHERE organization_id = $1 AND evidence_id = $2 ORDER BY theme_id`,
    [actor.organizationId, evidenceId],
  );
  await tx.query('DELETE FROM evidence_theme WHERE organization_id = $1 AND evidence_id = $2', [
    actor.organizationId,
    evidenceId,
  ]);
  await tx.query(
    `INSERT INTO evidence_theme (organization_id, evidence_id, theme_id) SELECT $1, $2, unnest($3::uuid[])`,
    [actor.organizationId, evidenceId, themeIds],
  );
  return former.map(({ id }) => id);
}
