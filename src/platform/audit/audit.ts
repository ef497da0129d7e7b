import type { EntityManager } from 'typeorm';
import { newId } from '../../kernel/id.js';
import type { Actor } from '../auth/actor.js';
import { AuditEntry } from './audit-entry.entity.js';

interface Change {
  readonly objectKind: string;
  readonly objectId: string;
  /** A verb: created, changed, announced, merged, published … */
  readonly action: string;
  readonly before?: object | null;
  readonly after?: object | null;
}

/** Never written to the log of changes, whatever row they stand in. */
const SECRET = /password|token|secret|hash/i;
const TECHNICAL = new Set(['version', 'updatedAt', 'searchText', 'searchTokens', 'organizationId']);

/**
 * Records a change in the transaction that makes it: the fields whose values differ between `before` and
 * `after`. A change that changes nothing is not recorded.
 */
export async function recordChange(tx: EntityManager, actor: Actor, change: Change): Promise<void> {
  await recordChanges(tx, actor, [change]);
}

/** The same for many changes of one transaction, in one statement for each thousand. */
export async function recordChanges(
  tx: EntityManager,
  actor: Actor,
  all: readonly Change[],
): Promise<void> {
  const rows = all.flatMap((change) => {
    const changes = difference(change.before ?? {}, change.after ?? {});
    if (change.before && change.after && Object.keys(changes).length === 0) return [];
    return [
      {
        id: newId(),
        organizationId: actor.organizationId,
        actorAccountId: actor.accountId,
        actorKind: actor.kind,
        objectKind: change.objectKind,
        objectId: change.objectId,
        action: change.action,
        changes: changes as never,
        requestId: actor.requestId,
      },
    ];
  });
  for (let at = 0; at < rows.length; at += 1000) {
    await tx.insert(AuditEntry, rows.slice(at, at + 1000));
  }
}

/** The fields that differ, with old and new value; secrets and technical columns left out. */
export function difference(
  before: object,
  after: object,
): Record<string, { old: unknown; new: unknown }> {
  const old = before as Record<string, unknown>;
  const fresh = after as Record<string, unknown>;
  const changes: Record<string, { old: unknown; new: unknown }> = {};
  for (const field of new Set([...Object.keys(old), ...Object.keys(fresh)])) {
    if (SECRET.test(field) || TECHNICAL.has(field)) continue;
    // A patch names only what it touches: a field absent from `after` did not change.
    if (!(field in fresh) && Object.keys(fresh).length > 0) continue;
    const was = old[field] ?? null;
    const is = fresh[field] ?? null;
    if (JSON.stringify(was) !== JSON.stringify(is)) changes[field] = { old: was, new: is };
  }
  return changes;
}
