import type { Moves } from './moves.js';
import type { SeededRandom } from './random.js';

export interface Temperatures {
  readonly hot: number;
  readonly cold: number;
}

const SAMPLE = 4000;
/** Between the small and the common worsenings, when weights are ranks rather than prices. */
const GAP = 100;

/**
 * Where to begin and end cooling, read from the moves that make the first plan worse: hot enough that a middling one
 * passes now and then, cold enough that the small ones no longer do. Nothing depends on what the points stand for.
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
  const [least, small, lower, middle] = [0, 0.05, 0.25, 0.5].map(quantile);
  if (least === undefined || small === undefined || lower === undefined || middle === undefined) {
    return { hot: 1, cold: 0.01 };
  }
  // Points of very different weight: the dear ones settle at once, the search is for the small ones.
  if (lower > GAP * small) return { hot: 10 * small, cold: 0.3 * least };
  const hot = Math.min(0.45 * middle, 10 * lower);
  return { hot, cold: Math.min(0.02 * middle, 0.25 * small, hot / 2) };
}
