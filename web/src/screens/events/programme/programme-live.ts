import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSession } from '../../../session/session';
import { refreshProgramme } from './programme.queries';

/** Changes that come together are read together. */
const GATHER_MS = 200;
/** Without a stream (a proxy in between, too many windows) the programme is read anew so often. */
const POLL_MS = 30_000;

interface Told {
  readonly who: { readonly accountId: string; readonly name: string } | null;
}

/**
 * Reads the programme anew when others change it.
 * @returns the name of the colleague who changed it last while one was looking
 */
export function useProgrammeChanges(eventId: string): string | undefined {
  const queries = useQueryClient();
  const ownId = useSession().account.id;
  const [who, setWho] = useState<string>();
  useEffect(() => {
    let timer: number | undefined;
    let poll: number | undefined;
    const read = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void refreshProgramme(queries, eventId), GATHER_MS);
    };
    const stream = new EventSource(`/api/v1/events/${eventId}/changes`);
    // After a pause of the line something may have been missed.
    stream.addEventListener('ready', () => {
      window.clearInterval(poll);
      poll = undefined;
      read();
    });
    stream.addEventListener('change', (event: MessageEvent<string>) => {
      read();
      const told = JSON.parse(event.data) as Told;
      if (told.who !== null && told.who.accountId !== ownId) setWho(told.who.name);
    });
    stream.addEventListener('error', () => {
      poll ??= window.setInterval(read, POLL_MS);
    });
    return () => {
      stream.close();
      window.clearTimeout(timer);
      window.clearInterval(poll);
    };
  }, [queries, eventId, ownId]);
  return who;
}
