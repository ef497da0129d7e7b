import type { EntityManager } from 'typeorm';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import type { Placement } from '../events/session-clash.js';
import type { Actor } from '../platform/auth/actor.js';
import { Session } from './session.entity.js';

/** What a writing verb leaves behind, so that a refusal of the database can be explained. */
export type PlacementLog = Placement[];

/** What those who write into a session must know of it. */
export type SessionSpan = Pick<Session, 'id' | 'eventId'>;

/** Notes where a session is meant to stand, with the experts whom it blocks; one without hours stands nowhere. */
export function notePlacement(
  placements: PlacementLog,
  session: Pick<
    Session,
    'id' | 'title' | 'roomId' | 'startsAt' | 'endsAt' | 'startsLocal' | 'endsLocal'
  >,
  expertIds: readonly string[],
): void {
  const { id, title, roomId, startsAt, endsAt, startsLocal, endsLocal } = session;
  if (startsAt === null || endsAt === null || startsLocal === null || endsLocal === null) return;
  placements.push({
    sessionId: id,
    title,
    roomId,
    startsAt,
    endsAt,
    startsLocal,
    endsLocal,
    expertIds,
  });
}

/**
 * The session, locked until the end of the transaction; its event is locked before it, as in every verb that
 * moves an event with its sessions, so that the two wait for each other instead of ending in a deadlock.
 * @throws DomainError `not_found`, or `reference_unknown` at `field` when the id came in a body
 */
export async function findSession(
  tx: EntityManager,
  actor: Actor,
  id: string,
  field?: string,
): Promise<Session> {
  // An id in a body is of the event that the path names, which is locked already.
  if (field === undefined) {
    await tx.query(
      `SELECT FROM event WHERE organization_id = $1
       AND id = (SELECT event_id FROM session WHERE organization_id = $1 AND id = $2) FOR SHARE`,
      [actor.organizationId, id],
    );
  }
  const session = await tx.findOne(Session, {
    where: { id, organizationId: actor.organizationId },
    lock: { mode: 'pessimistic_write' },
  });
  if (session !== null) return session;
  if (field !== undefined) throw invalidField(field, 'reference_unknown', { rule: 'session' });
  throw new DomainError('missing', 'not_found');
}

/** The event's zone; its programme changes only while it is neither closed nor cancelled. */
export async function openEvent(
  tx: EntityManager,
  actor: Actor,
  eventId: string,
): Promise<{ zone: string }> {
  const [event] = await tx.query<{ zone: string; state: string }[]>(
    'SELECT zone, state FROM event WHERE organization_id = $1 AND id = $2 FOR SHARE',
    [actor.organizationId, eventId],
  );
  if (event === undefined) throw new DomainError('missing', 'not_found');
  if (event.state === 'closed' || event.state === 'cancelled') {
    throw new DomainError('conflict', 'session_event_closed', { state: event.state });
  }
  return event;
}

/** Refuses a room that is none of the organization's; undefined and null pass. */
export async function requireRoom(
  tx: EntityManager,
  actor: Actor,
  id: string | null | undefined,
  field: string,
): Promise<void> {
  if (id === undefined || id === null) return;
  const rooms = await tx.query<unknown[]>(
    'SELECT 1 FROM room WHERE organization_id = $1 AND id = $2',
    [actor.organizationId, id],
  );
  if (rooms.length === 0) throw invalidField(field, 'reference_unknown', { rule: 'room' });
}

/** Refuses a track that is none of the event's; undefined and null pass. */
export async function requireTrack(
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  id: string | null | undefined,
): Promise<void> {
  if (id === undefined || id === null) return;
  const tracks = await tx.query<unknown[]>(
    'SELECT 1 FROM track WHERE organization_id = $1 AND event_id = $2 AND id = $3',
    [actor.organizationId, eventId, id],
  );
  if (tracks.length === 0) throw invalidField('trackId', 'reference_unknown', { rule: 'track' });
}

/** Gives a session exactly these themes; gives those that it had. */
export async function replaceThemes(
  tx: EntityManager,
  actor: Actor,
  sessionId: string,
  themeIds: readonly string[],
): Promise<string[]> {
  const known = await tx.query<{ id: string }[]>(
    'SELECT id FROM theme WHERE organization_id = $1 AND id = ANY ($2::uuid[])',
    [actor.organizationId, themeIds],
  );
  const ids = new Set(known.map(({ id }) => id));
  const stray = themeIds.findIndex((id) => !ids.has(id));
  if (stray >= 0) throw invalidField(`themeIds.${stray}`, 'reference_unknown', { rule: 'theme' });
  const before = await tx.query<{ theme_id: string }[]>(
    'SELECT theme_id FROM session_theme WHERE organization_id = $1 AND session_id = $2 ORDER BY theme_id',
    [actor.organizationId, sessionId],
  );
  await tx.query(
    `DELETE FROM session_theme WHERE organization_id = $1 AND session_id = $2 AND theme_id <> ALL ($3::uuid[])`,
    [actor.organizationId, sessionId, themeIds],
  );
  await tx.query(
    `INSERT INTO session_theme (organization_id, session_id, theme_id)
     SELECT $1, $2, theme_id FROM unnest($3::uuid[]) AS theme_id ON CONFLICT DO NOTHING`,
    [actor.organizationId, sessionId, themeIds],
  );
  return before.map(({ theme_id }) => theme_id);
}

/** Refuses an item for all rooms that names one. */
export function requireOnePlace(
  session: { readonly allRooms: boolean; readonly roomId: string | null },
  prefix = '',
): void {
  if (session.allRooms && session.roomId !== null)
    throw invalidField(`${prefix}roomId`, 'session_in_all_rooms');
}

/** The experts whom each of the sessions blocks. */
export async function blockedBySession(
  tx: EntityManager,
  actor: Actor,
  sessionIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await tx.query<{ session_id: string; experts: string[] }[]>(
    `SELECT session_id, array_agg(expert_id) AS experts FROM assignment
     WHERE organization_id = $1 AND session_id = ANY ($2::uuid[]) AND blocking GROUP BY session_id`,
    [actor.organizationId, sessionIds],
  );
  return new Map(rows.map((row) => [row.session_id, row.experts]));
}

/** The experts whom the sessions block, together. */
export async function blockedExperts(
  tx: EntityManager,
  actor: Actor,
  sessionIds: readonly string[],
): Promise<string[]> {
  return [...(await blockedBySession(tx, actor, sessionIds)).values()].flat();
}
