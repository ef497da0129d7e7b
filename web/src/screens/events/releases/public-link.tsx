import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../../texts/language';
import { eventQuery } from '../events.queries';

/** Whether the event, and its programme with it, stands on the public site. */
export function useOnSite(
  eventId: string,
): { readonly slug: string; readonly shown: boolean } | undefined {
  const { data: event } = useQuery(eventQuery(eventId));
  return event === undefined
    ? undefined
    : {
        slug: event.slug,
        shown: event.visibility === 'public' && event.announcedAt !== null,
      };
}

/** A link to the programme on the public site, where it is there; of a release by its number, else the present one. */
export function PublicLink({
  eventId,
  number,
  label,
}: {
  readonly eventId: string;
  readonly number?: number;
  readonly label: string;
}) {
  const language = useLanguage();
  const onSite = useOnSite(eventId);
  if (onSite?.shown !== true) return null;
  const path = `/${language}/events/${onSite.slug}/programme`;
  return (
    <Anchor href={number === undefined ? path : `${path}/releases/${String(number)}`}>
      {label}
    </Anchor>
  );
}
