import { OmitType } from '@nestjs/swagger';
import {
  CONSENTS,
  EXPERT_CATEGORIES,
  type Consent,
  type ExpertCategory,
} from '../../experts/expert.entity.js';
import { Field } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import {
  ATTENDANCE_MODES,
  type AttendanceMode,
  SPEAKER_ROLES,
  SPEAKER_STATES,
  type SpeakerRole,
  type SpeakerState,
} from '../speaker-states.js';
import { PatchOf } from '../../platform/http/patch-of.js';

export class AvailabilityInterval {
  @Field.localTime()
  from: string;

  @Field.localTime()
  to: string;
}

export class SpeakerInput {
  @Field.uuid()
  expertId: string;

  @Field.oneOf(SPEAKER_ROLES)
  role: SpeakerRole;

  @Field.oneOf(SPEAKER_STATES, { optional: true, description: '`proposed` if not given' })
  state?: SpeakerState;

  @Field.oneOf(ATTENDANCE_MODES, { optional: true })
  attendanceMode?: AttendanceMode;

  @Field.listOf(() => AvailabilityInterval, {
    optional: true,
    max: 100,
    description: 'In the event’s zone; none means always',
  })
  availability?: AvailabilityInterval[];

  @Field.text({ optional: true, max: 5000 })
  note?: string;

  @Field.integer({ optional: true, min: 0, max: 10_000 })
  position?: number;
}

export class SpeakerPatch extends PatchOf(OmitType(SpeakerInput, ['expertId', 'state'] as const)) {}

export class SpeakerTransition {
  @Field.oneOf(SPEAKER_STATES)
  to: SpeakerState;

  @Field.boolean({
    optional: true,
    description: 'Takes the last change back, made by mistake: `to` is the state before it',
  })
  takeBack?: boolean;
}

export class SpeakerQuery extends PageQuery {
  @Field.line({ optional: true, max: 200, description: 'Words of a name, in any script' })
  q?: string;

  @Field.oneOf(SPEAKER_STATES, { optional: true })
  state?: SpeakerState;

  @Field.oneOf(SPEAKER_ROLES, { optional: true })
  role?: SpeakerRole;
}

export class SpeakerName {
  @Field.language({ description: 'Of the event; of the organization where the event names none' })
  lang: string;

  @Field.line()
  printed: string;

  @Field.language({ description: 'Of the name form that is used' })
  formLang: string;
}

export class SpeakerView {
  @Field.uuid()
  id: string;

  @Field.uuid()
  eventId: string;

  @Field.uuid()
  expertId: string;

  @Field.line({ description: 'The expert’s name, as it prints in the reader’s language' })
  name: string;

  @Field.listOf(() => SpeakerName, {
    description: 'The name as it prints in each working language of the event',
  })
  names: SpeakerName[];

  @Field.line({ nullable: true })
  country: string | null;

  @Field.oneOf(EXPERT_CATEGORIES)
  category: ExpertCategory;

  @Field.oneOf(CONSENTS, { description: 'Only with `granted` the public reads the name' })
  consent: Consent;

  @Field.oneOf(SPEAKER_ROLES)
  role: SpeakerRole;

  @Field.oneOf(SPEAKER_STATES)
  state: SpeakerState;

  @Field.list({ oneOf: SPEAKER_STATES })
  nextStates: SpeakerState[];

  @Field.oneOf(ATTENDANCE_MODES)
  attendanceMode: AttendanceMode;

  @Field.listOf(() => AvailabilityInterval, { max: 1000, description: 'On the event’s clock' })
  availability: AvailabilityInterval[];

  @Field.text()
  note: string;

  @Field.integer()
  position: number;

  @Field.instant()
  stateChangedAt: string;

  @Field.integer()
  version: number;
}

export class SpeakerPage extends PageOf(SpeakerView) {}
