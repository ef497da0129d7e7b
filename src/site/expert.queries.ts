import type { EntityManager } from 'typeorm';
import type { ExpertCategory } from '../experts/expert.entity.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import { cutPage, type Page } from '../platform/http/paging.js';
import type { SpeakerRole } from '../speakers/speaker-states.js';
import { nameFormsOf } from '../experts/expert-facts.js';
import { AFFILIATIONS, type PersonItem } from './event.queries.js';
import {
  EVENT_ITEM,
  EVENT_JOINS,
  type EventItem,
  ORGANIZATION,
  type OrganizationFacts,
} from './event-list.queries.js';
import { PUBLIC_ENGAGEMENT, PUBLIC_EVENT, PUBLIC_EXPERT } from './visibility.js';

export interface ExpertItem extends PersonItem {
  readonly id: string;
  readonly category: ExpertCategory;
}

/** What the site tells of a person. Addresses, telephone, gender and notes are never read here. */
export interface ExpertFacts extends ExpertItem {
  readonly organizationId: string;
  readonly languages: readonly string[];
  readonly bio: LocalizedText;
  readonly fields: readonly { readonly key: string; readonly title: LocalizedText }[];
  readonly organization: OrganizationFacts;
}

export interface ExpertEvent extends EventItem {
  readonly roles: readonly SpeakerRole[];
}

const ITEM = `expert.id, expert.slug, expert.category, expert.country,
    coalesce(${nameFormsOf('expert.id')}, '[]') AS names, ${AFFILIATIONS} AS affiliations`;

/** The people who have agreed to be shown, in the order of their names. */
export async function publicExperts(
  reader: EntityManager,
  after: readonly [string, string] | undefined,
  limit: number,
): Promise<Page<ExpertItem>> {
  const rows = await reader.query<(ExpertItem & { sortKey: string })[]>(
    `SELECT ${ITEM}, expert.sort_key AS "sortKey" FROM expert
     WHERE ${PUBLIC_EXPERT}
       AND ($1::text IS NULL OR (expert.sort_key, expert.id) > ($1::text COLLATE "C", $2::uuid))
     ORDER BY expert.sort_key, expert.id LIMIT $3`,
    [after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
  return cutPage(
    rows,
    limit,
    ({ sortKey, id }) => [sortKey, id],
    (row) => row,
  );
}

/** A person by slug, who has agreed to be shown; or where to the record was merged; or undefined. */
export async function findExpert(
  reader: EntityManager,
  slug: string,
): Promise<ExpertFacts | { readonly movedTo: string } | undefined> {
  const [expert] = await reader.query<ExpertFacts[]>(
    `SELECT ${ITEM}, expert.organization_id AS "organizationId", expert.languages, expert.bio, ${ORGANIZATION},
       (SELECT coalesce(jsonb_agg(jsonb_build_object('key', theme.key, 'title', theme.title)
           ORDER BY theme.position, theme.key), '[]')
         FROM expert_theme JOIN theme ON theme.id = expert_theme.theme_id
         WHERE expert_theme.expert_id = expert.id) AS fields
     FROM expert JOIN organization ON organization.id = expert.organization_id
     WHERE expert.slug = $1 AND ${PUBLIC_EXPERT}`,
    [slug],
  );
  if (expert !== undefined) return expert;
  const [kept] = await reader.query<{ slug: string }[]>(KEPT, [slug]);
  return kept && { movedTo: kept.slug };
}

/** A record may have been merged into one that was merged itself. The depth ends a circle made by hand. */
const KEPT = `WITH RECURSIVE line AS (
    SELECT id, slug, consent, merged_into_id, 0 AS depth FROM expert WHERE slug = $1 AND merged_into_id IS NOT NULL
    UNION ALL
    SELECT expert.id, expert.slug, expert.consent, expert.merged_into_id, line.depth + 1
      FROM line JOIN expert ON expert.id = line.merged_into_id WHERE line.depth < 20)
  SELECT slug FROM line AS expert WHERE depth > 0 AND ${PUBLIC_EXPERT}`;

/** The public events that a person has agreed to take part in, the latest first; closed ones name nobody. */
export async function eventsOfExpert(
  reader: EntityManager,
  { organizationId, id }: Pick<ExpertFacts, 'organizationId' | 'id'>,
  limit: number,
): Promise<ExpertEvent[]> {
  return reader.query<ExpertEvent[]>(
    `SELECT ${EVENT_ITEM}, engaged.roles
     FROM (SELECT speaker.event_id, array_agg(speaker.role ORDER BY speaker.position, speaker.id) AS roles
         FROM speaker WHERE speaker.organization_id = $1 AND speaker.expert_id = $2 AND ${PUBLIC_ENGAGEMENT}
         GROUP BY speaker.event_id) AS engaged
     JOIN event ON event.id = engaged.event_id ${EVENT_JOINS}
     WHERE ${PUBLIC_EVENT} AND event.attribution_rule <> 'closed'
     ORDER BY event.starts_at DESC, event.id DESC LIMIT $3`,
    [organizationId, id, limit],
  );
}

export interface OutcomeOfEvent {
  readonly slug: string;
  readonly symbol: string;
  readonly authentic: string;
  readonly title: LocalizedText;
}

/** What stands published from events, by their ids. */
export async function outcomesOfEvents(
  reader: EntityManager,
  organizationId: string,
  eventIds: readonly string[],
): Promise<OutcomeOfEvent[]> {
  return reader.query<OutcomeOfEvent[]>(
    `SELECT outcome.slug, outcome.symbol, outcome.authentic_language AS authentic,
       (SELECT coalesce(jsonb_object_agg(edition.lang, edition.title), '{}') FROM edition
         WHERE edition.outcome_version_id = publication.outcome_version_id) AS title
     FROM outcome JOIN publication ON publication.outcome_id = outcome.id AND publication.state = 'current'
     WHERE outcome.organization_id = $1 AND outcome.event_id = ANY ($2)
     ORDER BY publication.published_at DESC, publication.id DESC`,
    [organizationId, eventIds],
  );
}
