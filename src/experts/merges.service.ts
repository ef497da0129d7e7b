import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import type { MergeTake } from './dto/merge.dto.js';
import { requireOther } from './duplicates.service.js';
import { readFacts, requireExpert } from './expert-facts.js';
import { ExpertMerge } from './expert-merge.entity.js';
import { replaceAffiliations, replaceNames, replaceThemes } from './expert-parts.js';
import { Expert } from './expert.entity.js';
import { moveEngagements, refuseDoubleBooking } from './merge-engagements.js';
import { mergeFacts, type MergedFacts } from './merge-fields.js';
import { type MergeRecord, snapshotOf } from './merge-record.js';
import { nameKeys } from './name-keys.js';

/** Makes one record of two that are one person. */
@Injectable()
export class MergesService {
  /**
   * Merges the other record into the kept one and gives the id of the merge. Every reference moves; the other record
   * stays as a sign-post. Both are locked in one order, so that of two merges of one person at once one happens.
   */
  async merge(
    tx: EntityManager,
    actor: Actor,
    keptId: string,
    otherId: string,
    take: MergeTake = {},
  ): Promise<string> {
    const { organizationId } = actor;
    if (keptId === otherId) throw invalidField('otherId', 'same_expert');
    await lockExperts(tx, organizationId, [keptId, otherId]);
    await requireExpert(tx, organizationId, keptId, actor.language);
    await requireOther(tx, actor, otherId);
    await refuseDoubleBooking(tx, actor, keptId, otherId);
    const facts = await readFacts(tx, organizationId, [keptId, otherId]);
    const [kept, other] = [facts.get(keptId), facts.get(otherId)];
    if (kept === undefined || other === undefined) throw new DomainError('missing', 'not_found');
    const before = {
      kept: await snapshotOf(tx, organizationId, keptId),
      other: await snapshotOf(tx, organizationId, otherId),
    };
    const engagements = await moveEngagements(tx, organizationId, keptId, otherId);
    await this.joinParts(tx, organizationId, keptId, otherId, mergeFacts(kept, other, take));
    const record: MergeRecord = {
      before,
      after: { kept: await snapshotOf(tx, organizationId, keptId) },
      engagements,
    };
    const id = newId();
    await tx.insert(ExpertMerge, {
      id,
      organizationId,
      keptId,
      mergedId: otherId,
      moved: record as never,
      accountId: actor.accountId,
      undoneAt: null,
    });
    const after = (await readFacts(tx, organizationId, [keptId])).get(keptId);
    await recordChange(tx, actor, {
      objectKind: 'expert',
      objectId: keptId,
      action: 'merged',
      before: { ...kept, mergedId: null },
      after: { ...after, mergedId: otherId },
    });
    await recordChange(tx, actor, {
      objectKind: 'expert',
      objectId: otherId,
      action: 'merged_away',
      before: { mergedIntoId: null },
      after: { mergedIntoId: keptId },
    });
    return id;
  }

  private async joinParts(
    tx: EntityManager,
    organizationId: string,
    keptId: string,
    otherId: string,
    merged: MergedFacts,
  ): Promise<void> {
    const owner = { organizationId, expertId: keptId };
    const both = [organizationId, keptId, otherId];
    await tx.query(
      `UPDATE expert_email SET expert_id = $2, position = position + 1 + (SELECT coalesce(max(position), -1)
         FROM expert_email mine WHERE mine.organization_id = $1 AND mine.expert_id = $2)
       WHERE organization_id = $1 AND expert_id = $3`,
      both,
    );
    await replaceNames(tx, owner, merged.forms);
    await replaceAffiliations(tx, owner, merged.affiliations);
    await replaceThemes(tx, owner, merged.themeIds);
    // The sign-post keeps its names, to be read, and nothing else.
    for (const table of ['affiliation', 'expert_theme', 'expert_name_sound']) {
      await tx.query(`DELETE FROM ${table} WHERE organization_id = $1 AND expert_id = $2`, [
        organizationId,
        otherId,
      ]);
    }
    await tx.query(
      `INSERT INTO expert_distinction (organization_id, expert_id, other_id, at, account_id)
       SELECT organization_id, least(third, $2), greatest(third, $2), at, account_id
       FROM (SELECT *, CASE WHEN expert_id = $3 THEN other_id ELSE expert_id END AS third FROM expert_distinction
         WHERE organization_id = $1 AND $3::uuid IN (expert_id, other_id)) told
       WHERE third <> $2::uuid ON CONFLICT DO NOTHING`,
      both,
    );
    await tx.query(
      'DELETE FROM expert_distinction WHERE organization_id = $1 AND $2::uuid IN (expert_id, other_id)',
      [organizationId, otherId],
    );
    const { languages, bio, ...columns } = merged.columns;
    await tx.update(
      Expert,
      { id: keptId, organizationId },
      { ...columns, languages: [...languages], bio: bio, ...nameKeys(merged.forms) },
    );
    if (merged.consentOf === 'other')
      await tx.query(
        `UPDATE expert SET consent = other.consent, consent_source = other.consent_source,
           consent_changed_at = other.consent_changed_at
         FROM expert other WHERE expert.organization_id = $1 AND expert.id = $2
           AND other.organization_id = $1 AND other.id = $3`,
        both,
      );
    await tx.query(
      `UPDATE expert SET version = version + 1, merged_into_id = CASE WHEN id = $3 THEN $2::uuid END
       WHERE organization_id = $1 AND id IN ($2, $3)`,
      both,
    );
  }
}

/** Locks records in the order of their ids; whoever wants the same ones waits. */
export async function lockExperts(
  tx: EntityManager,
  organizationId: string,
  ids: readonly string[],
): Promise<void> {
  await tx.query(
    'SELECT id FROM expert WHERE organization_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR UPDATE',
    [organizationId, ids],
  );
}
