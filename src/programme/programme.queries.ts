import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { UiLanguage } from '../kernel/languages.js';
import { chooseName, type NameForm, printName } from '../kernel/person-name.js';
import { nameFormsOf } from '../experts/expert-facts.js';
import type {
  AssignmentView,
  ContributionView,
  ProgrammeView,
  SessionView,
} from './dto/session.dto.js';

interface SessionRow extends Omit<SessionView, 'people'> {
  people: (Omit<AssignmentView, 'name'> & { names: NameForm[] | null })[];
}

const SESSION = `
  SELECT session.id, session.event_id AS "eventId", session.kind, session.title, session.abstract, session.languages,
    session.room_id AS "roomId", room.name AS "roomName", session.all_rooms AS "allRooms", session.starts_local AS "startsLocal",
    session.ends_local AS "endsLocal", event.zone, session.starts_at AS "startsAt", session.ends_at AS "endsAt",
    coalesce(session.duration_minutes, (extract(epoch FROM session.ends_at - session.starts_at) / 60)::int)
      AS "durationMinutes", session.track_id AS "trackId", session.expected_audience AS "expectedAudience",
    ARRAY(SELECT theme_id FROM session_theme WHERE session_theme.session_id = session.id ORDER BY theme_id) AS "themeIds",
    session.state, session.updated_at AS "updatedAt", session.version,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', assignment.id, 'expertId', assignment.expert_id,
        'role', assignment.role, 'contributionId', assignment.contribution_id, 'blocking', assignment.blocking,
        'nonBlockingReason', assignment.non_blocking_reason, 'version', assignment.version,
        'names', ${nameFormsOf('assignment.expert_id')}) ORDER BY assignment.position, assignment.id)
      FROM assignment WHERE assignment.organization_id = session.organization_id
        AND assignment.session_id = session.id), '[]') AS people,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', contribution.id, 'title', contribution.title,
        'abstract', contribution.abstract, 'durationMinutes', contribution.duration_minutes,
        'version', contribution.version) ORDER BY contribution.position, contribution.id)
      FROM contribution WHERE contribution.organization_id = session.organization_id
        AND contribution.session_id = session.id), '[]') AS contributions
  FROM session JOIN event ON event.id = session.event_id LEFT JOIN room ON room.id = session.room_id`;

/** One session, names in `language`. */
export async function readSession(
  reader: EntityManager,
  organizationId: string,
  id: string,
  language: UiLanguage,
): Promise<SessionView> {
  const [row] = await reader.query<SessionRow[]>(
    `${SESSION} WHERE session.organization_id = $1 AND session.id = $2`,
    [organizationId, id],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return present(row, language);
}

/** Several sessions, in the order of time. */
export async function readSessions(
  reader: EntityManager,
  organizationId: string,
  ids: readonly string[],
  language: UiLanguage,
): Promise<SessionView[]> {
  const rows = await reader.query<SessionRow[]>(
    `${SESSION} WHERE session.organization_id = $1 AND session.id = ANY ($2::uuid[])
     ORDER BY session.starts_at, room.position, session.id`,
    [organizationId, ids],
  );
  return rows.map((row) => present(row, language));
}

/** The whole programme of an event, by time and room, in two queries. */
export async function readProgramme(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
  language: UiLanguage,
): Promise<ProgrammeView> {
  const [event] = await reader.query<{ zone: string }[]>(
    'SELECT zone FROM event WHERE organization_id = $1 AND id = $2',
    [organizationId, eventId],
  );
  if (event === undefined) throw new DomainError('missing', 'not_found');
  const rows = await reader.query<SessionRow[]>(
    `${SESSION} WHERE session.organization_id = $1 AND session.event_id = $2
     ORDER BY session.starts_at, room.position, session.id`,
    [organizationId, eventId],
  );
  return { eventId, zone: event.zone, sessions: rows.map((row) => present(row, language)) };
}

function present(row: SessionRow, language: UiLanguage): SessionView {
  const { version, updatedAt, people, contributions, ...rest } = row;
  return {
    ...rest,
    people: people.map(({ names, version: seen, ...person }) => {
      const name = chooseName(names ?? [], language);
      return { ...person, name: name ? printName(name) : '', version: seen };
    }),
    contributions: contributions satisfies ContributionView[],
    updatedAt,
    version,
  };
}
