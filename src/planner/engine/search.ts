import type { CompiledModel } from '../compiled-model.js';
import type { Score } from '../model.js';
import { findCandidates, type Candidates } from './candidates.js';
import { construct } from './construct.js';
import { leaveOut } from './leave-out.js';
import { Moves } from './moves.js';
import { SeededRandom } from './random.js';
import { coolingsFor, type Cooling } from './schedule.js';
import { SearchState } from './search-state.js';
import { readTemperatures } from './temperatures.js';

/** A programme found, with its cost and how many sessions have no place in it. */
export interface Incumbent {
  readonly window: Int32Array;
  readonly room: Int32Array;
  readonly score: Score;
  readonly unplaced: number;
}

/** One of the two ends a search. With iterations alone the same seed gives the same plan. */
export interface SearchLimits {
  readonly iterations?: number;
  readonly milliseconds?: number;
}

export interface SearchProgress {
  readonly iterations: number;
  readonly milliseconds: number;
  readonly temperature: number;
  readonly best: Incumbent;
}

/** Iterations between two looks at the clock. */
const CHUNK = 512;
const NOTHING = 1e-7;
const REPAIR_TRIES = 300_000;
/** Tries per session of the descent before the search. */
const DESCENT_TRIES = 300;
/** The part of the search during which medium points may rise for a while. */
const MEDIUM_PART = 0.25;
/** Tries after which the speed is read. */
const WARM_UP = CHUNK * 64;

/**
 * The annealing search on one model: a first plan, its repair, then moves under a falling temperature. Levels are
 * never mixed: a move that costs hard points is not made, whatever it saves on others. See
 * docs/decisions/0010-planner.md.
 */
export class Search {
  readonly state: SearchState;
  iterations = 0;
  /** Milliseconds from the start of `run` to the first plan with all sessions and without hard cost. */
  firstFeasible: number | undefined;
  private readonly candidates: Candidates;
  private readonly random: SeededRandom;
  private readonly moves: Moves;
  private best: Incumbent;
  private pending = false;
  private began = 0;

  constructor(model: CompiledModel, seed: number) {
    this.state = new SearchState(model);
    this.candidates = findCandidates(model, this.state.layout);
    this.random = new SeededRandom(seed);
    this.moves = new Moves(this.state, this.candidates, this.random);
    this.best = this.copy();
  }

  /** Searches to the limits, or until `report` (asked some ten times a second) says false; gives the best plan. */
  run(limits: SearchLimits, report?: (progress: SearchProgress) => boolean): Incumbent {
    this.began = performance.now();
    construct(this.state, this.candidates, this.random);
    this.pending = true;
    this.keep();
    if (this.state.hard > NOTHING) this.repair();
    if (this.state.hard > NOTHING) leaveOut(this.state, this.candidates, this.random);
    this.note();
    this.keep();
    report?.(this.progress(0));
    if (this.candidates.movable.length > 0) this.anneal(limits, report);
    this.keep();
    return this.best;
  }

  /** Anneals on the hard level alone. */
  private repair(): void {
    const { state, moves, random } = this;
    const { move } = moves;
    const { movable } = this.candidates;
    if (movable.length === 0) return;
    let temperature = Math.max(1, state.hard / 20);
    const cold = temperature / 50;
    move.bound = Infinity;
    for (let k = 0; k < REPAIR_TRIES && state.hard > NOTHING; k += 1) {
      if (!moves.propose(movable[random.below(movable.length)] ?? 0) || move.left > 0) continue;
      if (move.hard > 0 && move.hard > -temperature * Math.log(random.unit())) continue;
      move.commit();
      temperature = Math.max(cold, temperature * 0.9995);
      this.note();
      if (move.hard > 0) this.keep();
    }
  }

  /** Takes what is better as it comes, for a plan whose surroundings tell the temperatures. */
  private descend(tries: number, time: number): void {
    const { moves, random } = this;
    const { move } = moves;
    const { movable } = this.candidates;
    for (let k = 0; k < tries; k += 1) {
      if (k % CHUNK === 0 && performance.now() - this.began > time / 10) return;
      if (!moves.propose(movable[random.below(movable.length)] ?? 0)) continue;
      if (move.hard > NOTHING || !this.accepts(0, 0)) continue;
      move.commit();
      this.note();
    }
  }

