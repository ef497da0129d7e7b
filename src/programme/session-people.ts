import type { EntityManager } from 'typeorm';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import { chooseName, type NameForm, printName } from '../kernel/person-name.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { nameFormsOf } from '../experts/expert-facts.js';
import { Assignment } from './assignment.entity.js';
import { Contribution } from './contribution.entity.js';
import type { AssignmentInput, ContributionInput } from './dto/session.dto.js';
import type { SessionSpan } from './session-rows.js';

/** Adds a contribution with its people at a position of a session; gives its id. */
export async function insertContribution(
  tx: EntityManager,
  actor: Actor,
  session: SessionSpan,
  position: number,
  input: ContributionInput,
): Promise<string> {
  const contribution = {
    id: newId(),
    organizationId: actor.organizationId,
    sessionId: session.id,
    position,
    title: input.title,
    abstract: input.abstract ?? {},
    durationMinutes: input.durationMinutes ?? null,
  };
  await tx.insert(Contribution, contribution);
  await assignPeople(tx, actor, session, contribution.id, input.people ?? []);
  await recordChange(tx, actor, {
    objectKind: 'contribution',
    objectId: contribution.id,
    action: 'created',
    after: contribution,
  });
  return contribution.id;
}

/** Puts experts into a session, or into one of its contributions; gives the assignments' ids. */
export async function assignPeople(
  tx: EntityManager,
  actor: Actor,
  session: SessionSpan,
  contributionId: string | null,
  people: readonly AssignmentInput[],
  firstPosition = 0,
): Promise<string[]> {
  const rows = people.map((person, index) => {
    const blocking = person.blocking ?? true;
    requireReason(
      blocking,
      person.nonBlockingReason ?? null,
      people.length > 1 || contributionId ? `people.${index}.` : '',
    );
    return {
      id: newId(),
      organizationId: actor.organizationId,
      eventId: session.eventId,
      sessionId: session.id,
      contributionId,
      expertId: person.expertId,
      role: person.role,
      position: firstPosition + index,
      blocking,
      nonBlockingReason: blocking ? null : (person.nonBlockingReason ?? null),
    };
  });
  if (rows.length > 0) await tx.insert(Assignment, rows);
  for (const row of rows) {
    await recordChange(tx, actor, {
      objectKind: 'assignment',
      objectId: row.id,
      action: 'created',
      after: row,
    });
  }
  return rows.map(({ id }) => id);
}

/** A reason stands exactly where the assignment does not block. */
export function requireReason(blocking: boolean, reason: string | null, prefix: string): void {
  if (blocking ? reason !== null : reason === null || reason === '') {
    throw invalidField(`${prefix}nonBlockingReason`, 'assignment_reason_missing');
  }
}

/** Everybody exists in the registry and has not declined this event in every role. */
export async function requireExperts(
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  people: readonly { readonly person: AssignmentInput; readonly field: string }[],
): Promise<void> {
  if (people.length === 0) return;
  const experts = await tx.query<{ id: string; away: boolean; names: NameForm[] | null }[]>(
    `SELECT expert.id, ${nameFormsOf('expert.id')} AS names,
       coalesce((SELECT bool_and(state IN ('declined', 'withdrawn')) FROM speaker
         WHERE speaker.organization_id = $1 AND speaker.event_id = $3 AND speaker.expert_id = expert.id), false) AS away
     FROM expert WHERE organization_id = $1 AND id = ANY ($2::uuid[]) AND merged_into_id IS NULL`,
    [actor.organizationId, people.map(({ person }) => person.expertId), eventId],
  );
  const known = new Map(experts.map((expert) => [expert.id, expert]));
  const issues = people
    .filter(({ person }) => !known.has(person.expertId))
    .map(({ field }) => ({
      field: field === '' ? 'expertId' : `${field}.expertId`,
      code: 'reference_unknown',
      params: { rule: 'expert' },
    }));
  if (issues.length > 0) throw new DomainError('invalid', 'invalid_input', {}, { issues });
  const away = experts.find((expert) => expert.away);
  if (away) {
    const name = chooseName(away.names ?? [], actor.language);
    throw new DomainError('conflict', 'expert_not_available', {
      expert: name ? printName(name) : '',
    });
  }
}
