import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch, type View } from '../../api/client';

export type Fact = View<'EvidenceView'>;

export interface FactFilter {
  readonly q: string;
  readonly state: Fact['state'] | undefined;
  readonly themeId: string | undefined;
}

/** The facts of the library, newest first, page by page. */
export function factsQuery({ q, state, themeId }: FactFilter) {
  return infiniteQueryOptions({
    queryKey: ['evidence', 'list', q, state ?? '', themeId ?? ''],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/evidence', {
          params: {
            query: {
              limit: 50,
              ...(q === '' ? {} : { q }),
              ...(state === undefined ? {} : { state }),
              ...(themeId === undefined ? {} : { themeId }),
              ...(pageParam === '' ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

/** One fact. */
export function factQuery(id: string) {
  return queryOptions({
    queryKey: ['evidence', 'one', id],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/evidence/{id}', { params: { path: { id } }, signal })),
  });
}

export async function checkFact({ id, version }: Fact): Promise<void> {
  const params = { path: { id }, header: ifMatch(version) };
  await answer(api.POST('/api/v1/evidence/{id}/check', { params }));
}

export async function refuteFact({ id, version }: Fact): Promise<void> {
  const params = { path: { id }, header: ifMatch(version) };
  await answer(api.POST('/api/v1/evidence/{id}/refute', { params }));
}

export async function removeFact({ id }: Fact): Promise<void> {
  await answer(api.DELETE('/api/v1/evidence/{id}', { params: { path: { id } } }));
}
