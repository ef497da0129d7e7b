import { OmitType } from '@nestjs/swagger';
import type { LocalizedText } from '../../kernel/localized-text.js';
import { Field } from '../../platform/http/fields.js';
import { SPEAKER_ROLES, type SpeakerRole } from '../../speakers/speaker-states.js';
import {
  SESSION_KINDS,
  SESSION_STATES,
  type SessionKind,
  type SessionState,
} from '../session.entity.js';
import { PatchOf } from '../../platform/http/patch-of.js';

export class AssignmentInput {
  @Field.uuid()
  expertId: string;

  @Field.oneOf(SPEAKER_ROLES)
  role: SpeakerRole;

  @Field.boolean({
    optional: true,
    description: 'Whether the expert is occupied by this session (yes if not given)',
  })
  blocking?: boolean;

  @Field.line({
    optional: true,
    nullable: true,
    max: 500,
    description: 'Why the assignment does not block',
  })
  nonBlockingReason?: string | null;
}

/** An expert who is put into a session that exists, or into one of its contributions. */
export class SessionPersonInput extends AssignmentInput {
  @Field.uuid({ optional: true, nullable: true, description: 'A contribution of the session' })
  contributionId?: string | null;
}

/** In what order people and contributions stand; those who are not named stay behind them as they are. */
export class SessionOrder {
  @Field.list('uuid', {
    optional: true,
    max: 1000,
    description: 'Ids of `people`, of the session and its contributions alike',
  })
  people?: string[];

  @Field.list('uuid', { optional: true, max: 500, description: 'Ids of `contributions`' })
  contributions?: string[];
}

export class ContributionInput {
  @Field.localized({ max: 500 })
  title: LocalizedText;

  @Field.localized({ max: 10_000, min: 0, multiline: true, optional: true })
  abstract?: LocalizedText;

  @Field.integer({ optional: true, nullable: true, min: 1, max: 1440 })
  durationMinutes?: number | null;

  @Field.listOf(() => AssignmentInput, { optional: true, max: 50 })
  people?: AssignmentInput[];
}

export class SessionInput {
  @Field.localized({ max: 500 })
  title: LocalizedText;

  @Field.localized({ max: 10_000, min: 0, multiline: true, optional: true })
  abstract?: LocalizedText;

  @Field.oneOf(SESSION_KINDS)
  kind: SessionKind;

  @Field.uuid({ optional: true, nullable: true })
  roomId?: string | null;

  @Field.boolean({
    optional: true,
    description: 'One item for all rooms of the event, such as a break; it has no room of its own',
  })
  allRooms?: boolean;

  @Field.localTime({
    optional: true,
    nullable: true,
    description: 'On the event’s clock; without hours the session is unscheduled and has a length',
  })
  startsLocal?: string | null;

  @Field.localTime({ optional: true, nullable: true })
  endsLocal?: string | null;

  @Field.integer({
    optional: true,
    nullable: true,
    min: 1,
    max: 2160,
    description: 'How long it lasts: of an unscheduled session, or instead of its end',
  })
  durationMinutes?: number | null;

  @Field.uuid({ optional: true, nullable: true })
  trackId?: string | null;

  @Field.list('uuid', { optional: true, max: 20 })
  themeIds?: string[];

  @Field.integer({ optional: true, nullable: true, min: 0, max: 1_000_000 })
  expectedAudience?: number | null;

  @Field.list('language', { optional: true, max: 20 })
  languages?: string[];

  @Field.listOf(() => AssignmentInput, { optional: true, max: 200 })
  people?: AssignmentInput[];

  @Field.listOf(() => ContributionInput, { optional: true, max: 100 })
  contributions?: ContributionInput[];
}

export class SessionPatch extends PatchOf(
  OmitType(SessionInput, ['people', 'contributions'] as const),
) {}

export class SessionStateInput {
  @Field.oneOf(SESSION_STATES)
  to: SessionState;
}

export class AssignmentPatch extends PatchOf(OmitType(AssignmentInput, ['expertId'] as const)) {}

export class ContributionPatch extends PatchOf(OmitType(ContributionInput, ['people'] as const)) {}

export class AssignmentView {
  @Field.uuid()
  id: string;

  @Field.uuid()
  expertId: string;

  @Field.line({ description: 'The expert’s name, as it prints in the reader’s language' })
  name: string;

  @Field.oneOf(SPEAKER_ROLES)
  role: SpeakerRole;

  @Field.uuid({ nullable: true })
  contributionId: string | null;

  @Field.boolean()
  blocking: boolean;

  @Field.line({ nullable: true })
  nonBlockingReason: string | null;

  @Field.integer()
  version: number;
}

export class ContributionView {
  @Field.uuid()
  id: string;

  @Field.localized()
  title: LocalizedText;

  @Field.localized({ min: 0, max: 10_000, multiline: true })
  abstract: LocalizedText;

  @Field.integer({ nullable: true })
  durationMinutes: number | null;

  @Field.integer()
  version: number;
}

export class SessionView {
  @Field.uuid()
  id: string;

  @Field.uuid()
  eventId: string;

  @Field.oneOf(SESSION_KINDS)
  kind: SessionKind;

  @Field.localized()
  title: LocalizedText;

  @Field.localized({ min: 0, max: 10_000, multiline: true })
  abstract: LocalizedText;

  @Field.list('language')
  languages: string[];

  @Field.uuid({ nullable: true })
  roomId: string | null;

  @Field.localized({ nullable: true })
  roomName: LocalizedText | null;

  @Field.boolean()
  allRooms: boolean;

  @Field.localTime({ nullable: true, description: 'Null while it is unscheduled' })
  startsLocal: string | null;

  @Field.localTime({ nullable: true })
  endsLocal: string | null;

  @Field.zone()
  zone: string;

  @Field.instant({ nullable: true })
  startsAt: string | null;

  @Field.instant({ nullable: true })
  endsAt: string | null;

  @Field.integer({ description: 'Minutes that pass, a change of the clocks counted' })
  durationMinutes: number;

  @Field.uuid({ nullable: true })
  trackId: string | null;

  @Field.list('uuid')
  themeIds: string[];

  @Field.integer({ nullable: true })
  expectedAudience: number | null;

  @Field.oneOf(SESSION_STATES)
  state: SessionState;

  @Field.listOf(() => AssignmentView, { max: 10_000 })
  people: AssignmentView[];

  @Field.listOf(() => ContributionView)
  contributions: ContributionView[];

  @Field.instant()
  updatedAt: string;

  @Field.integer()
  version: number;
}

export class ProgrammeView {
  @Field.uuid()
  eventId: string;

  @Field.zone()
  zone: string;

  @Field.listOf(() => SessionView, { max: 100_000, description: 'Unscheduled ones last' })
  sessions: SessionView[];
}
