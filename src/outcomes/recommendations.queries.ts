import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import { instantInJson } from '../platform/database/json-times.js';
import { cutPage, decodeCursor, type Page, pageSize } from '../platform/http/paging.js';
import type {
  AddresseeView,
  AnsweringAddresseeView,
  RecommendationDetailView,
  RecommendationQuery,
  RecommendationStatusView,
  RecommendationView,
} from './dto/recommendation.dto.js';
import type { RecommendationTextState } from './dto/text-history.dto.js';
import { nextStatuses, type RecommendationStatus } from './recommendation-statuses.js';
import { likePatterns, narrowest } from './search-patterns.js';
import { ADDRESSEES, AUTHOR } from './version-parts.js';

interface RecommendationRow {
  id: string;
  outcome_id: string;
  outcome_symbol: string;
  event_id: string;
  number: number;
  symbol: string;
  status: RecommendationStatus;
  due_on: string | null;
  issued_at: string | null;
  created_at: string;
  version: number;
  texts: LocalizedText | null;
  working_texts: LocalizedText | null;
  addressees: AddresseeView[];
  responded: number;
}

const WORKING = `('draft', 'in_review', 'approved', 'scheduled')`;

/** The wording in one version: `$order` decides in which. */
const wording = (condition: string) => `
  (SELECT jsonb_object_agg(text.lang, text.body) FROM recommendation_text text
    WHERE text.recommendation_id = recommendation.id AND text.outcome_version_id =
      (SELECT version.id FROM outcome_version version WHERE version.outcome_id = recommendation.outcome_id
         AND ${condition} ORDER BY version.major DESC, version.minor DESC LIMIT 1))`;

const recommendationAnd = (column: string) => `
  SELECT recommendation.*, ${column}, outcome.symbol AS outcome_symbol, outcome.event_id,
    coalesce(${wording('version.published_at IS NOT NULL')}, ${wording(`version.state IN ${WORKING}`)}) AS texts,
    ${wording(`version.state IN ${WORKING}`)} AS working_texts,
    ${ADDRESSEES('recommendation')} AS addressees,
    (SELECT count(DISTINCT response.addressee_id)::int FROM recommendation_response response
      WHERE response.recommendation_id = recommendation.id) AS responded
  FROM recommendation JOIN outcome ON outcome.id = recommendation.outcome_id`;

/** Nothing more is expected of a recommendation in one of these. */
const OVER = `('draft', 'implemented_verified', 'closed', 'superseded', 'no_longer_applicable', 'will_not_implement',
  'withdrawn')`;

const OPEN = `recommendation.status NOT IN ${OVER}`;

/** What each order sorts by, as text that Postgres can compare with that of the row before. */
const ORDERS = {
  newest: { key: 'recommendation.created_at', type: 'timestamptz', after: '<', direction: 'DESC' },
  due: {
    key: `(CASE WHEN recommendation.status = 'draft' THEN '2' WHEN recommendation.status IN ${OVER} THEN '3'
      WHEN recommendation.due_on IS NULL THEN '1' ELSE '0' || recommendation.due_on END) COLLATE "C"`,
    type: 'text',
    after: '>',
    direction: 'ASC',
  },
} as const;

const SOMEBODY_OWES = `EXISTS (SELECT FROM recommendation_addressee addressee
  WHERE addressee.recommendation_id = recommendation.id AND NOT EXISTS (
    SELECT FROM recommendation_response response WHERE response.addressee_id = addressee.id))`;

/** What an addressee is called in all languages, in one text. */
const ADDRESSEE_WORDS = `(coalesce(addressee.issued_name, partner.name, addressee.name)::text ||
  coalesce(addressee.issued_acronym, partner.acronym, '{}')::text)`;

const SOMEBODY_RESPONDED = `EXISTS (SELECT FROM recommendation_response response
  WHERE response.recommendation_id = recommendation.id)`;

/**
 * Whether an answer is still owed. Where the work went on without any response written down, none is asked for; where
 * one addressee responded, the others are.
 */
const ANSWERED = (
  value: string,
): string => `CASE WHEN ${value} THEN ${SOMEBODY_RESPONDED} AND NOT ${SOMEBODY_OWES}
  ELSE recommendation.status NOT IN ${OVER} AND ${SOMEBODY_OWES}
    AND (recommendation.status = 'issued' OR ${SOMEBODY_RESPONDED}) END`;

/** The addressees with their responses, in the order of `ADDRESSEES`. */
const ANSWERING = `
  SELECT addressee.id, addressee.partner_id AS "partnerId",
    coalesce(addressee.issued_name, partner.name, addressee.name) AS name,
    coalesce(addressee.issued_acronym, partner.acronym, '{}') AS acronym,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', response.id, 'answer', response.answer, 'text', response.text,
        'respondedOn', response.responded_on, 'createdAt', ${instantInJson('response.created_at')},
        'createdBy', ${AUTHOR('response.created_by')}, 'version', response.version)
        ORDER BY response.responded_on, response.created_at, response.id)
      FROM recommendation_response response WHERE response.addressee_id = addressee.id), '[]') AS responses
  FROM recommendation_addressee addressee LEFT JOIN partner ON partner.id = addressee.partner_id
  WHERE addressee.organization_id = $1 AND addressee.recommendation_id = $2
  ORDER BY addressee.position, addressee.id`;

