import type { EntityManager } from 'typeorm';
import { isAway } from '../events/event-copy-plan.js';
import type { EventState } from '../events/event-lifecycle.js';
import { nameFormsOf } from '../experts/expert-facts.js';
import { intersectSpans, type LocalInterval, type Span, spansOf } from '../kernel/availability.js';
import { DomainError } from '../kernel/domain-error.js';
import type { UiLanguage } from '../kernel/languages.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import { chooseName, type NameForm, printName } from '../kernel/person-name.js';
import type { SessionState } from './session.entity.js';

/** The event into which sessions are to be put. */
export interface CheckedEvent {
  readonly id: string;
  readonly title: LocalizedText;
  readonly zone: string;
  readonly state: EventState;
  readonly venueId: string | null;
  readonly startsLocal: string;
  readonly endsLocal: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

export async function readCheckedEvent(
  reader: EntityManager,
  organizationId: string,
  id: string,
): Promise<CheckedEvent> {
  const [event] = await reader.query<CheckedEvent[]>(
    `SELECT id, title, zone, state, venue_id AS "venueId", starts_local AS "startsLocal", ends_local AS "endsLocal",
       starts_at AS "startsAt", ends_at AS "endsAt" FROM event WHERE organization_id = $1 AND id = $2`,
    [organizationId, id],
  );
  if (event === undefined) throw new DomainError('missing', 'not_found');
  return event;
}

/** A session as it is stored. */
export interface StoredSession {
  readonly id: string;
  readonly title: LocalizedText;
  readonly state: SessionState;
  readonly roomId: string | null;
  readonly allRooms: boolean;
  readonly startsLocal: string | null;
  readonly endsLocal: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly durationMinutes: number | null;
  readonly expectedAudience: number | null;
  readonly people: readonly { readonly expertId: string; readonly blocking: boolean }[];
}

/** Those of the sessions that are the event's, by id, with their people. */
export async function readStoredSessions(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredSession>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.query<StoredSession[]>(
    `SELECT id, title, state, room_id AS "roomId", all_rooms AS "allRooms", starts_local AS "startsLocal",
       ends_local AS "endsLocal", starts_at AS "startsAt", ends_at AS "endsAt",
       duration_minutes AS "durationMinutes", expected_audience AS "expectedAudience",
       coalesce((SELECT jsonb_agg(jsonb_build_object('expertId', expert_id, 'blocking', blocking))
         FROM assignment WHERE assignment.organization_id = $1 AND assignment.session_id = session.id), '[]') AS people
     FROM session WHERE organization_id = $1 AND event_id = $2 AND id = ANY ($3::uuid[])`,
    [organizationId, eventId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** A room, with the spans in which it can be had; undefined stands for always. */
export interface CheckedRoom {
  readonly id: string;
  readonly name: LocalizedText;
  readonly capacity: number | null;
  readonly parallel: boolean;
  readonly venueId: string;
  readonly free: readonly Span[] | undefined;
}

/** Those of the rooms that are the organization's, by id. */
export async function readRooms(
  reader: EntityManager,
  organizationId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CheckedRoom>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.query<
    (Omit<CheckedRoom, 'free'> & { zone: string; availability: LocalInterval[] })[]
  >(
    `SELECT room.id, room.name, room.capacity, room.parallel_items AS parallel, room.venue_id AS "venueId",
       room.availability, venue.zone FROM room JOIN venue ON venue.id = room.venue_id
     WHERE room.organization_id = $1 AND room.id = ANY ($2::uuid[])`,
    [organizationId, ids],
  );
  return new Map(
    rows.map(({ zone, availability, ...room }) => [
      room.id,
      { ...room, free: availability.length === 0 ? undefined : spansOf(availability, zone) },
    ]),
  );
}

/** A person, as the event knows them. */
export interface CheckedPerson {
  readonly id: string;
  readonly name: string;
  /** Declined or withdrew in every role. */
  readonly away: boolean;
  readonly engaged: boolean;
  readonly free: readonly Span[] | undefined;
}

/** Those of the experts that are the organization's and stand for themselves, by id. */
export async function readPeople(
  reader: EntityManager,
  organizationId: string,
  event: CheckedEvent,
  ids: readonly string[],
  language: UiLanguage,
): Promise<ReadonlyMap<string, CheckedPerson>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.query<
    {
      id: string;
      names: NameForm[] | null;
      away: boolean;
      engaged: boolean;
      availability: { intervals: LocalInterval[]; zone: string | null }[];
    }[]
  >(
    `SELECT expert.id, ${nameFormsOf('expert.id')} AS names, ${isAway('expert.id', '$2')} AS away,
       EXISTS (SELECT FROM speaker WHERE speaker.organization_id = $1 AND speaker.event_id = $2
         AND speaker.expert_id = expert.id) AS engaged,
       coalesce((SELECT jsonb_agg(jsonb_build_object('intervals', availability, 'zone', availability_zone)) FROM speaker
         WHERE speaker.organization_id = $1 AND speaker.event_id = $2 AND speaker.expert_id = expert.id
           AND speaker.state NOT IN ('declined', 'withdrawn') AND availability <> '[]'), '[]') AS availability
     FROM expert WHERE expert.organization_id = $1 AND expert.id = ANY ($3::uuid[]) AND merged_into_id IS NULL`,
    [organizationId, event.id, ids],
  );
  return new Map(
    rows.map(({ id, names, away, engaged, availability }) => {
      const name = chooseName(names ?? [], language);
      const free = intersectSpans(
        availability.map(({ intervals, zone }) => spansOf(intervals, zone ?? event.zone)),
      );
      return [id, { id, name: name ? printName(name) : '', away, engaged, free }];
    }),
  );
}

/** The experts behind engagements of the event, by the engagement's id. */
export async function expertsOfSpeakers(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.query<{ id: string; expertId: string }[]>(
    `SELECT id, expert_id AS "expertId" FROM speaker
     WHERE organization_id = $1 AND event_id = $2 AND id = ANY ($3::uuid[])`,
    [organizationId, eventId, ids],
  );
  return new Map(rows.map(({ id, expertId }) => [id, expertId]));
}
