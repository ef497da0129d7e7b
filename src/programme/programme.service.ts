import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { updateVersioned } from '../platform/database/database.js';
import type {
  SessionInput,
  SessionMove,
  SessionPatch,
  SessionStateInput,
} from './dto/session.dto.js';
import { Session } from './session.entity.js';
import { assignPeople, insertContribution, requireExperts } from './session-people.js';
import {
  blockedBySession,
  blockedExperts,
  findSession,
  openEvent,
  type PlacementLog,
  placementOf,
  requireRoom,
} from './session-rows.js';
import { keepLength, readSessionTimes, type SessionTimes } from './session-times.js';

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
    await assignPeople(tx, actor, session, null, input.people ?? []);
    for (const [position, contribution] of (input.contributions ?? []).entries()) {
      await insertContribution(tx, actor, session, position, contribution);
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
}