  private anneal(limits: SearchLimits, report?: (progress: SearchProgress) => boolean): void {
    const { moves, random, state } = this;
    const { move } = moves;
    const { movable } = this.candidates;
    const most = limits.iterations ?? Infinity;
    const time = limits.milliseconds ?? (limits.iterations === undefined ? 10_000 : Infinity);
    move.bound = NOTHING;
    this.descend(Math.min(DESCENT_TRIES * movable.length, most / 10), time);
    const { hot, cold } = readTemperatures(moves, movable, random);
    const mediumUnit = state.model.rules.reduce(
      (least, { level, weight }) =>
        level === 'medium' ? Math.min(least, Math.abs(weight)) : least,
      Infinity,
    );
    let temperature = hot;
    let running = 0;
    let parts: readonly Cooling[] = coolingsFor(0, 1);
    const cells = movable.reduce((sum, session) => sum + this.cellsOf(session), 0);
    let mediumTemperature = 0;
    const annealBegan = performance.now();
    let reported = annealBegan;
    for (;;) {
      if (this.iterations % CHUNK === 0) {
        const now = performance.now();
        const done = Math.max(this.iterations / most, (now - this.began) / time);
        if (done >= 1) return;
        if (this.iterations === WARM_UP) {
          const expected =
            limits.iterations ?? (this.iterations * time) / Math.max(1, now - annealBegan);
          parts = coolingsFor(expected, cells);
        }
        const part = parts.findIndex(({ until }) => done < until);
        if (part > running) {
          running = part;
          this.returnToBest();
        }
        const { from = 0, until = 1, heat = 1 } = parts[part] ?? {};
        const start = Math.max(cold, hot * heat);
        temperature = start * (cold / start) ** ((done - from) / (until - from));
        mediumTemperature = done < MEDIUM_PART ? 0.4 * mediumUnit * (1 - done / MEDIUM_PART) : 0;
        if (report && now - reported > 100) {
          reported = now;
          this.keep();
          if (!report(this.progress(temperature))) return;
        }
      }
      this.iterations += 1;
      if (!moves.propose(movable[random.below(movable.length)] ?? 0)) continue;
      if (move.hard > NOTHING) continue;
      if (!this.accepts(temperature, mediumTemperature)) continue;
      move.commit();
      this.note();
    }
  }

  private cellsOf(session: number): number {
    const { windows, rooms } = this.candidates;
    return (windows[session]?.length ?? 0) * (rooms[session]?.length ?? 0);
  }

  private returnToBest(): void {
    this.keep();
    const { state, best } = this;
    for (let session = 0; session < best.window.length; session += 1) {
      if (state.model.pinned[session] === 0) state.move(session, -1, -1);
    }
    best.window.forEach((window, session) => state.move(session, window, best.room[session] ?? -1));
    // Taking up the same plan again is no news.
    this.pending = false;
  }

  /** Levels one after another; a plan that may be the best is copied before it is left for a worse one. */
  private accepts(temperature: number, mediumTemperature: number): boolean {
    const { random } = this;
    const { move } = this.moves;
    if (move.hard < -NOTHING || move.left < 0) return true;
    if (move.left > 0) return false;
    if (move.medium > NOTHING) {
      // 0 × log is 0: without a temperature no medium point is given up.
      if (move.medium > -mediumTemperature * Math.log(random.unit())) return false;
    } else if (move.medium < -NOTHING || move.soft <= 0) return true;
    else if (move.soft > -temperature * Math.log(random.unit())) return false;
    this.keep();
    return true;
  }

  private progress(temperature: number): SearchProgress {
    return {
      iterations: this.iterations,
      milliseconds: performance.now() - this.began,
      temperature,
      best: this.best,
    };
  }

  /** Takes up that the plan may be the best so far. */
  private note(): void {
    const { state, best } = this;
    if (!isBetter(state, best)) return;
    this.pending = true;
  }

  private keep(): void {
    if (!this.pending) return;
    this.pending = false;
    this.best = this.copy();
    if (this.state.hard <= NOTHING && this.state.unplaced === this.candidates.homeless.length) {
      this.firstFeasible ??= performance.now() - this.began;
    }
  }

  private copy(): Incumbent {
    const { window, room, hard, medium, soft, unplaced } = this.state;
    return { window: window.slice(), room: room.slice(), score: { hard, medium, soft }, unplaced };
  }
}

function isBetter(state: SearchState, { score, unplaced }: Incumbent): boolean {
  if (Math.abs(state.hard - score.hard) > NOTHING) return state.hard < score.hard;
  if (state.unplaced !== unplaced) return state.unplaced < unplaced;
  if (Math.abs(state.medium - score.medium) > NOTHING) return state.medium < score.medium;
  return state.soft < score.soft - NOTHING;
}
