import type { Moves } from './moves.js';
import type { SeededRandom } from './random.js';

export interface Temperatures {
  readonly hot: number;
  readonly cold: number;
}

const SAMPLE = 20_000;
/** The part of the worsening moves that passes at the start. */
const HOT_PART = 0.03;
/** How many times colder the end is: structure settles between the two, and longer coolings only repeat themselves. */
const COOLER = 9;
/** Between the small and the common worsenings, when weights are ranks rather than prices. */
const GAP = 100;

/**
 * Where to begin and end cooling, read from the moves that make a plan worse which no single one makes better: those of
 * a first plan tell more about how it was made than about the problem. Nothing depends on what the points stand for.
 */
export function readTemperatures(
  moves: Moves,
  movable: Int32Array,
  random: SeededRandom,
): Temperatures {
  const { move } = moves;
  const worse: number[] = [];
  for (let k = 0; k < SAMPLE * 4 && worse.length < SAMPLE; k += 1) {
    if (!moves.propose(movable[random.below(movable.length)] ?? 0)) continue;
    if (move.hard > move.bound || move.left !== 0) continue;
    if (move.soft > 1e-7) worse.push(move.soft);
  }
  if (worse.length === 0) return { hot: 1, cold: 0.01 };
  worse.sort((a, b) => a - b);
  const quantile = (part: number): number => worse[Math.floor(part * (worse.length - 1))] ?? 1;
  const [least, small, lower] = [quantile(0), quantile(0.05), quantile(0.25)];
  // Points of very different weight: the dear ones settle at once, the search is for the small ones.
  if (lower > GAP * small) return { hot: 10 * small, cold: 0.3 * least };
  const hot = passing(worse, HOT_PART);
  return { hot, cold: hot / COOLER };
}

/** The temperature at which a part of the moves passes: found by halving on a logarithmic scale. */
function passing(worse: readonly number[], part: number): number {
  let low = (worse[0] ?? 1) / 100;
  let high = (worse.at(-1) ?? 1) * 100;
  for (let k = 0; k < 40; k += 1) {
    const middle = Math.sqrt(low * high);
    const passed = worse.reduce((sum, points) => sum + Math.exp(-points / middle), 0);
    if (passed < part * worse.length) low = middle;
    else high = middle;
  }
  return low;
}
