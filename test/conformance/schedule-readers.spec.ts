import { describe, expect, it } from '@jest/globals';
import type { ScheduleDocument } from '../../src/exchange/schedule-document.js';
import { writeProgrammeCalendar } from '../../src/exchange/write-programme-calendar.js';
import { writeSchedule2Json } from '../../src/exchange/write-schedule2-json.js';
import { writeScheduleJson } from '../../src/exchange/write-schedule-json.js';
import { writeScheduleXml } from '../../src/exchange/write-schedule-xml.js';
import { UI_LANGUAGES } from '../../src/kernel/languages.js';
import { contentLines, readEvents, readInstants } from '../support/read-calendar.js';
import { readAppJson, readAppXml, type ReadSchedule } from '../support/schedule-readers.js';
import { sampleSchedule, sampleSession } from '../support/schedule-samples.js';
import {
  HAS_SCHEDULES,
  scheduleJsonFaults,
  scheduleXmlFaults,
} from '../support/schedule-schemas.js';

/* The apps that participants use read what we write: pretalx.md 3.2, 3.9–3.17, 3.22–3.25, 3.29–3.32 and §4d. */

/** A programme in a zone, with sessions around a change of its clocks, over midnight and in the small hours. */
function inZone(zone: string, dates: readonly string[]): ScheduleDocument {
  const base = sampleSchedule();
  const [room, other] = base.rooms;
  const next = (date: string): string => Temporal.PlainDate.from(date).add({ days: 1 }).toString();
  const sessions = dates.flatMap((date) => [
    sampleSession(`${date}T00:00`, `${date}T00:45`, { zone, roomId: room?.id ?? null }),
    sampleSession(`${date}T09:00`, `${date}T10:30`, { zone, roomId: room?.id ?? null }),
    sampleSession(`${date}T10:30`, `${date}T12:00`, { zone, roomId: other?.id ?? null }),
    sampleSession(`${date}T12:00`, `${date}T13:00`, { zone, kind: 'break', allRooms: true }),
    sampleSession(`${date}T23:30`, `${next(date)}T00:00`, { zone, roomId: room?.id ?? null }),
    sampleSession(`${date}T23:00`, `${next(date)}T03:30`, { zone, roomId: other?.id ?? null }),
    sampleSession(`${next(date)}T03:30`, `${next(date)}T03:59`, { zone }),
  ]);
  const last = next(dates.at(-1) ?? '');
  return {
    ...base,
    event: {
      ...base.event,
      zone,
      startsLocal: `${dates[0] ?? ''}T00:00`,
      endsLocal: `${last}T04:00`,
    },
    sessions: sessions.toSorted((one, two) => (one.startsAt < two.startsAt ? -1 : 1)),
  };
}

const ZONES: readonly (readonly [string, readonly string[]])[] = [
  ['Asia/Almaty', ['2024-02-28', '2024-02-29', '2024-03-01', '2024-03-02']],
  ['Asia/Qyzylorda', ['2018-12-20', '2018-12-21', '2018-12-22']],
  ['Europe/London', ['2027-03-27', '2027-03-28', '2027-03-29']],
  ['Europe/London', ['2027-07-14', '2027-07-15']],
  ['Europe/Amsterdam', ['2027-10-30', '2027-10-31', '2027-11-01']],
  ['America/New_York', ['2027-03-13', '2027-03-14', '2027-11-07']],
  ['Australia/Lord_Howe', ['2027-04-03', '2027-04-04', '2027-10-03']],
  ['Asia/Kathmandu', ['2027-09-14', '2027-09-15']],
  ['Asia/Kolkata', ['2027-12-31', '2028-01-01']],
  ['Asia/Taipei', ['2027-09-14', '2027-09-16']],
  ['America/Argentina/Buenos_Aires', ['2027-09-14']],
  ['Etc/GMT-5', ['2027-09-14']],
  ['UTC', ['2028-02-29']],
];

