import { describe, expect, it } from '@jest/globals';
import { daysLater, programmeDays } from './programme-days.js';

const room = (id: string, position: number) => ({ id, position, name: {}, venue: {} });
const A = room('a', 1);
const B = room('b', 2);

function session(startsLocal: string, endsLocal: string, at: typeof A | null = null) {
  return { startsLocal, endsLocal, room: at };
}

describe('programmeDays', () => {
  it('puts sessions under the day on which they begin', () => {
    const days = programmeDays([
      session('2027-09-14T23:00', '2027-09-15T00:30'),
      session('2027-09-15T00:00', '2027-09-15T01:00'),
    ]);
    expect(days.map(({ date, blocks }) => [date, blocks.length])).toEqual([
      ['2027-09-14', 1],
      ['2027-09-15', 1],
    ]);
  });

  it('lets touching sessions follow each other, and puts overlapping ones side by side by room', () => {
    const first = session('2027-09-14T09:00', '2027-09-14T10:00', A);
    const inB = session('2027-09-14T10:00', '2027-09-14T12:00', B);
    const inA = session('2027-09-14T10:30', '2027-09-14T11:00', A);
    const laterInA = session('2027-09-14T11:30', '2027-09-14T12:30', A);
    const last = session('2027-09-14T12:30', '2027-09-14T13:00', A);
    const [day] = programmeDays([first, inB, inA, laterInA, last]);
    expect(
      day?.blocks.map(({ tracks }) => tracks.map(({ room: at, sessions }) => [at?.id, sessions])),
    ).toEqual([
      [['a', [first]]],
      [
        ['a', [inA, laterInA]],
        ['b', [inB]],
      ],
      [['a', [last]]],
    ]);
  });

  it('puts what has no room yet last', () => {
    const [day] = programmeDays([
      session('2027-09-14T09:00', '2027-09-14T10:00'),
      session('2027-09-14T09:00', '2027-09-14T10:00', B),
    ]);
    expect(day?.blocks[0]?.tracks.map(({ room: at }) => at?.id)).toEqual(['b', undefined]);
  });

  it('is empty without sessions', () => {
    expect(programmeDays([])).toEqual([]);
  });
});

describe('daysLater', () => {
  it('counts nights', () => {
    expect(daysLater(session('2027-09-14T09:00', '2027-09-14T10:00'))).toBe(0);
    expect(daysLater(session('2027-09-14T23:00', '2027-09-15T00:30'))).toBe(1);
    expect(daysLater(session('2027-12-31T23:00', '2028-01-02T00:00'))).toBe(2);
  });
});
