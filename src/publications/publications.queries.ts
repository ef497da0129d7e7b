import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import { versionLabel } from '../outcomes/outcome-kinds.js';
import { narrowest, searchPatterns } from '../outcomes/search-patterns.js';
import {
  cutPage,
  decodeCursor,
  type Page,
  type PageQuery,
  pageSize,
} from '../platform/http/paging.js';
import type {
  PlacementView,
  PublicationQuery,
  PublicationView,
  RenditionView,
} from './dto/publication.dto.js';

type PublicationRow = Omit<PublicationView, 'label' | 'title'> & {
  readonly major: number;
  readonly minor: number;
  readonly title: LocalizedText | null;
};

const PUBLICATION = `
  SELECT publication.id, publication.outcome_id AS "outcomeId", publication.outcome_version_id AS "outcomeVersionId",
    outcome.event_id AS "eventId", outcome.symbol, outcome.slug, outcome.kind, version.major, version.minor,
    version.update_type AS "updateType", version.notice, publication.state,
    publication.published_at AS "publishedAt", publication.modified_at AS "modifiedAt",
    publication.withdrawal_reason AS "withdrawalReason", publication.withdrawal_note AS "withdrawalNote",
    publication.withdrawn_at AS "withdrawnAt", publication.citation, publication.version,
    (SELECT jsonb_object_agg(edition.lang, edition.title) FROM edition
      WHERE edition.outcome_version_id = publication.outcome_version_id) AS title,
    coalesce((SELECT jsonb_agg(jsonb_build_object('lang', rendition.lang, 'kind', rendition.kind,
        'mediaType', rendition.media_type, 'bytes', rendition.bytes, 'sha256', rendition.sha256,
        'pages', rendition.pages) ORDER BY rendition.lang)
      FROM rendition WHERE rendition.publication_id = publication.id), '[]') AS renditions
  FROM publication JOIN outcome ON outcome.id = publication.outcome_id
  JOIN outcome_version version ON version.id = publication.outcome_version_id`;

/** One publication with its renditions. */
export async function readPublication(
  reader: EntityManager,
  organizationId: string,
  id: string,
): Promise<PublicationView> {
  const [row] = await reader.query<PublicationRow[]>(
    `${PUBLICATION} WHERE publication.organization_id = $1 AND publication.id = $2`,
    [organizationId, id],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return present(row);
}

/** The publications of an organization, the latest first, in one query. */
export async function listPublications(
  reader: EntityManager,
  organizationId: string,
  query: PublicationQuery,
): Promise<Page<PublicationView>> {
  const limit = pageSize(query);
  const after = decodeCursor(query.cursor, 2);
  const rows = await reader.query<PublicationRow[]>(
    `${PUBLICATION} WHERE publication.organization_id = $1
       AND ($2::timestamptz IS NULL OR (publication.published_at, publication.id) < ($2::timestamptz, $3::uuid))
       AND ($4::text IS NULL OR publication.state = $4) AND ($5::uuid IS NULL OR publication.outcome_id = $5)
       AND ($6::text[] IS NULL OR publication.search_text LIKE ALL ($6))
       AND ($8::text IS NULL OR publication.search_text LIKE $8)
     ORDER BY publication.published_at DESC, publication.id DESC LIMIT $7`,
    [
      organizationId,
      after?.[0] ?? null,
      after?.[1] ?? null,
      query.state ?? null,
      query.outcomeId ?? null,
      searchPatterns(query.q),
      limit + 1,
      narrowest(searchPatterns(query.q)),
    ],
  );
  return cutPage(rows, limit, (row) => [row.publishedAt, row.id], present);
}

function present({ major, minor, title, ...row }: PublicationRow): PublicationView {
  return { ...row, title: title ?? {}, label: versionLabel({ major, minor }) };
}

/** Where a rendition lies in the storage. */
export interface StoredRendition extends RenditionView {
  readonly storageKey: string;
  readonly slug: string;
  readonly authentic: boolean;
}

/** The PDFs of a publication, the authentic one first. */
export async function renditionsOf(
  reader: EntityManager,
  organizationId: string,
  publicationId: string,
): Promise<StoredRendition[]> {
  return reader.query<StoredRendition[]>(
    `SELECT rendition.lang, rendition.kind, rendition.media_type AS "mediaType", rendition.bytes, rendition.sha256,
       rendition.pages, rendition.storage_key AS "storageKey", outcome.slug,
       rendition.lang = outcome.authentic_language AS authentic
     FROM rendition JOIN publication ON publication.id = rendition.publication_id
     JOIN outcome ON outcome.id = publication.outcome_id
     WHERE rendition.organization_id = $1 AND rendition.publication_id = $2
     ORDER BY rendition.lang <> outcome.authentic_language, rendition.lang`,
    [organizationId, publicationId],
  );
}

const PLACEMENT = `SELECT id, outcome_id AS "outcomeId", channel, outlet, placed_on AS "placedOn", lang, url,
  created_at AS "createdAt", version FROM placement`;

/** One placement. */
export async function readPlacement(
  reader: EntityManager,
  organizationId: string,
  id: string,
): Promise<PlacementView> {
  const [row] = await reader.query<PlacementView[]>(
    `${PLACEMENT} WHERE organization_id = $1 AND id = $2`,
    [organizationId, id],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return row;
}

/** The placements of an outcome, by day. */
export async function listPlacements(
  reader: EntityManager,
  organizationId: string,
  outcomeId: string,
  query: PageQuery,
): Promise<Page<PlacementView>> {
  const owner = await reader.query<unknown[]>(
    'SELECT 1 FROM outcome WHERE organization_id = $1 AND id = $2',
    [organizationId, outcomeId],
  );
  if (owner.length === 0) throw new DomainError('missing', 'not_found');
  const limit = pageSize(query);
  const after = decodeCursor(query.cursor, 2);
  const rows = await reader.query<PlacementView[]>(
    `${PLACEMENT} WHERE organization_id = $1 AND outcome_id = $2
       AND ($3::date IS NULL OR (placed_on, id) > ($3::date, $4::uuid))
     ORDER BY placed_on, id LIMIT $5`,
    [organizationId, outcomeId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
  return cutPage(
    rows,
    limit,
    (row) => [row.placedOn, row.id],
    (row) => row,
  );
}
