import { expect } from '@jest/globals';
import { newId } from '../../src/kernel/id.js';
import type { api, TestApp, TestOrganization } from './app.js';

type Client = ReturnType<typeof api>;

/** An expert of the registry who may be named, with a Russian name and an address. */
export async function addExpert(
  app: TestApp,
  organization: TestOrganization,
  name: { readonly family: string; readonly given: string },
  more: {
    readonly languages?: readonly string[];
    readonly country?: string;
    readonly email?: string;
    readonly consent?: string;
  } = {},
): Promise<string> {
  const id = newId();
  const sql = (text: string, values: unknown[]) => app.database.reader.query(text, values);
  await sql(
    `INSERT INTO expert (id, organization_id, slug, sort_key, look_alike_key, search_text, languages, country, consent)
     VALUES ($1::uuid, $2, 'expert-' || $1::text, $3, $3, $3, $4, $5, $6)`,
    [
      id,
      organization.id,
      name.family,
      more.languages ?? [],
      more.country ?? null,
      more.consent ?? 'granted',
    ],
  );
  await sql(
    `INSERT INTO expert_name (id, organization_id, expert_id, position, lang, script, family, given, name_order)
     VALUES ($1, $2, $3, 0, 'ru', 'Cyrl', $4, $5, 'given_first')`,
    [newId(), organization.id, id, name.family, name.given],
  );
  if (more.email !== undefined) {
    await sql(
      `INSERT INTO expert_email (id, organization_id, expert_id, position, address, address_key)
       VALUES ($1, $2, $3, 0, $4, $4)`,
      [newId(), organization.id, id, more.email],
    );
  }
  return id;
}

/** A venue in Almaty with two halls, and a forum of four days in it. */
export async function addForum(
  client: Client,
  more: Record<string, unknown> = {},
): Promise<{ venue: string; hallA: string; hallB: string; event: string }> {
  const venue = await client.post('/api/v1/venues', {
    name: { en: 'Palace', ru: 'Дворец' },
    zone: 'Asia/Almaty',
  });
  const hall = async (name: Record<string, string>) =>
    (await client.post(`/api/v1/venues/${venue.body.id}/rooms`, { name, capacity: 100 })).body
      .id as string;
  const hallA = await hall({ en: 'Hall A', ru: 'Зал А' });
  const hallB = await hall({ en: 'Hall B', ru: 'Зал Б' });
  const event = await client.post('/api/v1/events', {
    title: { en: 'Forum of experts 2027', ru: 'Форум экспертов 2027' },
    kind: 'forum',
    format: 'in_person',
    zone: 'Asia/Almaty',
    venueId: venue.body.id,
    startsLocal: '2027-09-14T00:00',
    endsLocal: '2027-09-18T00:00',
    ...more,
  });
  expect(event.status).toBe(201);
  return { venue: venue.body.id as string, hallA, hallB, event: event.body.id as string };
}
