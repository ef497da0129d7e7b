import type { EntityManager } from 'typeorm';
import type { ExpertFilter, ExpertSort } from './dto/expert-filter.dto.js';
import { filtered } from './expert-filter.js';
import { haveWords, holdWords, inRange, meant, searchOf } from './expert-hits.js';
import type { ExpertSearch } from './expert-search.js';
import type { ExpertStatement } from './expert-statement.js';

/** An expert at its place in one of the orders of the list. */
export interface PlacedExpert {
  readonly id: string;
  readonly sort_key: string;
  /** The value of the column that the order is by, as text. */
  readonly place: string;
  readonly part: 'filed' | 'others' | 'inside';
}

interface Order {
  readonly column: string;
  /** As text that Postgres reads back without loss. */
  readonly type: 'text' | 'date' | 'timestamptz';
  readonly descending: boolean;
  /** Experts with one value stand in the order of names, and not in that of their ids. */
  readonly thenByName: boolean;
}

const byName = { column: 'expert.sort_key', type: 'text', thenByName: false } as const;
const byEngagement = {
  column: 'expert.last_engaged_on',
  type: 'date',
  thenByName: true,
} as const;
const byCreation = { column: 'expert.created_at', type: 'timestamptz', thenByName: false } as const;

const ORDERS: Readonly<Record<ExpertSort, Order>> = {
  name: { ...byName, descending: false },
  '-name': { ...byName, descending: true },
  lastEngaged: { ...byEngagement, descending: false },
  '-lastEngaged': { ...byEngagement, descending: true },
  created: { ...byCreation, descending: false },
  '-created': { ...byCreation, descending: true },
};

/**
 * The next `count` experts that a filter means in any order, from a place in it or after so many of them. What
 * `findExperts` does for the order of names and without a jump, at the price of collecting all hits of a search first.
 * @param after the place, the sort key, the id and the part of the expert before
 */
export async function findInOrder(
  reader: EntityManager,
  organizationId: string,
  filter: ExpertFilter,
  sort: ExpertSort,
  page: {
    readonly after?: readonly string[] | undefined;
    readonly offset: number;
    readonly count: number;
  },
): Promise<readonly PlacedExpert[]> {
  const search = searchOf(filter);
  if (search?.by === 'nothing') return [];
  const rowsBy = (inside: boolean): Promise<PlacedExpert[]> => {
    const sql = filtered(reader, organizationId, filter);
    const wanted = wantedBy(sql, search, inside);
    return wanted === undefined
      ? Promise.resolve([])
      : placed(sql, wanted, sort, page, search, inside);
  };
  if (page.after?.[3] === 'inside') return rowsBy(true);
  const rows = await rowsBy(false);
  if (rows.length > 0 || search?.by !== 'words' || page.after !== undefined) return rows;
  // A jump behind the last hit is no reason to look for others.
  if (page.offset > 0 && (await anyHave(reader, organizationId, filter))) return [];
  return rowsBy(true);
}

/** How many experts a filter lets through. */
export async function countExperts(
  reader: EntityManager,
  organizationId: string,
  filter: ExpertFilter,
): Promise<number> {
  const search = searchOf(filter);
  if (search?.by === 'nothing') return 0;
  const countBy = async (inside: boolean): Promise<number> => {
    const sql = filtered(reader, organizationId, filter);
    const wanted = wantedBy(sql, search, inside);
    if (wanted === undefined) return 0;
    sql.where(...wanted);
    const [row] = await sql.run<{ count: number }>(
      `SELECT count(*)::integer AS count FROM expert WHERE ${sql.conditions()}`,
    );
    return row?.count ?? 0;
  };
  const count = await countBy(false);
  return count === 0 && search?.by === 'words' ? countBy(true) : count;
}

/**
 * Whether the words of a filter are looked for inside of names: nobody whom the rest of it lets through has them as
 * beginnings. False for a filter without words.
 */
export async function looksInside(
  reader: EntityManager,
  organizationId: string,
  filter: ExpertFilter,
): Promise<boolean> {
  return searchOf(filter)?.by === 'words' && !(await anyHave(reader, organizationId, filter));
}

async function anyHave(
  reader: EntityManager,
  organizationId: string,
  filter: ExpertFilter,
): Promise<boolean> {
  const search = searchOf(filter);
  if (search?.by !== 'words') return false;
  const sql = filtered(reader, organizationId, filter);
  sql.where(haveWords(sql, search));
  const rows = await sql.run<unknown>(`SELECT FROM expert WHERE ${sql.conditions()} LIMIT 1`);
  return rows.length > 0;
}

/** What the words of a filter ask for, as conditions; undefined where nothing can be meant. */
export function wantedBy(
  sql: ExpertStatement,
  search: ExpertSearch | undefined,
  inside: boolean,
): readonly string[] | undefined {
  if (search === undefined) return [];
  if (search.by === 'nothing') return undefined;
  if (search.by !== 'words') return [meant(sql, search)];
  const condition = inside ? holdWords(sql, search) : haveWords(sql, search);
  return condition === undefined ? undefined : [condition];
}

function placed(
  sql: ExpertStatement,
  wanted: readonly string[],
  sort: ExpertSort,
  page: {
    readonly after?: readonly string[] | undefined;
    readonly offset: number;
    readonly count: number;
  },
  search: ExpertSearch | undefined,
  inside: boolean,
): Promise<PlacedExpert[]> {
  const order = ORDERS[sort];
  const filed =
    sort === 'name' && !inside && search?.by === 'words' && search.filed !== undefined
      ? inRange(sql, search.filed)
      : undefined;
  const part = inside
    ? `'inside'`
    : filed === undefined
      ? `'others'`
      : `CASE WHEN ${filed} THEN 'filed' ELSE 'others' END`;
  sql.where(...wanted, ...behind(sql, order, page.after));
  const turn = order.descending ? 'DESC' : 'ASC';
  const keys = [
    ...(filed === undefined ? [] : [`part = 'others'`]),
    `key ${turn}`,
    ...(order.thenByName ? ['sort_key'] : []),
    order.thenByName ? 'id' : `id ${turn}`,
  ];
  const hits = `SELECT expert.id, expert.sort_key, ${order.column} AS key, ${part} AS part
    FROM expert WHERE ${sql.conditions()}`;
  const limit = `LIMIT ${sql.bind(page.count)} OFFSET ${sql.bind(page.offset)}`;
  // Hits of a search stand together in the order of names, which the planner does not know.
  const from = search === undefined ? `(${hits}) AS hit` : 'hit';
  return sql.run<PlacedExpert>(
    `${search === undefined ? '' : `WITH hit AS MATERIALIZED (${hits})`}
     SELECT id, sort_key, key::text AS place, part FROM ${from} ORDER BY ${keys.join(', ')} ${limit}`,
  );
}

/** Behind the place of a cursor; one of them must bound the index, where the whole is an alternative. */
function behind(
  sql: ExpertStatement,
  { column, type, descending, thenByName }: Order,
  after: readonly string[] | undefined,
): string[] {
  if (after === undefined) return [];
  const [key, sortKey, id] = after;
  const sign = descending ? '<' : '>';
  const value = `${sql.bind(key)}::${type}`;
  if (!thenByName) return [`(${column}, expert.id) ${sign} (${value}, ${sql.bind(id)}::uuid)`];
  return [
    `${column} ${sign}= ${value}`,
    `(${column} ${sign} ${value} OR (expert.sort_key, expert.id) > (${sql.bind(sortKey)}, ${sql.bind(id)}::uuid))`,
  ];
}
