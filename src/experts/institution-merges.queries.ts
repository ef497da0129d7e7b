import type { EntityManager } from 'typeorm';
import { DomainError } from '../kernel/domain-error.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import { cutPage, decodeCursor, type Page, pageSize } from '../platform/http/paging.js';
import type {
  InstitutionMergeQuery,
  InstitutionMergeView,
  InstitutionPair,
  InstitutionPairQuery,
} from './dto/institution-merge.dto.js';
import { readInstitutions } from './institutions.queries.js';

interface MergeRow {
  id: string;
  kept_id: string;
  kept_name: LocalizedText;
  merged_id: string;
  merged_name: LocalizedText;
  experts: number;
  at: string;
  account_id: string | null;
  account_name: string | null;
  undone_at: string | null;
}

const MERGE = `
  SELECT merge.id, merge.kept_id, merge.told->'before'->'name' AS kept_name, merge.merged_id,
    merge.told->'merged'->'name' AS merged_name, merge.at, merge.account_id, account.display_name AS account_name,
    merge.undone_at,
    jsonb_array_length(merge.told->'moved') + jsonb_array_length(merge.told->'dropped') AS experts
  FROM institution_merge merge LEFT JOIN account ON account.id = merge.account_id`;

/** One merge of institutions. */
export async function readInstitutionMerge(
  reader: EntityManager,
  organizationId: string,
  id: string,
): Promise<InstitutionMergeView> {
  const [row] = await reader.query<MergeRow[]>(
    `${MERGE} WHERE merge.organization_id = $1 AND merge.id = $2`,
    [organizationId, id],
  );
  if (row === undefined) throw new DomainError('missing', 'not_found');
  return present(row);
}

/** The merges of institutions, the latest first. */
export async function listInstitutionMerges(
  reader: EntityManager,
  organizationId: string,
  query: InstitutionMergeQuery,
): Promise<Page<InstitutionMergeView>> {
  const limit = pageSize(query);
  const after = decodeCursor(query.cursor, 2);
  const rows = await reader.query<MergeRow[]>(
    `${MERGE} WHERE merge.organization_id = $1
       AND ($2::timestamptz IS NULL OR (merge.at, merge.id) < ($2::timestamptz, $3::uuid))
     ORDER BY merge.at DESC, merge.id DESC LIMIT $4`,
    [organizationId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
  return cutPage(rows, limit, (row) => [row.at, row.id], present);
}

/** Names that have less in common are no hint. */
const ALIKE = '0.5';

interface PairRow {
  one: string;
  other: string;
  score: number;
}

/**
 * The pairs of institutions that may be one, the likeliest of all first: by the share of three-letter groups that
 * their likest names have in common.
 * @param tx a transaction, in which the least likeness is set for the index
 */
export async function listInstitutionPairs(
  tx: EntityManager,
  organizationId: string,
  query: InstitutionPairQuery,
): Promise<Page<InstitutionPair>> {
  const limit = pageSize(query);
  const after = decodeCursor(query.cursor, 3);
  await tx.query(`SELECT set_config('pg_trgm.similarity_threshold', $1, true)`, [ALIKE]);
  const pairs = await tx.query<PairRow[]>(
    `SELECT one, other, score FROM (
       SELECT mine.institution_id AS one, alike.institution_id AS other,
         round(max(similarity(mine.name_key, alike.name_key))::numeric, 3)::float8 AS score
       FROM institution_name mine JOIN institution_name alike ON alike.organization_id = mine.organization_id
         AND alike.name_key % mine.name_key AND alike.institution_id > mine.institution_id
       WHERE mine.organization_id = $1 AND alike.organization_id = $1
       GROUP BY 1, 2) pair
     WHERE NOT EXISTS (SELECT FROM institution_distinction told
         WHERE told.institution_id = pair.one AND told.other_id = pair.other)
       AND ($2::float8 IS NULL OR (-score, one, other) > (-$2::float8, $3::uuid, $4::uuid))
     ORDER BY score DESC, one, other LIMIT $5`,
    [organizationId, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit + 1],
  );
  const institutions = await readInstitutions(
    tx,
    organizationId,
    pairs.flatMap(({ one, other }) => [one, other]),
  );
  const page = cutPage(
    pairs,
    limit,
    ({ score, one, other }) => [String(score), one, other],
    (pair) => pair,
  );
  return {
    next: page.next,
    items: page.items.flatMap(({ one, other, score }): InstitutionPair[] => {
      const both = [institutions.get(one), institutions.get(other)];
      const [first, second] = both;
      if (first === undefined || second === undefined) return [];
      return first.experts >= second.experts
        ? [{ one: first, other: second, score }]
        : [{ one: second, other: first, score }];
    }),
  };
}

function present(row: MergeRow): InstitutionMergeView {
  return {
    id: row.id,
    keptId: row.kept_id,
    keptName: row.kept_name,
    mergedId: row.merged_id,
    mergedName: row.merged_name,
    experts: row.experts,
    at: row.at,
    accountId: row.account_id,
    accountName: row.account_name,
    undoneAt: row.undone_at,
  };
}
