import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch, type View } from '../../../api/client';

/** Whose history is shown: of the text of a version, or of the wording of one of its recommendations. */
export interface HistoryOf {
  readonly versionId: string;
  readonly recommendationId: string | undefined;
  readonly lang: string;
}

export type RevisionItem = View<'TextRevisionItem'>;

const key = ({ versionId, recommendationId, lang }: HistoryOf) =>
  ['outcomes', 'history', versionId, recommendationId ?? '', lang] as const;

/** The saved states of a text, the newest first. */
export function revisionsQuery(of: HistoryOf) {
  const { versionId, recommendationId, lang } = of;
  return infiniteQueryOptions({
    queryKey: [...key(of), 'list'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const paging = { limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) };
      return recommendationId === undefined
        ? answer(
            api.GET('/api/v1/outcome-versions/{id}/editions/{lang}/revisions', {
              params: { path: { id: versionId, lang }, query: paging },
              signal,
            }),
          )
        : answer(
            api.GET('/api/v1/recommendations/{id}/texts/{lang}/revisions', {
              params: { path: { id: recommendationId, lang }, query: { ...paging, versionId } },
              signal,
            }),
          );
    },
    getNextPageParam: (page) => page.next,
  });
}

/** One saved state with its text. One that is finished never changes; the newest still may. */
export function revisionQuery(of: HistoryOf, number: number, savedAt: string) {
  const { versionId, recommendationId, lang } = of;
  return queryOptions({
    queryKey: [...key(of), number, savedAt],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      recommendationId === undefined
        ? answer(
            api.GET('/api/v1/outcome-versions/{id}/editions/{lang}/revisions/{number}', {
              params: { path: { id: versionId, lang, number } },
              signal,
            }),
          )
        : answer(
            api.GET('/api/v1/recommendations/{id}/texts/{lang}/revisions/{number}', {
              params: { path: { id: recommendationId, lang, number }, query: { versionId } },
              signal,
            }),
          ),
  });
}

/** Saves an earlier state as the newest, over the version of the text that was seen (0: there is none). */
export async function restoreRevision(
  { versionId, recommendationId, lang }: HistoryOf,
  number: number,
  version: number,
): Promise<void> {
  const header = ifMatch(version);
  if (recommendationId === undefined) {
    await answer(
      api.POST('/api/v1/outcome-versions/{id}/editions/{lang}/revisions/{number}/restore', {
        params: { path: { id: versionId, lang, number }, header },
      }),
    );
  } else {
    await answer(
      api.POST('/api/v1/recommendations/{id}/texts/{lang}/revisions/{number}/restore', {
        params: { path: { id: recommendationId, lang, number }, header },
      }),
    );
  }
}
