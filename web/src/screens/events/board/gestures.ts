import { addMinutes } from '../../../../../src/kernel/local-time.js';
import type { Board, Session } from '../programme/programme.queries';
import { endOfPlace, placeOf, type Place, type Proposed } from './places';

/** The grid of the board in minutes. */
export const GRID = 5;
/** A session lasts at most 36 hours. */
export const LONGEST = 2160;

/** What somebody is about to do with sessions on the board. */
export type Gesture =
  | {
      readonly kind: 'move';
      /** The first is the one that is held; the others keep their distance from it. */
      readonly ids: readonly string[];
      readonly startsLocal: string;
      readonly roomId: string | null;
      /** A new length of the one that is held. */
      readonly durationMinutes?: number;
      /** What follows in the room goes along, or makes way. */
      readonly follow: boolean;
    }
  | {
      readonly kind: 'resize';
      readonly ids: readonly [string];
      readonly durationMinutes: number;
      readonly follow: boolean;
    }
  | { readonly kind: 'swap'; readonly ids: readonly [string, string] }
  | { readonly kind: 'unschedule'; readonly ids: readonly string[] };

/**
 * Where the sessions of a gesture would stand.
 * @param order the rooms as they stand side by side; null stands for “no room”
 * @returns undefined when there is no room so far to the side
 */
export function propose(
  board: Board,
  order: readonly (string | null)[],
  gesture: Gesture,
): readonly Proposed[] | undefined {
  const byId = new Map(board.sessions.map((session) => [session.id, session]));
  const sessions = gesture.ids.flatMap((id) => byId.get(id) ?? []);
  const [held] = sessions;
  if (held === undefined) return [];
  switch (gesture.kind) {
    case 'unschedule':
      return sessions
        .filter(({ startsLocal }) => startsLocal !== null)
        .map((session) => ({
          sessionId: session.id,
          place: { ...placeOf(session), startsLocal: null },
        }));
    case 'swap':
      return swapped(board, sessions);
    case 'resize': {
      const place = { ...placeOf(held), durationMinutes: clampLength(gesture.durationMinutes) };
      const longer = place.durationMinutes - held.durationMinutes;
      const after = gesture.follow ? following(board, held) : [];
      return [{ sessionId: held.id, place }, ...later(after, longer, board.zone)];
    }
    case 'move':
      return moved(board, order, gesture, sessions);
  }
}

export function clampLength(minutes: number): number {
  return Math.min(LONGEST, Math.max(GRID, minutes));
}

function moved(
  board: Board,
  order: readonly (string | null)[],
  { startsLocal, roomId, durationMinutes, follow }: Extract<Gesture, { kind: 'move' }>,
  sessions: readonly Session[],
): readonly Proposed[] | undefined {
  const [held, ...others] = sessions;
  if (held === undefined) return [];
  const place: Place = {
    ...placeOf(held),
    startsLocal,
    roomId: held.allRooms ? null : roomId,
    ...(durationMinutes === undefined ? {} : { durationMinutes: clampLength(durationMinutes) }),
  };
  const list: Proposed[] = [{ sessionId: held.id, place }];
  const steps =
    held.allRooms || held.startsLocal === null
      ? 0
      : order.indexOf(roomId) - order.indexOf(held.roomId);
  // What had no hours stands one after the other behind the one that is held.
  let next = endOfPlace(place, board.zone);
  for (const session of others) {
    const before = placeOf(session);
    if (before.startsLocal === null) {
      const placed: Place = { ...before, startsLocal: next, roomId: place.roomId };
      list.push({ sessionId: session.id, place: placed });
      next = endOfPlace(placed, board.zone);
      continue;
    }
    const room = session.allRooms ? null : roomAside(order, before.roomId, steps);
    if (room === undefined) return undefined;
    const starts =
      held.startsLocal === null
        ? before.startsLocal
        : sameDistance(held.startsLocal, startsLocal, before.startsLocal);
    list.push({ sessionId: session.id, place: { ...before, startsLocal: starts, roomId: room } });
  }
  return follow ? [...list, ...makingWay(board, held, place, sessions)] : list;
}

function roomAside(
  order: readonly (string | null)[],
  roomId: string | null,
  steps: number,
): string | null | undefined {
  return steps === 0 ? roomId : order[order.indexOf(roomId) + steps];
}

