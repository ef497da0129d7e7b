import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import { searchKey } from '../kernel/name-search.js';
import { cutPage, decodeCursor, type Page, pageSize } from '../platform/http/paging.js';
import type {
  EventPartnerView,
  EventProposalView,
  EventQuery,
  EventThemeView,
  EventView,
} from './dto/event.dto.js';
import { type EventState, nextStates } from './event-lifecycle.js';

interface EventRow {
  id: string;
  slug: string;
  title: LocalizedText;
  summary: LocalizedText;
  description: LocalizedText;
  kind: EventView['kind'];
  format: EventView['format'];
  zone: string;
  all_day: boolean;
  starts_local: string;
  ends_local: string;
  starts_at: string;
  ends_at: string;
  languages: string[];
  venue_id: string | null;
  venue_name: LocalizedText | null;
  online_url: string | null;
  attribution_rule: EventView['attributionRule'];
  visibility: EventView['visibility'];
  state: EventState;
  state_reason: LocalizedText;
  announced_at: string | null;
  series_id: string | null;
  series_number: number | null;
  created_at: string;
  updated_at: string;
  version: number;
  proposals: EventProposalView[];
  themes: EventThemeView[];
  partners: EventPartnerView[];
}

const EVENT = `
  SELECT event.*, venue.name AS venue_name,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', proposal.id, 'mandateId', proposal.mandate_id,
        'number', proposal.number, 'title', proposal.title) ORDER BY proposal.mandate_id, proposal.number)
      FROM event_proposal JOIN proposal ON proposal.id = event_proposal.proposal_id
      WHERE event_proposal.event_id = event.id), '[]') AS proposals,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', theme.id, 'key', theme.key, 'title', theme.title)
        ORDER BY theme.position, theme.key)
      FROM event_theme JOIN theme ON theme.id = event_theme.theme_id
      WHERE event_theme.event_id = event.id), '[]') AS themes,
    coalesce((SELECT jsonb_agg(jsonb_build_object('partnerId', partner.id, 'name', partner.name,
        'role', event_partner.role) ORDER BY event_partner.position, partner.id)
      FROM event_partner JOIN partner ON partner.id = event_partner.partner_id
      WHERE event_partner.event_id = event.id), '[]') AS partners
  FROM event LEFT JOIN venue ON venue.id = event.venue_id`;

/** One event with what it serves and whom it involves. */
export async function readEvent(
  reader: EntityManager,
  organizationId: string,
  id: string,
): Promise<EventView> {
  const [row] = await reader.query<EventRow[]>(
    `${EVENT} WHERE event.organization_id = $1 AND event.id = $2`,
    [organizationId, id],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return present(row);
}

/** The longest event (`event_length_bounded`), and a day for the zone: bounds that the order's index can take. */
export const LONGEST_WITH_ZONE = '61 days';

/** The words of a search as patterns, all of which `event.search_text` must be like; none for no search. */
export function titlePatterns(q: string | undefined): string[] {
  return searchKey(q ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}

/** The events of an organization, the latest first, in one query whatever the filters. */
export async function listEvents(
  reader: EntityManager,
  organizationId: string,
  query: EventQuery,
): Promise<Page<EventView>> {
  const limit = pageSize(query);
  const after = decodeCursor(query.cursor, 2);
  const patterns = titlePatterns(query.q);
  const rows = await reader.query<EventRow[]>(
    `${EVENT} WHERE event.organization_id = $1
       AND ($2::timestamptz IS NULL OR (event.starts_at, event.id) < ($2::timestamptz, $3::uuid))
       AND ($4::text IS NULL OR event.state = $4)
       AND ($5::text IS NULL OR event.kind = $5)
       AND ($6::uuid IS NULL OR event.series_id = $6)
       AND ($7::uuid IS NULL OR EXISTS (SELECT FROM event_theme WHERE event_id = event.id AND theme_id = $7))
       AND ($8::uuid IS NULL OR EXISTS (SELECT FROM event_proposal WHERE event_id = event.id AND proposal_id = $8))
       AND ($9::date IS NULL OR event.ends_local >= $9::date
         AND event.starts_at > $9::date - interval '${LONGEST_WITH_ZONE}')
       AND ($10::date IS NULL OR event.starts_local < $10::date + 1 AND event.starts_at < $10::date + 2)
       AND event.search_text LIKE ALL ($11::text[])
       AND ($13::text IS NULL OR event.search_text LIKE $13)
     ORDER BY event.starts_at DESC, event.id DESC LIMIT $12`,
    [
      organizationId,
      after?.[0] ?? null,
      after?.[1] ?? null,
      query.state ?? null,
      query.kind ?? null,
      query.seriesId ?? null,
      query.themeId ?? null,
      query.proposalId ?? null,
      query.from ?? null,
      query.to ?? null,
      patterns,
      limit + 1,
      // `LIKE ALL` of a list is no condition that an index can take; `LIKE` of one text is.
      patterns.toSorted((a, b) => b.length - a.length)[0] ?? null,
    ],
  );
  return cutPage(rows, limit, (row) => [row.starts_at, row.id], present);
}

function present(row: EventRow): EventView {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    summary: row.summary,
    description: row.description,
    kind: row.kind,
    format: row.format,
    zone: row.zone,
    allDay: row.all_day,
    startsLocal: row.starts_local,
    endsLocal: row.ends_local,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    languages: row.languages,
    venueId: row.venue_id,
    venueName: row.venue_name,
    onlineUrl: row.online_url,
    attributionRule: row.attribution_rule,
    visibility: row.visibility,
    state: row.state,
    nextStates: [...nextStates(row.state)],
    stateReason: row.state_reason,
    announcedAt: row.announced_at,
    seriesId: row.series_id,
    seriesNumber: row.series_number,
    proposals: row.proposals,
    themes: row.themes,
    partners: row.partners,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
  };
}
