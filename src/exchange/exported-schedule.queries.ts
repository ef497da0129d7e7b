import type { EntityManager } from 'typeorm';
import { nameFormsOf } from '../experts/expert-facts.js';
import { DomainError } from '../kernel/domain-error.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import type { NameForm } from '../kernel/person-name.js';
import type { IdentityFacts } from './imported-identity.entity.js';
import type {
  ScheduleContribution,
  ScheduleDocument,
  SchedulePerson,
  ScheduleRoom,
  ScheduleSession,
  SessionSource,
} from './schedule-document.js';

interface EventRow {
  id: string;
  slug: string;
  title: LocalizedText;
  zone: string;
  startsLocal: string;
  endsLocal: string;
  languages: string[];
  online: boolean;
  updatedAt: string;
  order: string[];
}

interface SessionRow extends Omit<
  ScheduleSession,
  'themes' | 'people' | 'contributions' | 'source' | 'guid'
> {
  guid: string | null;
  facts: IdentityFacts | null;
  track: ScheduleSession['themes'][number] | null;
  themes: ScheduleSession['themes'];
}

interface PersonRow extends Omit<SchedulePerson, 'names' | 'slug'> {
  session_id: string;
  contribution_id: string | null;
  names: NameForm[] | null;
}

/** SQL for the guid under which other programs know the row that `column` of imported_identity names; else null. */
export const importedGuid = (kind: string, column: string, id: string): string =>
  `(SELECT substr(identity.source_key, 6)::uuid FROM imported_identity identity
    WHERE identity.kind = '${kind}' AND identity.${column} = ${id} AND identity.source_key ~ '^guid:[0-9a-f-]{36}$'
    ORDER BY identity.id LIMIT 1)`;

/**
 * The programme of an event as the organization's own people see it, drafts and all names included. Sessions that
 * have no hours yet have no place in a schedule; `unplaced` counts them.
 * @throws DomainError `not_found`
 */
export async function readWorkingSchedule(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
  publicUrl: string,
): Promise<ScheduleDocument> {
  const key = [organizationId, eventId];
  const [event] = await reader.query<EventRow[]>(EVENT, key);
  if (event === undefined) throw new DomainError('missing', 'not_found');
  const sessions = await reader.query<SessionRow[]>(SESSIONS, key);
  const contributions = await reader.query<
    (Omit<ScheduleContribution, 'people'> & { id: string; session_id: string })[]
  >(CONTRIBUTIONS, key);
  const people = await reader.query<PersonRow[]>(PEOPLE, key);
  const rooms = await reader.query<ScheduleRoom[]>(ROOMS, key);
  const peopleOf = Map.groupBy(people, (row) => row.contribution_id ?? row.session_id);
  const contributionsOf = Map.groupBy(contributions, (row) => row.session_id);
  const personsOf = (id: string): SchedulePerson[] =>
    (peopleOf.get(id) ?? []).map(({ session_id: _s, contribution_id: _c, names, ...person }) => ({
      ...person,
      names: names ?? [],
      slug: null,
    }));
  const { updatedAt, order, ...facts } = event;
  const latest = sessions.reduce(
    (last, row) => (row.updatedAt > last ? row.updatedAt : last),
    updatedAt,
  );
  return {
    publicUrl,
    version: versionOf(latest),
    order,
    event: facts,
    rooms,
    sessions: sessions.map(({ guid, facts: known, track, themes, ...session }) => ({
      ...session,
      guid: guid ?? session.id,
      source: sourceOf(known),
      themes: track === null ? themes : [track],
      people: personsOf(session.id),
      contributions: (contributionsOf.get(session.id) ?? []).map(
        ({ id, title, abstract, durationMinutes }) => ({
          title,
          abstract,
          durationMinutes,
          people: personsOf(id),
        }),
      ),
    })),
  };
}

/** The name of a state of the programme that has none: when it was last changed, in UTC. */
export function versionOf(updatedAt: string): string {
  return Temporal.Instant.from(updatedAt)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
    .replace('T', ' ');
}

/** What is kept of the file from which a session came. */
export function sourceOf(facts: IdentityFacts | null | undefined): SessionSource | null {
  return facts?.source ?? null;
}

const EVENT = `SELECT event.id, event.slug, event.title, event.zone, event.starts_local AS "startsLocal",
    event.ends_local AS "endsLocal", event.languages, event.format = 'online' AS online,
    event.updated_at AS "updatedAt", organization.languages AS "order"
  FROM event JOIN organization ON organization.id = event.organization_id
  WHERE event.organization_id = $1 AND event.id = $2`;

const SESSIONS = `SELECT session.id, session.kind, session.title, session.abstract, session.languages,
    session.starts_local AS "startsLocal", session.starts_at AS "startsAt", session.ends_local AS "endsLocal",
    session.ends_at AS "endsAt", session.state, session.sequence, session.created_at AS "createdAt",
    session.updated_at AS "updatedAt", session.room_id AS "roomId", session.all_rooms AS "allRooms",
    ${importedGuid('session', 'session_id', 'session.id')} AS guid,
    (SELECT identity.facts FROM imported_identity identity WHERE identity.session_id = session.id
      ORDER BY identity.id LIMIT 1) AS facts,
    (SELECT jsonb_build_object('key', track.id, 'title', track.name) FROM track
      WHERE track.id = session.track_id) AS track,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('key', theme.key, 'title', theme.title)
        ORDER BY theme.position, theme.key), '[]')
      FROM session_theme JOIN theme ON theme.id = session_theme.theme_id
      WHERE session_theme.session_id = session.id) AS themes
  FROM session LEFT JOIN room ON room.id = session.room_id
  WHERE session.organization_id = $1 AND session.event_id = $2 AND session.starts_at IS NOT NULL
  ORDER BY session.starts_at, session.ends_at, room.position, session.id`;

const CONTRIBUTIONS = `SELECT contribution.id, contribution.session_id, contribution.title, contribution.abstract,
    contribution.duration_minutes AS "durationMinutes"
  FROM session JOIN contribution ON contribution.organization_id = session.organization_id
    AND contribution.session_id = session.id
  WHERE session.organization_id = $1 AND session.event_id = $2
  ORDER BY contribution.session_id, contribution.position, contribution.id`;

const PEOPLE = `SELECT assignment.session_id, assignment.contribution_id, assignment.role, assignment.expert_id AS id,
    coalesce(${importedGuid('person', 'expert_id', 'assignment.expert_id')}, assignment.expert_id) AS guid,
    ${nameFormsOf('assignment.expert_id')} AS names
  FROM assignment WHERE assignment.organization_id = $1 AND assignment.event_id = $2
  ORDER BY assignment.session_id, assignment.position, assignment.id`;

const ROOMS = `SELECT room.id, coalesce(${importedGuid('room', 'room_id', 'room.id')}, room.id) AS guid, room.name,
    venue.name AS venue, room.capacity
  FROM room JOIN venue ON venue.id = room.venue_id
  WHERE room.organization_id = $1
    AND room.id IN (SELECT session.room_id FROM session WHERE session.organization_id = $1 AND session.event_id = $2)
  ORDER BY room.position, room.id`;
