import type { EntityManager } from 'typeorm';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';

/** How a person came to work in an organization. */
export type Entry = 'password' | 'link' | 'password_link' | 'organization_switch';

/** Notes in the log of an organization that a person came in. What browser they use stays out of it. */
export async function recordEntry(
  tx: EntityManager,
  organizationId: string,
  accountId: string,
  by: Entry,
  requestId: string | null,
): Promise<void> {
  await recordChange(tx, holder(accountId, organizationId, requestId), {
    objectKind: 'account',
    objectId: accountId,
    action: 'logged_in',
    after: { by },
  });
}

/** Notes what a person did with their own account in the log of every organization in which they work. */
export async function recordOwnAct(
  tx: EntityManager,
  accountId: string,
  requestId: string | null,
  act: { readonly action: string; readonly before?: object; readonly after?: object },
): Promise<void> {
  const places = await tx.query<{ organization_id: string }[]>(
    'SELECT organization_id FROM membership WHERE account_id = $1 ORDER BY organization_id',
    [accountId],
  );
  for (const { organization_id: organizationId } of places) {
    await recordChange(tx, holder(accountId, organizationId, requestId), {
      objectKind: 'account',
      objectId: accountId,
      ...act,
    });
  }
}

/** The account itself; who logs in has no rights yet, and needs none to be noted. */
function holder(accountId: string, organizationId: string, requestId: string | null): Actor {
  return {
    kind: 'account',
    accountId,
    organizationId,
    permissions: new Set(),
    requestId,
    language: 'en',
  };
}
