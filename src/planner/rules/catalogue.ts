import * as clashes from './clashes.js';
import { PEOPLE_RULES } from './people-days.js';
import { PLACE_RULES } from './places.js';
import type { RuleUnit } from './rule.js';
import { SPREAD_RULES } from './spread.js';
import { STREAM_RULES } from './streams.js';

/** All rules, hard ones first: the order in which breakdowns list them. */
export const RULES: readonly RuleUnit[] = [
  clashes.roomClash,
  clashes.personClash,
  clashes.prerequisite,
  clashes.exclusive,
  clashes.pause,
  ...PLACE_RULES,
  clashes.roomChange,
  clashes.sharedAudience,
  clashes.trackClash,
  clashes.themeClash,
  clashes.sectorClash,
  clashes.contentClash,
  clashes.audienceThemeClash,
  ...SPREAD_RULES,
  ...PEOPLE_RULES,
  ...STREAM_RULES,
];

export const RULE_IDS: readonly string[] = RULES.map(({ id }) => id);
