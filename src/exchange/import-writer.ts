import type { EntityManager } from 'typeorm';
import { newId } from '../kernel/id.js';
import { recordChanges } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { Assignment } from '../programme/assignment.entity.js';
import { Session } from '../programme/session.entity.js';
import { Speaker } from '../speakers/speaker.entity.js';
import { ImportedIdentity } from './imported-identity.entity.js';
import type { PlannedPerson } from './import-people.js';
import type { ImportPlan, RowWrite } from './import-plan.js';
import { addExperts } from './new-experts.js';
import { storable } from './storable.js';

/** So many rows go into one statement. */
const CHUNK = 500;

type Changes = Parameters<typeof recordChanges>[2][number];

/**
 * Writes rows of an import, in a number of statements that does not grow with new ones. Rules between sessions are
 * checked at the end, so that sessions may change places with each other.
 * @param written people who are in the registry already; those whom it adds are added to it by the caller, once
 *   the transaction holds
 * @returns the people whom it added
 */
export async function writeRows(
  tx: EntityManager,
  actor: Actor,
  plan: ImportPlan,
  rows: readonly RowWrite[],
  written: ReadonlySet<string>,
): Promise<PlannedPerson[]> {
  await tx.query('SET CONSTRAINTS ALL DEFERRED');
  const people = [
    ...new Map(
      rows.flatMap(({ parts }) => parts.map(({ person }) => [person.expertId, person] as const)),
    ).values(),
  ];
  const fresh = people.filter(({ expertId }) => !written.has(expertId));
  const eventId = plan.state.event.id;
  await addExperts(tx, actor, fresh);
  await addPersonKeys(tx, actor, eventId, fresh);
  await engage(tx, actor, plan, rows);
  const changes: Changes[] = [];
  await createSessions(tx, actor, eventId, rows, changes);
  await updateSessions(tx, actor, rows, changes);
  await addParts(tx, actor, eventId, rows, changes);
  await keepIdentities(tx, actor, eventId, rows);
  await recordChanges(tx, actor, changes);
  await tx.query('SET CONSTRAINTS ALL IMMEDIATE');
  return fresh;
}

async function insertAll(
  tx: EntityManager,
  entity: Parameters<EntityManager['insert']>[0],
  rows: readonly object[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK)
    await tx.insert(entity, rows.slice(at, at + CHUNK));
}

async function addPersonKeys(
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  people: readonly PlannedPerson[],
): Promise<void> {
  const keys = people.filter(({ newKey }) => newKey);
  for (let at = 0; at < keys.length; at += CHUNK) {
    await tx
      .createQueryBuilder()
      .insert()
      .into(ImportedIdentity)
      .values(
        keys.slice(at, at + CHUNK).map(({ expertId, key }) => ({
          id: newId(),
          organizationId: actor.organizationId,
          eventId,
          kind: 'person' as const,
          sourceKey: key,
          sessionId: null,
          roomId: null,
          expertId,
          facts: {},
        })),
      )
      .orIgnore()
      .execute();
  }
}

/** Everybody in the programme takes part in the event, in the role that they have there first. */
async function engage(
  tx: EntityManager,
  actor: Actor,
  plan: ImportPlan,
  rows: readonly RowWrite[],
): Promise<void> {
  const roles = new Map(
    rows.flatMap(({ parts }) => parts.map(({ person, role }) => [person.expertId, role] as const)),
  );
  const wanted = [...roles.keys()].filter((id) => !plan.state.engagements.has(id));
  if (wanted.length === 0) return;
  const { organizationId } = actor;
  const eventId = plan.state.event.id;
  const present = await tx.query<{ expert_id: string }[]>(
    'SELECT expert_id FROM speaker WHERE organization_id = $1 AND event_id = $2 AND expert_id = ANY ($3::uuid[])',
    [organizationId, eventId, wanted],
  );
  const there = new Set(present.map(({ expert_id: id }) => id));
  const [last] = await tx.query<{ position: number }[]>(
    'SELECT coalesce(max(position), -1) + 1 AS position FROM speaker WHERE organization_id = $1 AND event_id = $2',
    [organizationId, eventId],
  );
  const speakers = wanted
    .filter((id) => !there.has(id))
    .map((expertId, index) => ({
      id: newId(),
      organizationId,
      eventId,
      expertId,
      role: roles.get(expertId) ?? ('speaker' as const),
      // The file is a programme: whoever stands in it has agreed to come, as far as its makers know.
      state: 'accepted' as const,
      attendanceMode: 'in_person' as const,
      availability: [],
      availabilityZone: null,
      zone: null,
      note: '',
      position: (last?.position ?? 0) + index,
    }));
  await insertAll(tx, Speaker, speakers);
  await recordChanges(
    tx,
    actor,
    speakers.map((row) => ({
      objectKind: 'speaker',
      objectId: row.id,
      action: 'created',
      after: row,
    })),
  );
}

