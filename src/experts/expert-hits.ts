import type { EntityManager } from 'typeorm';
import type { ExpertFilter } from './dto/expert-filter.dto.js';
import { filtered } from './expert-filter.js';
import { expertSearch, type ExpertSearch, type KeyRange, likePart } from './expert-search.js';
import type { ExpertStatement } from './expert-statement.js';

/** An expert of a page: where it stands in the list, and in which part of the answer to a search. */
export interface ExpertHit {
  readonly id: string;
  readonly sort_key: string;
  /** The names that begin with the word that was typed, those that are found otherwise, those that hold it inside. */
  readonly part: 'filed' | 'others' | 'inside';
}

export type WordSearch = Extract<ExpertSearch, { readonly by: 'words' }>;

/** So many experts are looked at where a word begins their names, before the index of words is asked. */
const WINDOW = 300;
/** So many hits are collected and sorted; what more people have is found faster by going through the list. */
const MOST_SORTED = 1500;
/** So far one goes through the list: who has a frequent word is among them, unless its people all stand elsewhere. */
const LONG_WINDOW = 4000;

/** How the words of a filter are looked up; undefined for a filter without words. */
export function searchOf(filter: ExpertFilter): ExpertSearch | undefined {
  return filter.q === undefined || filter.q === '' ? undefined : expertSearch(filter.q);
}

/**
 * The first `count` experts that a filter means in the order of names, after the place of a cursor. A search costs as
 * much as a page, also for a name that thousands have, but for words that begin no name as they are typed and stand
 * together in the list.
 */
export async function findExperts(
  reader: EntityManager,
  organizationId: string,
  filter: ExpertFilter,
  after: readonly string[] | undefined,
  count: number,
): Promise<readonly ExpertHit[]> {
  const search = searchOf(filter);
  if (search?.by === 'nothing') return [];
  const list: List = { statement: () => filtered(reader, organizationId, filter), count };
  if (search?.by === 'words') return findByWords(list, search, after);
  const sql = list.statement();
  sql.where(...behind(sql, after));
  if (search !== undefined) sql.where(meant(sql, search));
  return search?.by === 'email' ? sorted(sql, 'others', count) : walked(sql, 'others', count);
}

/** Which experts a search means that is not by words, as a condition. */
export function meant(
  sql: ExpertStatement,
  search: Extract<ExpertSearch, { readonly by: 'filed' | 'email' }>,
): string {
  if (search.by === 'filed') return inRange(sql, search);
  return `expert.id IN (SELECT mail.expert_id FROM expert_email mail WHERE mail.organization_id = $1
    AND mail.address_key >= ${sql.bind(search.from)} AND mail.address_key < ${sql.bind(search.before)})`;
}

/** Experts who have all the words as beginnings of words of their names, by the index of words. */
export function haveWords(sql: ExpertStatement, search: WordSearch): string {
  // The mark that `lexemes_of` puts before each lexeme of an organization.
  const mark = sql.organizationId.slice(-12);
  return `lexemes_of(expert.organization_id, expert.search_tokens) @@ ${sql.bind(search.tsquery(mark))}::tsquery`;
}

/** Experts in whose names the words stand anywhere; undefined where they are too short to be looked for. */
export function holdWords(sql: ExpertStatement, search: WordSearch): string | undefined {
  if (search.inside.some((alternatives) => alternatives.length === 0)) return undefined;
  return search.inside
    .map((alternatives) => {
      const patterns = alternatives.map((text) => `%${likePart(text)}%`);
      return `expert.search_text LIKE ANY (${sql.bind(patterns)}::text[])`;
    })
    .join(' AND ');
}

export function inRange(sql: ExpertStatement, { from, before }: KeyRange): string {
  return `expert.sort_key >= ${sql.bind(from)} AND expert.sort_key < ${sql.bind(before)}`;
}

interface List {
  readonly statement: () => ExpertStatement;
  readonly count: number;
}

async function findByWords(
  list: List,
  search: WordSearch,
  after: readonly string[] | undefined,
): Promise<readonly ExpertHit[]> {
  const { filed } = search;
  const part = after?.[2];
  if (part === 'inside') return inside(list, search, after);
  const first = part === 'others' || filed === undefined ? 'others' : 'filed';
  if (first === 'filed' && filed !== undefined) {
    const begun = await through(list, search, filed, 'filed', after, WINDOW);
    if (begun.length >= list.count) return begun;
  }
  const few = await fewHits(list, search, first, after);
  if (few !== undefined) {
    return few.length === 0 && after === undefined ? inside(list, search, after) : few;
  }
  const begun =
    first === 'filed' && filed !== undefined
      ? await allHits(list, search, 'filed', filed, after)
      : [];
  if (begun.length >= list.count) return begun;
  const place = first === 'others' ? after : undefined;
  const others = await through(list, search, filed, 'others', place, LONG_WINDOW);
  const enough = begun.length + others.length >= list.count;
  const rest = enough ? others : await allHits(list, search, 'others', filed, place);
  return [...begun, ...rest].slice(0, list.count);
}

