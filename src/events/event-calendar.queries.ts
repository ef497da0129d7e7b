import type { EntityManager } from 'typeorm';
import { invalidField } from '../kernel/domain-error.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import { addDays, lastDayOf } from '../mandates/coverage-frames.js';
import type { Clock } from '../platform/clock.js';
import type {
  CalendarEvent,
  CalendarQuery,
  CalendarSeries,
  CalendarWindow,
  EventCalendar,
  SeriesCalendar,
} from './dto/event-calendar.dto.js';
import type { SeriesSlotEvent } from './dto/series.dto.js';
import { isMovable } from './event-lifecycle.js';
import { LONGEST_WITH_ZONE, titlePatterns } from './events.queries.js';
import { slotsBetween } from './series-schedule.js';

const MOST_DAYS = 400;
const MOST_EVENTS = 5000;
const MOST_SERIES = 500;

interface Window {
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly zone: string;
}

/** The window of a query; what it leaves open is the year, as the organization's zone has it. */
async function readWindow(
  reader: EntityManager,
  organizationId: string,
  query: CalendarWindow,
  clock: Clock,
): Promise<Window> {
  const [organization] = await reader.query<{ zone: string }[]>(
    'SELECT zone FROM organization WHERE id = $1',
    [organizationId],
  );
  const zone = organization?.zone ?? 'UTC';
  const today = clock.today(zone);
  const from = query.from ?? `${(query.to ?? today).slice(0, 4)}-01-01`;
  const to = query.to ?? `${from.slice(0, 4)}-12-31`;
  if (to < from) throw invalidField('to', 'calendar_window_backwards', { from, to });
  if (addDays(from, MOST_DAYS) < to) {
    throw invalidField('to', 'calendar_window_too_long', { days: MOST_DAYS });
  }
  return { from, to, today, zone };
}

type CalendarRow = Omit<CalendarEvent, 'lastDay' | 'movable' | 'counts'> & CalendarEvent['counts'];

const CALENDAR = `
  SELECT event.id, event.slug, event.title, event.kind, event.format, event.state, event.visibility, event.zone,
    event.all_day AS "allDay", event.starts_local AS "startsLocal", event.ends_local AS "endsLocal",
    event.starts_at AS "startsAt", event.ends_at AS "endsAt", event.series_id AS "seriesId",
    event.series_number AS "seriesNumber", series.title AS "seriesTitle", event.venue_id AS "venueId",
    venue.name AS "venueName", event.version,
    ARRAY(SELECT theme_id FROM event_theme WHERE event_theme.event_id = event.id ORDER BY theme_id) AS "themeIds",
    (SELECT count(*)::int FROM session WHERE session.organization_id = $1 AND session.event_id = event.id
      AND session.state = 'planned') AS sessions,
    engaged.people, engaged.confirmed, written.outcomes, written.published
  FROM event
  LEFT JOIN series ON series.id = event.series_id
  LEFT JOIN venue ON venue.id = event.venue_id
  CROSS JOIN LATERAL (
    SELECT count(DISTINCT expert_id)::int AS people,
      count(DISTINCT expert_id) FILTER (WHERE speaker.state = 'confirmed')::int AS confirmed
    FROM speaker WHERE speaker.organization_id = $1 AND speaker.event_id = event.id
      AND speaker.state NOT IN ('declined', 'withdrawn')) AS engaged
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS outcomes, count(*) FILTER (WHERE EXISTS (
      SELECT FROM publication WHERE publication.outcome_id = outcome.id AND publication.state = 'current'))::int AS published
    FROM outcome WHERE outcome.organization_id = $1 AND outcome.event_id = event.id) AS written
  WHERE event.organization_id = $1
    AND event.ends_local > $2::date AND event.starts_at > $2::date - interval '${LONGEST_WITH_ZONE}'
    AND event.starts_local < $3::date + 1 AND event.starts_at < $3::date + 2
    AND ($4::uuid IS NULL OR event.series_id = $4)
    AND ($5::text IS NULL OR event.kind = $5)
    AND ($6::text IS NULL OR event.state = $6)
    AND ($7::uuid IS NULL OR EXISTS (SELECT FROM event_theme WHERE event_theme.event_id = event.id
      AND event_theme.theme_id IN (
        WITH RECURSIVE below AS (
          SELECT id FROM theme WHERE organization_id = $1 AND id = $7
          UNION SELECT theme.id FROM theme JOIN below ON theme.parent_id = below.id AND theme.organization_id = $1)
        SELECT id FROM below)))
    AND ($8::uuid IS NULL OR EXISTS (SELECT FROM event_proposal JOIN proposal ON proposal.id = event_proposal.proposal_id
      WHERE event_proposal.event_id = event.id AND proposal.mandate_id = $8))
    AND ($9::uuid IS NULL OR EXISTS (SELECT FROM event_proposal
      WHERE event_proposal.event_id = event.id AND event_proposal.proposal_id = $9))
    AND event.search_text LIKE ALL ($10::text[])
  ORDER BY event.starts_at, event.id LIMIT ${MOST_EVENTS + 1}`;

