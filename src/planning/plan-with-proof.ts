import type { Score } from '../planner/model.js';
import { runExact, type ExactRun } from '../planner/exact/run-exact.js';
import type { ProofAnswer } from '../planner/exact/exact-worker.js';
import type { PlanProgress, PlanResult } from '../planner/plan-programme.js';
import { type PlannerJob, runPlanner } from '../planner/run-planner.js';

export const PROOFS = ['best', 'bound', 'impossible', 'undecided', 'not_asked'] as const;

/** What is proved about the plan of a run. */
export type PlanProof =
  /** No programme costs less. */
  | { readonly status: 'best' }
  /** None costs less than so many points; `soft` holds for programmes with no more medium points than the bound. */
  | { readonly status: 'bound'; readonly medium: number; readonly soft: number | undefined }
  /** No programme places every session and keeps what must hold. */
  | { readonly status: 'impossible' }
  /** Time ran out, or the run was stopped. */
  | { readonly status: 'undecided' }
  /** Too large for a proof, or the run is measured in tries and must not depend on time. */
  | { readonly status: 'not_asked' };

type SoundPlan = Extract<PlanResult, { ok: true }>;

/** Sessions that may move: with more of them a proof is out of reach. */
const MOST_SESSIONS = 40;
/** Places and pairs of places that cost something together: up to here the solver stays within some 500 MB. */
const MOST_SIZE = 1_000_000;
/** The search has the first part of the time for itself: the solver begins best from a good plan. */
const ALONE = 0.1;
const ALONE_AT_MOST = 1500;
/** Part of the time that is left then: the solver tells its bound before the search is over. */
const PROOF_SHARE = 0.9;
/** Less is no time to prove anything. */
const LEAST_PROOF = 300;

export interface PlanWithProof {
  /** Rejects with `PlannerEnded` as the planner does. A proof that fails costs no plan: it is undecided. */
  readonly result: Promise<{ readonly answer: PlanResult; readonly proof: PlanProof }>;
  stop(): void;
  cancel(): void;
}

/**
 * Searches for the best plan and beside that, for a small problem with a limit of time, for a proof that there is no
 * better one, each in a thread of its own. Never takes longer than the search alone: what the proof says first ends
 * both, and the end of the search ends the proof.
 * @param onProof called when the proof begins, and when it is over
 */
export function planWithProof(
  job: PlannerJob,
  onProgress: (progress: PlanProgress) => void,
  onProof: (atWork: boolean) => void,
): PlanWithProof {
  const began = performance.now();
  const { problem, milliseconds } = job;
  const movable = problem.sessions.filter(({ pinned }) => pinned !== true).length;
  let proof: ExactRun<'prove'> | undefined;
  let known: ProofAnswer | undefined;
  const asked = milliseconds !== undefined && movable <= MOST_SESSIONS;
  let over = !asked;
  const ask = (best: PlanProgress['plan'], limit: number): void => {
    const left = limit - (performance.now() - began);
    if (left < LEAST_PROOF) return;
    over = true;
    proof = runExact<'prove'>({
      kind: 'prove',
      problem,
      seconds: (left * PROOF_SHARE) / 1000,
      most: MOST_SIZE,
      ...(best && { best }),
    });
    proof.result
      .then((answer) => {
        known = answer;
        if (answer.status === 'optimal') planner.stop();
      })
      // Out of memory, ended or broken: then nothing is proved.
      .catch(() => undefined)
      .finally(() => onProof(false));
    onProof(true);
  };
  let best: PlanProgress['plan'];
  const planner = runPlanner(job, (progress) => {
    const { plan, unplaced, score, milliseconds: now } = progress;
    if (plan && unplaced === 0 && score.hard <= 1e-9) best = plan;
    onProgress(progress);
    if (!over && milliseconds !== undefined && now >= Math.min(ALONE_AT_MOST, milliseconds * ALONE))
      ask(best, milliseconds);
  });
  const end = (): void => {
    over = true;
    proof?.cancel();
  };
  return {
    result: planner.result
      .then((answer) => judge(answer, asked ? known : { status: 'too_large' }))
      .finally(end),
    stop: () => {
      end();
      planner.stop();
    },
    cancel: () => {
      end();
      planner.cancel();
    },
  };
}

/** What an answer of the solver means for a plan; a better programme of the solver takes its place. */
export function judge(
  answer: PlanResult,
  known: ProofAnswer | undefined,
): { readonly answer: PlanResult; readonly proof: PlanProof } {
  if (!answer.ok || known?.status === 'too_large' || known?.status === 'faulty')
    return { answer, proof: { status: 'not_asked' } };
  const whole = isWhole(answer);
  switch (known?.status) {
    case 'optimal': {
      const { plan, rules, score } = known;
      const better = !whole || isLess(score, answer.plan.score);
      return { answer: better ? { ...answer, plan, rules } : answer, proof: { status: 'best' } };
    }
    case 'bound': {
      const { medium, soft } = known;
      const { score } = answer.plan;
      // What leaves something out or breaks a rule is not measured against programmes that do neither.
      if (!whole) return { answer, proof: { status: 'undecided' } };
      if (soft !== undefined && !isLess({ hard: 0, medium, soft }, score))
        return { answer, proof: { status: 'best' } };
      const says = soft !== undefined || medium < score.medium - SLACK;
      return {
        answer,
        proof: says ? { status: 'bound', medium, soft } : { status: 'undecided' },
      };
    }
    case 'impossible':
      return { answer, proof: { status: whole ? 'undecided' : 'impossible' } };
    default:
      return { answer, proof: { status: 'undecided' } };
  }
}

const SLACK = 1e-6;

function isWhole({ plan }: SoundPlan): boolean {
  return plan.leftOut.length === 0 && plan.score.hard <= 1e-9;
}

/** Whether a score is less by more than a solver errs. */
function isLess(one: Score, other: Score): boolean {
  if (Math.abs(one.medium - other.medium) > SLACK) return one.medium < other.medium;
  return one.soft < other.soft - Math.max(SLACK, Math.abs(other.soft) * 1e-7);
}

/**
 * How far a plan can be from the best there is, in percent of that: undefined where the bound and the plan lie on
 * either side of nothing, or the plan has more changes than the bound.
 */
export function percentAway(
  score: Score,
  { medium, soft }: { medium: number; soft: number | undefined },
): number | undefined {
  if (soft === undefined || score.medium > medium + SLACK || soft * score.soft <= 0)
    return undefined;
  return (100 * (score.soft - soft)) / Math.abs(soft);
}
