import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import { titleSearchText } from '../kernel/name-search.js';
import { difference, recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { updateVersioned } from '../platform/database/database.js';
import type { EvidenceInput, EvidencePatch } from './dto/evidence.dto.js';
import { setEvidenceThemes } from './evidence-themes.js';
import { Evidence } from './evidence.entity.js';

/** Writes the library of facts. */
@Injectable()
export class EvidenceService {
  constructor(private readonly clock: Clock) {}

  /** Enters a fact, unchecked, and gives its id. */
  async createEvidence(tx: EntityManager, actor: Actor, input: EvidenceInput): Promise<string> {
    const source = input.source ?? {};
    const evidence = {
      id: newId(),
      organizationId: actor.organizationId,
      claim: input.claim,
      occurredOn: input.occurredOn ?? null,
      source,
      sourceUrl: input.sourceUrl ?? null,
      state: 'unchecked' as const,
      checkedAt: null,
      checkedBy: null,
      searchText: searchText(input.claim, source),
    };
    await tx.insert(Evidence, evidence);
    const themeIds = input.themeIds ?? [];
    await setEvidenceThemes(tx, actor, evidence.id, themeIds);
    await recordChange(tx, actor, {
      objectKind: 'evidence',
      objectId: evidence.id,
      action: 'created',
      after: { ...evidence, themeIds },
    });
    return evidence.id;
  }

  /**
   * Changes what the patch names. What was changed must be checked anew, translations included; a fact that a
   * published version cites stays as it was printed.
   * @throws DomainError `evidence_cited`
   */
  async changeEvidence(
    tx: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    { themeIds, ...patch }: EvidencePatch,
  ): Promise<void> {
    const before = await lock(tx, actor, id);
    const after = { ...before, ...patch };
    const changed =
      Object.keys(patch).length > 0 && Object.keys(difference(before, patch)).length > 0;
    if (changed) await refuseIfPublished(tx, id);
    const unchecks = changed && before.state !== 'unchecked';
    await updateVersioned(
      tx,
      Evidence,
      { id, organizationId: actor.organizationId, version },
      {
        ...patch,
        searchText: searchText(after.claim, after.source),
        ...(unchecks ? { state: 'unchecked', checkedAt: null, checkedBy: null } : {}),
      },
    );
    // Under which themes it is found is no part of what it says: that may change at any time.
    const formerIds =
      themeIds === undefined ? undefined : await setEvidenceThemes(tx, actor, id, themeIds);
    await recordChange(tx, actor, {
      objectKind: 'evidence',
      objectId: id,
      action: 'changed',
      before: { ...before, ...(formerIds === undefined ? {} : { themeIds: formerIds }) },
      after: {
        ...patch,
        ...(unchecks ? { state: 'unchecked' } : {}),
        ...(themeIds === undefined ? {} : { themeIds }),
      },
    });
  }

  /**
   * Records that the actor checked the fact against its source, as it stood in that version. `at` is the instant,
   * the present unless given; only commands that load a past give it.
   * @throws DomainError `evidence_source_missing`
   */
  async markChecked(
    tx: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    at: Temporal.Instant = this.clock.now(),
  ): Promise<void> {
    const before = await lock(tx, actor, id);
    if (before.sourceUrl === null && Object.keys(before.source).length === 0) {
      throw new DomainError('conflict', 'evidence_source_missing');
    }
    await this.judge(tx, actor, before, version, {
      state: 'checked',
      checkedAt: at.toString(),
      checkedBy: actor.accountId,
    });
  }

  /** Records that the fact proved wrong: nothing that cites it can be published any more. */
  async markRefuted(tx: EntityManager, actor: Actor, id: string, version: number): Promise<void> {
    const before = await lock(tx, actor, id);
    await this.judge(tx, actor, before, version, {
      state: 'refuted',
      checkedAt: null,
      checkedBy: null,
    });
  }

  private async judge(
    tx: EntityManager,
    actor: Actor,
    before: Evidence,
    version: number,
    change: Pick<Evidence, 'state' | 'checkedAt' | 'checkedBy'>,
  ): Promise<void> {
    const { id, organizationId } = before;
    await updateVersioned(tx, Evidence, { id, organizationId, version }, change);
    await recordChange(tx, actor, {
      objectKind: 'evidence',
      objectId: id,
      action: change.state,
      before,
      after: change,
    });
  }

  /**
   * Removes a fact that nothing cites.
   * @throws DomainError `evidence_cited`
   */
  async removeEvidence(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const before = await lock(tx, actor, id);
    const { published, drafts } = await citedBy(tx, id);
    if (published + drafts > 0)
      throw new DomainError('conflict', 'evidence_cited', { published, drafts });
    await tx.delete(Evidence, { id, organizationId: actor.organizationId });
    await recordChange(tx, actor, {
      objectKind: 'evidence',
      objectId: id,
      action: 'removed',
      before,
    });
  }
}

async function lock(tx: EntityManager, actor: Actor, id: string): Promise<Evidence> {
  await tx.query('SELECT FROM evidence WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE', [
    actor.organizationId,
    id,
  ]);
  const row = await tx.findOneBy(Evidence, { id, organizationId: actor.organizationId });
  if (row === null) throw new DomainError('missing', 'not_found');
  return row;
}

async function refuseIfPublished(tx: EntityManager, id: string): Promise<void> {
  const { published, drafts } = await citedBy(tx, id);
  if (published > 0) throw new DomainError('conflict', 'evidence_cited', { published, drafts });
}

async function citedBy(
  tx: EntityManager,
  id: string,
): Promise<{ published: number; drafts: number }> {
  const [row] = await tx.query<{ published: number; drafts: number }[]>(
    `SELECT count(*) FILTER (WHERE version.published_at IS NOT NULL)::int AS published,
            count(*) FILTER (WHERE version.published_at IS NULL)::int AS drafts
     FROM citation JOIN outcome_version version ON version.id = citation.outcome_version_id
     WHERE citation.evidence_id = $1`,
    [id],
  );
  return row ?? { published: 0, drafts: 0 };
}

function searchText(claim: LocalizedText, source: LocalizedText): string {
  return `${titleSearchText(claim)}${titleSearchText(source)}`;
}
