import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import { chooseName, type NameForm, printName } from '../kernel/person-name.js';
import type { Placement } from '../events/session-clash.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { updateVersioned } from '../platform/database/database.js';
import { nameFormsOf } from '../speakers/speakers.queries.js';
import { Assignment } from './assignment.entity.js';
import { Contribution } from './contribution.entity.js';
import type {
  AssignmentInput,
  AssignmentPatch,
  ContributionInput,
  ContributionPatch,
  SessionInput,
  SessionMove,
  SessionPatch,
  SessionStateInput,
} from './dto/session.dto.js';
import { Session } from './session.entity.js';
import { keepLength, readSessionTimes, type SessionTimes } from './session-times.js';

/** What a writing verb leaves behind, so that a refusal of the database can be explained. */
export type PlacementLog = Placement[];

/**
 * Writes the programme. Double bookings and sessions outside their event are refused by the database; each verb
 * notes in `placements` what it tried to place where, for `explainClash`.
 */
@Injectable()
export class ProgrammeService {
  /** Adds a session with its people and contributions; gives its id. */
  async createSession(
    tx: EntityManager,
    actor: Actor,
    eventId: string,
    input: SessionInput,
    placements: PlacementLog,
  ): Promise<string> {
    const event = await openEvent(tx, actor, eventId);
    const times = readSessionTimes(event.zone, input.startsLocal, input.endsLocal);
    await requireRoom(tx, actor, input.roomId, 'roomId');
    const session = {
      id: newId(),
      organizationId: actor.organizationId,
      eventId,
      roomId: input.roomId ?? null,
      kind: input.kind,
      title: input.title,
      abstract: input.abstract ?? {},
      languages: input.languages ?? [],
      state: 'planned' as const,
      sequence: 0,
      ...times,
    };
    const everyone = [
      ...(input.people ?? []).map((person, index) => ({ person, field: `people.${index}` })),
      ...(input.contributions ?? []).flatMap((talk, at) =>
        (talk.people ?? []).map((person, index) => ({
          person,
          field: `contributions.${at}.people.${index}`,
        })),
      ),
    ];
    placements.push(
      placementOf(
        session,
        everyone
          .filter(({ person }) => person.blocking !== false)
          .map(({ person }) => person.expertId),
      ),
    );
    await requireExperts(tx, actor, eventId, everyone);
    await tx.insert(Session, session);
    await this.assign(tx, actor, session, null, input.people ?? []);
    for (const [position, contribution] of (input.contributions ?? []).entries()) {
      await this.insertContribution(tx, actor, session, position, contribution);
    }
    await recordChange(tx, actor, {
      objectKind: 'session',
      objectId: session.id,
      action: 'created',
      after: session,
    });
    return session.id;
  }

  /** Changes what the patch names, if the session still has that version. */
  async changeSession(
    tx: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    patch: SessionPatch,
    placements: PlacementLog,
  ): Promise<void> {
    const before = await findSession(tx, actor, id);
    const event = await openEvent(tx, actor, before.eventId);
    const placed =
      patch.roomId !== undefined ||
      patch.startsLocal !== undefined ||
      patch.endsLocal !== undefined;
    if (placed && before.state === 'cancelled')
      throw new DomainError('conflict', 'session_cancelled');
    await requireRoom(tx, actor, patch.roomId, 'roomId');
    const times = placed
      ? readSessionTimes(
          event.zone,
          patch.startsLocal ?? before.startsLocal,
          patch.endsLocal ?? before.endsLocal,
        )
      : {};
    const change = { ...patch, ...times, sequence: before.sequence + 1 };
    placements.push(
      placementOf(
        { ...before, ...times, roomId: patch.roomId === undefined ? before.roomId : patch.roomId },
        await blockedExperts(tx, actor, [id]),
      ),
    );
    await updateVersioned(
      tx,
      Session,
      { id, organizationId: actor.organizationId, version },
      change,
    );
    await recordChange(tx, actor, {
      objectKind: 'session',
      objectId: id,
      action: 'changed',
      before,
      after: change,
    });
  }

