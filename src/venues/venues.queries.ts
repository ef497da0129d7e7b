import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import { cutPage, decodeCursor, type Page, pageSize } from '../platform/http/paging.js';
import type { RoomView, VenueQuery, VenueView } from './dto/venue.dto.js';

interface VenueRow {
  id: string;
  name: LocalizedText;
  address: LocalizedText;
  city: LocalizedText;
  country: string | null;
  zone: string;
  latitude: number | null;
  longitude: number | null;
  created_at: string;
  version: number;
  rooms: RoomView[];
}

const VENUE = `
  SELECT venue.id, venue.name, venue.address, venue.city, venue.country, venue.zone, venue.latitude,
    venue.longitude, venue.created_at, venue.version,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', room.id, 'venueId', room.venue_id, 'name', room.name,
        'capacity', room.capacity, 'equipment', room.equipment, 'interpretationBooths', room.interpretation_booths,
        'stepFree', room.step_free, 'layout', room.layout, 'parallelItems', room.parallel_items,
        'position', room.position, 'version', room.version)
        ORDER BY room.position, room.id)
      FROM room WHERE room.organization_id = venue.organization_id AND room.venue_id = venue.id), '[]') AS rooms
  FROM venue`;

/** One venue with its rooms. */
export async function readVenue(
  reader: EntityManager,
  organizationId: string,
  id: string,
): Promise<VenueView> {
  const [row] = await reader.query<VenueRow[]>(
    `${VENUE} WHERE venue.organization_id = $1 AND venue.id = $2`,
    [organizationId, id],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return present(row);
}

/** One room. */
export async function readRoom(
  reader: EntityManager,
  organizationId: string,
  id: string,
): Promise<RoomView> {
  const [row] = await reader.query<{ venue_id: string }[]>(
    'SELECT venue_id FROM room WHERE organization_id = $1 AND id = $2',
    [organizationId, id],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  const venue = await readVenue(reader, organizationId, row.venue_id);
  const room = venue.rooms.find((candidate) => candidate.id === id);
  if (room === undefined) throw new DomainError('missing', 'not_found');
  return room;
}

/** The venues of an organization, oldest first, with their rooms, in one query. */
export async function listVenues(
  reader: EntityManager,
  organizationId: string,
  query: VenueQuery,
): Promise<Page<VenueView>> {
  const limit = pageSize(query);
  const after = decodeCursor(query.cursor, 2);
  const rows = await reader.query<VenueRow[]>(
    `${VENUE} WHERE venue.organization_id = $1
       AND ($2::timestamptz IS NULL OR (venue.created_at, venue.id) > ($2::timestamptz, $3::uuid))
     ORDER BY venue.created_at, venue.id LIMIT $4`,
    [organizationId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
  return cutPage(rows, limit, (row) => [row.created_at, row.id], present);
}

function present(row: VenueRow): VenueView {
  return {
    id: row.id,
    name: row.name,
    address: row.address,
    city: row.city,
    country: row.country,
    zone: row.zone,
    latitude: row.latitude,
    longitude: row.longitude,
    rooms: row.rooms,
    createdAt: row.created_at,
    version: row.version,
  };
}
