import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { cutPage, decodeCursor, type Page, pageSize } from '../platform/http/paging.js';
import type { EvidenceQuery, EvidenceView } from './dto/evidence.dto.js';
import { narrowest, searchPatterns } from './search-patterns.js';

const EVIDENCE = `
  SELECT id, claim, occurred_on AS "occurredOn", source, source_url AS "sourceUrl", state,
    checked_at AS "checkedAt", checked_by AS "checkedBy", created_at AS "createdAt", version,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', theme.id, 'key', theme.key, 'title', theme.title)
        ORDER BY theme.position, theme.key)
      FROM evidence_theme JOIN theme ON theme.id = evidence_theme.theme_id
      WHERE evidence_theme.evidence_id = evidence.id), '[]') AS themes,
    (SELECT count(*)::int FROM citation JOIN outcome_version ON outcome_version.id = citation.outcome_version_id
      WHERE citation.evidence_id = evidence.id AND outcome_version.published_at IS NOT NULL) AS "citedBy"
  FROM evidence`;

/** One fact. */
export async function readEvidence(
  reader: EntityManager,
  organizationId: string,
  id: string,
): Promise<EvidenceView> {
  const [row] = await reader.query<EvidenceView[]>(
    `${EVIDENCE} WHERE organization_id = $1 AND id = $2`,
    [organizationId, id],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return row;
}

/** The library of facts, the newest first. */
export async function listEvidence(
  reader: EntityManager,
  organizationId: string,
  query: EvidenceQuery,
): Promise<Page<EvidenceView>> {
  const limit = pageSize(query);
  const after = decodeCursor(query.cursor, 2);
  const rows = await reader.query<EvidenceView[]>(
    `${EVIDENCE} WHERE organization_id = $1
       AND ($2::timestamptz IS NULL OR (created_at, id) < ($2::timestamptz, $3::uuid))
       AND ($4::text IS NULL OR state = $4) AND ($5::text[] IS NULL OR search_text LIKE ALL ($5))
       AND ($7::text IS NULL OR search_text LIKE $7)
       AND ($8::uuid IS NULL OR id IN (
         WITH RECURSIVE below AS (
           SELECT theme.id FROM theme WHERE theme.organization_id = $1 AND theme.id = $8
           UNION SELECT theme.id FROM theme JOIN below ON theme.parent_id = below.id WHERE theme.organization_id = $1)
         SELECT evidence_theme.evidence_id FROM evidence_theme JOIN below ON below.id = evidence_theme.theme_id
         WHERE evidence_theme.organization_id = $1))
       AND ($9::uuid IS NULL OR id IN (SELECT citation.evidence_id FROM citation
         WHERE citation.organization_id = $1 AND citation.outcome_version_id = $9))
     ORDER BY created_at DESC, id DESC LIMIT $6`,
    [
      organizationId,
      after?.[0] ?? null,
      after?.[1] ?? null,
      query.state ?? null,
      searchPatterns(query.q),
      limit + 1,
      narrowest(searchPatterns(query.q)),
      query.themeId ?? null,
      query.citedIn ?? null,
    ],
  );
  return cutPage(
    rows,
    limit,
    (row) => [row.createdAt, row.id],
    (row) => row,
  );
}
