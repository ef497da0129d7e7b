import { MISSING_REASONS, type MissingReason } from '../../planner/common-time/model.js';
import { COMMON_TIME_LIMITS } from '../../planner/common-time/common-time-faults.js';
import { Field } from '../../platform/http/fields.js';
import { SPEAKER_ROLES, type SpeakerRole } from '../../speakers/speaker-states.js';

const CLOCK = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

export const DAYS_OFF_RULES = ['never', 'unwelcome'] as const;
export type DaysOffRule = (typeof DAYS_OFF_RULES)[number];

export const COMFORTS = ['comfortable', 'uncomfortable', 'missing'] as const;
export type Comfort = (typeof COMFORTS)[number];

export class CommonTimeHours {
  @Field.pattern(CLOCK, '09:00')
  from: string;

  @Field.pattern(CLOCK, '18:00', { description: 'An end that is not later is on the next day' })
  to: string;
}

export class CommonTimeWorkingHours {
  @Field.object(() => CommonTimeHours)
  comfortable: CommonTimeHours;

  @Field.object(() => CommonTimeHours, { description: 'Outside of these nobody is asked' })
  possible: CommonTimeHours;
}

export class CommonTimePersonInput {
  @Field.uuid()
  expertId: string;

  @Field.boolean({
    optional: true,
    description: 'If not given: all but guests and discussants must be there',
  })
  required?: boolean;

  @Field.integer({ optional: true, min: 1, max: 10, description: '1 if not given' })
  weight?: number;

  @Field.zone({
    optional: true,
    description:
      'If not given: where the engagement says that the person is, else the event’s zone',
  })
  zone?: string;

  @Field.object(() => CommonTimeWorkingHours, { optional: true })
  hours?: CommonTimeWorkingHours;
}

export class CommonTimeInput {
  @Field.day({ description: 'First day on which to begin, in the event’s zone' })
  firstDay: string;

  @Field.day({
    description: `Last day; at most ${COMMON_TIME_LIMITS.days} days in all, fewer on a grid finer than 15 minutes`,
  })
  lastDay: string;

  @Field.integer({
    min: 5,
    max: COMMON_TIME_LIMITS.durationMinutes,
    description: 'Elapsed minutes',
  })
  durationMinutes: number;

  @Field.integer({
    optional: true,
    min: 5,
    max: 60,
    description: 'Minutes between possible starts: 5, 10, 15, 20, 30 or 60; 15 if not given',
  })
  gridMinutes?: number;

  @Field.object(() => CommonTimeHours, {
    optional: true,
    description: 'Hours of the event’s zone in which it must lie; any if not given',
  })
  within?: CommonTimeHours;

  @Field.object(() => CommonTimeWorkingHours, {
    optional: true,
    description: 'On the clock of each person; 09:00–18:00 and 07:00–22:00 if not given',
  })
  hours?: CommonTimeWorkingHours;

  @Field.oneOf(DAYS_OFF_RULES, {
    optional: true,
    description:
      'Whether weekends and holidays rule a person out, or only weigh; `never` if not given. The weekend is that of the person’s country',
  })
  daysOff?: DaysOffRule;

  @Field.list('line', {
    optional: true,
    max: 100,
    description: 'Holidays of all, `YYYY-MM-DD`, on the calendar of each',
  })
  holidays?: string[];

  @Field.listOf(() => CommonTimePersonInput, {
    optional: true,
    max: COMMON_TIME_LIMITS.people,
    description: 'Who is to come; all who are engaged and have not declined if not given or empty',
  })
  people?: CommonTimePersonInput[];

  @Field.boolean({
    optional: true,
    description:
      'Spare those who bore bad hours at earlier events of the series; true if not given',
  })
  rotation?: boolean;

  @Field.integer({ optional: true, min: 1, max: 50, description: '10 if not given' })
  limit?: number;

  @Field.integer({ optional: true, min: 1, max: 50, description: 'Of one day; 2 if not given' })
  perDay?: number;
}

export class CommonTimePersonView {
  @Field.uuid()
  expertId: string;

  @Field.line({ min: 0, description: 'In the reader’s language' })
  name: string;

