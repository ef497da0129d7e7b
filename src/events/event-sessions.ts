import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import { toInstant } from '../kernel/local-time.js';
import type { Actor } from '../platform/auth/actor.js';
import { databaseFault } from '../platform/database/database-fault.js';
import type { Placement } from './session-clash.js';

/*
 * What a change of an event's zone or hours does to the sessions in it. The programme itself is a later
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

interface SessionTimes {
  id: string;
  title: LocalizedText;
  room_id: string | null;
  state: string;
  expert_ids: string[];
  starts_local: string;
  ends_local: string;
}

/** After a change of zone: the wall-clock times stay, the instants are derived anew. */
export async function rederiveSessions(
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  zone: string,
): Promise<void> {
  const sessions = await readSessions(tx, actor, eventId);
  await writeSessions(tx, actor, sessions, zone);
}

/** Moves every session of the event by a span of wall-clock time. */
export async function shiftSessions(
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  zone: string,
  span: Temporal.Duration,
): Promise<void> {
  const move = (local: string) =>
    Temporal.PlainDateTime.from(local).add(span).toString({ smallestUnit: 'minute' });
  const sessions = await readSessions(tx, actor, eventId);
  await writeSessions(
    tx,
    actor,
    sessions.map((session) => ({
      ...session,
      starts_local: move(session.starts_local),
      ends_local: move(session.ends_local),
    })),
    zone,
  );
}

function readSessions(tx: EntityManager, actor: Actor, eventId: string): Promise<SessionTimes[]> {
  return tx.query<SessionTimes[]>(
    `SELECT id, title, room_id, state, starts_local, ends_local, ARRAY(SELECT expert_id FROM assignment
       WHERE assignment.session_id = session.id AND blocking) AS expert_ids
     FROM session WHERE organization_id = $1 AND event_id = $2 ORDER BY id FOR UPDATE`,
    [actor.organizationId, eventId],
  );
}

async function writeSessions(
  tx: EntityManager,
  actor: Actor,
  sessions: readonly SessionTimes[],
  zone: string,
): Promise<void> {
  const placements = sessions.map((session): Placement & { active: boolean } => ({
    sessionId: session.id,
    title: session.title,
    roomId: session.room_id,
    startsLocal: session.starts_local,
    endsLocal: session.ends_local,
    startsAt: toInstant(session.starts_local, zone),
    endsAt: toInstant(session.ends_local, zone),
    expertIds: session.expert_ids,
    active: session.state === 'planned',
  }));
  try {
    await tx.query(
      `UPDATE session SET starts_local = moved.starts_local, ends_local = moved.ends_local,
         starts_at = moved.starts_at, ends_at = moved.ends_at, sequence = sequence + 1, version = version + 1
       FROM unnest($2::uuid[], $3::timestamp[], $4::timestamp[], $5::timestamptz[], $6::timestamptz[])
         AS moved(id, starts_local, ends_local, starts_at, ends_at)
       WHERE session.organization_id = $1 AND session.id = moved.id`,
      [
        actor.organizationId,
        placements.map(({ sessionId }) => sessionId),
        placements.map(({ startsLocal }) => startsLocal),
        placements.map(({ endsLocal }) => endsLocal),
        placements.map(({ startsAt }) => startsAt),
        placements.map(({ endsAt }) => endsAt),
      ],
    );
    await tx.query('SET CONSTRAINTS ALL IMMEDIATE');
  } catch (error) {
    // Only a rule of the programme is explained; a deadlock must still reach the retry above.
    if (databaseFault(error)?.constraint === undefined) throw error;
    throw new ProgrammeClash(
      error,
      placements.filter(({ active }) => active),
    );
  }
}
