import type { PlacedSession, PlanChoice, PlanRun } from './planner.queries';

/** A plan of a run under the letter by which it is spoken of. */
export interface ComparedPlan {
  readonly letter: string;
  readonly run: PlanRun;
  readonly choice: PlanChoice;
}

/** The plans that were asked for and are there. */
export function lettered(
  asked: readonly { readonly choice: number }[],
  runs: readonly (PlanRun | undefined)[],
): ComparedPlan[] {
  return asked.flatMap(({ choice: wanted }, index) => {
    const run = runs[index];
    const choice = run?.choices.find((candidate) => candidate.choice === wanted);
    return run === undefined || choice === undefined
      ? []
      : [{ letter: String.fromCharCode(65 + index), run, choice }];
  });
}

export interface CompareRow {
  readonly key: string;
  /** The words of a rule; undefined for a number of the whole plan. */
  readonly rule: string | undefined;
  readonly values: readonly (number | null)[];
  /** Which plans have the least of it, where they differ. */
  readonly least: readonly number[];
}

/** The numbers of plans beside each other: of the whole, then of each rule that any of them touches. */
export function compareRows(
  plans: readonly ComparedPlan[],
  movesOf: (plan: ComparedPlan) => number,
): CompareRow[] {
  const row = (key: string, values: readonly (number | null)[], rule?: string): CompareRow => ({
    key,
    rule,
    values,
    least: leastOf(values),
  });
  const rules = new Map(
    plans.flatMap(({ choice }) => choice.rules.map((one) => [one.rule, one.words])),
  );
  // A run that explains weighs no wishes: its numbers would look like the best.
  const weighed = plans.map(({ run }) => run.kind !== 'explain');
  return [
    row(
      'leftOut',
      plans.map(({ choice }) => choice.leftOut.length),
    ),
    row(
      'hard',
      plans.map(({ choice }) => choice.score.hard),
    ),
    row('moves', plans.map(movesOf)),
    row(
      'fromRelease',
      plans.map(({ choice }) => choice.movedFromRelease),
    ),
    row(
      'wishes',
      plans.map(({ choice }, n) => (weighed[n] === true ? choice.score.soft : null)),
    ),
    ...[...rules].map(([id, words]) =>
      row(
        id,
        plans.map(({ choice }, n) =>
          weighed[n] === true ? (choice.rules.find(({ rule }) => rule === id)?.points ?? 0) : null,
        ),
        words,
      ),
    ),
  ];
}

function leastOf(values: readonly (number | null)[]): number[] {
  const known = values.filter((value) => value !== null);
  const least = Math.min(...known);
  if (known.every((value) => value === least)) return [];
  return values.flatMap((value, index) => (value === least ? [index] : []));
}

export interface Difference {
  readonly sessionId: string;
  /** Its place in each plan; undefined where it has none. */
  readonly places: readonly (PlacedSession | undefined)[];
}

/** The sessions that the plans place differently, in the order of the first plan that places them. */
export function differences(plans: readonly ComparedPlan[]): Difference[] {
  const maps = plans.map(
    ({ choice }) => new Map(choice.placed.map((placed) => [placed.sessionId, placed])),
  );
  const ids = new Set(plans.flatMap(({ choice }) => choice.placed.map((one) => one.sessionId)));
  return [...ids]
    .map((sessionId) => ({ sessionId, places: maps.map((map) => map.get(sessionId)) }))
    .filter(({ places }) => {
      const said = places.map((place) =>
        place === undefined ? '' : `${place.startsLocal} ${place.roomId ?? ''}`,
      );
      return new Set(said).size > 1;
    });
}
