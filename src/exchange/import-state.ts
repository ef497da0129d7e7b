import type { EntityManager } from 'typeorm';
import { lookAlikes } from '../experts/name-keys.js';
import { nameFormsOf } from '../experts/expert-facts.js';
import { DomainError } from '../kernel/domain-error.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import { nameKey } from '../kernel/name-search.js';
import { type NameForm, printName, splitFullName } from '../kernel/person-name.js';
import type { SessionKind, SessionState } from '../programme/session.entity.js';
import type { SpeakerRole, SpeakerState } from '../speakers/speaker-states.js';
import type { IdentityFacts } from './imported-identity.entity.js';

/** What the database has of everything that an import may meet, read in a fixed number of statements. */
export interface ImportState {
  readonly event: StateEvent;
  readonly rooms: readonly StateRoom[];
  readonly roomByKey: ReadonlyMap<string, string>;
  /** Ids by the key of each name. */
  readonly trackByName: ReadonlyMap<string, string>;
  readonly sessions: ReadonlyMap<string, StateSession>;
  readonly sessionByKey: ReadonlyMap<
    string,
    { readonly id: string; readonly facts: IdentityFacts }
  >;
  readonly personByKey: ReadonlyMap<string, string>;
  readonly expertIds: ReadonlySet<string>;
  /** Experts by a whole name as it prints. */
  readonly expertsByName: ReadonlyMap<string, readonly string[]>;
  readonly engagements: ReadonlyMap<string, readonly StateEngagement[]>;
}

export interface StateEvent {
  readonly id: string;
  readonly title: LocalizedText;
  readonly zone: string;
  readonly startsLocal: string;
  readonly endsLocal: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly state: string;
  readonly announced: boolean;
  readonly venueId: string | null;
  readonly languages: readonly string[];
  /** The languages of the organization. */
  readonly order: readonly string[];
}

export interface StateRoom {
  readonly id: string;
  readonly venueId: string;
  readonly name: LocalizedText;
  readonly parallel: boolean;
}

export interface StateSession {
  readonly id: string;
  readonly version: number;
  readonly kind: SessionKind;
  readonly title: LocalizedText;
  readonly abstract: LocalizedText;
  readonly languages: readonly string[];
  readonly roomId: string | null;
  readonly allRooms: boolean;
  readonly trackId: string | null;
  readonly startsLocal: string | null;
  readonly startsAt: string | null;
  readonly endsLocal: string | null;
  readonly endsAt: string | null;
  readonly state: SessionState;
  readonly sequence: number;
  readonly contributions: number;
  readonly people: readonly StateAssignment[];
}

export interface StateAssignment {
  readonly id: string;
  readonly expertId: string;
  readonly role: SpeakerRole;
  readonly blocking: boolean;
  readonly contributionId: string | null;
}

export interface StateEngagement {
  readonly expertId: string;
  readonly role: SpeakerRole;
  readonly state: SpeakerState;
}

/** What an import asks for: the keys and names that its file uses. */
export interface StateQuestion {
  readonly personKeys: readonly string[];
  readonly personNames: readonly string[];
}

/** @throws DomainError `not_found` */
export async function readImportState(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
  { personKeys, personNames }: StateQuestion,
): Promise<ImportState> {
  const key = [organizationId, eventId];
  const [event] = await reader.query<StateEvent[]>(EVENT, key);
  if (event === undefined) throw new DomainError('missing', 'not_found');
  const sessions = await reader.query<StateSession[]>(SESSIONS, key);
  const identities = await reader.query<IdentityRow[]>(IDENTITIES, [...key, personKeys]);
  const tracks = await reader.query<{ id: string; name: LocalizedText }[]>(TRACKS, key);
  const rooms = await reader.query<StateRoom[]>(ROOMS, key);
  const engagements = await reader.query<StateEngagement[]>(ENGAGEMENTS, key);
  const guids = personKeys.flatMap((each) => /^guid:(.*)$/.exec(each)?.[1] ?? []);
  const experts = await reader.query<{ id: string }[]>(OWN_EXPERTS, [organizationId, guids]);
  return {
    event,
    rooms,
    roomByKey: byKey(identities, ({ room_id: id }) => id),
    trackByName: new Map(
      tracks.flatMap(({ id, name }) =>
        Object.values(name).map((text) => [nameKey(text), id] as const),
      ),
    ),
    sessions: new Map(sessions.map((session) => [session.id, session])),
    sessionByKey: new Map(
      identities.flatMap(({ source_key: source, session_id: id, facts }) =>
        id === null ? [] : [[source, { id, facts }] as const],
      ),
    ),
    personByKey: byKey(identities, ({ expert_id: id }) => id),
    expertIds: new Set(experts.map(({ id }) => id)),
    expertsByName: await expertsByName(reader, organizationId, personNames),
    engagements: Map.groupBy(engagements, ({ expertId }) => expertId),
  };
}

