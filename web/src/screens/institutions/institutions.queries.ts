import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch, type View } from '../../api/client';

export type Institution = View<'InstitutionView'>;
export type InstitutionInput = View<'InstitutionInput'>;

export interface InstitutionFilter {
  readonly q: string;
  readonly country: string | undefined;
}

/** Institutions, page by page. */
export function institutionsQuery({ q, country }: InstitutionFilter) {
  return infiniteQueryOptions({
    queryKey: ['institutions', 'list', q, country ?? ''],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/institutions', {
          params: {
            query: {
              limit: 100,
              ...(q === '' ? {} : { q }),
              ...(country === undefined ? {} : { country }),
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

/** The first institutions whose name has these words. */
export async function findInstitutions(q: string, signal: AbortSignal): Promise<Institution[]> {
  const query = { limit: 20, ...(q === '' ? {} : { q }) };
  return (await answer(api.GET('/api/v1/institutions', { params: { query }, signal }))).items;
}

/** One institution. */
export function institutionQuery(id: string) {
  return queryOptions({
    queryKey: ['institutions', 'one', id],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/institutions/{id}', { params: { path: { id } }, signal })),
  });
}

export async function createInstitution(body: InstitutionInput): Promise<Institution> {
  return answer(api.POST('/api/v1/institutions', { body }));
}

export async function changeInstitution(
  id: string,
  version: number,
  body: InstitutionInput,
): Promise<Institution> {
  const params = { path: { id }, header: ifMatch(version) };
  return answer(api.PATCH('/api/v1/institutions/{id}', { params, body }));
}

export async function removeInstitution(id: string): Promise<void> {
  await answer(api.DELETE('/api/v1/institutions/{id}', { params: { path: { id } } }));
}
