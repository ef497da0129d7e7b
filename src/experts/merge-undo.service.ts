import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { readFacts } from './expert-facts.js';
import { ExpertMerge } from './expert-merge.entity.js';
import { replaceSounds } from './expert-parts.js';
import { EXPERT_REFERENCES } from './expert-references.js';
import { Expert } from './expert.entity.js';
import { setColumns } from './merge-engagements.js';
import { findObstacles } from './merge-obstacles.js';
import {
  type EngagementMove,
  MERGED_FIELDS,
  PART_TABLES,
  type RecordSnapshot,
  restoreRows,
  sameRows,
} from './merge-record.js';
import { lockExperts } from './merges.service.js';
import { nameKeys } from './name-keys.js';

/** Makes two records again of one that was merged by mistake. */
@Injectable()
export class MergeUndoService {
  constructor(private readonly clock: Clock) {}

  /**
   * Restores both records to the letter. What was added to the kept one since, apart from what the merge changed,
   * stays with it.
   * @throws DomainError `merge_undone_already`, or `merge_cannot_be_undone` with what stands in the way
   */
  async undo(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const { organizationId } = actor;
    const merge = await tx.findOne(ExpertMerge, {
      where: { id, organizationId },
      lock: { mode: 'pessimistic_write' },
    });
    if (merge === null) throw new DomainError('missing', 'not_found');
    if (merge.undoneAt !== null) throw new DomainError('conflict', 'merge_undone_already');
    const { keptId, mergedId, moved } = merge;
    await lockExperts(tx, organizationId, [keptId, mergedId]);
    const obstacles = await findObstacles(tx, actor, merge);
    if (obstacles.length > 0)
      throw new DomainError(
        'conflict',
        'merge_cannot_be_undone',
        { obstacles: obstacles.map(({ what }) => what).join(', ') },
        { details: { obstacles } },
      );
    const before = (await readFacts(tx, organizationId, [keptId])).get(keptId);
    await this.restoreKept(tx, keptId, moved.before.kept, moved.after.kept);
    for (const table of PART_TABLES) {
      if (table !== 'expert_name') await restoreRows(tx, table, moved.before.other.parts[table]);
    }
    await this.restoreDistinctions(tx, merge);
    for (const move of moved.engagements) await this.moveBack(tx, merge, move);
    await tx.query(
      `UPDATE expert SET version = version + 1, merged_into_id = NULL WHERE organization_id = $1 AND id IN ($2, $3)`,
      [organizationId, keptId, mergedId],
    );
    const facts = await readFacts(tx, organizationId, [keptId, mergedId]);
    for (const expertId of [keptId, mergedId]) {
      const forms = facts.get(expertId)?.names ?? [];
      await replaceSounds(tx, { organizationId, expertId }, forms);
      await tx.update(Expert, { id: expertId, organizationId }, nameKeys(forms));
    }
    await tx.update(ExpertMerge, { id, organizationId }, { undoneAt: this.clock.now().toString() });
    await recordChange(tx, actor, {
      objectKind: 'expert',
      objectId: keptId,
      action: 'merge_undone',
      before: { ...before, mergedId },
      after: { ...facts.get(keptId), mergedId: null },
    });
    await recordChange(tx, actor, {
      objectKind: 'expert',
      objectId: mergedId,
      action: 'merge_undone',
      before: { mergedIntoId: keptId },
      after: { mergedIntoId: null },
    });
  }

  /** Only what the merge changed goes back; the rest may have been edited since. */
  private async restoreKept(
    tx: EntityManager,
    keptId: string,
    before: RecordSnapshot,
    after: RecordSnapshot,
  ): Promise<void> {
    const fields = MERGED_FIELDS.filter(
      (field) => JSON.stringify(before.expert[field]) !== JSON.stringify(after.expert[field]),
    );
    if (fields.length > 0)
      await setColumns(
        tx,
        'expert',
        keptId,
        Object.fromEntries(fields.map((field) => [field, before.expert[field]])),
      );
    for (const table of PART_TABLES) {
      if (sameRows(before.parts[table], after.parts[table])) continue;
      await tx.query(`DELETE FROM ${table} WHERE expert_id = $1`, [keptId]);
      await restoreRows(tx, table, before.parts[table]);
    }
  }

  private async restoreDistinctions(tx: EntityManager, merge: ExpertMerge): Promise<void> {
    const { kept, other } = merge.moved.before;
    const key = (row: Readonly<Record<string, unknown>>): string =>
      `${String(row['expert_id'])} ${String(row['other_id'])}`;
    const had = new Set(kept.distinctions.map(key));
    for (const row of merge.moved.after.kept.distinctions) {
      if (!had.has(key(row)))
        await tx.query('DELETE FROM expert_distinction WHERE expert_id = $1 AND other_id = $2', [
          row['expert_id'],
          row['other_id'],
        ]);
    }
    await tx.query(
      `INSERT INTO expert_distinction SELECT * FROM jsonb_populate_recordset(NULL::expert_distinction, $1::jsonb)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(other.distinctions)],
    );
  }

  private async moveBack(
    tx: EntityManager,
    { organizationId, mergedId }: ExpertMerge,
    move: EngagementMove,
  ): Promise<void> {
    const column = EXPERT_REFERENCES.find(
      ({ table, kind }) => table === move.table && kind === 'engagement',
    )?.column;
    if (column === undefined) return;
    for (const { id, before } of move.changed) await setColumns(tx, move.table, id, before);
    await tx.query(
      `UPDATE ${move.table} SET ${column} = $3 WHERE organization_id = $1 AND id = ANY ($2::uuid[])`,
      [organizationId, move.moved, mergedId],
    );
    // An assignment carries the hours of its session, which may have been moved since.
    if (move.table === 'assignment') {
      await tx.query(
        `INSERT INTO assignment SELECT (jsonb_populate_record(NULL::assignment, told || jsonb_build_object(
             'session_state', session.state, 'starts_at', session.starts_at, 'ends_at', session.ends_at))).*
         FROM jsonb_array_elements($1::jsonb) told JOIN session ON session.id = (told->>'session_id')::uuid`,
        [JSON.stringify(move.dropped)],
      );
    } else await restoreRows(tx, move.table, move.dropped);
  }
}
