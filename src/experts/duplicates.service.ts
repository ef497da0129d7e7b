import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { requireExpert } from './expert-facts.js';

/** Records what the desk found about records that look like one person. */
@Injectable()
export class DuplicatesService {
  /** Two records are two people: they are not shown as duplicates any more. Said twice, it stays said. */
  async markDistinct(tx: EntityManager, actor: Actor, id: string, otherId: string): Promise<void> {
    const { organizationId } = actor;
    await requireExpert(tx, organizationId, id, actor.language);
    if (id === otherId) throw invalidField('otherId', 'same_expert');
    await requireOther(tx, actor, otherId);
    const [added] = await tx.query<{ expert_id: string }[]>(
      `INSERT INTO expert_distinction (organization_id, expert_id, other_id, account_id)
       VALUES ($1, least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), $4)
       ON CONFLICT DO NOTHING RETURNING expert_id`,
      [organizationId, id, otherId, actor.accountId],
    );
    if (added === undefined) return;
    await recordChange(tx, actor, {
      objectKind: 'expert',
      objectId: id,
      action: 'found_distinct',
      after: { otherId },
    });
  }

  /** Takes it back that two records are two people: where they look alike, they are shown as duplicates again. */
  async unmarkDistinct(
    tx: EntityManager,
    actor: Actor,
    id: string,
    otherId: string,
  ): Promise<void> {
    const { organizationId } = actor;
    await requireExpert(tx, organizationId, id, actor.language);
    const [gone] = await tx.query<[unknown[], number]>(
      `DELETE FROM expert_distinction WHERE organization_id = $1
         AND expert_id = least($2::uuid, $3::uuid) AND other_id = greatest($2::uuid, $3::uuid) RETURNING expert_id`,
      [organizationId, id, otherId],
    );
    if (gone.length === 0) return;
    await recordChange(tx, actor, {
      objectKind: 'expert',
      objectId: id,
      action: 'found_doubtful',
      before: { otherId },
    });
  }
}

/** @throws DomainError at `otherId` when there is no such expert here, or it was merged away */
export async function requireOther(
  tx: EntityManager,
  actor: Actor,
  otherId: string,
): Promise<void> {
  try {
    await requireExpert(tx, actor.organizationId, otherId, actor.language);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found')
      throw invalidField('otherId', 'reference_unknown', { rule: 'expert' });
    if (error instanceof DomainError && error.code === 'expert_merged')
      throw new DomainError('conflict', 'expert_already_merged', error.params, error.extra);
    throw error;
  }
}
