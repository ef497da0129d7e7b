import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { updateVersioned } from '../platform/database/database.js';
import { Assignment } from './assignment.entity.js';
import { Contribution } from './contribution.entity.js';
import type {
  AssignmentPatch,
  ContributionInput,
  ContributionPatch,
  SessionPersonInput,
} from './dto/session.dto.js';
import {
  assignPeople,
  insertContribution,
  requireExperts,
  requireReason,
} from './session-people.js';
import { findSession, notePlacement, openEvent, type PlacementLog } from './session-rows.js';

/** Writes who takes part in a session, and the contributions in it. */
@Injectable()
export class ParticipantsService {
  /** Puts an expert into a session, or into one of its contributions, behind the others; gives the assignment's id. */
  async addPerson(
    tx: EntityManager,
    actor: Actor,
    sessionId: string,
    { contributionId = null, ...input }: SessionPersonInput,
    placements: PlacementLog,
  ): Promise<string> {
    const session = await findSession(tx, actor, sessionId);
    await openEvent(tx, actor, session.eventId);
    if (contributionId !== null) await requireContribution(tx, actor, sessionId, contributionId);
    notePlacement(placements, session, input.blocking === false ? [] : [input.expertId]);
    await requireExperts(tx, actor, session.eventId, [{ person: input, field: '' }]);
    const [last] = await tx.query<{ position: number }[]>(
      'SELECT coalesce(max(position), -1) + 1 AS position FROM assignment WHERE organization_id = $1 AND session_id = $2',
      [actor.organizationId, sessionId],
    );
    const at = last?.position ?? 0;
    const [id = ''] = await assignPeople(tx, actor, session, contributionId, [input], at);
    return id;
  }

  /** Changes an assignment, if it still has that version; gives the session's id. */
  async changePerson(
    tx: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    patch: AssignmentPatch,
    placements: PlacementLog,
  ): Promise<string> {
    const before = await findAssignment(tx, actor, id);
    const session = await findSession(tx, actor, before.sessionId);
    await openEvent(tx, actor, before.eventId);
    const blocking = patch.blocking ?? before.blocking;
    const nonBlockingReason =
      patch.nonBlockingReason === undefined
        ? blocking
          ? null
          : before.nonBlockingReason
        : patch.nonBlockingReason;
    requireReason(blocking, nonBlockingReason, '');
    notePlacement(placements, session, blocking ? [before.expertId] : []);
    const change = { ...patch, blocking, nonBlockingReason };
    await updateVersioned(
      tx,
      Assignment,
      { id, organizationId: actor.organizationId, version },
      change,
    );
    await recordChange(tx, actor, {
      objectKind: 'assignment',
      objectId: id,
      action: 'changed',
      before,
      after: change,
    });
    return before.sessionId;
  }

  /** Takes an expert out of a session. */
  async removePerson(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const before = await findAssignment(tx, actor, id);
    await openEvent(tx, actor, before.eventId);
    await tx.delete(Assignment, { id, organizationId: actor.organizationId });
    await recordChange(tx, actor, {
      objectKind: 'assignment',
      objectId: id,
      action: 'removed',
      before,
    });
  }

  /** Adds a contribution at the end of a session; gives its id. */
  async addContribution(
    tx: EntityManager,
    actor: Actor,
    sessionId: string,
    input: ContributionInput,
    placements: PlacementLog,
  ): Promise<string> {
    const session = await findSession(tx, actor, sessionId);
    await openEvent(tx, actor, session.eventId);
    const people = input.people ?? [];
    notePlacement(
      placements,
      session,
      people.filter(({ blocking }) => blocking !== false).map(({ expertId }) => expertId),
    );
    await requireExperts(
      tx,
      actor,
      session.eventId,
      people.map((person, index) => ({ person, field: `people.${index}` })),
    );
    const [last] = await tx.query<{ position: number }[]>(
      'SELECT coalesce(max(position), -1) + 1 AS position FROM contribution WHERE organization_id = $1 AND session_id = $2',
      [actor.organizationId, sessionId],
    );
    return insertContribution(tx, actor, session, last?.position ?? 0, input);
  }

  /** Changes a contribution, if it still has that version; gives the session's id. */
  async changeContribution(
    tx: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    patch: ContributionPatch,
  ): Promise<string> {
    const before = await findContribution(tx, actor, id);
    await updateVersioned(
      tx,
      Contribution,
      { id, organizationId: actor.organizationId, version },
      patch,
    );
    await recordChange(tx, actor, {
      objectKind: 'contribution',
      objectId: id,
      action: 'changed',
      before,
      after: patch,
    });
    return before.sessionId;
  }

  /** Removes a contribution and its people. */
  async removeContribution(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const before = await findContribution(tx, actor, id);
    await tx.delete(Contribution, { id, organizationId: actor.organizationId });
    await recordChange(tx, actor, {
      objectKind: 'contribution',
      objectId: id,
      action: 'removed',
      before,
    });
  }
}

async function findAssignment(tx: EntityManager, actor: Actor, id: string): Promise<Assignment> {
  const assignment = await tx.findOneBy(Assignment, { id, organizationId: actor.organizationId });
  if (assignment === null) throw new DomainError('missing', 'not_found');
  return assignment;
}

async function requireContribution(
  tx: EntityManager,
  actor: Actor,
  sessionId: string,
  id: string,
): Promise<void> {
  const { organizationId } = actor;
  if (await tx.existsBy(Contribution, { id, sessionId, organizationId })) return;
  throw invalidField('contributionId', 'reference_unknown', { rule: 'contribution' });
}

async function findContribution(
  tx: EntityManager,
  actor: Actor,
  id: string,
): Promise<Contribution> {
  const contribution = await tx.findOneBy(Contribution, {
    id,
    organizationId: actor.organizationId,
  });
  if (contribution === null) throw new DomainError('missing', 'not_found');
  const session = await findSession(tx, actor, contribution.sessionId);
  await openEvent(tx, actor, session.eventId);
  return contribution;
}
