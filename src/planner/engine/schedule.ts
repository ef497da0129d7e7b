/** One cooling: the part of the search that it takes, and its heat at the start against that of the first plan. */
export interface Cooling {
  readonly from: number;
  readonly until: number;
  readonly heat: number;
}

/** One long cooling, then shorter ones from less heat, each from the best plan so far. */
export const COOLINGS: readonly Cooling[] = [
  { from: 0, until: 0.6, heat: 1 },
  { from: 0.6, until: 0.8, heat: 0.25 },
  { from: 0.8, until: 1, heat: 0.25 },
];
const ONE_COOLING: readonly Cooling[] = [{ from: 0, until: 1, heat: 0.75 }];

/** Tries per cell of all sessions from which on several coolings pay. */
const AMPLE = 3000;

/** The coolings for so many tries: with few of them one cooling from less heat takes all. */
export function coolingsFor(tries: number, cells: number): readonly Cooling[] {
  return tries < AMPLE * cells ? ONE_COOLING : COOLINGS;
}
