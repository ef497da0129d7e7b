import pg from 'pg';
import type { Scenario } from '../scenario.js';

/** Sessions of one minute follow each other in the room of each event that seeding left free. */
const MINUTES = 1;

/**
 * An organiser schedules a session with one person into a free room of a coming event: checked against every
 * other session of the room and of the person, and written durably.
 */
export const createSession: Scenario = {
  name: 'create-session',
  about: 'POST /api/v1/events/{id}/sessions',
  prepare: async ({ databaseUrl, size, token }) => {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    // The person's number is half the registry away from those who speak at the same time.
    const found = await client.query<Target>(
      `SELECT event.id, room.id AS room, expert.id AS expert,
         to_char(event.starts_local, 'YYYY-MM-DD"T"HH24:MI') AS starts,
         (extract(epoch FROM event.ends_local - event.starts_local) / 60)::int AS minutes
       FROM event JOIN room ON room.venue_id = event.venue_id AND room.position = 3
       JOIN expert ON expert.slug =
         'expert-' || (substring(event.slug FROM '\\d+$')::bigint * 36 + $1 / 2) % $1
       WHERE event.state = 'announced' ORDER BY event.id`,
      [size.experts],
    );
    await client.end();
    const targets = found.rows;
    return {
      expectedStatus: 201,
      request: (index) => {
        const target = targets[index % targets.length];
        const slot = Math.floor(index / targets.length);
        if (target === undefined || (slot + 1) * MINUTES > target.minutes) {
          throw new Error('Every free minute of every coming event is taken: seed more events.');
        }
        const starts = Temporal.PlainDateTime.from(target.starts).add({ minutes: slot * MINUTES });
        return {
          method: 'POST',
          path: `/api/v1/events/${target.id}/sessions`,
          headers: { authorization: `Bearer ${token}` },
          body: {
            title: { en: `Short talk ${index}`, ru: `Короткий доклад ${index}` },
            kind: 'panel',
            roomId: target.room,
            startsLocal: starts.toString({ smallestUnit: 'minute' }),
            endsLocal: starts.add({ minutes: MINUTES }).toString({ smallestUnit: 'minute' }),
            people: [{ expertId: target.expert, role: 'speaker' }],
          },
        };
      },
    };
  },
};

interface Target {
  readonly id: string;
  readonly room: string;
  readonly expert: string;
  readonly starts: string;
  readonly minutes: number;
}
