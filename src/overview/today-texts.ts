import {
  APPROVAL_WITHIN_DAYS,
  EVENT_HORIZON_DAYS,
  EVENT_LEAD_DAYS,
  HORIZON_DAYS,
  LOOK_BACK_DAYS,
  OUTCOME_WITHIN_DAYS,
  TRANSLATION_WITHIN_DAYS,
} from './today-rules.js';
import { FIRST_DAY, LAST_DAY } from './event-days.js';
import { beginsWithin, COMING, EVENT_COLUMNS, type TodaySource } from './today-sources.js';
import { dayOf } from './zone-steps.js';

/** Whether a text in the language of the first tag serves the second: `zh-Hans` serves `zh`, `uz` not `uz-Cyrl`. */
const serves = (tag: string, language: string): string =>
  `(${tag} = ${language} OR starts_with(${tag}, ${language} || '-'))`;

/** Whether a text by language lacks one; where `whole` is false, only if there is a text in another. */
const lacks = (text: string, whole: boolean): string =>
  `(${whole ? '' : `${text} <> '{}'::jsonb AND `}NOT EXISTS (
    SELECT FROM jsonb_object_keys(${text}) AS tag WHERE ${serves('tag', 'language')}))`;

/** The languages of the organization in which a public event does not say what it says in others. */
const EVENT_LACKS = `ARRAY(
  SELECT language FROM unnest($3::text[]) WITH ORDINALITY AS asked (language, place)
  WHERE ${lacks('event.title', true)} OR ${lacks('event.summary', false)} OR ${lacks('event.description', false)}
  ORDER BY place)`;

const NO_EDITION = `NOT EXISTS (SELECT FROM edition WHERE edition.outcome_version_id = version.id
  AND ${serves('edition.lang', 'language')})`;

/** Those in which a version has no text. What is out has the wording of its recommendations in each of its texts. */
const PUBLISHED_LACKS = `ARRAY(
  SELECT language FROM unnest($3::text[]) WITH ORDINALITY AS asked (language, place)
  WHERE ${NO_EDITION} ORDER BY place)`;

/** Those in which a version in the works has no text, or not the wording of each of its recommendations. */
const WORKING_LACKS = `ARRAY(
  SELECT language FROM unnest($3::text[]) WITH ORDINALITY AS asked (language, place)
  WHERE ${NO_EDITION} OR EXISTS (
    SELECT FROM recommendation_text AS part WHERE part.outcome_version_id = version.id
    GROUP BY part.recommendation_id HAVING NOT bool_or(${serves('part.lang', 'language')}))
  ORDER BY place)`;

/**
 * What the public reads or is about to read and cannot in every language of the organization: coming public events,
 * texts in the works, and texts that are out and that nobody is working on.
 */
export const TRANSLATION_MISSING: TodaySource = {
  kind: 'translation_missing',
  needs: ['events:read', 'outcomes:read', 'publications:read'],
  lines: `
    SELECT * FROM (
      SELECT event.id, ${FIRST_DAY} - ${EVENT_LEAD_DAYS} AS due_on, 'event' AS reason, ${EVENT_LACKS} AS languages
      FROM event
      WHERE ${COMING} AND ${beginsWithin(EVENT_HORIZON_DAYS + EVENT_LEAD_DAYS)} AND event.visibility = 'public'
      UNION ALL
      SELECT version.id, version.due_on, 'in_the_works', ${WORKING_LACKS} FROM (
        SELECT version.id, CASE WHEN version.state = 'scheduled' THEN version.publish_local::date
            WHEN version.update_type = 'new' THEN ${LAST_DAY} + ${OUTCOME_WITHIN_DAYS}
            ELSE ${dayOf('version.created_at')} + ${TRANSLATION_WITHIN_DAYS} END AS due_on
        FROM outcome_version AS version JOIN outcome ON outcome.id = version.outcome_id
        JOIN event ON event.organization_id = $1 AND event.id = outcome.event_id
        WHERE version.organization_id = $1 AND version.state IN ('draft', 'in_review', 'approved', 'scheduled')
          AND event.state <> 'cancelled') AS version
      WHERE version.due_on BETWEEN $2::date - ${LOOK_BACK_DAYS} AND $2::date + ${EVENT_HORIZON_DAYS}
      UNION ALL
      SELECT version.id, version.due_on, 'published', ${PUBLISHED_LACKS} FROM (
        SELECT publication.outcome_version_id AS id, ${dayOf('publication.published_at')}
          + ${TRANSLATION_WITHIN_DAYS} AS due_on
        FROM publication
        WHERE publication.organization_id = $1 AND publication.state = 'current'
          AND publication.published_at >= $2::date - ${LOOK_BACK_DAYS + TRANSLATION_WITHIN_DAYS + 2}
          AND NOT EXISTS (SELECT FROM outcome_version AS working WHERE working.outcome_id = publication.outcome_id
            AND working.state IN ('draft', 'in_review', 'approved', 'scheduled'))) AS version
      WHERE version.due_on BETWEEN $2::date - ${LOOK_BACK_DAYS} AND $2::date + ${HORIZON_DAYS}) AS text
    WHERE text.languages <> '{}'`,
  view: `
    SELECT shown.id, shown.due_on AS "dueOn", shown.reason, shown.languages, ${EVENT_COLUMNS},
      coalesce((SELECT jsonb_object_agg(edition.lang, edition.title) FROM edition
        WHERE edition.outcome_version_id = version.id), event.title) AS title,
      outcome.id AS "outcomeId", outcome.symbol, version.id AS "versionId"
    FROM shown
    LEFT JOIN outcome_version AS version ON version.id = shown.id AND shown.reason <> 'event'
    LEFT JOIN outcome ON outcome.id = version.outcome_id
    JOIN event ON event.organization_id = $1
      AND event.id = CASE WHEN shown.reason = 'event' THEN shown.id ELSE outcome.event_id END`,
};

export const MESSAGE_WAITING: TodaySource = {
  kind: 'message_waiting',
  needs: ['messages:read'],
  lines: `
    SELECT message.id, ${dayOf('message.created_at')} + ${APPROVAL_WITHIN_DAYS} AS due_on
    FROM message WHERE message.organization_id = $1 AND message.state = 'awaiting_approval'`,
  view: `
    SELECT shown.id, shown.due_on AS "dueOn", jsonb_build_object(message.language, message.subject) AS title,
      message.id AS "messageId", message.kind AS reason
    FROM shown JOIN message ON message.id = shown.id`,
};