  /**
   * Moves several sessions of one event in one step: they are checked against each other as they will stand, so
   * two may swap their rooms; all move or none.
   */
  async moveSessions(
    tx: EntityManager,
    actor: Actor,
    eventId: string,
    moves: readonly SessionMove[],
    placements: PlacementLog,
  ): Promise<void> {
    const event = await openEvent(tx, actor, eventId);
    const twice = moves.findIndex(
      (move, index) => moves.findIndex((other) => other.sessionId === move.sessionId) !== index,
    );
    if (twice >= 0) throw invalidField(`moves.${twice}.sessionId`, 'repeated');
    const planned: {
      move: SessionMove;
      before: Session;
      times: SessionTimes;
      roomId: string | null;
    }[] = [];
    // One order of locks for everybody: two organisers who move the same sessions wait instead of deadlocking.
    for (const move of [...moves].sort((a, b) => (a.sessionId < b.sessionId ? -1 : 1))) {
      const index = moves.indexOf(move);
      const before = await findSession(tx, actor, move.sessionId, `moves.${index}.sessionId`);
      if (before.eventId !== eventId)
        throw invalidField(`moves.${index}.sessionId`, 'reference_unknown', { rule: 'session' });
      if (before.state === 'cancelled') throw new DomainError('conflict', 'session_cancelled');
      await requireRoom(tx, actor, move.roomId, `moves.${index}.roomId`);
      planned.push({
        move,
        before,
        times: keepLength(event.zone, before, move, `moves.${index}.`),
        roomId: move.roomId === undefined ? before.roomId : move.roomId,
      });
    }
    const people = await blockedBySession(
      tx,
      actor,
      moves.map(({ sessionId }) => sessionId),
    );
    for (const { before, times, roomId } of planned) {
      placements.push(placementOf({ ...before, ...times, roomId }, people.get(before.id) ?? []));
    }
    await tx.query('SET CONSTRAINTS ALL DEFERRED');
    for (const { move, before, times, roomId } of planned) {
      const change = { ...times, roomId, sequence: before.sequence + 1 };
      await updateVersioned(
        tx,
        Session,
        { id: before.id, organizationId: actor.organizationId, version: move.version },
        change,
      );
      await recordChange(tx, actor, {
        objectKind: 'session',
        objectId: before.id,
        action: 'moved',
        before,
        after: { ...times, roomId },
      });
    }
    await tx.query('SET CONSTRAINTS ALL IMMEDIATE');
  }

  /** Cancels or restores a session; a cancelled one frees its room and people and stays in calendars as cancelled. */
  async changeState(
    tx: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    { to }: SessionStateInput,
    placements: PlacementLog,
  ): Promise<void> {
    const before = await findSession(tx, actor, id);
    await openEvent(tx, actor, before.eventId);
    placements.push(placementOf(before, await blockedExperts(tx, actor, [id])));
    const change = { state: to, sequence: before.sequence + (to === before.state ? 0 : 1) };
    await updateVersioned(
      tx,
      Session,
      { id, organizationId: actor.organizationId, version },
      change,
    );
    await recordChange(tx, actor, {
      objectKind: 'session',
      objectId: id,
      action: to,
      before,
      after: { state: to },
    });
  }

  /** Removes a session with its contributions and assignments. Announced ones are better cancelled. */
  async removeSession(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const before = await findSession(tx, actor, id);
    await openEvent(tx, actor, before.eventId);
    await tx.delete(Session, { id, organizationId: actor.organizationId });
    await recordChange(tx, actor, {
      objectKind: 'session',
      objectId: id,
      action: 'removed',
      before,
    });
  }

