import type { EntityManager } from 'typeorm';
import { nameFormsOf } from '../experts/expert-facts.js';
import { DomainError } from '../kernel/domain-error.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import type { NameForm } from '../kernel/person-name.js';
import type { BoardEngagement, BoardEvent, BoardRoom, NamedThing } from './dto/board.dto.js';
import type { PersonFacts, ProgrammeFacts, SessionFacts } from './soft-rules/programme-facts.js';

/** A person of the programme, with what the board shows besides. */
export interface ProgrammePerson extends PersonFacts {
  readonly names: NameForm[];
  readonly languages: string[];
  readonly institutionIds: string[];
  readonly availability: { zone: string; intervals: { from: string; to: string }[] }[];
  readonly engagements: BoardEngagement[];
}

/** The event of a programme, as the board shows it. */
export interface ProgrammeEvent extends BoardEvent {
  readonly zone: string;
  readonly languages: string[];
}

const EVENT = `SELECT id, title, state, starts_local AS "startsLocal", ends_local AS "endsLocal",
    venue_id AS "venueId", version, zone, languages
  FROM event WHERE organization_id = $1 AND id = $2`;

/** The rooms of the event's venue, and those in which its sessions are. */
const ROOMS = `SELECT room.id, room.name, room.venue_id AS "venueId", venue.name AS "venueName", venue.zone,
    room.capacity, room.interpretation_booths AS "interpretationBooths", room.equipment,
    room.step_free AS "stepFree", room.layout, room.parallel_items AS "parallelItems", room.availability,
    room.version
  FROM room JOIN venue ON venue.organization_id = room.organization_id AND venue.id = room.venue_id
  WHERE room.organization_id = $1 AND (room.venue_id = (SELECT venue_id FROM event WHERE organization_id = $1 AND id = $2)
    OR room.id IN (SELECT room_id FROM session WHERE organization_id = $1 AND event_id = $2))
  ORDER BY venue.created_at, venue.id, room.position, room.id`;

/** Who is in the programme or engaged in the event; of those who declined no availability counts. */
const PEOPLE = `SELECT expert.id AS "expertId", coalesce(${nameFormsOf('expert.id')}, '[]') AS names, expert.country,
    expert.languages, ARRAY(SELECT institution_id FROM affiliation WHERE affiliation.organization_id = expert.organization_id
      AND affiliation.expert_id = expert.id ORDER BY affiliation.position, affiliation.id) AS "institutionIds",
    coalesce(engaged.online, false) AS online, engaged.home_zone AS "homeZone",
    coalesce(engaged.availability, '[]') AS availability, coalesce(engaged.engagements, '[]') AS engagements
  FROM expert LEFT JOIN LATERAL (
    SELECT bool_and(speaker.attendance_mode = 'online') FILTER (WHERE stands) AS online,
      (array_agg(speaker.zone ORDER BY speaker.position, speaker.id) FILTER (WHERE stands AND speaker.zone IS NOT NULL))[1]
        AS home_zone,
      jsonb_agg(jsonb_build_object('zone', coalesce(speaker.availability_zone, event.zone),
          'intervals', speaker.availability) ORDER BY speaker.position, speaker.id)
        FILTER (WHERE stands AND speaker.availability <> '[]') AS availability,
      jsonb_agg(jsonb_build_object('speakerId', speaker.id, 'role', speaker.role, 'state', speaker.state,
          'attendanceMode', speaker.attendance_mode) ORDER BY speaker.position, speaker.id) AS engagements
    FROM speaker JOIN event ON event.id = speaker.event_id,
      LATERAL (SELECT speaker.state NOT IN ('declined', 'withdrawn') AS stands) AS standing
    WHERE speaker.organization_id = $1 AND speaker.event_id = $2 AND speaker.expert_id = expert.id) engaged ON true
  WHERE expert.organization_id = $1 AND expert.id IN (
    SELECT expert_id FROM assignment WHERE organization_id = $1 AND event_id = $2
    UNION SELECT expert_id FROM speaker WHERE organization_id = $1 AND event_id = $2)
  ORDER BY expert.sort_key, expert.id`;

const TRACKS = `SELECT id, name FROM track WHERE organization_id = $1 AND event_id = $2 ORDER BY position, id`;

const THEMES = `SELECT id, title AS name FROM theme WHERE organization_id = $1 AND id IN (
    SELECT theme_id FROM session_theme JOIN session ON session.id = session_theme.session_id
      WHERE session.organization_id = $1 AND session.event_id = $2
    UNION SELECT theme_id FROM event_theme WHERE organization_id = $1 AND event_id = $2)
  ORDER BY position, key`;

const INSTITUTIONS = `SELECT DISTINCT institution.id, institution.name FROM affiliation
  JOIN institution ON institution.organization_id = affiliation.organization_id
    AND institution.id = affiliation.institution_id
  WHERE affiliation.organization_id = $1 AND affiliation.expert_id IN (
    SELECT expert_id FROM assignment WHERE organization_id = $1 AND event_id = $2
    UNION SELECT expert_id FROM speaker WHERE organization_id = $1 AND event_id = $2)
  ORDER BY institution.id`;

const SESSIONS = `SELECT session.id, session.title, session.kind, session.state, session.room_id AS "roomId",
    session.all_rooms AS "allRooms", session.starts_local AS "startsLocal", session.ends_local AS "endsLocal",
    session.starts_at AS "startsAt", session.ends_at AS "endsAt", session.languages, session.track_id AS "trackId", session.expected_audience AS "expectedAudience",
    ARRAY(SELECT theme_id FROM session_theme WHERE session_theme.session_id = session.id ORDER BY theme_id) AS "themeIds",
    coalesce((SELECT jsonb_agg(jsonb_build_object('expertId', expert_id, 'role', role, 'blocking', blocking)
        ORDER BY position, assignment.id) FROM assignment WHERE assignment.organization_id = session.organization_id
        AND assignment.session_id = session.id), '[]') AS people
  FROM session WHERE session.organization_id = $1 AND session.event_id = $2
    AND session.state = 'planned' AND session.starts_at IS NOT NULL`;

/** Everything around the sessions of an event: the event, rooms, people, tracks, themes, institutions. */
export async function readSurroundings(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
): Promise<{
  event: ProgrammeEvent;
  rooms: BoardRoom[];
  people: ProgrammePerson[];
  tracks: { id: string; name: LocalizedText }[];
  themes: NamedThing[];
  institutions: NamedThing[];
}> {
  const key = [organizationId, eventId];
  const [event] = await reader.query<ProgrammeEvent[]>(EVENT, key);
  if (event === undefined) throw new DomainError('missing', 'not_found');
  return {
    event,
    rooms: await reader.query<BoardRoom[]>(ROOMS, key),
    people: await reader.query<ProgrammePerson[]>(PEOPLE, key),
    tracks: await reader.query<{ id: string; name: LocalizedText }[]>(TRACKS, key),
    themes: await reader.query<NamedThing[]>(THEMES, key),
    institutions: await reader.query<NamedThing[]>(INSTITUTIONS, key),
  };
}

/** What the soft rules look at, in a fixed number of queries. */
export async function readProgrammeFacts(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
): Promise<ProgrammeFacts> {
  const { event, ...around } = await readSurroundings(reader, organizationId, eventId);
  const sessions = await reader.query<SessionFacts[]>(SESSIONS, [organizationId, eventId]);
  return { zone: event.zone, languages: event.languages, ...around, sessions };
}
