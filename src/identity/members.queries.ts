import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { cutPage, decodeCursor, type Page, pageSize } from '../platform/http/paging.js';
import type { MemberQuery, MemberView } from './dto/member.dto.js';

const MEMBER = `
  SELECT membership.id, membership.account_id AS "accountId", account.email,
    account.display_name AS "displayName", membership.role,
    account.email_verified_at IS NOT NULL OR account.password_hash IS NOT NULL AS confirmed,
    CASE WHEN membership.accepted_at IS NOT NULL THEN 'accepted' WHEN link.id IS NULL THEN 'not_sent'
      WHEN link.used_at IS NULL AND link.expires_at > now() THEN 'sent' ELSE 'expired' END AS "invitationState",
    link.created_at AS "invitedAt", CASE WHEN link.used_at IS NULL THEN link.expires_at END AS "invitationExpiresAt",
    membership.accepted_at AS "acceptedAt",
    (SELECT max(session.last_seen_at) FROM auth_session session
      WHERE session.account_id = membership.account_id AND session.organization_id = membership.organization_id)
      AS "lastSeenAt",
    membership.created_at AS "createdAt", membership.version
  FROM membership JOIN account ON account.id = membership.account_id
    LEFT JOIN LATERAL (SELECT id, created_at, expires_at, used_at FROM mail_link
      WHERE mail_link.membership_id = membership.id ORDER BY mail_link.created_at DESC, mail_link.id DESC LIMIT 1) link
      ON true`;

/** The members of an organization, the oldest first. */
export async function listMembers(
  reader: EntityManager,
  organizationId: string,
  query: MemberQuery,
): Promise<Page<MemberView>> {
  const limit = pageSize(query);
  const after = decodeCursor(query.cursor, 2);
  const rows = await reader.query<MemberView[]>(
    `${MEMBER} WHERE membership.organization_id = $1
       AND ($2::timestamptz IS NULL OR (membership.created_at, membership.id) > ($2::timestamptz, $3::uuid))
     ORDER BY membership.created_at, membership.id LIMIT $4`,
    [organizationId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
  return cutPage(
    rows,
    limit,
    (row) => [row.createdAt, row.id],
    (row) => row,
  );
}

/** One member. */
export async function readMember(
  reader: EntityManager,
  organizationId: string,
  id: string,
): Promise<MemberView> {
  const [row] = await reader.query<MemberView[]>(
    `${MEMBER} WHERE membership.organization_id = $1 AND membership.id = $2`,
    [organizationId, id],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return row;
}
