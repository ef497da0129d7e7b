import type { EntityManager } from 'typeorm';
import type { AttributionRule } from '../events/event-lifecycle.js';
import type { PartnerRole } from '../events/partner.entity.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import type { NameForm } from '../kernel/person-name.js';
import type { SpeakerRole } from '../speakers/speaker-states.js';
import { nameFormsOf } from '../experts/expert-facts.js';
import { EVENT_ITEM, EVENT_JOINS, type EventItem } from './event-list.queries.js';
import { PUBLIC_ENGAGEMENT, PUBLIC_EVENT, PUBLIC_EXPERT, PUBLIC_MANDATE } from './visibility.js';

/** What the site tells of an event. */
export interface EventFacts extends EventItem {
  readonly organizationId: string;
  readonly summary: LocalizedText;
  readonly description: LocalizedText;
  readonly endsAt: string;
  readonly languages: readonly string[];
  readonly onlineUrl: string | null;
  readonly attributionRule: AttributionRule;
  readonly stateReason: LocalizedText;
  readonly sequence: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly venue: VenueFacts | null;
  readonly series: {
    readonly id: string;
    readonly slug: string;
    readonly title: LocalizedText;
    readonly number: number;
  } | null;
  readonly themes: readonly { readonly key: string; readonly title: LocalizedText }[];
  readonly partners: readonly PartnerFacts[];
  readonly proposals: readonly ServedProposal[];
}

export interface VenueFacts {
  readonly name: LocalizedText;
  readonly address: LocalizedText;
  readonly city: LocalizedText;
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface PartnerFacts {
  readonly name: LocalizedText;
  readonly acronym: LocalizedText;
  readonly role: PartnerRole;
  readonly url: string | null;
}

export interface ServedProposal {
  readonly number: number;
  readonly title: LocalizedText;
  readonly mandateSlug: string;
  readonly mandateTitle: LocalizedText;
  readonly authentic: string;
}

/** A person on a public page: only ever one who has agreed to it. */
export interface PersonItem {
  readonly slug: string;
  readonly names: readonly NameForm[];
  readonly country: string | null;
  readonly affiliations: readonly {
    readonly title: LocalizedText;
    readonly institution: LocalizedText;
  }[];
}

export interface SpeakerItem extends PersonItem {
  readonly roles: readonly SpeakerRole[];
  readonly online: boolean;
}

const EVENT = `SELECT ${EVENT_ITEM}, event.organization_id AS "organizationId", event.summary, event.description,
    event.ends_at AS "endsAt", event.languages, event.online_url AS "onlineUrl",
    event.attribution_rule AS "attributionRule", event.state_reason AS "stateReason", event.sequence,
    event.created_at AS "createdAt", event.updated_at AS "updatedAt",
    CASE WHEN venue.id IS NULL THEN NULL ELSE jsonb_build_object('name', venue.name, 'address', venue.address,
      'city', venue.city, 'country', venue.country, 'latitude', venue.latitude, 'longitude', venue.longitude)
      END AS venue,
    CASE WHEN series.id IS NULL THEN NULL ELSE jsonb_build_object('id', series.id, 'slug', series.slug,
      'title', series.title, 'number', event.series_number) END AS series,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('key', theme.key, 'title', theme.title)
        ORDER BY theme.position, theme.key), '[]')
      FROM event_theme JOIN theme ON theme.id = event_theme.theme_id
      WHERE event_theme.event_id = event.id) AS themes,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('name', partner.name, 'acronym', partner.acronym,
        'role', event_partner.role, 'url', partner.url) ORDER BY event_partner.position, partner.name_key), '[]')
      FROM event_partner JOIN partner ON partner.id = event_partner.partner_id
      WHERE event_partner.event_id = event.id) AS partners,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('number', proposal.number, 'title', proposal.title,
        'mandateSlug', mandate.slug, 'mandateTitle', mandate.title, 'authentic', mandate.authentic_language)
        ORDER BY mandate.adopted_on, mandate.id, proposal.number), '[]')
      FROM event_proposal JOIN proposal ON proposal.id = event_proposal.proposal_id
      JOIN mandate ON mandate.id = proposal.mandate_id AND ${PUBLIC_MANDATE}
      WHERE event_proposal.event_id = event.id) AS proposals
  FROM event ${EVENT_JOINS}
  LEFT JOIN series ON series.organization_id = event.organization_id AND series.id = event.series_id`;

/** A public event by its slug, with all that belongs to it alone. */
export async function findEvent(
  reader: EntityManager,
  slug: string,
): Promise<EventFacts | undefined> {
  const [event] = await reader.query<EventFacts[]>(
    `${EVENT} WHERE event.slug = $1 AND ${PUBLIC_EVENT}`,
    [slug],
  );
  return event;
}

/** An event of an organization by its id, whoever may see it, for those who prepare it. */
export async function findOwnEvent(
  reader: EntityManager,
  organizationId: string,
  id: string,
): Promise<EventFacts | undefined> {
  const [event] = await reader.query<EventFacts[]>(
    `${EVENT} WHERE event.organization_id = $1 AND event.id = $2`,
    [organizationId, id],
  );
  return event;
}

/** SQL that gives the places of work of the expert in `expert`, as in `PersonItem`. */
export const AFFILIATIONS = `(SELECT coalesce(jsonb_agg(jsonb_build_object('title', affiliation.title,
      'institution', institution.name) ORDER BY affiliation.position, affiliation.id), '[]')
    FROM affiliation JOIN institution ON institution.id = affiliation.institution_id
    WHERE affiliation.expert_id = expert.id)`;

/** Who takes part in an event and has agreed to be shown, each person once. */
export async function eventSpeakers(
  reader: EntityManager,
  { organizationId, id }: Pick<EventFacts, 'organizationId' | 'id'>,
): Promise<SpeakerItem[]> {
  return reader.query<SpeakerItem[]>(
    `WITH engaged AS (
       SELECT speaker.expert_id, array_agg(speaker.role ORDER BY speaker.position, speaker.id) AS roles,
         min(speaker.position) AS position, bool_and(speaker.attendance_mode = 'online') AS online,
         (array_agg(speaker.id ORDER BY speaker.position, speaker.id))[1] AS first
       FROM speaker WHERE speaker.organization_id = $1 AND speaker.event_id = $2 AND ${PUBLIC_ENGAGEMENT}
       GROUP BY speaker.expert_id)
     SELECT expert.slug, expert.country, engaged.roles, engaged.online,
       coalesce(${nameFormsOf('expert.id')}, '[]') AS names, ${AFFILIATIONS} AS affiliations
     FROM engaged JOIN expert ON expert.id = engaged.expert_id AND ${PUBLIC_EXPERT}
     ORDER BY engaged.position, engaged.first`,
    [organizationId, id],
  );
}

/** The other public events of a series, the latest first. */
export async function eventsOfSeries(
  reader: EntityManager,
  event: Pick<EventFacts, 'organizationId' | 'id' | 'series'>,
  limit: number,
): Promise<(EventItem & { readonly number: number })[]> {
  if (event.series === null) return [];
  return reader.query<(EventItem & { number: number })[]>(
    `SELECT ${EVENT_ITEM}, event.series_number AS number FROM event ${EVENT_JOINS}
     WHERE event.series_id = $1 AND event.id <> $2 AND ${PUBLIC_EVENT}
     ORDER BY event.series_number DESC LIMIT $3`,
    [event.series.id, event.id, limit],
  );
}
