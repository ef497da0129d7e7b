import type { Highs } from 'highs';
import type { CompiledModel, Places } from '../compiled-model.js';
import { scoreOf } from '../evaluate.js';
import type { Level, Score } from '../model.js';
import {
  type AssignmentProgram,
  assignmentProgram,
  placesIn,
  valuesOf,
} from './assignment-program.js';
import { GroupCosts } from './group-rows.js';
import { joinPairs } from './joint-choices.js';
import { solveProgram } from './linear-program.js';
import { rowPairs } from './pair-rows.js';
import { pairTables } from './pair-tables.js';

/** What is known of the best programme there can be. */
export type Proof =
  /** No programme costs less; `places` has that score. */
  | { readonly status: 'optimal'; readonly score: Score; readonly places: Places }
  /** Nothing can cost less than the bound (medium, then soft); not proved that anything is so cheap. */
  | { readonly status: 'bound'; readonly medium: number; readonly soft: number | undefined }
  | { readonly status: 'impossible' }
  | { readonly status: 'undecided' };

/**
 * Proves a programme the best, or bounds the best from below: medium points first, then soft ones at that many medium
 * points. Costs of several sessions together that neither are sums over pairs nor grow with their members count as
 * nothing in the bound, which holds all the same where they cannot be rewards. Meant for some twenty sessions. Blocks
 * the calling thread.
 * @param best a plan that keeps the hard rules, to begin with
 */
export function prove(
  highs: Highs,
  model: CompiledModel,
  limits: {
    readonly seconds: number;
    readonly best?: Places | undefined;
    readonly stopped?: () => boolean;
  },
): Proof {
  const { seconds, best, stopped = () => false } = limits;
  const end = performance.now() + seconds * 1000;
  const left = (): number => Math.max(0.1, (end - performance.now()) / 1000);
  if (model.groups.some(({ rule }) => (model.rules[rule]?.weight ?? 0) < 0))
    return { status: 'undecided' };
  let medium = 0;
  if (costsAnything(model, 'medium')) {
    const first = minimise(highs, model, 'medium', { best, seconds: left(), stopped });
    if (first.status === 'infeasible') return { status: 'impossible' };
    if (first.status === 'undecided') return { status: 'undecided' };
    medium = first.objective;
  }
  const answer = minimise(highs, model, 'soft', { best, seconds: left(), stopped }, medium);
  if (answer.status === 'infeasible') return { status: 'impossible' };
  if (answer.status === 'undecided') {
    const soft = Number.isFinite(answer.bound) ? answer.bound : undefined;
    const score = best && scoreOf(model, best);
    if (best && score && isAt(score, medium, soft))
      return { status: 'optimal', score, places: best };
    return { status: 'bound', medium, soft };
  }
  const score = scoreOf(model, answer.places);
  // Only the exact evaluation says what a plan costs; where it says more than the program, that was a bound.
  return isAt(score, medium, answer.objective)
    ? { status: 'optimal', score, places: answer.places }
    : { status: 'bound', medium, soft: answer.objective };
}

function isAt(score: Score, medium: number, soft: number | undefined): boolean {
  return (
    soft !== undefined &&
    score.hard <= 1e-9 &&
    score.medium <= medium + 1e-6 &&
    score.soft <= soft + Math.max(1e-6, Math.abs(soft) * 1e-7)
  );
}

function costsAnything(model: CompiledModel, level: Level): boolean {
  return [...model.unary, ...model.pairs, ...model.groups].some(
    ({ rule }) => model.rules[rule]?.level === level,
  );
}

type Minimum =
  | { readonly status: 'optimal'; readonly objective: number; readonly places: Places }
  | { readonly status: 'infeasible' }
  | { readonly status: 'undecided'; readonly bound: number };

function minimise(
  highs: Highs,
  model: CompiledModel,
  level: Level,
  {
    best,
    seconds,
    stopped,
  }: {
    readonly best: Places | undefined;
    readonly seconds: number;
    readonly stopped: () => boolean;
  },
  medium?: number,
): Minimum {
  const end = performance.now() + seconds * 1000;
  const built = assignmentProgram(model);
  const { program } = built;
  if (medium !== undefined && costsAnything(model, 'medium')) {
    const { constant } = addCosts(model, built, 'medium');
    const columns = program.cost.flatMap((cost, column) => (cost === 0 ? [] : [column]));
    program.row(
      -Infinity,
      medium - constant + 1e-6,
      columns,
      columns.map((column) => program.cost[column] ?? 0),
    );
    program.cost.fill(0);
  }
  const { constant, groups, completions } = addCosts(model, built, level);
  const start = best && valuesOf(model, built, program, best);
  if (best && start) {
    for (const complete of completions) complete(start);
    groups.complete(start, best);
  }
  let bound = -Infinity;
  for (;;) {
    const left = Math.max(0.1, (end - performance.now()) / 1000);
    const answer = solveProgram(highs, program, {
      seconds: left,
      stopped,
      ...(start && { start }),
    });
    if (answer.status === 'infeasible') return answer;
    if (answer.status === 'undecided')
      return { status: 'undecided', bound: Math.max(bound, answer.bound + constant) };
    bound = answer.objective + constant;
    const places = placesIn(model, built, answer.values);
    // Where groups cost more in these places than the rows said, the rows learn it, and the search goes on.
    if (!groups.tighten(answer.values, places))
      return { status: 'optimal', objective: bound, places };
    if (performance.now() >= end || stopped()) return { status: 'undecided', bound };
  }
}

interface AddedCosts {
  /** What every programme pays. */
  readonly constant: number;
  readonly groups: GroupCosts;
  /** Complete the values of a known plan, in this order. */
  readonly completions: readonly ((values: number[]) => void)[];
}

/** Gives the columns what the terms of a level cost. */
function addCosts(model: CompiledModel, built: AssignmentProgram, level: Level): AddedCosts {
  const { program, windowColumns, cellColumns } = built;
  const { start, end } = model.windows;
  const add = (column: number | undefined, points: number): void => {
    if (column !== undefined && column >= 0)
      program.cost[column] = (program.cost[column] ?? 0) + points;
  };
  for (const { rule, session, on, values } of model.unary) {
    const known = model.rules[rule];
    if (known?.level !== level) continue;
    for (const one of session < 0 ? model.sessionIds.keys() : [session]) {
      const rooms = model.sessionRooms[one] ?? new Int32Array();
      model.sessionWindows[one]?.forEach((window, at) => {
        if (on === 'window') add(windowColumns[one]?.[at], known.weight * (values[at] ?? 0));
        else
          rooms.forEach((room, place) => {
            const minutes = (end[window] ?? 0) - (start[window] ?? 0);
            const points =
              on === 'cell'
                ? (values[window * model.roomIds.length + room] ?? 0)
                : (values[place] ?? 0) * (on === 'roomMinutes' ? minutes : 1);
            add(cellColumns[one]?.[at * rooms.length + place], known.weight * points);
          });
      });
    }
  }
  const completions: ((values: number[]) => void)[] = [];
  let constant = 0;
  for (const { division, tables } of pairTables(model, level)) {
    if (model.slotIds.length > 0) {
      completions.push(...joinPairs(model, program, cellColumns, division, tables));
      continue;
    }
    const rows = rowPairs(program, cellColumns, division, tables);
    completions.push(...rows.completions);
    constant += rows.constant;
  }
  return { constant, completions, groups: new GroupCosts(model, built, level) };
}
