import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch, type View } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import type { operations } from '../../api/schema';

export type Expert = View<'ExpertView'>;
export type ExpertInput = View<'ExpertInput'>;
export type ConsentInput = View<'ConsentInput'>;
type ListQuery = NonNullable<operations['Experts_list']['parameters']['query']>;
type FacetsQuery = NonNullable<operations['Experts_facets']['parameters']['query']>;

/** What narrows the list, its counts and an export; named as in the API. */
export type ExpertFilter = Omit<FacetsQuery, 'facet'>;
export type ExpertSort = NonNullable<ListQuery['sort']>;
export type Facet = NonNullable<FacetsQuery['facet']>[number];
export type FacetCount = View<'FacetCount'>;

/** Rows that one request brings. */
export const ROWS_PER_PAGE = 50;

/**
 * One page of the table, by its number from 0. The first also counts all rows, so that the table needs one request.
 */
export function expertsPageQuery(filter: ExpertFilter, sort: ExpertSort, page: number) {
  return queryOptions({
    queryKey: ['experts', 'list', filter, sort, page],
    queryFn: ({ signal }) => {
      const query: ListQuery = {
        ...filter,
        sort,
        limit: ROWS_PER_PAGE,
        ...(page === 0 ? { count: true } : { offset: page * ROWS_PER_PAGE }),
      };
      return answer(api.GET('/api/v1/experts', { params: { query }, signal }));
    },
  });
}

/** How many experts the filter finds by each value of one facet, as if the filter said nothing of it. */
export function facetQuery(filter: ExpertFilter, facet: Facet) {
  return queryOptions({
    queryKey: ['experts', 'facets', filter, facet],
    queryFn: async ({ signal }) => {
      const query: FacetsQuery = { ...filter, facet: [facet] };
      const counts = await answer(api.GET('/api/v1/experts/facets', { params: { query }, signal }));
      return counts[facet] ?? [];
    },
    placeholderData: keepPreviousData,
  });
}

/** How many experts a filter finds. */
export function expertsCountQuery(filter: ExpertFilter) {
  return queryOptions({
    queryKey: ['experts', 'count', filter],
    queryFn: async ({ signal }) => {
      const query: ListQuery = { ...filter, limit: 1, count: true };
      const page = await answer(api.GET('/api/v1/experts', { params: { query }, signal }));
      return page.total ?? 0;
    },
  });
}

/** Experts whose name or address is like these words, for a hint while one types. */
export function expertsLikeQuery(words: string) {
  return queryOptions({
    queryKey: ['experts', 'like', words],
    queryFn: async ({ signal }) => {
      const query: ListQuery = { q: words, limit: 5 };
      return (await answer(api.GET('/api/v1/experts', { params: { query }, signal }))).items;
    },
    enabled: words !== '',
    staleTime: 60_000,
  });
}

/** One expert. */
export function expertQuery(id: string) {
  return queryOptions({
    queryKey: ['experts', 'one', id],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/experts/{id}', { params: { path: { id } }, signal })),
  });
}

/** The records that may be the same person as this one. */
export function duplicatesOfQuery(id: string) {
  return queryOptions({
    queryKey: ['experts', 'duplicates', id],
    queryFn: async ({ signal }) =>
      (
        await answer(
          api.GET('/api/v1/experts/{id}/duplicates', { params: { path: { id } }, signal }),
        )
      ).items,
  });
}

/** Adds an expert; the answer names those who may be the same person. */
export async function createExpert(body: ExpertInput): Promise<View<'ExpertCreated'>> {
  return answer(api.POST('/api/v1/experts', { body }));
}

/** Changes an expert, if the record still has that version. */
export async function changeExpert(
  id: string,
  version: number,
  body: View<'ExpertPatch'>,
): Promise<Expert> {
  const params = { path: { id }, header: ifMatch(version) };
  return answer(api.PATCH('/api/v1/experts/{id}', { params, body }));
}

/** Records whether the person agreed to be shown in public. */
export async function recordConsent(id: string, body: ConsentInput): Promise<Expert> {
  return answer(api.POST('/api/v1/experts/{id}/consent', { params: { path: { id } }, body }));
}

export async function removeExpert(id: string): Promise<void> {
  await answer(api.DELETE('/api/v1/experts/{id}', { params: { path: { id } } }));
}

/** Everything that shows experts is read anew: lists, counts, the choices of pickers, institutions with their numbers. */
export async function expertsChanged(queries: QueryClient): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['experts'] }),
    queries.invalidateQueries({ queryKey: ['institutions'] }),
    queries.invalidateQueries({ queryKey: ['search-select', 'experts'] }),
    queries.invalidateQueries({ queryKey: ['search-select', 'institutions'] }),
  ]);
}

/** The id that a refusal names in its details, such as the record that has an address already. */
export function idInDetails(error: unknown, name: string): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  const { details } = error;
  if (typeof details !== 'object' || details === null || !(name in details)) return undefined;
  const found: unknown = Object.entries(details).find(([key]) => key === name)?.[1];
  return typeof found === 'string' ? found : undefined;
}
