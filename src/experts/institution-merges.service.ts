import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import {
  type InstitutionFacts,
  InstitutionMerge,
  type InstitutionMergeRecord,
} from './institution-merge.entity.js';
import { institutionKey, institutionSearchText, namesOfInstitution } from './institution-key.js';
import { Institution } from './institution.entity.js';
import { InstitutionsService } from './institutions.service.js';

/** Makes one institution of two that are one, and two again of one that was merged by mistake. */
@Injectable()
export class InstitutionMergesService {
  constructor(
    private readonly institutions: InstitutionsService,
    private readonly clock: Clock,
  ) {}

  /**
   * Merges the other institution into the kept one and gives the id of the merge. Its people belong to the kept one
   * then; its names stay with it: in languages in which the kept one had none as its name, else as other names, so
   * that imports and searches find it by each. Of two merges of one institution at once one happens.
   */
  async merge(tx: EntityManager, actor: Actor, keptId: string, otherId: string): Promise<string> {
    const { organizationId } = actor;
    if (keptId === otherId) throw invalidField('otherId', 'same_institution');
    const [kept, other] = await lockPair(tx, actor, keptId, otherId);
    const after = joined(kept, other);
    const people = await this.movePeople(tx, organizationId, keptId, otherId);
    // First the names are free, then they are taken: a name stands for one institution at a time.
    await tx.delete(Institution, { id: otherId, organizationId });
    await this.write(tx, actor, keptId, after);
    const told: InstitutionMergeRecord = {
      before: factsOf(kept),
      after,
      merged: { ...factsOf(other), createdAt: other.createdAt },
      ...people,
    };
    const id = newId();
    await tx.insert(InstitutionMerge, {
      id,
      organizationId,
      keptId,
      mergedId: otherId,
      told: told as never,
      accountId: actor.accountId,
      undoneAt: null,
    });
    await recordChange(tx, actor, {
      objectKind: 'institution',
      objectId: keptId,
      action: 'merged',
      before: { ...told.before, mergedId: null },
      after: { ...after, mergedId: otherId },
    });
    await recordChange(tx, actor, {
      objectKind: 'institution',
      objectId: otherId,
      action: 'merged_away',
      before: factsOf(other),
      after: { mergedIntoId: keptId },
    });
    return id;
  }

