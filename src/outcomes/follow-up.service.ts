import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import type { RecommendationStep } from './dto/recommendation.dto.js';
import { Recommendation } from './recommendation.entity.js';
import { type RecommendationStatus, statusRefusal } from './recommendation-statuses.js';
import { lockOutcome } from './working-version.js';

/** Follows what becomes of issued recommendations. */
@Injectable()
export class FollowUp {
  constructor(private readonly clock: Clock) {}

  /**
   * Moves a recommendation to another status and adds the step to its history. `at` is the instant, the present
   * unless given; only commands that load a past give it.
   * @throws DomainError `recommendation_transition_refused`, `recommendation_note_missing`
   */
  async setStatus(
    tx: EntityManager,
    actor: Actor,
    id: string,
    step: RecommendationStep,
    at: Temporal.Instant = this.clock.now(),
  ): Promise<void> {
    const key = { id, organizationId: actor.organizationId };
    const found = await tx.findOneBy(Recommendation, key);
    if (found === null) throw new DomainError('missing', 'not_found');
    await lockOutcome(tx, actor, found.outcomeId, 'recommendations:write');
    const before = await tx.findOneByOrFail(Recommendation, key);
    const note = step.note ?? {};
    const refusal = statusRefusal(before.status, step.status, Object.keys(note).length > 0);
    if (refusal !== undefined) {
      const kind = refusal.code === 'recommendation_note_missing' ? 'invalid' : 'conflict';
      throw new DomainError(kind, refusal.code, refusal.params);
    }
    await tx.update(Recommendation, key, { status: step.status, version: before.version + 1 });
    await addStatusStep(tx, actor, before, step.status, note, at.toString());
    await recordChange(tx, actor, {
      objectKind: 'recommendation',
      objectId: id,
      action: 'status_changed',
      before: { status: before.status },
      after: { status: step.status, note },
    });
  }
}

/** Adds one step to the history of a recommendation's status; nothing of it is ever changed. */
export async function addStatusStep(
  tx: EntityManager,
  actor: Actor,
  before: { readonly id: string; readonly status: RecommendationStatus },
  newStatus: RecommendationStatus,
  note: LocalizedText,
  at: string,
): Promise<void> {
  await tx.query(
    `INSERT INTO recommendation_status (id, organization_id, recommendation_id, at, account_id, old_status, new_status, note)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [newId(), actor.organizationId, before.id, at, actor.accountId, before.status, newStatus, note],
  );
}