/** The hours on the clock shift by what the first has shifted. */
function sameDistance(from: string, to: string, other: string): string {
  const first = Temporal.PlainDateTime.from(from);
  const by = first.until(to, { largestUnit: 'minute' });
  return Temporal.PlainDateTime.from(other).add(by).toString({ smallestUnit: 'minute' });
}

/** In its own room what follows goes along; in another one it makes way as far as it must. */
function makingWay(
  board: Board,
  held: Session,
  place: Place,
  taken: readonly Session[],
): readonly Proposed[] {
  const { zone } = board;
  if (place.startsLocal === null) return [];
  if (held.startsLocal !== null && held.roomId === place.roomId) {
    // What follows keeps its distance from the end of the one that is held.
    const by =
      minutesBetween(held.startsLocal, place.startsLocal, zone) +
      place.durationMinutes -
      held.durationMinutes;
    const after = following(board, held).filter((session) => !taken.includes(session));
    return later(after, by, zone);
  }
  const ends = endOfPlace(place, zone) ?? '';
  const { startsLocal } = place;
  const after = inRoom(board, place.roomId, startsLocal.slice(0, 10)).filter(
    (session) => !taken.includes(session) && (session.endsLocal ?? '') > startsLocal,
  );
  const first = after[0]?.startsLocal ?? null;
  if (first === null || first >= ends) return [];
  return later(after, minutesBetween(first, ends, zone), zone);
}

function minutesBetween(from: string, to: string, zone: string): number {
  const start = Temporal.PlainDateTime.from(from).toZonedDateTime(zone);
  return start.until(Temporal.PlainDateTime.from(to).toZonedDateTime(zone)).total('minutes');
}

function later(sessions: readonly Session[], minutes: number, zone: string): Proposed[] {
  if (minutes === 0) return [];
  return sessions.flatMap((session) => {
    const place = placeOf(session);
    if (place.startsLocal === null) return [];
    const startsLocal = addMinutes(place.startsLocal, zone, minutes).slice(0, 16);
    return [{ sessionId: session.id, place: { ...place, startsLocal } }];
  });
}

/** What takes place in a room on a day, in the order of time. */
function inRoom(board: Board, roomId: string | null, day: string): Session[] {
  return board.sessions
    .filter(
      (session) =>
        session.state === 'planned' &&
        session.startsLocal?.slice(0, 10) === day &&
        !session.allRooms &&
        session.roomId === roomId,
    )
    .toSorted((a, b) => ((a.startsLocal ?? '') < (b.startsLocal ?? '') ? -1 : 1));
}

/** What follows a session in its room on its day, in the order of time. */
export function following(board: Board, session: Session): Session[] {
  const { startsLocal, endsLocal } = session;
  if (startsLocal === null || endsLocal === null) return [];
  const list = session.allRooms
    ? board.sessions.filter(
        (other) =>
          other.state === 'planned' && other.startsLocal?.slice(0, 10) === startsLocal.slice(0, 10),
      )
    : inRoom(board, session.roomId, startsLocal.slice(0, 10));
  return list.filter(
    (other) => other.id !== session.id && (other.startsLocal ?? '') >= endsLocal.slice(0, 16),
  );
}

/**
 * Two neighbours in a room change their order and keep the gap between them; any other two change their places.
 * Each keeps its length.
 */
function swapped(board: Board, sessions: readonly Session[]): readonly Proposed[] {
  const [one, other] = sessions;
  if (one === undefined || other === undefined) return [];
  const [first, second] =
    (one.startsLocal ?? '~') <= (other.startsLocal ?? '~') ? [one, other] : [other, one];
  const a = placeOf(first);
  const b = placeOf(second);
  const neighbours =
    !first.allRooms && following(board, first)[0]?.id === second.id && b.startsLocal !== null;
  const ends = endOfPlace(b, board.zone);
  if (neighbours && ends !== null) {
    return [
      { sessionId: second.id, place: { ...b, startsLocal: a.startsLocal } },
      {
        sessionId: first.id,
        place: {
          ...a,
          startsLocal: addMinutes(ends, board.zone, -a.durationMinutes).slice(0, 16),
        },
      },
    ];
  }
  const at = (from: Place, to: Place): Place => ({
    ...from,
    startsLocal: to.startsLocal,
    roomId: from.allRooms ? null : to.allRooms ? from.roomId : to.roomId,
  });
  return [
    { sessionId: first.id, place: at(a, b) },
    { sessionId: second.id, place: at(b, a) },
  ];
}
