import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import { instantMs, type Span } from '../kernel/availability.js';
import type { BoardRoom } from '../programme/dto/board.dto.js';
import {
  type ProgrammeEvent,
  type ProgrammePerson,
  readSurroundings,
} from '../programme/programme-facts.queries.js';
import { readRules } from '../programme/programme-rules.service.js';
import { findRelease } from '../programme/releases/releases.queries.js';
import type { ReleasedProgramme } from '../programme/releases/released-programme.js';
import type { RuleLevels, RuleSettings } from '../programme/soft-rules/rule-codes.js';

export interface DraftSessionFacts {
  readonly id: string;
  readonly title: LocalizedText;
  readonly kind: string;
  readonly roomId: string | null;
  readonly allRooms: boolean;
  readonly startsLocal: string | null;
  readonly endsLocal: string | null;
  readonly durationMinutes: number;
  readonly languages: readonly string[];
  readonly trackId: string | null;
  readonly themeIds: readonly string[];
  readonly expectedAudience: number | null;
  readonly version: number;
  readonly people: readonly {
    readonly expertId: string;
    readonly role: string;
    readonly blocking: boolean;
  }[];
}

/** All that a planning problem is made of. */
export interface EventFacts {
  readonly event: ProgrammeEvent;
  readonly rooms: readonly BoardRoom[];
  readonly people: readonly ProgrammePerson[];
  readonly sessions: readonly DraftSessionFacts[];
  /** When rooms and people are taken by other events, by their id. */
  readonly busy: ReadonlyMap<string, readonly Span[]>;
  readonly levels: RuleLevels;
  readonly settings: RuleSettings;
  readonly release: ReleasedProgramme | undefined;
}

const SESSIONS = `SELECT session.id, session.title, session.kind, session.room_id AS "roomId",
    session.all_rooms AS "allRooms", session.starts_local AS "startsLocal", session.ends_local AS "endsLocal",
    coalesce(session.duration_minutes, (extract(epoch FROM session.ends_at - session.starts_at) / 60)::int)
      AS "durationMinutes",
    session.languages, session.track_id AS "trackId", session.expected_audience AS "expectedAudience", session.version,
    ARRAY(SELECT theme_id FROM session_theme WHERE session_theme.session_id = session.id ORDER BY theme_id) AS "themeIds",
    coalesce((SELECT jsonb_agg(jsonb_build_object('expertId', expert_id, 'role', role, 'blocking', blocking)
        ORDER BY position, assignment.id) FROM assignment WHERE assignment.organization_id = session.organization_id
        AND assignment.session_id = session.id), '[]') AS people
  FROM session WHERE session.organization_id = $1 AND session.event_id = $2 AND session.state = 'planned'
  ORDER BY session.starts_at, session.created_at, session.id`;

const BUSY = `SELECT session.room_id AS id, session.starts_at AS "startsAt", session.ends_at AS "endsAt"
    FROM session JOIN event ON event.organization_id = $1 AND event.id = $2
    WHERE session.organization_id = $1 AND session.event_id <> $2 AND session.state = 'planned'
      AND session.room_id = ANY ($3::uuid[]) AND session.starts_at < event.ends_at AND session.ends_at > event.starts_at
  UNION ALL SELECT assignment.expert_id, assignment.starts_at, assignment.ends_at
    FROM assignment JOIN event ON event.organization_id = $1 AND event.id = $2
    WHERE assignment.organization_id = $1 AND assignment.event_id <> $2 AND assignment.blocking
      AND assignment.session_state = 'planned' AND assignment.expert_id = ANY ($4::uuid[])
      AND assignment.starts_at < event.ends_at AND assignment.ends_at > event.starts_at`;

/**
 * Reads what there is to plan, in a fixed number of queries.
 * @throws DomainError `not_found`
 */
export async function readEventFacts(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
): Promise<EventFacts> {
  const { event, rooms, people } = await readSurroundings(reader, organizationId, eventId);
  const key = [organizationId, eventId];
  const sessions = await reader.query<DraftSessionFacts[]>(SESSIONS, key);
  const taken = await reader.query<{ id: string; startsAt: string; endsAt: string }[]>(BUSY, [
    ...key,
    rooms.map(({ id }) => id),
    people.map(({ expertId }) => expertId),
  ]);
  const { levels, settings } = await readRules(reader, organizationId, eventId);
  const release = await findRelease(reader, organizationId, eventId);
  return {
    event,
    rooms,
    people,
    sessions,
    busy: new Map(
      [...Map.groupBy(taken, ({ id }) => id)].map(([id, spans]) => [
        id,
        spans.map(({ startsAt, endsAt }) => ({ from: instantMs(startsAt), to: instantMs(endsAt) })),
      ]),
    ),
    levels,
    settings,
    release: release?.programme,
  };
}
