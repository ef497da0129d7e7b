import type { EntityManager } from 'typeorm';
import { EXPERT_CATEGORIES } from '../experts/expert.entity.js';
import type { BalanceSharesView, EventFloorView, YearFloorView } from './dto/balance.dto.js';
import { type BalanceScope, eventsOf } from './balance.queries.js';
import { COUNTS_EVENT, THEME_OF } from './commitment-events.js';
import { FIRST_DAY } from './event-days.js';

const COMMITMENT = `commitment.id AS "commitmentId", commitment.title, commitment.dimension, commitment.target AS floor,
  commitment.proposal_id AS "proposalId", mandate.id AS "mandateId", mandate.title AS "mandateTitle"`;

/** Commitments on who is present, each with the events of the scope that it counts. */
const PRESENCE = (scope: BalanceScope) => `
  FROM event JOIN event_proposal ON event_proposal.organization_id = $1 AND event_proposal.event_id = event.id
  JOIN commitment ON commitment.organization_id = $1 AND commitment.proposal_id = event_proposal.proposal_id
    AND commitment.kind = 'presence'
  JOIN proposal ON proposal.id = commitment.proposal_id
  JOIN mandate ON mandate.organization_id = $1 AND mandate.id = proposal.mandate_id
  WHERE event.organization_id = $1 AND ${eventsOf(scope).sql} AND ${COUNTS_EVENT}`;

type Floor = Pick<
  EventFloorView,
  'commitmentId' | 'title' | 'dimension' | 'floor' | 'proposalId' | 'mandateId' | 'mandateTitle'
>;

/**
 * How an event stands against the commitments that ask for so many countries or categories. Who is there follows
 * from its shares, counted as the coverage does: those who accepted or are confirmed, without interpreters.
 */
export async function eventFloors(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
  shares: BalanceSharesView,
): Promise<EventFloorView[]> {
  const scope = { eventId };
  const floors = await reader.query<Floor[]>(
    `WITH RECURSIVE ${THEME_OF} SELECT ${COMMITMENT} ${PRESENCE(scope)}
     ORDER BY mandate.adopted_on, mandate.id, proposal.number, commitment.number`,
    [organizationId, ...eventsOf(scope).values],
  );
  return floors.map((floor) => {
    const rows = floor.dimension === 'country' ? shares.countries : shares.categories;
    const values = rows.flatMap(({ value, accepted, experts, speakerIds }) =>
      value === null || experts === 0 ? [] : [{ value, present: accepted > 0, speakerIds }],
    );
    const actual = values.filter(({ present }) => present).length;
    return {
      ...floor,
      actual,
      met: actual >= floor.floor,
      missing: Math.max(floor.floor - actual, 0),
      expected: values.length,
      values,
      absent:
        floor.dimension === 'country'
          ? shares.missingCountries.map(({ country }) => country)
          : EXPERT_CATEGORIES.filter((one) => !values.some(({ value }) => value === one)),
    };
  });
}

/** How the events of some days stand against such commitments; the first events that have too few by name. */
export async function yearFloors(
  reader: EntityManager,
  organizationId: string,
  scope: BalanceScope,
): Promise<YearFloorView[]> {
  return reader.query<YearFloorView[]>(
    `WITH RECURSIVE ${THEME_OF},
     due AS MATERIALIZED (
       SELECT ${COMMITMENT}, mandate.adopted_on, proposal.number AS proposal_number, commitment.number,
         event.id AS event_id, event.starts_at, event.state IN ('held', 'closed') AS held
       ${PRESENCE(scope)}),
     present AS MATERIALIZED (
       SELECT speaker.event_id, count(DISTINCT expert.country)::int AS country,
         count(DISTINCT expert.category)::int AS category
       FROM (SELECT DISTINCT event_id FROM due) AS event
       JOIN speaker ON speaker.organization_id = $1 AND speaker.event_id = event.event_id
       JOIN expert ON expert.id = speaker.expert_id
       WHERE speaker.role <> 'interpreter' AND speaker.state IN ('accepted', 'confirmed')
       GROUP BY speaker.event_id),
     against AS MATERIALIZED (
       SELECT due.*, coalesce(CASE due.dimension WHEN 'country' THEN present.country ELSE present.category END, 0)
         AS actual
       FROM due LEFT JOIN present ON present.event_id = due.event_id),
     short AS (
       SELECT against.*, row_number() OVER (PARTITION BY "commitmentId" ORDER BY starts_at, event_id) AS place
       FROM against WHERE actual < floor),
     sums AS (
       SELECT "commitmentId", title, dimension, floor, "proposalId", "mandateId", "mandateTitle", adopted_on,
         proposal_number, number, count(*)::int AS events, (count(*) FILTER (WHERE actual >= floor))::int AS met
       FROM against GROUP BY "commitmentId", title, dimension, floor, "proposalId", "mandateId", "mandateTitle", adopted_on,
         proposal_number, number)
     SELECT sums."commitmentId", title, dimension, floor, "proposalId", "mandateId", "mandateTitle", events, met,
       coalesce((SELECT jsonb_agg(jsonb_build_object('eventId', event.id, 'title', event.title,
           'startsOn', ${FIRST_DAY}, 'held', short.held, 'actual', short.actual,
           'missing', short.floor - short.actual) ORDER BY short.place)
         FROM short JOIN event ON event.id = short.event_id
         WHERE short."commitmentId" = sums."commitmentId" AND short.place <= 50), '[]') AS short
     FROM sums ORDER BY adopted_on, "mandateId", proposal_number, number`,
    [organizationId, ...eventsOf(scope).values],
  );
}
