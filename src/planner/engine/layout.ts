import type { CompiledModel } from '../compiled-model.js';
import { length } from './pair-classes.js';

const LEVEL_NUMBER = { hard: 0, medium: 1, soft: 2 } as const;

/**
 * Where the tables of the search have what, and the unary costs in them. A session's windows lie between its first
 * and last; the tables of time go by `timeBase[session] + window`, those of rooms by
 * `roomBase[session] + length number × rooms + room`, where a session that can have several lengths has rows for each.
 */
export interface Layout {
  readonly sessions: number;
  readonly rooms: number;
  readonly windows: number;
  readonly days: number;
  readonly groups: number;
  readonly timeBase: Int32Array;
  readonly timeSize: number;
  readonly firstWindow: Int32Array;
  readonly lastWindow: Int32Array;
  /** Sessions with the same first and last window share a range. */
  readonly range: Int32Array;
  readonly ranges: readonly (readonly [number, number])[];
  readonly open: Uint8Array;
  /** Number of the window's length among those of the session, in the tables of time. */
  readonly lengthNumber: Uint8Array;
  /** Distinct lengths of each session's windows. */
  readonly lengths: readonly (readonly number[])[];
  readonly roomBase: Int32Array;
  readonly roomSize: number;
  readonly roomOpen: Uint8Array;
  /** Length of each window in minutes. */
  readonly minutes: Int32Array;
  /** Weighted unary costs by level: of time, of rooms, of cells for every session. */
  readonly timeCost: readonly Float64Array[];
  readonly roomCost: readonly Float64Array[];
  readonly cellCost: readonly (Float64Array | undefined)[];
}

export function layOut(model: CompiledModel): Layout {
  const { windows } = model;
  const sessions = model.sessionIds.length;
  const rooms = model.roomIds.length;
  const timeBase = new Int32Array(sessions);
  const firstWindow = new Int32Array(sessions);
  const lastWindow = new Int32Array(sessions).fill(-1);
  const range = new Int32Array(sessions);
  const roomBase = new Int32Array(sessions);
  const ranges: [number, number][] = [];
  const lengths: number[][] = [];
  let timeSize = 0;
  let roomSize = 0;
  for (let session = 0; session < sessions; session += 1) {
    const own = model.sessionWindows[session] ?? new Int32Array();
    const first = own[0] ?? 0;
    const last = own.at(-1) ?? -1;
    firstWindow[session] = first;
    lastWindow[session] = last;
    timeBase[session] = timeSize - first;
    timeSize += last - first + 1;
    let number = ranges.findIndex(([f, l]) => f === first && l === last);
    if (number < 0) number = ranges.push([first, last]) - 1;
    range[session] = number;
    lengths.push([...new Set(Array.from(own, (window) => length(windows, window)))]);
    roomBase[session] = roomSize;
    roomSize += rooms * Math.max(1, lengths[session]?.length ?? 1);
  }
  const open = new Uint8Array(timeSize);
  const lengthNumber = new Uint8Array(timeSize);
  const roomOpen = new Uint8Array(sessions * rooms);
  for (let session = 0; session < sessions; session += 1) {
    for (const window of model.sessionWindows[session] ?? []) {
      const at = (timeBase[session] ?? 0) + window;
      open[at] = 1;
      lengthNumber[at] = lengths[session]?.indexOf(length(windows, window)) ?? 0;
    }
    for (const room of model.sessionRooms[session] ?? []) roomOpen[session * rooms + room] = 1;
  }
  return {
    sessions,
    rooms,
    windows: windows.count,
    days: model.days.length,
    groups: windows.group.reduce((most, group) => Math.max(most, group + 1), 0),
    timeBase,
    timeSize,
    firstWindow,
    lastWindow,
    range,
    ranges,
    open,
    lengthNumber,
    lengths,
    roomBase,
    roomSize,
    roomOpen,
    minutes: Int32Array.from({ length: windows.count }, (_, window) => length(windows, window)),
    ...unaryTables(model, { timeBase, timeSize, roomBase, roomSize, lengths }),
  };
}

function unaryTables(
  model: CompiledModel,
  layout: Pick<Layout, 'timeBase' | 'timeSize' | 'roomBase' | 'roomSize' | 'lengths'>,
): Pick<Layout, 'timeCost' | 'roomCost' | 'cellCost'> {
  const rooms = model.roomIds.length;
  const timeCost = [0, 1, 2].map(() => new Float64Array(layout.timeSize));
  const roomCost = [0, 1, 2].map(() => new Float64Array(layout.roomSize));
  const cellCost: (Float64Array | undefined)[] = [undefined, undefined, undefined];
  for (const term of model.unary) {
    const { level = 'soft', weight = 0 } = model.rules[term.rule] ?? {};
    const number = LEVEL_NUMBER[level];
    const { session, values } = term;
    if (term.on === 'cell') {
      const cells = (cellCost[number] ??= new Float64Array(values.length));
      values.forEach((value, cell) => (cells[cell] = (cells[cell] ?? 0) + weight * value));
    } else if (term.on === 'window') {
      const table = timeCost[number];
      model.sessionWindows[session]?.forEach((window, k) => {
        const at = (layout.timeBase[session] ?? 0) + window;
        if (table) table[at] = (table[at] ?? 0) + weight * (values[k] ?? 0);
      });
    } else {
      const table = roomCost[number];
      layout.lengths[session]?.forEach((minutes, row) => {
        model.sessionRooms[session]?.forEach((room, k) => {
          const at = (layout.roomBase[session] ?? 0) + row * rooms + room;
          const points = (values[k] ?? 0) * (term.on === 'room' ? 1 : minutes);
          if (table) table[at] = (table[at] ?? 0) + weight * points;
        });
      });
    }
  }
  return { timeCost, roomCost, cellCost };
}
