import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import { versionLabel } from '../outcomes/outcome-kinds.js';
import { narrowest, searchPatterns } from '../outcomes/search-patterns.js';
import { CITATIONS_OF, EDITIONS_OF, RECOMMENDATIONS_OF } from '../outcomes/version-parts.js';
import { cutPage, decodeCursor, type Page } from '../platform/http/paging.js';
import { withFactLinks } from './fact-links.js';
import type {
  CurrentPublication,
  PublicPlacement,
  PublicPublicationItem,
  PublicVersion,
  Tombstone,
} from './public-publication.js';
import { PUBLIC_EVENT, PUBLIC_ORGANIZATION } from './public-references.js';

/*
 * What anybody may read, across all organizations: current publications with their text, withdrawn ones without.
 * Former versions, drafts and what the public may not know of events are in none of these.
 */

const ITEM = `publication.id, outcome.slug, outcome.symbol, outcome.kind,
  outcome.authentic_language AS "authenticLanguage", version.major, version.minor,
  publication.published_at AS "publishedAt",
  (SELECT min(former.published_at) FROM publication former
    WHERE former.outcome_id = publication.outcome_id) AS "firstPublishedAt",
  (SELECT jsonb_object_agg(edition.lang, edition.title) FROM edition
    WHERE edition.outcome_version_id = version.id) AS title,
  (SELECT jsonb_object_agg(edition.lang, edition.summary) FROM edition
    WHERE edition.outcome_version_id = version.id AND edition.summary <> '') AS summary,
  ${PUBLIC_EVENT} AS event, ${PUBLIC_ORGANIZATION} AS organization`;

const FROM = `FROM publication
  JOIN outcome ON outcome.id = publication.outcome_id
  JOIN outcome_version version ON version.id = publication.outcome_version_id
  JOIN event ON event.id = outcome.event_id
  JOIN organization ON organization.id = publication.organization_id`;

type ItemRow = Omit<PublicPublicationItem, 'label' | 'title' | 'summary'> & {
  readonly major: number;
  readonly minor: number;
  readonly title: LocalizedText | null;
  readonly summary: LocalizedText | null;
};

/** What a public list of publications is narrowed to. */
export interface PublicPublicationQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
  /** Only those with a text in exactly this language. */
  readonly lang?: string | undefined;
  readonly kind?: string | undefined;
  readonly eventId?: string | undefined;
  readonly organizationId?: string | undefined;
  readonly q?: string | undefined;
}

/** The current publications, the latest first, in one query. */
export async function listPublicPublications(
  reader: EntityManager,
  query: PublicPublicationQuery,
): Promise<Page<PublicPublicationItem>> {
  const after = decodeCursor(query.cursor, 2);
  const rows = await reader.query<ItemRow[]>(
    `SELECT ${ITEM} ${FROM} WHERE publication.state = 'current'
       AND ($1::timestamptz IS NULL OR (publication.published_at, publication.id) < ($1::timestamptz, $2::uuid))
       AND ($3::text IS NULL OR EXISTS (SELECT FROM edition
         WHERE edition.outcome_version_id = version.id AND edition.lang = $3))
       AND ($4::text IS NULL OR outcome.kind = $4) AND ($5::uuid IS NULL OR outcome.event_id = $5)
       AND ($6::uuid IS NULL OR publication.organization_id = $6)
       AND ($7::text[] IS NULL OR publication.search_text LIKE ALL ($7))
       AND ($9::text IS NULL OR publication.search_text LIKE $9)
     ORDER BY publication.published_at DESC, publication.id DESC LIMIT $8`,
    [
      after?.[0] ?? null,
      after?.[1] ?? null,
      query.lang ?? null,
      query.kind ?? null,
      query.eventId ?? null,
      query.organizationId ?? null,
      searchPatterns(query.q),
      query.limit + 1,
      narrowest(searchPatterns(query.q)),
    ],
  );
  return cutPage(rows, query.limit, (row) => [row.publishedAt, row.id], presentItem);
}

type WholeRow = ItemRow &
  Omit<CurrentPublication, keyof PublicPublicationItem | 'state' | 'versions' | 'placements'> & {
    readonly state: 'current' | 'withdrawn';
    readonly outcomeId: string;
    readonly withdrawalReason: Tombstone['reason'] | null;
    readonly withdrawalNote: LocalizedText;
    readonly withdrawnAt: string | null;
  };

/**
 * The publication at a slug: whole while it is current, a tombstone once it was withdrawn. Undefined where nothing
 * was ever published.
 */
