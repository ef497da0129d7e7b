import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type View } from '../../api/client';

export type Outcome = View<'OutcomeView'>;
export type OutcomeDetail = View<'OutcomeDetailView'>;
export type Version = View<'OutcomeVersionView'>;
export type Edition = View<'EditionDetailView'>;
export type Recommendation = View<'WorkingRecommendationView'>;
export type VersionState = Version['state'];
export type VersionAct = View<'NextActionsView'>['actions'][number];

/** What is given to each part of a version's screen. */
export interface PartProps {
  readonly version: Version;
  readonly outcome: OutcomeDetail;
}

export interface OutcomeFilter {
  readonly kind: Outcome['kind'] | undefined;
  readonly state: VersionState | undefined;
  readonly eventId: string | undefined;
  /** A language of the organization in which the latest version has no text. */
  readonly missing: string | undefined;
}

/** The outcomes that fit, the newest first, page by page. */
export function outcomesQuery({ kind, state, eventId, missing }: OutcomeFilter) {
  return infiniteQueryOptions({
    queryKey: ['outcomes', 'list', kind ?? '', state ?? '', eventId ?? '', missing ?? ''],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/outcomes', {
          params: {
            query: {
              limit: 50,
              ...(kind === undefined ? {} : { kind }),
              ...(state === undefined ? {} : { state }),
              ...(eventId === undefined ? {} : { eventId }),
              ...(missing === undefined ? {} : { languageMissing: missing }),
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

/** One outcome with its versions. */
export function outcomeQuery(id: string) {
  return queryOptions({
    queryKey: ['outcomes', 'one', id],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/outcomes/{id}', { params: { path: { id } }, signal })),
  });
}

/** A version as it is now. */
export async function readVersion(id: string): Promise<Version> {
  return answer(api.GET('/api/v1/outcome-versions/{id}', { params: { path: { id } } }));
}

/** One version with its texts, recommendations and citations; looked at again while others may write in it. */
export function versionQuery(id: string) {
  return queryOptions({
    queryKey: ['outcomes', 'version', id],
    queryFn: () => readVersion(id),
    refetchInterval: (query) => (query.state.data?.state === 'draft' ? 20_000 : false),
  });
}

/** What may be done with a version next, by the reader and by others. */
export function actsQuery(id: string) {
  return queryOptions({
    queryKey: ['outcomes', 'acts', id],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/outcome-versions/{id}/next-actions', { params: { path: { id } }, signal }),
      ),
  });
}

/** What is there and what is missing of a version, by language. */
export function completenessQuery(id: string) {
  return queryOptions({
    queryKey: ['outcomes', 'completeness', id],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/outcome-versions/{id}/completeness', { params: { path: { id } }, signal }),
      ),
  });
}

/** The address of a part of a version. */
export function partPath(version: Pick<Version, 'id' | 'outcomeId'>, part: string): string {
  return `/outcomes/${version.outcomeId}/versions/${version.id}/${part}`;
}
