import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { instantInJson } from '../platform/database/json-times.js';
import type {
  CitationView,
  EditionDetailView,
  OutcomeVersionView,
  VersionRefusal,
  WorkingRecommendationView,
} from './dto/outcome-version.dto.js';
import { type OutcomeKind } from './outcome-kinds.js';
import { presentSummary, type SummaryRow, VERSION_SUMMARY } from './outcomes.queries.js';
import { CITATIONS_OF, WORKING_EDITIONS_OF, WORKING_RECOMMENDATIONS_OF } from './version-parts.js';

interface VersionRow extends SummaryRow {
  symbol: string;
  kind: OutcomeKind;
  authenticLanguage: string;
  editions: EditionDetailView[];
  recommendations: WorkingRecommendationView[];
  citations: CitationView[];
  refusal: { at: string; changes: Record<string, { new: unknown }> } | null;
}

/** The reason for a refused publication stands in the log of changes, for as long as nothing was done since. */
const REFUSAL = `
  (SELECT CASE WHEN entry.action = 'publication_refused'
      THEN jsonb_build_object('at', ${instantInJson('entry.at')},
        'changes', entry.changes) END
    FROM audit_entry entry WHERE entry.organization_id = version.organization_id
      AND entry.object_kind = 'outcome_version' AND entry.object_id = version.id
    ORDER BY entry.at DESC, entry.id DESC LIMIT 1)`;

/** One version with all its parts, in one query. */
export async function readVersion(
  reader: EntityManager,
  organizationId: string,
  id: string,
): Promise<OutcomeVersionView> {
  const [row] = await reader.query<VersionRow[]>(
    `SELECT ${VERSION_SUMMARY}, outcome.symbol, outcome.kind, outcome.authentic_language AS "authenticLanguage",
       ${WORKING_EDITIONS_OF('version', 'outcome')} AS editions,
       ${WORKING_RECOMMENDATIONS_OF('version')} AS recommendations,
       ${CITATIONS_OF('version')} AS citations, ${REFUSAL} AS refusal
     FROM outcome_version version JOIN outcome ON outcome.id = version.outcome_id
     WHERE version.organization_id = $1 AND version.id = $2`,
    [organizationId, id],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return {
    ...presentSummary(row),
    outcomeId: row.outcomeId,
    symbol: row.symbol,
    kind: row.kind,
    authenticLanguage: row.authenticLanguage,
    editions: row.editions,
    recommendations: row.recommendations,
    citations: row.citations,
    refusal: presentRefusal(row.refusal),
  };
}

/**
 * Refuses a version that the organization does not have.
 * @throws DomainError `not_found`
 */
export async function requireVersion(
  reader: EntityManager,
  organizationId: string,
  id: string,
): Promise<void> {
  const found = await reader.query<unknown[]>(
    'SELECT 1 FROM outcome_version WHERE organization_id = $1 AND id = $2',
    [organizationId, id],
  );
  if (found.length === 0) throw new DomainError('missing', 'not_found');
}

/**
 * One text of a version, as those who work on it see it.
 * @throws DomainError `not_found`
 */
export async function readEdition(
  reader: EntityManager,
  organizationId: string,
  versionId: string,
  lang: string,
): Promise<EditionDetailView> {
  const { editions } = await readVersion(reader, organizationId, versionId);
  const edition = editions.find((candidate) => candidate.lang === lang);
  if (edition === undefined) throw new DomainError('missing', 'not_found');
  return edition;
}

function presentRefusal(row: VersionRow['refusal']): VersionRefusal | null {
  if (row === null) return null;
  const code = row.changes['code']?.new;
  const findings = row.changes['findings']?.new;
  return {
    at: row.at,
    code: typeof code === 'string' ? code : '',
    findings: Array.isArray(findings) ? findings : [],
  };
}
