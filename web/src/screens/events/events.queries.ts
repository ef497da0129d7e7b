import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';

/** One event with all of its facts. */
export function eventQuery(id: string) {
  return queryOptions({
    queryKey: ['events', id],
    queryFn: () => answer(api.GET('/api/v1/events/{id}', { params: { path: { id } } })),
  });
}

/** The venues of the organization with their rooms. */
export const venuesQuery = queryOptions({
  queryKey: ['venues', 'choice'],
  queryFn: () => answer(api.GET('/api/v1/venues', { params: { query: { limit: 200 } } })),
  staleTime: 60_000,
});

/** The series of the organization. */
export const seriesQuery = queryOptions({
  queryKey: ['series', 'choice'],
  queryFn: () => answer(api.GET('/api/v1/series', { params: { query: { limit: 200 } } })),
  staleTime: 60_000,
});

/** The partner organizations. */
export const partnersQuery = queryOptions({
  queryKey: ['partners', 'choice'],
  queryFn: () => answer(api.GET('/api/v1/partners', { params: { query: { limit: 200 } } })),
  staleTime: 60_000,
});

/** The mandates with their proposals: an event says which it serves. */
export const proposalsQuery = queryOptions({
  queryKey: ['mandates', 'proposals'],
  queryFn: async () => {
    const page = await answer(api.GET('/api/v1/mandates', { params: { query: { limit: 100 } } }));
    return Promise.all(
      page.items.map(({ id }) =>
        answer(api.GET('/api/v1/mandates/{id}', { params: { path: { id } } })),
      ),
    );
  },
  staleTime: 60_000,
});

/** The outcomes of an event. */
export function outcomesQuery(eventId: string) {
  return queryOptions({
    queryKey: ['outcomes', 'of-event', eventId],
    queryFn: () =>
      answer(api.GET('/api/v1/outcomes', { params: { query: { eventId, limit: 100 } } })),
  });
}

/** The events that fit, the next first. */
export function listQuery(query: {
  readonly q?: string;
  readonly state?: 'draft' | 'announced' | 'held' | 'closed' | 'postponed' | 'cancelled';
  readonly kind?: 'conference' | 'round_table' | 'seminar' | 'forum' | 'workshop';
  readonly from?: string;
  readonly to?: string;
  readonly seriesId?: string;
  readonly themeId?: string;
  readonly proposalId?: string;
}) {
  return {
    queryKey: ['events', 'list', query] as const,
    queryFn: ({ pageParam }: { readonly pageParam: string }) =>
      answer(
        api.GET('/api/v1/events', {
          params: {
            query: { ...query, limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page: { readonly next: string | null }) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  };
}
