import type { CompiledModel } from '../compiled-model.js';
import type { LinearProgram } from './linear-program.js';
import type { Division, PairTable } from './pair-tables.js';

/** More columns than this are not worth the better bound. */
const MOST_COLUMNS = 150_000;

/**
 * Writes the cost of pairs into a program: one column for each pair of classes, with the classes of the two sessions
 * as its margins. And since a class holds only so many sessions, so many others at most are in it beside each one
 * (the products of that rule with each choice: Adams and Johnson's linearisation of quadratic assignment). Without
 * this the bound is nothing.
 * @returns what completes the values of a known plan
 */
export function joinPairs(
  model: CompiledModel,
  program: LinearProgram,
  cellColumns: readonly Int32Array[],
  division: Division,
  tables: readonly PairTable[],
): ((values: number[]) => void)[] {
  const n = model.sessionIds.length;
  const marks = cellColumns.map((cells, session) => byClass(cells, division, session));
  const open = marks.map((lists) => lists.flatMap((list, k) => (list.length > 0 ? [k] : [])));
  const known = new Map(tables.map((table) => [table.a * n + table.b, table]));
  const all = open.reduce((sum, own) => sum + own.length, 0) ** 2 / 2 <= MOST_COLUMNS;
  // By session and class: a column that says that it is there.
  const choice = marks.map((lists) =>
    lists.map((cells) => {
      if (cells.length < 2) return cells[0] ?? -1;
      const column = program.column();
      program.row(0, 0, [column, ...cells], [-1, ...cells.map(() => 1)]);
      return column;
    }),
  );
  const joint = new Map<number, Int32Array>();
  for (let a = 0; a < n; a += 1) {
    for (let b = a + 1; b < n; b += 1) {
      const table = known.get(a * n + b);
      if (table === undefined && !all) continue;
      const columns = new Int32Array(division.count * division.count).fill(-1);
      for (const i of open[a] ?? [])
        for (const j of open[b] ?? [])
          columns[i * division.count + j] = program.column(table?.costs[i]?.[j] ?? 0);
      joint.set(a * n + b, columns);
      for (const i of open[a] ?? [])
        margin(
          program,
          choice[a]?.[i],
          (open[b] ?? []).map((j) => columns[i * division.count + j]),
        );
      for (const j of open[b] ?? [])
        margin(
          program,
          choice[b]?.[j],
          (open[a] ?? []).map((i) => columns[i * division.count + j]),
        );
    }
  }
  const at = (a: number, i: number, b: number, j: number): number => {
    const columns = joint.get(a < b ? a * n + b : b * n + a);
    return columns?.[a < b ? i * division.count + j : j * division.count + i] ?? -1;
  };
  if (all) crowdRows(program, division, open, choice, at);
  const completions = choice.map((columns, session) => (values: number[]) => {
    columns.forEach((column, k) => {
      if (column >= 0)
        values[column] = (marks[session]?.[k] ?? []).some((cell) => values[cell] === 1) ? 1 : 0;
    });
  });
  return [
    ...completions,
    (values) => {
      const chosen = choice.map((columns) => columns.findIndex((c) => c >= 0 && values[c] === 1));
      for (const [key, columns] of joint) {
        for (const column of columns) if (column >= 0) values[column] = 0;
        const [i, j] = [chosen[Math.floor(key / n)] ?? -1, chosen[key % n] ?? -1];
        const column = columns[i * division.count + j] ?? -1;
        if (column >= 0) values[column] = 1;
      }
    },
  ];
}

function byClass(cells: Int32Array, { classes, count }: Division, session: number): number[][] {
  const lists = Array.from({ length: count }, (): number[] => []);
  cells.forEach((column, place) => {
    if (column >= 0) lists[classes[session]?.[place] ?? -1]?.push(column);
  });
  return lists;
}

function margin(
  program: LinearProgram,
  own: number | undefined,
  joint: readonly (number | undefined)[],
): void {
  const columns = joint.filter((column) => column !== undefined && column >= 0) as number[];
  if (own === undefined || own < 0) return;
  program.row(0, 0, [...columns, own], [...columns.map(() => 1), -1]);
}

function crowdRows(
  program: LinearProgram,
  { count, most }: Division,
  open: readonly (readonly number[])[],
  choice: readonly (readonly number[])[],
  at: (a: number, i: number, b: number, j: number) => number,
): void {
  open.forEach((own, a) => {
    for (const i of own) {
      for (let j = 0; j < count; j += 1) {
        const room = (most[j] ?? Infinity) - (i === j ? 1 : 0);
        const others = open.flatMap((classes, b) =>
          b !== a && classes.includes(j) ? [at(a, i, b, j)] : [],
        );
        if (others.length <= room) continue;
        program.row(
          -Infinity,
          0,
          [...others, choice[a]?.[i] ?? -1],
          [...others.map(() => 1), -room],
        );
      }
    }
  });
}
