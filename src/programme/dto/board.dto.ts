import type { LocalizedText } from '../../kernel/localized-text.js';
import type { NameOrder } from '../../kernel/person-name.js';
import { Field } from '../../platform/http/fields.js';
import {
  ATTENDANCE_MODES,
  type AttendanceMode,
  SPEAKER_ROLES,
  SPEAKER_STATES,
  type SpeakerRole,
  type SpeakerState,
} from '../../speakers/speaker-states.js';
import { AvailableInterval } from '../../venues/dto/availability.dto.js';
import { ROOM_LAYOUTS, type RoomLayout } from '../../venues/room.entity.js';
import { ProgrammeRulesView } from './rules.dto.js';
import { SessionView } from './session.dto.js';
import { TrackView } from './track.dto.js';

export class BoardRoom {
  @Field.uuid()
  id: string;

  @Field.localized()
  name: LocalizedText;

  @Field.uuid()
  venueId: string;

  @Field.localized()
  venueName: LocalizedText;

  @Field.zone({ description: 'Of the venue: its clock is that of the availability' })
  zone: string;

  @Field.integer({ nullable: true })
  capacity: number | null;

  @Field.integer()
  interpretationBooths: number;

  @Field.list('line')
  equipment: string[];

  @Field.boolean({ nullable: true })
  stepFree: boolean | null;

  @Field.oneOf(ROOM_LAYOUTS, { nullable: true })
  layout: RoomLayout | null;

  @Field.boolean()
  parallelItems: boolean;

  @Field.listOf(() => AvailableInterval, { max: 1000 })
  availability: AvailableInterval[];

  @Field.integer()
  version: number;
}

export class BoardName {
  @Field.line({ description: 'BCP 47, or `und`' })
  lang: string;

  @Field.line()
  script: string;

  @Field.line({ optional: true })
  family?: string | undefined;

  @Field.line({ optional: true })
  given?: string | undefined;

  @Field.line({ optional: true })
  patronymic?: string | undefined;

  @Field.line({ optional: true })
  full?: string | undefined;

  @Field.oneOf(['family_first', 'given_first'])
  order: NameOrder;
}

export class BoardEngagement {
  @Field.uuid()
  speakerId: string;

  @Field.oneOf(SPEAKER_ROLES)
  role: SpeakerRole;

  @Field.oneOf(SPEAKER_STATES)
  state: SpeakerState;

  @Field.oneOf(ATTENDANCE_MODES)
  attendanceMode: AttendanceMode;
}

export class ToldAvailability {
  @Field.zone()
  zone: string;

  @Field.listOf(() => AvailableInterval, { max: 1000 })
  intervals: AvailableInterval[];
}

export class BoardPerson {
  @Field.uuid()
  expertId: string;

  @Field.line({ min: 0, description: 'As it prints in the reader’s language' })
  name: string;

  @Field.listOf(() => BoardName)
  names: BoardName[];

  @Field.line({ nullable: true })
  country: string | null;

  @Field.list('language')
  languages: string[];

  @Field.list('uuid')
  institutionIds: string[];

  @Field.boolean({ description: 'Takes part from afar' })
  online: boolean;

  @Field.zone({ nullable: true })
  homeZone: string | null;

  @Field.listOf(() => ToldAvailability, { description: 'Each narrows; none means always' })
  availability: ToldAvailability[];

  @Field.listOf(() => BoardEngagement)
  engagements: BoardEngagement[];
}

export class NamedThing {
  @Field.uuid()
  id: string;

  @Field.localized({ min: 0 })
  name: LocalizedText;
}

export class BoardEvent {
  @Field.uuid()
  id: string;

  @Field.localized()
  title: LocalizedText;

  @Field.line()
  state: string;

  @Field.localTime()
  startsLocal: string;

  @Field.localTime()
  endsLocal: string;

  @Field.uuid({ nullable: true })
  venueId: string | null;

  @Field.integer()
  version: number;
}

export class BoardRelease {
  @Field.integer()
  number: number;

  @Field.line()
  name: string;

  @Field.instant()
  releasedAt: string;
}

export class BoardView {
  @Field.object(() => BoardEvent)
  event: BoardEvent;

  @Field.zone()
  zone: string;

  @Field.list('language')
  languages: string[];

  @Field.list('line', { description: 'The days of the event, `YYYY-MM-DD`' })
  days: string[];

  @Field.listOf(() => BoardRoom, { max: 10_000 })
  rooms: BoardRoom[];

  @Field.listOf(() => SessionView, { max: 100_000, description: 'Unscheduled ones last' })
  sessions: SessionView[];

  @Field.listOf(() => BoardPerson, { max: 100_000 })
  people: BoardPerson[];

  @Field.listOf(() => TrackView, { max: 1000 })
  tracks: TrackView[];

  @Field.listOf(() => NamedThing, { max: 10_000 })
  themes: NamedThing[];

  @Field.listOf(() => NamedThing, { max: 100_000 })
  institutions: NamedThing[];

  @Field.object(() => ProgrammeRulesView)
  rules: ProgrammeRulesView;

  @Field.object(() => BoardRelease, { nullable: true, description: 'What the public sees' })
  latestRelease: BoardRelease | null;

  @Field.boolean({
    description:
      'The reader may change this programme: by the role in the organization or in the event',
  })
  mayWrite: boolean;

  @Field.line({ description: 'Equal stamps, equal boards' })
  stamp: string;
}
