import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ScheduleImportRunner } from '../../src/exchange/schedule-import-runner.js';
import { SeededRandom } from '../../src/planner/engine/random.js';
import {
  type Answer,
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';

/* Files that are damaged anywhere, and files that are made to exhaust whoever reads them. */

let app: TestApp;
let home: TestOrganization;
let client: ReturnType<typeof api>;

beforeAll(async () => {
  app = await startApp();
  home = await createOrganization(app);
  client = api(app, home.ownerToken);
});
afterAll(() => app.close());

async function newEvent(): Promise<string> {
  const { body } = await client.post('/api/v1/events', {
    title: { en: 'Forum' },
    kind: 'forum',
    format: 'in_person',
    zone: 'Asia/Almaty',
    startsLocal: '2027-09-14T00:00',
    endsLocal: '2027-09-18T00:00',
  });
  return body.id as string;
}

function send(eventId: string, bytes: Uint8Array | string, name = 'file'): Promise<Answer> {
  const form = new FormData();
  form.set('file', new Blob([bytes as never]), name);
  return client.post(`/api/v1/events/${eventId}/schedule-imports`, form);
}

const person = '<person id="7">Айгүл Тестова</person>';
const xmlEvent = (id: number, more = '') =>
  `<event id="${String(id)}" guid="0190a000-0000-4000-8000-00000000000${String(id)}"><title>Вода &amp; ${String(id)}</title><date>2027-09-14T1${String(id)}:00:00+05:00</date><start>1${String(id)}:00</start><duration>01:00</duration><persons>${person}</persons>${more}</event>`;
const xml = (inner: string) =>
  `<?xml version="1.0" encoding="utf-8"?><schedule><version>1</version><conference><title>Форум</title><acronym>f</acronym><time_zone_name>Asia/Almaty</time_zone_name></conference><day index="1" date="2027-09-14"><room name="Зал А">${inner}</room></day></schedule>`;
const session = (id: number) => ({
  id,
  title: `水 ${String(id)}`,
  date: `2027-09-14T1${String(id)}:00:00+05:00`,
  start: `1${String(id)}:00`,
  duration: '01:00',
  persons: [{ id: 7, public_name: 'Айгүл Тестова' }],
});
const item = (id: number, zone = 'TZID=Office') =>
  `BEGIN:VEVENT\r\nUID:${String(id)}@example.org\r\nSUMMARY:Вода\\, ${String(id)}\r\nDTSTART;${zone}:20270914T1${String(id)}0000\r\nDURATION:PT1H\r\nLOCATION:Зал А\r\nATTENDEE;CN="Айгүл Тестова":mailto:a@example.org\r\nEND:VEVENT\r\n`;
const office = (count: number) =>
  `BEGIN:VTIMEZONE\r\nTZID:Office\r\n${'BEGIN:STANDARD\r\nDTSTART:20000101T000000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nTZOFFSETFROM:+0500\r\nTZOFFSETTO:+0500\r\nEND:STANDARD\r\n'.repeat(count)}END:VTIMEZONE\r\n`;
const ics = (inner: string) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${inner}END:VCALENDAR\r\n`;

const SAMPLES: Readonly<Record<string, string>> = {
  'schedule.xml': xml(xmlEvent(0) + xmlEvent(2) + xmlEvent(4)),
  'schedule.json': JSON.stringify({
    schedule: {
      conference: {
        title: 'Форум',
        days: [{ date: '2027-09-14', rooms: { 'Зал А': [session(0), session(2)] } }],
      },
    },
  }),
  'calendar.ics': ics(office(1) + item(0) + item(2) + item(4, 'X=1')),
  'table.csv':
    'Тема;Дата;Время;Длительность;Зал;Спикеры\r\nВода;14.09.2027;10:00;60;Зал А;Айгүл Тестова\r\n"Обед\r\nи беседа";14.09.2027;12:00;1 ч;;\r\n',
};

const JUNK = ['', '\0', '\ud800', '"', '<', '&', '&#0;', '\\', '{}', '[]', 'null', '-1', '1e400'];
const ODD = ['2027-02-30', '24:00', '9999-12-31', '__proto__', '\u202e', '🧨'.repeat(200), ']]>'];

/** A file damaged in up to three places: something put in, taken out, doubled, or a value replaced. */
function damaged(text: string, random: SeededRandom): string {
  let left = text;
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    const at = random.below(left.length);
    const junk = [...JUNK, ...ODD][random.below(JUNK.length + ODD.length)] ?? '';
    const values = [...left.matchAll(/(?<=[>":;])[^<>":;\r\n]{1,40}(?=[<";\r])/g)];
    const value = values[random.below(Math.max(1, values.length))];
    switch (random.below(5)) {
      case 0:
        left = left.slice(0, at) + junk + left.slice(at);
        break;
      case 1:
        left = left.slice(0, at) + left.slice(at + 1 + random.below(20));
        break;
      case 2:
        left = left.slice(0, at) + left.slice(Math.max(0, at - random.below(80)));
        break;
      default:
        if (value !== undefined)
          left = left.slice(0, value.index) + junk + left.slice(value.index + value[0].length);
    }
  }
  return left;
}

describe('a damaged file', () => {
  it.each(Object.keys(SAMPLES))('%s is refused in words, or reported row by row', async (name) => {
    const random = new SeededRandom(name.length);
    let [refused, reported] = [0, 0];
    for (let number = 0; number < 16; number += 1) {
      const eventId = await newEvent();
      const text = damaged(SAMPLES[name] ?? '', random);
      const answer = await send(eventId, text, name);
      if (answer.status !== 201) {
        expect([text, [400, 413].includes(answer.status)]).toEqual([text, true]);
        expect(answer.body.title).not.toBe('');
        refused += 1;
        continue;
      }
      const { id, counts, rowsTotal, rows } = answer.body;
      expect([text, rows.length]).toEqual([text, rowsTotal]);
      const started = await client.post(`/api/v1/schedule-imports/${String(id)}/run`);
      if (started.status === 202) await app.nest.get(ScheduleImportRunner).run(home.id, id);
      const done = await client.get(`/api/v1/schedule-imports/${String(id)}`);
      expect([text, done.body.state, done.body.counts]).toEqual([text, 'done', counts]);
      const programme = await client.get(`/api/v1/events/${eventId}/programme`);
      expect([text, programme.body.sessions.length]).toEqual([text, counts.create]);
      reported += 1;
    }
    expect([refused + reported, reported > 0]).toEqual([16, true]);
  });
});

describe('a file that is made to do harm', () => {
  const cases: [string, string | Uint8Array, [number, string]][] = [
    [
      'entities of another file',
      xml(xmlEvent(0)).replace(
        '<schedule>',
        '<!DOCTYPE s [<!ENTITY % x SYSTEM "http://127.0.0.1:1/x">%x;]><schedule>',
      ),
      [400, 'schedule_file_xml_has_doctype'],
    ],
    [
      'a document type in UTF-16',
      Buffer.from(
        `\ufeff<?xml version="1.0" encoding="utf-16"?><!DOCTYPE s [<!ENTITY x "y">]><schedule/>`,
        'utf16le',
      ),
      [400, 'schedule_file_xml_has_doctype'],
    ],
    ['two documents', xml(xmlEvent(0)).repeat(2), [400, 'schedule_file_xml_broken']],
    [
      'too many attributes',
      xml(`<event ${Array.from({ length: 50_000 }, (_, n) => `a${String(n)}="x"`).join(' ')}/>`),
      [400, 'schedule_file_xml_too_complex'],
    ],
    [
      'too many people',
      xml(xmlEvent(0, `<persons>${person.repeat(30_000)}</persons>`)),
      [400, 'schedule_file_too_many_people'],
    ],
    ['too many items', ics(item(0).repeat(10_001)), [400, 'schedule_file_too_many']],
    [
      'brackets in brackets',
      `{"schedule":${'['.repeat(1_000_000)}`,
      [400, 'schedule_file_json_broken'],
    ],
    [
      'quotes without end',
      `title,date,start\n${'"'.repeat(2_000_001)}`,
      [400, 'csv_quote_unclosed'],
    ],
    [
      'too many columns',
      `title,date,start${',x'.repeat(100_000)}\nA,2027-09-14,10:00`,
      [400, 'file_too_many_columns'],
    ],
  ];

  it.each(cases)('by %s is refused', async (_what, file, refusal) => {
    const { status, body } = await send(await newEvent(), file);
    expect([status, body.code]).toEqual(refusal);
  });

  it('by a hundred megabytes is refused before it is read', async () => {
    const answer = await send(
      await newEvent(),
      new Uint8Array(100 * 1024 * 1024).fill(60),
      'f.xml',
    );
    expect([answer.status, answer.body.code]).toEqual([413, 'body_too_large']);
  }, 180_000);

  it('includes no other file, repeats nothing for ever, and reads a zone of a thousand rules', async () => {
    const outside = xml(
      `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>${xmlEvent(0)}`,
    );
    const included = await send(await newEvent(), outside);
    expect([included.status, included.body.counts.create]).toEqual([201, 1]);
    expect(JSON.stringify(included.body)).not.toContain('root:');
    const calendar = ics(
      office(20_000) +
        item(0).replace('UID', 'RRULE:FREQ=SECONDLY\r\nUID') +
        Array.from({ length: 2000 }, (_, n) => item(2).replace('UID:', `UID:${String(n)}-`)).join(
          '',
        ),
    );
    const { status, body } = await send(await newEvent(), calendar);
    expect([status, body.rowsTotal]).toEqual([201, 2001]);
  }, 180_000);

  it('may hold ten thousand sessions at one time', async () => {
    const items = Array.from({ length: 10_000 }, (_, n) => item(0).replace('0@', `${String(n)}@`));
    const { status, body } = await send(await newEvent(), ics(items.join('')));
    expect([status, body.rowsTotal, body.counts.create]).toEqual([201, 10_000, 10_000]);
  }, 180_000);
});

describe('texts that a format must escape', () => {
  const title = 'Вода; энергия, транспорт, торговля \\ итоги, <b>"а" & б</b>; \'=1+1\'';
  const abstract = 'Первый абзац: а, б; в\r\n\r\nВторой: \\n не перенос\\, "кавычки"; &amp; ]]>';
  const hall = 'Зал Ә:\\новый; левый, "1"';

  it.each([
    'programme.ics',
    'programme.csv',
    'programme.xlsx',
    'schedule.xml',
    'schedule.json',
    'schedule2.json',
  ])('come back from %s as they were written', async (format) => {
    const venue = await client.post('/api/v1/venues', { name: { ru: 'Дом' }, zone: 'Asia/Almaty' });
    const rooms = `/api/v1/venues/${String(venue.body.id)}/rooms`;
    const room = await client.post(rooms, { name: { ru: hall } });
    const from = await newEvent();
    const made = await client.post(`/api/v1/events/${from}/sessions`, {
      title: { ru: title },
      abstract: { ru: abstract },
      kind: 'panel',
      roomId: room.body.id,
      startsLocal: '2027-09-14T10:00',
      endsLocal: '2027-09-14T11:00',
    });
    expect(made.status).toBe(201);
    const file = await fetch(`${app.url}/api/v1/events/${from}/export/${format}?lang=ru`, {
      headers: { authorization: `Bearer ${home.ownerToken}` },
    });
    const bytes = new Uint8Array(await file.arrayBuffer());
    await client.delete(`/api/v1/sessions/${String(made.body.id)}`);
    const to = await newEvent();
    const { body } = await send(to, bytes, format);
    expect([body.counts, body.rows[0].issues]).toMatchObject([{ create: 1, error: 0 }, []]);
    await client.post(`/api/v1/schedule-imports/${String(body.id)}/run`);
    await app.nest.get(ScheduleImportRunner).run(home.id, body.id);
    const { sessions } = (await client.get(`/api/v1/events/${to}/programme`)).body;
    expect(sessions).toMatchObject([
      { title: { ru: title }, abstract: { ru: abstract.replaceAll('\r\n', '\n') } },
    ]);
    expect(Object.values(sessions[0].roomName)).toEqual([hall]);
  });
});
