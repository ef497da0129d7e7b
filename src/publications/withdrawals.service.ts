import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { OutcomeVersion } from '../outcomes/outcome-version.entity.js';
import type { Outcome } from '../outcomes/outcome.entity.js';
import { lockOutcome, workingVersionOf } from '../outcomes/working-version.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import type { WithdrawalInput } from './dto/publication.dto.js';
import { Publication } from './publication.entity.js';

/** Withdraws publications, for good: their pages answer "gone", with the citation and the reason. */
@Injectable()
export class Withdrawals {
  constructor(private readonly clock: Clock) {}

  /**
   * Withdraws the current publication of an outcome; its recommendations are withdrawn with it. The version stays
   * in the database. `at` is the instant, the present unless given; only commands that load a past give it.
   * @throws DomainError `publication_not_current`
   */
  async withdraw(
    tx: EntityManager,
    actor: Actor,
    id: string,
    input: WithdrawalInput,
    at: Temporal.Instant = this.clock.now(),
  ): Promise<void> {
    const key = { id, organizationId: actor.organizationId };
    const found = await tx.findOneBy(Publication, key);
    if (found === null) throw new DomainError('missing', 'not_found');
    const outcome = await lockOutcome(tx, actor, found.outcomeId, 'publications:publish');
    const before = await tx.findOneByOrFail(Publication, key);
    if (before.state !== 'current') {
      throw new DomainError('conflict', 'publication_not_current', { state: before.state });
    }
    const withdrawnAt = at.toString();
    const change = {
      state: 'withdrawn' as const,
      withdrawnAt,
      withdrawalReason: input.reason,
      withdrawalNote: input.note ?? {},
      modifiedAt: withdrawnAt,
    };
    await tx.update(Publication, key, { ...change, version: before.version + 1 });
    await tx.update(
      OutcomeVersion,
      { id: before.outcomeVersionId, organizationId: actor.organizationId },
      { state: 'withdrawn', version: () => 'version + 1' },
    );
    await withdrawRecommendations(tx, actor, outcome, change);
    await stopSchedule(tx, actor, outcome);
    await recordChange(tx, actor, {
      objectKind: 'publication',
      objectId: id,
      action: 'withdrawn',
      before,
      after: change,
    });
  }
}

async function withdrawRecommendations(
  tx: EntityManager,
  actor: Actor,
  outcome: Outcome,
  { withdrawnAt, withdrawalNote }: { withdrawnAt: string; withdrawalNote: object },
): Promise<void> {
  await tx.query(
    `WITH standing AS (
       SELECT id, status FROM recommendation
       WHERE outcome_id = $2 AND status NOT IN ('draft', 'withdrawn') FOR UPDATE),
     ended AS (
       UPDATE recommendation SET status = 'withdrawn', version = version + 1
       FROM standing WHERE recommendation.id = standing.id)
     INSERT INTO recommendation_status (id, organization_id, recommendation_id, at, account_id, old_status, new_status, note)
     SELECT gen_random_uuid(), $1, id, $3, $4, status, 'withdrawn', $5 FROM standing`,
    [actor.organizationId, outcome.id, withdrawnAt, actor.accountId, withdrawalNote],
  );
}

/** A correction that was to come out has nothing left to correct. */
async function stopSchedule(tx: EntityManager, actor: Actor, outcome: Outcome): Promise<void> {
  const working = await workingVersionOf(tx, outcome);
  if (working?.state !== 'scheduled') return;
  await tx.update(
    OutcomeVersion,
    { id: working.id, organizationId: actor.organizationId },
    {
      state: 'approved',
      publishLocal: null,
      publishZone: null,
      publishAt: null,
      version: working.version + 1,
    },
  );
}
