import type { LocalizedText } from '../../kernel/localized-text.js';
import { Field } from '../../platform/http/fields.js';
import { type Breakdown, BREAKDOWNS } from '../coverage-breakdown.js';
import { MAX_THEMES } from '../theme-tree.js';

const STANDINGS = ['held', 'announced', 'draft', 'unconfirmed'] as const;

export class CoverageBreakdownQuery {
  @Field.oneOf(BREAKDOWNS, { optional: true, description: '`theme` if not given' })
  by?: Breakdown;

  @Field.day({ optional: true, description: 'Events that begin before this day are left out' })
  from?: string;

  @Field.day({ optional: true, description: 'Events that begin after this day are left out' })
  to?: string;
}

export class BreakdownPublicationView {
  @Field.uuid()
  publicationId: string;

  @Field.uuid()
  outcomeId: string;

  @Field.slug({ max: 200 })
  slug: string;

  @Field.localized({ min: 0 })
  title: LocalizedText;
}

export class BreakdownEventView {
  @Field.uuid()
  eventId: string;

  @Field.slug({ max: 200 })
  slug: string;

  @Field.localized()
  title: LocalizedText;

  @Field.day({ description: 'By the event’s own clock' })
  startsOn: string;

  @Field.oneOf(STANDINGS)
  state: (typeof STANDINGS)[number];

  @Field.listOf(() => BreakdownPublicationView, { description: 'What stands published of it' })
  publications: readonly BreakdownPublicationView[];
}

export class BreakdownRowView {
  @Field.line({
    nullable: true,
    description: 'A theme’s key, a country code or a kind of event; null: events without one',
  })
  value: string | null;

  @Field.uuid({ nullable: true })
  themeId: string | null;

  @Field.localized({ nullable: true, description: 'Of the theme' })
  title: LocalizedText | null;

  @Field.integer({ description: 'Of a theme in the tree, from 1' })
  depth: number;

  @Field.boolean({ description: 'A commitment names the theme or one above it' })
  promised: boolean;

  @Field.integer()
  held: number;

  @Field.integer({ description: 'Ahead' })
  planned: number;

  @Field.integer({ description: 'Of `planned` those that are not announced' })
  drafts: number;

  @Field.integer({ description: 'Announced, past, and nobody has said whether they were held' })
  unconfirmed: number;

  @Field.integer({ description: 'Of `held` those with an outcome that stands published' })
  published: number;

  @Field.listOf(() => BreakdownEventView, { description: 'The latest first, at most 50' })
  events: readonly BreakdownEventView[];

  @Field.integer({ description: 'How many events are not in `events`' })
  more: number;
}

export class CoverageBreakdownView {
  @Field.uuid()
  mandateId: string;

  @Field.localized()
  title: LocalizedText;

  @Field.day()
  today: string;

  @Field.oneOf(BREAKDOWNS)
  by: Breakdown;

  @Field.day({ nullable: true })
  from: string | null;

  @Field.day({ nullable: true })
  to: string | null;

  @Field.integer({ description: 'Different events; one of two themes or countries stands in both' })
  events: number;

  @Field.listOf(() => BreakdownRowView, { max: MAX_THEMES + 1 })
  rows: readonly BreakdownRowView[];
}
