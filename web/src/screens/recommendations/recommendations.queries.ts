import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type View } from '../../api/client';

export type Recommendation = View<'RecommendationView'>;
export type RecommendationDetail = View<'RecommendationDetailView'>;
export type Status = Recommendation['status'];
export type Addressee = RecommendationDetail['addressees'][number];
export type Response = Addressee['responses'][number];

export const SHOWN = ['open', 'late', 'unanswered', 'over', 'all'] as const;
export type Shown = (typeof SHOWN)[number];

export interface RecommendationFilter {
  readonly show: Shown;
  readonly q: string;
  readonly status: Status | undefined;
  readonly partnerId: string | undefined;
  readonly mandateId: string | undefined;
  readonly eventId: string | undefined;
  readonly outcomeId: string | undefined;
  /** The day on which the organization is. */
  readonly today: string;
}

/** What the API is asked for by the kind that is shown. */
function shownQuery(show: Shown, today: string) {
  switch (show) {
    case 'open':
      return { open: true };
    case 'late':
      return { dueBefore: today };
    case 'unanswered':
      return { answered: false };
    case 'over':
      return { open: false };
    case 'all':
      return {};
  }
}

/** What the API is asked for by a filter: the most urgent first. */
export function askedQuery(filter: RecommendationFilter) {
  const { show, q, status, partnerId, mandateId, eventId, outcomeId, today } = filter;
  return {
    order: 'due' as const,
    ...shownQuery(show, today),
    ...(q === '' ? {} : { q }),
    ...(status === undefined ? {} : { status }),
    ...(partnerId === undefined ? {} : { partnerId }),
    ...(mandateId === undefined ? {} : { mandateId }),
    ...(eventId === undefined ? {} : { eventId }),
    ...(outcomeId === undefined ? {} : { outcomeId }),
  };
}

/** The recommendations that fit, the most urgent first, page by page. */
export function recommendationsQuery(filter: RecommendationFilter) {
  return infiniteQueryOptions({
    queryKey: ['recommendations', 'list', filter],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/recommendations', {
          params: {
            query: {
              limit: 50,
              ...askedQuery(filter),
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

/** One recommendation with its responses and the history of its status. */
export function recommendationQuery(id: string) {
  return queryOptions({
    queryKey: ['recommendations', 'one', id],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/recommendations/{id}', { params: { path: { id } }, signal })),
  });
}

/** The mandates of the organization by name, to filter by. */
export const mandatesQuery = queryOptions({
  queryKey: ['mandates', 'names'],
  queryFn: ({ signal }) =>
    answer(api.GET('/api/v1/mandates', { params: { query: { limit: 200 } }, signal })),
  staleTime: 60_000,
});
