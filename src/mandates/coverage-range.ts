import { DomainError, type ErrorIssue } from '../kernel/domain-error.js';
import { dayFaults } from './commitment-shape.js';

/** The longest span that is computed at once. */
export const MAX_YEARS = 10;

/** Days that are asked for, open at either end. */
export interface CoverageRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * The days to be covered. What is not asked for stays open: a commitment is then shown from its start, and to
 * the period in which today is. An open end that would make more than ten years is closed: the latest ten, or
 * the ten from `from` on.
 * @throws DomainError `invalid_input` at `from` or `to`
 */
export function coverageRange(
  asked: CoverageRange,
  firstStart: string,
  today: string,
): CoverageRange {
  const { from, to } = asked;
  const issues: ErrorIssue[] = [
    ...(from === undefined ? [] : dayFaults(from, 'from')),
    ...(to === undefined ? [] : dayFaults(to, 'to')),
  ];
  if (issues.length === 0 && from !== undefined && to !== undefined) {
    const max = addYears(from, MAX_YEARS);
    if (to < from) issues.push({ field: 'to', code: 'too_small', params: { min: from } });
    else if (to > max) issues.push({ field: 'to', code: 'too_large', params: { max } });
  }
  if (issues.length > 0) throw new DomainError('invalid', 'invalid_input', {}, { issues });
  if (from !== undefined && to === undefined) {
    const max = addYears(from, MAX_YEARS);
    return { from, to: from > today ? from : today > max ? max : undefined };
  }
  if (from === undefined) {
    const min = addYears(to ?? today, -MAX_YEARS);
    return { from: firstStart < min ? min : undefined, to };
  }
  return { from, to };
}

function addYears(day: string, years: number): string {
  return Temporal.PlainDate.from(day).add({ years }).toString();
}
