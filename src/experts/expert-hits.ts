import type { EntityManager } from 'typeorm';
import type { ExpertFilter } from './dto/expert.dto.js';
import { expertSearch, type ExpertSearch, type KeyRange, likePart } from './expert-search.js';

/** An expert of a page: where it stands in the list, and in which part of the answer to a search. */
export interface ExpertHit {
  readonly id: string;
  readonly sort_key: string;
  /** The names that begin with the word that was typed, those that are found otherwise, those that hold it inside. */
  readonly part: 'filed' | 'others' | 'inside';
}

type Words = Extract<ExpertSearch, { readonly by: 'words' }>;

/** So many experts are looked at where a word begins their names, before the index of words is asked. */
const WINDOW = 300;
/** So many hits are collected and sorted; what more people have is found faster by going through the list. */
const MOST_SORTED = 1500;
/** So far one goes through the list: who has a frequent word is among them, unless its people all stand elsewhere. */
const LONG_WINDOW = 4000;

/**
 * The first `count` experts that a filter means, after the place of a cursor. A search costs as much as a page,
 * also for a name that thousands have, but for words that begin no name as they are typed and stand together in the
 * list.
 */
export async function findExperts(
  reader: EntityManager,
  organizationId: string,
  filter: ExpertFilter,
  after: readonly string[] | undefined,
  count: number,
): Promise<readonly ExpertHit[]> {
  const search = filter.q === undefined || filter.q === '' ? undefined : expertSearch(filter.q);
  if (search?.by === 'nothing') return [];
  const list = new ExpertList(reader, organizationId, filter, count);
  if (search?.by === 'words') return findByWords(list, search, after);
  const sql = list.statement();
  sql.where(...behind(sql, after));
  if (search?.by === 'filed') sql.where(inRange(sql, search));
  if (search?.by === 'email') {
    sql.where(`expert.id IN (SELECT mail.expert_id FROM expert_email mail WHERE mail.organization_id = $1
      AND mail.address_key >= ${sql.bind(search.from)} AND mail.address_key < ${sql.bind(search.before)})`);
    return sql.sorted('others');
  }
  return sql.walked('others');
}

async function findByWords(
  list: ExpertList,
  search: Words,
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
  list: ExpertList,
  search: Words,
  filed: KeyRange | undefined,
  part: 'filed' | 'others',
  after: readonly string[] | undefined,
  window: number,
): Promise<ExpertHit[]> {
  const sql = list.statement();
  const place = [...behind(sql, after), ...inPart(sql, part, filed)];
  sql.where(`expert.search_tokens @@ ${sql.bind(search.tsquery(''))}::tsquery`);
  return sql.walked(part, { place, window });
}

/** All hits by the index of words, sorted afterwards; undefined when they are many. */
async function fewHits(
  list: ExpertList,
  search: Words,
  first: 'filed' | 'others',
  after: readonly string[] | undefined,
): Promise<ExpertHit[] | undefined> {
  const sql = list.statement();
  sql.where(byIndex(list, sql, search));
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
  list: ExpertList,
  search: Words,
  part: 'filed' | 'others',
  filed: KeyRange | undefined,
  after: readonly string[] | undefined,
): Promise<ExpertHit[]> {
  const sql = list.statement();
  sql.where(byIndex(list, sql, search), ...behind(sql, after), ...inPart(sql, part, filed));
  return sql.sorted(part);
}

/** Nothing begins with what was typed: perhaps it stands inside of a name. */
async function inside(
  list: ExpertList,
  search: Words,
  after: readonly string[] | undefined,
): Promise<ExpertHit[]> {
  if (search.inside.some((alternatives) => alternatives.length === 0)) return [];
  const sql = list.statement();
  sql.where(...behind(sql, after));
  for (const alternatives of search.inside) {
    const patterns = alternatives.map((text) => `%${likePart(text)}%`);
    sql.where(`expert.search_text LIKE ANY (${sql.bind(patterns)}::text[])`);
  }
  return sql.sorted('inside');
}

function byIndex(list: ExpertList, sql: Statement, search: Words): string {
  // The mark that `lexemes_of` puts before each lexeme of an organization.
  const mark = list.organizationId.slice(-12);
  return `lexemes_of(expert.organization_id, expert.search_tokens) @@ ${sql.bind(search.tsquery(mark))}::tsquery`;
}

