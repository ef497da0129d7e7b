import {
  HORIZON_DAYS,
  LOOK_BACK_DAYS,
  OUTCOME_WITHIN_DAYS,
  RESPONSE_WITHIN_DAYS,
} from './today-rules.js';
import { EVENT_COLUMNS, type TodaySource } from './today-sources.js';
import { COUNTS_EVENT, THEME_OF } from './commitment-events.js';
import { DAY_ELSEWHERE, LAST_DAY, LONGEST_EVENT_DAYS } from './event-days.js';
import { dayOf } from './zone-steps.js';

/**
 * Held events whose outcome is not out where and when it was promised: by each commitment to publish that counts the
 * event, with its channels; where none does, on the site, within the ordinary time, unless the event is closed.
 * One and the same outcome must have appeared in all the channels, as in the coverage.
 */
export const OUTCOME_NOT_PUBLISHED: TodaySource = {
  kind: 'outcome_not_published',
  needs: ['events:read', 'outcomes:read', 'publications:read'],
  lines: `WITH RECURSIVE ${THEME_OF},
    held AS MATERIALIZED (
      SELECT event.id, event.kind, event.state, event.starts_local, event.ends_local FROM event
      WHERE event.organization_id = $1 AND event.state IN ('held', 'closed') AND event.starts_at < $2::date + ${DAY_ELSEWHERE}
        AND event.starts_at >= $2::date - ${LOOK_BACK_DAYS + LONGEST_EVENT_DAYS + DAY_ELSEWHERE} - (
          SELECT coalesce(max(within_days), 0) FROM commitment WHERE organization_id = $1)),
    appearance AS MATERIALIZED (
      SELECT outcome.event_id, outcome.id AS outcome_id, ARRAY['site'] || ARRAY(
          SELECT placement.channel FROM placement WHERE placement.organization_id = $1
            AND placement.outcome_id = outcome.id AND placement.placed_on <= $2::date) AS channels
      FROM held JOIN outcome ON outcome.organization_id = $1 AND outcome.event_id = held.id
      JOIN publication ON publication.outcome_id = outcome.id AND publication.state = 'current'),
    promise AS (
      SELECT event.id, commitment.id AS commitment_id, commitment.within_days, commitment.channels,
        event.ends_local
      FROM commitment JOIN event_proposal ON event_proposal.organization_id = $1
        AND event_proposal.proposal_id = commitment.proposal_id
      JOIN held AS event ON event.id = event_proposal.event_id
      WHERE commitment.organization_id = $1 AND commitment.kind = 'outcomes_published' AND ${COUNTS_EVENT}),
    owed AS (
      SELECT * FROM promise
      UNION ALL
      SELECT event.id, NULL, ${OUTCOME_WITHIN_DAYS}, ARRAY['site'], event.ends_local
      FROM held AS event WHERE event.state = 'held' AND NOT EXISTS (SELECT FROM promise WHERE promise.id = event.id)),
    open AS (
      SELECT event.id, event.commitment_id, event.channels, ${LAST_DAY} + event.within_days AS due_on
      FROM owed AS event
      WHERE NOT EXISTS (SELECT FROM appearance WHERE appearance.event_id = event.id
        AND event.channels <@ appearance.channels))
    SELECT id, due_on, commitment_id, channels FROM (
      SELECT DISTINCT ON (id) * FROM open
      WHERE due_on BETWEEN $2::date - ${LOOK_BACK_DAYS} AND $2::date + ${HORIZON_DAYS}
      ORDER BY id, due_on, commitment_id) AS first_due`,
  // The outcome that has come furthest is named: there it goes on.
  view: `
    SELECT shown.id, shown.due_on AS "dueOn", event.title, ${EVENT_COLUMNS},
      shown.commitment_id AS "commitmentId", commitment.proposal_id AS "proposalId", proposal.mandate_id AS "mandateId",
      furthest.id AS "outcomeId", furthest.symbol, furthest.version_id AS "versionId",
      CASE WHEN furthest.id IS NULL THEN 'no_outcome' WHEN furthest.out THEN 'not_everywhere'
        WHEN furthest.version_id IS NULL THEN 'withdrawn' ELSE 'in_the_works' END AS reason,
      ARRAY(SELECT channel FROM unnest(shown.channels) AS channel
        WHERE NOT channel = ANY (coalesce(furthest.channels, '{}'))) AS lacking
    FROM shown JOIN event ON event.id = shown.id
    LEFT JOIN commitment ON commitment.id = shown.commitment_id
    LEFT JOIN proposal ON proposal.id = commitment.proposal_id
    LEFT JOIN LATERAL (
      SELECT outcome.id, outcome.symbol, working.id AS version_id, publication.id IS NOT NULL AS out,
        CASE WHEN publication.id IS NULL THEN '{}'::text[] ELSE ARRAY['site'] || ARRAY(
          SELECT placement.channel FROM placement WHERE placement.organization_id = $1
            AND placement.outcome_id = outcome.id AND placement.placed_on <= $2::date) END AS channels
      FROM outcome
      LEFT JOIN publication ON publication.outcome_id = outcome.id AND publication.state = 'current'
      LEFT JOIN outcome_version AS working ON working.outcome_id = outcome.id
        AND working.state IN ('draft', 'in_review', 'approved', 'scheduled')
      WHERE outcome.organization_id = $1 AND outcome.event_id = event.id
      ORDER BY publication.id IS NULL, working.id IS NULL,
        array_position(ARRAY['scheduled', 'approved', 'in_review', 'draft'], working.state), outcome.created_at,
        outcome.id
      LIMIT 1) AS furthest ON true`,
};

