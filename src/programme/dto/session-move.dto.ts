import { Field } from '../../platform/http/fields.js';
import { SessionView } from './session.dto.js';

export class SessionMove {
  @Field.uuid()
  sessionId: string;

  @Field.integer({ min: 1, description: 'The version that you saw' })
  version: number;

  @Field.uuid({
    optional: true,
    nullable: true,
    description: 'Null takes the session out of its room',
  })
  roomId?: string | null;

  @Field.localTime({
    optional: true,
    nullable: true,
    description: 'Null takes the session out of the timetable; it keeps its length',
  })
  startsLocal?: string | null;

  @Field.localTime({
    optional: true,
    nullable: true,
    description: 'If only the start is given, the session keeps its length',
  })
  endsLocal?: string | null;

  @Field.integer({ optional: true, min: 1, max: 2160, description: 'Instead of the end' })
  durationMinutes?: number;

  @Field.integer({
    optional: true,
    min: -86_400,
    max: 86_400,
    description: 'Instead of hours: so many minutes later, or earlier',
  })
  shiftMinutes?: number;

  @Field.boolean({ optional: true, description: 'For all rooms, or no longer' })
  allRooms?: boolean;
}

export class SessionMoves {
  @Field.listOf(() => SessionMove, { min: 1, max: 1000 })
  moves: SessionMove[];
}

export class SessionsMoved {
  @Field.uuid()
  eventId: string;

  @Field.listOf(() => SessionView, { max: 1000, description: 'The sessions that moved' })
  sessions: SessionView[];

  @Field.listOf(() => SessionMove, { max: 1000, description: 'The batch that undoes this one' })
  inverse: SessionMove[];
}
