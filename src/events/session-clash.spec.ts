import { describe, expect, it } from '@jest/globals';
import { firstOverlap, type Placement } from './session-clash.js';

function placed(
  sessionId: string,
  hours: readonly [number, number],
  roomId: string | null,
  expertIds: readonly string[] = [],
): Placement {
  const at = (hour: number) =>
    Temporal.Instant.from('2027-09-14T00:00:00Z').add({ hours: hour }).toString();
  return {
    sessionId,
    title: { en: sessionId },
    roomId,
    startsAt: at(hours[0]),
    endsAt: at(hours[1]),
    startsLocal: '',
    endsLocal: '',
    expertIds,
  };
}

const names = (placements: readonly Placement[], kind: 'room' | 'expert') => {
  const found = firstOverlap(placements, kind);
  return found && [found.one.sessionId, found.other.sessionId, found.shared];
};

describe('which of several sessions clash with each other', () => {
  it('are those in one room at one time, the first named first', () => {
    const all = [
      placed('a', [14, 15], 'x'),
      placed('b', [10, 11], 'y'),
      placed('c', [9, 13], 'x'),
      placed('d', [10, 11], 'x'),
    ];
    expect(names(all, 'room')).toEqual(['c', 'd', 'x']);
    expect(names([...all].reverse(), 'room')).toEqual(['d', 'c', 'x']);
    expect(names(all.slice(0, 3), 'room')).toBe(undefined);
  });

  it('are found behind a short one that lies in between', () => {
    const all = [placed('a', [9, 17], 'x'), placed('b', [10, 11], 'y'), placed('c', [16, 18], 'x')];
    expect(names(all, 'room')).toEqual(['a', 'c', 'x']);
  });

  it('are not those that touch, have no room, or name one person twice', () => {
    const all = [
      placed('a', [9, 10], 'x', ['p', 'p']),
      placed('b', [10, 11], 'x', ['p']),
      placed('c', [9, 10], null, ['q']),
      placed('d', [9, 10], null, []),
    ];
    expect(names(all, 'room')).toBe(undefined);
    expect(names(all, 'expert')).toBe(undefined);
    expect(names([...all, placed('e', [9, 12], 'z', ['r', 'q'])], 'expert')).toEqual([
      'c',
      'e',
      'q',
    ]);
  });

  it('are found among five hundred sessions with five hundred people each', () => {
    const people = (n: number) =>
      Array.from({ length: 500 }, (_, index) => `${String(n)}-${String(index)}`);
    const all = Array.from({ length: 500 }, (_, n) =>
      placed(`s${String(n)}`, [9, 17], null, people(n)),
    );
    expect(names(all, 'expert')).toBe(undefined);
    expect(names([...all, placed('last', [9, 17], null, ['7-7'])], 'expert')).toEqual([
      's7',
      'last',
      '7-7',
    ]);
  });
});
