import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import type { AddresseeView } from '../outcomes/dto/recommendation.dto.js';
import type { OutcomeKind } from '../outcomes/outcome-kinds.js';
import type { RecommendationStatus } from '../outcomes/recommendation-statuses.js';
import { likePatterns, narrowest } from '../outcomes/search-patterns.js';
import { ADDRESSEES } from '../outcomes/version-parts.js';
import { cutPage, decodeCursor, type Page } from '../platform/http/paging.js';
import type { PublicEventReference, PublicOrganization } from './public-publication.js';
import { PUBLIC_EVENT, PUBLIC_ORGANIZATION } from './public-references.js';

/** An issued recommendation, worded as in the current publication of its outcome. */
export interface PublicRecommendation {
  readonly id: string;
  readonly symbol: string;
  readonly number: number;
  readonly status: RecommendationStatus;
  /** By language, in the languages of the outcome; empty once it was withdrawn. */
  readonly texts: LocalizedText;
  readonly addressees: readonly AddresseeView[];
  readonly dueOn: string | null;
  readonly issuedAt: string;
  readonly outcome: {
    readonly slug: string;
    readonly symbol: string;
    readonly kind: OutcomeKind;
    readonly authenticLanguage: string;
    readonly title: LocalizedText;
    readonly withdrawn: boolean;
  };
  readonly event: PublicEventReference | null;
  readonly organization: PublicOrganization;
}

/** One step of what became of a recommendation. */
export interface PublicStatusStep {
  readonly at: string;
  readonly oldStatus: RecommendationStatus;
  readonly newStatus: RecommendationStatus;
  readonly note: LocalizedText;
}

/** A wording whose language the outcome itself has a text in; the words of a withdrawn outcome are gone. */
const SHOWN = `publication.state = 'current' AND EXISTS (SELECT FROM edition
  WHERE edition.outcome_version_id = text.outcome_version_id AND edition.lang = text.lang)`;

const RECOMMENDATION = `
  SELECT recommendation.id, recommendation.symbol, recommendation.number, recommendation.status,
    coalesce((SELECT jsonb_object_agg(text.lang, text.body) FROM recommendation_text text
      WHERE text.outcome_version_id = publication.outcome_version_id
        AND text.recommendation_id = recommendation.id AND ${SHOWN}), '{}') AS texts,
    ${ADDRESSEES('recommendation')} AS addressees, recommendation.due_on AS "dueOn",
    recommendation.issued_at AS "issuedAt",
    jsonb_build_object('slug', outcome.slug, 'symbol', outcome.symbol, 'kind', outcome.kind,
      'authenticLanguage', outcome.authentic_language, 'withdrawn', publication.state = 'withdrawn',
      'title', coalesce((SELECT jsonb_object_agg(edition.lang, edition.title) FROM edition
        WHERE edition.outcome_version_id = publication.outcome_version_id AND publication.state = 'current'),
        '{}')) AS outcome,
    ${PUBLIC_EVENT} AS event, ${PUBLIC_ORGANIZATION} AS organization
  FROM recommendation
  JOIN outcome ON outcome.id = recommendation.outcome_id
  JOIN publication ON publication.outcome_id = outcome.id AND publication.state IN ('current', 'withdrawn')
  JOIN event ON event.id = outcome.event_id
  JOIN organization ON organization.id = recommendation.organization_id
  WHERE recommendation.issued_at IS NOT NULL`;

/** The issued recommendation of a symbol with the history of its status; undefined where there is none. */
export async function publicRecommendation(
  reader: EntityManager,
  symbol: string,
): Promise<(PublicRecommendation & { readonly history: readonly PublicStatusStep[] }) | undefined> {
  const [row] = await reader.query<PublicRecommendation[]>(
    `${RECOMMENDATION} AND recommendation.symbol = $1`,
    [symbol],
  );
  if (row === undefined) return undefined;
  const history = await reader.query<PublicStatusStep[]>(
    `SELECT at, old_status AS "oldStatus", new_status AS "newStatus", note FROM recommendation_status
     WHERE recommendation_id = $1 ORDER BY at, id`,
    [row.id],
  );
  return { ...row, history };
}

/** What a public list of recommendations is narrowed to. */
export interface PublicRecommendationQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly status?: string | undefined;
  readonly partnerId?: string | undefined;
  readonly eventId?: string | undefined;
  readonly organizationId?: string | undefined;
  readonly q?: string | undefined;
}

/** The issued recommendations of current publications, the latest first, in one query. */
export async function recommendationsPublic(
  reader: EntityManager,
  query: PublicRecommendationQuery,
): Promise<Page<PublicRecommendation>> {
  const after = decodeCursor(query.cursor, 2);
  const rows = await reader.query<PublicRecommendation[]>(
    `${RECOMMENDATION} AND publication.state = 'current'
       AND ($1::timestamptz IS NULL OR (recommendation.issued_at, recommendation.id) < ($1::timestamptz, $2::uuid))
       AND ($3::text IS NULL OR recommendation.status = $3)
       AND ($4::uuid IS NULL OR EXISTS (SELECT FROM recommendation_addressee addressee
         WHERE addressee.recommendation_id = recommendation.id AND addressee.partner_id = $4))
       AND ($5::uuid IS NULL OR outcome.event_id = $5)
       AND ($6::uuid IS NULL OR recommendation.organization_id = $6)
       AND ($7::text[] IS NULL OR recommendation.symbol ILIKE ALL ($7) OR (publication.outcome_version_id, recommendation.id) IN (
         SELECT text.outcome_version_id, text.recommendation_id FROM recommendation_text text
         WHERE text.body ILIKE ALL ($7) AND text.body ILIKE $9 AND EXISTS (SELECT FROM edition
           WHERE edition.outcome_version_id = text.outcome_version_id AND edition.lang = text.lang)))
     ORDER BY recommendation.issued_at DESC, recommendation.id DESC LIMIT $8`,
    [
      after?.[0] ?? null,
      after?.[1] ?? null,
      query.status ?? null,
      query.partnerId ?? null,
      query.eventId ?? null,
      query.organizationId ?? null,
      likePatterns(query.q),
      query.limit + 1,
      narrowest(likePatterns(query.q)),
    ],
  );
  return cutPage(
    rows,
    query.limit,
    (row) => [row.issuedAt, row.id],
    (row) => row,
  );
}
