import './planning.errors.js';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, invalidField } from '../kernel/domain-error.js';
import { newId } from '../kernel/id.js';
import type { Evaluation } from '../planner/evaluate.js';
import type { Plan } from '../planner/model.js';
import { recordChange } from '../platform/audit/audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { Jobs } from '../platform/jobs/jobs.js';
import type { SessionMove } from '../programme/dto/session-move.dto.js';
import { openEvent } from '../programme/session-rows.js';
import type { PlanAccept, PlanRunInput } from './dto/plan-run-input.dto.js';
import { eventProblem, NO_ROOM } from './event-problem.js';
import { readEventFacts } from './event-problem.queries.js';
import type { PlanRunOptions } from './plan-run-options.js';
import { PlanRun, type PlanRunResult } from './plan-run.entity.js';

export const PLAN_RUN_JOB = 'planning.run';

/** What people do with runs of the planner. */
@Injectable()
export class PlanRunsService {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks the planner about the draft as it stands; the run works after the transaction commits.
   * @throws DomainError `not_found`, `session_event_closed`, `plan_nothing_to_place`, `plan_nothing_released`,
   *   `plan_run_busy`
   */
  async start(
    tx: EntityManager,
    actor: Actor,
    eventId: string,
    input: PlanRunInput,
  ): Promise<string> {
    const { organizationId } = actor;
    await openEvent(tx, actor, eventId);
    const busy = await tx.query<unknown[]>(
      `SELECT 1 FROM plan_run WHERE organization_id = $1 AND event_id = $2 AND state IN ('waiting', 'running')
         AND coalesce(heard_at, created_at) > now() - interval '10 minutes'`,
      [organizationId, eventId],
    );
    if (busy.length > 0) throw new DomainError('conflict', 'plan_run_busy');
    const options = optionsOf(input);
    const facts = await readEventFacts(tx, organizationId, eventId);
    const known = new Set(facts.sessions.map(({ id }) => id));
    options.sessionIds.forEach((id, index) => {
      if (!known.has(id))
        throw invalidField(`sessionIds.${String(index)}`, 'reference_unknown', { rule: 'session' });
    });
    if (input.kind === 'replan' && facts.release === undefined)
      throw new DomainError('conflict', 'plan_nothing_released');
    const problem = eventProblem(facts, options);
    if (problem.sessions.every(({ pinned }) => pinned === true))
      throw new DomainError('conflict', 'plan_nothing_to_place');
    const id = newId();
    await tx.insert(PlanRun, {
      id,
      organizationId,
      eventId,
      kind: input.kind,
      state: 'waiting',
      options,
      problem,
      versions: Object.fromEntries(facts.sessions.map((session) => [session.id, session.version])),
      progress: {},
      result: null,
      fault: null,
      stopAsked: false,
      accountId: actor.accountId,
      startedAt: null,
      heardAt: null,
      finishedAt: null,
    });
    await this.jobs.enqueue(tx, PLAN_RUN_JOB, { organizationId, runId: id });
    return id;
  }

  /**
   * Ends a run: `stop` keeps the best plan so far, `cancel` keeps nothing.
   * @throws DomainError `not_found`, `plan_run_over`
   */
  async end(tx: EntityManager, actor: Actor, id: string, how: 'stop' | 'cancel'): Promise<void> {
    const run = await findRun(tx, actor, id);
    if (run.state !== 'waiting' && run.state !== 'running')
      throw new DomainError('conflict', 'plan_run_over');
    const over = how === 'cancel' || run.state === 'waiting';
    await tx.update(
      PlanRun,
      { id, organizationId: actor.organizationId },
      over ? { state: 'cancelled', finishedAt: this.clock.now().toString() } : { stopAsked: true },
    );
  }

  /**
   * The moves that bring a plan, or some of its sessions, into the draft.
   * @throws DomainError `not_found`, `plan_run_without_plan`, `plan_changes_nothing`
   */
  async movesOf(
    tx: EntityManager,
    actor: Actor,
    id: string,
    { choice = 0, sessionIds }: PlanAccept,
  ): Promise<{ readonly eventId: string; readonly moves: SessionMove[] }> {
    const run = await findRun(tx, actor, id);
    const plan = plansOf(run.result)[choice]?.plan;
    if (plan === undefined) throw new DomainError('conflict', 'plan_run_without_plan');
    const wanted = sessionIds && new Set(sessionIds);
    const now = await tx.query<
      { id: string; startsLocal: string | null; roomId: string | null; state: string }[]
    >(
      `SELECT id, starts_local AS "startsLocal", room_id AS "roomId", state FROM session
       WHERE organization_id = $1 AND event_id = $2`,
      [actor.organizationId, run.eventId],
    );
    const standing = new Map(now.map((session) => [session.id, session]));
    const moves = plan.placed.flatMap(({ sessionId, start, roomId }): SessionMove[] => {
      const session = standing.get(sessionId);
      const version = run.versions[sessionId];
      const room = roomId === NO_ROOM ? null : roomId;
      if (wanted?.has(sessionId) === false || session?.state !== 'planned' || version === undefined)
        return [];
      if (session.startsLocal === start && session.roomId === room) return [];
      return [{ sessionId, version, startsLocal: start, roomId: room }];
    });
    if (moves.length === 0) throw new DomainError('conflict', 'plan_changes_nothing');
    await recordChange(tx, actor, {
      objectKind: 'programme',
      objectId: run.eventId,
      action: 'plan_accepted',
      after: { sessions: moves.map(({ sessionId }) => sessionId) },
    });
    return { eventId: run.eventId, moves };
  }
}

/** The run of an id in the actor's organization. */
export async function findRun(tx: EntityManager, actor: Actor, id: string): Promise<PlanRun> {
  const run = await tx.findOneBy(PlanRun, { id, organizationId: actor.organizationId });
  if (run === null) throw new DomainError('missing', 'not_found');
  return run;
}

/** A plan and what it costs by rule; an explanation counts no costs. */
export interface OfferedPlan {
  readonly plan: Plan;
  readonly rules: Evaluation['rules'];
}

/** The plans that a run offers, the best or nearest first. */
export function plansOf(result: PlanRunResult | null): readonly OfferedPlan[] {
  switch (result?.kind) {
    case 'plan':
      return result.answer.ok ? [result.answer] : [];
    case 'replan':
      return result.answer.ok ? result.answer.curve : [];
    case 'explain':
      return result.answer.verdict === 'possible' ? [{ plan: result.answer.plan, rules: [] }] : [];
    default:
      return [];
  }
}

function optionsOf(input: PlanRunInput): PlanRunOptions {
  const wishes = Object.entries(input.wishes ?? {}).filter(([, weight]) => weight !== undefined);
  return {
    seconds: input.seconds ?? 20,
    iterations: input.iterations ?? null,
    seed: input.seed ?? 1,
    movable: input.movable ?? 'unplaced',
    sessionIds: input.sessionIds ?? [],
    dayStart: input.dayStart ?? '09:00',
    dayEnd: input.dayEnd ?? '18:00',
    gridMinutes: input.gridMinutes ?? 15,
    preset: input.preset ?? 'balanced',
    wishes: Object.fromEntries(wishes),
  };
}
