import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/kernel/id.js';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { type EventSamples, eventSamples } from '../support/event-samples.js';
import { countQueries } from '../support/query-count.js';

let app: TestApp;
let organization: TestOrganization;
let samples: EventSamples;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

beforeEach(async () => {
  organization = await createOrganization(app);
  samples = eventSamples(app, organization);
});

interface Entry {
  objectKind: string;
  action: string;
  at: string;
}

const log = async (query: string): Promise<Entry[]> =>
  (await samples.client.get(`/api/v1/audit?${query}`)).body.items as Entry[];
const told = (entries: readonly Entry[]) =>
  entries.map(({ objectKind, action }) => `${objectKind} ${action}`).sort();

/** Makes an event with every kind of part by the API, and takes some of them away again. */
async function busyEvent(day: string) {
  const { client } = samples;
  const event = await samples.event(day);
  const expert = await samples.expert('Testova', 'Aigul');
  const path = `/api/v1/events/${event.id}`;
  const speaker = await client.post(`${path}/speakers`, { expertId: expert, role: 'speaker' });
  const session = (title: string, from: string, to: string) =>
    client.post(`${path}/sessions`, {
      title: { en: title },
      kind: 'panel',
      startsLocal: `${day}T${from}`,
      endsLocal: `${day}T${to}`,
      people: [{ expertId: expert, role: 'speaker' }],
      contributions: [{ title: { en: 'Talk' } }],
    });
  const kept = await session('Kept', '10:00', '11:00');
  const removed = await session('Removed', '12:00', '13:00');
  await client.delete(`/api/v1/sessions/${removed.body.id as string}`);
  await client.post(`${path}/roles`, {
    accountId: organization.ownerAccountId,
    role: 'rapporteur',
  });
  const outcome = await client.post(`${path}/outcomes`, {
    kind: 'communique',
    authenticLanguage: 'en',
    editions: [{ lang: 'en', title: 'Communique' }],
  });
  await client.post(`/api/v1/outcomes/${outcome.body.id as string}/recommendations`, {
    texts: { en: 'Simplify it.' },
  });
  expect([speaker.status, kept.status, removed.status, outcome.status]).toEqual([
    201, 201, 201, 201,
  ]);
  return event;
}

describe('the log of changes of an event', () => {
  it('holds all that was done to it and to its parts, removed ones too, and nothing else', async () => {
    const event = await busyEvent('2027-09-14');
    await busyEvent('2027-10-14');
    await samples.client.post('/api/v1/venues', { name: { en: 'Palace' }, zone: 'Asia/Almaty' });
    const entries = await log(`eventId=${event.id}&limit=200`);
    expect(told(entries)).toEqual(
      expect.arrayContaining([
        'assignment created',
        'contribution created',
        'event created',
        'event_role created',
        'outcome created',
        'recommendation created',
        'session created',
        'session removed',
        'speaker created',
      ]),
    );
    const count = (what: string) => told(entries).filter((one) => one === what).length;
    expect(
      [
        'event created',
        'session created',
        'session removed',
        'contribution created',
        'assignment created',
      ].map(count),
    ).toEqual([1, 2, 1, 2, 2]);
    expect(
      told(entries).filter((one) => one.startsWith('venue') || one.startsWith('expert')),
    ).toEqual([]);
    // Both events together are all that such entries there are.
    const other = (await samples.client.get('/api/v1/events?to=2027-12-31&limit=1')).body.items[0];
    expect(await log(`eventId=${other.id as string}&limit=200`)).toHaveLength(entries.length);
    const all = await log('limit=200');
    expect(all.filter(({ objectKind }) => objectKind !== 'venue')).toHaveLength(entries.length * 2);
  });

  it('goes together with the other filters, and pages without loss', async () => {
    const event = await busyEvent('2027-09-14');
    const entries = await log(`eventId=${event.id}&limit=200`);
    expect(told(await log(`eventId=${event.id}&objectKind=session`))).toEqual([
      'session created',
      'session created',
      'session removed',
    ]);
    expect(told(await log(`eventId=${event.id}&action=removed`))).toEqual(['session removed']);
    expect(
      await log(`eventId=${event.id}&actor=${organization.ownerAccountId}&limit=200`),
    ).toHaveLength(entries.length);
    expect(await log(`eventId=${event.id}&actor=${newId()}`)).toEqual([]);
    expect(await log(`eventId=${event.id}&to=2020-01-01`)).toEqual([]);
    expect(await log(`eventId=${event.id}&from=2020-01-01&limit=200`)).toHaveLength(entries.length);
    const seen: Entry[] = [];
    let cursor = '';
    do {
      const page = await samples.client.get(
        `/api/v1/audit?eventId=${event.id}&limit=4${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      seen.push(...(page.body.items as Entry[]));
      cursor = page.body.next ?? '';
    } while (cursor !== '');
    expect(seen).toEqual(entries);
  });

  it('is read by those who may, in one question, and holds nothing of another organization', async () => {
    const event = await busyEvent('2027-09-14');
    const stranger = await createOrganization(app);
    const foreign = await api(app, stranger.ownerToken).get(`/api/v1/audit?eventId=${event.id}`);
    expect([foreign.status, foreign.body.items]).toEqual([200, []]);
    for (const [role, status] of [
      ['organizer', 200],
      ['editor', 403],
      ['viewer', 403],
    ] as const) {
      const client = api(app, await organization.tokenFor(role));
      expect((await client.get(`/api/v1/audit?eventId=${event.id}`)).status).toBe(status);
    }
    expect(await countQueries(app, () => log(`eventId=${event.id}`))).toBe(
      await countQueries(app, () => log(`objectId=${event.id}`)),
    );
  });
});
