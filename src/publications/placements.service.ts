import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import { Outcome } from '../outcomes/outcome.entity.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { updateVersioned } from '../platform/database/database.js';
import type { PlacementInput, PlacementPatch } from './dto/publication.dto.js';
import { Placement } from './placement.entity.js';

/** Writes down where outcomes came out beside the site. */
@Injectable()
export class PlacementsService {
  /** Adds a placement of an outcome and gives its id. */
  async addPlacement(
    tx: EntityManager,
    actor: Actor,
    outcomeId: string,
    input: PlacementInput,
  ): Promise<string> {
    const { organizationId } = actor;
    if (!(await tx.existsBy(Outcome, { id: outcomeId, organizationId })))
      throw new DomainError('missing', 'not_found');
    const placement = {
      id: newId(),
      organizationId,
      outcomeId,
      channel: input.channel,
      outlet: input.outlet,
      placedOn: input.placedOn,
      lang: input.lang ?? null,
      url: input.url ?? null,
    };
    await tx.insert(Placement, placement);
    await recordChange(tx, actor, {
      objectKind: 'placement',
      objectId: placement.id,
      action: 'created',
      after: placement,
    });
    return placement.id;
  }

  /** Changes what the patch names, if the placement still has that version. */
  async changePlacement(
    tx: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    patch: PlacementPatch,
  ): Promise<void> {
    const before = await find(tx, actor, id);
    await updateVersioned(
      tx,
      Placement,
      { id, organizationId: actor.organizationId, version },
      patch,
    );
    await recordChange(tx, actor, {
      objectKind: 'placement',
      objectId: id,
      action: 'changed',
      before,
      after: patch,
    });
  }

  /** Removes a placement that was written down by mistake. */
  async removePlacement(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const before = await find(tx, actor, id);
    await tx.delete(Placement, { id, organizationId: actor.organizationId });
    await recordChange(tx, actor, {
      objectKind: 'placement',
      objectId: id,
      action: 'removed',
      before,
    });
  }
}

async function find(tx: EntityManager, actor: Actor, id: string): Promise<Placement> {
  const row = await tx.findOneBy(Placement, { id, organizationId: actor.organizationId });
  if (row === null) throw new DomainError('missing', 'not_found');
  return row;
}
