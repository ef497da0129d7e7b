import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { requireAllEvidence, unknownEvidence } from './evidence-references.js';
import { lockDraft, touchVersion } from './working-version.js';

/** Writes which facts a version in draft cites. */
@Injectable()
export class Citations {
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
    const before = await citedBy(tx, versionId);
    await tx.query('DELETE FROM citation WHERE outcome_version_id = $1', [versionId]);
    await tx.query(
      `INSERT INTO citation (organization_id, outcome_version_id, evidence_id, position)
       SELECT $1, $2, cited.id, cited.position - 1 FROM unnest($3::uuid[]) WITH ORDINALITY AS cited(id, position)`,
      [actor.organizationId, versionId, evidenceIds],
    );
    await touchVersion(tx, version);
    await record(tx, actor, versionId, before, evidenceIds);
  }

  /**
   * Cites one fact more, after the others: two who pick facts at once both have theirs. What is cited stays.
   * @throws DomainError `invalid_input` with `reference_unknown`, or `too_many`
   */
  async addCitation(
    tx: EntityManager,
    actor: Actor,
    versionId: string,
    evidenceId: string,
  ): Promise<void> {
    const { version } = await lockDraft(tx, actor, versionId);
    const [unknown] = await unknownEvidence(tx, actor, [evidenceId]);
    if (unknown !== undefined)
      throw invalidField('evidenceId', 'reference_unknown', { rule: 'evidence' });
    const before = await citedBy(tx, versionId);
    if (before.includes(evidenceId)) return;
    if (before.length >= MOST) throw invalidField('evidenceId', 'too_many', { max: MOST });
    await tx.query(
      `INSERT INTO citation (organization_id, outcome_version_id, evidence_id, position)
       SELECT $1, $2, $3, coalesce(max(position) + 1, 0) FROM citation WHERE outcome_version_id = $2`,
      [actor.organizationId, versionId, evidenceId],
    );
    await touchVersion(tx, version);
    await record(tx, actor, versionId, before, [...before, evidenceId]);
  }

  /** Cites a fact no longer. What the text says of it is not touched; the check finds it. */
  async removeCitation(
    tx: EntityManager,
    actor: Actor,
    versionId: string,
    evidenceId: string,
  ): Promise<void> {
    const { version } = await lockDraft(tx, actor, versionId);
    const before = await citedBy(tx, versionId);
    if (!before.includes(evidenceId)) throw new DomainError('missing', 'not_found');
    await tx.query('DELETE FROM citation WHERE outcome_version_id = $1 AND evidence_id = $2', [
      versionId,
      evidenceId,
    ]);
    await touchVersion(tx, version);
    const after = before.filter((id) => id !== evidenceId);
    await record(tx, actor, versionId, before, after);
  }
}

/** As many as a list of citations may have. */
const MOST = 200;

async function citedBy(tx: EntityManager, versionId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT evidence_id AS id FROM citation WHERE outcome_version_id = $1 ORDER BY position, evidence_id`,
    [versionId],
  );
  return rows.map(({ id }) => id);
}

async function record(
  tx: EntityManager,
  actor: Actor,
  versionId: string,
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  await recordChange(tx, actor, {
    objectKind: 'outcome_version',
    objectId: versionId,
    action: 'changed',
    before: { citations: before },
    after: { citations: after },
  });
}
