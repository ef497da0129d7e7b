import type { EntityManager } from 'typeorm';
import type { BalanceMissingCountryView } from './dto/balance.dto.js';
import type { ShareRow } from './balance-shares.js';
import { DAY_ELSEWHERE, FIRST_DAY, LAST_DAY } from './event-days.js';

/** Whose engagements are counted: those of one event, or of all events that begin on these days. */
export type BalanceScope =
  | { readonly eventId: string }
  | {
      readonly from: string;
      readonly to: string;
      readonly today: string;
      readonly heldOnly: boolean;
    };

/**
 * SQL for the events of a scope, as a condition on `event`, and its parameters from $2 on. Of a span of days those
 * count that the coverage counts: held ones, and those ahead that are neither postponed nor cancelled.
 */
export function eventsOf(scope: BalanceScope): {
  readonly sql: string;
  readonly values: unknown[];
} {
  if ('eventId' in scope) return { sql: 'event.id = $2::uuid', values: [scope.eventId] };
  const { from, to, today, heldOnly } = scope;
  return {
    sql: `event.starts_at >= $2::date - ${DAY_ELSEWHERE} AND event.starts_at < $3::date + ${DAY_ELSEWHERE + 1}
      AND ${FIRST_DAY} BETWEEN $2::date AND $3::date
      AND (event.state IN ('held', 'closed')
        OR NOT $5::boolean AND event.state IN ('draft', 'announced') AND ${LAST_DAY} >= $4::date)`,
    values: [from, to, today, heldOnly],
  };
}

/** Who is engaged: not those who declined or withdrew. */
export const ENGAGED = `speaker.state NOT IN ('declined', 'withdrawn')`;

/** The institution of a person: the first of theirs. */
export const INSTITUTION_OF = `(
  SELECT affiliation.institution_id FROM affiliation WHERE affiliation.expert_id = expert.id
  ORDER BY affiliation.position, affiliation.id LIMIT 1)`;

/**
 * How many people of each country, category, gender, institution and role, in one query. Of an event also which
 * engagements; of a year they would be too many.
 */
export async function readShares(
  reader: EntityManager,
  organizationId: string,
  scope: BalanceScope,
): Promise<ShareRow[]> {
  const events = eventsOf(scope);
  const list = (expression: string) => ('eventId' in scope ? expression : `'{}'::uuid[]`);
  return reader.query<ShareRow[]>(
    `WITH engaged AS MATERIALIZED (
       SELECT speaker.expert_id, speaker.role, bool_or(speaker.state IN ('accepted', 'confirmed')) AS accepted,
         bool_or(speaker.state = 'confirmed') AS confirmed, count(*) AS engagements,
         ${list('array_agg(speaker.id)')} AS ids
       FROM event JOIN speaker ON speaker.organization_id = $1 AND speaker.event_id = event.id
       WHERE event.organization_id = $1 AND ${events.sql} AND ${ENGAGED}
       GROUP BY speaker.expert_id, speaker.role),
     person AS MATERIALIZED (
       SELECT expert.id, expert.country, expert.category, expert.gender, ${INSTITUTION_OF} AS institution_id,
         sums.accepted, sums.confirmed, sums.engagements
       FROM (SELECT expert_id, bool_or(accepted) AS accepted, bool_or(confirmed) AS confirmed,
           sum(engagements) AS engagements FROM engaged WHERE role <> 'interpreter' GROUP BY expert_id) AS sums
       JOIN expert ON expert.organization_id = $1 AND expert.id = sums.expert_id),
     counted AS (
       SELECT CASE WHEN grouping(country) = 0 THEN 'country' WHEN grouping(category) = 0 THEN 'category'
           WHEN grouping(gender) = 0 THEN 'gender' WHEN grouping(institution_id) = 0 THEN 'institution'
           ELSE 'people' END AS dimension,
         coalesce(country, category, gender, institution_id::text) AS value, institution_id, ${PEOPLE},
         ${list('array_agg(id)')} AS people
       FROM person GROUP BY GROUPING SETS ((country), (category), (gender), (institution_id), ())
       HAVING count(*) > 0)
     SELECT counted.dimension, counted.value, institution.name, counted.experts, counted.accepted, counted.confirmed,
       counted.engagements, ${list(`ARRAY(SELECT id FROM engaged, unnest(engaged.ids) AS id
         WHERE engaged.expert_id = ANY (counted.people) AND engaged.role <> 'interpreter' ORDER BY id)`)}
       AS "speakerIds"
     FROM counted LEFT JOIN institution ON institution.id = counted.institution_id
     UNION ALL
     SELECT 'role', role, NULL, ${PEOPLE}, ${list(`ARRAY(SELECT id FROM engaged AS own, unnest(own.ids) AS id
         WHERE own.role = engaged.role ORDER BY id)`)} FROM engaged GROUP BY role
     UNION ALL
     SELECT 'interpreters', NULL, NULL, ${PEOPLE}, '{}' FROM engaged WHERE role = 'interpreter' HAVING count(*) > 0`,
    [organizationId, ...events.values],
  );
}

