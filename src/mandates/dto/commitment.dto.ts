import type { LocalizedText } from '../../kernel/localized-text.js';
import { PERIOD_UNITS, type PeriodUnit } from '../../kernel/period.js';
import { Field } from '../../platform/http/fields.js';
import {
  type Channel,
  CHANNELS,
  COMMITMENT_EVENT_KINDS,
  COMMITMENT_KINDS,
  type CommitmentKind,
  type Dimension,
  DIMENSIONS,
} from '../commitment-kinds.js';
import { PatchOf } from '../../platform/http/patch-of.js';

export class CommitmentInput {
  @Field.integer({ min: 1, max: 100_000, optional: true, description: 'The next one if not given' })
  number?: number;

  @Field.oneOf(COMMITMENT_KINDS)
  kind: CommitmentKind;

  @Field.localized({ max: 500 })
  title: LocalizedText;

  @Field.oneOf(PERIOD_UNITS)
  period: PeriodUnit;

  @Field.integer({ min: 1, max: 100_000, description: 'How many per period; see the coverage' })
  target: number;

  @Field.day()
  startsOn: string;

  @Field.day({ optional: true, nullable: true, description: 'The last day on which it binds' })
  endsOn?: string | null;

  @Field.list(
    { oneOf: COMMITMENT_EVENT_KINDS },
    { optional: true, description: 'The kinds of events that count; none: all' },
  )
  eventKinds?: string[];

  @Field.list('line', {
    optional: true,
    description: 'Ids or keys of themes: only events under them count',
  })
  themes?: string[];

  @Field.integer({
    min: 1,
    max: 3650,
    optional: true,
    nullable: true,
    description: 'outcomes_published: days after the event',
  })
  withinDays?: number | null;

  @Field.list(
    { oneOf: CHANNELS },
    { optional: true, description: 'outcomes_published: where the outcome must appear' },
  )
  channels?: Channel[];

  @Field.oneOf(DIMENSIONS, {
    optional: true,
    nullable: true,
    description: 'presence: what is counted among the people',
  })
  dimension?: Dimension | null;
}

export class CommitmentPatch extends PatchOf(CommitmentInput) {}

export class CommitmentThemeView {
  @Field.uuid()
  id: string;

  @Field.slug()
  key: string;

  @Field.localized()
  title: LocalizedText;
}

export class CommitmentView {
  @Field.uuid()
  id: string;

  @Field.uuid()
  proposalId: string;

  @Field.integer()
  number: number;

  @Field.oneOf(COMMITMENT_KINDS)
  kind: CommitmentKind;

  @Field.localized()
  title: LocalizedText;

  @Field.oneOf(PERIOD_UNITS)
  period: PeriodUnit;

  @Field.integer()
  target: number;

  @Field.day()
  startsOn: string;

  @Field.day({ nullable: true })
  endsOn: string | null;

  @Field.list({ oneOf: COMMITMENT_EVENT_KINDS })
  eventKinds: string[];

  @Field.listOf(() => CommitmentThemeView)
  themes: CommitmentThemeView[];

  @Field.integer({ nullable: true })
  withinDays: number | null;

  @Field.list({ oneOf: CHANNELS })
  channels: Channel[];

  @Field.oneOf(DIMENSIONS, { nullable: true })
  dimension: Dimension | null;

  @Field.integer()
  version: number;
}
