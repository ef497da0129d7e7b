/** One cooling: the part of the search that it takes, and its heat at the start against that of the first plan. */
export interface Cooling {
  readonly from: number;
  readonly until: number;
  readonly heat: number;
}

const ONE_COOLING: readonly Cooling[] = [{ from: 0, until: 1, heat: 1 }];

/** Searches from so much heat that nothing is left of what was found before, then one near the best. */
const MANY_COOLINGS: readonly Cooling[] = [
  { from: 0, until: 0.25, heat: 8 },
  { from: 0.25, until: 0.5, heat: 4 },
  { from: 0.5, until: 0.75, heat: 2 },
  { from: 0.75, until: 1, heat: 0.5 },
];

/** Tries per cell of all sessions from which on searches anew pay. */
const LAVISH = 5000;

/** The coolings for so many tries: one cooling takes all, unless there are tries for several long ones. */
export function coolingsFor(tries: number, cells: number): readonly Cooling[] {
  return tries < LAVISH * cells ? ONE_COOLING : MANY_COOLINGS;
}
