import type { CompiledModel, PairTerms, Places, UnaryTerm } from './compiled-model.js';
import { pairFeature } from './features.js';
import type { Score } from './model.js';

/** What one rule costs in a plan, and each session's part of it (pairs are halved, groups divided). */
export interface RuleCost {
  readonly ruleId: string;
  readonly score: Score;
}

export interface Evaluation {
  readonly score: Score;
  /** Rules that cost or reward something, in the order of the catalogue. */
  readonly rules: readonly RuleCost[];
  /** By session: the rules of which it carries a part. Parts add up to `rules`. */
  readonly shares: readonly (readonly RuleCost[])[];
  readonly unplaced: number;
}

/**
 * The one exact evaluation, term by term from the compiled model without any table of the optimiser. Sessions without
 * a place cost nothing here and are counted.
 */
export function evaluate(model: CompiledModel, places: Places): Evaluation {
  const n = model.sessionIds.length;
  const byRule = new Float64Array(model.rules.length);
  const shares = new Float64Array(model.rules.length * n);
  const add = (rule: number, session: number, points: number): void => {
    shares[rule * n + session] = (shares[rule * n + session] ?? 0) + points;
  };
  for (const term of model.unary) {
    const sessions = term.session < 0 ? model.sessionIds.keys() : [term.session];
    for (const session of sessions) {
      const points = unaryCost(model, term, session, places);
      byRule[term.rule] = (byRule[term.rule] ?? 0) + points;
      add(term.rule, session, points);
    }
  }
  for (const terms of model.pairs) {
    eachPair(model, terms, places, (a, b, points) => {
      byRule[terms.rule] = (byRule[terms.rule] ?? 0) + points;
      add(terms.rule, a, points / 2);
      add(terms.rule, b, points / 2);
    });
  }
  for (const { rule, members, cost, shares: own } of model.groups) {
    const parts = own?.(places);
    const placed = [...members].filter((session) => (places.window[session] ?? -1) >= 0);
    const points = cost(places);
    const even = placed.length === 0 ? 0 : points / placed.length;
    byRule[rule] = (byRule[rule] ?? 0) + points;
    if (parts) members.forEach((session, k) => add(rule, session, parts[k] ?? 0));
    else for (const session of placed) add(rule, session, even);
  }
  return {
    score: total(model, byRule),
    rules: costsOf(model, (rule) => byRule[rule] ?? 0),
    shares: model.sessionIds.map((_, session) =>
      costsOf(model, (rule) => shares[rule * n + session] ?? 0),
    ),
    unplaced: places.window.reduce((count, window) => count + (window < 0 ? 1 : 0), 0),
  };
}

/** The score alone. */
export function scoreOf(model: CompiledModel, places: Places): Score {
  const byRule = new Float64Array(model.rules.length);
  for (const term of model.unary) {
    const sessions = term.session < 0 ? model.sessionIds.keys() : [term.session];
    for (const session of sessions) {
      byRule[term.rule] = (byRule[term.rule] ?? 0) + unaryCost(model, term, session, places);
    }
  }
  for (const terms of model.pairs) {
    let sum = 0;
    eachPair(model, terms, places, (_a, _b, points) => (sum += points));
    byRule[terms.rule] = (byRule[terms.rule] ?? 0) + sum;
  }
  for (const { rule, cost } of model.groups) byRule[rule] = (byRule[rule] ?? 0) + cost(places);
  return total(model, byRule);
}

/** Points, before the weight, of one unary term for a session where it is. */
export function unaryCost(
  model: CompiledModel,
  term: UnaryTerm,
  session: number,
  places: Places,
): number {
  const window = places.window[session] ?? -1;
  const room = places.room[session] ?? -1;
  if (window < 0 || room < 0) return 0;
  switch (term.on) {
    case 'window':
      return term.values[position(model.sessionWindows[session], window)] ?? 0;
    case 'room':
      return term.values[position(model.sessionRooms[session], room)] ?? 0;
    case 'roomMinutes':
      return (
        (term.values[position(model.sessionRooms[session], room)] ?? 0) *
        ((model.windows.end[window] ?? 0) - (model.windows.start[window] ?? 0))
      );
    case 'cell':
      return term.values[window * model.roomIds.length + room] ?? 0;
  }
}

/** Place of a value in an ascending array, -1 when it is not there. */
export function position(ascending: Int32Array | undefined, value: number): number {
  if (!ascending) return -1;
  let low = 0;
  let high = ascending.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ascending[middle] ?? 0;
    if (found === value) return middle;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function eachPair(
  model: CompiledModel,
  { feature, a, b, coefficient }: PairTerms,
  { window, room }: Places,
  found: (a: number, b: number, points: number) => void,
): void {
  for (let k = 0; k < a.length; k += 1) {
    const x = a[k] ?? 0;
    const y = b[k] ?? 0;
    const v = window[x] ?? -1;
    const w = window[y] ?? -1;
    if (v < 0 || w < 0) continue;
    const value = pairFeature(model, feature, v, room[x] ?? -1, w, room[y] ?? -1);
    if (value !== 0) found(x, y, value * (coefficient[k] ?? 0));
  }
}

function total(model: CompiledModel, byRule: Float64Array): Score {
  const score = { hard: 0, medium: 0, soft: 0 };
  model.rules.forEach(({ level, weight }, rule) => {
    score[level] += weight * (byRule[rule] ?? 0);
  });
  return score;
}

function costsOf(model: CompiledModel, points: (rule: number) => number): RuleCost[] {
  return model.rules.flatMap(({ id, level, weight }, rule) => {
    const cost = weight * points(rule);
    const score = { hard: 0, medium: 0, soft: 0, [level]: cost };
    return cost === 0 ? [] : [{ ruleId: id, score }];
  });
}
