import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import type { ReleasedAssignment, ReleasedSession } from './released-programme.js';
import { replaceThemes } from '../session-rows.js';

/** Gives a session exactly the contributions, people and themes of a release, with the ids that they had. */
export async function writeSessionParts(
  tx: EntityManager,
  actor: Actor,
  eventId: string,
  session: ReleasedSession,
): Promise<void> {
  const key = [actor.organizationId, session.id];
  const versions = new Map<string, number>();
  for (const table of ['assignment', 'contribution']) {
    const rows = await tx.query<{ id: string; version: number }[]>(
      `SELECT id, version FROM ${table} WHERE organization_id = $1 AND session_id = $2`,
      key,
    );
    for (const { id, version } of rows) versions.set(id, version);
  }
  // Written anew instead of changed: roles that swap would collide on the way.
  await tx.query('DELETE FROM assignment WHERE organization_id = $1 AND session_id = $2', key);
  await tx.query('DELETE FROM contribution WHERE organization_id = $1 AND session_id = $2', key);
  const next = (id: string) => (versions.get(id) ?? 0) + 1;
  for (const [position, talk] of session.contributions.entries()) {
    await tx.query(
      `INSERT INTO contribution (id, organization_id, session_id, position, title, abstract, duration_minutes, version)
       VALUES ($3, $1, $2, $4, $5, $6, $7, $8)`,
      [...key, talk.id, position, talk.title, talk.abstract, talk.durationMinutes, next(talk.id)],
    );
  }
  const people = [
    ...session.people.map((one, position) => ({ one, position, talk: null as string | null })),
    ...session.contributions.flatMap((talk) =>
      talk.people.map((one, position) => ({ one, position, talk: talk.id })),
    ),
  ];
  for (const { one, position, talk } of people)
    await insertAssignment(tx, key, eventId, one, { position, talk, version: next(one.id) });
  await replaceThemes(tx, actor, session.id, session.themeIds);
}

async function insertAssignment(
  tx: EntityManager,
  key: readonly string[],
  eventId: string,
  one: ReleasedAssignment,
  place: { readonly position: number; readonly talk: string | null; readonly version: number },
): Promise<void> {
  await tx.query(
    `INSERT INTO assignment (id, organization_id, session_id, event_id, contribution_id, expert_id, role, position,
       blocking, non_blocking_reason, session_state, version)
     VALUES ($3, $1, $2, $4, $5, $6, $7, $8, $9, $10, 'planned', $11)`,
    [
      ...key,
      one.id,
      eventId,
      place.talk,
      one.expertId,
      one.role,
      place.position,
      one.blocking,
      one.nonBlockingReason,
      place.version,
    ],
  );
}
