import { addMinutes, localAt, toInstant } from '../../../../../src/kernel/local-time.js';
import { instantMs, type Span } from '../../../../../src/kernel/availability.js';
import type { Board, Session } from '../programme/programme.queries';

/** Where a session stands: its room or all of them, its start on the event's clock and its length. */
export interface Place {
  readonly roomId: string | null;
  readonly allRooms: boolean;
  /** `YYYY-MM-DDTHH:mm`; null: without hours. */
  readonly startsLocal: string | null;
  readonly durationMinutes: number;
}

/** A session with the place that it would have. */
export interface Proposed {
  readonly sessionId: string;
  readonly place: Place;
}

/** The place of a session as it is saved. */
export function placeOf(session: Session): Place {
  const { roomId, allRooms, startsLocal, durationMinutes } = session;
  return {
    roomId,
    allRooms,
    startsLocal: startsLocal === null ? null : startsLocal.slice(0, 16),
    durationMinutes,
  };
}

/** Whether two places are the same; of sessions without hours the room is not looked at. */
export function samePlace(a: Place, b: Place): boolean {
  return (
    a.startsLocal === b.startsLocal &&
    a.durationMinutes === b.durationMinutes &&
    (a.startsLocal === null || (a.roomId === b.roomId && a.allRooms === b.allRooms))
  );
}

/** The span of a place in milliseconds since 1970; undefined without hours. */
export function spanOf({ startsLocal, durationMinutes }: Place, zone: string): Span | undefined {
  if (startsLocal === null) return undefined;
  const from = instantMs(toInstant(startsLocal, zone));
  return { from, to: from + durationMinutes * 60_000 };
}

/** The wall clock of a zone at a moment given in milliseconds since 1970. */
export function localOfMs(ms: number, zone: string): string {
  return localAt(Temporal.Instant.fromEpochMilliseconds(ms), zone).slice(0, 16);
}

/** When a place ends on the clock of the zone; null without hours. */
export function endOfPlace({ startsLocal, durationMinutes }: Place, zone: string): string | null {
  return startsLocal === null ? null : addMinutes(startsLocal, zone, durationMinutes).slice(0, 16);
}

/** Whether the clocks of the zone show this time on that day: not while they are being put forward. */
export function clockShows(startsLocal: string, zone: string): boolean {
  return localAt(toInstant(startsLocal, zone), zone).slice(0, 16) === startsLocal.slice(0, 16);
}

/** A board on which some sessions stand elsewhere. */
export function withPlaces(board: Board, list: readonly Proposed[]): Board {
  if (list.length === 0) return board;
  const places = new Map(list.map(({ sessionId, place }) => [sessionId, place]));
  const rooms = new Map(board.rooms.map((room) => [room.id, room]));
  return {
    ...board,
    sessions: board.sessions.map((session) => {
      const place = places.get(session.id);
      if (place === undefined) return session;
      const endsLocal = endOfPlace(place, board.zone);
      return {
        ...session,
        ...place,
        roomName: place.roomId === null ? null : (rooms.get(place.roomId)?.name ?? null),
        endsLocal,
        startsAt: place.startsLocal === null ? null : toInstant(place.startsLocal, board.zone),
        endsAt: endsLocal === null ? null : toInstant(endsLocal, board.zone),
      };
    }),
  };
}
