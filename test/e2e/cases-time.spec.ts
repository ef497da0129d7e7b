import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock } from '../../src/platform/clock.js';
import { api, createOrganization, startApp, type TestApp } from '../support/app.js';
import { calendarChecker } from '../support/case-files.js';
import {
  addSession,
  announceEvent,
  makeHalls,
  publicExpert,
  publishOutcome,
  seen,
  taken,
} from '../support/case-records.js';
import { pdfText } from '../support/pdf-text.js';
import { contentLines, readEvents, readInstants } from '../support/read-calendar.js';
import { visit } from '../support/site-samples.js';

/*
 * The replayable cases and where each is held. Here: those of time, over the surfaces a reader has. Letters carry
 * links to log in, and no hour of any event (case 1); invitations to sessions come with a release (case 18).
 *
 * | case | tests |
 * | --- | --- |
 * | 1 | here; calendar, programme; kernel/local-time; cases-process (a server in another zone) |
 * | 2 | platform/calendar/calendar-file, vtimezone |
 * | 4 | here; calendar; platform/calendar/vtimezone, calendar-file; coming in: exchange/calendar-zones |
 * | 5 | here; calendar, programme, scheduling-inputs (hours that the new zone has not); kernel/local-time |
 * | 6 | here; calendar, scheduling-inputs (days without a midnight); cases-process (servers west of the event);
 *       platform/calendar/calendar-file; c) exchange/event-of-file, exchange-import |
 * | 7 | web/src/screens/calendar/month-weeks; event-calendar |
 * | 8 | kernel/period; events/series-next; platform/calendar/calendar-file |
 * | 10, 11 | here; programme, edge-concurrency, site, scheduling-inputs; planner/programme-times |
 * | 13 | here; programme, edge-concurrency |
 * | 14, 16 | cases-files; calendar; platform/calendar/calendar-texts; back in: exchange-malformed |
 * | 18 | release-invitations; releases, calendar; platform/calendar/calendar-file |
 * | 22, 23, 27 | experts-import, main-job; platform/spreadsheet/read-table |
 * | 25 | cases-files; experts-export, experts-import; platform/spreadsheet/write-csv, write-xlsx |
 * | 26 | no such row in the list of cases |
 * | 28, 30 | cases-process; experts-import; platform/spreadsheet/read-table, xlsx-reader |
 * | 31, 33, 34, 35 | cases-names; experts, events, experts-import, calendar |
 * | 32 | cases-names; experts, experts-import; kernel/person-name, full-name |
 * | 36, 38 | cases-names; identity-links, identity-login, experts; platform/mail (38a: where a letter goes) |
 * | 39 | cases-names; experts, experts-merge; kernel/confusables |
 * | 43 | cases-files; publications/typesetting |
 * | 44a | cases-process; platform/feeds |
 * | 47 | cases-files; experts-export, calendar; platform/http/content-disposition |
 * | 48 | routes, edge-tenancy, outcomes (a role in another event), permission-matrix; 48b: cases-security, identity-login |
 * | 49a | cases-security; site; platform/richtext; publications/typesetting |
 * | 50, 51 | identity-links, identity-login; identity/safe-next |
 */

let app: TestApp;
let client: ReturnType<typeof api>;
const files: string[] = [];

beforeAll(async () => {
  app = await startApp();
  client = api(app, (await createOrganization(app)).ownerToken);
});
afterAll(() => app.close());

