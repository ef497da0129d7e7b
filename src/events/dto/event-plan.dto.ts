import type { LocalizedText } from '../../kernel/localized-text.js';
import { Field } from '../../platform/http/fields.js';
import { EVENT_STATES, type EventState } from '../event-lifecycle.js';
import { SHIFT_ISSUES, type ShiftIssue } from '../event-shift.js';
import { EventView } from './event.dto.js';

/*
 * What a move or a copy of an event would do, or did: hours before and after, and what stands in the way.
 */

export class PlannedHours {
  @Field.localTime()
  startsLocal: string;

  @Field.localTime()
  endsLocal: string;

  @Field.instant()
  startsAt: string;

  @Field.instant()
  endsAt: string;

  @Field.line({ example: '+05:00', description: 'The zone’s offset at the start' })
  startsOffset: string;

  @Field.line({ example: '+05:00' })
  endsOffset: string;
}

export class PlannedSession {
  @Field.uuid({ description: 'The session that moves, or that is copied' })
  sessionId: string;

  @Field.localized()
  title: LocalizedText;

  @Field.oneOf(['planned', 'cancelled'] as const)
  state: 'planned' | 'cancelled';

  @Field.uuid({ nullable: true })
  roomId: string | null;

  @Field.localized({ nullable: true })
  roomName: LocalizedText | null;

  @Field.object(() => PlannedHours)
  before: PlannedHours;

  @Field.object(() => PlannedHours)
  after: PlannedHours;

  @Field.boolean({
    description:
      'The zone has another offset on the new day, so that the instant moves by another span',
  })
  offsetChanges: boolean;

  @Field.oneOf(SHIFT_ISSUES, {
    nullable: true,
    description:
      'On the new day the clock shows these hours twice (`ambiguous`, the earlier is taken) or not at all (`skipped`), or leaves no time (`no_length`) or too much (`too_long`), or the session would lie outside its event. All but `ambiguous` are refused',
  })
  issue: ShiftIssue | null;
}

/** The session that holds a room or a person. */
export class OccupyingSession {
  @Field.integer({
    nullable: true,
    description: 'Its place among what was asked for, when it is one of these',
  })
  index: number | null;

  @Field.uuid({ nullable: true, description: 'Null for one that is yet to be made' })
  sessionId: string | null;

  @Field.localized({ min: 0 })
  sessionTitle: LocalizedText;

  @Field.uuid({ nullable: true })
  eventId: string | null;

  @Field.localized({ min: 0 })
  eventTitle: LocalizedText;

  @Field.oneOf(EVENT_STATES)
  eventState: EventState;

  @Field.zone()
  zone: string;

  @Field.localTime({ description: 'Wall clock of the zone of its event' })
  startsLocal: string;

  @Field.localTime()
  endsLocal: string;

  @Field.instant()
  startsAt: string;

  @Field.instant()
  endsAt: string;
}

/** A room or a person that two sessions want at one time. */
export class PlacementClash {
  @Field.oneOf(['room', 'expert'] as const)
  kind: 'room' | 'expert';

  @Field.integer({ description: 'Which of the sessions asked for, from 0' })
  index: number;

  @Field.uuid({ nullable: true })
  sessionId: string | null;

  @Field.localized({ min: 0 })
  sessionTitle: LocalizedText;

  @Field.localTime()
  startsLocal: string;

  @Field.localTime()
  endsLocal: string;

  @Field.uuid({ nullable: true })
  roomId: string | null;

  @Field.localized({ nullable: true })
  roomName: LocalizedText | null;

  @Field.uuid({ nullable: true })
  expertId: string | null;

  @Field.line({ nullable: true, min: 0 })
  expertName: string | null;

  @Field.object(() => OccupyingSession)
  other: OccupyingSession;
}

export class MoveBack {
  @Field.localTime({ description: 'With the offset where the clock shows the time twice' })
  startsLocal: string;

  @Field.localTime()
  endsLocal: string;
}

export class MoveReport {
  @Field.boolean()
  dryRun: boolean;

  @Field.boolean({ description: 'Nothing stands in the way' })
  possible: boolean;

  @Field.integer({ description: 'Days on the calendar between the old and the new start' })
  days: number;

  @Field.object(() => PlannedHours)
  before: PlannedHours;

  @Field.object(() => PlannedHours)
  after: PlannedHours;

  @Field.boolean({ description: 'The zone has another offset on the new day' })
  offsetChanges: boolean;

  @Field.listOf(() => PlannedSession, { max: 100_000 })
  sessions: PlannedSession[];

  @Field.listOf(() => PlacementClash, {
    description: 'At most 500; with `dryRun` only, for a move that meets one is refused',
  })
  clashes: PlacementClash[];

  @Field.object(() => MoveBack, { description: 'What to send to move it back' })
  undo: MoveBack;
}

export class EventMoved extends EventView {
  @Field.object(() => MoveReport)
  move: MoveReport;
}
