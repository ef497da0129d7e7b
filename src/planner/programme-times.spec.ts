import { describe, expect, it } from '@jest/globals';
import { DAY, halls, slot, solved, speaks } from '../../test/support/planner-samples.js';
import type { PlanningProblem, PlanSession, RuleWeight } from './model.js';

describe('midnight, zones and clocks that change', () => {
  it('lets a talk cross midnight with the room free on both sides', () => {
    const problem: PlanningProblem = {
      zone: 'Asia/Almaty',
      hours: [{ start: `${DAY}T22:00`, end: '2027-05-11T02:00' }],
      rooms: [
        {
          id: 'room1',
          capacity: 50,
          availability: [
            { start: `${DAY}T20:00`, end: '2027-05-11T00:00' },
            { start: '2027-05-11T00:00', end: '2027-05-11T03:00' },
          ],
        },
      ],
      sessions: [{ id: 'night', durationMinutes: 180 }],
    };
    expect(solved(problem)).toMatchObject({ leftOut: [], score: { hard: 0 } });
  });

  it('runs on where the hours of one day touch those of the next, and nowhere else', () => {
    const night = (second: string): PlanningProblem => ({
      zone: 'Asia/Almaty',
      hours: [
        { start: `2027-05-11T${second}`, end: '2027-05-11T02:00' },
        { start: `${DAY}T22:00`, end: '2027-05-11T00:00' },
      ],
      rooms: halls(50),
      sessions: [
        {
          id: 'night',
          durationMinutes: 190,
          within: [
            { start: `${DAY}T20:00`, end: '2027-05-11T00:00' },
            { start: '2027-05-11T00:00', end: '2027-05-11T04:00' },
          ],
        },
      ],
    });
    expect(solved(night('00:00')).placed).toMatchObject([{ start: `${DAY}T22:00` }]);
    expect(solved(night('00:05')).leftOut).toMatchObject([{ reason: 'no_place_fits' }]);
  });

  it('counts minutes that pass, not those on the face of the clock', () => {
    const problem: PlanningProblem = {
      zone: 'Europe/Berlin',
      hours: [{ start: '2027-03-28T01:00', end: '2027-03-28T04:00' }],
      rooms: halls(50),
      sessions: [
        { id: 'a', durationMinutes: 120 },
        { id: 'b', durationMinutes: 60 },
      ],
    };
    // The clocks jump from 02:00 to 03:00: two hours are there, not three.
    const { placed, leftOut } = solved(problem);
    expect(placed).toEqual([
      { sessionId: 'a', start: '2027-03-28T01:00', end: '2027-03-28T04:00', roomId: 'room1' },
    ]);
    expect(leftOut).toMatchObject([
      { sessionId: 'b', reason: 'all_places_taken', sessionIds: ['a'] },
    ]);
  });

  it('asks remote people at an hour that suits them', () => {
    const problem: PlanningProblem = {
      zone: 'Asia/Almaty',
      hours: [{ start: `${DAY}T09:00`, end: `${DAY}T21:00` }],
      rooms: halls(50),
      people: [{ id: 'nora', homeZone: 'Europe/London' }],
      sessions: [{ id: 'a', durationMinutes: 60, ...speaks('nora') }],
    };
    const { placed } = solved(problem);
    // London is four hours behind in May; from 12:00 on it is past eight there.
    expect(placed[0]?.start.slice(11) ?? '').toMatch(/^(1[2-9]|2)/);
  });
});

describe('after publishing', () => {
  const weights: Record<string, RuleWeight> = { 'popular-rooms': { level: 'soft', weight: 10 } };
  const published: PlanningProblem = {
    zone: 'UTC',
    weights,
    slots: ['09', '10', '11'].map((hour) => slot(`h${hour}`, `${hour}:00`, `${hour}:50`)),
    rooms: halls(300, 50),
    people: [{ id: 'away', availability: [{ start: `${DAY}T10:00`, end: `${DAY}T12:00` }] }],
    sessions: ['09', '10', '11'].flatMap((hour, h) =>
      [1, 2]
        .filter((n) => hour !== '11' || n === 1)
        .map((n): PlanSession => {
          const at = { start: `${DAY}T${hour}:00`, roomId: `room${n}` };
          // The less loved ones sit in the large room: moving them would be worth points.
          return {
            id: `s${hour}${n}`,
            favorites: n * 20 + h,
            published: at,
            placed: at,
            ...(hour === '09' && n === 1 ? speaks('away') : {}),
          };
        }),
    ),
  };

  it('moves what must move, and nothing for points alone', () => {
    const moved = solved(published).placed.filter(({ sessionId, start, roomId }) => {
      const was = published.sessions.find(({ id }) => id === sessionId)?.published;
      return was?.start !== start || was.roomId !== roomId;
    });
    expect(moved.map(({ sessionId }) => sessionId)).toEqual(['s091']);
  });
});
