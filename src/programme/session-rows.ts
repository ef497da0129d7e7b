import type { EntityManager } from 'typeorm';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import type { Placement } from '../events/session-clash.js';
import type { Actor } from '../platform/auth/actor.js';
import { Session } from './session.entity.js';

/** What a writing verb leaves behind, so that a refusal of the database can be explained. */
export type PlacementLog = Placement[];

/** What an assignment takes over from its session. */
export type SessionSpan = Pick<Session, 'id' | 'eventId' | 'state' | 'startsAt' | 'endsAt'>;

/** Where a session is meant to stand, with the experts whom it blocks. */
export function placementOf(
  session: Pick<
    Session,
    'id' | 'title' | 'roomId' | 'startsAt' | 'endsAt' | 'startsLocal' | 'endsLocal'
  >,
  expertIds: readonly string[],
): Placement {
  const { id, title, roomId, startsAt, endsAt, startsLocal, endsLocal } = session;
  return { sessionId: id, title, roomId, startsAt, endsAt, startsLocal, endsLocal, expertIds };
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
