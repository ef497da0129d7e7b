import {
  type CompiledModel,
  isTimeFeature,
  type PairTerms,
  type Places,
} from '../compiled-model.js';
import { timeFeature } from '../features.js';
import { hardCells } from './hard-cells.js';
import { LinearProgram } from './linear-program.js';
import { coverByCliques } from './cliques.js';

/** What a row of the program stands for: the rule, and the sessions that it binds. */
export interface RowOrigin {
  /** Undefined: that each session has one place, and each room one session at a time. */
  readonly ruleId: string | undefined;
  readonly sessions: readonly number[];
}

/**
 * The hard rules of a compiled problem as a program over yes and no: session s in window w and room r (`cell`), and
 * session s in window w (`window`). What the rows cannot say (groups, places of pairs) is left out and named: a
 * contradiction found without it holds all the same, a solution must be evaluated.
 */
export interface AssignmentProgram {
  readonly program: LinearProgram;
  readonly origins: readonly RowOrigin[];
  /** Column of a session's window, by position in `sessionWindows[session]`; -1 where no cell of it is open. */
  readonly windowColumns: readonly Int32Array[];
  /** Column of a session's cell, by position of window × number of its rooms + position of room; -1 where closed. */
  readonly cellColumns: readonly Int32Array[];
  readonly unsaid: readonly string[];
}

/** Builds the program; its columns cost nothing yet. */
export function assignmentProgram(model: CompiledModel): AssignmentProgram {
  const program = new LinearProgram();
  const origins: RowOrigin[] = [];
  const row = (
    origin: RowOrigin,
    lower: number,
    upper: number,
    columns: readonly number[],
    values?: readonly number[],
  ): void => {
    program.row(lower, upper, columns, values);
    origins.push(origin);
  };
  const openCells = hardCells(model);
  const windowColumns: Int32Array[] = [];
  const cellColumns: Int32Array[] = [];
  model.sessionIds.forEach((_, session) => {
    const windows = model.sessionWindows[session] ?? new Int32Array();
    const rooms = model.sessionRooms[session] ?? new Int32Array();
    const ofWindow = new Int32Array(windows.length).fill(-1);
    const ofCell = new Int32Array(windows.length * rooms.length).fill(-1);
    const free = openCells[session];
    windows.forEach((_window, at) => {
      const cells: number[] = [];
      rooms.forEach((_room, place) => {
        const index = at * rooms.length + place;
        if (free?.[index] !== 1) return;
        ofCell[index] = program.column(0, true);
        cells.push(ofCell[index]);
      });
      if (cells.length === 0) return;
      const column = program.column();
      ofWindow[at] = column;
      row(
        { ruleId: undefined, sessions: [session] },
        0,
        0,
        [column, ...cells],
        [-1, ...cells.map(() => 1)],
      );
    });
    row(
      { ruleId: undefined, sessions: [session] },
      1,
      1,
      [...ofWindow].filter((c) => c >= 0),
    );
    windowColumns.push(ofWindow);
    cellColumns.push(ofCell);
  });
  const columns = { windowColumns, cellColumns };
  roomRows(model, columns, row);
  const unsaid = new Set<string>();
  for (const terms of model.pairs) {
    const rule = model.rules[terms.rule];
    if (rule?.level !== 'hard' || rule.id === 'room-clash' || terms.feature === 'sharedOverlap')
      continue;
    if (!isTimeFeature(terms.feature)) unsaid.add(rule.id);
    else if (terms.feature === 'overlap') overlapRows(model, columns, terms, rule.id, row);
    else if (terms.feature === 'notBefore') orderRows(model, columns, terms, rule.id, row);
    else pairRows(model, columns, terms, rule.id, row);
  }
  for (const { rule, members, mostPerWindow } of model.groups) {
    const { id, level } = model.rules[rule] ?? {};
    if (level !== 'hard' || id === undefined) continue;
    if (mostPerWindow === undefined) unsaid.add(id);
    else windowRows(model, columns, members, mostPerWindow, id, row);
  }
  return { program, origins, ...columns, unsaid: [...unsaid] };
}

