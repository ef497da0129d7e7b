import { useEffect, useRef, useState } from 'react';
import type { Board, Session } from '../programme/programme.queries';

/** So long a session is marked after somebody else has changed it, in milliseconds. */
const SHOWN_MS = 6000;

/** The sessions that others have changed just now, with who it was. */
export function useChangedByOthers(
  board: Board,
  changedBy: string | undefined,
  isOwn: (session: Session) => boolean,
): ReadonlyMap<string, string> {
  const [changed, setChanged] = useState<ReadonlyMap<string, string>>(new Map());
  const before = useRef(new Map(board.sessions.map(({ id, version }) => [id, version])));
  const who = useRef(changedBy);
  useEffect(() => {
    who.current = changedBy;
  }, [changedBy]);
  useEffect(() => {
    const known = before.current;
    before.current = new Map(board.sessions.map(({ id, version }) => [id, version]));
    const name = who.current;
    if (name === undefined) return;
    const fresh = board.sessions.filter(
      (session) => known.get(session.id) !== session.version && !isOwn(session),
    );
    if (fresh.length === 0) return;
    setChanged(new Map(fresh.map(({ id }) => [id, name])));
  }, [board, isOwn]);
  useEffect(() => {
    if (changed.size === 0) return;
    const timer = window.setTimeout(() => setChanged(new Map()), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [changed]);
  return changed;
}
