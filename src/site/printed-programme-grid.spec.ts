import { describe, expect, it } from '@jest/globals';
import { PRINTED_ROOMS, printedSession } from '../../test/support/print-samples.js';
import {
  type GridBox,
  type GridPage,
  gridPages,
  type GridSpace,
} from './printed-programme-grid.js';
import type { SessionItem } from './public-programme.js';

const SPACE: GridSpace = { width: 396, height: 248, hours: 14, head: 13 };
const DAY = '2027-09-14T';
const [hall, silk] = PRINTED_ROOMS;

function at(from: string, to: string, over: Partial<SessionItem> = {}): SessionItem {
  return printedSession(DAY + from, to.includes('T') ? to : DAY + to, over);
}

function boxesOf(page: GridPage): GridBox[] {
  return [...page.bands, ...page.columns.flatMap(({ boxes }) => boxes)];
}

/** Pairs of boxes that lie on each other, and boxes that leave the page. */
function faults(page: GridPage): string[] {
  const boxes = boxesOf(page);
  const near = 1e-6;
  return [
    ...boxes
      .filter(
        ({ x, y, width, height }) =>
          x < SPACE.hours - near ||
          y < SPACE.head - near ||
          x + width > SPACE.width + near ||
          y + height > SPACE.height + near,
      )
      .map(({ session }) => `outside: ${session.startsLocal}`),
    ...boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (other) =>
            one.x < other.x + other.width - near &&
            other.x < one.x + one.width - near &&
            one.y < other.y + other.height - near &&
            other.y < one.y + one.height - near,
        )
        .map((other) => `${one.session.startsLocal} on ${other.session.startsLocal}`),
    ),
  ];
}

describe('gridPages', () => {
  it('puts rooms beside each other and a break of all rooms across', () => {
    const [page, ...others] = gridPages(
      [
        at('09:00', '10:00'),
        at('09:00', '10:00', { room: silk ?? null }),
        at('10:00', '10:30', { allRooms: true, room: null }),
        at('10:30', '12:00'),
      ],
      SPACE,
    );
    if (page === undefined) throw new Error('no page');
    expect(others).toEqual([]);
    expect(page.columns.map(({ room }) => room?.id)).toEqual([hall?.id, silk?.id]);
    expect(page.bands.map(({ x, width }) => [x, width])).toEqual([[14, 381]]);
    expect(page.hours.map(({ minutes }) => minutes)).toEqual([540, 600, 630, 720]);
    expect(faults(page)).toEqual([]);
  });

  it('gives what takes all rooms a column of its own where something else is under way', () => {
    const [page] = gridPages(
      [at('09:00', '11:00'), at('10:00', '10:30', { allRooms: true, room: null })],
      SPACE,
    );
    if (page === undefined) throw new Error('no page');
    expect(page.bands).toEqual([]);
    expect(page.columns.map(({ room }) => room?.id)).toEqual([hall?.id, undefined]);
    expect(faults(page)).toEqual([]);
  });

  it('cuts a night short, and goes on past midnight', () => {
    const [page] = gridPages([at('09:00', '10:00'), at('22:00', '2027-09-15T01:30')], SPACE);
    if (page === undefined) throw new Error('no page');
    const [first, idle, late] = page.hours.map(({ y }) => y);
    expect((late ?? 0) - (idle ?? 0)).toBeLessThanOrEqual(5);
    expect((idle ?? 0) - (first ?? 0)).toBeGreaterThan(20);
    expect(page.hours.at(-1)?.minutes).toBe(25 * 60 + 30);
    expect(faults(page)).toEqual([]);
  });

  it('loses none of fifty sessions at once in one place, nor of forty short ones in a row', () => {
    const crowd = Array.from({ length: 50 }, () => at('09:00', '09:45', { room: null }));
    const row = Array.from({ length: 40 }, (_, index) => {
      const time = (minutes: number) =>
        `${String(10 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
      return at(time(index * 5), time(index * 5 + 5));
    });
    const pages = gridPages([...crowd, ...row], SPACE);
    expect(pages.flatMap(faults)).toEqual([]);
    const shown = new Set(pages.flatMap(boxesOf).map(({ session }) => session.id));
    expect(shown.size).toBe(90);
    expect(Math.max(...pages.map(({ columns }) => columns.length))).toBeLessThanOrEqual(7);
  });

  it('gives a day of one short session no box over the whole page', () => {
    const [page] = gridPages([at('09:00', '10:00')], SPACE);
    expect(page === undefined ? 0 : boxesOf(page)[0]?.height).toBeLessThan(80);
  });
});
