import type { Layout } from './layout.js';
import {
  CHANGE_OVER,
  DAY_ROOM,
  GROUP_ROOM,
  LARGER,
  SHARED_OVERLAP,
  SMALLER,
  type PairClasses,
} from './pair-classes.js';

/** The others with whom a session shares costs of one level, by kind of cost; arrays of one kind go together. */
export interface Neighbours {
  readonly time: Int32Array;
  /** `class × ranges + range` of each, seen from the other. */
  readonly timeRow: Int32Array;
  /** Points per minute of both while the other's room is larger, or smaller, than the session's. */
  readonly order: Int32Array;
  readonly larger: Float64Array;
  readonly smaller: Float64Array;
  /** Points while both are in one room, of one day (per minute of both) or of one group of slots (each). */
  readonly block: Int32Array;
  readonly day: Float64Array;
  readonly group: Float64Array;
  /** Others with costs that only both cells together tell. */
  readonly direct: Int32Array;
}

export function findNeighbours(
  classes: PairClasses,
  layout: Layout,
  level: number,
  session: number,
): Neighbours {
  const n = layout.sessions;
  const time: number[] = [];
  const order: number[] = [];
  const block: number[] = [];
  const direct: number[] = [];
  const has = (pairClass: number, feature: number): boolean =>
    classes.coefficient(pairClass, level, feature) !== 0;
  for (let other = 0; other < n; other += 1) {
    const pairClass = classes.of[other * n + session] ?? 0;
    if (pairClass === 0) continue;
    if (classes.hasTime(pairClass, level)) time.push(other);
    if (has(pairClass, LARGER) || has(pairClass, SMALLER)) order.push(other);
    if (has(pairClass, DAY_ROOM) || has(pairClass, GROUP_ROOM)) block.push(other);
    if (has(pairClass, CHANGE_OVER) || has(pairClass, SHARED_OVERLAP)) direct.push(other);
  }
  const points = (others: readonly number[], feature: number): Float64Array =>
    Float64Array.from(others, (other) =>
      classes.coefficient(classes.of[other * n + session] ?? 0, level, feature),
    );
  return {
    time: Int32Array.from(time),
    timeRow: Int32Array.from(
      time,
      (other) =>
        (classes.of[other * n + session] ?? 0) * layout.ranges.length + (layout.range[other] ?? 0),
    ),
    order: Int32Array.from(order),
    larger: points(order, LARGER),
    smaller: points(order, SMALLER),
    block: Int32Array.from(block),
    day: points(block, DAY_ROOM),
    group: points(block, GROUP_ROOM),
    direct: Int32Array.from(direct),
  };
}
