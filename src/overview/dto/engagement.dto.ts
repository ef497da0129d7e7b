import { EVENT_STATES, type EventState } from '../../events/event-lifecycle.js';
import {
  EXPERT_CATEGORIES,
  type ExpertCategory,
  type Gender,
  GENDERS,
} from '../../experts/expert.entity.js';
import type { LocalizedText } from '../../kernel/localized-text.js';
import { Field } from '../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../platform/http/paging.js';
import {
  SPEAKER_ROLES,
  SPEAKER_STATES,
  type SpeakerRole,
  type SpeakerState,
} from '../../speakers/speaker-states.js';

/** What an expert may not have told. */
const UNKNOWNS = ['country', 'gender', 'institution'] as const;

export class BalanceEngagementQuery extends PageQuery {
  @Field.uuid({
    optional: true,
    description: 'Of this event; without it of a year, as in `/balance`',
  })
  eventId?: string;

  @Field.queryInteger({
    min: 1900,
    max: 2199,
    optional: true,
    description: 'This year if not given',
  })
  year?: number;

  @Field.day({ optional: true, description: 'Instead of the first day of the year' })
  from?: string;

  @Field.day({ optional: true, description: 'Instead of the last day of the year' })
  to?: string;

  @Field.queryBoolean({ optional: true, description: 'Only events that were held' })
  held?: boolean;

  @Field.country({ optional: true })
  country?: string;

  @Field.oneOf(EXPERT_CATEGORIES, { optional: true })
  category?: ExpertCategory;

  @Field.oneOf(GENDERS, { optional: true })
  gender?: Gender;

  @Field.uuid({ optional: true, description: 'The first institution of the person' })
  institutionId?: string;

  @Field.oneOf(UNKNOWNS, { optional: true, description: 'People of whom this is not known' })
  without?: (typeof UNKNOWNS)[number];

  @Field.oneOf(SPEAKER_ROLES, { optional: true, description: 'Without it, all but interpreters' })
  role?: SpeakerRole;

  @Field.oneOf(SPEAKER_STATES, { optional: true })
  state?: SpeakerState;
}

export class BalanceEngagementView {
  @Field.uuid()
  speakerId: string;

  @Field.uuid()
  expertId: string;

  @Field.line({ min: 0, description: 'In the language of Accept-Language' })
  expertName: string;

  @Field.oneOf(SPEAKER_ROLES)
  role: SpeakerRole;

  @Field.oneOf(SPEAKER_STATES)
  state: SpeakerState;

  @Field.country({ nullable: true })
  country: string | null;

  @Field.oneOf(EXPERT_CATEGORIES)
  category: ExpertCategory;

  @Field.oneOf(GENDERS, { nullable: true })
  gender: Gender | null;

  @Field.uuid({ nullable: true })
  institutionId: string | null;

  @Field.uuid()
  eventId: string;

  @Field.localized()
  eventTitle: LocalizedText;

  @Field.oneOf(EVENT_STATES)
  eventState: EventState;

  @Field.day()
  startsOn: string;
}

export class BalanceEngagementPage extends PageOf(BalanceEngagementView) {}
