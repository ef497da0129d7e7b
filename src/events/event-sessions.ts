import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import { instantKept } from '../kernel/local-time.js';
import { recordChanges } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { databaseFault } from '../platform/database/database-fault.js';
import type { PlannedSession } from './dto/event-plan.dto.js';
import { type Hours, liesWithin, shiftHours, withOffsets } from './event-shift.js';
import type { Placement } from './session-clash.js';

/*
 * What a change of an event's zone, hours or state does to the sessions in it. The programme itself is a later
 * feature; only these columns of its table follow the event here.
 */

/** The sessions of an event could not follow it: where they were meant to go, and what the database said. */
export class ProgrammeClash extends Error {
  constructor(
    override readonly cause: unknown,
    readonly placements: readonly Placement[],
  ) {
    super('the sessions cannot follow their event', { cause });
  }
}

/** A session that has its hours, as it stands, with the experts whom it blocks. */
export interface EventSession extends Hours {
  readonly id: string;
  readonly title: LocalizedText;
  readonly roomId: string | null;
  readonly roomName: LocalizedText | null;
  /** The room takes several sessions at once, so that none stands in another's way. */
  readonly roomParallel: boolean;
  readonly state: 'planned' | 'cancelled';
  readonly expertIds: readonly string[];
}

/**
 * The sessions of an event that have hours, in their order; with `lock` all of its sessions are locked until the end
 * of the transaction.
 */
export async function readEventSessions(
  reader: EntityManager,
  organizationId: string,
  eventId: string,
  lock = false,
): Promise<EventSession[]> {
  if (lock) {
    // In one order for everybody, so that two who want the same sessions wait instead of ending in a deadlock.
    await reader.query(
      'SELECT FROM session WHERE organization_id = $1 AND event_id = $2 ORDER BY id FOR UPDATE',
      [organizationId, eventId],
    );
  }
  return reader.query<EventSession[]>(
    `SELECT session.id, session.title, session.room_id AS "roomId", room.name AS "roomName", session.room_parallel AS "roomParallel",
       session.state, session.starts_local AS "startsLocal", session.ends_local AS "endsLocal", session.starts_at AS "startsAt",
       session.ends_at AS "endsAt", ARRAY(SELECT expert_id FROM assignment
         WHERE assignment.organization_id = $1 AND assignment.session_id = session.id AND blocking) AS "expertIds"
     FROM session LEFT JOIN room ON room.id = session.room_id
     WHERE session.organization_id = $1 AND session.event_id = $2 AND session.starts_at IS NOT NULL
     ORDER BY session.starts_at, session.id`,
    [organizationId, eventId],
  );
}

/** Where the sessions of an event would stand, each moved by the same span of wall-clock time. */
export function planSessions(
  sessions: readonly EventSession[],
  zone: string,
  span: Temporal.Duration,
  event: Hours,
): PlannedSession[] {
  return sessions.map((session) => {
    const { after, issue } = shiftHours(session, zone, span);
    const [before, shifted] = [withOffsets(session, zone), withOffsets(after, zone)];
    return {
      sessionId: session.id,
      title: session.title,
      state: session.state,
      roomId: session.roomId,
      roomName: session.roomName,
      before,
      after: shifted,
      offsetChanges: before.startsOffset !== shifted.startsOffset,
      issue:
        (issue === null || issue === 'ambiguous') &&
        session.state === 'planned' &&
        !liesWithin(after, event)
          ? 'outside_event'
          : issue,
    };
  });
}

/** Where the planned ones among the sessions are meant to stand, for the search for clashes. */
export function placementsOf(
  planned: readonly PlannedSession[],
  sessions: readonly EventSession[],
): Placement[] {
  const byId = new Map(sessions.map((session) => [session.id, session]));
  return planned.flatMap(({ sessionId, title, state, after }) => {
    const session = byId.get(sessionId);
    if (state !== 'planned' || session === undefined) return [];
    const { startsLocal, endsLocal, startsAt, endsAt } = after;
    const roomId = session.roomParallel ? null : session.roomId;
    const { expertIds } = session;
    return [{ sessionId, title, roomId, startsLocal, endsLocal, startsAt, endsAt, expertIds }];
  });
}

/** Those that end after they start: only these can be looked for. */
export function lasting(placements: readonly Placement[]): Placement[] {
  return placements.filter(
    ({ startsAt, endsAt }) => Temporal.Instant.compare(startsAt, endsAt) < 0,
  );
}

/** After a change of zone: the wall-clock times stay, the instants are derived anew. */
export async function rederiveSessions(
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  zone: string,
): Promise<void> {
  const sessions = await readEventSessions(tx, actor.organizationId, eventId, true);
  await writeHours(
    tx,
    actor,
    sessions.map((session) => ({
      ...session,
      startsAt: instantKept(session.startsLocal, zone, session.startsAt),
      endsAt: instantKept(session.endsLocal, zone, session.endsAt),
    })),
  );
}

/**
 * Gives sessions the hours that they are shown with; the deferred rules are run.
 * @throws ProgrammeClash when a rule of the programme refuses it
 */
export async function writeHours(
  tx: EntityManager,
  actor: Actor,
  sessions: readonly EventSession[],
): Promise<void> {
  try {
    await tx.query(
      `UPDATE session SET starts_local = moved.starts_local, ends_local = moved.ends_local,
         starts_at = moved.starts_at, ends_at = moved.ends_at, sequence = sequence + 1, version = version + 1
       FROM unnest($2::uuid[], $3::timestamp[], $4::timestamp[], $5::timestamptz[], $6::timestamptz[])
         AS moved(id, starts_local, ends_local, starts_at, ends_at)
       WHERE session.organization_id = $1 AND session.id = moved.id`,
      [
        actor.organizationId,
        sessions.map(({ id }) => id),
        sessions.map(({ startsLocal }) => startsLocal),
        sessions.map(({ endsLocal }) => endsLocal),
        sessions.map(({ startsAt }) => startsAt),
        sessions.map(({ endsAt }) => endsAt),
      ],
    );
    await tx.query('SET CONSTRAINTS ALL IMMEDIATE');
  } catch (error) {
    throw programmeClash(
      error,
      sessions
        .filter(({ state }) => state === 'planned')
        .map(({ id, ...session }) => ({ ...session, sessionId: id })),
    );
  }
}

/** What is thrown on when writing sessions failed: only a rule of the programme is explained, a deadlock retried. */
export function programmeClash(error: unknown, placements: readonly Placement[]): unknown {
  if (databaseFault(error)?.constraint === undefined) return error;
  return new ProgrammeClash(error, placements);
}

/** Cancels the planned sessions of an event that is cancelled: its rooms and people are free again. */
export async function cancelSessions(
  tx: EntityManager,
  actor: Actor,
  eventId: string,
): Promise<void> {
  const [cancelled] = await tx.query<[{ id: string }[], number]>(
    `UPDATE session SET state = 'cancelled', sequence = sequence + 1, version = version + 1
     WHERE organization_id = $1 AND event_id = $2 AND state = 'planned' RETURNING id`,
    [actor.organizationId, eventId],
  );
  await recordChanges(
    tx,
    actor,
    cancelled.map(({ id }) => ({
      objectKind: 'session',
      objectId: id,
      action: 'cancelled',
      before: { state: 'planned' },
      after: { state: 'cancelled' },
    })),
  );
}
