import type { CompiledModel } from '../compiled-model.js';

/** Which streams hold which blocks, as counts: tells at once what a move does to blocks of two streams. */
export class StreamBlocks {
  private readonly model: CompiledModel;
  private readonly streams: number;
  private readonly ofSession: Int32Array;
  /** Sessions by `block × streams + stream`, and streams by block. */
  private readonly sessions: Int32Array;
  private readonly held: Int32Array;

  constructor(model: CompiledModel) {
    this.model = model;
    this.streams = model.streams?.count ?? 0;
    this.ofSession = model.streams?.ofSession ?? new Int32Array();
    const blocks = (model.streams?.groupCount ?? 0) * model.roomIds.length;
    this.sessions = new Int32Array(blocks * this.streams);
    this.held = new Int32Array(blocks);
  }

  /** Puts a session into the block of a cell (1) or takes it out (-1); gives the change of streams too many. */
  count(session: number, window: number, room: number, change: 1 | -1): number {
    const stream = this.ofSession[session] ?? -1;
    const group = this.model.windows.group[window] ?? -1;
    if (window < 0 || stream < 0 || group < 0) return 0;
    const block = group * this.model.roomIds.length + room;
    const at = block * this.streams + stream;
    const before = this.sessions[at] ?? 0;
    this.sessions[at] = before + change;
    if (before + change !== 0 && before !== 0) return 0;
    const held = this.held[block] ?? 0;
    const after = held + (before === 0 ? 1 : -1);
    this.held[block] = after;
    return Math.max(0, after - 1) - Math.max(0, held - 1);
  }
}