type Columns = Pick<AssignmentProgram, 'windowColumns' | 'cellColumns'>;
type AddRow = (
  origin: RowOrigin,
  lower: number,
  upper: number,
  columns: readonly number[],
  values?: readonly number[],
) => void;

/** In a room one session at a time: it is enough to ask at each moment at which a session could begin. */
function roomRows(model: CompiledModel, { cellColumns }: Columns, row: AddRow): void {
  const { start, end } = model.windows;
  model.roomIds.forEach((_, room) => {
    if (model.sharedUse[room] === 1) return;
    const inRoom: { column: number; session: number; start: number; end: number }[] = [];
    cellColumns.forEach((cells, session) => {
      const rooms = model.sessionRooms[session] ?? new Int32Array();
      const place = rooms.indexOf(room);
      if (place < 0) return;
      model.sessionWindows[session]?.forEach((window, at) => {
        const column = cells[at * rooms.length + place] ?? -1;
        if (column < 0) return;
        inRoom.push({ column, session, start: start[window] ?? 0, end: end[window] ?? 0 });
      });
    });
    for (const moment of new Set(inRoom.map((one) => one.start))) {
      const here = inRoom.filter((one) => one.start <= moment && moment < one.end);
      const sessions = [...new Set(here.map(({ session }) => session))];
      if (sessions.length < 2) continue;
      row(
        { ruleId: undefined, sessions },
        -Infinity,
        1,
        here.map(({ column }) => column),
      );
    }
  });
}

/** Sessions that never overlap, by cliques: one person's sessions are one row per moment instead of one per pair. */
function overlapRows(
  model: CompiledModel,
  columns: Columns,
  { a, b, coefficient }: PairTerms,
  ruleId: string,
  row: AddRow,
): void {
  const edges: [number, number][] = [];
  a.forEach((first, k) => {
    if ((coefficient[k] ?? 0) > 0) edges.push([first, b[k] ?? 0]);
  });
  for (const sessions of coverByCliques(edges)) {
    const spans = sessions.flatMap((session) => spansOf(model, columns, session));
    for (const moment of new Set(spans.map(({ start }) => start))) {
      const here = spans.filter(({ start, end }) => start <= moment && moment < end);
      if (new Set(here.map(({ session }) => session)).size < 2) continue;
      row(
        { ruleId, sessions },
        -Infinity,
        1,
        here.flatMap(({ columns: own }) => own),
      );
    }
  }
}

/**
 * Windows of a session with what stands for "it is there". Two sessions side by side in a room for shared use are no
 * clash, so cells there do not count.
 */
function spansOf(model: CompiledModel, { windowColumns, cellColumns }: Columns, session: number) {
  const { start, end } = model.windows;
  const rooms = model.sessionRooms[session] ?? new Int32Array();
  const shares = rooms.some((room) => model.sharedUse[room] === 1);
  return [...(model.sessionWindows[session] ?? [])].flatMap((window, at) => {
    const whole = windowColumns[session]?.[at] ?? -1;
    if (whole < 0) return [];
    const own = shares
      ? [...rooms].flatMap((room, place) => {
          const column = cellColumns[session]?.[at * rooms.length + place] ?? -1;
          return model.sharedUse[room] === 1 || column < 0 ? [] : [column];
        })
      : [whole];
    return [{ session, start: start[window] ?? 0, end: end[window] ?? 0, columns: own }];
  });
}

