import type { CompiledModel, GroupTerm, Places } from '../compiled-model.js';
import { StreamBlocks } from './stream-blocks.js';

/** Sessions that one move can take elsewhere. */
export const MOST_TOGETHER = 64;

interface MutableScore {
  hard: number;
  medium: number;
  soft: number;
}

/** The group terms of a plan in search: their costs now, and what a move would make of them. */
export class GroupCosts {
  private readonly model: CompiledModel;
  private readonly plan: Places & MutableScore;
  private readonly terms: readonly GroupTerm[];
  /** Numbers of the terms of each session. */
  readonly ofSession: readonly Int32Array[];
  private readonly cost: Float64Array;
  private readonly weight: Float64Array;
  private readonly level: Uint8Array;
  /** Marks the terms of one weighing, so that each is counted once. */
  private readonly seen: Int32Array;
  private turn = 0;
  /** Blocks of two streams are counted, not evaluated: that term spans all sessions. */
  private readonly blocks: StreamBlocks | undefined;
  private readonly mixedWeight: number;
  private readonly mixedLevel: number;
  hardChange = 0;
  mediumChange = 0;
  softChange = 0;
  /** Where the sessions of a move of several are. */
  private readonly fromWindow = new Int32Array(MOST_TOGETHER);
  private readonly fromRoom = new Int32Array(MOST_TOGETHER);
  /** Changes with more hard points than this are not weighed any further. */
  bound = Infinity;

  constructor(model: CompiledModel, plan: Places & MutableScore) {
    this.model = model;
    this.plan = plan;
    const mixed = model.streams?.mixedRule ?? -1;
    this.terms = model.groups.filter(({ rule }) => rule !== mixed);
    this.blocks = mixed >= 0 ? new StreamBlocks(model) : undefined;
    this.mixedWeight = model.rules[mixed]?.weight ?? 0;
    this.mixedLevel = ['hard', 'medium', 'soft'].indexOf(model.rules[mixed]?.level ?? 'hard');
    const lists: number[][] = model.sessionIds.map(() => []);
    this.terms.forEach(({ members }, term) => members.forEach((m) => lists[m]?.push(term)));
    this.ofSession = lists.map((list) => Int32Array.from(list));
    this.cost = new Float64Array(this.terms.length);
    this.seen = new Int32Array(this.terms.length).fill(-1);
    this.weight = Float64Array.from(this.terms, ({ rule }) => model.rules[rule]?.weight ?? 0);
    this.level = Uint8Array.from(this.terms, ({ rule }) =>
      ['hard', 'medium', 'soft'].indexOf(model.rules[rule]?.level ?? 'soft'),
    );
  }

  has(session: number): boolean {
    return this.blocks !== undefined || (this.ofSession[session]?.length ?? 0) > 0;
  }

  /**
   * What group terms would cost more if one or two sessions went elsewhere; into `hardChange`, `mediumChange` and
   * `softChange`. Session b of -1 stays.
   */
  weigh(a: number, v: number, r: number, b: number, w: number, u: number): void {
    this.clear();
    if (!this.has(a) && (b < 0 || !this.has(b))) return;
    const { window, room } = this.plan;
    const [fromA, fromRoomA] = [window[a] ?? -1, room[a] ?? -1];
    const [fromB, fromRoomB] = b < 0 ? [-1, -1] : [window[b] ?? -1, room[b] ?? -1];
    window[a] = v;
    room[a] = r;
    if (b >= 0) {
      window[b] = w;
      room[b] = u;
    }
    const { blocks } = this;
    if (blocks) {
      let more = blocks.count(a, fromA, fromRoomA, -1) + blocks.count(a, v, r, 1);
      if (b >= 0) more += blocks.count(b, fromB, fromRoomB, -1) + blocks.count(b, w, u, 1);
      if (b >= 0) {
        blocks.count(b, w, u, -1);
        blocks.count(b, fromB, fromRoomB, 1);
      }
      blocks.count(a, v, r, -1);
      blocks.count(a, fromA, fromRoomA, 1);
      this.addChange(this.mixedLevel, this.mixedWeight * more);
      // Hard points decide already; the other terms are the dear ones.
      if (this.hardChange > this.bound) {
        this.putBack(a, fromA, fromRoomA, b, fromB, fromRoomB);
        return;
      }
    }
    this.turn += 1;
    this.sum(a, fromA, fromRoomA, v, r);
    if (b >= 0) this.sum(b, fromB, fromRoomB, w, u);
    this.putBack(a, fromA, fromRoomA, b, fromB, fromRoomB);
  }

