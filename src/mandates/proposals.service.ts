import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, type ErrorIssue } from '../kernel/domain-error.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { updateVersioned } from '../platform/database/database.js';
import { CommitmentTheme } from './commitment-theme.entity.js';
import { Commitment } from './commitment.entity.js';
import type { ProposalInput, ProposalPatch } from './dto/mandate.dto.js';
import { type MandateParts, proposalParts, refuseFaults, refuseTooLarge } from './mandate-parts.js';
import { Proposal } from './proposal.entity.js';
import { findThemes, themeIdsOf } from './theme-references.js';

interface ServingEvents {
  readonly count: number;
  /** The first few, for the answer that names them. */
  readonly first: readonly { id: string; slug: string; title: LocalizedText }[];
}

/** Writes the proposals of a mandate. */
@Injectable()
export class ProposalsService {
  /** Adds a proposal, with its commitments where given, to a mandate and gives its id. */
  async addProposal(
    tx: EntityManager,
    actor: Actor,
    mandateId: string,
    input: ProposalInput,
  ): Promise<string> {
    const { organizationId } = actor;
    const size = await lockMandate(tx, organizationId, mandateId);
    const parts = proposalParts(organizationId, mandateId, [input], {
      at: () => '',
      lastNumber: size.lastNumber,
    });
    refuseTooLarge(size.proposals + 1, size.commitments + parts.commitments.length);
    const themes = await this.checkParts(tx, organizationId, parts);
    await this.insertParts(tx, actor, parts, themes);
    return parts.proposals[0]?.id ?? '';
  }

  /** Changes what the patch names, if the proposal still has that version. */
  async changeProposal(
    tx: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    patch: ProposalPatch,
  ): Promise<void> {
    const before = await this.findProposal(tx, actor.organizationId, id);
    await updateVersioned(
      tx,
      Proposal,
      { id, organizationId: actor.organizationId, version },
      patch,
    );
    await recordChange(tx, actor, {
      objectKind: 'proposal',
      objectId: id,
      action: 'changed',
      before,
      after: patch,
    });
  }

  /** Removes a proposal with its commitments, if no event serves it. */
  async removeProposal(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const { organizationId } = actor;
    // An event that is about to serve the proposal waits for this lock, or is seen by the count.
    await tx.query('SELECT FROM proposal WHERE organization_id = $1 AND id = $2 FOR UPDATE', [
      organizationId,
      id,
    ]);
    const before = await this.findProposal(tx, organizationId, id);
    const events = await this.eventsServing(tx, organizationId, '$2::uuid', id);
    if (events.count > 0)
      throw new DomainError(
        'conflict',
        'proposal_in_use',
        { events: events.count },
        { details: { events: events.first } },
      );
    await tx.delete(Proposal, { id, organizationId });
    await recordChange(tx, actor, {
      objectKind: 'proposal',
      objectId: id,
      action: 'removed',
      before,
    });
  }

  /** @throws DomainError `not_found`, the same for an unknown id and for one of another organization */
  async findProposal(tx: EntityManager, organizationId: string, id: string): Promise<Proposal> {
    const proposal = await tx.findOneBy(Proposal, { id, organizationId });
    if (proposal === null) throw new DomainError('missing', 'not_found');
    return proposal;
  }

  /** Refuses the faults of parts, unknown themes included, all at once; gives the ids of the themes by name. */
  async checkParts(
    tx: EntityManager,
    organizationId: string,
    parts: MandateParts,
    more: readonly ErrorIssue[] = [],
  ): Promise<ReadonlyMap<string, string>> {
    const { ids, issues } = await findThemes(tx, organizationId, parts.references);
    refuseFaults([...more, ...parts.issues, ...issues]);
    return ids;
  }

  /** Inserts checked parts, each kind of row in one statement. */
  async insertParts(
    tx: EntityManager,
    actor: Actor,
    parts: MandateParts,
    themeIds: ReadonlyMap<string, string>,
  ): Promise<void> {
    const { organizationId } = actor;
    const links = parts.commitments.flatMap(({ row, themes }) =>
      themeIdsOf(themeIds, themes).map((themeId) => ({
        organizationId,
        commitmentId: row.id,
        themeId,
      })),
    );
    if (parts.proposals.length > 0) await tx.insert(Proposal, [...parts.proposals]);
    if (parts.commitments.length > 0)
      await tx.insert(
        Commitment,
        parts.commitments.map(({ row }) => row),
      );
    if (links.length > 0) await tx.insert(CommitmentTheme, links);
    for (const proposal of parts.proposals) {
      await recordChange(tx, actor, {
        objectKind: 'proposal',
        objectId: proposal.id,
        action: 'created',
        after: proposal,
      });
    }
    for (const { row, themes } of parts.commitments) {
      await recordChange(tx, actor, {
        objectKind: 'commitment',
        objectId: row.id,
        action: 'created',
        after: { ...row, themes: themeIdsOf(themeIds, themes) },
      });
    }
  }

  /** How many events serve the proposals that `which` selects (`$2` is `id`), and which. */
  async eventsServing(
    tx: EntityManager,
    organizationId: string,
    which: string,
    id: string,
  ): Promise<ServingEvents> {
    const rows = await tx.query<
      { id: string; slug: string; title: LocalizedText; count: number }[]
    >(
      `SELECT event.id, event.slug, event.title, (count(*) OVER ())::int AS count
         FROM event WHERE event.organization_id = $1 AND event.id IN (
           SELECT event_id FROM event_proposal WHERE organization_id = $1 AND proposal_id IN (${which}))
         ORDER BY event.starts_at, event.id LIMIT 10`,
      [organizationId, id],
    );
    return {
      count: rows[0]?.count ?? 0,
      first: rows.map(({ id: eventId, slug, title }) => ({ id: eventId, slug, title })),
    };
  }
}

/** Locks a mandate against others that count or number its parts, and counts them. */
export async function lockMandate(
  tx: EntityManager,
  organizationId: string,
  id: string,
): Promise<{
  readonly proposals: number;
  readonly commitments: number;
  readonly lastNumber: number;
}> {
  const locked = await tx.query<unknown[]>(
    'SELECT id FROM mandate WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE',
    [organizationId, id],
  );
  if (locked.length === 0) throw new DomainError('missing', 'not_found');
  // A second statement, so that it sees what was committed while the lock was waited for.
  const [size] = await tx.query<{ proposals: number; commitments: number; lastNumber: number }[]>(
    `SELECT count(*)::int AS proposals, coalesce(max(number), 0) AS "lastNumber",
       coalesce(sum((SELECT count(*) FROM commitment WHERE proposal_id = proposal.id)), 0)::int AS commitments
     FROM proposal WHERE organization_id = $1 AND mandate_id = $2`,
    [organizationId, id],
  );
  return size ?? { proposals: 0, commitments: 0, lastNumber: 0 };
}
