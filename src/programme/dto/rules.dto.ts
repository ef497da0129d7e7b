import type { LocalizedText } from '../../kernel/localized-text.js';
import { Field } from '../../platform/http/fields.js';
import { PatchOf } from '../../platform/http/patch-of.js';
import { FINDING_VARIANTS, type FindingVariant } from '../soft-rules/finding.js';
import {
  RULE_CODES,
  RULE_LEVELS,
  type RuleCode,
  type RuleLevel,
  type RuleLevels,
} from '../soft-rules/rule-codes.js';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

export class RuleLevelsView implements RuleLevels {
  @Field.oneOf(RULE_LEVELS, { description: 'A room that cannot be had then' })
  room_availability: RuleLevel;

  @Field.oneOf(RULE_LEVELS, { description: 'A person who cannot be had then' })
  person_availability: RuleLevel;

  @Field.oneOf(RULE_LEVELS, { description: 'More people expected than the room holds' })
  capacity: RuleLevel;

  @Field.oneOf(RULE_LEVELS, { description: 'Languages of speakers and audience without booths' })
  interpretation: RuleLevel;

  @Field.oneOf(RULE_LEVELS, { description: 'Too little time from room to room' })
  change_over: RuleLevel;

  @Field.oneOf(RULE_LEVELS, { description: 'Two sessions of a track at once' })
  track_overlap: RuleLevel;

  @Field.oneOf(RULE_LEVELS, { description: 'Two sessions of a theme at once' })
  theme_overlap: RuleLevel;

  @Field.oneOf(RULE_LEVELS, { description: 'A person far away outside their working day' })
  remote_hours: RuleLevel;

  @Field.oneOf(RULE_LEVELS, { description: 'Neither chair nor moderator' })
  chair_missing: RuleLevel;

  @Field.oneOf(RULE_LEVELS, { description: 'A panel of one country or one institution' })
  panel_balance: RuleLevel;

  @Field.oneOf(RULE_LEVELS, { description: 'A day that is too long' })
  long_day: RuleLevel;

  @Field.oneOf(RULE_LEVELS, { description: 'No break for too long' })
  break_missing: RuleLevel;
}

export class RuleLevelsInput extends PatchOf(RuleLevelsView) {}

export class RuleSettingsView {
  @Field.integer({ min: 0, max: 240 })
  roomChangeMinutes: number;

  @Field.integer({ min: 0, max: 1440 })
  venueChangeMinutes: number;

  @Field.pattern(CLOCK, '08:00')
  workingDayStart: string;

  @Field.pattern(CLOCK, '20:00')
  workingDayEnd: string;

  @Field.integer({ min: 30, max: 1440 })
  longestDayMinutes: number;

  @Field.integer({ min: 30, max: 1440 })
  longestStretchMinutes: number;
}

export class RuleSettingsInput extends PatchOf(RuleSettingsView) {}

export class ProgrammeRulesInput {
  @Field.object(() => RuleLevelsInput, {
    optional: true,
    description: 'What is not named has its default',
  })
  levels?: RuleLevelsInput;

  @Field.object(() => RuleSettingsInput, {
    optional: true,
    description: 'What is not named has its default',
  })
  settings?: RuleSettingsInput;
}

export class ProgrammeRulesView {
  @Field.uuid()
  eventId: string;

  @Field.object(() => RuleLevelsView)
  levels: RuleLevelsView;

  @Field.object(() => RuleSettingsView)
  settings: RuleSettingsView;

  @Field.integer({ description: '0 while the event has the defaults' })
  version: number;
}

export class ConcernedSession {
  @Field.uuid()
  id: string;

  @Field.localized()
  title: LocalizedText;

  @Field.localTime()
  startsLocal: string;

  @Field.localTime()
  endsLocal: string;
}

export class ConcernedPerson {
  @Field.uuid()
  expertId: string;

  @Field.line({ min: 0 })
  name: string;
}

export class ConcernedRoom {
  @Field.uuid()
  id: string;

  @Field.localized()
  name: LocalizedText;
}

export class FindingView {
  @Field.oneOf(RULE_CODES)
  rule: RuleCode;

  @Field.oneOf(FINDING_VARIANTS)
  variant: FindingVariant;

  @Field.oneOf(['warn', 'block'])
  level: 'warn' | 'block';

  @Field.text({ description: 'In the reader’s language' })
  sentence: string;

  @Field.listOf(() => ConcernedSession, { max: 10_000 })
  sessions: ConcernedSession[];

  @Field.listOf(() => ConcernedPerson, { max: 10_000 })
  people: ConcernedPerson[];

  @Field.listOf(() => ConcernedRoom, { max: 10_000 })
  rooms: ConcernedRoom[];

  @Field.json({ description: 'The figures of the sentence' })
  params: Record<string, string | number>;
}

export class ProgrammeWarnings {
  @Field.uuid()
  eventId: string;

  @Field.listOf(() => FindingView, { max: 100_000, description: 'Those that refuse first' })
  findings: FindingView[];
}
