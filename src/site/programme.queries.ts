import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import type { SessionKind } from '../programme/session.entity.js';
import type { SpeakerRole } from '../speakers/speaker-states.js';
import { nameFormsOf } from '../experts/expert-facts.js';
import { AFFILIATIONS, type EventFacts, type PersonItem } from './event.queries.js';
import { namesSessionPeople, PUBLIC_ENGAGEMENT, PUBLIC_EXPERT } from './visibility.js';

export interface SessionItem {
  readonly id: string;
  readonly kind: SessionKind;
  readonly title: LocalizedText;
  readonly abstract: LocalizedText;
  readonly languages: readonly string[];
  /** Wall clock of the event's zone. */
  readonly startsLocal: string;
  readonly endsLocal: string;
  readonly cancelled: boolean;
  readonly sequence: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly room: {
    readonly id: string;
    readonly name: LocalizedText;
    readonly position: number;
    readonly venue: LocalizedText;
  } | null;
  readonly people: readonly SessionPerson[];
  readonly contributions: readonly ContributionItem[];
}

export interface SessionPerson extends PersonItem {
  readonly role: SpeakerRole;
}

export interface ContributionItem {
  readonly id: string;
  readonly title: LocalizedText;
  readonly abstract: LocalizedText;
  readonly durationMinutes: number | null;
  readonly people: readonly SessionPerson[];
}

type SessionRow = Omit<SessionItem, 'people' | 'contributions'>;
type ContributionRow = Omit<ContributionItem, 'people'> & { readonly sessionId: string };
type PersonRow = SessionPerson & {
  readonly sessionId: string;
  readonly contributionId: string | null;
};

/** The sessions of an event in their order, with rooms, contributions and the people who may be named. */
export async function readProgramme(
  reader: EntityManager,
  event: Pick<EventFacts, 'organizationId' | 'id' | 'attributionRule'>,
): Promise<SessionItem[]> {
  const key = [event.organizationId, event.id];
  const sessions = await reader.query<SessionRow[]>(SESSIONS, key);
  const contributions = await reader.query<ContributionRow[]>(CONTRIBUTIONS, key);
  const people = namesSessionPeople(event.attributionRule)
    ? await reader.query<PersonRow[]>(PEOPLE, key)
    : [];
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

/** How many sessions an event has, to say whether there is a programme. */
export async function countSessions(
  reader: EntityManager,
  { organizationId, id }: Pick<EventFacts, 'organizationId' | 'id'>,
): Promise<number> {
  const [row] = await reader.query<{ count: number }[]>(
    'SELECT count(*)::int AS count FROM session WHERE organization_id = $1 AND event_id = $2',
    [organizationId, id],
  );
  return row?.count ?? 0;
}

const SESSIONS = `SELECT session.id, session.kind, session.title, session.abstract, session.languages,
    session.starts_local AS "startsLocal", session.ends_local AS "endsLocal",
    session.state = 'cancelled' AS cancelled, session.sequence, session.created_at AS "createdAt",
    session.updated_at AS "updatedAt",
    CASE WHEN room.id IS NULL THEN NULL ELSE jsonb_build_object('id', room.id, 'name', room.name,
      'position', room.position, 'venue', venue.name) END AS room
  FROM session
  LEFT JOIN room ON room.organization_id = session.organization_id AND room.id = session.room_id
  LEFT JOIN venue ON venue.organization_id = room.organization_id AND venue.id = room.venue_id
  WHERE session.organization_id = $1 AND session.event_id = $2
  ORDER BY session.starts_at, session.ends_at, room.position, session.id`;

const CONTRIBUTIONS = `SELECT contribution.id, contribution.session_id AS "sessionId", contribution.title,
    contribution.abstract, contribution.duration_minutes AS "durationMinutes"
  FROM session JOIN contribution ON contribution.organization_id = session.organization_id
    AND contribution.session_id = session.id
  WHERE session.organization_id = $1 AND session.event_id = $2
  ORDER BY contribution.session_id, contribution.position, contribution.id`;

/** An engagement that has not come about keeps its person out of the programme; none at all is no such refusal. */
const PEOPLE = `SELECT assignment.session_id AS "sessionId", assignment.contribution_id AS "contributionId",
    assignment.role, expert.slug, expert.country, coalesce(${nameFormsOf('expert.id')}, '[]') AS names,
    ${AFFILIATIONS} AS affiliations
  FROM assignment JOIN expert ON expert.id = assignment.expert_id AND ${PUBLIC_EXPERT}
  WHERE assignment.organization_id = $1 AND assignment.event_id = $2
    AND (NOT EXISTS (SELECT FROM speaker WHERE speaker.event_id = $2 AND speaker.expert_id = expert.id)
      OR EXISTS (SELECT FROM speaker WHERE speaker.event_id = $2 AND speaker.expert_id = expert.id
        AND ${PUBLIC_ENGAGEMENT}))
  ORDER BY assignment.session_id, assignment.position, assignment.id`;
