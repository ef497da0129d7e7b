import { nameFormsOf } from '../experts/expert-facts.js';
import {
  ANSWER_LEAD_DAYS,
  ANSWER_WITHIN_DAYS,
  DUE_WITHIN_DAYS,
  EVENT_HORIZON_DAYS,
  EVENT_LEAD_DAYS,
  LOOK_BACK_DAYS,
} from './today-rules.js';
import { DAY_ELSEWHERE, FIRST_DAY, LAST_DAY, LONGEST_EVENT_DAYS } from './event-days.js';
import { beginsWithin, COMING, EVENT_COLUMNS, type TodaySource } from './today-sources.js';
import { dayOf } from './zone-steps.js';

const SOON = beginsWithin(EVENT_HORIZON_DAYS + EVENT_LEAD_DAYS);

/** A moderator or chair who has confirmed: of the event, or of one of its sessions. */
const CONFIRMED_MODERATOR = `
  SELECT FROM speaker WHERE speaker.organization_id = $1 AND speaker.event_id = event.id
    AND speaker.state = 'confirmed'
    AND (speaker.role IN ('moderator', 'chair') OR EXISTS (
      SELECT FROM assignment WHERE assignment.organization_id = $1 AND assignment.event_id = event.id
        AND assignment.expert_id = speaker.expert_id AND assignment.role IN ('moderator', 'chair')
        AND assignment.session_state = 'planned'))`;

export const EVENT_WITHOUT_MODERATOR: TodaySource = {
  kind: 'event_without_moderator',
  needs: ['events:read', 'speakers:read', 'programme:read'],
  lines: `
    SELECT event.id, ${FIRST_DAY} - ${EVENT_LEAD_DAYS} AS due_on FROM event
    WHERE ${COMING} AND ${SOON} AND NOT EXISTS (${CONFIRMED_MODERATOR})`,
  // Whoever is nearest to confirming is named: there it goes on.
  view: `
    SELECT shown.id, shown.due_on AS "dueOn", event.title, ${EVENT_COLUMNS},
      CASE WHEN candidate.id IS NULL THEN 'nobody_asked' ELSE 'not_confirmed' END AS reason,
      candidate.id AS "speakerId", candidate.expert_id AS "expertId",
      ${nameFormsOf('candidate.expert_id')} AS names
    FROM shown JOIN event ON event.id = shown.id
    LEFT JOIN LATERAL (
      SELECT speaker.id, speaker.expert_id FROM speaker
      WHERE speaker.organization_id = $1 AND speaker.event_id = event.id
        AND speaker.role IN ('moderator', 'chair') AND speaker.state IN ('proposed', 'invited', 'accepted')
      ORDER BY array_position(ARRAY['accepted', 'invited', 'proposed'], speaker.state), speaker.position, speaker.id
      LIMIT 1) AS candidate ON true`,
};

export const PROGRAMME_EMPTY: TodaySource = {
  kind: 'programme_empty',
  needs: ['events:read', 'programme:read'],
  lines: `
    SELECT event.id, ${FIRST_DAY} - ${EVENT_LEAD_DAYS} AS due_on FROM event
    WHERE ${COMING} AND ${SOON} AND NOT EXISTS (
      SELECT FROM session WHERE session.organization_id = $1 AND session.event_id = event.id
        AND session.state = 'planned')`,
  view: `
    SELECT shown.id, shown.due_on AS "dueOn", event.title, ${EVENT_COLUMNS}
    FROM shown JOIN event ON event.id = shown.id`,
};

/** Announced, its days are past, and nobody has said whether it was held: until then it counts for nothing. */
export const EVENT_UNCONFIRMED: TodaySource = {
  kind: 'event_unconfirmed',
  needs: ['events:read'],
  lines: `
    SELECT event.id, ${LAST_DAY} + 1 AS due_on FROM event
    WHERE event.organization_id = $1 AND event.state = 'announced' AND event.starts_at < $2::date + ${DAY_ELSEWHERE}
      AND event.starts_at >= $2::date - ${LOOK_BACK_DAYS + LONGEST_EVENT_DAYS + DAY_ELSEWHERE}
      AND ${LAST_DAY} BETWEEN $2::date - ${LOOK_BACK_DAYS} AND $2::date - 1`,
  view: `
    SELECT shown.id, shown.due_on AS "dueOn", event.title, ${EVENT_COLUMNS}
    FROM shown JOIN event ON event.id = shown.id`,
};

export const INVITATION_UNANSWERED: TodaySource = {
  kind: 'invitation_unanswered',
  needs: ['events:read', 'speakers:read', 'experts:read'],
  // Whoever is invited when the event is near has a day to answer.
  lines: `
    SELECT id, due_on FROM (
      SELECT speaker.id, least(${dayOf('speaker.state_changed_at')} + ${ANSWER_WITHIN_DAYS},
        greatest(${FIRST_DAY} - ${ANSWER_LEAD_DAYS}, ${dayOf('speaker.state_changed_at')} + 1)) AS due_on
      FROM event JOIN speaker ON speaker.organization_id = event.organization_id AND speaker.event_id = event.id
      WHERE ${COMING} AND speaker.state = 'invited') AS invited
    WHERE due_on <= $2::date + ${DUE_WITHIN_DAYS}`,
  view: `
    SELECT shown.id, shown.due_on AS "dueOn", event.title, ${EVENT_COLUMNS}, speaker.role AS "speakerRole",
      speaker.id AS "speakerId", speaker.expert_id AS "expertId", ${nameFormsOf('speaker.expert_id')} AS names
    FROM shown JOIN speaker ON speaker.id = shown.id
    JOIN event ON event.organization_id = $1 AND event.id = speaker.event_id`,
};