/** 3.22: a slug that begins with a letter and four signs, whatever the names are made of. */
function named(slug: string, words: readonly string[]): ScheduleDocument {
  const base = sampleSchedule();
  const title = (at: number) => ({ zh: words[at % words.length] ?? '' });
  return {
    ...base,
    event: { ...base.event, slug, title: title(0) },
    rooms: base.rooms.map((room, at) => ({ ...room, name: title(at), venue: title(at + 1) })),
    sessions: base.sessions.map((session, at) => ({
      ...session,
      title: title(at),
      themes: [{ key: `theme-${String(at)}`, title: title(at) }],
    })),
  };
}

const DOCUMENTS: readonly (readonly [string, ScheduleDocument])[] = [
  ['a full programme', sampleSchedule()],
  ['a programme without a session', sampleSchedule({ sessions: [] })],
  ['Han alone', named('astana2026', ['大会议室', '中亚', '一'])],
  ['Cyrillic alone', named('a1', ['Круглый стол', 'Әңгіме', 'Ъ'])],
  ['figures alone', named('2027', ['12', '007', '3-4'])],
  ['signs alone', named('x-y-z', ['🎉', '—', '№ §'])],
  ['Arabic and a long word', named('forum', ['قاعة', 'a'.repeat(300), '<b>&amp;</b>'])],
  ...ZONES.map(([zone, dates]) => [`${zone}, ${dates.join(' ')}`, inZone(zone, dates)] as const),
];

const offsetAt = (instant: string, zone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).offset;

describe.each(DOCUMENTS)('%s', (_, document) => {
  const { zone } = document.event;
  const planned = document.sessions.filter(({ state }) => state === 'planned');

  it.each(UI_LANGUAGES)('is read by the apps, from XML and JSON alike, in %s', (lang) => {
    const [xml, json] = [writeScheduleXml(document, lang), writeScheduleJson(document, lang)];
    expect(scheduleXmlFaults(xml)).toEqual([]);
    if (HAS_SCHEDULES) {
      expect(scheduleJsonFaults(json, 'schedule.schema.json')).toEqual([]);
      const second = writeSchedule2Json(document, lang);
      expect(scheduleJsonFaults(second, 'schedule2.schema.json')).toEqual([]);
    }
    const [fromXml, fromJson] = [readAppXml(xml), readAppJson(json)];
    expect({ ...fromJson, zone: fromXml.zone }).toEqual(fromXml);
    expect(fromXml.zone).toBe(zone);
    const byGuid = new Map(fromXml.sessions.map((session) => [session.guid, session]));
    expect(byGuid.size).toBe(planned.length);
    for (const session of planned) {
      const read = byGuid.get(session.guid);
      // The same instant on the clock of the event, with the offset of that very day.
      expect(read?.at).toBe(Temporal.Instant.from(session.startsAt).toString());
      expect(read?.date).toBe(`${session.startsLocal}:00${offsetAt(session.startsAt, zone)}`);
      const length = Temporal.Instant.from(session.startsAt).until(session.endsAt);
      expect(read?.minutes).toBe(Math.min(length.total('minutes'), 1439));
    }
    for (const day of fromXml.days) {
      for (const time of [day.start, day.end]) expect(time.slice(19)).toBe(offsetAt(time, zone));
    }
  });

  it('is read by calendars: each item with all that they want, at its instant, in the named zone', () => {
    const text = writeProgrammeCalendar(document, 'ru');
    // Folded with a blank, never with a tab, and never over 75 octets.
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line.startsWith('\t')).toBe(false);
    }
    expect(readInstants(text)).toEqual(
      document.sessions.map(({ startsAt, endsAt }) =>
        [startsAt, endsAt].map((at) => Temporal.Instant.from(at).toString()).join('/'),
      ),
    );
    const lines = contentLines(text);
    const of = (name: string): string[] =>
      lines.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length));
    const count = document.sessions.length;
    const items = lines.join('\n').split('BEGIN:VEVENT').slice(1);
    for (const item of items) {
      for (const name of ['UID', 'SUMMARY', 'LOCATION', 'DTSTART', 'DTEND', 'LAST-MODIFIED'])
        expect(item.split('\n').filter((line) => RegExp(`^${name}[;:]`).test(line))).toHaveLength(
          1,
        );
    }
    expect(new Set(readEvents(text).map(({ uid }) => uid)).size).toBe(count);
    expect(of('LOCATION:').every((place) => place !== '')).toBe(true);
    expect(of('SEQUENCE:')).toHaveLength(count);
    expect(
      of('STATUS:').every((status) => /^(?:CONFIRMED|CANCELLED|TENTATIVE)$/.test(status)),
    ).toBe(true);
    expect(of('STATUS:CANCELLED')).toHaveLength(count - planned.length);
    expect(text).not.toContain('VALUE=DATE');
    if (zone !== 'UTC' && count > 0) {
      expect(of('TZID:')).toEqual([zone]);
      const starts = lines.filter((line) => line.startsWith('DTSTART;TZID='));
      expect(starts.every((line) => line.startsWith(`DTSTART;TZID=${zone}:`))).toBe(true);
    }
  });
});

