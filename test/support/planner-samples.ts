import { expect } from '@jest/globals';
import { compileProblem } from '../../src/planner/compile.js';
import { evaluate } from '../../src/planner/evaluate.js';
import type { Plan, PlanningProblem, PlanSession, Slot } from '../../src/planner/model.js';
import { placesOf, planProgramme } from '../../src/planner/plan-programme.js';

export const DAY = '2027-05-10';
export const slot = (id: string, start: string, end: string, more: Partial<Slot> = {}): Slot => ({
  id,
  start: `${DAY}T${start}`,
  end: `${DAY}T${end}`,
  ...more,
});
export const halls = (...seats: number[]) =>
  seats.map((capacity, k) => ({ id: `room${k + 1}`, capacity }));
export const byHand = (
  sessionId: string,
  start: string,
  end: string,
  roomId = 'room1',
): Plan['placed'][number] => ({
  sessionId,
  start: `${DAY}T${start}`,
  end: `${DAY}T${end}`,
  roomId,
});

export function solved(problem: PlanningProblem, iterations = 30_000): Plan {
  const result = planProgramme(problem, { seed: 5, iterations });
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.plan;
}

/** What each rule costs when sessions are put by hand. */
export function costs(problem: PlanningProblem, placed: Plan['placed']): Record<string, number> {
  const compilation = compileProblem(problem);
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.faults));
  const places = placesOf(compilation.model, placed);
  const evaluation = evaluate(compilation.model, places);
  expect(evaluation.unplaced).toBe(problem.sessions.length - placed.length);
  return Object.fromEntries(
    evaluation.rules.map(({ ruleId, score }) => [ruleId, score.hard + score.medium + score.soft]),
  );
}

export const speaks = (personId: string): Pick<PlanSession, 'people'> => ({
  people: [{ personId, role: 'speaker' }],
});
