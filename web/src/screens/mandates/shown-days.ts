import type { View } from '../../api/client';
import type { Days } from './mandates.queries';
import { daysOfQuarters, usualDays } from './quarters';

/** The first day on which any commitment binds; today where there is none. */
export function firstDayOf({ proposals, today }: View<'CoverageView'>): string {
  return (
    proposals
      .flatMap(({ commitments }) => commitments.map(({ startsOn }) => startsOn))
      .toSorted()[0] ?? today
  );
}

/** The days of the quarters in the address; what is not chosen there is as usual. */
export function shownDays(
  coverage: View<'CoverageView'>,
  from: string | undefined,
  to: string | undefined,
): Days {
  const chosen = daysOfQuarters(from, to);
  const usual = usualDays(firstDayOf(coverage), coverage.today);
  const days = { from: chosen.from ?? usual.from, to: chosen.to ?? usual.to };
  if (days.from === undefined || days.to === undefined || days.from <= days.to) return days;
  // One end was chosen beyond the usual other one: that quarter alone.
  return chosen.from === undefined ? daysOfQuarters(to, to) : daysOfQuarters(from, from);
}
