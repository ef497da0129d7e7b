import type { LocalizedText } from '../../kernel/localized-text.js';
import { DIMENSIONS, type Dimension } from '../../mandates/commitment-kinds.js';
import { Field } from '../../platform/http/fields.js';

/** More people than any event has. */
const MANY = 10_000;

export class BalanceTopQuery {
  @Field.queryInteger({
    min: 1,
    max: 100,
    optional: true,
    description: 'How many institutions are named (10 if not given); the rest is summed up',
  })
  top?: number;
}

export class YearBalanceQuery extends BalanceTopQuery {
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
}

/** How many people, each once. */
export class BalanceCountView {
  @Field.integer({
    description: 'Different people engaged; those who declined or withdrew left out',
  })
  experts: number;

  @Field.integer({ description: 'Of them those who accepted or are confirmed' })
  accepted: number;

  @Field.integer({ description: 'Of them those who are confirmed' })
  confirmed: number;

  @Field.integer({ description: 'Engagements: a person in two roles or at two events has two' })
  engagements: number;
}

export class BalanceShareView extends BalanceCountView {
  @Field.line({
    nullable: true,
    description: 'A country code, category, gender or role; null: not given',
  })
  value: string | null;

  @Field.list('uuid', {
    max: MANY,
    description: 'The engagements of an event; for a year see `/balance/engagements`',
  })
  speakerIds: readonly string[];
}

export class BalanceInstitutionView extends BalanceCountView {
  @Field.uuid()
  institutionId: string;

  @Field.localized()
  name: LocalizedText;

  @Field.list('uuid', { max: MANY })
  speakerIds: readonly string[];
}

export class BalanceOthersView extends BalanceCountView {
  @Field.integer({ description: 'How many institutions' })
  institutions: number;
}

export class BalanceInstitutionsView {
  @Field.listOf(() => BalanceInstitutionView)
  top: readonly BalanceInstitutionView[];

  @Field.object(() => BalanceOthersView, { description: 'Those that are not among the first' })
  others: BalanceOthersView;

  @Field.object(() => BalanceCountView, { description: 'People without an institution' })
  none: BalanceCountView;
}

export class BalanceMissingCountryView {
  @Field.country()
  country: string;

  @Field.integer({ description: 'How many experts of it the registry knows' })
  registered: number;
}

export class BalanceSharesView {
  @Field.object(() => BalanceCountView, { description: 'All, without interpreters' })
  people: BalanceCountView;

  @Field.object(() => BalanceCountView, {
    description: 'They serve a conversation and are not its parties',
  })
  interpreters: BalanceCountView;

  @Field.listOf(() => BalanceShareView, {
    description: 'Without interpreters, like all but `roles`',
  })
  countries: readonly BalanceShareView[];

  @Field.listOf(() => BalanceShareView, {
    description: 'Every category, also where nobody is of it',
  })
  categories: readonly BalanceShareView[];

  @Field.object(() => BalanceInstitutionsView, {
    description: 'Each person at the first of theirs',
  })
  institutions: BalanceInstitutionsView;

  @Field.listOf(() => BalanceShareView)
  genders: readonly BalanceShareView[];

  @Field.listOf(() => BalanceShareView, { description: 'A person in two roles stands in both' })
  roles: readonly BalanceShareView[];

  @Field.listOf(() => BalanceMissingCountryView, {
    description:
      'Countries that the organization works with (people engaged at any time, partners, venues) and that are not here',
  })
  missingCountries: readonly BalanceMissingCountryView[];
}

/** A commitment that asks for so many countries or categories at every event. */
export class BalanceFloorView {
  @Field.uuid()
  mandateId: string;

  @Field.localized()
  mandateTitle: LocalizedText;

  @Field.uuid()
  proposalId: string;

  @Field.uuid()
  commitmentId: string;

  @Field.localized()
  title: LocalizedText;

  @Field.oneOf(DIMENSIONS)
  dimension: Dimension;

  @Field.integer({ description: 'At least so many countries or categories' })
  floor: number;
}

export class BalanceFloorValueView {
  @Field.line({ description: 'A country code or category' })
  value: string;

  @Field.boolean({
    description: 'Somebody accepted or is confirmed; else only proposed or invited',
  })
  present: boolean;

  @Field.list('uuid', { max: MANY })
  speakerIds: readonly string[];
}

export class EventFloorView extends BalanceFloorView {
  @Field.integer({ description: 'Of those who accepted or are confirmed' })
  actual: number;

  @Field.boolean()
  met: boolean;

  @Field.integer({ description: 'How many are lacking' })
  missing: number;

  @Field.integer({ description: 'How many there will be if all who were asked accept' })
  expected: number;

  @Field.listOf(() => BalanceFloorValueView)
  values: readonly BalanceFloorValueView[];

  @Field.list('line', {
    max: 300,
    description: 'Which could be added: the other categories, or `missingCountries`',
  })
  absent: readonly string[];
}

export class EventBalanceView extends BalanceSharesView {
  @Field.uuid()
  eventId: string;

  @Field.localized()
  title: LocalizedText;

  @Field.day()
  startsOn: string;

  @Field.listOf(() => EventFloorView)
  floors: readonly EventFloorView[];
}

export class BalanceShortEventView {
  @Field.uuid()
  eventId: string;

  @Field.localized()
  title: LocalizedText;

  @Field.day()
  startsOn: string;

  @Field.boolean()
  held: boolean;

  @Field.integer()
  actual: number;

  @Field.integer()
  missing: number;
}

export class YearFloorView extends BalanceFloorView {
  @Field.integer({ description: 'Events that it applies to' })
  events: number;

  @Field.integer({ description: 'Events that have enough' })
  met: number;

  @Field.listOf(() => BalanceShortEventView, { description: 'The first 50 that have too few' })
  short: readonly BalanceShortEventView[];
}

export class YearBalanceView extends BalanceSharesView {
  @Field.day()
  from: string;

  @Field.day()
  to: string;

  @Field.integer({ description: 'Events with at least one person engaged' })
  events: number;

  @Field.listOf(() => YearFloorView)
  floors: readonly YearFloorView[];
}
