import {
  type CompiledModel,
  type Feature,
  isTimeFeature,
  type PairTerms,
} from '../compiled-model.js';
import { pairFeature } from '../features.js';
import type { Level } from '../model.js';

/**
 * What of a place a cost of two sessions goes by: the window; the room with day, length and group of the window; or
 * the whole cell.
 */
export type Axis = 'window' | 'room' | 'cell';

/** The places of all sessions divided into classes along an axis. */
export interface Division {
  readonly axis: Axis;
  readonly count: number;
  /** By session: class of each of its cells, as in `cellColumns`. */
  readonly classes: readonly Int32Array[];
  /** By class: a window and a room of it. */
  readonly samples: readonly (readonly [number, number])[];
  /** By class: how many sessions can be in it at most. */
  readonly most: readonly number[];
}

/** What two sessions cost together, by the class of the one and of the other that they can be in; weights included. */
export interface PairTable {
  readonly a: number;
  readonly b: number;
  readonly costs: readonly (Float64Array | undefined)[];
}

/** All pairs that cost or reward something on a level, along each axis that is needed. */
export function pairTables(
  model: CompiledModel,
  level: Level,
): { readonly division: Division; readonly tables: readonly PairTable[] }[] {
  const axes = Map.groupBy(
    model.pairs.filter(({ rule }) => model.rules[rule]?.level === level),
    ({ feature }) => axisOf(feature),
  );
  return [...axes].map(([axis, terms]) => {
    const division = divide(model, axis);
    return { division, tables: tablesOf(model, division, terms) };
  });
}

function axisOf(feature: Feature): Axis {
  if (isTimeFeature(feature)) return 'window';
  return feature === 'otherRoomSameDay' || feature === 'largerRoom' || feature === 'groupOtherRoom'
    ? 'room'
    : 'cell';
}

function divide(model: CompiledModel, axis: Axis): Division {
  const { start, end, day, group } = model.windows;
  const known = new Map<string, number>();
  const samples: [number, number][] = [];
  const cells: Set<string>[] = [];
  const classes = model.sessionIds.map((_, session) => {
    const rooms = [...(model.sessionRooms[session] ?? [])];
    return Int32Array.from(
      [...(model.sessionWindows[session] ?? [])].flatMap((window) =>
        rooms.map((room) => {
          const length = (end[window] ?? 0) - (start[window] ?? 0);
          const key =
            axis === 'window'
              ? String(window)
              : axis === 'cell'
                ? `${String(window)} ${String(room)}`
                : [room, day[window], length, group[window]].join(' ');
          let found = known.get(key);
          if (found === undefined) {
            found = samples.push([window, room]) - 1;
            known.set(key, found);
            cells.push(new Set());
          }
          if (model.absent[window * model.roomIds.length + room] === 0)
            cells[found]?.add(`${String(window)} ${String(room)}`);
          return found;
        }),
      ),
    );
  });
  return {
    axis,
    count: samples.length,
    classes,
    samples,
    most: cells.map((own) => mostIn(model, own)),
  };
}

/** How many sessions fit into some cells at once: in each room as many as follow one another. */
function mostIn({ windows, sharedUse }: CompiledModel, cells: ReadonlySet<string>): number {
  const byRoom = Map.groupBy(
    [...cells].map((cell) => cell.split(' ').map(Number)),
    ([, room]) => room,
  );
  let most = 0;
  for (const [room, here] of byRoom) {
    if (room !== undefined && sharedUse[room] === 1) return Infinity;
    const spans = here
      .map(([window = 0]) => [windows.start[window] ?? 0, windows.end[window] ?? 0] as const)
      .sort((one, other) => one[1] - other[1]);
    let free = -Infinity;
    for (const [start, end] of spans) {
      if (start < free) continue;
      most += 1;
      free = end;
    }
  }
  return most;
}

function tablesOf(
  model: CompiledModel,
  { samples, classes, count }: Division,
  terms: readonly PairTerms[],
): PairTable[] {
  const n = model.sessionIds.length;
  const open = classes.map((own) => [...new Set(own)]);
  const sums = new Map<number, { feature: Feature; flip: boolean; points: number }[]>();
  for (const { rule, feature, a, b, coefficient } of terms) {
    const weight = model.rules[rule]?.weight ?? 0;
    a.forEach((first, k) => {
      const second = b[k] ?? 0;
      const flip = first > second;
      const key = flip ? second * n + first : first * n + second;
      const list = sums.get(key) ?? [];
      list.push({ feature, flip, points: (coefficient[k] ?? 0) * weight });
      sums.set(key, list);
    });
  }
  return [...sums].flatMap(([key, parts]): PairTable[] => {
    const [a, b] = [Math.floor(key / n), key % n];
    const costs = new Array<Float64Array | undefined>(count).fill(undefined);
    for (const i of open[a] ?? []) {
      const [v, r] = samples[i] ?? [-1, -1];
      const row = new Float64Array(count);
      for (const j of open[b] ?? []) {
        const [w, u] = samples[j] ?? [-1, -1];
        for (const { feature, flip, points } of parts) {
          const value = flip
            ? pairFeature(model, feature, w, u, v, r)
            : pairFeature(model, feature, v, r, w, u);
          row[j] = (row[j] ?? 0) + points * value;
        }
      }
      costs[i] = row;
    }
    return costs.every((row) => row?.every((cost) => cost === 0) !== false)
      ? []
      : [{ a, b, costs }];
  });
}
