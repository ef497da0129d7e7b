import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  type QueryClient,
} from '@tanstack/react-query';
import { answer, api, type View } from '../../../api/client';

export type Pair = View<'DuplicatePair'>;
export type Comparison = View<'ExpertComparison'>;
export type ComparedExpert = Comparison['one'];
export type Reason = Pair['reasons'][number];
export type Merge = View<'MergeView'>;
export type MergeField = Comparison['choices'][number];
export type MergeTake = NonNullable<View<'MergeInput'>['take']>;

/** Pairs that one request brings; the API judges them as it walks the registry. */
const PAIRS = 200;
/** So many requests bring the pairs that are put in order together. */
const MOST_ASKED = 10;

interface PairPage {
  readonly items: readonly Pair[];
  readonly next: string | null;
}

/** Pairs that may be one person, page by page: of the whole registry, or those of one expert. The likeliest first. */
export function pairsQuery(expertId: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ['duplicates', 'pairs', expertId ?? ''],
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }): Promise<PairPage> => {
      const page = await (expertId === undefined
        ? registryPairs(pageParam, signal)
        : pairsOf(expertId, signal));
      return { ...page, items: [...page.items].sort((a, b) => b.score - a.score) };
    },
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/**
 * The registry is walked by sounds, not by likelihood: so much of it is read before anything is shown that in all but
 * the largest the likeliest pair of all stands first.
 */
async function registryPairs(cursor: string, signal: AbortSignal): Promise<PairPage> {
  const items: Pair[] = [];
  let from = cursor;
  for (let asked = 1; ; asked += 1) {
    const query = { limit: PAIRS, ...(from === '' ? {} : { cursor: from }) };
    const page = await answer(api.GET('/api/v1/duplicates', { params: { query }, signal }));
    items.push(...page.items);
    // A page may come empty although others follow.
    if (page.next === null || (asked >= MOST_ASKED && items.length > 0))
      return { items, next: page.next };
    from = page.next;
  }
}

async function pairsOf(id: string, signal: AbortSignal): Promise<PairPage> {
  const params = { path: { id } };
  const [expert, found] = await Promise.all([
    answer(api.GET('/api/v1/experts/{id}', { params, signal })),
    answer(api.GET('/api/v1/experts/{id}/duplicates', { params, signal })),
  ]);
  const one: Pair['one'] = {
    id,
    name: expert.name,
    names: expert.names.map(({ printed }) => printed),
    country: expert.country,
    emails: expert.emails,
  };
  return {
    items: found.items.map(({ reasons, score, ...other }) => ({ one, other, reasons, score })),
    next: null,
  };
}

/** Two records side by side. */
export function comparisonQuery(id: string, otherId: string) {
  return queryOptions({
    queryKey: ['duplicates', 'comparison', id, otherId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/experts/{id}/comparison/{otherId}', {
          params: { path: { id, otherId } },
          signal,
        }),
      ),
    // What is decided upon is to be what is there now.
    staleTime: 0,
  });
}

/** The merges, the latest first, page by page; those into one expert, if one is named. */
export function mergesQuery(keptId: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ['duplicates', 'merges', keptId ?? ''],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const query = {
        limit: 30,
        ...(keptId === undefined ? {} : { keptId }),
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      };
      return answer(api.GET('/api/v1/merges', { params: { query }, signal }));
    },
    getNextPageParam: (page) => page.next,
  });
}

/** Merges the other record into the kept one. @throws ApiProblem, e.g. `merge_would_double_book` */
export async function mergeExperts(
  keptId: string,
  otherId: string,
  take: MergeTake,
): Promise<Merge> {
  const params = { path: { id: keptId } };
  const body = { otherId, take };
  return (await answer(api.POST('/api/v1/experts/{id}/merge', { params, body }))).merge;
}

/** Makes two records again of one. @throws ApiProblem, e.g. `merge_cannot_be_undone` */
export async function undoMerge(id: string): Promise<void> {
  await answer(api.POST('/api/v1/merges/{id}/undo', { params: { path: { id } } }));
}

export async function markDistinct(id: string, otherId: string): Promise<void> {
  const params = { path: { id } };
  await answer(api.POST('/api/v1/experts/{id}/distinct', { params, body: { otherId } }));
}

export async function unmarkDistinct(id: string, otherId: string): Promise<void> {
  const params = { path: { id, otherId } };
  await answer(api.DELETE('/api/v1/experts/{id}/distinct/{otherId}', { params }));
}

/** Takes pairs out of the queue that were decided upon, without asking for the whole of it again. */
export function dropPairs(client: QueryClient, gone: (pair: Pair) => boolean): void {
  client.setQueriesData<{ pages: PairPage[]; pageParams: unknown[] }>(
    { queryKey: ['duplicates', 'pairs'] },
    (before) =>
      before && {
        ...before,
        pages: before.pages.map((page) => ({
          ...page,
          items: page.items.filter((pair) => !gone(pair)),
        })),
      },
  );
}

/** After a merge, or its undoing: what other screens know of experts is old. */
export function forgetExperts(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: ['experts'] });
  void client.invalidateQueries({ queryKey: ['search-select', 'experts'] });
  void client.invalidateQueries({ queryKey: ['duplicates', 'merges'] });
}

/** After something was taken back: the pair may be in the queue again. */
export function refreshPairs(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: ['duplicates'] });
}
