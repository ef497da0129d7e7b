import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { Actor, Identity } from '../platform/auth/actor.js';
import type {
  AuthSessionView,
  EventRightsView,
  MembershipView,
  OwnSessionView,
} from './dto/session.dto.js';
import type { AccountView } from './dto/account.dto.js';
import { permissionsInEvent, permissionsOf, type EventRole } from './policies.js';

const MEMBERSHIPS = `
  SELECT membership.organization_id AS "organizationId", organization.code, organization.slug,
    organization.name, organization.languages, organization.zone, membership.role
  FROM membership JOIN organization ON organization.id = membership.organization_id
  WHERE membership.account_id = $1 ORDER BY membership.created_at, membership.id`;

/** Who is asking, where, and with what rights. A token sees only the organization that it is for. */
export async function readSession(
  reader: EntityManager,
  identity: Identity,
  actor: Actor | undefined,
): Promise<AuthSessionView> {
  const account = await readAccount(reader, identity.accountId);
  const all = await reader.query<MembershipView[]>(MEMBERSHIPS, [identity.accountId]);
  const organization = all.find((place) => place.organizationId === actor?.organizationId) ?? null;
  return {
    account,
    organization,
    memberships: identity.sessionId === null ? all.filter((place) => place === organization) : all,
    permissions: [...(actor?.permissions ?? [])],
    eventRights:
      identity.sessionId === null || organization === null
        ? []
        : await readEventRights(reader, identity.accountId, organization.organizationId),
    csrfToken: identity.csrfToken,
  };
}

/** The session that was just opened, as the browser that holds it sees it. */
export async function readOpenedSession(
  reader: EntityManager,
  sessionId: string,
): Promise<AuthSessionView> {
  const [row] = await reader.query<
    { account_id: string; organization_id: string | null; csrf_token: string }[]
  >(`SELECT account_id, organization_id, csrf_token FROM auth_session WHERE id = $1`, [sessionId]);
  if (row === undefined) throw new DomainError('missing', 'not_found');
  const memberships = await reader.query<MembershipView[]>(MEMBERSHIPS, [row.account_id]);
  const organization =
    memberships.find((place) => place.organizationId === row.organization_id) ?? null;
  return {
    account: await readAccount(reader, row.account_id),
    organization,
    memberships,
    permissions: organization === null ? [] : [...permissionsOf(organization.role)],
    eventRights:
      organization === null
        ? []
        : await readEventRights(reader, row.account_id, organization.organizationId),
    csrfToken: row.csrf_token,
  };
}

/** What an account may do in single events beyond its rights in the whole organization, the newest event first. */
async function readEventRights(
  reader: EntityManager,
  accountId: string,
  organizationId: string,
): Promise<EventRightsView[]> {
  const rows = await reader.query<{ eventId: string; roles: EventRole[] }[]>(
    `SELECT event_id AS "eventId", array_agg(role ORDER BY role) AS roles FROM event_role
     WHERE organization_id = $1 AND account_id = $2 GROUP BY event_id ORDER BY event_id DESC`,
    [organizationId, accountId],
  );
  return rows.map(({ eventId, roles }) => ({
    eventId,
    permissions: [...new Set(roles.flatMap((role) => [...permissionsInEvent(role)]))],
  }));
}

/** One's own account. */
export async function readAccount(reader: EntityManager, accountId: string): Promise<AccountView> {
  const [row] = await reader.query<AccountView[]>(
    `SELECT id, email, display_name AS "displayName", language, zone, password_hash IS NOT NULL AS "hasPassword",
       created_at AS "createdAt", version
     FROM account WHERE id = $1`,
    [accountId],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return row;
}

/** The places where an account is logged in, the one used last first. */
export async function listOwnSessions(
  reader: EntityManager,
  identity: Identity,
): Promise<OwnSessionView[]> {
  return reader.query<OwnSessionView[]>(
    `SELECT id, created_at AS "createdAt", last_seen_at AS "lastSeenAt", expires_at AS "expiresAt",
       user_agent AS "userAgent", id = $2 AS current
     FROM auth_session WHERE account_id = $1 AND revoked_at IS NULL AND expires_at > now()
     ORDER BY last_seen_at DESC, id DESC LIMIT 200`,
    [identity.accountId, identity.sessionId],
  );
}
