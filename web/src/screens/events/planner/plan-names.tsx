import { useMemo } from 'react';
import { formatDate, formatTime } from '../../../../../src/kernel/local-time.js';
import { Link } from '../../../parts/link';
import { useLanguage } from '../../../texts/language';
import { useLocalized } from '../../../texts/localized';
import { useTexts } from '../../../texts/texts';
import type { Board } from '../programme/programme.queries';
import type { PlanChoice } from './planner.queries';
import { acceptTexts } from './accept.texts';
import { resultTexts } from './result.texts';

export interface PlanNames {
  readonly session: (id: string) => string;
  readonly person: (id: string) => string;
  readonly room: (id: string | null) => string;
  /** Day, hour and room of a place: `14 September 2027, 10:00 · Hall A`. */
  readonly place: (startsLocal: string | null, roomId: string | null) => string;
  readonly list: (parts: readonly string[]) => string;
}

/** What the ids of a plan are called. */
export function useNames(board: Board): PlanNames {
  const language = useLanguage();
  const localized = useLocalized();
  const results = useTexts(resultTexts);
  const accepts = useTexts(acceptTexts);
  return useMemo(() => {
    const sessions = new Map(board.sessions.map(({ id, title }) => [id, title]));
    const people = new Map(board.people.map(({ expertId, name }) => [expertId, name]));
    const rooms = new Map(board.rooms.map(({ id, name }) => [id, name]));
    const room = (id: string | null) =>
      id === null ? results.noRoom : localized(rooms.get(id)).text;
    const list = new Intl.ListFormat(language, { type: 'conjunction' });
    return {
      session: (id) => localized(sessions.get(id)).text,
      person: (id) => people.get(id) ?? '',
      room,
      place: (startsLocal, roomId) =>
        startsLocal === null
          ? accepts.nowhere
          : [
              `${formatDate(startsLocal.slice(0, 10), language)}, ${formatTime(startsLocal, language)}`,
              ...(rooms.size === 0 && roomId === null ? [] : [room(roomId)]),
            ].join(' · '),
      list: (parts) => list.format(parts.filter((part) => part !== '')),
    };
  }, [board, language, localized, results, accepts]);
}

interface SessionLinkProps {
  readonly board: Board;
  readonly id: string;
}

/** A session by its title, leading to it in the programme. */
export function SessionLink({ board, id }: SessionLinkProps) {
  const localized = useLocalized();
  const { text, lang } = localized(board.sessions.find((session) => session.id === id)?.title);
  return (
    <Link to={`/events/${board.event.id}/programme?session=${id}`}>
      <span lang={lang}>{text}</span>
    </Link>
  );
}

/** The sessions that a plan has elsewhere than the draft. */
export function placesThatDiffer({ placed }: PlanChoice, board: Board): string[] {
  const now = new Map(board.sessions.map((session) => [session.id, session]));
  return placed
    .filter(({ sessionId, startsLocal, roomId }) => {
      const session = now.get(sessionId);
      return (
        session?.state === 'planned' &&
        (session.startsLocal !== startsLocal || session.roomId !== roomId)
      );
    })
    .map(({ sessionId }) => sessionId);
}
