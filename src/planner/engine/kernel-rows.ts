import type { Layout } from './layout.js';
import { LEVELS, type PairClasses } from './pair-classes.js';

/** The windows of a range at which a session of a class meets a cost with the other in one window, with the points. */
export interface KernelRow {
  readonly windows: Int32Array;
  readonly points: Float64Array;
}

const EMPTY: KernelRow = { windows: new Int32Array(0), points: new Float64Array(0) };
/** Entries of rows kept in memory; some 24 MB. */
const MOST_ENTRIES = 2_000_000;
/** Points of whole classes kept as matrices, for the same end. */
const MOST_MATRIX_POINTS = 1_500_000;

/** What time costs between two windows, by class of the pair and level: looked up where it fits into memory. */
export class KernelRows {
  private readonly classes: PairClasses;
  private readonly layout: Layout;
  private readonly rows = new Map<number, KernelRow>();
  private entries = 0;
  private readonly matrices: (Float64Array | undefined)[] | undefined;

  constructor(classes: PairClasses, layout: Layout) {
    this.classes = classes;
    this.layout = layout;
    const points = classes.count * LEVELS * layout.windows ** 2;
    this.matrices = points <= MOST_MATRIX_POINTS * 4 ? [] : undefined;
  }

  row(pairClass: number, level: number, range: number, window: number): KernelRow {
    const { layout } = this;
    const key =
      ((pairClass * LEVELS + level) * layout.ranges.length + range) * layout.windows + window;
    const known = this.rows.get(key);
    if (known) return known;
    const made = this.make(pairClass, level, range, window);
    if (this.entries > MOST_ENTRIES) {
      this.rows.clear();
      this.entries = 0;
    }
    this.entries += made.windows.length + 8;
    this.rows.set(key, made);
    return made;
  }

  /** Points between a session in window v and the other in w. */
  points(pairClass: number, level: number, v: number, w: number): number {
    if (!this.matrices) return this.classes.timeCost(pairClass, level, v, w);
    const { windows } = this.layout;
    const at = pairClass * LEVELS + level;
    const matrix = (this.matrices[at] ??= this.matrix(pairClass, level));
    return matrix[v * windows + w] ?? 0;
  }

  private matrix(pairClass: number, level: number): Float64Array {
    const { windows } = this.layout;
    if (!this.classes.hasTime(pairClass, level)) return new Float64Array(0);
    return Float64Array.from({ length: windows ** 2 }, (_, at) =>
      this.classes.timeCost(pairClass, level, Math.floor(at / windows), at % windows),
    );
  }

  private make(pairClass: number, level: number, range: number, window: number): KernelRow {
    if (!this.classes.hasTime(pairClass, level)) return EMPTY;
    const [first, last] = this.layout.ranges[range] ?? [0, -1];
    const windows: number[] = [];
    const points: number[] = [];
    for (let v = first; v <= last; v += 1) {
      const cost = this.classes.timeCost(pairClass, level, v, window);
      if (cost === 0) continue;
      windows.push(v);
      points.push(cost);
    }
    return { windows: Int32Array.from(windows), points: Float64Array.from(points) };
  }
}
