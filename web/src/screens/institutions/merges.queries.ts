import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api, type View } from '../../api/client';

export type InstitutionPair = View<'InstitutionPair'>;
export type InstitutionMerge = View<'InstitutionMergeView'>;

const page = (limit: number, cursor: string) => ({
  params: { query: { limit, ...(cursor === '' ? {} : { cursor }) } },
});

/** Pairs of institutions that may be one, the likeliest first, page by page. */
export const institutionPairsQuery = infiniteQueryOptions({
  queryKey: ['institutions', 'pairs'],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) =>
    answer(api.GET('/api/v1/institutions/duplicates', { ...page(30, pageParam), signal })),
  getNextPageParam: ({ next }) => next,
});

/** The merges of institutions, the latest first, page by page. */
export const institutionMergesQuery = infiniteQueryOptions({
  queryKey: ['institutions', 'merges'],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) =>
    answer(api.GET('/api/v1/institution-merges', { ...page(20, pageParam), signal })),
  getNextPageParam: ({ next }) => next,
});

/** Merges the other institution into the kept one. @throws ApiProblem */
export async function mergeInstitutions(
  keptId: string,
  otherId: string,
): Promise<InstitutionMerge> {
  const params = { path: { id: keptId } };
  const done = await answer(
    api.POST('/api/v1/institutions/{id}/merge', { params, body: { otherId } }),
  );
  return done.merge;
}

/** @throws ApiProblem, e.g. `institution_merge_kept_gone` */
export async function undoInstitutionMerge(id: string): Promise<void> {
  await answer(api.POST('/api/v1/institution-merges/{id}/undo', { params: { path: { id } } }));
}

/** Says that two are two: they are no pair any more. */
export async function markTwo(id: string, otherId: string): Promise<void> {
  const params = { path: { id } };
  await answer(api.POST('/api/v1/institutions/{id}/distinct', { params, body: { otherId } }));
}
