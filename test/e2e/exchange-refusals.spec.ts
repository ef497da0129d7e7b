import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ScheduleImportRunner } from '../../src/exchange/schedule-import-runner.js';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { caseFile } from '../support/case-files.js';

let app: TestApp;
let home: TestOrganization;
let eventId: string;

beforeAll(async () => {
  app = await startApp();
  home = await createOrganization(app);
  eventId = await newEvent();
});

afterAll(() => app.close());

async function newEvent(): Promise<string> {
  const answer = await api(app, home.ownerToken).post('/api/v1/events', {
    title: { en: 'Forum' },
    kind: 'forum',
    format: 'in_person',
    zone: 'Asia/Almaty',
    startsLocal: '2027-09-14T08:00',
    endsLocal: '2027-09-17T20:00',
  });
  return answer.body.id;
}

function form(bytes: Uint8Array | string, name: string): FormData {
  const data = new FormData();
  data.set('file', new Blob([bytes as never]), name);
  return data;
}

const send = (bytes: Uint8Array | string, name = 'file', token = home.ownerToken) =>
  api(app, token).post(`/api/v1/events/${eventId}/schedule-imports`, form(bytes, name));

const good =
  '<schedule><conference><title>T</title></conference><day date="2027-09-14"><room name="A"><event id="1"><title>A</title><date>2027-09-14T10:00:00+05:00</date><duration>01:00</duration></event></room></day></schedule>';

