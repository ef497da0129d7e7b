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
  expect([name, preview.status, preview.body.code]).toEqual([name, 201, undefined]);
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

async function exported(eventId: string, format: string): Promise<Uint8Array> {
  const answer = await fetch(`${app.url}/api/v1/events/${eventId}/export/${format}`, {
    headers: { authorization: `Bearer ${home.ownerToken}` },
  });
  return new Uint8Array(await answer.arrayBuffer());
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

held('the other collected programmes', () => {
  it('come in from every format, each session accounted for, and go out and home unchanged', async () => {
    const cases = [
      ['real/debconf23.xml', 'Asia/Kolkata', '2023-09-10T05:00', '2023-09-18T00:00', 117, 0],
      ['real/pretalx-rc3.json', 'Europe/Berlin', '2020-12-27T09:00', '2020-12-31T02:00', 48, 0],
      ['real/jres_2022.ics', 'Europe/Paris', '2022-05-17T08:00', '2022-05-20T20:00', 120, 0],
      ['real/kielux_2020.ics', 'Europe/Berlin', '2020-09-18T08:00', '2020-09-19T22:00', 24, 0],
      [
        'synthetic/pretalx-democon.json',
        'Europe/Berlin',
        '2020-12-14T08:00',
        '2020-12-16T20:00',
        36,
        0,
      ],
      [
        'synthetic/engelsystem-schedule-extended.xml',
        'Europe/Berlin',
        '2042-01-01T00:00',
        '2042-01-02T00:00',
        1,
        0,
      ],
      [
        'synthetic/hub-schedule2.json',
        'Europe/Berlin',
        '2024-12-27T08:00',
        '2024-12-30T20:00',
        2,
        0,
      ],
      [
        'synthetic/invalid-example.json',
        'Europe/Zurich',
        '2022-12-28T08:00',
        '2022-12-30T20:00',
        1,
        0,
      ],
    ] as const;
    for (const [name, zone, starts, ends, create, error] of cases) {
      const eventId = await newEvent(zone, starts, ends);
      const { preview, done } = await bring(eventId, scheduleFile(name), name);
      expect([name, preview.counts]).toEqual([name, expect.objectContaining({ create, error })]);
      expect([name, done.counts]).toEqual([name, preview.counts]);
      const out = await client().get(`/api/v1/events/${eventId}/export/schedule.xml`);
      expect(scheduleXmlFaults(out.body)).toEqual([]);
      // Out and home again, in the formats that have all of it, changes nothing.
      for (const format of ['schedule.json', 'schedule2.json', 'programme.xlsx']) {
        const { done: home } = await bring(eventId, await exported(eventId, format), format);
        expect([name, format, home.counts]).toEqual([
          name,
          format,
          expect.objectContaining({ create: 0, update: 0, unchanged: create, error: 0 }),
        ]);
      }
      const again = await bring(eventId, scheduleFile(name), name);
      expect([name, again.done.counts]).toEqual([
        name,
        expect.objectContaining({ create: 0, update: 0, unchanged: create }),
      ]);
    }
  });

  it('keep the moment where a file is in UTC, and the clock where an offset contradicts its zone', async () => {
    const kolkata = await newEvent('Asia/Kolkata', '2023-09-10T05:00', '2023-09-18T00:00');
    const debconf = await bring(kolkata, scheduleFile('real/debconf23.xml'), 'debconf23.xml');
    const first = (await allRows(debconf.done.id)).find(
      ({ title }) => title === 'Opening Ceremony',
    );
    expect(codesOf(first).filter((code: string) => !code.includes('person'))).toEqual([]);
    const opening = await client().get(`/api/v1/sessions/${String(first.sessionId)}`);
    expect(opening.body).toMatchObject({
      startsLocal: '2023-09-10T10:30',
      startsAt: '2023-09-10T05:00:00Z',
    });
    const berlin = await newEvent('Europe/Berlin', '2042-01-01T00:00', '2042-01-02T00:00');
    const name = 'synthetic/engelsystem-schedule-extended.xml';
    const { done } = await bring(berlin, scheduleFile(name), name);
    expect(done.rows[0].issues.filter(({ field }: any) => field !== 'people')).toEqual([
      expect.objectContaining({
        code: 'import_offset_contradicts',
        params: {
          given: '+02:00',
          expected: '+01:00',
          zone: 'Europe/Berlin',
          local: '2042-01-01 12:30',
        },
      }),
    ]);
    const session = await client().get(`/api/v1/sessions/${String(done.rows[0].sessionId)}`);
    expect(session.body).toMatchObject({
      startsLocal: '2042-01-01T12:30',
      endsLocal: '2042-01-01T13:00',
    });
  });
});

/** One event of a schedule.xml. */
const event = (over: Record<string, string>, persons = '') => {
  const { guid = '', id = '1', ...fields } = over;
  const parts = { title: 'Talk', date: '2027-09-14T10:00:00+05:00', duration: '01:00', ...fields };
  const inner = Object.entries(parts).map(([name, text]) => `<${name}>${text}</${name}>`);
  return `<event id="${id}"${guid === '' ? '' : ` guid="${guid}"`}>${inner.join('')}<persons>${persons}</persons></event>`;
};
const schedule = (rooms: Record<string, string[]>, zone = 'Asia/Almaty') =>
  `<schedule><version>1</version><conference><title>T</title><acronym>test</acronym><time_zone_name>${zone}</time_zone_name></conference>
  <day index="1" date="2027-09-14" start="2027-09-14T06:00:00+05:00" end="2027-09-15T06:00:00+05:00">${Object.entries(
    rooms,
  )
    .map(([name, events]) => `<room name="${name}">${events.join('')}</room>`)
    .join('')}</day></schedule>`;
const almaty = () => newEvent('Asia/Almaty', '2027-09-14T08:00', '2027-09-17T20:00');
const codesOf = (row: any) => row.issues.map(({ code }: any) => code);

describe('what a file says twice or against itself', () => {
  it('comes in and is told: rooms taken, people in two places, nights, odd times', async () => {
    const eventId = await almaty();
    const xml = schedule({
      'Зал А': [
        event({ id: '1', title: 'One' }, '<person id="7">Айгүл Тестова</person>'),
        event({ id: '2', title: 'Two', date: '2027-09-14T10:30:00+05:00' }),
        event({ id: '3', title: 'Three', date: '2027-09-14T11:30:00+05:00' }),
        event({ id: '4', title: 'Night', date: '', start: '01:30' }),
      ],
      'Зал Б': [
        event(
          { id: '5', title: 'Elsewhere', date: '2027-09-14T10:30:00+05:00' },
          '<person id="7">Айгүл Тестова</person><person id="8">@@</person>',
        ),
        event({ id: '5', title: 'Same id', date: '2027-09-14T14:00:00+05:00' }),
        event({ id: '5', title: 'Same id', date: '2027-09-14T14:00:00+05:00' }),
        event({ id: '6', title: 'Zero', duration: '00:00', date: '2027-09-17T10:00:00+05:00' }),
        event({ id: '7', title: 'No time', date: 'soon', start: '' }),
        event({ id: '8', title: 'Days', date: '2027-09-15T10:00:00+05:00', duration: '1:02:00' }),
        event({ id: '9', title: 'Early', date: '2027-09-13T10:00:00+05:00' }),
        event({ id: '10', title: '', abstract: '' }),
      ],
    });
    const { preview, done } = await bring(eventId, xml, 's.xml', { overlaps: 'without_room' });
    expect(preview.counts).toMatchObject({ create: 9, skip: 1, error: 2 });
    const rows = new Map((await allRows(done.id)).map((row) => [row.number, row]));
    expect(codesOf(rows.get(2))).toEqual(['import_room_taken']);
    expect(rows.get(2).issues[0].params).toEqual({
      room: 'Зал А',
      session: 'One',
      starts: '2027-09-14 10:00',
      ends: '2027-09-14 11:00',
    });
    expect(codesOf(rows.get(3))).toEqual([]);
    expect(codesOf(rows.get(5))).toEqual(['import_person_unusable', 'import_person_twice']);
    expect(codesOf(rows.get(6))).toEqual(['import_identity_twice']);
    expect([rows.get(7).action, codesOf(rows.get(7))]).toEqual(['skip', ['import_repeats_row']]);
    expect([rows.get(8).action, codesOf(rows.get(8))]).toEqual(['create', ['import_no_length']]);
    expect([rows.get(9).action, codesOf(rows.get(9))]).toEqual([
      'error',
      ['import_time_not_understood', 'import_start_missing'],
    ]);
    expect(codesOf(rows.get(10))).toEqual(['import_length_in_three_parts']);
    expect(codesOf(rows.get(11))).toEqual([]);
    expect([rows.get(12).action, codesOf(rows.get(12))]).toEqual([
      'error',
      ['import_nothing_said'],
    ]);
    expect(done.issues.map(({ code, params }: any) => [code, params.starts])).toEqual([
      ['import_event_extended', '2027-09-13 10:00'],
    ]);
    const programme = await client().get(`/api/v1/events/${eventId}/programme`);
    const byTitle = new Map<string, any>(
      programme.body.sessions.map((session: any) => [Object.values(session.title)[0], session]),
    );
    expect(byTitle.get('Two')).toMatchObject({ roomId: null });
    expect(byTitle.get('Night')).toMatchObject({ startsLocal: '2027-09-15T01:30' });
    expect(byTitle.get('Days')).toMatchObject({ endsLocal: '2027-09-16T12:00' });
    expect(byTitle.get('Elsewhere').people).toMatchObject([
      { blocking: false, nonBlockingReason: expect.stringContaining('One') },
    ]);
    // The room that could not be given is not forgotten.
    const out = await client().get(`/api/v1/events/${eventId}/export/schedule.xml`);
    expect(out.body).toContain('<room>Зал А</room>\n        <title>Two</title>');
  });

  it('gives a room that the file uses twice at once to both, unless told otherwise', async () => {
    const eventId = await almaty();
    const xml = schedule({
      Posters: [event({ id: '1', title: 'A' }), event({ id: '2', title: 'B' })],
    });
    const { done } = await bring(eventId, xml, 's.xml');
    expect(codesOf(done.rows[1])).toEqual(['import_room_parallel']);
    const programme = await client().get(`/api/v1/events/${eventId}/programme`);
    expect(new Set(programme.body.sessions.map(({ roomId }: any) => roomId)).size).toBe(1);
  });
});

describe('a second file', () => {
  it('changes what it says differently, and leaves what organisers changed', async () => {
    const eventId = await almaty();
    const guid = (n: number) => `0190a000-0000-4000-8000-00000000000${String(n)}`;
    const one = schedule({
      A: [
        event(
          { guid: guid(1), title: 'One' },
          '<person guid="0190a000-0000-4000-8000-0000000000aa">Aigul Testova</person>',
        ),
      ],
      B: [
        event({ guid: guid(2), title: 'Two' }),
        event({ guid: guid(3), title: 'Gone', date: '2027-09-14T15:00:00+05:00' }),
      ],
    });
    const first = await bring(eventId, one, 's.xml');
    const id = first.done.rows[0].sessionId;
    const before = await client().get(`/api/v1/sessions/${String(id)}`);
    await client().patch(
      `/api/v1/sessions/${String(id)}`,
      { kind: 'keynote', title: { en: 'Better' } },
      before.body.version,
    );
    // The two change places, and the third is gone.
    const two = schedule({
      A: [
        event(
          { guid: guid(2), title: 'Two' },
          '<person guid="0190a000-0000-4000-8000-0000000000bb">Bolat Novy</person>',
        ),
      ],
      B: [event({ guid: guid(1), title: 'One' })],
    });
    const { preview, done } = await bring(eventId, two, 's.xml', { missing: 'cancel' });
    expect(preview.counts).toMatchObject({ create: 0, update: 2, missing: 1 });
    const rows = await allRows(done.id);
    expect(rows.map(({ action, changes }) => [action, changes])).toEqual([
      ['update', ['room', 'people']],
      ['update', ['room', 'people']],
      ['missing', ['state']],
    ]);
    const after = await client().get(`/api/v1/sessions/${String(id)}`);
    expect(after.body).toMatchObject({
      title: { en: 'Better' },
      kind: 'keynote',
      roomName: { en: 'B' },
      people: [],
    });
    const gone = await client().get(`/api/v1/sessions/${String(rows[2].sessionId)}`);
    expect(gone.body.state).toBe('cancelled');
  });

  it('finds people by their ids, and by a whole name only where it is told', async () => {
    const names = [{ given: 'Aigul', family: 'Testova', lang: 'en' }];
    const known = await client().post('/api/v1/experts', { names });
    const eventId = await almaty();
    const xml = schedule({
      A: [event({ id: '1' }, '<person id="3">Aigul Testova</person><person id="4">Aigul</person>')],
    });
    const first = await bring(eventId, xml, 's.xml', { matchNames: 'false' });
    expect(first.done.adds.people).toBe(2);
    const other = await almaty();
    const foreign = xml
      .replaceAll('id="3"', 'id="33"')
      .replaceAll('2027-09-14T10', '2027-09-14T12');
    const second = await bring(other, foreign, 's.xml');
    // Two experts have that name by now: nobody guesses.
    expect(codesOf(second.done.rows[0])).toContain('import_person_ambiguous');
    const third = await almaty();
    const li = schedule({
      A: [
        event(
          { id: '1', date: '2027-09-15T10:00:00+05:00' },
          '<person id="5">Bolat Probny</person>',
        ),
      ],
    });
    const bolat = await client().post('/api/v1/experts', {
      names: [{ given: 'Bolat', family: 'Probny', lang: 'en' }],
    });
    const { done } = await bring(third, li, 's.xml');
    expect(codesOf(done.rows[0])).toEqual(['import_person_by_name']);
    const session = await client().get(`/api/v1/sessions/${String(done.rows[0].sessionId)}`);
    expect(session.body.people[0].expertId).toBe(bolat.body.id);
    expect(known.status).toBe(201);
  });
});

describe('tables and calendars', () => {
  it('come in with names of columns in any language, and a table of ours comes home unchanged', async () => {
    const eventId = await almaty();
    const csv = [
      'Тема;Дата;Время;Длительность;Зал;Спикеры;Секция',
      'Вода и энергия;14.09.2027;10:00;90;Зал 1;Айгүл Тестова; Вода',
      'Обед;14.09.2027;12:00;1 ч;;;',
      'Когда-нибудь;скоро;;;;;',
    ].join('\r\n');
    const { done } = await bring(eventId, `\ufeff${csv}`, 'p.csv');
    expect(done.counts).toMatchObject({ create: 2, error: 1 });
    expect(codesOf(done.rows[2])).toEqual(['import_time_not_understood', 'import_start_missing']);
    const programme = await client().get(`/api/v1/events/${eventId}/programme`);
    expect(programme.body.sessions).toMatchObject([
      {
        title: { ru: 'Вода и энергия' },
        startsLocal: '2027-09-14T10:00',
        endsLocal: '2027-09-14T11:30',
      },
      { title: { ru: 'Обед' }, kind: 'break', endsLocal: '2027-09-14T13:00', roomId: null },
    ]);
    for (const format of ['programme.csv', 'programme.xlsx', 'programme.ics']) {
      const response = await fetch(`${app.url}/api/v1/events/${eventId}/export/${format}?lang=ru`, {
        headers: { authorization: `Bearer ${home.ownerToken}` },
      });
      const bytes = new Uint8Array(await response.arrayBuffer());
      const again = await bring(eventId, bytes, format);
      expect([format, again.preview.counts]).toEqual([
        format,
        expect.objectContaining({ create: 0, unchanged: 2 }),
      ]);
    }
  });

  it('tell whole days, zones that nobody knows and cancelled sessions', async () => {
    const eventId = await almaty();
    const item = (uid: string, ...lines: string[]) =>
      ['BEGIN:VEVENT', `UID:${uid}`, ...lines, 'END:VEVENT'].join('\r\n');
    const ics = [
      'BEGIN:VCALENDAR',
      item(
        'a',
        'SUMMARY:Неделя экспертов',
        'DTSTART;VALUE=DATE:20270914',
        'DTEND;VALUE=DATE:20270918',
      ),
      item(
        'b',
        'SUMMARY:Outlook',
        'DTSTART;TZID=Central Asia Standard Time:20270914T110000',
        'DURATION:PT45M',
      ),
      item(
        'c',
        'SUMMARY:Odd zone',
        'DTSTART;TZID=Mars/Base:20270914T100000',
        'DTEND;TZID=Mars/Base:20270914T103000',
      ),
      item(
        'd',
        'SUMMARY:Off\\, really',
        'DTSTART:20270915T050000Z',
        'DTEND:20270915T060000Z',
        'STATUS:CANCELLED',
      ),
      item(
        'e',
        'SUMMARY:Weekly',
        'DTSTART:20270915T050000Z',
        'DTEND:20270915T060000Z',
        'RRULE:FREQ=WEEKLY',
      ),
      'END:VCALENDAR',
    ].join('\r\n');
    const { done } = await bring(eventId, ics, 'c.ics');
    expect(done.rows.map((row: any) => [row.action, codesOf(row)])).toEqual([
      ['skip', ['import_all_day']],
      ['create', ['import_room_missing']],
      ['create', ['import_zone_unknown', 'import_room_missing']],
      ['create', []],
      ['create', ['import_recurs', 'import_room_missing']],
    ]);
    expect(done.rows[0].issues[0].params).toEqual({ first: '2027-09-14', last: '2027-09-17' });
    const programme = await client().get(`/api/v1/events/${eventId}/programme`);
    expect(
      programme.body.sessions
        .map(({ title, startsLocal, state }: any) => [title.en, startsLocal, state])
        .sort(),
    ).toEqual(
      [
        ['Outlook', '2027-09-14T10:00', 'planned'],
        ['Odd zone', '2027-09-14T10:00', 'planned'],
        ['Off, really', '2027-09-15T10:00', 'cancelled'],
        ['Weekly', '2027-09-15T10:00', 'planned'],
      ].sort(),
    );
  });
});
