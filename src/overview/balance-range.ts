import { DomainError, type ErrorIssue } from '../kernel/domain-error.js';
import { dayFaults } from '../mandates/commitment-shape.js';

/** The longest span that is counted at once. */
const MAX_YEARS = 10;

interface Asked {
  readonly year?: number | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * The days asked for: a year, the present one if none is named, of which `from` and `to` may name other ends.
 * @throws DomainError `invalid_input` at `from` or `to`
 */
export function balanceRange(asked: Asked, today: string): { from: string; to: string } {
  const year = asked.year ?? Number(today.slice(0, 4));
  const from = asked.from ?? `${year}-01-01`;
  // An open end is that of the year, or of the year in which the given beginning is.
  const to = asked.to ?? `${asked.year ?? from.slice(0, 4)}-12-31`;
  const issues: ErrorIssue[] = [...dayFaults(from, 'from'), ...dayFaults(to, 'to')];
  if (issues.length === 0) {
    const max = Temporal.PlainDate.from(from).add({ years: MAX_YEARS }).toString();
    if (to < from) issues.push({ field: 'to', code: 'too_small', params: { min: from } });
    else if (to > max) issues.push({ field: 'to', code: 'too_large', params: { max } });
  }
  if (issues.length > 0) throw new DomainError('invalid', 'invalid_input', {}, { issues });
  return { from, to };
}
