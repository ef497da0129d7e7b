import type { EntityManager } from 'typeorm';
import { invalidField } from '../kernel/domain-error.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import type { SessionOrder } from './dto/session.dto.js';
import { findSession, openEvent } from './session-rows.js';

/**
 * Sets in what order the people and contributions of a session stand. Who is not named stays behind those who are.
 * @throws DomainError `invalid_input` with `reference_unknown` or `repeated` at an id
 */
export async function orderSession(
  tx: EntityManager,
  actor: Actor,
  sessionId: string,
  { people, contributions }: SessionOrder,
): Promise<void> {
  // The lock on the session lets two organisers order it one after the other.
  const session = await findSession(tx, actor, sessionId);
  await openEvent(tx, actor, session.eventId);
  if (people) await orderRows(tx, actor, sessionId, 'assignment', 'people', people);
  if (contributions)
    await orderRows(tx, actor, sessionId, 'contribution', 'contributions', contributions);
}

async function orderRows(
  tx: EntityManager,
  actor: Actor,
  sessionId: string,
  table: 'assignment' | 'contribution',
  field: string,
  wanted: readonly string[],
): Promise<void> {
  const rows = await tx.query<{ id: string; position: number }[]>(
    `SELECT id, position FROM ${table} WHERE organization_id = $1 AND session_id = $2 ORDER BY position, id`,
    [actor.organizationId, sessionId],
  );
  const known = new Map(rows.map(({ id, position }) => [id, position]));
  for (const [index, id] of wanted.entries()) {
    const at = `${field}.${index}`;
    if (!known.has(id)) throw invalidField(at, 'reference_unknown', { rule: table });
    if (wanted.indexOf(id) !== index) throw invalidField(at, 'repeated');
  }
  const named = new Set(wanted);
  const order = [...wanted, ...rows.map(({ id }) => id).filter((id) => !named.has(id))];
  await tx.query(
    `UPDATE ${table} SET position = wanted.number - 1
     FROM unnest($3::uuid[]) WITH ORDINALITY AS wanted(id, number)
     WHERE ${table}.organization_id = $1 AND ${table}.session_id = $2 AND ${table}.id = wanted.id
       AND ${table}.position <> wanted.number - 1`,
    [actor.organizationId, sessionId, order],
  );
  for (const [position, id] of order.entries()) {
    const before = known.get(id);
    if (before === position) continue;
    await recordChange(tx, actor, {
      objectKind: table,
      objectId: id,
      action: 'changed',
      before: { position: before },
      after: { position },
    });
  }
}
