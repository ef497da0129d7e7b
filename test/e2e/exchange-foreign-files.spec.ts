import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ScheduleImportRunner } from '../../src/exchange/schedule-import-runner.js';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { FOREIGN_LETTERS, FOREIGN_SHAPES, oneTalk as xml } from '../support/foreign-shapes.js';
import { makeXlsx } from '../support/spreadsheet-samples.js';

/* Programmes as other programs and people write them, every one of them invented. */

let app: TestApp;
let home: TestOrganization;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

/** An event of a fresh organization, so that nobody of another file is met. */
async function newEvent(): Promise<string> {
  home = await createOrganization(app, { languages: ['en', 'ru', 'kk', 'zh'] });
  const answer = await api(app, home.ownerToken).post('/api/v1/events', {
    title: { en: 'Forum' },
    kind: 'forum',
    format: 'in_person',
    zone: 'Asia/Almaty',
    startsLocal: '2027-09-14T00:00',
    endsLocal: '2027-09-17T20:00',
  });
  return answer.body.id as string;
}

async function bring(eventId: string, bytes: Uint8Array | string, name = 'file') {
  const client = api(app, home.ownerToken);
  const form = new FormData();
  form.set('file', new Blob([bytes as never]), name);
  const preview = await client.post(`/api/v1/events/${eventId}/schedule-imports`, form);
  expect([preview.status, preview.body.code]).toEqual([201, undefined]);
  const id = String(preview.body.id);
  expect((await client.post(`/api/v1/schedule-imports/${id}/run`)).status).toBe(202);
  await app.nest.get(ScheduleImportRunner).run(home.id, id);
  const done = (await client.get(`/api/v1/schedule-imports/${id}`)).body;
  // What was foretold is what happened.
  expect([done.state, done.counts]).toEqual(['done', preview.body.counts]);
  return done;
}

/** The sessions of an event, each in a line: hours, room, title and people. */
async function lines(eventId: string): Promise<string[]> {
  const { body } = await api(app, home.ownerToken).get(`/api/v1/events/${eventId}/programme`);
  return body.sessions
    .map((session: any) => {
      const [title] = Object.values(session.title);
      const [room = '–'] = Object.values(session.roomName ?? {});
      const people = session.people.map(({ name }: { name: string }) => name).join(', ');
      const hours = `${String(session.startsLocal).slice(5)} ${String(session.endsLocal).slice(11)}`;
      return `${hours} ${String(room)}: ${String(title)}${people === '' ? '' : ` (${people})`}`;
    })
    .sort();
}

async function exported(eventId: string, format: string): Promise<Uint8Array> {
  const path = `${app.url}/api/v1/events/${eventId}/export/${format}?lang=ru`;
  const answer = await fetch(path, { headers: { authorization: `Bearer ${home.ownerToken}` } });
  return new Uint8Array(await answer.arrayBuffer());
}

const codes = ({ issues }: any): string[] => issues.map(({ code }: any) => code);
const FORMATS = ['schedule.xml', 'schedule.json', 'schedule2.json', 'programme.ics'];
const TABLES = ['programme.csv', 'programme.xlsx'];

const ONE = ['09-14T10:00 11:30 Зал: Вода и земля'];