interface IdentityRow {
  source_key: string;
  session_id: string | null;
  room_id: string | null;
  expert_id: string | null;
  facts: IdentityFacts;
}

function byKey(
  rows: readonly IdentityRow[],
  idOf: (row: IdentityRow) => string | null,
): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap((row) => {
      const id = idOf(row);
      return id === null ? [] : [[row.source_key, id] as const];
    }),
  );
}

/** Who has exactly one of these names; a name of one word is nobody’s in particular. */
async function expertsByName(
  reader: EntityManager,
  organizationId: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const looks = new Map(names.map((name) => [name, lookAlikes(splitFullName(name).form)]));
  const found = await reader.query<{ id: string; names: NameForm[] | null }[]>(
    `SELECT expert.id, ${nameFormsOf('expert.id')} AS names FROM expert
     WHERE organization_id = $1 AND look_alike_key = ANY ($2) AND merged_into_id IS NULL ORDER BY expert.id`,
    [organizationId, [...new Set(looks.values())].filter((look) => look !== '')],
  );
  const asked = new Set(names);
  const result = new Map<string, string[]>();
  for (const { id, names: forms } of found) {
    for (const name of new Set((forms ?? []).flatMap(spellings))) {
      if (asked.has(name)) result.set(name, [...(result.get(name) ?? []), id]);
    }
  }
  return result;
}

/** A name in both orders: files write either. */
function spellings(form: NameForm): string[] {
  const turned = form.order === 'family_first' ? 'given_first' : 'family_first';
  return [printName(form), printName({ ...form, order: turned })];
}

const EVENT = `SELECT event.id, event.title, event.zone, event.starts_local AS "startsLocal",
    event.ends_local AS "endsLocal", event.starts_at AS "startsAt", event.ends_at AS "endsAt", event.state,
    event.announced_at IS NOT NULL AS announced, event.venue_id AS "venueId", event.languages,
    organization.languages AS "order"
  FROM event JOIN organization ON organization.id = event.organization_id
  WHERE event.organization_id = $1 AND event.id = $2`;

const SESSIONS = `SELECT session.id, session.version, session.kind, session.title, session.abstract, session.languages,
    session.room_id AS "roomId", session.all_rooms AS "allRooms", session.track_id AS "trackId", session.starts_local AS "startsLocal",
    session.starts_at AS "startsAt", session.ends_local AS "endsLocal", session.ends_at AS "endsAt", session.state,
    session.sequence,
    (SELECT count(*)::int FROM contribution WHERE contribution.session_id = session.id) AS contributions,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', assignment.id, 'expertId', assignment.expert_id,
        'role', assignment.role, 'blocking', assignment.blocking, 'contributionId', assignment.contribution_id)
        ORDER BY assignment.position, assignment.id), '[]')
      FROM assignment WHERE assignment.session_id = session.id) AS people
  FROM session WHERE session.organization_id = $1 AND session.event_id = $2 ORDER BY session.starts_at, session.id`;

/** Numbers and codes mean something within their event alone; a guid is the same person in every event. */
const IDENTITIES = `SELECT identity.source_key, identity.session_id, identity.room_id, identity.facts,
    coalesce(expert.merged_into_id, identity.expert_id) AS expert_id
  FROM imported_identity identity
  LEFT JOIN expert ON expert.id = identity.expert_id
  WHERE identity.organization_id = $1 AND (identity.event_id = $2
    OR (identity.kind = 'person' AND identity.source_key = ANY ($3) AND identity.source_key LIKE 'guid:%'))
  ORDER BY (identity.event_id = $2), identity.id`;

const TRACKS =
  'SELECT id, name FROM track WHERE organization_id = $1 AND event_id = $2 ORDER BY position, id';

const ROOMS = `SELECT room.id, room.venue_id AS "venueId", room.name, room.parallel_items AS parallel
  FROM room WHERE room.organization_id = $1 AND (
    room.venue_id = (SELECT venue_id FROM event WHERE event.organization_id = $1 AND event.id = $2)
    OR room.id IN (SELECT session.room_id FROM session
      WHERE session.organization_id = $1 AND session.event_id = $2)
    OR room.id IN (SELECT identity.room_id FROM imported_identity identity
      WHERE identity.organization_id = $1 AND identity.event_id = $2))
  ORDER BY room.position, room.id`;

const ENGAGEMENTS = `SELECT expert_id AS "expertId", role, state FROM speaker
  WHERE organization_id = $1 AND event_id = $2`;

const OWN_EXPERTS = `SELECT id FROM expert
  WHERE organization_id = $1 AND id = ANY ($2::uuid[]) AND merged_into_id IS NULL`;
