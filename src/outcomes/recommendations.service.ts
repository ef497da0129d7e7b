import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, type ErrorIssue, invalidField } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { updateVersioned } from '../platform/database/database.js';
import type {
  AddresseeInput,
  RecommendationInput,
  RecommendationPatch,
} from './dto/recommendation.dto.js';
import type { Outcome } from './outcome.entity.js';
import { writeTexts } from './recommendation-texts.js';
import { Recommendation } from './recommendation.entity.js';
import { lockDraftOf, lockOutcome, touchVersion } from './working-version.js';

/** Writes the recommendations of an outcome while they are not issued, and their wording in a draft. */
@Injectable()
export class RecommendationsService {
  /** Adds a recommendation at the end of the draft, with the next number, and gives its id. */
  async addRecommendation(
    tx: EntityManager,
    actor: Actor,
    outcomeId: string,
    input: RecommendationInput,
  ): Promise<string> {
    const { outcome, version } = await lockDraftOf(tx, actor, outcomeId);
    const addressees = input.addressees ?? [];
    await requireAddressees(tx, actor, addressees);
    const [last] = await tx.query<{ number: number }[]>(
      'SELECT coalesce(max(number), 0)::int AS number FROM recommendation WHERE outcome_id = $1',
      [outcomeId],
    );
    const number = (last?.number ?? 0) + 1;
    const recommendation = {
      id: newId(),
      organizationId: actor.organizationId,
      outcomeId,
      number,
      symbol: symbolOf(outcome, number),
      status: 'draft' as const,
      dueOn: input.dueOn ?? null,
      issuedAt: null,
    };
    await tx.insert(Recommendation, recommendation);
    await writeTexts(tx, actor, { outcome, version }, recommendation.id, input.texts);
    await writeAddressees(tx, actor, recommendation.id, addressees);
    await touchVersion(tx, version);
    await recordChange(tx, actor, {
      objectKind: 'recommendation',
      objectId: recommendation.id,
      action: 'created',
      after: { ...recommendation, texts: input.texts, addressees },
    });
    return recommendation.id;
  }

  /**
   * Changes what the patch names. Wording goes to the draft, never to a published version; the addressees of an
   * issued recommendation stay as they were printed; its due day may move.
   */
  async changeRecommendation(
    tx: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    patch: RecommendationPatch,
  ): Promise<void> {
    const before = await find(tx, actor, id);
    if (patch.texts === undefined && patch.addressees === undefined) {
      await lockOutcome(tx, actor, before.outcomeId, 'recommendations:write');
    } else await this.changeContent(tx, actor, before, patch);
    await updateVersioned(
      tx,
      Recommendation,
      { id, organizationId: actor.organizationId, version },
      patch.dueOn === undefined ? {} : { dueOn: patch.dueOn },
    );
    await recordChange(tx, actor, {
      objectKind: 'recommendation',
      objectId: id,
      action: 'changed',
      before: { dueOn: before.dueOn },
      after: patch,
    });
  }

  private async changeContent(
    tx: EntityManager,
    actor: Actor,
    before: Recommendation,
    patch: RecommendationPatch,
  ): Promise<void> {
    const { outcome, version } = await lockDraftOf(tx, actor, before.outcomeId);
    if (patch.addressees !== undefined) {
      requireNotIssued(before);
      await requireAddressees(tx, actor, patch.addressees);
      await writeAddressees(tx, actor, before.id, patch.addressees);
    }
    if (patch.texts !== undefined) {
      await writeTexts(tx, actor, { outcome, version }, before.id, patch.texts);
    }
    await touchVersion(tx, version);
  }

  /** Removes one that is not issued; those after it, none of which is issued either, move up. */
  async removeRecommendation(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const { outcomeId } = await find(tx, actor, id);
    const { outcome, version } = await lockDraftOf(tx, actor, outcomeId);
    const before = await find(tx, actor, id);
    requireNotIssued(before);
    await tx.delete(Recommendation, { id, organizationId: actor.organizationId });
    const left = await unissued(tx, outcome);
    await renumber(tx, outcome, left);
    await touchVersion(tx, version);
    await recordChange(tx, actor, {
      objectKind: 'recommendation',
      objectId: id,
      action: 'removed',
      before,
    });
  }

