import type { Span } from '../../../../../src/kernel/availability.js';
import { resolveText } from '../../../../../src/kernel/localized-text.js';
import { sayPerson } from '../../../../../src/programme/soft-rules/say-finding.js';
import type { UiLanguage } from '../../../texts/language';
import { textsIn } from '../../../texts/texts';
import type { Board } from '../programme/programme.queries';
import { readyBoard } from './judge-places';
import { verdictTexts } from './verdict.texts';

/** A stretch of time in which what is held had better not stand, in one room or in all of them. */
export interface Hint extends Span {
  readonly roomId: string | undefined;
  readonly level: 'warning' | 'refused';
  readonly words: string;
}

export interface PlaceHints {
  readonly stretches: readonly Hint[];
  /** What is to be said of a room, whatever the hour. */
  readonly rooms: ReadonlyMap<string, string>;
}

const FIRST = -8.64e15;
const LAST = 8.64e15;

/** Where a session cannot stand, or had better not: shown on the whole board from the moment it is taken. */
export function hintsFor(board: Board, sessionId: string, language: UiLanguage): PlaceHints {
  const texts = textsIn(verdictTexts, language);
  const { byId, standing, programme } = readyBoard(board);
  const session = byId.get(sessionId);
  if (session === undefined) return { stretches: [], rooms: new Map() };
  const say = (text: Readonly<Record<string, string>>) =>
    resolveText(text, { asked: language })?.text ?? '';
  const { levels } = board.rules;
  const own = new Set(
    session.people.filter(({ blocking }) => blocking).map(({ expertId }) => expertId),
  );
  const stretches: Hint[] = [];
  for (const other of standing) {
    if (other.session.id === sessionId) continue;
    const shared = other.session.people.find(
      ({ expertId, blocking }) => blocking && own.has(expertId),
    );
    if (shared === undefined) continue;
    const words = texts.busy(shared.name, say(other.session.title));
    stretches.push({ from: other.from, to: other.to, roomId: undefined, level: 'refused', words });
  }
  const away = (
    free: readonly Span[] | undefined,
    level: 'off' | 'warn' | 'block',
    roomId: string | undefined,
    words: string,
  ) => {
    if (level === 'off') return;
    for (const span of gaps(free))
      stretches.push({ ...span, roomId, level: level === 'block' ? 'refused' : 'warning', words });
  };
  for (const expertId of own) {
    const person = sayPerson(programme, expertId, language);
    away(
      programme.people.get(expertId)?.free,
      levels.person_availability,
      undefined,
      texts.personAway(person),
    );
  }
  const rooms = new Map<string, string>();
  for (const room of board.rooms) {
    away(
      programme.rooms.get(room.id)?.free,
      levels.room_availability,
      room.id,
      texts.roomAway(say(room.name)),
    );
    const expected = session.expectedAudience ?? 0;
    if (levels.capacity !== 'off' && room.capacity !== null && room.capacity < expected)
      rooms.set(room.id, texts.tooSmall(room.capacity, expected));
  }
  return { stretches, rooms };
}

/** The time between spans that are in order; of always nothing is left. */
export function gaps(free: readonly Span[] | undefined): Span[] {
  if (free === undefined) return [];
  const edges = [FIRST, ...free.flatMap(({ from, to }) => [from, to]), LAST];
  return Array.from({ length: free.length + 1 }, (_, index) => ({
    from: edges[index * 2] ?? FIRST,
    to: edges[index * 2 + 1] ?? LAST,
  })).filter(({ from, to }) => from < to);
}
