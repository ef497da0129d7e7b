import highsModule, { type CallbackData, type Highs, type HighsCallbackMap } from 'highs';

/** Rows and columns of a mixed-integer program, built one by one. */
export class LinearProgram {
  readonly cost: number[] = [];
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly integer: number[] = [];
  readonly rowLower: number[] = [];
  readonly rowUpper: number[] = [];
  private readonly starts: number[] = [0];
  private readonly indices: number[] = [];
  private readonly values: number[] = [];

  get columns(): number {
    return this.cost.length;
  }

  get rows(): number {
    return this.rowLower.length;
  }

  /** A column in [0, 1]; its number. */
  column(cost = 0, integer = false): number {
    this.lower.push(0);
    this.upper.push(1);
    this.integer.push(integer ? 1 : 0);
    return this.cost.push(cost) - 1;
  }

  /** A row `lower ≤ Σ value × column ≤ upper`; values of 1 where none are given. Its number. */
  row(
    lower: number,
    upper: number,
    columns: readonly number[],
    values?: readonly number[],
  ): number {
    columns.forEach((column, k) => {
      this.indices.push(column);
      this.values.push(values?.[k] ?? 1);
    });
    this.starts.push(this.indices.length);
    this.rowLower.push(lower);
    return this.rowUpper.push(upper) - 1;
  }

  /** In the form that the solver takes. */
  data(integer: boolean): Parameters<Highs['createModel']>[0] & object {
    return {
      numCols: this.columns,
      numRows: this.rows,
      colCost: this.cost,
      colLower: this.lower,
      colUpper: this.upper,
      rowLower: this.rowLower,
      rowUpper: this.rowUpper,
      matrix: {
        format: 'csr',
        numRows: this.rows,
        numCols: this.columns,
        starts: this.starts,
        indices: this.indices,
        values: this.values,
      },
      ...(integer && { integrality: this.integer }),
    } as Parameters<Highs['createModel']>[0] & object;
  }
}

export type ProgramAnswer =
  | { readonly status: 'optimal'; readonly values: Float64Array; readonly objective: number }
  | { readonly status: 'infeasible' }
  /** Out of time: a bound on the objective, and the best values if there are any. */
  | {
      readonly status: 'undecided';
      readonly bound: number;
      readonly values: Float64Array | undefined;
      readonly objective: number;
    };

export interface SolveLimits {
  readonly seconds: number;
  /** A known solution to begin with. */
  readonly start?: readonly number[];
  /** Relative gap at which a solution counts as optimal; default 0. */
  readonly gap?: number;
  /** Asked many times a second: whether to end with what is known. */
  readonly stopped?: () => boolean;
  /** Told when either changes: nothing costs less than the first, something costs no more than the second. */
  readonly onBounds?: (least: number, found: number) => void;
}

/** The package's types describe its CommonJS form; what an ES module imports is the loader itself. */
const loadHighs = highsModule as unknown as () => Promise<Highs>;

let loading: Promise<Highs> | undefined;

/** The solver HiGHS, compiled once per thread. */
export function loadSolver(): Promise<Highs> {
  return (loading ??= loadHighs());
}

/**
 * Solves a program in the calling thread, which is blocked meanwhile: to be run in a worker, and ended with it. A
 * limit of time gives `undecided`, never an answer.
 */
export function solveProgram(
  highs: Highs,
  program: LinearProgram,
  limits: SolveLimits,
): ProgramAnswer {
  const model = highs.createModel(program.data(true));
  try {
    model.options.set({
      output_flag: false,
      time_limit: limits.seconds,
      mip_rel_gap: limits.gap ?? 0,
      mip_abs_gap: 1e-6,
      random_seed: 1,
    });
    if (limits.start) model.setSolution({ colValue: limits.start });
    const { modelStatus } = model.run(callbacksOf(highs, limits));
    const { modelStatus: codes, solutionStatus } = highs.constants;
    if (modelStatus === codes.infeasible) return { status: 'infeasible' };
    const has = model.info.get('primal_solution_status') === solutionStatus.feasible;
    const values = has ? model.getSolution().colValue : undefined;
    const objective = has ? model.getObjectiveValue() : Infinity;
    if (modelStatus === codes.optimal && values) return { status: 'optimal', values, objective };
    return {
      status: 'undecided',
      bound: Number(model.info.get('mip_dual_bound')),
      values,
      objective,
    };
  } finally {
    model.dispose();
  }
}

/** What the solver calls while it works; nothing where nobody asks. */
function callbacksOf(
  { constants: { callbackType } }: Highs,
  { stopped, onBounds }: SolveLimits,
): HighsCallbackMap {
  if (stopped === undefined && onBounds === undefined) return {};
  let known = '';
  const tell = ({ mip_dual_bound: least, mip_primal_bound: found }: CallbackData): void => {
    if (onBounds === undefined || least === undefined || found === undefined) return;
    const bounds = `${String(least)} ${String(found)}`;
    if (bounds === known) return;
    known = bounds;
    onBounds(least, found);
  };
  return {
    [callbackType.simplexInterrupt](event) {
      if (stopped?.() === true) event.interrupt();
    },
    [callbackType.mipInterrupt](event) {
      tell(event.data);
      if (stopped?.() === true) event.interrupt();
    },
    [callbackType.mipLogging]({ data }) {
      tell(data);
    },
  };
}

/**
 * Rows of an irreducible contradiction of the program without its integers; undefined where those alone do not
 * contradict each other. HiGHS finds such sets for linear programs only.
 */
export function contradictoryRows(
  highs: Highs,
  program: LinearProgram,
  seconds: number,
): number[] | undefined {
  const model = highs.createModel(program.data(false));
  try {
    model.options.set({ output_flag: false, time_limit: seconds });
    const { modelStatus } = model.run();
    if (modelStatus !== highs.constants.modelStatus.infeasible) return undefined;
    model.options.set({ iis_strategy: highs.constants.iis.strategyRowPriority });
    const { rowIndex } = model.getIis();
    return rowIndex.length > 0 ? [...rowIndex] : undefined;
  } catch {
    // The set is a short cut: without it the search goes through all requirements.
    return undefined;
  } finally {
    model.dispose();
  }
}