  /**
   * Makes two institutions again. The merged one has its id, names and people as before; what has been changed of the
   * kept one since stays with it, and so does whoever left it since.
   * @throws DomainError `merge_undone_already`, `institution_merge_kept_gone`, `institution_name_taken`
   */
  async undo(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const { organizationId } = actor;
    const merge = await tx.findOne(InstitutionMerge, {
      where: { id, organizationId },
      lock: { mode: 'pessimistic_write' },
    });
    if (merge === null) throw new DomainError('missing', 'not_found');
    if (merge.undoneAt !== null) throw new DomainError('conflict', 'merge_undone_already');
    const { keptId, mergedId, told } = merge;
    const kept = await tx.findOne(Institution, {
      where: { id: keptId, organizationId },
      lock: { mode: 'pessimistic_write' },
    });
    if (kept === null)
      throw new DomainError('conflict', 'institution_merge_kept_gone', {
        name: namesOfInstitution(told.merged)[0] ?? '',
      });
    const back = parted(factsOf(kept), told);
    await this.write(tx, actor, keptId, back);
    const { name, country, alsoKnownAs } = told.merged;
    await tx.query(
      `INSERT INTO institution (id, organization_id, name, country, also_known_as, search_text, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        mergedId,
        organizationId,
        name,
        country,
        alsoKnownAs,
        institutionSearchText(told.merged),
        told.merged.createdAt,
      ],
    );
    await this.institutions.takeNames(tx, actor, mergedId, told.merged);
    await this.moveBack(tx, organizationId, keptId, mergedId, told);
    await tx.update(
      InstitutionMerge,
      { id, organizationId },
      { undoneAt: this.clock.now().toString() },
    );
    await recordChange(tx, actor, {
      objectKind: 'institution',
      objectId: keptId,
      action: 'merge_undone',
      before: { ...factsOf(kept), mergedId },
      after: { ...back, mergedId: null },
    });
    await recordChange(tx, actor, {
      objectKind: 'institution',
      objectId: mergedId,
      action: 'merge_undone',
      before: { mergedIntoId: keptId },
      after: { mergedIntoId: null },
    });
  }

  /** Says that two institutions with like names are two. */
  async markDistinct(tx: EntityManager, actor: Actor, id: string, otherId: string): Promise<void> {
    if (id === otherId) throw invalidField('otherId', 'same_institution');
    await lockPair(tx, actor, id, otherId);
    const [first, second] = id < otherId ? [id, otherId] : [otherId, id];
    const made = await tx.query<unknown[]>(
      `INSERT INTO institution_distinction (organization_id, institution_id, other_id, account_id)
       VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING 1`,
      [actor.organizationId, first, second, actor.accountId],
    );
    if (made.length === 0) return;
    await recordChange(tx, actor, {
      objectKind: 'institution',
      objectId: id,
      action: 'found_distinct',
      after: { otherId },
    });
  }

  private async write(
    tx: EntityManager,
    actor: Actor,
    id: string,
    facts: InstitutionFacts,
  ): Promise<void> {
    await tx.query(
      `UPDATE institution SET name = $3, country = $4, also_known_as = $5, search_text = $6, version = version + 1
       WHERE organization_id = $1 AND id = $2`,
      [
        actor.organizationId,
        id,
        facts.name,
        facts.country,
        facts.alsoKnownAs,
        institutionSearchText(facts),
      ],
    );
    await this.institutions.takeNames(tx, actor, id, facts);
  }

  /** People of the other one belong to the kept one; who belonged to both keeps one row, and a title if there is one. */
  private async movePeople(
    tx: EntityManager,
    organizationId: string,
    keptId: string,
    otherId: string,
  ): Promise<Pick<InstitutionMergeRecord, 'moved' | 'dropped' | 'titled'>> {
    const both = [organizationId, keptId, otherId];
    const [titled] = await tx.query<[{ expertId: string; title: LocalizedText }[], number]>(
      `UPDATE affiliation mine SET title = other.title FROM affiliation other
       WHERE mine.organization_id = $1 AND mine.institution_id = $2 AND mine.title = '{}'
         AND other.expert_id = mine.expert_id AND other.institution_id = $3 AND other.title <> '{}'
       RETURNING mine.expert_id AS "expertId", mine.title`,
      both,
    );
    const [dropped] = await tx.query<[{ row: Record<string, unknown> }[], number]>(
      `DELETE FROM affiliation other USING affiliation mine
       WHERE other.organization_id = $1 AND other.institution_id = $3
         AND mine.expert_id = other.expert_id AND mine.institution_id = $2
       RETURNING to_jsonb(other) AS row`,
      both,
    );
    const [moved] = await tx.query<[{ expert_id: string }[], number]>(
      `UPDATE affiliation SET institution_id = $2 WHERE organization_id = $1 AND institution_id = $3
       RETURNING expert_id`,
      both,
    );
    const ids = [
      ...moved.map((row) => row.expert_id),
      ...dropped.map(({ row }) => String(row['expert_id'])),
    ];
    await touchExperts(tx, organizationId, ids);
    return {
      moved: moved.map((row) => row.expert_id).sort(),
      dropped: dropped.map(({ row }) => row),
      titled,
    };
  }

  private async moveBack(
    tx: EntityManager,
    organizationId: string,
    keptId: string,
    mergedId: string,
    told: InstitutionMergeRecord,
  ): Promise<void> {
    await tx.query(
      `UPDATE affiliation SET institution_id = $3
       WHERE organization_id = $1 AND institution_id = $2 AND expert_id = ANY ($4::uuid[])`,
      [organizationId, keptId, mergedId, told.moved],
    );
    for (const { expertId, title } of told.titled) {
      await tx.query(
        `UPDATE affiliation SET title = '{}' WHERE organization_id = $1 AND institution_id = $2
           AND expert_id = $3 AND title = $4::jsonb`,
        [organizationId, keptId, expertId, JSON.stringify(title)],
      );
    }
    // Whoever has left the kept one since, or is another record since, has left this one, too.
    await tx.query(
      `INSERT INTO affiliation SELECT told.* FROM jsonb_populate_recordset(NULL::affiliation, $3::jsonb) told
       WHERE EXISTS (SELECT FROM affiliation kept WHERE kept.organization_id = $1 AND kept.institution_id = $2
         AND kept.expert_id = told.expert_id)`,
      [organizationId, keptId, JSON.stringify(told.dropped)],
    );
    await touchExperts(tx, organizationId, [
      ...told.moved,
      ...told.dropped.map((row) => String(row['expert_id'])),
    ]);
  }
}

/** Where an expert works is part of the record: who has it open must not write over what was moved. */
async function touchExperts(
  tx: EntityManager,
  organizationId: string,
  ids: readonly string[],
): Promise<void> {
  await tx.query(
    'UPDATE expert SET version = version + 1 WHERE organization_id = $1 AND id = ANY ($2::uuid[])',
    [organizationId, ids],
  );
}

/** Locks both in the order of their ids; the first is named in the path, the second in the body. */
async function lockPair(
  tx: EntityManager,
  actor: Actor,
  id: string,
  otherId: string,
): Promise<readonly [Institution, Institution]> {
  const { organizationId } = actor;
  await tx.query(
    'SELECT id FROM institution WHERE organization_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR UPDATE',
    [organizationId, [id, otherId]],
  );
  const one = await tx.findOneBy(Institution, { id, organizationId });
  if (one === null) throw new DomainError('missing', 'not_found');
  const other = await tx.findOneBy(Institution, { id: otherId, organizationId });
  if (other === null) throw invalidField('otherId', 'reference_unknown', { rule: 'institution' });
  return [one, other];
}

function factsOf({ name, country, alsoKnownAs }: InstitutionFacts): InstitutionFacts {
  return { name, country, alsoKnownAs };
}

/** What the kept one is with the names of the other. */
function joined(kept: InstitutionFacts, other: InstitutionFacts): InstitutionFacts {
  const name = { ...other.name, ...kept.name };
  const said = new Set([...Object.values(name), ...kept.alsoKnownAs].map(institutionKey));
  const added: string[] = [];
  for (const text of namesOfInstitution(other)) {
    const key = institutionKey(text);
    if (said.has(key)) continue;
    said.add(key);
    added.push(text);
  }
  return {
    name,
    country: kept.country ?? other.country,
    alsoKnownAs: [...kept.alsoKnownAs, ...added],
  };
}

/** What the kept one is without what the merge gave it, as far as that still stands as it was given. */
function parted(now: InstitutionFacts, told: InstitutionMergeRecord): InstitutionFacts {
  const { before, after } = told;
  const name = Object.fromEntries(
    Object.entries(now.name).filter(
      ([lang, text]) => lang in before.name || after.name[lang] !== text,
    ),
  );
  const given = new Set(after.alsoKnownAs.slice(before.alsoKnownAs.length));
  return {
    name: Object.keys(name).length === 0 ? before.name : name,
    country:
      before.country !== after.country && now.country === after.country
        ? before.country
        : now.country,
    alsoKnownAs: now.alsoKnownAs.filter((text) => !given.has(text)),
  };
}
