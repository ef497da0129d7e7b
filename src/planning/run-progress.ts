import type { ExactPhase } from '../planner/exact/exact-phase.js';
import type { Plan } from '../planner/model.js';
import type { PlanProgress } from '../planner/plan-programme.js';
import type { CurvePoint, PlanPhase, PlanRunProgress } from './plan-run.entity.js';

/** Points of a curve that are kept; then every second one goes. */
const MOST_POINTS = 240;

/** Collects what the planner and the exact solver report until it is written down. */
export class RunProgress {
  private phase: PlanPhase | undefined;
  private curve: CurvePoint[] = [];
  private placed: PlanRunProgress['placed'];
  private iterations: number | undefined;
  private fresh = false;

  /** A step of the search. */
  add({ score, unplaced, milliseconds, iterations, plan }: PlanProgress): void {
    this.fresh = true;
    this.iterations = iterations;
    this.curve.push({ ...score, unplaced, milliseconds: Math.round(milliseconds) });
    if (this.curve.length > MOST_POINTS) this.curve = this.curve.filter((_, n) => n % 2 === 0);
    this.keep(plan);
  }

  /** Another phase, or the same one further on. */
  enter(phase: PlanPhase): void {
    this.fresh = true;
    this.phase = phase;
  }

  /** What the exact solver tells. */
  solving(phase: ExactPhase): void {
    const { name } = phase;
    switch (phase.name) {
      case 'narrowing':
      case 'repairs':
        this.enter({ name, done: phase.done, total: phase.total });
        return;
      case 'least':
        this.enter({ name, atLeastMoves: phase.atLeast, ...foundMoves(phase.found) });
        return;
      case 'polish':
        this.keep(phase.plan);
        this.enter({
          name,
          done: phase.done,
          total: phase.total,
          ...foundMoves(phase.found),
        });
        return;
      default:
        this.enter({ name });
    }
  }

  /** What is new since it was last taken. */
  take(): PlanRunProgress | undefined {
    if (!this.fresh) return undefined;
    this.fresh = false;
    return {
      ...(this.phase && { phase: this.phase }),
      ...(this.curve.length > 0 && { curve: this.curve }),
      ...(this.iterations !== undefined && { iterations: this.iterations }),
      ...(this.placed && { placed: this.placed }),
    };
  }

  private keep(plan: Plan | undefined): void {
    if (plan)
      this.placed = plan.placed.map(({ sessionId, start, end, roomId }) => ({
        sessionId,
        start,
        end,
        roomId,
      }));
  }
}

function foundMoves(found: number | undefined): { foundMoves?: number } {
  return found === undefined ? {} : { foundMoves: found };
}
