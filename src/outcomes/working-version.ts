import type { EntityManager } from 'typeorm';
import { requirePermissionInEvent } from '../identity/event-permissions.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Actor } from '../platform/auth/actor.js';
import type { Permission } from '../platform/auth/permissions.js';
import { versionLabel, type VersionState } from './outcome-kinds.js';
import { OutcomeVersion } from './outcome-version.entity.js';
import { Outcome } from './outcome.entity.js';

/*
 * Everything that changes an outcome locks its row first: its versions, parts, recommendations and publication
 * change one after the other, always in the same order of locks.
 */

/** An outcome and one of its versions, both locked until the end of the transaction. */
export interface LockedVersion {
  readonly outcome: Outcome;
  readonly version: OutcomeVersion;
}

/**
 * Locks an outcome of the actor's organization. Who has the permission only in the outcome's event, such as its
 * rapporteur, may too.
 * @throws DomainError `not_found`, `permission_denied`
 */
export async function lockOutcome(
  tx: EntityManager,
  actor: Actor,
  id: string,
  permission: Permission = 'outcomes:write',
): Promise<Outcome> {
  // NO KEY UPDATE: rows that only refer to the outcome need not wait.
  await tx.query('SELECT FROM outcome WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE', [
    actor.organizationId,
    id,
  ]);
  const outcome = await tx.findOneBy(Outcome, { id, organizationId: actor.organizationId });
  if (outcome === null) throw new DomainError('missing', 'not_found');
  await requirePermissionInEvent(tx, actor, permission, outcome.eventId);
  return outcome;
}

/**
 * Locks the outcome of a version, and gives both.
 * @throws DomainError `not_found`, `permission_denied`
 */
export async function lockVersion(
  tx: EntityManager,
  actor: Actor,
  versionId: string,
  permission: Permission = 'outcomes:write',
): Promise<LockedVersion> {
  const key = { id: versionId, organizationId: actor.organizationId };
  const found = await tx.findOneBy(OutcomeVersion, key);
  if (found === null) throw new DomainError('missing', 'not_found');
  const outcome = await lockOutcome(tx, actor, found.outcomeId, permission);
  // Read again under the lock: somebody may have been at it while we waited.
  const version = await tx.findOneBy(OutcomeVersion, key);
  if (version === null) throw new DomainError('missing', 'not_found');
  return { outcome, version };
}

const WORKING: readonly VersionState[] = ['draft', 'in_review', 'approved', 'scheduled'];

/** The version of an outcome that is in the works, if there is one. */
export async function workingVersionOf(
  tx: EntityManager,
  outcome: Outcome,
): Promise<OutcomeVersion | undefined> {
  const versions = await tx.findBy(OutcomeVersion, {
    outcomeId: outcome.id,
    organizationId: outcome.organizationId,
  });
  return versions.find(({ state }) => WORKING.includes(state));
}

/**
 * Locks an outcome for a change of its texts and gives its version in draft.
 * @throws DomainError `outcome_version_missing`, `outcome_version_not_draft`
 */
export async function lockDraftOf(
  tx: EntityManager,
  actor: Actor,
  outcomeId: string,
  permission: Permission = 'outcomes:write',
): Promise<LockedVersion> {
  const outcome = await lockOutcome(tx, actor, outcomeId, permission);
  const version = await workingVersionOf(tx, outcome);
  if (version === undefined) {
    throw new DomainError('conflict', 'outcome_version_missing', { symbol: outcome.symbol });
  }
  requireDraft(version);
  return { outcome, version };
}

/** As `lockVersion`, for a version whose texts are to be changed. */
export async function lockDraft(
  tx: EntityManager,
  actor: Actor,
  versionId: string,
): Promise<LockedVersion> {
  const locked = await lockVersion(tx, actor, versionId);
  requireDraft(locked.version);
  return locked;
}

function requireDraft(version: OutcomeVersion): void {
  if (version.state === 'draft') return;
  if (version.state === 'published' || version.state === 'withdrawn') {
    throw new DomainError('conflict', 'outcome_version_unchanging', {
      version: versionLabel(version),
    });
  }
  throw new DomainError('conflict', 'outcome_version_not_draft', {
    version: versionLabel(version),
    state: version.state,
  });
}

/** Raises the version's number: what was rendered or reviewed before is out of date. */
export async function touchVersion(tx: EntityManager, version: OutcomeVersion): Promise<void> {
  await tx.update(
    OutcomeVersion,
    { id: version.id, organizationId: version.organizationId },
    { version: () => 'version + 1' },
  );
}
