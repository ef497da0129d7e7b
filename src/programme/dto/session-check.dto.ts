import type { LocalizedText } from '../../kernel/localized-text.js';
import { OccupyingSession } from '../../events/dto/event-plan.dto.js';
import { Field } from '../../platform/http/fields.js';
import { SPEAKER_ROLES, type SpeakerRole } from '../../speakers/speaker-states.js';

export class PlacedPerson {
  @Field.uuid({ optional: true, description: 'The expert; or give `speakerId`' })
  expertId?: string;

  @Field.uuid({ optional: true, description: 'Their engagement in the event' })
  speakerId?: string;

  @Field.oneOf(SPEAKER_ROLES, { optional: true })
  role?: SpeakerRole;

  @Field.boolean({ optional: true, description: 'Yes if not given' })
  blocking?: boolean;
}

/** Where a session is meant to be put. What is left out of one that exists stays as it is. */
export class SessionPlacement {
  @Field.uuid({ optional: true, description: 'A session of the event; none for one to be made' })
  sessionId?: string;

  @Field.localized({ max: 500, optional: true, min: 0 })
  title?: LocalizedText;

  @Field.uuid({ optional: true, nullable: true })
  roomId?: string | null;

  @Field.localTime({ optional: true, nullable: true, description: 'Null: without hours' })
  startsLocal?: string | null;

  @Field.localTime({
    optional: true,
    nullable: true,
    description: 'If only the start is given, the session keeps its length',
  })
  endsLocal?: string | null;

  @Field.integer({ optional: true, min: 1, max: 2160, description: 'Instead of the end' })
  durationMinutes?: number;

  @Field.integer({ optional: true, nullable: true, min: 0, max: 1_000_000 })
  expectedAudience?: number | null;

  @Field.listOf(() => PlacedPerson, { optional: true, max: 500 })
  people?: PlacedPerson[];
}

export class SessionCheckInput {
  @Field.listOf(() => SessionPlacement, {
    min: 1,
    max: 2000,
    description: 'Checked with each other as they will stand: two may swap their rooms',
  })
  placements: SessionPlacement[];
}

export const CHECK_SEVERITIES = ['refused', 'warning'] as const;
export type CheckSeverity = (typeof CHECK_SEVERITIES)[number];

export class PlacementFinding {
  @Field.integer({ nullable: true, description: 'Which placement, from 0; null: all of them' })
  index: number | null;

  @Field.uuid({ nullable: true })
  sessionId: string | null;

  @Field.oneOf(CHECK_SEVERITIES, { description: '`refused`: it cannot be saved so' })
  severity: CheckSeverity;

  @Field.line({
    example: 'session_room_taken',
    description: 'Of what is refused, the code with which saving would be refused',
  })
  code: string;

  @Field.line({ nullable: true, description: 'The property at fault' })
  field: string | null;

  @Field.json()
  params: Record<string, unknown>;

  @Field.line({ max: 5000, description: 'In the reader’s language' })
  message: string;

  @Field.uuid({ nullable: true })
  roomId: string | null;

  @Field.uuid({ nullable: true })
  expertId: string | null;

  @Field.object(() => OccupyingSession, { nullable: true, description: 'Who holds it' })
  other: OccupyingSession | null;
}

export class SessionCheck {
  @Field.uuid()
  eventId: string;

  @Field.boolean({ description: 'Nothing is refused' })
  possible: boolean;

  @Field.integer()
  refused: number;

  @Field.integer()
  warnings: number;

  @Field.boolean({ description: 'False when there are more findings than the 2,000 told' })
  complete: boolean;

  @Field.listOf(() => PlacementFinding, {
    max: 2000,
    description: 'In the order of the placements, what is refused first',
  })
  items: PlacementFinding[];
}
