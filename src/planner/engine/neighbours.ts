import type { CompiledModel } from '../compiled-model.js';
import {
  DAY_ROOM,
  GROUP_ROOM,
  HAS_BLOCK,
  HAS_DIRECT,
  HAS_ROOM,
  HAS_TIME,
  LARGER,
  SMALLER,
  type PairClasses,
} from './pair-classes.js';

/** For each session the others that it shares a kind of pair cost with; see the flags of `PairClasses`. */
export interface Neighbours {
  readonly time: readonly Int32Array[];
  /** Per level: others with an order of rooms, and the points of their being in the smaller or larger one. */
  readonly room: readonly (readonly RoomOrder[])[];
  readonly block: readonly (readonly BlockShare[])[];
  readonly direct: readonly Int32Array[];
}

/** Seen from `other`: points per minute of both while its room is larger, or smaller, than the session's. */
export interface RoomOrder {
  readonly others: Int32Array;
  readonly larger: Float64Array;
  readonly smaller: Float64Array;
}

/** Points while both are in one room of one day (per minute of both) or of one group of slots (each). */
export interface BlockShare {
  readonly others: Int32Array;
  readonly day: Float64Array;
  readonly group: Float64Array;
}

const LEVEL_NUMBERS = [0, 1, 2] as const;

export function findNeighbours(model: CompiledModel, classes: PairClasses): Neighbours {
  const n = model.sessionIds.length;
  const time: Int32Array[] = [];
  const direct: Int32Array[] = [];
  const room: RoomOrder[][] = [[], [], []];
  const block: BlockShare[][] = [[], [], []];
  for (let session = 0; session < n; session += 1) {
    const lists: Record<number, number[]> = { 1: [], 2: [], 4: [], 8: [] };
    for (let other = 0; other < n; other += 1) {
      const flags = classes.flags[classes.of[other * n + session] ?? 0] ?? 0;
      if (flags === 0) continue;
      for (const flag of [HAS_TIME, HAS_ROOM, HAS_BLOCK, HAS_DIRECT]) {
        if (flags & flag) lists[flag]?.push(other);
      }
    }
    time.push(Int32Array.from(lists[HAS_TIME] ?? []));
    direct.push(Int32Array.from(lists[HAS_DIRECT] ?? []));
    for (const level of LEVEL_NUMBERS) {
      const points = (others: readonly number[], feature: number): Float64Array =>
        Float64Array.from(others, (other) =>
          classes.coefficient(classes.of[other * n + session] ?? 0, level, feature),
        );
      const pick = (flag: number, features: readonly number[]): Int32Array =>
        Int32Array.from(
          (lists[flag] ?? []).filter((other) =>
            features.some(
              (f) => classes.coefficient(classes.of[other * n + session] ?? 0, level, f) !== 0,
            ),
          ),
        );
      const inOrder = pick(HAS_ROOM, [LARGER, SMALLER]);
      room[level]?.push({
        others: inOrder,
        larger: points([...inOrder], LARGER),
        smaller: points([...inOrder], SMALLER),
      });
      const inBlock = pick(HAS_BLOCK, [DAY_ROOM, GROUP_ROOM]);
      block[level]?.push({
        others: inBlock,
        day: points([...inBlock], DAY_ROOM),
        group: points([...inBlock], GROUP_ROOM),
      });
    }
  }
  return { time, room, block, direct };
}
