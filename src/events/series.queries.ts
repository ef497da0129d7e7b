import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import type { Cadence } from '../kernel/period.js';
import {
  cutPage,
  decodeCursor,
  type Page,
  type PageQuery,
  pageSize,
} from '../platform/http/paging.js';
import type { PartnerView, SeriesSchedule, SeriesSlotEvent, SeriesView } from './dto/series.dto.js';
import type { EventKind } from './event-lifecycle.js';
import type { PartnerKind } from './partner.entity.js';
import { seriesSlots } from './series-schedule.js';

interface SeriesRow {
  id: string;
  slug: string;
  title: LocalizedText;
  description: LocalizedText;
  event_kind: EventKind;
  cadence: Cadence;
  starts_on: string;
  ends_on: string | null;
  events: number;
  created_at: string;
  version: number;
}

const SERIES = `SELECT series.*, (SELECT count(*)::int FROM event
    WHERE event.organization_id = series.organization_id AND event.series_id = series.id) AS events FROM series`;

/** One series. */
export async function readSeries(
  reader: EntityManager,
  organizationId: string,
  id: string,
): Promise<SeriesView> {
  const [row] = await reader.query<SeriesRow[]>(
    `${SERIES} WHERE series.organization_id = $1 AND series.id = $2`,
    [organizationId, id],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return presentSeries(row);
}

/** The series of an organization, by their start. */
export async function listSeries(
  reader: EntityManager,
  organizationId: string,
  query: PageQuery,
): Promise<Page<SeriesView>> {
  const limit = pageSize(query);
  const after = decodeCursor(query.cursor, 2);
  const rows = await reader.query<SeriesRow[]>(
    `${SERIES} WHERE series.organization_id = $1
       AND ($2::date IS NULL OR (series.starts_on, series.id) > ($2::date, $3::uuid))
     ORDER BY series.starts_on, series.id LIMIT $4`,
    [organizationId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
  return cutPage(rows, limit, (row) => [row.starts_on, row.id], presentSeries);
}

/** The intervals of a series with their events, and which are due or late as of `today`. */
export async function readSeriesSchedule(
  reader: EntityManager,
  organizationId: string,
  id: string,
  today: string,
): Promise<SeriesSchedule> {
  const series = await readSeries(reader, organizationId, id);
  const events = await reader.query<SeriesSlotEvent[]>(
    `SELECT id, series_number AS number, title, state, starts_local AS "startsLocal" FROM event
     WHERE organization_id = $1 AND series_id = $2 ORDER BY starts_at, id`,
    [organizationId, id],
  );
  return { slots: seriesSlots(series, events, today) };
}

function presentSeries(row: SeriesRow): SeriesView {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    description: row.description,
    eventKind: row.event_kind,
    cadence: row.cadence,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    events: row.events,
    createdAt: row.created_at,
    version: row.version,
  };
}

interface PartnerRow {
  id: string;
  name: LocalizedText;
  name_key: string;
  acronym: LocalizedText;
  kind: PartnerKind;
  country: string | null;
  url: string | null;
  created_at: string;
  version: number;
}

/** One partner. */
export async function readPartner(
  reader: EntityManager,
  organizationId: string,
  id: string,
): Promise<PartnerView> {
  const [row] = await reader.query<PartnerRow[]>(
    'SELECT * FROM partner WHERE organization_id = $1 AND id = $2',
    [organizationId, id],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return presentPartner(row);
}

/** The partners of an organization, by name. */
export async function listPartners(
  reader: EntityManager,
  organizationId: string,
  query: PageQuery,
): Promise<Page<PartnerView>> {
  const limit = pageSize(query);
  const after = decodeCursor(query.cursor, 2);
  const rows = await reader.query<PartnerRow[]>(
    `SELECT * FROM partner WHERE organization_id = $1
       AND ($2::text IS NULL OR (name_key, id) > ($2, $3::uuid)) ORDER BY name_key, id LIMIT $4`,
    [organizationId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
  return cutPage(rows, limit, (row) => [row.name_key, row.id], presentPartner);
}

function presentPartner(row: PartnerRow): PartnerView {
  return {
    id: row.id,
    name: row.name,
    acronym: row.acronym,
    kind: row.kind,
    country: row.country,
    url: row.url,
    createdAt: row.created_at,
    version: row.version,
  };
}
