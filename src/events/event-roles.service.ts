import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import type { EventRoleInput, EventRoleView } from './dto/event-role.dto.js';
import { requireOwn } from './event-links.js';
import { EventRole } from './event-role.entity.js';

/** Gives members roles in one event: chair, rapporteur, check-in. What these allow stands in `identity/policies.ts`. */
@Injectable()
export class EventRolesService {
  /** Gives a member a role in an event; gives the assignment's id. */
  async give(
    tx: EntityManager,
    actor: Actor,
    eventId: string,
    input: EventRoleInput,
  ): Promise<string> {
    await this.requireEvent(tx, actor, eventId);
    const members = await tx.query<unknown[]>(
      'SELECT 1 FROM membership WHERE organization_id = $1 AND account_id = $2',
      [actor.organizationId, input.accountId],
    );
    if (members.length === 0) {
      throw invalidField('accountId', 'reference_unknown', { rule: 'membership' });
    }
    const row = { id: newId(), organizationId: actor.organizationId, eventId, ...input };
    await tx.insert(EventRole, row);
    await recordChange(tx, actor, {
      objectKind: 'event_role',
      objectId: row.id,
      action: 'created',
      after: row,
    });
    return row.id;
  }

  /** Takes a role in an event back. */
  async take(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const before = await tx.findOneBy(EventRole, { id, organizationId: actor.organizationId });
    if (before === null) throw new DomainError('missing', 'not_found');
    await tx.delete(EventRole, { id, organizationId: actor.organizationId });
    await recordChange(tx, actor, {
      objectKind: 'event_role',
      objectId: id,
      action: 'removed',
      before,
    });
  }

  /** Who holds which role in an event. */
  async list(reader: EntityManager, actor: Actor, eventId: string): Promise<EventRoleView[]> {
    await this.requireEvent(reader, actor, eventId);
    return reader.query<EventRoleView[]>(
      `SELECT event_role.id, event_role.event_id AS "eventId", event_role.account_id AS "accountId",
         account.display_name AS name, event_role.role
       FROM event_role JOIN account ON account.id = event_role.account_id
       WHERE event_role.organization_id = $1 AND event_role.event_id = $2
       ORDER BY event_role.role, account.display_name, event_role.id`,
      [actor.organizationId, eventId],
    );
  }

  private async requireEvent(reader: EntityManager, actor: Actor, eventId: string): Promise<void> {
    try {
      await requireOwn(reader, actor, 'event', 'id', eventId);
    } catch {
      throw new DomainError('missing', 'not_found');
    }
  }
}
