import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import { resolveText } from '../kernel/localized-text.js';
import { localizedNameKey } from '../kernel/name-search.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { updateVersioned } from '../platform/database/database.js';
import { freeSlug } from '../platform/database/free-slug.js';
import type { PartnerInput, PartnerPatch, SeriesInput, SeriesPatch } from './dto/series.dto.js';
import { Partner } from './partner.entity.js';
import { Series } from './series.entity.js';

/** Writes series and partners. */
@Injectable()
export class SeriesService {
  /** Makes a series and gives its id. */
  async createSeries(tx: EntityManager, actor: Actor, input: SeriesInput): Promise<string> {
    requireOrder(input.startsOn, input.endsOn);
    const series = {
      id: newId(),
      organizationId: actor.organizationId,
      slug:
        input.slug ??
        (await freeSlug(tx, 'series', resolveText(input.title, { asked: 'en' })?.text ?? 'series')),
      title: input.title,
      description: input.description ?? {},
      eventKind: input.eventKind,
      cadence: input.cadence,
      startsOn: input.startsOn,
      endsOn: input.endsOn ?? null,
    };
    await tx.insert(Series, series);
    await recordChange(tx, actor, {
      objectKind: 'series',
      objectId: series.id,
      action: 'created',
      after: series,
    });
    return series.id;
  }

  /** Changes what the patch names, if the series still has that version. */
  async changeSeries(
    tx: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    patch: SeriesPatch,
  ): Promise<void> {
    const before = await find(tx, Series, actor, id);
    requireOrder(
      patch.startsOn ?? before.startsOn,
      patch.endsOn === undefined ? before.endsOn : patch.endsOn,
    );
    await updateVersioned(tx, Series, { id, organizationId: actor.organizationId, version }, patch);
    await recordChange(tx, actor, {
      objectKind: 'series',
      objectId: id,
      action: 'changed',
      before,
      after: patch,
    });
  }

  /** Removes a series without events. */
  async removeSeries(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const before = await find(tx, Series, actor, id);
    const events = await count(
      tx,
      'SELECT count(*)::int AS n FROM event WHERE organization_id = $1 AND series_id = $2',
      actor,
      id,
    );
    if (events > 0) throw new DomainError('conflict', 'series_in_use', { events });
    await tx.delete(Series, { id, organizationId: actor.organizationId });
    await recordChange(tx, actor, {
      objectKind: 'series',
      objectId: id,
      action: 'removed',
      before,
    });
  }

  /** Makes a partner and gives its id. */
  async createPartner(tx: EntityManager, actor: Actor, input: PartnerInput): Promise<string> {
    const partner = {
      id: newId(),
      organizationId: actor.organizationId,
      name: input.name,
      nameKey: localizedNameKey(input.name),
      acronym: input.acronym ?? {},
      kind: input.kind,
      country: input.country ?? null,
      url: input.url ?? null,
    };
    await tx.insert(Partner, partner);
    await recordChange(tx, actor, {
      objectKind: 'partner',
      objectId: partner.id,
      action: 'created',
      after: partner,
    });
    return partner.id;
  }

  /** Changes what the patch names, if the partner still has that version. */
  async changePartner(
    tx: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    patch: PartnerPatch,
  ): Promise<void> {
    const before = await find(tx, Partner, actor, id);
    const change = { ...patch, ...(patch.name ? { nameKey: localizedNameKey(patch.name) } : {}) };
    await updateVersioned(
      tx,
      Partner,
      { id, organizationId: actor.organizationId, version },
      change,
    );
    await recordChange(tx, actor, {
      objectKind: 'partner',
      objectId: id,
      action: 'changed',
      before,
      after: patch,
    });
  }

  /** Removes a partner that nothing names. */
  async removePartner(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const before = await find(tx, Partner, actor, id);
    const events = await count(
      tx,
      `SELECT ((SELECT count(*) FROM event_partner WHERE organization_id = $1 AND partner_id = $2)
        + (SELECT count(*) FROM recommendation_addressee WHERE organization_id = $1 AND partner_id = $2))::int AS n`,
      actor,
      id,
    );
    if (events > 0) throw new DomainError('conflict', 'partner_in_use', { events });
    await tx.delete(Partner, { id, organizationId: actor.organizationId });
    await recordChange(tx, actor, {
      objectKind: 'partner',
      objectId: id,
      action: 'removed',
      before,
    });
  }
}

async function find<E extends Series | Partner>(
  tx: EntityManager,
  entity: new () => E,
  actor: Actor,
  id: string,
): Promise<E> {
  const row = await tx.findOneBy(entity, { id, organizationId: actor.organizationId } as never);
  if (row === null) throw new DomainError('missing', 'not_found');
  return row;
}

async function count(tx: EntityManager, sql: string, actor: Actor, id: string): Promise<number> {
  const [row] = await tx.query<{ n: number }[]>(sql, [actor.organizationId, id]);
  return row?.n ?? 0;
}

function requireOrder(startsOn: string, endsOn: string | null | undefined): void {
  if (endsOn && endsOn <= startsOn) {
    throw invalidField('endsOn', 'event_ends_before_start', { starts: startsOn, ends: endsOn });
  }
}