const TEXT_STATES = `
  SELECT text.lang, text.version, text.changed_at AS "changedAt", ${AUTHOR('text.changed_by')} AS "changedBy"
  FROM recommendation_text text JOIN outcome_version version ON version.id = text.outcome_version_id
  WHERE text.organization_id = $1 AND text.recommendation_id = $2 AND version.state IN ${WORKING}
  ORDER BY text.lang`;

/** One recommendation with the history of its status and what may come next. */
export async function readRecommendation(
  reader: EntityManager,
  organizationId: string,
  id: string,
): Promise<RecommendationDetailView> {
  const [row] = await reader.query<RecommendationRow[]>(
    `${recommendationAnd('NULL AS sort_key')} WHERE recommendation.organization_id = $1 AND recommendation.id = $2`,
    [organizationId, id],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  const history = await reader.query<RecommendationStatusView[]>(
    `SELECT id, at, account_id AS "accountId", old_status AS "oldStatus", new_status AS "newStatus", note,
       ${AUTHOR('account_id')} AS by
     FROM recommendation_status WHERE organization_id = $1 AND recommendation_id = $2 ORDER BY at, id`,
    [organizationId, id],
  );
  return {
    ...present(row),
    addressees: await reader.query<AnsweringAddresseeView[]>(ANSWERING, [organizationId, id]),
    textStates: await reader.query<RecommendationTextState[]>(TEXT_STATES, [organizationId, id]),
    history,
    nextStatuses: [...nextStatuses(row.status)],
  };
}

/** The recommendations of an organization in the order asked for, the newest first unless told, in one query. */
export async function listRecommendations(
  reader: EntityManager,
  organizationId: string,
  query: RecommendationQuery,
): Promise<Page<RecommendationView>> {
  const limit = pageSize(query);
  const after = decodeCursor(query.cursor, 2);
  const { key, type, after: beyond, direction } = ORDERS[query.order ?? 'newest'];
  const rows = await reader.query<(RecommendationRow & { readonly sort_key: string })[]>(
    `${recommendationAnd(`${key} AS sort_key`)} WHERE recommendation.organization_id = $1
       AND ($2::${type} IS NULL OR (${key}, recommendation.id) ${beyond} ($2::${type}, $3::uuid))
       AND ($4::text IS NULL OR recommendation.status = $4)
       AND ($5::uuid IS NULL OR EXISTS (SELECT FROM recommendation_addressee addressee
         WHERE addressee.recommendation_id = recommendation.id AND addressee.partner_id = $5))
       AND ($6::uuid IS NULL OR outcome.event_id = $6) AND ($7::uuid IS NULL OR outcome.id = $7)
       AND ($8::text[] IS NULL OR recommendation.id IN (
         SELECT text.recommendation_id FROM recommendation_text text
         WHERE text.organization_id = $1 AND text.body ILIKE ALL ($8) AND text.body ILIKE $10
         UNION SELECT numbered.id FROM recommendation numbered
         WHERE numbered.organization_id = $1 AND numbered.symbol ILIKE ALL ($8) AND numbered.symbol ILIKE $10
         UNION SELECT addressee.recommendation_id FROM recommendation_addressee addressee
         LEFT JOIN partner ON partner.id = addressee.partner_id
         WHERE addressee.organization_id = $1 AND ${ADDRESSEE_WORDS} ILIKE ALL ($8)))
       AND ($11::boolean IS NULL OR ${ANSWERED('$11::boolean')})
       AND ($12::date IS NULL OR (recommendation.due_on < $12 AND ${OPEN}))
       AND ($13::uuid IS NULL OR EXISTS (SELECT FROM event_proposal served
         JOIN proposal ON proposal.id = served.proposal_id
         WHERE served.organization_id = $1 AND served.event_id = outcome.event_id AND proposal.mandate_id = $13))
       AND ($14::boolean IS NULL OR (recommendation.status <> 'draft' AND $14 = (${OPEN})))
     ORDER BY ${key} ${direction}, recommendation.id ${direction} LIMIT $9`,
    [
      organizationId,
      after?.[0] ?? null,
      after?.[1] ?? null,
      query.status ?? null,
      query.partnerId ?? null,
      query.eventId ?? null,
      query.outcomeId ?? null,
      likePatterns(query.q),
      limit + 1,
      narrowest(likePatterns(query.q)),
      query.answered ?? null,
      query.dueBefore ?? null,
      query.mandateId ?? null,
      query.open ?? null,
    ],
  );
  return cutPage(rows, limit, (row) => [row.sort_key, row.id], present);
}

function present(row: RecommendationRow): RecommendationView {
  return {
    id: row.id,
    outcomeId: row.outcome_id,
    outcomeSymbol: row.outcome_symbol,
    eventId: row.event_id,
    number: row.number,
    symbol: row.symbol,
    status: row.status,
    texts: row.texts ?? {},
    workingTexts: row.working_texts,
    addressees: row.addressees,
    responded: row.responded,
    dueOn: row.due_on,
    issuedAt: row.issued_at,
    createdAt: row.created_at,
    version: row.version,
  };
}
