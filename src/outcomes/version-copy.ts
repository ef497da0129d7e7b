import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { keepCopies } from './text-history.js';

/**
 * Copies what a published version says into one that corrects it: texts, wordings, citations, and what an organiser
 * let stand, which holds as long as the words are the same. Who wrote what, and when, goes along.
 */
export async function copyParts(
  tx: EntityManager,
  actor: Actor,
  from: string,
  to: string,
): Promise<void> {
  await tx.query(
    `INSERT INTO edition (id, organization_id, outcome_version_id, lang, title, summary, body, changed_at, changed_by,
       confirmed_at, confirmed_by)
     SELECT gen_random_uuid(), organization_id, $2, lang, title, summary, body, changed_at, changed_by, confirmed_at,
       confirmed_by FROM edition WHERE outcome_version_id = $1`,
    [from, to],
  );
  await tx.query(
    `INSERT INTO recommendation_text (organization_id, outcome_id, outcome_version_id, recommendation_id, lang, body,
       changed_at, changed_by)
     SELECT organization_id, outcome_id, $2, recommendation_id, lang, body, changed_at, changed_by
     FROM recommendation_text WHERE outcome_version_id = $1`,
    [from, to],
  );
  await tx.query(
    `INSERT INTO citation (organization_id, outcome_version_id, evidence_id, position)
     SELECT organization_id, $2, evidence_id, position FROM citation WHERE outcome_version_id = $1`,
    [from, to],
  );
  await tx.query(
    `INSERT INTO finding_override (id, organization_id, outcome_version_id, finding_key, code, lang, place, excerpt,
       reason, account_id, created_at)
     SELECT gen_random_uuid(), organization_id, $2, finding_key, code, lang, place, excerpt, reason, account_id,
       created_at FROM finding_override WHERE outcome_version_id = $1`,
    [from, to],
  );
  await keepCopies(tx, actor, to);
}
