import { describe, expect, it } from '@jest/globals';
import { compareRows, differences, type ComparedPlan, lettered } from './compared-plans';
import type { PlanRun } from './planner.queries';

interface Facts {
  readonly kind?: string;
  readonly soft: number;
  readonly placed: readonly [id: string, at: string, room: string][];
  readonly rules?: readonly [rule: string, points: number][];
}

/** As much of runs as is compared. */
function plansOf(...facts: readonly Facts[]): ComparedPlan[] {
  const runs = facts.map(({ kind = 'plan', soft, placed, rules = [] }) => ({
    kind,
    choices: [
      {
        choice: 0,
        score: { hard: 0, medium: 0, soft },
        leftOut: [],
        movedFromRelease: null,
        placed: placed.map(([sessionId, startsLocal, roomId]) => ({
          sessionId,
          startsLocal,
          roomId,
        })),
        rules: rules.map(([rule, points]) => ({ rule, words: rule, points })),
      },
    ],
  }));
  // The rest of a run says nothing here.
  return lettered(
    facts.map(() => ({ choice: 0 })),
    runs as unknown as PlanRun[],
  );
}

const row = (plans: ComparedPlan[], key: string) =>
  compareRows(plans, () => 0).find((candidate) => candidate.key === key);

describe('plans side by side', () => {
  it('name the least of each number, and none where they are alike', () => {
    const plans = plansOf(
      { soft: 12, placed: [], rules: [['late-start', 4]] },
      { soft: 7, placed: [] },
      { soft: 7, placed: [] },
    );
    expect(row(plans, 'wishes')).toMatchObject({ values: [12, 7, 7], least: [1, 2] });
    expect(row(plans, 'late-start')).toMatchObject({ values: [4, 0, 0], least: [1, 2] });
    expect(row(plans, 'leftOut')).toMatchObject({ values: [0, 0, 0], least: [] });
  });

  it('do not take what was never weighed for the best', () => {
    const plans = plansOf({ soft: 12, placed: [] }, { kind: 'explain', soft: 0, placed: [] });
    expect(row(plans, 'wishes')).toMatchObject({ values: [12, null], least: [] });
  });

  it('differ where a session has another hour, another room, or no place', () => {
    const plans = plansOf(
      {
        soft: 0,
        placed: [
          ['a', '10:00', 'x'],
          ['b', '10:00', 'y'],
          ['c', '11:00', 'x'],
        ],
      },
      {
        soft: 0,
        placed: [
          ['a', '10:00', 'x'],
          ['b', '10:00', 'z'],
        ],
      },
    );
    expect(differences(plans).map(({ sessionId }) => sessionId)).toEqual(['b', 'c']);
    expect(differences(plans)[1]?.places[1]).toBe(undefined);
  });

  it('leave out a plan that is no longer there, and keep the letters of the others', () => {
    const [run] = plansOf({ soft: 0, placed: [] }).map((plan) => plan.run);
    expect(
      lettered([{ choice: 3 }, { choice: 0 }], [run, run]).map(({ letter }) => letter),
    ).toEqual(['B']);
  });
});
