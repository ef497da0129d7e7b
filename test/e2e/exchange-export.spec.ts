import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readTable } from '../../src/platform/spreadsheet/read-table.js';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { readInstants } from '../support/read-calendar.js';
import { childrenOf, readXml, textOf } from '../support/read-xml.js';
import {
  HAS_SCHEDULES,
  scheduleJsonFaults,
  scheduleXmlFaults,
} from '../support/schedule-schemas.js';
import {
  insertRow,
  siteAssignment,
  siteEvent,
  siteExpert,
  siteSession,
} from '../support/site-samples.js';

let app: TestApp;
let home: TestOrganization;
let forum: { id: string; slug: string };
let opening: string;
let hallId: string;
let shown: { id: string; slug: string };

const schema = HAS_SCHEDULES ? it : it.skip;

async function room(organizationId: string, name: object): Promise<string> {
  const venue = await insertRow(app, 'venue', {
    organization_id: organizationId,
    name: { ru: 'Дворец' },
    zone: 'Asia/Almaty',
  });
  return insertRow(app, 'room', {
    organization_id: organizationId,
    venue_id: venue,
    name,
    name_key: JSON.stringify(name),
    capacity: 300,
  });
}

beforeAll(async () => {
  app = await startApp();
  home = await createOrganization(app, { languages: ['ru', 'en', 'kk', 'zh'] });
  forum = await siteEvent(app, home.id, { slug: 'forum-2027', languages: ['ru', 'zh'] });
  hallId = await room(home.id, { ru: 'Большой зал', zh: '大会议室' });
  const track = await insertRow(app, 'track', {
    organization_id: home.id,
    event_id: forum.id,
    name: { ru: 'Вода', zh: '水' },
    name_key: 'voda',
  });
  opening = await siteSession(app, home.id, forum.id, '2027-09-14T10:00', '2027-09-14T11:30', {
    kind: 'plenary',
    title: { ru: 'Открытие', zh: '开幕式' },
    room_id: hallId,
    track_id: track,
    languages: ['ru', 'zh'],
  });
  await siteSession(app, home.id, forum.id, '2027-09-14T23:30', '2027-09-15T00:30', {
    title: { en: 'Night talk' },
    room_id: hallId,
  });
  await siteSession(app, home.id, forum.id, '2027-09-15T10:00', '2027-09-15T11:00', {
    title: { ru: 'Отменённая' },
    state: 'cancelled',
  });
  shown = await siteExpert(
    app,
    home.id,
    { lang: 'ru', script: 'Cyrl', family: 'Показанная', given: 'Айгүл', name_order: 'given_first' },
    { slug: 'shown' },
  );
  const hidden = await siteExpert(
    app,
    home.id,
    { family: 'Hidden', given: 'Ivan' },
    { slug: 'hidden', consent: 'withheld' },
  );
  await siteAssignment(app, opening, shown.id);
  await siteAssignment(app, opening, hidden.id);
});

