import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readCalendar } from '../../../test/support/read-calendar.js';
import { calendarFile } from './calendar-file.js';

const CASES = resolve(process.cwd(), '../shared/data/cases');
const CHECKER = join(CASES, 'check_ics.py');
const TITLES = join(CASES, 'c14_titles_to_fold.json');
const hasPython = spawnSync('python3', ['--version']).status === 0;
const canCheck = hasPython && existsSync(CHECKER) && existsSync(TITLES);
if (!canCheck)
  console.warn(`Left out: the independent calendar check needs python3 and ${CHECKER}`);

const folder = mkdtempSync(join(tmpdir(), 'calendar-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

function check(name: string, text: string): { status: number | null; says: string } {
  const path = join(folder, name);
  writeFileSync(path, text);
  const { status, stdout, stderr } = spawnSync('python3', [CHECKER, path], { encoding: 'utf8' });
  return { status, says: (stdout + stderr).replace(path, '').trim() };
}

(canCheck ? describe : describe.skip)('a checker that is not ours', () => {
  const titles = Object.values(
    canCheck ? (JSON.parse(readFileSync(TITLES, 'utf8')) as Record<string, string>) : {},
  );
  const text = calendarFile({
    name: 'Форум экспертов 2027',
    language: 'ru',
    refreshMinutes: 60,
    items: titles.map((title, index) => ({
      uid: `${index}@suhbat.example.org`,
      sequence: index,
      lastModified: '2027-01-01T00:00:00Z',
      summary: title,
      description: `${title}\r\nа, б; в \\ г`,
      location: 'Зал C:\\new',
      organizerName: 'Центр "Пример", филиал',
      organizerUri: 'mailto:forum@example.org',
      status: 'confirmed' as const,
      zone: ['Asia/Almaty', 'Europe/London', 'Asia/Shanghai', 'UTC'][index % 4] ?? 'UTC',
      startLocal: '2027-07-23T10:20',
      endLocal: '2027-07-23T10:50',
    })),
  });

  it('finds nothing in a calendar of hard titles', () => {
    expect(titles.length).toBeGreaterThan(5);
    expect(check('good.ics', text)).toEqual({ status: 0, says: 'ok' });
  });

  it('would find what is wrong', () => {
    const broken = text.replace('BEGIN:VTIMEZONE', 'BEGIN:X').replace('TZID:Asia/Almaty', 'X:1');
    expect(check('bad.ics', broken).says).toContain('TZID without VTIMEZONE: Asia/Almaty');
  });

  it('and ical.js reads the titles back to the letter', () => {
    const calendar = readCalendar(text);
    const read = calendar
      .getAllSubcomponents('vevent')
      .map((event) => event.getFirstPropertyValue('summary'));
    // A title is one line: a line end in it is a blank.
    expect(read).toEqual(titles.map((title) => title.replace('\n', ' ')));
    const descriptions = calendar
      .getAllSubcomponents('vevent')
      .map((event) => event.getFirstPropertyValue('description'));
    expect(descriptions).toEqual(titles.map((title) => `${title}\nа, б; в \\ г`));
  });
});