async function page(path: string): Promise<string> {
  const answer = await visit(app, path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text;
}

async function calendar(path: string): Promise<string> {
  const text = await page(path);
  files.push(text);
  return text;
}

const times = (html: string) =>
  Array.from(html.matchAll(/dateTime="([^"]+)"/gi), ([, time = '']) => time);

describe('case 1: the hours of Kazakhstan before and after March 2024', () => {
  it.each([
    ['a', 'Asia/Almaty', '2027-09-14', '10:00', '11:30', '05:00', '06:30', '+05:00'],
    ['b', 'Asia/Almaty', '2024-02-29', '10:00', '11:30', '04:00', '05:30', '+06:00'],
    ['c', 'Asia/Qostanay', '2027-09-14', '09:00', '10:30', '04:00', '05:30', '+05:00'],
  ])(
    '%s) %s %s %s: the same in the API, page, programme, calendar, JSON and SQL',
    async (_, zone, day, starts, ends, startsUtc, endsUtc, offset) => {
      const event = await announceEvent(client, {
        zone,
        startsLocal: `${day}T09:00`,
        endsLocal: `${day}T18:00`,
      });
      const session = taken(
        await addSession(client, event.id, `${day}T${starts}${offset}`, `${day}T${ends}`),
        201,
      );
      const instants = { startsAt: `${day}T${startsUtc}:00Z`, endsAt: `${day}T${endsUtc}:00Z` };
      expect(session).toMatchObject({ ...instants, zone, startsLocal: `${day}T${starts}` });
      const wrong = offset === '+05:00' ? '+06:00' : '+05:00';
      const moved = await addSession(
        client,
        event.id,
        `${day}T${starts}${wrong}`,
        `${day}T${ends}`,
      );
      expect([moved.status, moved.body.code]).toEqual([400, 'offset_contradicts_zone']);

      const programme = await page(`/en/events/${String(event.slug)}/programme`);
      expect(times(programme)).toContain(`${day}T${starts}${offset}`);
      expect(programme).toContain(`${starts}–${ends}`);
      expect(times(await page(`/ru/events/${String(event.slug)}`))).toContain(
        `${day}T09:00${offset}`,
      );
      for (const path of [
        `/en/events/${String(event.slug)}/programme.ics`,
        `/zh/events/${String(event.slug)}/sessions/${String(session.id)}.ics`,
      ])
        expect(readInstants(await calendar(path))).toEqual([
          `${instants.startsAt}/${instants.endsAt}`,
        ]);
      const json = JSON.parse(await page(`/en/events/${String(event.slug)}.json`)) as {
        sessions: unknown[];
      };
      expect(json.sessions).toMatchObject([instants]);
      const [row] = await app.database.reader.query<Record<string, unknown>[]>(
        `SELECT s.starts_at = s.starts_local AT TIME ZONE e.zone AS derived,
           to_char(s.starts_at AT TIME ZONE e.zone, 'HH24:MI') AS here,
           to_char($2::timestamp AT TIME ZONE $3 AT TIME ZONE 'UTC', 'HH24:MI') AS there
         FROM session s JOIN event e ON e.id = s.event_id WHERE s.id = $1`,
        [session.id, `${day}T${starts}`, zone],
      );
      expect(row).toEqual({ derived: true, here: starts, there: startsUtc });
    },
  );

  it('a PDF is dated by the day that it was in Almaty, then as now', async () => {
    const clock = app.nest.get(Clock);
    const now = clock.now.bind(clock);
    try {
      for (const [at, day] of [
        ['2024-02-28T18:30:00Z', '29 февраля 2024'],
        // That hour came twice in Almaty.
        ['2024-02-29T18:30:00Z', '29 февраля 2024'],
        ['2024-03-31T18:30:00Z', '31 марта 2024'],
        ['2024-03-31T19:30:00Z', '1 апреля 2024'],
      ] as const) {
        clock.now = () => Temporal.Instant.from(at);
        const event = await announceEvent(client, {
          startsLocal: '2024-02-20T23:00',
          endsLocal: '2024-02-21T01:00',
        });
        taken(
          await client.call(
            'POST',
            `/api/v1/events/${String(event.id)}/state`,
            { to: 'held' },
            seen(event.version),
          ),
          200,
        );
        const { slug } = await publishOutcome(client, event.id);
        const pdf = await fetch(`${app.url}/ru/publications/${String(slug)}.pdf`);
        const text = (await pdfText(new Uint8Array(await pdf.arrayBuffer()))).replace(/\s+/g, ' ');
        expect(text).toContain(day);
        expect(text).toMatch(/20\s*–\s*21 февраля 2024/);
      }
    } finally {
      clock.now = now;
    }
  });
});

describe('case 4: zones in a calendar', () => {
  it.each([
    ['a', 'Europe/London', '2027-07-23', '10:20', '10:50', '09:20', '09:50'],
    ['b', 'Asia/Shanghai', '2027-09-14', '10:00', '11:00', '02:00', '03:00'],
  ])('%s) are IANA names with their definition: %s', async (_, zone, day, from, to, start, end) => {
    const event = await announceEvent(client, {
      zone,
      startsLocal: `${day}T09:00`,
      endsLocal: `${day}T18:00`,
    });
    const { id } = taken(await addSession(client, event.id, `${day}T${from}`, `${day}T${to}`), 201);
    const text = await calendar(`/en/events/${String(event.slug)}/sessions/${String(id)}.ics`);
    expect(readInstants(text)).toEqual([`${day}T${start}:00Z/${day}T${end}:00Z`]);
    const lines = contentLines(text);
    expect(lines.filter((line) => /^TZID/.test(line))).toEqual([`TZID:${zone}`]);
    expect(lines).toContain(
      `DTSTART;TZID=${zone}:${day.replaceAll('-', '')}T${from.replace(':', '')}00`,
    );
    // Whatever a reader makes of the short names: GMT, CST.
    expect(lines.filter((line) => /TZID[=:](?:GMT|BST|CST)/.test(line))).toEqual([]);
  });
});

describe('case 5: the zone of an event is corrected', () => {
  it('its hours stay, and page, calendars and JSON agree under the same UID and a higher SEQUENCE', async () => {
    const event = await announceEvent(client, {
      startsLocal: '2027-09-14T09:00',
      endsLocal: '2027-09-14T18:00',
    });
    const slug = String(event.slug);
    const { id } = taken(
      await addSession(client, event.id, '2027-09-14T10:00', '2027-09-14T11:00'),
      201,
    );
    const paths = [
      `/en/events/${slug}.ics`,
      `/en/events/${slug}/programme.ics`,
      `/en/events/${slug}/sessions/${String(id)}.ics`,
    ];
    const items = async () => {
      const found = [];
      for (const path of paths) {
        const text = await calendar(path);
        const [item] = readEvents(text);
        found.push({ uid: item?.uid, sequence: item?.sequence ?? -1, when: readInstants(text) });
      }
      return found;
    };
    const before = await items();
    expect(before.map(({ when }) => when)).toEqual([
      ['2027-09-14T04:00:00Z/2027-09-14T13:00:00Z'],
      ['2027-09-14T05:00:00Z/2027-09-14T06:00:00Z'],
      ['2027-09-14T05:00:00Z/2027-09-14T06:00:00Z'],
    ]);
    const path = `/api/v1/events/${String(event.id)}`;
    taken(await client.patch(path, { zone: 'Asia/Shanghai' }, event.version), 200);
    const after = await items();
    expect(after.map(({ when }) => when)).toEqual([
      ['2027-09-14T01:00:00Z/2027-09-14T10:00:00Z'],
      ['2027-09-14T02:00:00Z/2027-09-14T03:00:00Z'],
      ['2027-09-14T02:00:00Z/2027-09-14T03:00:00Z'],
    ]);
    for (const [index, { uid, sequence }] of after.entries()) {
      expect(uid).toBe(before[index]?.uid);
      expect(sequence).toBeGreaterThan(before[index]?.sequence ?? Infinity);
    }
    const programme = await page(`/en/events/${slug}/programme`);
    expect(times(programme)).toContain('2027-09-14T10:00+08:00');
    expect(programme).toContain('10:00–11:00');
    expect(programme).not.toContain('13:00–14:00');
    expect((await client.get(`/api/v1/sessions/${String(id)}`)).body).toMatchObject({
      startsLocal: '2027-09-14T10:00',
      startsAt: '2027-09-14T02:00:00Z',
    });
    const json = JSON.parse(await page(`/en/events/${slug}.json`)) as { sessions: unknown[] };
    expect(json.sessions).toMatchObject([{ startsAt: '2027-09-14T02:00:00Z' }]);
  });
});

describe('case 6: whole days', () => {
  it('a) and b) are the same days in page, list, calendar and JSON, wherever the reader is', async () => {
    const day = await announceEvent(client, {
      title: { en: 'Day of the experts' },
      zone: 'Asia/Shanghai',
      allDay: true,
      startsLocal: '2027-07-02T00:00',
      endsLocal: '2027-07-03T00:00',
    });
    const week = await announceEvent(client, {
      title: { en: 'Week of the experts' },
      zone: 'Asia/Shanghai',
      allDay: true,
      startsLocal: '2027-10-25T00:00',
      endsLocal: '2027-10-31T00:00',
    });
    for (const [{ slug }, words, first, after] of [
      [day, '2 July 2027', '20270702', '20270703'],
      [week, '25–30 October 2027', '20271025', '20271031'],
    ] as const) {
      const html = await page(`/en/events/${String(slug)}`);
      expect(html).toContain(words);
      const machine = `${first.slice(0, 4)}-${first.slice(4, 6)}-${first.slice(6)}`;
      expect(times(html)[0]).toBe(machine);
      const lines = contentLines(await calendar(`/en/events/${String(slug)}.ics`));
      expect(lines.filter((line) => /^DT(?:START|END)/.test(line))).toEqual([
        `DTSTART;VALUE=DATE:${first}`,
        `DTEND;VALUE=DATE:${after}`,
      ]);
      const feed = contentLines(await calendar('/feeds/events.ics?lang=en'));
      expect(feed).toContain(`DTSTART;VALUE=DATE:${first}`);
      expect(feed).toContain(`DTEND;VALUE=DATE:${after}`);
      const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
      expect((JSON.parse(data) as { startDate: string }).startDate).toBe(machine);
      const list = await page('/en/events?from=2027-07-01');
      expect(list).toContain(words);
    }
  });
});

describe('case 10: over midnight, and day two', () => {
  it('a) is taken, lasts 90 minutes, clashes only with what it meets, and is shown with its end', async () => {
    const { venueId, hallA } = await makeHalls(client);
    const event = await announceEvent(client, { format: 'in_person', venueId });
    const room = { roomId: hallA };
    const late = taken(
      await addSession(client, event.id, '2027-09-14T23:00', '2027-09-15T00:30', room),
      201,
    );
    expect([late.startsAt, late.endsAt]).toEqual(['2027-09-14T18:00:00Z', '2027-09-14T19:30:00Z']);
    const clash = await addSession(client, event.id, '2027-09-15T00:00', '2027-09-15T01:00', room);
    expect([clash.status, clash.body.code]).toEqual([409, 'session_room_taken']);
    taken(await addSession(client, event.id, '2027-09-15T00:30', '2027-09-15T01:00', room), 201);
    const slug = String(event.slug);
    const [, first = '', second = ''] = (await page(`/en/events/${slug}/programme`)).split(
      '<section class="day"',
    );
    expect(first.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toContain('until 00:30 (+1)');
    expect(times(first)).toContain('2027-09-14T23:00+05:00');
    expect(second).toContain('00:30–01:00');
    expect(readInstants(await calendar(`/en/events/${slug}/programme.ics`))).toEqual([
      '2027-09-14T18:00:00Z/2027-09-14T19:30:00Z',
      '2027-09-14T19:30:00Z/2027-09-14T20:00:00Z',
    ]);
  });

  it('b) the first session on day two is on day two, and the event begins when it did', async () => {
    const event = await announceEvent(client, {
      startsLocal: '2027-09-14T09:00',
      endsLocal: '2027-09-17T16:00',
    });
    const first = taken(
      await addSession(client, event.id, '2027-09-15T09:00', '2027-09-15T10:00'),
      201,
    );
    expect(first.startsAt).toBe('2027-09-15T04:00:00Z');
    const { startsLocal, startsAt, version } = (
      await client.get(`/api/v1/events/${String(event.id)}`)
    ).body;
    expect([startsLocal, startsAt, version]).toEqual([
      '2027-09-14T09:00',
      '2027-09-14T04:00:00Z',
      event.version,
    ]);
    const programme = await page(`/en/events/${String(event.slug)}/programme`);
    expect(programme).toContain('Wednesday, 15 September 2027');
  });
});

describe('case 11: what touches, encloses, and ends before it starts', () => {
  it.each(['panel', 'break'])('a) to e) hold for a %s', async (kind) => {
    const { venueId, hallA, hallB } = await makeHalls(client);
    const event = await announceEvent(client, { format: 'in_person', venueId });
    const outcome = async (from: string, to: string, roomId: string) => {
      const { status, body } = await addSession(client, event.id, from, to, { roomId, kind });
      return [status, body.code, body.issues?.map(({ field }: { field: string }) => field)];
    };
    const accepted = [201, undefined, undefined];
    const clash = [409, 'session_room_taken'];
    expect(await outcome('2027-09-14T10:00', '2027-09-14T11:00', hallA)).toEqual(accepted);
    expect(await outcome('2027-09-14T11:00', '2027-09-14T12:00', hallA)).toEqual(accepted);
    expect(await outcome('2027-09-14T11:00', '2027-09-14T11:30', hallB)).toEqual(accepted);
    expect((await outcome('2027-09-14T10:00', '2027-09-14T13:00', hallB)).slice(0, 2)).toEqual(
      clash,
    );
    for (const to of ['2027-09-15T09:00', '2027-09-15T10:00']) {
      expect(await outcome('2027-09-15T10:00', to, hallA)).toEqual([
        400,
        'session_ends_before_start',
        ['endsLocal'],
      ]);
    }
    expect(await outcome('2027-09-14T22:00', '2027-09-15T01:00', hallA)).toEqual(accepted);
    const { body } = await client.get(`/api/v1/events/${String(event.id)}/programme`);
    expect(body.sessions).toHaveLength(4);
  });
});

describe('case 13: one expert in two places', () => {
  it('a) and b) are refused by the names of both, c) is not', async () => {
    const { venueId, hallA, hallB } = await makeHalls(client);
    const event = await announceEvent(client, { format: 'in_person', venueId });
    const expert = await publicExpert(client, { family: 'Образцова', given: 'Сауле' });
    const people = [{ expertId: expert.id, role: 'speaker' }];
    const session = (title: string, from: string, to: string, more: object) =>
      addSession(client, event.id, from, to, { title: { en: title }, people, ...more });
    taken(await session('Water', '2027-09-14T10:00', '2027-09-14T11:00', { roomId: hallA }), 201);
    const a = await session('Energy', '2027-09-14T10:30', '2027-09-14T11:30', { roomId: hallB });
    expect([a.status, a.body.code]).toEqual([409, 'session_expert_taken']);
    for (const word of ['Water', 'Energy']) expect(a.body.title).toContain(`“${word}”`);
    expect(a.body.title).toContain('Образцова');
    const beijing = await announceEvent(client, {
      zone: 'Asia/Shanghai',
      startsLocal: '2027-09-14T08:00',
      endsLocal: '2027-09-14T20:00',
    });
    const online = { title: { en: 'Online' }, people };
    const b = await addSession(client, beijing.id, '2027-09-14T13:30', '2027-09-14T14:30', online);
    expect([b.status, b.body.code]).toEqual([409, 'session_expert_taken']);
    for (const word of ['Water', 'Online']) expect(b.body.title).toContain(`“${word}”`);
    taken(
      await session('Transport', '2027-09-14T11:00', '2027-09-14T12:00', { roomId: hallB }),
      201,
    );
  });
});

describe('the calendars of these cases', () => {
  it('have no fault that the checker of the cases knows', () => {
    const checker = calendarChecker();
    if (checker === undefined) {
      console.warn('The checker of the cases is not there; the calendars are not held to it.');
      return;
    }
    const folder = mkdtempSync(join(tmpdir(), 'suhbat-cases-'));
    try {
      const paths = files.map((text, index) => {
        const path = join(folder, `${String(index)}.ics`);
        writeFileSync(path, text);
        return path;
      });
      expect(paths.length).toBeGreaterThan(15);
      const said = execFileSync('python3', [checker, ...paths], { encoding: 'utf8' });
      expect(said.trim().split('\n')).toEqual(paths.map((path) => `${path} ok`));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
