import type { RuleWeight } from '../planner/model.js';
import { RULES } from '../planner/rules/catalogue.js';

/** What people weigh against each other, in their words; each stands for rules of the planner. */
export const WISHES = [
  'changes',
  'tracks',
  'themes',
  'people',
  'remote',
  'rooms',
  'variety',
  'early',
] as const;
export type Wish = (typeof WISHES)[number];

export const WISH_WEIGHTS = ['off', 'low', 'normal', 'high'] as const;
export type WishWeight = (typeof WISH_WEIGHTS)[number];
export type WishWeights = Readonly<Record<Wish, WishWeight>>;

export const PRESETS = ['balanced', 'few_changes', 'people_first', 'audience_first'] as const;
export type Preset = (typeof PRESETS)[number];

/** Which sessions may be placed anew. */
export const MOVABLE = ['unplaced', 'all', 'chosen'] as const;
export type Movable = (typeof MOVABLE)[number];

export interface PlanRunOptions {
  readonly seconds: number;
  /** Instead of seconds: a run that can be repeated to the same plan. */
  readonly iterations: number | null;
  readonly seed: number;
  readonly movable: Movable;
  /** Sessions that may move, where they are chosen. */
  readonly sessionIds: readonly string[];
  readonly dayStart: string;
  readonly dayEnd: string;
  readonly gridMinutes: number;
  readonly preset: Preset;
  readonly wishes: Partial<WishWeights>;
}

const EVEN: WishWeights = {
  changes: 'normal',
  tracks: 'normal',
  themes: 'normal',
  people: 'normal',
  remote: 'normal',
  rooms: 'normal',
  variety: 'normal',
  early: 'normal',
};

/** The weights of each preset. */
export const PRESET_WISHES: Readonly<Record<Preset, WishWeights>> = {
  balanced: EVEN,
  few_changes: { ...EVEN, changes: 'high', early: 'off', variety: 'low' },
  people_first: { ...EVEN, people: 'high', remote: 'high', variety: 'low', rooms: 'low' },
  audience_first: { ...EVEN, tracks: 'high', themes: 'high', rooms: 'high', people: 'low' },
};

const RULES_OF: Readonly<Record<Wish, readonly string[]>> = {
  changes: ['published-time', 'published-room'],
  tracks: ['track-clash', 'track-room-stability'],
  themes: ['theme-clash', 'audience-theme-clash'],
  people: ['room-change', 'long-day', 'no-break'],
  remote: ['remote-hours', 'remote-fairness'],
  rooms: ['favorites-seats', 'popular-rooms'],
  variety: ['language-diversity', 'audience-level-diversity'],
  early: ['late-start'],
};

const FACTORS: Readonly<Record<WishWeight, number>> = { off: 0, low: 0.3, normal: 1, high: 3 };

/**
 * There are as many pairs of sessions in different languages as there are pairs: at full weight they would outweigh
 * all that stands between the few sessions of a track or of a person.
 */
const SHARES: Partial<Record<Wish, number>> = { variety: 0.02 };

/** Weights of rules for what people wish; what is not named has the preset's. */
export function ruleWeights({
  preset,
  wishes,
}: Pick<PlanRunOptions, 'preset' | 'wishes'>): Record<string, RuleWeight> {
  const chosen = { ...PRESET_WISHES[preset], ...wishes };
  return Object.fromEntries(
    RULES.flatMap(({ id, weights }) => {
      const wish = wishOf(id);
      if (wish === undefined) return [];
      const { level, weight } = weights.default;
      const share = SHARES[wish] ?? 1;
      return [[id, { level, weight: weight * share * FACTORS[chosen[wish]] }]];
    }),
  );
}

/** The wish that a rule belongs to; undefined for one that is no matter of taste. */
export function wishOf(ruleId: string): Wish | undefined {
  return WISHES.find((wish) => RULES_OF[wish].includes(ruleId));
}
