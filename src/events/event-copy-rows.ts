import type { EntityManager } from 'typeorm';
import { newId } from '../kernel/id.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import { recordChanges } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { type CopyPlan, isAway, type Parts } from './event-copy-plan.js';
import { programmeClash } from './event-sessions.js';

/*
 * Writes the parts of a copied event. These tables belong to later features; only here are rows made in them
 * without their verbs, all of a kind in one statement, because a copy is one step or none.
 */

/** The ids of rows that are copied, beside those of their copies. */
class Copies {
  readonly from: string[];
  readonly to: string[];

  constructor(ids: readonly string[]) {
    this.from = [...ids];
    this.to = ids.map(() => newId());
  }
}

/** Copies what the plan and the parts say into the event, which was just made. */
export async function copyParts(
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  plan: CopyPlan,
  parts: Parts,
): Promise<void> {
  const sourceId = plan.report.sourceId;
  if (parts.people) await copyPeople(tx, actor, sourceId, eventId);
  if (!parts.programme) return;
  const tracks = await copyTracks(tx, actor, sourceId, eventId);
  const sessions = await copySessions(tx, actor, eventId, plan, parts, tracks);
  const contributions = parts.contributions
    ? await copyContributions(tx, actor, sessions)
    : new Copies([]);
  if (parts.assignments) {
    await copyAssignments(tx, actor, plan, eventId, sessions, contributions);
  }
}

async function copyPeople(
  tx: EntityManager,
  actor: Actor,
  sourceId: string,
  eventId: string,
): Promise<void> {
  const people = await tx.query<{ id: string }[]>(
    `SELECT id FROM speaker WHERE organization_id = $1 AND event_id = $2 AND state NOT IN ('declined', 'withdrawn')
     ORDER BY position, id`,
    [actor.organizationId, sourceId],
  );
  const copies = new Copies(people.map(({ id }) => id));
  const made = await tx.query<{ id: string; expertId: string; role: string }[]>(
    `INSERT INTO speaker (id, organization_id, event_id, expert_id, role, attendance_mode, position)
     SELECT copy.to_id, $1, $2, expert_id, role, attendance_mode, position
     FROM unnest($3::uuid[], $4::uuid[]) AS copy(from_id, to_id) JOIN speaker ON speaker.id = copy.from_id
     RETURNING id, expert_id AS "expertId", role`,
    [actor.organizationId, eventId, copies.from, copies.to],
  );
  await created(
    tx,
    actor,
    'speaker',
    made.map((row) => ({ ...row, eventId, state: 'proposed' })),
  );
}

async function copyTracks(
  tx: EntityManager,
  actor: Actor,
  sourceId: string,
  eventId: string,
): Promise<Copies> {
  const tracks = await tx.query<{ id: string }[]>(
    'SELECT id FROM track WHERE organization_id = $1 AND event_id = $2 ORDER BY position, id',
    [actor.organizationId, sourceId],
  );
  const copies = new Copies(tracks.map(({ id }) => id));
  const made = await tx.query<{ id: string; name: LocalizedText }[]>(
    `INSERT INTO track (id, organization_id, event_id, name, name_key, color, position)
     SELECT copy.to_id, $1, $2, name, name_key, color, position
     FROM unnest($3::uuid[], $4::uuid[]) AS copy(from_id, to_id) JOIN track ON track.id = copy.from_id
     RETURNING id, name`,
    [actor.organizationId, eventId, copies.from, copies.to],
  );
  await created(
    tx,
    actor,
    'track',
    made.map((row) => ({ ...row, eventId })),
  );
  return copies;
}

async function copySessions(
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  plan: CopyPlan,
  parts: Parts,
  tracks: Copies,
): Promise<Copies> {
  const planned = new Map(
    plan.report.sessions.map((session) => [session.sessionId, session.after]),
  );
  const rows = await tx.query<{ id: string }[]>(
    `SELECT id FROM session WHERE organization_id = $1 AND event_id = $2 AND state = 'planned' ORDER BY starts_at, id`,
    [actor.organizationId, plan.report.sourceId],
  );
  const copies = new Copies(rows.map(({ id }) => id));
  const hours = copies.from.map((id) => planned.get(id));
  const made = await writing(plan, () =>
    tx.query<Record<string, unknown>[]>(
      `INSERT INTO session (id, organization_id, event_id, room_id, kind, title, abstract, languages, starts_local,
         ends_local, starts_at, ends_at, duration_minutes, all_rooms, track_id, expected_audience)
       SELECT copy.to_id, $1, $2, CASE WHEN $9 THEN room_id END, kind, title, abstract, languages, copy.starts_local,
         copy.ends_local, copy.starts_at, copy.ends_at, duration_minutes, all_rooms, track.to_id, expected_audience
       FROM unnest($3::uuid[], $4::uuid[], $5::timestamp[], $6::timestamp[], $7::timestamptz[], $8::timestamptz[])
         AS copy(from_id, to_id, starts_local, ends_local, starts_at, ends_at)
       JOIN session ON session.id = copy.from_id
       LEFT JOIN unnest($10::uuid[], $11::uuid[]) AS track(from_id, to_id) ON track.from_id = session.track_id
       RETURNING id, kind, title, room_id AS "roomId", starts_local AS "startsLocal", ends_local AS "endsLocal",
         duration_minutes AS "durationMinutes", state`,
      [
        actor.organizationId,
        eventId,
        copies.from,
        copies.to,
        hours.map((hour) => hour?.startsLocal ?? null),
        hours.map((hour) => hour?.endsLocal ?? null),
        hours.map((hour) => hour?.startsAt ?? null),
        hours.map((hour) => hour?.endsAt ?? null),
        parts.rooms,
        tracks.from,
        tracks.to,
      ],
    ),
  );
  await tx.query(
    `INSERT INTO session_theme (organization_id, session_id, theme_id)
     SELECT $1, copy.to_id, theme_id FROM unnest($2::uuid[], $3::uuid[]) AS copy(from_id, to_id)
     JOIN session_theme ON session_theme.session_id = copy.from_id`,
    [actor.organizationId, copies.from, copies.to],
  );
  await created(
    tx,
    actor,
    'session',
    made.map((row) => ({ ...row, id: String(row['id']), eventId })),
  );
  return copies;
}

