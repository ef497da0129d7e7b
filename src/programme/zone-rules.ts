import type { EntityManager } from 'typeorm';
import { ProgrammeClash, rederiveSessions } from '../events/event-sessions.js';
import { DomainError } from '../kernel/domain-error.js';
import { type LocalizedText, resolveText } from '../kernel/localized-text.js';
import { instantKept, toInstant } from '../kernel/local-time.js';
import { wallClockInJson } from '../platform/database/json-times.js';
import type { Actor } from '../platform/auth/actor.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Database } from '../platform/database/database.js';
import { databaseFault } from '../platform/database/database-fault.js';

/** An event whose stored instants are not those that today's zone rules derive from its wall-clock times. */
export interface StaleEvent {
  readonly id: string;
  readonly organizationId: string;
  readonly title: string;
  readonly zone: string;
  readonly startsLocal: string;
  readonly stored: string;
  readonly derived: string;
}

interface EventTimes {
  id: string;
  organization_id: string;
  title: LocalizedText;
  zone: string;
  starts_local: string;
  ends_local: string;
  starts_at: string;
  ends_at: string;
  stale_sessions: {
    starts_local: string;
    starts_at: string;
    ends_local: string;
    ends_at: string;
  }[];
}

/** The events for which the rules of the runtime say other instants than the database, oldest first. */
export async function staleEvents(reader: EntityManager): Promise<StaleEvent[]> {
  const events = await reader.query<EventTimes[]>(
    `SELECT id, organization_id, title, zone, starts_local, ends_local, starts_at, ends_at,
       coalesce((SELECT jsonb_agg(jsonb_build_object(
           'starts_local', ${wallClockInJson('session.starts_local')}, 'starts_at', session.starts_at,
           'ends_local', ${wallClockInJson('session.ends_local')}, 'ends_at', session.ends_at))
         FROM session WHERE session.event_id = event.id AND session.starts_at IS NOT NULL), '[]') AS stale_sessions
     FROM event ORDER BY starts_at, id`,
  );
  const moved = (zone: string, local: string, instant: string) => {
    // The second of a doubled hour derives to the first: both belong to that wall-clock time.
    const derived = Temporal.Instant.from(toInstant(local, zone));
    if (Temporal.Instant.compare(derived, instant) === 0) return false;
    return (
      Temporal.Instant.from(instant)
        .toZonedDateTimeISO(zone)
        .toPlainDateTime()
        .toString()
        .slice(0, 16) !== local
    );
  };
  return events
    .filter(
      (event) =>
        moved(event.zone, event.starts_local, event.starts_at) ||
        moved(event.zone, event.ends_local, event.ends_at) ||
        event.stale_sessions.some(
          (session) =>
            moved(event.zone, session.starts_local, session.starts_at) ||
            moved(event.zone, session.ends_local, session.ends_at),
        ),
    )
    .map((event) => ({
      id: event.id,
      organizationId: event.organization_id,
      title: resolveText(event.title, { asked: 'en' })?.text ?? '',
      zone: event.zone,
      startsLocal: event.starts_local,
      stored: event.starts_at,
      derived: toInstant(event.starts_local, event.zone),
    }));
}

/**
 * After a change of zone rules: derives the instants of an event and its sessions anew from the wall-clock
 * times, which stay. Subscribers of its calendar see a higher SEQUENCE.
 * @returns what stands in the way: another session that now overlaps in a room or with a person; undefined when done
 */
export async function rederiveEvent(
  database: Database,
  actorOf: (organizationId: string) => Actor,
  event: StaleEvent,
): Promise<string | undefined> {
  const actor = actorOf(event.organizationId);
  try {
    await database.transaction(async (tx) => {
      const [row] = await tx.query<
        {
          zone: string;
          starts_local: string;
          ends_local: string;
          starts_at: string;
          ends_at: string;
        }[]
      >(
        'SELECT zone, starts_local, ends_local, starts_at, ends_at FROM event WHERE organization_id = $1 AND id = $2 FOR UPDATE',
        [event.organizationId, event.id],
      );
      if (row === undefined) throw new DomainError('missing', 'not_found');
      const derived = {
        starts_at: instantKept(row.starts_local, row.zone, row.starts_at),
        ends_at: instantKept(row.ends_local, row.zone, row.ends_at),
      };
      await tx.query('SET CONSTRAINTS ALL DEFERRED');
      await tx.query(
        `UPDATE event SET starts_at = $3, ends_at = $4, sequence = sequence + 1, version = version + 1
         WHERE organization_id = $1 AND id = $2`,
        [event.organizationId, event.id, derived.starts_at, derived.ends_at],
      );
      await rederiveSessions(tx, actor, event.id, row.zone);
      await tx.query('SET CONSTRAINTS ALL IMMEDIATE');
      await recordChange(tx, actor, {
        objectKind: 'event',
        objectId: event.id,
        action: 'rederived',
        before: { startsAt: row.starts_at, endsAt: row.ends_at },
        after: { startsAt: derived.starts_at, endsAt: derived.ends_at },
      });
    });
    return undefined;
  } catch (error) {
    const rule = databaseFault(error instanceof ProgrammeClash ? error.cause : error)?.constraint;
    if (rule === undefined) throw error;
    return rule;
  }
}
