import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';

/** A row of a table as JSON, under the names of its columns. */
export type RowJson = Readonly<Record<string, unknown>>;

/** The fields of the record itself that a merge may change. */
export const MERGED_FIELDS = [
  'category',
  'country',
  'gender',
  'languages',
  'bio',
  'phone',
  'note',
  'name_unsplit',
  'consent',
  'consent_changed_at',
  'consent_source',
] as const;

/** Tables of which every row belongs to the record. */
export const PART_TABLES = ['expert_name', 'expert_email', 'affiliation', 'expert_theme'] as const;
export type PartTable = (typeof PART_TABLES)[number];

/** A record as it was at one moment. */
export interface RecordSnapshot {
  readonly expert: RowJson;
  readonly parts: Readonly<Record<PartTable, readonly RowJson[]>>;
  readonly distinctions: readonly RowJson[];
}

/** What a merge did to one table of engagements. */
export interface EngagementMove {
  readonly table: string;
  /** Ids of rows that now name the kept record. */
  readonly moved: readonly string[];
  /** Rows that said the same as one of the kept record, and went. */
  readonly dropped: readonly RowJson[];
  /** Rows of the kept record that took over what a dropped one said later. */
  readonly changed: readonly {
    readonly id: string;
    readonly before: RowJson;
    readonly after: RowJson;
  }[];
}

/** All that is needed to undo a merge to the letter, and to see whether that is still possible. */
export interface MergeRecord {
  readonly before: { readonly kept: RecordSnapshot; readonly other: RecordSnapshot };
  readonly after: { readonly kept: RecordSnapshot };
  readonly engagements: readonly EngagementMove[];
}

/** Takes a snapshot of a record. */
export async function snapshotOf(
  tx: EntityManager,
  organizationId: string,
  id: string,
): Promise<RecordSnapshot> {
  const part = (table: string, order: string): string =>
    `coalesce((SELECT jsonb_agg(to_jsonb(part) ORDER BY ${order}) FROM ${table} part
       WHERE part.organization_id = $1 AND part.expert_id = $2), '[]')`;
  const [row] = await tx.query<RecordSnapshot[]>(
    `SELECT (SELECT jsonb_object_agg(key, value) FROM jsonb_each(to_jsonb(expert)) WHERE key = ANY ($3)) AS expert,
       jsonb_build_object(
         'expert_name', ${part('expert_name', 'part.position')},
         'expert_email', ${part('expert_email', 'part.position, part.id')},
         'affiliation', ${part('affiliation', 'part.position, part.id')},
         'expert_theme', ${part('expert_theme', 'part.theme_id')}) AS parts,
       coalesce((SELECT jsonb_agg(to_jsonb(d) ORDER BY d.expert_id, d.other_id) FROM expert_distinction d
         WHERE d.organization_id = $1 AND $2 IN (d.expert_id, d.other_id)), '[]') AS distinctions
     FROM expert WHERE organization_id = $1 AND id = $2`,
    [organizationId, id, [...MERGED_FIELDS]],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return row;
}

/** Puts rows back as they were; the keys are the names of the columns. */
export async function restoreRows(
  tx: EntityManager,
  table: string,
  rows: readonly RowJson[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** Whether two lists of rows say the same; ids are new whenever a list is written anew, and say nothing. */
export function sameRows(one: readonly RowJson[], other: readonly RowJson[]): boolean {
  const text = (rows: readonly RowJson[]): string =>
    JSON.stringify(rows.map(({ id: _id, ...said }) => said));
  return text(one) === text(other);
}
