import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type ICAL from 'ical.js';
import {
  api,
  createOrganization,
  startApp,
  type TestApp,
  type TestOrganization,
} from '../support/app.js';
import { contentLines, readCalendar, readEvents, readInstants } from '../support/read-calendar.js';
import {
  insertRow,
  siteAssignment,
  siteEvent,
  siteExpert,
  siteSession,
  siteSpeaker,
  visit,
} from '../support/site-samples.js';

const CASES = join(import.meta.dirname, '../../../shared/data/cases');
const CHECK = join(CASES, 'check_ics.py');

let app: TestApp;
let home: TestOrganization;
const fetched: string[] = [];

beforeAll(async () => {
  app = await startApp();
  home = await createOrganization(app);
});
afterAll(() => app.close());

async function calendar(path: string): Promise<string> {
  const answer = await visit(app, path);
  expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
    path,
    200,
    'text/calendar; charset=utf-8',
  ]);
  fetched.push(answer.text);
  return answer.text;
}

function only(text: string): ICAL.Event {
  const [event, ...others] = readEvents(text);
  if (event === undefined || others.length > 0) throw new Error('not one event');
  return event;
}

function value(event: ICAL.Event, property: string): unknown {
  return event.component.getFirstPropertyValue(property);
}

describe('times in a calendar', () => {
  it('are those of the zone then and now (case 1), in the page, the calendar and JSON', async () => {
    const past = await siteEvent(app, home.id, {
      startsLocal: '2024-02-29T10:00',
      endsLocal: '2024-02-29T11:30',
      state: 'held',
    });
    const coming = await siteEvent(app, home.id, {
      startsLocal: '2027-09-14T10:00',
      endsLocal: '2027-09-14T11:30',
    });
    const qostanay = await siteEvent(app, home.id, {
      startsLocal: '2027-09-14T09:00',
      endsLocal: '2027-09-14T10:30',
      zone: 'Asia/Qostanay',
    });
    const facts = async ({ slug }: { slug: string }) => {
      const page = (await visit(app, `/en/events/${slug}`)).text;
      const json = JSON.parse((await visit(app, `/en/events/${slug}.json`)).text) as {
        startsAt: string;
        endsAt: string;
      };
      return {
        instants: readInstants(await calendar(`/en/events/${slug}.ics`)),
        page: /<time dateTime="([^"]+)"/i.exec(page)?.[1],
        json: `${json.startsAt}/${json.endsAt}`,
      };
    };
    expect(await facts(past)).toEqual({
      instants: ['2024-02-29T04:00:00Z/2024-02-29T05:30:00Z'],
      page: '2024-02-29T10:00+06:00',
      json: '2024-02-29T04:00:00Z/2024-02-29T05:30:00Z',
    });
    expect(await facts(coming)).toEqual({
      instants: ['2027-09-14T05:00:00Z/2027-09-14T06:30:00Z'],
      page: '2027-09-14T10:00+05:00',
      json: '2027-09-14T05:00:00Z/2027-09-14T06:30:00Z',
    });
    expect(await facts(qostanay)).toEqual({
      instants: ['2027-09-14T04:00:00Z/2027-09-14T05:30:00Z'],
      page: '2027-09-14T09:00+05:00',
      json: '2027-09-14T04:00:00Z/2027-09-14T05:30:00Z',
    });
  });

  it('carry the definition of their zone (case 4)', async () => {
    const { id, slug } = await siteEvent(app, home.id, {
      zone: 'Europe/London',
      startsLocal: '2027-07-23T09:00',
      endsLocal: '2027-07-23T18:00',
    });
    await siteSession(app, home.id, id, '2027-07-23T10:20', '2027-07-23T10:50', {
      zone: 'Europe/London',
    });
    const text = await calendar(`/en/events/${slug}/programme.ics`);
    expect(readInstants(text)).toEqual(['2027-07-23T09:20:00Z/2027-07-23T09:50:00Z']);
    expect(contentLines(text)).toContain('DTSTART;TZID=Europe/London:20270723T102000');
    const shanghai = await siteEvent(app, home.id, {
      zone: 'Asia/Shanghai',
      startsLocal: '2027-09-14T10:00',
      endsLocal: '2027-09-14T11:00',
    });
    expect(readInstants(await calendar(`/zh/events/${shanghai.slug}.ics`))).toEqual([
      '2027-09-14T02:00:00Z/2027-09-14T03:00:00Z',
    ]);
  });

  it('stay what the clock shows when the zone is corrected, under a higher SEQUENCE (case 5)', async () => {
    const { id, slug } = await siteEvent(app, home.id, {
      startsLocal: '2027-09-14T09:00',
      endsLocal: '2027-09-14T18:00',
    });
    const sessionId = await siteSession(app, home.id, id, '2027-09-14T10:00', '2027-09-14T11:00');
    const path = `/en/events/${slug}/sessions/${sessionId}.ics`;
    const before = only(await calendar(path));
    const changed = await api(app, home.ownerToken).patch(
      `/api/v1/events/${id}`,
      { zone: 'Asia/Shanghai' },
      1,
    );
    expect(changed.status).toBe(200);
    const text = await calendar(path);
    const after = only(text);
    expect(readInstants(text)).toEqual(['2027-09-14T02:00:00Z/2027-09-14T03:00:00Z']);
    expect(after.uid).toBe(before.uid);
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect((await visit(app, `/en/events/${slug}/programme`)).text).toContain('10:00–11:00');
  });

  it('of whole days have no hours and end on the day after (case 6)', async () => {
    for (const endsLocal of ['2027-10-30T23:59', '2027-10-31T00:00']) {
      const { slug } = await siteEvent(app, home.id, {
        all_day: true,
        zone: 'Asia/Shanghai',
        startsLocal: '2027-10-25T00:00',
        endsLocal,
      });
      const lines = contentLines(await calendar(`/en/events/${slug}.ics`));
      expect(lines).toContain('DTSTART;VALUE=DATE:20271025');
      expect(lines).toContain('DTEND;VALUE=DATE:20271031');
      expect((await visit(app, `/en/events/${slug}`)).text).toContain('25–30 October 2027');
    }
    const { slug } = await siteEvent(app, home.id, {
      all_day: true,
      zone: 'Asia/Shanghai',
      startsLocal: '2027-07-02T00:00',
      endsLocal: '2027-07-03T00:00',
    });
    expect(contentLines(await calendar(`/en/events/${slug}.ics`))).toContain(
      'DTSTART;VALUE=DATE:20270702',
    );
    expect((await visit(app, `/ru/events/${slug}`)).text).toContain('2 июля 2027');
  });
});