async function createSessions(
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  rows: readonly RowWrite[],
  changes: Changes[],
): Promise<void> {
  const sessions = rows.flatMap(({ sessionId, create }) =>
    create === undefined
      ? []
      : [
          {
            id: sessionId,
            organizationId: actor.organizationId,
            eventId,
            sequence: 0,
            durationMinutes: null,
            expectedAudience: null,
            ...create,
            languages: [...create.languages],
          },
        ],
  );
  await insertAll(tx, Session, sessions);
  for (const row of sessions)
    changes.push({ objectKind: 'session', objectId: row.id, action: 'created', after: row });
}

async function updateSessions(
  tx: EntityManager,
  actor: Actor,
  rows: readonly RowWrite[],
  changes: Changes[],
): Promise<void> {
  for (const { sessionId, update, current, removed } of rows) {
    if (current === undefined) continue;
    if (update !== undefined && Object.keys(update).length > 0) {
      await tx.update(Session, { id: sessionId, organizationId: actor.organizationId }, {
        ...update,
        ...(update.languages === undefined ? {} : { languages: [...update.languages] }),
        ...(update.startsAt === undefined ? {} : { durationMinutes: null }),
        sequence: () => 'sequence + 1',
        version: () => 'version + 1',
      } as never);
      changes.push({
        objectKind: 'session',
        objectId: sessionId,
        action: 'changed',
        before: current,
        after: update,
      });
    }
    if (removed.length > 0) {
      await tx.query(
        'DELETE FROM assignment WHERE organization_id = $1 AND id = ANY ($2::uuid[])',
        [actor.organizationId, removed],
      );
      for (const id of removed)
        changes.push({
          objectKind: 'assignment',
          objectId: id,
          action: 'removed',
          before: current.people.find((person) => person.id === id) ?? {},
        });
    }
  }
}

async function addParts(
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  rows: readonly RowWrite[],
  changes: Changes[],
): Promise<void> {
  const assignments = rows.flatMap(({ sessionId, parts, current }) =>
    parts.map(({ person, role, reason }, index) => ({
      id: newId(),
      organizationId: actor.organizationId,
      eventId,
      sessionId,
      contributionId: null,
      expertId: person.expertId,
      role,
      position: (current?.people.length ?? 0) + index,
      blocking: reason === null,
      nonBlockingReason: reason?.slice(0, 500) ?? null,
    })),
  );
  await insertAll(tx, Assignment, assignments);
  for (const row of assignments)
    changes.push({ objectKind: 'assignment', objectId: row.id, action: 'created', after: row });
}

async function keepIdentities(
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  rows: readonly RowWrite[],
): Promise<void> {
  const kept = rows.filter(({ facts }) => Object.keys(facts).length > 0);
  for (let at = 0; at < kept.length; at += CHUNK) {
    await tx.query(
      `INSERT INTO imported_identity (id, organization_id, event_id, kind, source_key, session_id, facts)
       SELECT row.id, $1, $2, 'session', row.key, row.session_id, row.facts
       FROM jsonb_to_recordset($3::jsonb) AS row(id uuid, key text, session_id uuid, facts jsonb)
       ON CONFLICT ON CONSTRAINT imported_identity_key_unique
         DO UPDATE SET facts = excluded.facts, session_id = excluded.session_id`,
      [
        actor.organizationId,
        eventId,
        JSON.stringify(
          storable(
            kept.slice(at, at + CHUNK).map(({ key, sessionId, facts }) => ({
              id: newId(),
              key,
              session_id: sessionId,
              facts,
            })),
          ),
        ),
      ],
    );
  }
}
