import { CHANNELS, COMMITMENT_EVENT_KINDS } from '../../mandates/commitment-kinds.js';
import { EVENT_STATES } from '../../events/event-lifecycle.js';
import type { LocalizedText } from '../../kernel/localized-text.js';
import { RECOMMENDATION_STATUSES } from '../../outcomes/recommendation-statuses.js';
import { Field } from '../../platform/http/fields.js';
import { SPEAKER_ROLES } from '../../speakers/speaker-states.js';
import { TODAY_KINDS, type TodayKind, URGENCIES, type Urgency } from '../today-rules.js';

const MOST_LINES = 200;

export class TodayQuery {
  @Field.oneOf(TODAY_KINDS, { optional: true, description: 'Only lines of this kind' })
  kind?: TodayKind;

  @Field.queryInteger({
    min: 1,
    max: MOST_LINES,
    optional: true,
    description: 'Lines of each kind (10 if not given; 50 with `kind`)',
  })
  limit?: number;

  @Field.line({
    max: 2000,
    optional: true,
    description: 'The `next` of the page before; only with `kind`',
  })
  cursor?: string;
}

export class TodayLineView {
  @Field.uuid({ description: 'Of what is due: the event, the engagement, the commitment …' })
  id: string;

  @Field.oneOf(TODAY_KINDS)
  kind: TodayKind;

  @Field.oneOf(URGENCIES, {
    description: '`late`: its day is past. `due`: its day is today or in the next 7 days',
  })
  urgency: Urgency;

  @Field.day({ description: 'The last day on which it is in time' })
  dueOn: string;

  @Field.integer({ description: 'Days since `dueOn`; negative: days that are left; 0: today' })
  daysLate: number;

  @Field.localized({ min: 0, max: 20_000, description: 'Of the commitment, event, text or letter' })
  title: LocalizedText;

  @Field.line({
    nullable: true,
    description:
      'event_without_moderator: `nobody_asked`, `not_confirmed`. outcome_not_published: `no_outcome`, `in_the_works`, ' +
      '`not_everywhere`, `withdrawn`. recommendation_without_response: `no_response`, `not_done`. ' +
      'translation_missing: `event`, `in_the_works`, `published`. message_waiting: the kind of letter',
  })
  reason: string | null;

  @Field.uuid({ nullable: true })
  mandateId: string | null;

  @Field.localized({ nullable: true })
  mandateTitle: LocalizedText | null;

  @Field.uuid({ nullable: true })
  proposalId: string | null;

  @Field.uuid({ nullable: true, description: 'outcome_not_published: which sets the day' })
  commitmentId: string | null;

  @Field.line({ nullable: true, example: '2027-Q3', description: 'Of the commitment' })
  period: string | null;

  @Field.integer({
    nullable: true,
    description: 'How many events the commitment lacks in the period; if by theme, how many themes',
  })
  missing: number | null;

  @Field.list(
    { oneOf: COMMITMENT_EVENT_KINDS },
    { description: 'Which the commitment counts; none: all' },
  )
  eventKinds: readonly string[];

  @Field.uuid({ nullable: true })
  eventId: string | null;

  @Field.localized({ nullable: true })
  eventTitle: LocalizedText | null;

  @Field.oneOf(EVENT_STATES, { nullable: true })
  eventState: string | null;

  @Field.day({ nullable: true, description: 'By the event’s own clock' })
  eventStartsOn: string | null;

  @Field.uuid({ nullable: true })
  speakerId: string | null;

  @Field.oneOf(SPEAKER_ROLES, { nullable: true })
  speakerRole: string | null;

  @Field.uuid({ nullable: true })
  expertId: string | null;

  @Field.line({ nullable: true, description: 'In the language of Accept-Language' })
  expertName: string | null;

  @Field.uuid({ nullable: true })
  outcomeId: string | null;

  @Field.uuid({ nullable: true, description: 'The version in which it is mended' })
  versionId: string | null;

  @Field.uuid({ nullable: true })
  recommendationId: string | null;

  @Field.oneOf(RECOMMENDATION_STATUSES, { nullable: true })
  recommendationStatus: string | null;

  @Field.line({ nullable: true, description: 'Of the outcome or recommendation' })
  symbol: string | null;

  @Field.uuid({ nullable: true })
  messageId: string | null;

  @Field.list('language', { description: 'translation_missing: which are lacking' })
  languages: readonly string[];

  @Field.list(
    { oneOf: CHANNELS },
    { description: 'outcome_not_published: where it has not appeared' },
  )
  lacking: readonly string[];
}

export class TodayCountView {
  @Field.oneOf(TODAY_KINDS)
  kind: TodayKind;

  @Field.integer()
  total: number;

  @Field.integer()
  late: number;

  @Field.integer()
  due: number;

  @Field.integer()
  soon: number;

  @Field.integer({ description: 'How many come after those in `lines`' })
  more: number;

  @Field.line({ nullable: true, max: 2000, description: 'Cursor of the next page of this kind' })
  next: string | null;
}

export class TodayView {
  @Field.day({ description: 'On the calendar of the organization' })
  today: string;

  @Field.zone()
  zone: string;

  @Field.integer({ description: 'Lines of all kinds' })
  total: number;

  @Field.integer()
  late: number;

  @Field.integer()
  due: number;

  @Field.integer()
  soon: number;

  @Field.listOf(() => TodayCountView, {
    description: 'Every kind that the reader may see, also where there is nothing',
  })
  kinds: readonly TodayCountView[];

  @Field.listOf(() => TodayLineView, {
    max: MOST_LINES * TODAY_KINDS.length,
    description: 'Late, due and soon; among those the earliest day first',
  })
  lines: readonly TodayLineView[];
}
