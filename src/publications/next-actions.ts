import type { EntityManager } from 'typeorm';
import { eventPermissions } from '../identity/event-permissions.js';
import { DomainError } from '../kernel/domain-error.js';
import type { VersionState } from '../outcomes/outcome-kinds.js';
import type { Actor } from '../platform/auth/actor.js';
import type { Permission } from '../platform/auth/permissions.js';
import type { NextActionsView, VersionAction } from './dto/check.dto.js';

interface VersionFacts {
  state: VersionState;
  first: boolean;
  eventId: string;
  publicationId: string | null;
  workingVersionId: string | null;
}

/** What a state allows, and the permissions of which one is needed. */
const STEPS: Readonly<
  Record<VersionAction, readonly [readonly VersionState[], readonly Permission[]]>
> = {
  edit: [['draft'], ['outcomes:write']],
  submit: [['draft'], ['outcomes:write']],
  return: [
    ['in_review', 'approved'],
    ['outcomes:write', 'outcomes:approve'],
  ],
  approve: [['in_review'], ['outcomes:approve']],
  publish: [['approved', 'scheduled'], ['publications:publish']],
  schedule: [['approved', 'scheduled'], ['publications:publish']],
  unschedule: [['scheduled'], ['publications:publish']],
  remove: [['draft'], ['outcomes:write']],
  correct: [['published'], ['outcomes:write']],
  withdraw: [['published'], ['publications:publish']],
};

/** What may be done with a version next, by the caller and by others. What blocks a publication is the check's to say. */
export async function nextActions(
  reader: EntityManager,
  actor: Actor,
  versionId: string,
): Promise<NextActionsView> {
  const [facts] = await reader.query<VersionFacts[]>(
    `SELECT version.state, outcome.event_id AS "eventId",
       NOT EXISTS (SELECT FROM outcome_version other WHERE other.outcome_id = version.outcome_id
         AND other.published_at IS NOT NULL AND other.id <> version.id) AS first,
       (SELECT publication.id FROM publication WHERE publication.outcome_version_id = version.id
         AND publication.state = 'current') AS "publicationId",
       (SELECT other.id FROM outcome_version other WHERE other.outcome_id = version.outcome_id
         AND other.id <> version.id AND other.state IN ('draft', 'in_review', 'approved', 'scheduled')) AS "workingVersionId"
     FROM outcome_version version JOIN outcome ON outcome.id = version.outcome_id
     WHERE version.organization_id = $1 AND version.id = $2`,
    [actor.organizationId, versionId],
  );
  if (facts === undefined) throw new DomainError('missing', 'not_found');
  const permissions = await eventPermissions(reader, actor, facts.eventId);
  const possible = stepsOf(facts);
  const isMine = (action: VersionAction) =>
    STEPS[action][1].some((permission) => permissions.has(permission));
  return {
    outcomeVersionId: versionId,
    state: facts.state,
    actions: possible.filter(isMine),
    forOthers: possible.filter((action) => !isMine(action)),
    publicationId: facts.publicationId,
    workingVersionId: facts.workingVersionId,
  };
}

function stepsOf(facts: VersionFacts): VersionAction[] {
  return (Object.keys(STEPS) as VersionAction[]).filter((action) => {
    if (!STEPS[action][0].includes(facts.state)) return false;
    // The first version goes with its outcome, a former one is corrected and withdrawn by the current one.
    if (action === 'remove') return !facts.first;
    if (action === 'correct')
      return facts.publicationId !== null && facts.workingVersionId === null;
    return action !== 'withdraw' || facts.publicationId !== null;
  });
}
