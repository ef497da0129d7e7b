import type { LocalizedText } from '../../kernel/localized-text.js';
import { Field } from '../../platform/http/fields.js';
import { EVENT_STATES, type EventState } from '../event-lifecycle.js';

/** To move an event with all that is in it. */
export class EventMove {
  @Field.localTime({ optional: true, description: 'The new start; or give `days`' })
  startsLocal?: string;

  @Field.integer({
    optional: true,
    min: -36_525,
    max: 36_525,
    description: 'By how many days, backwards below zero; the wall clock stays',
  })
  days?: number;

  @Field.localTime({
    optional: true,
    description: 'If not given, the event keeps its length by the clock',
  })
  endsLocal?: string;

  @Field.boolean({
    optional: true,
    description: 'Only say what it would do and what stands in the way; nothing is saved',
  })
  dryRun?: boolean;
}

/** To take an event to another state. */
export class EventTransition {
  @Field.oneOf(EVENT_STATES)
  to: EventState;

  @Field.localized({
    max: 1000,
    min: 0,
    multiline: true,
    optional: true,
    description: 'Why; public for postponed and cancelled',
  })
  reason?: LocalizedText;
}