export async function publicPublication(
  reader: EntityManager,
  slug: string,
): Promise<CurrentPublication | Tombstone | undefined> {
  const [row] = await reader.query<WholeRow[]>(
    `SELECT ${ITEM}, publication.outcome_id AS "outcomeId", publication.state, publication.citation,
       publication.modified_at AS "modifiedAt", publication.withdrawal_reason AS "withdrawalReason",
       publication.withdrawal_note AS "withdrawalNote", publication.withdrawn_at AS "withdrawnAt",
       ${EDITIONS_OF('version', 'outcome')} AS editions, ${RECOMMENDATIONS_OF('version')} AS recommendations,
       ${CITATIONS_OF('version')} AS evidence,
       coalesce((SELECT jsonb_agg(jsonb_build_object('lang', rendition.lang, 'kind', rendition.kind,
           'mediaType', rendition.media_type, 'bytes', rendition.bytes, 'sha256', rendition.sha256,
           'pages', rendition.pages) ORDER BY rendition.lang)
         FROM rendition WHERE rendition.publication_id = publication.id), '[]') AS renditions
     ${FROM} WHERE outcome.slug = $1 AND publication.state IN ('current', 'withdrawn')`,
    [slug],
  );
  if (row === undefined) return undefined;
  if (row.state === 'withdrawn') return presentTombstone(row);
  const { outcomeId, withdrawalReason: _, withdrawalNote: __, withdrawnAt: ___, ...whole } = row;
  return withFactLinks<CurrentPublication>({
    ...whole,
    ...presentItem(row),
    state: 'current',
    versions: await versionsOf(reader, outcomeId),
    placements: await placementsOf(reader, outcomeId),
  });
}

/** Where the PDF of a current publication lies in the storage; undefined where there is none. */
export async function publicRendition(
  reader: EntityManager,
  slug: string,
  lang: string,
): Promise<{ storageKey: string; mediaType: string; sha256: string; bytes: number } | undefined> {
  const [row] = await reader.query<
    { storageKey: string; mediaType: string; sha256: string; bytes: number }[]
  >(
    `SELECT rendition.storage_key AS "storageKey", rendition.media_type AS "mediaType", rendition.sha256, rendition.bytes
     FROM outcome JOIN publication ON publication.outcome_id = outcome.id AND publication.state = 'current'
     JOIN rendition ON rendition.publication_id = publication.id
     WHERE outcome.slug = $1 AND rendition.lang = $2`,
    [slug, lang],
  );
  return row;
}

function presentItem(row: ItemRow): PublicPublicationItem {
  return {
    id: row.id,
    slug: row.slug,
    symbol: row.symbol,
    kind: row.kind,
    authenticLanguage: row.authenticLanguage,
    label: versionLabel(row),
    title: row.title ?? {},
    summary: row.summary ?? {},
    firstPublishedAt: row.firstPublishedAt,
    publishedAt: row.publishedAt,
    event: row.event,
    organization: row.organization,
  };
}

function presentTombstone(row: WholeRow): Tombstone {
  return {
    state: 'withdrawn',
    slug: row.slug,
    symbol: row.symbol,
    kind: row.kind,
    authenticLanguage: row.authenticLanguage,
    citation: row.citation,
    reason: row.withdrawalReason ?? 'other',
    note: row.withdrawalNote,
    publishedAt: row.firstPublishedAt,
    withdrawnAt: row.withdrawnAt ?? row.modifiedAt,
    organization: row.organization,
  };
}

/** The versions of an outcome that came out, the latest first. */
export async function versionsOf(
  reader: EntityManager,
  outcomeId: string,
): Promise<PublicVersion[]> {
  const rows = await reader.query<
    (Omit<PublicVersion, 'label'> & { major: number; minor: number })[]
  >(
    `SELECT major, minor, update_type AS "updateType", notice, published_at AS "publishedAt" FROM outcome_version
     WHERE outcome_id = $1 AND published_at IS NOT NULL ORDER BY major DESC, minor DESC`,
    [outcomeId],
  );
  return rows.map(({ major, minor, ...row }) => ({
    ...row,
    label: versionLabel({ major, minor }),
  }));
}

/** Where an outcome came out beside the site. */
export function placementsOf(reader: EntityManager, outcomeId: string): Promise<PublicPlacement[]> {
  return reader.query<PublicPlacement[]>(
    `SELECT channel, outlet, placed_on AS "placedOn", lang, url FROM placement
     WHERE outcome_id = $1 ORDER BY placed_on, id`,
    [outcomeId],
  );
}
