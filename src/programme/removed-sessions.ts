import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import { toInstant } from '../kernel/local-time.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { keptRecords } from './releases/releases.queries.js';
import { notePlacement, openEvent, type PlacementLog } from './session-rows.js';

type RowJson = Readonly<Record<string, unknown>>;

/** A removed session under the names of the columns, with the rows that went with it. */
interface RemovedRows {
  readonly session: RowJson & {
    readonly title: LocalizedText;
    readonly room_id: string | null;
    readonly track_id: string | null;
    readonly starts_local: string | null;
    readonly ends_local: string | null;
    readonly sequence: number;
    readonly version: number;
  };
  readonly contribution: readonly RowJson[];
  readonly assignment: readonly (RowJson & {
    readonly expert_id: string;
    readonly contribution_id: string | null;
    readonly role: string;
    readonly blocking: boolean;
  })[];
  readonly session_theme: readonly RowJson[];
  readonly imported_identity: readonly RowJson[];
}

/** The tables whose rows go with a session, those first to which others refer. */
const PARTS = ['contribution', 'assignment', 'session_theme', 'imported_identity'] as const;

/** Keeps a session whole before it is removed: what it was, who was in it, and what other programs call it. */
export async function keepRemoved(tx: EntityManager, actor: Actor, id: string): Promise<void> {
  const parts = PARTS.map(
    (table) => `'${table}', coalesce((SELECT jsonb_agg(to_jsonb(part)) FROM ${table} part
      WHERE part.organization_id = $1 AND part.session_id = $2), '[]')`,
  );
  await tx.query(
    `INSERT INTO removed_session (session_id, organization_id, event_id, rows)
     SELECT id, organization_id, event_id, jsonb_build_object('session', to_jsonb(session), ${parts.join(', ')})
     FROM session WHERE organization_id = $1 AND id = $2
     ON CONFLICT (session_id) DO UPDATE SET rows = excluded.rows, at = now()`,
    [actor.organizationId, id],
  );
}

/**
 * Brings a removed session back as the one that it was: under its id, so that calendars and files know it again, with
 * its hours by the clock, its contributions and its people. What of these is gone meanwhile is left out. One that a
 * release has brought back since stays as it is.
 * @throws DomainError `not_found`, `session_event_closed`; a clash with what is there now is the database's
 */
export async function restoreRemoved(
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  id: string,
  placements: PlacementLog,
): Promise<void> {
  const { organizationId } = actor;
  const { zone } = await openEvent(tx, actor, eventId);
  const [removed] = await tx.query<{ rows: RemovedRows }[]>(
    `SELECT rows FROM removed_session WHERE organization_id = $1 AND event_id = $2 AND session_id = $3 FOR UPDATE`,
    [organizationId, eventId, id],
  );
  const [standing] = await tx.query<unknown[]>(
    'SELECT 1 FROM session WHERE organization_id = $1 AND event_id = $2 AND id = $3',
    [organizationId, eventId, id],
  );
  if (standing !== undefined) return;
  if (removed === undefined) throw new DomainError('missing', 'not_found');
  const session = await fitSession(tx, organizationId, eventId, zone, removed.rows.session);
  const assignment = await fitPeople(tx, organizationId, removed.rows.assignment);
  notePlacement(
    placements,
    {
      id,
      title: session.title,
      roomId: session.room_id,
      startsAt: session.starts_at,
      endsAt: session.ends_at,
      startsLocal: session.starts_local,
      endsLocal: session.ends_local,
    },
    assignment.filter(({ blocking }) => blocking).map(({ expert_id }) => expert_id),
  );
  await insertRows(tx, 'session', [session]);
  await insertRows(tx, 'contribution', removed.rows.contribution);
  await insertRows(tx, 'assignment', assignment);
  await insertRows(
    tx,
    'session_theme',
    removed.rows.session_theme,
    'EXISTS (SELECT FROM theme WHERE theme.organization_id = told.organization_id AND theme.id = told.theme_id)',
  );
  // A file may have been read again since, and have made another session of the same key.
  await insertRows(
    tx,
    'imported_identity',
    removed.rows.imported_identity,
    `NOT EXISTS (SELECT FROM imported_identity known WHERE known.event_id = told.event_id
       AND known.kind = told.kind AND known.source_key = told.source_key)`,
  );
  await tx.query('DELETE FROM removed_session WHERE organization_id = $1 AND session_id = $2', [
    organizationId,
    id,
  ]);
  await recordChange(tx, actor, {
    objectKind: 'session',
    objectId: id,
    action: 'restored',
    after: { eventId, title: session.title, startsLocal: session.starts_local },
  });
}

interface FittedSession extends RowJson {
  readonly title: LocalizedText;
  readonly room_id: string | null;
  readonly starts_local: string | null;
  readonly ends_local: string | null;
  readonly starts_at: string | null;
  readonly ends_at: string | null;
}

/** The session with its room and track as far as they are still there, its hours by the clock of the event now. */
async function fitSession(
  tx: EntityManager,
  organizationId: string,
  eventId: string,
  zone: string,
  session: RemovedRows['session'],
): Promise<FittedSession> {
  const [there] = await tx.query<{ room: boolean; track: boolean }[]>(
    `SELECT EXISTS (SELECT FROM room WHERE organization_id = $1 AND id = $3::uuid) AS room,
       EXISTS (SELECT FROM track WHERE organization_id = $1 AND event_id = $2 AND id = $4::uuid) AS track`,
    [organizationId, eventId, session.room_id, session.track_id],
  );
  // Kept as JSON they may have seconds; on our side a wall clock has none.
  const local = (time: string | null) => (time === null ? null : time.slice(0, 16));
  const [startsLocal, endsLocal] = [local(session.starts_local), local(session.ends_local)];
  return {
    ...session,
    room_id: there?.room === true ? session.room_id : null,
    track_id: there?.track === true ? session.track_id : null,
    starts_local: startsLocal,
    ends_local: endsLocal,
    starts_at: startsLocal === null ? null : toInstant(startsLocal, zone),
    ends_at: endsLocal === null ? null : toInstant(endsLocal, zone),
    // Calendars take it as something newer than its removal (RFC 5545, 3.8.7.4).
    sequence: session.sequence + 1,
    version: session.version + 1,
  };
}

/** Who is still in the registry; of one who was merged, the record that was kept, once for each role. */
async function fitPeople(
  tx: EntityManager,
  organizationId: string,
  assignments: RemovedRows['assignment'],
): Promise<RemovedRows['assignment']> {
  const ids = assignments.map((row) => row.expert_id);
  const kept = await keptRecords(tx, organizationId, ids);
  const known = await tx.query<{ id: string }[]>(
    'SELECT id FROM expert WHERE organization_id = $1 AND id = ANY ($2::uuid[])',
    [organizationId, ids],
  );
  const present = new Set(known.map((row) => row.id));
  const seen = new Set<string>();
  return assignments
    .filter((row) => present.has(row.expert_id))
    .map((row) => ({ ...row, expert_id: kept.get(row.expert_id) ?? row.expert_id }))
    .filter((row) => {
      const key = `${row.expert_id} ${row.contribution_id ?? ''} ${row.role}`;
      return !seen.has(key) && seen.add(key);
    });
}

async function insertRows(
  tx: EntityManager,
  table: string,
  rows: readonly RowJson[],
  condition = 'true',
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO ${table} SELECT told.* FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) told
     WHERE ${condition}`,
    [JSON.stringify(rows)],
  );
}
