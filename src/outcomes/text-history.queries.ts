import type { EntityManager } from 'typeorm';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import {
  cutPage,
  decodeCursor,
  type Page,
  type PageQuery,
  pageSize,
} from '../platform/http/paging.js';
import type { TextRevisionItem, TextRevisionView } from './dto/text-history.dto.js';
import type { TextKey } from './text-history.js';
import { AUTHOR } from './version-parts.js';

const ITEM = `revision.number, revision.outcome_version_id AS "outcomeVersionId", revision.lang, revision.origin,
  revision.restored_number AS "restoredNumber", revision.stage, ${AUTHOR('revision.account_id')} AS author,
  revision.actor_kind AS "actorKind", revision.started_at AS "startedAt", revision.saved_at AS "savedAt",
  revision.saves, char_length(revision.title) + char_length(revision.summary) + char_length(revision.body) AS characters`;

const OF_TEXT = `FROM text_revision revision WHERE revision.organization_id = $1 AND revision.outcome_version_id = $2
  AND revision.recommendation_id IS NOT DISTINCT FROM $3 AND revision.lang = $4`;

/** The saved states of a text, the newest first, in one query. Whether its version exists is the caller's to know. */
export async function listRevisions(
  reader: EntityManager,
  organizationId: string,
  key: TextKey,
  query: PageQuery,
): Promise<Page<TextRevisionItem>> {
  const limit = pageSize(query);
  const [before] = decodeCursor(query.cursor, 1) ?? [];
  if (before !== undefined && !/^\d{1,9}$/.test(before))
    throw invalidField('cursor', 'bad_form', { expected: 'next' });
  const rows = await reader.query<TextRevisionItem[]>(
    `SELECT ${ITEM} ${OF_TEXT} AND ($5::int IS NULL OR revision.number < $5) ORDER BY revision.number DESC LIMIT $6`,
    [organizationId, key.versionId, key.recommendationId, key.lang, before ?? null, limit + 1],
  );
  return cutPage(
    rows,
    limit,
    (row) => [String(row.number)],
    (row) => row,
  );
}

/**
 * One saved state of a text.
 * @throws DomainError `not_found`
 */
export async function readRevision(
  reader: EntityManager,
  organizationId: string,
  key: TextKey,
  number: number,
): Promise<TextRevisionView> {
  const [row] = await reader.query<TextRevisionView[]>(
    `SELECT ${ITEM}, revision.title, revision.summary, revision.body ${OF_TEXT} AND revision.number = $5`,
    [organizationId, key.versionId, key.recommendationId, key.lang, number],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return row;
}
