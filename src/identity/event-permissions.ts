import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { Actor } from '../platform/auth/actor.js';
import type { Permission } from '../platform/auth/permissions.js';
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
