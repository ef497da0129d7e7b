/** The soft rules of a programme: what organisers want to be told of and may still do. */
export const RULE_CODES = [
  'room_availability',
  'person_availability',
  'capacity',
  'interpretation',
  'change_over',
  'track_overlap',
  'theme_overlap',
  'remote_hours',
  'chair_missing',
  'panel_balance',
  'long_day',
  'break_missing',
] as const;
export type RuleCode = (typeof RULE_CODES)[number];

/** What a rule does in an event: nothing, tell, or refuse what would break it anew. */
export const RULE_LEVELS = ['off', 'warn', 'block'] as const;
export type RuleLevel = (typeof RULE_LEVELS)[number];
export type RuleLevels = Readonly<Record<RuleCode, RuleLevel>>;

/** The measures of the rules. */
export interface RuleSettings {
  /** Minutes that a person needs from one room to another of the same venue. */
  readonly roomChangeMinutes: number;
  /** Minutes that a person needs from one venue to another. */
  readonly venueChangeMinutes: number;
  /** The hours in which a person who takes part from afar works, on their own clock, `HH:mm`. */
  readonly workingDayStart: string;
  readonly workingDayEnd: string;
  /** The longest day of a programme, from its first session to its last, in minutes. */
  readonly longestDayMinutes: number;
  /** The longest stretch without a break, in minutes. */
  readonly longestStretchMinutes: number;
}

export const DEFAULT_SETTINGS: RuleSettings = {
  roomChangeMinutes: 5,
  venueChangeMinutes: 30,
  workingDayStart: '08:00',
  workingDayEnd: '20:00',
  longestDayMinutes: 600,
  longestStretchMinutes: 180,
};

/** Every rule tells and none refuses. */
export const DEFAULT_LEVELS: RuleLevels = {
  room_availability: 'warn',
  person_availability: 'warn',
  capacity: 'warn',
  interpretation: 'warn',
  change_over: 'warn',
  track_overlap: 'warn',
  theme_overlap: 'warn',
  remote_hours: 'warn',
  chair_missing: 'warn',
  panel_balance: 'warn',
  long_day: 'warn',
  break_missing: 'warn',
};
