import type { EntityManager } from 'typeorm';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import type { Actor } from '../platform/auth/actor.js';
import type { EventPatch } from './dto/event.dto.js';

/**
 * Refuses an id in an input that is no row of the actor's organization; undefined and null pass.
 * @throws DomainError `invalid_input` with `reference_unknown` at the field
 */
export async function requireOwn(
  tx: EntityManager,
  actor: Actor,
  table: 'venue' | 'series' | 'event',
  field: string,
  id: string | null | undefined,
): Promise<void> {
  if (id === undefined || id === null) return;
  const found = await tx.query<unknown[]>(
    `SELECT 1 FROM ${table} WHERE organization_id = $1 AND id = $2`,
    [actor.organizationId, id],
  );
  if (found.length === 0) throw invalidField(field, 'reference_unknown', { rule: table });
}

/** Replaces the proposals, themes and partners of an event where the input names them. */
export async function writeEventLinks(
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  input: EventPatch,
): Promise<void> {
  if (input.proposalIds) {
    await requireAllOwn(tx, actor, 'proposal', 'proposalIds', input.proposalIds);
    await replace(tx, actor, eventId, 'event_proposal', 'proposal_id', input.proposalIds);
  }
  if (input.themeIds) {
    await requireAllOwn(tx, actor, 'theme', 'themeIds', input.themeIds);
    await replace(tx, actor, eventId, 'event_theme', 'theme_id', input.themeIds);
  }
  if (input.partners) {
    const ids = input.partners.map(({ partnerId }) => partnerId);
    const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
    if (twice >= 0) throw invalidField(`partners.${twice}.partnerId`, 'repeated');
    await requireAllOwn(tx, actor, 'partner', 'partners', ids, '.partnerId');
    await tx.query('DELETE FROM event_partner WHERE organization_id = $1 AND event_id = $2', [
      actor.organizationId,
      eventId,
    ]);
    await tx.query(
      `INSERT INTO event_partner (organization_id, event_id, partner_id, role, position)
       SELECT $1, $2, link.id, link.role, link.position - 1
       FROM unnest($3::uuid[], $4::text[]) WITH ORDINALITY AS link(id, role, position)`,
      [actor.organizationId, eventId, ids, input.partners.map(({ role }) => role)],
    );
  }
}

async function requireAllOwn(
  tx: EntityManager,
  actor: Actor,
  table: 'proposal' | 'theme' | 'partner',
  field: string,
  ids: readonly string[],
  suffix = '',
): Promise<void> {
  const found = await tx.query<{ id: string }[]>(
    `SELECT id FROM ${table} WHERE organization_id = $1 AND id = ANY ($2::uuid[])`,
    [actor.organizationId, ids],
  );
  const known = new Set(found.map(({ id }) => id));
  const issues = ids.flatMap((id, index) =>
    known.has(id)
      ? []
      : [
          {
            field: `${field}.${index}${suffix}`,
            code: 'reference_unknown',
            params: { rule: table },
          },
        ],
  );
  if (issues.length > 0) throw new DomainError('invalid', 'invalid_input', {}, { issues });
}

async function replace(
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  table: 'event_proposal' | 'event_theme',
  column: 'proposal_id' | 'theme_id',
  ids: readonly string[],
): Promise<void> {
  await tx.query(`DELETE FROM ${table} WHERE organization_id = $1 AND event_id = $2`, [
    actor.organizationId,
    eventId,
  ]);
  await tx.query(
    `INSERT INTO ${table} (organization_id, event_id, ${column}) SELECT $1, $2, unnest($3::uuid[])`,
    [actor.organizationId, eventId, ids],
  );
}