describe('texts in a calendar', () => {
  it('come back to the letter (case 16)', async () => {
    const title = 'Вода; энергия, транспорт, торговля \\ итоги';
    const summary = 'а, б; в\n\nвторой абзац';
    const venueId = await insertRow(app, 'venue', {
      organization_id: home.id,
      name: { ru: 'Зал C:\\new' },
      zone: 'Asia/Almaty',
    });
    const { slug } = await siteEvent(app, home.id, {
      title: { ru: title },
      summary: { ru: summary },
      venue_id: venueId,
    });
    const event = only(await calendar(`/ru/events/${slug}.ics`));
    expect(event.summary).toBe(title);
    expect(event.location).toBe('Зал C:\\new');
    expect(event.description.startsWith(`${summary}\n\n`)).toBe(true);
  });

  it('are folded without a cut letter (case 14)', async () => {
    const file = join(CASES, 'c14_titles_to_fold.json');
    const titles = existsSync(file)
      ? Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>).filter(
          (title) => typeof title === 'string',
        )
      : [`${'中亚与中国合作论坛'.repeat(9)} конец`, `${'Сарапшылар форумы '.repeat(8)}соңы`];
    for (const title of titles) {
      const clean = title.replace(/\s+/g, ' ').trim();
      const { slug } = await siteEvent(app, home.id, { title: { kk: clean } });
      expect(only(await calendar(`/kk/events/${slug}.ics`)).summary).toBe(clean);
    }
  });

  it('have no entities, and pages escape them once (case 34)', async () => {
    const title = `O'zbekiston & Qirg'iziston "yoʻl"`;
    const { slug } = await siteEvent(app, home.id, { title: { uz: title } });
    expect(only(await calendar(`/en/events/${slug}.ics`)).summary).toBe(title);
    const { text } = await visit(app, `/en/events/${slug}`);
    expect(text).toContain('O&#x27;zbekiston &amp; Qirg&#x27;iziston &quot;yoʻl&quot;');
    expect(text).not.toContain('&amp;amp;');
    expect(text).toContain('<span lang="uz">');
  });
});

