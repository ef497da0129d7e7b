import { localAt } from '../../../../../src/kernel/local-time.js';
import { checkPlacements, type Board, type Placement, type Room } from './programme.queries';

/** How often the next free time is asked for before it is given up. */
const MOST_STEPS = 24;

/** The rooms that nobody holds at the hours of a placement, the smallest that are large enough first. */
export async function findFreeRooms(
  eventId: string,
  rooms: readonly Room[],
  placement: Placement,
  signal: AbortSignal,
): Promise<Room[]> {
  const { sessionId, people: _people, ...place } = placement;
  const others = rooms.filter(({ id }) => id !== placement.roomId).slice(0, 200);
  if (others.length === 0) return [];
  // Of each room by itself: without its people, else the person of one would stand against the other.
  const check = await checkPlacements(
    eventId,
    others.map(({ id }) => ({ ...place, people: [], roomId: id })),
    signal,
  );
  const taken = new Set(
    check.items
      .filter(({ code, other }) => code === 'session_room_taken' && other?.sessionId !== sessionId)
      .map(({ roomId }) => roomId),
  );
  const closed = new Set(
    check.items.filter(({ code }) => code === 'room_not_available').map(({ roomId }) => roomId),
  );
  const expected = placement.expectedAudience ?? 0;
  const fits = ({ capacity }: Room) => capacity === null || capacity >= expected;
  return others
    .filter(({ id }) => !taken.has(id) && !closed.has(id))
    .toSorted(
      (a, b) =>
        Number(fits(b)) - Number(fits(a)) || (a.capacity ?? Infinity) - (b.capacity ?? Infinity),
    );
}

/**
 * The next start at which the room and the people of a placement are free, on the event's clock: after each session
 * that holds one of them it is tried anew, until the end of the event.
 */
export async function findNextFree(
  board: Board,
  placement: Placement,
  signal: AbortSignal,
): Promise<string | null> {
  let startsLocal = placement.startsLocal ?? null;
  for (let step = 0; step < MOST_STEPS && startsLocal !== null; step += 1) {
    const check = await checkPlacements(board.event.id, [{ ...placement, startsLocal }], signal);
    const held = check.items.filter(({ severity, other }) => severity === 'refused' && other);
    const refusedOtherwise = check.items.some(
      ({ severity, other }) => severity === 'refused' && other === null,
    );
    if (refusedOtherwise) return null;
    const pause = pauseAt(board, { ...placement, startsLocal });
    const ends = [
      ...held.flatMap(({ other }) => (other === null ? [] : [other.endsAt])),
      ...(pause === undefined ? [] : [pause]),
    ].sort((a, b) => Temporal.Instant.compare(a, b));
    const latest = ends.at(-1);
    if (latest === undefined) return startsLocal;
    startsLocal = localAt(latest, board.zone).slice(0, 16);
  }
  return null;
}

/** The end of a break over all rooms that lies in the way; breaks hold no room, but nobody meets in them. */
function pauseAt(board: Board, placement: Placement): string | undefined {
  const { startsLocal, durationMinutes } = placement;
  if (startsLocal == null || durationMinutes === undefined) return undefined;
  const starts = Temporal.PlainDateTime.from(startsLocal).toZonedDateTime(board.zone).toInstant();
  const ends = starts.add({ minutes: durationMinutes });
  return (
    board.sessions.find(
      (session) =>
        session.allRooms &&
        session.kind === 'break' &&
        session.state === 'planned' &&
        session.id !== placement.sessionId &&
        session.startsAt !== null &&
        session.endsAt !== null &&
        Temporal.Instant.compare(session.startsAt, ends) < 0 &&
        Temporal.Instant.compare(session.endsAt, starts) > 0,
    )?.endsAt ?? undefined
  );
}
