import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { languagesOf, type LocalizedText, primarySubtag } from '../kernel/localized-text.js';
import { lastDayOf } from '../mandates/coverage-frames.js';
import type { Actor } from '../platform/auth/actor.js';
import { errorSentence } from '../platform/i18n/error-catalogue.js';
import type { EventTransitions, TransitionOption } from './dto/event-transitions.dto.js';
import { effectsOf, type EffectFacts } from './event-effects.js';
import {
  type AttributionRule,
  type EventFormat,
  type EventState,
  nextStates,
  transitionRefusal,
} from './event-lifecycle.js';

interface FactsRow {
  slug: string;
  title: LocalizedText;
  format: EventFormat;
  state: EventState;
  visibility: 'public' | 'internal';
  attribution_rule: AttributionRule;
  announced_at: string | null;
  venue_id: string | null;
  online_url: string | null;
  starts_local: string;
  ends_local: string;
  starts_at: string;
  ends_at: string;
  version: number;
  organization_languages: string[];
  sessions: number;
  rooms: number;
  occupied: number;
  confirmed: number;
  unconfirmed: number;
  told: number;
  consenting: number;
  withheld: number;
  moderators: number;
  outcomes: number;
  unpublished: number;
  owed: { withinDays: number; channels: string[]; startsOn: string; endsOn: string | null }[];
}

/** The event with all that its changes of state touch, in one statement. */
const FACTS = `
  WITH person AS (
    SELECT speaker.expert_id, bool_or(speaker.state = 'confirmed') AS confirmed,
      bool_or(speaker.state IN ('accepted', 'confirmed')) AS agreed,
      bool_or(speaker.state IN ('invited', 'accepted', 'confirmed')) AS told,
      bool_or(speaker.state = 'confirmed' AND speaker.role IN ('moderator', 'chair')) AS moderates,
      bool_and(expert.consent = 'granted') AS consents
    FROM speaker JOIN expert ON expert.id = speaker.expert_id
    WHERE speaker.organization_id = $1 AND speaker.event_id = $2 AND speaker.state NOT IN ('declined', 'withdrawn')
    GROUP BY speaker.expert_id
  ), engaged AS (
    SELECT count(*) FILTER (WHERE confirmed)::int AS confirmed, count(*) FILTER (WHERE NOT confirmed)::int AS unconfirmed,
      count(*) FILTER (WHERE told)::int AS told, count(*) FILTER (WHERE agreed AND consents)::int AS consenting,
      count(*) FILTER (WHERE agreed AND NOT consents)::int AS withheld,
      count(*) FILTER (WHERE moderates)::int AS moderators FROM person
  ), planned AS (
    SELECT count(*)::int AS sessions, count(DISTINCT room_id)::int AS rooms FROM session
    WHERE organization_id = $1 AND event_id = $2 AND state = 'planned'
  ), occupied AS (
    SELECT count(DISTINCT expert_id)::int AS occupied FROM assignment
    WHERE organization_id = $1 AND event_id = $2 AND blocking AND session_state = 'planned'
  ), written AS (
    SELECT count(*)::int AS outcomes, count(*) FILTER (WHERE NOT EXISTS (SELECT FROM publication
      WHERE publication.outcome_id = outcome.id AND publication.state = 'current'))::int AS unpublished
    FROM outcome WHERE organization_id = $1 AND event_id = $2
  )
  SELECT event.slug, event.title, event.format, event.state, event.visibility, event.attribution_rule, event.announced_at,
    event.venue_id, event.online_url, event.starts_local, event.ends_local, event.starts_at, event.ends_at, event.version,
    organization.languages AS organization_languages, engaged.*, planned.*, occupied.*, written.*,
    coalesce((SELECT jsonb_agg(jsonb_build_object('withinDays', commitment.within_days, 'channels', commitment.channels,
        'startsOn', commitment.starts_on, 'endsOn', commitment.ends_on) ORDER BY commitment.within_days, commitment.id)
      FROM event_proposal JOIN commitment ON commitment.organization_id = $1
        AND commitment.proposal_id = event_proposal.proposal_id AND commitment.kind = 'outcomes_published'
      WHERE event_proposal.event_id = event.id
        AND (commitment.event_kinds = '{}' OR event.kind = ANY (commitment.event_kinds))
        AND (NOT EXISTS (SELECT FROM commitment_theme WHERE commitment_id = commitment.id)
          OR EXISTS (
            WITH RECURSIVE below AS (
              SELECT theme_id AS id FROM commitment_theme WHERE commitment_id = commitment.id
              UNION SELECT theme.id FROM theme JOIN below ON theme.parent_id = below.id)
            SELECT FROM event_theme JOIN below ON below.id = event_theme.theme_id
            WHERE event_theme.event_id = event.id))), '[]') AS owed
  FROM event JOIN organization ON organization.id = event.organization_id, engaged, planned, occupied, written
  WHERE event.organization_id = $1 AND event.id = $2`;

/** The states to which an event may go from here: whether it may now, why not, and what each would do. */
export async function readTransitions(
  reader: EntityManager,
  actor: Actor,
  id: string,
  now: string,
  publicUrl: string,
): Promise<EventTransitions> {
  const [row] = await reader.query<FactsRow[]>(FACTS, [actor.organizationId, id]);
  if (row === undefined) throw new DomainError('missing', 'not_found');
  const facts = factsOf(row, now, `${publicUrl}/${actor.language}/events/${row.slug}`);
  return {
    eventId: id,
    state: row.state,
    items: nextStates(row.state).map((to) => optionOf(row, facts, to, now, actor)),
    version: row.version,
  };
}

function optionOf(
  row: FactsRow,
  facts: EffectFacts,
  to: EventState,
  now: string,
  actor: Actor,
): TransitionOption {
  const refused = (hasReason: boolean) =>
    transitionRefusal(
      {
        state: row.state,
        format: row.format,
        hasVenue: row.venue_id !== null,
        hasOnlineUrl: row.online_url !== null,
        startsAt: row.starts_at,
        endsAt: row.ends_at,
        hasReason,
      },
      to,
      now,
    );
  const refusal = refused(true);
  return {
    to,
    possible: refusal === undefined,
    blocked: refusal
      ? {
          code: refusal.code,
          params: refusal.params,
          message: errorSentence(refusal.code, refusal.params, actor.language),
        }
      : null,
    reasonRequired: refusal === undefined && refused(false) !== undefined,
    effects: effectsOf(facts, to),
  };
}

function factsOf(row: FactsRow, now: string, url: string): EffectFacts {
  const titled = new Set(languagesOf(row.title).map(primarySubtag));
  const lastDay = lastDayOf(row.ends_local);
  return {
    ...row,
    attributionRule: row.attribution_rule,
    announced: row.announced_at !== null,
    endsLocal: row.ends_local,
    over: Temporal.Instant.compare(row.ends_at, now) <= 0,
    url,
    untitled: row.organization_languages.filter((language) => !titled.has(primarySubtag(language))),
    // A commitment binds from its first day to its last.
    owed: row.owed.filter(
      ({ startsOn, endsOn }) => startsOn <= lastDay && (endsOn === null || lastDay <= endsOn),
    ),
  };
}