  /** Whether `weighAll` knows what a move of several sessions costs; block counts of streams only follow two. */
  get canWeighAll(): boolean {
    return this.blocks === undefined;
  }

  /** As `weigh`, for several sessions at once. */
  weighAll(who: Int32Array, toWindow: Int32Array, toRoom: Int32Array, size: number): void {
    this.clear();
    const { window, room } = this.plan;
    const { fromWindow, fromRoom } = this;
    let any = false;
    for (let k = 0; k < size; k += 1) {
      const session = who[k] ?? 0;
      any ||= this.has(session);
      fromWindow[k] = window[session] ?? -1;
      fromRoom[k] = room[session] ?? -1;
    }
    if (!any) return;
    for (let k = 0; k < size; k += 1) {
      window[who[k] ?? 0] = toWindow[k] ?? -1;
      room[who[k] ?? 0] = toRoom[k] ?? -1;
    }
    this.turn += 1;
    // A term that only tells blocks apart may still change by another of the sessions, so each is evaluated.
    for (let k = 0; k < size; k += 1) this.sum(who[k] ?? 0, -1, -1, 0, 0);
    for (let k = 0; k < size; k += 1) {
      window[who[k] ?? 0] = fromWindow[k] ?? -1;
      room[who[k] ?? 0] = fromRoom[k] ?? -1;
    }
  }

  clear(): void {
    this.hardChange = 0;
    this.mediumChange = 0;
    this.softChange = 0;
  }

  /** Takes up that a session has moved from a cell. */
  moved(session: number, fromWindow: number, fromRoom: number): void {
    const { window, room } = this.plan;
    if (this.blocks) {
      const more =
        this.blocks.count(session, fromWindow, fromRoom, -1) +
        this.blocks.count(session, window[session] ?? -1, room[session] ?? -1, 1);
      this.addCost(this.mixedLevel, this.mixedWeight * more);
    }
    const terms = this.ofSession[session];
    if (!terms || terms.length === 0) return;
    const sameBlock = this.sameBlock(
      fromWindow,
      fromRoom,
      window[session] ?? -1,
      room[session] ?? -1,
    );
    for (const number of terms) {
      const term = this.terms[number];
      if (!term || (sameBlock && term.blockOnly === true)) continue;
      const cost = term.cost(this.plan);
      const change = (this.weight[number] ?? 0) * (cost - (this.cost[number] ?? 0));
      this.cost[number] = cost;
      this.addCost(this.level[number] ?? 2, change);
    }
  }

  private sum(session: number, v: number, r: number, w: number, u: number): void {
    const sameBlock = this.sameBlock(v, r, w, u);
    for (const number of this.ofSession[session] ?? []) {
      const term = this.terms[number];
      if (!term || this.seen[number] === this.turn) continue;
      if (sameBlock && term.blockOnly === true) continue;
      this.seen[number] = this.turn;
      const change = (this.weight[number] ?? 0) * (term.cost(this.plan) - (this.cost[number] ?? 0));
      this.addChange(this.level[number] ?? 2, change);
    }
  }

  private addCost(level: number, points: number): void {
    if (level === 0) this.plan.hard += points;
    else if (level === 1) this.plan.medium += points;
    else this.plan.soft += points;
  }

  private addChange(level: number, points: number): void {
    if (level === 0) this.hardChange += points;
    else if (level === 1) this.mediumChange += points;
    else this.softChange += points;
  }

  private putBack(a: number, v: number, r: number, b: number, w: number, u: number): void {
    const { window, room } = this.plan;
    window[a] = v;
    room[a] = r;
    if (b < 0) return;
    window[b] = w;
    room[b] = u;
  }

  private sameBlock(v: number, r: number, w: number, u: number): boolean {
    if (v < 0 || w < 0 || r !== u) return false;
    const { group } = this.model.windows;
    return (group[v] ?? -1) >= 0 && group[v] === group[w];
  }
}
