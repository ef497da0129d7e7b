import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import type { PeriodUnit } from '../kernel/local-time.js';
import { framesOf } from '../mandates/coverage-frames.js';
import { COUNTS_EVENT, THEME_OF } from './commitment-events.js';
import { FIRST_DAY, LAST_DAY } from './event-days.js';
import type { TodayRow } from './today-line.js';
import { MISSED_SHOWN_DAYS } from './today-rules.js';

/** The commitments for which events have to be held: of the rest, an event alone keeps none. */
const EVENT_COMMITMENTS = `
  SELECT commitment.id, commitment.proposal_id AS "proposalId", proposal.mandate_id AS "mandateId",
    mandate.title AS "mandateTitle", commitment.title, commitment.period, commitment.target,
    commitment.starts_on AS "startsOn", commitment.ends_on AS "endsOn", commitment.event_kinds AS "eventKinds"
  FROM commitment JOIN proposal ON proposal.id = commitment.proposal_id
  JOIN mandate ON mandate.organization_id = $1 AND mandate.id = proposal.mandate_id
  WHERE commitment.organization_id = $1
    AND commitment.kind IN ('events_held', 'partners_involved', 'themes_covered', 'outcomes_published')
    AND commitment.starts_on <= $2::date
    AND (commitment.ends_on IS NULL OR commitment.ends_on >= $2::date - ${MISSED_SHOWN_DAYS})`;

interface EventCommitment {
  readonly id: string;
  readonly proposalId: string;
  readonly mandateId: string;
  readonly mandateTitle: LocalizedText;
  readonly title: LocalizedText;
  readonly period: PeriodUnit;
  readonly target: number;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly eventKinds: readonly string[];
}

/**
 * How many events each commitment has in each of the periods $2: held ones and those ahead, as the coverage counts
 * them; for themes, how many themes lack events.
 */
const MISSING = `
  WITH RECURSIVE ${THEME_OF},
  frame AS (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS frame (commitment uuid, first date, last date)),
  counted AS MATERIALIZED (
    SELECT frame.commitment, frame.first, event.id
    FROM frame JOIN commitment ON commitment.organization_id = $1 AND commitment.id = frame.commitment
    JOIN event_proposal ON event_proposal.organization_id = $1
      AND event_proposal.proposal_id = commitment.proposal_id
    JOIN event ON event.organization_id = $1 AND event.id = event_proposal.event_id
    WHERE ${FIRST_DAY} BETWEEN frame.first AND frame.last
      AND (event.state IN ('held', 'closed')
        OR event.state IN ('draft', 'announced') AND ${LAST_DAY} >= $3::date)
      AND ${COUNTS_EVENT}
      AND (commitment.kind <> 'partners_involved'
        OR EXISTS (SELECT FROM event_partner WHERE event_partner.event_id = event.id)))
  SELECT frame.commitment, frame.first, CASE WHEN commitment.kind = 'themes_covered' THEN (
      SELECT count(*)::int FROM commitment_theme AS named WHERE named.commitment_id = commitment.id
        AND commitment.target > (
          WITH RECURSIVE below AS (
            SELECT named.theme_id AS id
            UNION
            SELECT theme.id FROM below JOIN theme ON theme.organization_id = $1 AND theme.parent_id = below.id)
          SELECT count(DISTINCT counted.id) FROM counted
          JOIN event_theme ON event_theme.event_id = counted.id AND event_theme.theme_id IN (SELECT id FROM below)
          WHERE counted.commitment = frame.commitment AND counted.first = frame.first))
    ELSE greatest(commitment.target - (SELECT count(*)::int FROM counted
        WHERE counted.commitment = frame.commitment AND counted.first = frame.first), 0) END AS missing
  FROM frame JOIN commitment ON commitment.organization_id = $1 AND commitment.id = frame.commitment`;

interface Missing {
  readonly commitment: string;
  readonly first: string;
  readonly missing: number;
}

/**
 * The commitments that lack events in the period in which today is, and in one that has just ended; due on the
 * last day of the period. Two queries whatever the number of commitments and events.
 */
export async function commitmentLines(
  reader: EntityManager,
  organizationId: string,
  today: string,
): Promise<TodayRow[]> {
  const commitments = await reader.query<EventCommitment[]>(EVENT_COMMITMENTS, [
    organizationId,
    today,
  ]);
  const from = Temporal.PlainDate.from(today).subtract({ days: MISSED_SHOWN_DAYS }).toString();
  const owed = commitments.flatMap((commitment) =>
    framesOf(commitment, { from, to: today }, today)
      // Of a short piece of a period no number is owed.
      .filter(({ partial, endsOn }) => !partial && endsOn >= from)
      .map((frame) => ({ commitment, frame })),
  );
  if (owed.length === 0) return [];
  const frames = owed.map(({ commitment, frame }) => ({
    commitment: commitment.id,
    first: frame.startsOn,
    last: frame.endsOn,
  }));
  const rows = await reader.query<Missing[]>(MISSING, [
    organizationId,
    JSON.stringify(frames),
    today,
  ]);
  const missingOf = new Map(
    rows.map(({ commitment, first, missing }) => [`${commitment} ${first}`, missing]),
  );
  return owed.flatMap(({ commitment, frame }) => {
    const missing = missingOf.get(`${commitment.id} ${frame.startsOn}`) ?? 0;
    if (missing === 0) return [];
    return [
      {
        id: commitment.id,
        dueOn: frame.endsOn,
        title: commitment.title,
        mandateId: commitment.mandateId,
        mandateTitle: commitment.mandateTitle,
        proposalId: commitment.proposalId,
        commitmentId: commitment.id,
        period: frame.key,
        missing,
        eventKinds: commitment.eventKinds,
      },
    ];
  });
}
