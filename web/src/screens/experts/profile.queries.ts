import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api, type View } from '../../api/client';

export type Engagement = View<'EngagementView'>;
export type ExpertChange = View<'ExpertChangeView'>;

/** The events in which an expert has or had a role, the latest first. */
export function engagementsQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['experts', 'engagements', id],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 25, ...(pageParam === '' ? {} : { cursor: pageParam }) };
      const params = { path: { id }, query };
      return answer(api.GET('/api/v1/experts/{id}/engagements', { params, signal }));
    },
    getNextPageParam: (page) => page.next,
  });
}

/** What was changed in the record, the newest first; of one field, or of all. */
export function changesQuery(id: string, field?: string) {
  return infiniteQueryOptions({
    queryKey: ['experts', 'changes', id, field ?? ''],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const query = {
        limit: 25,
        ...(field === undefined ? {} : { field }),
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      };
      const params = { path: { id }, query };
      return answer(api.GET('/api/v1/experts/{id}/changes', { params, signal }));
    },
    getNextPageParam: (page) => page.next,
    // One looks at it to see what was done just now.
    staleTime: 0,
  });
}
