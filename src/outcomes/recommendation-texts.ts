import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import type { Actor } from '../platform/auth/actor.js';
import { requireReadable } from './readable-text.js';
import {
  firstTextVersion,
  type KeptRevision,
  keepRevision,
  type RevisionOrigin,
} from './text-history.js';
import type { LockedVersion } from './working-version.js';

/** The wording of a recommendation in one language of the version in the works. */
export interface StoredWording {
  readonly lang: string;
  readonly body: string;
  readonly version: number;
}

/** The wording of a recommendation in one version, in all its languages. */
export function wordingsOf(
  tx: EntityManager,
  versionId: string,
  recommendationId: string,
): Promise<StoredWording[]> {
  return tx.query<StoredWording[]>(
    `SELECT lang, body, version FROM recommendation_text
     WHERE outcome_version_id = $1 AND recommendation_id = $2 ORDER BY lang`,
    [versionId, recommendationId],
  );
}

/** Makes the wording in a draft exactly this: languages that are not named go, those that are the same stay as they are. */
export async function writeTexts(
  tx: EntityManager,
  actor: Actor,
  locked: LockedVersion,
  recommendationId: string,
  texts: LocalizedText,
): Promise<void> {
  for (const text of Object.values(texts)) requireReadable(text);
  const present = await wordingsOf(tx, locked.version.id, recommendationId);
  await tx.query(
    `DELETE FROM recommendation_text
     WHERE outcome_version_id = $1 AND recommendation_id = $2 AND NOT lang = ANY ($3::text[])`,
    [locked.version.id, recommendationId, Object.keys(texts)],
  );
  // One instant for all: none of them is older than the authentic one that came with it.
  const [now] = await tx.query<{ at: string }[]>('SELECT clock_timestamp() AS at');
  for (const [lang, body] of Object.entries(texts)) {
    const before = present.find((wording) => wording.lang === lang);
    if (before?.body === body) continue;
    const origin = before === undefined ? 'added' : 'saved';
    const place = { recommendationId, before, lang, at: now?.at };
    await writeText(tx, actor, locked, place, body, { origin });
  }
}

/** The place of a wording: whose it is, and what is there now. */
export interface WordingPlace {
  readonly recommendationId: string;
  readonly lang: string;
  readonly before: StoredWording | undefined;
  /** When it is written; now unless given. */
  readonly at?: string | undefined;
}

/** Writes the wording in one language, over what the caller found there, and keeps it in the history. */
export async function writeText(
  tx: EntityManager,
  actor: Actor,
  { outcome, version }: LockedVersion,
  { recommendationId, lang, before, at }: WordingPlace,
  body: string,
  origin: RevisionOrigin,
): Promise<KeptRevision> {
  const key = { versionId: version.id, recommendationId, lang };
  if (before === undefined) {
    await tx.query(
      `INSERT INTO recommendation_text (organization_id, outcome_id, outcome_version_id, recommendation_id, lang, body,
         version, changed_at, changed_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, coalesce($9::timestamptz, clock_timestamp()), $8)`,
      [
        outcome.organizationId,
        outcome.id,
        version.id,
        recommendationId,
        lang,
        body,
        await firstTextVersion(tx, key),
        actor.accountId,
        at ?? null,
      ],
    );
  } else {
    await tx.query(
      `UPDATE recommendation_text SET body = $4, version = version + 1, changed_by = $5,
         changed_at = coalesce($6::timestamptz, clock_timestamp())
       WHERE outcome_version_id = $1 AND recommendation_id = $2 AND lang = $3`,
      [version.id, recommendationId, lang, body, actor.accountId, at ?? null],
    );
  }
  return keepRevision(tx, actor, key, { title: '', summary: '', body }, origin);
}
