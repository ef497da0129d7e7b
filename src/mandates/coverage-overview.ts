import type { EntityManager } from 'typeorm';
import { DomainError, type ErrorIssue } from '../kernel/domain-error.js';
import { dayFaults } from './commitment-shape.js';
import { summarize } from './coverage.js';
import { breakdownOf } from './coverage-breakdown.js';
import { columnsOf, matrixOf } from './coverage-matrix.js';
import { coverageRange } from './coverage-range.js';
import { coverProposals, firstStart } from './coverage-report.js';
import { findCoveredMandate, readCoverageFacts, readProposalFacts } from './coverage.queries.js';
import type {
  CoverageBreakdownQuery,
  CoverageBreakdownView,
} from './dto/coverage-breakdown.dto.js';
import type { CoverageMatrixQuery, CoverageMatrixView } from './dto/coverage-matrix.dto.js';

/**
 * Proposals by periods, drafts and internal events included. `todayIn` gives today's date in a zone.
 * @throws DomainError `invalid_input` at `from` or `to`
 */
export async function coverageMatrix(
  reader: EntityManager,
  organizationId: string,
  id: string,
  { unit = 'quarter', from, to }: CoverageMatrixQuery,
  todayIn: (zone: string) => string,
): Promise<CoverageMatrixView> {
  const mandate = await findCoveredMandate(reader, organizationId, id);
  const today = todayIn(mandate.zone);
  const thisYear = Number(today.slice(0, 4));
  const facts = await readProposalFacts(reader, mandate);
  const first = firstStart(facts) ?? today;
  const yearBefore = `${thisYear - 1}-01-01`;
  const asked = {
    from: from ?? earliest(first > yearBefore ? first : yearBefore, to),
    to: to ?? latest(`${thisYear}-12-31`, from),
  };
  coverageRange(asked, first, today);
  const columns = columnsOf(asked.from, asked.to, unit, today);
  // Whole columns: a cell of half a quarter would look like a failure.
  const range = {
    from: columns[0]?.startsOn ?? asked.from,
    to: columns.at(-1)?.endsOn ?? asked.to,
  };
  const { proposals, events } = await coverProposals(reader, mandate, facts, {
    range,
    today,
    audience: 'inside',
    proof: false,
    eventDays: range,
  });
  return {
    mandateId: mandate.id,
    slug: mandate.slug,
    title: mandate.title,
    zone: mandate.zone,
    today,
    unit,
    columns,
    rows: matrixOf(proposals, events, columns, today),
    summary: summarize(proposals),
  };
}

/** An end that was not asked for does not lie beyond the one that was. */
function earliest(day: string, to: string | undefined): string {
  return to !== undefined && to < day ? to : day;
}

function latest(day: string, from: string | undefined): string {
  return from !== undefined && from > day ? from : day;
}

/**
 * The events that serve a mandate by theme, country or kind. `todayIn` gives today's date in a zone.
 * @throws DomainError `invalid_input` at `from` or `to`
 */
export async function coverageBreakdown(
  reader: EntityManager,
  organizationId: string,
  id: string,
  { by = 'theme', from, to }: CoverageBreakdownQuery,
  todayIn: (zone: string) => string,
): Promise<CoverageBreakdownView> {
  const mandate = await findCoveredMandate(reader, organizationId, id);
  checkDays(from, to);
  const today = todayIn(mandate.zone);
  const days =
    from === undefined && to === undefined
      ? null
      : { from: from ?? '1900-01-01', to: to ?? '2199-12-31' };
  const facts = await readCoverageFacts(reader, mandate, await readProposalFacts(reader, mandate), {
    days,
    proof: true,
    only: by === 'country' ? 'events_and_people' : 'events',
  });
  return {
    mandateId: mandate.id,
    title: mandate.title,
    today,
    by,
    from: from ?? null,
    to: to ?? null,
    events: facts.events.length,
    rows: breakdownOf(facts, by, today),
  };
}

function checkDays(from: string | undefined, to: string | undefined): void {
  const issues: ErrorIssue[] = [
    ...(from === undefined ? [] : dayFaults(from, 'from')),
    ...(to === undefined ? [] : dayFaults(to, 'to')),
  ];
  if (issues.length === 0 && from !== undefined && to !== undefined && to < from) {
    issues.push({ field: 'to', code: 'too_small', params: { min: from } });
  }
  if (issues.length > 0) throw new DomainError('invalid', 'invalid_input', {}, { issues });
}
