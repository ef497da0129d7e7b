import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '../kernel/localized-text.js';
import {
  type ExpertFilter,
  type Facet,
  type FacetCount,
  type FacetCounts,
  FACETS,
  type FacetQuery,
} from './dto/expert-filter.dto.js';
import { filtered, LAST_ENGAGED, narrows } from './expert-filter.js';
import { searchOf } from './expert-hits.js';
import { countExperts, looksInside, wantedBy } from './expert-order.js';

/** Facets whose values stand in the row itself; `language` is a list of them. */
const COLUMNS: Readonly<Record<ColumnFacet, string>> = {
  country: 'expert.country',
  category: 'expert.category',
  gender: 'expert.gender',
  consent: 'expert.consent',
  language: 'expert.languages',
  lastEngaged: `extract(year FROM ${LAST_ENGAGED})::integer`,
};
type ColumnFacet = Exclude<Facet, 'theme' | 'institution'>;
const COLUMN_FACETS = Object.keys(COLUMNS) as ColumnFacet[];

/** So many values of a theme or an institution are given. */
const MOST_VALUES = 200;

/**
 * How many experts a filter finds by each value of the facets that are asked for. A facet is counted as if the filter
 * said nothing of it; those that it says nothing of anyway are counted together.
 */
export async function countFacets(
  reader: EntityManager,
  organizationId: string,
  query: FacetQuery,
): Promise<FacetCounts> {
  const asked = query.facet ?? FACETS;
  const search = searchOf(query);
  const empty = search?.by === 'nothing';
  const inside = await looksInside(reader, organizationId, query);
  const count = new FacetCounter(reader, organizationId, query, inside);
  const together = COLUMN_FACETS.filter((facet) => asked.includes(facet) && !narrows(query, facet));
  const apart = COLUMN_FACETS.filter((facet) => asked.includes(facet) && narrows(query, facet));
  const none: readonly [Facet, FacetCount[]][] = [];
  const counted = empty
    ? asked.map((facet): readonly [Facet, FacetCount[]] => [facet, []])
    : (
        await Promise.all([
          together.length === 0 ? none : count.columns(together),
          ...apart.map((facet) => count.columns([facet], facet)),
          asked.includes('theme') ? count.themes() : none,
          asked.includes('institution') ? count.institutions() : none,
        ])
      ).flat();
  const by = new Map<Facet, FacetCount[]>(counted);
  const of = (facet: Facet): FacetCount[] | null => by.get(facet) ?? null;
  const [whole] = together.filter((facet) => facet !== 'language');
  return {
    // Every expert stands under one value of such a facet.
    total:
      whole === undefined
        ? await countExperts(reader, organizationId, query)
        : (by.get(whole) ?? []).reduce((sum, { count: more }) => sum + more, 0),
    country: of('country'),
    category: of('category'),
    gender: of('gender'),
    consent: of('consent'),
    language: of('language'),
    theme: of('theme'),
    institution: of('institution'),
    lastEngaged: of('lastEngaged'),
  };
}

/** How many experts have one combination of values; the columns are `c0`, `c1` and so on. */
type GroupRow = Readonly<Record<string, string | number | readonly string[] | null>> & {
  readonly count: number;
};

class FacetCounter {
  constructor(
    private readonly reader: EntityManager,
    private readonly organizationId: string,
    private readonly filter: ExpertFilter,
    private readonly inside: boolean,
  ) {}

  /** Counts in one statement: by all combinations of the values, which are few, added up here. */
  async columns(
    facets: readonly ColumnFacet[],
    open?: Facet,
  ): Promise<readonly [Facet, FacetCount[]][]> {
    const sql = this.statement(open);
    const columns = facets.map((facet, at) => `${COLUMNS[facet]} AS c${String(at)}`);
    const names = facets.map((_, at) => `c${String(at)}`).join(', ');
    const rows = await sql.run<GroupRow>(
      `SELECT ${columns.join(', ')}, count(*)::integer AS count FROM expert
       WHERE ${sql.conditions()} GROUP BY ${names}`,
    );
    return facets.map((facet, at) => {
      const counts = new Map<string | null, number>();
      for (const row of rows) {
        for (const value of valuesOf(row[`c${String(at)}`]))
          counts.set(value, (counts.get(value) ?? 0) + row.count);
      }
      const items = [...counts].map(([value, count]) => ({ value, count, title: null }));
      return [facet, facet === 'lastEngaged' ? items.sort(byYear) : items.sort(byCount)];
    });
  }

  themes(): Promise<readonly [Facet, FacetCount[]][]> {
    return this.linked('theme', 'expert_theme', 'theme_id', 'theme', 'title');
  }

  institutions(): Promise<readonly [Facet, FacetCount[]][]> {
    return this.linked('institution', 'affiliation', 'institution_id', 'institution', 'name');
  }

  private async linked(
    facet: Facet,
    link: string,
    column: string,
    table: string,
    title: string,
  ): Promise<readonly [Facet, FacetCount[]][]> {
    const sql = this.statement(facet);
    const most = sql.bind(MOST_VALUES);
    // Without any filter the index of the links alone is counted: a record merged into another has none.
    const [hits, from] = sql.isOpen()
      ? ['', `${link} WHERE ${link}.organization_id = $1`]
      : [
          `hit AS MATERIALIZED (SELECT expert.id FROM expert WHERE ${sql.conditions()}),`,
          `hit JOIN ${link} ON ${link}.organization_id = $1 AND ${link}.expert_id = hit.id`,
        ];
    const rows = await sql.run<{ value: string; count: number; title: LocalizedText }>(
      `WITH ${hits} counted AS (SELECT ${link}.${column} AS value, count(*)::integer AS count
         FROM ${from} GROUP BY 1)
       SELECT counted.value, counted.count, ${table}.${title} AS title
       FROM counted JOIN ${table} ON ${table}.id = counted.value
       ORDER BY counted.count DESC, counted.value LIMIT ${most}`,
    );
    return [[facet, rows]];
  }

  private statement(open: Facet | undefined): ReturnType<typeof filtered> {
    const sql = filtered(this.reader, this.organizationId, this.filter, open);
    // Words that cannot be looked for mean nobody.
    sql.where(...(wantedBy(sql, searchOf(this.filter), this.inside) ?? ['false']));
    return sql;
  }
}

/** The values of a column: null for an empty list as for none. */
function valuesOf(
  column: string | number | readonly string[] | null | undefined,
): readonly (string | null)[] {
  if (typeof column === 'number') return [String(column)];
  if (typeof column === 'string') return [column];
  return column === null || column === undefined || column.length === 0 ? [null] : column;
}

/** The most first; experts without a value last. */
function byCount(one: FacetCount, other: FacetCount): number {
  return (
    Number(one.value === null) - Number(other.value === null) ||
    other.count - one.count ||
    ((one.value ?? '') < (other.value ?? '') ? -1 : 1)
  );
}

/** The latest year first, never last. */
function byYear(one: FacetCount, other: FacetCount): number {
  return Number(other.value ?? 0) - Number(one.value ?? 0);
}