function inPart(sql: Statement, part: 'filed' | 'others', filed: KeyRange | undefined): string[] {
  if (filed === undefined) return [];
  return [part === 'filed' ? inRange(sql, filed) : `NOT (${inRange(sql, filed)})`];
}

function inRange(sql: Statement, { from, before }: KeyRange): string {
  return `expert.sort_key >= ${sql.bind(from)} AND expert.sort_key < ${sql.bind(before)}`;
}

function behind(sql: Statement, after: readonly string[] | undefined): string[] {
  if (after === undefined) return [];
  return [`(expert.sort_key, expert.id) > (${sql.bind(after[0])}, ${sql.bind(after[1])}::uuid)`];
}

/** The experts of one organization that a filter lets through, apart from its words. */
class ExpertList {
  constructor(
    private readonly reader: EntityManager,
    readonly organizationId: string,
    private readonly filter: ExpertFilter,
    readonly count: number,
  ) {}

  statement(): Statement {
    const sql = new Statement(this.reader, this.organizationId, this.count);
    const { country, category, consent, language, themeId, institutionId } = this.filter;
    if (country !== undefined) sql.where(`expert.country = ${sql.bind(country)}`);
    if (category !== undefined) sql.where(`expert.category = ${sql.bind(category)}`);
    if (consent !== undefined) sql.where(`expert.consent = ${sql.bind(consent)}`);
    if (language !== undefined) sql.where(`expert.languages @> ARRAY[${sql.bind(language)}::text]`);
    if (themeId !== undefined)
      sql.where(`EXISTS (SELECT FROM expert_theme WHERE expert_theme.organization_id = $1
        AND expert_theme.theme_id = ${sql.bind(themeId)} AND expert_theme.expert_id = expert.id)`);
    if (institutionId !== undefined)
      sql.where(`EXISTS (SELECT FROM affiliation WHERE affiliation.organization_id = $1
        AND affiliation.institution_id = ${sql.bind(institutionId)} AND affiliation.expert_id = expert.id)`);
    return sql;
  }
}

/** One statement on experts that are nobody's double, with its parameters. */
class Statement {
  private readonly values: unknown[];
  private readonly wanted: string[] = [];

  constructor(
    private readonly reader: EntityManager,
    organizationId: string,
    private readonly count: number,
  ) {
    this.values = [organizationId];
  }

  bind(value: unknown): string {
    return `$${String(this.values.push(value))}`;
  }

  where(...conditions: readonly string[]): void {
    this.wanted.push(...conditions);
  }

  conditions(): string {
    return ['expert.organization_id = $1', 'expert.merged_into_id IS NULL', ...this.wanted].join(
      ' AND ',
    );
  }

  run<T>(sql: string): Promise<T[]> {
    return this.reader.query<T[]>(sql, this.values);
  }

  /** The rows in the order of the list; with a window, of its next so many rows at a place alone. */
  walked(
    part: ExpertHit['part'],
    within?: { readonly place: readonly string[]; readonly window: number },
  ): Promise<ExpertHit[]> {
    const order = 'ORDER BY expert.sort_key, expert.id LIMIT';
    const rows =
      within === undefined
        ? 'expert'
        : `(SELECT expert.* FROM expert WHERE ${['expert.organization_id = $1', 'expert.merged_into_id IS NULL', ...within.place].join(' AND ')}
            ${order} ${this.bind(within.window)}) AS expert`;
    return this.run<ExpertHit>(
      `SELECT expert.id, expert.sort_key, '${part}' AS part FROM ${rows}
       WHERE ${this.conditions()} ${order} ${this.bind(this.count)}`,
    );
  }

  /**
   * The rows collected first and sorted afterwards: names that begin alike stand together in the order of the list,
   * and the planner, which does not know that, would walk the list to the letter я.
   */
  sorted(part: ExpertHit['part']): Promise<ExpertHit[]> {
    return this.run<ExpertHit>(
      `WITH hit AS MATERIALIZED (SELECT expert.id, expert.sort_key FROM expert WHERE ${this.conditions()})
       SELECT id, sort_key, '${part}' AS part FROM hit ORDER BY sort_key, id LIMIT ${this.bind(this.count)}`,
    );
  }
}