  /** Puts an expert into a session, or into one of its contributions; gives the assignment's id. */
  async addPerson(
    tx: EntityManager,
    actor: Actor,
    sessionId: string,
    contributionId: string | null,
    input: AssignmentInput,
    placements: PlacementLog,
  ): Promise<string> {
    const session = await findSession(tx, actor, sessionId);
    await openEvent(tx, actor, session.eventId);
    placements.push(placementOf(session, input.blocking === false ? [] : [input.expertId]));
    await requireExperts(tx, actor, session.eventId, [{ person: input, field: '' }]);
    const [id = ''] = await this.assign(tx, actor, session, contributionId, [input]);
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
    placements.push(placementOf(session, blocking ? [before.expertId] : []));
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
    placements.push(
      placementOf(
        session,
        people.filter(({ blocking }) => blocking !== false).map(({ expertId }) => expertId),
      ),
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
    return this.insertContribution(tx, actor, session, last?.position ?? 0, input);
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

  private async insertContribution(
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
    await this.assign(tx, actor, session, contribution.id, input.people ?? []);
    await recordChange(tx, actor, {
      objectKind: 'contribution',
      objectId: contribution.id,
      action: 'created',
      after: contribution,
    });
    return contribution.id;
  }

  private async assign(
    tx: EntityManager,
    actor: Actor,
    session: SessionSpan,
    contributionId: string | null,
    people: readonly AssignmentInput[],
  ): Promise<string[]> {
    const rows = people.map((person, position) => {
      const blocking = person.blocking ?? true;
      requireReason(
        blocking,
        person.nonBlockingReason ?? null,
        people.length > 1 || contributionId ? `people.${position}.` : '',
      );
      return {
        id: newId(),
        organizationId: actor.organizationId,
        eventId: session.eventId,
        sessionId: session.id,
        contributionId,
        expertId: person.expertId,
        role: person.role,
        position,
        blocking,
        nonBlockingReason: blocking ? null : (person.nonBlockingReason ?? null),
        sessionState: session.state,
        startsAt: session.startsAt,
        endsAt: session.endsAt,
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
}

type SessionSpan = Pick<Session, 'id' | 'eventId' | 'state' | 'startsAt' | 'endsAt'>;

function placementOf(
  session: Pick<
    Session,
    'id' | 'title' | 'roomId' | 'startsAt' | 'endsAt' | 'startsLocal' | 'endsLocal'
  >,
  expertIds: readonly string[],
): Placement {
  const { id, title, roomId, startsAt, endsAt, startsLocal, endsLocal } = session;
  return { sessionId: id, title, roomId, startsAt, endsAt, startsLocal, endsLocal, expertIds };
}

function requireReason(blocking: boolean, reason: string | null, prefix: string): void {
  if (blocking ? reason !== null : reason === null || reason === '') {
    throw invalidField(`${prefix}nonBlockingReason`, 'assignment_reason_missing');
  }
}

async function findSession(
  tx: EntityManager,
  actor: Actor,
  id: string,
  field?: string,
): Promise<Session> {
  const session = await tx.findOne(Session, {
    where: { id, organizationId: actor.organizationId },
    lock: { mode: 'pessimistic_write' },
  });
  if (session !== null) return session;
  if (field !== undefined) throw invalidField(field, 'reference_unknown', { rule: 'session' });
  throw new DomainError('missing', 'not_found');
}

async function findAssignment(tx: EntityManager, actor: Actor, id: string): Promise<Assignment> {
  const assignment = await tx.findOneBy(Assignment, { id, organizationId: actor.organizationId });
  if (assignment === null) throw new DomainError('missing', 'not_found');
  return assignment;
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

/** The event's zone; its programme changes only while it is neither closed nor cancelled. */
async function openEvent(
  tx: EntityManager,
  actor: Actor,
  eventId: string,
): Promise<{ zone: string }> {
  const [event] = await tx.query<{ zone: string; state: string }[]>(
    'SELECT zone, state FROM event WHERE organization_id = $1 AND id = $2 FOR SHARE',
    [actor.organizationId, eventId],
  );
  if (event === undefined) throw new DomainError('missing', 'not_found');
  if (event.state === 'closed' || event.state === 'cancelled') {
    throw new DomainError('conflict', 'session_event_closed', { state: event.state });
  }
  return event;
}

async function requireRoom(
  tx: EntityManager,
  actor: Actor,
  id: string | null | undefined,
  field: string,
): Promise<void> {
  if (id === undefined || id === null) return;
  const rooms = await tx.query<unknown[]>(
    'SELECT 1 FROM room WHERE organization_id = $1 AND id = $2',
    [actor.organizationId, id],
  );
  if (rooms.length === 0) throw invalidField(field, 'reference_unknown', { rule: 'room' });
}

/** Everybody exists in the registry and has not declined this event in every role. */
async function requireExperts(
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

async function blockedBySession(
  tx: EntityManager,
  actor: Actor,
  sessionIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await tx.query<{ session_id: string; experts: string[] }[]>(
    `SELECT session_id, array_agg(expert_id) AS experts FROM assignment
     WHERE organization_id = $1 AND session_id = ANY ($2::uuid[]) AND blocking GROUP BY session_id`,
    [actor.organizationId, sessionIds],
  );
  return new Map(rows.map((row) => [row.session_id, row.experts]));
}

async function blockedExperts(
  tx: EntityManager,
  actor: Actor,
  sessionIds: readonly string[],
): Promise<string[]> {
  return [...(await blockedBySession(tx, actor, sessionIds)).values()].flat();
}