/**
 * Issued recommendations that nobody has answered in time, and those that are to be done and whose day is near or
 * past. What was rejected, is declared done or has ended waits for nobody.
 */
export const RECOMMENDATION_WITHOUT_RESPONSE: TodaySource = {
  kind: 'recommendation_without_response',
  needs: ['recommendations:read'],
  lines: `
    SELECT id, due_on FROM (
      SELECT recommendation.id, least(recommendation.due_on,
        ${dayOf('recommendation.issued_at')} + ${RESPONSE_WITHIN_DAYS}) AS due_on
      FROM recommendation WHERE organization_id = $1 AND status = 'issued'
      UNION ALL
      SELECT recommendation.id, recommendation.due_on FROM recommendation
      WHERE organization_id = $1 AND due_on IS NOT NULL
        AND status IN ('accepted', 'accepted_in_part', 'noted', 'not_started', 'planned', 'in_progress')) AS open
    WHERE due_on <= $2::date + ${HORIZON_DAYS}`,
  view: `
    SELECT shown.id, shown.due_on AS "dueOn", ${EVENT_COLUMNS}, coalesce(wording.title, '{}') AS title,
      CASE WHEN recommendation.status = 'issued' THEN 'no_response' ELSE 'not_done' END AS reason,
      recommendation.id AS "recommendationId", recommendation.symbol, recommendation.status AS "recommendationStatus",
      recommendation.outcome_id AS "outcomeId"
    FROM shown JOIN recommendation ON recommendation.id = shown.id
    JOIN outcome ON outcome.id = recommendation.outcome_id
    JOIN event ON event.organization_id = $1 AND event.id = outcome.event_id
    LEFT JOIN LATERAL (
      SELECT jsonb_object_agg(part.lang,
        CASE WHEN length(part.body) > 240 THEN rtrim(left(part.body, 239)) || '…' ELSE part.body END) AS title
      FROM recommendation_text AS part JOIN outcome_version AS version ON version.id = part.outcome_version_id
      WHERE part.organization_id = $1 AND part.recommendation_id = recommendation.id
      GROUP BY version.id, version.state, version.major, version.minor
      ORDER BY version.state = 'published' DESC, version.major DESC, version.minor DESC LIMIT 1) AS wording ON true`,
};
