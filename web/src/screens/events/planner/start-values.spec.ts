import { describe, expect, it } from '@jest/globals';
import type { Board } from '../programme/programme.queries';
import { faultOf, firstValues, inputOf, unplacedOf } from './start-values';

/** As much of a board as the start of a run looks at. */
function boardOf(
  sessions: readonly {
    id: string;
    at?: string;
    until?: string;
    room?: string;
    allRooms?: boolean;
    state?: string;
  }[],
  { rooms = ['hall'], released = false } = {},
): Board {
  const facts = {
    rooms: rooms.map((id) => ({ id })),
    latestRelease: released ? { number: 1 } : null,
    sessions: sessions.map(({ id, at, until, room, allRooms = false, state = 'planned' }) => ({
      id,
      state,
      allRooms,
      startsLocal: at ?? null,
      endsLocal: at === undefined ? null : (until ?? `${at.slice(0, 11)}16:00`),
      roomId: room ?? null,
    })),
  };
  // The rest of a board says nothing here.
  return facts as unknown as Board;
}

const placed = { id: 'placed', at: '2027-09-14T10:00', room: 'hall' };

describe('what has no place', () => {
  it('is without hours, or without a room where there are rooms', () => {
    const sessions = [
      placed,
      { id: 'hours only', at: '2027-09-14T10:00' },
      { id: 'nothing' },
      { id: 'lunch', allRooms: true },
      { id: 'cancelled', state: 'cancelled' },
      { id: 'elsewhere', at: '2027-09-14T10:00', room: 'another house' },
    ];
    const ids = (board: Board) => unplacedOf(board).map(({ id }) => id);
    expect(ids(boardOf(sessions))).toEqual(['hours only', 'nothing', 'elsewhere']);
    expect(ids(boardOf(sessions, { rooms: [] }))).toEqual(['nothing']);
  });
});

describe('a run that would be refused', () => {
  it('is one that nothing may move in', () => {
    const board = boardOf([placed]);
    const first = firstValues(board);
    expect([first.movable, faultOf(first, board)]).toEqual(['all', undefined]);
    expect(faultOf({ ...first, movable: 'unplaced' }, board)).toBe('nothingToPlace');
    const chosen = { ...first, movable: 'chosen' as const };
    expect(faultOf(chosen, board)).toBe('nothingToPlace');
    expect(faultOf({ ...chosen, sessionIds: new Set(['placed']) }, board)).toBe(undefined);
  });

  it('is one near a release that there is not, or of a day without an end', () => {
    const board = boardOf([placed]);
    const replan = { ...firstValues(board), kind: 'replan' as const };
    expect(faultOf(replan, board)).toBe('nothingReleased');
    expect(faultOf(replan, boardOf([placed], { released: true }))).toBe(undefined);
    expect(faultOf({ ...firstValues(board), dayEnd: '' }, board)).toBe('dayOpen');
    // Until two in the night.
    expect(faultOf({ ...firstValues(board), dayEnd: '02:00' }, board)).toBe(undefined);
  });
});

it('begins with a day that holds what has hours already', () => {
  const day = (board: Board) => {
    const { dayStart, dayEnd } = firstValues(board);
    return [dayStart, dayEnd];
  };
  expect(day(boardOf([placed]))).toEqual(['09:00', '18:00']);
  const breakfast = { id: 'breakfast', at: '2027-09-15T07:30' };
  const reception = { id: 'reception', at: '2027-09-14T18:30', until: '2027-09-14T21:15' };
  const party = { id: 'party', at: '2027-09-14T22:00', until: '2027-09-15T02:00' };
  expect(day(boardOf([placed, breakfast, reception, party]))).toEqual(['07:30', '21:15']);
});

it('sends the chosen sessions only where they count, and wishes only where some differ', () => {
  const first = { ...firstValues(boardOf([placed])), sessionIds: new Set(['placed']) };
  expect(inputOf(first)).not.toHaveProperty('sessionIds');
  expect(inputOf(first)).not.toHaveProperty('wishes');
  expect(inputOf({ ...first, movable: 'chosen', wishes: { early: 'off' } })).toMatchObject({
    sessionIds: ['placed'],
    wishes: { early: 'off' },
  });
});