describe('letters', () => {
  it.each(FOREIGN_LETTERS)('in %s come out right', async (_, bytes, issues) => {
    const eventId = await newEvent();
    const done = await bring(eventId, bytes);
    expect([codes(done), await lines(eventId)]).toEqual([issues, ONE]);
  });

  it('that no database can hold, wherever they stand, cost no session', async () => {
    const eventId = await newEvent();
    const odd = '\u0000\ud800';
    const long = '😀'.repeat(300);
    const event = {
      id: `a${odd}`,
      code: long,
      slug: `s${long}`,
      title: `Talk${odd}`,
      start: '10:00',
      date: '',
      duration: `x${long}`,
      type: long,
      track: `Track${odd}`,
      language: `l${long}`,
      subtitle: `s${long}`,
      recording_license: `l${long}`,
      abstract: odd,
      persons: [{ id: `p${odd}`, name: `Anna${odd} Testova` }],
      links: [{ url: 'https://example.org/', title: `t${long}` }],
      [`unknown${odd}`]: 1,
    };
    const days = [{ date: '2027-09-14', rooms: { [`Hall${odd}`]: [event] } }];
    const file = JSON.stringify({
      schedule: { conference: { title: `T${odd}`, acronym: odd, days } },
    });
    const done = await bring(eventId, file);
    expect(done.counts).toMatchObject({ create: 1, error: 0 });
    expect(await lines(eventId)).toEqual(['09-14T10:00 10:30 Hall: Talk (Anna Testova)']);
    expect((await bring(eventId, file)).counts).toMatchObject({ create: 0, unchanged: 1 });
  });

  it('are not needed to tell rooms apart', async () => {
    const eventId = await newEvent();
    const rooms = ['🎉', '🎈', '***', '—'].map(
      (name, n) =>
        `<room name="${name}"><event id="${n}"><title>T${n}</title><start>10:00</start><duration>0:30</duration></event></room>`,
    );
    const done = await bring(
      eventId,
      `<schedule><day date="2027-09-14">${rooms.join('')}</day></schedule>`,
    );
    // A dash is how people say that there is none.
    expect([done.adds.rooms, done.rows.flatMap(codes)]).toEqual([3, []]);
    expect(await lines(eventId)).toEqual(
      ['🎉: T0', '🎈: T1', '***: T2', '–: T3'].map((text) => `09-14T10:00 10:30 ${text}`).sort(),
    );
  });
});

describe('shapes', () => {
  it.each(FOREIGN_SHAPES)('%s', async (_, file, sessions) => {
    const eventId = await newEvent();
    await bring(eventId, file);
    expect(await lines(eventId)).toEqual(sessions);
    expect((await bring(eventId, file)).counts).toMatchObject({
      create: 0,
      update: 0,
      unchanged: 1,
    });
  });

  it('that contradict themselves lose nothing in silence', async () => {
    const eventId = await newEvent();
    const twice =
      '{"schedule":{"conference":{"days":[{"date":"2027-09-14","rooms":{"Hall":[{"id":1,"title":"First","start":"10:00","duration":"1:00","persons":[{"id":7,"name":"Anna Testova"}]}],"Hall":[{"id":2,"title":"Second","start":"11:00","duration":"1:00","persons":[{"id":7,"name":"Li Wei"}]},{"id":3,"title":"Third","date":"2027-02-30T10:00"}]}}]}}}';
    const done = await bring(eventId, twice);
    expect(codes(done)).toEqual(['import_name_twice']);
    expect(done.rows.map((row: any) => [row.action, codes(row)])).toEqual([
      ['create', []],
      ['create', ['import_person_other_name']],
      ['error', ['import_time_not_understood', 'import_start_missing']],
    ]);
    expect(await lines(eventId)).toHaveLength(2);
    // The hour beside a moment that says another one: the moment counts (OSEM #1188).
    const osem = await bring(
      await newEvent(),
      xml('Hall', '<date>2027-09-14T11:30:00+02:00</date>'),
    );
    expect(osem.rows.map(codes)).toEqual([['import_start_contradicts_date']]);
  });

  it('of a calendar item in two states are one session, in the newer', async () => {
    const eventId = await newEvent();
    const state = (sequence: number, title: string, hour: string) =>
      `BEGIN:VEVENT\r\nUID:a\r\nSEQUENCE:${sequence}\r\nSTATUS:RESCHEDULED TO ${hour}\r\nSUMMARY:${title}\r\nDTSTART:20270914T${hour}0000Z\r\nDTEND:20270914T${hour}3000Z\r\nEND:VEVENT`;
    const done = await bring(
      eventId,
      `BEGIN:VCALENDAR\r\n${state(2, 'New', '06')}\r\n${state(1, 'Old', '05')}\r\nEND:VCALENDAR`,
    );
    expect(done.rows.map((row: any) => [row.action, codes(row)])).toEqual([
      ['create', ['import_room_missing']],
      ['skip', ['import_superseded']],
    ]);
    expect(await lines(eventId)).toEqual(['09-14T11:00 11:30 –: New']);
  });
});

