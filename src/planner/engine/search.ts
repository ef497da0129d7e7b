import type { CompiledModel } from '../compiled-model.js';
import type { Score } from '../model.js';
import { findCandidates, type Candidates } from './candidates.js';
import { construct } from './construct.js';
import { Moves } from './moves.js';
import { SeededRandom } from './random.js';
import { SearchState } from './search-state.js';

/** A programme found, with its cost and how many sessions have no place in it. */
export interface Incumbent {
  readonly window: Int32Array;
  readonly room: Int32Array;
  readonly score: Score;
  readonly unplaced: number;
}

export interface SearchLimits {
  readonly iterations?: number;
  readonly milliseconds?: number;
}

export interface SearchProgress {
  readonly iterations: number;
  readonly milliseconds: number;
  readonly temperature: number;
}

const CHUNK = 512;
const NOTHING = 1e-7;

/** The annealing search on one model; see docs/decisions/0010-planner.md. */
export class Search {
  readonly state: SearchState;
  readonly candidates: Candidates;
  private readonly random: SeededRandom;
  private readonly moves: Moves;
  private best: Incumbent | undefined;
  private bestPending = false;
  iterations = 0;
  accepted = 0;
  firstFeasibleMs: number | undefined;
  private began = 0;

  constructor(model: CompiledModel, seed: number) {
    this.state = new SearchState(model);
    this.candidates = findCandidates(model, this.state.layout);
    this.random = new SeededRandom(seed);
    this.moves = new Moves(this.state, this.candidates, this.random);
  }

  run(
    limits: SearchLimits,
    report?: (progress: SearchProgress) => boolean,
    opts?: { t0?: number; t1?: number },
  ): Incumbent {
    this.began = performance.now();
    construct(this.state, this.candidates, this.random);
    this.note();
    this.repair();
    this.anneal(limits, report, opts);
    this.keep();
    if (!this.best) throw new Error('unreachable');
    return this.best;
  }

  private repair(): void {
    const { state, moves, random, candidates } = this;
    const { movable } = candidates;
    if (movable.length === 0) return;
    let temperature = 50;
    moves.bound = Infinity;
    for (let k = 0; k < 200_000 && state.hard > NOTHING; k += 1) {
      const session = movable[random.below(movable.length)] ?? 0;
      if (!moves.propose(session)) continue;
      if (moves.left > 0) continue;
      if (moves.hard <= 0 || random.unit() < Math.exp(-moves.hard / temperature)) {
        moves.commit();
      }
      temperature = Math.max(5, temperature * 0.9999);
    }
    this.note();
  }

  private anneal(
    limits: SearchLimits,
    report?: (progress: SearchProgress) => boolean,
    opts?: { t0?: number; t1?: number },
  ): void {
    const { moves, random, candidates } = this;
    const { movable } = candidates;
    if (movable.length === 0) return;
    const most = limits.iterations ?? Infinity;
    const time = limits.milliseconds ?? Infinity;
    const [hot, cold] = [opts?.t0 ?? 4000, opts?.t1 ?? 350];
    let temperature = hot;
    moves.bound = NOTHING;
    for (;;) {
      if (this.iterations % CHUNK === 0) {
        const elapsed = performance.now() - this.began;
        const done = Math.max(this.iterations / most, time === Infinity ? 0 : elapsed / time);
        if (done >= 1) return;
        temperature = hot * (cold / hot) ** done;
        if (report && this.iterations % (CHUNK * 64) === 0) {
          if (!report({ iterations: this.iterations, milliseconds: elapsed, temperature })) return;
        }
      }
      this.iterations += 1;
      const session = movable[random.below(movable.length)] ?? 0;
      if (!moves.propose(session)) continue;
      if (moves.hard > NOTHING) continue;
      if (moves.hard >= -NOTHING) {
        if (moves.left > 0) continue;
        if (moves.left === 0) {
          if (moves.medium > NOTHING) continue;
          if (moves.medium >= -NOTHING && moves.soft > 0) {
            if (moves.soft > -temperature * Math.log(random.unit())) continue;
            this.keep();
          }
        }
      }
      this.accepted += 1;
      moves.commit();
      this.note();
    }
  }

  /** Takes up that the plan may be the best so far; it is copied only when it is about to be left. */
  private note(): void {
    const { state, best } = this;
    if (!best || isBetter(state, best)) {
      this.bestPending = true;
      if (state.hard <= NOTHING && this.firstFeasibleMs === undefined) {
        this.firstFeasibleMs = performance.now() - this.began;
      }
    }
  }

  private keep(): void {
    if (!this.bestPending) return;
    this.bestPending = false;
    const { state, best } = this;
    if (best && !isBetter(state, best)) return;
    this.best = {
      window: state.window.slice(),
      room: state.room.slice(),
      score: { hard: state.hard, medium: state.medium, soft: state.soft },
      unplaced: state.unplaced,
    };
  }
}

function isBetter(state: SearchState, best: Incumbent): boolean {
  if (Math.abs(state.hard - best.score.hard) > NOTHING) return state.hard < best.score.hard;
  if (state.unplaced !== best.unplaced) return state.unplaced < best.unplaced;
  if (Math.abs(state.medium - best.score.medium) > NOTHING) return state.medium < best.score.medium;
  return state.soft < best.score.soft - NOTHING;
}
