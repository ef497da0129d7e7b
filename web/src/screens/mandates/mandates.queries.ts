import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type View } from '../../api/client';

export type Mandate = View<'MandateView'>;
export type Proposal = View<'ProposalView'>;
export type Commitment = View<'CommitmentView'>;
export type Breakdown = 'theme' | 'country' | 'kind';

/** Days that are asked for, open at either end. */
export interface Days {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

function given({ from, to }: Days): { readonly from?: string; readonly to?: string } {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** The mandates, the latest first, page by page. */
export const mandatesQuery = infiniteQueryOptions({
  queryKey: ['mandates', 'list'],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) =>
    answer(
      api.GET('/api/v1/mandates', {
        params: { query: { limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        signal,
      }),
    ),
  getNextPageParam: (page) => page.next,
});

/** One mandate with its proposals and their commitments. */
export function mandateQuery(id: string) {
  return queryOptions({
    queryKey: ['mandates', 'one', id],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/mandates/{id}', { params: { path: { id } }, signal })),
  });
}

/** Every period of every commitment up to the present one: states and numbers. */
export function coverageQuery(id: string) {
  return queryOptions({
    queryKey: ['mandates', 'coverage', id],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/mandates/{id}/coverage', {
          params: { path: { id }, query: { proof: false } },
          signal,
        }),
      ),
  });
}

/** Proposals by quarters. */
export function matrixQuery(id: string, days: Days) {
  return queryOptions({
    queryKey: ['mandates', 'matrix', id, days],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/mandates/{id}/coverage/matrix', {
          params: { path: { id }, query: given(days) },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

/** What makes the cells of a proposal in a quarter so. */
export function proofQuery(id: string, proposalId: string, from: string, to: string) {
  return queryOptions({
    queryKey: ['mandates', 'proof', id, proposalId, from, to],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/mandates/{id}/coverage', {
          params: { path: { id }, query: { proposalId, from, to } },
          signal,
        }),
      ),
  });
}

/** All events that serve a proposal on these days, those too that no commitment counts. */
export function servingEventsQuery(proposalId: string, from: string, to: string) {
  return queryOptions({
    queryKey: ['events', 'serving', proposalId, from, to],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/events', {
          params: { query: { proposalId, from, to, limit: 100 } },
          signal,
        }),
      ),
  });
}

/** The events that serve a mandate by theme, country or kind. */
export function breakdownQuery(id: string, by: Breakdown, days: Days) {
  return queryOptions({
    queryKey: ['mandates', 'breakdown', id, by, days],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/mandates/{id}/coverage/breakdown', {
          params: { path: { id }, query: { by, ...given(days) } },
          signal,
        }),
      ),
  });
}
