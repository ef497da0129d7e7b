import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import type {
  CitationFact,
  CoverageFacts,
  EventFact,
  OutcomeFact,
  ProposalFact,
  RecommendationFact,
} from './coverage-facts.js';
import { themeRows } from './themes.queries.js';

/** The mandate that is covered, and whose calendar it is counted by. */
export interface CoveredMandate {
  readonly id: string;
  readonly organizationId: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly zone: string;
}

const MANDATE = `SELECT mandate.id, mandate.organization_id AS "organizationId", mandate.slug, mandate.title,
    organization.zone
  FROM mandate JOIN organization ON organization.id = mandate.organization_id`;

/** A mandate of the organization. */
export async function findCoveredMandate(
  reader: EntityManager,
  organizationId: string,
  id: string,
): Promise<CoveredMandate> {
  const [mandate] = await reader.query<CoveredMandate[]>(
    `${MANDATE} WHERE mandate.organization_id = $1 AND mandate.id = $2`,
    [organizationId, id],
  );
  if (mandate === undefined) throw new DomainError('missing', 'not_found');
  return mandate;
}

/** A mandate that the public may read, of any organization. */
export async function findPublicMandate(
  reader: EntityManager,
  id: string,
): Promise<CoveredMandate> {
  const [mandate] = await reader.query<CoveredMandate[]>(
    `${MANDATE} WHERE mandate.id = $1 AND mandate.visibility = 'public'`,
    [id],
  );
  if (mandate === undefined) throw new DomainError('missing', 'not_found');
  return mandate;
}

/**
 * Everything that coverage is computed from, in at most seven queries whatever the number of rows: what none of the
 * commitments counts is not read.
 */
export async function readCoverageFacts(
  reader: EntityManager,
  { id, organizationId, zone }: CoveredMandate,
): Promise<CoverageFacts> {
  const proposals = await reader.query<ProposalFact[]>(PROPOSALS, [organizationId, id]);
  const kinds = new Set(
    proposals.flatMap(({ commitments }) => commitments.map(({ kind }) => kind)),
  );
  return {
    zone,
    proposals,
    themes: await themeRows(reader, organizationId),
    events:
      kinds.size === 0
        ? []
        : await reader.query<EventFact[]>(EVENTS, [organizationId, id, kinds.has('presence')]),
    outcomes: kinds.has('outcomes_published')
      ? await reader.query<OutcomeFact[]>(OUTCOMES, [organizationId, id])
      : [],
    recommendations: kinds.has('recommendations_issued')
      ? await reader.query<RecommendationFact[]>(RECOMMENDATIONS, [organizationId, id])
      : [],
    citations: kinds.has('evidence_cited')
      ? await reader.query<CitationFact[]>(CITATIONS, [organizationId, id])
      : [],
  };
}

const PROPOSALS = `
  SELECT proposal.id, proposal.number, proposal.title,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', commitment.id, 'proposalId', commitment.proposal_id,
        'number', commitment.number, 'kind', commitment.kind, 'title', commitment.title, 'period', commitment.period,
        'target', commitment.target, 'startsOn', commitment.starts_on, 'endsOn', commitment.ends_on,
        'eventKinds', commitment.event_kinds, 'withinDays', commitment.within_days,
        'channels', commitment.channels, 'dimension', commitment.dimension,
        'themeIds', ARRAY(SELECT theme_id FROM commitment_theme WHERE commitment_id = commitment.id))
        ORDER BY commitment.number)
      FROM commitment WHERE commitment.proposal_id = proposal.id), '[]') AS commitments
  FROM proposal WHERE proposal.organization_id = $1 AND proposal.mandate_id = $2
  ORDER BY proposal.number`;

/** The events that serve the mandate, with the proposals that they serve. */
const SERVING = `
  serving AS (
    SELECT event_proposal.event_id, array_agg(event_proposal.proposal_id) AS proposal_ids
      FROM proposal JOIN event_proposal ON event_proposal.organization_id = proposal.organization_id
        AND event_proposal.proposal_id = proposal.id
      WHERE proposal.organization_id = $1 AND proposal.mandate_id = $2
      GROUP BY event_proposal.event_id)`;