describe('an item of a calendar', () => {
  it('keeps its UID, changes its SEQUENCE on change only, and stays when cancelled', async () => {
    const { id, slug } = await siteEvent(app, home.id, { sequence: 3 });
    const sessionId = await siteSession(app, home.id, id, '2027-09-14T10:00', '2027-09-14T11:00', {
      sequence: 2,
    });
    const path = `/en/events/${slug}.ics`;
    const first = await calendar(path);
    expect(await calendar(path)).toBe(first);
    expect([only(first).uid, only(first).sequence, value(only(first), 'status')]).toEqual([
      `urn:uuid:${id}`,
      3,
      'CONFIRMED',
    ]);
    expect(only(await calendar(`/ru/events/${slug}.ics`)).uid).toBe(`urn:uuid:${id}`);

    await app.database.reader.query(
      `UPDATE session SET state = 'cancelled', sequence = sequence + 1 WHERE id = $1`,
      [sessionId],
    );
    const session = only(await calendar(`/en/events/${slug}/programme.ics`));
    expect([session.uid, session.sequence, value(session, 'status')]).toEqual([
      `urn:uuid:${sessionId}`,
      6,
      'CANCELLED',
    ]);

    await app.database.reader.query(
      `UPDATE event SET state = 'cancelled', sequence = sequence + 1, state_reason = $2 WHERE id = $1`,
      [id, { en: 'The hall is closed.' }],
    );
    const cancelled = only(await calendar(path));
    expect([cancelled.uid, cancelled.sequence, value(cancelled, 'status')]).toEqual([
      `urn:uuid:${id}`,
      4,
      'CANCELLED',
    ]);
    expect(cancelled.description).toContain('Cancelled. Reason: The hall is closed.');
    const feed = readCalendar(await calendar('/feeds/events.ics?lang=en'));
    const inFeed = feed
      .getAllSubcomponents('vevent')
      .find((item) => item.getFirstPropertyValue('uid') === `urn:uuid:${id}`);
    expect(inFeed?.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('of a postponed event is uncertain and says why', async () => {
    const { slug } = await siteEvent(app, home.id, {
      state: 'postponed',
      state_reason: { en: 'Waiting for the visas.' },
    });
    const event = only(await calendar(`/en/events/${slug}.ics`));
    expect(value(event, 'status')).toBe('TENTATIVE');
    expect(event.description).toContain('Postponed. Reason: Waiting for the visas.');
  });

  it('names nobody (case 21)', async () => {
    const { id, slug } = await siteEvent(app, home.id, {});
    const expert = await siteExpert(app, home.id, { family: 'Testova', given: 'Aigul' });
    await insertRow(app, 'expert_email', {
      organization_id: home.id,
      expert_id: expert.id,
      position: 0,
      address: 'aigul.testova@example.org',
      address_key: 'aigul.testova@example.org',
    });
    await siteSpeaker(app, home.id, id, expert.id);
    const sessionId = await siteSession(app, home.id, id, '2027-09-14T10:00', '2027-09-14T11:00');
    await siteAssignment(app, sessionId, expert.id);
    for (const path of [
      `/en/events/${slug}.ics`,
      `/en/events/${slug}/programme.ics`,
      `/en/events/${slug}/sessions/${sessionId}.ics`,
      '/feeds/events.ics',
    ]) {
      const text = await calendar(path);
      expect(text).not.toMatch(/ATTENDEE|ORGANIZER|mailto:|example\.org\b(?!\/)|METHOD/);
      expect(text).not.toContain('Testova');
    }
    // The page does show her: there is something that could have leaked.
    expect((await visit(app, `/en/events/${slug}`)).text).toContain('Aigul Testova');
  });

  it('is named after its title, whatever that holds (case 47)', async () => {
    const { slug } = await siteEvent(app, home.id, {
      title: { ru: 'Круглый стол: 中亚 “2027”/итоги' },
    });
    const { status, headers } = await visit(app, `/ru/events/${slug}.ics`);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="2027.ics"; filename*=UTF-8''${encodeURIComponent('Круглый стол- 中亚 “2027”-итоги.ics')}`,
    );
  });
});

describe('the files as they are served', () => {
  it('have no fault that the checker of the cases knows', () => {
    if (!existsSync(CHECK)) {
      console.warn('check_ics.py is not here: left out');
      return;
    }
    const folder = mkdtempSync(join(tmpdir(), 'suhbat-ics-'));
    try {
      const files = fetched.map((text, index) => {
        const file = join(folder, `${String(index)}.ics`);
        writeFileSync(file, text);
        return file;
      });
      expect(files.length).toBeGreaterThan(20);
      expect(checked(files)).toEqual({ code: 0, faults: [] });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function checked(files: readonly string[]): { code: number; faults: string[] } {
  try {
    const output = execFileSync('python3', [CHECK, ...files], { encoding: 'utf8' });
    return {
      code: 0,
      faults: output.split('\n').filter((line) => line !== '' && !/: ok\b|\bOK\b/i.test(line)),
    };
  } catch (error) {
    const { status, stdout } = error as { status?: number; stdout?: string };
    return { code: status ?? -1, faults: (stdout ?? String(error)).split('\n') };
  }
}
