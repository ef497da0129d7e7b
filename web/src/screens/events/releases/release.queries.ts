import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  type QueryClient,
} from '@tanstack/react-query';
import { answer, api, type View } from '../../../api/client';
import { refreshProgramme } from '../programme/programme.queries';

export type ReleasePreview = View<'ReleasePreview'>;
export type ReleaseBrief = View<'ReleaseBrief'>;
export type ReleaseMade = View<'ReleaseMade'>;
export type RestoredDraft = View<'RestoredDraft'>;
export type Differences = View<'DifferencesView'>;
export type SessionDifference = View<'SessionDifferenceView'>;
export type PersonDifference = View<'PersonDifferenceView'>;

function releasesKey(eventId: string): readonly string[] {
  return ['releases', eventId];
}

/** What a release made now would publish and change; its sentences are in the language of the screens. */
export function previewQuery(eventId: string, language: string) {
  return queryOptions({
    queryKey: [...releasesKey(eventId), 'preview', language],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/events/{id}/releases/preview', {
          params: { path: { id: eventId } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

/** The releases of an event, the latest first, a page at a time. */
export function releasesQuery(eventId: string) {
  return infiniteQueryOptions({
    queryKey: [...releasesKey(eventId), 'list'],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/events/{id}/releases', {
          params: {
            path: { id: eventId },
            query: { limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** One release with what it changed. */
export function releaseQuery(eventId: string, number: number, language: string) {
  return queryOptions({
    queryKey: [...releasesKey(eventId), number, language],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/events/{id}/releases/{number}', {
          params: { path: { id: eventId, number } },
          signal,
        }),
      ),
  });
}

/** Makes the draft of a programme public. @throws ApiProblem */
export function makeRelease(eventId: string, body: View<'ReleaseInput'>): Promise<ReleaseMade> {
  return answer(
    api.POST('/api/v1/events/{id}/releases', { params: { path: { id: eventId } }, body }),
  );
}

/** Puts the draft back to a release. @throws ApiProblem */
export function restoreRelease(eventId: string, number: number): Promise<RestoredDraft> {
  return answer(
    api.POST('/api/v1/events/{id}/releases/{number}/restore', {
      params: { path: { id: eventId, number } },
    }),
  );
}

/** Reads anew what a release or the way back to one changes. */
export async function refreshReleases(queries: QueryClient, eventId: string): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: releasesKey(eventId) }),
    queries.invalidateQueries({ queryKey: ['messages'] }),
    refreshProgramme(queries, eventId),
  ]);
}
