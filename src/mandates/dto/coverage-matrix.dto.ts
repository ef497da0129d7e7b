import type { LocalizedText } from '../../kernel/localized-text.js';
import { PERIOD_UNITS, type PeriodUnit } from '../../kernel/period.js';
import { Field } from '../../platform/http/fields.js';
import { MAX_COMMITMENTS, MAX_PROPOSALS } from '../commitment-kinds.js';
import { COVERAGE_STATES, type CoverageState } from '../coverage-facts.js';
import { CoverageSummaryView } from './coverage.dto.js';

/** Ten years of months, and the two that a span can begin and end in. */
const MAX_COLUMNS = 130;

export class CoverageMatrixQuery {
  @Field.oneOf(PERIOD_UNITS, { optional: true, description: '`quarter` if not given' })
  unit?: PeriodUnit;

  @Field.day({
    optional: true,
    description: 'If not given: the start of the year before, or of the first commitment if later',
  })
  from?: string;

  @Field.day({ optional: true, description: 'If not given: the end of this year' })
  to?: string;
}

export class CoverageColumnView {
  @Field.line({ example: '2027-Q3' })
  key: string;

  @Field.day()
  startsOn: string;

  @Field.day({ description: 'The last day' })
  endsOn: string;

  @Field.boolean({ description: 'Today lies in it' })
  current: boolean;
}

export class CoverageDueView {
  @Field.uuid()
  commitmentId: string;

  @Field.line({ description: 'Of the commitment; a year stands in the quarter in which it ends' })
  period: string;

  @Field.oneOf(COVERAGE_STATES)
  state: CoverageState;

  @Field.integer()
  target: number;

  @Field.integer()
  held: number;

  @Field.integer()
  planned: number;

  @Field.integer()
  missing: number;
}

export class CoverageMatrixCellView {
  @Field.line({ description: 'The `key` of the column' })
  period: string;

  @Field.oneOf(COVERAGE_STATES, {
    nullable: true,
    description: 'The worst of `due`; null: no commitment falls due there',
  })
  state: CoverageState | null;

  @Field.integer({
    description: 'Events that serve the proposal, begin in the period and were held',
  })
  held: number;

  @Field.integer({ description: 'Such events ahead' })
  planned: number;

  @Field.integer({ description: 'Of `planned` those that are not announced' })
  drafts: number;

  @Field.integer({ description: 'Announced, past, and nobody has said whether they were held' })
  unconfirmed: number;

  @Field.listOf(() => CoverageDueView, { max: MAX_COMMITMENTS * 12 })
  due: readonly CoverageDueView[];
}

export class CoverageMatrixRowView {
  @Field.uuid()
  proposalId: string;

  @Field.integer()
  number: number;

  @Field.localized()
  title: LocalizedText;

  @Field.listOf(() => CoverageMatrixCellView, {
    max: MAX_COLUMNS,
    description: 'One for each column',
  })
  cells: readonly CoverageMatrixCellView[];
}

export class CoverageMatrixView {
  @Field.uuid()
  mandateId: string;

  @Field.slug()
  slug: string;

  @Field.localized()
  title: LocalizedText;

  @Field.zone()
  zone: string;

  @Field.day()
  today: string;

  @Field.oneOf(PERIOD_UNITS)
  unit: PeriodUnit;

  @Field.listOf(() => CoverageColumnView, { max: MAX_COLUMNS })
  columns: readonly CoverageColumnView[];

  @Field.listOf(() => CoverageMatrixRowView, { max: MAX_PROPOSALS })
  rows: readonly CoverageMatrixRowView[];

  @Field.object(() => CoverageSummaryView)
  summary: CoverageSummaryView;
}
