import type { EntityManager } from 'typeorm';
import { nameFormsOf } from '../../experts/expert-facts.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { LocalizedText } from '../../kernel/localized-text.js';
import type { SpeakerState } from '../../speakers/speaker-states.js';
import type {
  ReleasedAssignment,
  ReleasedContribution,
  ReleasedPerson,
  ReleasedProgramme,
  ReleasedRoom,
  ReleasedSession,
  ReleasedTrack,
} from './released-programme.js';

/** Why a person would not be named: what they said last, or that they did not agree to be shown. */
export type Unnamed = SpeakerState | 'consent';

export interface DraftPerson extends Omit<ReleasedPerson, 'named'> {
  /** Null: they are named. */
  readonly unnamed: Unnamed | null;
}

/** A session of the draft; one without hours is not in the timetable. */
export interface DraftSession extends Omit<
  ReleasedSession,
  'state' | 'startsLocal' | 'endsLocal' | 'firstReleasedAt' | 'changedAt'
> {
  readonly state: 'planned' | 'cancelled';
  readonly startsLocal: string | null;
  readonly endsLocal: string | null;
  readonly durationMinutes: number;
}

/** The draft of a programme with all that its release would keep. */
export interface DraftProgramme {
  readonly event: ReleasedProgramme['event'] & {
    readonly state: string;
    readonly slug: string;
    readonly organization: LocalizedText;
    readonly languages: readonly string[];
    readonly announced: boolean;
    /** Of the event's own calendar item (RFC 5545 §3.8.7.4). */
    readonly sequence: number;
  };
  readonly rooms: readonly ReleasedRoom[];
  readonly tracks: readonly ReleasedTrack[];
  readonly people: readonly DraftPerson[];
  readonly sessions: readonly DraftSession[];
}

const EVENT = `SELECT event.id, event.title, event.zone, event.starts_local AS "startsLocal",
    event.ends_local AS "endsLocal", event.state, event.slug, event.sequence, organization.name AS organization,
    organization.languages, event.announced_at IS NOT NULL AND event.visibility = 'public' AS announced
  FROM event JOIN organization ON organization.id = event.organization_id
  WHERE event.organization_id = $1 AND event.id = $2`;

const ROOMS = `SELECT room.id, room.name, venue.name AS venue, room.position
  FROM room JOIN venue ON venue.organization_id = room.organization_id AND venue.id = room.venue_id
  WHERE room.organization_id = $1 AND room.id IN (
    SELECT room_id FROM session WHERE organization_id = $1 AND event_id = $2 AND starts_at IS NOT NULL)
  ORDER BY room.position, room.id`;

const TRACKS = `SELECT id, name, color FROM track WHERE organization_id = $1 AND event_id = $2 AND id IN (
    SELECT track_id FROM session WHERE organization_id = $1 AND event_id = $2 AND starts_at IS NOT NULL)
  ORDER BY position, id`;

/**
 * Who is in the timetable. Named are those who agreed to be shown and, where they are engaged at all, came to take
 * part: the same as on the public pages.
 */
const PEOPLE = `SELECT expert.id AS "expertId", coalesce(${nameFormsOf('expert.id')}, '[]') AS names, expert.country,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('title', affiliation.title, 'institution', institution.name)
        ORDER BY affiliation.position, affiliation.id), '[]')
      FROM affiliation JOIN institution ON institution.id = affiliation.institution_id
      WHERE affiliation.expert_id = expert.id) AS affiliations,
    CASE WHEN engaged.state IS NOT NULL AND NOT engaged.coming THEN engaged.state
      WHEN expert.consent <> 'granted' THEN 'consent' END AS unnamed
  FROM expert LEFT JOIN LATERAL (
    SELECT bool_or(state IN ('accepted', 'confirmed')) AS coming,
      (array_agg(state ORDER BY state_changed_at DESC, id))[1] AS state
    FROM speaker WHERE speaker.organization_id = $1 AND speaker.event_id = $2 AND speaker.expert_id = expert.id) engaged
    ON true
  WHERE expert.organization_id = $1 AND expert.id IN (
    SELECT expert_id FROM assignment WHERE organization_id = $1 AND event_id = $2)
  ORDER BY expert.id`;

const SESSIONS = `SELECT id, kind, title, abstract, languages, state, starts_local AS "startsLocal",
    ends_local AS "endsLocal", room_id AS "roomId", all_rooms AS "allRooms", track_id AS "trackId",
    expected_audience AS "expectedAudience", sequence,
    coalesce(duration_minutes, (extract(epoch FROM ends_at - starts_at) / 60)::int) AS "durationMinutes",
    ARRAY(SELECT theme_id FROM session_theme WHERE session_theme.session_id = session.id ORDER BY theme_id) AS "themeIds"
  FROM session WHERE organization_id = $1 AND event_id = $2
  ORDER BY starts_at, ends_at, id`;

const CONTRIBUTIONS = `SELECT contribution.session_id AS "sessionId", contribution.id, contribution.title,
    contribution.abstract, contribution.duration_minutes AS "durationMinutes"
  FROM contribution JOIN session ON session.organization_id = contribution.organization_id
    AND session.id = contribution.session_id
  WHERE session.organization_id = $1 AND session.event_id = $2
  ORDER BY contribution.position, contribution.id`;

const ASSIGNMENTS = `SELECT session_id AS "sessionId", contribution_id AS "contributionId", id,
    expert_id AS "expertId", role, blocking, non_blocking_reason AS "nonBlockingReason"
  FROM assignment WHERE organization_id = $1 AND event_id = $2 ORDER BY position, id`;

type SessionRow = Omit<DraftSession, 'people' | 'contributions'>;
type ContributionRow = Omit<ReleasedContribution, 'people'> & { readonly sessionId: string };
type AssignmentRow = ReleasedAssignment & {
  readonly sessionId: string;
  readonly contributionId: string | null;
};

/** The draft of an event's programme, in a fixed number of queries. */
export async function readDraft(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
): Promise<DraftProgramme> {
  const key = [organizationId, eventId];
  const [event] = await reader.query<DraftProgramme['event'][]>(EVENT, key);
  if (event === undefined) throw new DomainError('missing', 'not_found');
  const rooms = await reader.query<ReleasedRoom[]>(ROOMS, key);
  const tracks = await reader.query<ReleasedTrack[]>(TRACKS, key);
  const people = await reader.query<DraftPerson[]>(PEOPLE, key);
  const sessions = await reader.query<SessionRow[]>(SESSIONS, key);
  const contributions = await reader.query<ContributionRow[]>(CONTRIBUTIONS, key);
  const assignments = await reader.query<AssignmentRow[]>(ASSIGNMENTS, key);
  const peopleOf = Map.groupBy(
    assignments,
    ({ sessionId, contributionId }) => contributionId ?? sessionId,
  );
  const parts = (id: string): ReleasedAssignment[] =>
    (peopleOf.get(id) ?? []).map(
      ({ sessionId: _session, contributionId: _contribution, ...assignment }) => assignment,
    );
  const talksOf = Map.groupBy(contributions, ({ sessionId }) => sessionId);
  return {
    event,
    rooms,
    tracks,
    people,
    sessions: sessions.map((session) => ({
      ...session,
      people: parts(session.id),
      contributions: (talksOf.get(session.id) ?? []).map(({ sessionId: _session, ...talk }) => ({
        ...talk,
        people: parts(talk.id),
      })),
    })),
  };
}
