import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import { cutPage, decodeCursor, type Page, pageSize } from '../platform/http/paging.js';
import type {
  OutcomeDetailView,
  OutcomeEventView,
  OutcomeQuery,
  OutcomeView,
} from './dto/outcome.dto.js';
import type { VersionSummary } from './dto/outcome-version.dto.js';
import { type OutcomeKind, versionLabel } from './outcome-kinds.js';
import { readVersion } from './versions.queries.js';

interface OutcomeRow {
  id: string;
  kind: OutcomeKind;
  symbol: string;
  year: number;
  number: number;
  slug: string;
  authentic_language: string;
  created_at: string;
  version: number;
  event: OutcomeEventView;
  title: LocalizedText | null;
  recommendations: number;
}

const OUTCOME = `
  SELECT outcome.*, jsonb_build_object('id', event.id, 'slug', event.slug, 'title', event.title) AS event,
    (SELECT jsonb_object_agg(edition.lang, edition.title) FROM edition WHERE edition.outcome_version_id =
      (SELECT version.id FROM outcome_version version WHERE version.outcome_id = outcome.id
       ORDER BY version.major DESC, version.minor DESC LIMIT 1)) AS title,
    (SELECT count(*)::int FROM recommendation WHERE recommendation.outcome_id = outcome.id) AS recommendations
  FROM outcome JOIN event ON event.organization_id = outcome.organization_id AND event.id = outcome.event_id`;

/** One outcome with its versions and the content of the one in the works, or else of the latest. */
export async function readOutcome(
  reader: EntityManager,
  organizationId: string,
  id: string,
): Promise<OutcomeDetailView> {
  const [row] = await reader.query<OutcomeRow[]>(
    `${OUTCOME} WHERE outcome.organization_id = $1 AND outcome.id = $2`,
    [organizationId, id],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  const versions = await readSummaries(reader, organizationId, [id]);
  const [latest] = versions.get(id) ?? [];
  if (latest === undefined) throw new DomainError('missing', 'not_found');
  return {
    ...present(row, versions),
    current: await readVersion(reader, organizationId, latest.id),
  };
}

/** The outcomes of an organization, the newest first, with their versions: two queries whatever their number. */
export async function listOutcomes(
  reader: EntityManager,
  organizationId: string,
  query: OutcomeQuery,
): Promise<Page<OutcomeView>> {
  const limit = pageSize(query);
  const after = decodeCursor(query.cursor, 2);
  const rows = await reader.query<OutcomeRow[]>(
    `${OUTCOME} WHERE outcome.organization_id = $1
       AND ($2::timestamptz IS NULL OR (outcome.created_at, outcome.id) < ($2::timestamptz, $3::uuid))
       AND ($4::uuid IS NULL OR outcome.event_id = $4) AND ($5::text IS NULL OR outcome.kind = $5)
       AND ($6::text IS NULL OR EXISTS (SELECT FROM outcome_version version
         WHERE version.organization_id = $1 AND version.outcome_id = outcome.id AND version.state = $6))
       AND ($8::text IS NULL OR NOT EXISTS (SELECT FROM edition WHERE edition.lang = $8 AND edition.outcome_version_id =
         (SELECT version.id FROM outcome_version version WHERE version.outcome_id = outcome.id
          ORDER BY version.major DESC, version.minor DESC LIMIT 1)))
     ORDER BY outcome.created_at DESC, outcome.id DESC LIMIT $7`,
    [
      organizationId,
      after?.[0] ?? null,
      after?.[1] ?? null,
      query.eventId ?? null,
      query.kind ?? null,
      query.state ?? null,
      limit + 1,
      query.languageMissing ?? null,
    ],
  );
  const versions = await readSummaries(
    reader,
    organizationId,
    rows.map(({ id }) => id),
  );
  return cutPage(
    rows,
    limit,
    (row) => [row.created_at, row.id],
    (row) => present(row, versions),
  );
}

/** The columns of a version's summary. */
export const VERSION_SUMMARY = `version.id, version.outcome_id AS "outcomeId", version.major, version.minor,
  version.update_type AS "updateType", version.notice, version.state, version.publish_local AS "publishLocal",
  version.publish_zone AS "publishZone", version.publish_at AS "publishAt", version.submitted_at AS "submittedAt",
  version.approved_at AS "approvedAt", version.approved_by AS "approvedBy", version.published_at AS "publishedAt",
  version.created_at AS "createdAt", version.version,
  (SELECT coalesce(jsonb_agg(edition.lang ORDER BY edition.lang), '[]') FROM edition
    WHERE edition.outcome_version_id = version.id) AS languages`;

export type SummaryRow = Omit<VersionSummary, 'label'> & { readonly outcomeId: string };

/** A version's summary out of its row. */
export function presentSummary({ outcomeId: _, ...row }: SummaryRow): VersionSummary {
  return { ...row, label: versionLabel(row) };
}

async function readSummaries(
  reader: EntityManager,
  organizationId: string,
  outcomeIds: readonly string[],
): Promise<Map<string, VersionSummary[]>> {
  const rows = await reader.query<SummaryRow[]>(
    `SELECT ${VERSION_SUMMARY} FROM outcome_version version
     WHERE version.organization_id = $1 AND version.outcome_id = ANY ($2::uuid[])
     ORDER BY version.major DESC, version.minor DESC`,
    [organizationId, outcomeIds],
  );
  const byOutcome = new Map<string, VersionSummary[]>();
  for (const row of rows) {
    byOutcome.set(row.outcomeId, [...(byOutcome.get(row.outcomeId) ?? []), presentSummary(row)]);
  }
  return byOutcome;
}

function present(row: OutcomeRow, versions: ReadonlyMap<string, VersionSummary[]>): OutcomeView {
  return {
    id: row.id,
    event: row.event,
    kind: row.kind,
    symbol: row.symbol,
    year: row.year,
    number: row.number,
    slug: row.slug,
    authenticLanguage: row.authentic_language,
    title: row.title ?? {},
    recommendations: row.recommendations,
    versions: versions.get(row.id) ?? [],
    createdAt: row.created_at,
    version: row.version,
  };
}
