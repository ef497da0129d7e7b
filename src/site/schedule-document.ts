import type { EntityManager } from 'typeorm';
import type { IdentityFacts } from '../exchange/imported-identity.entity.js';
import { importedGuid, sourceOf, versionOf } from '../exchange/exported-schedule.queries.js';
import type {
  ScheduleDocument,
  SchedulePerson,
  ScheduleRoom,
  ScheduleSession,
} from '../exchange/schedule-document.js';
import type { EventFacts } from './event.queries.js';
import type { PublicProgramme, SessionItem, SessionPerson } from './public-programme.js';

interface SessionExtra {
  id: string;
  guid: string | null;
  facts: IdentityFacts | null;
}

/** What the public programme leaves unsaid of its sessions, rooms and people, and exchange formats want to know. */
const EXTRAS = `SELECT session.id, ${importedGuid('session', 'session_id', 'session.id')} AS guid,
    (SELECT identity.facts FROM imported_identity identity WHERE identity.session_id = session.id
      ORDER BY identity.id LIMIT 1) AS facts
  FROM session
  WHERE session.organization_id = $1 AND session.event_id = $2`;

const ROOM_GUIDS = `SELECT room.id, room.capacity, coalesce(${importedGuid('room', 'room_id', 'room.id')}, room.id) AS guid
  FROM room WHERE room.organization_id = $1 AND room.id = ANY ($2::uuid[])`;

const PERSON_GUIDS = `SELECT expert.slug, expert.id,
    coalesce(${importedGuid('person', 'expert_id', 'expert.id')}, expert.id) AS guid
  FROM expert WHERE expert.organization_id = $1 AND expert.slug = ANY ($2)`;

/** The public programme as exchange formats write it: the sessions and the people that its page shows, no others. */
export async function publicSchedule(
  reader: EntityManager,
  event: EventFacts,
  programme: PublicProgramme,
  publicUrl: string,
): Promise<ScheduleDocument> {
  // What was withdrawn is told of by calendars alone: apps drop what their file no longer has.
  const sessions = programme.sessions.filter(({ withdrawn }) => !withdrawn);
  const extras = await reader.query<SessionExtra[]>(EXTRAS, [event.organizationId, event.id]);
  const extraOf = new Map(extras.map((extra) => [extra.id, extra]));
  const rooms = await roomsOf(reader, event, sessions);
  const personOf = await personsOf(reader, event, sessions);
  const latest = sessions.reduce(
    (last, { updatedAt }) => (updatedAt > last ? updatedAt : last),
    event.updatedAt,
  );
  return {
    publicUrl,
    version: programme.release?.name ?? versionOf(latest),
    order: event.organization.languages,
    event: {
      id: event.id,
      slug: event.slug,
      title: event.title,
      zone: event.zone,
      startsLocal: event.startsLocal,
      endsLocal: event.endsLocal,
      languages: event.languages,
      online: event.format === 'online',
    },
    rooms,
    sessions: sessions.map((session): ScheduleSession => {
      const extra = extraOf.get(session.id);
      return {
        id: session.id,
        guid: extra?.guid ?? session.id,
        kind: session.kind,
        title: session.title,
        abstract: session.abstract,
        languages: session.languages,
        startsLocal: session.startsLocal,
        startsAt: session.startsAt,
        endsLocal: session.endsLocal,
        endsAt: session.endsAt,
        // An event that does not take place as announced has no session that does.
        state: session.cancelled || event.state === 'cancelled' ? 'cancelled' : 'planned',
        sequence: session.sequence,
        createdAt: session.createdAt,
        updatedAt: session.updatedAt,
        roomId: session.room?.id ?? null,
        allRooms: session.allRooms,
        themes: session.themes,
        people: session.people.map(personOf),
        contributions: session.contributions.map(
          ({ title, abstract, durationMinutes, people }) => ({
            title,
            abstract,
            durationMinutes,
            people: people.map(personOf),
          }),
        ),
        source: sourceOf(extra?.facts),
      };
    }),
  };
}

async function roomsOf(
  reader: EntityManager,
  event: EventFacts,
  sessions: readonly SessionItem[],
): Promise<ScheduleRoom[]> {
  const used = new Map(sessions.flatMap(({ room }) => (room === null ? [] : [[room.id, room]])));
  const known = await reader.query<{ id: string; guid: string; capacity: number | null }[]>(
    ROOM_GUIDS,
    [event.organizationId, [...used.keys()]],
  );
  const byId = new Map(known.map((row) => [row.id, row]));
  return [...used.values()]
    .sort((one, other) => one.position - other.position)
    .map(({ id, name, venue }) => ({
      id,
      guid: byId.get(id)?.guid ?? id,
      name,
      venue,
      capacity: byId.get(id)?.capacity ?? null,
    }));
}

async function personsOf(
  reader: EntityManager,
  event: EventFacts,
  sessions: readonly SessionItem[],
): Promise<(person: SessionPerson) => SchedulePerson> {
  const all = sessions.flatMap(({ people, contributions }) => [
    ...people,
    ...contributions.flatMap((contribution) => contribution.people),
  ]);
  const known = await reader.query<{ slug: string; id: string; guid: string }[]>(PERSON_GUIDS, [
    event.organizationId,
    [...new Set(all.map(({ slug }) => slug))],
  ]);
  const bySlug = new Map(known.map((row) => [row.slug, row]));
  return ({ slug, names, role }) => {
    const row = bySlug.get(slug);
    return { id: row?.id ?? '', guid: row?.guid ?? '', names, role, slug };
  };
}