  /**
   * Puts those that are not issued in another order; numbers and symbols follow.
   * @throws DomainError `invalid_input` with `recommendation_order_incomplete` when the list is not exactly these
   */
  async reorder(
    tx: EntityManager,
    actor: Actor,
    outcomeId: string,
    ids: readonly string[],
  ): Promise<void> {
    const { outcome, version } = await lockDraftOf(tx, actor, outcomeId);
    const present = await unissued(tx, outcome);
    if (ids.length !== present.length || !present.every((id) => ids.includes(id))) {
      throw invalidField('ids', 'recommendation_order_incomplete', { expected: present.length });
    }
    await renumber(tx, outcome, ids);
    await touchVersion(tx, version);
    await recordChange(tx, actor, {
      objectKind: 'outcome',
      objectId: outcomeId,
      action: 'reordered',
      before: { recommendations: present },
      after: { recommendations: ids },
    });
  }
}

function symbolOf(outcome: Outcome, number: number): string {
  return `${outcome.symbol}/REC.${number}`;
}

function requireNotIssued(recommendation: Recommendation): void {
  if (recommendation.issuedAt !== null) {
    throw new DomainError('conflict', 'recommendation_issued', { symbol: recommendation.symbol });
  }
}

async function find(tx: EntityManager, actor: Actor, id: string): Promise<Recommendation> {
  const row = await tx.findOneBy(Recommendation, { id, organizationId: actor.organizationId });
  if (row === null) throw new DomainError('missing', 'not_found');
  return row;
}

/** The ids of those not issued, by number. */
async function unissued(tx: EntityManager, outcome: Outcome): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT id FROM recommendation WHERE outcome_id = $1 AND status = 'draft' ORDER BY number`,
    [outcome.id],
  );
  return rows.map(({ id }) => id);
}

/** Numbers those not issued anew, after the last one issued. */
async function renumber(
  tx: EntityManager,
  outcome: Outcome,
  ids: readonly string[],
): Promise<void> {
  const [issued] = await tx.query<{ last: number }[]>(
    `SELECT coalesce(max(number), 0)::int AS last FROM recommendation
     WHERE outcome_id = $1 AND status <> 'draft'`,
    [outcome.id],
  );
  const last = issued?.last ?? 0;
  // In two steps: each number is unique at every moment.
  await tx.query(
    `UPDATE recommendation SET number = number + 1000000, symbol = 'moving ' || id
     WHERE outcome_id = $1 AND status = 'draft'`,
    [outcome.id],
  );
  await tx.query(
    `UPDATE recommendation SET number = $3 + placed.position, symbol = $4 || ($3 + placed.position)
     FROM unnest($2::uuid[]) WITH ORDINALITY AS placed(id, position)
     WHERE recommendation.outcome_id = $1 AND recommendation.id = placed.id`,
    [outcome.id, ids, last, `${outcome.symbol}/REC.`],
  );
}

async function requireAddressees(
  tx: EntityManager,
  actor: Actor,
  addressees: readonly AddresseeInput[],
): Promise<void> {
  const issues: ErrorIssue[] = [];
  const partners = addressees.flatMap(({ partnerId }) => partnerId ?? []);
  const rows = await tx.query<{ id: string }[]>(
    'SELECT id FROM partner WHERE organization_id = $1 AND id = ANY ($2::uuid[])',
    [actor.organizationId, partners],
  );
  const known = new Set(rows.map(({ id }) => id));
  addressees.forEach(({ partnerId, name }, index) => {
    const field = `addressees.${index}`;
    if ((partnerId === undefined) === (name === undefined)) {
      issues.push({ field, code: 'addressee_one_of' });
    } else if (partnerId !== undefined && !known.has(partnerId)) {
      issues.push({
        field: `${field}.partnerId`,
        code: 'reference_unknown',
        params: { rule: 'partner' },
      });
    } else if (
      partnerId !== undefined &&
      partners.indexOf(partnerId) !== partners.lastIndexOf(partnerId)
    ) {
      issues.push({ field: `${field}.partnerId`, code: 'repeated' });
    }
  });
  if (issues.length > 0) throw new DomainError('invalid', 'invalid_input', {}, { issues });
}

async function writeAddressees(
  tx: EntityManager,
  actor: Actor,
  recommendationId: string,
  addressees: readonly AddresseeInput[],
): Promise<void> {
  await tx.query('DELETE FROM recommendation_addressee WHERE recommendation_id = $1', [
    recommendationId,
  ]);
  for (const [position, { partnerId, name }] of addressees.entries()) {
    await tx.query(
      `INSERT INTO recommendation_addressee (id, organization_id, recommendation_id, position, partner_id, name)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [newId(), actor.organizationId, recommendationId, position, partnerId ?? null, name ?? {}],
    );
  }
}
