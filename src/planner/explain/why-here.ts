import { compileProblem } from '../compile.js';
import type { CompiledModel, Places } from '../compiled-model.js';
import { evaluate, type RuleCost } from '../evaluate.js';
import { Occupancy } from '../engine/occupancy.js';
import type { Placement, PlannedSession, PlanningProblem, Score } from '../model.js';
import { placesOf } from '../plan-programme.js';

/** Another place for a session, and what would be different there. */
export interface Alternative extends Placement {
  /** Sessions that hold it now. */
  readonly inTheWay: readonly string[];
  /** By rule: what it would cost more (below 0: less), whoever is in the way taken out. */
  readonly changes: readonly RuleCost[];
}

export interface WhyHere {
  /** The session's part of what each rule costs. */
  readonly shares: readonly RuleCost[];
  readonly alternatives: readonly Alternative[];
}

/** Places that are looked at, spread over all. */
const MOST_CELLS = 300;
const MOST_NAMED = 10;

/**
 * Why a session is where it is, and what would have to give for it to be elsewhere: for each other place the change of
 * every rule, and who is in the way; the least bad first.
 * @returns undefined for a session that the problem does not know or the plan does not place
 */
export function whyHere(
  problem: PlanningProblem,
  placed: readonly PlannedSession[],
  sessionId: string,
  most: number,
): WhyHere | undefined {
  const compilation = compileProblem(problem);
  if (!compilation.ok) return undefined;
  const { model } = compilation;
  const places = placesOf(model, placed);
  const session = model.sessionIds.indexOf(sessionId);
  if (session < 0 || (places.window[session] ?? -1) < 0) return undefined;
  const now = evaluate(model, places);
  const occupancy = new Occupancy(model, places);
  model.sessionIds.forEach((_, one) => {
    if ((places.window[one] ?? -1) >= 0) occupancy.add(one);
  });
  const alternatives = otherCells(model, places, session).map((cell) =>
    judge(model, places, session, cell, occupancy),
  );
  return {
    shares: now.shares[session] ?? [],
    alternatives: alternatives
      .sort((a, b) => a.inTheWay.length - b.inTheWay.length || compare(sum(a), sum(b)))
      .slice(0, most),
  };
}

interface Cell {
  readonly window: number;
  readonly room: number;
}

function otherCells(model: CompiledModel, places: Places, session: number): Cell[] {
  const rooms = model.roomIds.length;
  const cells = [...(model.sessionWindows[session] ?? [])].flatMap((window) =>
    [...(model.sessionRooms[session] ?? [])].flatMap((room) =>
      model.absent[window * rooms + room] === 1 ||
      (window === places.window[session] && room === places.room[session])
        ? []
        : [{ window, room }],
    ),
  );
  const step = Math.max(1, Math.ceil(cells.length / MOST_CELLS));
  return cells.filter((_, k) => k % step === 0);
}

function judge(
  model: CompiledModel,
  places: Places,
  session: number,
  { window, room }: Cell,
  occupancy: Occupancy,
): Alternative {
  const found = new Int32Array(MOST_NAMED);
  const met = occupancy.meets(window, room, session, found);
  const inTheWay = [...found.subarray(0, Math.min(met, found.length))];
  const without = { window: places.window.slice(), room: places.room.slice() };
  for (const other of inTheWay) without.window[other] = without.room[other] = -1;
  const there = { window: without.window.slice(), room: without.room.slice() };
  there.window[session] = window;
  there.room[session] = room;
  const before = costs(evaluate(model, without).rules);
  const after = costs(evaluate(model, there).rules);
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap(
    (ruleId): RuleCost[] => {
      const score = less(after.get(ruleId), before.get(ruleId));
      return score.hard === 0 && score.medium === 0 && Math.abs(score.soft) < 1e-9
        ? []
        : [{ ruleId, score }];
    },
  );
  return {
    start: model.windows.startLocal[window] ?? '',
    roomId: model.roomIds[room] ?? '',
    inTheWay: inTheWay.map((other) => model.sessionIds[other] ?? ''),
    changes,
  };
}

const NOTHING: Score = { hard: 0, medium: 0, soft: 0 };

function costs(rules: readonly RuleCost[]): Map<string, Score> {
  return new Map(rules.map(({ ruleId, score }) => [ruleId, score]));
}

function less(after: Score = NOTHING, before: Score = NOTHING): Score {
  return {
    hard: after.hard - before.hard,
    medium: after.medium - before.medium,
    soft: after.soft - before.soft,
  };
}

function sum({ changes }: Alternative): Score {
  return changes.reduce(
    (total, { score }) => ({
      hard: total.hard + score.hard,
      medium: total.medium + score.medium,
      soft: total.soft + score.soft,
    }),
    NOTHING,
  );
}

function compare(a: Score, b: Score): number {
  return a.hard - b.hard || a.medium - b.medium || a.soft - b.soft;
}
