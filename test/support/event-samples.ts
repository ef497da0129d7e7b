import { newId } from '../../src/kernel/id.js';
import { toInstant } from '../../src/kernel/local-time.js';
import { api, type TestApp, type TestOrganization } from './app.js';

/** Rows of one organization for tests about events, written straight into the database where that is shorter. */
export function eventSamples(app: TestApp, organization: TestOrganization) {
  const client = api(app, organization.ownerToken);
  const insert = async (table: string, values: Record<string, unknown>): Promise<string> => {
    const row = { id: newId(), organization_id: organization.id, ...values };
    const columns = Object.keys(row);
    await app.database.reader.query(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, n) => `$${String(n + 1)}`).join(', ')})`,
      Object.values(row),
    );
    return row.id;
  };
  return {
    client,
    insert,

    /** A venue with rooms of these names and capacities; gives the ids, the venue's first. */
    async venue(...rooms: readonly (readonly [string, number?])[]): Promise<string[]> {
      const venue = await insert('venue', { name: { en: 'Palace' }, zone: 'Asia/Almaty' });
      const ids = [venue];
      for (const [name, capacity] of rooms) {
        ids.push(
          await insert('room', {
            venue_id: venue,
            name: { en: name },
            name_key: name.toLowerCase(),
            capacity: capacity ?? null,
          }),
        );
      }
      return ids;
    },

    async expert(family: string, given: string): Promise<string> {
      const id = newId();
      await insert('expert', {
        id,
        slug: `expert-${id}`,
        sort_key: family,
        look_alike_key: family,
        search_text: family,
      });
      await insert('expert_name', {
        expert_id: id,
        position: 0,
        lang: 'en',
        script: 'Latn',
        family,
        given,
        name_order: 'given_first',
      });
      return id;
    },

    /** An event as the API makes it; 09:00 to 18:00 in Almaty on a day unless the input says otherwise. */
    async event(day: string, input: Record<string, unknown> = {}) {
      const made = await client.post('/api/v1/events', {
        title: { en: 'Round table' },
        kind: 'round_table',
        format: 'online',
        zone: 'Asia/Almaty',
        startsLocal: `${day}T09:00`,
        endsLocal: `${day}T18:00`,
        ...input,
      });
      if (made.status !== 201) throw new Error(JSON.stringify(made.body));
      return made.body as {
        id: string;
        slug: string;
        version: number;
        startsAt: string;
        endsAt: string;
        startsLocal: string;
        endsLocal: string;
      };
    },

    /** A session from start to end (wall clock of `zone`), with experts who are blocked by it. */
    async session(
      eventId: string,
      title: string,
      starts: string,
      ends: string,
      more: {
        readonly zone?: string;
        readonly roomId?: string | null;
        readonly experts?: readonly string[];
        readonly state?: string;
      } = {},
    ): Promise<string> {
      const zone = more.zone ?? 'Asia/Almaty';
      const id = await insert('session', {
        event_id: eventId,
        room_id: more.roomId ?? null,
        kind: 'panel',
        title: { en: title },
        starts_local: starts,
        ends_local: ends,
        starts_at: toInstant(starts, zone),
        ends_at: toInstant(ends, zone),
        state: more.state ?? 'planned',
      });
      for (const expert of more.experts ?? []) {
        await insert('assignment', {
          event_id: eventId,
          session_id: id,
          expert_id: expert,
          role: 'speaker',
        });
      }
      return id;
    },

    /** The sessions of an event as they stand: title, hours, instants, room, state. */
    async programme(eventId: string): Promise<Record<string, unknown>[]> {
      return app.database.reader.query<Record<string, unknown>[]>(
        `SELECT title->>'en' AS title, starts_local AS "startsLocal", ends_local AS "endsLocal", starts_at AS "startsAt",
           ends_at AS "endsAt", room_id AS "roomId", state, version FROM session
         WHERE organization_id = $1 AND event_id = $2 ORDER BY starts_at NULLS LAST, title->>'en'`,
        [organization.id, eventId],
      );
    },
  };
}

export type EventSamples = ReturnType<typeof eventSamples>;
