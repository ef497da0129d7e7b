import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { type LocalizedText, resolveText } from '../kernel/localized-text.js';
import type { Actor } from '../platform/auth/actor.js';
import { nameFor, type NameRow, namesOf } from './expert-facts.js';
import { EXPERT_REFERENCES } from './expert-references.js';
import type { EngagementMove, RowJson } from './merge-record.js';

/** Two rows that the database lets only one of stand, once both are of one person. */
interface ConflictRule {
  /** Joins a row `o` of the other record with a row `k` of the kept one that says the same. */
  readonly same: string;
  /** Columns in which the later word wins, and by which column it is known to be later. */
  readonly later?: { readonly by: string; readonly columns: readonly string[] };
}

const CONFLICTS: Readonly<Record<string, ConflictRule>> = {
  speaker: {
    same: 'k.event_id = o.event_id AND k.role = o.role',
    // What the person said last holds, under whichever record it was noted.
    later: {
      by: 'state_changed_at',
      columns: [
        'state',
        'state_changed_at',
        'attendance_mode',
        'availability',
        'availability_zone',
        'zone',
      ],
    },
  },
  assignment: {
    same: 'k.session_id = o.session_id AND k.contribution_id IS NOT DISTINCT FROM o.contribution_id AND k.role = o.role',
  },
};

/** Lets every engagement of the other record be one of the kept one. */
export async function moveEngagements(
  tx: EntityManager,
  organizationId: string,
  keptId: string,
  otherId: string,
): Promise<EngagementMove[]> {
  const moves: EngagementMove[] = [];
  for (const { table, column, kind } of EXPERT_REFERENCES) {
    if (kind !== 'engagement') continue;
    const rule = CONFLICTS[table];
    const conflicts =
      rule === undefined
        ? []
        : await tx.query<{ kept: RowJson; other: RowJson; later: boolean }[]>(
            `SELECT to_jsonb(k) AS kept, to_jsonb(o) AS other,
               ${rule.later === undefined ? 'false' : `o.${rule.later.by} > k.${rule.later.by}`} AS later
             FROM ${table} o JOIN ${table} k ON k.organization_id = o.organization_id AND k.${column} = $2
               AND ${rule.same}
             WHERE o.organization_id = $1 AND o.${column} = $3 ORDER BY o.id FOR UPDATE OF o, k`,
            [organizationId, keptId, otherId],
          );
    const changed: EngagementMove['changed'][number][] = [];
    for (const { kept, other, later } of conflicts) {
      await tx.query(`DELETE FROM ${table} WHERE organization_id = $1 AND id = $2`, [
        organizationId,
        other['id'],
      ]);
      if (later && rule?.later !== undefined)
        changed.push(await takeOver(tx, table, kept, other, rule.later.columns));
    }
    const moved = await tx.query<[{ id: string }[], number]>(
      `UPDATE ${table} SET ${column} = $2 WHERE organization_id = $1 AND ${column} = $3 RETURNING id`,
      [organizationId, keptId, otherId],
    );
    moves.push({
      table,
      moved: moved[0].map(({ id }) => id),
      dropped: conflicts.map(({ other }) => other),
      changed,
    });
  }
  return moves;
}

async function takeOver(
  tx: EntityManager,
  table: string,
  kept: RowJson,
  other: RowJson,
  columns: readonly string[],
): Promise<EngagementMove['changed'][number]> {
  const id = String(kept['id']);
  const pick = (row: RowJson): RowJson =>
    Object.fromEntries(columns.map((column) => [column, row[column]]));
  await setColumns(tx, table, id, pick(other));
  return { id, before: pick(kept), after: pick(other) };
}

/** Sets columns of a row to values that came out of it as JSON. */
export async function setColumns(
  tx: EntityManager,
  table: string,
  id: string,
  values: RowJson,
): Promise<void> {
  const columns = Object.keys(values).sort();
  await tx.query(
    `UPDATE ${table} SET ${columns.map((column) => `${column} = said.${column}`).join(', ')}, version = ${table}.version + 1
     FROM jsonb_populate_record(NULL::${table}, $2::jsonb) said WHERE ${table}.id = $1`,
    [id, JSON.stringify(values)],
  );
}

interface Clash {
  session_id: string;
  session: LocalizedText;
  event_id: string;
  event: LocalizedText;
  other_session_id: string;
  other_session: LocalizedText;
  other_event_id: string;
  other_event: LocalizedText;
  starts: string;
  ends: string;
  kept_names: NameRow[];
  other_names: NameRow[];
}

/**
 * Refuses a merge of two records that are in two sessions at once: they are two people, or one of the sessions is
 * wrong.
 * @throws DomainError `merge_would_double_book`, naming the sessions
 */
export async function refuseDoubleBooking(
  tx: EntityManager,
  actor: Actor,
  keptId: string,
  otherId: string,
): Promise<void> {
  const clashes = await tx.query<Clash[]>(
    `SELECT mine.id AS session_id, mine.title AS session, mine_event.id AS event_id, mine_event.title AS event,
       theirs.id AS other_session_id, theirs.title AS other_session,
       their_event.id AS other_event_id, their_event.title AS other_event,
       greatest(mine.starts_local, theirs.starts_local) AS starts, least(mine.ends_local, theirs.ends_local) AS ends,
       ${namesOf('k.expert_id')} AS kept_names, ${namesOf('o.expert_id')} AS other_names
     FROM assignment k
       JOIN assignment o ON o.organization_id = k.organization_id AND o.session_id <> k.session_id
         AND o.starts_at < k.ends_at AND o.ends_at > k.starts_at
       JOIN session mine ON mine.id = k.session_id JOIN event mine_event ON mine_event.id = k.event_id
       JOIN session theirs ON theirs.id = o.session_id JOIN event their_event ON their_event.id = o.event_id
     WHERE k.organization_id = $1 AND k.expert_id = $2 AND o.expert_id = $3
       AND k.blocking AND o.blocking AND k.session_state = 'planned' AND o.session_state = 'planned'
     ORDER BY k.starts_at, k.id, o.id LIMIT 20`,
    [actor.organizationId, keptId, otherId],
  );
  const [first] = clashes;
  if (first === undefined) return;
  const title = (text: LocalizedText): string =>
    resolveText(text, { asked: actor.language })?.text ?? '';
  throw new DomainError(
    'conflict',
    'merge_would_double_book',
    {
      name: nameFor(first.kept_names, actor.language),
      other: nameFor(first.other_names, actor.language),
      session: title(first.session),
      otherSession: title(first.other_session),
      starts: first.starts.replace('T', ' '),
      ends: first.ends.replace('T', ' '),
    },
    {
      details: {
        clashes: clashes.map((clash) => ({
          sessionId: clash.session_id,
          session: clash.session,
          eventId: clash.event_id,
          event: clash.event,
          starts: clash.starts,
          ends: clash.ends,
          otherSessionId: clash.other_session_id,
          otherSession: clash.other_session,
          otherEventId: clash.other_event_id,
          otherEvent: clash.other_event,
        })),
      },
    },
  );
}
