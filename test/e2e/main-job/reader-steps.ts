import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calendarChecker } from '../../support/case-files.js';
import {
  EDITIONS,
  EVENT,
  LANGUAGES,
  MANDATE,
  RECOMMENDATIONS,
} from '../../support/main-job-content.js';
import { readEvents, readInstants } from '../../support/read-calendar.js';
import { ifMatch, type Story, taken, textOf } from './story.js';

/** What the public reads of it, and subscribes to. */
export function readerSteps(story: Story): void {
  describe('10. the public site', () => {
    it.each(LANGUAGES)('reads the whole chain in %s', async (lang) => {
      const edition = EDITIONS.find((one) => one.lang === lang);
      const title = edition?.title ?? '';
      const publication = await story.page(`/${lang}/publications/${story.id('slug')}`);
      expect(publication).toContain(`<html lang="${lang}"`);
      expect(textOf(publication)).toContain(title);
      for (const texts of RECOMMENDATIONS) expect(textOf(publication)).toContain(texts[lang]);

      const event = textOf(await story.page(`/${lang}/events/${story.id('event slug')}`));
      for (const part of [EVENT.title[lang], EVENT.summary[lang], title])
        expect(event).toContain(part);
      expect(
        textOf(await story.page(`/${lang}/events/${story.id('event slug')}/programme`)),
      ).toContain('22:30');
      const recommendation = textOf(
        await story.page(`/${lang}/recommendations/CA-CLUB-REC-2026-1-REC.2`),
      );
      expect(recommendation).toContain(RECOMMENDATIONS[1][lang]);
      expect(recommendation).toContain('CA-CLUB/REC/2026/1/REC.2');
      const mandate = textOf(await story.page(`/${lang}/mandates/${MANDATE.slug}`));
      expect(mandate).toContain(MANDATE.title[lang]);
      expect(mandate).toContain(MANDATE.proposals[8]?.title[lang]);
      expect(textOf(await story.page(`/${lang}/`))).toContain(title);
      expect(textOf(await story.page(`/${lang}/publications`))).toContain(title);
      expect(textOf(await story.page(`/${lang}/events?when=past`))).toContain(EVENT.title[lang]);
    });

    it('shows nobody who has not agreed, nowhere', async () => {
      const everywhere = await Promise.all(
        [
          `/ru/events/${story.id('event slug')}`,
          `/ru/events/${story.id('event slug')}/programme`,
          `/ru/events/${story.id('event slug')}.json`,
          `/ru/events/${story.id('event slug')}/programme.ics`,
          '/ru/experts',
          '/sitemap.xml',
        ].map((path) => readText(story, path)),
      );
      const all = everywhere.join('\n');
      expect(all).toContain('Айгүл');
      expect(all).not.toMatch(
        /Тестович|testovich|Образцов|obrazcov|张示例|example\.org@|@example\.org/i,
      );
    });
  });

  describe('11. the calendars', () => {
    it('of an event, its sessions and all events keep zone, identity and order', async () => {
      const calendars: Record<string, string> = {};
      for (const path of [
        `/ru/events/${story.id('event slug')}.ics`,
        `/zh/events/${story.id('event slug')}/programme.ics`,
        `/en/events/${story.id('event slug')}/sessions/${story.id('opening')}.ics`,
        '/feeds/events.ics?lang=kk',
      ]) {
        calendars[path] = await readText(story, path);
      }
      const [event = '', programme = '', session = '', all = ''] = Object.values(calendars);
      expect(readInstants(event)).toEqual(['2026-09-14T04:00:00Z/2026-09-15T13:00:00Z']);
      expect(readInstants(session)).toEqual(['2026-09-14T05:00:00Z/2026-09-14T06:00:00Z']);
      expect(readInstants(programme)).toContain('2026-09-14T17:30:00Z/2026-09-14T19:30:00Z');
      const uids = readEvents(all).map(({ uid }) => uid);
      expect(readEvents(event).map(({ uid }) => uid)).toEqual(uids);
      expect(event).toContain('BEGIN:VTIMEZONE');
      checkWithProgram(calendars);
    });

    it('keep a cancelled session as cancelled, under the same name', async () => {
      const path = `/en/events/${story.id('event slug')}/sessions/${story.id('transit')}.ics`;
      const [before] = readEvents(await readText(story, path));
      const session = `/api/v1/sessions/${story.id('transit')}`;
      const { version } = (await story.client.get(session)).body;
      const cancelled = await story.client.call(
        'POST',
        `${session}/state`,
        { to: 'cancelled' },
        ifMatch(version),
      );
      taken(cancelled, 200);
      const calendar = await readText(story, path);
      const [after] = readEvents(calendar);
      expect(calendar).toContain('STATUS:CANCELLED');
      expect(after?.uid).toBe(before?.uid);
      expect(after?.sequence).toBe((before?.sequence ?? 0) + 1);
      checkWithProgram({ [path]: calendar });
    });
  });
}

async function readText(story: Story, path: string): Promise<string> {
  return new TextDecoder().decode((await story.file(path)).bytes);
}

/** Holds calendars against the program that looks for the faults of others, where it is. */
function checkWithProgram(calendars: Readonly<Record<string, string>>): void {
  const checker = calendarChecker();
  if (checker === undefined || spawnSync('python3', ['--version']).status !== 0) {
    console.warn('The program that checks calendars is not here; its judgment was left out.');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'suhbat-main-job-'));
  try {
    for (const [path, calendar] of Object.entries(calendars)) {
      const file = join(folder, 'calendar.ics');
      writeFileSync(file, calendar);
      const { status, stdout } = spawnSync('python3', [checker, file], { encoding: 'utf8' });
      expect([path, status === 0 ? '' : stdout]).toEqual([path, '']);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
