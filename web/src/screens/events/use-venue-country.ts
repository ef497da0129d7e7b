import { useQuery } from '@tanstack/react-query';
import { useCan, useSession } from '../../session/session';
import { venuesQuery } from './events.queries';

/** The country of a venue, by which public holidays are shown; undefined where it is not known. */
export function useVenueCountry(venueId: string | null | undefined): string | undefined {
  const venues = useVenues();
  return venues.find(({ id }) => id === venueId)?.country ?? undefined;
}

/**
 * The country in which the organization works: that of its first venue on its own clock. An organization has a zone
 * and no country, since its members may sit in several.
 */
export function useHomeCountry(): string | undefined {
  const { organization } = useSession();
  const venues = useVenues();
  return (
    venues.find(({ zone, country }) => zone === organization.zone && country !== null)?.country ??
    undefined
  );
}

function useVenues() {
  const mayRead = useCan('venues:read');
  const { data } = useQuery({ ...venuesQuery, enabled: mayRead });
  return data?.items ?? [];
}
