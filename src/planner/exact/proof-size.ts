import { type CompiledModel, isTimeFeature } from '../compiled-model.js';

/** Beyond so many places the program of the hard rules takes more memory than a thread has. */
const MOST_PLACES = 300_000;
/** Beyond so many it takes long, and a search is worth trying first. */
const FEW_PLACES = 40_000;

/** Whether the program of the hard rules (see `assignment-program.ts`) is quick to solve, or can be built at all. */
export function ruleProgram({
  sessionWindows,
  sessionRooms,
}: CompiledModel): 'small' | 'large' | 'too_large' {
  const places = sessionWindows.reduce(
    (sum, windows, session) => sum + windows.length * (sessionRooms[session]?.length ?? 0),
    0,
  );
  return places > MOST_PLACES ? 'too_large' : places > FEW_PLACES ? 'large' : 'small';
}

/**
 * How large the program of a proof would be: the places that sessions can take, and the pairs of such places in which
 * two sessions cost something together. Counted without building it.
 */
export function proofSize(model: CompiledModel): number {
  const windows = model.sessionIds.map((_, session) => model.sessionWindows[session]?.length ?? 0);
  const cells = windows.map((own, session) => own * (model.sessionRooms[session]?.length ?? 0));
  const pairs = new Map<string, number>();
  const n = model.sessionIds.length;
  for (const { rule, feature, a, b } of model.pairs) {
    const level = model.rules[rule]?.level;
    // Two sessions in one room at once are no row of their own: each room has one for each moment.
    if (level === undefined || feature === 'roomClash') continue;
    const own = isTimeFeature(feature) ? windows : cells;
    const axis = `${level} ${isTimeFeature(feature) ? 'window' : 'cell'}`;
    a.forEach((first, k) => {
      const second = b[k] ?? 0;
      const key = `${axis} ${String(Math.min(first, second) * n + Math.max(first, second))}`;
      pairs.set(key, (own[first] ?? 0) * (own[second] ?? 0));
    });
  }
  const sum = (values: Iterable<number>): number => [...values].reduce((all, one) => all + one, 0);
  return sum(cells) + sum(pairs.values());
}
