import { Field } from '../../platform/http/fields.js';
import { EVENT_STATES, type EventState } from '../event-lifecycle.js';

/** What a change of state does, or what it meets. Each kind says in `count`, `day`, `url` or `values` how much or what. */
export const TRANSITION_EFFECTS = [
  'becomes_public',
  'stays_public',
  'stays_internal',
  'page_says_postponed',
  'page_says_cancelled',
  'never_public',
  'calendar_adds',
  'calendar_confirms',
  'calendar_tentative',
  'calendar_cancels',
  'sessions_planned',
  'programme_missing',
  'speakers_confirmed',
  'speakers_unconfirmed',
  'speakers_named',
  'speakers_unnamed',
  'speakers_to_tell',
  'moderator_missing',
  'title_missing',
  'already_over',
  'rooms_held',
  'people_held',
  'sessions_cancelled',
  'rooms_freed',
  'people_freed',
  'outcome_due',
  'outcomes_missing',
  'outcomes_in_work',
  'outcomes_unpublished',
  'outcomes_kept',
  'dates_locked',
  'programme_closed',
  'programme_opens',
  'final',
] as const;
export type TransitionEffectKind = (typeof TRANSITION_EFFECTS)[number];

export class TransitionEffect {
  @Field.oneOf(TRANSITION_EFFECTS)
  kind: TransitionEffectKind;

  @Field.boolean({ description: 'To think about first; the others only say what will be' })
  warning: boolean;

  @Field.integer({ nullable: true, description: 'Of how many' })
  count: number | null;

  @Field.day({ nullable: true, description: 'Of `outcome_due`: the last day in time' })
  day: string | null;

  @Field.url({ nullable: true, description: 'The public page, in the reader’s language' })
  url: string | null;

  @Field.list('line', {
    description: 'Of `title_missing`: the languages; of `outcome_due`: where it must appear',
  })
  values: string[];
}

/** Why a state cannot be reached now: the error that the change would be refused with. */
export class TransitionBlock {
  @Field.line({ example: 'event_venue_missing' })
  code: string;

  @Field.json()
  params: Record<string, unknown>;

  @Field.line({ max: 2000, description: 'In the reader’s language' })
  message: string;
}

export class TransitionOption {
  @Field.oneOf(EVENT_STATES)
  to: EventState;

  @Field.boolean()
  possible: boolean;

  @Field.object(() => TransitionBlock, { nullable: true })
  blocked: TransitionBlock | null;

  @Field.boolean({ description: 'A reason must be given; the public reads it' })
  reasonRequired: boolean;

  @Field.listOf(() => TransitionEffect)
  effects: TransitionEffect[];
}

export class EventTransitions {
  @Field.uuid()
  eventId: string;

  @Field.oneOf(EVENT_STATES)
  state: EventState;

  @Field.listOf(() => TransitionOption, { description: 'The states that may follow this one' })
  items: TransitionOption[];

  @Field.integer({ description: 'For `If-Match` of the change' })
  version: number;
}
