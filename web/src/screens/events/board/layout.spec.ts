import { describe, expect, it } from '@jest/globals';
import { daysOf, hourMarks, layOut, momentAt, startOnGrid } from './layout';
import { sampleBoard, sampleRoom, sampleSession as session } from './sample-board';
import type { Board } from '../programme/programme.queries';

const at = (board: Board, days = daysOf(board), whole = false) =>
  layOut(board, { days, rooms: ['a', 'b'], whole, perMinute: 1, columnWidth: 100 });
const boxes = (board: Board) =>
  at(board).pieces.map(({ session: { id }, left, top, width, height }) => [
    id,
    left,
    top,
    width,
    height,
  ]);

describe('where sessions stand on the board', () => {
  it('puts rooms side by side and days beneath each other', () => {
    const board = sampleBoard([
      session('one', '2027-09-14T09:00', 60, { roomId: 'a' }),
      session('two', '2027-09-15T08:30', 30, { roomId: 'b' }),
      session('tea', '2027-09-14T10:00', 15, { allRooms: true }),
    ]);
    // A day from 8 to 20 is 720 minutes, each with its heading of 36 pixels.
    expect(boxes(board)).toEqual([
      ['tea', 0, 36 + 120, 200, 15],
      ['one', 0, 36 + 60, 100, 60],
      ['two', 100, 36 + 720 + 36 + 30, 100, 30],
    ]);
  });

  it('shows what takes place at once in one room side by side', () => {
    const board = sampleBoard(
      [
        session('one', '2027-09-14T09:00', 120, { roomId: 'a' }),
        session('two', '2027-09-14T09:00', 60, { roomId: 'a' }),
        session('three', '2027-09-14T10:00', 60, { roomId: 'a' }),
        session('alone', '2027-09-14T11:00', 60, { roomId: 'a' }),
      ],
      { rooms: [sampleRoom('a', { parallelItems: true }), sampleRoom('b')] },
    );
    expect(boxes(board).map(([id, left, , width]) => [id, left, width])).toEqual([
      ['one', 0, 50],
      ['two', 50, 50],
      ['three', 50, 50],
      ['alone', 0, 100],
    ]);
  });

  it('shows a night in both of its days, and begins in the first', () => {
    const board = sampleBoard([session('night', '2027-09-14T23:30', 60, { roomId: 'a' })]);
    const { pieces, bands } = at(board);
    expect(bands.map(({ height }) => height)).toEqual([16 * 60, 20 * 60]);
    expect(pieces.map(({ day, height, first }) => [day, height, first])).toEqual([
      ['2027-09-14', 30, true],
      ['2027-09-15', 30, false],
    ]);
  });

  it('leaves out what is cancelled or waits for its hours', () => {
    const board = sampleBoard([
      session('off', '2027-09-14T09:00', 60, { roomId: 'a', state: 'cancelled' }),
      session('waits', null, 60),
    ]);
    expect(boxes(board)).toEqual([]);
  });

  it('passes time over a change of the clocks: an hour is missing in spring, and twice there in autumn', () => {
    const labels = (day: string) => {
      const board = sampleBoard([], { zone: 'Europe/Berlin', days: [day] });
      const layout = at(board, [day], true);
      return layout.bands.flatMap((band) =>
        hourMarks(band, 'Europe/Berlin', 1).map(({ label }) => label),
      );
    };
    expect(labels('2027-03-28').slice(0, 4)).toEqual(['00:00', '01:00', '03:00', '04:00']);
    expect(labels('2027-03-28')).toHaveLength(23);
    expect(labels('2027-10-31').slice(0, 4)).toEqual(['00:00', '01:00', '02:00', '02:00']);
    expect(labels('2027-10-31')).toHaveLength(25);
  });

  it('finds the start on the grid beneath a pointer', () => {
    const board = sampleBoard([]);
    const layout = at(board);
    const found = momentAt(layout, 36 + 63);
    expect(found && startOnGrid(found.band, found.ms, board.zone)).toBe('2027-09-14T09:05');
    const second = momentAt(layout, 36 + 720 + 36 + 1);
    expect(second && startOnGrid(second.band, second.ms, board.zone)).toBe('2027-09-15T08:00');
    // No session starts at the end of a day.
    const last = momentAt(layout, 5000);
    expect(last && startOnGrid(last.band, last.ms, board.zone)).toBe('2027-09-15T19:55');
  });
});
