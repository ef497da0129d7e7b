import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import { cutPage, decodeCursor, type Page, pageSize } from '../platform/http/paging.js';
import type { MergedTable, MergeQuery, MergeView } from './dto/merge.dto.js';
import { nameFor, type NameRow, namesOf } from './expert-facts.js';

interface MergeRow {
  id: string;
  kept_id: string;
  merged_id: string;
  kept_names: NameRow[];
  merged_names: NameRow[];
  engagements: MergedTable[];
  at: string;
  account_id: string | null;
  account_name: string | null;
  undone_at: string | null;
}

/** The name forms of the kept record as they were: afterwards it has those of both, and would be called like the other. */
const KEPT_NAMES = `coalesce((
  SELECT jsonb_agg(jsonb_build_object('lang', form->'lang', 'script', form->'script', 'family', form->'family',
    'given', form->'given', 'patronymic', form->'patronymic', 'full', form->'full_name', 'order', form->'name_order')
    ORDER BY (form->'position')::integer)
  FROM jsonb_array_elements(merge.moved->'before'->'kept'->'parts'->'expert_name') form), '[]')`;

const MERGE = `
  SELECT merge.id, merge.kept_id, merge.merged_id, merge.at, merge.account_id, account.display_name AS account_name,
    merge.undone_at,
    ${KEPT_NAMES} AS kept_names, ${namesOf('merge.merged_id')} AS merged_names,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('table', move->'table', 'moved', jsonb_array_length(move->'moved'),
        'dropped', jsonb_array_length(move->'dropped'), 'changed', jsonb_array_length(move->'changed'))), '[]')
      FROM jsonb_array_elements(merge.moved->'engagements') move) AS engagements
  FROM expert_merge merge LEFT JOIN account ON account.id = merge.account_id`;

/** One merge. */
export async function readMerge(
  reader: EntityManager,
  organizationId: string,
  id: string,
  language: string,
): Promise<MergeView> {
  const [row] = await reader.query<MergeRow[]>(
    `${MERGE} WHERE merge.organization_id = $1 AND merge.id = $2`,
    [organizationId, id],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return present(row, language);
}

/** The merges of an organization, the latest first. */
export async function listMerges(
  reader: EntityManager,
  organizationId: string,
  query: MergeQuery,
  language: string,
): Promise<Page<MergeView>> {
  const limit = pageSize(query);
  const after = decodeCursor(query.cursor, 2);
  const rows = await reader.query<MergeRow[]>(
    `${MERGE} WHERE merge.organization_id = $1 AND ($2::uuid IS NULL OR merge.kept_id = $2)
       AND ($3::timestamptz IS NULL OR (merge.at, merge.id) < ($3::timestamptz, $4::uuid))
     ORDER BY merge.at DESC, merge.id DESC LIMIT $5`,
    [organizationId, query.keptId ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
  return cutPage(
    rows,
    limit,
    (row) => [row.at, row.id],
    (row) => present(row, language),
  );
}

function present(row: MergeRow, language: string): MergeView {
  return {
    id: row.id,
    keptId: row.kept_id,
    keptName: nameFor(row.kept_names, language),
    mergedId: row.merged_id,
    mergedName: nameFor(row.merged_names, language),
    engagements: row.engagements,
    at: row.at,
    accountId: row.account_id,
    accountName: row.account_name,
    undoneAt: row.undone_at,
  };
}
