import type { PlanRunView } from './dto/plan-run.dto.js';
import type { PlanRun } from './plan-run.entity.js';
import { percentAway } from './plan-with-proof.js';

/** What is proved about the least number of moved sessions; of other runs nothing. */
export function leastOf({
  result,
}: PlanRun): Pick<PlanRunView, 'least' | 'leastMoves' | 'atLeastMoves'> {
  if (result?.kind !== 'replan' || !result.answer.ok)
    return { least: null, leastMoves: null, atLeastMoves: null };
  const { least } = result.answer;
  return {
    least: least.status,
    leastMoves: least.status === 'proved' ? least.moved : null,
    atLeastMoves: least.status === 'undecided' ? least.atLeast : null,
  };
}

/** What a run at work does; null where nobody knows. */
export function phaseOf({ state, progress: { phase } }: PlanRun): PlanRunView['phase'] {
  if (state !== 'running' || phase === undefined) return null;
  const { name, done = null, total = null, atLeastMoves = null, foundMoves = null } = phase;
  return { name, done, total, atLeastMoves, foundMoves };
}

/** What is proved about the plan of a run; null where none was made. */
export function proofOf({ result }: PlanRun): PlanRunView['proof'] {
  if (result?.kind !== 'plan' || !result.answer.ok || result.proof === undefined) return null;
  const { proof } = result;
  if (proof.status !== 'bound')
    return { status: proof.status, medium: null, soft: null, percent: null };
  const { medium, soft = null } = proof;
  const percent = percentAway(result.answer.plan.score, proof) ?? null;
  return { status: 'bound', medium, soft, percent };
}

/** A problem that the planner could not read tells so in its result. */
export function faultIn({ result }: PlanRun): string | null {
  if (result === null || result.kind === 'explain' || result.answer.ok) return null;
  return result.answer.faults[0]?.code ?? 'failed';
}