  @Field.list({ oneOf: SPEAKER_ROLES })
  roles: SpeakerRole[];

  @Field.zone()
  zone: string;

  @Field.boolean({ description: 'Whether somebody said where the person is' })
  zoneGiven: boolean;

  @Field.boolean()
  required: boolean;

  @Field.integer()
  weight: number;

  @Field.integer({ description: 'Minutes of discomfort borne at earlier events of the series' })
  borneMinutes: number;
}

export class CommonTimeAttendance {
  @Field.uuid()
  expertId: string;

  @Field.localTime({ description: 'On the person’s own clock' })
  startsLocal: string;

  @Field.localTime()
  endsLocal: string;

  @Field.line({ example: '+05:45' })
  offset: string;

  @Field.oneOf(COMFORTS)
  comfort: Comfort;

  @Field.integer({ description: 'Minutes out of the comfortable hours; a day off counts as 240' })
  discomfortMinutes: number;

  @Field.boolean()
  dayOff: boolean;

  @Field.list(
    { oneOf: MISSING_REASONS },
    { description: 'Why the person cannot; empty if they can' },
  )
  reasons: MissingReason[];

  @Field.text({
    nullable: true,
    description: 'What to ask the person for, in the reader’s language',
  })
  request: string | null;
}

export class CommonTimeSlot {
  @Field.instant()
  startsAt: string;

  @Field.instant()
  endsAt: string;

  @Field.localTime({ description: 'In the event’s zone' })
  startsLocal: string;

  @Field.localTime()
  endsLocal: string;

  @Field.line({ example: '+05:00' })
  startsOffset: string;

  @Field.line({ example: '+05:00' })
  endsOffset: string;

  @Field.integer({
    description: 'The largest discomfort of one person, with what was borne before',
  })
  worstMinutes: number;

  @Field.integer({ description: 'The weighted sum of the same' })
  totalMinutes: number;

  @Field.integer()
  missing: number;

  @Field.integer({ description: 'Of those who must be there' })
  missingRequired: number;

  @Field.listOf(() => CommonTimeAttendance)
  people: CommonTimeAttendance[];
}

export class CommonTimeBlocking {
  @Field.oneOf(['required', 'everyone'] as const, { description: 'Among whom there is no time' })
  among: 'required' | 'everyone';

  @Field.list('uuid', {
    max: 300,
    description: 'People who have no time in common; without any one of them the rest of these has',
  })
  expertIds: string[];

  @Field.boolean({ description: 'Whether no smaller set exists, for certain' })
  smallest: boolean;

  @Field.list('uuid', {
    max: 300,
    description: 'Those without whom, each alone, all the others have a time',
  })
  oneWithout: string[];

  @Field.integer({ description: 'How many are missing at least at any time' })
  fewestMissing: number;

  @Field.text({ description: 'The same in words, in the reader’s language' })
  sentence: string;
}

export class CommonTimeView {
  @Field.uuid()
  eventId: string;

  @Field.zone()
  zone: string;

  @Field.integer({ description: 'Starts that were looked at; none in the past' })
  looked: number;

  @Field.integer({ description: 'Starts at which everyone can' })
  forEveryone: number;

  @Field.integer({ description: 'Starts at which all who must be there can' })
  forRequired: number;

  @Field.integer({ description: 'Earlier events of the series that were counted' })
  earlierEvents: number;

  @Field.listOf(() => CommonTimePersonView)
  people: CommonTimePersonView[];

  @Field.listOf(() => CommonTimeSlot, {
    description:
      'Times at which all who must be there can. Fewest missing first, then whoever has it worst, then all together',
  })
  slots: CommonTimeSlot[];

  @Field.listOf(() => CommonTimeSlot, { description: 'Where there are none: what comes nearest' })
  nearest: CommonTimeSlot[];

  @Field.listOf(() => CommonTimeSlot, {
    description: 'Where not everyone can: the smallest requests, first the one that asks for least',
  })
  concessions: CommonTimeSlot[];

  @Field.object(() => CommonTimeBlocking, { nullable: true })
  blocking: CommonTimeBlocking | null;
}
