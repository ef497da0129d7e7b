import { describe, expect, it } from '@jest/globals';
import { DAY, halls, slot, solved, speaks } from '../../test/support/planner-samples.js';
import type { Plan, PlanningProblem, PlanSession } from './model.js';

describe('hours that are given, and only rooms to be found', () => {
  const slots = ['09', '10', '11'].map((hour) => slot(`h${hour}`, `${hour}:00`, `${hour}:45`));
  const sessions = (more: (track: number, slotId: string) => Partial<PlanSession>): PlanSession[] =>
    [1, 2, 3].flatMap((track) =>
      slots.map(({ id: slotId }) => ({
        id: `${slotId} ${String(track)}`,
        slotIds: [slotId],
        ...more(track, slotId),
      })),
    );
  const roomsOf = (placed: Plan['placed'], track: number): Set<string> =>
    new Set(
      placed
        .filter(({ sessionId }) => sessionId.endsWith(` ${String(track)}`))
        .map(({ roomId }) => roomId),
    );

  it('are no reason for a track to go from room to room', () => {
    const problem: PlanningProblem = {
      zone: 'UTC',
      slots,
      rooms: halls(50, 50, 50),
      sessions: sessions((track) => ({ tracks: [`track ${String(track)}`] })),
    };
    const { placed, score } = solved(problem);
    expect([score.hard, score.soft]).toEqual([0, 0]);
    expect([1, 2, 3].map((track) => roomsOf(placed, track).size)).toEqual([1, 1, 1]);
  });

  it('leave every room as it was published but that of the hall which is lost for an hour', () => {
    const problem: PlanningProblem = {
      zone: 'UTC',
      slots,
      rooms: halls(50, 60, 50, 70).map((room, k) =>
        k === 1
          ? { ...room, availability: [{ start: `${DAY}T09:00`, end: `${DAY}T11:00` }] }
          : room,
      ),
      sessions: sessions((track, slotId) => {
        const at = {
          start: `${DAY}T${slotId.slice(1)}:00`,
          roomId: `room${String(track)}`,
          slotId,
        };
        // The best loved are in the smaller rooms: moving them would be worth points.
        return { favorites: 90 - track * 5, published: at, placed: at };
      }),
    };
    const { placed, leftOut, score } = solved(problem);
    expect([leftOut, score.hard]).toEqual([[], 0]);
    expect(
      placed
        .filter(({ sessionId, roomId }) => roomId !== `room${sessionId.slice(-1)}`)
        .map(({ sessionId, slotId, roomId }) => [sessionId, slotId, roomId]),
    ).toEqual([['h11 2', 'h11', 'room4']]);
  });

  it('let several sessions share one plenary hall at one time', () => {
    const problem: PlanningProblem = {
      zone: 'UTC',
      slots,
      rooms: [{ id: 'plenary', capacity: 300, sharedUse: true }],
      people: [{ id: 'li' }],
      sessions: sessions((track, slotId) => ({
        ...(track < 3 ? speaks('li') : {}),
        kind: slotId,
      })),
    };
    expect(solved(problem)).toMatchObject({ leftOut: [], score: { hard: 0 } });
    // In a hall for one at a time each hour has one, and the rest is left out with the reason.
    const alone = solved({ ...problem, rooms: halls(300) });
    expect([alone.placed.length, alone.leftOut.length, alone.score.hard]).toEqual([3, 6, 0]);
    expect(new Set(alone.leftOut.map(({ reason }) => reason))).toEqual(
      new Set(['all_places_taken']),
    );
  });
});
