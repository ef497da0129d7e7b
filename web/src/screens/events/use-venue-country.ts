import { useQuery } from '@tanstack/react-query';
import { useCan } from '../../session/session';
import { venuesQuery } from './events.queries';

/** The country of a venue, by which public holidays are shown; undefined where it is not known. */
export function useVenueCountry(venueId: string | null | undefined): string | undefined {
  const mayRead = useCan('venues:read');
  const { data } = useQuery({ ...venuesQuery, enabled: mayRead && venueId != null });
  return data?.items.find(({ id }) => id === venueId)?.country ?? undefined;
}