describe('tables', () => {
  const text = (cell: string, value: string) =>
    `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const number = (cell: string, value: number) => `<c r="${cell}"><v>${value}</v></c>`;

  it('with titles above, merged days, hours as ranges and as numbers come in', async () => {
    const eventId = await newEvent();
    const rows = [
      text('A1', 'Программа форума'),
      text('A2', 'Дата') +
        text('B2', 'Время') +
        text('C2', 'Название доклада') +
        text('D2', 'Зал') +
        text('E2', 'ФИО'),
      number('A3', 46644) +
        text('B3', '10:00–11:00') +
        text('C3', 'Один') +
        text('D3', '1') +
        text('E3', 'Тестова Айгүл'),
      number('B4', 0.5) + text('C4', 'Два') + text('D4', '1'),
      text('A5', 'День 2. 15 сентября 2027'),
      text('B6', '9-30') + text('C6', 'Три') + text('D6', '2'),
      text('B7', 'вечером') + text('C7', 'Четыре'),
    ].map((cells, n) => `<row r="${n + 1}">${cells}</row>`);
    const merges =
      '</sheetData><mergeCells count="1"><mergeCell ref="A3:A4"/></mergeCells><sheetData>';
    const sheets = [
      { name: 'О форуме', data: `<row r="1">${text('A1', 'Адрес')}</row>` },
      { name: 'Программа', data: rows.join('') + merges },
    ];
    const done = await bring(eventId, makeXlsx({ sheets }));
    expect([codes(done), done.title]).toEqual([['import_other_sheets'], 'Программа форума']);
    expect(done.rows.map((row: any) => [row.number, row.action])).toEqual([
      [3, 'create'],
      [4, 'create'],
      [6, 'create'],
      [7, 'error'],
    ]);
    expect(await lines(eventId)).toEqual([
      '09-14T10:00 11:00 1: Один (Тестова Айгүл)',
      '09-14T12:00 12:30 1: Два',
      '09-15T09:30 10:00 2: Три',
    ]);
  });

  it('without ids: what was moved or renamed since is still the same session', async () => {
    const eventId = await newEvent();
    const table = (...rows: string[]) => ['Title,Start,End,Room', ...rows].join('\n');
    await bring(
      eventId,
      table(
        'Water,2027-09-14 10:00,11:00,X',
        'Coffee,2027-09-14 11:00,11:30,X',
        'Coffee,2027-09-15 11:00,11:30,X',
        'Old name,2027-09-16 11:00,12:00,X',
      ),
    );
    const { rows } = await bring(
      eventId,
      table(
        'Water,2027-09-14 14:00,15:00,Y',
        'Coffee,2027-09-14 11:00,11:30,X',
        'Coffee,2027-09-15 11:15,11:45,X',
        'New name,2027-09-16 11:00,12:00,X',
        'Fresh,2027-09-16 15:00,16:00,X',
      ),
    );
    expect(rows.map(({ action, changes }: any) => `${action} ${changes.join()}`).sort()).toEqual([
      'create ',
      'unchanged ',
      'update times',
      'update times,room',
      'update title',
    ]);
    expect(await lines(eventId)).toHaveLength(5);
  });
});

it('what goes out comes home unchanged, though the formats have less room, and the first file after it', async () => {
  const eventId = await newEvent();
  const table = [
    'Title,Type,Start,End,Room,Speakers,Languages,Track',
    'All night,Keynote,2027-09-14 10:00,2027-09-15 12:00,X,Aigul,"zh-Hans, ru, dng",Water',
    'Lunch,Break,2027-09-15 12:00,13:00,,,,Water',
    'Talk,Plenary,2027-09-15 14:00,15:00,Y,Li Wei (he/him; they),"kk, ru",',
  ].join('\n');
  expect((await bring(eventId, table)).counts).toMatchObject({ create: 3 });
  const before = await lines(eventId);
  for (const format of [...FORMATS, ...TABLES]) {
    const { counts } = await bring(eventId, await exported(eventId, format), format);
    expect([format, counts]).toEqual([
      format,
      { create: 0, update: 0, unchanged: 3, missing: 0, skip: 0, error: 0 },
    ]);
  }
  expect((await bring(eventId, table)).counts).toMatchObject({
    create: 0,
    update: 0,
    unchanged: 3,
  });
  expect(await lines(eventId)).toEqual(before);
});
