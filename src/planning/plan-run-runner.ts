import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '../kernel/domain-error.js';
import type { ExactPhase } from '../planner/exact/exact-phase.js';
import { runExact } from '../planner/exact/run-exact.js';
import { PlannerEnded } from '../planner/planner-thread.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { PLAN_RUN_JOB } from './plan-runs.service.js';
import { PlanRun, type PlanRunProgress, type PlanRunResult } from './plan-run.entity.js';
import { planWithProof } from './plan-with-proof.js';
import { RunProgress } from './run-progress.js';

/** Between two looks at what people have asked meanwhile, in milliseconds. */
const LOOK = 500;
const PROOF_SECONDS = 30;

/** Runs the planner in threads of its own, tells how far it is, and ends it when somebody asks. */
@Injectable()
export class PlanRunRunner implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.defineJob<{ organizationId: string; runId: string }>(
      PLAN_RUN_JOB,
      ({ organizationId, runId }) => this.run(organizationId, runId),
      // A run that broke off begins anew; its problem is kept with it.
      { retries: 1, timeLimit: 900, concurrency: 1 },
    );
  }

  /** Works on a run that waits, or that was left by a process that is gone; any other is left alone. */
  async run(organizationId: string, id: string): Promise<void> {
    const { reader } = this.database;
    const [claimed] = await reader.query<[{ id: string }[], number]>(
      `UPDATE plan_run SET state = 'running', started_at = now(), heard_at = now()
       WHERE organization_id = $1 AND id = $2 AND (state = 'waiting'
         OR (state = 'running' AND heard_at < now() - interval '1 minute')) RETURNING id`,
      [organizationId, id],
    );
    if (claimed.length === 0) return;
    const run = await reader.findOneByOrFail(PlanRun, { id, organizationId });
    try {
      const result = await this.work(run);
      if (result !== undefined) await this.finish(run, 'done', { result });
    } catch (error) {
      const fault =
        error instanceof PlannerEnded
          ? error.reason
          : error instanceof DomainError
            ? error.code
            : 'failed';
      await this.finish(run, 'failed', { fault });
      if (!(error instanceof PlannerEnded)) throw error;
    }
  }

  /** The result; undefined when the run was cancelled. */
  private async work(run: PlanRun): Promise<PlanRunResult | undefined> {
    const { problem, options } = run;
    const limits =
      options.iterations === null
        ? { milliseconds: options.seconds * 1000 }
        : { iterations: options.iterations };
    const progress = new RunProgress();
    if (run.kind === 'plan') {
      const work = planWithProof(
        { problem, seed: options.seed, ...limits },
        (point) => progress.add(point),
        (proving) => progress.enter({ name: proving ? 'proof' : 'search' }),
      );
      progress.enter({ name: 'search' });
      return this.watched(run, work, progress, ({ answer, proof }) => ({
        kind: 'plan',
        answer,
        proof,
      }));
    }
    const onPhase = (phase: ExactPhase): void => progress.solving(phase);
    if (run.kind === 'replan') {
      const solver = runExact<'replan'>(
        {
          kind: 'replan',
          problem,
          proofSeconds: PROOF_SECONDS,
          polishMilliseconds: Math.max(200, (options.seconds * 1000) / 6),
        },
        onPhase,
      );
      return this.watched(run, solver, progress, (answer) => ({ kind: 'replan', answer }));
    }
    const { seconds } = options;
    const solver = runExact<'explain'>({ kind: 'explain', problem, seconds }, onPhase);
    return this.watched(run, solver, progress, (answer) => ({ kind: 'explain', answer }));
  }

  private async watched<T>(
    run: PlanRun,
    work: { readonly result: Promise<T>; stop(): void; cancel(): void },
    progress: RunProgress,
    wrap: (answer: T) => PlanRunResult,
  ): Promise<PlanRunResult | undefined> {
    const ended = { cancelled: false };
    const look = async (): Promise<void> => {
      const asked = await this.say(run, progress.take());
      if (asked === 'stop') work.stop();
      if (asked === 'cancel') {
        ended.cancelled = true;
        work.cancel();
      }
    };
    let looking = Promise.resolve();
    const timer = setInterval(() => {
      // A database that is away for a moment costs a look, not the run.
      looking = looking.then(look).catch(() => undefined);
    }, LOOK);
    try {
      return wrap(await work.result);
    } catch (error) {
      if (ended.cancelled) return undefined;
      throw error;
    } finally {
      clearInterval(timer);
      await looking;
    }
  }

  /** Writes how far the run is; says what people have asked meanwhile. */
  private async say(
    { organizationId, id }: PlanRun,
    progress: PlanRunProgress | undefined,
  ): Promise<'stop' | 'cancel' | undefined> {
    const [rows] = await this.database.reader.query<[{ stop_asked: boolean }[], number]>(
      `UPDATE plan_run SET heard_at = now(), progress = coalesce($3::jsonb, progress)
       WHERE organization_id = $1 AND id = $2 AND state = 'running' RETURNING stop_asked`,
      [organizationId, id, progress === undefined ? null : JSON.stringify(progress)],
    );
    const [row] = rows;
    if (row === undefined) return 'cancel';
    return row.stop_asked ? 'stop' : undefined;
  }

  private async finish(
    { organizationId, id }: PlanRun,
    state: 'done' | 'failed',
    what: { readonly result?: PlanRunResult; readonly fault?: string },
  ): Promise<void> {
    await this.database.reader.query(
      `UPDATE plan_run SET state = $3, result = $4::jsonb, fault = $5, finished_at = $6
       WHERE organization_id = $1 AND id = $2 AND state = 'running'`,
      [
        organizationId,
        id,
        state,
        what.result === undefined ? null : JSON.stringify(what.result),
        what.fault ?? null,
        this.clock.now().toString(),
      ],
    );
  }
}
