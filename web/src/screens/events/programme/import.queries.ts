import { queryOptions } from '@tanstack/react-query';
import { answer, api, type View } from '../../../api/client';
import { programmeKey } from './programme.queries';

export type ScheduleImport = View<'ScheduleImportView'>;
export type ImportRow = View<'ScheduleRowView'>;

/** The imports into the programme of an event, the latest first. */
export function importsQuery(eventId: string) {
  return queryOptions({
    queryKey: [...programmeKey(eventId), 'imports'],
    queryFn: async () => {
      const page = await answer(
        api.GET('/api/v1/events/{id}/schedule-imports', {
          params: { path: { id: eventId }, query: { limit: 10 } },
        }),
      );
      return page.items;
    },
  });
}

/** One import with its report; asked for again while it is being written. */
export function importQuery(id: string) {
  return queryOptions({
    queryKey: ['schedule-imports', id],
    queryFn: () => answer(api.GET('/api/v1/schedule-imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 700 : false),
  });
}

/** The rows of an import, page by page. */
export function rowsQuery(id: string, state: string, severity: 'error' | 'warning' | undefined) {
  return {
    queryKey: ['schedule-imports', id, 'rows', state, severity] as const,
    queryFn: ({ pageParam }: { readonly pageParam: string }) =>
      answer(
        api.GET('/api/v1/schedule-imports/{id}/rows', {
          params: {
            path: { id },
            query: {
              limit: 50,
              ...(severity === undefined ? {} : { severity }),
              ...(pageParam === '' ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page: { readonly next: string | null }) => page.next ?? undefined,
  };
}
