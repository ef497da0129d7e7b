import { describe, expect, it } from '@jest/globals';
import type { ProofAnswer } from '../planner/exact/exact-worker.js';
import type { Plan } from '../planner/model.js';
import type { PlanResult } from '../planner/plan-programme.js';
import { judge, percentAway } from './plan-with-proof.js';

function found(score: Partial<Plan['score']>, leftOut: Plan['leftOut'] = []): PlanResult {
  return {
    ok: true,
    plan: { placed: [], leftOut, score: { hard: 0, medium: 0, soft: 0, ...score } },
    rules: [],
    notes: [],
    seed: 1,
    iterations: 1,
    milliseconds: 1,
  };
}

const LEFT: Plan['leftOut'] = [
  { sessionId: 's', reason: 'all_places_taken', ruleIds: [], sessionIds: [] },
];
const statusOf = (answer: PlanResult, known: ProofAnswer | undefined) =>
  judge(answer, known).proof.status;

describe('what an answer of the solver means for a plan', () => {
  it('is the best where nothing costs less, and another plan where the solver has a better one', () => {
    const score = { hard: 0, medium: 0, soft: 8 };
    const known: ProofAnswer = {
      status: 'optimal',
      score,
      plan: { placed: [], leftOut: [], score },
      rules: [],
    };
    const own = found({ soft: 8 + 1e-8 });
    expect(judge(own, known)).toEqual({ answer: own, proof: { status: 'best' } });
    for (const worse of [found({ soft: 9 }), found({ medium: 1 }), found({ soft: 1 }, LEFT)]) {
      const { answer, proof } = judge(worse, known);
      expect([answer.ok && answer.plan.score, proof.status]).toEqual([score, 'best']);
    }
  });

  it('is a bound only for a plan with every session, and the best for one that meets it', () => {
    const bound: ProofAnswer = { status: 'bound', medium: 2, soft: 90 };
    expect(statusOf(found({ medium: 2, soft: 100 }), bound)).toBe('bound');
    expect(statusOf(found({ medium: 3, soft: 10 }), bound)).toBe('bound');
    expect(statusOf(found({ medium: 2, soft: 90 }), bound)).toBe('best');
    expect(statusOf(found({ medium: 2, soft: 100 }, LEFT), bound)).toBe('undecided');
    expect(statusOf(found({ hard: 1, medium: 2 }), bound)).toBe('undecided');
    // Nothing is known of the wishes, and no plan has fewer changes.
    const nothing: ProofAnswer = { status: 'bound', medium: 2, soft: undefined };
    expect(statusOf(found({ medium: 2, soft: 100 }), nothing)).toBe('undecided');
    expect(statusOf(found({ medium: 3, soft: 100 }), nothing)).toBe('bound');
  });

  it('never claims what a plan refutes, or what nobody has proved', () => {
    expect(statusOf(found({}, LEFT), { status: 'impossible' })).toBe('impossible');
    expect(statusOf(found({}), { status: 'impossible' })).toBe('undecided');
    expect(statusOf(found({}), undefined)).toBe('undecided');
    expect(statusOf(found({}), { status: 'too_large' })).toBe('not_asked');
    expect(statusOf({ ok: false, faults: [] }, { status: 'impossible' })).toBe('not_asked');
  });

  it('is said in percent where the bound has the sign of the plan and as many changes', () => {
    const score = (medium: number, soft: number) => ({ hard: 0, medium, soft });
    expect(percentAway(score(0, 110), { medium: 0, soft: 100 })).toBeCloseTo(10);
    expect(percentAway(score(0, -90), { medium: 0, soft: -100 })).toBeCloseTo(10);
    expect(percentAway(score(0, 10), { medium: 0, soft: -100 })).toBe(undefined);
    expect(percentAway(score(0, 10), { medium: 0, soft: 0 })).toBe(undefined);
    expect(percentAway(score(1, 110), { medium: 0, soft: 100 })).toBe(undefined);
    expect(percentAway(score(0, 110), { medium: 0, soft: undefined })).toBe(undefined);
  });
});
