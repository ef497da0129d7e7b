import type { Finding, SoftRule } from './finding.js';
import { overlap, type RuleSession } from './programme-facts.js';

/** More people are expected than the room holds; where it takes several sessions at once, all of them together. */
export const capacity: SoftRule = ({ sessions, rooms }) => {
  const byRoom = Map.groupBy(sessions, ({ roomId }) => roomId);
  return sessions.flatMap((session): Finding[] => {
    const room = session.roomId === null ? undefined : rooms.get(session.roomId);
    if (room === undefined || room.capacity === null || session.expectedAudience === null)
      return [];
    const beside = room.parallelItems
      ? (byRoom.get(room.id) ?? []).filter(
          (other) => other !== session && overlap(other, session) && begunBefore(other, session),
        )
      : [];
    const expected = [session, ...beside].reduce(
      (sum, { expectedAudience }) => sum + (expectedAudience ?? 0),
      0,
    );
    if (expected <= room.capacity) return [];
    return [
      {
        rule: 'capacity',
        variant: 'room_too_small',
        sessionIds: [session, ...beside].sort((a, b) => a.from - b.from).map(({ id }) => id),
        expertIds: [],
        roomIds: [room.id],
        params: { expected, capacity: room.capacity },
      },
    ];
  });
};

/** The crowd is greatest when one of them begins: each start counts those already there. */
function begunBefore(other: RuleSession, session: RuleSession): boolean {
  return other.from < session.from || (other.from === session.from && other.id < session.id);
}
