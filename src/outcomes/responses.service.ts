import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { updateVersioned } from '../platform/database/database.js';
import type { ResponseInput, ResponsePatch } from './dto/response.dto.js';
import { RecommendationResponse } from './recommendation-response.entity.js';
import { Recommendation } from './recommendation.entity.js';
import { lockOutcome } from './working-version.js';

/** Writes down what addressees answer to issued recommendations. */
@Injectable()
export class Responses {
  constructor(private readonly clock: Clock) {}

  /**
   * Adds a response of one addressee.
   * @throws DomainError `recommendation_not_issued`; `invalid_input`: an addressee of another recommendation, a day
   * before the recommendation was issued or one to come
   */
  async addResponse(
    tx: EntityManager,
    actor: Actor,
    recommendationId: string,
    input: ResponseInput,
  ): Promise<void> {
    const recommendation = await this.lock(tx, actor, recommendationId);
    const known = await tx.query<unknown[]>(
      `SELECT 1 FROM recommendation_addressee WHERE organization_id = $1 AND recommendation_id = $2 AND id = $3`,
      [actor.organizationId, recommendationId, input.addresseeId],
    );
    if (known.length === 0)
      throw invalidField('addresseeId', 'reference_unknown', { rule: 'addressee' });
    await this.requireDay(tx, actor, recommendation, input.respondedOn);
    const response = {
      id: newId(),
      organizationId: actor.organizationId,
      recommendationId,
      addresseeId: input.addresseeId,
      answer: input.answer,
      text: input.text ?? {},
      respondedOn: input.respondedOn,
      createdBy: actor.accountId,
    };
    await tx.insert(RecommendationResponse, response);
    await recordChange(tx, actor, {
      objectKind: 'recommendation',
      objectId: recommendationId,
      action: 'response_added',
      after: response,
    });
  }

  /** Changes what the patch names of a response; gives the id of its recommendation. */
  async changeResponse(
    tx: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    patch: ResponsePatch,
  ): Promise<string> {
    const { before, recommendation } = await this.find(tx, actor, id);
    if (patch.respondedOn !== undefined)
      await this.requireDay(tx, actor, recommendation, patch.respondedOn);
    const key = { id, organizationId: actor.organizationId, version };
    await updateVersioned(tx, RecommendationResponse, key, patch);
    await recordChange(tx, actor, {
      objectKind: 'recommendation',
      objectId: recommendation.id,
      action: 'response_changed',
      before,
      after: patch,
    });
    return recommendation.id;
  }

  /** Removes a response that was written down by mistake. */
  async removeResponse(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const { before, recommendation } = await this.find(tx, actor, id);
    await tx.delete(RecommendationResponse, { id, organizationId: actor.organizationId });
    await recordChange(tx, actor, {
      objectKind: 'recommendation',
      objectId: recommendation.id,
      action: 'response_removed',
      before,
    });
  }

  private async find(tx: EntityManager, actor: Actor, id: string) {
    const key = { id, organizationId: actor.organizationId };
    const found = await tx.findOneBy(RecommendationResponse, key);
    if (found === null) throw new DomainError('missing', 'not_found');
    const recommendation = await this.lock(tx, actor, found.recommendationId);
    // Read again under the lock of the outcome.
    const before = await tx.findOneBy(RecommendationResponse, key);
    if (before === null) throw new DomainError('missing', 'not_found');
    return { before, recommendation };
  }

  private async lock(tx: EntityManager, actor: Actor, id: string): Promise<Recommendation> {
    const key = { id, organizationId: actor.organizationId };
    const found = await tx.findOneBy(Recommendation, key);
    if (found === null) throw new DomainError('missing', 'not_found');
    await lockOutcome(tx, actor, found.outcomeId, 'recommendations:write');
    const recommendation = await tx.findOneBy(Recommendation, key);
    if (recommendation === null) throw new DomainError('missing', 'not_found');
    if (recommendation.issuedAt === null) {
      const { symbol } = recommendation;
      throw new DomainError('conflict', 'recommendation_not_issued', { symbol });
    }
    return recommendation;
  }

  /** Nobody answers before being asked, nor tomorrow; by the calendar of the organization. */
  private async requireDay(
    tx: EntityManager,
    actor: Actor,
    { issuedAt }: Recommendation,
    day: string,
  ): Promise<void> {
    const [organization] = await tx.query<{ zone: string }[]>(
      'SELECT zone FROM organization WHERE id = $1',
      [actor.organizationId],
    );
    const zone = organization?.zone ?? 'UTC';
    const today = this.clock.today(zone);
    const from = Temporal.Instant.from(issuedAt ?? this.clock.now().toString())
      .toZonedDateTimeISO(zone)
      .toPlainDate()
      .toString();
    if (day > today) throw invalidField('respondedOn', 'response_day_to_come', { today });
    if (day < from) throw invalidField('respondedOn', 'response_day_too_early', { issued: from });
  }
}
