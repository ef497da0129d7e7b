import { expect } from '@jest/globals';
import type { Answer, api } from './app.js';

/*
 * What the cases are about, made as an organiser makes it: over the API. The fixture of the cases is an event in
 * Almaty, 14–17 September 2027, with the rooms Hall A and Hall B.
 */

type Client = ReturnType<typeof api>;
type Body = Answer['body'];

/** The body of an answer with this status; shows what was wrong in any other. */
export function taken(answer: Answer, status: number): Body {
  const { status: given, body } = answer;
  expect(given === status ? [given] : [given, body?.code, body?.issues]).toEqual([status]);
  return answer.body;
}

/** The `If-Match` header for a version that was seen. */
export const seen = (version: number) => ({ 'if-match': `"${String(version)}"` });

/** A venue in Almaty with the two halls. */
export async function makeHalls(
  client: Client,
): Promise<{ venueId: string; hallA: string; hallB: string }> {
  const venue = taken(
    await client.post('/api/v1/venues', { name: { en: 'Palace' }, zone: 'Asia/Almaty' }),
    201,
  );
  const room = async (en: string) =>
    taken(await client.post(`/api/v1/venues/${String(venue.id)}/rooms`, { name: { en } }), 201)
      .id as string;
  return { venueId: venue.id, hallA: await room('Hall A'), hallB: await room('Hall B') };
}

/** A public event; the one of the fixture unless said otherwise. */
export async function makeEvent(client: Client, input: object = {}): Promise<Body> {
  const made = taken(
    await client.post('/api/v1/events', {
      title: { ru: 'Форум экспертов 2027', en: 'Forum of experts 2027' },
      kind: 'forum',
      format: 'online',
      onlineUrl: 'https://example.org/forum',
      zone: 'Asia/Almaty',
      startsLocal: '2027-09-14T00:00',
      endsLocal: '2027-09-18T00:00',
      visibility: 'public',
      ...input,
    }),
    201,
  );
  return made;
}

/** The same, announced, so that the public sees it. */
export async function announceEvent(client: Client, input: object = {}): Promise<Body> {
  const { id, version } = await makeEvent(client, input);
  const path = `/api/v1/events/${String(id)}/state`;
  return taken(await client.call('POST', path, { to: 'announced' }, seen(version)), 200);
}

/** A session of an event; the answer, whatever it is. */
export function addSession(
  client: Client,
  eventId: string,
  startsLocal: string,
  endsLocal: string,
  more: object = {},
): Promise<Answer> {
  return client.post(`/api/v1/events/${eventId}/sessions`, {
    title: { en: 'Session' },
    kind: 'panel',
    startsLocal,
    endsLocal,
    ...more,
  });
}

/** An expert who lets the public see them. */
export async function publicExpert(client: Client, name: object, more: object = {}): Promise<Body> {
  const made = taken(await client.post('/api/v1/experts', { names: [name], ...more }), 201);
  const consent = { consent: 'granted', source: 'Letter' };
  return taken(await client.post(`/api/v1/experts/${String(made.id)}/consent`, consent), 200);
}

/** A published outcome of an event that is over; its slug and symbol are those of the outcome. */
export async function publishOutcome(
  client: Client,
  eventId: string,
  input: object = {},
): Promise<Body> {
  const outcome = taken(
    await client.post(`/api/v1/events/${eventId}/outcomes`, {
      kind: 'chair_summary',
      authenticLanguage: 'ru',
      editions: [{ lang: 'ru', title: 'Итоги', summary: 'Кратко.', body: 'Стороны беседовали.' }],
      ...input,
    }),
    201,
  );
  const path = `/api/v1/outcome-versions/${String(outcome.versions[0].id)}`;
  const submitted = taken(await client.post(`${path}/submit`), 200);
  taken(await client.call('POST', `${path}/approve`, undefined, seen(submitted.version)), 200);
  taken(await client.post(`${path}/publish`, {}), 200);
  return outcome;
}
