import type { LocalizedText } from '../../kernel/localized-text.js';
import { Field } from '../../platform/http/fields.js';
import { AvailableInterval } from '../../venues/dto/availability.dto.js';

/** A session in the room or with the person, as it stands to the hours. */
export class SessionAtHours {
  @Field.uuid()
  sessionId: string;

  @Field.localized()
  title: LocalizedText;

  @Field.uuid()
  eventId: string;

  @Field.localized()
  eventTitle: LocalizedText;

  @Field.localTime({ description: 'On the clock of the hours' })
  from: string;

  @Field.localTime({ description: 'On the clock of the hours; not included' })
  to: string;

  @Field.boolean({ description: 'Whether it lies outside of the hours, wholly or in part' })
  outside: boolean;
}

export class AvailabilityCheck {
  @Field.zone({ description: 'On whose clock hours and sessions are told' })
  zone: string;

  @Field.listOf(() => AvailableInterval, {
    max: 1000,
    description: 'As they would be kept; none means always',
  })
  intervals: AvailableInterval[];

  @Field.listOf(() => SessionAtHours, { max: 500, description: 'In the order of time' })
  sessions: SessionAtHours[];

  @Field.boolean({ description: 'Whether these are all sessions' })
  complete: boolean;
}
