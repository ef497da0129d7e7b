import { covers } from '../../kernel/availability.js';
import type { Finding, SoftRule } from './finding.js';
import { occupied } from './programme-facts.js';

/** A session in a room that cannot be had then. */
export const roomAvailability: SoftRule = ({ sessions, rooms }) =>
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
        params: {},
      },
    ];
  });

/** A session with people who cannot be had then; who only sends a video may be anywhere. */
export const personAvailability: SoftRule = ({ sessions, people }) =>
  sessions.flatMap((session) =>
    [...occupied(session)].flatMap((expertId): Finding[] => {
      if (covers(people.get(expertId)?.free, session)) return [];
      return [
        {
          rule: 'person_availability',
          variant: 'person_unavailable',
          sessionIds: [session.id],
          expertIds: [expertId],
          roomIds: [],
          params: {},
        },
      ];
    }),
  );
