import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../../api/all-pages';
import { answer, api, type View } from '../../api/client';

export type Series = View<'SeriesView'>;

/** All series of the organization. */
export const allSeriesQuery = queryOptions({
  queryKey: ['series', 'list'],
  queryFn: () =>
    allPages((cursor) =>
      answer(
        api.GET('/api/v1/series', {
          params: { query: { limit: 200, ...(cursor === undefined ? {} : { cursor }) } },
        }),
      ),
    ),
});

/** One series. */
export function oneSeriesQuery(id: string) {
  return queryOptions({
    queryKey: ['series', id, 'facts'],
    queryFn: () => answer(api.GET('/api/v1/series/{id}', { params: { path: { id } } })),
  });
}

/** Its intervals up to the one after today's, each with its events. */
export function scheduleQuery(id: string) {
  return queryOptions({
    queryKey: ['series', id, 'schedule'],
    queryFn: () => answer(api.GET('/api/v1/series/{id}/schedule', { params: { path: { id } } })),
  });
}

/** Its events in their order. */
export function eventsOfSeriesQuery(id: string) {
  return queryOptions({
    queryKey: ['events', 'of-series', id],
    queryFn: async () => {
      const events = await allPages((cursor) =>
        answer(
          api.GET('/api/v1/events', {
            params: {
              query: { seriesId: id, limit: 200, ...(cursor === undefined ? {} : { cursor }) },
            },
          }),
        ),
      );
      return events.toSorted((a, b) => (a.seriesNumber ?? 0) - (b.seriesNumber ?? 0));
    },
  });
}
