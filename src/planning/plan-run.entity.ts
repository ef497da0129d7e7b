import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Explanation } from '../planner/explain/explain.js';
import type { ReplanResult } from '../planner/exact/replan.js';
import type { PlanningProblem, Score } from '../planner/model.js';
import type { PlanResult } from '../planner/plan-programme.js';
import { InstantColumn } from '../platform/database/columns.js';
import type { PlanRunOptions } from './plan-run-options.js';
import type { PlanProof } from './plan-with-proof.js';

export const PLAN_RUN_KINDS = ['plan', 'replan', 'explain'] as const;
export type PlanRunKind = (typeof PLAN_RUN_KINDS)[number];

export const PLAN_RUN_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type PlanRunState = (typeof PLAN_RUN_STATES)[number];

/** How a score came down. */
export interface CurvePoint extends Score {
  readonly milliseconds: number;
  readonly unplaced: number;
}

/** What a run at work does. */
export const PLAN_PHASES = [
  'search',
  'proof',
  'checks',
  'programme',
  'relaxation',
  'narrowing',
  'repairs',
  'least',
  'polish',
] as const;

/** How far a run is: the phase, and of it what can be counted. */
export interface PlanPhase {
  readonly name: (typeof PLAN_PHASES)[number];
  readonly done?: number;
  readonly total?: number;
  /** Of a replan: so many sessions must move at least, so many at most. */
  readonly atLeastMoves?: number;
  readonly foundMoves?: number;
}

export interface PlanRunProgress {
  readonly phase?: PlanPhase;
  readonly curve?: readonly CurvePoint[];
  readonly iterations?: number;
  /** The best programme so far. */
  readonly placed?: readonly PlacedByPlan[];
}

export interface PlacedByPlan {
  readonly sessionId: string;
  readonly start: string;
  readonly end: string;
  readonly roomId: string;
}

/** What a run found, by its kind. */
export type PlanRunResult =
  | {
      readonly kind: 'plan';
      readonly answer: PlanResult;
      /** Runs of before there were proofs have none. */
      readonly proof?: PlanProof;
    }
  | { readonly kind: 'replan'; readonly answer: ReplanResult }
  | { readonly kind: 'explain'; readonly answer: Explanation };

/** One run of the planner on the draft of a programme. */
@Entity('plan_run')
export class PlanRun {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organization_id' })
  organizationId: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('text')
  kind: PlanRunKind;

  @Column('text')
  state: PlanRunState;

  @Column('jsonb')
  options: PlanRunOptions;

  @Column('jsonb')
  problem: PlanningProblem;

  /** Versions of the sessions when the run was asked for, by id. */
  @Column('jsonb')
  versions: Readonly<Record<string, number>>;

  @Column('jsonb')
  progress: PlanRunProgress;

  @Column('jsonb', { nullable: true })
  result: PlanRunResult | null;

  /** Code of why it failed. */
  @Column('text', { nullable: true })
  fault: string | null;

  @Column('boolean', { name: 'stop_asked' })
  stopAsked: boolean;

  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;

  @InstantColumn({ name: 'created_at', insert: false, update: false })
  createdAt: string;

  @InstantColumn({ name: 'started_at', nullable: true })
  startedAt: string | null;

  /** When the run last said that it is at work. */
  @InstantColumn({ name: 'heard_at', nullable: true })
  heardAt: string | null;

  @InstantColumn({ name: 'finished_at', nullable: true })
  finishedAt: string | null;
}
