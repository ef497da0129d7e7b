import type { Plan } from '../model.js';

/** How far the exact solver is: what it does, and what it knows by then. */
export type ExactPhase =
  /** A proof of the best programme, or a bound. */
  | { readonly name: 'proof' }
  /** The quick checks, whether any programme exists, the contradiction of the relaxation. */
  | { readonly name: 'checks' }
  | { readonly name: 'programme' }
  | { readonly name: 'relaxation' }
  /** Of `total` requirements it is known of `done` whether the contradiction needs them. */
  | { readonly name: 'narrowing'; readonly done: number; readonly total: number }
  /** Of `total` requirements that could be given up, `done` have been tried. */
  | { readonly name: 'repairs'; readonly done: number; readonly total: number }
  /** The least that must move: at least so many, and the fewest found. */
  | { readonly name: 'least'; readonly atLeast: number; readonly found: number | undefined }
  /** The wishes under that number of moves: `done` of `total` searches; the best programme so far. */
  | {
      readonly name: 'polish';
      readonly done: number;
      readonly total: number;
      readonly found: number | undefined;
      readonly plan: Plan | undefined;
    };

/** What an exact solver tells on the way, and whether it should end with what it has. */
export interface Watch {
  readonly tell: (phase: ExactPhase) => void;
  readonly stopped: () => boolean;
}

/** Nobody watches. */
export const UNWATCHED: Watch = { tell: () => undefined, stopped: () => false };
