import type { Answer, api, TestApp } from './app.js';

/** The first and the last day of the forum. */
export const FORUM_DAY = '2027-09-14';
export const FORUM_LAST = '2027-09-17';

export interface ForumInZone {
  readonly id: string;
  readonly slug: string;
  /** Its halls. */
  readonly a: string;
  readonly b: string;
  /** Adds a session; an hour without a day is of the first one. */
  add(title: string, from: string, to: string, more?: object): Promise<Answer>;
  announce(): Promise<void>;
  /** A public file of it, in English. */
  file(name: string, headers?: Record<string, string>): Promise<Response>;
}

/** A forum of four days with two halls, in a zone. */
export async function addForumIn(
  app: TestApp,
  client: ReturnType<typeof api>,
  zone: string,
): Promise<ForumInZone> {
  const venue = await client.post('/api/v1/venues', { name: { en: `Palace, ${zone}` }, zone });
  const hall = async (en: string) =>
    (
      await client.post(`/api/v1/venues/${String(venue.body.id)}/rooms`, {
        name: { en },
        capacity: 80,
      })
    ).body.id as string;
  const [a, b] = [await hall('Hall A'), await hall('Hall B')];
  const event = await client.post('/api/v1/events', {
    title: { en: `Forum, ${zone}` },
    kind: 'forum',
    format: 'in_person',
    zone,
    venueId: venue.body.id,
    startsLocal: `${FORUM_DAY}T00:00`,
    endsLocal: `${FORUM_LAST}T20:00`,
  });
  const id = event.body.id as string;
  const slug = event.body.slug as string;
  const add = async (title: string, from: string, to: string, more: object = {}) =>
    client.post(`/api/v1/events/${id}/sessions`, {
      title: { en: title },
      kind: 'panel',
      startsLocal: from.includes('T') ? from : `${FORUM_DAY}T${from}`,
      endsLocal: to.includes('T') ? to : `${FORUM_DAY}T${to}`,
      ...more,
    });
  const announce = async () => {
    const { version } = (await client.get(`/api/v1/events/${id}`)).body as { version: number };
    const match = { 'if-match': `"${String(version)}"` };
    await client.post(`/api/v1/events/${id}/state`, { to: 'announced' }, match);
  };
  const file = async (name: string, headers: Record<string, string> = {}) =>
    fetch(`${app.url}/en/events/${slug}/${name}`, { headers });
  return { id, slug, a, b, add, announce, file };
}
