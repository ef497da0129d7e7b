import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { Actor } from '../platform/auth/actor.js';
import type { Permission } from '../platform/auth/permissions.js';
import type { EventPart } from '../platform/http/endpoint.js';
import { permissionsInEvent, type EventRole } from './policies.js';

/**
 * What the actor may do in one event: the rights in the whole organization, and for a person who has logged in
 * those of the roles held in that event. A token has no part in these: its scopes are what it was given.
 */
export async function eventPermissions(
  reader: EntityManager,
  actor: Actor,
  eventId: string,
): Promise<ReadonlySet<Permission>> {
  if (actor.kind !== 'account') return actor.permissions;
  const rows = await reader.query<{ role: EventRole }[]>(
    `SELECT role FROM event_role WHERE organization_id = $1 AND account_id = $2 AND event_id = $3`,
    [actor.organizationId, actor.accountId, eventId],
  );
  return rows.reduce<ReadonlySet<Permission>>(
    (permissions, { role }) => permissions.union(permissionsInEvent(role)),
    actor.permissions,
  );
}

/* Programmes come after this folder; their rows are found by table and column, not through that feature. */
const EVENT_OF: Readonly<Record<EventPart, string>> = {
  event: 'SELECT id AS event_id FROM event WHERE organization_id = $1 AND id = $2',
  session: 'SELECT event_id FROM session WHERE organization_id = $1 AND id = $2',
  track: 'SELECT event_id FROM track WHERE organization_id = $1 AND id = $2',
  assignment: 'SELECT event_id FROM assignment WHERE organization_id = $1 AND id = $2',
  contribution: `SELECT session.event_id FROM contribution
    JOIN session ON session.organization_id = contribution.organization_id AND session.id = contribution.session_id
    WHERE contribution.organization_id = $1 AND contribution.id = $2`,
};

/** What the actor may do in the event to which a row belongs; of a row that is not there, as in the organization. */
export async function permissionsAtPart(
  reader: EntityManager,
  actor: Actor,
  part: EventPart,
  id: string,
): Promise<ReadonlySet<Permission>> {
  const [row] = await reader.query<{ event_id: string }[]>(EVENT_OF[part], [
    actor.organizationId,
    id,
  ]);
  return row === undefined ? actor.permissions : eventPermissions(reader, actor, row.event_id);
}

/**
 * Refuses unless the actor may do this in the event. An event of another organization gives no rights.
 * @throws DomainError `permission_denied`
 */
export async function requirePermissionInEvent(
  reader: EntityManager,
  actor: Actor,
  permission: Permission,
  eventId: string,
): Promise<void> {
  const allowed =
    actor.permissions.has(permission) ||
    (await eventPermissions(reader, actor, eventId)).has(permission);
  if (!allowed) throw new DomainError('denied', 'permission_denied', { permission });
}