async function copyContributions(
  tx: EntityManager,
  actor: Actor,
  sessions: Copies,
): Promise<Copies> {
  const talks = await tx.query<{ id: string }[]>(
    `SELECT id FROM contribution WHERE organization_id = $1 AND session_id = ANY ($2::uuid[]) ORDER BY position, id`,
    [actor.organizationId, sessions.from],
  );
  const copies = new Copies(talks.map(({ id }) => id));
  const made = await tx.query<{ id: string; sessionId: string; title: LocalizedText }[]>(
    `INSERT INTO contribution (id, organization_id, session_id, position, title, abstract, duration_minutes)
     SELECT copy.to_id, $1, host.to_id, position, title, abstract, duration_minutes
     FROM unnest($2::uuid[], $3::uuid[]) AS copy(from_id, to_id)
     JOIN contribution ON contribution.id = copy.from_id
     JOIN unnest($4::uuid[], $5::uuid[]) AS host(from_id, to_id) ON host.from_id = contribution.session_id
     RETURNING id, session_id AS "sessionId", title`,
    [actor.organizationId, copies.from, copies.to, sessions.from, sessions.to],
  );
  await created(tx, actor, 'contribution', made);
  return copies;
}

async function copyAssignments(
  tx: EntityManager,
  actor: Actor,
  plan: CopyPlan,
  eventId: string,
  sessions: Copies,
  contributions: Copies,
): Promise<void> {
  const made = await writing(plan, async () => {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM assignment WHERE organization_id = $1 AND event_id = $2 AND session_id = ANY ($3::uuid[])
         AND (contribution_id IS NULL OR contribution_id = ANY ($4::uuid[]))
         AND NOT ${isAway('assignment.expert_id', '$2')}
       ORDER BY position, id`,
      [actor.organizationId, plan.report.sourceId, sessions.from, contributions.from],
    );
    const copies = new Copies(rows.map(({ id }) => id));
    return tx.query<{ id: string }[]>(
      `INSERT INTO assignment (id, organization_id, event_id, session_id, contribution_id, expert_id, role, position,
         blocking, non_blocking_reason)
       SELECT copy.to_id, $1, $2, host.to_id, talk.to_id, expert_id, role, position, blocking, non_blocking_reason
       FROM unnest($3::uuid[], $4::uuid[]) AS copy(from_id, to_id)
       JOIN assignment ON assignment.id = copy.from_id
       JOIN unnest($5::uuid[], $6::uuid[]) AS host(from_id, to_id) ON host.from_id = assignment.session_id
       LEFT JOIN unnest($7::uuid[], $8::uuid[]) AS talk(from_id, to_id) ON talk.from_id = assignment.contribution_id
       RETURNING id, session_id AS "sessionId", contribution_id AS "contributionId", expert_id AS "expertId", role`,
      [
        actor.organizationId,
        eventId,
        copies.from,
        copies.to,
        sessions.from,
        sessions.to,
        contributions.from,
        contributions.to,
      ],
    );
  });
  await created(
    tx,
    actor,
    'assignment',
    made.map((row) => ({ ...row, eventId })),
  );
}

/** Runs a statement whose refusal by a rule of the programme will be explained by where the sessions were to stand. */
async function writing<T>(plan: CopyPlan, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // They are new: what stands in the way may be the very sessions that they are copied from.
    throw programmeClash(
      error,
      plan.placements.map((placement) => ({ ...placement, sessionId: undefined })),
    );
  }
}

async function created(
  tx: EntityManager,
  actor: Actor,
  objectKind: string,
  rows: readonly { readonly id: string }[],
): Promise<void> {
  await recordChanges(
    tx,
    actor,
    rows.map((row) => ({ objectKind, objectId: row.id, action: 'created', after: row })),
  );
}
