import type { EntityManager } from 'typeorm';
import { toInstant } from '../kernel/local-time.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import type {
  ReleasedAssignment,
  ReleasedProgramme,
  ReleasedSession,
} from '../programme/releases/released-programme.js';
import { findRelease, keptRecords } from '../programme/releases/releases.queries.js';
import type {
  ProgrammeEvent,
  PublicProgramme,
  ReleaseItem,
  SessionItem,
  SessionPerson,
} from './public-programme.js';
import { namesSessionPeople, PUBLIC_EXPERT } from './visibility.js';

interface PublicPerson {
  readonly id: string;
  readonly slug: string;
}

/** What a release needs of the present to be shown. */
interface Present {
  /** Those who may be named now, by the id that the release has. */
  readonly people: ReadonlyMap<string, PublicPerson>;
  readonly themes: ReadonlyMap<
    string,
    { readonly key: string; readonly title: LocalizedText; readonly position: number }
  >;
}

/**
 * The last release of an event's programme as the public may see it, or that of a number; undefined where there is
 * none. It reads as it was released, save that who has taken back their consent since is no longer named.
 */
export async function readReleased(
  reader: EntityManager,
  event: ProgrammeEvent,
  number?: number,
): Promise<PublicProgramme | undefined> {
  const release = await findRelease(reader, event.organizationId, event.id, number);
  if (release === undefined) return undefined;
  const { programme } = release;
  const present = {
    people: namesSessionPeople(event.attributionRule)
      ? await publicPeople(reader, event, programme)
      : new Map<string, PublicPerson>(),
    themes: await themesOf(reader, event, programme),
  };
  return {
    sessions: programme.sessions.map((session) => sessionOf(programme, session, event, present)),
    release: {
      number: release.number,
      name: release.name,
      note: release.note,
      releasedAt: release.releasedAt,
    },
  };
}

/** The releases of an event, the latest first, at most so many. */
export async function listPublicReleases(
  reader: EntityManager,
  event: ProgrammeEvent,
  limit: number,
): Promise<ReleaseItem[]> {
  return reader.query<ReleaseItem[]>(
    `SELECT number, name, note, released_at AS "releasedAt" FROM programme_release
     WHERE organization_id = $1 AND event_id = $2 ORDER BY number DESC LIMIT $3`,
    [event.organizationId, event.id, limit],
  );
}

function sessionOf(
  programme: ReleasedProgramme,
  session: ReleasedSession,
  event: ProgrammeEvent,
  present: Present,
): SessionItem {
  const hours = hoursOf(session, programme.event.zone, event.zone);
  const room = programme.rooms.find(({ id }) => id === session.roomId);
  const track = programme.tracks.find(({ id }) => id === session.trackId);
  const people = (list: readonly ReleasedAssignment[]) => personsOf(programme, list, present);
  return {
    id: session.id,
    kind: session.kind,
    title: session.title,
    abstract: session.abstract,
    languages: session.languages,
    ...hours,
    cancelled: session.state !== 'planned',
    withdrawn: session.state === 'withdrawn',
    sequence: session.sequence,
    createdAt: session.firstReleasedAt,
    updatedAt: session.changedAt,
    room: room ?? null,
    allRooms: session.allRooms,
    themes:
      track === undefined
        ? session.themeIds
            .flatMap((id) => present.themes.get(id) ?? [])
            .sort((one, other) => one.position - other.position)
            .map(({ key, title }) => ({ key, title }))
        : [{ key: track.id, title: track.name }],
    people: people(session.people),
    contributions: session.contributions.map(
      ({ id, title, abstract, durationMinutes, ...talk }) => ({
        id,
        title,
        abstract,
        durationMinutes,
        people: people(talk.people),
      }),
    ),
  };
}

/** A release promised instants: should the event's zone be another one since, its wall clock tells the same ones. */
function hoursOf(
  { startsLocal, endsLocal }: ReleasedSession,
  released: string,
  zone: string,
): Pick<SessionItem, 'startsLocal' | 'endsLocal' | 'startsAt' | 'endsAt'> {
  const startsAt = toInstant(startsLocal, released);
  const endsAt = toInstant(endsLocal, released);
  if (zone === released) return { startsLocal, endsLocal, startsAt, endsAt };
  const local = (instant: string) =>
    Temporal.Instant.from(instant)
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' });
  return { startsLocal: local(startsAt), endsLocal: local(endsAt), startsAt, endsAt };
}

function personsOf(
  programme: ReleasedProgramme,
  list: readonly ReleasedAssignment[],
  { people }: Present,
): SessionPerson[] {
  return list.flatMap(({ expertId, role }) => {
    const person = programme.people.find((one) => one.expertId === expertId);
    const now = people.get(expertId);
    if (person?.named !== true || now === undefined) return [];
    const { names, country, affiliations } = person;
    return [{ slug: now.slug, names, country, affiliations, role }];
  });
}

async function publicPeople(
  reader: EntityManager,
  { organizationId }: ProgrammeEvent,
  { people }: ReleasedProgramme,
): Promise<Map<string, PublicPerson>> {
  const ids = people.filter(({ named }) => named).map(({ expertId }) => expertId);
  const kept = await keptRecords(reader, organizationId, ids);
  const rows = await reader.query<PublicPerson[]>(
    `SELECT expert.id, expert.slug FROM expert
     WHERE expert.organization_id = $1 AND expert.id = ANY ($2::uuid[]) AND ${PUBLIC_EXPERT}`,
    [organizationId, [...ids, ...kept.values()]],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    ids.flatMap((id) => {
      const person = byId.get(kept.get(id) ?? id);
      return person === undefined ? [] : [[id, person] as const];
    }),
  );
}

async function themesOf(
  reader: EntityManager,
  { organizationId }: ProgrammeEvent,
  { sessions }: ReleasedProgramme,
): Promise<Present['themes']> {
  const ids = [...new Set(sessions.flatMap(({ themeIds }) => themeIds))];
  if (ids.length === 0) return new Map();
  const rows = await reader.query<
    { id: string; key: string; title: LocalizedText; position: number }[]
  >(
    `SELECT id, key, title, position FROM theme WHERE organization_id = $1 AND id = ANY ($2::uuid[])`,
    [organizationId, ids],
  );
  return new Map(rows.map(({ id, ...theme }) => [id, theme]));
}
