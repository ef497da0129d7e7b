import type { RuleCode } from './rule-codes.js';
import type { RuleProgramme } from './programme-facts.js';

/** What one rule found: whom and what it concerns, and the figures of its sentence. */
export interface Finding {
  readonly rule: RuleCode;
  /** Which sentence of the rule. */
  readonly variant: FindingVariant;
  /** In the order of time. */
  readonly sessionIds: readonly string[];
  readonly expertIds: readonly string[];
  readonly roomIds: readonly string[];
  readonly params: Readonly<Record<string, string | number>>;
}

export const FINDING_VARIANTS = [
  'room_unavailable',
  'person_unavailable',
  'room_too_small',
  'booths_missing',
  'speaker_not_understood',
  'room_change_short',
  'venue_change_short',
  'track_twice',
  'theme_twice',
  'outside_working_hours',
  'chair_missing',
  'one_country',
  'one_institution',
  'day_too_long',
  'room_without_break',
  'person_without_break',
] as const;
export type FindingVariant = (typeof FINDING_VARIANTS)[number];

/** A rule: looks at a whole programme and tells what it found, always in the same order. */
export type SoftRule = (programme: RuleProgramme) => Finding[];

/** What makes a finding the same before and after a change; its figures may differ. */
export function findingKey(finding: Finding): string {
  const { variant, sessionIds, expertIds, roomIds } = finding;
  return [variant, ...sessionIds, '', ...expertIds, '', ...roomIds].join(' ');
}