afterAll(() => app.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${app.url}${path}`, { headers });

describe('the files beside the programme', () => {
  schema('are valid against the schemas of c3voc in every language', async () => {
    for (const lang of ['en', 'ru', 'kk', 'zh']) {
      for (const name of ['schedule.xml', 'programme.xml']) {
        const answer = await get(`/${lang}/events/forum-2027/${name}`);
        expect(answer.status).toBe(200);
        expect(scheduleXmlFaults(await answer.text())).toEqual([]);
      }
      for (const name of ['schedule.json', 'programme.json']) {
        const json = await (await get(`/${lang}/events/forum-2027/${name}`)).text();
        expect(scheduleJsonFaults(json, 'schedule.schema.json')).toEqual([]);
      }
      const json2 = await (await get(`/${lang}/events/forum-2027/schedule2.json`)).text();
      expect(scheduleJsonFaults(json2, 'schedule2.schema.json')).toEqual([]);
    }
  });

  it('say what the programme says, in the language of their address', async () => {
    const answer = await get('/zh/events/forum-2027/schedule.xml', { 'accept-language': 'ru' });
    expect(answer.headers.get('content-type')).toBe(
      'application/vnd.c3voc.schedule+xml; charset=utf-8',
    );
    expect(answer.headers.get('content-language')).toBe('zh');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const text = await answer.text();
    // Readers look for the beginning of the conference within the first kilobyte.
    expect(Buffer.from(text).indexOf('<conference')).toBeLessThan(1024);
    const root = readXml(text);
    const conference = childrenOf(root, 'conference');
    expect(conference.map((each) => textOf(each, 'title'))).toEqual(['专家论坛']);
    expect(
      conference.flatMap((each) => childrenOf(each, 'track')).map(({ attributes }) => attributes),
    ).toEqual([{ name: '水', slug: 'voda' }]);
    const days = childrenOf(root, 'day');
    expect(days.map(({ attributes }) => attributes)).toEqual([
      {
        index: '1',
        date: '2027-09-14',
        start: '2027-09-14T04:00:00+05:00',
        end: '2027-09-15T04:00:00+05:00',
      },
    ]);
    const rooms = days.flatMap((day) => childrenOf(day, 'room'));
    expect(rooms.map(({ attributes }) => attributes)).toEqual([{ name: '大会议室', guid: hallId }]);
    const events = rooms.flatMap((each) => childrenOf(each, 'event'));
    expect(
      events.map((event) => [
        event.attributes['guid'],
        ...['title', 'date', 'start', 'duration', 'room', 'track', 'type', 'language'].map((name) =>
          textOf(event, name),
        ),
      ]),
    ).toEqual([
      [
        opening,
        '开幕式',
        '2027-09-14T10:00:00+05:00',
        '10:00',
        '01:30',
        '大会议室',
        '水',
        '全体会议',
        'ru, zh',
      ],
      [
        expect.anything(),
        'Night talk',
        '2027-09-14T23:30:00+05:00',
        '23:30',
        '01:00',
        '大会议室',
        '',
        '专题讨论',
        '',
      ],
    ]);
    // Who has not agreed to be shown is in none of the files.
    const persons = events
      .flatMap((event) => childrenOf(event, 'persons'))
      .flatMap((list) => childrenOf(list, 'person'));
    expect(persons.map(({ attributes, text: name }) => [attributes['guid'], name])).toEqual([
      [shown.id, 'Айгүл Показанная'],
    ]);
    for (const name of ['schedule.json', 'schedule2.json', 'programme.csv']) {
      const file = await (await get(`/ru/events/forum-2027/${name}`)).text();
      expect(file).toContain('Показанная');
      expect(file).not.toContain('Hidden');
    }
  });

  it('mark languages where that is asked for, which the schema has no place for', async () => {
    const text = await (await get('/zh/events/forum-2027/schedule.xml?xml-lang=yes')).text();
    expect(text).toContain('<schedule xml:lang="zh">');
    expect(text).toContain('<title xml:lang="en">Night talk</title>');
    expect(text).toContain('<title>开幕式</title>');
  });

  it('are not sent again to a reader who has them', async () => {
    for (const name of ['schedule.xml', 'schedule.json', 'schedule2.json', 'programme.csv']) {
      const first = await get(`/ru/events/forum-2027/${name}`);
      const etag = first.headers.get('etag') ?? '';
      expect(etag).toMatch(/^"/);
      const again = await get(`/ru/events/forum-2027/${name}`, { 'if-none-match': etag });
      expect([again.status, await again.text()]).toEqual([304, '']);
      const other = await get(`/kk/events/forum-2027/${name}`, { 'if-none-match': etag });
      expect(other.status).toBe(200);
    }
  });

  it('are there for public events alone', async () => {
    const draft = await siteEvent(app, home.id, { state: 'draft', announced_at: null });
    const internal = await siteEvent(app, home.id, { visibility: 'internal' });
    await siteSession(app, home.id, draft.id, '2027-09-14T10:00', '2027-09-14T11:00');
    for (const slug of [draft.slug, internal.slug, 'no-such-event']) {
      for (const name of ['schedule.xml', 'schedule2.json', 'programme.xlsx', 'programme.json']) {
        expect((await get(`/ru/events/${slug}/${name}`)).status).toBe(404);
      }
    }
    expect((await get('/ru/events/forum-2027/schedule.yaml')).status).toBe(404);
  });

  it('give every time the offset of its own date', async () => {
    const cases = [
      {
        zone: 'Asia/Almaty',
        sessions: ['2024-02-29T10:00', '2024-03-01T10:00'],
        expected: ['2024-02-29T10:00:00+06:00', '2024-03-01T10:00:00+05:00'],
      },
      {
        zone: 'Europe/Berlin',
        sessions: ['2027-10-30T10:00', '2027-10-31T10:00'],
        expected: ['2027-10-30T10:00:00+02:00', '2027-10-31T10:00:00+01:00'],
      },
    ];
    for (const { zone, sessions, expected } of cases) {
      const [first = '', last = ''] = sessions;
      const event = await siteEvent(app, home.id, {
        zone,
        startsLocal: `${first.slice(0, 10)}T09:00`,
        endsLocal: `${last.slice(0, 10)}T18:00`,
      });
      for (const starts of sessions)
        await siteSession(app, home.id, event.id, starts, starts.replace('T10', 'T11'), { zone });
      const root = readXml(await (await get(`/en/events/${event.slug}/schedule.xml`)).text());
      const events = childrenOf(root, 'day')
        .flatMap((day) => childrenOf(day, 'room'))
        .flatMap((each) => childrenOf(each, 'event'));
      expect(events.map((each) => textOf(each, 'date'))).toEqual(expected);
    }
  });
});

describe('the export for members', () => {
  const path = (format: string) => `/api/v1/events/${forum.id}/export/${format}`;

  it('has all names and drafts, in every format', async () => {
    const viewer = api(app, await home.tokenFor('viewer'));
    const draft = await siteEvent(app, home.id, { state: 'draft', announced_at: null });
    await siteSession(app, home.id, draft.id, '2027-09-14T10:00', '2027-09-14T11:00', {
      title: { ru: 'Черновик' },
    });
    const answer = await viewer.get(`/api/v1/events/${draft.id}/export/schedule.xml`);
    expect([answer.status, answer.body]).toEqual([200, expect.stringContaining('Черновик')]);
    for (const format of [
      'schedule.xml',
      'schedule.json',
      'schedule2.json',
      'xml',
      'json',
      'csv',
    ]) {
      const file = await viewer.get(path(format));
      expect(file.status).toBe(200);
      const text = typeof file.body === 'string' ? file.body : JSON.stringify(file.body);
      expect(text).toContain('Hidden');
      expect(text).toContain('Открытие');
    }
    const calendar = await viewer.get(path('ics'));
    expect(readInstants(calendar.body)[0]).toBe('2027-09-14T05:00:00Z/2027-09-14T06:30:00Z');
    expect(calendar.body).toContain('STATUS:CANCELLED');
    const named = await viewer.get(`${path('schedule.xml')}?lang=zh`);
    expect(named.body).toContain('开幕式');
    expect(named.headers.get('content-disposition')).toBe(
      'attachment; filename="forum-2027-schedule.xml"',
    );
  });

  it('gives a table that reads back', async () => {
    for (const format of ['programme.csv', 'programme.xlsx']) {
      const response = await get(`${path(format)}?lang=ru`, {
        authorization: `Bearer ${home.ownerToken}`,
      });
      const bytes = new Uint8Array(await response.arrayBuffer());
      const table = await readTable({ name: format, bytes });
      expect(table.header).toEqual([
        'ID',
        'Название',
        'Тип',
        'Начало',
        'Окончание',
        'Часовой пояс',
        'Зал',
        'Секция',
        'Выступающие',
        'Языки',
        'Аннотация',
        'Состояние',
      ]);
      expect(table.rows.map(({ cells }) => cells)).toEqual([
        [
          opening,
          'Открытие',
          'Пленарное заседание',
          '2027-09-14 10:00',
          '2027-09-14 11:30',
          'Asia/Almaty',
          'Большой зал',
          'Вода',
          'Айгүл Показанная (Участник дискуссии); Ivan Hidden (Участник дискуссии)',
          'ru, zh',
          '',
          'Запланирована',
        ],
        expect.arrayContaining(['Night talk']),
        expect.arrayContaining(['Отменённая', 'Отменена']),
      ]);
    }
  });

  it('is refused to others alike', async () => {
    const other = await createOrganization(app);
    const stranger = api(app, other.ownerToken);
    const owner = api(app, home.ownerToken);
    const unknown = `/api/v1/events/${hallId}/export/xml`;
    for (const answer of [
      await stranger.get(path('xml')),
      await owner.get(unknown),
      await owner.get(path('pdf')),
      await owner.get(path('constructor')),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
    }
    expect((await api(app).get(path('xml'))).status).toBe(401);
    const odd = await owner.get(`${path('xml')}?lang=de`);
    expect([odd.status, odd.body.issues[0].field]).toEqual([400, 'lang']);
  });
});
