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
  MAX_COMMITMENTS,
  MAX_PROPOSALS,
} from '../commitment-kinds.js';
import {
  COVERAGE_STATES,
  type CoverageState,
  PROOF_KINDS,
  PROOF_STATES,
  type ProofKind,
  type ProofState,
} from '../coverage-facts.js';

/** Ten years of months, and the two that a span can begin and end in. */
const MAX_CELLS = 130;
const MANY = 100_000;

export class CoverageQuery {
  @Field.day({ optional: true, description: 'Periods that end before this day are left out' })
  from?: string;

  @Field.day({ optional: true, description: 'Periods that begin after this day are left out' })
  to?: string;

  @Field.uuid({ optional: true, description: 'Only this proposal' })
  proposalId?: string;

  @Field.uuid({ optional: true, description: 'Only this commitment' })
  commitmentId?: string;

  @Field.queryBoolean({
    optional: true,
    description:
      '`false`: states and numbers without proof, which is far faster; `true` if not given',
  })
  proof?: boolean;
}

export class CoveragePeriodView {
  @Field.line({ example: '2027-Q3' })
  key: string;

  @Field.day()
  startsOn: string;

  @Field.day({ description: 'The last day' })
  endsOn: string;
}

export class CoverageProofView {
  @Field.oneOf(PROOF_KINDS)
  kind: ProofKind;

  @Field.uuid()
  id: string;

  @Field.localized({ min: 0, max: 20_000 })
  title: LocalizedText;

  @Field.line({
    nullable: true,
    description: 'Of the event or publication; a recommendation’s symbol',
  })
  slug: string | null;

  @Field.day({ nullable: true })
  date: string | null;

  @Field.oneOf(PROOF_STATES)
  state: ProofState;

  @Field.boolean({ description: 'Whether it is among those counted as held or planned' })
  counts: boolean;

  @Field.integer({ nullable: true, description: 'presence: countries or categories there' })
  present: number | null;

  @Field.day({ nullable: true, description: 'outcomes_published: the last day for the outcome' })
  deadline: string | null;

  @Field.list(
    { oneOf: CHANNELS },
    { description: 'outcomes_published: where the outcome has not yet appeared' },
  )
  lacking: readonly Channel[];
}

export class CoverageOutcomesView {
  @Field.integer({ description: 'Events held in the period; each owes an outcome' })
  events: number;

  @Field.integer()
  inTime: number;

  @Field.integer({ description: 'Out, but after the deadline' })
  outLate: number;

  @Field.integer({ description: 'Not out, the deadline is ahead' })
  waiting: number;

  @Field.integer({ description: 'Not out, the deadline has passed' })
  overdue: number;
}

export class CoverageThemeView {
  @Field.uuid()
  id: string;

  @Field.slug()
  key: string;

  @Field.localized()
  title: LocalizedText;

  @Field.integer()
  held: number;

  @Field.integer()
  planned: number;
}

export class CoverageCellView {
  @Field.object(() => CoveragePeriodView)
  period: CoveragePeriodView;

  @Field.boolean({ description: 'Too short a part of the calendar period: no number is owed' })
  partial: boolean;

  @Field.integer({ description: 'How many are owed; what is counted depends on the kind' })
  target: number;

  @Field.integer()
  held: number;

  @Field.integer()
  planned: number;

  @Field.integer({ description: 'How many of the planned rest on drafts' })
  drafts: number;

  @Field.integer()
  missing: number;

  @Field.oneOf(COVERAGE_STATES)
  state: CoverageState;

  @Field.object(() => CoverageOutcomesView, { nullable: true })
  outcomes: CoverageOutcomesView | null;

  @Field.listOf(() => CoverageThemeView, { description: 'themes_covered: each theme by itself' })
  themes: readonly CoverageThemeView[];

  @Field.listOf(() => CoverageProofView, { max: MANY })
  proof: readonly CoverageProofView[];
}

export class CommitmentCoverageView {
  @Field.uuid()
  id: string;

  @Field.integer()
  number: number;

  @Field.oneOf(COMMITMENT_KINDS)
  kind: CommitmentKind;

  @Field.localized()
  title: LocalizedText;

  @Field.oneOf(PERIOD_UNITS)
  period: PeriodUnit;

  @Field.integer({ description: 'As the commitment says; see `target` of a cell for what is owed' })
  target: number;

  @Field.day()
  startsOn: string;

  @Field.day({ nullable: true })
  endsOn: string | null;

  @Field.list({ oneOf: COMMITMENT_EVENT_KINDS })
  eventKinds: readonly string[];

  @Field.integer({ nullable: true })
  withinDays: number | null;

  @Field.list({ oneOf: CHANNELS })
  channels: readonly Channel[];

  @Field.oneOf(DIMENSIONS, { nullable: true })
  dimension: Dimension | null;

  @Field.listOf(() => CoverageCellView, { max: MAX_CELLS })
  cells: readonly CoverageCellView[];
}

export class ProposalCoverageView {
  @Field.uuid()
  id: string;

  @Field.integer()
  number: number;

  @Field.localized()
  title: LocalizedText;

  @Field.listOf(() => CommitmentCoverageView, { max: MAX_COMMITMENTS })
  commitments: readonly CommitmentCoverageView[];
}

export class CoverageStatesView {
  @Field.integer()
  kept: number;

  @Field.integer()
  on_track: number;

  @Field.integer()
  at_risk: number;

  @Field.integer()
  late: number;

  @Field.integer()
  upcoming: number;

  @Field.integer()
  not_due: number;
}

export class CoverageLateView {
  @Field.uuid()
  proposalId: string;

  @Field.uuid()
  commitmentId: string;

  @Field.line()
  period: string;

  @Field.integer()
  missing: number;
}

export class CoverageSummaryView {
  @Field.object(() => CoverageStatesView)
  states: CoverageStatesView;

  @Field.listOf(() => CoverageLateView, { max: MANY })
  late: readonly CoverageLateView[];
}

export class CoverageView {
  @Field.uuid()
  mandateId: string;

  @Field.slug()
  slug: string;

  @Field.localized()
  title: LocalizedText;

  @Field.zone({ description: 'Whose calendar the periods are of' })
  zone: string;

  @Field.day()
  today: string;

  @Field.day({
    nullable: true,
    description: 'Asked for or made; null: from each commitment’s start',
  })
  from: string | null;

  @Field.day({ nullable: true, description: 'Asked for or made; null: to the present period' })
  to: string | null;

  @Field.object(() => CoverageSummaryView)
  summary: CoverageSummaryView;

  @Field.listOf(() => ProposalCoverageView, { max: MAX_PROPOSALS })
  proposals: readonly ProposalCoverageView[];
}
