import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { updateVersioned } from '../platform/database/database.js';
import type { SessionInput, SessionPatch, SessionStateInput } from './dto/session.dto.js';
import type { SessionMove } from './dto/session-move.dto.js';
import { Session } from './session.entity.js';
import { assignPeople, insertContribution, requireExperts } from './session-people.js';
import { moveSessions } from './session-moves.js';
import { keepRemoved, restoreRemoved } from './removed-sessions.js';
import {
  blockedExperts,
  findSession,
  notePlacement,
  openEvent,
  type PlacementLog,
  replaceThemes,
  requireOnePlace,
  requireRoom,
  requireTrack,
} from './session-rows.js';
import { readEditedHours, readNewHours, saysHours } from './session-times.js';

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
    await requireRoom(tx, actor, input.roomId, 'roomId');
    await requireTrack(tx, actor, eventId, input.trackId);
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
      allRooms: input.allRooms ?? false,
      trackId: input.trackId ?? null,
      expectedAudience: input.expectedAudience ?? null,
      ...readNewHours(event.zone, input),
    };
    requireOnePlace(session);
    const everyone = [
      ...(input.people ?? []).map((person, index) => ({ person, field: `people.${index}` })),
      ...(input.contributions ?? []).flatMap((talk, at) =>
        (talk.people ?? []).map((person, index) => ({
          person,
          field: `contributions.${at}.people.${index}`,
        })),
      ),
    ];
    notePlacement(
      placements,
      session,
      everyone
        .filter(({ person }) => person.blocking !== false)
        .map(({ person }) => person.expertId),
    );
    await requireExperts(tx, actor, eventId, everyone);
    await tx.insert(Session, session);
    if (input.themeIds) await replaceThemes(tx, actor, session.id, input.themeIds);
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
    const timed = saysHours(patch);
    const placed = timed || patch.roomId !== undefined || patch.allRooms !== undefined;
    if (placed && before.state === 'cancelled')
      throw new DomainError('conflict', 'session_cancelled');
    await requireRoom(tx, actor, patch.roomId, 'roomId');
    await requireTrack(tx, actor, before.eventId, patch.trackId);
    const { themeIds, ...columns } = patch;
    const hours = timed ? readEditedHours(event.zone, before, patch) : {};
    const change = { ...columns, ...hours, sequence: before.sequence + 1 };
    const roomId = patch.roomId === undefined ? before.roomId : patch.roomId;
    requireOnePlace({ roomId, allRooms: patch.allRooms ?? before.allRooms });
    notePlacement(
      placements,
      { ...before, ...hours, roomId },
      await blockedExperts(tx, actor, [id]),
    );
    await updateVersioned(
      tx,
      Session,
      { id, organizationId: actor.organizationId, version },
      change,
    );
    const themesBefore = themeIds && (await replaceThemes(tx, actor, id, themeIds));
    await recordChange(tx, actor, {
      objectKind: 'session',
      objectId: id,
      action: 'changed',
      before: { ...before, ...(themesBefore && { themeIds: themesBefore }) },
      after: { ...change, ...(themeIds && { themeIds: [...themeIds].sort() }) },
    });
  }

  /**
   * Moves several sessions of one event in one step: they are checked against each other as they will stand, so
   * two may swap their rooms; all move or none.
   * @returns the moves that undo it
   */
  moveSessions(
    tx: EntityManager,
    actor: Actor,
    eventId: string,
    moves: readonly SessionMove[],
    placements: PlacementLog,
  ): Promise<SessionMove[]> {
    return moveSessions(tx, actor, eventId, moves, placements);
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
    notePlacement(placements, before, await blockedExperts(tx, actor, [id]));
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
    await keepRemoved(tx, actor, id);
    await tx.delete(Session, { id, organizationId: actor.organizationId });
    await recordChange(tx, actor, {
      objectKind: 'session',
      objectId: id,
      action: 'removed',
      before,
    });
  }

  /** Brings a removed session back under its own id, with its people, contributions and hours. */
  restoreSession(
    tx: EntityManager,
    actor: Actor,
    eventId: string,
    id: string,
    placements: PlacementLog,
  ): Promise<void> {
    return restoreRemoved(tx, actor, eventId, id, placements);
  }
}
