import type { EntityManager } from 'typeorm';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { unambiguous } from '../events/event-shift.js';
import { instantKept, localAt } from '../kernel/local-time.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { updateVersioned } from '../platform/database/database.js';
import type { SessionMove } from './dto/session-move.dto.js';
import { Session } from './session.entity.js';
import {
  blockedBySession,
  findSession,
  notePlacement,
  openEvent,
  type PlacementLog,
  requireOnePlace,
  requireRoom,
} from './session-rows.js';
import { readMovedHours, saysHours, type SessionHours, written } from './session-times.js';

interface PlannedMove {
  readonly move: SessionMove;
  readonly before: Session;
  readonly after: SessionHours & { readonly roomId: string | null; readonly allRooms: boolean };
}

/**
 * Moves several sessions of one event in one step: place, unschedule, resize, shift, another room. They are checked
 * against each other as they will stand; all move or none.
 * @returns the moves that undo it, with the versions that the sessions now have
 * @throws DomainError `stale_version`, `session_cancelled`, the errors of times at their fields
 */
export async function moveSessions(
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  moves: readonly SessionMove[],
  placements: PlacementLog,
): Promise<SessionMove[]> {
  const event = await openEvent(tx, actor, eventId);
  refuseTwice(moves);
  const planned: PlannedMove[] = [];
  // One order of locks for everybody: two organisers who move the same sessions wait instead of deadlocking.
  for (const [index, move] of [...moves.entries()].sort(([, a], [, b]) =>
    a.sessionId < b.sessionId ? -1 : 1,
  )) {
    planned.push(await planMove(tx, actor, { id: eventId, zone: event.zone }, move, index));
  }
  const people = await blockedBySession(
    tx,
    actor,
    moves.map(({ sessionId }) => sessionId),
  );
  for (const { before, after } of planned)
    notePlacement(placements, { ...before, ...after }, people.get(before.id) ?? []);
  await tx.query('SET CONSTRAINTS ALL DEFERRED');
  const inverse: SessionMove[] = [];
  for (const { move, before, after } of planned) {
    const version = await updateVersioned(
      tx,
      Session,
      { id: before.id, organizationId: actor.organizationId, version: move.version },
      { ...after, sequence: before.sequence + 1 },
    );
    await recordChange(tx, actor, {
      objectKind: 'session',
      objectId: before.id,
      action: 'moved',
      before,
      after,
    });
    inverse.push(placeOf(before, event.zone, version));
  }
  await tx.query('SET CONSTRAINTS ALL IMMEDIATE');
  return inverse;
}

function refuseTwice(moves: readonly SessionMove[]): void {
  const seen = new Set<string>();
  for (const [index, { sessionId }] of moves.entries()) {
    if (seen.has(sessionId)) throw invalidField(`moves.${index}.sessionId`, 'repeated');
    seen.add(sessionId);
  }
}

async function planMove(
  tx: EntityManager,
  actor: Actor,
  event: { readonly id: string; readonly zone: string },
  move: SessionMove,
  index: number,
): Promise<PlannedMove> {
  const prefix = `moves.${index}.`;
  const before = await findSession(tx, actor, move.sessionId, `${prefix}sessionId`);
  if (before.eventId !== event.id)
    throw invalidField(`${prefix}sessionId`, 'reference_unknown', { rule: 'session' });
  if (before.state === 'cancelled') throw new DomainError('conflict', 'session_cancelled');
  await requireRoom(tx, actor, move.roomId, `${prefix}roomId`);
  const allRooms = move.allRooms ?? before.allRooms;
  const after = {
    ...readMovedHours(event.zone, before, shifted(event.zone, before, move, prefix), prefix),
    allRooms,
    // An item for the whole house leaves the room in which it stood.
    roomId: move.roomId === undefined ? (move.allRooms ? null : before.roomId) : move.roomId,
  };
  requireOnePlace(after, prefix);
  return { move, before, after };
}

/** A move by minutes as a move to hours: elapsed time, so that a change of the clocks in between shortens nothing. */
function shifted(zone: string, before: Session, move: SessionMove, prefix: string): SessionMove {
  if (move.shiftMinutes === undefined) return move;
  if (saysHours(move)) throw invalidField(`${prefix}shiftMinutes`, 'session_hours_incomplete');
  if (before.startsLocal === null) throw invalidField(`${prefix}shiftMinutes`, 'session_unplaced');
  const start = Temporal.Instant.from(instantKept(before.startsLocal, zone, before.startsAt));
  const moved = start.add({ minutes: move.shiftMinutes }).toString();
  return { ...move, startsLocal: unambiguous(localAt(moved, zone), moved, zone) };
}

function placeOf(session: Session, zone: string, version: number): SessionMove {
  const { id: sessionId, roomId, allRooms, startsLocal, startsAt, endsLocal, endsAt } = session;
  const { durationMinutes } = session;
  return {
    sessionId,
    version,
    roomId,
    allRooms,
    startsLocal: written(zone, startsLocal, startsAt),
    endsLocal: written(zone, endsLocal, endsAt),
    ...(durationMinutes === null ? {} : { durationMinutes }),
  };
}
