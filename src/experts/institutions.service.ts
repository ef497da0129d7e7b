import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { updateVersioned } from '../platform/database/database.js';
import type { InstitutionInput, InstitutionPatch } from './dto/institution.dto.js';
import {
  institutionKey,
  institutionSearchText,
  type NamedInstitution,
  namesOfInstitution,
} from './institution-key.js';
import { Institution, InstitutionName } from './institution.entity.js';
import { textLanguage } from './text-language.js';

/** Writes institutions. A name in any language belongs to one of them. */
@Injectable()
export class InstitutionsService {
  /** Makes an institution and gives its id. */
  async createInstitution(
    tx: EntityManager,
    actor: Actor,
    input: InstitutionInput,
  ): Promise<string> {
    const institution = {
      id: newId(),
      organizationId: actor.organizationId,
      name: input.name,
      country: input.country ?? null,
      alsoKnownAs: [...(input.alsoKnownAs ?? [])],
      searchText: '',
    };
    institution.searchText = institutionSearchText(institution);
    await tx.insert(Institution, institution);
    await this.takeNames(tx, actor, institution.id, institution);
    await recordChange(tx, actor, {
      objectKind: 'institution',
      objectId: institution.id,
      action: 'created',
      after: institution,
    });
    return institution.id;
  }

  /** Changes what the patch names, if the institution still has that version. */
  async changeInstitution(
    tx: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    patch: InstitutionPatch,
  ): Promise<void> {
    const before = await this.findInstitution(tx, actor, id);
    await updateVersioned(
      tx,
      Institution,
      { id, organizationId: actor.organizationId, version },
      { ...patch, searchText: institutionSearchText({ ...before, ...patch }) },
    );
    await this.takeNames(tx, actor, id, { ...before, ...patch });
    await recordChange(tx, actor, {
      objectKind: 'institution',
      objectId: id,
      action: 'changed',
      before,
      after: patch,
    });
  }

  /** Removes an institution to which nobody belongs. */
  async removeInstitution(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const before = await this.findInstitution(tx, actor, id);
    const [use] = await tx.query<{ experts: number }[]>(
      'SELECT count(*)::int AS experts FROM affiliation WHERE organization_id = $1 AND institution_id = $2',
      [actor.organizationId, id],
    );
    if (use && use.experts > 0) throw new DomainError('conflict', 'institution_in_use', { ...use });
    await tx.delete(Institution, { id, organizationId: actor.organizationId });
    await recordChange(tx, actor, {
      objectKind: 'institution',
      objectId: id,
      action: 'removed',
      before,
    });
  }

  /**
   * The id of the institution of that name in whatever language, letter case or composition; a new one where there is
   * none. Of two writers with one new name the second waits and finds what the first made.
   */
  async findOrCreateInstitution(tx: EntityManager, actor: Actor, name: string): Promise<string> {
    const found = await this.findByName(tx, actor, name);
    if (found !== undefined) return found;
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `institution ${actor.organizationId} ${institutionKey(name)}`,
    ]);
    return (
      (await this.findByName(tx, actor, name)) ??
      (await this.createInstitution(tx, actor, { name: { [textLanguage(name)]: name } }))
    );
  }

  /** The id of the institution of that name, if there is one. */
  async findByName(reader: EntityManager, actor: Actor, name: string): Promise<string | undefined> {
    const row = await reader.findOneBy(InstitutionName, {
      organizationId: actor.organizationId,
      nameKey: institutionKey(name),
    });
    return row?.institutionId;
  }

  /** Lets the institution have exactly these names, or refuses naming the one that has one of them. */
  async takeNames(
    tx: EntityManager,
    actor: Actor,
    id: string,
    named: NamedInstitution,
  ): Promise<void> {
    const { organizationId } = actor;
    const keys = [...new Set(namesOfInstitution(named).map(institutionKey))].sort();
    const [other] = await tx.query<(NamedInstitution & { name_key: string; id: string })[]>(
      `SELECT institution.id, institution.name, institution.also_known_as AS "alsoKnownAs", taken.name_key FROM institution_name taken
         JOIN institution ON institution.id = taken.institution_id
       WHERE taken.organization_id = $1 AND taken.name_key = ANY ($2) AND taken.institution_id <> $3`,
      [organizationId, keys, id],
    );
    if (other !== undefined) {
      const shown = namesOfInstitution(other).find(
        (text) => institutionKey(text) === other.name_key,
      );
      throw new DomainError(
        'conflict',
        'institution_name_taken',
        { name: shown ?? '' },
        { details: { institutionId: other.id } },
      );
    }
    await tx.query(
      `DELETE FROM institution_name WHERE organization_id = $1 AND institution_id = $2 AND NOT name_key = ANY ($3)`,
      [organizationId, id, keys],
    );
    await tx.query(
      `INSERT INTO institution_name (organization_id, name_key, institution_id)
       SELECT $1, key, $2 FROM unnest($3::text[]) AS key
       WHERE NOT EXISTS (SELECT FROM institution_name own
         WHERE own.organization_id = $1 AND own.name_key = key AND own.institution_id = $2)`,
      [organizationId, id, keys],
    );
  }

  private async findInstitution(tx: EntityManager, actor: Actor, id: string): Promise<Institution> {
    const found = await tx.findOneBy(Institution, { id, organizationId: actor.organizationId });
    if (found === null) throw new DomainError('missing', 'not_found');
    return found;
  }
}