const EVENTS = `
  WITH ${SERVING},
  present AS (
    SELECT speaker.event_id,
        coalesce(array_agg(DISTINCT expert.country) FILTER (WHERE expert.country IS NOT NULL), '{}') AS countries,
        array_agg(DISTINCT expert.category) AS categories
      FROM serving JOIN speaker ON speaker.organization_id = $1 AND speaker.event_id = serving.event_id
      JOIN expert ON expert.id = speaker.expert_id
      -- An interpreter serves the others' conversation; nobody is "present" through one.
      WHERE $3::boolean AND speaker.state IN ('accepted', 'confirmed') AND speaker.role <> 'interpreter'
      GROUP BY speaker.event_id)
  SELECT event.id, event.slug, event.title, event.kind, event.state,
    event.visibility = 'public' AND event.announced_at IS NOT NULL AND event.state <> 'draft' AS visible,
    event.starts_local AS "startsLocal", event.ends_local AS "endsLocal", event.zone,
    serving.proposal_ids AS "proposalIds",
    ARRAY(SELECT theme_id FROM event_theme WHERE event_theme.event_id = event.id) AS "themeIds",
    (SELECT count(*)::int FROM event_partner WHERE event_partner.event_id = event.id) AS partners,
    coalesce(present.countries, '{}') AS countries, coalesce(present.categories, '{}') AS categories
  FROM serving JOIN event ON event.organization_id = $1 AND event.id = serving.event_id
  LEFT JOIN present ON present.event_id = event.id
  WHERE event.state IN ('draft', 'announced', 'held', 'closed')
  ORDER BY event.starts_at, event.id`;

/** The outcomes that stand published, with the instant at which they first came out. */
const OUTCOMES = `
  WITH ${SERVING}
  SELECT outcome.id, outcome.event_id AS "eventId", outcome.slug, publication.id AS "publicationId",
    (SELECT coalesce(jsonb_object_agg(edition.lang, edition.title), '{}') FROM edition
      WHERE edition.outcome_version_id = publication.outcome_version_id) AS title,
    (SELECT min(earlier.published_at) FROM publication AS earlier
      WHERE earlier.organization_id = $1 AND earlier.outcome_id = outcome.id) AS "firstPublishedAt",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('channel', placement.channel, 'placedOn', placement.placed_on)), '[]')
      FROM placement WHERE placement.organization_id = $1 AND placement.outcome_id = outcome.id) AS placements
  FROM serving JOIN outcome ON outcome.organization_id = $1 AND outcome.event_id = serving.event_id
  JOIN publication ON publication.organization_id = $1 AND publication.outcome_id = outcome.id
    AND publication.state = 'current'
  ORDER BY outcome.id`;

/** Recommendations with the beginning of their text, as it stands published, else in the latest version. */
const RECOMMENDATIONS = `
  WITH ${SERVING}
  SELECT recommendation.id, outcome.event_id AS "eventId", recommendation.symbol,
    recommendation.issued_at AS "issuedAt", coalesce(text.title, '{}') AS title, coalesce(text.visible, false) AS visible
  FROM serving JOIN outcome ON outcome.organization_id = $1 AND outcome.event_id = serving.event_id
  JOIN recommendation ON recommendation.organization_id = $1 AND recommendation.outcome_id = outcome.id
    AND recommendation.status <> 'withdrawn'
  LEFT JOIN LATERAL (
    SELECT publication.id IS NOT NULL AS visible, jsonb_object_agg(part.lang,
        CASE WHEN length(part.body) > 240 THEN rtrim(left(part.body, 239)) || '…' ELSE part.body END) AS title
      FROM recommendation_text AS part
      JOIN outcome_version AS edition_of ON edition_of.id = part.outcome_version_id
      LEFT JOIN publication ON publication.outcome_version_id = part.outcome_version_id
        AND publication.state = 'current'
      WHERE part.organization_id = $1 AND part.recommendation_id = recommendation.id
      GROUP BY publication.id, edition_of.id, edition_of.major, edition_of.minor
      ORDER BY publication.id IS NULL, edition_of.major DESC, edition_of.minor DESC LIMIT 1) AS text ON true
  ORDER BY recommendation.id`;

/**
 * One row per outcome and checked fact that it cites. A correction that cites it again does not cite it anew;
 * an outcome that was taken down cites nothing.
 */
const CITATIONS = `
  WITH ${SERVING}
  SELECT evidence.id AS "evidenceId", outcome.event_id AS "eventId", evidence.claim AS title,
    min(publication.published_at) AS "citedAt", coalesce(bool_or(publication.state = 'current'), false) AS visible
  FROM serving JOIN outcome ON outcome.organization_id = $1 AND outcome.event_id = serving.event_id
  JOIN outcome_version ON outcome_version.organization_id = $1 AND outcome_version.outcome_id = outcome.id
  JOIN citation ON citation.outcome_version_id = outcome_version.id
  JOIN evidence ON evidence.id = citation.evidence_id AND evidence.state = 'checked'
  LEFT JOIN publication ON publication.outcome_version_id = outcome_version.id AND publication.state <> 'withdrawn'
    AND EXISTS (SELECT FROM publication AS standing WHERE standing.organization_id = $1
      AND standing.outcome_id = outcome.id AND standing.state = 'current')
  WHERE publication.id IS NOT NULL OR outcome_version.state IN ('draft', 'in_review', 'approved', 'scheduled')
  GROUP BY evidence.id, outcome.id
  ORDER BY evidence.id, outcome.id`;
