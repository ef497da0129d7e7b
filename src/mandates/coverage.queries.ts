import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import type { CommitmentKind } from './commitment-kinds.js';
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

/** The proposals of a mandate with their commitments. */
export function readProposalFacts(
  reader: EntityManager,
  { id, organizationId }: CoveredMandate,
): Promise<ProposalFact[]> {
  return reader.query<ProposalFact[]>(PROPOSALS, [organizationId, id]);
}

/** What of the facts is wanted. */
export interface FactsWanted {
  /** The days on which events begin, or recommendations and citations come out; null: all. */
  readonly days: { readonly from: string; readonly to: string } | null;
  /** Titles, and what the public may see: only proof needs them. */
  readonly proof: boolean;
  /** Events of the days also where there is no commitment. */
  readonly everyEvent?: boolean;
  /** Not what the commitments count, but all events, with their outcomes, and who was there. */
  readonly only?: 'events' | 'events_and_people';
}

/**
 * Everything that coverage is computed from, in at most six queries whatever the number of rows: what none of the
 * commitments counts is not read, nor what lies outside the days asked for.
 */
export async function readCoverageFacts(
  reader: EntityManager,
  mandate: CoveredMandate,
  proposals: readonly ProposalFact[],
  { days, proof, everyEvent = false, only }: FactsWanted,
): Promise<CoverageFacts> {
  const commitments = proposals.flatMap((proposal) => proposal.commitments);
  const counts = (...kinds: CommitmentKind[]) =>
    only === undefined && commitments.some(({ kind }) => kinds.includes(kind));
  const values = [mandate.organizationId, mandate.id, days?.from ?? null, days?.to ?? null];
  const recommendations = counts('recommendations_issued')
    ? await reader.query<RecommendationFact[]>(recommendationsSql(proof), values)
    : [];
  const citations = counts('evidence_cited')
    ? await reader.query<CitationFact[]>(CITATIONS, values)
    : [];
  const outcomes =
    only !== undefined || counts('outcomes_published')
      ? await reader.query<OutcomeFact[]>(outcomesSql(proof), values)
      : [];
  // What comes out in a period may come of an event of any time.
  const sources = [...recommendations, ...citations].map(({ eventId }) => eventId);
  const events =
    only === undefined && !everyEvent && commitments.length === 0
      ? []
      : await reader.query<EventRow[]>(eventsSql(proof), [...values, [...new Set(sources)]]);
  const asksWhoIsThere = proposals.filter((proposal) =>
    only === undefined
      ? proposal.commitments.some(({ kind }) => kind === 'presence')
      : only === 'events_and_people',
  );
  return {
    zone: mandate.zone,
    proposals,
    themes: await themeRows(reader, mandate.organizationId),
    events: await withPresent(
      reader,
      mandate.organizationId,
      events,
      new Set(asksWhoIsThere.map(({ id }) => id)),
    ),
    outcomes,
    recommendations,
    citations,
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

/** Whether the event begins on one of the days, by its own clock. */
const ON_DAYS = `($3::date IS NULL OR event.starts_local::date BETWEEN $3::date AND $4::date)`;

/** Whether an instant lies in the days, roughly: whose calendar they are of decides by a day at most. */
const aboutDays = (instant: string) => `($3::date IS NULL OR ${instant} IS NULL
  OR ${instant} >= $3::date - 2 AND ${instant} < $4::date + 3)`;

const eventsSql = (proof: boolean) => `
  WITH ${SERVING},
  asked AS MATERIALIZED (
    SELECT event.*, serving.proposal_ids
      FROM serving JOIN event ON event.organization_id = $1 AND event.id = serving.event_id
      WHERE event.state IN ('draft', 'announced', 'held', 'closed')
        AND (${ON_DAYS} OR event.id = ANY ($5::uuid[])))
  SELECT event.id, event.slug, ${proof ? 'event.title' : `'{}'::jsonb AS title`}, event.kind, event.state,
    event.visibility = 'public' AND event.announced_at IS NOT NULL AND event.state <> 'draft' AS visible,
    event.starts_local AS "startsLocal", event.ends_local AS "endsLocal", event.zone,
    event.proposal_ids AS "proposalIds",
    ARRAY(SELECT theme_id FROM event_theme WHERE event_theme.event_id = event.id) AS "themeIds",
    (SELECT count(*)::int FROM event_partner WHERE event_partner.event_id = event.id) AS partners
  FROM asked AS event ORDER BY event.starts_at, event.id`;

/**
 * Who is present at each of the events: a query of its own with the ids as a parameter, so that the planner knows how
 * many there are and reads the registry once instead of person by person.
 */
const PRESENT = `
  SELECT event_id AS "eventId",
    coalesce(array_agg(DISTINCT country) FILTER (WHERE country IS NOT NULL), '{}') AS countries,
    array_agg(DISTINCT category) AS categories
  FROM (
    SELECT speaker.event_id, expert.country, expert.category
      FROM speaker JOIN expert ON expert.organization_id = $1 AND expert.id = speaker.expert_id
      -- An interpreter serves the others' conversation; nobody is "present" through one.
      WHERE speaker.organization_id = $1 AND speaker.event_id = ANY ($2::uuid[])
        AND speaker.state IN ('accepted', 'confirmed') AND speaker.role <> 'interpreter'
      GROUP BY speaker.event_id, expert.country, expert.category) AS kind_of_people
  GROUP BY event_id`;

type Present = Pick<EventFact, 'countries' | 'categories'>;
type EventRow = Omit<EventFact, keyof Present>;

async function withPresent(
  reader: EntityManager,
  organizationId: string,
  events: readonly EventRow[],
  proposalIds: ReadonlySet<string>,
): Promise<EventFact[]> {
  const ids = events
    .filter((event) => event.proposalIds.some((id) => proposalIds.has(id)))
    .map(({ id }) => id);
  const rows =
    ids.length === 0
      ? []
      : await reader.query<(Present & { eventId: string })[]>(PRESENT, [organizationId, ids]);
  const presentAt = new Map(rows.map((row) => [row.eventId, row]));
  return events.map((event) => ({
    ...event,
    countries: presentAt.get(event.id)?.countries ?? [],
    categories: presentAt.get(event.id)?.categories ?? [],
  }));
}

/** The outcomes that stand published, with the instant at which they first came out. */
const outcomesSql = (proof: boolean) => `
  WITH ${SERVING}
  SELECT outcome.id, outcome.event_id AS "eventId", outcome.slug, publication.id AS "publicationId",
    ${
      proof
        ? `(SELECT coalesce(jsonb_object_agg(edition.lang, edition.title), '{}') FROM edition
      WHERE edition.outcome_version_id = publication.outcome_version_id)`
        : `'{}'::jsonb`
    } AS title,
    (SELECT min(earlier.published_at) FROM publication AS earlier
      WHERE earlier.organization_id = $1 AND earlier.outcome_id = outcome.id) AS "firstPublishedAt",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('channel', placement.channel, 'placedOn', placement.placed_on)), '[]')
      FROM placement WHERE placement.organization_id = $1 AND placement.outcome_id = outcome.id) AS placements
  FROM serving JOIN event ON event.organization_id = $1 AND event.id = serving.event_id AND ${ON_DAYS}
  JOIN outcome ON outcome.organization_id = $1 AND outcome.event_id = serving.event_id
  JOIN publication ON publication.organization_id = $1 AND publication.outcome_id = outcome.id
    AND publication.state = 'current'
  ORDER BY outcome.id`;

/** The beginning of the text, as it stands published, else in the latest version, and whether the public may read it. */
const WORDING = `
  LEFT JOIN LATERAL (
    SELECT publication.id IS NOT NULL AS visible, jsonb_object_agg(part.lang,
        CASE WHEN length(part.body) > 240 THEN rtrim(left(part.body, 239)) || '…' ELSE part.body END) AS title
      FROM recommendation_text AS part
      JOIN outcome_version AS edition_of ON edition_of.id = part.outcome_version_id
      LEFT JOIN publication ON publication.outcome_version_id = part.outcome_version_id
        AND publication.state = 'current'
      WHERE part.organization_id = $1 AND part.recommendation_id = recommendation.id
      GROUP BY publication.id, edition_of.id, edition_of.major, edition_of.minor
      ORDER BY publication.id IS NULL, edition_of.major DESC, edition_of.minor DESC LIMIT 1) AS text ON true`;

const recommendationsSql = (proof: boolean) => `
  WITH ${SERVING}
  SELECT recommendation.id, outcome.event_id AS "eventId", recommendation.symbol,
    recommendation.issued_at AS "issuedAt",
    ${proof ? `coalesce(text.title, '{}') AS title, coalesce(text.visible, false)` : `'{}'::jsonb AS title, false`}
    AS visible
  FROM serving JOIN outcome ON outcome.organization_id = $1 AND outcome.event_id = serving.event_id
  JOIN recommendation ON recommendation.organization_id = $1 AND recommendation.outcome_id = outcome.id
    AND recommendation.status <> 'withdrawn' AND ${aboutDays('recommendation.issued_at')}
  ${proof ? WORDING : ''}
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
  HAVING ${aboutDays('min(publication.published_at)')}
  ORDER BY evidence.id, outcome.id`;