describe('an hour that the clocks show twice', () => {
  const zone = 'Europe/Amsterdam';
  const [first, second] = [
    ['2027-10-31T00:10:00Z', '2027-10-31T00:50:00Z'],
    ['2027-10-31T01:10:00Z', '2027-10-31T01:50:00Z'],
  ].map(([startsAt = '', endsAt = '']) =>
    sampleSession('2027-10-31T02:10', '2027-10-31T02:50', { zone, startsAt, endsAt }),
  );
  const base = inZone(zone, ['2027-10-31']);
  const document = { ...base, sessions: [first, second].filter((each) => each !== undefined) };

  it('has two sessions, each at its own moment in every file', () => {
    const expected = ['2027-10-31T00:10:00Z', '2027-10-31T01:10:00Z'];
    for (const read of [
      readAppXml(writeScheduleXml(document, 'en')),
      readAppJson(writeScheduleJson(document, 'en')),
    ])
      expect(read.sessions.map(({ at }) => at)).toEqual(expected);
    expect(
      readInstants(writeProgrammeCalendar(document, 'en')).map((span) => span.split('/')[0]),
    ).toEqual(expected);
  });
});

describe('what tells a session from others', () => {
  const identity = ({ sessions }: ReadSchedule) =>
    new Map(sessions.map(({ guid, id, slug }) => [guid, `${String(id)} ${slug}`]));

  it('is the same in every language, and does not change when sessions come, go and move', () => {
    const before = sampleSchedule();
    const [first, ...rest] = before.sessions;
    const expected = identity(readAppXml(writeScheduleXml(before, 'ru')));
    for (const lang of UI_LANGUAGES)
      expect(identity(readAppXml(writeScheduleXml(before, lang)))).toEqual(expected);
    const earlier = sampleSession('2027-09-14T09:00', '2027-09-14T09:30');
    const moved = rest.map((session) => ({
      ...session,
      ...sampleSession('2027-09-17T10:00', '2027-09-17T11:00', {
        id: session.id,
        guid: session.guid,
        source: session.source,
        state: session.state,
        title: session.title,
      }),
    }));
    const after = { ...before, sessions: [earlier, ...moved.toReversed()] };
    const found = identity(readAppXml(writeScheduleXml(after, 'zh')));
    for (const [guid, facts] of found) {
      if (guid !== earlier.guid) expect([guid, facts]).toEqual([guid, expected.get(guid)]);
    }
    expect(found.has(first?.guid ?? '')).toBe(false);
  });

  it('is not its title, its place or its people: the same talk five times in a row is five', () => {
    const [hall] = sampleSchedule().rooms;
    const sessions = ['10', '11', '12', '13', '14'].map((hour) =>
      sampleSession(`2027-09-14T${hour}:00`, `2027-09-14T${hour}:45`, {
        title: { zh: '同一报告', ru: 'Тот же доклад' },
        roomId: hall?.id ?? null,
        source: { slug: 'krug_2027-same-talk', code: 'SAME42', number: 7 },
      }),
    );
    const document = sampleSchedule({ sessions });
    expect(readAppXml(writeScheduleXml(document, 'ru')).sessions).toHaveLength(5);
    expect(readAppJson(writeScheduleJson(document, 'zh')).sessions).toHaveLength(5);
  });
});
