import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { allPages } from '../../../api/all-pages';
import { answer, api, type View } from '../../../api/client';

export type Check = View<'CheckView'>;
export type Finding = View<'VersionFindingView'>;
export type Publication = View<'PublicationView'>;
export type Placement = View<'PlacementView'>;
/** What stands against publishing a version. Sets its PDFs in type, so that it takes a second. */
export function checkQuery(versionId: string) {
  return queryOptions({
    // Below `outcomes`: whatever changes a text asks for the check anew.
    queryKey: ['outcomes', 'check', versionId],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/outcome-versions/{id}/check', {
          params: { path: { id: versionId } },
          signal,
        }),
      ),
    staleTime: 0,
  });
}

/** All publications of an outcome, the latest first. */
export function publicationsQuery(outcomeId: string) {
  return queryOptions({
    queryKey: ['publications', outcomeId],
    queryFn: ({ signal }) =>
      allPages((cursor) =>
        answer(
          api.GET('/api/v1/publications', {
            params: {
              query: { outcomeId, limit: 100, ...(cursor === undefined ? {} : { cursor }) },
            },
            signal,
          }),
        ),
      ),
  });
}

/** Where an outcome came out beside the site, by day. */
export function placementsQuery(outcomeId: string) {
  return queryOptions({
    queryKey: ['placements', outcomeId],
    queryFn: ({ signal }) =>
      allPages((cursor) =>
        answer(
          api.GET('/api/v1/outcomes/{id}/placements', {
            params: {
              path: { id: outcomeId },
              query: { limit: 100, ...(cursor === undefined ? {} : { cursor }) },
            },
            signal,
          }),
        ),
      ),
  });
}

/** Whether letters wait for approval in the outbox: the first of them. */
export const waitingMessagesQuery = queryOptions({
  queryKey: ['messages', 'waiting'],
  queryFn: ({ signal }) =>
    answer(
      api.GET('/api/v1/messages', {
        params: { query: { state: 'awaiting_approval', limit: 100 } },
        signal,
      }),
    ),
});

/** Reads anew what a publication, its schedule or its withdrawal has changed. */
export async function publicationChanged(queries: QueryClient): Promise<void> {
  await Promise.all(
    ['outcomes', 'publications', 'recommendations', 'today'].map((key) =>
      queries.invalidateQueries({ queryKey: [key] }),
    ),
  );
}

/** The page of an outcome on the public site: the same for all of its versions. */
export function publicPath(language: string, slug: string): string {
  return `/${language}/publications/${slug}`;
}
