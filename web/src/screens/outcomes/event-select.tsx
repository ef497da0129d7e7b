import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../api/client';
import { SearchSelect, type Choice } from '../../pickers/search-select';
import { useLocalized } from '../../texts/localized';
import { eventQuery } from '../events/events.queries';

interface Props {
  readonly label: string;
  readonly name?: string;
  readonly placeholder?: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly eventId: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}

/** An event, found by the words of its title. */
export function EventSelect({ eventId, onChange, ...rest }: Props) {
  const localized = useLocalized();
  const [chosen, setChosen] = useState<Choice>();
  // Of an event that stands in the address only the id is known at first.
  const known = useQuery({
    ...eventQuery(eventId ?? ''),
    enabled: eventId !== undefined && chosen?.id !== eventId,
  });
  const value =
    eventId === undefined
      ? null
      : chosen?.id === eventId
        ? chosen
        : { id: eventId, label: known.data === undefined ? '' : localized(known.data.title).text };
  return (
    <SearchSelect
      {...rest}
      kind="events"
      value={value}
      onChange={(choice) => {
        setChosen(choice ?? undefined);
        onChange(choice?.id);
      }}
      find={async (text, signal) => {
        const query = { limit: 20, ...(text.trim() === '' ? {} : { q: text.trim() }) };
        const page = await answer(api.GET('/api/v1/events', { params: { query }, signal }));
        return page.items.map((event) => ({ id: event.id, label: localized(event.title).text }));
      }}
    />
  );
}
