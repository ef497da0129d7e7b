import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { updateVersioned } from '../platform/database/database.js';
import type { EditionInput, EditionPatch } from './dto/outcome-version.dto.js';
import { Edition } from './edition.entity.js';
import { requireReadable } from './readable-text.js';
import { requireAllEvidence } from './evidence-references.js';
import { lockDraft, touchVersion } from './working-version.js';

/** Writes the texts of a version in draft, and what it cites. */
@Injectable()
export class EditionsService {
  /** Adds a text in a further language. */
  async addEdition(
    tx: EntityManager,
    actor: Actor,
    versionId: string,
    input: EditionInput,
  ): Promise<void> {
    const { version } = await lockDraft(tx, actor, versionId);
    requireReadable(input.body);
    const edition = {
      id: newId(),
      organizationId: actor.organizationId,
      outcomeVersionId: versionId,
      lang: input.lang,
      title: input.title,
      summary: input.summary ?? '',
      body: input.body ?? '',
    };
    await tx.insert(Edition, edition);
    await touchVersion(tx, version);
    await recordChange(tx, actor, {
      objectKind: 'edition',
      objectId: edition.id,
      action: 'created',
      after: edition,
    });
  }

  /** Changes what the patch names of a text, if it still has that version. */
  async changeEdition(
    tx: EntityManager,
    actor: Actor,
    versionId: string,
    lang: string,
    editionVersion: number,
    patch: EditionPatch,
  ): Promise<void> {
    const { version } = await lockDraft(tx, actor, versionId);
    const before = await findEdition(tx, actor, versionId, lang);
    requireReadable(patch.body);
    await updateVersioned(
      tx,
      Edition,
      { id: before.id, organizationId: actor.organizationId, version: editionVersion },
      patch,
    );
    await touchVersion(tx, version);
    await recordChange(tx, actor, {
      objectKind: 'edition',
      objectId: before.id,
      action: 'changed',
      before,
      after: patch,
    });
  }

  /**
   * Removes a translation.
   * @throws DomainError `edition_authentic` for the authentic text
   */
  async removeEdition(
    tx: EntityManager,
    actor: Actor,
    versionId: string,
    lang: string,
  ): Promise<void> {
    const { outcome, version } = await lockDraft(tx, actor, versionId);
    const before = await findEdition(tx, actor, versionId, lang);
    if (lang === outcome.authenticLanguage)
      throw new DomainError('conflict', 'edition_authentic', { lang });
    await tx.delete(Edition, { id: before.id, organizationId: actor.organizationId });
    await touchVersion(tx, version);
    await recordChange(tx, actor, {
      objectKind: 'edition',
      objectId: before.id,
      action: 'removed',
      before,
    });
  }

  /**
   * Sets what a version cites, in this order.
   * @throws DomainError `invalid_input` with `reference_unknown` for an id that is no fact of the organization
   */
  async setCitations(
    tx: EntityManager,
    actor: Actor,
    versionId: string,
    evidenceIds: readonly string[],
  ): Promise<void> {
    const { version } = await lockDraft(tx, actor, versionId);
    await requireAllEvidence(tx, actor, evidenceIds);
    const before = await tx.query<{ id: string }[]>(
      'SELECT evidence_id AS id FROM citation WHERE outcome_version_id = $1 ORDER BY position',
      [versionId],
    );
    await tx.query('DELETE FROM citation WHERE outcome_version_id = $1', [versionId]);
    await tx.query(
      `INSERT INTO citation (organization_id, outcome_version_id, evidence_id, position)
       SELECT $1, $2, cited.id, cited.position - 1 FROM unnest($3::uuid[]) WITH ORDINALITY AS cited(id, position)`,
      [actor.organizationId, versionId, evidenceIds],
    );
    await touchVersion(tx, version);
    await recordChange(tx, actor, {
      objectKind: 'outcome_version',
      objectId: versionId,
      action: 'changed',
      before: { citations: before.map(({ id }) => id) },
      after: { citations: evidenceIds },
    });
  }
}

async function findEdition(
  tx: EntityManager,
  actor: Actor,
  outcomeVersionId: string,
  lang: string,
): Promise<Edition> {
  const edition = await tx.findOneBy(Edition, {
    organizationId: actor.organizationId,
    outcomeVersionId,
    lang,
  });
  if (edition === null) throw new DomainError('missing', 'not_found');
  return edition;
}
