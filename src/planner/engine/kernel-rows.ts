import type { Layout } from './layout.js';
import type { PairClasses } from './pair-classes.js';

/** The windows of a range at which a session of a class meets a cost with the other in one window, with the points. */
export interface KernelRow {
  readonly windows: Int32Array;
  readonly points: Float64Array;
}

const EMPTY: KernelRow = { windows: new Int32Array(0), points: new Float64Array(0) };
/** Entries of rows kept in memory on one level; some 12 MB. */
const MOST_ENTRIES = 1_000_000;
/** Entries of the matrices of all classes on one level; some 12 MB. */
const MOST_MATRIX_ENTRIES = 1_500_000;

/** What time costs between two windows on one level, by class of the pair: looked up where it fits into memory. */
export class KernelRows {
  private readonly classes: PairClasses;
  private readonly layout: Layout;
  private readonly level: number;
  /** By `class × ranges + range`, then by window. */
  private rows: (KernelRow | undefined)[][] = [];
  private entries = 0;
  /** `(class × windows + v) × windows + w`. */
  private readonly matrix: Float64Array | undefined;

  constructor(classes: PairClasses, layout: Layout, level: number) {
    this.classes = classes;
    this.layout = layout;
    this.level = level;
    const { windows } = layout;
    const entries = classes.count * windows ** 2;
    if (entries > MOST_MATRIX_ENTRIES) return;
    this.matrix = new Float64Array(entries);
    for (let pairClass = 0; pairClass < classes.count; pairClass += 1) {
      if (!classes.hasTime(pairClass, level)) continue;
      for (let at = 0; at < windows ** 2; at += 1) {
        const [v, w] = [Math.floor(at / windows), at % windows];
        this.matrix[pairClass * windows ** 2 + at] = classes.timeCost(pairClass, level, v, w);
      }
    }
  }

  /** The row of `class × ranges + range` for the other in a window. */
  row(classRange: number, window: number): KernelRow {
    return this.rows[classRange]?.[window] ?? this.make(classRange, window);
  }

  /** Points between a session in window v and the other in w. */
  points(pairClass: number, v: number, w: number): number {
    const { matrix } = this;
    if (!matrix) return this.classes.timeCost(pairClass, this.level, v, w);
    const { windows } = this.layout;
    return matrix[(pairClass * windows + v) * windows + w] ?? 0;
  }

  private make(classRange: number, window: number): KernelRow {
    const { layout, level, classes } = this;
    const pairClass = Math.floor(classRange / layout.ranges.length);
    const [first, last] = layout.ranges[classRange % layout.ranges.length] ?? [0, -1];
    let row = EMPTY;
    if (classes.hasTime(pairClass, level)) {
      const windows: number[] = [];
      const points: number[] = [];
      for (let v = first; v <= last; v += 1) {
        const cost = classes.timeCost(pairClass, level, v, window);
        if (cost === 0) continue;
        windows.push(v);
        points.push(cost);
      }
      row = { windows: Int32Array.from(windows), points: Float64Array.from(points) };
    }
    if (this.entries > MOST_ENTRIES) {
      this.rows = [];
      this.entries = 0;
    }
    this.entries += row.windows.length + 4;
    (this.rows[classRange] ??= [])[window] = row;
    return row;
  }
}