describe('a file that is no programme', () => {
  it('is refused with what is wrong and where', async () => {
    const cases: [string, string | Uint8Array, object][] = [
      ['', 'schedule_file_empty', {}],
      ['<schedule>\n<conference>', 'schedule_file_xml_broken', { line: 2 }],
      [good.replace('</day>', ''), 'schedule_file_xml_broken', { line: 1 }],
      ['<rss><channel/></rss>', 'schedule_file_other_xml', { root: 'rss' }],
      ['<!DOCTYPE html><html></html>', 'schedule_file_xml_has_doctype', { line: 1 }],
      ['<schedule><conference/></schedule>', 'schedule_file_empty', {}],
      ['{"schedule": {"conference": {"days": [}}}', 'schedule_file_json_broken', { line: 1 }],
      ['{"schedule": 5}', 'schedule_file_other_json', {}],
      ['[1, 2]', 'schedule_file_other_json', {}],
      [
        '{"schedule":{"conference":{"days":[{"rooms":{"A":[1,null,"x"]}}]}}}',
        'schedule_file_empty',
        {},
      ],
      ['BEGIN:VCALENDAR\r\nEND:VCALENDAR', 'schedule_file_empty', {}],
      ['name,colour\nA,red\n', 'schedule_file_no_columns', { columns: 'name, colour' }],
    ].map(([text, code, params]) => [text as string, code as string, params as object]);
    for (const [text, code, params] of cases) {
      const answer = await send(text);
      expect([text, answer.status, answer.body.code]).toEqual([text, 400, code]);
      expect(answer.body.params ?? {}).toMatchObject(params);
    }
    const pdf = await send('%PDF-1.7 ...');
    expect([pdf.status, pdf.body.code]).toEqual([400, 'file_not_a_table']);
    const other = await send('\u0000\u0001\u0002');
    expect(other.status).toBe(400);
  });

  it('is refused where it is made to do harm', async () => {
    const entities = Array.from({ length: 10 }, (_, n) => `<!ENTITY e${n + 1} "&e${n};&e${n};">`);
    const bomb = `<!DOCTYPE s [<!ENTITY e0 "lol">${entities.join('')}]><schedule>&e10;</schedule>`;
    const outside = `<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]>${good.replace('>A<', '>&x;<')}`;
    for (const text of [bomb, outside]) {
      const answer = await send(text);
      expect([answer.status, answer.body.code]).toEqual([400, 'schedule_file_xml_has_doctype']);
    }
    const undeclared = await send(good.replace('<title>A', '<title>&nbsp;A'));
    expect(undeclared.body.code).toBe('schedule_file_xml_broken');
    const deep = await send('<schedule>'.repeat(5000));
    expect(deep.body.code).toBe('schedule_file_xml_too_complex');
    const deepJson = await send(`{"schedule":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
    expect(deepJson.status).toBe(400);
    const huge = await send(new Uint8Array(21 * 1024 * 1024).fill(32), 'huge.xml');
    expect([huge.status, huge.body.code]).toEqual([413, 'body_too_large']);
    const packed = await send(caseFile('c30_xlsx_bomb.xlsx'), 'bomb.xlsx');
    expect([packed.status, packed.body.code]).toEqual([413, 'xlsx_unpacked_too_large']);
    const named = await send(
      '{"schedule":{"conference":{"days":[{"date":"2027-09-14","rooms":{"__proto__":[{"id":1,"title":"constructor","start":"10:00","duration":"1:00","persons":[{"name":"__proto__ x"}]}]}}]}}}',
    );
    expect([named.status, named.body.counts.create]).toEqual([201, 1]);
  });

  it('may be of ten thousand sessions that all overlap, but not of more', async () => {
    const own = await newEvent();
    const events = (count: number) =>
      Array.from(
        { length: count },
        (_, n) =>
          `<event id="${n + 1}"><title>T${n}</title><date>2027-09-14T10:00:00+05:00</date><duration>01:00</duration><persons><person id="1">Aigul Testova</person></persons></event>`,
      ).join('');
    const file = (count: number) =>
      `<schedule><conference><acronym>many</acronym></conference><day date="2027-09-14"><room name="A">${events(count)}</room></day></schedule>`;
    const more = await send(file(10_001));
    expect([more.status, more.body.code]).toEqual([400, 'schedule_file_too_many']);
    const client = api(app, home.ownerToken);
    const preview = await client.post(
      `/api/v1/events/${own}/schedule-imports`,
      form(file(10_000), 'many.xml'),
    );
    expect(preview.body.counts).toMatchObject({ create: 10_000 });
    const id = preview.body.id as string;
    expect((await client.post(`/api/v1/schedule-imports/${id}/run`)).status).toBe(202);
    await app.nest.get(ScheduleImportRunner).run(home.id, id);
    const done = await client.get(`/api/v1/schedule-imports/${id}`);
    expect(done.body).toMatchObject({ state: 'done', counts: { create: 10_000, error: 0 } });
  }, 180_000);
});

describe('an import', () => {
  it('needs a file, known options, and rights to all that it makes', async () => {
    const client = api(app, home.ownerToken);
    const path = `/api/v1/events/${eventId}/schedule-imports`;
    expect((await client.post(path, new FormData())).status).toBe(400);
    expect((await client.post(path, {})).body.code).toBe('media_type_not_supported');
    const odd = form(good, 's.xml');
    odd.set('outside', 'sometimes');
    const refused = await client.post(path, odd);
    expect([refused.status, refused.body.issues[0].field]).toEqual([400, 'outside']);
    const narrow = await home.tokenFor('organizer', ['programme:*']);
    const answer = await send(good, 's.xml', narrow);
    expect([answer.status, answer.body.code]).toEqual([403, 'permission_denied']);
    const viewer = await home.tokenFor('viewer');
    expect((await send(good, 's.xml', viewer)).status).toBe(403);
  });

  it('runs once, whoever else starts it, and is nobody else’s', async () => {
    const client = api(app, home.ownerToken);
    const preview = await send(good, 's.xml');
    const id = String(preview.body.id);
    const runs = await Promise.all(
      [1, 2, 3].map(() => client.post(`/api/v1/schedule-imports/${id}/run`)),
    );
    expect(runs.map(({ status }) => status).sort()).toEqual([202, 409, 409]);
    expect(
      new Set(runs.filter(({ status }) => status === 409).map(({ body }) => body.code)),
    ).toEqual(new Set(['schedule_import_not_waiting']));
    const programme = await client.get(`/api/v1/events/${eventId}/programme`);
    expect(programme.body.sessions).toHaveLength(1);
    const other = await createOrganization(app);
    const stranger = api(app, other.ownerToken);
    for (const answer of [
      await stranger.get(`/api/v1/schedule-imports/${id}`),
      await stranger.get(`/api/v1/schedule-imports/${id}/rows`),
      await stranger.post(`/api/v1/schedule-imports/${id}/run`),
      await stranger.get(`/api/v1/events/${eventId}/schedule-imports`),
      await stranger.post(`/api/v1/events/${eventId}/schedule-imports`, form(good, 's.xml')),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
    }
    const list = await client.get(`/api/v1/events/${eventId}/schedule-imports?limit=1`);
    expect(list.body.items).toHaveLength(1);
  });

  it('does not run beside another of its event', async () => {
    const client = api(app, home.ownerToken);
    const own = await newEvent();
    const path = `/api/v1/events/${own}/schedule-imports`;
    const [one, two] = [
      await client.post(path, form(good, 'a.xml')),
      await client.post(path, form(good, 'b.xml')),
    ];
    await app.database.reader.query(`UPDATE schedule_import SET state = 'running' WHERE id = $1`, [
      one.body.id,
    ]);
    const refused = await client.post(`/api/v1/schedule-imports/${String(two.body.id)}/run`);
    expect([refused.status, refused.body.code]).toEqual([409, 'schedule_import_running']);
  });
});
