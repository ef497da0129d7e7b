import type { Level, PlanningProblem } from './model.js';

/*
 * The one compiled form of a problem that optimiser, exact solver, validator and explainer share. Sessions, rooms,
 * windows and rules are numbered from 0 in it.
 *
 * A **window** is a span of time that a session can take: a slot, several slots, or a start on the grid with a
 * duration. A **cell** is a window in a room, numbered `window × rooms + room`. What a plan costs is the sum of
 * `weight × cost` over the unary terms, `weight × coefficient × feature` over the pair terms and `weight × cost` over
 * the group terms, each of them under the level of its rule.
 */

/**
 * What two placed sessions a and b have to do with each other. `comb` is the sum of the lengths of both windows in
 * minutes, `min` the length of a's window.
 *
 * Of time alone:
 * - `overlap`: common minutes.
 * - `sameWindow`: min when both are in the very same window.
 * - `otherDay`: comb when they are on different days.
 * - `notBefore` (directed): comb when a is not over when b begins.
 * - `shortPause`: comb when they are on one day with less than the pause between them, or overlap.
 *
 * Of the room too:
 * - `otherRoomSameDay`: comb when on one day in different rooms.
 * - `largerRoom` (directed): comb when a's room has more seats than b's.
 * - `roomClash`: common minutes in one room that is not for shared use.
 * - `sharedOverlap`: common minutes in one room for shared use.
 * - `changeOver`: minutes that are missing to get from the one room to the other.
 * - `groupOtherRoom`: 1 when in one slot group and different rooms.
 */
export const TIME_FEATURES = [
  'overlap',
  'sameWindow',
  'otherDay',
  'notBefore',
  'shortPause',
] as const;
export const PLACE_FEATURES = [
  'otherRoomSameDay',
  'largerRoom',
  'roomClash',
  'sharedOverlap',
  'changeOver',
  'groupOtherRoom',
] as const;
export type TimeFeature = (typeof TIME_FEATURES)[number];
export type PlaceFeature = (typeof PLACE_FEATURES)[number];
export type Feature = TimeFeature | PlaceFeature;

/** Whether a feature is one of time alone, whatever the rooms. */
export function isTimeFeature(feature: Feature): feature is TimeFeature {
  return (TIME_FEATURES as readonly Feature[]).includes(feature);
}

/** Where each session is: window and room by session, -1 when it has no place. */
export interface Places {
  readonly window: Int32Array;
  readonly room: Int32Array;
}

export interface CompiledRule {
  readonly id: string;
  readonly level: Level;
  /** Never 0: rules that are off are not compiled. Negative for rewards. */
  readonly weight: number;
}

/**
 * Costs of one session's place by itself. `values` goes by the position in `sessionWindows[session]`
 * (`on: 'window'`), in `sessionRooms[session]` (`'room'`: points; `'roomMinutes'`: points per minute of the window).
 * For `session: -1` and `on: 'cell'` it goes by the number of the cell and holds for every session.
 */
export interface UnaryTerm {
  readonly rule: number;
  readonly session: number;
  readonly on: 'window' | 'room' | 'roomMinutes' | 'cell';
  readonly values: Float64Array;
}

/** All pairs of one rule with one feature; the arrays go together. a ≠ b, each pair once. */
export interface PairTerms {
  readonly rule: number;
  readonly feature: Feature;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly coefficient: Float64Array;
}

/** A cost of several sessions together that is no sum over pairs. */
export interface GroupTerm {
  readonly rule: number;
  readonly members: Int32Array;
  /** Points before the weight. Pure; sessions without a place do not count. */
  readonly cost: (places: Places) => number;
  /** The part of each member, aligned with `members`; without it the cost is shared evenly among the placed. */
  readonly shares?: (places: Places) => Float64Array;
  /** The cost follows from group of slots and room of the members alone, whatever the slot. */
  readonly blockOnly?: boolean;
  /** The cost goes by the windows taken, whoever takes which, and is never less for another one that is taken. */
  readonly growing?: boolean;
  /** The cost is 0 exactly when at most so many members are in any one window: what a linear program can say. */
  readonly mostPerWindow?: number;
}

/** Time that the cells stand on. Minutes since 1970-01-01T00:00Z; a day is a day on the clock of the zone. */
export interface Windows {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly day: Int32Array;
  /** Group of slots, -1 for none. */
  readonly group: Int32Array;
  /** First slot, -1 on the grid. */
  readonly slot: Int32Array;
  /** Wall-clock start and end. */
  readonly startLocal: readonly string[];
  readonly endLocal: readonly string[];
}

export interface CompiledModel {
  readonly problem: PlanningProblem;
  readonly sessionIds: readonly string[];
  readonly roomIds: readonly string[];
  readonly slotIds: readonly string[];
  readonly days: readonly string[];
  readonly windows: Windows;
  /** Windows and rooms open to a session, ascending. It can go to their product less the absent cells. */
  readonly sessionWindows: readonly Int32Array[];
  readonly sessionRooms: readonly Int32Array[];
  /** By cell: 1 where the slot does not exist in the room. */
  readonly absent: Uint8Array;
  readonly pinned: Uint8Array;
  /** Where the sessions are now, -1 when nowhere: the start of a search. */
  readonly placed: Places;
  readonly published: Places;
  /** Published sessions that can no longer have their published hours: they move in every programme. */
  readonly lostHours: number;
  readonly rules: readonly CompiledRule[];
  readonly unary: readonly UnaryTerm[];
  readonly pairs: readonly PairTerms[];
  readonly groups: readonly GroupTerm[];
  /** Seats by room; Infinity where unknown. */
  readonly capacity: Float64Array;
  readonly sharedUse: Uint8Array;
  readonly pauseMinutes: number;
  /** Minutes from room to room, `from × rooms + to`. */
  readonly way: Float64Array;
  /** Streams that own blocks; undefined where there are none. */
  readonly streams?: CompiledStreams;
}

/** Streams by number; see `rules/streams.ts`. A block is `group × rooms + room`. */
export interface CompiledStreams {
  readonly count: number;
  readonly ofSession: Int32Array;
  /** Rule of the block that holds two streams. */
  readonly mixedRule: number;
  readonly groupCount: number;
}
