import type { CompiledModel } from '../compiled-model.js';

/**
 * By session, its cells (position of window × number of its rooms + position of room): 1 where the session can be
 * without breaking a hard rule by that alone.
 */
export function hardCells(model: CompiledModel): Uint8Array[] {
  const rooms = model.roomIds.length;
  const open = model.sessionIds.map((_, session) => {
    const windows = model.sessionWindows[session] ?? new Int32Array();
    const own = model.sessionRooms[session] ?? new Int32Array();
    const cells = new Uint8Array(windows.length * own.length).fill(1);
    windows.forEach((window, at) => {
      own.forEach((room, place) => {
        if (model.absent[window * rooms + room] === 1) cells[at * own.length + place] = 0;
      });
    });
    return cells;
  });
  for (const { rule, session, on, values } of model.unary) {
    if (model.rules[rule]?.level !== 'hard') continue;
    const weight = model.rules[rule].weight;
    for (const one of session < 0 ? model.sessionIds.keys() : [session]) {
      const own = model.sessionRooms[one] ?? new Int32Array();
      const cells = open[one];
      if (!cells) continue;
      model.sessionWindows[one]?.forEach((window, at) => {
        own.forEach((room, place) => {
          const value =
            on === 'window'
              ? values[at]
              : on === 'cell'
                ? values[window * rooms + room]
                : values[place];
          if ((value ?? 0) * weight > 0) cells[at * own.length + place] = 0;
        });
      });
    }
  }
  return open;
}
