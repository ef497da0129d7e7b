import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import type { LinkPurpose } from './mail-link.entity.js';
import { safeNext } from './safe-next.js';
import { hashSecret, isSecret, newSecret } from './secrets.js';

/** How long a link of each purpose works, in hours. */
export const LINK_HOURS: Readonly<Record<LinkPurpose, number>> = {
  login: 1,
  password: 1,
  membership: 7 * 24,
};

/** Makes a link for an account and gives its secret, which is kept nowhere. */
export async function issueLink(
  tx: EntityManager,
  accountId: string,
  purpose: LinkPurpose,
  options: { readonly hours?: number; readonly membershipId?: string } = {},
): Promise<string> {
  const secret = newSecret();
  await tx.query(
    `INSERT INTO mail_link (id, account_id, purpose, token_hash, expires_at, membership_id)
     VALUES ($1, $2, $3, $4, now() + make_interval(hours => $5), $6)`,
    [
      newId(),
      accountId,
      purpose,
      hashSecret(secret),
      options.hours ?? LINK_HOURS[purpose],
      options.membershipId ?? null,
    ],
  );
  return secret;
}

/**
 * The address in the mail. It begins with PUBLIC_URL, whatever host a request named, and leads to a page with a
 * button: programs that open links in mails must not use them up.
 */
export function linkUrl(
  publicUrl: string,
  purpose: LinkPurpose,
  secret: string,
  next?: string,
): string {
  const url = new URL(purpose === 'password' ? '/password/link' : '/login/link', publicUrl);
  url.searchParams.set('token', secret);
  const safe = safeNext(next);
  if (safe !== undefined) url.searchParams.set('next', safe);
  return url.href;
}

/** The account that a link is good for, with its address; undefined when it cannot be used (any more). */
export async function findLink(
  reader: EntityManager,
  secret: string,
  purposes: readonly LinkPurpose[],
): Promise<{ readonly email: string; readonly purpose: LinkPurpose } | undefined> {
  if (!isSecret(secret)) return undefined;
  const [row] = await reader.query<{ email: string; purpose: LinkPurpose }[]>(
    `SELECT account.email, mail_link.purpose FROM mail_link JOIN account ON account.id = mail_link.account_id
     WHERE token_hash = $1 AND purpose = ANY($2) AND used_at IS NULL AND expires_at > now()
       AND account.disabled_at IS NULL`,
    [hashSecret(secret), purposes],
  );
  return row;
}

/**
 * Uses a link up and gives its account, and for an invitation the organization that it is to. Of two that come at once with the same link the second waits for the
 * first and then finds it used.
 * @throws DomainError `link_unusable`
 */
export async function redeemLink(
  tx: EntityManager,
  secret: string,
  purposes: readonly LinkPurpose[],
): Promise<RedeemedLink> {
  const [row] = isSecret(secret)
    ? await tx.query<RedeemedLink[]>(
        `WITH used AS (
           UPDATE mail_link SET used_at = now()
           WHERE token_hash = $1 AND purpose = ANY($2) AND used_at IS NULL AND expires_at > now()
           RETURNING account_id, purpose, membership_id),
         verified AS (
           UPDATE account SET email_verified_at = now()
           WHERE id = (SELECT account_id FROM used) AND email_verified_at IS NULL)
         SELECT used.account_id AS "accountId", used.purpose, membership.organization_id AS "organizationId" FROM used
         JOIN account ON account.id = used.account_id
         LEFT JOIN membership ON membership.id = used.membership_id WHERE account.disabled_at IS NULL`,
        [hashSecret(secret), purposes],
      )
    : [];
  if (row === undefined) throw new DomainError('gone', 'link_unusable');
  return row;
}

interface RedeemedLink {
  readonly accountId: string;
  readonly purpose: LinkPurpose;
  readonly organizationId: string | null;
}

/** Ends every link of an account that could still be used, as when its password changes. */
export async function endLinks(tx: EntityManager, accountId: string): Promise<void> {
  await tx.query(`UPDATE mail_link SET used_at = now() WHERE account_id = $1 AND used_at IS NULL`, [
    accountId,
  ]);
}