/** Before and after: at no moment is the one not over and the other begun. */
function orderRows(
  model: CompiledModel,
  columns: Columns,
  { a, b, coefficient }: PairTerms,
  ruleId: string,
  row: AddRow,
): void {
  a.forEach((before, k) => {
    if ((coefficient[k] ?? 0) <= 0) return;
    const after = b[k] ?? 0;
    const first = columnsByWindow(model, columns, before);
    const second = columnsByWindow(model, columns, after);
    for (const moment of new Set(second.map(({ start }) => start))) {
      row({ ruleId, sessions: [before, after] }, -Infinity, 1, [
        ...first.filter(({ end }) => end > moment).map(({ column }) => column),
        ...second.filter(({ start }) => start <= moment).map(({ column }) => column),
      ]);
    }
  });
}

/** Any other feature of time: a window of the one against all those of the other that it does not go with. */
function pairRows(
  model: CompiledModel,
  columns: Columns,
  { a, b, coefficient, feature }: PairTerms,
  ruleId: string,
  row: AddRow,
): void {
  if (!isTimeFeature(feature)) return;
  a.forEach((one, k) => {
    if ((coefficient[k] ?? 0) <= 0) return;
    const other = b[k] ?? 0;
    const against = columnsByWindow(model, columns, other);
    for (const { window, column } of columnsByWindow(model, columns, one)) {
      const clash = against.filter(
        (its) => timeFeature(model.windows, model.pauseMinutes, feature, window, its.window) > 0,
      );
      if (clash.length === 0) continue;
      row({ ruleId, sessions: [one, other] }, -Infinity, 1, [
        column,
        ...clash.map((its) => its.column),
      ]);
    }
  });
}

/** At most so many of these sessions in one window. */
function windowRows(
  model: CompiledModel,
  columns: Columns,
  members: Int32Array,
  most: number,
  ruleId: string,
  row: AddRow,
): void {
  const byWindow = Map.groupBy(
    [...members].flatMap((session) => columnsByWindow(model, columns, session)),
    ({ window }) => window,
  );
  for (const here of byWindow.values()) {
    if (here.length <= most) continue;
    row(
      { ruleId, sessions: [...members] },
      -Infinity,
      most,
      here.map(({ column }) => column),
    );
  }
}

function columnsByWindow(model: CompiledModel, { windowColumns }: Columns, session: number) {
  const { start, end } = model.windows;
  return [...(model.sessionWindows[session] ?? [])].flatMap((window, at) => {
    const column = windowColumns[session]?.[at] ?? -1;
    return column < 0 ? [] : [{ window, column, start: start[window] ?? 0, end: end[window] ?? 0 }];
  });
}

/** The places that a solution says. */
export function placesIn(
  model: CompiledModel,
  { cellColumns }: Columns,
  values: Float64Array,
): Places {
  const window = new Int32Array(model.sessionIds.length).fill(-1);
  const room = new Int32Array(model.sessionIds.length).fill(-1);
  cellColumns.forEach((cells, session) => {
    const rooms = model.sessionRooms[session] ?? new Int32Array();
    const at = cells.findIndex((column) => column >= 0 && (values[column] ?? 0) > 0.5);
    if (at < 0) return;
    window[session] = model.sessionWindows[session]?.[Math.floor(at / rooms.length)] ?? -1;
    room[session] = rooms[at % rooms.length] ?? -1;
  });
  return { window, room };
}

/** A plan as values of the cell and window columns; undefined where it is in a cell that is closed. */
export function valuesOf(
  model: CompiledModel,
  { windowColumns, cellColumns }: Columns,
  program: LinearProgram,
  places: Places,
): number[] | undefined {
  const values = new Array<number>(program.columns).fill(0);
  for (const session of model.sessionIds.keys()) {
    const rooms = model.sessionRooms[session] ?? new Int32Array();
    const at = model.sessionWindows[session]?.indexOf(places.window[session] ?? -1) ?? -1;
    const place = rooms.indexOf(places.room[session] ?? -1);
    const column = cellColumns[session]?.[at * rooms.length + place] ?? -1;
    if (at < 0 || place < 0 || column < 0) return undefined;
    values[column] = 1;
    values[windowColumns[session]?.[at] ?? -1] = 1;
  }
  return values;
}
