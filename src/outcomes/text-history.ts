import type { EntityManager } from 'typeorm';
import { newId } from '../kernel/id.js';
import type { Actor } from '../platform/auth/actor.js';
import { loses, type TextParts } from './text-parts.js';

/** Which text: an edition of a version, or the wording of one of its recommendations, in one language. */
export interface TextKey {
  readonly versionId: string;
  readonly recommendationId: string | null;
  readonly lang: string;
}

/** How a text came to be saved. */
export type RevisionOrigin =
  | { readonly origin: 'added' | 'saved' | 'copied' }
  | { readonly origin: 'restored'; readonly number: number };

/** The revision that a save went into; `began` where it is a new one, and worth a line in the log of changes. */
export interface KeptRevision {
  readonly number: number;
  readonly began: boolean;
}

/** For so many minutes from its beginning a revision takes in what the same account saves next. */
const GATHERS_MINUTES = 10;

interface LastRevision extends TextParts {
  id: string;
  number: number;
  origin: string;
  stage: string;
  account_id: string | null;
  actor_kind: string;
  recent: boolean;
}

const KEY = 'outcome_version_id = $1 AND recommendation_id IS NOT DISTINCT FROM $2 AND lang = $3';

/**
 * Keeps a saved text in its history. What one account saves within ten minutes is one revision, so that autosave
 * does not drown it; a new one begins whenever something could get lost: after somebody else, after a review, and
 * when a save takes a good part of the text away. The caller holds the lock of the outcome.
 */
export async function keepRevision(
  tx: EntityManager,
  actor: Actor,
  key: TextKey,
  text: TextParts,
  origin: RevisionOrigin,
): Promise<KeptRevision> {
  const [last] = await tx.query<LastRevision[]>(
    `SELECT id, number, origin, stage, account_id, actor_kind, title, summary, body,
       started_at > clock_timestamp() - make_interval(mins => $4) AS recent
     FROM text_revision WHERE ${KEY} ORDER BY number DESC LIMIT 1`,
    [...parameters(key), GATHERS_MINUTES],
  );
  if (origin.origin === 'saved' && last !== undefined && gathers(last, actor, text)) {
    await tx.query(
      `UPDATE text_revision SET title = $2, summary = $3, body = $4, saves = saves + 1,
         saved_at = clock_timestamp() WHERE id = $1`,
      [last.id, text.title, text.summary, text.body],
    );
    return { number: last.number, began: false };
  }
  const number = (last?.number ?? 0) + 1;
  await tx.query(
    `INSERT INTO text_revision (id, organization_id, outcome_version_id, recommendation_id, lang, number, title,
       summary, body, origin, restored_number, account_id, actor_kind)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      newId(),
      actor.organizationId,
      ...parameters(key),
      number,
      text.title,
      text.summary,
      text.body,
      origin.origin,
      origin.origin === 'restored' ? origin.number : null,
      actor.accountId,
      actor.kind,
    ],
  );
  return { number, began: true };
}

function gathers(last: LastRevision, actor: Actor, text: TextParts): boolean {
  return (
    last.recent &&
    last.stage === 'draft' &&
    (last.origin === 'saved' || last.origin === 'added') &&
    actor.accountId !== null &&
    last.account_id === actor.accountId &&
    last.actor_kind === actor.kind &&
    !loses(last, text)
  );
}

/**
 * The version that a text starts with: 1, or past all that an earlier text of the same language had, so that nobody
 * who still holds that one can overwrite the new one unseen.
 */
export async function firstTextVersion(tx: EntityManager, key: TextKey): Promise<number> {
  const [row] = await tx.query<{ saves: number }[]>(
    `SELECT coalesce(sum(saves), 0)::int AS saves FROM text_revision WHERE ${KEY}`,
    [...parameters(key)],
  );
  return (row?.saves ?? 0) + 1;
}

/** Begins the history of all texts of a version that was opened as a copy of a published one. */
export async function keepCopies(
  tx: EntityManager,
  actor: Actor,
  versionId: string,
): Promise<void> {
  await tx.query(
    `INSERT INTO text_revision (id, organization_id, outcome_version_id, recommendation_id, lang, number, title,
       summary, body, origin, account_id, actor_kind)
     SELECT gen_random_uuid(), organization_id, outcome_version_id, NULL, lang, 1, title, summary, body, 'copied',
       $2::uuid, $3 FROM edition WHERE outcome_version_id = $1
     UNION ALL
     SELECT gen_random_uuid(), organization_id, outcome_version_id, recommendation_id, lang, 1, '', '', body,
       'copied', $2::uuid, $3 FROM recommendation_text WHERE outcome_version_id = $1`,
    [versionId, actor.accountId, actor.kind],
  );
}

/**
 * Marks the present texts of a version with the stage that they reached; none of them takes in later saves. Before
 * the version itself is published, for then nothing of it changes any more.
 */
export async function markStage(
  tx: EntityManager,
  versionId: string,
  stage: 'in_review' | 'approved' | 'published',
): Promise<void> {
  await tx.query(
    `UPDATE text_revision SET stage = $2 WHERE id IN (
       SELECT DISTINCT ON (revision.recommendation_id, revision.lang) revision.id FROM text_revision revision
       WHERE revision.outcome_version_id = $1
       ORDER BY revision.recommendation_id, revision.lang, revision.number DESC)`,
    [versionId, stage],
  );
}

function parameters(key: TextKey): [string, string | null, string] {
  return [key.versionId, key.recommendationId, key.lang];
}
