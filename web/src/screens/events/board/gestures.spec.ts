import { describe, expect, it } from '@jest/globals';
import { propose, type Gesture } from './gestures';
import { sampleBoard, sampleSession as session } from './sample-board';

const ROOMS = ['a', 'b', null];
const DAY = '2027-09-14';

const after = (board: ReturnType<typeof sampleBoard>, gesture: Gesture) =>
  propose(board, ROOMS, gesture)?.map(({ sessionId, place }) =>
    [sessionId, place.roomId, place.startsLocal, place.durationMinutes].join(' '),
  );

describe('what is done with sessions on the board', () => {
  const board = sampleBoard([
    session('one', `${DAY}T09:00`, 60, { roomId: 'a' }),
    session('two', `${DAY}T10:15`, 30, { roomId: 'a' }),
    session('three', `${DAY}T11:00`, 45, { roomId: 'a' }),
    session('aside', `${DAY}T11:00`, 45, { roomId: 'b' }),
    session('tomorrow', '2027-09-15T11:00', 45, { roomId: 'a' }),
    session('off', `${DAY}T12:00`, 45, { roomId: 'a', state: 'cancelled' }),
    session('tea', `${DAY}T10:00`, 15, { allRooms: true, kind: 'break' }),
    session('waits', null, 40),
    session('waits too', null, 20),
  ]);

  it('moves one to another room and hour, and an item of all rooms to an hour alone', () => {
    const to = { startsLocal: `${DAY}T13:00`, roomId: 'b', follow: false };
    expect(after(board, { kind: 'move', ids: ['one'], ...to })).toEqual([
      'one b 2027-09-14T13:00 60',
    ]);
    expect(after(board, { kind: 'move', ids: ['tea'], ...to })).toEqual([
      'tea  2027-09-14T13:00 15',
    ]);
  });

  it('moves several at their distance in time and rooms, or says that there is no room aside', () => {
    const ids = ['one', 'aside'];
    expect(
      after(board, {
        kind: 'move',
        ids,
        startsLocal: '2027-09-15T09:30',
        roomId: 'b',
        follow: false,
      }),
    ).toEqual(['one b 2027-09-15T09:30 60', 'aside  2027-09-15T11:30 45']);
    expect(
      after(board, { kind: 'move', ids, startsLocal: `${DAY}T09:00`, roomId: null, follow: false }),
    ).toBeUndefined();
  });

  it('lays those without hours one behind the other', () => {
    expect(
      after(board, {
        kind: 'move',
        ids: ['waits', 'waits too'],
        startsLocal: `${DAY}T14:00`,
        roomId: 'b',
        follow: false,
      }),
    ).toEqual(['waits b 2027-09-14T14:00 40', 'waits too b 2027-09-14T14:40 20']);
  });

  it('takes along what follows in the room on that day', () => {
    expect(
      after(board, {
        kind: 'move',
        ids: ['two'],
        startsLocal: `${DAY}T10:25`,
        roomId: 'a',
        follow: true,
      }),
    ).toEqual(['two a 2027-09-14T10:25 30', 'three a 2027-09-14T11:10 45']);
    expect(
      after(board, { kind: 'resize', ids: ['one'], durationMinutes: 80, follow: true }),
    ).toEqual([
      'one a 2027-09-14T09:00 80',
      'two a 2027-09-14T10:35 30',
      'three a 2027-09-14T11:20 45',
    ]);
  });

  it('makes way for what comes from elsewhere, as far as it must', () => {
    expect(
      after(board, {
        kind: 'move',
        ids: ['waits'],
        startsLocal: `${DAY}T10:45`,
        roomId: 'a',
        follow: true,
      }),
    ).toEqual(['waits a 2027-09-14T10:45 40', 'three a 2027-09-14T11:25 45']);
    // There is room enough before it.
    expect(
      after(board, {
        kind: 'move',
        ids: ['waits'],
        startsLocal: `${DAY}T10:00`,
        roomId: 'b',
        follow: true,
      }),
    ).toEqual(['waits b 2027-09-14T10:00 40']);
  });

  it('changes the order of neighbours and keeps the gap, and the places of any other two', () => {
    expect(after(board, { kind: 'swap', ids: ['two', 'one'] })).toEqual([
      'two a 2027-09-14T09:00 30',
      'one a 2027-09-14T09:45 60',
    ]);
    expect(after(board, { kind: 'swap', ids: ['one', 'aside'] })).toEqual([
      'one b 2027-09-14T11:00 60',
      'aside a 2027-09-14T09:00 45',
    ]);
    expect(after(board, { kind: 'swap', ids: ['one', 'waits'] })).toEqual([
      'one  ' + ' 60',
      'waits a 2027-09-14T09:00 40',
    ]);
  });

  it('takes hours away, and keeps the length', () => {
    expect(after(board, { kind: 'unschedule', ids: ['one', 'waits'] })).toEqual(['one a  60']);
  });

  it('keeps the length over a change of the clocks, and the hours on the clock from day to day', () => {
    const zone = 'Europe/Berlin';
    const night = sampleBoard(
      [
        session('night', '2027-03-27T23:00', 60, { roomId: 'a' }, zone),
        session('late', '2027-03-28T01:30', 90, { roomId: 'a' }, zone),
      ],
      { zone },
    );
    expect(
      after(night, {
        kind: 'move',
        ids: ['night', 'late'],
        startsLocal: '2027-03-28T23:00',
        roomId: 'a',
        follow: false,
      }),
    ).toEqual(['night a 2027-03-28T23:00 60', 'late a 2027-03-29T01:30 90']);
  });
});
