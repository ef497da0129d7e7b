import type { LocalizedText } from '../../kernel/localized-text.js';
import { Field } from '../../platform/http/fields.js';
import { PageOf } from '../../platform/http/paging.js';
import { RECOMMENDATION_STATUSES, type RecommendationStatus } from '../recommendation-statuses.js';
import { PatchOf } from '../../platform/http/patch-of.js';
import { ResponseView } from './response.dto.js';
import { RecommendationTextState, TextAuthorView } from './text-history.dto.js';

export class AddresseeInput {
  @Field.uuid({ optional: true, description: 'A partner; else give `name`' })
  partnerId?: string;

  @Field.localized({ max: 300, optional: true, description: 'Who is no partner' })
  name?: LocalizedText;
}

export class RecommendationInput {
  @Field.localized({ max: 20_000, multiline: true, description: 'Markdown by language' })
  texts: LocalizedText;

  @Field.listOf(() => AddresseeInput, { max: 50, optional: true })
  addressees?: AddresseeInput[];

  @Field.day({ optional: true, nullable: true })
  dueOn?: string | null;
}

export class RecommendationPatch extends PatchOf(RecommendationInput) {}

export class RecommendationTextInput {
  @Field.text({ min: 1, max: 20_000, description: 'Markdown' })
  text: string;
}

export class RecommendationOrder {
  @Field.list('uuid', { max: 500, description: 'Those not issued yet, in their new order' })
  ids: string[];
}

export class AddresseeView {
  @Field.uuid({ nullable: true })
  partnerId: string | null;

  @Field.localized({ max: 500 })
  name: LocalizedText;

  @Field.localized({ min: 0 })
  acronym: LocalizedText;
}

export class RecommendationView {
  @Field.uuid()
  id: string;

  @Field.uuid()
  outcomeId: string;

  @Field.line()
  outcomeSymbol: string;

  @Field.uuid()
  eventId: string;

  @Field.integer()
  number: number;

  @Field.line()
  symbol: string;

  @Field.oneOf(RECOMMENDATION_STATUSES)
  status: RecommendationStatus;

  @Field.localized({
    min: 0,
    max: 20_000,
    description: 'The published wording; before that the draft',
  })
  texts: LocalizedText;

  @Field.localized({
    min: 0,
    max: 20_000,
    nullable: true,
    description: 'The wording in the version in the works; null where there is none',
  })
  workingTexts: LocalizedText | null;

  @Field.listOf(() => AddresseeView)
  addressees: AddresseeView[];

  @Field.integer({ description: 'How many of the addressees have responded' })
  responded: number;

  @Field.day({ nullable: true })
  dueOn: string | null;

  @Field.instant({ nullable: true })
  issuedAt: string | null;

  @Field.instant()
  createdAt: string;

  @Field.integer()
  version: number;
}

export class RecommendationStatusView {
  @Field.uuid()
  id: string;

  @Field.instant()
  at: string;

  @Field.uuid({ nullable: true })
  accountId: string | null;

  @Field.oneOf(RECOMMENDATION_STATUSES)
  oldStatus: RecommendationStatus;

  @Field.oneOf(RECOMMENDATION_STATUSES)
  newStatus: RecommendationStatus;

  @Field.localized({ min: 0, max: 4000 })
  note: LocalizedText;

  @Field.object(() => TextAuthorView, { nullable: true, description: 'Who took the step' })
  by: TextAuthorView | null;
}

/** An addressee with its responses. */
export class AnsweringAddresseeView extends AddresseeView {
  @Field.uuid()
  id: string;

  @Field.listOf(() => ResponseView, { description: 'Oldest first; the last one counts' })
  responses: ResponseView[];
}

export class RecommendationDetailView extends RecommendationView {
  @Field.listOf(() => AnsweringAddresseeView)
  override addressees: AnsweringAddresseeView[];

  @Field.listOf(() => RecommendationTextState, {
    description: 'The languages of `workingTexts`, each with the version to edit it by',
  })
  textStates: RecommendationTextState[];

  @Field.listOf(() => RecommendationStatusView, { description: 'Oldest first' })
  history: RecommendationStatusView[];

  @Field.list({ oneOf: RECOMMENDATION_STATUSES }, { description: 'Statuses that may be set now' })
  nextStatuses: RecommendationStatus[];
}

/** `newest`: as they were made. `due`: what is open by its due day, then without one, then drafts, then what is over. */
export const RECOMMENDATION_ORDERS = ['newest', 'due'] as const;

export class RecommendationPage extends PageOf(RecommendationView) {}

/** Which recommendations, and in what order. */
export class RecommendationFilter {
  @Field.oneOf(RECOMMENDATION_STATUSES, { optional: true })
  status?: RecommendationStatus;

  @Field.uuid({ optional: true })
  partnerId?: string;

  @Field.uuid({ optional: true })
  eventId?: string;

  @Field.uuid({ optional: true })
  outcomeId?: string;

  @Field.uuid({
    optional: true,
    description: 'Of events that serve a proposal of this mandate',
  })
  mandateId?: string;

  @Field.queryBoolean({
    optional: true,
    description: 'True: issued, and something is still expected. False: nothing more is expected',
  })
  open?: boolean;

  @Field.oneOf(RECOMMENDATION_ORDERS, {
    optional: true,
    default: 'newest',
    description:
      '`due`: what is open by its due day, then what is open without one, then drafts, then what is over',
  })
  order?: (typeof RECOMMENDATION_ORDERS)[number];

  @Field.queryBoolean({
    optional: true,
    description:
      'False: issued, still open, and an addressee has not responded. True: every addressee has responded',
  })
  answered?: boolean;

  @Field.day({
    optional: true,
    description: 'Issued, still open, and due before this day',
  })
  dueBefore?: string;

  @Field.line({
    max: 200,
    optional: true,
    description: 'Words of the text or of an addressee, or a symbol',
  })
  q?: string;
}

/** One page of the recommendations that a filter finds. */
export class RecommendationQuery extends RecommendationFilter {
  @Field.queryInteger({
    min: 1,
    max: 200,
    optional: true,
    description: 'Rows per page (50 if not given)',
  })
  limit?: number;

  @Field.line({ max: 2000, optional: true, description: 'The `next` of the page before' })
  cursor?: string;
}

export class RecommendationStep {
  @Field.oneOf(RECOMMENDATION_STATUSES)
  status: RecommendationStatus;

  @Field.localized({ min: 0, max: 4000, multiline: true, optional: true })
  note?: LocalizedText;
}
