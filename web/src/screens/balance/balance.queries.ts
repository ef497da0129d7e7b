import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type View } from '../../api/client';
import { filterOf, type Chosen } from './chosen';

/** The shares of the people, of a year as of an event. */
export type Shares = Omit<View<'YearBalanceView'>, 'from' | 'to' | 'events' | 'floors'>;
export type Share = View<'BalanceShareView'>;

/** How many institutions are named at first. */
export const FIRST_INSTITUTIONS = 10;
/** As many as the API names. */
export const ALL_INSTITUTIONS = 100;

/** What a balance is about: a year, or one event. */
export type Scope =
  { readonly year: number; readonly held: boolean } | { readonly eventId: string };

/** Who is engaged in the events of a year. */
export function yearBalanceQuery(year: number, held: boolean, top: number) {
  return queryOptions({
    queryKey: ['balance', 'year', year, held, top],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/balance', {
          params: { query: { year, top, ...(held ? { held } : {}) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

/** Who is engaged in an event. */
export function eventBalanceQuery(eventId: string, top: number) {
  return queryOptions({
    queryKey: ['events', eventId, 'balance', top],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/events/{id}/balance', {
          params: { path: { id: eventId }, query: { top } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

/** The engagements behind a number, page by page. */
export function engagementsQuery(scope: Scope, chosen: Chosen) {
  return infiniteQueryOptions({
    queryKey: ['balance', 'engagements', scope, chosen],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/balance/engagements', {
          params: {
            query: {
              limit: 50,
              ...(pageParam === '' ? {} : { cursor: pageParam }),
              ...('eventId' in scope
                ? { eventId: scope.eventId }
                : { year: scope.year, ...(scope.held ? { held: true } : {}) }),
              ...filterOf(chosen),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}
