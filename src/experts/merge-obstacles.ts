import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { nameFor, type NameRow, namesOf } from './expert-facts.js';
import type { ExpertMerge } from './expert-merge.entity.js';
import { EXPERT_REFERENCES } from './expert-references.js';
import {
  type EngagementMove,
  MERGED_FIELDS,
  PART_TABLES,
  type RowJson,
  sameRows,
  snapshotOf,
} from './merge-record.js';

/** Something that was changed after a merge and would be lost, or cannot be, if it were undone. */
export interface Obstacle {
  readonly kind: 'later_merge' | 'field' | 'part' | 'row_changed' | 'row_gone' | 'reference_gone';
  /** The field, table or person that it is about. */
  readonly what: string;
  readonly id?: string;
}

/** What stands in the way of undoing a merge; nothing where it can be undone. */
export async function findObstacles(
  tx: EntityManager,
  actor: Actor,
  merge: ExpertMerge,
): Promise<Obstacle[]> {
  const { organizationId } = actor;
  const { before, after } = merge.moved;
  const now = await snapshotOf(tx, organizationId, merge.keptId);
  const fields = MERGED_FIELDS.filter(
    (field) =>
      differ(before.kept.expert[field], after.kept.expert[field]) &&
      differ(now.expert[field], after.kept.expert[field]),
  ).map((what): Obstacle => ({ kind: 'field', what }));
  const parts = PART_TABLES.filter(
    (table) =>
      !sameRows(before.kept.parts[table], after.kept.parts[table]) &&
      !sameRows(now.parts[table], after.kept.parts[table]),
  ).map((what): Obstacle => ({ kind: 'part', what }));
  const rows: Obstacle[] = [];
  for (const move of merge.moved.engagements) {
    rows.push(...(await changedRows(tx, organizationId, merge.keptId, move)));
  }
  return [
    ...(await laterMerges(tx, actor, merge)),
    ...fields,
    ...parts,
    ...rows,
    ...(await missingReferences(tx, organizationId, merge)),
  ];
}

function differ(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) !== JSON.stringify(other ?? null);
}

/** Merges are undone in the order opposite to that in which they were made. */
async function laterMerges(
  tx: EntityManager,
  { organizationId, language }: Actor,
  merge: ExpertMerge,
): Promise<Obstacle[]> {
  const rows = await tx.query<{ id: string; names: NameRow[] }[]>(
    `SELECT later.id, ${namesOf('CASE WHEN later.kept_id = $2 THEN later.merged_id ELSE later.kept_id END')} AS names
     FROM expert_merge later WHERE later.organization_id = $1 AND later.undone_at IS NULL AND later.id <> $3
       AND (later.merged_id = $2 OR (later.kept_id = $2 AND later.at > $4::timestamptz))
     ORDER BY later.at DESC`,
    [organizationId, merge.keptId, merge.id, merge.at],
  );
  return rows.map(({ id, names }) => ({
    kind: 'later_merge',
    what: nameFor(names, language),
    id,
  }));
}

async function changedRows(
  tx: EntityManager,
  organizationId: string,
  keptId: string,
  move: EngagementMove,
): Promise<Obstacle[]> {
  const column = EXPERT_REFERENCES.find(
    ({ table, kind }) => table === move.table && kind === 'engagement',
  )?.column;
  if (column === undefined) return [{ kind: 'row_gone', what: move.table }];
  const ids = [...move.moved, ...move.changed.map(({ id }) => id)];
  const present = await tx.query<{ id: string; row: RowJson }[]>(
    `SELECT id, to_jsonb(${move.table}) AS row FROM ${move.table}
     WHERE organization_id = $1 AND id = ANY ($2::uuid[]) AND ${column} = $3`,
    [organizationId, ids, keptId],
  );
  const rows = new Map(present.map(({ id, row }) => [id, row]));
  const gone = ids
    .filter((id) => !rows.has(id))
    .map((id): Obstacle => ({ kind: 'row_gone', what: move.table, id }));
  const changed = move.changed
    .filter(({ id, after }) => {
      const row = rows.get(id);
      return row !== undefined && Object.keys(after).some((key) => differ(row[key], after[key]));
    })
    .map(({ id }): Obstacle => ({ kind: 'row_changed', what: move.table, id }));
  return [...gone, ...changed];
}

/** Rows that would come back must still find what they point to. */
async function missingReferences(
  tx: EntityManager,
  organizationId: string,
  merge: ExpertMerge,
): Promise<Obstacle[]> {
  const { kept, other } = merge.moved.before;
  const dropped = (table: string): readonly RowJson[] =>
    merge.moved.engagements.find((move) => move.table === table)?.dropped ?? [];
  const wanted: [string, string, readonly RowJson[]][] = [
    ['institution', 'institution_id', [...kept.parts.affiliation, ...other.parts.affiliation]],
    ['theme', 'theme_id', [...kept.parts.expert_theme, ...other.parts.expert_theme]],
    ['event', 'event_id', dropped('speaker')],
    ['session', 'session_id', dropped('assignment')],
    ['contribution', 'contribution_id', dropped('assignment')],
  ];
  const obstacles: Obstacle[] = [];
  for (const [table, column, rows] of wanted) {
    const ids = [...new Set(rows.map((row) => row[column]).filter((id) => id !== null))];
    const missing = await tx.query<{ id: string }[]>(
      `SELECT id FROM unnest($2::uuid[]) AS wanted (id)
       WHERE NOT EXISTS (SELECT FROM ${table} WHERE ${table}.organization_id = $1 AND ${table}.id = wanted.id)`,
      [organizationId, ids],
    );
    for (const { id } of missing) obstacles.push({ kind: 'reference_gone', what: table, id });
  }
  return obstacles;
}
