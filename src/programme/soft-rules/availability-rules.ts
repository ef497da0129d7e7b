import { covers, partsOutside, type Span } from '../../kernel/availability.js';
import { localAt } from '../../kernel/local-time.js';
import type { Finding, SoftRule } from './finding.js';
import { occupied } from './programme-facts.js';

/** A session in a room that cannot be had then. */
export const roomAvailability: SoftRule = ({ sessions, rooms, zone }) =>
  sessions.flatMap((session): Finding[] => {
    const room = session.roomId === null ? undefined : rooms.get(session.roomId);
    if (room === undefined || covers(room.free, session)) return [];
    return [
      {
        rule: 'room_availability',
        variant: 'room_unavailable',
        sessionIds: [session.id],
        expertIds: [],
        roomIds: [room.id],
        params: { away: sayAway(room.free, session, zone) },
      },
    ];
  });

/** A session with people who cannot be had then; who only sends a video may be anywhere. */
export const personAvailability: SoftRule = ({ sessions, people, zone }) =>
  sessions.flatMap((session) =>
    [...occupied(session)].flatMap((expertId): Finding[] => {
      const free = people.get(expertId)?.free;
      if (covers(free, session)) return [];
      return [
        {
          rule: 'person_availability',
          variant: 'person_unavailable',
          sessionIds: [session.id],
          expertIds: [expertId],
          roomIds: [],
          params: { away: sayAway(free, session, zone) },
        },
      ];
    }),
  );

/** `12:00–13:00, 17:30–18:00`: the parts of a session in which somebody or something cannot be had. */
function sayAway(free: readonly Span[] | undefined, session: Span, zone: string): string {
  const time = (ms: number) => localAt(Temporal.Instant.fromEpochMilliseconds(ms), zone).slice(11);
  return partsOutside(free, session)
    .map(({ from, to }) => `${time(from)}–${time(to)}`)
    .join(', ');
}
