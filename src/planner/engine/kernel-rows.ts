import type { Layout } from './layout.js';
import type { PairClasses } from './pair-classes.js';

/** Entries of rows kept in memory on one level; some 12 MB. */
const MOST_ENTRIES = 1_000_000;
/** Entries of the matrices of all classes on one level; some 12 MB. */
const MOST_MATRIX_ENTRIES = 1_500_000;
/** Rows whose starts have an array of their own; some 8 MB. More are found through a map. */
const MOST_ROWS = 2_000_000;
const FIRST_LENGTH = 4096;

/**
 * What time costs between two windows on one level, by class of the pair: looked up where it fits into memory. Rows
 * lie one after another in two arrays, without an object for each, because they are read at every move that is made.
 */
export class KernelRows {
  /** At the start of a row the number of its entries, after it the windows in which there is a cost. */
  windows = new Int32Array(FIRST_LENGTH);
  /** The points at those windows, at the same places. */
  points = new Float64Array(FIRST_LENGTH);
  private used = 1;
  private readonly classes: PairClasses;
  private readonly layout: Layout;
  private readonly level: number;
  /** Start of each row, by `(class × ranges + range) × windows + window`; 0 for one not made yet. */
  private readonly starts: Int32Array | undefined;
  private readonly startsByRow = new Map<number, number>();
  /** `(class × windows + v) × windows + w`. */
  private readonly matrix: Float64Array | undefined;

  constructor(classes: PairClasses, layout: Layout, level: number) {
    this.classes = classes;
    this.layout = layout;
    this.level = level;
    const { windows } = layout;
    const rows = classes.count * layout.ranges.length * windows;
    if (rows <= MOST_ROWS) this.starts = new Int32Array(rows);
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

  /**
   * Where the row of `class × ranges + range`, the other being in a window, starts in `windows` and `points`: which are
   * to be read after this call, since it may replace them.
   */
  start(classRange: number, window: number): number {
    const row = classRange * this.layout.windows + window;
    const known = this.starts ? this.starts[row] : this.startsByRow.get(row);
    return known === undefined || known === 0 ? this.make(row) : known;
  }

  /** Points between a session in window v and the other in w. */
  between(pairClass: number, v: number, w: number): number {
    const { matrix } = this;
    if (!matrix) return this.classes.timeCost(pairClass, this.level, v, w);
    const { windows } = this.layout;
    return matrix[(pairClass * windows + v) * windows + w] ?? 0;
  }

  private make(row: number): number {
    const { layout, level, classes } = this;
    const window = row % layout.windows;
    const classRange = Math.floor(row / layout.windows);
    const pairClass = Math.floor(classRange / layout.ranges.length);
    const [first, last] = layout.ranges[classRange % layout.ranges.length] ?? [0, -1];
    this.makeSpace(last - first + 2);
    const start = this.used;
    let end = start + 1;
    if (classes.hasTime(pairClass, level)) {
      for (let v = first; v <= last; v += 1) {
        const cost = classes.timeCost(pairClass, level, v, window);
        if (cost === 0) continue;
        this.windows[end] = v;
        this.points[end] = cost;
        end += 1;
      }
    }
    this.windows[start] = end - start - 1;
    this.used = end;
    if (this.starts) this.starts[row] = start;
    else this.startsByRow.set(row, start);
    return start;
  }

  private makeSpace(entries: number): void {
    if (this.used + entries > MOST_ENTRIES) {
      this.used = 1;
      this.starts?.fill(0);
      this.startsByRow.clear();
    }
    if (this.used + entries <= this.windows.length) return;
    const length = 2 * this.windows.length + entries;
    const { windows, points } = this;
    this.windows = new Int32Array(length);
    this.windows.set(windows);
    this.points = new Float64Array(length);
    this.points.set(points);
  }
}
