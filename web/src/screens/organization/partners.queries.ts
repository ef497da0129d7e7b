import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../../api/all-pages';
import { answer, api, type View } from '../../api/client';

export type Partner = View<'PartnerView'>;
export type PartnerKind = Partner['kind'];

export const PARTNER_KINDS: readonly PartnerKind[] = [
  'multilateral',
  'government',
  'academic',
  'civil_society',
  'media',
  'business',
];

/** All partners of the organization. */
export const partnersQuery = queryOptions({
  queryKey: ['partners', 'all'],
  queryFn: ({ signal }) =>
    allPages((cursor) =>
      answer(
        api.GET('/api/v1/partners', {
          params: { query: { limit: 200, ...(cursor === undefined ? {} : { cursor }) } },
          signal,
        }),
      ),
    ),
});
