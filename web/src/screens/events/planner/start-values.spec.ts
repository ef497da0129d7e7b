import { describe, expect, it } from '@jest/globals';
import type { Board } from '../programme/programme.queries';
import { faultOf, firstValues, inputOf, unplacedOf } from './start-values';

/** As much of a board as the start of a run looks at. */
function boardOf(
  sessions: readonly {
    id: string;
    at?: string;
    room?: string;
    allRooms?: boolean;
    state?: string;
  }[],
  { rooms = ['hall'], released = false } = {},
): Board {
  const facts = {
    rooms: rooms.map((id) => ({ id })),
    latestRelease: released ? { number: 1 } : null,
    sessions: sessions.map(({ id, at, room, allRooms = false, state = 'planned' }) => ({
      id,
      state,
      allRooms,
      startsLocal: at ?? null,
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

  it('is one near a release that there is not, or of a day that ends before it begins', () => {
    const board = boardOf([placed]);
    const replan = { ...firstValues(board), kind: 'replan' as const };
    expect(faultOf(replan, board)).toBe('nothingReleased');
    expect(faultOf(replan, boardOf([placed], { released: true }))).toBe(undefined);
    expect(faultOf({ ...firstValues(board), dayEnd: '09:00' }, board)).toBe('dayBackwards');
  });
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
