import type { LinearProgram } from './linear-program.js';
import type { Division, PairTable } from './pair-tables.js';

/** Costs written as rows: what completes the values of a known plan, and what every plan pays of them. */
export interface RowCosts {
  readonly completions: readonly ((values: number[]) => void)[];
  readonly constant: number;
}

/**
 * Writes the cost of pairs into a program by one column for each pair: where the one is in a class, the column is at
 * least what the class of the other costs beside it. Exact for programmes, loose for the relaxation, and small: on a
 * grid, where a session has hundreds of cells and a programme can avoid most of these costs, joint choices (see
 * `joint-choices.ts`) fill the memory and prove nothing.
 */
export function rowPairs(
  program: LinearProgram,
  cellColumns: readonly Int32Array[],
  { classes }: Division,
  tables: readonly PairTable[],
): RowCosts {
  const cellsOf = cellColumns.map((cells, session) => cellsByClass(cells, classes[session]));
  const completions: ((values: number[]) => void)[] = [];
  const chosen = new Map<string, number>();
  const choice = (session: number, one: number): number => {
    const cells = cellsOf[session]?.get(one) ?? [];
    if (cells.length < 2) return cells[0] ?? -1;
    const key = `${String(session)} ${String(one)}`;
    const known = chosen.get(key);
    if (known !== undefined) return known;
    const column = program.column();
    chosen.set(key, column);
    program.row(0, 0, [column, ...cells], [-1, ...cells.map(() => 1)]);
    completions.push((values) => {
      values[column] = cells.some((cell) => values[cell] === 1) ? 1 : 0;
    });
    return column;
  };
  let constant = 0;
  for (const { a, b, costs } of tables) {
    const ofA = [...(cellsOf[a]?.keys() ?? [])];
    const ofB = [...(cellsOf[b]?.keys() ?? [])];
    const all = ofA.flatMap((i) => ofB.map((j) => costs[i]?.[j] ?? 0));
    if (all.length === 0) continue;
    const least = all.reduce((one, other) => Math.min(one, other));
    const range = all.reduce((one, other) => Math.max(one, other)) - least;
    constant += least;
    if (range === 0) continue;
    // A column lies between 0 and 1: it is the share of the range.
    const column = program.column(range);
    const share = (i: number, j: number): number => ((costs[i]?.[j] ?? 0) - least) / range;
    for (const i of ofA) {
      const dear = ofB.filter((j) => share(i, j) > 0);
      if (dear.length === 0) continue;
      const most = dear.reduce((known, j) => Math.max(known, share(i, j)), 0);
      program.row(
        -most,
        Infinity,
        [column, ...dear.map((j) => choice(b, j)), choice(a, i)],
        [1, ...dear.map((j) => -share(i, j)), -most],
      );
    }
    completions.push((values) => {
      const inClass = (session: number) =>
        [...(cellsOf[session] ?? [])].find(([, cells]) => cells.some((cell) => values[cell] === 1));
      values[column] = share(inClass(a)?.[0] ?? -1, inClass(b)?.[0] ?? -1);
    });
  }
  return { completions, constant };
}

/** Open cells of a session by their class. */
function cellsByClass(cells: Int32Array, classes: Int32Array | undefined): Map<number, number[]> {
  const found = new Map<number, number[]>();
  cells.forEach((column, place) => {
    if (column < 0) return;
    const own = classes?.[place] ?? -1;
    const known = found.get(own);
    if (known) known.push(column);
    else found.set(own, [column]);
  });
  return found;
}
