import type { EntityManager } from 'typeorm';
import type { EventFormat, EventKind, EventState } from '../events/event-lifecycle.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import { cutPage, type Page } from '../platform/http/paging.js';
import { PUBLIC_EVENT, TAKES_PLACE } from './visibility.js';

/** Whose text it is, for the choice of a language and, where there are several, for its name. */
export interface OrganizationFacts {
  readonly name: LocalizedText;
  readonly languages: readonly string[];
  readonly zone: string;
}

/** An event in a list. */
export interface EventItem {
  readonly id: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly kind: EventKind;
  readonly format: EventFormat;
  readonly state: Exclude<EventState, 'draft'>;
  readonly zone: string;
  readonly allDay: boolean;
  /** Wall clock of `zone`. */
  readonly startsLocal: string;
  readonly endsLocal: string;
  readonly startsAt: string;
  readonly city: LocalizedText | null;
  readonly country: string | null;
  readonly organization: OrganizationFacts;
}

/** SQL for the organization of a row of `table`, as `OrganizationFacts`. */
export const ORGANIZATION = `jsonb_build_object('name', organization.name, 'languages', organization.languages,
    'zone', organization.zone) AS organization`;

export const EVENT_ITEM = `event.id, event.slug, event.title, event.kind, event.format, event.state, event.zone,
    event.all_day AS "allDay", event.starts_local AS "startsLocal", event.ends_local AS "endsLocal",
    event.starts_at AS "startsAt", venue.city, venue.country, ${ORGANIZATION}`;

export const EVENT_JOINS = `JOIN organization ON organization.id = event.organization_id
  LEFT JOIN venue ON venue.organization_id = event.organization_id AND venue.id = event.venue_id`;

export interface EventFilter {
  readonly kind: EventKind | undefined;
  /** Any of these themes; undefined: whatever the theme. */
  readonly themeIds: readonly string[] | undefined;
  readonly after: readonly [string, string] | undefined;
  readonly limit: number;
}

/** The longest event there can be (`event_length_bounded`): what began before is over. */
const LONGEST = `interval '60 days'`;

/** Events that are not over at an instant, the next one first. */
export async function upcomingEvents(
  reader: EntityManager,
  now: string,
  filter: EventFilter,
): Promise<Page<EventItem>> {
  const rows = await reader.query<EventItem[]>(
    `SELECT ${EVENT_ITEM} FROM event ${EVENT_JOINS}
     WHERE ${PUBLIC_EVENT} AND event.starts_at > $1::timestamptz - ${LONGEST} AND event.ends_at > $1
       AND ${MATCHES}
       AND ($4::timestamptz IS NULL OR (event.starts_at, event.id) > ($4, $5::uuid))
     ORDER BY event.starts_at, event.id LIMIT $6`,
    parameters(now, filter),
  );
  return page(rows, filter.limit);
}

/** Events that are over at an instant, the last one first. */
export async function pastEvents(
  reader: EntityManager,
  now: string,
  filter: EventFilter,
): Promise<Page<EventItem>> {
  const rows = await reader.query<EventItem[]>(
    `SELECT ${EVENT_ITEM} FROM event ${EVENT_JOINS}
     WHERE ${PUBLIC_EVENT} AND event.starts_at <= $1 AND event.ends_at <= $1
       AND ${MATCHES}
       AND ($4::timestamptz IS NULL OR (event.starts_at, event.id) < ($4, $5::uuid))
     ORDER BY event.starts_at DESC, event.id DESC LIMIT $6`,
    parameters(now, filter),
  );
  return page(rows, filter.limit);
}

/** The next events that take place as announced. */
export async function nextEvents(
  reader: EntityManager,
  now: string,
  limit: number,
): Promise<EventItem[]> {
  return reader.query<EventItem[]>(
    `SELECT ${EVENT_ITEM} FROM event ${EVENT_JOINS}
     WHERE ${PUBLIC_EVENT} AND ${TAKES_PLACE}
       AND event.starts_at > $1::timestamptz - ${LONGEST} AND event.ends_at > $1
     ORDER BY event.starts_at, event.id LIMIT $2`,
    [now, limit],
  );
}

const MATCHES = `($2::text IS NULL OR event.kind = $2)
       AND ($3::uuid[] IS NULL OR event.id IN (SELECT event_theme.event_id FROM event_theme
         WHERE event_theme.theme_id = ANY ($3)))`;

function parameters(now: string, { kind, themeIds, after, limit }: EventFilter): unknown[] {
  return [now, kind ?? null, themeIds ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1];
}

function page(rows: readonly EventItem[], limit: number): Page<EventItem> {
  return cutPage(
    rows,
    limit,
    ({ startsAt, id }) => [startsAt, id],
    (row) => row,
  );
}

export interface ThemeItem {
  readonly id: string;
  readonly parentId: string | null;
  readonly key: string;
  readonly title: LocalizedText;
  readonly order: readonly string[];
}

/** The themes of all organizations, in their order. */
export async function allThemes(reader: EntityManager): Promise<ThemeItem[]> {
  return reader.query<ThemeItem[]>(
    `SELECT theme.id, theme.parent_id AS "parentId", theme.key, theme.title, organization.languages AS "order"
     FROM theme JOIN organization ON organization.id = theme.organization_id
     ORDER BY theme.organization_id, theme.position, theme.key`,
  );
}

/** The ids of the themes with a key and of all below them. */
export function themesUnder(themes: readonly ThemeItem[], key: string): string[] {
  const children = Map.groupBy(themes, ({ parentId }) => parentId);
  const found = themes.filter((theme) => theme.key === key);
  for (const theme of found) {
    // A tree that was broken by hand must not turn this into a circle.
    found.push(...(children.get(theme.id) ?? []).filter((child) => !found.includes(child)));
  }
  return found.map(({ id }) => id);
}
