import { Field } from '../../platform/http/fields.js';
import { PatchOf } from '../../platform/http/patch-of.js';
import {
  MOVABLE,
  type Movable,
  type Preset,
  PRESETS,
  WISH_WEIGHTS,
  type WishWeight,
  type WishWeights,
} from '../plan-run-options.js';
import { PLAN_RUN_KINDS, type PlanRunKind } from '../plan-run.entity.js';

/** An hour of the day, \`09:00\`. */
export const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
/** The end of a day, which may be midnight. */
export const DAY_END = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

export class PlanWishesView implements WishWeights {
  @Field.oneOf(WISH_WEIGHTS, { description: 'Few changes against the last release' })
  changes: WishWeight;

  @Field.oneOf(WISH_WEIGHTS, { description: 'Sessions of a track one after another, in one room' })
  tracks: WishWeight;

  @Field.oneOf(WISH_WEIGHTS, { description: 'Sessions on a theme not at once' })
  themes: WishWeight;

  @Field.oneOf(WISH_WEIGHTS, { description: 'Short ways, short days and breaks for people' })
  people: WishWeight;

  @Field.oneOf(WISH_WEIGHTS, { description: 'Good hours for people far away, shared fairly' })
  remote: WishWeight;

  @Field.oneOf(WISH_WEIGHTS, { description: 'Popular sessions in large rooms' })
  rooms: WishWeight;

  @Field.oneOf(WISH_WEIGHTS, { description: 'Different languages and levels side by side' })
  variety: WishWeight;

  @Field.oneOf(WISH_WEIGHTS, { description: 'Days that fill from the morning, without gaps' })
  early: WishWeight;
}

export class PlanWishesInput extends PatchOf(PlanWishesView) {}

export class PlanRunInput {
  @Field.oneOf(PLAN_RUN_KINDS, {
    description:
      '`plan`: the best programme in the time; `replan`: the fewest changes against the last release; ' +
      '`explain`: whether there is a programme at all, and what contradicts itself',
  })
  kind: PlanRunKind;

  @Field.integer({ optional: true, min: 1, max: 300, description: '20 if not given' })
  seconds?: number;

  @Field.integer({
    optional: true,
    min: 1000,
    max: 1_000_000_000,
    description: 'Instead of seconds: the same seed and number give the same plan',
  })
  iterations?: number;

  @Field.integer({ optional: true, min: 1, max: 2_000_000_000, description: '1 if not given' })
  seed?: number;

  @Field.oneOf(MOVABLE, {
    optional: true,
    description: 'Which sessions may move; `unplaced` if not given',
  })
  movable?: Movable;

  @Field.list('uuid', {
    optional: true,
    max: 2000,
    description: 'Those that may move, where they are chosen',
  })
  sessionIds?: string[];

  @Field.pattern(CLOCK, '09:00', { optional: true })
  dayStart?: string;

  @Field.pattern(DAY_END, '18:00', {
    optional: true,
    description: 'An end that is not later than the start lies on the next day',
  })
  dayEnd?: string;

  @Field.integer({
    optional: true,
    min: 5,
    max: 120,
    description: 'Minutes between possible starts; 15 if not given',
  })
  gridMinutes?: number;

  @Field.oneOf(PRESETS, { optional: true })
  preset?: Preset;

  @Field.object(() => PlanWishesInput, {
    optional: true,
    description: 'What differs from the preset',
  })
  wishes?: PlanWishesInput;
}

export class PlanAccept {
  @Field.integer({
    optional: true,
    min: 0,
    max: 9,
    description: 'Which of the choices; the first if not given',
  })
  choice?: number;

  @Field.list('uuid', {
    optional: true,
    min: 1,
    max: 2000,
    description: 'Only these sessions; all if not given',
  })
  sessionIds?: string[];
}

export class WhyQuery {
  @Field.queryInteger({ optional: true, min: 0, max: 9, description: 'Which of the choices' })
  choice?: number;
}
