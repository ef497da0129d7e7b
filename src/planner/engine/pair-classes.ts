import type { CompiledModel, Feature, Windows } from '../compiled-model.js';
import { timeFeature } from '../features.js';

/*
 * All pair terms of two sessions together, as one class: pairs with the same coefficients share it. From the side of
 * one session the directed features run forth or back, so a pair has a class from each side.
 */

/** Features as the search counts them. A feature that needs rooms is split: all of the day less that in one room. */
export const OVERLAP = 0;
export const SAME_WINDOW = 1;
export const OTHER_DAY = 2;
export const NOT_BEFORE = 3;
export const NOT_AFTER = 4;
export const SHORT_PAUSE = 5;
export const SAME_DAY = 6;
export const SAME_GROUP = 7;
export const LARGER = 8;
export const SMALLER = 9;
export const DAY_ROOM = 10;
export const GROUP_ROOM = 11;
export const CHANGE_OVER = 12;
export const SHARED_OVERLAP = 13;
const FEATURES = 14;
const TIME_PARTS = 8;
export const LEVELS = 3;
const LEVEL_NUMBER = { hard: 0, medium: 1, soft: 2 } as const;

/** The parts of a feature: number of the part seen from a, from b, and its sign. */
const PARTS: Readonly<Record<Feature, readonly (readonly [number, number, 1 | -1])[]>> = {
  overlap: [[OVERLAP, OVERLAP, 1]],
  sameWindow: [[SAME_WINDOW, SAME_WINDOW, 1]],
  otherDay: [[OTHER_DAY, OTHER_DAY, 1]],
  notBefore: [[NOT_BEFORE, NOT_AFTER, 1]],
  shortPause: [[SHORT_PAUSE, SHORT_PAUSE, 1]],
  otherRoomSameDay: [
    [SAME_DAY, SAME_DAY, 1],
    [DAY_ROOM, DAY_ROOM, -1],
  ],
  largerRoom: [[LARGER, SMALLER, 1]],
  // No move of the search makes two sessions meet in one room; the evaluation counts it.
  roomClash: [],
  sharedOverlap: [[SHARED_OVERLAP, SHARED_OVERLAP, 1]],
  changeOver: [[CHANGE_OVER, CHANGE_OVER, 1]],
  groupOtherRoom: [
    [SAME_GROUP, SAME_GROUP, 1],
    [GROUP_ROOM, GROUP_ROOM, -1],
  ],
};

export class PairClasses {
  /** Class of a pair, `session × sessions + other`; 0 for sessions that have nothing to do with each other. */
  readonly of: Uint32Array;
  /** Weighted coefficients, `level × FEATURES + feature`, by class. */
  private readonly vectors: Float64Array[] = [new Float64Array(LEVELS * FEATURES)];
  /** The coefficients once more, in one piece. */
  private readonly flat: Float64Array;
  private readonly byContent = new Map<string, number>();
  private readonly windows: Windows;
  private readonly pauseMinutes: number;

  constructor(model: CompiledModel) {
    const n = model.sessionIds.length;
    this.windows = model.windows;
    this.pauseMinutes = model.pauseMinutes;
    this.of = new Uint32Array(n * n);
    for (const { rule, feature, a, b, coefficient } of model.pairs) {
      const { level = 'soft', weight = 0 } = model.rules[rule] ?? {};
      for (const [fromA, fromB, sign] of PARTS[feature]) {
        const stepsA = new Map<number, Map<number, number>>();
        const stepsB = fromA === fromB ? stepsA : new Map<number, Map<number, number>>();
        const at = LEVEL_NUMBER[level] * FEATURES;
        for (let k = 0; k < a.length; k += 1) {
          const points = weight * sign * (coefficient[k] ?? 0);
          const [x, y] = [a[k] ?? 0, b[k] ?? 0];
          this.add(x * n + y, at + fromA, points, stepsA);
          this.add(y * n + x, at + fromB, points, stepsB);
        }
      }
    }
    this.flat = new Float64Array(this.vectors.length * LEVELS * FEATURES);
    this.vectors.forEach((vector, number) => this.flat.set(vector, number * LEVELS * FEATURES));
  }

  get count(): number {
    return this.vectors.length;
  }

  coefficient(pairClass: number, level: number, feature: number): number {
    return this.flat[(pairClass * LEVELS + level) * FEATURES + feature] ?? 0;
  }

  /** Whether a class has any part of time, or any of another kind, on a level. */
  hasTime(pairClass: number, level: number): boolean {
    const vector = this.vectors[pairClass];
    for (let part = 0; part < TIME_PARTS; part += 1) {
      if ((vector?.[level * FEATURES + part] ?? 0) !== 0) return true;
    }
    return false;
  }

  /** What time costs on a level when the session is in window v and the other in w. */
  timeCost(pairClass: number, level: number, v: number, w: number): number {
    const vector = this.vectors[pairClass];
    let cost = 0;
    for (let part = 0; part < TIME_PARTS; part += 1) {
      const coefficient = vector?.[level * FEATURES + part] ?? 0;
      if (coefficient !== 0) cost += coefficient * this.part(part, v, w);
    }
    return cost;
  }

  private part(part: number, v: number, w: number): number {
    const { windows, pauseMinutes } = this;
    switch (part) {
      case OVERLAP:
        return timeFeature(windows, 0, 'overlap', v, w);
      case SAME_WINDOW:
        return timeFeature(windows, 0, 'sameWindow', v, w);
      case OTHER_DAY:
        return timeFeature(windows, 0, 'otherDay', v, w);
      case NOT_BEFORE:
        return timeFeature(windows, 0, 'notBefore', v, w);
      case NOT_AFTER:
        return timeFeature(windows, 0, 'notBefore', w, v);
      case SHORT_PAUSE:
        return timeFeature(windows, pauseMinutes, 'shortPause', v, w);
      case SAME_DAY:
        return windows.day[v] === windows.day[w] ? length(windows, v) + length(windows, w) : 0;
      default:
        return (windows.group[v] ?? -1) >= 0 && windows.group[v] === windows.group[w] ? 1 : 0;
    }
  }

  private add(
    pair: number,
    part: number,
    points: number,
    steps: Map<number, Map<number, number>>,
  ): void {
    const before = this.of[pair] ?? 0;
    let byPoints = steps.get(before);
    if (!byPoints) steps.set(before, (byPoints = new Map<number, number>()));
    let after = byPoints.get(points);
    if (after === undefined) {
      const vector = Float64Array.from(this.vectors[before] ?? []);
      vector[part] = (vector[part] ?? 0) + points;
      const key = vector.join();
      after = this.byContent.get(key) ?? this.vectors.push(vector) - 1;
      this.byContent.set(key, after);
      byPoints.set(points, after);
    }
    this.of[pair] = after;
  }
}

export function length({ start, end }: Windows, window: number): number {
  return (end[window] ?? 0) - (start[window] ?? 0);
}
