import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import type { EventFacts } from './event.queries.js';
import { EVENT_ITEM, EVENT_JOINS } from './event-list.queries.js';
import { PUBLIC_EVENT } from './visibility.js';

/** What a calendar tells of an event. */
export type FeedEvent = Omit<
  EventFacts,
  | 'organizationId'
  | 'description'
  | 'endsAt'
  | 'languages'
  | 'onlineUrl'
  | 'attributionRule'
  | 'series'
  | 'themes'
  | 'partners'
  | 'proposals'
>;

/**
 * The events of the calendar to subscribe to: those ahead and those of the last year, cancelled ones too, so that
 * they go from the calendars that have them. The latest first.
 */
export async function calendarEvents(
  reader: EntityManager,
  now: string,
  limit: number,
): Promise<FeedEvent[]> {
  return reader.query<FeedEvent[]>(
    `SELECT ${EVENT_ITEM}, event.summary, event.state_reason AS "stateReason", event.sequence,
       event.created_at AS "createdAt", event.updated_at AS "updatedAt",
       CASE WHEN venue.id IS NULL THEN NULL ELSE jsonb_build_object('name', venue.name, 'address', venue.address,
         'city', venue.city, 'country', venue.country, 'latitude', venue.latitude, 'longitude', venue.longitude)
         END AS venue
     FROM event ${EVENT_JOINS}
     WHERE ${PUBLIC_EVENT} AND event.starts_at > $1::timestamptz - interval '1 year'
     ORDER BY event.starts_at DESC, event.id DESC LIMIT $2`,
    [now, limit],
  );
}

export interface WithdrawnItem {
  readonly id: string;
  readonly slug: string;
  readonly withdrawnAt: string;
  readonly publishedAt: string;
  readonly note: LocalizedText;
  readonly organization: { readonly languages: readonly string[] };
}

/** What was withdrawn since an instant, for feeds that can say so. */
export async function withdrawnPublications(
  reader: EntityManager,
  since: string,
  limit: number,
): Promise<WithdrawnItem[]> {
  return reader.query<WithdrawnItem[]>(
    `SELECT outcome.id, outcome.slug, publication.withdrawn_at AS "withdrawnAt",
       publication.published_at AS "publishedAt", publication.withdrawal_note AS note,
       jsonb_build_object('languages', organization.languages) AS organization
     FROM publication JOIN outcome ON outcome.id = publication.outcome_id
     JOIN organization ON organization.id = publication.organization_id
     WHERE publication.state = 'withdrawn' AND publication.withdrawn_at >= $1
     ORDER BY publication.withdrawn_at DESC LIMIT $2`,
    [since, limit],
  );
}
