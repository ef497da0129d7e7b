import { describe, expect, it } from '@jest/globals';
import type { PlanningProblem } from './model.js';
import { planProgramme } from './plan-programme.js';
import { runPlanner } from './run-planner.js';

const problem: PlanningProblem = {
  zone: 'Asia/Almaty',
  hours: [{ start: '2027-05-10T09:00', end: '2027-05-10T18:00' }],
  rooms: [
    { id: 'hall', capacity: 200 },
    { id: 'blue', capacity: 30 },
  ],
  people: [{ id: 'aigul' }, { id: 'li' }],
  sessions: [
    {
      id: 'opening',
      durationMinutes: 60,
      expectedAudience: 150,
      people: [{ personId: 'aigul', role: 'chair' }],
    },
    {
      id: 'water',
      durationMinutes: 90,
      themes: ['water'],
      people: [{ personId: 'aigul', role: 'speaker' }],
      prerequisites: ['opening'],
    },
    {
      id: 'trade',
      durationMinutes: 45,
      themes: ['trade'],
      people: [{ personId: 'li', role: 'speaker' }],
      prerequisites: ['opening'],
    },
  ],
};

describe('the planner in a thread', () => {
  it('gives the same plan for the same seed and iterations as in this thread', async () => {
    const here = planProgramme(problem, { seed: 3, iterations: 5000 });
    const there = await runPlanner({ problem, seed: 3, iterations: 5000 }).result;
    if (!here.ok || !there.ok) throw new Error('the problem is sound');
    expect(there.plan).toEqual(here.plan);
    expect(there.plan.score.hard).toBe(0);
    expect(there.plan.leftOut).toEqual([]);
  });

  it('stops with the best plan so far, having streamed plans', async () => {
    const scores: number[] = [];
    const run = runPlanner({ problem, milliseconds: 60_000 }, ({ plan }) => {
      if (plan) scores.push(plan.placed.length);
      run.stop();
    });
    const result = await run.result;
    if (!result.ok) throw new Error('the problem is sound');
    expect(scores[0]).toBe(3);
    expect(result.plan.placed.map(({ sessionId }) => sessionId).sort()).toEqual([
      'opening',
      'trade',
      'water',
    ]);
    expect(result.milliseconds).toBeLessThan(60_000);
  });

  it('ends without a result when cancelled', async () => {
    const run = runPlanner({ problem, milliseconds: 60_000 }, () => run.cancel());
    await expect(run.result).rejects.toMatchObject({ reason: 'cancelled' });
  });

  it('hands back the faults of a problem', async () => {
    const result = await runPlanner({ problem: { ...problem, rooms: [] } }).result;
    expect(result).toEqual({ ok: false, faults: [{ code: 'no_rooms', ids: [] }] });
  });
});
