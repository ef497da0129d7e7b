import type { EntityManager } from 'typeorm';
import { nameFormsOf } from '../experts/expert-facts.js';
import { AFFILIATIONS, type EventFacts } from './event.queries.js';
import type {
  ContributionItem,
  ProgrammeEvent,
  PublicProgramme,
  SessionItem,
  SessionPerson,
} from './public-programme.js';
import { readReleased } from './released-programme.queries.js';
import { namesSessionPeople, PUBLIC_ENGAGEMENT, PUBLIC_EXPERT } from './visibility.js';

type SessionRow = Omit<SessionItem, 'people' | 'contributions'>;
type ContributionRow = Omit<ContributionItem, 'people'> & { readonly sessionId: string };
type PersonRow = SessionPerson & {
  readonly sessionId: string;
  readonly contributionId: string | null;
};

/**
 * The programme of an event as the public sees it, with rooms, contributions and the people who may be named: its last
 * release; until there is one, the sessions of the draft that have hours.
 */
export async function readPublicProgramme(
  reader: EntityManager,
  event: ProgrammeEvent,
): Promise<PublicProgramme> {
  const released = await readReleased(reader, event);
  return released ?? { sessions: await readDraftSessions(reader, event), release: null };
}

/** The sessions of the public programme. */
export async function readProgramme(
  reader: EntityManager,
  event: ProgrammeEvent,
): Promise<readonly SessionItem[]> {
  return (await readPublicProgramme(reader, event)).sessions;
}

/** The draft as its organisers see it: all who are assigned, whatever they have agreed to. Not for the public. */
export async function readDraftProgramme(
  reader: EntityManager,
  event: ProgrammeEvent,
): Promise<readonly SessionItem[]> {
  const people = await reader.query<PersonRow[]>(EVERYBODY, [event.organizationId, event.id]);
  return readSessions(reader, event, people);
}

async function readDraftSessions(
  reader: EntityManager,
  event: ProgrammeEvent,
): Promise<SessionItem[]> {
  const people = namesSessionPeople(event.attributionRule)
    ? await reader.query<PersonRow[]>(PEOPLE, [event.organizationId, event.id])
    : [];
  return readSessions(reader, event, people);
}

async function readSessions(
  reader: EntityManager,
  event: ProgrammeEvent,
  people: readonly PersonRow[],
): Promise<SessionItem[]> {
  const key = [event.organizationId, event.id];
  const sessions = await reader.query<SessionRow[]>(SESSIONS, key);
  const contributions = await reader.query<ContributionRow[]>(CONTRIBUTIONS, key);
  const peopleOf = Map.groupBy(
    people,
    ({ sessionId, contributionId }) => contributionId ?? sessionId,
  );
  const contributionsOf = Map.groupBy(contributions, ({ sessionId }) => sessionId);
  return sessions.map((session) => ({
    ...session,
    people: peopleOf.get(session.id) ?? [],
    contributions: (contributionsOf.get(session.id) ?? []).map((contribution) => ({
      ...contribution,
      people: peopleOf.get(contribution.id) ?? [],
    })),
  }));
}

/** How many sessions the public programme of an event has, to say whether there is one. */
export async function countSessions(
  reader: EntityManager,
  { organizationId, id }: Pick<EventFacts, 'organizationId' | 'id'>,
): Promise<number> {
  const [row] = await reader.query<{ count: number }[]>(
    `SELECT coalesce(
       (SELECT sessions FROM programme_release WHERE organization_id = $1 AND event_id = $2
         ORDER BY number DESC LIMIT 1),
       (SELECT count(*)::int FROM session WHERE organization_id = $1 AND event_id = $2 AND starts_at IS NOT NULL)
     ) AS count`,
    [organizationId, id],
  );
  return row?.count ?? 0;
}

const SESSIONS = `SELECT session.id, session.kind, session.title, session.abstract, session.languages,
    session.starts_local AS "startsLocal", session.ends_local AS "endsLocal", session.starts_at AS "startsAt",
    session.ends_at AS "endsAt", session.state = 'cancelled' AS cancelled, false AS withdrawn, session.sequence, session.created_at AS "createdAt",
    session.updated_at AS "updatedAt",
    CASE WHEN room.id IS NULL THEN NULL ELSE jsonb_build_object('id', room.id, 'name', room.name,
      'position', room.position, 'venue', venue.name) END AS room,
    session.all_rooms AS "allRooms",
    CASE WHEN track.id IS NOT NULL
      THEN jsonb_build_array(jsonb_build_object('key', track.id, 'title', track.name))
      ELSE (SELECT coalesce(jsonb_agg(jsonb_build_object('key', theme.key, 'title', theme.title)
          ORDER BY theme.position, theme.key), '[]')
        FROM session_theme JOIN theme ON theme.id = session_theme.theme_id
        WHERE session_theme.session_id = session.id) END AS themes
  FROM session LEFT JOIN track ON track.organization_id = session.organization_id AND track.id = session.track_id
  LEFT JOIN room ON room.organization_id = session.organization_id AND room.id = session.room_id
  LEFT JOIN venue ON venue.organization_id = room.organization_id AND venue.id = room.venue_id
  WHERE session.organization_id = $1 AND session.event_id = $2 AND session.starts_at IS NOT NULL
  ORDER BY session.starts_at, session.ends_at, room.position, session.id`;

const CONTRIBUTIONS = `SELECT contribution.id, contribution.session_id AS "sessionId", contribution.title,
    contribution.abstract, contribution.duration_minutes AS "durationMinutes"
  FROM session JOIN contribution ON contribution.organization_id = session.organization_id
    AND contribution.session_id = session.id
  WHERE session.organization_id = $1 AND session.event_id = $2
  ORDER BY contribution.session_id, contribution.position, contribution.id`;

const PERSON = `SELECT assignment.session_id AS "sessionId", assignment.contribution_id AS "contributionId",
    assignment.role, expert.slug, expert.country, coalesce(${nameFormsOf('expert.id')}, '[]') AS names,
    ${AFFILIATIONS} AS affiliations
  FROM assignment`;

const EVERYBODY = `${PERSON} JOIN expert ON expert.id = assignment.expert_id
  WHERE assignment.organization_id = $1 AND assignment.event_id = $2
  ORDER BY assignment.session_id, assignment.position, assignment.id`;

/** An engagement that has not come about keeps its person out of the programme; none at all is no such refusal. */
const PEOPLE = `${PERSON} JOIN expert ON expert.id = assignment.expert_id AND ${PUBLIC_EXPERT}
  WHERE assignment.organization_id = $1 AND assignment.event_id = $2
    AND (NOT EXISTS (SELECT FROM speaker WHERE speaker.event_id = $2 AND speaker.expert_id = expert.id)
      OR EXISTS (SELECT FROM speaker WHERE speaker.event_id = $2 AND speaker.expert_id = expert.id
        AND ${PUBLIC_ENGAGEMENT}))
  ORDER BY assignment.session_id, assignment.position, assignment.id`;
