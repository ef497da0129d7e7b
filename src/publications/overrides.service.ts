import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import { findingKey, isOverridable } from '../outcomes/finding-overrides.js';
import type { Finding } from '../outcomes/findings.js';
import { checkContent } from '../outcomes/outcome-check.js';
import { readContent } from '../outcomes/version-content.js';
import { requireState } from '../outcomes/version-states.service.js';
import { lockVersion, touchVersion } from '../outcomes/working-version.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import type { OverrideInput } from './dto/check.dto.js';

/**
 * Lets a finding stand that would block publication, on the word of an organiser: the participant agreed to be named,
 * or it is another person. For the very words that were found; in a closed event never.
 */
@Injectable()
export class FindingOverrides {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Lets a finding of the version stand. The text is looked at before the transaction: that may take a second, and an
   * override of words that are no longer there has no effect.
   * @throws DomainError `finding_not_overridable`, `finding_of_closed_event`, `finding_overridden`; `invalid_input` for
   * a key that no finding has
   */
  async override(actor: Actor, versionId: string, input: OverrideInput): Promise<void> {
    const found = await this.findingOf(actor, versionId, input.key);
    await this.database.transaction(async (tx) => {
      const { version } = await lockVersion(tx, actor, versionId, 'publications:publish');
      requireState(version, ['draft', 'in_review', 'approved', 'scheduled']);
      const { code, lang, place, excerpt } = found;
      await tx.query(
        `INSERT INTO finding_override (id, organization_id, outcome_version_id, finding_key, code, lang, place, excerpt,
           reason, account_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          newId(),
          actor.organizationId,
          versionId,
          input.key,
          code,
          lang,
          place,
          excerpt ?? '',
          input.reason,
          actor.accountId,
        ],
      );
      await touchVersion(tx, version);
      await recordChange(tx, actor, {
        objectKind: 'outcome_version',
        objectId: versionId,
        action: 'finding_overridden',
        after: { finding: { code, lang, place, excerpt }, reason: input.reason },
      });
    });
  }

  /** Takes an override back: the finding blocks again. */
  async takeBack(tx: EntityManager, actor: Actor, versionId: string, key: string): Promise<void> {
    const { version } = await lockVersion(tx, actor, versionId, 'publications:publish');
    requireState(version, ['draft', 'in_review', 'approved', 'scheduled']);
    const [removed] = await tx.query<[object[], number]>(
      `DELETE FROM finding_override WHERE organization_id = $1 AND outcome_version_id = $2 AND finding_key = $3
       RETURNING code, lang, place, excerpt, reason`,
      [actor.organizationId, versionId, key],
    );
    const [override] = removed;
    if (override === undefined) throw new DomainError('missing', 'not_found');
    await touchVersion(tx, version);
    await recordChange(tx, actor, {
      objectKind: 'outcome_version',
      objectId: versionId,
      action: 'finding_override_taken_back',
      before: override,
    });
  }

  private async findingOf(actor: Actor, versionId: string, key: string): Promise<Finding> {
    const content = await readContent(this.database.reader, actor.organizationId, versionId);
    const found = checkContent(content, this.clock.now().toString()).find(
      (finding) => findingKey(finding) === key,
    );
    if (found === undefined) throw invalidField('key', 'finding_unknown');
    if (isOverridable(found, content.event)) return found;
    const closed =
      content.event.attributionRule === 'closed' && found.code === 'statement_attributed';
    throw new DomainError(
      'conflict',
      closed ? 'finding_of_closed_event' : 'finding_not_overridable',
    );
  }
}
