import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { updateVersioned } from '../platform/database/database.js';
import { commitmentFaults } from './commitment-shape.js';
import { CommitmentTheme } from './commitment-theme.entity.js';
import { Commitment } from './commitment.entity.js';
import type { CommitmentInput, CommitmentPatch } from './dto/commitment.dto.js';
import { commitmentParts, refuseFaults, refuseTooLarge } from './mandate-parts.js';
import { lockMandate, ProposalsService } from './proposals.service.js';
import { findThemes, themeIdsOf } from './theme-references.js';

/** Writes the commitments of a proposal. */
@Injectable()
export class CommitmentsService {
  constructor(private readonly proposals: ProposalsService) {}

  /** Adds a commitment to a proposal and gives its id. */
  async addCommitment(
    tx: EntityManager,
    actor: Actor,
    proposalId: string,
    input: CommitmentInput,
  ): Promise<string> {
    const { organizationId } = actor;
    const { mandateId } = await this.proposals.findProposal(tx, organizationId, proposalId);
    const size = await lockMandate(tx, organizationId, mandateId);
    refuseTooLarge(size.proposals, size.commitments + 1);
    const [last] = await tx.query<{ number: number }[]>(
      'SELECT coalesce(max(number), 0) AS number FROM commitment WHERE organization_id = $1 AND proposal_id = $2',
      [organizationId, proposalId],
    );
    const parts = commitmentParts(organizationId, proposalId, [input], {
      at: () => '',
      lastNumber: last?.number ?? 0,
    });
    const themes = await this.proposals.checkParts(tx, organizationId, parts);
    await this.proposals.insertParts(tx, actor, parts, themes);
    return parts.commitments[0]?.row.id ?? '';
  }

  /** Changes what the patch names, if the commitment still has that version and the whole still fits together. */
  async changeCommitment(
    tx: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    patch: CommitmentPatch,
  ): Promise<void> {
    const { organizationId } = actor;
    const before = await this.findCommitment(tx, organizationId, id);
    const oldThemes = await this.themesOf(tx, organizationId, id);
    const { themes: named, ...fields } = patch;
    const merged = { ...before, ...defined(fields) };
    const found = await findThemes(tx, organizationId, [{ at: 'themes', named: named ?? [] }]);
    refuseFaults([...commitmentFaults({ ...merged, themes: named ?? oldThemes }), ...found.issues]);
    await updateVersioned(tx, Commitment, { id, organizationId, version }, fields);
    const themes = named === undefined ? oldThemes : themeIdsOf(found.ids, named).toSorted();
    if (named !== undefined) {
      await tx.delete(CommitmentTheme, { organizationId, commitmentId: id });
      if (themes.length > 0)
        await tx.insert(
          CommitmentTheme,
          themes.map((themeId) => ({ organizationId, commitmentId: id, themeId })),
        );
    }
    await recordChange(tx, actor, {
      objectKind: 'commitment',
      objectId: id,
      action: 'changed',
      before: { ...before, themes: oldThemes },
      after: { ...fields, themes },
    });
  }

  /** Removes a commitment. */
  async removeCommitment(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const { organizationId } = actor;
    const before = await this.findCommitment(tx, organizationId, id);
    const removed = await tx.delete(Commitment, { id, organizationId });
    // Somebody may have been faster.
    if (removed.affected !== 1) throw new DomainError('missing', 'not_found');
    await recordChange(tx, actor, {
      objectKind: 'commitment',
      objectId: id,
      action: 'removed',
      before,
    });
  }

  /** @throws DomainError `not_found`, the same for an unknown id and for one of another organization */
  private async findCommitment(
    tx: EntityManager,
    organizationId: string,
    id: string,
  ): Promise<Commitment> {
    const commitment = await tx.findOneBy(Commitment, { id, organizationId });
    if (commitment === null) throw new DomainError('missing', 'not_found');
    return commitment;
  }

  private async themesOf(
    tx: EntityManager,
    organizationId: string,
    commitmentId: string,
  ): Promise<readonly string[]> {
    const rows = await tx.findBy(CommitmentTheme, { organizationId, commitmentId });
    return rows.map(({ themeId }) => themeId).toSorted();
  }
}

/** The properties that are there; a decorated class may carry the others as undefined. */
function defined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([, field]) => field !== undefined),
  ) as Partial<T>;
}
