import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import { isReservedSlug, numberedSlug, slugify } from '../kernel/slug.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { updateVersioned } from '../platform/database/database.js';
import { dayFaults } from './commitment-shape.js';
import type { MandateInput, MandatePatch } from './dto/mandate.dto.js';
import { proposalParts, refuseFaults, refuseTooLarge } from './mandate-parts.js';
import { Mandate } from './mandate.entity.js';
import { firstTitle, languagesOfOrganization } from './organization-languages.js';
import { ProposalsService } from './proposals.service.js';

/** Documents were adopted long before commitments could be counted. */
const FIRST_ADOPTED = '0001-01-01';

/** Writes mandates, whole or their own fields. */
@Injectable()
export class MandatesService {
  constructor(private readonly proposals: ProposalsService) {}

  /**
   * Makes a mandate, with its proposals and their commitments where given, and gives its id. All of it or
   * nothing: every fault is named at its path, such as `proposals.2.commitments.0.withinDays`.
   */
  async createMandate(tx: EntityManager, actor: Actor, input: MandateInput): Promise<string> {
    const { organizationId } = actor;
    const id = newId();
    const parts = proposalParts(organizationId, id, input.proposals ?? [], {
      at: (index) => `proposals.${index}.`,
      lastNumber: 0,
    });
    refuseTooLarge(parts.proposals.length, parts.commitments.length);
    const themes = await this.proposals.checkParts(tx, organizationId, parts, [
      ...dayFaults(input.adoptedOn, 'adoptedOn', FIRST_ADOPTED),
      ...slugFaults(input.slug),
    ]);
    const mandate = {
      id,
      organizationId,
      kind: input.kind,
      title: input.title,
      summary: input.summary ?? {},
      body: input.body ?? {},
      authenticLanguage: input.authenticLanguage,
      adoptedOn: input.adoptedOn,
      sourceUrl: input.sourceUrl ?? null,
      visibility: input.visibility ?? 'internal',
    };
    const slug = await this.insertMandate(tx, mandate, input.slug);
    await recordChange(tx, actor, {
      objectKind: 'mandate',
      objectId: id,
      action: 'created',
      after: { ...mandate, slug },
    });
    await this.proposals.insertParts(tx, actor, parts, themes);
    return id;
  }

  /** Changes what the patch names, if the mandate still has that version. */
  async changeMandate(
    tx: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    patch: MandatePatch,
  ): Promise<void> {
    refuseFaults([
      ...(patch.adoptedOn === undefined
        ? []
        : dayFaults(patch.adoptedOn, 'adoptedOn', FIRST_ADOPTED)),
      ...slugFaults(patch.slug),
    ]);
    const before = await findMandate(tx, actor.organizationId, id);
    await updateVersioned(
      tx,
      Mandate,
      { id, organizationId: actor.organizationId, version },
      patch,
    );
    await recordChange(tx, actor, {
      objectKind: 'mandate',
      objectId: id,
      action: 'changed',
      before,
      after: patch,
    });
  }

  /** Removes a mandate with its proposals, if no event serves any of them. */
  async removeMandate(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const { organizationId } = actor;
    // Whoever is about to serve a proposal waits for these locks, or is seen by the count.
    await tx.query('SELECT FROM mandate WHERE organization_id = $1 AND id = $2 FOR UPDATE', [
      organizationId,
      id,
    ]);
    await tx.query(
      'SELECT FROM proposal WHERE organization_id = $1 AND mandate_id = $2 ORDER BY id FOR UPDATE',
      [organizationId, id],
    );
    const before = await findMandate(tx, organizationId, id);
    const events = await this.proposals.eventsServing(
      tx,
      organizationId,
      'SELECT id FROM proposal WHERE mandate_id = $2',
      id,
    );
    if (events.count > 0)
      throw new DomainError(
        'conflict',
        'mandate_in_use',
        { events: events.count },
        { details: { events: events.first } },
      );
    await tx.delete(Mandate, { id, organizationId });
    await recordChange(tx, actor, {
      objectKind: 'mandate',
      objectId: id,
      action: 'removed',
      before,
    });
  }

  /** Inserts the mandate under the slug asked for, or the first free one of its title. Gives the slug. */
  private async insertMandate(
    tx: EntityManager,
    mandate: Omit<Mandate, 'slug' | 'createdAt' | 'updatedAt' | 'version'>,
    asked: string | undefined,
  ): Promise<string> {
    if (asked !== undefined) {
      await tx.insert(Mandate, { ...mandate, slug: asked });
      return asked;
    }
    const languages = await languagesOfOrganization(tx, mandate.organizationId);
    const base = slugify(firstTitle(mandate.title, languages), 80, 'mandate');
    const taken = new Set(
      (
        await tx.query<{ slug: string }[]>(
          `SELECT slug FROM mandate WHERE slug = $1 OR slug ~ ('^' || left($1, 70) || '.*-[0-9]+$')`,
          [base],
        )
      ).map(({ slug }) => slug),
    );
    for (let number = 1; ; number += 1) {
      const slug = number === 1 ? base : numberedSlug(base, number);
      if (taken.has(slug) || isReservedSlug(slug)) continue;
      // Somebody may take the slug at this moment: then nothing is inserted, and the next one is tried.
      const result = await tx
        .createQueryBuilder()
        .insert()
        .into(Mandate)
        .values({ ...mandate, slug })
        .orIgnore()
        .returning('id')
        .execute();
      if (Array.isArray(result.raw) && result.raw.length === 1) return slug;
    }
  }
}

/** @throws DomainError `not_found`, the same for an unknown id and for one of another organization */
async function findMandate(
  tx: EntityManager,
  organizationId: string,
  id: string,
): Promise<Mandate> {
  const mandate = await tx.findOneBy(Mandate, { id, organizationId });
  if (mandate === null) throw new DomainError('missing', 'not_found');
  return mandate;
}

function slugFaults(slug: string | undefined) {
  return slug !== undefined && isReservedSlug(slug)
    ? [{ field: 'slug', code: 'slug_reserved' }]
    : [];
}
