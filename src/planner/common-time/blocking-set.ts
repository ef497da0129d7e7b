/** At which starts one can: a number for each start, negative where not. */
export type AttendanceRow = Int16Array;

/** How many steps the search for a smallest set may take before a set without surplus must do. */
const MOST_STEPS = 200_000;

/**
 * Of people who have no start in common a smallest set of whom the same is true: by iterative deepening over whom to
 * add, one of those who cannot at the start that the fewest of the others rule out. People who rule out no more than
 * another does are left aside; of equals the first stands for all.
 * @param rows one for each person; at no start may all of them be able
 * @returns the numbers of rows, ascending, and whether no smaller set exists for certain
 */
export function smallestBlockingSet(rows: readonly AttendanceRow[]): {
  readonly people: readonly number[];
  readonly smallest: boolean;
} {
  const sets = rows.map(whenAble);
  const kept = withoutDominated(sets);
  const blockers = countBlockers(kept.map((index) => rows[index] ?? new Int16Array()));
  const search = new CoverSearch(
    kept.map((index) => sets[index] ?? new Uint32Array()),
    blockers,
  );
  for (let size = 1; size <= kept.length; size += 1) {
    const found = search.ofSize(size);
    if (found === 'undecided') break;
    if (found !== undefined) return { people: named(found, kept), smallest: true };
  }
  return { people: named(search.withoutSurplus(), kept), smallest: false };
}

function named(found: readonly number[], kept: readonly number[]): number[] {
  return found.map((at) => kept[at] ?? 0).sort((a, b) => a - b);
}

/** The starts at which one can, a bit for each. */
function whenAble(row: AttendanceRow): Uint32Array {
  const bits = new Uint32Array(Math.ceil(row.length / 32));
  row.forEach((value, index) => {
    if (value >= 0) bits[index >>> 5] = (bits[index >>> 5] ?? 0) | (1 << (index & 31));
  });
  return bits;
}

/** The numbers of sets that hold no other of the list; of equal sets the first. */
function withoutDominated(sets: readonly Uint32Array[]): number[] {
  const numbers = sets.map((_, index) => index);
  return numbers.filter((a) =>
    numbers.every((b) => {
      const [mine, other] = [sets[a], sets[b]];
      if (a === b || mine === undefined || other === undefined || !within(other, mine)) return true;
      return within(mine, other) && a < b;
    }),
  );
}

function within(inner: Uint32Array, outer: Uint32Array): boolean {
  return inner.every((bits, at) => (bits & ~(outer[at] ?? 0)) === 0);
}

function countBlockers(rows: readonly AttendanceRow[]): Int32Array {
  const counts = new Int32Array(rows[0]?.length ?? 0);
  for (const row of rows) {
    row.forEach((value, index) => {
      if (value < 0) counts[index] = (counts[index] ?? 0) + 1;
    });
  }
  return counts;
}

class CoverSearch {
  private readonly able: readonly Uint32Array[];
  /** Starts, those first that the fewest rule out: they leave the least choice. */
  private readonly order: Int32Array;
  private steps = 0;

  constructor(able: readonly Uint32Array[], blockers: Int32Array) {
    this.able = able;
    this.order = Int32Array.from(blockers.keys()).sort(
      (a, b) => (blockers[a] ?? 0) - (blockers[b] ?? 0) || a - b,
    );
  }

  /** A set of that size, or of fewer; none: there is no such set. */
  ofSize(size: number): readonly number[] | undefined | 'undecided' {
    const all = (this.able[0] ?? new Uint32Array()).map(() => 0xffffffff);
    return this.search(all, size, 0, []);
  }

  /** A set of which nobody can be left out. */
  withoutSurplus(): readonly number[] {
    let chosen = this.able.map((_, index) => index);
    for (const one of [...chosen].reverse()) {
      const rest = chosen.filter((index) => index !== one);
      if (this.isBlocking(rest)) chosen = rest;
    }
    return chosen;
  }

  private search(
    left: Uint32Array,
    size: number,
    from: number,
    chosen: readonly number[],
  ): readonly number[] | undefined | 'undecided' {
    this.steps += 1;
    if (this.steps > MOST_STEPS) return 'undecided';
    let at = from;
    while (at < this.order.length && !has(left, this.order[at] ?? 0)) at += 1;
    const start = this.order[at];
    if (start === undefined) return chosen;
    if (size === 0) return undefined;
    for (const [person, able] of this.able.entries()) {
      if (has(able, start)) continue;
      const found = this.search(
        left.map((bits, word) => bits & (able[word] ?? 0)),
        size - 1,
        at + 1,
        [...chosen, person],
      );
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private isBlocking(people: readonly number[]): boolean {
    return this.order.every((start) =>
      people.some((person) => !has(this.able[person] ?? new Uint32Array(), start)),
    );
  }
}

function has(bits: Uint32Array, index: number): boolean {
  return (((bits[index >>> 5] ?? 0) >>> (index & 31)) & 1) === 1;
}
