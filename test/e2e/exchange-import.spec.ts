import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ScheduleImportRunner } from '../../src/exchange/schedule-import-runner.js';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { HAS_SCHEDULES, scheduleFile, scheduleXmlFaults } from '../support/schedule-schemas.js';
import { childrenOf, readXml, textOf } from '../support/read-xml.js';

/* The collected schedules come in as they are; without ../shared these tests are left out. */
const held = HAS_SCHEDULES ? describe : describe.skip;

let app: TestApp;
let home: TestOrganization;

beforeAll(async () => {
  app = await startApp();
  home = await createOrganization(app, { languages: ['en', 'ru', 'kk', 'zh'] });
});

afterAll(() => app.close());

const client = () => api(app, home.ownerToken);

async function newEvent(zone: string, startsLocal: string, endsLocal: string) {
  const answer = await client().post('/api/v1/events', {
    title: { en: 'A congress' },
    kind: 'conference',
    format: 'in_person',
    zone,
    startsLocal,
    endsLocal,
    languages: ['en'],
  });
  expect(answer.status).toBe(201);
  return answer.body.id as string;
}

function upload(bytes: Uint8Array | string, name: string, fields: Record<string, string> = {}) {
  const form = new FormData();
  form.set('file', new Blob([bytes as never]), name);
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  return form;
}

async function bring(
  eventId: string,
  bytes: Uint8Array | string,
  name: string,
  fields: Record<string, string> = {},
) {
  const preview = await client().post(
    `/api/v1/events/${eventId}/schedule-imports`,
    upload(bytes, name, fields),
  );
  expect(preview.status).toBe(201);
  const id = preview.body.id as string;
  const started = await client().post(`/api/v1/schedule-imports/${id}/run`);
  expect(started.status).toBe(202);
  await app.nest.get(ScheduleImportRunner).run(home.id, id);
  const done = await client().get(`/api/v1/schedule-imports/${id}`);
  expect(done.body).toMatchObject({ state: 'done', rowsDone: done.body.rowsTotal });
  return { preview: preview.body, done: done.body };
}

async function allRows(id: string, query = ''): Promise<any[]> {
  const rows: any[] = [];
  let cursor = '';
  for (;;) {
    const page = await client().get(
      `/api/v1/schedule-imports/${id}/rows?limit=200${query}${cursor === '' ? '' : `&cursor=${cursor}`}`,
    );
    rows.push(...page.body.items);
    if (page.body.next === null) return rows;
    cursor = page.body.next;
  }
}

/** What of a schedule.xml must come back: who, what, when, where. */
function essence(xml: string) {
  const root = readXml(xml);
  return childrenOf(root, 'day')
    .flatMap((day) => childrenOf(day, 'room'))
    .flatMap((room) => childrenOf(room, 'event'))
    .map((event) => ({
      guid: event.attributes['guid'],
      id: event.attributes['id'],
      at: Temporal.Instant.from(textOf(event, 'date')).toString(),
      duration: textOf(event, 'duration').trim(),
      ...Object.fromEntries(
        ['title', 'room', 'track', 'type'].map((name) => [
          name,
          textOf(event, name).replace(/\s+/g, ' ').trim(),
        ]),
      ),
      people: childrenOf(event, 'persons')
        .flatMap((list) => childrenOf(list, 'person'))
        .map(({ attributes }) => attributes['guid'])
        .sort(),
    }))
    .sort((one, other) => ((one.guid ?? '') < (other.guid ?? '') ? -1 : 1));
}

held('a congress of a thousand sessions', () => {
  let eventId: string;
  const file = () => scheduleFile('real/schedule-38c3-20251206.xml');

  it('comes in whole, and goes out as it came', async () => {
    eventId = await newEvent('Europe/Berlin', '2024-12-27T10:00', '2024-12-30T19:00');
    const started = performance.now();
    const { preview, done } = await bring(eventId, file(), '38c3.xml');
    process.stderr.write(`38C3 took ${Math.round(performance.now() - started)} ms\n`);
    expect(preview).toMatchObject({
      format: 'schedule.xml',
      title: '38C3',
      zone: 'Europe/Berlin',
      rowsTotal: 1007,
      counts: { create: 1007, error: 0, skip: 0 },
      adds: { rooms: 72, tracks: expect.any(Number) },
    });
    expect(done.counts).toEqual(preview.counts);
    const programme = await client().get(`/api/v1/events/${eventId}/programme`);
    expect(programme.body.sessions).toHaveLength(1007);
    const out = await client().get(`/api/v1/events/${eventId}/export/schedule.xml`);
    expect(scheduleXmlFaults(out.body)).toEqual([]);
    const [before, after] = [essence(file().toString('utf8')), essence(out.body)];
    const lost =
      before.flatMap(({ people }) => people).length - after.flatMap(({ people }) => people).length;
    expect(lost).toBe(1);
    expect(after.map(({ people: _p, ...rest }) => rest)).toEqual(
      before.map(({ people: _p, ...rest }) => rest),
    );
  });

  it('changes nothing when it comes again', async () => {
    const { preview, done } = await bring(eventId, file(), '38c3.xml');
    expect(preview.counts).toMatchObject({ create: 0, update: 0, unchanged: 1007, error: 0 });
    expect(preview.adds).toEqual({ rooms: 0, tracks: 0, people: 0 });
    expect(done.counts).toEqual(preview.counts);
    const out = await client().get(`/api/v1/events/${eventId}/export/schedule.xml`);
    const again = await bring(eventId, out.body, 'out.xml');
    expect(again.preview.counts).toMatchObject({ create: 0, update: 0, unchanged: 1007 });
  });
});