/** The events of a window, the earliest first, with what a calendar shows of them: one statement, and one for the zone. */
export async function readEventCalendar(
  reader: EntityManager,
  organizationId: string,
  query: CalendarQuery,
  clock: Clock,
): Promise<EventCalendar> {
  const window = await readWindow(reader, organizationId, query, clock);
  const rows = await reader.query<CalendarRow[]>(CALENDAR, [
    organizationId,
    window.from,
    window.to,
    query.seriesId ?? null,
    query.kind ?? null,
    query.state ?? null,
    query.themeId ?? null,
    query.mandateId ?? null,
    query.proposalId ?? null,
    titlePatterns(query.q),
  ]);
  return {
    ...window,
    complete: rows.length <= MOST_EVENTS,
    items: rows.slice(0, MOST_EVENTS).map(presentEvent),
  };
}

function presentEvent(row: CalendarRow): CalendarEvent {
  const { sessions, people, confirmed, outcomes, published, version, ...rest } = row;
  return {
    ...rest,
    lastDay: lastDayOf(row.endsLocal),
    movable: isMovable(row.state),
    counts: { sessions, people, confirmed, outcomes, published },
    version,
  };
}

interface SeriesRow extends Omit<CalendarSeries, 'slots'> {
  starts_on: string;
  ends_on: string | null;
}

/** The intervals of all series that touch a window, with their events: what is held, planned, due, late or ahead. */
export async function readSeriesCalendar(
  reader: EntityManager,
  organizationId: string,
  query: CalendarWindow,
  clock: Clock,
): Promise<SeriesCalendar> {
  const { from, to, today } = await readWindow(reader, organizationId, query, clock);
  const series = await reader.query<SeriesRow[]>(
    `SELECT id, slug, title, event_kind AS "eventKind", cadence, starts_on, ends_on FROM series
     WHERE organization_id = $1 AND starts_on <= $3::date AND (ends_on IS NULL OR ends_on > $2::date)
       AND ($4::uuid IS NULL OR id = $4)
     ORDER BY starts_on, id LIMIT ${MOST_SERIES + 1}`,
    [organizationId, from, to, query.seriesId ?? null],
  );
  const kept = series.slice(0, MOST_SERIES);
  // An interval that touches the window may begin, and its event lie, up to a year outside.
  const events = await reader.query<(SeriesSlotEvent & { seriesId: string })[]>(
    `SELECT id, series_id AS "seriesId", series_number AS number, title, state, starts_local AS "startsLocal" FROM event
     WHERE organization_id = $1 AND series_id = ANY ($2::uuid[])
       AND starts_local >= $3::date - interval '1 year' AND starts_local < $4::date + interval '1 year 1 day'
     ORDER BY starts_local, id`,
    [organizationId, kept.map(({ id }) => id), from, to],
  );
  const bySeries = Map.groupBy(events, ({ seriesId }) => seriesId);
  return {
    from,
    to,
    today,
    complete: series.length <= MOST_SERIES,
    items: kept.map(({ starts_on, ends_on, ...one }) => ({
      ...one,
      slots: slotsBetween(
        { startsOn: starts_on, endsOn: ends_on, cadence: one.cadence },
        (bySeries.get(one.id) ?? []).map(presentSlotEvent),
        today,
        from,
        to,
      ),
    })),
  };
}

function presentSlotEvent(row: {
  id: string;
  number: number;
  title: LocalizedText;
  state: SeriesSlotEvent['state'];
  startsLocal: string;
}): SeriesSlotEvent {
  const { id, number, title, state, startsLocal } = row;
  return { id, number, title, state, startsLocal };
}
