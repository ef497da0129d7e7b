import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { eventPermissions } from '../identity/event-permissions.js';
import { DomainError } from '../kernel/domain-error.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { versionLabel, type VersionState } from './outcome-kinds.js';
import { OutcomeVersion } from './outcome-version.entity.js';
import { markStage } from './text-history.js';
import { lockVersion } from './working-version.js';

/** Takes a version from draft through review to approval, and back. */
@Injectable()
export class VersionStates {
  constructor(private readonly clock: Clock) {}

  /** Hands a draft in for review; from now on its texts stand still. */
  async submit(tx: EntityManager, actor: Actor, versionId: string): Promise<void> {
    const { version } = await lockVersion(tx, actor, versionId);
    requireState(version, ['draft']);
    await markStage(tx, versionId, 'in_review');
    await this.move(tx, actor, version, 'submitted', {
      state: 'in_review',
      submittedAt: this.clock.now().toString(),
    });
  }

  /** Gives a version back to its writers. */
  async returnToDraft(
    tx: EntityManager,
    actor: Actor,
    versionId: string,
    note: string | undefined,
  ): Promise<void> {
    const { outcome, version } = await lockVersion(tx, actor, versionId, 'outcomes:read');
    const permissions = await eventPermissions(tx, actor, outcome.eventId);
    // Both sides may: the writer takes it back, the reviewer gives it back.
    if (!permissions.has('outcomes:approve') && !permissions.has('outcomes:write'))
      throw new DomainError('denied', 'permission_denied', { permission: 'outcomes:write' });
    requireState(version, ['in_review', 'approved']);
    await this.move(
      tx,
      actor,
      version,
      'returned',
      { state: 'draft', submittedAt: null, approvedAt: null, approvedBy: null },
      note,
    );
  }

  /**
   * Approves a version in review as the actor saw it. Who wrote it may approve it too, where the role allows:
   * secretariats of one person publish as well, and the log says who did what.
   */
  async approve(tx: EntityManager, actor: Actor, versionId: string, seen: number): Promise<void> {
    const { version } = await lockVersion(tx, actor, versionId, 'outcomes:approve');
    if (version.version !== seen) {
      throw new DomainError('stale', 'stale_version', { current: version.version, given: seen });
    }
    requireState(version, ['in_review']);
    await markStage(tx, versionId, 'approved');
    await this.move(tx, actor, version, 'approved', {
      state: 'approved',
      approvedAt: this.clock.now().toString(),
      approvedBy: actor.accountId,
    });
  }

  private async move(
    tx: EntityManager,
    actor: Actor,
    version: OutcomeVersion,
    action: string,
    change: Partial<OutcomeVersion> & { readonly state: VersionState },
    note?: string,
  ): Promise<void> {
    await tx.update(
      OutcomeVersion,
      { id: version.id, organizationId: actor.organizationId },
      { ...change, version: version.version + 1 },
    );
    await recordChange(tx, actor, {
      objectKind: 'outcome_version',
      objectId: version.id,
      action,
      before: version,
      after: { ...change, ...(note === undefined || note === '' ? {} : { note }) },
    });
  }
}

/**
 * Refuses a step that starts from other states than the version's.
 * @throws DomainError `outcome_version_transition_refused`
 */
export function requireState(version: OutcomeVersion, needed: readonly VersionState[]): void {
  if (needed.includes(version.state)) return;
  throw new DomainError('conflict', 'outcome_version_transition_refused', {
    version: versionLabel(version),
    state: version.state,
    needed: needed.join(', '),
  });
}