/** Hits among the next experts of the list, found by looking at each; short when the window was too small. */
function through(
  list: List,
  search: WordSearch,
  filed: KeyRange | undefined,
  part: 'filed' | 'others',
  after: readonly string[] | undefined,
  window: number,
): Promise<ExpertHit[]> {
  const sql = list.statement();
  const place = [...behind(sql, after), ...inPart(sql, part, filed)];
  sql.where(`expert.search_tokens @@ ${sql.bind(search.tsquery(''))}::tsquery`);
  return walked(sql, part, list.count, { place, window });
}

/** All hits by the index of words, sorted afterwards; undefined when they are many. */
async function fewHits(
  list: List,
  search: WordSearch,
  first: 'filed' | 'others',
  after: readonly string[] | undefined,
): Promise<ExpertHit[] | undefined> {
  const sql = list.statement();
  sql.where(haveWords(sql, search));
  const { filed } = search;
  const isFiled = filed === undefined ? 'false' : inRange(sql, filed);
  const place = behind(sql, after).join(' AND ') || 'true';
  sql.where(first === 'filed' ? `(NOT (${isFiled}) OR ${place})` : `NOT (${isFiled}) AND ${place}`);
  const rows = await sql.run<ExpertHit & { many: boolean }>(
    // In two steps: planned for all its rows, the first uses the index, and stops where the second has enough.
    `WITH found AS MATERIALIZED (
       SELECT expert.id, expert.sort_key, CASE WHEN ${isFiled} THEN 'filed' ELSE 'others' END AS part
       FROM expert WHERE ${sql.conditions()}),
     hit AS MATERIALIZED (SELECT * FROM found LIMIT ${sql.bind(MOST_SORTED + 1)})
     SELECT id, sort_key, part, (SELECT count(*) FROM hit) > ${sql.bind(MOST_SORTED)} AS many FROM hit
     ORDER BY part = 'others', sort_key, id LIMIT ${sql.bind(list.count)}`,
  );
  if (rows[0]?.many === true) return undefined;
  return rows;
}

/** The hits of one part by the index of words, however many there are. */
function allHits(
  list: List,
  search: WordSearch,
  part: 'filed' | 'others',
  filed: KeyRange | undefined,
  after: readonly string[] | undefined,
): Promise<ExpertHit[]> {
  const sql = list.statement();
  sql.where(haveWords(sql, search), ...behind(sql, after), ...inPart(sql, part, filed));
  return sorted(sql, part, list.count);
}

/** Nothing begins with what was typed: perhaps it stands inside of a name. */
async function inside(
  list: List,
  search: WordSearch,
  after: readonly string[] | undefined,
): Promise<ExpertHit[]> {
  const sql = list.statement();
  sql.where(...behind(sql, after));
  const held = holdWords(sql, search);
  if (held === undefined) return [];
  sql.where(held);
  return sorted(sql, 'inside', list.count);
}

function inPart(
  sql: ExpertStatement,
  part: 'filed' | 'others',
  filed: KeyRange | undefined,
): string[] {
  if (filed === undefined) return [];
  return [part === 'filed' ? inRange(sql, filed) : `NOT (${inRange(sql, filed)})`];
}

function behind(sql: ExpertStatement, after: readonly string[] | undefined): string[] {
  if (after === undefined) return [];
  return [`(expert.sort_key, expert.id) > (${sql.bind(after[0])}, ${sql.bind(after[1])}::uuid)`];
}

/** The rows in the order of the list; with a window, of its next so many rows at a place alone. */
function walked(
  sql: ExpertStatement,
  part: ExpertHit['part'],
  count: number,
  within?: { readonly place: readonly string[]; readonly window: number },
): Promise<ExpertHit[]> {
  const order = 'ORDER BY expert.sort_key, expert.id LIMIT';
  const rows =
    within === undefined
      ? 'expert'
      : `(SELECT expert.* FROM expert WHERE ${sql.conditions(within.place)}
          ${order} ${sql.bind(within.window)}) AS expert`;
  return sql.run<ExpertHit>(
    `SELECT expert.id, expert.sort_key, '${part}' AS part FROM ${rows}
     WHERE ${sql.conditions()} ${order} ${sql.bind(count)}`,
  );
}

/**
 * The rows collected first and sorted afterwards: names that begin alike stand together in the order of the list,
 * and the planner, which does not know that, would walk the list to the letter я.
 */
function sorted(
  sql: ExpertStatement,
  part: ExpertHit['part'],
  count: number,
): Promise<ExpertHit[]> {
  return sql.run<ExpertHit>(
    `WITH hit AS MATERIALIZED (SELECT expert.id, expert.sort_key FROM expert WHERE ${sql.conditions()})
     SELECT id, sort_key, '${part}' AS part FROM hit ORDER BY sort_key, id LIMIT ${sql.bind(count)}`,
  );
}
