import type { Candidates } from './candidates.js';

/** What each start means for all together; one number for each start. */
export interface Totals {
  /** The largest discomfort of one who can, with what was borne before. */
  readonly worst: Float64Array;
  /** The weighted sum of the same. */
  readonly total: Float64Array;
  readonly missing: Int32Array;
  readonly missingRequired: Int32Array;
  /** Weights of those missing, and what asking them would cost. */
  readonly missingWeight: Float64Array;
  readonly asked: Float64Array;
}

interface Weighed {
  readonly required: boolean;
  readonly weight: number;
}

/**
 * Sums up the rows of all. Who bore bad hours before bears them again with that on top, so that of two equal times the
 * one that spares them is better; at a comfortable hour nothing is added.
 */
export function sumUp(
  count: number,
  people: readonly Weighed[],
  rows: readonly Int16Array[],
  borne: readonly number[],
): Totals {
  const made = {
    worst: new Float64Array(count),
    total: new Float64Array(count),
    missing: new Int32Array(count),
    missingRequired: new Int32Array(count),
    missingWeight: new Float64Array(count),
    asked: new Float64Array(count),
  };
  people.forEach(({ required, weight }, person) => {
    const row = rows[person];
    const before = borne[person] ?? 0;
    row?.forEach((value, index) => {
      if (value > 0) {
        const felt = value + before;
        if (felt > (made.worst[index] ?? 0)) made.worst[index] = felt;
        made.total[index] = (made.total[index] ?? 0) + weight * felt;
      } else if (value < 0) {
        made.missing[index] = (made.missing[index] ?? 0) + 1;
        if (required) made.missingRequired[index] = (made.missingRequired[index] ?? 0) + 1;
        made.missingWeight[index] = (made.missingWeight[index] ?? 0) + weight;
        made.asked[index] = (made.asked[index] ?? 0) + weight * (-1 - value);
      }
    });
  });
  return made;
}

type Measure = (totals: Totals, index: number) => number;

const missingRequired: Measure = (totals, index) => totals.missingRequired[index] ?? 0;
const missingWeight: Measure = (totals, index) => totals.missingWeight[index] ?? 0;
const missing: Measure = (totals, index) => totals.missing[index] ?? 0;
const worst: Measure = (totals, index) => totals.worst[index] ?? 0;
const total: Measure = (totals, index) => totals.total[index] ?? 0;
const asked: Measure = (totals, index) => totals.asked[index] ?? 0;

/**
 * The order of times: those first at which the least is missing, then whoever has it worst has it least bad, then all
 * together. An absence comes before discomfort: else the time at which most are asleep and away would be the best.
 */
export const BY_COMFORT: readonly Measure[] = [missingRequired, missingWeight, worst, total];

/** The order of requests: the least to ask for, of the fewest. */
export const BY_REQUEST: readonly Measure[] = [asked, missing, worst, total];

/**
 * The best starts in an order; of equal ones the earlier.
 * @param take which starts count
 * @param most how many in all, and how many that begin on one day of the meeting's clock
 */
export function bestStarts(
  candidates: Candidates,
  totals: Totals,
  order: readonly Measure[],
  take: (index: number) => boolean,
  most: { readonly limit: number; readonly perDay: number },
): number[] {
  const indices = [...candidates.start.keys()].filter(take);
  indices.sort((a, b) => {
    for (const measure of order) {
      const difference = measure(totals, a) - measure(totals, b);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  const onDay = new Map<number, number>();
  const best: number[] = [];
  for (const index of indices) {
    if (best.length === most.limit) break;
    const day = Math.floor((candidates.local[index] ?? 0) / 1440);
    const taken = onDay.get(day) ?? 0;
    if (taken === most.perDay) continue;
    onDay.set(day, taken + 1);
    best.push(index);
  }
  return best;
}