/** The counts of rows that are one person each. */
const PEOPLE = `count(*)::int AS experts, (count(*) FILTER (WHERE accepted))::int AS accepted,
  (count(*) FILTER (WHERE confirmed))::int AS confirmed, sum(engagements)::int AS engagements`;

/** How many events of the scope have somebody engaged. */
export async function countEvents(
  reader: EntityManager,
  organizationId: string,
  scope: BalanceScope,
): Promise<number> {
  const events = eventsOf(scope);
  const [row] = await reader.query<{ events: number }[]>(
    `SELECT count(*)::int AS events FROM event WHERE event.organization_id = $1 AND ${events.sql}
       AND EXISTS (SELECT FROM speaker WHERE speaker.organization_id = $1 AND speaker.event_id = event.id
         AND ${ENGAGED} AND speaker.role <> 'interpreter')`,
    [organizationId, ...events.values],
  );
  return row?.events ?? 0;
}

/**
 * The countries that the organization works with and that are not among `present`: those of the people whom it ever
 * engaged, of its partners and of its venues; with how many experts of each the registry knows.
 */
export async function missingCountries(
  reader: EntityManager,
  organizationId: string,
  present: readonly string[],
): Promise<BalanceMissingCountryView[]> {
  // The countries of the registry are found by leaps through its index, not by reading it.
  return reader.query<BalanceMissingCountryView[]>(
    `WITH RECURSIVE registry AS (
       (SELECT country FROM expert WHERE organization_id = $1 AND merged_into_id IS NULL AND country IS NOT NULL
        ORDER BY country LIMIT 1)
       UNION ALL
       SELECT (SELECT expert.country FROM expert WHERE expert.organization_id = $1 AND expert.merged_into_id IS NULL
           AND expert.country > registry.country ORDER BY expert.country LIMIT 1)
       FROM registry WHERE registry.country IS NOT NULL),
     known AS (
       SELECT country FROM registry WHERE country IS NOT NULL AND country <> ALL ($2::text[]) AND (
         SELECT true FROM expert WHERE expert.organization_id = $1 AND expert.country = registry.country
           AND expert.merged_into_id IS NULL AND EXISTS (
             SELECT FROM speaker WHERE speaker.organization_id = $1 AND speaker.expert_id = expert.id
               AND ${ENGAGED} AND speaker.role <> 'interpreter')
         LIMIT 1)
       UNION SELECT country FROM partner WHERE organization_id = $1 AND country IS NOT NULL
       UNION SELECT country FROM venue WHERE organization_id = $1 AND country IS NOT NULL)
     SELECT country, (SELECT count(*)::int FROM expert WHERE expert.organization_id = $1
         AND expert.country = known.country AND expert.merged_into_id IS NULL) AS registered
     FROM known WHERE country <> ALL ($2::text[]) ORDER BY country`,
    [organizationId, present],
  );
}
